/** English that the glossary forbids or deprecates for the Dutch it stands for: in proposals, and in what somebody wrote. */
#ifndef MATCH_WITHDRAWN_H
#define MATCH_WITHDRAWN_H

#include "base/arena.h"
#include "match/wording.h"

/** Such English found. */
struct withdrawal {
	const struct hit *hit;     /* the withdrawn term, one of the segment's hits */
	const struct hit *instead; /* the best usable target of the same Dutch words; NULL: there is none */
	struct span place;         /* bytes of the English: the first time it stands there */
	struct str replacement;    /* `instead` in the form of what stands there: counterparts for colleagues */
};

/**
 * What `english`, a translation of `segment`, has of the withdrawn targets among the segment's hits (find_terms), in any
 * form of their part of speech (each_english_form; of a line that tells none, in those of a noun and, where it was found
 * as a verb or its Dutch looks like one, of a verb). Whole words only, as the target has them, with a capital at the start
 * of a sentence or in capitals throughout, both apostrophes alike; not between ‹ and ›, where it is Dutch. Nothing is said
 * of a hit inside a longer one, nor where usable terms of the same Dutch have that English: as part of a longer target, or
 * as often as it stands there. Once a target. Does nothing where no hit is withdrawn.
 *
 * @return   `*count` findings in `arena`, in the order of the hits
 */
struct withdrawal *find_withdrawn_english(
	struct wording *wording, const struct segment *segment, struct str english, struct arena *arena, size_t *count);

/**
 * Says of every hit what `english`, the translation that counts, has of it: `applied` of what may be written, in any form
 * and any letters; `written` of what is withdrawn, where find_withdrawn_english says so.
 */
void mark_terms(struct wording *wording, struct segment *segment, struct str english);

/** One sentence for people: "term: “colleagues” is forbidden for “ambtgenoten” in own.txt; news.txt has “counterparts”";
 * "... in own.txt; client.txt prefers it" where two files disagree. */
struct str withdrawal_text(
	const struct withdrawal *found, const struct segment *segment, struct str english, struct arena *arena);

#endif
