/* The filter loses no match: what it finds is what a look at every unit finds, whatever happened to the memory before. */
#include "fixture.h"

#include "match/score.h"

enum { WORDS = 20, MOST_WORDS = 12, MOST_UNITS = 4000 };

/** The memory under test, and what should be in it. */
struct world {
	struct memory *memory;
	struct {
		char *source; /* NULL: deleted */
		int64_t id;
	} units[MOST_UNITS];
	size_t count;
	struct score_scratch scratch;
	struct tokens query, found;
	int threshold;
	size_t sum, hits; /* of what was found: a hash in which order does not matter */
};

static void random_source(char *source)
{
	static const char *const words[WORDS] = { "de", "het", "een", "van", "minister", "ministers", "ministerie", "Kamer", "kamer",
		"kabinet", "Brussel", "onderhandelingen", "onderhandeling", "12", "2021", ",", ".", "zei", "in", "coördinatie" };
	size_t count = 1 + (size_t)rand() % MOST_WORDS, size = 0;

	for (size_t i = 0; i < count; i++) {
		/* as in language, the first words are the common ones */
		size_t word = (size_t)rand() % WORDS * ((size_t)rand() % WORDS) / WORDS;

		size += (size_t)sprintf(source + size, "%s%s", i ? " " : "", words[word]);
	}
}

static void add_some(struct world *world, size_t count)
{
	char source[400], target[32];

	begin(world->memory);
	for (size_t i = 0; i < count && world->count < MOST_UNITS; i++) {
		static int number;

		random_source(source);
		snprintf(target, sizeof target, "target %d", number++);
		add_pair(world->memory, source, target);
		world->units[world->count].source = strdup(source);
		world->units[world->count].id = sqlite3_last_insert_rowid(world->memory->db);
		world->count++;
	}
	commit(world->memory);
}

static void delete_some(struct world *world, size_t count)
{
	struct error error = { 0 };
	bool found;

	begin(world->memory);
	for (size_t i = 0; i < count; i++) {
		/* the last one now and then: its number is given again */
		size_t which = i == 0 ? world->count - 1 : (size_t)rand() % world->count;

		if (!world->units[which].source)
			continue;
		assert_true(memory_delete(world->memory, world->units[which].id, &found, &error));
		assert_true(found);
		free(world->units[which].source);
		world->units[which].source = NULL;
	}
	commit(world->memory);
}

static void count_hit(struct world *world, int64_t id, int score)
{
	world->hits++;
	world->sum += (size_t)id * 1000003u + (size_t)score * 7919u;
}

static bool take_hit(void *data, const struct unit *unit, int bound)
{
	struct world *world = data;
	int score;

	tokens_read(&world->found, unit->source);
	score = score_tokens(&world->query, &world->found, world->threshold, &world->scratch, NULL, NULL);
	if (score > bound)
		fail_msg("“%.*s” scores %d, above its bound %d", STR_ARG(unit->source.chars), score, bound);
	if (score >= 0)
		count_hit(world, unit->id, score);
	return true;
}

static void look_at_every_unit(struct world *world)
{
	for (size_t i = 0; i < world->count; i++) {
		int score;

		if (!world->units[i].source)
			continue;
		tokens_read(&world->found, (struct text){ .chars = str_of(world->units[i].source) });
		score = score_tokens(&world->query, &world->found, world->threshold, &world->scratch, NULL, NULL);
		if (score >= 0)
			count_hit(world, world->units[i].id, score);
	}
}

static size_t compare_with_brute_force(struct world *world, size_t queries)
{
	static const int thresholds[] = { 45, 50, 60, 70, 85, 100 };
	struct error error = { 0 };
	size_t all = 0;
	char source[400];

	for (size_t i = 0; i < queries; i++) {
		size_t hits, sum;

		random_source(source);
		tokens_read(&world->query, (struct text){ .chars = str_of(source) });
		world->threshold = thresholds[(size_t)rand() % 6];
		world->hits = world->sum = 0;
		assert_true(memory_find_similar(world->memory, &world->query, world->threshold, take_hit, world, &error));
		hits = world->hits;
		sum = world->sum;
		world->hits = world->sum = 0;
		look_at_every_unit(world);
		if (hits != world->hits || sum != world->sum)
			fail_msg("“%s” at %d: found %zu of %zu", source, world->threshold, hits, world->hits);
		all += hits;
	}
	return all;
}

