#include "base/page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

struct fixture {
	struct paint paint;
	struct buf out;
	struct page page;
};

static void begin(struct fixture *fixture, int width)
{
	*fixture = (struct fixture){ 0 };
	paint_init(&fixture->paint);
	fixture->paint.width = width;
	page_init(&fixture->page, &fixture->paint, &fixture->out);
}

static void assert_out(struct fixture *fixture, const char *expected)
{
	page_row(&fixture->page);
	assert_string_equal(buf_text(&fixture->out), expected);
	page_fini(&fixture->page);
	buf_fini(&fixture->out);
}

static void add_block(struct page *page, enum side side, const char *label, enum bar bar, const char *text)
{
	page_block(page, side, str_of(label), STYLE_LABEL, bar, STYLE_DIM);
	page_add(page, STYLE_SOURCE, str_of(text));
}

static void text_begins_in_column_nine(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 80);
	add_block(&fixture.page, SIDE_LEFT, "12", BAR_NONE, "Dutch");
	add_block(&fixture.page, SIDE_RIGHT, "100%", BAR_SOLID, "English");
	add_block(&fixture.page, SIDE_RIGHT, "parts", BAR_DOTTED, "both");
	assert_out(&fixture, "   12   Dutch\n 100% │ English\nparts ┊ both\n");
}

static void further_lines_hang_under_it_and_keep_the_bar(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 40);
	add_block(&fixture.page, SIDE_RIGHT, "81%", BAR_SOLID, "Russian President Vladimir Putin called the talks");
	assert_out(&fixture, "  81% │ Russian President Vladimir Putin\n      │ called the talks\n");
}

static void a_word_may_hold_several_styles(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 40);
	add_block(&fixture.page, SIDE_LEFT, "diff", BAR_NONE, "een twee drie vier vijf zes [-was");
	page_add(&fixture.page, STYLE_REMOVED, STR("-]"));
	page_add(&fixture.page, STYLE_ADDED, STR("{+is+} en"));
	assert_out(&fixture, " diff   een twee drie vier vijf zes\n        [-was-]{+is+} en\n");
}

static void a_word_longer_than_the_line_runs_over(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 40);
	add_block(&fixture.page, SIDE_LEFT, "1", BAR_NONE, "a https://example.org/a/very/long/address/indeed b");
	assert_out(&fixture, "    1   a\n        https://example.org/a/very/long/address/indeed\n        b\n");
}

static void below_forty_columns_nothing_wraps(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 39);
	add_block(&fixture.page, SIDE_LEFT, "1", BAR_NONE, "a b c d e f g h i j k l m n o p q r s t u v w x y z");
	assert_out(&fixture, "    1   a b c d e f g h i j k l m n o p q r s t u v w x y z\n");
}

static void text_is_at_most_ninety_two_columns(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 119);
	assert_int_equal(page_columns(&fixture.page), 92);
	fixture.paint.width = 80;
	assert_int_equal(page_columns(&fixture.page), 72);
	fixture.paint.width = 120;
	assert_int_equal(page_columns(&fixture.page), 50);
	fixture.paint.width = 300;
	assert_int_equal(page_columns(&fixture.page), 70);
	assert_out(&fixture, "");
}

static void wide_rows_stand_side_by_side(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 120);
	add_block(&fixture.page, SIDE_LEFT, "1", BAR_NONE, "Dutch");
	add_block(&fixture.page, SIDE_RIGHT, "81%", BAR_SOLID, "English");
	add_block(&fixture.page, SIDE_LEFT, "diff", BAR_NONE, "");
	add_block(&fixture.page, SIDE_RIGHT, "edits", BAR_NONE, "more");
	assert_out(&fixture, "    1   Dutch                                                  81% │ English\n"
			     " diff                                                        edits   more\n");
}

static void a_stop_makes_columns_and_hangs(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 40);
	page_paragraph(&fixture.page, 12);
	page_stop(&fixture.page, 2);
	page_add(&fixture.page, STYLE_SOURCE, STR("term"));
	page_stop(&fixture.page, 12);
	page_add(&fixture.page, STYLE_SOURCE, STR("a note that needs more than one line"));
	page_paragraph(&fixture.page, 12);
	page_add(&fixture.page, STYLE_SOURCE, STR("a longer term"));
	page_stop(&fixture.page, 12);
	page_add(&fixture.page, STYLE_SOURCE, STR("note"));
	page_paragraph(&fixture.page, 0);
	page_stop(&fixture.page, 12);
	assert_out(&fixture, "  term      a note that needs more than\n            one line\na longer term note\n\n");
}

