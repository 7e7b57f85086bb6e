#include "base/error.h"

#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void fill(struct error *error, enum error_kind kind, struct place place, const char *format, va_list arguments)
{
	*error = (struct error){ .kind = kind, .line = place.line, .column = place.column };
	if (place.file)
		snprintf(error->file, sizeof error->file, "%s", place.file);
	vsnprintf(error->message, sizeof error->message, format, arguments);
	utf8_trim(error->message);
}

bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	fill(error, kind, (struct place){ 0 }, format, arguments);
	va_end(arguments);
	return false;
}

bool error_at(struct error *error, enum error_kind kind, struct place place, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	fill(error, kind, place, format, arguments);
	va_end(arguments);
	return false;
}

bool error_hint(struct error *error, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(error->hint, sizeof error->hint, format, arguments);
	va_end(arguments);
	utf8_trim(error->hint);
	return false;
}

static const char *reason(int errno_value)
{
	switch (errno_value) {
	case ENOENT: return "no such file";
	case ENOTDIR: return "no such file (a part of the path is no folder)";
	case EACCES:
	case EPERM: return "no permission";
	case EISDIR: return "is a folder";
	case ENOSPC: return "no space left on the disk";
	case EDQUOT: return "your disk quota is used up";
	case EFBIG: return "the file would become larger than this system allows";
	case EROFS: return "the disk is read-only";
	case EMFILE:
	case ENFILE: return "too many open files";
	case ENAMETOOLONG: return "the name is too long";
	case EPIPE: return "the reader has gone";
	default: return strerror(errno_value);
	}
}

bool error_file(struct error *error, const char *verb, const char *path, int errno_value)
{
	if (errno_value == EINTR) /* only Ctrl-C and SIGTERM have handlers */
		return error_set(error, ERROR_CANCELLED, "interrupted");
	path = path[0] ? path : "“”";
	if (errno_value == ENOENT || errno_value == EISDIR)
		return error_set(error, ERROR_FILE, "%s: %s", path, reason(errno_value));
	return error_set(error, ERROR_FILE, "cannot %s %s: %s", verb, path, reason(errno_value));
}

struct place place_of(const char *file, const char *bytes, size_t size, size_t at)
{
	struct place place = { file, 1, 1 };

	for (size_t i = 0; i < at && i < size; i++) {
		if (bytes[i] == '\n') {
			place.line++;
			place.column = 1;
		} else if (((unsigned char)bytes[i] & 0xC0) != 0x80) {
			place.column++;
		}
	}
	return place;
}
