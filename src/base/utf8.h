/** UTF-8, one code point at a time. Offsets are bytes. Wrong bytes read as U+FFFD, one byte each. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

/** The code point at `*at` (which is inside `s`); `*at` moves behind it. */
uint32_t utf8_next(struct str s, size_t *at);

/** The code point that ends at `*at` (greater than 0); `*at` moves before it. */
uint32_t utf8_previous(struct str s, size_t *at);

/** Number of code points. */
size_t utf8_count(struct str s);

/** Columns a code point takes on a terminal: one, a combining mark none, East Asian wide two (UAX 11). */
size_t utf8_columns(uint32_t c);

/** Whether all of `s` is UTF-8 as RFC 3629 has it; where not, `*wrong` is the offset of the first wrong byte. */
bool utf8_valid(struct str s, size_t *wrong);

#endif
