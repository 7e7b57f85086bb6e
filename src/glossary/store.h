/** What the files of the glossary room share; for them only. */
#ifndef GLOSSARY_STORE_H
#define GLOSSARY_STORE_H

#include "glossary/form_index.h"
#include "glossary/glossary.h"
#include "glossary/phrases.h"

/** A source that is looked for: the terms (lines) that agree in source and in how it is matched. */
struct entry {
	struct str source;         /* NFC, single spaces */
	const struct term **terms; /* best first; withdrawn ones last */
	uint32_t *orders;          /* the place of each among all terms, by order of loading */
	uint32_t count;
	uint32_t particle;          /* of a separable verb: its number in `companions` */
	uint32_t next;              /* another entry whose phrase ends in the same state; 0: none */
	uint32_t next_verb;         /* the same of verbs with companions */
	uint8_t head;               /* of a phrase: the word that decides about number and case */
	bool exact, case_sensitive; /* match=exact, case=sensitive */
	bool capital;               /* begins with a capital */
	bool acronym;               /* capitals only, at least two */
	bool function_word;
	bool phrase;
	bool verb; /* pos=verb */
};

/** Where a companion of a verb stands. */
enum companion_kind {
	COMPANION_PARTICLE,  /* gaf ... aan, aan te geven: part of the verb itself */
	COMPANION_CLOSING,   /* nam ... ontslag, ontslag te nemen: closes the clause, or stands right before the verb */
	COMPANION_OPENING,   /* trad op tegen ...: opens what follows */
	COMPANION_REFLEXIVE, /* zich: anywhere in the clause */
};

/** What a verb is written apart from. */
struct companion {
	struct str text;
	enum companion_kind kind;
	uint32_t next; /* another that ends in the same state of phrases; 0: none */
};

struct glossary {
	struct arena arena; /* terms, file contents, entries */
	const struct term **terms;
	size_t term_count, term_room;
	size_t left_out; /* lines and entries of files that gave no term */
	size_t undecided; /* lines of candidates (glossary generate) without their English */
	struct glossary_options options;

	/* made by glossary_index */
	struct glossary *withdrawn; /* withdrawn terms without a usable one beside them, looked for apart; NULL: none */
	bool all_withdrawn;         /* this is such a one */
	struct entry *entries; /* from 1: 0 is none */
	size_t entry_count;
	struct form_index forms;
	struct phrases phrases;
	struct phrases verb_phrases;  /* over verbs, then companions */
	struct companion *companions; /* from 1 */
	size_t companion_count, companion_room;
	uint32_t *verb_particles; /* of each verb with companions, from 1: its particle; 0: it is not separable */
	size_t verb_count, verb_room;
};

static inline struct str source_language_of(const struct glossary *glossary)
{
	return glossary->options.source_language.size ? glossary->options.source_language : STR("nl");
}

static inline struct str target_language_of(const struct glossary *glossary)
{
	return glossary->options.target_language.size ? glossary->options.target_language : STR("en");
}

/** Adds a term (copied; its strings must live in the glossary's arena). `source` is brought to NFC with single spaces.
 */
void glossary_add_term(struct glossary *glossary, const struct term *term);

/** Reads the lines of a glossary file in our own format; `bytes` are UTF-8 and live in the glossary's arena. */
bool read_glossary_text(
	struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job, struct error *error);

enum { TERM_KEYS_ALL = (1 << TERM_KEYS) - 1 };

#define GLOSSARY_FIRST_LINE STR("# -*- coding: utf-8 -*-")

/** Sets in `term` what `keys` ("pos=noun;status=admitted", living in the glossary's arena) say; what cannot be read is a
 * warning at `place`. */
void read_term_keys(struct glossary *glossary, struct place place, struct str keys, struct term *term, struct job *job);

/** The same of one key, whose value (borrowed by the term) has no backslashes to take off. */
void read_term_key(struct place place, enum term_key key, struct str value, struct term *term, struct job *job);

/** Whether every key is in the words of the format itself: status=forbidden, not Status=verboden. */
bool term_keys_are_plain(struct str keys);

/** Appends the keys among `which` (bit 1 << key) that do not go without saying: "pos=noun;status=admitted". */
void add_term_keys(struct buf *out, const struct term *term, unsigned which);

/** Appends the term as a line of a glossary file. */
void add_glossary_line(struct buf *out, const struct term *term);

/** Appends what a key=value that the reader does not know was meant to be, where one name alone is near; else false. */
bool mend_pair(struct str pair, struct buf *mended);

/**
 * Groups the terms into entries: withdrawn pairs (deprecated, forbidden, hidden) taken out, lower layers' names hidden,
 * higher layers and better status first. The deprecated and forbidden ones that no higher layer lifts stand last in the
 * entries of their source. Where it has none, or other keys, they make, indexed, the glossary `withdrawn`: looked for apart,
 * they can neither hide nor change what is found of the others.
 */
void make_entries(struct glossary *glossary);

#endif
