/** What holds for every text whatever its bytes; the unit test and the fuzz target ask the same. */
#ifndef TESTS_DOCUMENT_TEXT_PROPERTIES_H
#define TESTS_DOCUMENT_TEXT_PROPERTIES_H

#include "document/format.h"

extern const struct format text_format, lines_format;

/**
 * Reads `bytes` by `format`, segments it, and looks at everything that must hold: parts are the input, segments with their
 * space are the parts, no run or segment has white space at its ends, a segment segmented again is one segment, what is
 * written without targets is the input. NULL: all does; else what does not.
 */
const char *broken_property(struct str bytes, const struct format *format, const struct format_options *options);

#endif
