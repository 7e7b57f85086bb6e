#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include "base/arena.h"
#include "model/segment.h"

struct format;

enum part_kind {
	PART_RAW, /* bytes kept as they came */
	PART_RUN, /* text to translate: a paragraph, a table cell, a cue; after segmentation `count` segments */
};

/**
 * A piece of the document. The parts in order, with each segment (and the space after it) in place, are the decoded input;
 * with targets in place of the segments they are the translation: what we did not understand survives untouched.
 */
struct part {
	enum part_kind kind;
	struct text text; /* RAW: only chars, the bytes. RUN: without white space at its ends */
	size_t offset;    /* byte of the decoded input where it begins */
	size_t paragraph; /* RUN: from 1 */
	size_t first, count; /* RUN: its segments, indices into `segments`; 0, 0 until segmented */
	bool whole;          /* RUN: one segment, never split (--from lines, bilingual formats) */
};

struct document {
	const char *path;            /* as the user gave it; "-" for standard input */
	const struct format *format; /* the one it was read by */
	struct str source_language, target_language;
	struct str bytes; /* the input, decoded to UTF-8, without BOM */
	bool bom;         /* the input began with a byte order mark: native output does too */
	const char *line_end; /* "\n", "\r\n" or "\r": the input's first, "\n" where it has none */
	struct part *parts;
	size_t part_count;
	struct segment *segments;
	size_t segment_count;
	struct arena arena; /* everything of the document lives here */
};

#endif
