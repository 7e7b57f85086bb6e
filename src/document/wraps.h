/**
 * Which line breaks of a plain text were only made to fit a width (--paragraphs auto).
 *
 * A blank line always ends a paragraph. Any other line break is a wrap, and the paragraph goes on, where the text is
 * wrapped at a width and the first word of the next line had no room left in that width. A line that ends early ends its
 * paragraph, unless the next begins with a small letter in the middle of a sentence. List markers (-, •, 1., a)), headings,
 * quotes (>), tables and a new indentation begin a paragraph. Lines of more than 120 characters are a paragraph each.
 * In doubt a line stays a paragraph, as in verse, addresses, subtitles and lists of words.
 *
 * The width is the whole text's, as its lines bear it out (document/wrap_width.h), or where that does not apply their own for
 * five and more lines without a blank one between.
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
