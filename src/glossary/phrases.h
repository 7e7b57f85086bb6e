/** Entries of several words: a trie over word numbers. */
#ifndef GLOSSARY_PHRASES_H
#define GLOSSARY_PHRASES_H

#include "base/key_map.h"
#include "base/str.h"

/** States are numbers from 1, the start is PHRASE_START. A zeroed struct is empty. */
struct phrases {
	struct key_map steps;         /* from a state (<< 32) and a word to the next state */
	uint32_t *entries;            /* the first entry that ends in each state; 0: none */
	uint32_t *companions;         /* the companion of verbs that ends in each state; 0: none */
	bool *gaps;                   /* whether other words may stand here: een (dringend) beroep */
	size_t state_count, state_room, companion_room, gap_room;
};

enum { PHRASE_START = 1 };

void phrases_fini(struct phrases *phrases);

/** The state behind `state` by `word` (from 1); 0 where there is none. */
uint32_t find_step(const struct phrases *phrases, uint32_t state, uint32_t word);

/** The same, made where there is none. */
uint32_t add_step(struct phrases *phrases, uint32_t state, uint32_t word);

#endif
