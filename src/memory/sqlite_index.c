/*
 * The index for fuzzy search, as it is written: an inverted index of the prefixes of all sources (exact weighted prefix
 * filter; design, 3.4 and 5). Any order of the classes is exact as long as it is the same for all postings and all queries:
 * ranks change only where all postings are made anew, in the same transaction.
 */
#include "base/alloc.h"
#include "memory/sqlite.h"

#include <stdlib.h>

enum {
	BATCH = 2000 * 1000, /* sources sorted and written at once: some 110 MB. In one go the chunks fill their pages */
	BULK = 500,         /* from so many new sources on all ranks are read at once */
	COMMON = 4,         /* classes of fewer sources get no rank: they are rare */
	SMALL = 20 * 1000,  /* up to so many sources ranking anew takes no time */
};

/** Class to rank; a class that is not in it has rank 0. Open addressing, a power of two, at most half full. */
struct ranks {
	struct ranked *slots; /* class + 1 would do as a mark of use, but a class may be anything: rank 0 is free */
	size_t room, count;
};

/** What a posting says, but for its class. */
struct profile {
	uint32_t source, weight;
	struct signature signature;
};

/** An update under way. */
struct writing {
	struct memory *memory;
	struct ranks ranks;
	bool all_ranks; /* `ranks` is complete; otherwise each is asked for */
	struct profile *profiles;
	size_t profile_count, profile_room;
	uint64_t *postings; /* class in the upper half, number of its profile in the lower one */
	size_t count, room;
	uint32_t *classes;
	struct ranked *ranked;
	size_t class_room;
};

/* --- ranks ------------------------------------------------------------------------------------------------------ */

static struct ranked *find_slot(const struct ranks *ranks, uint32_t class)
{
	size_t at = (size_t)(class * 2654435761u) & (ranks->room - 1);

	while (ranks->slots[at].rank && ranks->slots[at].class != class)
		at = (at + 1) & (ranks->room - 1);
	return &ranks->slots[at];
}

static void ranks_grow(struct ranks *ranks)
{
	struct ranks larger = { .room = ranks->room ? 2 * ranks->room : 1024, .count = ranks->count };

	larger.slots = must_calloc(larger.room, sizeof *larger.slots);
	for (size_t i = 0; i < ranks->room; i++)
		if (ranks->slots[i].rank)
			*find_slot(&larger, ranks->slots[i].class) = ranks->slots[i];
	free(ranks->slots);
	*ranks = larger;
}

static struct ranked *ranks_enter(struct ranks *ranks, uint32_t class)
{
	struct ranked *slot;

	if (2 * ranks->count >= ranks->room)
		ranks_grow(ranks);
	slot = find_slot(ranks, class);
	if (!slot->rank) {
		slot->class = class;
		ranks->count++;
	}
	return slot;
}

static bool read_ranks(struct writing *writing, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(writing->memory, SQL_ALL_RANKS, error);
	bool row = true;

	if (!statement)
		return false;
	ranks_grow(&writing->ranks); /* never without slots, even where no class has a rank */
	while (memory_step(writing->memory, statement, &row, error) && row) {
		struct ranked *slot = ranks_enter(&writing->ranks, (uint32_t)sqlite3_column_int64(statement, 0));

		slot->rank = (uint32_t)sqlite3_column_int64(statement, 1);
	}
	writing->all_ranks = !row;
	sqlite3_reset(statement);
	return !row;
}

static bool find_rank(struct writing *writing, uint32_t class, uint32_t *rank, struct error *error)
{
	sqlite3_stmt *statement;
	bool row;

	if (writing->all_ranks) {
		*rank = find_slot(&writing->ranks, class)->rank;
		return true;
	}
	statement = memory_statement(writing->memory, SQL_GET_RANK, error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, class);
	if (!memory_step(writing->memory, statement, &row, error))
		return false;
	*rank = row ? (uint32_t)sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return true;
}

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->class > y->class) - (x->class < y->class);
}

