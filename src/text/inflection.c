#include "text/inflection.h"

/* That of inflection.awk. The number of slots is a power of two. */
static size_t slot_of(const struct inflection_table *table, struct str word)
{
	size_t hash = 0;

	for (size_t i = 0; i < word.size; i++)
		hash = hash * 131 + (unsigned char)word.data[i];
	return hash & (table->slot_count - 1);
}

const struct inflection *find_row(const struct inflection_table *table, struct str word)
{
	for (size_t at = slot_of(table, word); table->slots[at]; at = (at + 1) & (table->slot_count - 1)) {
		const struct inflection *row = &table->rows[table->slots[at] - 1];

		if (str_equal(str_of(row->word), word))
			return row;
	}
	return NULL;
}

const struct inflection *next_row(const struct inflection_table *table, const struct inflection *row)
{
	const struct inflection *next = row + 1;

	return next < table->rows + table->count && strcmp(next->word, row->word) == 0 ? next : NULL;
}

bool in_table(const struct inflection_table *table, struct str word)
{
	return find_row(table, word) != NULL;
}

const struct inflection *find_ending(const struct inflection_table *table, struct str word, size_t *before)
{
	for (size_t at = 0; at < word.size; at++) {
		const struct inflection *row = find_row(table, str_slice(word, at, word.size));

		if (row) {
			*before = at;
			return row;
		}
	}
	return NULL;
}
