/** What the files of English forms share: tables (made from en-inflection.tsv) and words; for the files english_... only. */
#ifndef TEXT_ENGLISH_RULES_H
#define TEXT_ENGLISH_RULES_H

#include "text/english.h"
#include "text/inflection.h"

extern const struct inflection_table english_plurals, plural_endings, plurals_of_man, regular_plurals, invariable_nouns,
	invariable_endings, invariable_names, singulars_in_s, plurals_in_s, plural_names, hard_ch_endings, nouns_in_y,
	noun_endings_in_y, prepositions, postposed_adjectives, nouns_before_postposed, unheaded_compounds,
	article_beginnings, read_acronyms, spelt_acronyms;

/** A word in small letters, as the tables have it; empty where it is longer than any word. */
struct small_word {
	size_t size;
	char data[64];
};

struct small_word small_word(struct str word);

static inline struct str small_str(const struct small_word *small)
{
	return (struct str){ small->data, small->size };
}

static inline bool is_capital_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

/** Capitals with figures among them, at least two of them letters: MP, COP26. */
bool is_acronym(struct str word);

/** Whether a word in -s is a plural: ministers, talks, days; no crisis, bus, boss, lens, Paris. */
bool is_plural_in_s(struct str word);

#endif
