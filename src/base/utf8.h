/** UTF-8, one code point at a time. Offsets are bytes. Wrong bytes read as U+FFFD, one byte each. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

/** What utf8_next and utf8_previous do where the byte is not ASCII. */
uint32_t utf8_next_sequence(struct str s, size_t *at);
uint32_t utf8_previous_sequence(struct str s, size_t *at);

/** The code point at `*at` (which is inside `s`); `*at` moves behind it. */
static inline uint32_t utf8_next(struct str s, size_t *at)
{
	unsigned char c = (unsigned char)s.data[*at];

	if (c >= 0x80)
		return utf8_next_sequence(s, at);
	*at += 1;
	return c;
}

/** The code point at `at`; 0 at the end. */
static inline uint32_t utf8_peek(struct str s, size_t at)
{
	return at < s.size ? utf8_next(s, &at) : 0;
}

/** The code point that ends at `*at` (greater than 0); `*at` moves before it. */
static inline uint32_t utf8_previous(struct str s, size_t *at)
{
	unsigned char c = (unsigned char)s.data[*at - 1];

	if (c >= 0x80)
		return utf8_previous_sequence(s, at);
	*at -= 1;
	return c;
}

/** Number of code points. */
size_t utf8_count(struct str s);

/** Columns a code point takes on a terminal: one, a combining mark none, East Asian wide two (UAX 11). */
size_t utf8_columns(uint32_t c);

/** Whether all of `s` is UTF-8 as RFC 3629 has it; where not, `*wrong` is the offset of the first wrong byte. */
bool utf8_valid(struct str s, size_t *wrong);

/** Takes off half a character at the end, where a text was cut to fit. */
void utf8_trim(char *text);

#endif
