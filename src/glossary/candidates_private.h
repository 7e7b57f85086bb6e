/** What the files candidates... share; for them only. */
#ifndef GLOSSARY_CANDIDATES_PRIVATE_H
#define GLOSSARY_CANDIDATES_PRIVATE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/key_map.h"
#include "glossary/candidates.h"
#include "text/common.h"
#include "text/learn_words.h"

enum {
	MOST_ITEMS = 256 * 1024,
	LONGEST_ITEM = 120, /* bytes */
	EVERY_EXAMPLE = 64 * 1024, /* with fewer items the first place of each is kept, else the second */
};

enum item_kind {
	ITEM_WORD,   /* in small letters */
	ITEM_PHRASE, /* the same; words separated by single spaces */
	ITEM_LOOSE,  /* a phrase that is one only where it occurs often */
	ITEM_NAME,   /* as written */
};

/** A word, phrase or name, and how it was met. */
struct item {
	uint64_t hash;
	struct str text;
	struct str example; /* empty: not kept yet */
	uint64_t files;
	uint32_t file;
	uint32_t count;    /* all; of a word those with a capital too */
	uint32_t opened;   /* of these: with a capital where a sentence may begin, which says nothing */
	uint32_t capital;  /* of these: with a capital elsewhere */
	uint32_t acronym;  /* of these: capitals only */
	uint32_t noun, adjective, verb; /* of these: it stands as one */
	uint32_t main;     /* when judged: the item it is a form of, from 1; 0: itself */
	uint32_t outside;  /* when judged: times outside longer candidates */
	uint8_t kind, words;
	bool common;       /* a word of the list */
};

struct items {
	struct item *items;
	uint32_t count, room;
	struct key_map numbers; /* of each hash: index plus one */
	struct arena arena;
};

void items_fini(struct items *items);

uint64_t item_hash(enum item_kind kind, struct str text);

/** The item, made where it is missing. Borrowed until another is made. */
struct item *items_get(struct items *items, enum item_kind kind, struct str text);

/** NULL: never seen, or forgotten. */
struct item *items_find(const struct items *items, enum item_kind kind, struct str text);

/** Forgets the rarest where there are more than MOST_ITEMS, so that at most half of that are left. */
void items_limit(struct items *items);

/** A word or sign of the segment under way. */
struct sign {
	uint32_t start, end;
	uint32_t small, small_size; /* of words: where it stands in `small`, in small letters */
	struct common_word common;
	bool word;      /* of letters; else a number, code or sign: ends every phrase */
	bool joined;    /* nothing but a space stands between it and the word before */
	bool opens;     /* a sentence may begin here: its capital says nothing */
	bool capital, acronym;
	bool adjective; /* may be an adjective before a noun */
	bool noun;      /* may be a noun */
};

struct candidates {
	struct common_words *common;
	struct items items;
	struct key_map texts;
	size_t words;

	/* the segment under way */
	struct str text;
	size_t file;
	struct sign *signs;
	size_t sign_count, sign_room;
	struct buf small, phrase;

	struct term_candidate *found;
	size_t found_count, found_room;
};

static inline struct str small_of(const struct candidates *candidates, const struct sign *sign)
{
	return (struct str){ candidates->small.data + sign->small, sign->small_size };
}

/** The judging of what was counted. */
struct judging {
	struct candidates *candidates;
	struct items *items;
	struct candidate_options options;
	struct items phrases; /* by the main forms of their words; `main` is the item that shows it best, from 1 */
	uint32_t word;        /* whose forms are being made */
	bool verb;
};

static inline struct item *item_at(const struct judging *judging, uint32_t index)
{
	return &judging->items->items[index];
}

static inline uint32_t index_of(const struct judging *judging, const struct item *item)
{
	return (uint32_t)(item - judging->items->items);
}

static inline bool ends_so(struct str word, const char *ending)
{
	return str_ends(word, str_of(ending));
}

/** The item that stands for all forms of the word. */
uint32_t main_of(const struct judging *judging, uint32_t index);

/** Puts the forms of each word and name together (candidates_forms.c): `main`, counts and `outside` are right afterwards. */
void join_forms(struct judging *judging);

/** Adds the counts of a form to those of its main item. */
void fold_into(struct item *main, const struct item *form);

/** Puts the forms of phrases together and takes what stands within them from their parts (candidates_phrases.c). */
void join_phrases(struct judging *judging);

/** Whether the phrase occurs often enough outside longer ones. */
bool is_often_enough(const struct judging *judging, const struct item *phrase);

/* candidates_signs.c */

/** Cuts `candidates->text` into signs. */
void read_signs(struct candidates *candidates);

/** Whether the word ends as Dutch nouns do (-ing, -heid ...), or adjectives before a noun do (-ische, -elijke ...). */
bool has_noun_ending(struct str small);
bool has_adjective_ending(struct str small);

/** geannexeerd, veroordeelde, onderworpen: it may be of a verb that is not in the list. */
bool has_participle_shape(struct str small);

/** An article or what stands in its place: a noun follows, or an adjective and a noun. */
bool precedes_noun(struct str small);

/** Luitenant-kolonel, president, mevrouw: with a capital before a name it is no part of it. */
bool is_title(struct str small);

/** Spaanse, Indonesische; Zwitserse. */
bool is_adjective_of_people(struct str small);

/** A particle within a name: Van der Leyen, bin Salman. */
bool is_name_particle(struct str small);

#endif
