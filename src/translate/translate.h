#ifndef TRANSLATE_TRANSLATE_H
#define TRANSLATE_TRANSLATE_H

#include "document/format.h"
#include "translate/plan.h"

struct translate_options {
	const struct format *from;   /* NULL: by the input's suffix */
	const struct format *to;     /* NULL: native, the input's own format */
	const char *output;          /* file name; "-" or NULL: standard output */
	bool update, overwrite;      /* what to do with reviewed segments of an older output */
	struct format_options format;
};

struct translate_result {
	size_t segments, without; /* without: those with no proposal at all */
};

/**
 * One file, from reading to writing. A bilingual output that holds reviewed or changed segments is not replaced (ERROR_USAGE)
 * unless `update` (they are kept) or `overwrite` (a copy stays as FILE~). The input is never overwritten.
 */
bool translate_file(const char *input, const struct translate_options *options, const struct plan *plan,
	struct translate_result *result, struct job *job, struct error *error);

#endif
