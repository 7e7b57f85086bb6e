#include "match/warn.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

/** Both sentences, and what is said of them, a line a caution; "" nothing. */
struct warning_case {
	const char *match, *yours, *said;
};

static const struct difference open[] = { { { "a", 1 }, { "b", 1 } } };

static struct proposal match_of(const char *source)
{
	return (struct proposal){ .origin = ORIGIN_FUZZY, .score = 90, .raw = 90, .memory = STR("m.db"), .open = open, .open_count = 1,
		.unit = { .source.chars = str_of(source), .state = STATE_REVIEWED } };
}

static const char *said_of(struct proposal *proposal, const char *yours, bool dutch)
{
	static char lines[1024];
	const struct segment segment = { .source.chars = str_of(yours) };
	struct arena arena = { 0 };
	struct wording *wording = wording_open();
	size_t size = 0;

	lines[0] = '\0';
	add_cautions(proposal, &segment, dutch, VARIETY_BRITISH, wording, &arena);
	wording_close(wording);
	for (size_t i = 0; i < proposal->caution_count; i++) {
		const struct caution *caution = &proposal->cautions[i];

		assert_true(str_starts(caution->text, str_of(caution->kind))); /* the kind stands in front */
		size += (size_t)snprintf(lines + size, sizeof lines - size, "%s%.*s", i ? "\n" : "", STR_ARG(caution->text));
	}
	arena_fini(&arena);
	return lines;
}

static void check(const struct warning_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct proposal proposal = match_of(cases[i].match);

		assert_string_equal(said_of(&proposal, cases[i].yours, true), cases[i].said);
	}
}

#define CHECK(cases) check(cases, sizeof cases / sizeof *cases)

static void a_negation_more_or_less_is_said(void **state)
{
	static const struct warning_case cases[] = {
		{ "Er was volgens hem geen sprake van haast.", "Er was volgens hem sprake van haast.",
			"negation: the match says “geen”, your sentence does not" },
		{ "Hij wil reageren.", "Hij wil niet reageren.", "negation: your sentence says “niet”, the match does not" },
		{ "Dat is níét waar, en géén nieuws.", "Dat is nooit waar.",
			"negation: the match says “niet” and “geen”, your sentence “nooit”" },
		{ "Niemand komt.", "Iedereen komt.", "negation: the match says “niemand”, your sentence does not" },
		{ "Zonder geld, zonder huis, zonder werk", "Geld", "negation: the match says “zonder”, “zonder” and “zonder”, your sentence does not" },
		{ "", "niet", "negation: your sentence says “niet”, the match does not" },
		{ "niet", "", "negation: the match says “niet”, your sentence does not" },
	};

	(void)state;
	CHECK(cases);
}

static void as_many_negations_are_none_to_mind(void **state)
{
	static const struct warning_case cases[] = {
		{ "Hij komt niet.", "Zij komt niet.", "" },
		{ "Hij heeft geen geld.", "Hij heeft nooit geld.", "" },
		{ "Hij komt niettemin.", "Hij komt.", "" }, /* a word that begins like one */
		{ "Hij komt.", "De genieter komt.", "" },
		{ "", "", "" },
		{ "\xC3(", "\xFF", "" },
	};

	(void)state;
	CHECK(cases);
}

static void numbers_that_differ_are_named(void **state)
{
	static const struct warning_case cases[] = {
		{ "De beurs in Londen steeg 0,2 procent.", "De beurs in Brussel steeg 1,2 procent.",
			"number: the match says “0,2 procent”, your sentence “1,2 procent”" },
		{ "Er vielen doden.", "Er vielen 12 doden.", "number: your sentence says “12”, the match does not" },
		{ "Er vielen 12 doden.", "Er vielen doden.", "number: the match says “12”, your sentence does not" },
		{ "Er vielen drie doden.", "Er vielen 3 gewonden.", "" }, /* the same value */
		{ "Eerst 5, dan 5.", "Eerst 5, dan 6.", "number: the match says “5”, your sentence “6”" },
		{ "Er waren geen 3 gasten.", "Er waren 4 gasten.",
			"negation: the match says “geen”, your sentence does not\nnumber: the match says “3”, your sentence “4”" },
	};

	(void)state;
	CHECK(cases);
}

static void what_nobody_confirmed_is_said(void **state)
{
	struct proposal proposal = match_of("Ja.");

	(void)state;
	proposal.origin = ORIGIN_EXACT;
	proposal.open_count = 0;
	assert_string_equal(said_of(&proposal, "Ja.", true), "");
	proposal.unit.state = STATE_TRANSLATED;
	assert_string_equal(said_of(&proposal, "Ja.", true), "unreviewed: nobody has confirmed this translation");
}

static void what_was_solved_is_not_said(void **state)
{
	struct proposal proposal = match_of("Om 9 uur.");

	(void)state;
	proposal.origin = ORIGIN_SUBSTITUTED;
	proposal.open_count = 0;
	assert_string_equal(said_of(&proposal, "Om 10 uur.", true), "");
}

static void only_dutch_from_a_memory_is_compared(void **state)
{
	struct proposal proposal = match_of("Pas 3 avions, niet vrai.");

	(void)state;
	assert_string_equal(said_of(&proposal, "Pas 4 avions.", false), "");
	proposal = match_of("");
	proposal.memory = STR("");
	proposal.origin = ORIGIN_ASSEMBLED;
	proposal.unit.state = STATE_NEW;
	assert_string_equal(said_of(&proposal, "Niet 4.", true), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_negation_more_or_less_is_said),
		cmocka_unit_test(as_many_negations_are_none_to_mind),
		cmocka_unit_test(numbers_that_differ_are_named),
		cmocka_unit_test(what_nobody_confirmed_is_said),
		cmocka_unit_test(what_was_solved_is_not_said),
		cmocka_unit_test(only_dutch_from_a_memory_is_compared),
	};

	return cmocka_run_group_tests_name("warn", tests, NULL, NULL);
}
