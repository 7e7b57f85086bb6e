/**
 * Which line breaks of a plain text were only made to fit a width (the rule for users: document/format.h, PARAGRAPHS_AUTO).
 *
 * The width is the whole text's, as its lines bear it out (document/wrap_width.h); where that does not apply to lines without
 * a blank one between, their own if they are five or more. Without a width each of them is a paragraph.
 */
#ifndef DOCUMENT_WRAPS_H
#define DOCUMENT_WRAPS_H

#include "document/wrap_width.h"

/** The lines of a text, and how far the paragraphs have been given. */
struct wraps {
	struct str text;
	struct line_shape *lines;
	size_t count, room;
	size_t width;      /* the text's own; 0: is not wrapped */
	size_t at;         /* the line the next paragraph begins with, or a blank one before it */
	size_t block_end, block_width;
};

/** Reads all lines of `text` (borrowed until wraps_end). */
void wraps_begin(struct wraps *wraps, struct str text);

/** The next paragraph, without white space at its ends; false: there is none. */
bool wraps_next(struct wraps *wraps, struct line *paragraph);

void wraps_end(struct wraps *wraps);

#endif
