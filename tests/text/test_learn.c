#include "base/arena.h"
#include "base/buf.h"
#include "text/learn.h"
#include "text/learn_words.h"
#include "text/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* A made-up report; the abbreviations Qtb., Wtb., Besch. and Raadsh. are in no list. */
static const char *const report[] = {
	"De wet is bekendgemaakt in het Qtb. 2014, 212 en treedt morgen in werking. Dat meldt de krant.",
	"Volgens het Qtb. van 3 mei vervalt de regeling. Er komt geen nieuwe.",
	"Het besluit staat in Qtb. 2015, 7 en in de Wtb. van dat jaar. De minister tekende het zelf.",
	"Ook de Wtb. 2012, 3 en het Qtb. 2012 zijn gewijzigd. De gemeente wacht af.",
	"Wie zoekt, vindt alles in Wtb. 2013, 40 en verder. Het staat er al jaren.",
	"Het bedrag gaat naar de Besch. fondsen, zegt de raad. Daarna volgt een debat over de fondsen.",
	"Dat kost geld. Een deel komt uit Besch. fondsen en een deel niet.",
	"Raadsh. Peeters las het arrest voor. Niemand zei iets. Het bleef stil.",
	"Het was Raadsh. Maes die vroeg waarom. Daarop kwam geen antwoord.",
	"Met Raadsh. Claes had niemand rekening gehouden. De zaal zweeg.",
	"Later kwam Raadsh. Wouters erbij. Hij zei niets. Het duurde lang.",
	"Ook Raadsh. Jacobs was er. Hij knikte. Toen ging de zaal leeg.",
	"De stem van Raadsh. Mertens gaf de doorslag. Zo eindigde de zaak.",
	"Dan is er nog Raadsh. Goossens uit Gent. Over haar schreef de krant niets.",
	"Tegen Raadsh. Willems liep een klacht. Die is geseponeerd. Het bleef stil.",
	"Gent. Brugge. Leuven. De trein stopt overal. Hij is vaak te laat.",
	"Peeters, Maes, Claes en Wouters gingen samen eten. Het werd laat.",
};

static const char *const post[] = {
	"De cijfers vallen tegen bij het bedrijf. bpost verliest brieven. Dat weet iedereen.",
	"Toch groeit de omzet van bpost en van de concurrent. bpost levert namelijk ook pakjes.",
	"Dat zegt bpost zelf. De bonden zien het anders. Zij vragen overleg.",
	"Wat doet bpost nu? Het bedrijf wacht af. Er komt een plan. Niemand kent het.",
};

static unsigned no_lists(struct str word)
{
	(void)word;
	return 0;
}

static unsigned without_lower_names(struct str word)
{
	return word_classes(word) & ~(unsigned)WORD_LOWER_NAME;
}

static void read_all(struct learner *learner, const char *const *texts, size_t count, enum learn_unit unit)
{
	for (size_t i = 0; i < count; i++)
		learner_read(learner, str_of(texts[i]), unit, (struct learn_place){ "a.txt", 2 * i + 1, 0 });
}

#define READ(learner, texts, unit) read_all(learner, texts, sizeof texts / sizeof *(texts), unit)

static const struct lesson *find_lesson(struct learner *learner, const char *word)
{
	size_t count;
	const struct lesson *lessons = learner_lessons(learner, &count);

	for (size_t i = 0; i < count; i++)
		if (str_equal(lessons[i].word, str_of(word)))
			return &lessons[i];
	return NULL;
}

static size_t count_lessons(struct learner *learner)
{
	size_t count;

	learner_lessons(learner, &count);
	return count;
}

static void abbreviations_of_a_domain_are_learned(void **state)
{
	struct learner *learner = learner_open(word_classes);
	const struct lesson *lesson;

	(void)state;
	READ(learner, report, LEARN_PARAGRAPH);
	lesson = find_lesson(learner, "Qtb.");
	assert_non_null(lesson);
	assert_int_equal(lesson->kind, LESSON_NEVER_ENDS);
	assert_int_equal(lesson->with_stop, 4);
	assert_int_equal(lesson->without_stop, 0);
	assert_int_equal(lesson->inside, 4);
	assert_int_equal(lesson->ends, 0);
	assert_non_null(find_lesson(learner, "Wtb."));
	learner_close(learner);
}

