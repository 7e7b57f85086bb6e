#include "text/english.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

typedef void writer(struct buf *out, struct str phrase);

static void check(writer *write, const char *phrase, const char *expected)
{
	struct buf out = { 0 };

	write(&out, str_of(phrase));
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

static void plurals_follow_the_end_of_the_noun(void **state)
{
	(void)state;
	check(add_plural, "counterpart", "counterparts");
	check(add_plural, "city", "cities");
	check(add_plural, "day", "days");
	check(add_plural, "church", "churches");
	check(add_plural, "monarch", "monarchs");
	check(add_plural, "box", "boxes");
	check(add_plural, "Kennedy", "Kennedys");
	check(add_plural, "MP", "MPs");
	check(add_plural, "campus", "campuses");
	check(add_plural, "roof", "roofs");
	check(add_plural, "stomach", "stomachs");
	check(add_plural, "brooch", "brooches");
	check(add_plural, "Secretary", "Secretaries");
	check(add_plural, "COP26", "COP26s");
}

static void irregular_plurals_hold_in_compounds_too(void **state)
{
	(void)state;
	check(add_plural, "person", "people");
	check(add_plural, "grandchild", "grandchildren");
	check(add_plural, "policewoman", "policewomen");
	check(add_plural, "alderman", "aldermen");
	check(add_plural, "Frenchman", "Frenchmen");
	check(add_plural, "German", "Germans");
	check(add_plural, "human", "humans");
	check(add_plural, "crisis", "crises");
	check(add_plural, "spokesperson", "spokespeople");
	check(add_plural, "Person", "People");
	check(add_plural, "bus", "buses");
	check(add_plural, "fox", "foxes");
	check(add_plural, "Chinese", "Chinese");
	check(add_plural, "cheese", "cheeses");
	check(add_plural, "troops", "troops");
	check(add_plural, "aircraft", "aircraft");
	check(add_plural, "knife", "knives");
	check(add_plural, "belief", "beliefs");
	check(add_plural, "tradesman", "tradesmen");
	check(add_plural, "mongoose", "mongooses");
	check(add_plural, "Rothschild", "Rothschilds");
	check(add_plural, "synopsis", "synopses");
	check(add_plural, "standby", "standbys");
}

static void what_has_no_plural_or_is_one_stays(void **state)
{
	static const char *const same[] = { "Dutch", "British", "Swiss", "Vietnamese", "series", "headquarters", "means", "offspring",
		"advice", "domestic violence", "research", "evidence", "police", "riot police", "fighter aircraft", "ransomware",
		"talks", "human rights", "sanctions", "armed forces", "authorities", "days", "menus", "Iraqis", "MPs", "SMEs",
		"those involved", "in favour", "Trinidad and Tobago", "Tax and Customs Administration" };

	(void)state;
	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		check(add_plural, same[i], same[i]);
	check(add_plural, "Canadian", "Canadians");
	check(add_plural, "dutch", "dutches");
}

static void the_head_of_a_phrase_takes_the_plural(void **state)
{
	(void)state;
	check(add_plural, "head of state", "heads of state");
	check(add_plural, "foreign minister", "foreign ministers");
	check(add_plural, "minister for foreign affairs", "ministers for foreign affairs");
	check(add_plural, "man of letters", "men of letters");
	check(add_plural, "attorney general", "attorneys general");
	check(add_plural, "secretary-general", "secretaries-general");
	check(add_plural, "lieutenant general", "lieutenant generals");
	check(add_plural, "mother-in-law", "mothers-in-law");
	check(add_plural, "member of parliament", "members of parliament");
	check(add_plural, "mayor (of a town)", "mayors (of a town)");
	check(add_plural, "prime minister-designate", "prime ministers-designate");
	check(add_plural, "far-right party", "far-right parties");
	check(add_plural, "commander-in-chief", "commanders-in-chief");
	check(add_plural, "runner-up", "runners-up");
	check(add_plural, "passer-by", "passers-by");
	check(add_plural, "follow-up", "follow-ups");
	check(add_plural, "free-for-all", "free-for-alls");
	check(add_plural, "prosecutor general", "prosecutors general");
	check(add_plural, "notary public", "notaries public");
	check(add_plural, "person involved", "people involved");
	check(add_plural, "state of emergency", "states of emergency");
	check(add_plural, "coup d’état", "coups d’état");
	check(add_plural, "adviser (GB)", "advisers (GB)");
	check(add_plural, "adviser/consultant", "advisers/consultants");
	check(add_plural, "chair, acting", "chairs, acting");
}

static void plurals_take_the_apostrophe_alone_and_names_the_s(void **state)
{
	(void)state;
	check(add_genitive, "Putin", "Putin’s");
	check(add_genitive, "Paris", "Paris’s");
	check(add_genitive, "ministers", "ministers’");
	check(add_genitive, "boss", "boss’s");
	check(add_genitive, "the Netherlands", "the Netherlands’");
	check(add_genitive, "United States", "United States’");
	check(add_genitive, "children", "children’s");
	check(add_genitive, "US", "US’s");
	check(add_genitive, "MPs", "MPs’");
	check(add_genitive, "allies", "allies’");
	check(add_genitive, "head of state", "head of state’s");
	check(add_genitive, "mayor (of a town)", "mayor’s (of a town)");
	check(add_genitive, "the Russians", "the Russians’");
	check(add_genitive, "Reuters", "Reuters’s");
}

static void the_article_follows_the_sound(void **state)
{
	static const char *const an[] = { "apple", "hour", "honest man", "MP", "EU leader", "NGO", "heir", "8",
		"18-year-old", "FBI agent", "uninvited guest", "umbrella", "X-ray", "11th", "11,000 crowd", "11000 crowd", "“angry” man", "€8m fine", "LDAP server", "F16", "élite" };
	static const char *const a[] = { "minister", "university", "European", "one-off", "union", "NATO ally",
		"UN envoy", "house", "user", "US senator", "uniform", "unilateral step", "UNESCO site", "G7 summit", "110th", "1100 crowd", "UNHCR camp", "Ukrainian", "Uyghur", "used car", "SWAT team",
		"unanimous vote", "U-turn", "“useful” man", "horse" };

	(void)state;
	for (size_t i = 0; i < sizeof an / sizeof *an; i++)
		if (strcmp(article_for(str_of(an[i])), "an") != 0)
			fail_msg("a %s", an[i]);
	for (size_t i = 0; i < sizeof a / sizeof *a; i++)
		if (strcmp(article_for(str_of(a[i])), "a") != 0)
			fail_msg("an %s", a[i]);
}

/** Forms of a verb phrase or an adjective, as they are told. */
struct told {
	struct buf out;
	enum english_form last;
};

static void tell(void *data, struct str form, enum english_form which)
{
	struct told *told = data;

	buf_add(&told->out, which == told->last ? STR("/") : told->out.size ? STR(", ") : STR(""));
	buf_add(&told->out, form);
	told->last = which;
}

static void check_forms(unsigned classes, const char *phrase, const char *expected)
{
	struct told told = { .last = ENGLISH_SUPERLATIVE };

	each_english_form(str_of(phrase), classes, tell, &told);
	assert_string_equal(buf_text(&told.out), expected);
	buf_fini(&told.out);
}

static void check_verb(const char *phrase, const char *expected)
{
	check_forms(ENGLISH_VERB, phrase, expected);
}

static void verbs_follow_the_end_of_the_word(void **state)
{
	(void)state;
	check_verb("confirm", "confirm, confirms, confirmed, confirmed, confirming");
	check_verb("resume", "resume, resumes, resumed, resumed, resuming");
	check_verb("deny", "deny, denies, denied, denied, denying");
	check_verb("stay", "stay, stays, stayed, stayed, staying");
	check_verb("clash", "clash, clashes, clashed, clashed, clashing");
	check_verb("veto", "veto, vetoes, vetoed, vetoed, vetoing");
	check_verb("radio", "radio, radios, radioed, radioed, radioing");
	check_verb("stop", "stop, stops, stopped, stopped, stopping");
	check_verb("visit", "visit, visits, visited, visited, visiting");
	check_verb("admit", "admit, admits, admitted, admitted, admitting");
	check_verb("travel", "travel, travels, travelled/traveled, travelled/traveled, travelling/traveling");
	check_verb("develop", "develop, develops, developed/developped, developed/developped, developing/developping");
	check_verb("fuel", "fuel, fuels, fuelled/fueled, fuelled/fueled, fuelling/fueling");
	check_verb("look", "look, looks, looked, looked, looking");
	check_verb("follow", "follow, follows, followed, followed, following");
	check_verb("tax", "tax, taxes, taxed, taxed, taxing");
	check_verb("focus", "focus, focuses, focused/focussed, focused/focussed, focusing/focussing");
	check_verb("panic", "panic, panics, panicked, panicked, panicking");
	check_verb("agree", "agree, agrees, agreed, agreed, agreeing");
	check_verb("tie", "tie, ties, tied, tied, tying");
	check_verb("re-plan", "re-plan, re-plans, re-planned, re-planned, re-planning");
	check_verb("quiz", "quiz, quizzes, quizzed, quizzed, quizzing");
}

static void irregular_verbs_are_known_behind_a_prefix_too(void **state)
{
	(void)state;
	check_verb("take", "take, takes, took, taken, taking");
	check_verb("undertake", "undertake, undertakes, undertook, undertaken, undertaking");
	check_verb("co-write", "co-write, co-writes, co-wrote, co-written, co-writing");
	check_verb("be", "be, is/are/am, was/were, been, being");
	check_verb("have", "have, has, had, had, having");
	check_verb("do", "do, does, did, done, doing");
	check_verb("quit", "quit, quits, quit/quitted, quit/quitted, quitting");
	check_verb("lie", "lie, lies, lay/lied, lain/lied, lying");
	check_verb("burn", "burn, burns, burnt/burned, burnt/burned, burning");
	check_verb("overrun", "overrun, overruns, overran, overrun, overrunning");
	check_verb("worship", "worship, worships, worshipped/worshiped, worshipped/worshiped, worshipping/worshiping");
	check_verb("begin", "begin, begins, began, begun, beginning");
	check_verb("behead", "behead, beheads, beheaded, beheaded, beheading");
	check_verb("delay", "delay, delays, delayed, delayed, delaying");
	check_verb("forget", "forget, forgets, forgot, forgotten, forgetting");
}

static void of_several_words_the_verb_inflects(void **state)
{
	(void)state;
	check_verb("give up", "give up, gives up, gave up, given up, giving up");
	check_verb("take the oath", "take the oath, takes the oath, took the oath, taken the oath, taking the oath");
	check_verb("to resign", "resign, resigns, resigned, resigned, resigning");
	check_verb("publicly denounce", "publicly denounce, publicly denounces, publicly denounced, publicly denounced, publicly denouncing");
	check_verb("rely on", "rely on, relies on, relied on, relied on, relying on");
	check_verb("", "");
	check_verb("to ", "");
}

static void short_adjectives_have_degrees(void **state)
{
	(void)state;
	check_forms(ENGLISH_ADJECTIVE, "large", "large, larger, largest");
	check_forms(ENGLISH_ADJECTIVE, "big", "big, bigger, biggest");
	check_forms(ENGLISH_ADJECTIVE, "happy", "happy, happier, happiest");
	check_forms(ENGLISH_ADJECTIVE, "good", "good, better, best");
	check_forms(ENGLISH_ADJECTIVE, "important", "important");
	check_forms(ENGLISH_NOUN, "city", "city, cities, city’s, cities’");
}

static void nothing_and_odd_bytes_are_survived(void **state)
{
	struct buf out = { 0 };
	struct told told = { 0 };
	char bytes[40];
	unsigned seed = 7;

	(void)state;
	check(add_plural, "", "");
	check(add_plural, " ", " ");
	assert_string_equal(article_for(STR("")), "a");
	for (int round = 0; round < 20000; round++) {
		static const char letters[] = "aeiousyfmn -('A\xC3\xFF of";
		size_t size = (size_t)(rand_r(&seed) % 40);
		struct str phrase = { bytes, size };

		for (size_t i = 0; i < size; i++)
			bytes[i] = letters[(size_t)rand_r(&seed) % (sizeof letters - 1)];
		buf_clear(&out);
		add_plural(&out, phrase);
		assert_true(out.size + 8 > size);
		add_genitive(&out, phrase);
		assert_non_null(article_for(phrase));
		each_english_form(phrase, ENGLISH_NOUN | ENGLISH_VERB | ENGLISH_ADJECTIVE, tell, &told);
		buf_clear(&told.out);
	}
	buf_fini(&out);
	buf_fini(&told.out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plurals_follow_the_end_of_the_noun),
		cmocka_unit_test(irregular_plurals_hold_in_compounds_too),
		cmocka_unit_test(what_has_no_plural_or_is_one_stays),
		cmocka_unit_test(the_head_of_a_phrase_takes_the_plural),
		cmocka_unit_test(plurals_take_the_apostrophe_alone_and_names_the_s),
		cmocka_unit_test(the_article_follows_the_sound),
		cmocka_unit_test(verbs_follow_the_end_of_the_word),
		cmocka_unit_test(irregular_verbs_are_known_behind_a_prefix_too),
		cmocka_unit_test(of_several_words_the_verb_inflects),
		cmocka_unit_test(short_adjectives_have_degrees),
		cmocka_unit_test(nothing_and_odd_bytes_are_survived),
	};

	return cmocka_run_group_tests_name("english", tests, NULL, NULL);
}
