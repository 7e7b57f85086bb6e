/** The working memory of one thread that looks for terms; for the files recognise.c and recognise_... only. */
#ifndef GLOSSARY_RECOGNISER_H
#define GLOSSARY_RECOGNISER_H

#include "glossary/store.h"

/** A word or sign of the text. */
struct spot {
	struct piece piece;
	struct shape shape;
	struct span small, bare; /* its letters in `letters`: see shape_of */
	bool function_word;
	bool opens_noun;
	bool opens; /* the first word of the text: its capital says nothing */
	bool taken; /* the verb of a separated one: has no hits of its own */
	uint32_t companions; /* the first in the list that ends here or further on */
};

/** Words `first` to `last`. */
struct stretch {
	uint32_t first, last;
};

/** An entry that was found at words `first` to `last`; where it stands apart, at its stretches of these only. */
struct found {
	uint32_t entry;
	uint32_t first, last;
	uint32_t words;                  /* how many */
	uint32_t stretch_count;          /* 0: it stands together */
	const struct stretch *stretches; /* in the order of the text; live in the recogniser's arena */
	size_t start, end; /* bytes; within the word where it is part of a compound */
	enum hit_why why;
	enum form_tag tag;
	bool itself, inside;
	uint32_t number; /* in the order of finding */
	bool withdrawn; /* an entry of the withdrawn terms */
};

/** A number of a word of phrases that the present word may be. */
struct word_match {
	uint32_t number;
	enum hit_why why;
	enum form_tag tag;
	bool small; /* lacks a capital that the entry has */
};

/** A phrase under way. */
struct path {
	uint32_t state, first;
	uint64_t tags; /* of its words, four bits each, the first lowest */
	enum hit_why why;
	bool small;
	uint8_t gap; /* words in it that are not the phrase's: een (dringend) beroep */
};

/** A base form of a separable verb: of an entry, or of a verb with companions. */
struct base {
	uint32_t spot, target;
	enum form_tag tag;
	bool has_companions; /* `target` is the number of a verb, else of an entry */
};

/** A companion (also: a particle) of verbs in the text. */
struct companion_place {
	struct stretch words;
	uint32_t number;
	bool itself; /* as the entry has it: no stand-in (daarover), and nothing between its words */
};

/** A verb with companions in the text. */
struct verb_place {
	uint32_t number;
	uint32_t spot;     /* of the verb */
	uint32_t particle; /* and of its particle; the same where it has none */
	enum form_tag tag;
	enum hit_why why;
};

struct recogniser {
	const struct glossary *glossary;
	enum variety variety;
	bool whole_words; /* no parts of compounds */
	struct shaper shaper;
	struct buf letters;
	struct buf english;
	struct recogniser *withdrawn; /* of the glossary's withdrawn terms, or NULL */

	struct str text;
	struct arena arena; /* of the text under way */
	struct spot *spots;
	size_t spot_count, spot_room;
	struct found *found, *ordered; /* `ordered`: room to order them in */
	size_t found_count, found_room, ordered_room;
	uint32_t found_total; /* with those that were dropped */
	struct word_match *words;
	size_t word_count, word_room;
	struct path *paths, *next_paths;
	size_t path_count, path_room, next_count, next_room;
	struct base *bases;
	size_t base_count, base_room;
	struct companion_place *companions;
	size_t companion_count, companion_room;
	struct verb_place *verbs;
	size_t verb_count, verb_room;
	struct ranked_hit *hits;
	size_t hit_count, hit_room;
	uint32_t *owners; /* of each spot: the hit that has it, from 1 */
	size_t owner_room;
};

/** How a posting and a word of the text agree. */
enum agreement {
	AGREE_EXACT,
	AGREE_CASE,   /* but for capitals that the text may have (start of sentence, headline) */
	AGREE_SMALL,  /* but for capitals that the entry has and the text has not */
	AGREE_FOLDED, /* but for diacritics, hyphens, dots */
};

enum agreement agreement_of(const struct posting *posting, const struct shape *shape);

/** Notes that `entry` is found. The same may come twice (as a verb and a noun, by two forms): the first counts. */
void add_found(struct recogniser *recogniser, const struct found *found);

/** Notes that the whole word at `spot` is a form of the entry of `posting`. */
void add_entry_match(struct recogniser *recogniser, uint32_t spot, const struct posting *posting, enum hit_why why);

/** The looser tiers, for word `spot`; each adds what it finds. */
void find_variants(struct recogniser *recogniser, uint32_t spot);
void find_compounds(struct recogniser *recogniser, uint32_t spot);

/** Separated verbs of the whole text: gaf ... aan, aan te geven. */
void find_separated(struct recogniser *recogniser);

/** Verbs with their companions, after that: nam ... ontslag, trad ... op tegen. */
void find_verb_phrases(struct recogniser *recogniser);

/** The word at `spot` in small letters. */
static inline struct str small_spot(const struct recogniser *recogniser, size_t spot)
{
	return str_slice(buf_str(&recogniser->letters), recogniser->spots[spot].small.start, recogniser->spots[spot].small.end);
}

static inline struct str bare_spot(const struct recogniser *recogniser, size_t spot)
{
	return str_slice(buf_str(&recogniser->letters), recogniser->spots[spot].bare.start, recogniser->spots[spot].bare.end);
}

/** Where clauses and their parts end; of the whole text, read already. */
uint32_t clause_end(const struct recogniser *recogniser, uint32_t spot);
bool may_close(const struct recogniser *recogniser, size_t spot);
bool only_verbs_between(const struct recogniser *recogniser, uint32_t first, uint32_t verb);
bool ends_clause(const struct recogniser *recogniser, size_t spot);

/** The words `found` stands on, one after the other. */
static inline uint32_t next_word_of(const struct found *found, uint32_t word)
{
	for (uint32_t i = 0; i + 1 < found->stretch_count; i++)
		if (word == found->stretches[i].last)
			return found->stretches[i + 1].first;
	return word + 1;
}

/**
 * Adds the withdrawn terms of the text to what was found, whose owners are settled: `inside` what is longer, and none where
 * the words are better explained.
 */
void find_withdrawn(struct recogniser *recogniser);

/** What was found as hits: by start, longest first, best target first; what is inside others marked. They live in
 * `arena`. */
struct hit *make_hits(struct recogniser *recogniser, struct arena *arena, size_t *count);

#endif
