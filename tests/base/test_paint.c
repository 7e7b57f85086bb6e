#include "base/paint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void assert_shown(const struct paint *paint, struct str text, const char *expected)
{
	struct buf out = { 0 };

	paint_add(paint, &out, STYLE_SOURCE, text);
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

static void control_characters_are_made_visible(void **state)
{
	struct paint paint;

	(void)state;
	paint_init(&paint);
	assert_shown(&paint, STR("a\033[31mb\a"), "a<U+001B>[31mb<U+0007>");
	assert_shown(&paint,
		STR("\xC2\x9B"
		    "31m"),
		"<U+009B>31m"); /* CSI in one character */
	assert_shown(&paint,
		STR("\x9B"
		    "31m"),
		"\xEF\xBF\xBD"
		"31m");
	assert_shown(&paint, STR("\x7F\0x"), "<U+007F><U+0000>x");
	assert_shown(&paint,
		STR("txt.\xE2\x80\xAE"
		    "exe"),
		"txt.<U+202E>exe"); /* would read backwards */
	assert_shown(&paint, STR("a\rb"), "a<U+000D>b");
}

static void a_tab_is_a_space_and_a_line_break_is_seen(void **state)
{
	struct paint paint;

	(void)state;
	paint_init(&paint);
	assert_shown(&paint, STR("a\tb\nc\r\nd"), "a b⏎c⏎d");
	assert_shown(&paint, STR(""), "");
}

static void without_utf8_signs_have_stand_ins(void **state)
{
	struct paint paint;
	bool lost = false;

	(void)state;
	paint_init(&paint);
	paint.ascii = true;
	paint.lost = &lost;
	assert_shown(&paint, STR("│ ┊ … → · ‹ › “a” ‘b’ 75–84\n"), "| : ... -> - < > \"a\" 'b' 75-84\\n");
	assert_false(lost);
	assert_shown(&paint, STR("beëindigd e\xCC\x81"), "be?indigd e");
	assert_true(lost);
}

static void the_width_is_that_of_what_is_shown(void **state)
{
	struct paint paint;

	(void)state;
	paint_init(&paint);
	assert_int_equal(paint_width(&paint, STR("’é‹…")), 4);
	assert_int_equal(paint_width(&paint, STR("e\xCC\x81")), 1);
	assert_int_equal(paint_width(&paint, STR("北京")), 4);
	assert_int_equal(paint_width(&paint, STR("\033")), 8);
	assert_int_equal(paint_width(&paint, STR("a\r\nb\t")), 4);
	assert_int_equal(paint_width(&paint, STR("\xFF")), 1);
	paint.ascii = true;
	assert_int_equal(paint_width(&paint, STR("…→é")), 6);
}

static void colour_is_closed_where_it_ends(void **state)
{
	struct paint paint;
	struct buf out = { 0 };

	(void)state;
	paint_init(&paint);
	paint.color = true;
	paint_add(&paint, &out, STYLE_EXACT, STR("100%"));
	paint_add(&paint, &out, STYLE_SOURCE, STR(" a"));
	paint_add(&paint, &out, STYLE_TERM, STR(""));
	assert_string_equal(buf_text(&out), "\033[1;32m100%\033[0m a");
	buf_fini(&out);
}

static void styles_are_set_in_the_words_of_git(void **state)
{
	struct paint paint;
	struct str wrong;

	(void)state;
	paint_init(&paint);
	assert_true(paint_set(&paint, STYLE_MT, STR("bold red"), &wrong));
	assert_string_equal(paint.sgr[STYLE_MT], "1;31");
	assert_true(paint_set(&paint, STYLE_MT, STR("strike  brightblue dim bold italic ul"), &wrong));
	assert_string_equal(paint.sgr[STYLE_MT], "1;2;3;4;9;94");
	assert_true(paint_set(&paint, STYLE_MT, STR("normal"), &wrong));
	assert_string_equal(paint.sgr[STYLE_MT], "");
	assert_true(paint_set(&paint, STYLE_MT, STR("bold"), &wrong));
	assert_true(paint_set(&paint, STYLE_MT, STR(""), &wrong));
	assert_string_equal(paint.sgr[STYLE_MT], "");
}

static void an_unknown_word_is_named_and_changes_nothing(void **state)
{
	struct paint paint;
	struct str wrong = { 0 };

	(void)state;
	paint_init(&paint);
	assert_false(paint_set(&paint, STYLE_MT, STR("bold purple"), &wrong));
	assert_true(str_equal(wrong, STR("purple")));
	assert_string_equal(paint.sgr[STYLE_MT], "35");
	assert_false(paint_set(&paint, STYLE_MT, STR("red blue"), &wrong)); /* git's second colour: a background */
	assert_true(str_equal(wrong, STR("blue")));
}

static void every_style_has_its_name(void **state)
{
	enum style style;

	(void)state;
	for (int i = 0; i < STYLE_COUNT; i++) {
		assert_true(find_style(str_of(style_names[i]), &style));
		assert_int_equal(style, i);
	}
	assert_false(find_style(STR("fuzzy"), &style));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(control_characters_are_made_visible),
		cmocka_unit_test(a_tab_is_a_space_and_a_line_break_is_seen),
		cmocka_unit_test(without_utf8_signs_have_stand_ins),
		cmocka_unit_test(the_width_is_that_of_what_is_shown),
		cmocka_unit_test(colour_is_closed_where_it_ends),
		cmocka_unit_test(styles_are_set_in_the_words_of_git),
		cmocka_unit_test(an_unknown_word_is_named_and_changes_nothing),
		cmocka_unit_test(every_style_has_its_name),
	};

	return cmocka_run_group_tests_name("paint", tests, NULL, NULL);
}
