/** Which words of a Dutch sentence are names and stay as they are in English. */
#ifndef MATCH_NAMES_H
#define MATCH_NAMES_H

#include "base/buf.h"
#include "match/naming.h"

/** A sentence read word by word, left to right. */
struct names {
	const struct naming *naming;
	const struct segment *segment;
	struct buf lower;  /* scratch */
	bool headline;     /* capitals say nothing: most words have one */
	bool named;        /* the last word belongs to a name */
	bool bound;        /* the last word is a capitalised particle behind a name: Tom Van Grieken is no Greek */
	bool owner;        /* the last word, a name, has the -s of the genitive */
};

/** Begins with the first word. `naming` and `segment` are borrowed until names_fini. */
void names_init(struct names *names, const struct naming *naming, const struct segment *segment);
void names_fini(struct names *names);

/** Whether the word `at` to `end`, the next, belongs to a name. */
bool names_word(struct names *names, size_t at, size_t end);

/** Whether a name stands behind `end`, with nothing but a space between. */
bool name_follows(struct names *names, size_t end);

/** The next words are known: a term or a number. */
void names_known(struct names *names);

/** A sign stands between two words, other than a space. */
void names_sign(struct names *names);

#endif
