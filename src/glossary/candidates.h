/**
 * Term candidates: the words, phrases and names of texts that a translator may have to decide about. Phrases follow two
 * patterns (adjectives and noun, noun van noun); what stands nowhere but within a longer candidate is none, after the
 * C-value of Frantzi, Ananiadou and Mima (Automatic recognition of multi-word terms, 2000).
 */
#ifndef GLOSSARY_CANDIDATES_H
#define GLOSSARY_CANDIDATES_H

#include "model/term.h"

struct candidates;

struct candidates *candidates_open(void); /* the caller closes it with candidates_close */
void candidates_close(struct candidates *candidates);

/**
 * Counts what a segment has. One that was read before counts once: a translator meets it once too. Where there are more
 * different words and phrases than 256 Ki the rarest are forgotten.
 *
 * @file  number of the file or memory it comes from, from 0
 */
void candidates_read(struct candidates *candidates, struct str segment, size_t file);

/** Words read so far. */
size_t candidates_words(const struct candidates *candidates);

struct term_candidate {
	struct str source;  /* the dictionary form where it is known, else as it stands most often */
	size_t count;       /* how often, all forms together */
	enum part_of_speech pos; /* POS_NAME, POS_NOUN (also phrases about one), POS_ANY: not sure */
	struct str example; /* the words round its first place, cut with …; on one line */
	size_t file;        /* of the example */
	uint64_t files;     /* bit n: it is in file n; those from 63 on share the last bit */
	double score;       /* best first */
};

struct candidate_options {
	size_t words, compounds, names; /* how often a word or phrase, a word put together of others, a name has to occur */
};

/** The candidates, best first; they live as long as `candidates`, which reads no more. */
const struct term_candidate *candidates_judge(struct candidates *candidates, const struct candidate_options *options,
	size_t *count);

#endif
