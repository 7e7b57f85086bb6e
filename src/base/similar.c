#include "base/similar.h"

#include <stdio.h>
#include <strings.h>

enum { LONGEST = 120, MOST_EDITS = 2 };

static unsigned char lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

size_t similar_distance(struct str a, struct str b)
{
	size_t rows[3][LONGEST + 1], *before = rows[0], *above = rows[1], *row = rows[2];

	if (a.size > LONGEST || b.size > LONGEST)
		return LONGEST;
	for (size_t j = 0; j <= b.size; j++)
		above[j] = before[j] = j;
	for (size_t i = 1; i <= a.size; i++) {
		size_t *oldest = before;

		row[0] = i;
		for (size_t j = 1; j <= b.size; j++) {
			bool same = lower(a.data[i - 1]) == lower(b.data[j - 1]);

			row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + !same);
			if (i > 1 && j > 1 && lower(a.data[i - 1]) == lower(b.data[j - 2])
			    && lower(a.data[i - 2]) == lower(b.data[j - 1]))
				row[j] = least(row[j], before[j - 2] + 1);
		}
		before = above;
		above = row;
		row = oldest;
	}
	return above[b.size];
}

void similar_init(struct similar *similar, struct str wanted)
{
	memset(similar, 0, sizeof *similar);
	similar->wanted = wanted;
}

void similar_offer(struct similar *similar, struct str name)
{
	size_t distance, at;

	if (name.size == 0 || name.size > LONGEST || similar->wanted.size == 0)
		return;
	if (name.size > similar->wanted.size && similar->wanted.size >= 2
	    && strncasecmp(name.data, similar->wanted.data, similar->wanted.size) == 0) {
		similar->prefixes += !str_equal(str_of(similar->prefixed), name);
		snprintf(similar->prefixed, sizeof similar->prefixed, "%.*s", STR_ARG(name));
	}
	for (at = 0; at < similar->count; at++)
		if (str_equal(str_of(similar->best[at].name), name))
			return;
	distance = similar_distance(similar->wanted, name);
	if (distance > MOST_EDITS || 3 * distance > similar->wanted.size + 1)
		return;
	for (at = similar->count; at > 0 && similar->best[at - 1].distance > distance; at--)
		if (at < 3)
			similar->best[at] = similar->best[at - 1];
	if (at == 3)
		return;
	snprintf(similar->best[at].name, sizeof similar->best[at].name, "%.*s", STR_ARG(name));
	similar->best[at].distance = distance;
	if (similar->count < 3)
		similar->count++;
}

const char *similar_text(struct similar *similar)
{
	size_t used = 0;

	similar->text[0] = '\0';
	if (similar->prefixes == 1) {
		snprintf(similar->text, sizeof similar->text, "%s", similar->prefixed);
		return similar->text;
	}
	for (size_t i = 0; i < similar->count; i++)
		used += (size_t)snprintf(similar->text + used, sizeof similar->text - used, "%s%s", i ? ", " : "",
			similar->best[i].name);
	return similar->text;
}
