#include "match/substitute.h"

#include "text/numbers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static struct text plain(const char *chars)
{
	return (struct text){ .chars = str_of(chars) };
}

static struct proposal match_of(const char *source, const char *target)
{
	struct proposal proposal = { .origin = ORIGIN_FUZZY, .score = 90, .raw = 91 };

	proposal.unit.source = plain(source);
	proposal.unit.target = plain(target);
	proposal.target = plain(target);
	return proposal;
}

struct exchange_case {
	enum variety variety;
	const char *old_source, *old_target, *source, *target; /* target NULL: nothing may change */
};

static void check(const struct exchange_case *c)
{
	struct arena arena = { 0 };
	struct proposal proposal = match_of(c->old_source, c->old_target), back;
	bool done = substitute_numbers(&proposal, plain(c->source), c->variety, 1, &arena);

	if (!c->target) {
		if (done)
			fail_msg("%s: got %.*s", c->source, STR_ARG(proposal.target.chars));
		assert_int_equal(proposal.origin, ORIGIN_FUZZY);
		assert_ptr_equal(proposal.target.chars.data, c->old_target);
		arena_fini(&arena);
		return;
	}
	if (!done)
		fail_msg("%s: nothing done, wanted %s", c->source, c->target);
	if (!str_equal(proposal.target.chars, str_of(c->target)))
		fail_msg("%s: wanted %s, got %.*s", c->source, c->target, STR_ARG(proposal.target.chars));
	assert_string_equal(proposal.target.chars.data, c->target);
	assert_int_equal(proposal.origin, ORIGIN_SUBSTITUTED);
	assert_int_equal(proposal.score, 99);
	assert_int_equal(proposal.raw, 91);
	for (size_t i = 0; i < proposal.edit_count; i++) {
		struct span place = proposal.edits[i].place;

		assert_true(place.end <= proposal.target.chars.size);
		assert_true(str_equal(str_slice(proposal.target.chars, place.start, place.end), proposal.edits[i].to));
	}

	back = match_of(c->source, c->target);
	if (!substitute_numbers(&back, plain(c->old_source), c->variety, 1, &arena))
		fail_msg("%s: not carried back", c->source);
	assert_string_equal(back.target.chars.data, c->old_target);
	arena_fini(&arena);
}

#define GB VARIETY_BRITISH
#define US VARIETY_AMERICAN

