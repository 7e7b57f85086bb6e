#include "match/assemble.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct common_words *common;

static int open_common(void **state)
{
	(void)state;
	common = common_words_open();
	return 0;
}

static int close_common(void **state)
{
	(void)state;
	common_words_close(common);
	return 0;
}

/* A segment with hits made by hand: `dutch` words of the source with their English. */
struct made {
	struct segment segment;
	struct term terms[8];
	struct hit hits[8];
};

static struct hit *add_hit(struct made *made, const char *dutch, const char *english)
{
	struct hit *hit = &made->hits[made->segment.hit_count];
	struct term *term = &made->terms[made->segment.hit_count++];

	*term = (struct term){ .source = str_of(dutch), .target = str_of(english), .pos = POS_NOUN };
	hit->start = str_find(made->segment.source.chars, str_of(dutch), 0);
	assert_int_not_equal(hit->start, STR_NOT_FOUND);
	hit->end = hit->start + strlen(dutch);
	hit->term = term;
	hit->english = str_of(english);
	made->segment.hits = made->hits;
	return hit;
}

static void begin(struct made *made, const char *source)
{
	*made = (struct made){ .segment.source.chars = str_of(source) };
}

static void check(const struct made *made, const char *wanted)
{
	struct arena arena = { 0 };
	struct proposal proposal = { 0 };
	struct naming naming;
	bool shown;

	naming_init(&naming, common, &made->segment, 1);
	shown = assemble(&made->segment, &naming, VARIETY_BRITISH, &arena, &proposal);
	naming_fini(&naming);
	assert_int_equal(shown, wanted != NULL);
	if (shown) {
		size_t last = 0;

		assert_string_equal(proposal.target.chars.data, wanted);
		assert_int_equal(proposal.origin, ORIGIN_ASSEMBLED);
		assert_int_equal(proposal.score, -1);
		for (size_t i = 0; i < proposal.rest_count; i++) {
			struct str rest = str_slice(proposal.target.chars, proposal.rest[i].start, proposal.rest[i].end);

			assert_true(proposal.rest[i].start >= last);
			assert_true(str_starts(rest, STR("‹")) && str_ends(rest, STR("›")));
			last = proposal.rest[i].end;
		}
		assert_int_equal(str_find(str_slice(proposal.target.chars, last, proposal.target.chars.size), STR("‹"), 0), STR_NOT_FOUND);
	}
	arena_fini(&arena);
}

static void terms_and_numbers_are_put_in_and_dutch_is_marked(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "De Chinese delegatie bevestigt dat het gesprek uiteindelijk 2 uur en 45 minuten duurde.");
	add_hit(&made, "Chinese delegatie", "Chinese delegation");
	add_hit(&made, "bevestigt", "confirms")->tag = FORM_PRESENT;
	add_hit(&made, "gesprek", "talks");
	check(&made, "‹De› Chinese delegation ‹bevestigt dat het› talks ‹uiteindelijk› 2 hours and 45 minutes ‹duurde›.");
}

static void verbs_compounds_and_forbidden_targets_are_not_put_in(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "het bestuur en de raad en de boete en de zaak met de kern");
	add_hit(&made, "bestuur", "board")->why = HIT_VARIANT;
	made.terms[0].pos = POS_ADJECTIVE;
	add_hit(&made, "raad", "council")->why = HIT_COMPOUND;
	add_hit(&made, "boete", "fine");
	made.terms[2].status = TERM_FORBIDDEN;
	add_hit(&made, "zaak", "case")->inside = true;
	add_hit(&made, "kern", "core");
	check(&made, "‹het bestuur en de raad en de boete en de zaak met de› core");
}

static void degrees_and_infinitives_are_not_put_in(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "de grotere en de oudste en de leraar willen redden");
	add_hit(&made, "grotere", "large")->tag = FORM_COMPARATIVE;
	add_hit(&made, "oudste", "old")->tag = FORM_SUPERLATIVE;
	add_hit(&made, "leraar", "teacher");
	add_hit(&made, "redden", "to rescue");
	made.terms[3].pos = POS_ANY;
	check(&made, "‹de grotere en de oudste en de› teacher ‹willen redden›");
}

