#include "base/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What was told, as one line: "<a k=v>text</a>". */
struct told {
	struct buf line;
	struct buf markup;
	struct error error;
	size_t stripped;
	bool namespaces, lenient;
	const volatile sig_atomic_t *cancelled;
	size_t chars;
	bool quiet;
};

static bool tell_start(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct told *told = data;

	(void)xml, (void)error;
	if (told->quiet)
		return true;
	buf_printf(&told->line, "<%.*s", STR_ARG(tag->name));
	for (const char *const *at = tag->attributes; *at; at += 2)
		buf_printf(&told->line, " %s=%s", at[0], at[1]);
	buf_add_char(&told->line, '>');
	buf_add(&told->markup, tag->markup);
	return true;
}

static bool tell_end(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct told *told = data;

	(void)xml, (void)error;
	if (!told->quiet) {
		buf_printf(&told->line, "</%.*s>", STR_ARG(tag->name));
		buf_add(&told->markup, tag->markup);
	}
	return true;
}

static bool tell_text(void *data, struct xml_reader *xml, struct str chars, struct error *error)
{
	struct told *told = data;

	(void)xml, (void)error;
	told->chars += chars.size;
	if (!told->quiet)
		buf_add(&told->line, chars);
	return true;
}

static bool read_xml(struct told *told, struct str bytes)
{
	const struct xml_handler handler = { tell_start, tell_end, tell_text, told };
	const struct xml_options options = { "nothing was imported", "reading", told->namespaces, told->lenient };
	struct job job = { .cancelled = told->cancelled };

	return xml_read_bytes(bytes, "a.xml", &options, &handler, &job, &told->stripped, &told->error);
}

static void forget(struct told *told)
{
	buf_fini(&told->line);
	buf_fini(&told->markup);
}

static void reads_as(struct str bytes, const char *wanted)
{
	struct told told = { 0 };

	if (!read_xml(&told, bytes))
		fail_msg("%s", told.error.message);
	assert_string_equal(buf_text(&told.line), wanted);
	forget(&told);
}

static void is_refused(struct str bytes, size_t line, size_t column, const char *message)
{
	struct told told = { 0 };

	assert_false(read_xml(&told, bytes));
	assert_int_equal(told.error.kind, ERROR_INPUT);
	assert_string_equal(told.error.message, message);
	assert_string_equal(told.error.file, "a.xml");
	assert_int_equal(told.error.line, line);
	assert_int_equal(told.error.column, column);
	forget(&told);
}

static void elements_and_text_are_told_in_order(void **state)
{
	(void)state;
	reads_as(STR("<a k='v'>x &amp; y<b/><![CDATA[<c>]]></a>"), "<a k=v>x & y<b></b><c></a>");
	reads_as(STR("<!DOCTYPE a SYSTEM 'nowhere.dtd'><a>1</a>"), "<a>1</a>");
	reads_as(STR("<!DOCTYPE a [<!ENTITY e 'inside'>]><a k='&e;'>&e;</a>"), "<a k=inside>inside</a>");
}

static void the_markup_is_that_of_the_file(void **state)
{
	struct told told = { 0 };

	(void)state;
	assert_true(read_xml(&told, STR("<a  k = '&amp;1' ><b /><c\n/></a >")));
	assert_string_equal(buf_text(&told.markup), "<a  k = '&amp;1' ><b /><c\n/></a >");
	forget(&told);
}

static void namespaces_are_told_where_asked_for(void **state)
{
	struct told told = { .namespaces = true };

	(void)state;
	assert_true(read_xml(&told, STR("<x:a xmlns:x='u' xml:lang='nl'/>")));
	assert_string_equal(buf_text(&told.line), "<a http://www.w3.org/XML/1998/namespace\nlang=nl></a>");
	forget(&told);
}

static void every_encoding_is_read(void **state)
{
	(void)state;
	reads_as(STR("\xEF\xBB\xBF<a>\xC3\xA9</a>"), "<a>\xC3\xA9</a>");
	reads_as(STR("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0"), "<a>\xC3\xA9</a>");
	reads_as(STR("\xFE\xFF\0<\0a\0>\0\xE9\0<\0/\0a\0>"), "<a>\xC3\xA9</a>");
	reads_as(STR("<\0a\0>\0\xE9\0<\0/\0a\0>\0"), "<a>\xC3\xA9</a>");
	reads_as(STR("<?xml version='1.0' encoding='windows-1252'?><a>\x93\xE9</a>"), "<a>\xE2\x80\x9C\xC3\xA9</a>");
	reads_as(STR("<?xml version='1.0' encoding='Shift_JIS'?><a>\x83\x65</a>"), "<a>\xE3\x83\x86</a>");
	/* a byte order mark is worth more than a declaration */
	reads_as(STR("\xFF\xFE<\0?\0x\0m\0l\0 \0v\0e\0r\0s\0i\0o\0n\0=\0'\0001\0.\0000\0'\0 "
		     "\0e\0n\0c\0o\0d\0i\0n\0g\0=\0'\0u\0t\0f\0-\0"
		     "8\0'\0?\0>\0<\0a\0/\0>\0"),
		"<a></a>");
}

