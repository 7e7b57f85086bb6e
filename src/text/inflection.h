/** Tables of words and their forms, made by inflection.awk from a .tsv; sorted by word in byte order, and found by hash. */
#ifndef TEXT_INFLECTION_H
#define TEXT_INFLECTION_H

#include "base/str.h"

struct inflection {
	const char *word, *forms; /* forms separated by spaces */
};

struct inflection_table {
	const struct inflection *rows;
	size_t count;
	const unsigned short *slots; /* a hash: rows from 1; 0: none */
	size_t slot_count;
};

/** The first row of `word`, or NULL. A word with several rows has them one after the other: next_row. */
const struct inflection *find_row(const struct inflection_table *table, struct str word);
const struct inflection *next_row(const struct inflection_table *table, const struct inflection *row);

bool in_table(const struct inflection_table *table, struct str word);

/** The row of the longest ending of `word` that stands in `table`; `*before` is where that ending begins. */
const struct inflection *find_ending(const struct inflection_table *table, struct str word, size_t *before);

#endif
