#include "glossary/edit.h"

#include "base/buf.h"
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/tmx-edit-XXXXXX";
static char path[sizeof folder + 16];

static void write_file(const char *text)
{
	struct error error = { 0 };

	assert_true(file_write(path, str_of(text), &error));
}

static void assert_file(const char *expected)
{
	struct buf bytes = { 0 };
	struct error error = { 0 };

	assert_true(file_read(path, &bytes, &error));
	assert_string_equal(buf_text(&bytes), expected);
	buf_fini(&bytes);
}

static struct edit_outcome add_so(const char *source, const char *target, const char *note, const char *keys, enum edit_way way)
{
	struct error error = { 0 };
	struct edit_outcome outcome;

	assert_true(glossary_add(path, str_of(source), str_of(target), note ? str_of(note) : (struct str){ 0 }, str_of(keys), way,
		&outcome, &error));
	return outcome;
}

static bool add(const char *source, const char *target, const char *note, const char *keys)
{
	return add_so(source, target, note, keys, EDIT_KEEP).result == EDIT_ADDED;
}

static size_t take_out(const char *source, const char *target)
{
	struct error error = { 0 };
	size_t removed;

	assert_true(glossary_remove(path, str_of(source), str_of(target), &removed, &error));
	return removed;
}

static void a_new_file_begins_with_its_first_line(void **state)
{
	(void)state;
	unlink(path);
	assert_true(add("ambtgenoot", "counterpart", "", ""));
	assert_file("# -*- coding: utf-8 -*-\nambtgenoot\tcounterpart\n");
	assert_true(add(" stad ", "city", "", "pos=noun"));
	assert_file("# -*- coding: utf-8 -*-\nambtgenoot\tcounterpart\nstad\tcity\t\tpos=noun\n");
}

static void lines_end_as_in_the_file(void **state)
{
	(void)state;
	write_file("# old Mac\rstad\tcity\rdorp\tvillage");
	assert_true(add("weg", "road", "", ""));
	assert_file("# old Mac\rstad\tcity\rdorp\tvillage\rweg\troad\r");
	assert_int_equal(take_out("dorp", ""), 1);
	assert_file("# old Mac\rstad\tcity\rweg\troad\r");
	write_file("stad\tcity\r\n");
	assert_true(add("weg", "road", "", ""));
	assert_file("stad\tcity\r\nweg\troad\r\n");
}

static void a_pair_that_stands_there_is_not_added_again(void **state)
{
	(void)state;
	write_file("coördinatie\tco-ordination\told note\n");
	assert_false(add("coo\xCC\x88rdinatie", "co-ordination", "", ""));
	assert_file("coördinatie\tco-ordination\told note\n");
	assert_true(add("coördinatie", "coordination", "", ""));
	assert_file("coördinatie\tco-ordination\told note\ncoördinatie\tcoordination\n");
}

static void comments_order_and_blank_lines_stay(void **state)
{
	(void)state;
	write_file("# head\n\nb\tB\n# stad\tcity\n  \na\tA\tnote\tpos=noun\nb\tB2\nbroken line");
	assert_true(add("c", "C", "why", ""));
	assert_file("# head\n\nb\tB\n# stad\tcity\n  \na\tA\tnote\tpos=noun\nb\tB2\nbroken line\nc\tC\twhy\n");
	assert_int_equal(take_out("b", "B2"), 1);
	assert_int_equal(take_out("stad", ""), 0);
	assert_file("# head\n\nb\tB\n# stad\tcity\n  \na\tA\tnote\tpos=noun\nbroken line\nc\tC\twhy\n");
}

static void line_ends_and_the_byte_order_mark_stay(void **state)
{
	(void)state;
	write_file("\xEF\xBB\xBF"
		   "a\tA\r\nb\tB\r\n");
	assert_false(add("a", "A", "", ""));
	assert_true(add("c", "C", "", ""));
	assert_file("\xEF\xBB\xBF"
		    "a\tA\r\nb\tB\r\nc\tC\r\n");
	assert_int_equal(take_out("b", ""), 1);
	assert_file("\xEF\xBB\xBF"
		    "a\tA\r\nc\tC\r\n");
}

static void the_byte_order_mark_outlives_its_line(void **state)
{
	(void)state;
	write_file("\xEF\xBB\xBF"
		   "a\tA\nb\tB\n");
	assert_int_equal(take_out("a", ""), 1);
	assert_file("\xEF\xBB\xBF"
		    "b\tB\n");
}

static void without_a_target_all_lines_of_the_source_go(void **state)
{
	(void)state;
	write_file("a\tA\nb\tB\na\tA2\n");
	assert_int_equal(take_out("a", ""), 2);
	assert_int_equal(take_out("a", ""), 0);
	assert_file("b\tB\n");
}

