#include "srx_rules.h"

static void language_is(const char *xml, const char *language, const char *expected, int warnings)
{
	struct told told;
	struct srx *srx = open_file(xml, language, &told);

	cuts(srx, "a.b;c,d", expected);
	assert_int_equal(told.count, warnings);
	srx_close(srx);
}

#define SETS SET("stop", BREAK("\\.", "")) SET("semicolon", BREAK(";", "")) SET("comma", BREAK(",", ""))
#define MAPS MAP("NL-BE", "semicolon") MAP("(nl|en).*", "stop") MAP("n", "stop") MAP(".*", "comma")
#define CASCADE ROOT "<header segmentsubflows=\"no\" cascade=\"yes\"/>"

static void the_first_map_that_matches_the_whole_language_counts(void **state)
{
	(void)state;
	language_is(WHOLE(HEAD, SETS, MAPS), "nl", "a.|b;c,d", 0);
	language_is(WHOLE(HEAD, SETS, MAPS), "NL", "a.|b;c,d", 0);
	language_is(WHOLE(HEAD, SETS, MAPS), "nl-BE", "a.b;|c,d", 0);
	language_is(WHOLE(HEAD, SETS, MAPS), "de", "a.b;c,|d", 0);
	language_is(WHOLE(HEAD, SETS, MAPS), "", "a.b;c,|d", 0);
}

static void with_cascade_all_maps_that_match_count(void **state)
{
	(void)state;
	language_is(WHOLE(CASCADE, SETS, MAPS), "nl-be", "a.|b;|c,|d", 0);
	language_is(WHOLE(CASCADE, SETS, MAPS), "nl", "a.|b;c,|d", 0);
	/* in the order of the maps, not of the sets */
	language_is(WHOLE(CASCADE, SET("2", BREAK("[.;,]", "")) SET("1", KEEP(";", "")), MAP(".*", "1") MAP(".*", "2")),
		"nl", "a.|b;c,|d", 0);
	language_is(WHOLE(CASCADE, SET("2", BREAK("[.;,]", "")) SET("1", KEEP(";", "")), MAP(".*", "2") MAP(".*", "1")),
		"nl", "a.|b;|c,|d", 0);
	language_is(WHOLE(CASCADE, SETS, MAP("nl", "stop") MAP("n.", "stop")), "nl", "a.|b;c,d", 0);
}

static void no_rules_for_the_language_is_told(void **state)
{
	(void)state;
	language_is(WHOLE(HEAD, SETS, MAP("de", "stop")), "nl", "a.b;c,d", 1);
	language_is(WHOLE(HEAD, SETS, ""), "nl", "a.b;c,d", 1);
	language_is(WHOLE(HEAD, SET("none", ""), MAP(".*", "none")), "nl", "a.b;c,d", 1);
	language_is(WHOLE(HEAD, "", ""), "nl", "a.b;c,d", 1);
	language_is(WHOLE(HEAD, SETS, MAP("(", "comma") MAP(".*", "stop")), "nl", "a.|b;c,d", 1);
	language_is(WHOLE(HEAD, SETS, MAP("(n+)+$", "comma") MAP(".*", "stop")),
		"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnx", "a.|b;c,d", 0);
}

/* The file. */

#define OLD_HEAD "<srx version=\"1.0\"><header segmentsubflows=\"yes\"/>"
#define MAPRULE(name, maps) "<maprule maprulename=\"" name "\">" maps "</maprule>"

static void srx_1_is_read_with_a_warning(void **state)
{
	(void)state;
	language_is(WHOLE(OLD_HEAD, SETS, MAPRULE("a", MAPS)), "nl", "a.|b;c,d", 1);
	language_is("<!DOCTYPE srx PUBLIC \"-//SRX//DTD SRX//EN\" \"srx.dtd\">\n" WHOLE(
			    OLD_HEAD, SETS, MAPRULE("a", MAPS) MAPRULE("b", MAP("x", "not-there"))),
		"nl", "a.|b;c,d", 2);
	language_is("<srx version=\"1.0\"><header segmentsubflows=\"yes\"/><body/></srx>", "nl", "a.b;c,d", 2);
}