static void numbers_are_exchanged_in_the_form_of_the_target_and_back(void **state)
{
	static const struct exchange_case cases[] = {
		{ GB, "De beurs sloot 0,9 procent hoger.", "The stock exchange closed 0.9 per cent higher.",
			"De beurs sloot 1,2 procent hoger.", "The stock exchange closed 1.2 per cent higher." },
		{ GB, "De beurs sloot 0,9 procent hoger.", "The stock exchange closed 0.9% higher.",
			"De beurs sloot 1,2 procent hoger.", "The stock exchange closed 1.2% higher." },
		{ GB, "Dat is 12%.", "That is 12 percent.", "Dat is 15%.", "That is 15 percent." },
		{ GB, "Er waren 3 gewonden.", "There were three injured.", "Er waren 5 gewonden.", "There were five injured." },
		{ GB, "Er waren drie gewonden.", "There were 3 injured.", "Er waren twaalf gewonden.", "There were 12 injured." },
		{ GB, "Ze kwamen op woensdag 16 juni 2021.", "They came on Wednesday 16 June 2021.",
			"Ze kwamen op vrijdag 2 juli 2021.", "They came on Friday 2 July 2021." },
		{ GB, "Ze kwamen op woensdag 16 juni 2021.", "They came on Wednesday, June 16, 2021.",
			"Ze kwamen op vrijdag 2 juli 2021.", "They came on Friday, July 2, 2021." },
		{ US, "Ze kwamen op 16 juni.", "They came on 16 June.", "Ze kwamen op 2 juli.", "They came on 2 July." },
		{ GB, "Ze kwamen op 16 juni.", "They came on 16th June.", "Ze kwamen op 2 juli.", "They came on 2nd July." },
		{ GB, "Het kostte 12.000 euro.", "It cost €12,000.", "Het kostte 9.500 euro.", "It cost €9,500." },
		{ GB, "Het kostte 2,3 miljard euro.", "It cost 2.3 billion euros.", "Het kostte 4 miljoen euro.",
			"It cost 4 million euros." },
		{ GB, "Om 14.30 uur begint het.", "At 2.30 pm it starts.", "Om 9 uur begint het.", "At 9 am it starts." },
		{ US, "Het begint om 14.30 uur.", "It starts at 2:30 p.m.", "Het begint om 9 uur.", "It starts at 9 a.m." },
		{ US, "Het duurde 9 uur.", "It lasted 9 hours.", "Het duurde 21 uur.", "It lasted 21 hours." },
		{ US, "Het kan van 9 uur zijn.", "It may be from 9 a.m.", "Het kan van 21 uur zijn.", "It may be from 9 p.m." },
		{ GB, "Het begint om 14.30 uur.", "It starts at 14:30.", "Het begint om 9.15 uur.", "It starts at 9:15." },
		{ GB, "Het duurde 3 uur en 21 minuten.", "It lasted 3 hours and 21 minutes.", "Het duurde 2 uur en 45 minuten.",
			"It lasted 2 hours and 45 minutes." },
		{ GB, "Het duurde 1 uur.", "It lasted 1 hour.", "Het duurde 3 uur.", "It lasted 3 hours." },
		{ GB, "Een tunnel van 12 kilometer.", "A 12-kilometre tunnel.", "Een tunnel van 15 kilometer.", "A 15-kilometre tunnel." },
		{ GB, "Een stijging van 8 procent.", "An 8 per cent rise.", "Een stijging van 9 procent.", "A 9 per cent rise." },
		{ GB, "Ze won met 6-4, 7-5.", "She won 6-4, 7-5.", "Ze won met 6-3, 7-6.", "She won 6-3, 7-6." },
		{ GB, "Drie mensen kwamen.", "Three people came.", "Vier mensen kwamen.", "Four people came." },
		{ GB, "Versie 2.4.1 is uit.", "Version 2.4.1 is out.", "Versie 2.5 is uit.", "Version 2.5 is out." },
		{ GB, "Van 2010 tot 2015 woonde ze hier.", "She lived here from 2010 to 2015.", "Van 2011 tot 2019 woonde ze hier.",
			"She lived here from 2011 to 2019." },
		{ GB, "Van 2010 tot 2015 woonde ze hier.", "She lived here between 2010 and 2015.", "Van 2011 tot 2019 woonde ze hier.",
			"She lived here between 2011 and 2019." },
		{ GB, "Van 3 naar 5.", "From 3 to 5.", "Van 5 naar 3.", "From 5 to 3." },
		{ GB, "Het is 3 om 3.", "It is 3 against 3.", "Het is 4 om 6.", "It is 4 against 6." },
		{ GB, "In de jaren zestig was dat zo.", "In the 1960s that was so.", "In de jaren zeventig was dat zo.",
			"In the 1970s that was so." },
		{ GB, "De 19e eeuw.", "The 19th century.", "De 18e eeuw.", "The 18th century." },
		{ GB, "Een derde is weg.", "One third is gone.", "Een vijfde is weg.", "One fifth is gone." },
		{ GB, "Dat is 12.000 jaar oud.", "That is 12000 years old.", "Dat is 14.500 jaar oud.", "That is 14500 years old." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check(&cases[i]);
}

static void what_is_not_found_the_right_number_of_times_changes_nothing(void **state)
{
	static const struct exchange_case cases[] = {
		{ GB, "Er waren 3 gewonden.", "There were several injured.", "Er waren 5 gewonden.", NULL },
		{ GB, "Er waren 3 gewonden.", "There were 3 injured, all 3 children.", "Er waren 5 gewonden.", NULL },
		{ GB, "De auto reed 40 km/u.", "The car did 25 mph.", "De auto reed 60 km/u.", NULL },
		{ GB, "Er is 1 passagier.", "There is 1 passenger.", "Er is 3 passagier.", NULL },
		{ GB, "Het duurde 1 uur.", "1 hour was needed.", "Het duurde 3 uur.", NULL },
		{ GB, "Er waren 3 gewonden.", "There were 3 injured.", "Er waren 3 doden.", NULL },
		{ GB, "Er waren 3 gewonden.", "There were 3 injured.", "Er waren 3 gewonden.", NULL },
		{ GB, "Er waren 3 gewonden.", "There were 3 million injured.", "Er waren 5 gewonden.", NULL },
		{ GB, "Er waren drie gewonden.", "There were twenty-three injured.", "Er waren vijf gewonden.", NULL },
		{ GB, "Geen getal.", "No number.", "Geen getal!", NULL },
		{ GB, "Hij heeft 5 euro.", "He has 5 euros.", "Hij heeft 5 procent.", NULL },
		{ GB, "", "", "3", NULL },
		{ GB, "3", "", "4", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check(&cases[i]);
}

static void an_edit_is_the_number_without_the_words_that_stay(void **state)
{
	struct arena arena = { 0 };
	struct proposal proposal = match_of("De rente steeg met 0,50 procentpunt.", "The interest rate rose by 0.50 percentage points.");

	(void)state;
	assert_true(substitute_numbers(&proposal, plain("De rente steeg met 0,25 procentpunt."), VARIETY_BRITISH, 1, &arena));
	assert_int_equal(proposal.edit_count, 1);
	assert_true(str_equal(proposal.edits[0].from, STR("0.50")));
	assert_true(str_equal(proposal.edits[0].to, STR("0.25")));
	assert_int_equal(proposal.edits[0].by, EDIT_NUMBER);
	proposal = match_of("Hij kwam woensdag.", "He came on Wednesday.");
	assert_true(substitute_numbers(&proposal, plain("Hij kwam vrijdag."), VARIETY_BRITISH, 1, &arena));
	assert_int_equal(proposal.edits[0].by, EDIT_DATE);
	assert_true(str_equal(proposal.edits[0].to, STR("Friday")));
	proposal = match_of("Hij liep 5 km.", "He walked 5 km.");
	assert_true(substitute_numbers(&proposal, plain("Hij liep 5 meter."), VARIETY_BRITISH, 1, &arena));
	assert_int_equal(proposal.edits[0].by, EDIT_UNIT);
	arena_fini(&arena);
}

static void penalties_are_taken_off_and_what_was_open_is_closed(void **state)
{
	struct arena arena = { 0 };
	struct difference open = { STR("3"), STR("4") };
	struct proposal proposal = match_of("Het zijn 3 dagen.", "It is 3 days.");

	(void)state;
	proposal.penalty = 5;
	proposal.open = &open;
	proposal.open_count = 1;
	assert_true(substitute_numbers(&proposal, plain("Het zijn 4 dagen."), VARIETY_BRITISH, 1, &arena));
	assert_int_equal(proposal.score, 94);
	assert_int_equal(proposal.open_count, 0);
	arena_fini(&arena);
}

static void codes_move_with_the_words(void **state)
{
	static const struct code source_codes[] = { { CODE_OPEN, 1, 8, STR("<b>") }, { CODE_CLOSE, 1, 13, STR("</b>") } };
	static const struct code new_codes[] = { { CODE_OPEN, 1, 11, STR("<b>") }, { CODE_CLOSE, 1, 16, STR("</b>") } };
	static const struct code target_codes[] = { { CODE_OPEN, 1, 2, STR("<b>") }, { CODE_CLOSE, 1, 6, STR("</b>") } };
	static const struct code inside[] = { { CODE_ALONE, 1, 1, STR("<br/>") } };
	struct arena arena = { 0 };
	struct proposal proposal = match_of("9 zware dozen", "9 heavy boxes");
	struct text source = plain("12.500 zware dozen");

	(void)state;
	proposal.unit.source.codes = source_codes;
	proposal.unit.source.code_count = 2;
	proposal.unit.target.codes = target_codes;
	proposal.unit.target.code_count = 2;
	assert_false(substitute_numbers(&proposal, source, VARIETY_BRITISH, 1, &arena));
	source.codes = new_codes;
	source.code_count = 2;
	proposal.unit.source.codes = (const struct code[]){ { CODE_OPEN, 1, 6, STR("<b>") }, { CODE_CLOSE, 1, 11, STR("</b>") } };
	assert_true(substitute_numbers(&proposal, source, VARIETY_BRITISH, 1, &arena));
	assert_string_equal(proposal.target.chars.data, "12,500 heavy boxes");
	assert_int_equal(proposal.target.codes[0].offset, 7);
	assert_int_equal(proposal.target.codes[1].offset, 11);

	proposal = match_of("12 dozen", "12 boxes");
	proposal.unit.target.codes = inside;
	proposal.unit.target.code_count = 1;
	assert_false(substitute_numbers(&proposal, plain("15 dozen"), VARIETY_BRITISH, 1, &arena));
	arena_fini(&arena);
}

static void british_and_american_numbers_come_back_from_every_exchange(void **state)
{
	static const char *const numbers[] = { "3", "vier", "11", "2.400", "1,5", "zeventien", "104", "12.345.678", "0,25", "88", "tweeëndertig" };
	static const char *const frames[][2] = { { "Er zijn %s meter nodig.", "There are %.*s needed." },
		{ "Het steeg %s procent hier.", "It rose %.*s here." }, { "Dat kost %s euro.", "That costs %.*s." },
		{ "Na %s dagen ging hij.", "After %.*s he went." } };
	static const char *const amounts[] = { "%s meter", "%s procent", "%s euro", "%s dagen" };
	size_t count = sizeof numbers / sizeof *numbers;

	(void)state;
	for (size_t i = 0; i < count * count * 4 * 2; i++) {
		const char *one = numbers[i % count], *other = numbers[i / count % count];
		size_t frame = i / count / count % 4;
		enum variety variety = i / count / count / 4 ? VARIETY_AMERICAN : VARIETY_BRITISH;
		struct arena arena = { 0 };
		char source[2][200], target[2][200], amount[100];

		if (one == other)
			continue;
		for (int side = 0; side < 2; side++) {
			size_t found;
			struct number *number;

			snprintf(amount, sizeof amount, amounts[frame], side ? other : one);
			number = find_numbers(str_of(amount), variety, &arena, &found);
			assert_int_equal(found, 1);
			snprintf(source[side], sizeof *source, frames[frame][0], side ? other : one);
			snprintf(target[side], sizeof *target, frames[frame][1], STR_ARG(number->english));
		}
		check(&(struct exchange_case){ variety, source[0], target[0], source[1], target[1] });
		arena_fini(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_exchanged_in_the_form_of_the_target_and_back),
		cmocka_unit_test(what_is_not_found_the_right_number_of_times_changes_nothing),
		cmocka_unit_test(an_edit_is_the_number_without_the_words_that_stay),
		cmocka_unit_test(penalties_are_taken_off_and_what_was_open_is_closed),
		cmocka_unit_test(codes_move_with_the_words),
		cmocka_unit_test(british_and_american_numbers_come_back_from_every_exchange),
	};

	return cmocka_run_group_tests_name("substitute", tests, NULL, NULL);
}
