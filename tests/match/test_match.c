#include "../memory/fixture.h"

#include "match/differences.h"
#include "match/match.h"

/** A matcher over one or two memories, and what it found last. */
static struct memory_set set;
static struct match_options options;
static struct arena arena;
static struct proposal *found;
static size_t count;

static int make_world(void **state)
{
	set = (struct memory_set){ 0 };
	arena = (struct arena){ 0 };
	options = (struct match_options){ .threshold = 60, .most = 5, .penalties = { 1, 5, 5, 10, 1, 1, 1 },
		.target_language = STR("en-GB") };
	return make_folder(state);
}

static int remove_world(void **state)
{
	memory_set_close(&set);
	arena_fini(&arena);
	return remove_folder(state);
}

static void add_all(const char *name, const struct unit *units, size_t number)
{
	struct memory *memory = open_memory(name, MEMORY_CREATE);

	begin(memory);
	for (size_t i = 0; i < number; i++)
		add_unit(memory, units[i]);
	commit(memory);
	memory_close(memory);
}

#define ADD(name, ...) add_all(name, (struct unit[]){ __VA_ARGS__ }, sizeof(struct unit[]){ __VA_ARGS__ } / sizeof(struct unit))

static void use(const char *name)
{
	struct error error = { 0 };

	if (!memory_set_add(&set, in_folder(name), false, &error))
		fail_msg("%s", error.message);
}

static void match_text(struct text source, const char *before, const char *after)
{
	struct matcher *matcher = matcher_open(&set, &options);
	struct error error = { 0 };

	if (!find_matches(matcher, source, str_of(before), str_of(after), &arena, &found, &count, &error))
		fail_msg("%s", error.message);
	matcher_close(matcher);
}

static void match(const char *source)
{
	match_text((struct text){ .chars = str_of(source) }, "", "");
}

static void is(size_t which, const char *target, enum origin origin, int score)
{
	assert_true(which < count);
	if (!str_equal(found[which].target.chars, str_of(target)) || found[which].origin != origin || found[which].score != score)
		fail_msg("%zu is “%.*s” %s %d", which, STR_ARG(found[which].target.chars), origin_name(found[which].origin),
			found[which].score);
}

static struct unit in_context(struct unit unit, const char *before, const char *after)
{
	unit.before = str_of(before);
	unit.after = str_of(after);
	return unit;
}

static struct unit dated(struct unit unit, const char *changed)
{
	unit.changed = str_of(changed);
	return unit;
}

static void an_identical_source_is_exact(void **state)
{
	(void)state;
	ADD("m.db", pair("De minister komt.", "The minister is coming."));
	use("m.db");
	match("De  minister komt. ");
	assert_int_equal(count, 1);
	is(0, "The minister is coming.", ORIGIN_EXACT, 100);
	assert_int_equal(found[0].raw, 100);
	assert_int_equal(found[0].uses, 1);
	assert_int_equal(found[0].open_count, 0);
	assert_false(found[0].ambiguous);
	assert_true(str_equal(found[0].memory, STR("m.db")));
}

static void both_neighbours_make_context(void **state)
{
	(void)state;
	ADD("m.db", in_context(pair("Ja.", "Yes."), "Komt hij?", "Mooi."), in_context(pair("Ja.", "Indeed."), "Echt?", "Mooi."));
	use("m.db");
	match_text((struct text){ .chars = STR("Ja.") }, "Komt  hij? ", "Mooi.");
	assert_int_equal(count, 2);
	is(0, "Yes.", ORIGIN_CONTEXT, 101);
	is(1, "Indeed.", ORIGIN_EXACT, 100);
	assert_false(found[0].ambiguous);
	assert_false(found[1].ambiguous);
	match_text((struct text){ .chars = STR("Ja.") }, "Komt hij?", "Goed.");
	is(0, "Indeed.", ORIGIN_EXACT, 99);
}

static void no_neighbours_are_no_context(void **state)
{
	(void)state;
	ADD("m.db", pair("Ja.", "Yes."));
	use("m.db");
	match("Ja.");
	is(0, "Yes.", ORIGIN_EXACT, 100);
}

