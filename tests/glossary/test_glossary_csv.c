#include "glossary/glossary_csv.h"

#include "glossary_reading.h"

static void read_csv(struct reading *reading, const char *text)
{
	read_as(reading, &csv_glossary_format, str_of(text), "nl", "en");
}

static void assert_read(const char *text, const char *lines)
{
	struct reading reading;

	read_csv(&reading, text);
	assert_true(reading.done);
	assert_warnings(&reading, "");
	assert_lines(&reading, lines);
	finish_reading(&reading);
}

static void without_a_head_the_columns_are_source_target_note_keys(void **state)
{
	(void)state;
	assert_read("ambtgenoot,counterpart,of ministers,pos=noun\r\nstad,city\r\n",
		"ambtgenoot\tcounterpart\tof ministers\tpos=noun\nstad\tcity\n");
	assert_read("stad,city", "stad\tcity\n");
}

static void a_head_names_the_columns(void **state)
{
	(void)state;
	assert_read("source,target\nstad,city\n", "stad\tcity\n");
	assert_read("Engels;Nederlands;Opmerking;Woordsoort;Domein;Status\ncity;stad;groot;Noun;geo;Admitted\n",
		"stad\tcity\tgroot\tpos=noun;domain=geo;status=admitted\n");
	assert_read("nl,note,en\nstad,\"big, old\",city\n", "stad\tcity\tbig, old\n");
	assert_read("NL_BE\ten-GB\nschepen\talderman\n", "schepen\talderman\t\tvariety=GB\n");
	assert_read("Dutch,English,case,match,forms,variety,keys\nvis,fish,sensitive,exact,visjes,US,pos=noun\n",
		"vis\tfish\t\tpos=noun;case=sensitive;match=exact;forms=visjes;variety=US\n");
}

static void words_that_are_also_names_of_columns_are_terms(void **state)
{
	(void)state;
	assert_read("status,status\ndomein,domain\nbron,source\n", "status\tstatus\ndomein\tdomain\nbron\tsource\n");
	assert_read("Nederlands,Dutch\n", "Nederlands\tDutch\n");
}

static void several_columns_of_a_language_are_several_terms(void **state)
{
	(void)state;
	assert_read("nl,en-GB,en-US\nkleur,colour,color\nstad,city,\n",
		"kleur\tcolour\t\tvariety=GB\nkleur\tcolor\t\tvariety=US\nstad\tcity\t\tvariety=GB\n");
}

static void another_region_is_taken_only_where_there_is_no_better(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, &csv_glossary_format, STR("nl-NL,nl-BE,en-US,en-GB\nwethouder,schepen,color,colour\n"), "nl-BE", "en-GB");
	assert_lines(&reading, "schepen\tcolour\t\tvariety=GB\n");
	finish_reading(&reading);
	read_as(&reading, &csv_glossary_format, STR("nl-NL,en-US\nwethouder,color\n"), "nl-BE", "en-GB");
	assert_lines(&reading, "wethouder\tcolor\t\tvariety=US\n");
	finish_reading(&reading);
}

static void a_head_without_the_language_is_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_csv(&reading, "de,en\nStadt,city\n");
	assert_refused(&reading, 1, 1, "Dutch (nl) and English (en)");
	finish_reading(&reading);
}

static void the_delimiter_is_guessed(void **state)
{
	(void)state;
	assert_int_equal(csv_guess_delimiter(STR("a,b\nc,d\n")), ',');
	assert_int_equal(csv_guess_delimiter(STR("a;b\nc, e;d\n")), ';');
	assert_int_equal(csv_guess_delimiter(STR("a\tb, c\nd\te; f\n")), '\t');
	assert_int_equal(csv_guess_delimiter(STR("een, twee;one, two\n")), ';');
	assert_int_equal(csv_guess_delimiter(STR("\"a;b;c\",x\n\"d;e\",y\n")), ',');
	assert_int_equal(csv_guess_delimiter(STR("")), ',');
	assert_read("sep=;\r\na,b;c\r\n", "a,b\tc\n");
}

