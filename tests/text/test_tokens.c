#include "text/tokens.h"

#include "base/buf.h"
#include "text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

static struct text plain(const char *chars)
{
	return (struct text){ .chars = str_of(chars) };
}

/* The tokens of `chars`, each as written, with a bar between them. */
static const char *read_all(const char *chars)
{
	static char out[1024];
	struct tokens tokens = { 0 };
	size_t size = 0;

	tokens_read(&tokens, plain(chars));
	for (size_t i = 0; i < tokens.count; i++) {
		size_t token = tokens.items[i].end - tokens.items[i].start;

		if (i > 0)
			out[size++] = '|';
		memcpy(out + size, chars + tokens.items[i].start, token);
		size += token;
	}
	out[size] = '\0';
	tokens_fini(&tokens);
	return out;
}

static struct token only_token(const char *chars)
{
	struct tokens tokens = { 0 };
	struct token token;

	tokens_read(&tokens, plain(chars));
	assert_int_equal(tokens.count, 1);
	token = tokens.items[0];
	tokens_fini(&tokens);
	return token;
}

static bool same_class(const char *a, const char *b)
{
	return only_token(a).cls == only_token(b).cls;
}

static void white_space_is_no_token(void **state)
{
	(void)state;
	assert_string_equal(read_all("  een\t\ntwee\xC2\xA0" "drie "), "een|twee|drie");
	assert_string_equal(read_all(""), "");
	assert_string_equal(read_all(" \n\xE2\x80\x89"), "");
}

static void an_apostrophe_before_a_letter_belongs_to_the_word(void **state)
{
	(void)state;
	assert_string_equal(read_all("zo'n foto’s 's avonds'"), "zo'n|foto’s|'|s|avonds|'");
	assert_true(same_class("zo'n", "zo’n"));
}

static void a_number_takes_single_marks_between_digits(void **state)
{
	(void)state;
	assert_string_equal(read_all("1.234,56 12-3-2021 3, 4..5 a1 1a"), "1.234,56|12-3-2021|3|,|4|.|.|5|a1|1|a");
	assert_int_equal(only_token("1.234,56").kind, TOKEN_NUMBER);
	assert_int_equal(only_token("7").weight, 3);
	assert_true(same_class("7", "1.234,56"));
	assert_true(only_token("7").form != only_token("8").form);
}

static void superscripts_and_fractions_are_letters(void **state)
{
	(void)state;
	assert_string_equal(read_all("m² ½ kg"), "m²|½|kg");
	assert_int_equal(only_token("½").kind, TOKEN_WORD);
}

static void every_other_character_is_punctuation(void **state)
{
	(void)state;
	assert_string_equal(read_all("a_b... “c”€"), "a|_|b|.|.|.|“|c|”|€");
	assert_int_equal(only_token("“").kind, TOKEN_PUNCTUATION);
	assert_int_equal(only_token("€").weight, 1);
	assert_false(same_class(",", "."));
}

static void a_tag_is_one_token_and_a_lone_bracket_is_punctuation(void **state)
{
	(void)state;
	assert_string_equal(read_all("<b>x</b> < 3 <x"), "<b>|x|</b>|<|3|<|x");
	assert_string_equal(read_all("<a href=\"x y\">"), "<a href=\"x y\">");
	assert_int_equal(only_token("<b>").kind, TOKEN_CODE);
}

static void codes_stand_between_tokens_where_their_offset_says(void **state)
{
	const struct code codes[] = {
		{ CODE_OPEN, 1, 0, STR("<b>") }, { CODE_CLOSE, 1, 3, STR("</b>") }, { CODE_ALONE, 2, 8, STR("<br/>") },
	};
	struct text text = { STR("eenhoorn"), codes, 3 };
	struct tokens tokens = { 0 };

	(void)state;
	tokens_read(&tokens, text);
	assert_int_equal(tokens.count, 5);
	assert_int_equal(tokens.items[0].kind, TOKEN_CODE);
	assert_true(tokens.items[0].form == only_token("<b>").form);
	assert_true(tokens.items[1].form == only_token("een").form);
	assert_int_equal(tokens.items[2].start, 3);
	assert_int_equal(tokens.items[2].end, 3);
	assert_true(tokens.items[3].form == only_token("hoorn").form);
	assert_int_equal(tokens.items[3].start, 3);
	assert_int_equal(tokens.items[4].start, 8);
	assert_int_equal(tokens.weight, 3 + only_token("een").weight + only_token("hoorn").weight);
	tokens_fini(&tokens);
}

