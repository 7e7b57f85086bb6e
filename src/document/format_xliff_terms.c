/* The terms of a segment as XLIFF has them: a note a source, with its targets. */
#include "document/format_xliff.h"

#include "base/alloc.h"

#include <stdlib.h>

/** A hit that may be told of. */
struct told {
	const struct term *term;
	size_t number;  /* in the segment */
	bool repeated;  /* one before it has the same source and target */
};

static int compare_sources(const void *left, const void *right)
{
	const struct told *a = left, *b = right;
	int order = str_compare(a->term->source, b->term->source);

	return order != 0 ? order : a->number < b->number ? -1 : a->number > b->number;
}

static int compare_pairs(const void *left, const void *right)
{
	const struct told *a = left, *b = right;
	int order = str_compare(a->term->source, b->term->source);

	if (order == 0)
		order = str_compare(a->term->target, b->term->target);
	return order != 0 ? order : a->number < b->number ? -1 : a->number > b->number;
}

static struct told *gather(const struct segment *segment, size_t *count)
{
	struct told *told = must_alloc(segment->hit_count * sizeof *told);

	*count = 0;
	for (size_t i = 0; i < segment->hit_count; i++)
		if (!segment->hits[i].inside && term_is_usable(segment->hits[i].term))
			told[(*count)++] = (struct told){ segment->hits[i].term, i, false };
	qsort(told, *count, sizeof *told, compare_pairs);
	for (size_t i = 1; i < *count; i++)
		told[i].repeated = str_equal(told[i].term->source, told[i - 1].term->source)
			&& str_equal(told[i].term->target, told[i - 1].term->target);
	qsort(told, *count, sizeof *told, compare_sources);
	return told;
}

/* How many from `told` on have its source; `*worth`: one of their targets is another word than the Dutch one. */
static size_t count_same(const struct told *told, size_t count, bool *worth)
{
	size_t same = 0;

	*worth = false;
	for (; same < count && str_equal(told[same].term->source, told->term->source); same++)
		*worth |= !str_equal(told[same].term->target, told->term->source);
	return same;
}

/* minister-president = minister-president (BE) | prime minister (NL) */
static void add_note(struct buf *out, const struct told *told, size_t count, struct xml_forbidden *forbidden)
{
	buf_add(out, STR("          <note from=\"tmx\" annotates=\"source\">"));
	xml_add_text(out, told->term->source, forbidden);
	for (size_t i = 0; i < count; i++) {
		const struct term *term = told[i].term;

		if (told[i].repeated)
			continue;
		buf_add(out, i == 0 ? STR(" = ") : STR(" | "));
		xml_add_text(out, term->target, forbidden);
		if (!term->note.size)
			continue;
		buf_add(out, STR(" ("));
		xml_add_text(out, term->note, forbidden);
		buf_add_char(out, ')');
	}
	buf_add(out, STR("</note>\n"));
}

void add_term_notes(struct buf *out, const struct segment *segment, struct xml_forbidden *forbidden)
{
	size_t count, *first_at; /* of each hit: where those of its source begin, from 1; 0: it is not the first of them */
	struct told *told;
	bool worth;

	if (segment->hit_count == 0)
		return;
	told = gather(segment, &count);
	first_at = must_calloc(segment->hit_count, sizeof *first_at);
	for (size_t at = 0, same; at < count; at += same) {
		same = count_same(told + at, count - at, &worth);
		if (worth)
			first_at[told[at].number] = at + 1;
	}
	for (size_t i = 0; i < segment->hit_count; i++) {
		size_t at = first_at[i] - 1;

		if (first_at[i])
			add_note(out, told + at, count_same(told + at, count - at, &worth), forbidden);
	}
	free(first_at);
	free(told);
}
