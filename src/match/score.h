#ifndef MATCH_SCORE_H
#define MATCH_SCORE_H

#include "text/tokens.h"

/** Scratch of the edit distance, reused; a zeroed struct is empty. */
struct score_scratch {
	uint32_t *rows;
	size_t room;
};
void score_scratch_fini(struct score_scratch *scratch);

/**
 * Likeness of two segments as a translator would put it: floor(100 (W - D) / W), W the greater weight of the two, D the
 * cheapest edit sequence (Wagner and Fischer 1974) with: delete, insert the token's weight; substitute 0 same form, 1 same
 * fold, 1 both numbers, half the weight (rounded up) same class, else the greater weight. 100 only where D is 0.
 *
 * @limit     percent; the answer may be -1 as soon as it is sure to stay below
 * @distance  receives D, @weight receives W: to order exactly by D/W; may be NULL
 */
int score_tokens(const struct tokens *query, const struct tokens *found, int limit, struct score_scratch *scratch,
	uint32_t *distance, uint32_t *weight);

/** One step of the cheapest edit sequence, left to right. */
enum step_kind { STEP_SAME, STEP_CASE, STEP_CHANGE, STEP_DELETE /* only in found */, STEP_INSERT /* only in query */ };
struct step {
	enum step_kind kind;
	uint32_t query, found; /* token indices; the one that does not apply is where it would stand */
};

/** The sequence behind the score, into `steps` (room for query->count + found->count); returns how many. */
size_t score_steps(const struct tokens *query, const struct tokens *found, struct score_scratch *scratch, struct step *steps);

#endif
