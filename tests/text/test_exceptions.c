#include "base/buf.h"
#include "text/exceptions.h"
#include "text/sentences.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static size_t warnings;
static char last_warning[1100];

static void count_warning(void *data, const struct warning *warning)
{
	(void)data;
	warnings++;
	snprintf(last_warning, sizeof last_warning, "%zu:%zu: %s", warning->place.line, warning->place.column, warning->message);
}

static struct job job = { .report = count_warning };

struct cut {
	struct str paragraph;
	size_t start;
	struct buf out;
	size_t last_line; /* of the exception that spoke last; 0: none did */
};

static bool take(void *data, const struct candidate *candidate)
{
	struct cut *cut = data;

	if (candidate->said.file)
		cut->last_line = candidate->said.line;
	assert_true(candidate->end > cut->start);
	assert_true(candidate->next >= candidate->end);
	if (candidate->breaks) {
		buf_add(&cut->out, str_slice(cut->paragraph, cut->start, candidate->end));
		buf_add(&cut->out, STR("|"));
		cut->start = candidate->next;
	}
	return true;
}

/* With these lines the text (white space at breaks left out) comes out with bars as `expected`; the line that spoke last. */
static size_t splits(const char *lines, const char *text, const char *expected)
{
	struct exceptions *exceptions = exceptions_open();
	struct sentence_rules rules = { .exceptions = exceptions };
	struct cut cut = { .paragraph = str_of(text) };
	struct error error = { 0 };

	assert_true(exceptions_read_text(exceptions, str_of(lines), "segment.txt", &job, &error));
	each_candidate(cut.paragraph, &rules, take, &cut);
	buf_add(&cut.out, str_slice(cut.paragraph, cut.start, cut.paragraph.size));
	assert_string_equal(buf_text(&cut.out), expected);
	buf_fini(&cut.out);
	exceptions_close(exceptions);
	return cut.last_line;
}

static void refuses(const char *lines, size_t line, size_t column, const char *message)
{
	struct exceptions *exceptions = exceptions_open();
	struct error error = { 0 };

	assert_false(exceptions_read_text(exceptions, str_of(lines), "segment.txt", &job, &error));
	assert_int_equal(error.kind, ERROR_INPUT);
	assert_string_equal(error.file, "segment.txt");
	assert_int_equal(error.line, line);
	assert_int_equal(error.column, column);
	assert_string_equal(error.message, message);
	exceptions_close(exceptions);
}

static void an_abbreviation_that_never_ends(void **state)
{
	(void)state;
	splits("", "Zie Qtb. De wet.", "Zie Qtb.|De wet.");
	assert_int_equal(splits("# eigen\n\nnever-ends: Trb. qtb\r\n", "Zie Qtb. De wet. Dat is trb. Nee.", "Zie Qtb. De wet.|Dat is trb. Nee."), 3);
	splits("never-ends: Wtb., qtb;", "Zie Qtb. De wet. Zie Wtb. De wet.", "Zie Qtb. De wet.|Zie Wtb. De wet.");
	splits("never-ends: Jumbo!", "Bij Jumbo! De rij. Kom! Nu.", "Bij Jumbo! De rij.|Kom!|Nu.");
	splits("never-ends: maj.", "De adj.-maj. Hij zweeg.", "De adj.-maj. Hij zweeg.");
	splits("never-ends: foto’s.", "De foto's. Hij zweeg.", "De foto's. Hij zweeg.");
	splits("never-ends: VS.", "Met de VS. Rusland zwijgt.", "Met de VS. Rusland zwijgt.");
	splits("never-ends: ÉCL.", "Zie écl. De wet.", "Zie écl. De wet.");
}

static void an_abbreviation_that_may_end(void **state)
{
	(void)state;
	splits("", "Dat vroeg de dr. Fauci zweeg.", "Dat vroeg de dr. Fauci zweeg.");
	splits("may-end: dr.", "Dat vroeg de dr. Fauci zweeg. De dr. komt 3 dr. 4 keer.", "Dat vroeg de dr.|Fauci zweeg.|De dr. komt 3 dr. 4 keer.");
}

static void a_word_that_starts_with_a_small_letter(void **state)
{
	(void)state;
	splits("", "Dat is zo. youston levert. Ja.", "Dat is zo. youston levert.|Ja.");
	splits("starts-lowercase: youston e-plus", "Dat is zo. youston levert. e-plus, zei hij. en nu.",
		"Dat is zo.|youston levert.|e-plus, zei hij. en nu.");
	splits("starts-lowercase: youston", "Zie dr. youston. Ja.", "Zie dr. youston.|Ja.");
}

static void what_is_joined(void **state)
{
	(void)state;
	assert_int_equal(splits("join: kwam. | Wij", "Hij kwam. Wij gingen. Ja.", "Hij kwam. Wij gingen.|Ja."), 1);
	splits("join: hij kwam. | Wij gingen.", "Toen hij  kwam.\n Wij\tgingen. Ja.", "Toen hij  kwam.\n Wij\tgingen.|Ja.");
	splits("join: kwam. | Wij", "Hij ontkwam. Wij gingen. Hij kwam. Wijs.", "Hij ontkwam.|Wij gingen.|Hij kwam.|Wijs.");
	splits("join: kwam.’ | ‘Wij", "‘Hij kwam.’ ‘Wij gingen.’", "‘Hij kwam.’ ‘Wij gingen.’");
	splits("join: kwam.|Wij", "Hij kwam. Wij gingen.", "Hij kwam. Wij gingen.");
	splits("join: a. | É", "Dit is a. É.", "Dit is a. É.");
	splits("join: . | W", "Hij kwam. Wij. W gaat.", "Hij kwam.|Wij. W gaat.");
	splits("join: a \\| b. | C\\\\D", "Dus a | b. C\\D.", "Dus a | b. C\\D.");
}

