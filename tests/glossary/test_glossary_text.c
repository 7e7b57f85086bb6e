#include "glossary/glossary.h"

#include "base/buf.h"
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

/* A scratch file, and what was warned about while it was read. */
static char path[] = "/tmp/tmx-glossary-XXXXXX";

struct reading {
	struct glossary *glossary;
	const struct term *const *terms;
	size_t count;
	struct buf warnings; /* "line:column: message [hint]\n" */
	struct error error;
	bool done;
};

static void note(void *data, const struct warning *warning)
{
	buf_printf(data, "%zu:%zu: %s [%s]\n", warning->place.line, warning->place.column, warning->message,
		warning->hint);
}

static void read_bytes(struct reading *reading, const char *bytes, size_t size)
{
	struct job job = { .report = note, .data = &reading->warnings };

	*reading = (struct reading){ .glossary = glossary_open() };
	assert_true(file_write(path, (struct str){ bytes, size }, &reading->error));
	reading->done = glossary_load(reading->glossary, path, LAYER_USER, &job, &reading->error);
	reading->terms = glossary_terms(reading->glossary, &reading->count);
}

static void read_text(struct reading *reading, const char *text)
{
	read_bytes(reading, text, strlen(text));
}

static void finish(struct reading *reading)
{
	glossary_close(reading->glossary);
	buf_fini(&reading->warnings);
}

static void assert_str(struct str s, const char *expected)
{
	if (!str_equal(s, str_of(expected)))
		fail_msg("“%.*s”, not “%s”", STR_ARG(s), expected);
}

static void a_line_is_source_target_note_and_keys(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "# -*- coding: utf-8 -*-\n\nambtgenoot\tcounterpart\tof "
			    "ministers\tpos=noun;domain=politics;status=admitted;"
			    "case=sensitive;match=exact;forms=ambtgenote;variety=GB\nstad\tcity\n");
	assert_true(reading.done);
	assert_int_equal(reading.count, 2);
	assert_str(reading.terms[0]->source, "ambtgenoot");
	assert_str(reading.terms[0]->target, "counterpart");
	assert_str(reading.terms[0]->note, "of ministers");
	assert_str(reading.terms[0]->domain, "politics");
	assert_str(reading.terms[0]->forms, "ambtgenote");
	assert_str(reading.terms[0]->variety, "GB");
	assert_int_equal(reading.terms[0]->pos, POS_NOUN);
	assert_int_equal(reading.terms[0]->status, TERM_ADMITTED);
	assert_true(reading.terms[0]->case_sensitive && reading.terms[0]->exact);
	assert_int_equal(reading.terms[0]->line, 3);
	assert_str(reading.terms[0]->path, path);
	assert_str(reading.terms[0]->glossary, file_name(path));
	assert_int_equal(reading.terms[1]->status, TERM_PREFERRED);
	assert_int_equal(reading.terms[1]->pos, POS_ANY);
	assert_string_equal(buf_text(&reading.warnings), "");
	finish(&reading);
}

static void lines_end_as_on_any_system(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "# old Mac\rstad\tcity\rdorp\tvillage\r\rweg\troad\r");
	assert_int_equal(reading.count, 3);
	assert_str(reading.terms[1]->target, "village");
	assert_int_equal(reading.terms[2]->line, 5);
	finish(&reading);
	read_text(&reading, "stad\tcity\r\n\r\ndorp\tvillage\nweg\troad\rzee\tsea");
	assert_int_equal(reading.count, 4);
	assert_int_equal(reading.terms[1]->line, 3);
	assert_str(reading.terms[3]->target, "sea");
	assert_int_equal(reading.terms[3]->line, 5);
	assert_string_equal(buf_text(&reading.warnings), "");
	finish(&reading);
}

static void no_break_spaces_round_a_cell_are_none_of_it(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "\u00A0stad \u00A0\t\u00A0city\u2003\t\u00A0\n\u00A0\u00A0\n\u00A0\tnothing\n");
	assert_int_equal(reading.count, 1);
	assert_str(reading.terms[0]->source, "stad");
	assert_str(reading.terms[0]->target, "city");
	assert_int_equal(reading.terms[0]->note.size, 0);
	assert_string_equal(buf_text(&reading.warnings), "3:1: no source before “nothing”, line skipped []\n");
	finish(&reading);
}

static void a_byte_order_mark_and_windows_line_ends_are_read(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "\xEF\xBB\xBF# comment\r\nstad\tcity\t\tpos=noun\r\n\r\ndorp\tvillage");
	assert_true(reading.done);
	assert_int_equal(reading.count, 2);
	assert_str(reading.terms[0]->target, "city");
	assert_int_equal(reading.terms[0]->pos, POS_NOUN);
	assert_str(reading.terms[1]->target, "village");
	assert_string_equal(buf_text(&reading.warnings), "");
	finish(&reading);
}