static void the_next_target_is_taken_where_the_best_is_not_for_this_variety(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "de herfst");
	add_hit(&made, "herfst", "fall");
	made.terms[0].variety = STR("US");
	add_hit(&made, "herfst", "autumn");
	check(&made, "‹de› autumn");
}

static void names_and_punctuation_stay_unmarked(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Volgens Xi Jinping en de NAVO is „het gesprek” goed, zegt Poetin (69).");
	add_hit(&made, "gesprek", "talks");
	check(&made, "‹Volgens› Xi Jinping ‹en de› NAVO ‹is› „‹het› talks” ‹goed, zegt› Poetin (69).");
	begin(&made, "Minister Peeters komt maandag.");
	add_hit(&made, "Minister", "minister");
	check(&made, "Minister Peeters ‹komt› Monday.");
}

static void another_spelling_of_a_noun_is_put_in_unless_it_may_be_a_surname(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "zijn ambtsgenoot Backer");
	add_hit(&made, "ambtsgenoot", "counterpart")->why = HIT_VARIANT;
	add_hit(&made, "Backer", "baker")->why = HIT_VARIANT;
	check(&made, "‹zijn› counterpart ‹Backer›");
}

static void words_with_a_capital_in_mid_sentence_are_no_names_for_it(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "2021-06 De Russische president wint maandag.");
	check(&made, "2021-06 ‹De Russische president wint› Monday.");
	begin(&made, "Dit zei De Gentse en de Antwerpse mayor, maandag in de Haagsche Volgens van Denise.");
	check(&made, "‹Dit zei De Gentse en de Antwerpse mayor›, Monday ‹in de Haagsche Volgens van› Denise.");
	begin(&made, "maandag sprak een VN-gezant met de Coca-Cola Company");
	check(&made, "Monday ‹sprak een VN-gezant met de› Coca-Cola Company");
	begin(&made, "maandag staat het ook in het Belgisch Staatsblad");
	add_hit(&made, "Belgisch", "Belgian");
	made.terms[0].pos = POS_ADJECTIVE;
	check(&made, "Monday ‹staat het ook in het› Belgian ‹Staatsblad›");
	begin(&made, "maandag wint de Belg Kim Clijsters");
	add_hit(&made, "Belg", "Belgian");
	made.terms[0].pos = POS_ADJECTIVE;
	check(&made, "Monday ‹wint de› Belgian Kim Clijsters");
	begin(&made, "maandag wandelde ze aan de Gentse Haven met de Gentse Kim Clijsters");
	check(&made, "Monday ‹wandelde ze aan de Gentse Haven met de Gentse› Kim Clijsters");
}

static void in_a_headline_of_capitals_nothing_unknown_is_a_name(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Kabinet Presenteert Maandag nieuwe Plannen voor Onderwijs in Vlaanderen");
	add_hit(&made, "Kabinet", "cabinet");
	check(&made, "Cabinet ‹Presenteert› Monday ‹nieuwe Plannen voor Onderwijs in Vlaanderen›");
	begin(&made, "KABINET WIL 300 EXTRA PLAATSEN");
	check(&made, "‹KABINET WIL› 300 ‹EXTRA PLAATSEN›");
	begin(&made, "Joe Biden en Vladimir Poetin spraken maandag over de oorlog in Syrië");
	check(&made, "Joe Biden ‹en› Vladimir Poetin ‹spraken› Monday ‹over de oorlog in Syrië›");
}

static void the_first_word_is_a_name_only_before_another(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "‘Joe Biden is er maandag.’");
	check(&made, "‘Joe Biden ‹is er› Monday.’");
	begin(&made, "Volgens Coppens is het maandag.");
	check(&made, "‹Volgens› Coppens ‹is het› Monday.");
	begin(&made, "Werk is er maandag.");
	check(&made, "‹Werk is er› Monday.");
	begin(&made, "Hij zei ‘Werk is er maandag’.");
	check(&made, "‹Hij zei› ‘‹Werk is er› Monday’.");
	begin(&made, "Gisteren De Croo, maandag Jan.");
	check(&made, "‹Gisteren› De Croo, Monday Jan.");
}

