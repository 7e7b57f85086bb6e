/** What the files of the glossary room share; for them only. */
#ifndef GLOSSARY_STORE_H
#define GLOSSARY_STORE_H

#include "glossary/form_index.h"
#include "glossary/glossary.h"
#include "glossary/phrases.h"

/** A source that is looked for: the terms (lines) that agree in source and in how it is matched. */
struct entry {
	struct str source;         /* NFC, single spaces */
	const struct term **terms; /* best first; those that may be proposed */
	const uint32_t *orders;    /* the place of each among all terms, by order of loading */
	uint32_t count;
	uint32_t particle;          /* of a separable verb: its number in `particles` */
	uint32_t next;              /* another entry whose phrase ends in the same state; 0: none */
	uint8_t head;               /* of a phrase: the word that decides about number and case */
	bool exact, case_sensitive; /* match=exact, case=sensitive */
	bool capital;               /* begins with a capital */
	bool acronym;               /* capitals only, at least two */
	bool function_word;
	bool phrase;
	bool verb; /* pos=verb */
};

struct glossary {
	struct arena arena; /* terms, file contents, entries */
	const struct term **terms;
	size_t term_count, term_room;

	/* made by glossary_index */
	struct entry *entries; /* from 1: 0 is none */
	size_t entry_count;
	struct form_index forms;
	struct phrases phrases;
	struct str *particles;
	size_t particle_count, particle_room;
};

/** Adds a term (copied; its strings must live in the glossary's arena). `source` is brought to NFC with single spaces.
 */
void glossary_add_term(struct glossary *glossary, const struct term *term);

/** Reads the lines of a glossary file in our own format; `bytes` are UTF-8 and live in the glossary's arena. */
bool read_glossary_text(
	struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job, struct error *error);

/**
 * Groups the terms into entries: withdrawn pairs (deprecated, forbidden, hidden) taken out, lower layers' names hidden,
 * higher layers and better status first.
 */
void make_entries(struct glossary *glossary);

#endif