static void quotes_are_those_of_rfc_4180(void **state)
{
	(void)state;
	assert_read("\"de \"\"wet\"\"\",\"the law, the act\"\n", "de \"wet\"\tthe law, the act\n");
	assert_read("\"\"\"kde\"\"\",\"\"\"\"\n", "\"kde\"\t\"\n");
	assert_read("een,\"one\ntwo\r\n  three\"\r\ndrie,three\n", "een\tone two three\ndrie\tthree\n");
	assert_read("5\" scherm,5\" screen\n", "5\" scherm\t5\" screen\n");
	assert_read(" \"a\" , \"b\" \n", "a\tb\n");
}

static void an_open_quote_is_an_error_where_it_begins(void **state)
{
	struct reading reading;

	(void)state;
	read_csv(&reading, "een,one\n\"a\nb\",two\ndrié,\"three\nvier,four\n");
	assert_refused(&reading, 4, 6, "is not closed");
	finish_reading(&reading);
}

static void lines_end_in_any_way(void **state)
{
	(void)state;
	assert_read("a,b\rc,d\r\ne,f\n\n\r\n,,\ng,h", "a\tb\nc\td\ne\tf\ng\th\n");
}

static void what_guards_formulas_is_taken_off(void **state)
{
	(void)state;
	assert_read("'-heid,-ness\n'=a,'+b\n''=c,''d\n's avonds,'t\n", "-heid\t-ness\n=a\t+b\n'=c\t''d\n's avonds\t't\n");
}

static void lines_without_a_term_are_named_and_counted(void **state)
{
	struct reading reading;

	(void)state;
	read_csv(&reading, "stad,city\n\"land\n\",\n\xC2\xA0,river\nzee,sea,,pos=nuon\n");
	assert_true(reading.done);
	assert_lines(&reading, "stad\tcity\nzee\tsea\n");
	assert_warnings(&reading, "2:1: no target after “land”, line skipped\n4:1: no source in this line, skipped\n"
				  "5:14: unknown pos “nuon”, ignored\n");
	assert_int_equal(glossary_left_out(reading.glossary), 2);
	assert_int_equal(reading.terms[1]->line, 5);
	finish_reading(&reading);
}

static void columns_without_a_place_are_named(void **state)
{
	struct reading reading;

	(void)state;
	read_csv(&reading, "nl,en,owner,fr\nstad,city,Jan,ville\n");
	assert_lines(&reading, "stad\tcity\n");
	assert_warnings(&reading, "1:0: columns a glossary has no place for, left out: “owner”, “fr”\n");
	finish_reading(&reading);
}

static void encodings_are_guessed(void **state)
{
	struct reading reading;

	(void)state;
	assert_read("\xEF\xBB\xBFnl,en\ncaf\xC3\xA9,pub\n", "café\tpub\n");
	read_as(&reading, &csv_glossary_format, STR("\xFF\xFE" "a\0,\0b\0\r\0\n\0\xE9\0,\0c\0"), "nl", "en");
	assert_lines(&reading, "a\tb\né\tc\n");
	assert_warnings(&reading, "");
	finish_reading(&reading);
	read_csv(&reading, "caf\xE9,pub\n");
	assert_lines(&reading, "café\tpub\n");
	assert_warnings(&reading, "1:4: not UTF-8, read as Windows-1252\n");
	finish_reading(&reading);
}

static void a_file_that_is_no_table_is_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_as(&reading, &csv_glossary_format, STR("a,b\0c\n"), "nl", "en");
	assert_refused(&reading, 0, 0, "binary");
	finish_reading(&reading);
	read_csv(&reading, "");
	assert_refused(&reading, 0, 0, "empty");
	finish_reading(&reading);
	read_csv(&reading, "\xEF\xBB\xBF\r\n");
	assert_refused(&reading, 0, 0, "empty");
	finish_reading(&reading);
}