size_t prefix_of(struct ranked *ranked, size_t count, uint32_t weight, int threshold)
{
	uint64_t rest = weight;
	size_t size = 0;

	if (count > 1)
		qsort(ranked, count, sizeof *ranked, by_rank);
	while (size < count && 100 * rest >= (uint64_t)threshold * weight)
		rest -= class_weight(ranked[size++].class);
	return size;
}

/* --- classes ---------------------------------------------------------------------------------------------------- */

static int by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

bool index_add(struct memory *memory, int64_t source, const struct tokens *tokens, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_ADD_CLASSES, error);
	uint32_t few[128], *classes = tokens->count <= 128 ? few : must_alloc(tokens->count * sizeof *classes);
	bool done = false;

	for (size_t i = 0; i < tokens->count; i++)
		classes[i] = class_of_token(&tokens->items[i]);
	if (tokens->count > 1)
		qsort(classes, tokens->count, sizeof *classes, by_number);
	buf_clear(&memory->blob);
	buf_reserve(&memory->blob, 4 * tokens->count + 1);
	for (size_t i = 0; i < tokens->count; i++)
		put_number(memory->blob.data + 4 * i, classes[i], 4);
	memory->blob.size = 4 * tokens->count;
	if (statement) {
		sqlite3_bind_int64(statement, 1, source);
		sqlite3_bind_blob(statement, 2, memory->blob.data, (int)memory->blob.size, SQLITE_STATIC);
		done = memory_run(memory, statement, error);
	}
	if (classes != few)
		free(classes);
	/* the number of a deleted last source is given again: it may be smaller than the ones before */
	if (memory->new_sources == 0 || source < memory->first_new)
		memory->first_new = source;
	memory->new_sources++;
	return done;
}

struct signature signature_of(const uint32_t *classes, size_t count)
{
	struct signature signature = { 0, 0 };

	for (size_t i = 0; i < count; i++) {
		uint64_t bit = (uint64_t)1 << (classes[i] >> 3 & 63);

		if (class_weight(classes[i]) >= 5)
			signature.heavy |= bit;
		else if (class_weight(classes[i]) >= 2)
			signature.light |= bit;
	}
	return signature;
}

static size_t unpack_classes(struct writing *writing, struct str list)
{
	size_t count = list.size / 4;

	if (writing->class_room < count) {
		writing->class_room = 2 * count;
		writing->classes = must_realloc(writing->classes, writing->class_room * sizeof *writing->classes);
		writing->ranked = must_realloc(writing->ranked, writing->class_room * sizeof *writing->ranked);
	}
	for (size_t i = 0; i < count; i++)
		writing->classes[i] = (uint32_t)get_number(list.data + 4 * i, 4);
	return count;
}

/* --- postings --------------------------------------------------------------------------------------------------- */

static bool add_postings(struct writing *writing, uint32_t source, struct str list, struct error *error)
{
	size_t count = unpack_classes(writing, list), prefix;
	struct profile profile = { .source = source };

	for (size_t i = 0; i < count; i++) {
		writing->ranked[i].class = writing->classes[i];
		profile.weight += class_weight(writing->classes[i]);
		if (i > 0 && writing->classes[i] == writing->classes[i - 1])
			writing->ranked[i].rank = writing->ranked[i - 1].rank;
		else if (!find_rank(writing, writing->classes[i], &writing->ranked[i].rank, error))
			return false;
	}
	profile.signature = signature_of(writing->classes, count);
	prefix = prefix_of(writing->ranked, count, profile.weight, MEMORY_LOWEST);
	for (size_t i = 0; i < prefix; i++) {
		if (i > 0 && writing->ranked[i].class == writing->ranked[i - 1].class)
			continue;
		ARRAY_GROW(writing->postings, writing->count, writing->room);
		writing->postings[writing->count++] = (uint64_t)writing->ranked[i].class << 32 | writing->profile_count;
	}
	ARRAY_GROW(writing->profiles, writing->profile_count, writing->profile_room);
	writing->profiles[writing->profile_count++] = profile;
	return true;
}