static void a_title_is_learned_from_the_names_behind_it(void **state)
{
	struct learner *learner = learner_open(word_classes);
	const struct lesson *lesson;

	(void)state;
	READ(learner, report, LEARN_PARAGRAPH);
	lesson = find_lesson(learner, "Raadsh.");
	assert_null(lesson); /* a long word with a capital before names: it may be a place */
	for (int i = 0; i < 400; i++) {
		char text[128];

		snprintf(text, sizeof text, "Op dag %d sprak Adjt. Jans%c%c met de pers. Daarna ging hij weg.", i, 'a' + i % 26, 'a' + i / 26);
		learner_read(learner, str_of(text), LEARN_PARAGRAPH, (struct learn_place){ 0 });
	}
	lesson = find_lesson(learner, "Adjt.");
	assert_non_null(lesson);
	assert_int_equal(lesson->kind, LESSON_NEVER_ENDS);
	learner_close(learner);
}

static void ordinary_words_are_not_learned(void **state)
{
	struct learner *learner = learner_open(word_classes);
	size_t count;
	const struct lesson *lessons;

	(void)state;
	READ(learner, report, LEARN_PARAGRAPH);
	lessons = learner_lessons(learner, &count);
	for (size_t i = 0; i < count; i++)
		if (!str_equal(lessons[i].word, STR("Qtb.")) && !str_equal(lessons[i].word, STR("Wtb.")))
			fail_msg("learned %.*s", STR_ARG(lessons[i].word));
	assert_int_equal(count, 2);
	learner_close(learner);
}

static const char *const known[] = {
	"Zie nr. 5 en blz. 7 van het boek. Daar staat het.",
	"Wij kennen nr. 6 en blz. 8 al. Meer is er niet.",
	"Op nr. 9 en op blz. 3 staat niets, o.a. over ons. Dat is jammer.",
	"Het gaat o.a. om geld. Niemand geeft het toe. Over nr. 4 zwijgt hij.",
	"Hij noemt o.a. de buren. Die lachen.",
};

/* As a list of books has it: a place, a publisher or a year. */
static void places_before_names_and_years_are_not_learned(void **state)
{
	static const char *const publishers[] = { "Boom", "Lannoo", "Elsevier", "Acco", "Prometheus" };
	struct learner *learner = learner_open(word_classes);

	(void)state;
	for (int i = 0; i < 60; i++) {
		char text[128];

		snprintf(text, sizeof text, "Jansen, A. De stad %d. Over de grens. Gent. %s, %d.", i, publishers[i % 5], 1950 + i);
		learner_read(learner, str_of(text), LEARN_PARAGRAPH, (struct learn_place){ 0 });
		snprintf(text, sizeof text, "Smit, B. Het dorp %d. Over de grens. Gent. %d.", i, 1950 + i);
		learner_read(learner, str_of(text), LEARN_PARAGRAPH, (struct learn_place){ 0 });
	}
	assert_int_equal(count_lessons(learner), 0);
	learner_close(learner);
}

static void what_the_lists_know_is_not_proposed(void **state)
{
	struct learner *learner = learner_open(word_classes), *ignorant = learner_open(no_lists);

	(void)state;
	READ(learner, known, LEARN_PARAGRAPH);
	READ(ignorant, known, LEARN_PARAGRAPH);
	assert_int_equal(count_lessons(learner), 0);
	assert_non_null(find_lesson(ignorant, "nr."));
	assert_non_null(find_lesson(ignorant, "o.a."));
	learner_close(learner);
	learner_close(ignorant);
}

static void an_abbreviation_that_also_ends_sentences_is_said_to(void **state)
{
	static const char *const texts[] = {
		"Hij kocht wijn, bier nv. en kaas voor het feest. Daarna ging hij.",
		"Zij heet Jansen nv. en doet in staal. Er werken veel mensen.",
		"De firma Claes nv. bouwt daar niets meer. Er is geen geld.",
		"Wij werken voor Peeters nv. Het is daar koud. Iedereen klaagt.",
		"Zij werkte voor Maes nv. De baas was streng. Hij is weg.",
	};
	struct learner *learner = learner_open(word_classes);
	const struct lesson *lesson;

	(void)state;
	READ(learner, texts, LEARN_PARAGRAPH);
	lesson = find_lesson(learner, "nv.");
	assert_non_null(lesson);
	assert_int_equal(lesson->kind, LESSON_MAY_END);
	assert_int_equal(lesson->inside, 3);
	assert_int_equal(lesson->ends, 2);
	assert_int_equal(lesson->example_count, 2);
	assert_true(str_find(lesson->examples[0].text, STR("nv. en kaas"), 0) != STR_NOT_FOUND);
	assert_true(str_find(lesson->examples[1].text, STR("nv. Het is"), 0) != STR_NOT_FOUND);
	learner_close(learner);
}

