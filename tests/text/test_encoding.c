#include "text/encoding.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* What came out of the last decode(). */
static struct {
	struct buf text;
	struct encoding_result result;
	struct error error;
	struct warning warning;
	int warnings;
} got;

static void note_warning(void *data, const struct warning *warning)
{
	(void)data;
	got.warning = *warning;
	got.warnings++;
}

static bool decode(struct str bytes, const char *wanted)
{
	struct job job = { .report = note_warning };

	buf_clear(&got.text);
	got.warnings = 0;
	return decode_text(bytes, "in.txt", wanted, &got.text, &got.result, &job, &got.error);
}

static void reads(struct str bytes, const char *wanted, const char *text, const char *name)
{
	assert_true(decode(bytes, wanted));
	assert_string_equal(buf_text(&got.text), text);
	assert_string_equal(got.result.name, name);
}

static void refuses(struct str bytes, const char *wanted, size_t line, size_t column, const char *message)
{
	assert_false(decode(bytes, wanted));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	assert_string_equal(got.error.file, "in.txt");
	assert_int_equal(got.error.line, line);
	assert_int_equal(got.error.column, column);
	assert_string_equal(got.error.message, message);
}

static void a_byte_order_mark_decides(void **state)
{
	(void)state;
	reads(STR("\xEF\xBB\xBF" "één"), NULL, "één", "UTF-8");
	assert_true(got.result.bom);
	reads(STR("\xFF\xFE" "a\0\xE9\0\x19\x20"), NULL, "aé’", "UTF-16LE");
	assert_true(got.result.bom);
	reads(STR("\xFE\xFF" "\0a\xD8\x3D\xDE\x00"), NULL, "a😀", "UTF-16BE");
	reads(STR("\xFF\xFE\0\0" "a\0\0\0"), NULL, "a", "UTF-32LE");
	reads(STR("\0\0\xFE\xFF" "\0\0\0a"), NULL, "a", "UTF-32BE");
	reads(STR("\xEF\xBB\xBF" "é"), "windows-1252", "é", "UTF-8");
	reads(STR("\xFF\xFE"), NULL, "", "UTF-16LE");
}

static void what_is_utf8_is_read_as_utf8(void **state)
{
	(void)state;
	reads(STR(""), NULL, "", "UTF-8");
	assert_false(got.result.bom);
	reads(STR("‘één’ 😀 \uFFFD\n"), NULL, "‘één’ 😀 \uFFFD\n", "UTF-8");
	reads(STR("één"), "utf8", "één", "UTF-8");
	assert_int_equal(got.warnings, 0);
}

static void other_text_is_windows_1252_with_a_warning(void **state)
{
	(void)state;
	reads(STR("Nee.\nCaf\xE9 \x91 \x80 \x9D"), NULL, "Nee.\nCafé ‘ € \xC2\x9D", "windows-1252");
	assert_int_equal(got.warnings, 1);
	assert_string_equal(got.warning.message, "not UTF-8, read as Windows-1252");
	assert_string_equal(got.warning.hint, "--encoding NAME if é, ë or ’ look wrong");
	assert_int_equal(got.warning.place.line, 2);
	assert_int_equal(got.warning.place.column, 4);
	reads(STR("\xC3"), NULL, "Ã", "windows-1252");
	reads(STR("\xED\xA0\x80"), NULL, "í\u00A0€", "windows-1252");
}

static void all_256_bytes_but_nul_are_text_of_windows_1252(void **state)
{
	char bytes[255];

	(void)state;
	for (int i = 1; i < 256; i++)
		bytes[i - 1] = (char)i;
	assert_true(decode((struct str){ bytes, sizeof bytes }, NULL));
}

static void a_wish_is_strict(void **state)
{
	(void)state;
	reads(STR("\xA4"), "latin-9", "€", "ISO-8859-15");
	reads(STR("a\0b\0"), "UTF-16LE", "ab", "UTF-16LE");
	refuses(STR("een\ntw\xE9\xE9"), "UTF-8", 2, 3, "byte 0xE9 is not UTF-8");
	assert_string_equal(got.error.hint, "--encoding windows-1252 if it comes from an older Windows program");
	refuses(STR("een\ntw\xE9\xE9"), "us-ascii", 2, 3, "byte 0xE9 is not US-ASCII");
	refuses(STR("ab\n\x82"), "shift_jis", 2, 1, "byte 0x82 is not Shift_JIS");
}

