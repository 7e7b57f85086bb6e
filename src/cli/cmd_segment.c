#include "cli/globals.h"
#include "cli/open_plan.h"
#include "cli/segment_explain.h"
#include "cli/segment_learn.h"

#include "document/document.h"
#include "document/format_json.h"
#include "translate/segment_document.h"

#include <stdio.h>

static bool explain, doubtful, learn;
static const struct setting settings[] = {
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a segment (place, word), with offsets in code points", .flags = SETTING_ONLY_OPTION },
	{ "explain", SETTING_FLAG, &explain, NULL, "each place where a sentence may end: the verdict, its reason, how sure it is",
		.flags = SETTING_ONLY_OPTION },
	{ "doubtful", SETTING_FLAG, &doubtful, NULL, "of these only the doubtful ones", .flags = SETTING_ONLY_OPTION },
	{ "learn", SETTING_FLAG, &learn, NULL, "split nothing; propose lines for segment.txt, from what the files (also TMX, TSV) show",
		.flags = SETTING_ONLY_OPTION },
	INPUT_SETTINGS,
	RULE_SETTINGS,
	{ 0 },
};

/* The next line feed or carriage return; NULL: none. */
static const char *line_end(struct str s)
{
	const char *feed = memchr(s.data, '\n', s.size), *carriage = memchr(s.data, '\r', feed ? (size_t)(feed - s.data) : s.size);

	return carriage ? carriage : feed;
}

/* A sentence a line: a line break inside one becomes a space. */
static void add_plain(struct buf *out, const struct segment *segment)
{
	struct str rest = segment->source.chars, piece;
	const char *end;

	while ((end = line_end(rest)) != NULL) {
		piece = str_slice(rest, 0, (size_t)(end - rest.data));
		buf_add(out, piece);
		buf_add_char(out, ' ');
		rest = str_slice(rest, piece.size + (str_starts(str_slice(rest, piece.size, rest.size), STR("\r\n")) ? 2 : 1), rest.size);
	}
	buf_add(out, rest);
	buf_add_char(out, '\n');
}

/* With all that stands between segments, so that they can be put together to the (decoded) input again. */
static void add_json(struct buf *out, const struct document *document, size_t at, struct json_counter *counter)
{
	const struct segment *segment = &document->segments[at];
	size_t next = at + 1 < document->segment_count ? segment[1].start : document->bytes.size;
	struct json json = { .out = out };

	json_begin_object(&json);
	json_place(&json, segment, document->path, true, counter);
	json_key(&json, "space");
	json_string(&json, str_slice(document->bytes, segment->end, next));
	if (at == 0)
		json_pair(&json, "before", str_slice(document->bytes, 0, segment->start));
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static bool write_segments(const struct document *document, struct output *output, struct error *error)
{
	struct json_counter counter = { .text = document->bytes };

	for (size_t i = 0; i < document->segment_count; i++) {
		if (globals.json)
			add_json(&output->bytes, document, i, &counter);
		else
			add_plain(&output->bytes, &document->segments[i]);
		if (!output_flush(output, error))
			return false;
	}
	return true;
}

static bool segment_file(const char *path, const struct format *from, const struct segmentation *how,
	struct explanation *explanation, struct error *error)
{
	struct format_options options = format_options();
	struct document document = { 0 };
	struct output output;
	bool done = document_read(&document, path, from, &options, cli_job(), error);

	if (done && (done = output_open(&output, "-", error))) {
		if (explain || doubtful)
			done = explain_document(&document, how, explanation, &output, error);
		else
			done = segment_document(&document, how, cli_job(), error) && write_segments(&document, &output, error);
		if (done)
			done = output_commit(&output, error);
		else
			output_cancel(&output);
	}
	document_fini(&document);
	return done;
}

static int segment_all(int count, char **files, const struct format *from, const struct segmentation *how)
{
	struct explanation explanation = { .doubtful = doubtful };
	int code = 0;

	for (int i = 0; i < count; i++) {
		struct error error = { 0 };

		if (!segment_file(files[i], from, how, &explanation, &error)) {
			int one = say_error(&error);

			code = one > code ? one : code;
			if (error.kind == ERROR_CANCELLED)
				break;
		}
	}
	if ((explain || doubtful) && !globals.json && !globals.quiet && (code == 0 || explanation.seen))
		show_explanation_end(&explanation);
	return code;
}

static int run(int count, char **files)
{
	const struct format *from = NULL;
	struct sentence_rules rules = { 0 };
	struct memory_set memories = { 0 };
	struct segmentation how = { .rules = &rules, .memories = &memories };
	struct error error = { 0 };
	int code;

	if (learn && (explain || doubtful)) {
		error_set(&error, ERROR_USAGE, "--learn and --%s exclude each other", explain ? "explain" : "doubtful");
		return say_error(&error);
	}
	if (learn)
		return learn_from_files(count, files);
	if (!input_format(&from, &error) || !open_rules(&rules, &error)
	    || !open_memories(&memories, &error) || ((explain || doubtful) && !globals.json && !cli_pager(&error)))
		code = say_error(&error);
	else
		code = segment_all(count, files, from, &how);
	memory_set_close(&memories);
	close_rules(&rules);
	return code;
}

static const char *const examples[] = {
	"tmx segment article.txt", "the sentences, one a line",
	"tmx segment --doubtful article.txt", "the places worth a look, each with the reason for its verdict",
	"tmx segment --learn law.txt", "abbreviations of your own field, as lines for segment.txt",
	NULL,
};

const struct command segment_command = {
	.name = "segment",
	.group = "Before the job",
	.summary = "split text into sentences, one a line",
	.usage = "[options] FILE...",
	.about = "Splits text into sentences, paragraph by paragraph; nothing is dropped. With --json the white space behind each segment\n"
		"(and before the first) is there too: put together they are the decoded text.\n\n"
		"A paragraph of plain text ends at a blank line. At another line break it goes on where the next word would not have had room\n"
		"in the width the text is wrapped at, or begins with a small letter; list items, headings and short lines stand alone. Where\n"
		"that goes wrong, --paragraphs blank or line says what ends one.\n\n"
		"What you know better goes into segment.txt, beside tmx.ini (for the job) or, for all jobs, beside config.ini:\n\n"
		"  # a comment\n"
		"  never-ends: Stb. Trb.           no sentence ends behind these\n"
		"  may-end: nv.                    a sentence may, where a capital follows\n"
		"  starts-lowercase: bpost imec    a sentence may begin with these\n"
		"  join: het arrest A. | De Raad   no sentence ends between these words\n"
		"  split: vervolgd: | Daarna       one ends between these\n"
		"\n"
		"Round the bar stand whole words, capitals as in the text; \\| is a bar in it. The job's lines count before yours for all.\n\n"
		"--explain shows each place where a sentence may end: ▏ is a break, · is none; then the reason, and how sure it is. --doubtful\n"
		"shows those that are not sure. With -v the name of the evidence stands there too; a table of all is below. Where the memory has\n"
		"the sentences one way and not the other, it is followed at places that are not sure.\n\n"
		"An SRX file is asked before the built-in rules; most break behind every full stop that their exceptions do not know.",
	.examples = examples,
	.table = &evidence_table,
	.settings = settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run,
};
