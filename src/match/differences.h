/** What differs between a segment and its match, as words for people. */
#ifndef MATCH_DIFFERENCES_H
#define MATCH_DIFFERENCES_H

#include "base/arena.h"
#include "match/score.h"
#include "model/proposal.h"

/** Scratch, reused; a zeroed struct is empty. */
struct difference_scratch {
	struct step *steps;
	size_t room;
};
void difference_scratch_fini(struct difference_scratch *scratch);

/**
 * The runs of changed words of the cheapest edit sequence, left to right, with the spaces inside a run: `from` stands only in
 * `found`, `to` only in `query`. Differences in codes alone are left out.
 *
 * @return   `*count` of them, in `arena`; the words are slices of the characters given
 */
const struct difference *find_differences(struct str query_chars, const struct tokens *query, struct str found_chars,
	const struct tokens *found, struct score_scratch *score_scratch, struct difference_scratch *scratch, struct arena *arena,
	size_t *count);

#endif
