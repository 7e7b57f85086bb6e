/** The listing to read: what a run of `tmx translate` over several documents adds up to, and words its pages share. */
#ifndef DOCUMENT_REVIEW_H
#define DOCUMENT_REVIEW_H

#include "base/page.h"
#include "document/format.h"

/** Bands of the summary, best first. */
enum review_band {
	BAND_CONTEXT,
	BAND_EXACT,
	BAND_NEAR,
	BAND_MIDDLE,
	BAND_FAR,
	BAND_MT,
	BAND_PARTS,
	BAND_HELD,
	BAND_NONE,
	BAND_COUNT
};

/** What the summary says, over all documents of a run. A zeroed struct has counted nothing. */
struct review_counts {
	size_t documents, segments, words;
	size_t words_of[BAND_COUNT];
	size_t repaired, not_wholly, substituted;
	size_t terms;      /* stretches that have a decided term, no part of a compound */
	size_t terms_in;   /* the best proposal has its English */
	size_t terms_open; /* it lacks it, and nobody has chosen other words, or forbidden ones */
	size_t warnings;
	size_t hidden; /* matches not shown because the best is good enough */
};

/**
 * Appends the summary lines. format `review` writes them itself after the last document (options->first, total); a
 * command whose last document could not be read calls this.
 */
void review_summary(struct page *page, const struct review_counts *counts, const struct format_options *options);

extern const struct format review_format;

/** Appends how a term was recognised, for people: "verb, present", "inflected: Chinees", "also spelt ambtsgenoot";
 * nothing where it stands as listed. */
void add_hit_words(struct buf *out, const struct hit *hit);

#endif
