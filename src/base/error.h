/**
 * What went wrong, in one fixed space. A function that can fail returns `bool` and takes `struct error *error` last; on false
 * it has been filled and nobody has printed. The kind is the exit code (contract).
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

enum error_kind {
	ERROR_NONE = 0,
	ERROR_FOUND = 1,       /* not a failure: done, and it found something */
	ERROR_USAGE = 2,       /* command line or configuration */
	ERROR_INPUT = 3,       /* an input is malformed; nothing of it was kept */
	ERROR_MEMORY = 4,      /* the memory cannot be used */
	ERROR_SERVICE = 5,     /* the MT service failed */
	ERROR_FILE = 6,        /* a file could not be read or written */
	ERROR_CANCELLED = 130, /* the user pressed Ctrl-C */
};

/** Where in a file: line and column count from 1 (columns in code points); 0 is "not known". `file` is borrowed or NULL. */
struct place {
	const char *file;
	size_t line, column;
};

struct error {
	enum error_kind kind;
	size_t line, column;
	char file[512];     /* as the user wrote it; empty: none */
	char message[1024]; /* starts small, no full stop */
	char hint[512];     /* what to do; empty: none */
};

/** Fill `error` and return false, so that a failure reads `return error_set(error, ERROR_FILE, "...")`. */
bool error_set(struct error *error, enum error_kind kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
bool error_at(struct error *error, enum error_kind kind, struct place place, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/** Add what to do to an error already filled; returns false. */
bool error_hint(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** A file that cannot be read or written: "article.txt: no such file", from errno, in words a translator knows. */
bool error_file(struct error *error, const char *verb, const char *path, int errno_value);

/** Line and column (from 1, column in code points) of byte `at` of `bytes`. */
struct place place_of(const char *file, const char *bytes, size_t size, size_t at);

#endif
