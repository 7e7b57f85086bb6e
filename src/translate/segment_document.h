#ifndef TRANSLATE_SEGMENT_DOCUMENT_H
#define TRANSLATE_SEGMENT_DOCUMENT_H

#include "model/document.h"

/**
 * Makes segments out of the runs of a document, in its arena: sentences, or the run whole where it says so. Ids count
 * from 1. Codes at a border go with the side they belong to (a closing one with the sentence before, an opening one with
 * the sentence behind), none is lost. A document that brought its own segments (XLIFF) stays as it is.
 */
void segment_document(struct document *document);

#endif
