#include "document/text_parts.h"

static bool paragraph_is_line(struct str text, enum paragraphs paragraphs)
{
	if (paragraphs == PARAGRAPHS_AUTO)
		return !lines_look_wrapped(text);
	return paragraphs == PARAGRAPHS_LINE;
}

/* Paragraphs: single lines, or lines up to a blank one. */
static bool read_text(struct document *document, struct str bytes, const struct format_options *options, struct job *job,
	struct error *error)
{
	struct text_parts parts;
	struct line line, paragraph = { 0 };
	bool each_line, open = false;

	if (!text_parts_begin(&parts, document, bytes, options, job, error))
		return false;
	each_line = paragraph_is_line(document->bytes, options->paragraphs);
	for (size_t at = 0; find_line(document->bytes, at, &line); at = line.next) {
		bool blank = !trim_line(document->bytes, &line);

		if (open && (blank || each_line)) {
			text_parts_add(&parts, paragraph, false);
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
		text_parts_add(&parts, paragraph, false);
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
