/** Glossaries for benchmarks: as large as wanted, made of Dutch syllables, the same on every machine. */
#ifndef TESTS_BENCH_MADE_GLOSSARY_H
#define TESTS_BENCH_MADE_GLOSSARY_H

#include "base/buf.h"

/** A zeroed one is empty; fini it. */
struct made_glossary {
	struct buf lines; /* source, target, and for every other entry pos=: as glossaries of people have it */
	size_t count;     /* entries, no source twice */
	uint64_t random;
	uint64_t *seen;
	size_t seen_room;
};

void made_fini(struct made_glossary *made);

/** Adds the words of `text` (from four letters, in small letters, in order) as entries, up to `count` in all. */
void make_words_of(struct made_glossary *made, struct str text, size_t count);

/** Adds what stands side by side in `text`, two and three words, up to `count` entries in all. */
void make_phrases_of(struct made_glossary *made, struct str text, size_t count);

/**
 * Adds invented entries up to `count` in all: nouns and compounds, adjectives, names, verbs of which half are separable,
 * and three in ten of several words.
 */
void make_invented(struct made_glossary *made, size_t count);

/** Leaves out the lines that `hit` marks (by line, from 0). */
void made_leave_out(struct made_glossary *made, const bool *hit);

#endif
