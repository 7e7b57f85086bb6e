/** Pieces of a segment's JSON that several commands print. */
#ifndef DOCUMENT_FORMAT_JSON_H
#define DOCUMENT_FORMAT_JSON_H

#include "base/json.h"
#include "document/format.h"

/** Code points before a byte, counted on from the place asked for last: segments come in order. Start with `text` alone set. */
struct json_counter {
	struct str text;
	size_t byte, count;
};

/** The keys file, id, (paragraph,) start, end, source; start and end in code points of `counter->text`, the decoded input. */
void json_place(struct json *json, const struct segment *segment, const char *file, bool paragraph, struct json_counter *counter);

/** The key terms with the segment's hits; nothing where there are none. */
void json_terms(struct json *json, const struct segment *segment);

#endif
