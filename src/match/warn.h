/** What to mind about a match: one sentence for each thing that a reader in a hurry would not see. */
#ifndef MATCH_WARN_H
#define MATCH_WARN_H

#include "base/arena.h"
#include "match/wording.h"
#include "text/variety.h"

/**
 * Sets `cautions` of a proposal for `segment`. Of one from a memory: `negation` where one of both Dutch sentences has more of
 * them than the other and the difference was not solved, `number` where a fuzzy match has other numbers, `unreviewed` where
 * nobody has confirmed the English (proposals.md, 4). With equal sources only the last is possible. Of every one: `term` for
 * each English word that the glossary forbids or deprecates for the Dutch (withdrawn.h).
 *
 * @segment  with its hits
 * @dutch    the source is Dutch; otherwise its negations and numbers are not read
 * @wording  a thread's own
 * @arena    the cautions live in it
 */
void add_cautions(struct proposal *proposal, const struct segment *segment, bool dutch, enum variety variety,
	struct wording *wording, struct arena *arena);

#endif