static void wrong_utf16_is_refused_at_its_place(void **state)
{
	(void)state;
	refuses(STR("\xFF\xFE" "a\0\n\0b\0\x00\xD8" "c\0"), NULL, 2, 2, "bytes 0x00 0xD8 are not UTF-16LE");
	refuses(STR("\xFF\xFE" "a\0\n"), NULL, 1, 2, "byte 0x0A is not UTF-16LE");
}

static void the_place_is_right_behind_much_text(void **state)
{
	struct buf bytes = { 0 };

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_add(&bytes, STR("\xE9\xE9\n"));
	buf_add(&bytes, STR("a\xFF"));
	assert_false(decode(buf_str(&bytes), "us-ascii"));
	assert_int_equal(got.error.line, 1);
	assert_false(decode(str_slice(buf_str(&bytes), 0, bytes.size), "UTF-8"));
	bytes.size = 0;
	for (int i = 0; i < 100000; i++)
		buf_add(&bytes, STR("één\n"));
	buf_add(&bytes, STR("é\xFF"));
	refuses(buf_str(&bytes), "UTF-8", 100001, 2, "byte 0xFF is not UTF-8");
	buf_fini(&bytes);
}

static void nul_outside_utf16_is_binary(void **state)
{
	(void)state;
	refuses(STR("\x7F" "ELF\0"), NULL, 0, 0, "looks like a binary file, not text");
	assert_string_equal(got.error.hint, "");
	refuses(STR("\0\xE9"), "windows-1252", 0, 0, "looks like a binary file, not text");
	refuses(STR("\0"), "UTF-8", 0, 0, "looks like a binary file, not text");
	refuses(STR("\xFF\xFE\x01\x00\0\0"), NULL, 0, 0, "looks like a binary file, not text");
	refuses(STR("a\0b\0c\0"), NULL, 0, 0, "looks like a binary file, not text");
	assert_string_equal(got.error.hint, "--encoding UTF-16LE if it is text from Windows");
}

static void an_unknown_name_gets_the_nearest(void **state)
{
	(void)state;
	assert_false(decode(STR("a"), "windws-1252"));
	assert_int_equal(got.error.kind, ERROR_USAGE);
	assert_string_equal(got.error.message, "unknown encoding “windws-1252”");
	assert_non_null(strstr(got.error.hint, "windows-1252"));
	assert_false(decode(STR("a"), ""));
	assert_false(decode(STR("a"), "../../etc/passwd"));
	assert_false(decode(STR("a"), "a name that is far too long to be the name of any encoding in this world, and goes on"));
}

static void text_is_appended(void **state)
{
	struct buf out = { 0 };
	struct error error;

	(void)state;
	buf_add(&out, STR("één "));
	assert_true(decode_utf8(STR("\xFF\xFE" "t\0w\0"), "a.txt", &out, &error));
	assert_string_equal(buf_text(&out), "één tw");
	assert_false(decode_utf8(STR("\n\xFF\xFE" "t\0w\0"), "a.txt", &out, &error));
	assert_false(decode_utf8(STR("a\n\xE9"), "a.txt", &out, &error));
	assert_int_equal(error.line, 2);
	assert_string_equal(buf_text(&out), "één tw");
	buf_fini(&out);
}

static int free_text(void **state)
{
	(void)state;
	buf_fini(&got.text);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_order_mark_decides),
		cmocka_unit_test(what_is_utf8_is_read_as_utf8),
		cmocka_unit_test(other_text_is_windows_1252_with_a_warning),
		cmocka_unit_test(all_256_bytes_but_nul_are_text_of_windows_1252),
		cmocka_unit_test(a_wish_is_strict),
		cmocka_unit_test(wrong_utf16_is_refused_at_its_place),
		cmocka_unit_test(the_place_is_right_behind_much_text),
		cmocka_unit_test(nul_outside_utf16_is_binary),
		cmocka_unit_test(an_unknown_name_gets_the_nearest),
		cmocka_unit_test(text_is_appended),
	};

	return cmocka_run_group_tests_name("encoding", tests, NULL, free_text);
}
