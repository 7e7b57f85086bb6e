#include "fixture.h"

/* The unit itself, to look into: borrowed strings do not outlive the visit, so that tests look inside it. */
static struct unit last_unit;
static struct arena last_arena;

static bool keep_unit(void *data, const struct unit *unit)
{
	(void)data;
	last_unit = *unit;
	last_unit.author = arena_str(&last_arena, unit->author);
	last_unit.note = arena_str(&last_arena, unit->note);
	last_unit.changed = arena_str(&last_arena, unit->changed);
	last_unit.created = arena_str(&last_arena, unit->created);
	last_unit.key = arena_str(&last_arena, unit->key);
	last_unit.before = arena_str(&last_arena, unit->before);
	last_unit.file = arena_str(&last_arena, unit->file);
	return true;
}

static const struct unit *only_unit(struct memory *memory)
{
	struct error error = { 0 };

	arena_reset(&last_arena);
	assert_true(memory_each(memory, keep_unit, NULL, &error));
	return &last_unit;
}

/* --- adding ----------------------------------------------------------------------------------------------------- */

static void what_was_added_is_found_again(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);

	(void)state;
	begin(memory);
	assert_int_equal(add_pair(memory, "De minister komt.", "The minister is coming."), ADDED_NEW);
	commit(memory);
	assert_string_equal(exact(memory, "De  minister komt. "), "De minister komt.=The minister is coming.\n");
	assert_string_equal(exact(memory, "de minister komt."), "");
	memory_close(memory);
	memory = open_memory("m.db", MEMORY_READ);
	assert_string_equal(exact(memory, "De minister komt."), "De minister komt.=The minister is coming.\n");
	assert_string_equal(similar(memory, "De minister gaat.", 45), "De minister komt.=The minister is coming.\n");
	memory_close(memory);
}

static void adding_twice_adds_nothing(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);

	(void)state;
	begin(memory);
	add_pair(memory, "Ja.", "Yes.");
	assert_int_equal(add_pair(memory, "Ja.", "Yes."), ADDED_UNCHANGED);
	assert_int_equal(add_pair(memory, " Ja. ", "Yes.\n"), ADDED_UNCHANGED);
	commit(memory);
	begin(memory);
	assert_int_equal(add_pair(memory, "Ja.", "Yes."), ADDED_UNCHANGED);
	commit(memory);
	assert_string_equal(all(memory), "Ja.=Yes.\n");
	memory_close(memory);
}

static void several_targets_are_all_kept_and_the_newest_comes_first(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit newer = pair("Openen", "Opening");

	(void)state;
	newer.changed = STR("2024-06-01T00:00:00Z");
	begin(memory);
	assert_int_equal(add_unit(memory, newer), ADDED_NEW);
	assert_int_equal(add_pair(memory, "Openen", "Open"), ADDED_UPDATED);
	commit(memory);
	assert_string_equal(exact(memory, "Openen"), "Openen=Opening\nOpenen=Open\n");
	memory_close(memory);
}

static void another_neighbour_makes_another_unit(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit unit = pair("Ja.", "Yes.");

	(void)state;
	begin(memory);
	unit.before = STR("Komt hij?");
	assert_int_equal(add_unit(memory, unit), ADDED_NEW);
	assert_int_equal(add_unit(memory, unit), ADDED_UNCHANGED);
	unit.before = STR("Gaat hij?");
	assert_int_equal(add_unit(memory, unit), ADDED_NEW);
	commit(memory);
	assert_string_equal(exact(memory, "Ja."), "Ja.=Yes.\nJa.=Yes.\n");
	memory_close(memory);
}

static void a_unit_without_neighbours_adds_nothing_to_one_with_some(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit bare = pair("Ja.", "Yes."), first = bare, second = bare, other = bare;

	(void)state;
	first.before = STR("Komt hij?");
	second.after = STR("Mooi.");
	other.target_language = STR("fr");
	begin(memory);
	assert_int_equal(add_unit(memory, first), ADDED_NEW);
	assert_int_equal(add_unit(memory, second), ADDED_NEW);
	assert_int_equal(add_unit(memory, bare), ADDED_UNCHANGED);
	assert_int_equal(add_unit(memory, other), ADDED_NEW);
	bare.target.chars = STR("Indeed.");
	assert_int_equal(add_unit(memory, bare), ADDED_UPDATED);
	commit(memory);
	assert_string_equal(all(memory), "Ja.=Yes.\nJa.=Yes.\nJa.=Yes.\nJa.=Indeed.\n");
	memory_close(memory);
}

