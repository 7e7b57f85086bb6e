/** Everyday Dutch words (common.txt), in all their forms: the background before which terms stand out. */
#ifndef TEXT_COMMON_H
#define TEXT_COMMON_H

#include "base/str.h"

enum common_class {
	COMMON_FUNCTION = 1 << 0, /* articles, pronouns, prepositions, conjunctions */
	COMMON_NUMBER = 1 << 1,   /* numerals, months, days, units */
	COMMON_ADVERB = 1 << 2,
	COMMON_VERB = 1 << 3,
	COMMON_ADJECTIVE = 1 << 4,
	COMMON_NOUN = 1 << 5,
};

/** What the list says of a form. A zeroed one: nothing. */
struct common_word {
	unsigned char classes;        /* enum common_class, OR-ed */
	unsigned char noun_rank, adjective_rank; /* 1 in every text ... 3 a text may be about it; 0: it is none */
	struct str noun, adjective;   /* their dictionary forms; static */
};

struct common_words; /* all forms; may be asked by several threads */

struct common_words *common_words_open(void); /* makes the forms; the caller closes it with common_words_close */
void common_words_close(struct common_words *words);

/** What the list says of `form`, in small letters, apostrophes U+0027. */
struct common_word find_common_word(const struct common_words *words, struct str form);

/**
 * Where the last part begins of a word put together of others whose last one is an everyday noun, and that noun: as long as
 * it can be (hoofd|kantoor, not hoofdkan|toor); a linking s, e or en and a hyphen go with the first part. False: it is none.
 */
bool find_common_compound(const struct common_words *words, struct str small, size_t *at, struct common_word *last);

#endif
