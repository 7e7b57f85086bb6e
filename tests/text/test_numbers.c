#include "text/numbers_private.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* Words of the table that the glossary translates. */
static const struct {
	const char *dutch, *english;
} glossary[] = { { "versie", "version" }, { "artikel", "article" }, { "winst", "win" }, { "IPv4-adres", "IPv4 address" },
	{ "Lodewijk", "Louis" } };

static void add_rest(struct buf *out, struct str rest)
{
	while (rest.size) {
		bool found = false;

		for (size_t i = 0; !found && i < sizeof glossary / sizeof *glossary; i++) {
			if (str_starts(rest, str_of(glossary[i].dutch))) {
				buf_add(out, str_of(glossary[i].english));
				rest = str_slice(rest, strlen(glossary[i].dutch), rest.size);
				found = true;
			}
		}
		if (!found) {
			buf_add_char(out, rest.data[0]);
			rest = str_slice(rest, 1, rest.size);
		}
	}
}

/* The text with its expressions in English, as the assembled line has them. */
static struct str in_english(struct str dutch, enum variety variety, struct arena *arena)
{
	struct buf out = { 0 };
	size_t count, at = 0;
	struct number *numbers = find_numbers(dutch, variety, arena, &count);
	struct str english;

	for (size_t i = 0; i < count; i++) {
		add_rest(&out, str_slice(dutch, at, numbers[i].lead_start));
		buf_add(&out, numbers[i].lead_english);
		buf_add(&out, numbers[i].lead_english.size ? STR(" ") : STR(""));
		buf_add(&out, numbers[i].english);
		at = numbers[i].end;
		if (str_ends(numbers[i].english, STR(".")) && at < dutch.size && dutch.data[at] == '.')
			at++; /* 9 a.m. ends a sentence too */
	}
	add_rest(&out, str_slice(dutch, at, dutch.size));
	english = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return english;
}

static const char *const frames[][2] = { { "", "" }, { "Dat was ", "." }, { "Dat kostte ", " in 2020." },
	{ "Volgens Jansen is dat ", ", meldt de krant." }, { "Ook “", "” wordt genoemd." }, { "Het gaat (", ") goed." } };

static size_t check_row(struct str row[4], enum variety variety)
{
	struct arena arena = { 0 };
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
		struct str dutch = arena_printf(&arena, "%s%.*s%s", frames[i][0], STR_ARG(row[0]), frames[i][1]);
		const char *behind = str_ends(row[1 + variety], STR(".")) && frames[i][1][0] == '.' ? frames[i][1] + 1 : frames[i][1];
		struct str wanted = arena_printf(&arena, "%s%.*s%s", frames[i][0], STR_ARG(row[1 + variety]), behind);
		struct str got = in_english(dutch, variety, &arena);

		if (!str_equal(got, wanted)) {
			print_message("# %s: %.*s: got %.*s\n", variety ? "US" : "GB", STR_ARG(wanted), STR_ARG(got));
			wrong++;
		}
	}
	arena_fini(&arena);
	return wrong;
}

static void check_table(enum variety variety)
{
	struct buf bytes = { 0 };
	struct error error;
	struct str rest, line;
	size_t wrong = 0, rows = 0;
	char path[4096];

	snprintf(path, sizeof path, "%s/tests/data/numbers-dev.tsv", getenv("srcdir") ? getenv("srcdir") : ".");
	assert_true(file_read(path, &bytes, &error));
	for (rest = buf_str(&bytes); str_next(&rest, '\n', &line);) {
		struct str row[4];
		size_t cells = 0;

		if (!line.size || line.data[0] == '#')
			continue;
		while (cells < 4 && str_next(&line, '\t', &row[cells]))
			cells++;
		assert_int_equal(cells, 4);
		wrong += check_row(row, variety);
		rows++;
	}
	buf_fini(&bytes);
	assert_true(rows >= 155);
	print_message("# %zu rows, %zu wrong of %zu\n", rows, wrong, rows * (sizeof frames / sizeof *frames));
	assert_int_equal(wrong, 0);
}

static void the_table_comes_out_in_british_english_alone_and_in_sentences(void **state)
{
	(void)state;
	check_table(VARIETY_BRITISH);
}

static void the_table_comes_out_in_american_english_alone_and_in_sentences(void **state)
{
	(void)state;
	check_table(VARIETY_AMERICAN);
}

struct reading {
	const char *dutch, *british, *american; /* NULL: as the British */
};

static void check_readings(const struct reading *readings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct arena arena = { 0 };

		for (int variety = 0; variety < 2; variety++) {
			const char *wanted = variety && readings[i].american ? readings[i].american : readings[i].british;
			struct str got = in_english(str_of(readings[i].dutch), (enum variety)variety, &arena);

			assert_string_equal(got.data, wanted);
		}
		arena_fini(&arena);
	}
}

#define CHECK_READINGS(readings) check_readings(readings, sizeof readings / sizeof *(readings))