static bool has_the_neighbour(void *data, const struct unit *unit)
{
	assert_true(str_equal(unit->before, str_of(data)));
	return true;
}

static void a_unit_stored_without_neighbours_takes_over_the_first(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit bare = pair("Ja.", "Yes."), first = bare, second = bare;
	struct error error = { 0 };

	(void)state;
	first.before = STR("Komt hij?");
	second.before = STR("Gaat hij?");
	begin(memory);
	assert_int_equal(add_unit(memory, bare), ADDED_NEW);
	assert_int_equal(add_unit(memory, first), ADDED_UNCHANGED);
	assert_string_equal(all(memory), "Ja.=Yes.\n");
	assert_true(memory_each(memory, has_the_neighbour, "Komt hij?", &error));
	assert_int_equal(add_unit(memory, first), ADDED_UNCHANGED);
	assert_int_equal(add_unit(memory, bare), ADDED_UNCHANGED);
	assert_int_equal(add_unit(memory, second), ADDED_NEW);
	assert_int_equal(add_unit(memory, first), ADDED_UNCHANGED);
	commit(memory);
	assert_string_equal(all(memory), "Ja.=Yes.\nJa.=Yes.\n");
	memory_close(memory);
}

static const char *numbered(struct memory *memory, int64_t id)
{
	static struct listing listing;
	struct error error = { 0 };
	bool found = true;

	listing = (struct listing){ 0 };
	assert_true(memory_find_unit(memory, id, list_unit, &listing, &found, &error));
	assert_int_equal(listing.units, found);
	return listing.text;
}

static void a_unit_is_found_by_its_number(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };
	bool found;

	(void)state;
	begin(memory);
	add_pair(memory, "Ja.", "Yes.");
	add_pair(memory, "Ja.", "Indeed.");
	assert_string_equal(numbered(memory, 2), "Ja.=Indeed.\n"); /* before the commit too */
	assert_true(memory_delete(memory, 2, &found, &error));
	commit(memory);
	assert_string_equal(numbered(memory, 1), "Ja.=Yes.\n");
	assert_string_equal(numbered(memory, 2), "");
	assert_string_equal(numbered(memory, 0), "");
	assert_string_equal(numbered(memory, INT64_MIN), "");
	memory_close(memory);
}

static void other_codes_make_another_unit(void **state)
{
	const struct code bold[] = { { CODE_OPEN, 1, 0, STR("<b>") }, { CODE_CLOSE, 1, 2, STR("</b>") } };
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit unit = pair("Ja.", "Yes.");

	(void)state;
	begin(memory);
	add_unit(memory, unit);
	unit.source.codes = unit.target.codes = bold;
	unit.source.code_count = unit.target.code_count = 2;
	assert_int_equal(add_unit(memory, unit), ADDED_NEW);
	assert_int_equal(add_unit(memory, unit), ADDED_UNCHANGED);
	commit(memory);
	assert_string_equal(exact(memory, "Ja."), "Ja.=Yes.\nJa.=Yes.\n");
	memory_close(memory);
}

static bool has_the_codes(void *data, const struct unit *unit)
{
	(void)data;
	assert_int_equal(unit->source.code_count, 2);
	assert_int_equal(unit->source.codes[1].kind, CODE_CLOSE);
	assert_int_equal(unit->source.codes[1].id, 70000);
	assert_int_equal(unit->source.codes[1].offset, 2);
	assert_true(str_equal(unit->source.codes[1].markup, STR("</b>")));
	assert_int_equal(unit->target.code_count, 1);
	assert_true(str_equal(unit->target.codes[0].markup, STR("<br class=\"ü\"/>")));
	assert_int_equal(unit->property_count, 2);
	assert_true(str_equal(unit->properties[1].name, STR("project")));
	assert_true(str_equal(unit->properties[1].value, STR("“news”")));
	assert_true(str_equal(unit->source_language, STR("nl-BE")));
	assert_true(str_equal(unit->after, STR("Nee.")));
	return true;
}

