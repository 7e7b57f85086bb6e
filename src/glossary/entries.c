/* From the terms of all layers to the entries that are looked for. */
#include "base/alloc.h"
#include "base/utf8.h"
#include "glossary/store.h"
#include "text/dutch.h"
#include "text/unicode.h"

#include <stdlib.h>

/* A term and its place in the order of loading. */
struct ranked {
	const struct term *term;
	uint32_t order;
	bool out;       /* not to be proposed */
	bool withdrawn; /* but to be shown, and warned about */
};

/* Terms whose matching is the same make one entry. */
static int compare_matching(const struct term *a, const struct term *b)
{
	int order = str_compare(a->source, b->source);

	if (order == 0)
		order = (int)a->pos - (int)b->pos;
	if (order == 0)
		order = (int)a->exact - (int)b->exact;
	if (order == 0)
		order = (int)a->case_sensitive - (int)b->case_sensitive;
	return order != 0 ? order : str_compare(a->forms, b->forms);
}

static int compare_standing(const struct ranked *a, const struct ranked *b)
{
	if (a->term->layer != b->term->layer)
		return a->term->layer > b->term->layer ? -1 : 1;
	if (a->term->status != b->term->status)
		return a->term->status < b->term->status ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static int compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	int order = compare_matching(a->term, b->term);

	return order != 0 ? order : compare_standing(a, b);
}

/* By target, then as entries are made. */
static int compare_targets(const void *left, const void *right)
{
	const struct ranked *const *a = left, *const *b = right;
	int order = str_compare((*a)->term->target, (*b)->term->target);

	return order != 0 ? order : compare_ranked(*a, *b);
}

/* What all terms of a source say to each of them. */
struct verdict {
	int withdrawn; /* the highest layer that takes back every target; -1: none does */
	bool named;    /* a file has a better name than ICU */
};

static struct verdict hear_all(const struct ranked *same, size_t count)
{
	struct verdict verdict = { .withdrawn = -1 };

	for (size_t i = 0; i < count; i++) {
		const struct term *term = same[i].term;

		if (!term_is_usable(term) && term->target.size == 0 && term->layer > verdict.withdrawn)
			verdict.withdrawn = term->layer;
		verdict.named |= term->layer > LAYER_ICU && term->status == TERM_PREFERRED;
	}
	return verdict;
}

/** The first two files of a layer that prefer a pair, or NULL. */
struct preferring {
	const struct term *first, *second;
};

static struct preferring find_preferring(struct ranked **terms, size_t count, int layer)
{
	struct preferring found = { 0 };

	for (size_t i = 0; i < count && !found.second; i++) {
		const struct term *term = terms[i]->term;

		if (term->status != TERM_PREFERRED || term->layer != layer)
			continue;
		if (!found.first)
			found.first = term;
		else if (!str_equal(found.first->path, term->path))
			found.second = term;
	}
	return found;
}

/* The term as it is shown: with the file that says otherwise. */
static const struct term *with_preference(struct glossary *glossary, const struct term *withdrawn, struct preferring preferring)
{
	const struct term *other = preferring.first;
	struct term *copy;

	if (other && str_equal(other->path, withdrawn->path))
		other = preferring.second;
	if (!other)
		return withdrawn;
	copy = arena_copy(&glossary->arena, withdrawn, 1, sizeof *withdrawn);
	copy->preferred_in = other->glossary;
	return copy;
}

/*
 * Terms with the same target: shown as withdrawn are the lines of the highest layer that takes it back, one a way of
 * matching; unless a layer above uses it, or it is hidden there.
 */
static void mark_withdrawn(struct glossary *glossary, struct ranked **terms, size_t count, struct verdict verdict)
{
	int layer = verdict.withdrawn + 1;
	struct preferring preferring;
	bool hidden = false;

	for (size_t i = 0; i < count; i++)
		if (terms[i]->term->layer > layer)
			layer = terms[i]->term->layer;
	preferring = find_preferring(terms, count, layer);
	for (size_t i = 0; i < count; i++)
		hidden |= terms[i]->term->layer == layer && terms[i]->term->status == TERM_HIDDEN;
	for (size_t i = 0; i < count && !hidden; i++) {
		const struct term *term = terms[i]->term, *next = i + 1 < count ? terms[i + 1]->term : NULL;

		terms[i]->withdrawn = term->layer == layer && term_is_withdrawn(term)
			&& !(next && next->layer == layer && term_is_withdrawn(next) && compare_matching(term, next) == 0);
		if (terms[i]->withdrawn)
			terms[i]->term = with_preference(glossary, term, preferring);
	}
}

/* Terms with the same target: out are those withdrawn in their layer or above, and what a stronger line said already. */
static void drop_same_target(struct glossary *glossary, struct ranked **terms, size_t count, struct verdict verdict)
{
	const struct term *before = NULL;

	mark_withdrawn(glossary, terms, count, verdict);
	for (size_t i = 0; i < count; i++)
		if (!term_is_usable(terms[i]->term) && terms[i]->term->layer > verdict.withdrawn)
			verdict.withdrawn = terms[i]->term->layer;
	for (size_t i = 0; i < count; i++) {
		const struct term *term = terms[i]->term;

		terms[i]->out = !term_is_usable(term) || term->layer <= verdict.withdrawn || (term->layer == LAYER_ICU && verdict.named)
			|| (before && compare_matching(before, term) == 0);
		before = term;
	}
}

