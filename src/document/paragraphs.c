#include "document/paragraphs.h"

#include "base/utf8.h"
#include "text/unicode.h"

/* Piece by piece, for a text may hold one kind of line end and not the other. */
static size_t find_line_end(struct str text, size_t at)
{
	enum { PIECE = 512 };

	while (at < text.size) {
		size_t size = text.size - at < PIECE ? text.size - at : PIECE;
		const char *piece = text.data + at, *feed = memchr(piece, '\n', size);
		const char *end = memchr(piece, '\r', feed ? (size_t)(feed - piece) : size);

		if (end || feed)
			return (size_t)((end ? end : feed) - text.data);
		at += size;
	}
	return at;
}

bool find_line(struct str text, size_t at, struct line *line)
{
	if (at >= text.size)
		return false;
	line->start = at;
	line->end = at = find_line_end(text, at);
	if (at < text.size)
		at += text.data[at] == '\r' && at + 1 < text.size && text.data[at + 1] == '\n' ? 2 : 1;
	line->next = at;
	return true;
}

bool trim_line(struct str text, struct line *line)
{
	while (line->start < line->end) {
		size_t behind = line->start;

		if (!is_space(utf8_next((struct str){ text.data, line->end }, &behind)))
			break;
		line->start = behind;
	}
	while (line->end > line->start) {
		size_t before = line->end;

		if (!is_space(utf8_previous(text, &before)) || before < line->start)
			break;
		line->end = before;
	}
	return line->end > line->start;
}