static void what_would_break_the_line_is_refused(void **state)
{
	static const char *const wrong[][2] = { { "a\tb", "c" }, { "a", "b\nc" }, { "", "b" }, { "a", " " },
		{ "#a", "b" } };
	struct error error;
	struct edit_outcome outcome;

	(void)state;
	write_file("x\ty\n");
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		error = (struct error){ 0 };
		assert_false(
			glossary_add(path, str_of(wrong[i][0]), str_of(wrong[i][1]), STR(""), STR(""), EDIT_KEEP, &outcome, &error));
		assert_int_equal(error.kind, ERROR_USAGE);
	}
	assert_file("x\ty\n");
}

static void wrong_bytes_are_left_alone(void **state)
{
	struct error error = { 0 };
	struct edit_outcome outcome;
	size_t removed;

	(void)state;
	write_file("caf\xE9\tcafe\n");
	assert_false(glossary_add(path, STR("a"), STR("b"), STR(""), STR(""), EDIT_KEEP, &outcome, &error));
	assert_int_equal(error.kind, ERROR_INPUT);
	assert_int_equal(error.column, 4);
	assert_false(glossary_remove(path, STR("a"), STR("b"), &removed, &error));
	assert_file("caf\xE9\tcafe\n");
}

static void removing_from_no_file_is_an_error(void **state)
{
	struct error error = { 0 };
	size_t removed;

	(void)state;
	unlink(path);
	assert_false(glossary_remove(path, STR("a"), STR(""), &removed, &error));
	assert_int_equal(error.kind, ERROR_FILE);
}

static void a_pair_with_other_keys_is_told_with_its_line(void **state)
{
	struct edit_outcome outcome;

	(void)state;
	write_file("# head\nb\tB\tnote\tdomain=law\n");
	outcome = add_so("b", "B", NULL, "status=forbidden", EDIT_KEEP);
	assert_int_equal(outcome.result, EDIT_DIFFERS);
	assert_int_equal(outcome.line, 2);
	assert_int_equal(outcome.differences, 1 << KEY_STATUS | 1 << KEY_DOMAIN | DIFFERS_IN_NOTE);
	assert_int_equal(add_so("b", "B", NULL, "", EDIT_KEEP).result, EDIT_UNCHANGED);
	assert_file("# head\nb\tB\tnote\tdomain=law\n");
}

static void replacing_changes_what_is_given_where_it_stands(void **state)
{
	(void)state;
	write_file("# head\r\nb\tB\tnote\tdomain=law\r\n# tail\r\nc\tC");
	assert_int_equal(add_so("b", "B", NULL, "status=forbidden", EDIT_REPLACE).result, EDIT_CHANGED);
	assert_file("# head\r\nb\tB\tnote\tdomain=law;status=forbidden\r\n# tail\r\nc\tC");
	assert_int_equal(add_so("b", "B", NULL, "status=forbidden", EDIT_REPLACE).result, EDIT_UNCHANGED);
	assert_int_equal(add_so("c", "C", "new", "", EDIT_REPLACE).result, EDIT_CHANGED);
	assert_int_equal(add_so("b", "B", "", "status=preferred;domain=", EDIT_REPLACE).result, EDIT_CHANGED);
	assert_file("# head\r\nb\tB\r\n# tail\r\nc\tC\tnew");
}

static void of_several_lines_the_nearest_is_replaced(void **state)
{
	(void)state;
	write_file("a\tA\t\tpos=noun\na\tA\t\tpos=verb\n");
	assert_int_equal(add_so("a", "A", "n", "pos=verb", EDIT_REPLACE).line, 2);
	assert_int_equal(add_so("a", "A", NULL, "pos=adj", EDIT_BESIDE).result, EDIT_ADDED);
	assert_file("a\tA\t\tpos=noun\na\tA\tn\tpos=verb\na\tA\t\tpos=adj\n");
}

static int make_folder(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/terms.txt", folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_file_begins_with_its_first_line),
		cmocka_unit_test(lines_end_as_in_the_file),
		cmocka_unit_test(a_pair_that_stands_there_is_not_added_again),
		cmocka_unit_test(comments_order_and_blank_lines_stay),
		cmocka_unit_test(line_ends_and_the_byte_order_mark_stay),
		cmocka_unit_test(the_byte_order_mark_outlives_its_line),
		cmocka_unit_test(without_a_target_all_lines_of_the_source_go),
		cmocka_unit_test(what_would_break_the_line_is_refused),
		cmocka_unit_test(wrong_bytes_are_left_alone),
		cmocka_unit_test(removing_from_no_file_is_an_error),
		cmocka_unit_test(a_pair_with_other_keys_is_told_with_its_line),
		cmocka_unit_test(replacing_changes_what_is_given_where_it_stands),
		cmocka_unit_test(of_several_lines_the_nearest_is_replaced),
	};

	return cmocka_run_group_tests_name("edit", tests, make_folder, remove_folder);
}
