/**
 * Text with inline codes, out of the XML of bilingual formats and back. One reader takes the elements of TMX and of
 * XLIFF 1.2 (files in the field mix them); the writer speaks one of both.
 *
 * A code whose element says nothing but its number is kept as the native markup in it ("<b>" of <bpt
 * i="1">&lt;b&gt;</bpt>), so that it equals the code of the document. An element that says more (type, assoc, <sub>) is
 * kept whole: without its numbers in TMX, exactly as it stands in XLIFF.
 */
#ifndef DOCUMENT_CODES_H
#define DOCUMENT_CODES_H

#include "base/arena.h"
#include "base/xml.h"
#include "document/numbering.h"
#include "model/text.h"

struct code_read {
	enum code_kind kind;
	uint32_t id;
	size_t offset;
	struct span markup; /* bytes of `markups` */
};

/** A text under construction. A zeroed struct is an empty one. */
struct codes_reader {
	struct numbering numbering;
	struct buf chars, markups;
	struct code_read *codes;
	size_t code_count, code_room;
	uint32_t *spans; /* numbers of the open elements that have text in them: <g>, <hi>, <mrk> */
	size_t span_count, span_room;

	/* Within an element whose content is a code: */
	size_t depth; /* 0: not within one */
	bool plain;   /* it says nothing but its number */
	enum code_kind kind;
	struct buf start;  /* its start tag without the last ">" */
	struct buf inside; /* its content, as XML */
	struct buf native; /* its content, decoded */
	char number_kind;  /* 'p' numbered with its partner, 'x' across languages, 'a' alone, 0: not numbered */
	struct buf number; /* as the file gives it */
	struct buf pair;   /* what it shares with its partner */
};

void codes_fini(struct codes_reader *reader);
void codes_new_unit(struct codes_reader *reader); /* numbers begin anew */
void codes_new_text(struct codes_reader *reader); /* source, target */

/* What the XML reader tells between the start and the end of the text. */
void codes_start(struct codes_reader *reader, const struct xml_tag *tag);
void codes_end(struct codes_reader *reader, const struct xml_tag *tag);
void codes_chars(struct codes_reader *reader, struct str chars);

/** The text as far as it has come; lives in `arena`. */
struct text codes_text(const struct codes_reader *reader, struct arena *arena);

enum codes_dialect { CODES_TMX, CODES_XLIFF };

/** Appends `text` as content of <seg>, <source> or <target>: well-formed and valid whatever the codes are. */
void codes_write(struct buf *out, const struct text *text, enum codes_dialect dialect, struct xml_forbidden *forbidden);

#endif