static void elements_of_others_are_ignored(void **state)
{
	(void)state;
	language_is(ROOT
		"<header segmentsubflows=\"yes\" cascade=\"no\" xmlns:o=\"urn:other\" o:x=\"1\">"
		"<formathandle type=\"start\" include=\"no\"/><formathandle type=\"isolated\" include=\"yes\"/>"
		"<o:sample>text<rule break=\"perhaps\"/><o:x/></o:sample></header>"
		"<body><!-- rules --><languagerules><languagerule languagerulename=\"1\"><rule>"
		"<beforebreak>[.<o:y xmlns:o=\"urn:other\">zzz</o:y><!-- and -->;]</beforebreak></rule></languagerule>"
		"</languagerules><maprules>" MAP(".*", "1") "</maprules></body></srx>",
		"nl", "a.|b;|c,d", 0);
}

static void refused(const char *xml, const char *said)
{
	struct told told;
	struct error error = { 0 };
	struct srx *srx = srx_open_bytes(str_of(xml), "rules.srx", STR("nl"), listen(&told), &error);

	assert_null(srx);
	assert_int_equal(error.kind, ERROR_INPUT);
	assert_string_equal(error.file, "rules.srx");
	assert_in_range(error.line, 1, 10);
	assert_in_range(error.column, 1, 1000);
	if (!strstr(error.message, said))
		fail_msg("“%s” does not say “%s”", error.message, said);
}

static void what_is_not_srx_is_refused(void **state)
{
	(void)state;
	refused("<tmx version=\"1.4\"/>", "not SRX: the file begins with “tmx”");
	refused("<srx xmlns=\"urn:other\" version=\"2.0\"/>", "of the namespace");
	refused("<srx version=\"\"/>", "version “” without a namespace");
	refused("<srx/>", "version “” without a namespace");
	refused("<srx version=\"2.0\"/>", "without a namespace");
	refused("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"1.0\"/>", "version “1.0”, expected 2.0");
	refused("", "");
	refused("Geen XML.", "");
	refused("[\"json\"]", "");
	refused(ROOT "<header", "");
}

static void a_hint_says_what_srx_looks_like(void **state)
{
	struct error error = { 0 };

	(void)state;
	assert_null(srx_open_bytes(STR("<tmx version=\"1.4\"/>"), "a.tmx", STR("nl"), NULL, &error));
	assert_non_null(strstr(error.hint, "http://www.lisa.org/srx20"));
}

static void what_breaks_the_schema_is_refused(void **state)
{
	(void)state;
	refused(ROOT "<header cascade=\"no\"/><body/></srx>", "“header” has no “segmentsubflows”");
	refused(ROOT "<header segmentsubflows=\"yes\"/><body/></srx>", "“header” has no “cascade”");
	refused(ROOT "<header segmentsubflows=\"yes\" cascade=\"maybe\"/><body/></srx>", "cascade=“maybe”");
	refused(ROOT "<header segmentsubflows=\"yes\" cascade=\"no\" colour=\"red\"/><body/></srx>",
		"no attribute “colour”");
	refused(ROOT "<body><languagerules/><maprules/></body></srx>", "“srx” without “header”");
	refused(HEAD "</srx>", "“srx” without “body”");
	refused(HEAD "<body/></srx>", "“body” without “languagerules”");
	refused(HEAD "<body><languagerules/></body></srx>", "“body” without “maprules”");
	refused(HEAD "<body><maprules/><languagerules/></body></srx>", "too late or twice");
	refused(HEAD HEAD "</srx></srx>", "“srx” does not stand in “srx”");
	refused(HEAD "<body><languagerules/><languagerules/></body></srx>", "too late or twice");
	refused(HEAD "<body><languagerules><rule/></languagerules></body></srx>",
		"“rule” does not stand in “languagerules”");
	refused(HEAD "<body><x/></body></srx>", "the element “x”");
	refused(WHOLE(HEAD, SET("1", "<rule break=\"ja\"/>"), MAP(".*", "1")), "break=“ja”");
	refused(WHOLE(HEAD, SET("1", "<rule>\\.</rule>"), MAP(".*", "1")), "characters in “rule”");
	refused(WHOLE(HEAD, SET("1", "<rule><afterbreak/><beforebreak/></rule>"), MAP(".*", "1")), "too late or twice");
	refused(WHOLE(HEAD, SET("1", "<rule><beforebreak/><beforebreak/></rule>"), MAP(".*", "1")),
		"too late or twice");
	refused(WHOLE(HEAD, SET("1", "<rule><beforebreak><rule/></beforebreak></rule>"), ""), "does not stand in");
	refused(WHOLE(HEAD, "<languagerule/>", ""), "“languagerule” has no “languagerulename”");
	refused(WHOLE(HEAD, SET("1", "") SET("1", ""), ""), "two languagerules are named “1”");
	refused(WHOLE(HEAD, SET("1", STOPS), "<languagemap languagerulename=\"1\"/>"), "has no “languagepattern”");
	refused(WHOLE(HEAD, SET("1", STOPS), MAP("nl", "1") MAP("de", "2")), "there is no languagerule “2”");
	refused(WHOLE(HEAD, SET("1", STOPS), MAPRULE("a", MAP("nl", "1"))), "the element “maprule”");
	refused(WHOLE(OLD_HEAD, SET("1", STOPS), MAP("nl", "1")), "stands in a maprule");
}

