#include "base/xml_reader.h"

/* The code point of the reference "&#...;" at the start of `s` and its size; 0: none, STR_NOT_FOUND: cut off by the
 * end. */
static size_t read_reference(struct str s, uint32_t *code_point)
{
	bool hexadecimal = s.size > 2 && s.data[2] == 'x';
	size_t at = hexadecimal ? 3 : 2, from = at;
	uint32_t value = 0;

	if (s.size >= 2 && s.data[1] != '#')
		return 0;
	for (; at < s.size && at < 12 && s.data[at] != ';'; at++) {
		unsigned char c = (unsigned char)s.data[at], lower = c | 0x20;

		if (c >= '0' && c <= '9')
			value = value * (hexadecimal ? 16 : 10) + (uint32_t)(c - '0');
		else if (hexadecimal && lower >= 'a' && lower <= 'f')
			value = value * 16 + (uint32_t)(lower - 'a') + 10;
		else
			return 0;
	}
	if (at >= s.size)
		return STR_NOT_FOUND;
	if (s.data[at] != ';' || at == from)
		return 0;
	*code_point = value;
	return at + 1;
}

/* How many bytes at the start of `s` are to be left out; 0: none; STR_NOT_FOUND: the next piece will tell. */
static size_t forbidden_bytes(struct str s)
{
	unsigned char c = (unsigned char)s.data[0];
	uint32_t code_point = ' ';
	size_t size;

	if (c < 0x20)
		return !xml_allows(c);
	if (c == '&') {
		size = read_reference(s, &code_point);
		return size == STR_NOT_FOUND || !xml_allows(code_point) ? size : 0;
	}
	if (c == 0xEF) { /* U+FFFE and U+FFFF */
		if (s.size < 3)
			return STR_NOT_FOUND;
		return (unsigned char)s.data[1] == 0xBF && (unsigned char)s.data[2] >= 0xBE ? 3 : 0;
	}
	return 0;
}

struct str xml_without_forbidden(struct xml_reader *xml, struct str piece, bool final)
{
	size_t at = 0;
	struct str all;

	buf_add(&xml->held, piece);
	all = buf_str(&xml->held);
	buf_clear(&xml->clean);
	while (at < all.size) {
		size_t out = forbidden_bytes(str_slice(all, at, all.size));

		if (out == STR_NOT_FOUND && !final)
			break;
		if (out == STR_NOT_FOUND || out == 0) {
			buf_add_char(&xml->clean, all.data[at++]);
		} else {
			at += out;
			xml->stripped++;
		}
	}
	if (at > 0)
		memmove(xml->held.data, xml->held.data + at, all.size - at);
	xml->held.size = all.size - at;
	return buf_str(&xml->clean);
}
