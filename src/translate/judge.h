/** The memory as judge of doubtful sentence ends: it also absorbs memories that other tools filled by other rules. */
#ifndef TRANSLATE_JUDGE_H
#define TRANSLATE_JUDGE_H

#include "memory/set.h"
#include "text/sentences.h"

/** Candidates between two ends that are beyond doubt, and the paragraph they stand in. */
struct region {
	enum { REGION_MAX = 32 } room;
	struct candidate candidates[REGION_MAX];
	size_t count;
	struct str paragraph;
	size_t start, end; /* bytes: where the sentence at hand begins, where the last one of the region ends */
};

/**
 * Turns the verdict on doubtful candidates where a memory knows what comes of it: sentences joined or split anew must each be
 * there word for word (exact, contract). Of several ways that with the most text in the memory counts, then that with the
 * fewest verdicts turned; then the evidence is EVIDENCE_MEMORY_JOIN or EVIDENCE_MEMORY_SPLIT.
 */
bool judge_region(struct region *region, const struct memory_set *memories, struct error *error);

#endif
