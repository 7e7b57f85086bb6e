/**
 * Which number an inline code gets. Source and target (in TMX: all languages of a unit) share one numbering, so that
 * the same code has the same number in both; where the file numbers its codes, its numbers are kept.
 */
#ifndef DOCUMENT_NUMBERING_H
#define DOCUMENT_NUMBERING_H

#include "base/key_map.h"
#include "base/str.h"

struct numbering {
	struct key_map known; /* from the hash of a name to a number */
	uint32_t text; /* which text of the unit, from 1 */
	uint32_t next; /* the last number given to a code without one */
};

void numbering_fini(struct numbering *numbering);
void numbering_new_unit(struct numbering *numbering);
void numbering_new_text(struct numbering *numbering);

/** The number of the code called `name`; names of different `kind` are different. Empty name: see below. */
uint32_t number_of(struct numbering *numbering, char kind, struct str name);

/** A code without a name is the first, second ... one of its content in the text. */
uint32_t number_by_content(struct numbering *numbering, struct str content);

/** Remembers within the text that the pair called `name` is open; 0: it is not. */
void number_open(struct numbering *numbering, struct str name, uint32_t number);
uint32_t number_opened(const struct numbering *numbering, struct str name);

#endif