static void a_penalty_lowers_the_score_and_not_the_origin(void **state)
{
	struct unit context = in_context(pair("Ja.", "Yes."), "Komt hij?", "");

	(void)state;
	context.state = STATE_TRANSLATED;
	ADD("m.db", context);
	use("m.db");
	match_text((struct text){ .chars = STR("Ja.") }, "Komt hij?", "");
	is(0, "Yes.", ORIGIN_CONTEXT, 96);
	assert_int_equal(found[0].raw, 101);
	assert_int_equal(found[0].penalty, 5);
}

static void each_penalty_is_taken(void **state)
{
	struct unit unreviewed = pair("een", "1"), aligned = pair("twee", "2"), machine = pair("drie", "3"), american = pair("vier", "4"),
		all = pair("vijf", "5");

	(void)state;
	unreviewed.state = STATE_TRANSLATED;
	aligned.maker = MAKER_ALIGNED;
	machine.maker = MAKER_MACHINE;
	american.target_language = STR("EN_us");
	all.state = STATE_PROPOSED;
	all.maker = MAKER_MACHINE;
	all.target_language = STR("en-Latn-US");
	ADD("m.db", unreviewed, aligned, machine, american, all);
	use("m.db");
	match("een");
	is(0, "1", ORIGIN_EXACT, 95);
	match("twee");
	is(0, "2", ORIGIN_EXACT, 95);
	match("drie");
	is(0, "3", ORIGIN_EXACT, 90);
	match("vier");
	is(0, "4", ORIGIN_EXACT, 99);
	match("vijf");
	is(0, "5", ORIGIN_EXACT, 84);
}

static void a_reference_carries_its_penalty(void **state)
{
	struct error error = { 0 };
	char path[300];

	(void)state;
	ADD("m.db", pair("Ja.", "Yes."));
	ADD("r.db", pair("Ja.", "Aye."), pair("Nee.", "No."));
	use("m.db");
	snprintf(path, sizeof path, "%s#penalty=7", in_folder("r.db"));
	assert_true(memory_set_add(&set, path, false, &error));
	match("Ja.");
	is(0, "Yes.", ORIGIN_EXACT, 99); /* neither is commonest */
	is(1, "Aye.", ORIGIN_EXACT, 92);
	match("Nee.");
	is(0, "No.", ORIGIN_EXACT, 93);
	assert_true(str_equal(found[0].memory, STR("r.db")));
}

static void a_wrong_penalty_is_refused(void **state)
{
	struct error error = { 0 };
	char path[300];

	(void)state;
	ADD("m.db", pair("Ja.", "Yes."));
	snprintf(path, sizeof path, "%s#penalty=much", in_folder("m.db"));
	assert_false(memory_set_add(&set, path, false, &error));
	assert_int_equal(error.kind, ERROR_USAGE);
	assert_non_null(strstr(error.message, "“much”"));
	assert_true(memory_set_add(&set, in_folder("missing.db"), true, &error));
	assert_int_equal(set.count, 0);
	assert_false(memory_set_add(&set, in_folder("missing.db"), false, &error));
	assert_int_equal(error.kind, ERROR_FILE);
}

static void the_commonest_of_several_targets_comes_first(void **state)
{
	(void)state;
	ADD("m.db", dated(pair("Openen", "Opening"), "2025-01-01T00:00:00Z"), in_context(pair("Openen", "Open"), "a", ""),
		in_context(pair("Openen", "Open"), "b", ""));
	ADD("r.db", pair("Openen", "Open"));
	use("m.db");
	use("r.db");
	match("Openen");
	assert_int_equal(count, 2);
	is(0, "Open", ORIGIN_EXACT, 100);
	is(1, "Opening", ORIGIN_EXACT, 100);
	assert_int_equal(found[0].uses, 3);
	assert_false(found[0].ambiguous);
}