static void optimise(struct world *world)
{
	struct error error = { 0 };

	begin(world->memory);
	assert_true(memory_optimise(world->memory, &error));
	commit(world->memory);
}

static void the_filter_finds_what_brute_force_finds(void **state)
{
	struct world *world = calloc(1, sizeof *world);
	size_t hits = 0;

	(void)state;
	srand(3);
	world->memory = open_memory("m.db", MEMORY_CREATE);
	for (int round = 0; round < 8; round++) {
		add_some(world, round == 0 ? 150 : round == 1 ? 700 : 1 + (size_t)rand() % 400);
		hits += compare_with_brute_force(world, 60);
		delete_some(world, 1 + (size_t)rand() % 60);
		hits += compare_with_brute_force(world, 60);
		if (round % 3 == 2)
			optimise(world);
		hits += compare_with_brute_force(world, 60);
		memory_close(world->memory);
		world->memory = open_memory("m.db", MEMORY_WRITE);
	}
	assert_true(hits > 1000);
	for (size_t i = 0; i < world->count; i++)
		free(world->units[i].source);
	tokens_fini(&world->query);
	tokens_fini(&world->found);
	score_scratch_fini(&world->scratch);
	memory_close(world->memory);
	free(world);
}

static void ranks_are_made_by_an_import_of_some_size(void **state)
{
	struct world *world = calloc(1, sizeof *world);
	struct error error = { 0 };
	int64_t ranked = 0;
	sqlite3_stmt *statement;

	(void)state;
	world->memory = open_memory("m.db", MEMORY_CREATE);
	add_some(world, 2000);
	statement = memory_statement(world->memory, SQL_GET_RANKED, &error);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	ranked = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	assert_true(ranked > 1000);
	for (size_t i = 0; i < world->count; i++)
		free(world->units[i].source);
	memory_close(world->memory);
	free(world);
}

static bool stop_at_once(void *data, const struct unit *unit, int bound)
{
	(void)unit;
	(void)bound;
	++*(size_t *)data;
	return false;
}

static bool falls(void *data, const struct unit *unit, int bound)
{
	int *last = data;

	(void)unit;
	assert_true(bound <= *last);
	*last = bound;
	return true;
}

static void the_best_come_first_and_the_visitor_may_stop(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct tokens tokens = { 0 };
	struct error error = { 0 };
	size_t visits = 0;
	int last = 100;

	(void)state;
	begin(memory);
	add_pair(memory, "de minister van defensie komt morgen", "a");
	add_pair(memory, "de minister van defensie komt vandaag niet", "b");
	add_pair(memory, "de minister van defensie komt niet morgen", "c");
	commit(memory);
	tokens_read(&tokens, (struct text){ .chars = STR("de minister van defensie komt niet") });
	assert_true(memory_find_similar(memory, &tokens, 45, falls, &last, &error));
	assert_true(last < 100);
	assert_true(memory_find_similar(memory, &tokens, 45, stop_at_once, &visits, &error));
	assert_int_equal(visits, 1);
	tokens_read(&tokens, (struct text){ .chars = STR("") });
	assert_true(memory_find_similar(memory, &tokens, 45, stop_at_once, &visits, &error));
	assert_int_equal(visits, 1);
	tokens_fini(&tokens);
	memory_close(memory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_filter_finds_what_brute_force_finds),
		TEST(ranks_are_made_by_an_import_of_some_size),
		TEST(the_best_come_first_and_the_visitor_may_stop),
	};

	return cmocka_run_group_tests_name("similar units", tests, NULL, NULL);
}