static void hostile_xml_is_refused(void **state)
{
	struct buf deep = { 0 };

	(void)state;
	refused("<!DOCTYPE srx [<!ENTITY x SYSTEM \"/etc/passwd\">]>\n" WHOLE(
			HEAD, SET("1", BREAK("&x;", "")), MAP(".*", "1")),
		"");
	refused(WHOLE(HEAD, SET("1", BREAK("&unknown;", "")), MAP(".*", "1")), "");
	refused("<!DOCTYPE srx [<!ENTITY a "
		"\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
		"<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
		"<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
		"<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>\n" WHOLE(
			HEAD, SET("1", BREAK("&f;&f;", "")), MAP(".*", "1")),
		"");
	buf_add(&deep, STR(ROOT "<header segmentsubflows=\"yes\" cascade=\"no\">"));
	for (int i = 0; i < 300; i++)
		buf_add(&deep, STR("<o:x xmlns:o=\"urn:other\">"));
	{
		struct error error = { 0 };

		assert_null(srx_open_bytes(buf_str(&deep), "deep.srx", STR("nl"), NULL, &error));
		assert_non_null(strstr(error.message, "deeper"));
	}
	buf_fini(&deep);
}

static void a_file_is_read(void **state)
{
	char path[] = "/tmp/test-srx-XXXXXX";
	int file = mkstemp(path);
	struct str xml = STR(WHOLE(HEAD, SET("1", STOPS), MAP(".*", "1")));
	struct error error = { 0 };
	struct srx *srx;

	(void)state;
	assert_true(file >= 0 && write(file, xml.data, xml.size) == (ssize_t)xml.size);
	close(file);
	srx = srx_open(path, STR("nl"), NULL, &error);
	assert_non_null(srx);
	cuts(srx, "Een. Twee.", "Een.|Twee.");
	srx_close(srx);
	remove(path);
	assert_null(srx_open(path, STR("nl"), NULL, &error));
	assert_int_equal(error.kind, ERROR_FILE);
	srx_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_map_that_matches_the_whole_language_counts),
		cmocka_unit_test(with_cascade_all_maps_that_match_count),
		cmocka_unit_test(no_rules_for_the_language_is_told),
		cmocka_unit_test(srx_1_is_read_with_a_warning),
		cmocka_unit_test(elements_of_others_are_ignored),
		cmocka_unit_test(what_is_not_srx_is_refused),
		cmocka_unit_test(a_hint_says_what_srx_looks_like),
		cmocka_unit_test(what_breaks_the_schema_is_refused),
		cmocka_unit_test(hostile_xml_is_refused),
		cmocka_unit_test(a_file_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
