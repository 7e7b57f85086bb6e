/**
 * The width some lines of text were wrapped at, if they were.
 *
 * A break within a sentence speaks for a width if the next word would not have fitted in it, and against it if it would,
 * or if the line is wider. Most must be for it, counted by the columns of their lines. Those before a capital or behind
 * a comma are against any: verse, addresses and lists look so, wrapped prose seldom.
 */
#ifndef DOCUMENT_WRAP_WIDTH_H
#define DOCUMENT_WRAP_WIDTH_H

#include "document/line_shape.h"

struct line_shapes {
	const struct line_shape *items;
	size_t count;
};

/** The width best borne out by the lines (any number of paragraphs, with the blank lines between them); 0: by none. */
size_t find_width(struct line_shapes lines);

/** Whether lines without a blank one between may be wrapped at this width, which others bear out: some are full, few early. */
bool width_applies(struct line_shapes lines, size_t width);

/** Whether the first word of `next` had no room behind `line`. A line far wider than the others was not wrapped at all. */
bool line_is_full(const struct line_shape *line, const struct line_shape *next, size_t width);

/** The same with a fifth of the width to spare: lines whose ends were made even. */
bool line_is_nearly_full(const struct line_shape *line, const struct line_shape *next, size_t width);

static inline bool is_blank_line(const struct line_shape *line)
{
	return line->start == line->end;
}

#endif