static void a_particle_belongs_to_its_name(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "maandag sprak Alexander De Croo met premier Van der Bellen over de Groenen.");
	check(&made, "Monday ‹sprak› Alexander De Croo ‹met premier› Van der Bellen ‹over de Groenen›.");
	begin(&made, "maandag sprak zijn ambtgenoot Alexander Van der Bellen");
	check(&made, "Monday ‹sprak zijn ambtgenoot› Alexander Van der Bellen");
	begin(&made, "Tom Van Grieken sprak maandag, maar zij zwegen.");
	add_hit(&made, "Grieken", "Greeks");
	check(&made, "Tom Van Grieken ‹sprak› Monday, ‹maar zij zwegen›.");
}

static void what_may_be_dutch_is_no_name(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "maandag in Bijlage A, Paragraaf 5.4.7, van de Raad, het Landbouwinstituut en de prins van Oranje");
	check(&made, "Monday ‹in Bijlage A, Paragraaf› 5.4.7, ‹van de Raad, het Landbouwinstituut en de prins van Oranje›");
	begin(&made, "maandag ontkende Maxine Waters op het Global Citizen Festival in Las Vegas");
	check(&made, "Monday ‹ontkende› Maxine Waters ‹op het› Global Citizen Festival ‹in› Las Vegas");
	begin(&made, "maandag kwam ook de bekende Acteur Navalny dansend naar het gebouw van de Vaardigheid");
	check(&made, "Monday ‹kwam ook de bekende Acteur› Navalny ‹dansend naar het gebouw van de Vaardigheid›");
}

static void the_rest_of_the_document_tells_names_and_words(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Navalny komt maandag. Toen zag men Navalny.");
	check(&made, "Navalny ‹komt› Monday. ‹Toen zag men› Navalny.");
	begin(&made, "Navalny komt maandag.");
	check(&made, "‹Navalny komt› Monday.");
	begin(&made, "maandag zag men de Brulbak en een brulbak");
	check(&made, "Monday ‹zag men de Brulbak en een brulbak›");
	begin(&made, "Navalny, Facebook en anderen komen maandag.");
	check(&made, "Navalny, Facebook ‹en anderen komen› Monday.");
}

static void an_owner_has_its_apostrophe_or_stays_dutch(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Bidens woordvoerder zei maandag dat Biden komt, maar dat Navalnys woordvoerder niet komt.");
	check(&made, "Biden’s ‹woordvoerder zei› Monday ‹dat› Biden ‹komt, maar dat Navalnys woordvoerder niet komt›.");
	begin(&made, "maandag sprak Jones met de Jansens en de Clintons");
	check(&made, "Monday ‹sprak› Jones ‹met de› Jansens ‹en de› Clintons");
}

static void half_a_dutch_name_is_not_put_in(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "maandag sprak de Verenigde Vergadering");
	add_hit(&made, "Vergadering", "meeting");
	made.terms[0].source = STR("vergadering");
	check(&made, "Monday ‹sprak de Verenigde Vergadering›");
	begin(&made, "de oud-minister van Buitenlandse Zaken");
	add_hit(&made, "oud-minister", "former minister");
	add_hit(&made, "Buitenlandse", "foreign");
	made.terms[1].source = STR("buitenlands");
	made.terms[1].pos = POS_ADJECTIVE;
	made.hits[1].tag = FORM_ADJECTIVE;
	check(&made, "‹de› former minister ‹van Buitenlandse Zaken›");
}

static void the_form_of_its_place_decides_between_adjective_and_noun(void **state)
{
	static const char *const sources[] = { "de Haagse politiek wacht", "een politiek landschap", "het landschap is politiek" };
	static const char *const wanted[] = { "‹de Haagse› politics ‹wacht›", "‹een› political ‹landschap›",
		"‹het landschap is› political" };

	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		struct made made;

		begin(&made, sources[i]);
		add_hit(&made, "politiek", "political");
		made.terms[0].pos = POS_ADJECTIVE;
		add_hit(&made, "politiek", "politics");
		check(&made, wanted[i]);
	}
}