/* Marks what is not to be proposed, given all terms of its source. */
static void drop_terms(struct glossary *glossary, struct ranked *same, size_t count)
{
	struct verdict verdict = hear_all(same, count);
	struct ranked **terms = must_alloc(count * sizeof *terms);

	for (size_t i = 0; i < count; i++)
		terms[i] = &same[i];
	qsort(terms, count, sizeof *terms, compare_targets);
	for (size_t first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && str_equal(terms[first]->term->target, terms[end]->term->target);)
			end++;
		drop_same_target(glossary, &terms[first], end - first, verdict);
	}
	free(terms);
}

static bool has_acronym_shape(struct str source)
{
	size_t capitals = 0;

	for (size_t at = 0; at < source.size;) {
		uint32_t c = utf8_next(source, &at);

		if (is_letter(c) && !is_upper(c))
			return false;
		capitals += is_upper(c);
	}
	return capitals >= 2;
}

/* Whether a withdrawn target goes with the terms that `term` stands for: nothing in its keys asks for other words. */
static bool goes_with(const struct term *withdrawn, const struct term *term)
{
	return (withdrawn->pos == POS_ANY || withdrawn->pos == term->pos) && withdrawn->exact == term->exact
		&& withdrawn->case_sensitive == term->case_sensitive
		&& (withdrawn->forms.size == 0 || str_equal(withdrawn->forms, term->forms));
}

/* The terms of one source, best first. */
struct source_terms {
	struct ranked *usable, *withdrawn;
	size_t usable_count, withdrawn_count;
};

static void add_to_entry(struct entry *entry, const struct ranked *ranked)
{
	entry->terms[entry->count] = ranked->term;
	entry->orders[entry->count++] = ranked->order;
}

/* An entry of `count` usable terms, and of the withdrawn ones that go with them. */
static void add_entry(struct glossary *glossary, struct source_terms *source, size_t from, size_t count)
{
	struct entry *entry = &glossary->entries[++glossary->entry_count];
	const struct term *first = source->usable[from].term;
	size_t room = count + source->withdrawn_count, at = 0;

	*entry = (struct entry){
		.source = first->source,
		.terms = arena_alloc(&glossary->arena, room * sizeof *entry->terms),
		.orders = arena_alloc(&glossary->arena, room * sizeof *entry->orders),
		.exact = first->exact,
		.case_sensitive = first->case_sensitive,
		.verb = first->pos == POS_VERB,
		.capital = is_upper(utf8_next(first->source, &at)),
		.acronym = has_acronym_shape(first->source),
		.function_word = is_function_word(first->source),
	};
	for (size_t i = 0; i < count; i++)
		add_to_entry(entry, &source->usable[from + i]);
	for (size_t i = 0; i < source->withdrawn_count; i++) {
		if (!goes_with(source->withdrawn[i].term, first))
			continue;
		add_to_entry(entry, &source->withdrawn[i]);
		source->withdrawn[i].withdrawn = false; /* it has its place */
	}
}

/* A withdrawn term without one to go with: found by itself. */
static void set_apart(struct glossary *glossary, const struct term *term)
{
	struct glossary *apart = glossary->withdrawn;

	if (!apart) {
		apart = glossary->withdrawn = glossary_open();
		apart->options = glossary->options;
		apart->all_withdrawn = true;
	}
	ARRAY_GROW(apart->terms, apart->term_count, apart->term_room);
	apart->terms[apart->term_count++] = term;
}

/* An entry of each way of matching; the rest is set apart. */
static void add_entries(struct glossary *glossary, struct source_terms *source)
{
	for (size_t first = 0, end; first < source->usable_count; first = end) {
		for (end = first + 1; end < source->usable_count
			&& compare_matching(source->usable[first].term, source->usable[end].term) == 0;)
			end++;
		add_entry(glossary, source, first, end - first);
	}
	for (size_t i = 0; i < source->withdrawn_count; i++)
		if (source->withdrawn[i].withdrawn)
			set_apart(glossary, source->withdrawn[i].term);
}

/* `rest` has room for as many. */
static void add_source(struct glossary *glossary, struct ranked *same, size_t count, struct ranked *rest)
{
	struct source_terms source = { .usable = same, .withdrawn = rest };

	if (!glossary->all_withdrawn)
		drop_terms(glossary, same, count);
	for (size_t i = 0; i < count; i++) {
		if (same[i].withdrawn)
			source.withdrawn[source.withdrawn_count++] = same[i];
		if (!same[i].out)
			source.usable[source.usable_count++] = same[i];
	}
	add_entries(glossary, &source);
}

/* Deprecated, forbidden or hidden in the other English: nothing is said of this one. */
static bool is_withdrawn_elsewhere(const struct glossary *glossary, const struct term *term)
{
	bool american = glossary->options.variety == VARIETY_AMERICAN;

	return !term_is_usable(term) && term->variety.size && str_equal(term->variety, STR("US")) != american;
}

void make_entries(struct glossary *glossary)
{
	size_t count = 0;
	struct ranked *ranked = must_alloc((2 * glossary->term_count + 1) * sizeof *ranked);

	glossary->entries = must_calloc_large(glossary->term_count + 1, sizeof *glossary->entries);
	glossary->entry_count = 0;
	for (size_t i = 0; i < glossary->term_count; i++)
		if (!is_withdrawn_elsewhere(glossary, glossary->terms[i]))
			ranked[count++] = (struct ranked){ .term = glossary->terms[i], .order = (uint32_t)i };
	qsort(ranked, count, sizeof *ranked, compare_ranked);
	for (size_t first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && str_equal(ranked[first].term->source, ranked[end].term->source);)
			end++;
		add_source(glossary, &ranked[first], end - first, ranked + count);
	}
	free(ranked);
	if (glossary->withdrawn)
		glossary_index(glossary->withdrawn);
}
