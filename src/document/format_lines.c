#include "document/text_parts.h"

/* One segment a line, never split. */
static bool read_lines(struct document *document, struct str bytes, const struct format_options *options, struct job *job,
	struct error *error)
{
	struct text_parts parts;
	struct line line;

	if (!text_parts_begin(&parts, document, bytes, options, job, error))
		return false;
	for (size_t at = 0; find_line(document->bytes, at, &line); at = line.next)
		if (trim_line(document->bytes, &line))
			text_parts_add(&parts, line, true);
	text_parts_end(&parts);
	return true;
}

static const char *const suffixes[] = { NULL };

const struct format lines_format = {
	.name = "lines",
	.about = "plain text, one segment a line",
	.suffixes = suffixes,
	.read = read_lines,
	.write = write_text_parts,
};
