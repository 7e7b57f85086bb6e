/** What the files index... share while the forms of all entries are made; for them only. */
#ifndef GLOSSARY_INDEXING_H
#define GLOSSARY_INDEXING_H

#include "glossary/store.h"

struct numbered; /* a word of phrases, a companion or a verb, by its text */

struct indexing {
	struct glossary *glossary;
	struct shaper shaper;
	struct arena arena; /* texts of what is numbered */
	struct numbered *words, *companions, *verbs;
	uint32_t word_count, companion_count, verb_count;
	uint32_t target; /* of the forms that come */
	enum posting_kind kind;
	bool first; /* the next form is the word itself */
};

/**
 * The number of `text`, from 1; a new one, `count` + 1, where it has none. It is told apart by `sort` too.
 *
 * @fresh  whether it is new
 */
uint32_t numbered_text(struct indexing *indexing, struct numbered **all, uint32_t count, char sort, struct str text, bool *fresh);

void add_posting(struct indexing *indexing, struct str form, enum posting_kind kind, uint32_t target, enum form_tag tag,
	bool itself);

/** Adds the word and, if it `inflects`, its forms. */
void add_word_forms(struct indexing *indexing, enum posting_kind kind, uint32_t target, struct str word, bool inflects,
	enum part_of_speech pos);

/** How a word of a phrase may vary: Amerikaanse (modifier) presidenten (head); reeks van incidenten (complement). */
enum variation { AS_WRITTEN, STAND_INS, MODIFIER, HEAD, COMPLEMENT };

/** The number of a word of phrases, whose forms are added where it is new. */
uint32_t word_number(struct indexing *indexing, struct str text, enum variation variation, enum part_of_speech pos);

/** The number of a companion of verbs, which is added where it is new. */
uint32_t companion_number(struct indexing *indexing, struct str text, enum companion_kind kind);

/** Adds an entry of several words as a phrase whose head is of class `pos`. */
void add_phrase(struct indexing *indexing, uint32_t number, enum part_of_speech pos, const struct piece *pieces, size_t count);

/** Adds it as a verb with companions; false: it is none. */
bool add_verb_phrase(struct indexing *indexing, uint32_t number, const struct piece *pieces, size_t count);

#endif