static void what_is_split(void **state)
{
	(void)state;
	assert_int_equal(splits("split: zei: | De tijd", "Hij zei: De tijd dringt. Ja.", "Hij zei:|De tijd dringt.|Ja."), 1);
	splits("split: dr. | De", "Zie dr. De Vries. dr. Devos.", "Zie dr.|De Vries. dr. Devos.");
	splits("split: zin.|Volgende", "Een zin.Volgende zin. Ja.", "Een zin.|Volgende zin.|Ja.");
	splits("split: zin.|Volgende", "Een zin. Volgende. A.", "Een zin.|Volgende.|A.");
	splits("split: zin | Volgende", "Een zinVolgende zin  Volgende. A.", "Een zinVolgende zin|Volgende.|A.");
	splits("split: Zie\u00A0|\u00A0nr.", "Zie nr. Twee.", "Zie|nr. Twee.");
	splits("split: a | b\nsplit: b | c\nsplit: c. | D", "a b c. D a b", "a|b|c.|D a|b");
	splits("split: A. | B", "J. A. B. Vos. Hij.", "J. A.|B. Vos.|Hij.");
}

static void the_later_line_counts(void **state)
{
	(void)state;
	warnings = 0;
	splits("never-ends: Qtb.\nmay-end: qtb", "Zie Qtb. Wet.", "Zie Qtb.|Wet.");
	assert_int_equal(warnings, 1);
	assert_string_equal(last_warning, "2:10: “qtb” has never-ends in line 1; this line counts");
	splits("split: a. | B\njoin: a. | B", "a. B.", "a. B.");
	splits("join: a. | B\nsplit: b a. | B", "b a. B. Ja. C a. B.", "b a.|B. Ja.|C a. B.");
	splits("split: b a. | B\njoin: a. | B", "b a. B.", "b a. B.");
	assert_int_equal(warnings, 2);
	splits("never-ends: x.\nnever-ends: x.", "x. Y", "x. Y");
	assert_int_equal(warnings, 2);
}

static void a_mistake_has_its_place(void **state)
{
	(void)state;
	refuses("# a\nnever-end: art.\n", 2, 1, "unknown “never-end:”");
	refuses("never-ends:  \n", 1, 12, "no word after never-ends:");
	refuses("  art.\n", 1, 3, "expected never-ends: or the like, found “art.”");
	refuses("may-end: a. # b\n", 1, 13, "a comment has a line of its own");
	refuses("join: é a. De\n", 1, 7, "no “|” after join:");
	refuses("split: a | b | c\n", 1, 14, "a second “|”");
	refuses("split: | b\n", 1, 8, "no words before the “|”");
	refuses("split: b |\n", 1, 10, "no words behind the “|”");
	refuses("never-ends: a.\rjoin: a | b\n", 1, 16, "“join:” begins a line of its own");
	refuses("split: \\| b", 1, 8, "no “|” after split:");
	refuses("may-end: "
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 1, 10, "a word of 64 characters or more");
}

/* Each line against the whole text would take minutes. */
static void many_lines_cost_no_more_than_few(void **state)
{
	struct exceptions *exceptions = exceptions_open();
	struct sentence_rules rules = { .exceptions = exceptions };
	struct buf lines = { 0 }, text = { 0 };
	struct cut cut = { 0 };
	struct error error = { 0 };

	(void)state;
	for (int i = 0; i < 20000; i++) {
		buf_printf(&lines, "join: einde%d. | Begin\nsplit: kop%d | Tekst\n", i, i);
		buf_printf(&text, "Het einde%d. Begin van kop%d Tekst gaat door. ", i, i);
	}
	assert_true(exceptions_read_text(exceptions, buf_str(&lines), "segment.txt", &job, &error));
	assert_int_equal(exceptions_count(exceptions), 40000);
	cut.paragraph = str_trim(buf_str(&text));
	each_candidate(cut.paragraph, &rules, take, &cut);
	assert_true(cut.out.size > 0);
	assert_int_equal(cut.last_line, 40000);
	buf_fini(&cut.out);
	buf_fini(&lines);
	buf_fini(&text);
	exceptions_close(exceptions);
}

/* What stands behind a place was read again from each of them: the time grew with the square. */
static void places_within_a_run_of_marks_cost_no_more(void **state)
{
	struct exceptions *exceptions = exceptions_open();
	struct sentence_rules rules = { .exceptions = exceptions };
	struct buf text = { 0 };
	struct cut cut = { 0 };
	struct error error = { 0 };

	(void)state;
	assert_true(exceptions_read_text(exceptions, STR("split: .|.\n"), "segment.txt", &job, &error));
	for (int i = 0; i < 300000; i++)
		buf_add_char(&text, '.');
	buf_add(&text, STR(" Ja."));
	cut.paragraph = buf_str(&text);
	each_candidate(cut.paragraph, &rules, take, &cut);
	assert_int_equal(cut.start, 299999); /* what begins with a mark does not end with it */
	buf_fini(&cut.out);
	buf_fini(&text);
	exceptions_close(exceptions);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_abbreviation_that_never_ends),
		cmocka_unit_test(an_abbreviation_that_may_end),
		cmocka_unit_test(a_word_that_starts_with_a_small_letter),
		cmocka_unit_test(what_is_joined),
		cmocka_unit_test(what_is_split),
		cmocka_unit_test(the_later_line_counts),
		cmocka_unit_test(a_mistake_has_its_place),
		cmocka_unit_test(many_lines_cost_no_more_than_few),
		cmocka_unit_test(places_within_a_run_of_marks_cost_no_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