static void what_only_looks_like_a_number_stays(void **state)
{
	static const struct reading readings[] = {
		{ "Zie www.site.nl/2021/06/17 en jan.2@site.nl.", "Zie www.site.nl/2021/06/17 en jan.2@site.nl.", NULL },
		{ "Bel 06-12345678 of (020) 123 45 67.", "Bel 06-12345678 of (020) 123 45 67.", NULL },
		{ "Het adres 192.168.100.200 en 1.234.567 adressen", "Het adres 192.168.100.200 en 1,234,567 adressen", NULL },
		{ "In versie 2.400 en 2.400 keer", "In version 2.400 en 2,400 times", NULL },
		{ "art. 12 en artikel 2.400", "art. 12 en article 2.400", NULL },
		{ "Geheugen van 1500 MB, postcode 1500 AB", "Geheugen van 1,500 MB, postcode 1500 AB", NULL },
		{ "Een 5G-netwerk, de F-16, Covid-19, IPv4-adres", "Een 5G-netwerk, de F-16, Covid-19, IPv4 address", NULL },
		{ "De Eerste en Tweede Wereldoorlog", "De Eerste en Tweede Wereldoorlog", NULL },
		{ "Een man at een appel.", "Een man at een appel.", NULL },
		{ "de achtertuin, eenheid, drie-eenheid, tienerkamer, verder", "de achtertuin, eenheid, drie-eenheid, tienerkamer, verder", NULL },
		{ "Dossier 123456789 en 007", "Dossier 123456789 en 007", NULL },
		{ "24/7 en 1/3 en 2020/2021", "24/7 en 1/3 en 2020/2021", NULL },
		{ "", "", NULL },
	};

	(void)state;
	CHECK_READINGS(readings);
}

static void the_words_around_decide_between_hours_and_a_time_of_day(void **state)
{
	static const struct reading readings[] = {
		{ "Het begint om 9 uur.", "Het begint at 9 am.", "Het begint at 9 a.m." },
		{ "Het duurde 9 uur.", "Het duurde 9 hours.", NULL },
		{ "binnen 20 uur", "within 20 hours", NULL },
		{ "om vier uur", "at four o'clock", NULL },
		{ "een vlucht van vier uur", "een vlucht van four hours", NULL },
		{ "9 uur geleden", "9 hours ago", NULL },
		{ "10 uur 's avonds", "10 pm", "10 p.m." },
		{ "vijf voor half drie", "twenty-five past two", "twenty-five after two" },
		{ "om 14.30 begint het, 14.30 euro", "at 2.30 pm begint het, 14.30 euro", "at 2:30 p.m. begint het, 14.30 euro" },
		{ "van 8.30 tot 17 uur", "from 8.30 am to 5 pm", "from 8:30 a.m. to 5 p.m." },
	};

	(void)state;
	CHECK_READINGS(readings);
}

static void dates_keep_their_parts_together(void **state)
{
	static const struct reading readings[] = {
		{ "van 17 tot 20 juni 2021", "from 17 to 20 June 2021", "from June 17 to 20, 2021" },
		{ "17 en 18 juni", "17 and 18 June", "June 17 and 18" },
		{ "op zaterdag 12 februari 2022", "on Saturday 12 February 2022", "on Saturday, February 12, 2022" },
		{ "in de zomer van 2018", "in the summer of 2018", NULL },
		{ "in het najaar van 2018", "in the autumn of 2018", "in the fall of 2018" },
		{ "in de jaren 30 van de 19e eeuw", "in the 1830s", NULL },
		{ "de 18e en 19e eeuw", "the 18th and 19th centuries", NULL },
		{ "van maandag tot vrijdag", "from Monday to Friday", NULL },
		{ "begin jaren negentig", "early 1990s", NULL },
	};

	(void)state;
	CHECK_READINGS(readings);
}

static void four_figures_take_a_comma_only_where_they_are_no_year(void **state)
{
	static const struct reading readings[] = {
		{ "1500 euro", "1,500 euros", NULL },
		{ "Meer dan 1000 mensen in 2019.", "more than 1,000 mensen in 2019.", NULL },
		{ "9000 Gent", "9000 Gent", NULL },
		{ "De 1500 inwoners", "De 1,500 inwoners", NULL },
		{ "25000 inwoners", "25,000 inwoners", NULL },
	};

	(void)state;
	CHECK_READINGS(readings);
}

static struct str value_of(const char *dutch, struct arena *arena)
{
	size_t count;
	struct number *numbers = find_numbers(str_of(dutch), VARIETY_BRITISH, arena, &count);

	assert_int_equal(count, 1);
	return numbers[0].value;
}

