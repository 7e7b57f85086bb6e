/** What the formats of plain text have in common: parts that together are the decoded input, and the way back. */
#ifndef DOCUMENT_TEXT_PARTS_H
#define DOCUMENT_TEXT_PARTS_H

#include "document/format.h"
#include "document/paragraphs.h"

/** Parts under construction. */
struct text_parts {
	struct document *document;
	struct part *items;
	size_t count, room;
	size_t paragraphs;
	size_t done; /* bytes of the document that are in parts */
};

/** Decodes `bytes` into the document: its bytes, BOM and line end. */
bool text_parts_begin(struct text_parts *parts, struct document *document, struct str bytes,
	const struct format_options *options, struct job *job, struct error *error);

/** The paragraph that stands at `place`, which has no white space at its ends; what lies before it becomes raw. */
void text_parts_add(struct text_parts *parts, struct line place, bool whole);

/** The rest becomes raw, and the parts go into the document. */
void text_parts_end(struct text_parts *parts);

/** The document with targets in place of its segments (the `write` of these formats). */
bool write_text_parts(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error);

#endif
