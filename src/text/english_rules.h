/** What the files of English forms share: tables (made from en-inflection.tsv) and words; for the files english_... only. */
#ifndef TEXT_ENGLISH_RULES_H
#define TEXT_ENGLISH_RULES_H

#include "text/english.h"
#include "text/inflection.h"

extern const struct inflection_table english_plurals, plural_endings, plurals_of_man, regular_plurals, invariable_nouns,
	invariable_endings, invariable_names, singulars_in_s, plurals_in_s, plural_names, hard_ch_endings, nouns_in_y,
	noun_endings_in_y, prepositions, postposed_adjectives, nouns_before_postposed, unheaded_compounds,
	article_beginnings, read_acronyms, spelt_acronyms, irregular_verbs, irregular_presents, verb_prefixes,
	doubled_verbs, verbs_in_ly, irregular_degrees;

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

static inline bool is_vowel_letter(char c)
{
	return c && strchr("aeiouAEIOU", c) != NULL;
}

/** Capitals with figures among them, at least two of them letters: MP, COP26. */
bool is_acronym(struct str word);

/** Whether a word in -s is a plural: ministers, talks, days; no crisis, bus, boss, lens, Paris. */
bool is_plural_in_s(struct str word);

/** A phrase whose forms are told: one of its words changes. */
struct english_forms {
	struct str before, after; /* what stands around that word */
	struct buf form;
	english_visitor *visit;
	void *data;
};

/** Tells of a form: `stem` and `ending`, with what stands around them. */
void tell_form(struct english_forms *forms, enum english_form which, struct str stem, const char *ending);

/** Tells of each of the forms that a table has for a word: "burnt/burned"; `before`: the prefix of the word. */
void tell_listed(struct english_forms *forms, enum english_form which, struct str before, struct str listed);

/** How often vowels and consonants take turns: syllables, nearly. */
size_t count_vowel_groups(struct str small);

/** Whether a word ends in one vowel and a consonant that may double: stop, plan, quit; no look, draw, fix. */
bool ends_in_short_vowel(struct str small);

/** english_verb.c: tells of the present in -s, the past, the participle and the form in -ing of a verb phrase. */
void tell_verb_forms(struct english_forms *forms, struct str phrase);

#endif
