#include "match/withdrawn.h"

#include "base/buf.h"
#include "base/file.h"
#include "glossary/glossary.h"
#include "match/assemble.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

static char path[] = "/tmp/tmx-withdrawn-XXXXXX";

/** A glossary, and a sentence with its terms. */
struct sentence {
	struct glossary *glossary;
	struct recogniser *recogniser;
	struct wording *wording;
	struct arena arena;
	struct segment segment;
};

static void open_sentence(struct sentence *sentence, const char *lines, const char *dutch)
{
	struct error error = { 0 };

	*sentence = (struct sentence){ .glossary = glossary_open(), .segment.source.chars = str_of(dutch) };
	assert_true(file_write(path, str_of(lines), &error));
	assert_true(glossary_load(sentence->glossary, path, LAYER_USER, NULL, &error));
	glossary_index(sentence->glossary);
	sentence->recogniser = recogniser_open(sentence->glossary, VARIETY_BRITISH);
	sentence->wording = wording_open();
	sentence->segment.hits = find_terms(
		sentence->recogniser, sentence->segment.source.chars, &sentence->arena, &sentence->segment.hit_count);
}

static void close_sentence(struct sentence *sentence)
{
	wording_close(sentence->wording);
	recogniser_close(sentence->recogniser);
	glossary_close(sentence->glossary);
	arena_fini(&sentence->arena);
}

/* "colleagues>counterparts, Kiev>": what stands in the English, and what should. */
static void expect(const char *lines, const char *dutch, const char *english, const char *expected)
{
	struct sentence sentence;
	struct buf out = { 0 };
	size_t count;
	const struct withdrawal *found;

	open_sentence(&sentence, lines, dutch);
	found = find_withdrawn_english(sentence.wording, &sentence.segment, str_of(english), &sentence.arena, &count);
	for (size_t i = 0; i < count; i++)
		buf_printf(&out, "%s%.*s>%.*s", i ? ", " : "",
			STR_ARG(str_slice(str_of(english), found[i].place.start, found[i].place.end)),
			STR_ARG(found[i].replacement));
	if (strcmp(buf_text(&out), expected) != 0)
		fail_msg("“%s”: %s, not %s", english, buf_text(&out), expected);
	buf_fini(&out);
	close_sentence(&sentence);
}

#define COLLEAGUE "ambtgenoot\tcounterpart\nambtgenoot\tcolleague\t\tstatus=forbidden\n"

static void every_form_is_seen_and_the_better_one_named(void **state)
{
	static const char dutch[] = "zijn ambtgenoten";

	(void)state;
	expect(COLLEAGUE, dutch, "his colleagues", "colleagues>counterparts");
	expect(COLLEAGUE, dutch, "his colleague", "colleague>counterpart");
	expect(COLLEAGUE, dutch, "his colleague's plan", "colleague's>counterpart’s");
	expect(COLLEAGUE, dutch, "his colleague’s plan", "colleague’s>counterpart’s");
	expect(COLLEAGUE, dutch, "his colleagues’ plan", "colleagues’>counterparts’");
	expect(COLLEAGUE, dutch, "his colleagues' plan", "colleagues'>counterparts’");
	expect(COLLEAGUE, dutch, "Colleagues met.", "Colleagues>counterparts");
	expect(COLLEAGUE, dutch, "“Colleagues met.”", "Colleagues>counterparts");
}

static void forms_of_verbs_are_seen_and_the_better_one_named(void **state)
{
	static const char lines[] = "opstappen\tresign\t\tpos=verb\nopstappen\tquit\t\tpos=verb;status=forbidden\n"
				    "aantreden\ttake the oath\t\tstatus=forbidden\nuitspreken\tspeak out on\t\tstatus=deprecated\n";
	static const char dutch[] = "Hij stapte op, is opgestapt, trad aan en spreekt zich uit.";

	(void)state;
	expect(lines, dutch, "He quit.", "quit>resigned");
	expect(lines, dutch, "He has been quitting.", "quitting>resigning");
	expect(lines, dutch, "He quits.", "quits>resigns");
	expect(lines, dutch, "He took the oath.", "took the oath>");
	expect(lines, dutch, "having taken the oath", "taken the oath>");
	expect(lines, "Zij zullen aantreden", "taking the oath", "taking the oath>");
	expect("lachen\ttravel\t\tstatus=forbidden\n", "Zij lachten", "travelled", "travelled>");
	expect("lachen\ttravel\t\tstatus=forbidden\n", "Zij lachten", "traveled", "traveled>");
	expect("lachen\ttravel\t\tpos=noun;status=forbidden\n", "het lachen", "travelled", "");
}