static void everything_about_a_unit_is_kept(void **state)
{
	const struct code source_codes[] = { { CODE_OPEN, 70000, 0, STR("<b>") }, { CODE_CLOSE, 70000, 2, STR("</b>") } };
	const struct code target_codes[] = { { CODE_ALONE, 2, 4, STR("<br class=\"ü\"/>") } };
	const struct property properties[] = { { STR("project"), STR("“news”") }, { STR("client"), STR("x") } };
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };
	const struct unit *kept;

	(void)state;
	begin(memory);
	add_unit(memory, (struct unit){
		.source = { STR("Ja."), source_codes, 2 }, .target = { STR("Yes."), target_codes, 1 },
		.source_language = STR("nl-BE"), .target_language = STR("en-US"), .before = STR("Komt hij?"), .after = STR("Nee."),
		.key = STR("id-7"), .state = STATE_FINAL, .maker = MAKER_ALIGNED, .created = STR("2020-01-01T00:00:00Z"),
		.changed = STR("2021-01-01T00:00:00Z"), .author = STR("An"), .file = STR("a.docx"), .note = STR("sic"),
		.properties = properties, .property_count = 2 });
	commit(memory);
	assert_true(memory_each(memory, has_the_codes, NULL, &error));
	kept = only_unit(memory);
	assert_int_equal(kept->state, STATE_FINAL);
	assert_int_equal(kept->maker, MAKER_ALIGNED);
	assert_true(str_equal(kept->created, STR("2020-01-01T00:00:00Z")));
	assert_true(str_equal(kept->changed, STR("2021-01-01T00:00:00Z")));
	assert_true(str_equal(kept->author, STR("An")));
	assert_true(str_equal(kept->file, STR("a.docx")));
	assert_true(str_equal(kept->note, STR("sic")));
	assert_true(str_equal(kept->key, STR("id-7")));
	assert_true(str_equal(kept->before, STR("Komt hij?")));
	memory_close(memory);
}

static void a_known_pair_takes_over_what_is_newer_or_better(void **state)
{
	const struct property property = { STR("client"), STR("x") };
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit unit = pair("Ja.", "Yes.");

	(void)state;
	begin(memory);
	unit.state = STATE_TRANSLATED;
	unit.maker = MAKER_ALIGNED;
	unit.author = STR("An");
	unit.note = STR("sic");
	add_unit(memory, unit);
	unit.state = STATE_FINAL;
	unit.maker = MAKER_HUMAN;
	unit.author = STR("Bo");
	unit.note = STR("");
	unit.changed = STR("2025-01-01T00:00:00Z");
	unit.properties = &property;
	unit.property_count = 1;
	assert_int_equal(add_unit(memory, unit), ADDED_UNCHANGED);
	unit.author = STR("Co");
	unit.changed = STR("1999-01-01T00:00:00Z");
	unit.state = STATE_PROPOSED;
	assert_int_equal(add_unit(memory, unit), ADDED_UNCHANGED);
	commit(memory);
	assert_int_equal(only_unit(memory)->state, STATE_FINAL);
	assert_int_equal(last_unit.maker, MAKER_HUMAN);
	assert_true(str_equal(last_unit.author, STR("Bo")));
	assert_true(str_equal(last_unit.note, STR("sic")));
	assert_true(str_equal(last_unit.changed, STR("2025-01-01T00:00:00Z")));
	assert_true(str_equal(last_unit.created, STR("2024-01-01T00:00:00Z")));
	assert_int_equal(last_unit.property_count, 1);
	memory_close(memory);
}

static void a_unit_without_a_date_gets_the_present_one(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit unit = pair("Ja.", "Yes.");

	(void)state;
	unit.changed = STR("");
	begin(memory);
	add_unit(memory, unit);
	commit(memory);
	assert_int_equal(only_unit(memory)->changed.size, 20);
	assert_true(str_compare(last_unit.changed, STR("2024")) > 0);
	memory_close(memory);
}

static void empty_and_huge_texts_are_kept(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct buf huge = { 0 };
	struct listing listing = { .most = 1 };
	struct tokens tokens = { 0 };
	struct error error = { 0 };

	(void)state;
	for (int i = 0; i < 30000; i++)
		buf_printf(&huge, "woord%d ", i);
	begin(memory);
	assert_int_equal(add_pair(memory, "", ""), ADDED_NEW);
	assert_int_equal(add_pair(memory, buf_text(&huge), "huge"), ADDED_NEW);
	commit(memory);
	assert_string_equal(exact(memory, ""), "=\n");
	tokens_read(&tokens, (struct text){ .chars = buf_str(&huge) });
	assert_true(tokens.weight > POSTING_HEAVIEST);
	assert_true(memory_find_similar(memory, &tokens, 99, list_similar, &listing, &error));
	assert_int_equal(listing.units, 1);
	tokens_fini(&tokens);
	buf_fini(&huge);
	memory_close(memory);
}

