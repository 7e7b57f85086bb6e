#ifndef MODEL_SEGMENT_H
#define MODEL_SEGMENT_H

#include "model/proposal.h"
#include "model/term.h"

/** A sentence (or headline, list item) of a document, and what is proposed for it. */
struct segment {
	size_t id;         /* from 1, in document order */
	size_t paragraph;  /* from 1 */
	size_t start, end; /* bytes of the document's decoded text; formats with markup: bytes of the part's characters */
	struct text source;
	struct str space; /* white space between it and the next segment of its paragraph */
	struct str key;   /* the id its file gives it (XLIFF); empty: none */

	struct text target; /* what the file already holds (bilingual formats); empty chars: nothing */
	enum state state;   /* STATE_NEW until something is proposed */

	struct proposal *proposals; /* best first */
	size_t proposal_count;
	struct hit *hits; /* by start, then longest first */
	size_t hit_count;
	struct str note;
};

/** The proposal that counts, or NULL. */
static inline const struct proposal *segment_best(const struct segment *segment)
{
	return segment->proposal_count ? &segment->proposals[0] : NULL;
}

#endif