static void capitals_throughout_are_seen_and_acronyms_are_not(void **state)
{
	static const char lines[] = "opstappen\tquit\t\tpos=verb;status=forbidden\nhulp\taid\t\tstatus=forbidden\n"
				    "ambtgenoot\tcolleague\t\tstatus=forbidden\n";

	(void)state;
	expect(lines, "Minister wil opstappen", "MINISTER QUIT", "QUIT>");
	expect(lines, "opstappen", "QUIT", "QUIT>");
	expect(lines, "zijn ambtgenoot", "his COLLEAGUE", "COLLEAGUE>");
	expect(lines, "de hulp", "the AIDS crisis", "");
}

static void a_hyphen_ends_a_word_but_begins_none(void **state)
{
	(void)state;
	expect("Kiev\tKiev\t\tstatus=forbidden\n", "in Kiev", "Kiev-based", "Kiev>");
	expect(COLLEAGUE, "zijn ambtgenoot", "his ex-colleague", "");
}

/* As many terms as a sentence may have: the time is for valgrind and people to see; here, that all of them are judged. */
static void a_long_segment_is_read_once(void **state)
{
	struct buf lines = { 0 }, dutch = { 0 }, english = { 0 };
	enum { TERMS = 2000 };

	(void)state;
	buf_add(&lines, STR("raket\tmissile\t\tstatus=forbidden\n"));
	for (int i = 0; i < TERMS; i++) {
		buf_printf(&lines, "ding%d\tthe missile %d\n", i, i);
		buf_printf(&dutch, "raket ding%d ", i);
		buf_printf(&english, "the missile %d ", i);
	}
	expect(buf_text(&lines), buf_text(&dutch), buf_text(&english), "");
	buf_add(&english, STR("a missile"));
	expect(buf_text(&lines), buf_text(&dutch), buf_text(&english), "missile>");
	buf_fini(&lines);
	buf_fini(&dutch);
	buf_fini(&english);
}

static void expect_marks(const char *lines, const char *dutch, const char *english, const char *expected)
{
	struct sentence sentence;
	struct buf out = { 0 };

	open_sentence(&sentence, lines, dutch);
	mark_terms(sentence.wording, &sentence.segment, str_of(english));
	for (size_t i = 0; i < sentence.segment.hit_count; i++)
		buf_add_char(&out, sentence.segment.hits[i].applied ? 'a' : sentence.segment.hits[i].written ? 'w' : '-');
	if (strcmp(buf_text(&out), expected) != 0)
		fail_msg("“%s”: %s, not %s", english, buf_text(&out), expected);
	buf_fini(&out);
	close_sentence(&sentence);
}

static void what_a_translation_has_is_marked(void **state)
{
	static const char verbs[] = "aannemen\ttake\t\tpos=verb\nuitspreken\tspeak out on\t\tpos=verb\n";

	(void)state;
	expect_marks(verbs, "Hij nam het aan.", "He took it.", "a");
	expect_marks(verbs, "Hij nam het aan.", "HE TOOK IT.", "a");
	expect_marks(verbs, "Hij nam het aan.", "Taking it, he left.", "a");
	expect_marks(verbs, "Hij nam het aan.", "He mistook it.", "-");
	expect_marks(verbs, "Zij zullen uitspreken.", "They spoke out on it.", "a");
	expect_marks(COLLEAGUE, "zijn ambtgenoot", "his counterpart's", "a-");
	expect_marks(COLLEAGUE, "zijn ambtgenoten", "his colleagues", "-w");
	expect_marks(COLLEAGUE, "zijn ambtgenoot en ambtgenoot", "his colleagues", "-w-w");
	expect_marks("Rus\tRussian\n", "de Rus", "Russian-backed", "a");
	expect_marks("groot\tlarge\t\tpos=adjective\n", "de grootste", "the largest", "a");
	expect_marks(COLLEAGUE, "zijn ambtgenoot", "", "--");
	expect_marks(COLLEAGUE, "", "counterpart", "");
}

static void other_words_are_none(void **state)
{
	static const char dutch[] = "zijn ambtgenoot";

	(void)state;
	expect(COLLEAGUE, dutch, "collegial colleagueship", "");
	expect(COLLEAGUE, dutch, "the Colleague Award", ""); /* a capital in mid-sentence: a name */
	expect(COLLEAGUE, dutch, "", "");
	expect(COLLEAGUE, dutch, "\xFF colleague\xC3", "colleague>counterpart");
	expect(COLLEAGUE, dutch, "‹colleague› counterpart", ""); /* still Dutch */
	expect("stad\tState\t\tstatus=forbidden\n", "stad", "the state", "");
}

static void only_where_the_dutch_has_the_source(void **state)
{
	(void)state;
	expect(COLLEAGUE, "zijn collega", "his colleague", "");
	expect("minister van staat\tMinister of State\nstaat\tcondition\t\tstatus=forbidden\n", "de minister van staat",
		"the condition", ""); /* inside a longer term */
	expect(COLLEAGUE, "het ambtgenotenoverleg", "talks of colleagues", ""); /* part of a compound */
}

