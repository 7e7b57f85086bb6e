#include "glossary/candidates.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "text/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* "source count; ..." of all candidates, best first. */
static const char *found(const char *const *segments, struct candidate_options options)
{
	static struct buf out;
	struct candidates *candidates = candidates_open();
	const struct term_candidate *items;
	size_t count;

	for (size_t i = 0; segments[i]; i++)
		candidates_read(candidates, str_of(segments[i]), 0);
	items = candidates_judge(candidates, &options, &count);
	buf_clear(&out);
	for (size_t i = 0; i < count; i++)
		buf_printf(&out, "%s%.*s %zu", i ? "; " : "", STR_ARG(items[i].source), items[i].count);
	candidates_close(candidates);
	return buf_text(&out);
}

static const struct candidate_options usual = { .words = 2, .compounds = 1, .names = 1 };

#define FOUND(...) found((const char *const[]){ __VA_ARGS__, NULL }, usual)
#define ASSERT_FOUND(expected, ...) assert_string_equal(FOUND(__VA_ARGS__), expected)

static void everyday_words_are_known_in_all_their_forms(void **state)
{
	static const char *const words[] = { "de", "gisteren", "maandag", "liepen", "aangekondigd", "grootste", "jaren", "kinderen",
		"huisje", "gesprekken", "is", "was", "heeft", "wordt", "zegt", "eerste" };
	struct common_words *common = common_words_open();

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!find_common_word(common, str_of(words[i])).classes)
			fail_msg("%s is in no list", words[i]);
	}
	assert_int_equal(find_common_word(common, STR("topontmoeting")).classes, 0);
	assert_true(str_equal(find_common_word(common, STR("landen")).noun, STR("land")));
	common_words_close(common);
}

static void everyday_text_has_no_candidates(void **state)
{
	(void)state;
	ASSERT_FOUND("", "De man gaf zijn vrouw maandag een groot boek.", "Toen ging hij in 2014 weer naar huis, zei de man.",
		"Wanneer dat precies zal gebeuren, is niet duidelijk.", "");
	ASSERT_FOUND("", "");
}

static void forms_of_a_word_are_one_candidate(void **state)
{
	(void)state;
	ASSERT_FOUND("cyberaanval 3", "Een cyberaanval trof de bank.", "De cyberaanvallen gingen door.",
		"Cyberaanvallen zijn duur.");
	ASSERT_FOUND("windvlaag 1", "Er waren windvlagen.");
	ASSERT_FOUND("homorechten 1", "Dat gaat over homorechten.");
}

static void words_of_one_occurrence_are_none_unless_put_together(void **state)
{
	(void)state;
	ASSERT_FOUND("", "De trog trok weg.");
	ASSERT_FOUND("trog 2", "De trog trok weg.", "Achter de trog klaart het op.");
	ASSERT_FOUND("wapencontrole 1", "Zij spraken over wapencontrole.");
}

static void names_have_capitals_where_no_sentence_begins(void **state)
{
	(void)state;
	ASSERT_FOUND("Aleksej Navalny 1", "Dat zegt Aleksej Navalny.");
	ASSERT_FOUND("Ursula von der Leyen 1", "Hij sprak met Ursula von der Leyen over morgen.");
	ASSERT_FOUND("", "Navalny zwijgt.");
	ASSERT_FOUND("Navalny 2", "Navalny zwijgt.", "Zij zagen Navalny.");
	ASSERT_FOUND("", "HIJ GAAT MET NAVALNY NAAR HUIS", "Dat is ‘Onzin’.");
	ASSERT_FOUND("Witte Huis 1", "Het Witte Huis zwijgt.");
	ASSERT_FOUND("NAVO 1", "NAVO zwijgt.");
}

static void genitives_belong_to_their_name(void **state)
{
	(void)state;
	ASSERT_FOUND("Biden 2", "Dat is Bidens plan.", "Hij volgt Biden.");
}

static void an_adjective_and_a_noun_are_a_candidate(void **state)
{
	(void)state;
	ASSERT_FOUND("reguliere expressie 2", "Typ een reguliere expressie.", "De reguliere expressies staan hier.");
	ASSERT_FOUND("", "Dat is de eerste keer.", "Het was de eerste keer, zei hij.");
}

static void noun_van_noun_is_a_candidate(void **state)
{
	const char *text;

	(void)state;
	text = FOUND("Hij ziet een schending van de mensenrechten.", "Zij noemt elke schending van de mensenrechten.");
	assert_string_equal(text, "schending van de mensenrechten 2");
}

static void parts_of_longer_candidates_are_none_by_themselves(void **state)
{
	const char *text;

	(void)state;
	text = FOUND("De reguliere expressie werkt.", "Een reguliere expressie helpt.", "De expressie is lang.",
		"Haar expressie is kort.");
	assert_non_null(strstr(text, "reguliere expressie 2"));
	assert_non_null(strstr(text, "; expressie 4"));
}

