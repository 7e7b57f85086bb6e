/** The words that a learner has seen, an entry a word: in small letters, without a full stop at the end. */
#ifndef TEXT_LEARN_WORDS_H
#define TEXT_LEARN_WORDS_H

#include "base/arena.h"
#include "base/key_map.h"
#include "text/learn.h"

enum { LONGEST_SEEN = 48 }; /* bytes; a longer word is only counted */

/** A word with a capital that stood behind a full stop and is in no list. */
struct seen_follower {
	struct seen_follower *next;
	uint64_t hash; /* of the word: it may be forgotten meanwhile */
	uint32_t count;
};

/** What is kept of a word only where it may be an abbreviation. */
struct seen_stops {
	struct str written; /* with its full stop */
	struct lesson_example inside[2], open[2], end; /* open: a name followed */
	struct seen_follower *followers;
	uint32_t follower_count;
};

struct seen_word {
	struct str word;
	uint64_t hash;
	unsigned classes;  /* words.h */
	uint32_t plain;    /* times without a full stop */
	uint32_t stopped;  /* times with one, of which: */
	uint32_t small;    /*   a small letter or a comma followed: it stood inside a sentence */
	uint32_t figures;  /*   a figure followed */
	uint32_t names;    /*   a word with a capital followed that is in no list */
	uint32_t starters; /*   a word followed that begins sentences */
	uint32_t inner_starters; /* the same, within a segment that somebody made */
	uint32_t ends;     /*   nothing followed: the paragraph or segment ended */
	uint32_t lower;    /* of all: it began with a small letter */
	uint32_t capital;  /* with a capital where no sentence begins, or within (digiKam) */
	uint32_t first_capital, first_lower; /* it began a sentence */
	uint64_t before_first; /* hash of the word that ended the sentence before the last one it began; 0: none */
	uint32_t governed; /* an article or the like stood before it */
	struct seen_stops *stops;    /* NULL: not kept */
	struct lesson_example *starts; /* two; NULL: none yet */
};

struct seen_words {
	struct seen_word *items;
	uint32_t count, room;
	struct key_map numbers; /* of each hash: index plus one */
	struct arena arena;
};

void seen_words_fini(struct seen_words *words);

/** Its index, a new entry where there is none. An entry may move when another is added: keep indices. */
uint32_t seen_word_index(struct seen_words *words, struct str word, bool *added);

/** By hash; NULL: never seen, or forgotten. */
struct seen_word *find_seen_word(const struct seen_words *words, uint64_t hash);

/** Forgets the rarest where there are more than `most`, so that at most half of that is left. Indices change. */
void seen_words_limit(struct seen_words *words, uint32_t most);

/**
 * Whether the text is none of `texts`, which are the hashes of those that were read: what stands there twice (a notice under each
 * article, a text and its revision) shows nothing twice. Where there are more than a million the older ones are forgotten.
 */
bool add_seen_text(struct key_map *texts, struct str text);

#endif