static void what_other_terms_account_for_is_right(void **state)
{
	static const char both[] = COLLEAGUE "collega\tcolleague\n";

	(void)state;
	expect(both, "zijn ambtgenoot en zijn collega", "his counterpart and his colleague", "");
	expect(both, "zijn ambtgenoot en zijn collega", "his colleague and his colleague", "colleague>counterpart");
	expect("ambtgenoot\topposite number\nambtgenoot\tnumber\t\tstatus=forbidden\n", "zijn ambtgenoot", "his opposite number",
		"");
	expect("ambtgenoot\topposite number\nambtgenoot\tnumber\t\tstatus=forbidden\n", "zijn ambtgenoot",
		"his opposite number, a number", "number>opposite number");
}

static void the_sentence_names_the_files(void **state)
{
	struct sentence sentence;
	size_t count;
	const struct withdrawal *found;
	struct str english = STR("Colleagues in Kiev"), text;
	struct buf wanted = { 0 };

	(void)state;
	open_sentence(&sentence, COLLEAGUE "Kiev\tKiev\t\tstatus=deprecated\n", "Ambtgenoten in Kiev");
	found = find_withdrawn_english(sentence.wording, &sentence.segment, english, &sentence.arena, &count);
	assert_int_equal(count, 2);
	buf_printf(&wanted, "term: “Colleagues” is forbidden for “Ambtgenoten” in %s, which has “counterparts”", path + 5);
	text = withdrawal_text(&found[0], &sentence.segment, english, &sentence.arena);
	assert_string_equal(arena_printf(&sentence.arena, "%.*s", STR_ARG(text)).data, buf_text(&wanted));
	buf_clear(&wanted);
	buf_printf(&wanted, "term: “Kiev” is deprecated for “Kiev” in %s", path + 5);
	text = withdrawal_text(&found[1], &sentence.segment, english, &sentence.arena);
	assert_string_equal(arena_printf(&sentence.arena, "%.*s", STR_ARG(text)).data, buf_text(&wanted));
	buf_fini(&wanted);
	close_sentence(&sentence);
}

/* Whatever the glossary: what is withdrawn (or only proposed) is put into no assembled line. */
static void no_withdrawn_target_is_put_in(void **state)
{
	static const char *const sources[] = { "stad", "dorp", "minister", "minister van staat", "staat", "ambtgenoot" };
	static const char *const statuses[] = { "preferred", "admitted", "proposed", "deprecated", "forbidden", "hidden" };
	static const char dutch[] = "De ministers van staat zagen steden, een dorp en ambtgenoten in de staat.";
	struct naming naming = { .common = common_words_open() };
	size_t put_in = 0;

	(void)state;
	srand(20210617);
	for (int round = 0; round < 300; round++) {
		struct sentence sentence;
		struct proposal line = { 0 };
		struct buf lines = { 0 };

		for (int i = 0; i < 8; i++) {
			int status = rand() % 6;

			/* usable targets begin with good, the others with wrong; no pair is both */
			buf_printf(&lines, "%s\t%s%d\t\tstatus=%s\n", sources[rand() % 6], status < 2 ? "good" : "wrong", rand() % 3,
				statuses[status]);
		}
		open_sentence(&sentence, buf_text(&lines), dutch);
		if (assemble(&sentence.segment, &naming, VARIETY_BRITISH, &sentence.arena, &line)) {
			put_in += str_find(line.target.chars, STR("good"), 0) != STR_NOT_FOUND;
			assert_true(str_find(line.target.chars, STR("wrong"), 0) == STR_NOT_FOUND);
		}
		close_sentence(&sentence);
		buf_fini(&lines);
	}
	assert_true(put_in > 100);
	common_words_close((struct common_words *)naming.common);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_is_seen_and_the_better_one_named),
		cmocka_unit_test(forms_of_verbs_are_seen_and_the_better_one_named),
		cmocka_unit_test(capitals_throughout_are_seen_and_acronyms_are_not),
		cmocka_unit_test(a_hyphen_ends_a_word_but_begins_none),
		cmocka_unit_test(a_long_segment_is_read_once),
		cmocka_unit_test(what_a_translation_has_is_marked),
		cmocka_unit_test(other_words_are_none),
		cmocka_unit_test(only_where_the_dutch_has_the_source),
		cmocka_unit_test(what_other_terms_account_for_is_right),
		cmocka_unit_test(the_sentence_names_the_files),
		cmocka_unit_test(no_withdrawn_target_is_put_in),
	};
	int failed;

	close(mkstemp(path));
	failed = cmocka_run_group_tests_name("withdrawn", tests, NULL, NULL);
	unlink(path);
	return failed;
}
