/** INI files: `key = value`, `[section]`, whole-line comments with # or ;, UTF-8. Values run to the end of the line. */
#ifndef CLI_INI_H
#define CLI_INI_H

#include "base/error.h"
#include "base/str.h"

/** Receives a line; `place` is that of the key. Return false with `error` filled to stop. */
typedef bool ini_visitor(void *data, struct str section, struct str key, struct str value, struct place place,
	struct error *error);

/** Reads `path`; ERROR_FILE, or ERROR_USAGE with line and column where a line is none of the above. */
bool ini_read(const char *path, ini_visitor *visit, void *data, struct error *error);

#endif