static void phrases_with_an_infinitive_are_verbs(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "zij zijn van mening zijn maandag en ontslag nemen");
	add_hit(&made, "van mening zijn", "be of the opinion");
	made.terms[0].pos = POS_PHRASE;
	add_hit(&made, "ontslag nemen", "resign");
	made.terms[1].pos = POS_ANY;
	check(&made, "‹zij zijn van mening zijn› Monday ‹en ontslag nemen›");
}

static void titles_have_a_capital_and_counts_have_of(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "gisteren kwam president Erdogan");
	add_hit(&made, "president", "president");
	check(&made, "‹gisteren kwam› President Erdogan");
	begin(&made, "de president Erdogan en zijn president Erdogan");
	add_hit(&made, "president", "president");
	check(&made, "‹de› president Erdogan ‹en zijn president› Erdogan");
	begin(&made, "Er kwamen honderden demonstranten, en toen kwamen honderden.");
	check(&made, "‹Er kwamen› hundreds of ‹demonstranten, en toen kwamen› hundreds.");
}

static void the_apostrophe_belongs_to_a_clipped_word(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "maandag in ’s-Hertogenbosch en 's-Gravenhage");
	check(&made, "Monday ‹in› ’s-Hertogenbosch ‹en› 's-Gravenhage");
	begin(&made, "‘s Avonds is er maandag niets.");
	check(&made, "‹‘s Avonds is er› Monday ‹niets›.");
}

static void behind_a_list_marker_the_capital_is_kept(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "1. Delegatie komt.");
	add_hit(&made, "Delegatie", "delegation");
	check(&made, "1. Delegation ‹komt›.");
	begin(&made, "b) Delegatie komt.");
	add_hit(&made, "Delegatie", "delegation");
	check(&made, "‹b›) Delegation ‹komt›.");
}

static void a_term_that_reaches_beyond_a_number_wins(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "De eerste minister komt in de eerste week.");
	add_hit(&made, "eerste minister", "prime minister");
	check(&made, "‹De› prime minister ‹komt in› the first ‹week›.");
	begin(&made, "twee derde wereld landen");
	add_hit(&made, "derde wereld", "third world");
	check(&made, "‹twee› third world ‹landen›");
}

static void names_alone_are_nothing_to_show_unless_nothing_stays_dutch(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Gisteren sprak Poetin met Xi.");
	check(&made, NULL);
	begin(&made, "");
	check(&made, NULL);
	begin(&made, "Dat is zo.");
	check(&made, NULL);
	begin(&made, "…");
	check(&made, "…");
	begin(&made, "Xi Jinping");
	check(&made, "Xi Jinping");
}

static void a_sentence_begins_with_a_capital(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Delegaties komen.");
	add_hit(&made, "Delegaties", "delegations");
	check(&made, "Delegations ‹komen›.");
	begin(&made, "Drie keer is het goed.");
	check(&made, "Three times ‹is het goed›.");
}

static void a_dutch_article_gives_way_to_the_english_one(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "De EU zegt dat de EU wacht.");
	add_hit(&made, "EU", "the EU");
	check(&made, "The EU ‹zegt dat de› EU ‹wacht›.");
	begin(&made, "Dit zegt de EU.");
	add_hit(&made, "EU", "the EU");
	check(&made, "‹Dit zegt› the EU.");
	begin(&made, "Een EU van nu.");
	add_hit(&made, "EU", "the EU");
	check(&made, "‹Een› the EU ‹van nu›.");
}

static void the_longer_of_term_and_number_is_put_in(void **state)
{
	struct made made;

	(void)state;
	begin(&made, "Zij kwam op woensdag 16 juni in de Tweede Kamer.");
	add_hit(&made, "woensdag", "Wednesday (glossary)");
	add_hit(&made, "Tweede Kamer", "House of Representatives");
	check(&made, "‹Zij kwam› on Wednesday 16 June ‹in de› House of Representatives.");
	begin(&made, "ruim 300 huizen");
	add_hit(&made, "ruim", "just over");
	check(&made, "just over 300 ‹huizen›");
}

