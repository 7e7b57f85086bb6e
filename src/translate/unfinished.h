/** What the English document does not show of itself: it has no place for scores and notes. */
#ifndef TRANSLATE_UNFINISHED_H
#define TRANSLATE_UNFINISHED_H

#include "translate/translate.h"

/** A format of documents: text, with nothing but the English in it. */
bool is_plain_document(const struct format *format);

/**
 * Warns of a document that was written to `to`, a warning a kind, with the numbers of the segments: translations of similar
 * sentences; in a plain document, English that a glossary forbids or deprecates, and what is still Dutch.
 */
void name_unfinished(const struct document *document, const struct translate_options *options, const struct format *to,
	struct job *job);

#endif
