#include "sample.h"

extern const struct format tsv_format;

static void a_pair_a_line_with_an_optional_note(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_bytes(&got, &tsv_format, ".tsv",
		STR("\xEF\xBB\xBF"
		    "huis\thouse\r\n\nboom\ttree\tplant\n")));
	assert_int_equal(got.count, 2);
	assert_str(got.units[0].source.chars, "huis");
	assert_str(got.units[0].target.chars, "house");
	assert_str(got.units[1].note, "plant");
	assert_str(got.units[1].target_language, "en-GB");
	assert_int_equal(got.units[1].state, STATE_REVIEWED);
	forget(&got);
}

static void escapes_stand_for_tab_line_end_and_backslash(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_bytes(&got, &tsv_format, ".tsv", STR("a\\tb\\nc\\\\n\\x\tt\n")));
	assert_str(got.units[0].source.chars, "a\tb\nc\\n\\x");
	forget(&got);
}

static void one_column_is_an_error_at_its_place(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_false(read_bytes(&got, &tsv_format, ".tsv", STR("a\tb\nhuis    house\n")));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	assert_int_equal(got.error.line, 2);
	assert_int_equal(got.error.column, 14);
	assert_non_null(strstr(got.error.message, "nothing was imported"));
	assert_string_equal(got.error.hint, "here are four spaces");
	forget(&got);
}

static void wrong_bytes_are_an_error_at_their_place(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_false(read_bytes(&got, &tsv_format, ".tsv", STR("a\tb\n\xC3\xA9\tcaf\xE9\n")));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	assert_int_equal(got.error.line, 2);
	assert_int_equal(got.error.column, 6);
	forget(&got);
	assert_false(read_bytes(&got, &tsv_format, ".tsv", STR("a\0\tb\n")));
	assert_int_equal(got.error.column, 2);
	forget(&got);
}

static void utf16_with_a_mark_is_read(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_bytes(&got, &tsv_format, ".tsv", STR("\xFF\xFE\xE9\0\t\0e\0")));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].source.chars, "\xC3\xA9");
	forget(&got);
}

static void an_empty_side_is_refused_and_an_empty_file_is_none(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_bytes(&got, &tsv_format, ".tsv", STR("a\t\n\tb\n")));
	assert_int_equal(got.count, 0);
	assert_int_equal(got.refused, 2);
	forget(&got);
	assert_true(read_bytes(&got, &tsv_format, ".tsv", STR("")));
	assert_int_equal(got.count, 0);
	forget(&got);
}

static void an_export_comes_back_as_it_was(void **state)
{
	struct unit unit = { .source = text_of("a\tb\\n"),
		.target = text_of("c\nd\re"),
		.state = STATE_TRANSLATED,
		.author = { "Jan", 3 },
		.created = { "2021-06-17T09:00:00Z", 20 } };
	struct output output = { .descriptor = -1 };
	struct collected got = { 0 };
	struct error error;

	(void)state;
	assert_true(tsv_format.write_unit(&output, &unit, &dutch_to_english, &error));
	assert_true(read_bytes(&got, &tsv_format, ".tsv", buf_str(&output.bytes)));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].source.chars, "a\tb\\n");
	assert_str(got.units[0].target.chars, "c\nd\re");
	assert_str(got.units[0].author, "Jan");
	assert_str(got.units[0].created, "2021-06-17T09:00:00Z");
	assert_int_equal(got.units[0].state, STATE_TRANSLATED);
	buf_fini(&output.bytes);
	forget(&got);
}

static void proposals_are_five_columns_and_are_not_taken_for_pairs(void **state)
{
	struct sample sample;
	struct collected got = { 0 };
	struct error error;
	struct str tsv;

	(void)state;
	sample_fill(&sample);
	tsv = written(&tsv_format, &sample.document, &dutch_to_english, &error);
	assert_str(tsv, "1\tDe minister kwam.\tThe minister came.\texact\t100\n"
			"2\tHij \xE2\x82\xAC sprak.\t\tnone\t\n"
			"3\tDrie  landen tekenden.\tThree  countries signed.\trepaired\t94\n"
			"4\tNiets.\t\xE2\x80\xB9Niets\xE2\x80\xBA.\tassembled\t\n"
			"5\tNiets.\tNothing.\tmt\t\n"
			"6\tSlot.\t\tnone\t\n");
	assert_false(read_bytes(&got, &tsv_format, ".tsv", tsv));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	assert_int_equal(got.count, 0);
	forget(&got);
}

static void a_line_of_any_length_is_read(void **state)
{
	struct collected got = { 0 };
	struct buf line = { 0 };

	(void)state;
	memset(buf_reserve(&line, 300000), 'a', 300000);
	line.size = 300000;
	buf_add(&line, STR("\tb"));
	assert_true(read_bytes(&got, &tsv_format, ".tsv", buf_str(&line)));
	assert_int_equal(got.units[0].source.chars.size, 300000);
	buf_fini(&line);
	forget(&got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pair_a_line_with_an_optional_note),
		cmocka_unit_test(escapes_stand_for_tab_line_end_and_backslash),
		cmocka_unit_test(one_column_is_an_error_at_its_place),
		cmocka_unit_test(wrong_bytes_are_an_error_at_their_place),
		cmocka_unit_test(utf16_with_a_mark_is_read),
		cmocka_unit_test(an_empty_side_is_refused_and_an_empty_file_is_none),
		cmocka_unit_test(an_export_comes_back_as_it_was),
		cmocka_unit_test(proposals_are_five_columns_and_are_not_taken_for_pairs),
		cmocka_unit_test(a_line_of_any_length_is_read),
	};

	return cmocka_run_group_tests_name("tsv", tests, NULL, NULL);
}
