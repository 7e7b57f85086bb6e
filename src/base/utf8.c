#include "base/utf8.h"

#include <string.h>
#include <unicode/uchar.h>

enum { REPLACEMENT = 0xFFFD };

/* Length of the sequence at `at`, or 0 where it is none (RFC 3629, section 4). */
static size_t sequence(struct str s, size_t at, uint32_t *code_point)
{
	const unsigned char *p = (const unsigned char *)s.data + at;
	size_t left = s.size - at;
	uint32_t c = p[0];

	if (c < 0x80) {
		*code_point = c;
		return 1;
	}
	if (c >= 0xC2 && c <= 0xDF && left >= 2 && (p[1] & 0xC0) == 0x80) {
		*code_point = (c & 0x1F) << 6 | (p[1] & 0x3Fu);
		return 2;
	}
	if ((c & 0xF0) == 0xE0 && left >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
		*code_point = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		return *code_point >= 0x800 && (*code_point < 0xD800 || *code_point > 0xDFFF) ? 3 : 0;
	}
	if (c >= 0xF0 && c <= 0xF4 && left >= 4 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80
	    && (p[3] & 0xC0) == 0x80) {
		*code_point = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
		return *code_point >= 0x10000 && *code_point <= 0x10FFFF ? 4 : 0;
	}
	return 0;
}

uint32_t utf8_next_sequence(struct str s, size_t *at)
{
	uint32_t c = REPLACEMENT;
	size_t size = sequence(s, *at, &c);

	*at += size ? size : 1;
	return size ? c : REPLACEMENT;
}

uint32_t utf8_previous_sequence(struct str s, size_t *at)
{
	size_t start = *at - 1, low = *at > 4 ? *at - 4 : 0;
	uint32_t c = REPLACEMENT;

	while (start > low && ((unsigned char)s.data[start] & 0xC0) == 0x80)
		start--;
	if (sequence((struct str){ s.data, *at }, start, &c) == *at - start) {
		*at = start;
		return c;
	}
	*at -= 1;
	return REPLACEMENT;
}

/* Every byte but the continuing ones (10xxxxxx) begins a code point; eight are looked at in one step. */
size_t utf8_count(struct str s)
{
	const uint64_t ones = 0x0101010101010101u;
	size_t count = s.size, at = 0;
	uint64_t eight;

	for (; s.size - at >= sizeof eight; at += sizeof eight) {
		memcpy(&eight, s.data + at, sizeof eight);
		count -= ((eight >> 7 & ~eight >> 6 & ones) * ones) >> 56;
	}
	for (; at < s.size; at++)
		count -= ((unsigned char)s.data[at] & 0xC0) == 0x80;
	return count;
}

size_t utf8_columns(uint32_t c)
{
	int wide;

	if (c < 0x300)
		return 1;
	if ((U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) || c == 0x200B || c == 0x200D)
		return 0;
	wide = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
	return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

bool utf8_valid(struct str s, size_t *wrong)
{
	uint32_t c;
	size_t at = 0;

	while (at < s.size) {
		size_t size = sequence(s, at, &c);

		if (size == 0) {
			*wrong = at;
			return false;
		}
		at += size;
	}
	return true;
}

void utf8_trim(char *text)
{
	size_t size = strlen(text), start = size;

	while (start > 0 && size - start < 4 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start > 0 && (unsigned char)text[start - 1] >= 0xC0) {
		unsigned char lead = (unsigned char)text[start - 1];
		size_t need = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;

		if (size - start < need)
			text[start - 1] = '\0';
	}
}
