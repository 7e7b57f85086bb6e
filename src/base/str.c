#include "base/str.h"

int str_compare(struct str a, struct str b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;
	int order = shorter ? memcmp(a.data, b.data, shorter) : 0;

	if (order != 0)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

size_t str_find(struct str s, struct str needle, size_t from)
{
	const char *found;

	if (from > s.size || needle.size > s.size - from)
		return STR_NOT_FOUND;
	if (needle.size == 0)
		return from;
	found = memmem(s.data + from, s.size - from, needle.data, needle.size);
	return found ? (size_t)(found - s.data) : STR_NOT_FOUND;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s)
{
	while (s.size > 0 && is_space(s.data[0])) {
		s.data++;
		s.size--;
	}
	while (s.size > 0 && is_space(s.data[s.size - 1]))
		s.size--;
	return s;
}

/* FNV-1a with the finisher of MurmurHash3 (both in the public domain). */
uint64_t str_hash(struct str s)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < s.size; i++)
		h = (h ^ (unsigned char)s.data[i]) * 0x100000001b3u;
	h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdu;
	h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53u;
	return h ^ (h >> 33);
}

bool str_next(struct str *rest, char separator, struct str *piece)
{
	const char *cut;

	if (!rest->data)
		return false;
	cut = rest->size ? memchr(rest->data, separator, rest->size) : NULL;
	if (!cut) {
		*piece = *rest;
		*rest = (struct str){ NULL, 0 };
		return true;
	}
	*piece = (struct str){ rest->data, (size_t)(cut - rest->data) };
	rest->size -= piece->size + 1;
	rest->data = cut + 1;
	return true;
}

bool str_next_line(struct str *rest, struct str *line)
{
	size_t end = 0, next;

	if (!rest->data)
		return false;
	while (end < rest->size && rest->data[end] != '\n' && rest->data[end] != '\r')
		end++;
	next = end + 1;
	if (next < rest->size && rest->data[end] == '\r' && rest->data[next] == '\n')
		next++;
	*line = str_slice(*rest, 0, end);
	*rest = end < rest->size ? str_slice(*rest, next, rest->size) : (struct str){ NULL, 0 };
	return true;
}