static int by_class_and_source(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool put_chunk(struct memory *memory, uint32_t class, int64_t chunk, const struct buf *list, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_PUT_POST, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, class);
	sqlite3_bind_int64(statement, 2, chunk);
	sqlite3_bind_blob(statement, 3, list->data, (int)list->size, SQLITE_STATIC);
	return memory_run(memory, statement, error);
}

/* The last chunk of a class, where there is room left in it: new postings go on from there. */
static bool last_chunk(struct memory *memory, uint32_t class, int64_t *chunk, struct buf *list, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_LAST_POST, error);
	bool row;

	buf_clear(list);
	*chunk = 0;
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, class);
	if (!memory_step(memory, statement, &row, error))
		return false;
	if (row) {
		struct str bytes = column_str(statement, 1);

		*chunk = sqlite3_column_int64(statement, 0);
		if (bytes.size < POSTING * POSTINGS)
			buf_add(list, bytes);
		else
			++*chunk;
	}
	sqlite3_reset(statement);
	return true;
}

static void pack_posting(struct buf *list, const struct profile *profile)
{
	char *place = buf_reserve(list, POSTING);

	put_number(place, profile->source, 4);
	put_number(place + 4, profile->weight < POSTING_HEAVIEST ? profile->weight : POSTING_HEAVIEST, 2);
	put_number(place + 6, profile->signature.heavy, 8);
	put_number(place + 14, profile->signature.light, 8);
	list->size += POSTING;
}

/* All postings of one class, from `at` up to `end`. */
static bool write_run(struct writing *writing, const uint64_t *at, const uint64_t *end, struct error *error)
{
	struct buf *list = &writing->memory->blob;
	uint32_t class = (uint32_t)(*at >> 32);
	int64_t chunk;

	if (!last_chunk(writing->memory, class, &chunk, list, error))
		return false;
	while (at < end) {
		while (at < end && list->size < POSTING * POSTINGS)
			pack_posting(list, &writing->profiles[*at++ & UINT32_MAX]);
		if (!put_chunk(writing->memory, class, chunk++, list, error))
			return false;
		buf_clear(list);
	}
	return true;
}

static bool write_postings(struct writing *writing, struct error *error)
{
	uint64_t *at = writing->postings, *end = at + writing->count;

	if (writing->count)
		qsort(writing->postings, writing->count, sizeof *writing->postings, by_class_and_source);
	while (at < end) {
		uint64_t *next = at;

		while (next < end && *next >> 32 == *at >> 32)
			next++;
		if (!write_run(writing, at, next, error))
			return false;
		at = next;
	}
	writing->count = writing->profile_count = 0;
	return true;
}

/* Indexes the sources from number `first` on. */
static bool index_from(struct writing *writing, int64_t first, struct error *error)
{
	struct memory *memory = writing->memory;
	sqlite3_stmt *statement = memory_statement(memory, SQL_CLASSES_FROM, error);
	bool row = true;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, first);
	while (memory_step(memory, statement, &row, error) && row) {
		if (!add_postings(writing, (uint32_t)sqlite3_column_int64(statement, 0), column_str(statement, 1), error)
		    || (writing->profile_count >= BATCH && !write_postings(writing, error))) {
			sqlite3_reset(statement);
			return false;
		}
	}
	sqlite3_reset(statement);
	return !row && write_postings(writing, error);
}

/* --- ranking ---------------------------------------------------------------------------------------------------- */

static bool count_classes(struct writing *writing, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(writing->memory, SQL_CLASSES_FROM, error);
	bool row = true;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, 0);
	ranks_grow(&writing->ranks);
	while (memory_step(writing->memory, statement, &row, error) && row) {
		size_t count = unpack_classes(writing, column_str(statement, 1));

		for (size_t i = 0; i < count; i++)
			if (i == 0 || writing->classes[i] != writing->classes[i - 1])
				ranks_enter(&writing->ranks, writing->classes[i])->rank++;
	}
	sqlite3_reset(statement);
	return !row;
}

