/** Matches for a segment from all memories: context, exact, fuzzy; best first, penalties taken off. */
#ifndef MATCH_MATCH_H
#define MATCH_MATCH_H

#include "match/score.h"
#include "memory/set.h"
#include "model/segment.h"

/** Percent taken off a score, never off an origin. */
struct penalties {
	int substituted, unreviewed, aligned, machine, variety, multiple, tags; /* defaults 1 5 5 10 1 1 1 (contract) */
};

struct match_options {
	int threshold; /* percent: fuzzy from here up */
	size_t most;   /* matches a segment */
	struct penalties penalties;
	struct str source_language, target_language; /* of units others are left out; empty: any */
};

struct matcher; /* tokens and scratch of one thread */
struct matcher *matcher_open(struct memory_set *memories, const struct match_options *options);
void matcher_close(struct matcher *matcher);

/**
 * @before, @after   the neighbours' source (empty at the ends): a pair stored with both is `context`, 101
 * @return   `*count` proposals in `arena`, best first: by score, then exactly by likeness, then uses, then newest. Proposals
 *           with the same English as a better one are dropped. With several targets for an identical source all are given,
 *           the commonest first; where none is commonest `ambiguous` is set and the penalty "multiple" taken.
 *           Fuzzy ones carry in `open` what differs (found against query, runs of changed words).
 */
bool find_matches(struct matcher *matcher, struct text source, struct str before, struct str after, struct arena *arena,
	struct proposal **proposals, size_t *count, struct error *error);

#endif
