#include "base/similar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_swap_of_neighbours_counts_one(void **state)
{
	(void)state;
	assert_int_equal(similar_distance(STR("tranlsate"), STR("translate")), 1);
	assert_int_equal(similar_distance(STR(""), STR("abc")), 3);
	assert_int_equal(similar_distance(STR("threshold"), STR("treshold")), 1);
}

static void a_unique_prefix_wins(void **state)
{
	struct similar similar;

	(void)state;
	similar_init(&similar, STR("trans"));
	similar_offer(&similar, STR("translate"));
	similar_offer(&similar, STR("trace"));
	assert_string_equal(similar_text(&similar), "translate");
}

static void a_name_offered_twice_is_said_once(void **state)
{
	struct similar similar;

	(void)state;
	similar_init(&similar, STR("glosary"));
	similar_offer(&similar, STR("glossary"));
	similar_offer(&similar, STR("glossary"));
	assert_string_equal(similar_text(&similar), "glossary");
}

static void nothing_near_is_nothing_said(void **state)
{
	struct similar similar;

	(void)state;
	similar_init(&similar, STR("xyzzy"));
	similar_offer(&similar, STR("translate"));
	assert_string_equal(similar_text(&similar), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_swap_of_neighbours_counts_one),
		cmocka_unit_test(a_unique_prefix_wins),
		cmocka_unit_test(a_name_offered_twice_is_said_once),
		cmocka_unit_test(nothing_near_is_nothing_said),
	};

	return cmocka_run_group_tests_name("similar", tests, NULL, NULL);
}
