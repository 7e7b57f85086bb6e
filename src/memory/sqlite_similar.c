/* The index for fuzzy search, as it is read: prefix, length, signature, bag (design, 3.4). None of them loses a match. */
#include "base/alloc.h"
#include "memory/sqlite.h"

#include <stdlib.h>

/** A source that may reach the threshold: `common` of `weight` at most is the same. */
struct candidate_source {
	uint32_t source, common, weight;
};

struct similar_scratch {
	struct ranked *ranked;
	uint32_t *classes; /* of the query, sorted */
	size_t class_room;
	uint32_t *sources; /* passed by their postings, with repetitions */
	size_t source_count, source_room;
	struct candidate_source *candidates;
	size_t candidate_count, candidate_room;
};

/** What is asked for. */
struct asking {
	struct memory *memory;
	struct similar_scratch *scratch;
	size_t count; /* tokens */
	uint32_t weight;
	struct signature signature;
	uint64_t threshold;
};

void similar_scratch_free(struct similar_scratch *scratch)
{
	if (!scratch)
		return;
	free(scratch->ranked);
	free(scratch->classes);
	free(scratch->sources);
	free(scratch->candidates);
	free(scratch);
}

static int by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool find_rank(struct memory *memory, uint32_t class, uint32_t *rank, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_GET_RANK, error);
	bool row;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, class);
	if (!memory_step(memory, statement, &row, error))
		return false;
	*rank = row ? (uint32_t)sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return true;
}

static bool read_query(struct asking *asking, const struct tokens *query, struct error *error)
{
	struct similar_scratch *scratch = asking->scratch;

	if (scratch->class_room < query->count) {
		scratch->class_room = 2 * query->count;
		scratch->classes = must_realloc(scratch->classes, scratch->class_room * sizeof *scratch->classes);
		scratch->ranked = must_realloc(scratch->ranked, scratch->class_room * sizeof *scratch->ranked);
	}
	for (size_t i = 0; i < query->count; i++)
		scratch->classes[i] = class_of_token(&query->items[i]);
	if (query->count)
		qsort(scratch->classes, query->count, sizeof *scratch->classes, by_number);
	for (size_t i = 0; i < query->count; i++) {
		scratch->ranked[i].class = scratch->classes[i];
		if (i > 0 && scratch->classes[i] == scratch->classes[i - 1])
			scratch->ranked[i].rank = scratch->ranked[i - 1].rank;
		else if (!find_rank(asking->memory, scratch->classes[i], &scratch->ranked[i].rank, error))
			return false;
	}
	asking->signature = signature_of(scratch->classes, query->count);
	return true;
}

/* In plain arithmetic (Warren, Hacker's Delight, 5-1): without a flag for newer processors the compiler calls a function. */
static inline uint32_t count_bits(uint64_t bits)
{
	bits -= bits >> 1 & 0x5555555555555555u;
	bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
	bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
	return (uint32_t)(bits * 0x0101010101010101u >> 56);
}

/* The least that is missing where these bits are. */
static inline uint32_t missing_weight(struct signature here, struct signature there)
{
	return 5 * count_bits(here.heavy & ~there.heavy) + 2 * count_bits(here.light & ~there.light);
}

/* Whether so much in common may be `threshold` percent of the heavier one. */
static bool may_reach(const struct asking *asking, uint32_t common, uint32_t weight)
{
	return 100 * (uint64_t)common >= asking->threshold * (weight > asking->weight ? weight : asking->weight);
}

/* A posting's weight is exact below POSTING_HEAVIEST; from there on it is only a least one. */
static bool posting_passes(const struct asking *asking, const char *posting)
{
	uint32_t weight = (uint32_t)get_number(posting + 4, 2), missing;
	struct signature signature = { get_number(posting + 6, 8), get_number(posting + 14, 8) };

	if (100 * (uint64_t)asking->weight < asking->threshold * weight)
		return false;
	missing = missing_weight(asking->signature, signature);
	if (missing >= asking->weight || !may_reach(asking, asking->weight - missing, weight))
		return false;
	if (weight == POSTING_HEAVIEST)
		return true;
	missing = missing_weight(signature, asking->signature);
	return missing < weight && may_reach(asking, weight - missing, weight);
}

static bool probe(struct asking *asking, uint32_t class, struct error *error)
{
	struct similar_scratch *scratch = asking->scratch;
	sqlite3_stmt *statement = memory_statement(asking->memory, SQL_GET_POSTS, error);
	bool row = true;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, class);
	while (memory_step(asking->memory, statement, &row, error) && row) {
		struct str list = column_str(statement, 0);

		for (size_t at = 0; at + POSTING <= list.size; at += POSTING) {
			if (!posting_passes(asking, list.data + at))
				continue;
			ARRAY_GROW(scratch->sources, scratch->source_count, scratch->source_room);
			scratch->sources[scratch->source_count++] = (uint32_t)get_number(list.data + at, 4);
		}
	}
	sqlite3_reset(statement);
	return !row;
}

