#ifndef DOCUMENT_DOCUMENT_H
#define DOCUMENT_DOCUMENT_H

#include "document/format.h"

/**
 * Reads `path` ("-": standard input) by `from` (NULL: by the suffix, else as text) into parts. `document` is filled; close it with
 * document_fini in any case.
 */
bool document_read(struct document *document, const char *path, const struct format *from, const struct format_options *options,
	struct job *job, struct error *error);

void document_fini(struct document *document);

#endif