static void characters_across_pieces_stay_whole(void **state)
{
	(void)state;
	for (size_t shift = 0; shift < 4; shift++) {
		struct buf bytes = { 0 };
		struct told told = { .quiet = true };

		buf_add(&bytes, (struct str){ "\xFF\xFE", 2 });
		buf_add(&bytes, (struct str){ "<\0a\0>\0", 6 });
		for (size_t i = 0; i < shift; i++)
			buf_add(&bytes, (struct str){ "x\0", 2 });
		for (size_t i = 0; i < 70000; i++) /* U+1F600 */
			buf_add(&bytes, (struct str){ "\x3D\xD8\x00\xDE", 4 });
		buf_add(&bytes, (struct str){ "<\0/\0a\0>\0", 8 });
		assert_true(read_xml(&told, buf_str(&bytes)));
		assert_int_equal(told.chars, shift + 4 * 70000);
		buf_fini(&bytes);
		forget(&told);
	}
}

static void wrong_bytes_are_an_error_at_their_place(void **state)
{
	(void)state;
	is_refused(STR("<a>\n\xC3\xA9\xE9!</a>"), 2, 2, "byte 0xE9 is not UTF-8; nothing was imported");
	is_refused(STR("\xFF\xFE<\0a\0/\0>"), 1, 4,
		"the file ends in the middle of a character (UTF-16LE); nothing was imported");
	is_refused(STR("<?xml version='1.0' encoding='UTF-7'?><a/>"), 1, 1,
		"the encoding \xE2\x80\x9CUTF-7\xE2\x80\x9D is not known; nothing was imported");
	is_refused(STR("<?xml version='1.0' encoding='UTF-16'?><a/>"), 1, 1,
		"the declaration says UTF-16, but the bytes are not; nothing was imported");
}

static void broken_xml_names_place_and_cause(void **state)
{
	(void)state;
	is_refused(STR(""), 1, 1, "the file is empty; nothing was imported");
	is_refused(STR("<a>\n  <b>"), 2, 6, "the file ends inside <b>; nothing was imported");
	is_refused(
		STR("<a>\n<b></c></a>"), 2, 4, "\xE2\x80\x9C</c>\xE2\x80\x9D where <b> is open; nothing was imported");
	is_refused(STR("<a>R & D</a>"), 1, 7,
		"\xE2\x80\x9C&\xE2\x80\x9D where XML wants \xE2\x80\x9C&amp;\xE2\x80\x9D; nothing was imported");
	is_refused(STR("<a>\x0B</a>"), 1, 4, "U+000B is a character that XML does not allow; nothing was imported");
	is_refused(STR("<a>&#x3;</a>"), 1, 4,
		"\xE2\x80\x9C&#x3;\xE2\x80\x9D stands for a character that XML does not allow; nothing was imported");
	is_refused(STR("<a b='1' b='2'/>"), 1, 10,
		"the same attribute twice in \xE2\x80\x9C"
		"b='2'/\xE2\x80\x9D; nothing was imported");
}

static void entities_never_leave_a_gap_and_never_open_a_file(void **state)
{
	(void)state;
	is_refused(STR("<!DOCTYPE a [<!ENTITY e SYSTEM '/etc/passwd'>]><a>&e;</a>"), 1, 51,
		"an entity that stands in another file (\xE2\x80\x9C/etc/passwd\xE2\x80\x9D); nothing was imported");
	is_refused(STR("<!DOCTYPE a SYSTEM 'x.dtd'><a>&eacute;</a>"), 1, 31,
		"the entity \xE2\x80\x9C&eacute;\xE2\x80\x9D is not declared in this file; nothing was imported");
	is_refused(STR("<!DOCTYPE a SYSTEM 'x.dtd'><a b='&eacute;'/>"), 1, 28,
		"the entity \xE2\x80\x9C&eacute;\xE2\x80\x9D is not declared in this file; nothing was imported");
	is_refused(STR("<a>&eacute;</a>"), 1, 4,
		"the entity \xE2\x80\x9C&eacute;\xE2\x80\x9D is not declared; nothing was imported");
}

static void entity_bombs_are_refused(void **state)
{
	struct buf bomb = { 0 };
	struct told told = { .quiet = true };

	(void)state;
	buf_add(&bomb, STR("<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'>"));
	for (int i = 1; i < 12; i++)
		buf_printf(&bomb, "<!ENTITY e%d '&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;&e%d;'>", i, i - 1, i - 1, i - 1,
			i - 1, i - 1, i - 1, i - 1, i - 1);
	buf_add(&bomb, STR("]><a>&e11;</a>"));
	assert_false(read_xml(&told, buf_str(&bomb)));
	assert_int_equal(told.error.kind, ERROR_INPUT);
	assert_non_null(strstr(told.error.message, "unfold"));
	assert_true(told.chars < 100 * 1000 * 1000);
	buf_fini(&bomb);
	forget(&told);
}