static void a_point_at_the_end_is_not_doubled(void **state)
{
	struct arena arena = { 0 };
	struct proposal proposal;
	struct naming naming = { .common = common };
	struct made made;

	(void)state;
	begin(&made, "Dat is om 9 uur.");
	assert_true(assemble(&made.segment, &naming, VARIETY_AMERICAN, &arena, &proposal));
	assert_string_equal(proposal.target.chars.data, "‹Dat is› at 9 a.m.");
	arena_fini(&arena);
}

static void codes_stay_beside_their_words(void **state)
{
	static const struct code codes[] = { { CODE_OPEN, 1, 3, STR("<b>") }, { CODE_CLOSE, 1, 12, STR("</b>") },
		{ CODE_ALONE, 2, 17, STR("<br/>") } };
	struct made made;
	struct arena arena = { 0 };
	struct proposal proposal;
	struct naming naming = { .common = common };

	(void)state;
	begin(&made, "De delegatie komt");
	made.segment.source.codes = codes;
	made.segment.source.code_count = 3;
	add_hit(&made, "delegatie", "delegation");
	assert_true(assemble(&made.segment, &naming, VARIETY_BRITISH, &arena, &proposal));
	assert_string_equal(proposal.target.chars.data, "‹De› delegation ‹komt›");
	assert_int_equal(proposal.target.code_count, 3);
	assert_int_equal(proposal.target.codes[0].offset, strlen("‹De› "));
	assert_int_equal(proposal.target.codes[1].offset, strlen("‹De› delegation"));
	assert_int_equal(proposal.target.codes[2].offset, strlen("‹De› delegation ‹komt›"));
	arena_fini(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_and_numbers_are_put_in_and_dutch_is_marked),
		cmocka_unit_test(verbs_compounds_and_forbidden_targets_are_not_put_in),
		cmocka_unit_test(degrees_and_infinitives_are_not_put_in),
		cmocka_unit_test(the_next_target_is_taken_where_the_best_is_not_for_this_variety),
		cmocka_unit_test(names_and_punctuation_stay_unmarked),
		cmocka_unit_test(another_spelling_of_a_noun_is_put_in_unless_it_may_be_a_surname),
		cmocka_unit_test(words_with_a_capital_in_mid_sentence_are_no_names_for_it),
		cmocka_unit_test(in_a_headline_of_capitals_nothing_unknown_is_a_name),
		cmocka_unit_test(the_first_word_is_a_name_only_before_another),
		cmocka_unit_test(a_particle_belongs_to_its_name),
		cmocka_unit_test(what_may_be_dutch_is_no_name),
		cmocka_unit_test(the_rest_of_the_document_tells_names_and_words),
		cmocka_unit_test(an_owner_has_its_apostrophe_or_stays_dutch),
		cmocka_unit_test(half_a_dutch_name_is_not_put_in),
		cmocka_unit_test(the_form_of_its_place_decides_between_adjective_and_noun),
		cmocka_unit_test(phrases_with_an_infinitive_are_verbs),
		cmocka_unit_test(titles_have_a_capital_and_counts_have_of),
		cmocka_unit_test(the_apostrophe_belongs_to_a_clipped_word),
		cmocka_unit_test(behind_a_list_marker_the_capital_is_kept),
		cmocka_unit_test(a_term_that_reaches_beyond_a_number_wins),
		cmocka_unit_test(names_alone_are_nothing_to_show_unless_nothing_stays_dutch),
		cmocka_unit_test(a_sentence_begins_with_a_capital),
		cmocka_unit_test(a_dutch_article_gives_way_to_the_english_one),
		cmocka_unit_test(the_longer_of_term_and_number_is_put_in),
		cmocka_unit_test(a_point_at_the_end_is_not_doubled),
		cmocka_unit_test(codes_stay_beside_their_words),
	};

	return cmocka_run_group_tests_name("assemble", tests, open_common, close_common);
}