/* --- deleting, searching, counting, copying --------------------------------------------------------------------- */

static void a_deleted_unit_is_found_nowhere(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };
	bool found;

	(void)state;
	begin(memory);
	add_pair(memory, "De minister komt.", "The minister is coming.");
	add_pair(memory, "De minister komt.", "Here comes the minister.");
	commit(memory);
	begin(memory);
	assert_true(memory_delete(memory, 1, &found, &error));
	assert_true(found);
	assert_true(memory_delete(memory, 1, &found, &error));
	assert_false(found);
	commit(memory);
	assert_string_equal(exact(memory, "De minister komt."), "De minister komt.=Here comes the minister.\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("coming") }), "");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("minister") }),
		"De minister komt.=Here comes the minister.\n");
	begin(memory);
	assert_true(memory_delete(memory, 2, &found, &error));
	add_pair(memory, "Nee.", "No.");
	commit(memory);
	assert_string_equal(similar(memory, "De minister komt.", 45), "");
	assert_string_equal(similar(memory, "Nee!", 45), "Nee.=No.\n");
	assert_string_equal(all(memory), "Nee.=No.\n");
	assert_true(memory_check(memory, &error));
	memory_close(memory);
}

static struct memory *memory_to_search(void)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct unit unit = pair("De minister van Buitenlandse Zaken", "The foreign secretary");

	begin(memory);
	unit.author = STR("An");
	add_unit(memory, unit);
	add_pair(memory, "Zaken van de minister", "Affairs of the minister");
	unit = pair("Coördinatie door ministers", "Coordination; \"so to say\"");
	unit.changed = STR("2025-05-05T00:00:00Z");
	add_unit(memory, unit);
	commit(memory);
	return memory;
}

static void search_finds_words_phrases_and_beginnings(void **state)
{
	struct memory *memory = memory_to_search();

	(void)state;
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("zaken Minister") }),
		"Zaken van de minister=Affairs of the minister\nDe minister van Buitenlandse Zaken=The foreign secretary\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("van de minister"), .mode = SEARCH_PHRASE }),
		"Zaken van de minister=Affairs of the minister\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("coordin minis"), .mode = SEARCH_PREFIX }),
		"Coördinatie door ministers=Coordination; \"so to say\"\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("coordin") }), "");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("buitenlandse secretary") }),
		"De minister van Buitenlandse Zaken=The foreign secretary\n");
	memory_close(memory);
}

static void search_keeps_to_side_author_date_and_limit(void **state)
{
	struct memory *memory = memory_to_search();

	(void)state;
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("minister"), .side = SEARCH_TARGET }),
		"Zaken van de minister=Affairs of the minister\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("foreign"), .side = SEARCH_SOURCE }), "");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("minister"), .author = STR("an") }),
		"De minister van Buitenlandse Zaken=The foreign secretary\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("m"), .mode = SEARCH_PREFIX,
		.since = STR("2025") }), "Coördinatie door ministers=Coordination; \"so to say\"\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("minister"), .limit = 1 }),
		"Zaken van de minister=Affairs of the minister\n");
	memory_close(memory);
}

static void search_takes_any_characters_as_text(void **state)
{
	static const char *const odd[] = { "", " ", "\"", "\"\"", "AND", "NOT x", "a* ^b", "(", "source:", "{", "-", "; DROP", "so to say\"" };
	struct memory *memory = memory_to_search();

	(void)state;
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		for (int side = SEARCH_BOTH; side <= SEARCH_TARGET; side++)
			for (int mode = SEARCH_WORDS; mode <= SEARCH_PREFIX; mode++) {
				struct memory_search wanted = { .words = str_of(odd[i]) };

				wanted.side = side;
				wanted.mode = mode;
				search(memory, wanted);
			}
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("\"so to"), .mode = SEARCH_PHRASE }),
		"Coördinatie door ministers=Coordination; \"so to say\"\n");
	memory_close(memory);
}