static void where_no_target_is_commonest_all_are_ambiguous(void **state)
{
	(void)state;
	ADD("m.db", pair("Openen", "Opening"), dated(pair("Openen", "Open"), "2025-01-01T00:00:00Z"));
	use("m.db");
	match("Openen");
	assert_int_equal(count, 2);
	is(0, "Open", ORIGIN_EXACT, 99); /* the newer one */
	is(1, "Opening", ORIGIN_EXACT, 99);
	assert_true(found[0].ambiguous && found[1].ambiguous);
	assert_int_equal(found[0].penalty, 1);
}

static void a_fuzzy_match_says_what_differs(void **state)
{
	(void)state;
	ADD("m.db", pair("De minister van Defensie komt morgen naar Brussel.", "The minister of defence is coming to Brussels tomorrow."));
	use("m.db");
	match("De minister van Buitenlandse Zaken komt morgen naar Brussel");
	assert_int_equal(count, 1);
	assert_int_equal(found[0].origin, ORIGIN_FUZZY);
	assert_int_equal(found[0].score, found[0].raw);
	assert_int_equal(found[0].open_count, 2);
	assert_true(str_equal(found[0].open[0].from, STR("Defensie")));
	assert_true(str_equal(found[0].open[0].to, STR("Buitenlandse Zaken")));
	assert_true(str_equal(found[0].open[1].from, STR(".")));
	assert_true(str_equal(found[0].open[1].to, STR("")));
}

static void a_fuzzy_match_is_never_100(void **state)
{
	(void)state;
	ADD("m.db", pair("de Minister", "the Minister"));
	use("m.db");
	match("de minister");
	assert_int_equal(found[0].origin, ORIGIN_FUZZY);
	assert_true(found[0].score < 100);
}

static void white_space_between_words_alone_is_no_difference(void **state)
{
	(void)state;
	ADD("m.db", pair("Ja , zei hij", "Yes, he said"));
	use("m.db");
	match("Ja, zei hij");
	is(0, "Yes, he said", ORIGIN_EXACT, 100);
}

static void the_same_english_is_proposed_once(void **state)
{
	(void)state;
	ADD("m.db", pair("de minister komt", "the minister is coming"), pair("De minister komt", "the minister is coming"),
		pair("de ministers komt", "the  minister is coming"));
	use("m.db");
	match("de minister komt");
	assert_int_equal(count, 1);
	is(0, "the minister is coming", ORIGIN_EXACT, 100);
	assert_int_equal(found[0].uses, 3);
}

static void the_best_come_first_and_no_more_than_asked(void **state)
{
	(void)state;
	ADD("m.db", pair("de minister van defensie komt nu", "c"), pair("de minister van defensie komt", "a"),
		pair("de ministers van defensie komen nu ook", "d"), pair("De minister van defensie komt", "b"));
	use("m.db");
	options.most = 3;
	match("de minister van defensie komt");
	assert_int_equal(count, 3);
	is(0, "a", ORIGIN_EXACT, 100);
	assert_true(str_equal(found[1].target.chars, STR("b")));
	assert_true(str_equal(found[2].target.chars, STR("c")));
	options.most = 0;
	match("de minister van defensie komt");
	assert_int_equal(count, 0);
}

static void other_languages_are_left_out(void **state)
{
	struct unit german = pair("Ja.", "Ja!"), unknown = pair("Ja.", "Yes.");

	(void)state;
	german.target_language = STR("de-DE");
	unknown.target_language = STR("");
	ADD("m.db", german, unknown, pair("Ja!", "Yes!"));
	use("m.db");
	match("Ja.");
	assert_int_equal(count, 2);
	is(0, "Yes.", ORIGIN_EXACT, 100);
	options.target_language = STR("de");
	match("Ja.");
	assert_true(str_equal(found[0].target.chars, STR("Ja!")) || str_equal(found[1].target.chars, STR("Ja!")));
	options.target_language = STR("en");
	match("Ja!");
	is(0, "Yes!", ORIGIN_EXACT, 100);
}