static void equal_values_are_equal_however_they_are_written(void **state)
{
	static const char *const pairs[][2] = { { "3", "drie" }, { "2,5 procent", "2,50 %" }, { "€ 5", "vijf euro" },
		{ "2,3 miljard", "2.300.000.000" }, { "17-06-2021", "17 juni 2021" }, { "9 uur", "9.00 uur" }, { "19e", "negentiende" },
		{ "een derde", "één derde" }, { "twee keer", "tweemaal" }, { "1.000", "1000" } };
	static const char *const different[][2] = { { "3", "4" }, { "3 km", "3 m" }, { "9 uur", "21 uur" }, { "3", "3e" } };
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_true(str_equal(value_of(pairs[i][0], &arena), value_of(pairs[i][1], &arena)));
	for (size_t i = 0; i < sizeof different / sizeof *different; i++)
		assert_false(str_equal(value_of(different[i][0], &arena), value_of(different[i][1], &arena)));
	arena_fini(&arena);
}

static void the_words_of_the_lexicon_are_sorted(void **state)
{
	(void)state;
	for (size_t i = 1; i < lexicon_size; i++)
		assert_true(strcmp(lexicon[i - 1].word, lexicon[i].word) < 0);
}

/* Numbers lie in the text, in order, apart; the bytes are copied so that reading past their end is seen. */
static void check_order(struct str text)
{
	struct arena arena = { 0 };
	char *copy = malloc(text.size ? text.size : 1);
	size_t count, at = 0;
	struct number *numbers;

	memcpy(copy, text.data, text.size);
	numbers = find_numbers((struct str){ copy, text.size }, VARIETY_AMERICAN, &arena, &count);
	for (size_t i = 0; i < count; i++) {
		assert_true(numbers[i].lead_start >= at && numbers[i].start >= numbers[i].lead_start);
		assert_true(numbers[i].end > numbers[i].start && numbers[i].end <= text.size);
		assert_true(numbers[i].english.size > 0);
		for (int style = 0; style < NUMBER_STYLES; style++)
			assert_true(number_in_style(&numbers[i], style, VARIETY_AMERICAN, &arena).size > 0);
		at = numbers[i].end;
	}
	free(copy);
	arena_fini(&arena);
}

static const char *const scraps[] = { "3", "12", "2021", "0", ".", ",", "-", "–", "'", "’", "€", "$", "%", " ", " ", " ", "uur", "een",
	"half", "drie", "tweeëntwintig", "honderd", "duizend", "miljoen", "euro", "van", "tot", "en", "tussen", "de", "jaren", "juni",
	"maandag", "op", "om", "kwart", "voor", "over", "e", "eeuw", "km", "°C", "½", "'s", "middags", "per", "dag", "A", "NL91", ":", "/",
	"(", "+", "@", "à", "\xC3", "\xE2\x82", "\xFF", "\n", "v.Chr.", "meer", "dan", "99999999999999999999", "derde", "begin", "ste" };

static void any_text_is_read_without_harm(void **state)
{
	uint32_t seed = 12345;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct buf text = { 0 };

		for (int pieces = 1 + round % 12; pieces > 0; pieces--) {
			seed = seed * 1664525 + 1013904223;
			buf_add(&text, str_of(scraps[(seed >> 8) % (sizeof scraps / sizeof *scraps)]));
			if (seed >> 30)
				buf_add_char(&text, ' ');
		}
		check_order(buf_str(&text));
		buf_fini(&text);
	}
}

static void random_bytes_are_read_without_harm(void **state)
{
	uint32_t seed = 54321;

	(void)state;
	for (int round = 0; round < 5000; round++) {
		char bytes[64];

		for (size_t i = 0; i < sizeof bytes; i++) {
			seed = seed * 1664525 + 1013904223;
			bytes[i] = (char)(seed >> 24);
		}
		check_order((struct str){ bytes, (size_t)round % sizeof bytes });
	}
}

static void a_text_cut_anywhere_is_read_without_harm(void **state)
{
	static const char text[] = "Op woensdag 16 juni 2021 om 14.30 uur, van € 1.250,- tot 2,3 miljard euro; 's avonds tweeëntwintig à "
		"25 °C, begin jaren '70, NL91 ABNA 0417 1643 00, +31 20 123 4567, 44 v.Chr., één op de vijf, drie kwart, 3½.";

	(void)state;
	for (size_t from = 0; from < sizeof text - 1; from++)
		for (size_t to = from; to < sizeof text; to += 7)
			check_order((struct str){ text + from, to - from });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_only_looks_like_a_number_stays),
		cmocka_unit_test(the_words_around_decide_between_hours_and_a_time_of_day),
		cmocka_unit_test(dates_keep_their_parts_together),
		cmocka_unit_test(four_figures_take_a_comma_only_where_they_are_no_year),
		cmocka_unit_test(equal_values_are_equal_however_they_are_written),
		cmocka_unit_test(the_words_of_the_lexicon_are_sorted),
		cmocka_unit_test(any_text_is_read_without_harm),
		cmocka_unit_test(random_bytes_are_read_without_harm),
		cmocka_unit_test(a_text_cut_anywhere_is_read_without_harm),
		cmocka_unit_test(the_table_comes_out_in_british_english_alone_and_in_sentences),
		cmocka_unit_test(the_table_comes_out_in_american_english_alone_and_in_sentences),
	};

	return cmocka_run_group_tests_name("numbers", tests, NULL, NULL);
}