static void counts_are_those_of_the_units(void **state)
{
	struct memory *memory = memory_to_search();
	struct memory_stats stats;
	struct arena arena = { 0 };
	struct error error = { 0 };
	struct unit aligned = pair("Zaken van de minister", "The minister’s affairs");

	(void)state;
	aligned.maker = MAKER_ALIGNED;
	aligned.state = STATE_TRANSLATED;
	begin(memory);
	add_unit(memory, aligned);
	commit(memory);
	assert_true(memory_count(memory, &stats, &arena, &error));
	assert_int_equal(stats.units, 4);
	assert_int_equal(stats.sources, 3);
	assert_int_equal(stats.source_words, 5 + 4 + 3 + 4);
	assert_int_equal(stats.target_words, 3 + 4 + 4 + 3);
	assert_int_equal(stats.by_state[STATE_REVIEWED], 3);
	assert_int_equal(stats.by_maker[MAKER_ALIGNED], 1);
	assert_true(str_equal(stats.oldest, STR("2024-01-01T00:00:00Z")));
	assert_true(str_equal(stats.newest, STR("2025-05-05T00:00:00Z")));
	assert_int_equal(stats.schema, 1);
	assert_true(stats.bytes >= 4096);
	arena_fini(&arena);
	memory_close(memory);
}

static void a_backup_is_a_memory_of_its_own(void **state)
{
	struct memory *memory = memory_to_search(), *copy;
	struct error error = { 0 };
	struct stat info;
	char expected[8192];

	(void)state;
	strcpy(expected, all(memory));
	write_file(in_folder("copy.db"), "older copy");
	assert_true(memory_backup(memory, in_folder("copy.db"), NULL, &error));
	assert_int_equal(stat(in_folder("copy.db"), &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	begin(memory);
	add_pair(memory, "Later", "Later");
	commit(memory);
	copy = open_memory("copy.db", MEMORY_WRITE);
	assert_string_equal(all(copy), expected);
	assert_true(memory_check(copy, &error));
	memory_close(copy);
	assert_false(memory_backup(memory, in_folder("m.db"), NULL, &error));
	assert_int_equal(error.kind, ERROR_USAGE);
	assert_false(memory_backup(memory, in_folder("nowhere/copy.db"), NULL, &error));
	assert_int_equal(error.kind, ERROR_FILE);
	memory_close(memory);
}

static void a_cancelled_backup_leaves_the_older_copy(void **state)
{
	static volatile sig_atomic_t cancelled = 1;
	struct memory *memory = memory_to_search();
	struct job job = { .cancelled = &cancelled };
	struct error error = { 0 };
	char kept[16] = "";
	FILE *file;

	(void)state;
	write_file(in_folder("copy.db"), "older copy");
	assert_false(memory_backup(memory, in_folder("copy.db"), &job, &error));
	assert_int_equal(error.kind, ERROR_CANCELLED);
	file = fopen(in_folder("copy.db"), "r");
	assert_non_null(fgets(kept, sizeof kept, file));
	fclose(file);
	assert_string_equal(kept, "older copy");
	memory_close(memory);
}

static int free_arena(void **state)
{
	(void)state;
	arena_fini(&last_arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_was_added_is_found_again),
		TEST(adding_twice_adds_nothing),
		TEST(several_targets_are_all_kept_and_the_newest_comes_first),
		TEST(another_neighbour_makes_another_unit),
		TEST(a_unit_without_neighbours_adds_nothing_to_one_with_some),
		TEST(a_unit_stored_without_neighbours_takes_over_the_first),
		TEST(a_unit_is_found_by_its_number),
		TEST(other_codes_make_another_unit),
		TEST(everything_about_a_unit_is_kept),
		TEST(a_known_pair_takes_over_what_is_newer_or_better),
		TEST(a_unit_without_a_date_gets_the_present_one),
		TEST(empty_and_huge_texts_are_kept),
		TEST(a_deleted_unit_is_found_nowhere),
		TEST(search_finds_words_phrases_and_beginnings),
		TEST(search_keeps_to_side_author_date_and_limit),
		TEST(search_takes_any_characters_as_text),
		TEST(counts_are_those_of_the_units),
		TEST(a_backup_is_a_memory_of_its_own),
		TEST(a_cancelled_backup_leaves_the_older_copy),
	};

	return cmocka_run_group_tests_name("memory", tests, NULL, free_arena);
}
