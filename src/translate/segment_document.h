#ifndef TRANSLATE_SEGMENT_DOCUMENT_H
#define TRANSLATE_SEGMENT_DOCUMENT_H

#include "base/job.h"
#include "memory/set.h"
#include "model/document.h"
#include "text/sentences.h"

/** How a document is split; zeroed: by the built-in evidence alone. All borrowed. */
struct segmentation {
	const struct sentence_rules *rules;
	const struct memory_set *memories; /* decide at doubtful candidates (see judge.h); NULL: nobody does */
	void (*watch)(void *data, const struct part *run, const struct candidate *candidate); /* told every verdict; NULL */
	void *data;
};

/**
 * Makes segments out of the runs of a document, in its arena: sentences, or the run whole where it says so. Ids count
 * from 1. Codes at a border go with the side they belong to (a closing one with the sentence before, an opening one with
 * the sentence behind), none is lost. A document that brought its own segments (XLIFF) stays as it is.
 *
 * @return   false: ERROR_MEMORY, ERROR_CANCELLED
 */
bool segment_document(struct document *document, const struct segmentation *segmentation, struct job *job, struct error *error);

#endif
