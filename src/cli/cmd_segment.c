#include "cli/globals.h"
#include "cli/open_plan.h"

#include "document/document.h"
#include "document/format_json.h"
#include "translate/segment_document.h"

#include <stdio.h>

static const char *from_name, *encoding, *paragraphs = "auto";
static const char *const ways[] = { "auto", "blank", "line", NULL }; /* enum paragraphs */
static const struct setting settings[] = {
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a segment, with offsets in code points", .flags = SETTING_ONLY_OPTION },
	{ "from", SETTING_TEXT, &from_name, "FORMAT", "what the input is: text, or lines (never split)" },
	{ "encoding", SETTING_TEXT, &encoding, "NAME", "its encoding, where neither UTF-8 nor a mark at its front says it" },
	{ "paragraphs", SETTING_TEXT, &paragraphs, "WHERE", "a paragraph of text ends", .choices = ways },
	{ 0 },
};

/* A sentence a line: a line break inside one becomes a space. */
static void add_plain(struct buf *out, const struct segment *segment)
{
	struct str chars = segment->source.chars;

	for (size_t i = 0; i < chars.size; i++) {
		bool pair = chars.data[i] == '\r' && i + 1 < chars.size && chars.data[i + 1] == '\n';

		buf_add_char(out, chars.data[i] == '\n' || chars.data[i] == '\r' ? ' ' : chars.data[i]);
		i += pair;
	}
	buf_add_char(out, '\n');
}

static void add_json(struct buf *out, const struct document *document, const struct segment *segment, struct json_counter *counter)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_place(&json, segment, document->path, true, counter);
	json_key(&json, "space");
	json_string(&json, segment->space);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static bool segment_file(const char *path, const struct format *from, struct error *error)
{
	struct format_options options = format_options();
	struct document document = { 0 };
	struct json_counter counter;
	struct output output;
	bool done;

	options.encoding = encoding;
	for (int i = 0; ways[i]; i++)
		if (strcmp(ways[i], paragraphs) == 0)
			options.paragraphs = (enum paragraphs)i;
	done = document_read(&document, path, from, &options, cli_job(), error) && output_open(&output, "-", error);
	if (done) {
		segment_document(&document);
		counter = (struct json_counter){ .text = document.bytes };
		for (size_t i = 0; done && i < document.segment_count; i++) {
			if (globals.json)
				add_json(&output.bytes, &document, &document.segments[i], &counter);
			else
				add_plain(&output.bytes, &document.segments[i]);
			done = output_flush(&output, error);
		}
		if (done)
			done = output_commit(&output, error);
		else
			output_cancel(&output);
	}
	document_fini(&document);
	return done;
}

static int run(int count, char **files)
{
	const struct format *from = NULL;
	struct error error = { 0 };
	int code = 0;

	if (from_name && !named_format(from_name, TO_READ, &from, &error))
		return say_error(&error);
	for (int i = 0; i < count; i++) {
		error = (struct error){ 0 };
		if (!segment_file(files[i], from, &error)) {
			int one = say_error(&error);

			code = one > code ? one : code;
		}
	}
	return code;
}

static const char *const examples[] = {
	"tmx segment article.txt", "see where sentences end",
	"tmx segment --json article.txt", "with offsets, for scripts",
	NULL,
};

const struct command segment_command = {
	.name = "segment",
	.group = "Before the job",
	.summary = "one sentence a line",
	.usage = "[options] FILE...",
	.about = "Splits text into sentences, paragraph by paragraph; nothing is dropped. With --json the white space between segments is\n"
		"there too, so that the text can be rebuilt.",
	.examples = examples,
	.settings = settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run,
};