static void a_name_that_begins_sentences_small_is_learned(void **state)
{
	struct learner *learner = learner_open(without_lower_names);
	const struct lesson *lesson;

	(void)state;
	READ(learner, post, LEARN_PARAGRAPH);
	lesson = find_lesson(learner, "bpost");
	assert_non_null(lesson);
	assert_int_equal(lesson->kind, LESSON_STARTS_LOWERCASE);
	assert_int_equal(lesson->starts, 2);
	assert_int_equal(lesson->without_stop, 5);
	assert_int_equal(count_lessons(learner), 1);
	learner_close(learner);
	learner = learner_open(word_classes);
	READ(learner, post, LEARN_PARAGRAPH);
	assert_int_equal(count_lessons(learner), 0);
	learner_close(learner);
}

static void a_capital_anywhere_makes_it_no_such_name(void **state)
{
	struct learner *learner = learner_open(without_lower_names);

	(void)state;
	READ(learner, post, LEARN_PARAGRAPH);
	learner_read(learner, STR("Vroeger schreef men altijd Bpost of De Post."), LEARN_PARAGRAPH, (struct learn_place){ 0 });
	assert_int_equal(count_lessons(learner), 0);
	learner_close(learner);
}

/* The first might be an abbreviation; two words that end sentences before it are hardly both. */
static void a_word_behind_one_word_only_is_no_such_name(void **state)
{
	struct learner *learner = learner_open(word_classes);

	(void)state;
	for (int i = 0; i < 40; i++) {
		char text[128];

		snprintf(text, sizeof text, "De knop heet Modal. uitlijning staat op %d. Dat is goed, want uitlijning %d telt.", i, i + 1);
		learner_read(learner, str_of(text), LEARN_PARAGRAPH, (struct learn_place){ 0 });
	}
	assert_null(find_lesson(learner, "uitlijning"));
	learner_close(learner);
}

static void text_without_capitals_teaches_nothing(void **state)
{
	static const char *const chat[] = {
		"ik ga naar huis. dat is ok. het was leuk. tot snel. we zien wel. dat is gek. het was gek. hij is ok. morgen kom ik. dat is ok.",
		"dit is ok. heel erg ok. we gaan. nog niet. het is te gek. toch niet. wel ok. echt waar. niet echt. jawel hoor. nee hoor. ",
		"dat is gek. dat was niks. niet gek. wat ok. zeker weten. zo gek. zo ok. en jij dan. bpost is gek. bpost was gek.",
	};
	struct learner *learner = learner_open(without_lower_names);

	(void)state;
	READ(learner, chat, LEARN_PARAGRAPH);
	assert_int_equal(count_lessons(learner), 0);
	learner_close(learner);
}

static void markers_of_lists_are_no_abbreviations(void **state)
{
	static const char *const texts[] = {
		"a. de koper betaalt de prijs", "a. de verkoper levert het goed", "a. de huurder zegt op", "a. de bank leent",
		"iv. de koper betaalt de prijs", "iv. de verkoper levert het goed", "iv. de huurder zegt op", "iv. de bank leent",
	};
	struct learner *learner = learner_open(word_classes);

	(void)state;
	READ(learner, texts, LEARN_PARAGRAPH);
	assert_int_equal(count_lessons(learner), 0);
	learner_close(learner);
}

static void the_same_text_twice_shows_nothing_twice(void **state)
{
	struct learner *learner = learner_open(word_classes);

	(void)state;
	for (int i = 0; i < 20; i++)
		learner_read(learner, STR("Verschenen in het Qtb. van 3 mei en in de krant."), LEARN_PARAGRAPH, (struct learn_place){ 0 });
	assert_int_equal(count_lessons(learner), 0);
	assert_int_equal(learner_words(learner), 11);
	learner_close(learner);
}

