#include "document/text_parts.h"
#include "document/wraps.h"

/* At blank lines, or at every line. */
static void add_lines(struct text_parts *parts, struct str text, bool each_line)
{
	struct line line, paragraph = { 0 };
	bool open = false;

	for (size_t at = 0; find_line(text, at, &line); at = line.next) {
		bool blank = !trim_line(text, &line);

		if (open && (blank || each_line)) {
			text_parts_add(parts, paragraph, false);
			open = false;
		}
		if (blank)
			continue;
		if (!open)
			paragraph.start = line.start;
		paragraph.end = line.end;
		open = true;
	}
	if (open)
		text_parts_add(parts, paragraph, false);
}

static void add_unwrapped(struct text_parts *parts, struct str text)
{
	struct wraps wraps;
	struct line paragraph;

	wraps_begin(&wraps, text);
	while (wraps_next(&wraps, &paragraph))
		text_parts_add(parts, paragraph, false);
	wraps_end(&wraps);
}

static bool read_text(struct document *document, struct str bytes, const struct format_options *options, struct job *job,
	struct error *error)
{
	struct text_parts parts;

	if (!text_parts_begin(&parts, document, bytes, options, job, error))
		return false;
	if (options->paragraphs == PARAGRAPHS_AUTO)
		add_unwrapped(&parts, document->bytes);
	else
		add_lines(&parts, document->bytes, options->paragraphs == PARAGRAPHS_LINE);
	text_parts_end(&parts);
	return true;
}

static const char *const suffixes[] = { ".txt", ".text", NULL };

const struct format text_format = {
	.name = "text",
	.about = "plain text",
	.suffixes = suffixes,
	.read = read_text,
	.write = write_text_parts,
};
