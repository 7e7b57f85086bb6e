/** How a line of plain text looks: what a reader sees of it who wonders whether it ends there or was only wrapped. */
#ifndef DOCUMENT_LINE_SHAPE_H
#define DOCUMENT_LINE_SHAPE_H

#include "document/paragraphs.h"

#include <stdint.h>

enum { WIDEST_COLUMN = 120 }; /* people wrap at less: a longer line is a paragraph */

enum line_head {
	HEAD_PLAIN,
	HEAD_ITEM,       /* "• ": an item of a list */
	HEAD_MAYBE_ITEM, /* "12. ", "a) ", "- ": too, unless the sentence before it goes on */
	HEAD_ALONE,      /* "# ", "> ", "| ", "----": has no part in any paragraph but its own */
};

struct line_shape {
	size_t start, end; /* bytes, without white space at the ends; equal: a blank line */
	uint16_t width;    /* columns up to `end`, the indentation too; at most WIDEST_COLUMN + 1 */
	uint16_t indent;   /* columns of white space before it */
	uint16_t word;     /* columns of its first word */
	uint8_t head;      /* enum line_head */
	bool small, capital, figure;       /* what it begins with, quotes and brackets left off */
	bool ends_sentence, ends_in_comma; /* .!?…:; and closing marks behind them */
};

/** Fills all but `start` and `end`. `begin`: where the line begins, with its indentation. */
void describe_line(struct str text, size_t begin, struct line_shape *line);

#endif