static void depth_has_a_limit(void **state)
{
	(void)state;
	for (size_t depth = XML_DEPTH_MAX; depth <= XML_DEPTH_MAX + 1; depth++) {
		struct buf deep = { 0 };
		struct told told = { .quiet = true };

		for (size_t i = 0; i < depth; i++)
			buf_add(&deep, STR("<a>"));
		for (size_t i = 0; i < depth; i++)
			buf_add(&deep, STR("</a>"));
		assert_int_equal(read_xml(&told, buf_str(&deep)), depth == XML_DEPTH_MAX);
		buf_fini(&deep);
		forget(&told);
	}
}

static void a_tag_without_end_is_not_read_for_ever(void **state)
{
	struct buf huge = { 0 };
	struct told told = { .quiet = true };

	(void)state;
	buf_add(&huge, STR("<a b='"));
	memset(buf_reserve(&huge, XML_TOKEN_MAX + 1000000), 'x', XML_TOKEN_MAX + 1000000);
	huge.size += XML_TOKEN_MAX + 1000000;
	assert_false(read_xml(&told, buf_str(&huge)));
	assert_string_equal(told.error.message, "one tag or comment of more than 64 MB; nothing was imported");
	buf_fini(&huge);
	forget(&told);
}

static void lenient_leaves_forbidden_characters_out_and_counts_them(void **state)
{
	struct told told = { .lenient = true };

	(void)state;
	assert_true(read_xml(&told, STR("<a>1\x0B"
					"2&#x3;3&#0;4&#10;\xEF\xBF\xBF\xEF\xBB\xBF"
					"5&amp;&#x41;</a>")));
	assert_string_equal(buf_text(&told.line), "<a>1234\n\xEF\xBB\xBF"
						  "5&A</a>");
	assert_int_equal(told.stripped, 4);
	forget(&told);
}

static void ctrl_c_stops_the_reading(void **state)
{
	volatile sig_atomic_t pressed = 1;
	struct told told = { .cancelled = &pressed };

	(void)state;
	assert_false(read_xml(&told, STR("<a/>")));
	assert_int_equal(told.error.kind, ERROR_CANCELLED);
	assert_string_equal(told.error.message, "interrupted");
	forget(&told);
}

static void a_missing_file_is_no_input_error(void **state)
{
	const struct xml_options options = { 0 };
	const struct xml_handler handler = { 0 };
	struct error error = { 0 };

	(void)state;
	assert_false(xml_read("/nonexistent/a.xml", &options, &handler, NULL, NULL, &error));
	assert_int_equal(error.kind, ERROR_FILE);
}

static void what_is_written_is_read_again(void **state)
{
	static const char text[] = "a<b>&\"'\r\n\t\xC3\xA9\xF0\x9F\x98\x80 ";
	struct buf out = { 0 };
	struct told told = { 0 };
	struct buf wanted = { 0 };

	(void)state;
	buf_add(&out, STR("<a"));
	xml_add_attribute(&out, "k", str_of(text), NULL);
	buf_add_char(&out, '>');
	xml_add_text(&out, str_of(text), NULL);
	buf_add(&out, STR("</a>"));
	assert_true(read_xml(&told, buf_str(&out)));
	buf_printf(&wanted, "<a k=%s>%s</a>", text, text);
	assert_string_equal(buf_text(&told.line), buf_text(&wanted));
	buf_fini(&out);
	buf_fini(&wanted);
	forget(&told);
}

static void forbidden_characters_are_never_written(void **state)
{
	struct buf out = { 0 };
	struct xml_forbidden forbidden = { 0 };

	(void)state;
	xml_add_text(&out,
		STR("a\x0C"
		    "b\xEF\xBF\xBE\xFF"),
		&forbidden);
	assert_string_equal(buf_text(&out), "ab\xEF\xBF\xBD");
	assert_int_equal(forbidden.count, 2);
	assert_int_equal(forbidden.first, 0x0C);
	buf_fini(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_and_text_are_told_in_order),
		cmocka_unit_test(the_markup_is_that_of_the_file),
		cmocka_unit_test(namespaces_are_told_where_asked_for),
		cmocka_unit_test(every_encoding_is_read),
		cmocka_unit_test(characters_across_pieces_stay_whole),
		cmocka_unit_test(wrong_bytes_are_an_error_at_their_place),
		cmocka_unit_test(broken_xml_names_place_and_cause),
		cmocka_unit_test(entities_never_leave_a_gap_and_never_open_a_file),
		cmocka_unit_test(entity_bombs_are_refused),
		cmocka_unit_test(depth_has_a_limit),
		cmocka_unit_test(a_tag_without_end_is_not_read_for_ever),
		cmocka_unit_test(lenient_leaves_forbidden_characters_out_and_counts_them),
		cmocka_unit_test(ctrl_c_stops_the_reading),
		cmocka_unit_test(a_missing_file_is_no_input_error),
		cmocka_unit_test(what_is_written_is_read_again),
		cmocka_unit_test(forbidden_characters_are_never_written),
	};

	return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