static void what_stands_within_a_sentence_of_a_memory_is_inside(void **state)
{
	static const char *const units[] = {
		"De wet staat in het Qtb. De Vries las haar.", "Het besluit staat in het Qtb. Het werd gelezen.", "Hij las het Qtb. Dat deed hij graag.",
	};
	struct learner *learner = learner_open(word_classes);

	(void)state;
	READ(learner, units, LEARN_SEGMENT);
	for (int i = 0; i < 40; i++) {
		char text[64];

		snprintf(text, sizeof text, "Dit is zin %d van veertig zinnen.", i);
		learner_read(learner, str_of(text), LEARN_SEGMENT, (struct learn_place){ 0 });
	}
	assert_non_null(find_lesson(learner, "Qtb."));
	learner_close(learner);

	learner = learner_open(word_classes);
	READ(learner, units, LEARN_PARAGRAPH);
	assert_null(find_lesson(learner, "Qtb."));
	learner_close(learner);
}

static void segments_that_hold_several_sentences_are_read_as_paragraphs(void **state)
{
	static const char *const units[] = {
		"De wet staat in het Qtb. De koning las haar.", "Het besluit staat in het Qtb. Het werd gelezen.", "Hij las het Qtb. Dat deed hij graag.",
		"Hij kwam binnen. Hij ging zitten. Hij at.", "Zij kwam binnen. Zij ging zitten. Zij at.", "Wij kwamen binnen. Wij gingen zitten.",
	};
	struct learner *learner = learner_open(word_classes);

	(void)state;
	READ(learner, units, LEARN_SEGMENT);
	assert_null(find_lesson(learner, "Qtb."));
	learner_close(learner);
}

static void examples_say_where(void **state)
{
	struct learner *learner = learner_open(word_classes);
	const struct lesson *lesson;
	const struct lesson_example *example;

	(void)state;
	learner_read(learner, STR("Een regel.\nDe wet staat\n in het Wtb.\tvan\n3 mei."), LEARN_PARAGRAPH, (struct learn_place){ "wet.txt", 10, 0 });
	learner_read(learner, STR("De wet staat in het Wtb. van dat jaar."), LEARN_SEGMENT, (struct learn_place){ "wet.tmx", 0, 7 });
	learner_read(learner, STR("De wet staat in Wtb. 7 en Wtb. 8 van dat jaar."), LEARN_SEGMENT, (struct learn_place){ "wet.tmx", 0, 8 });
	lesson = find_lesson(learner, "Wtb.");
	assert_non_null(lesson);
	assert_int_equal(lesson->example_count, 2);
	example = &lesson->examples[0];
	assert_string_equal(example->place.file, "wet.txt");
	assert_int_equal(example->place.line, 12);
	assert_true(str_equal(example->text, STR("Een regel. De wet staat in het Wtb. van 3 mei.")));
	assert_true(str_equal(str_slice(example->text, example->start, example->end), STR("Wtb.")));
	assert_false(example->cut_front);
	assert_int_equal(lesson->examples[1].place.pair, 7);
	learner_close(learner);
}

static void too_little_text_teaches_nothing(void **state)
{
	static const char *const texts[] = { "", " ", ".", "Qtb.", "Het", "Geen punt te zien", "Qtb. Qtb. Qtb.", "...", "\xFF\xFE. \xC3. a",
		"Het Qtb. 2014 en het Qtb. 2015 noemen hem." };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct learner *learner = learner_open(word_classes);

		assert_int_equal(count_lessons(learner), 0);
		learner_read(learner, str_of(texts[i]), LEARN_PARAGRAPH, (struct learn_place){ "a.txt", 1, 0 });
		assert_int_equal(count_lessons(learner), 0);
		learner_close(learner);
	}
	learner_close(NULL);
}

static void a_huge_word_is_counted_and_not_kept(void **state)
{
	enum { SIZE = 1000000 };
	struct learner *learner = learner_open(word_classes);
	char *word = malloc(SIZE);

	(void)state;
	memset(word, 'x', SIZE);
	word[SIZE - 1] = '.';
	learner_read(learner, (struct str){ word, SIZE }, LEARN_PARAGRAPH, (struct learn_place){ "a.txt", 1, 0 });
	assert_int_equal(learner_words(learner), 1);
	assert_int_equal(count_lessons(learner), 0);
	free(word);
	learner_close(learner);
}