static void a_deep_hang_needs_room(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 44);
	page_paragraph(&fixture.page, 26);
	page_stop(&fixture.page, 26);
	page_add(&fixture.page, STYLE_SOURCE, STR("a note of two lines here"));
	page_paragraph(&fixture.page, 27);
	page_stop(&fixture.page, 27);
	page_add(&fixture.page, STYLE_SOURCE, STR("a note of two lines here"));
	assert_out(&fixture,
		"                          a note of two\n                          lines here\n"
		"                           a note of two\n                      lines here\n");
}

static void a_whole_run_is_not_broken(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 40);
	page_paragraph(&fixture.page, 4);
	page_add(&fixture.page, STYLE_BOLD, STR("6 segments, 94 words of a text   85–99"));
	page_add_whole(&fixture.page, STYLE_DIM, STR(" 7 8 9"));
	assert_out(&fixture, "6 segments, 94 words of a text\n    85–99 7 8 9\n");
}

static void spaces_are_no_reason_for_colour(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 40);
	fixture.paint.color = true;
	add_block(&fixture.page, SIDE_LEFT, "edits", BAR_NONE, "of ");
	page_add(&fixture.page, STYLE_TERM, STR("een term die over de regel loopt"));
	page_add(&fixture.page, STYLE_SOURCE, STR(" "));
	assert_out(&fixture,
		"\033[2medits\033[0m   of \033[4meen term die over de regel\033[0m\n        \033[4mloopt\033[0m\n");
}

static void numbers_and_dates_are_for_people(void **state)
{
	struct fixture fixture;
	struct page *page = &fixture.page;

	(void)state;
	begin(&fixture, 80);
	assert_true(str_equal(page_number(page, 0), STR("0")));
	assert_true(str_equal(page_number(page, 999), STR("999")));
	assert_true(str_equal(page_number(page, 419913), STR("419,913")));
	assert_true(str_equal(page_number(page, 1000000), STR("1,000,000")));
	assert_true(str_equal(page_date(page, STR("2021-06-17T09:00:00Z")), STR("17 June 2021")));
	assert_true(str_equal(page_date(page, STR("2021-13-17")), STR("2021-13-17")));
	assert_true(str_equal(page_date(page, STR("")), STR("")));
	assert_true(str_equal(page_count_of(page, 1, "word", "words"), STR("1 word")));
	assert_true(str_equal(page_count_of(page, 1200, "word", "words"), STR("1,200 words")));
	assert_out(&fixture, "");
}

static void a_cut_says_so(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 80);
	assert_true(str_equal(page_cut(&fixture.page, STR("ministers"), 9), STR("ministers")));
	assert_true(str_equal(page_cut(&fixture.page, STR("ministers"), 4), STR("min…")));
	assert_true(str_equal(page_cut(&fixture.page, STR("ministers"), 1), STR("…")));
	assert_true(str_equal(page_cut(&fixture.page, STR("北京北京"), 4), STR("北…")));
	assert_out(&fixture, "");
}

static void a_gap_stands_between_only(void **state)
{
	struct fixture fixture;

	(void)state;
	begin(&fixture, 80);
	page_gap(&fixture.page);
	add_block(&fixture.page, SIDE_LEFT, "1", BAR_NONE, "a");
	page_row(&fixture.page);
	page_gap(&fixture.page);
	add_block(&fixture.page, SIDE_LEFT, "2", BAR_NONE, "b");
	assert_out(&fixture, "    1   a\n\n    2   b\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_begins_in_column_nine),
		cmocka_unit_test(further_lines_hang_under_it_and_keep_the_bar),
		cmocka_unit_test(a_word_may_hold_several_styles),
		cmocka_unit_test(a_word_longer_than_the_line_runs_over),
		cmocka_unit_test(below_forty_columns_nothing_wraps),
		cmocka_unit_test(text_is_at_most_ninety_two_columns),
		cmocka_unit_test(wide_rows_stand_side_by_side),
		cmocka_unit_test(a_stop_makes_columns_and_hangs),
		cmocka_unit_test(a_deep_hang_needs_room),
		cmocka_unit_test(a_whole_run_is_not_broken),
		cmocka_unit_test(spaces_are_no_reason_for_colour),
		cmocka_unit_test(numbers_and_dates_are_for_people),
		cmocka_unit_test(a_cut_says_so),
		cmocka_unit_test(a_gap_stands_between_only),
	};

	return cmocka_run_group_tests_name("page", tests, NULL, NULL);
}