static bool probe_prefix(struct asking *asking, struct error *error)
{
	struct similar_scratch *scratch = asking->scratch;
	size_t prefix = prefix_of(scratch->ranked, asking->count, asking->weight, (int)asking->threshold);

	scratch->source_count = 0;
	for (size_t i = 0; i < prefix; i++)
		if ((i == 0 || scratch->ranked[i].class != scratch->ranked[i - 1].class)
		    && !probe(asking, scratch->ranked[i].class, error))
			return false;
	return true;
}

/* Weight of what both have, with multiplicity; both lists are sorted. */
static struct candidate_source compare_bags(const struct asking *asking, uint32_t source, struct str list)
{
	struct candidate_source candidate = { .source = source };
	const uint32_t *query = asking->scratch->classes;
	size_t i = 0;

	for (size_t at = 0; at + 4 <= list.size; at += 4) {
		uint32_t class = (uint32_t)get_number(list.data + at, 4);

		candidate.weight += class_weight(class);
		while (i < asking->count && query[i] < class)
			i++;
		if (i < asking->count && query[i] == class) {
			candidate.common += class_weight(class);
			i++;
		}
	}
	return candidate;
}

/* Sources that were deleted are still in postings, but have no classes any more. */
static bool look_closer(struct asking *asking, uint32_t source, struct error *error)
{
	struct similar_scratch *scratch = asking->scratch;
	sqlite3_stmt *statement = memory_statement(asking->memory, SQL_GET_CLASSES, error);
	struct candidate_source candidate;
	bool row;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, source);
	if (!memory_step(asking->memory, statement, &row, error))
		return false;
	if (row) {
		candidate = compare_bags(asking, source, column_str(statement, 0));
		if (may_reach(asking, candidate.common, candidate.weight)) {
			candidate.weight = candidate.weight > asking->weight ? candidate.weight : asking->weight;
			ARRAY_GROW(scratch->candidates, scratch->candidate_count, scratch->candidate_room);
			scratch->candidates[scratch->candidate_count++] = candidate;
		}
	}
	sqlite3_reset(statement);
	return true;
}

static int by_bound(const void *a, const void *b)
{
	const struct candidate_source *x = a, *y = b;
	uint64_t left = (uint64_t)x->common * y->weight, right = (uint64_t)y->common * x->weight;

	if (left != right)
		return left > right ? -1 : 1;
	return (x->source > y->source) - (x->source < y->source);
}

static bool find_candidates(struct asking *asking, const struct tokens *query, struct error *error)
{
	struct similar_scratch *scratch = asking->scratch;

	if (!read_query(asking, query, error) || !probe_prefix(asking, error))
		return false;
	if (scratch->source_count)
		qsort(scratch->sources, scratch->source_count, sizeof *scratch->sources, by_number);
	scratch->candidate_count = 0;
	for (size_t i = 0; i < scratch->source_count; i++)
		if ((i == 0 || scratch->sources[i] != scratch->sources[i - 1]) && !look_closer(asking, scratch->sources[i], error))
			return false;
	if (scratch->candidate_count)
		qsort(scratch->candidates, scratch->candidate_count, sizeof *scratch->candidates, by_bound);
	return true;
}

/** Passes the bound on with each unit. */
struct passing {
	similar_visitor *visit;
	void *data;
	int bound;
};

static bool pass_on(void *data, const struct unit *unit)
{
	struct passing *passing = data;

	return passing->visit(passing->data, unit, passing->bound);
}

static bool visit_candidates(struct asking *asking, similar_visitor *visit, void *data, struct error *error)
{
	bool stopped = false;

	for (size_t i = 0; i < asking->scratch->candidate_count && !stopped; i++) {
		const struct candidate_source *candidate = &asking->scratch->candidates[i];
		sqlite3_stmt *statement = memory_statement(asking->memory, SQL_FIND_OF_SOURCE, error);
		struct passing passing = { visit, data, (int)(100 * (uint64_t)candidate->common / candidate->weight) };

		if (!statement)
			return false;
		sqlite3_bind_int64(statement, 1, candidate->source);
		if (!memory_visit(asking->memory, statement, pass_on, &passing, &stopped, error))
			return false;
	}
	return true;
}

bool memory_find_similar(struct memory *memory, const struct tokens *query, int threshold, similar_visitor *visit, void *data,
	struct error *error)
{
	struct asking asking = { .memory = memory, .count = query->count, .weight = query->weight,
		.threshold = (uint64_t)(threshold < MEMORY_LOWEST ? MEMORY_LOWEST : threshold) };
	bool done;

	if (query->weight == 0)
		return true;
	if (memory->writing && !index_update(memory, error))
		return false;
	if (!memory->similar)
		memory->similar = must_calloc(1, sizeof *memory->similar);
	asking.scratch = memory->similar;
	/* ranks and postings of one and the same state: a re-ranking between the two would lose matches */
	if (!memory_begin_reading(memory, error))
		return false;
	done = find_candidates(&asking, query, error) && visit_candidates(&asking, visit, data, error);
	memory_end_reading(memory);
	return done;
}