/* Whatever is cut short between two bytes of a character. */
static void wrong_bytes_do_no_harm(void **state)
{
	struct learner *learner = learner_open(word_classes);
	struct str text = STR("Café àà Qtb. é\xC3\xA0 “Qtb.” ’s avonds … Zie Qtb.\xC2\xA0" "5, Qtb., Qtb. en À. É");

	(void)state;
	for (size_t from = 0; from < text.size; from++)
		for (size_t to = from; to <= text.size; to++)
			learner_read(learner, str_slice(text, from, to), to % 2 ? LEARN_SEGMENT : LEARN_PARAGRAPH, (struct learn_place){ "a", 1, 0 });
	count_lessons(learner);
	assert_true(learner_words(learner) > 1000);
	learner_close(learner);
}

static void rare_words_are_forgotten_where_there_are_too_many(void **state)
{
	struct seen_words words = { 0 };
	uint32_t index;
	bool added;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		char word[16];

		snprintf(word, sizeof word, "w%d", i);
		index = seen_word_index(&words, str_of(word), &added);
		assert_true(added);
		words.items[index].plain = i % 100 == 0 ? 5 : 1;
	}
	index = seen_word_index(&words, STR("qtb"), &added);
	words.items[index].stopped = 9;
	words.items[index].stops = arena_calloc(&words.arena, 1, sizeof *words.items[index].stops);
	words.items[index].stops->written = STR("Qtb.");
	words.items[index].stops->inside[0].text = STR("het Qtb. van");
	seen_words_limit(&words, 1001);
	assert_int_equal(words.count, 1001);
	seen_words_limit(&words, 100);
	assert_int_equal(words.count, 11);
	index = seen_word_index(&words, STR("qtb"), &added);
	assert_false(added);
	assert_int_equal(words.items[index].stopped, 9);
	assert_true(str_equal(words.items[index].stops->inside[0].text, STR("het Qtb. van")));
	index = seen_word_index(&words, STR("w900"), &added);
	assert_false(added);
	index = seen_word_index(&words, STR("w901"), &added);
	assert_true(added);
	seen_words_fini(&words);
}

static void the_order_of_texts_does_not_matter(void **state)
{
	enum { TEXTS = sizeof report / sizeof *report };
	struct learner *learner = learner_open(word_classes), *other = learner_open(word_classes);
	const struct lesson *lessons, *others;
	size_t count, other_count;

	(void)state;
	for (size_t i = 0; i < TEXTS; i++) {
		learner_read(learner, str_of(report[i]), LEARN_PARAGRAPH, (struct learn_place){ 0 });
		learner_read(other, str_of(report[TEXTS - 1 - i]), LEARN_PARAGRAPH, (struct learn_place){ 0 });
	}
	lessons = learner_lessons(learner, &count);
	others = learner_lessons(other, &other_count);
	assert_int_equal(count, other_count);
	for (size_t i = 0; i < count; i++) {
		assert_true(str_equal(lessons[i].word, others[i].word));
		assert_int_equal(lessons[i].inside, others[i].inside);
	}
	learner_close(learner);
	learner_close(other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(abbreviations_of_a_domain_are_learned),
		cmocka_unit_test(a_title_is_learned_from_the_names_behind_it),
		cmocka_unit_test(ordinary_words_are_not_learned),
		cmocka_unit_test(places_before_names_and_years_are_not_learned),
		cmocka_unit_test(what_the_lists_know_is_not_proposed),
		cmocka_unit_test(an_abbreviation_that_also_ends_sentences_is_said_to),
		cmocka_unit_test(a_name_that_begins_sentences_small_is_learned),
		cmocka_unit_test(a_capital_anywhere_makes_it_no_such_name),
		cmocka_unit_test(a_word_behind_one_word_only_is_no_such_name),
		cmocka_unit_test(text_without_capitals_teaches_nothing),
		cmocka_unit_test(markers_of_lists_are_no_abbreviations),
		cmocka_unit_test(the_same_text_twice_shows_nothing_twice),
		cmocka_unit_test(what_stands_within_a_sentence_of_a_memory_is_inside),
		cmocka_unit_test(segments_that_hold_several_sentences_are_read_as_paragraphs),
		cmocka_unit_test(examples_say_where),
		cmocka_unit_test(too_little_text_teaches_nothing),
		cmocka_unit_test(a_huge_word_is_counted_and_not_kept),
		cmocka_unit_test(wrong_bytes_do_no_harm),
		cmocka_unit_test(rare_words_are_forgotten_where_there_are_too_many),
		cmocka_unit_test(the_order_of_texts_does_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