static void quotation_marks_and_signs_part_phrases(void **state)
{
	(void)state;
	ASSERT_FOUND("expressie 2", "Een ‘reguliere’ expressie.", "De ‘reguliere’ expressie.");
	ASSERT_FOUND("", "Zie /usr/libtrog en foo.trog.", "Het staat in /usr/libtrog of foo_trog.");
}

static void what_is_said_twice_counts_once(void **state)
{
	(void)state;
	ASSERT_FOUND("", "De trog trok weg.", "De trog trok weg.");
}

static void participles_are_no_nouns(void **state)
{
	(void)state;
	ASSERT_FOUND("", "Hij heeft het aangegrepen.", "Zij zijn onderworpen.", "Dat is gebombardeerd.", "Wat is gebombardeerd?");
}

static void examples_are_short_and_on_one_line(void **state)
{
	struct candidates *candidates = candidates_open();
	struct buf text = { 0 };
	const struct term_candidate *items;
	size_t count;

	(void)state;
	for (int i = 0; i < 50; i++)
		buf_add(&text, STR("é dan gaat hij\n"));
	buf_add(&text, STR("over de\n wapencontrole"));
	for (int i = 0; i < 50; i++)
		buf_add(&text, STR(" dan één"));
	candidates_read(candidates, buf_str(&text), 70);
	items = candidates_judge(candidates, &usual, &count);
	assert_int_equal(count, 1);
	assert_true(items->files == (uint64_t)1 << 63);
	assert_true(items->example.size < 160);
	assert_true(str_starts(items->example, STR("… ")) && str_ends(items->example, STR(" …")));
	assert_true(str_find(items->example, STR("over de wapencontrole dan"), 0) != STR_NOT_FOUND);
	buf_fini(&text);
	candidates_close(candidates);
}

/* More different words than are kept: those that come again stay. */
static void the_rarest_are_forgotten(void **state)
{
	struct candidates *candidates = candidates_open();
	char segment[64];
	const struct term_candidate *items;
	size_t count;

	(void)state;
	for (int i = 0; i < 400000; i++) {
		snprintf(segment, sizeof segment, "De %c%c%c%c%ctrog %s.", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26,
			'a' + i / 17576 % 26, 'a' + i % 7, i % 100 == 0 ? "en de zwaluw" : "rust");
		candidates_read(candidates, str_of(segment), 0);
	}
	items = candidates_judge(candidates, &(struct candidate_options){ .words = 1000, .compounds = 1000, .names = 1000 }, &count);
	assert_int_equal(count, 1);
	assert_true(str_equal(items->source, STR("zwaluw")));
	assert_true(items->count > 3900);
	candidates_close(candidates);
}

static void any_bytes_may_come(void **state)
{
	struct candidates *candidates = candidates_open();
	struct buf text = { 0 };
	uint32_t random = 1;
	size_t count;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		buf_clear(&text);
		for (int j = 0; j < 40; j++) {
			random = random * 1664525 + 1013904223;
			buf_add_char(&text, random >> 30 ? "abDe ’s-.\n"[random >> 24 & 7] : (char)(random >> 16));
		}
		candidates_read(candidates, buf_str(&text), 0);
	}
	buf_clear(&text);
	for (int i = 0; i < 100000; i++)
		buf_add(&text, i % 3 ? STR("Xyzzy") : STR("trog"));
	candidates_read(candidates, buf_str(&text), 0);
	candidates_judge(candidates, &usual, &count);
	candidates_close(candidates);
	buf_fini(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everyday_words_are_known_in_all_their_forms),
		cmocka_unit_test(everyday_text_has_no_candidates),
		cmocka_unit_test(forms_of_a_word_are_one_candidate),
		cmocka_unit_test(words_of_one_occurrence_are_none_unless_put_together),
		cmocka_unit_test(names_have_capitals_where_no_sentence_begins),
		cmocka_unit_test(genitives_belong_to_their_name),
		cmocka_unit_test(an_adjective_and_a_noun_are_a_candidate),
		cmocka_unit_test(noun_van_noun_is_a_candidate),
		cmocka_unit_test(parts_of_longer_candidates_are_none_by_themselves),
		cmocka_unit_test(quotation_marks_and_signs_part_phrases),
		cmocka_unit_test(what_is_said_twice_counts_once),
		cmocka_unit_test(participles_are_no_nouns),
		cmocka_unit_test(examples_are_short_and_on_one_line),
		cmocka_unit_test(the_rarest_are_forgotten),
		cmocka_unit_test(any_bytes_may_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