/* Rare classes lose their rank, here as in the file. */
static bool write_ranks(struct writing *writing, struct error *error)
{
	struct ranks kept = { 0 };
	sqlite3_stmt *statement = memory_statement(writing->memory, SQL_ADD_RANK, error);
	bool done = statement != NULL;

	ranks_grow(&kept);
	for (size_t i = 0; done && i < writing->ranks.room; i++) {
		const struct ranked *slot = &writing->ranks.slots[i];

		if (slot->rank < COMMON)
			continue;
		ranks_enter(&kept, slot->class)->rank = slot->rank;
		sqlite3_bind_int64(statement, 1, slot->class);
		sqlite3_bind_int64(statement, 2, slot->rank);
		done = memory_run(writing->memory, statement, error);
	}
	free(writing->ranks.slots);
	writing->ranks = kept;
	writing->all_ranks = true;
	return done;
}

static bool run_clear(struct memory *memory, enum statement which, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, which, error);

	return statement && memory_run(memory, statement, error);
}

static bool get_number_of(struct memory *memory, enum statement which, int64_t *number, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, which, error);
	bool row;

	if (!statement || !memory_step(memory, statement, &row, error))
		return false;
	*number = row ? sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return true;
}

static bool set_ranked(struct memory *memory, int64_t count, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_SET_RANKED, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, count);
	return memory_run(memory, statement, error);
}

static void writing_fini(struct writing *writing)
{
	free(writing->ranks.slots);
	free(writing->postings);
	free(writing->profiles);
	free(writing->classes);
	free(writing->ranked);
}

static bool rebuild(struct memory *memory, int64_t count, struct error *error)
{
	struct writing writing = { .memory = memory };
	bool done = run_clear(memory, SQL_CLEAR_RANKS, error) && run_clear(memory, SQL_CLEAR_POSTS, error)
		&& count_classes(&writing, error) && write_ranks(&writing, error) && index_from(&writing, 0, error)
		&& set_ranked(memory, count, error);

	writing_fini(&writing);
	return done;
}

static bool extend(struct memory *memory, struct error *error)
{
	struct writing writing = { .memory = memory };
	bool done = (memory->new_sources < BULK || read_ranks(&writing, error)) && index_from(&writing, memory->first_new, error);

	writing_fini(&writing);
	return done;
}

bool memory_optimise(struct memory *memory, struct error *error)
{
	int64_t count;

	memory->new_sources = 0;
	return get_number_of(memory, SQL_COUNT_SOURCES, &count, error) && rebuild(memory, count, error);
}

/*
 * Ranks are due once the memory has doubled; but a translator who confirms one segment shall not wait for a million others,
 * so that a large memory waits for an import of some size. (Adding one does not count the sources.)
 */
static bool update_similar(struct memory *memory, struct error *error)
{
	int64_t ranked, count = 0, added = (int64_t)memory->new_sources;

	if (!get_number_of(memory, SQL_GET_RANKED, &ranked, error))
		return false;
	if ((ranked < SMALL || added >= BULK) && !get_number_of(memory, SQL_COUNT_SOURCES, &count, error))
		return false;
	if (count >= 2 * ranked + 200 && (count < SMALL || added >= count / 16))
		return rebuild(memory, count, error);
	return extend(memory, error);
}

static bool update_search(struct memory *memory, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_ADD_SEARCH, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, memory->first_new_unit);
	return memory_run(memory, statement, error);
}

bool index_update(struct memory *memory, struct error *error)
{
	if (memory->new_sources > 0 && !update_similar(memory, error))
		return false;
	memory->new_sources = 0;
	if (memory->first_new_unit > 0 && !update_search(memory, error))
		return false;
	memory->first_new_unit = 0;
	return true;
}