static void spaces_instead_of_a_tab_are_said(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "stad\tcity\nwethouder    alderman\nburgemeester mayor\n");
	assert_true(reading.done);
	assert_int_equal(reading.count, 1);
	assert_string_equal(buf_text(&reading.warnings), "2:10: no target after “wethouder”, line skipped [source and "
							 "target are separated by a tab; here are four spaces]\n"
							 "3:19: no target after “burgemeester mayor”, line skipped "
							 "[source and target are separated by a tab]\n");
	finish(&reading);
}

static void half_a_pair_is_skipped(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "stad\t\t\n\tcity\nstad\tcity\ta\t\tb\n");
	assert_int_equal(reading.count, 1);
	assert_string_equal(buf_text(&reading.warnings),
		"1:5: no target after “stad”, line skipped [source and target are separated by a tab]\n"
		"2:1: no source before “city”, line skipped []\n"
		"3:14: more than four columns, the rest is ignored []\n");
	finish(&reading);
}

static void unknown_keys_and_values_are_told_what_is_near(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "één\tone\t\tstatsu=preferred;pos=nuon;status;case=loud\n");
	assert_int_equal(reading.count, 1);
	assert_int_equal(reading.terms[0]->pos, POS_ANY);
	assert_string_equal(buf_text(&reading.warnings),
		"1:10: unknown key “statsu”, ignored [did you mean status?]\n"
		"1:31: unknown pos “nuon”, ignored [did you mean noun?]\n"
		"1:36: no value after “status”, ignored [keys look like this: pos=noun;status=preferred]\n"
		"1:48: unknown case “loud”, ignored [there is insensitive, sensitive]\n");
	finish(&reading);
	read_text(&reading, "Duits\tGerman\t\tpos=adj\nLets\tLatvian\t\tpos=adjective\n");
	assert_int_equal(reading.terms[0]->pos, POS_ADJECTIVE);
	assert_int_equal(reading.terms[1]->pos, POS_ADJECTIVE);
	assert_string_equal(buf_text(&reading.warnings), "");
	finish(&reading);
}

static void a_backslash_escapes_the_signs_of_the_keys(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "a\tb\t\tdomain=law\\;tax\\=all\\\\;pos=noun\n");
	assert_str(reading.terms[0]->domain, "law;tax=all\\");
	assert_int_equal(reading.terms[0]->pos, POS_NOUN);
	finish(&reading);
}

static void sources_are_kept_composed_and_with_single_spaces(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "coo\xCC\x88rdinatie  van\xC2\xA0zaken\tco-ordination\n");
	assert_int_equal(reading.count, 1);
	assert_str(reading.terms[0]->source, "coördinatie van zaken");
	finish(&reading);
}

static void wrong_bytes_are_an_error_at_their_place(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "stad\tcity\ncaf\xE9\tcaf\xC3\xA9\n");
	assert_false(reading.done);
	assert_int_equal(reading.error.kind, ERROR_INPUT);
	assert_int_equal(reading.error.line, 2);
	assert_int_equal(reading.error.column, 4);
	assert_string_equal(reading.error.file, path);
	finish(&reading);
}

static void a_missing_file_is_an_error_with_its_name(void **state)
{
	struct glossary *glossary = glossary_open();
	struct error error = { 0 };

	(void)state;
	assert_false(glossary_load(glossary, "/nowhere/at/all.txt", LAYER_USER, NULL, &error));
	assert_int_equal(error.kind, ERROR_FILE);
	assert_non_null(strstr(error.message, "/nowhere/at/all.txt"));
	glossary_close(glossary);
}

static void an_empty_file_is_an_empty_glossary(void **state)
{
	struct reading reading;

	(void)state;
	read_text(&reading, "");
	assert_true(reading.done);
	assert_int_equal(reading.count, 0);
	finish(&reading);
}

static void a_binary_file_is_no_glossary(void **state)
{
	struct reading reading;

	(void)state;
	read_bytes(&reading, "a\tb\0c\n", 6);
	assert_false(reading.done);
	assert_int_equal(reading.error.kind, ERROR_INPUT);
	finish(&reading);
}

static int make_file(void **state)
{
	int descriptor = mkstemp(path);

	(void)state;
	if (descriptor < 0)
		return -1;
	return close(descriptor);
}

static int remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_source_target_note_and_keys),
		cmocka_unit_test(lines_end_as_on_any_system),
		cmocka_unit_test(no_break_spaces_round_a_cell_are_none_of_it),
		cmocka_unit_test(a_byte_order_mark_and_windows_line_ends_are_read),
		cmocka_unit_test(spaces_instead_of_a_tab_are_said),
		cmocka_unit_test(half_a_pair_is_skipped),
		cmocka_unit_test(unknown_keys_and_values_are_told_what_is_near),
		cmocka_unit_test(a_backslash_escapes_the_signs_of_the_keys),
		cmocka_unit_test(sources_are_kept_composed_and_with_single_spaces),
		cmocka_unit_test(wrong_bytes_are_an_error_at_their_place),
		cmocka_unit_test(a_missing_file_is_an_error_with_its_name),
		cmocka_unit_test(an_empty_file_is_an_empty_glossary),
		cmocka_unit_test(a_binary_file_is_no_glossary),
	};

	return cmocka_run_group_tests_name("glossary_text", tests, make_file, remove_file);
}
