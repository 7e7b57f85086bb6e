/** Which words of a Dutch sentence are names and stay as they are in English. */
#ifndef MATCH_NAMES_H
#define MATCH_NAMES_H

#include "base/buf.h"
#include "model/segment.h"

/** A sentence read word by word, left to right. */
struct names {
	const struct segment *segment;
	struct buf lower;  /* scratch */
	bool headline;     /* capitals say nothing: most words have one */
	bool named;        /* the last word belongs to a name */
	bool bound;        /* the last word is a capitalised particle behind a name: Tom Van Grieken is no Greek */
	bool adjective;    /* the last word is a capitalised adjective: Belgisch Staatsblad */
};

/** Begins with the first word. `segment` is borrowed until names_fini. */
void names_init(struct names *names, const struct segment *segment);
void names_fini(struct names *names);

/** Whether the word `at` to `end`, the next, belongs to a name. */
bool names_word(struct names *names, size_t at, size_t end);

/** The next words are known: a term (NULL: a number). */
void names_known(struct names *names, const struct hit *hit);

/** A sign stands between two words, other than a space. */
void names_sign(struct names *names);

/** Where the word at `at` ends, with its apostrophe ('s-Gravenhage) and what is joined to it (VN-gezant, en/of); `at` where there is none. */
size_t word_end(struct str text, size_t at);

/** 's ochtends, 't, 's-Gravenhage: whether an apostrophe at `at` is the word's. */
bool is_clipped(struct str text, size_t at);

/** Where a capital says nothing: first in the segment, but for a date or a list marker, behind a colon or an opening quote. */
bool begins_sentence(struct str text, size_t at);

bool has_capital(struct str text, size_t at);
bool has_letter(struct str word);

#endif
