/** Bytes that grow. A zeroed struct is an empty one; `buf_fini` frees it. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

#include <stdarg.h>

struct buf {
	char *data;
	size_t size, room;
};

void buf_fini(struct buf *buf);

/** Room for `more` further bytes; returns where they go (add to `size` what was used). */
char *buf_reserve(struct buf *buf, size_t more);

void buf_add(struct buf *buf, struct str s);
void buf_add_code_point(struct buf *buf, uint32_t code_point); /* as UTF-8 */
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *buf, const char *format, va_list arguments);

static inline void buf_add_char(struct buf *buf, char c)
{
	if (buf->size == buf->room)
		buf_reserve(buf, 1);
	buf->data[buf->size++] = c;
}

static inline void buf_clear(struct buf *buf)
{
	buf->size = 0;
}

/** What it holds, borrowed until the next change. */
static inline struct str buf_str(const struct buf *buf)
{
	return (struct str){ buf->data ? buf->data : "", buf->size };
}

/** The same with a NUL after it, borrowed until the next change. */
const char *buf_text(struct buf *buf);

#endif
