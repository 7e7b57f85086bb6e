#include "text/inflection.h"

static size_t lower_bound(const struct inflection_table *table, struct str word)
{
	size_t low = 0, high = table->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (str_compare(str_of(table->rows[middle].word), word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct inflection *find_row(const struct inflection_table *table, struct str word)
{
	size_t at = lower_bound(table, word);

	return at < table->count && str_equal(str_of(table->rows[at].word), word) ? &table->rows[at] : NULL;
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
