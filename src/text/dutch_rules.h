/** What the files of Dutch inflection share: tables, spelling, and where forms go; for the files dutch... only. */
#ifndef TEXT_DUTCH_RULES_H
#define TEXT_DUTCH_RULES_H

#include "text/dutch.h"
#include "text/inflection.h"

enum {
	LONGEST_WORD = 96, /* bytes; a longer word has no forms but itself */
	LONGEST_FORM = LONGEST_WORD + 64,
	MOST_FORMS = 448, /* of one word; the busiest verbs have about 150 */
};

/* Tables, made from nl-inflection.tsv. */

extern const struct inflection_table strong_verbs, extra_verb_forms, irregular_plurals, irregular_adjectives, particles,
	inseparable_prefixes, adjective_suffixes, noun_suffixes, adjectives, uninflected_adjectives, function_words,
	nouns_like_verbs, lengthened_nouns, participle_prefixes, words_after_particle, verb_group_words, conjunctions,
	subordinators, determiners, noun_openers, stand_ins, pronominals, pronominal_adverbs, placeholders, carrying_verbs, compound_endings;

/* Spelling. Words are UTF-8 in small letters. */

/** A word under construction. */
struct word {
	size_t size;
	char data[LONGEST_FORM];
};

static inline struct str word_str(const struct word *word)
{
	return (struct str){ word->data, word->size };
}

/** Appends `s` (cut at LONGEST_FORM). */
void word_add(struct word *word, struct str s);

/** `a` and `b` as one word. */
struct word word_join(struct str a, struct str b);

/** Without the last `bytes` bytes. */
static inline struct str without(struct str word, size_t bytes)
{
	return (struct str){ word.data, word.size > bytes ? word.size - bytes : 0 };
}

bool is_vowel(uint32_t c);       /* accented ones and y too */
bool is_plain_vowel(uint32_t c); /* a e i o u */

/** The `n`th letter from the end, from 1; 0 where the word is shorter. */
uint32_t letter_back(struct str word, size_t n);

/** Whether `word` ends in (is) one of `choices`, which are separated by spaces. */
bool ends_in(struct str word, const char *choices);
bool is_one_of(struct str word, const char *choices);

/** Groups of vowels, ij as one: about the number of syllables. */
size_t vowel_groups(struct str word);

/** What a word becomes before an ending that begins with a vowel: all spellings it may have. */
struct stems {
	size_t count;
	struct word items[3];
};

/** boom: bom; man: mann; brief: briev, brief; officieel: officiël; engel: engell, engel. */
struct stems soften(struct str word);

/* Forms. */

struct forms {
	form_visitor *visit;
	void *data;
	struct str word;        /* as the rules see it: a lone first capital made small */
	uint32_t capital;       /* the capital its forms get back; 0: none */
	bool name;              /* begins with a capital */
	struct str before;      /* put before every form: the prefix of a verb */
	struct str behind;      /* put behind every form: -generaal */
	struct str particle;    /* not empty: forms are those of the base of a separable verb */
	bool no_function_words; /* of a separable verb: "een ... op" is not openen */
	size_t count;
	uint64_t seen[512]; /* hashes of the forms visited; open addressing */
};

/** Visits before + stem + ending + behind, unless that form has been visited. */
void add_form(struct forms *forms, enum form_tag tag, struct str stem, const char *ending);

void add_noun_forms(struct forms *forms, struct str noun);
void add_name_forms(struct forms *forms, struct str name); /* no plural: Bruggen are bridges, not two Bruges */
void add_adjective_forms(struct forms *forms, struct str adjective, bool surely);
void add_verb_forms(struct forms *forms, struct str infinitive);

#endif