static void a_huge_cell_is_an_error_where_it_begins(void **state)
{
	struct buf text = { 0 };
	struct reading reading;

	(void)state;
	buf_add(&text, STR("a,b\nc,\""));
	memset(buf_reserve(&text, 1 << 20), 'x', 1 << 20);
	text.size += 1 << 20;
	buf_add(&text, STR("\"\n"));
	read_as(&reading, &csv_glossary_format, buf_str(&text), "nl", "en");
	assert_refused(&reading, 2, 3, "a cell of more than 64 kB");
	finish_reading(&reading);
	buf_fini(&text);
}

static void more_columns_than_anybody_has_are_left_aside(void **state)
{
	struct buf text = { 0 };
	struct reading reading;

	(void)state;
	buf_add(&text, STR("a,b"));
	for (int i = 0; i < 1000; i++)
		buf_add(&text, STR(",,\"x\""));
	buf_add(&text, STR("\nc,d\n"));
	read_as(&reading, &csv_glossary_format, buf_str(&text), "nl", "en");
	assert_true(reading.done);
	assert_int_equal(reading.count, 2);
	finish_reading(&reading);
	buf_fini(&text);
}

static void what_is_written_has_mark_head_and_guards(void **state)
{
	const struct term terms[] = { { .source = STR("-heid"), .target = STR("the \"x\", y"), .exact = true },
		{ .source = STR("weg"), .target = STR(""), .status = TERM_HIDDEN } };
	const struct term *const both[] = { &terms[0], &terms[1] };
	struct buf bytes, warnings = { 0 };
	struct reading reading;

	(void)state;
	write_as(&csv_glossary_format, both, 2, &warnings, &bytes);
	assert_string_equal(buf_text(&bytes), "\xEF\xBB\xBFsource,target,note,pos,domain,status,match\r\n"
		"'-heid,\"the \"\"x\"\", y\",,,,,exact\r\nweg,,,,,hidden,\r\n");
	read_as(&reading, &csv_glossary_format, buf_str(&bytes), "nl", "en");
	assert_lines(&reading, "-heid\tthe \"x\", y\t\tmatch=exact\nweg\t\t\tstatus=hidden\n");
	finish_reading(&reading);
	buf_fini(&bytes);
	buf_fini(&warnings);
}

static void whatever_is_written_is_read_again(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= 500; seed++)
		assert_round_trip(&csv_glossary_format, seed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_head_the_columns_are_source_target_note_keys),
		cmocka_unit_test(a_head_names_the_columns),
		cmocka_unit_test(words_that_are_also_names_of_columns_are_terms),
		cmocka_unit_test(several_columns_of_a_language_are_several_terms),
		cmocka_unit_test(another_region_is_taken_only_where_there_is_no_better),
		cmocka_unit_test(a_head_without_the_language_is_refused),
		cmocka_unit_test(the_delimiter_is_guessed),
		cmocka_unit_test(quotes_are_those_of_rfc_4180),
		cmocka_unit_test(an_open_quote_is_an_error_where_it_begins),
		cmocka_unit_test(lines_end_in_any_way),
		cmocka_unit_test(what_guards_formulas_is_taken_off),
		cmocka_unit_test(lines_without_a_term_are_named_and_counted),
		cmocka_unit_test(columns_without_a_place_are_named),
		cmocka_unit_test(encodings_are_guessed),
		cmocka_unit_test(a_file_that_is_no_table_is_refused),
		cmocka_unit_test(a_huge_cell_is_an_error_where_it_begins),
		cmocka_unit_test(more_columns_than_anybody_has_are_left_aside),
		cmocka_unit_test(what_is_written_has_mark_head_and_guards),
		cmocka_unit_test(whatever_is_written_is_read_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
