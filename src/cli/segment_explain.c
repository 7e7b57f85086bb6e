/* tmx segment --explain and --doubtful */
#include "cli/segment_explain.h"

#include "base/utf8.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "document/format_json.h"

struct explaining {
	const struct document *document;
	struct explanation *explanation;
	struct output *output;
	/* how far line and column are counted */
	size_t byte, line, column, characters;
	struct buf place, reason;
	struct error *error;
	bool failed;
};

/* Candidates come in order: counting goes on from the last one. */
static void count_to(struct explaining *explaining, size_t byte)
{
	struct str text = explaining->document->bytes;
	bool crlf = text.size > explaining->byte && strcmp(explaining->document->line_end, "\r") != 0;

	while (explaining->byte < byte) {
		uint32_t c = utf8_next(text, &explaining->byte);

		explaining->characters++;
		explaining->column++;
		if (c == '\n' || (c == '\r' && !crlf)) {
			explaining->line++;
			explaining->column = 1;
		}
	}
}

static void add_json(struct explaining *explaining, const struct explained *explained, const struct candidate *candidate)
{
	struct json json = { .out = &explaining->output->bytes };
	struct str around[2];

	list_explained_around(cli_paint(), explained, &around[0], &around[1]);
	json_begin_object(&json);
	json_key(&json, "file");
	json_string(&json, str_of(explaining->document->path));
	json_key(&json, "line");
	json_number(&json, (long long)explaining->line);
	json_key(&json, "column");
	json_number(&json, (long long)explaining->column - 1);
	json_key(&json, "offset");
	json_number(&json, (long long)explaining->characters);
	json_key(&json, "breaks");
	json_bool(&json, candidate->breaks);
	json_key(&json, "doubtful");
	json_bool(&json, explained->doubtful);
	json_key(&json, "evidence");
	json_string(&json, str_of(evidence_name(candidate->evidence)));
	json_key(&json, "about");
	json_string(&json, explained->about);
	json_key(&json, "confidence");
	json_number(&json, candidate->confidence);
	json_key(&json, "before");
	json_string(&json, around[0]);
	json_key(&json, "after");
	json_string(&json, around[1]);
	json_end_object(&json);
	buf_add_char(&explaining->output->bytes, '\n');
}

static void show(void *data, const struct part *run, const struct candidate *candidate)
{
	struct explaining *explaining = data;
	struct explanation *explanation = explaining->explanation;
	struct explained explained = { .paragraph = run->text.chars, .end = candidate->end, .next = candidate->next,
		.breaks = candidate->breaks, .doubtful = candidate->confidence < DOUBTFUL_BELOW, .confidence = candidate->confidence };

	explanation->seen++;
	explanation->found += explained.doubtful;
	if (explaining->failed || (explanation->doubtful && !explained.doubtful))
		return;
	count_to(explaining, run->offset + candidate->end);
	buf_clear(&explaining->place);
	buf_clear(&explaining->reason);
	buf_printf(&explaining->place, "%s:%zu:%zu", explaining->document->path, explaining->line,
		explaining->column - 1); /* the last character before the place */
	add_reason(&explaining->reason, run->text.chars, candidate);
	if (globals.verbose && !globals.json)
		buf_printf(&explaining->reason, " [%s]", evidence_name(candidate->evidence));
	explained.place = buf_str(&explaining->place);
	explained.about = buf_str(&explaining->reason);
	if (globals.json) {
		add_json(explaining, &explained, candidate);
	} else {
		if (explanation->shown++)
			buf_add_char(&explaining->output->bytes, '\n');
		list_explained(cli_paint(), &explained, &explaining->output->bytes);
	}
	explaining->failed = !output_flush(explaining->output, explaining->error);
}

bool explain_document(struct document *document, const struct segmentation *how, struct explanation *explanation,
	struct output *output, struct error *error)
{
	struct explaining explaining = { .document = document, .explanation = explanation, .output = output, .line = 1, .column = 1, .error = error };
	struct segmentation watched = *how;
	bool done;

	watched.watch = show;
	watched.data = &explaining;
	done = segment_document(document, &watched, cli_job(), error) && !explaining.failed;
	buf_fini(&explaining.place);
	buf_fini(&explaining.reason);
	return done;
}

void show_explanation_end(const struct explanation *explanation)
{
	struct buf out = { 0 };

	list_explained_end(cli_paint(), explanation->seen, explanation->found, explanation->shown > 0, &out);
	cli_print(&out);
	buf_fini(&out);
}

/* --- the table of evidence ------------------------------------------------------------------------------------------------- */

struct example {
	struct str text;
	size_t place; /* byte of the candidate */
	struct buf *reason;
};

static bool add_reason_at(void *data, const struct candidate *candidate)
{
	struct example *example = data;
	struct candidate unnamed = *candidate;

	unnamed.said.file = NULL;
	if (candidate->end == example->place)
		add_reason(example->reason, example->text, &unnamed);
	return candidate->end < example->place;
}

/* The reason as --explain gives it for the example. */
static void add_example_reason(enum evidence evidence, const char *written, struct buf *text)
{
	struct exceptions *exceptions = exceptions_open();
	struct sentence_rules rules = { .exceptions = exceptions };
	struct buf plain = { 0 };
	struct error error;
	const char *bar = strchr(written, '|');
	struct example example = { .place = (size_t)(bar - written), .reason = text };

	buf_add(&plain, (struct str){ written, example.place });
	buf_add(&plain, str_of(bar + 1));
	example.text = buf_str(&plain);
	if (evidence_given(evidence))
		exceptions_read_text(exceptions, str_of(evidence_given(evidence)), "segment.txt", NULL, &error);
	each_candidate(example.text, &rules, add_reason_at, &example);
	buf_fini(&plain);
	exceptions_close(exceptions);
}

static bool evidence_row(size_t number, struct buf *name, struct buf *text, struct buf *example)
{
	enum evidence evidence = (enum evidence)number;
	const char *written;

	if (number >= EVIDENCE_COUNT)
		return false;
	written = evidence_example(evidence);
	buf_add(name, str_of(evidence_name(evidence)));
	buf_add(text, evidence_breaks(evidence) ? STR("break: ") : STR("no break: "));
	if (written)
		add_example_reason(evidence, written, text);
	else
		buf_add(text, str_of(evidence_about(evidence)));
	if (evidence_given(evidence))
		buf_printf(example, "with %s   ", evidence_given(evidence));
	if (written) {
		size_t bar = strcspn(written, "|"), next = bar + 1 + strspn(written + bar + 1, " ");

		buf_printf(example, "%.*s%.*s%s%s", (int)bar, written, (int)(next - bar - 1), written + bar + 1,
			evidence_breaks(evidence) ? "▏" : "·", written + next);
	}
	return true;
}

const struct command_table evidence_table = {
	.title = "Evidence",
	.about = "At each place where a sentence may end the first of these that speaks decides; ▏ is a break, · is none. Where that verdict is\n"
		"doubtful the memory has the last word.",
	.row = evidence_row,
};
