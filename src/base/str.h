/** Borrowed bytes: a pointer and a size, passed by value. No NUL is promised, nobody frees through it. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *data;
	size_t size;
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })

/* printf("%.*s", STR_ARG(s)) */
#define STR_ARG(s) (int)(s).size, (s).data

#define STR_NOT_FOUND ((size_t)-1)

static inline struct str str_of(const char *text)
{
	return (struct str){ text, text ? strlen(text) : 0 };
}

/** Bytes `from` to `to` (exclusive) of `s`. */
static inline struct str str_slice(struct str s, size_t from, size_t to)
{
	return (struct str){ s.data ? s.data + from : NULL, to - from };
}

static inline bool str_equal(struct str a, struct str b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

static inline bool str_starts(struct str s, struct str with)
{
	return s.size >= with.size && (with.size == 0 || memcmp(s.data, with.data, with.size) == 0);
}

static inline bool str_ends(struct str s, struct str with)
{
	return s.size >= with.size
		&& (with.size == 0 || memcmp(s.data + s.size - with.size, with.data, with.size) == 0);
}

/** Byte order, shorter first where one begins the other: less than 0, 0, greater than 0. */
int str_compare(struct str a, struct str b);

/** Byte offset of the first `needle` at or after `from`, or STR_NOT_FOUND. */
size_t str_find(struct str s, struct str needle, size_t from);

/** Without the spaces, tabs and line ends (ASCII) at both ends. */
struct str str_trim(struct str s);

/** A 64-bit hash, the same on every machine and in every version: it is stored in memories. */
uint64_t str_hash(struct str s);

/** Cuts the piece before the next `separator` off the front of `*rest`; false when nothing is left. */
bool str_next(struct str *rest, char separator, struct str *piece);

/** The same with a line, which ends in \n, \r\n or \r. */
bool str_next_line(struct str *rest, struct str *line);

#endif
