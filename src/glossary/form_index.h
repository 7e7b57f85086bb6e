/**
 * Words to what they may be a form of. A word is found by its letters and digits alone (small, without marks): one
 * look-up gives the exact forms and those that differ in diacritics, hyphens, dots or capitals; `check` and `capitals`
 * tell them apart.
 */
#ifndef GLOSSARY_FORM_INDEX_H
#define GLOSSARY_FORM_INDEX_H

#include "glossary/shape.h"
#include "model/term.h"

enum posting_kind {
	POSTING_ENTRY,    /* a form of an entry of one word */
	POSTING_WORD,     /* a form of a word of phrases */
	POSTING_BASE,     /* the base form of a separable verb; the entry */
	POSTING_VERB,     /* a form of a verb that has companions */
	POSTING_VERB_BASE, /* the base form of one that is separable */
	POSTING_COMPANION, /* a companion of one word, or a particle */
};

struct posting {
	uint64_t key;
	uint16_t check, capitals;
	uint32_t target : 24; /* entry, word, verb or companion */
	uint32_t kind : 3;
	uint32_t tag : 4;    /* enum form_tag */
	uint32_t itself : 1; /* the word as the glossary has it, not one of its forms */
};

enum { MOST_TARGETS = 1 << 24 };

/** First filled by form_index_add, then ordered by form_index_finish, then read. A zeroed one is empty. */
struct form_index {
	struct posting *postings; /* ordered by the first bits of their keys */
	uint32_t *starts;         /* of each run of equal first bits; one more than there are runs */
	uint8_t *filter;          /* of each run: which values its keys' next three bits have */
	size_t count, room;
	int shift;
};

void form_index_fini(struct form_index *index);
void form_index_add(struct form_index *index, const struct shape *shape, enum posting_kind kind, uint32_t target,
	enum form_tag tag, bool itself);
void form_index_finish(struct form_index *index);

static inline uint8_t filter_bit(const struct form_index *index, uint64_t key)
{
	return (uint8_t)(1u << (key >> (index->shift - 3) & 7));
}

/** The run that holds all postings of `key`, among others: check each key. */
static inline const struct posting *find_postings(
	const struct form_index *index, uint64_t key, const struct posting **end)
{
	uint64_t run = key >> index->shift;

	*end = index->postings + index->starts[run + 1];
	return index->postings + index->starts[run];
}

/**
 * That `key` will be asked for soon, and, a while later, very soon: what lies far apart in memory is fetched meanwhile, so
 * that a large glossary costs little more than a small one.
 */
static inline void form_index_announce(const struct form_index *index, uint64_t key)
{
	__builtin_prefetch(&index->starts[key >> index->shift]);
}

static inline void form_index_announce_run(const struct form_index *index, uint64_t key)
{
	__builtin_prefetch(&index->postings[index->starts[key >> index->shift]]);
}

/** False: there are none of `key`. For words that mostly are none (variants, parts of words): reads one byte where the run costs two reads from far apart. */
static inline bool may_have_postings(const struct form_index *index, uint64_t key)
{
	return index->filter[key >> index->shift] & filter_bit(index, key);
}

#endif
