/** Lines of plain text, and whether they were wrapped by a program or are paragraphs. */
#ifndef DOCUMENT_PARAGRAPHS_H
#define DOCUMENT_PARAGRAPHS_H

#include "base/str.h"

/** Bytes `start` to `end` of a text, and where the next line begins: \n, \r\n or \r stands between. */
struct line {
	size_t start, end, next;
};

/** The line that begins at `at`; false at the end of the text. */
bool find_line(struct str text, size_t at, struct line *line);

/** Narrows `line` to what is no white space (Unicode's); false where nothing is left: the line is blank. */
bool trim_line(struct str text, struct line *line);

/**
 * Whether line breaks are only there to fit a width, so that paragraphs end at blank lines alone.
 *
 * Asked of every line that follows another without a blank line between: was the break needed? It was where the first word
 * of the next line would have made the line wider than the widest of its block, if that block has the width people wrap
 * at (40 to 140 characters); or where a line of some length ends without punctuation and the next begins with a small
 * letter. The text is wrapped if most breaks were needed. One paragraph a line gives lines of all lengths: few are needed.
 */
bool lines_look_wrapped(struct str text);

#endif
