/** The reader's inside, for the files that make it up: xml.c, xml_explain.c, xml_lenient.c. */
#ifndef BASE_XML_READER_H
#define BASE_XML_READER_H

#include "base/pieces.h"
#include "base/xml.h"

#include <expat.h>

struct xml_reader {
	XML_Parser parser;
	const struct xml_options *options;
	const struct xml_handler *handler;
	struct pieces pieces;
	struct error *error;
	bool failed; /* `error` is filled, nothing more is told */
	size_t fed;  /* bytes given to expat */
	size_t depth;
	struct buf open;                   /* names of the open elements, one after the other */
	size_t open_at[XML_DEPTH_MAX + 1]; /* where each begins in `open` */
	bool outside;        /* a DTD, or a part of one, that we do not read: entities may be declared there */
	struct buf entities; /* names of those declared inside: " a b " */
	struct buf markup;   /* a tag put together, where the file's own cannot be shown */
	struct buf clean;    /* lenient: a piece without what XML forbids */
	struct buf held;     /* lenient: the beginning of what may be a character reference */
	size_t stripped;
};

/** The bytes of the file from the event on, as far as they have been read. */
struct str xml_rest(const struct xml_reader *xml);

/** Fills `error` with what expat found wrong, in a translator's words; returns false. */
bool xml_explain(struct xml_reader *xml);

/** `piece` without what XML forbids, borrowed until the next call; what may be the beginning of a reference waits for
 * the next. */
struct str xml_without_forbidden(struct xml_reader *xml, struct str piece, bool final);

#endif