static void other_source_languages_are_left_out(void **state)
{
	static const struct {
		const char *wanted;
		size_t found;
	} cases[] = { { "nl", 1 }, { "NL-be", 1 }, { "en", 0 }, { "n", 0 }, { "", 1 } };
	struct unit anything = pair("Hij komt vandaag naar Brussel.", "He is coming.");

	(void)state;
	anything.source_language = STR("");
	ADD("m.db", pair("Hij komt morgen naar Brussel.", "He is coming to Brussels tomorrow."));
	use("m.db");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		options.source_language = str_of(cases[i].wanted);
		match("Hij komt morgen naar Brussel."); /* identical */
		assert_int_equal(count, cases[i].found);
		match("Hij komt vandaag naar Brussel."); /* similar */
		assert_int_equal(count, cases[i].found);
	}
	ADD("any.db", anything);
	use("any.db");
	options.source_language = STR("en");
	match("Hij komt vandaag naar Brussel.");
	assert_int_equal(count, 1);
	is(0, "He is coming.", ORIGIN_EXACT, 100);
}

static void a_code_that_differs_costs_its_penalty(void **state)
{
	const struct code bold[] = { { CODE_OPEN, 1, 0, STR("<b>") }, { CODE_CLOSE, 1, 2, STR("</b>") } };
	const struct code italic[] = { { CODE_OPEN, 1, 0, STR("<i>") }, { CODE_CLOSE, 1, 2, STR("</i>") } };
	struct unit unit = pair("Ja.", "Yes.");

	(void)state;
	unit.source.codes = unit.target.codes = bold;
	unit.source.code_count = unit.target.code_count = 2;
	ADD("m.db", unit);
	use("m.db");
	match_text((struct text){ STR("Ja."), bold, 2 }, "", "");
	is(0, "Yes.", ORIGIN_EXACT, 100);
	assert_int_equal(found[0].target.code_count, 2);
	assert_true(str_equal(found[0].target.codes[1].markup, STR("</b>")));
	match_text((struct text){ STR("Ja."), italic, 2 }, "", "");
	is(0, "Yes.", ORIGIN_EXACT, 98);
	match("Ja.");
	is(0, "Yes.", ORIGIN_EXACT, 98);
}

static void below_the_threshold_nothing_is_found(void **state)
{
	(void)state;
	ADD("m.db", pair("De minister van Defensie komt morgen naar Brussel.", "x"));
	use("m.db");
	options.threshold = 95;
	match("De minister van Landbouw komt morgen naar Brussel.");
	assert_int_equal(count, 0);
	options.threshold = 45;
	match("De minister van Landbouw komt morgen naar Brussel.");
	assert_int_equal(count, 1);
	match("");
	assert_int_equal(count, 0);
	match(" \n");
	assert_int_equal(count, 0);
}

static void without_memories_there_are_no_matches(void **state)
{
	(void)state;
	match("Ja.");
	assert_int_equal(count, 0);
}

#define WORLD(name) cmocka_unit_test_setup_teardown(name, make_world, remove_world)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WORLD(an_identical_source_is_exact),
		WORLD(both_neighbours_make_context),
		WORLD(no_neighbours_are_no_context),
		WORLD(a_penalty_lowers_the_score_and_not_the_origin),
		WORLD(each_penalty_is_taken),
		WORLD(a_reference_carries_its_penalty),
		WORLD(a_wrong_penalty_is_refused),
		WORLD(the_commonest_of_several_targets_comes_first),
		WORLD(where_no_target_is_commonest_all_are_ambiguous),
		WORLD(a_fuzzy_match_says_what_differs),
		WORLD(a_fuzzy_match_is_never_100),
		WORLD(white_space_between_words_alone_is_no_difference),
		WORLD(the_same_english_is_proposed_once),
		WORLD(the_best_come_first_and_no_more_than_asked),
		WORLD(other_languages_are_left_out),
		WORLD(other_source_languages_are_left_out),
		WORLD(a_code_that_differs_costs_its_penalty),
		WORLD(below_the_threshold_nothing_is_found),
		WORLD(without_memories_there_are_no_matches),
	};

	return cmocka_run_group_tests_name("match", tests, NULL, NULL);
}
