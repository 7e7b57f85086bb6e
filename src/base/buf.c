#include "base/buf.h"

#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>

void buf_fini(struct buf *buf)
{
	free(buf->data);
	*buf = (struct buf){ 0 };
}

char *buf_reserve(struct buf *buf, size_t more)
{
	if (!buf->data || buf->room - buf->size < more) { /* a place also for nothing */
		size_t room = buf->room ? buf->room : 64;

		while (room - buf->size < more)
			room *= 2;
		buf->data = must_realloc(buf->data, room);
		buf->room = room;
	}
	return buf->data + buf->size;
}

void buf_add(struct buf *buf, struct str s)
{
	if (s.size == 0)
		return;
	memcpy(buf_reserve(buf, s.size), s.data, s.size);
	buf->size += s.size;
}

void buf_add_code_point(struct buf *buf, uint32_t c)
{
	char bytes[4];
	size_t size;

	if (c < 0x80) {
		bytes[0] = (char)c;
		size = 1;
	} else if (c < 0x800) {
		bytes[0] = (char)(0xC0 | c >> 6);
		bytes[1] = (char)(0x80 | (c & 0x3F));
		size = 2;
	} else if (c < 0x10000) {
		bytes[0] = (char)(0xE0 | c >> 12);
		bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (c & 0x3F));
		size = 3;
	} else {
		bytes[0] = (char)(0xF0 | c >> 18);
		bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
		bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[3] = (char)(0x80 | (c & 0x3F));
		size = 4;
	}
	buf_add(buf, (struct str){ bytes, size });
}

void buf_vprintf(struct buf *buf, const char *format, va_list arguments)
{
	va_list again;
	int size;

	va_copy(again, arguments);
	size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size <= 0)
		return;
	vsnprintf(buf_reserve(buf, (size_t)size + 1), (size_t)size + 1, format, arguments);
	buf->size += (size_t)size;
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	buf_vprintf(buf, format, arguments);
	va_end(arguments);
}

const char *buf_text(struct buf *buf)
{
	*buf_reserve(buf, 1) = '\0';
	return buf->data;
}
