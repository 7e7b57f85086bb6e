/** Lines of plain text. */
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

#endif