static void inflected_words_share_a_class(void **state)
{
	static const char *const pairs[][2] = {
		{ "mogelijkheden", "mogelijkheid" }, { "huisjes", "huis" }, { "stoeltje", "stoel" }, { "bomen", "boom" },
		{ "bommen", "bom" }, { "huizen", "huis" }, { "brieven", "brief" }, { "werkt", "werken" }, { "ministers", "minister" },
		{ "Groot", "groot" }, { "coördinatie", "coordinatie" }, { "één", "een" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (!same_class(pairs[i][0], pairs[i][1]))
			fail_msg("%s and %s", pairs[i][0], pairs[i][1]);
	assert_false(same_class("boot", "boom"));
	assert_false(same_class("les", "lens"));
	assert_false(same_class("B2", "B2s"));
}

static void case_keeps_fold_and_class(void **state)
{
	(void)state;
	assert_true(only_token("MINISTER").fold == only_token("minister").fold);
	assert_true(only_token("ÉÉN").fold == only_token("één").fold);
	assert_true(only_token("Ÿ").fold == only_token("ÿ").fold);
	assert_true(only_token("ŽIŽEK").fold == only_token("žižek").fold);
	assert_true(only_token("МОСКВА").fold == only_token("москва").fold);
	assert_true(only_token("Minister").form != only_token("minister").form);
}

static void the_weight_is_that_of_the_class(void **state)
{
	(void)state;
	assert_int_equal(only_token("u").weight, 2);
	assert_int_equal(only_token("de").weight, 3);
	assert_int_equal(only_token("bomen").weight, only_token("bom").weight);
	assert_int_equal(only_token("ministerie").weight, 6);
	assert_int_equal(only_token("internationaliseringsbeleid").weight, 8);
}

static void composed_and_decomposed_text_give_the_same_tokens(void **state)
{
	const char *apart = "de ide\u0301e\u0308n, nu";
	struct tokens tokens = { 0 };

	(void)state;
	tokens_read(&tokens, plain(apart));
	assert_int_equal(tokens.count, 4);
	assert_true(tokens.items[1].form == only_token("idéën").form);
	/* places are those of the text as it stands in the file */
	assert_string_equal(read_all(apart), "de|ide\u0301e\u0308n|,|nu");
	tokens_fini(&tokens);
}

/* Hashes are stored in memories: these numbers may never change. */
static void hashes_are_the_same_in_every_version(void **state)
{
	(void)state;
	assert_true(only_token("Huizen").form == str_hash(STR("Huizen")));
	assert_true(only_token("Huizen").fold == str_hash(STR("huizen")));
	assert_true(only_token("Huizen").cls == str_hash(STR("\1huis")));
	assert_true(only_token("huizen").cls == UINT64_C(0xcbc0e91c57273f1b));
	assert_true(only_token("12").cls == str_hash(STR("\2")));
}

static void a_word_of_any_length_is_one_token(void **state)
{
	struct buf word = { 0 };

	(void)state;
	for (int i = 0; i < 20000; i++)
		buf_add(&word, STR("ë"));
	assert_int_equal(only_token(buf_text(&word)).weight, 8);
	buf_fini(&word);
}

static void a_long_word_is_read_like_a_short_one(void **state)
{
	struct buf upper = { 0 }, lower = { 0 };

	(void)state;
	for (int i = 0; i < 100; i++) {
		buf_add(&upper, STR("ÉabC"));
		buf_add(&lower, STR("éabc"));
	}
	assert_true(only_token(buf_text(&upper)).fold == only_token(buf_text(&lower)).fold);
	buf_add(&lower, STR("en"));
	assert_true(same_class(buf_text(&upper), buf_text(&lower)));
	buf_fini(&upper);
	buf_fini(&lower);
}

static void wrong_bytes_do_no_harm(void **state)
{
	struct tokens tokens = { 0 };
	char bytes[64];

	(void)state;
	for (unsigned seed = 1; seed < 20000; seed++) {
		unsigned number = seed * 2654435761u;

		for (size_t i = 0; i < sizeof bytes; i++) {
			number = number * 1103515245u + 12345u;
			bytes[i] = (char)(number >> 16);
		}
		tokens_read(&tokens, (struct text){ .chars = { bytes, seed % sizeof bytes } });
		for (size_t i = 0; i < tokens.count; i++) {
			assert_true(tokens.items[i].start <= tokens.items[i].end);
			assert_true(tokens.items[i].end <= seed % sizeof bytes);
		}
	}
	tokens_fini(&tokens);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(white_space_is_no_token),
		cmocka_unit_test(an_apostrophe_before_a_letter_belongs_to_the_word),
		cmocka_unit_test(a_number_takes_single_marks_between_digits),
		cmocka_unit_test(superscripts_and_fractions_are_letters),
		cmocka_unit_test(every_other_character_is_punctuation),
		cmocka_unit_test(a_tag_is_one_token_and_a_lone_bracket_is_punctuation),
		cmocka_unit_test(codes_stand_between_tokens_where_their_offset_says),
		cmocka_unit_test(inflected_words_share_a_class),
		cmocka_unit_test(case_keeps_fold_and_class),
		cmocka_unit_test(the_weight_is_that_of_the_class),
		cmocka_unit_test(composed_and_decomposed_text_give_the_same_tokens),
		cmocka_unit_test(hashes_are_the_same_in_every_version),
		cmocka_unit_test(a_word_of_any_length_is_one_token),
		cmocka_unit_test(a_long_word_is_read_like_a_short_one),
		cmocka_unit_test(wrong_bytes_do_no_harm),
	};

	return cmocka_run_group_tests_name("tokens", tests, NULL, NULL);
}
