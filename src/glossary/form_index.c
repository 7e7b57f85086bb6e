#include "glossary/form_index.h"

#include "base/alloc.h"

#include <stdlib.h>

void form_index_fini(struct form_index *index)
{
	free(index->postings);
	free(index->starts);
	free(index->filter);
	*index = (struct form_index){ 0 };
}

void form_index_add(struct form_index *index, const struct shape *shape, enum posting_kind kind, uint32_t target,
	enum form_tag tag, bool itself)
{
	ARRAY_GROW(index->postings, index->count, index->room);
	index->postings[index->count++] = (struct posting){
		.key = shape->key,
		.check = shape->check,
		.capitals = shape->capitals,
		.target = target & (MOST_TARGETS - 1),
		.kind = kind,
		.tag = tag,
		.itself = itself,
	};
}

/* One counting sort by the first bits: runs of about one posting. */
void form_index_finish(struct form_index *index)
{
	struct posting *ordered;
	uint32_t *starts;
	int bits = 4;

	while (bits < 26 && ((size_t)1 << bits) < index->count)
		bits++;
	index->shift = 64 - bits;
	starts = must_calloc_large(((size_t)1 << bits) + 2, sizeof *starts);
	for (size_t i = 0; i < index->count; i++)
		starts[(index->postings[i].key >> index->shift) + 2]++;
	for (size_t run = 2; run < ((size_t)1 << bits) + 2; run++)
		starts[run] += starts[run - 1];
	ordered = must_calloc_large(index->count + 1, sizeof *ordered);
	for (size_t i = 0; i < index->count; i++)
		ordered[starts[(index->postings[i].key >> index->shift) + 1]++] = index->postings[i];
	free(index->postings);
	index->postings = ordered;
	index->room = index->count;
	index->starts = starts;
	index->filter = must_calloc_large((size_t)1 << bits, sizeof *index->filter);
	for (size_t i = 0; i < index->count; i++)
		index->filter[ordered[i].key >> index->shift] |= filter_bit(index, ordered[i].key);
}
