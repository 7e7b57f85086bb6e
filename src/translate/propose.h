#ifndef TRANSLATE_PROPOSE_H
#define TRANSLATE_PROPOSE_H

#include "model/document.h"
#include "translate/plan.h"

/**
 * Fills the proposals and terms of every segment, in order; everything lives in the document's arena. A segment that already
 * has a target (bilingual files) keeps it. One of more than 64 kB is no sentence: a warning, nothing else.
 */
bool propose_document(struct document *document, const struct plan *plan, struct job *job, struct error *error);

#endif
