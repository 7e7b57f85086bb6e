/** The parts of format_review.c: one page file, several topics. Not for others. */
#ifndef DOCUMENT_REVIEW_PARTS_H
#define DOCUMENT_REVIEW_PARTS_H

#include "document/review.h"

/** One listing under way. */
struct review {
	struct page page;
	struct arena scratch; /* reset after each segment */
	struct review_counts *counts;
	const struct format_options *options;
};

/** A stretch of text in a style of its own. */
struct stretch {
	size_t start, end; /* bytes */
	enum style style;
};

/* review_text.c */

/** Adds a text with its inline codes as <1>, </1>; `stretches` (put in order here) stand in their own style. */
void add_listed_text(struct page *page, struct text text, enum style style, struct stretch *stretches, size_t count);

/* review_difference.c */

/** One piece of a word difference, a word or a mark. */
struct change {
	enum change_kind { CHANGE_NONE, CHANGE_REMOVED, CHANGE_ADDED } kind;
	struct str text;
	bool space; /* a space stands before it */
};

struct changes {
	struct change *items;
	size_t count;
	bool any; /* something differs */
};

/**
 * What `old` has and `new` has not, and the other way round, word by word, on the cheapest way from one to the other.
 * find_changes takes only the differences in `open` for such, the rest as done: yours stands there. Lives in `arena`.
 */
struct changes find_changes(
	struct str old, struct str new, const struct difference *open, size_t open_count, struct arena *arena);
struct changes find_all_changes(struct str old, struct str new, struct arena *arena);

/** Adds them as wdiff and git write them, two words on each side, … for a longer rest. */
void add_changes(struct page *page, const struct changes *changes);

/* review_terms.c */

/** Adds the Dutch, terms found underlined. */
void add_source(struct review *review, const struct segment *segment);

/** The `terms` block, where there is something to say; counts the terms. */
void add_terms(struct review *review, const struct segment *segment);

/* review_proposal.c */

/** The blocks of proposal `number`. */
void add_proposal(struct review *review, const struct segment *segment, size_t number);

/** Whether proposal `number` is shown: not where a better one has the same English. */
bool is_repeated(const struct segment *segment, size_t number);

/* review_summary.c */

enum review_band band_of(const struct segment *segment);
void count_segment(struct review_counts *counts, const struct segment *segment);

#endif
