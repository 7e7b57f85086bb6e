#include "text/languages.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void fits(const char *one, const char *other, enum language_fit fit)
{
	if (language_fit(str_of(one), str_of(other)) != fit || language_fit(str_of(other), str_of(one)) != fit)
		fail_msg("“%s” for “%s” is %d", one, other, (int)language_fit(str_of(one), str_of(other)));
}

static void case_and_underscore_make_no_difference(void **state)
{
	(void)state;
	fits("nl", "nl", LANGUAGE_SAME);
	fits("NL-nl", "nl-NL", LANGUAGE_SAME);
	fits("en_gb", "en-GB", LANGUAGE_SAME);
	fits("ZH_hant_tw", "zh-Hant-TW", LANGUAGE_SAME);
}

static void what_names_no_region_serves_all_regions(void **state)
{
	(void)state;
	fits("en", "en-GB", LANGUAGE_FITS);
	fits("nl", "nl_BE", LANGUAGE_FITS);
	fits("zh-Hant", "zh-Hant-TW", LANGUAGE_FITS);
	fits("zh-TW", "zh-Hant-TW", LANGUAGE_FITS);
	fits("en-GB", "en-GB-oxendict", LANGUAGE_FITS);
	fits("de-1996", "de-AT", LANGUAGE_FITS);
	fits("en-x-us", "en-GB", LANGUAGE_FITS); /* private: no region */
}

static void another_region_or_script_serves_where_there_is_nothing_better(void **state)
{
	(void)state;
	fits("en-US", "en-GB", LANGUAGE_OTHER_REGION);
	fits("nl-NL", "nl-BE", LANGUAGE_OTHER_REGION);
	fits("es-419", "es-ES", LANGUAGE_OTHER_REGION);
	fits("zh-Hans", "zh-Hant-TW", LANGUAGE_OTHER_REGION);
}

static void another_language_does_not(void **state)
{
	(void)state;
	fits("en", "nl", LANGUAGE_OTHER);
	fits("en", "eng", LANGUAGE_OTHER);
	fits("de", "den", LANGUAGE_OTHER);
	fits("de-DE", "den-DE", LANGUAGE_OTHER);
	fits("", "nl", LANGUAGE_OTHER);
	fits("", "", LANGUAGE_OTHER);
}

static void writes(const char *tag, const char *expected)
{
	struct buf out = { 0 };

	add_language(&out, str_of(tag));
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

static void tags_are_written_as_bcp_47_says(void **state)
{
	(void)state;
	writes("EN_gb", "en-GB");
	writes("zh-hant-tw", "zh-Hant-TW");
	writes("NL", "nl");
	writes("es_419", "es-419");
}

static void what_is_a_language_icu_knows(void **state)
{
	(void)state;
	assert_true(is_language(STR("nl")) && is_language(STR("EN_us")) && is_language(STR("nld")) && is_language(STR("es-419")));
	assert_false(is_language(STR("")) || is_language(STR("term")) || is_language(STR("qq")) || is_language(STR("nl-")));
	assert_true(str_equal(english_variety(STR("en_gb")), STR("GB")) && str_equal(english_variety(STR("EN-us")), STR("US")));
	assert_true(english_variety(STR("en")).size == 0 && english_variety(STR("nl-US")).size == 0);
	assert_true(str_equal(primary_language(STR("nl-BE")), STR("nl")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(case_and_underscore_make_no_difference),
		cmocka_unit_test(what_names_no_region_serves_all_regions),
		cmocka_unit_test(another_region_or_script_serves_where_there_is_nothing_better),
		cmocka_unit_test(another_language_does_not),
		cmocka_unit_test(tags_are_written_as_bcp_47_says),
		cmocka_unit_test(what_is_a_language_icu_knows),
	};

	return cmocka_run_group_tests_name("languages", tests, NULL, NULL);
}
