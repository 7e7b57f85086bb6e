#include "glossary/lint.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/tmx-lint-XXXXXX";
static char path[sizeof folder + 16];
static struct buf found; /* "2:1 G05\n" a finding */

static void write_file(struct str bytes)
{
	struct error error = { 0 };

	assert_true(file_write(path, bytes, &error));
}

static void note_findings(const struct lint *lint)
{
	size_t count;
	const struct lint_finding *findings = lint_findings(lint, &count);

	buf_clear(&found);
	for (size_t i = 0; i < count; i++)
		buf_printf(&found, "%zu:%zu %s\n", findings[i].line, findings[i].column,
			lint_checks[findings[i].kind].code + 4);
}

static struct lint *open_text(const char *text)
{
	struct error error = { 0 };
	struct lint *lint;

	write_file(str_of(text));
	lint = lint_open(path, NULL, &error);
	assert_non_null(lint);
	return lint;
}

static void run(struct lint *lint, const struct lint_options *options)
{
	struct error error = { 0 };

	assert_true(lint_run(lint, options, NULL, &error));
	note_findings(lint);
}

static void assert_found(const char *text, const char *expected)
{
	struct lint_options options = { .more_than = 100 };
	struct lint *lint = open_text(text);

	run(lint, &options);
	assert_string_equal(buf_text(&found), expected);
	lint_close(lint);
}

static void assert_message(const char *text, const char *part)
{
	struct lint_options options = { .more_than = 100 };
	struct lint *lint = open_text(text);
	size_t count;
	const struct lint_finding *findings;

	run(lint, &options);
	findings = lint_findings(lint, &count);
	assert_true(count > 0);
	if (str_find(findings[0].message, str_of(part), 0) == STR_NOT_FOUND)
		fail_msg("“%.*s” has no “%s”", STR_ARG(findings[0].message), part);
	lint_close(lint);
}

/* Fixes the file; it must then be `expected`, byte for byte, and nothing fixable be left. */
static void assert_fixed(struct str text, struct str expected, const char *places)
{
	struct error error = { 0 };
	struct lint_options options = { .more_than = 100 };
	struct buf bytes = { 0 };
	struct lint *lint;
	size_t count;
	const struct lint_finding *findings;

	write_file(text);
	lint = lint_fix(path, &options, NULL, &error);
	assert_non_null(lint);
	note_findings(lint);
	assert_string_equal(buf_text(&found), places);
	lint_close(lint);
	assert_true(file_read(path, &bytes, &error));
	assert_string_equal(buf_text(&bytes), expected.data);
	assert_int_equal(bytes.size, expected.size);
	buf_fini(&bytes);
	lint = lint_open(path, NULL, &error);
	run(lint, &options);
	findings = lint_findings(lint, &count);
	for (size_t i = 0; i < count; i++)
		assert_false(findings[i].fixable);
	lint_close(lint);
}

/* --- the table ----------------------------------------------------------------------------------------------- */

static void every_check_has_a_code_a_name_and_a_sentence(void **state)
{
	(void)state;
	for (int i = 0; i < LINT_KINDS; i++) {
		assert_non_null(lint_checks[i].about);
		assert_int_equal(find_lint_check(str_of(lint_checks[i].name)), i);
		assert_int_equal(find_lint_check(str_of(lint_checks[i].code)), i);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(lint_checks[i].code, lint_checks[j].code);
	}
	assert_int_equal(find_lint_check(STR("g05")), LINT_DUPLICATE);
	assert_int_equal(find_lint_check(STR("G99")), LINT_KINDS);
	assert_int_equal(find_lint_check(STR("")), LINT_KINDS);
}

static void a_sound_glossary_has_no_findings(void **state)
{
	(void)state;
	assert_found("", "");
	assert_found("# -*- coding: utf-8 -*-\n\n# mine\nwethouder\talderman\n", "");
	assert_found("ambtgenoot\tcounterpart\tof ministers\tpos=noun;status=preferred\nambtgenoot\topposite "
		     "number\t\tpos=noun;status=admitted\n"
		     "aangeven\tindicate\t\tpos=verb\nVS\tUS\t\tpos=name;match=exact;case=sensitive\nBelg\tBelgian\nin "
		     "feite\tin fact\t\tpos=phrase\n",
		"");
}

/* --- what the reader finds ----------------------------------------------------------------------------------- */

static void what_the_reader_warns_about_is_a_finding(void **state)
{
	(void)state;
	assert_found("wethouder    alderman\n", "1:10 G01\n");
	assert_found("stad\tcity\n\tcity\nvrede\t\n", "2:1 G01\n3:6 G01\n");
	assert_found("stad\tcity\t\tcolour=red\n", "1:12 G02\n");
	assert_found("stad\tcity\t\tpos=nown\n", "1:16 G02\n");
	assert_found("stad\tcity\t\tpos\n", "1:12 G02\n");
	assert_found("stad\tcity\ta\tpos=noun\tmore\n", "1:22 G03\n");
	assert_message("stad\tcity\t\tstatsu=hidden\n", "did you mean status?");
	assert_message("wethouder    alderman\n", "here are four spaces");
}

/* The places of the reader are those of the file, whatever stands before. */
static void places_count_code_points(void **state)
{
	(void)state;
	assert_found("# één\n\nréünie\treunion \nvrede\tpeace\tëë\tpos=nown\n", "3:15 G12\n4:20 G02\n");
	assert_found("\xEF\xBB\xBF"
		     "stad\tcity \n",
		"1:10 G12\n");
}

/* --- entries beside each other ------------------------------------------------------------------------------- */

static void a_pair_said_twice_is_found(void **state)
{
	(void)state;
	assert_found("stad\tcity\nstad\tcity\n", "2:1 G05\n");
	assert_found("stad\tcity\nstad\tcity\tlarge\n", "2:1 G05\n");
	assert_found("co\xC3\xB6p\tco-op\nco"
		     "o\xCC\x88p\tco-op\n",
		"2:1 G05\n");
	assert_found("stad\tcity\t\tdomain=a\nstad\tcity\t\tdomain=b\n", "");
	assert_found("stad\tcity\nStad\tCity\n", "");
	assert_message("stad\tcity\n\nstad\tcity\n", "stands in line 1 already");
}

static void two_preferred_targets_want_something_that_tells_them_apart(void **state)
{
	(void)state;
	assert_found("bank\tbank\t\tstatus=preferred\nbank\tbench\t\tstatus=preferred\n", "2:6 G06\n");
	assert_found("bank\tbank\nbank\tbench\t\tdomain=;status=preferred\n", "2:6 G06\n");
	assert_found("bank\tbank\tof money\tstatus=preferred\nbank\tbench\t\tstatus=preferred\n", "2:6 G06\n");
	assert_found("bank\tbank\nbank\tbench\n", ""); /* best first */
	assert_found("bank\tbank\t\tstatus=preferred\nbank\tbench\t\tstatus=admitted\n", "");
	assert_found(
		"bank\tbank\t\tdomain=economy;status=preferred\nbank\tbench\t\tdomain=furniture;status=preferred\n",
		"");
	assert_found("werk\twork\t\tpos=noun;status=preferred\nwerk\tworking\t\tpos=adj;status=preferred\n", "");
	assert_found("kleur\tcolour\t\tvariety=GB;status=preferred\nkleur\tcolor\t\tvariety=US;status=preferred\n", "");
	assert_found("bank\tbank\tof money\tstatus=preferred\nbank\tbench\tto sit on\tstatus=preferred\n", "");
}

static void a_pair_proposed_and_withdrawn_is_a_contradiction(void **state)
{
	(void)state;
	assert_found("stad\tcity\nstad\tcity\t\tstatus=forbidden\n", "2:1 G07\n");
	assert_found("stad\tcity\t\tstatus=deprecated\nstad\tcity\n", "2:1 G07\n");
	assert_found("stad\t\t\tstatus=hidden\nstad\tcity\n", "1:1 G07\n");
	assert_found("stad\ttown\nstad\tcity\t\tstatus=forbidden\n", "");
	assert_found("stad\t\t\tstatus=hidden\n", "");
	assert_message("stad\tcity\nstad\tcity\t\tstatus=forbidden\n",
		"forbidden here and preferred in line 1; it is not proposed, for forbidden wins");
	assert_message("stad\tcity\t\tstatus=forbidden\nstad\tcity\n",
		"preferred here and forbidden in line 1; it is not proposed, for forbidden wins");
}

static const struct term *propose_town(void *data, struct str source)
{
	return str_equal(source, STR("stad")) ? data : NULL;
}

static void forbidden_targets_alone_leave_nothing_to_write(void **state)
{
	struct term town = { .source = STR("stad"), .target = STR("town") };
	struct lint_options options = { .more_than = 100, .find_other = propose_town, .data = &town };
	struct lint *lint;

	(void)state;
	assert_found("stad\tcity\t\tstatus=forbidden\nstad\tburgh\t\tstatus=deprecated\n", "1:6 G08\n");
	assert_found("stad\tcity\t\tstatus=forbidden\nstad\ttown\n", "");
	lint = open_text("stad\tcity\t\tstatus=forbidden\ndorp\thamlet\t\tstatus=forbidden\n");
	run(lint, &options);
	assert_string_equal(buf_text(&found), "2:6 G08\n");
	lint_close(lint);
}

/* --- an entry by itself -------------------------------------------------------------------------------------- */

static void a_plural_is_told_its_singular(void **state)
{
	static const char *const plurals[][3] = { { "sancties", "sanctions", "sanctie" },
		{ "sancties", "measures taken", "sanctie" }, { "kinderen", "children", "kind" },
		{ "kalveren", "calves", "kalf" }, { "leden", "members", "lid" }, { "steden", "cities", "stad" },
		{ "brieven", "letters", "brief" }, { "huizen", "houses", "huis" }, { "bomen", "trees", "boom" },
		{ "mannen", "men", "man" }, { "regeringen", "governments", "regering" },
		{ "mogelijkheden", "possibilities", "mogelijkheid" }, { "foto’s", "photos", "foto" },
		{ "politici", "politicians", "politicus" }, { "idee\xC3\xABn", "ideas", "idee" },
		{ "economische sancties", "economic sanctions", "sanctie" },
		{ "ministers van Justitie", "justice ministers\t\tpos=noun", "minister" },
		{ "staatshoofden", "heads of state", "staatshoofd" } };

	(void)state;
	for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
		char line[128], part[128];

		snprintf(line, sizeof line, "%s\t%s\n", plurals[i][0], plurals[i][1]);
		snprintf(part, sizeof part, "the plural of “%s”", plurals[i][2]);
		assert_found(line, "1:1 G09\n");
		assert_message(line, part);
	}
}

static void words_that_only_look_like_plurals_are_none(void **state)
{
	(void)state;
	assert_found("wapen\tweapon\nbus\tbus stop\ncrisis\tcrisis\tthe same\ngas\tgas\tthe "
		     "same\nnieuws\tnews\nhersenen\tbrain\n",
		"");
	assert_found("werken\tworks\t\tpos=verb\nwerken\twork\n", "");
	assert_found("troepen\ttroops\nstrijdkrachten\tarmed forces\n", "");
	assert_found("Alpen\tAlps\nVerenigde Staten\tUnited States\n", "");
	assert_found("sancties\tsanctions\t\tmatch=exact\n", "");
	assert_found("kleren wassen\twash clothes\ngeenszins\tby no means\nfysica\tphysics\nlens\tlens\tthe "
		     "same\ncorps\tstudent corps\n",
		"");
	assert_found("ronde vormen\tround shapes\t\tpos=noun\n", "1:1 G09\n");
}

static void a_singular_beside_it_settles_the_plural(void **state)
{
	(void)state;
	assert_message("sanctie\tsanction\nsancties\tsanctions\n", "in line 1, which finds it already");
	assert_found("middel\tremedy\nmiddelen\tfunds\n", "");
}

static void a_capital_wants_a_name(void **state)
{
	(void)state;
	assert_found("Wethouder\talderman\n", "1:1 G10\n");
	assert_found("WETHOUDER\talderman\n", "1:1 G10\n");
	assert_found("wethouder\talderman\nBelg\tBelgian\nOM\tpublic prosecutor\nEU-lidstaat\tmember "
		     "state\nChili\tchile\t\tpos=name\n",
		"");
	assert_found("Kamer\tHouse\nKamerbrief\tletter to parliament\nEngels\tEnglish\nEngelse "
		     "sleutel\tspanner\nD-trein\texpress\n",
		"");
	assert_found("Kamerbrief\tletter to parliament\n", "1:1 G10\n");
}

static void letters_and_function_words_are_everywhere(void **state)
{
	(void)state;
	assert_found("van\tof\nn\tnumber\nDe\tThe\n", "1:1 G11\n2:1 G11\n3:1 G11\n");
	assert_found("G\tG\t\tcase=sensitive\nIS\tIslamic State\nvan huis uit\toriginally\n", "");
}

static void spaces_in_columns_are_found(void **state)
{
	(void)state;
	assert_found(" stad\tcity\n", "1:1 G12\n");
	assert_found("stad \tcity\n", "1:5 G12\n");
	assert_found("grote  stad\tlarge  city\ta  note\tpos=noun \n", "1:6 G12\n1:18 G12\n1:26 G12\n1:41 G12\n");
	assert_found("stad\tcity\xC2\xA0\n", "1:10 G12\n");
	assert_found("10\xC2\xA0procent\t10\xC2\xA0per cent\n", "");
	assert_message("stad\tcity\t \n", "the note is only spaces");
}

static void unseen_characters_are_found(void **state)
{
	(void)state;
	assert_found("sta\xC2\xADt\tstate\n", "1:4 G13\n");
	assert_found("stad\tci\xE2\x80\x8Bty\n", "1:8 G13\n");
	assert_found("stad\tci\x01ty\n", "1:8 G13\n");
	assert_found("ca\xCC\x81"
		     "fe\tcafe\n",
		"");
}

static void a_word_that_is_its_own_target_says_what_for(void **state)
{
	(void)state;
	assert_found("laptop\tlaptop\n", "1:8 G14\n");
	assert_found("bank\tbank\nbank\tbench\t\tstatus=admitted\n", "");
	assert_found("formateur\tformateur\twho forms a government\nBrussel\tBrussel\t\tpos=name\n", "");
}

static void several_words_in_a_column_are_found(void **state)
{
	(void)state;
	assert_found("stad\tcity; town\n", "1:10 G15\n");
	assert_found("stad\tcity / town\n", "1:11 G15\n");
	assert_found("regering(s)\tgovernment\n", "1:9 G15\n");
	assert_found("stad\tcity (large)\n", "1:11 G15\n");
	assert_found("staat\tstate(s)\ten/of\nen/of\tand/or\n", "");
}

static void an_article_or_to_is_no_part_of_the_form(void **state)
{
	(void)state;
	assert_found("de wethouder\talderman\nhet college van beroep\tthe board of appeal\n", "1:1 G16\n2:1 G16\n");
	assert_found("aangeven\tto indicate\t\tpos=verb\n", "1:10 G16\n");
	assert_found("het doen\tmake do\nde zijne\this\n", "");
	assert_found("de facto\tde facto\tthe same\nhet Hof\tthe Court\nde eed afleggen\ttake the oath\nde "
		     "facto\teffectively\t\tpos=adv\n",
		"");
}

static void keys_without_effect_are_found(void **state)
{
	(void)state;
	assert_found("grote stad\tlarge city\t\tforms=steden\n", "1:24 G17\n");
	assert_found("besluit\tdecision\t\tpos=verb\n", "1:19 G17\n");
	assert_found("stad\tcity\t\tforms=steden\nbesluiten\tdecide\t\tpos=verb\n", "");
}

static void an_entry_that_nothing_finds_is_lost(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (int i = 0; i < 40; i++)
		buf_add(&text, STR("woord "));
	buf_add(&text, STR("einde\ta sentence\n"));
	assert_found(buf_text(&text), "1:1 G18\n");
	buf_fini(&text);
	assert_found("zonder meer\twithout more\nV.S.\tU.S.\nauto’s\tcars\t\tmatch=exact\n's avonds\tin the "
		     "evening\n24-uursdienst\t24-hour service\n",
		"");
}

static void column_names_are_no_entry(void **state)
{
	(void)state;
	assert_found("Source\tTarget\nstad\tcity\n", "1:1 G04\n");
	assert_found("# head\nNederlands\tEngels\n", "2:1 G04\n");
	assert_found("stad\tcity\nterm\ttranslation\n", "");
	assert_found("bron\tsource\n", "1:1 G04\n");
	assert_found("bron\twell\n", "");
}

/* --- against a corpus ---------------------------------------------------------------------------------------- */

static void a_corpus_shows_what_is_everywhere_and_nowhere(void **state)
{
	struct lint_options options = { .more_than = 50, .unused = true };
	struct lint *lint =
		open_text("minister\tminister\tthe "
			  "same\nstad\tcity\nwet\tact\nwet\tlaw\t\tstatus=admitted\noud\told\t\tstatus=forbidden\n");

	(void)state;
	lint_sentence(lint, STR("De ministers zagen de minister in de stad."));
	lint_sentence(lint, STR("Een minister kwam."));
	lint_sentence(lint, STR("Niets."));
	run(lint, &options);
	assert_string_equal(buf_text(&found), "1:1 G19\n3:1 G20\n5:5 G08\n");
	lint_close(lint);
}

static void without_a_corpus_nothing_is_unused(void **state)
{
	struct lint_options options = { .unused = true };
	struct lint *lint = open_text("stad\tcity\n");

	(void)state;
	run(lint, &options);
	assert_string_equal(buf_text(&found), "");
	lint_close(lint);
}

static void a_check_may_be_off(void **state)
{
	struct lint_options options = { .off = { [LINT_KEY] = true, [LINT_SPACES] = true } };
	struct lint *lint = open_text("stad \tcity\t\tcolour=red\nstad\tcity\n");

	(void)state;
	run(lint, &options);
	assert_string_equal(buf_text(&found), "2:1 G05\n");
	lint_close(lint);
}

/* --- putting right ------------------------------------------------------------------------------------------- */

static void a_fix_leaves_every_other_byte(void **state)
{
	(void)state;
	assert_fixed(STR("\xEF\xBB\xBF# -*- coding: utf-8 -*-\r\n\r\n#  two  spaces \r\nstad \t city\t a  "
			 "note\tpos=noun\r\n  \r\nvrede\tpeace\r\nstad\tcity\ta note\tpos=noun\r\n"
			 "broken  line \r\nb\tB; C \tn\r\nzee\tsea"),
		STR("\xEF\xBB\xBF# -*- coding: utf-8 -*-\r\n\r\n#  two  spaces \r\nstad\tcity\ta note\tpos=noun\r\n  "
		    "\r\nvrede\tpeace\r\n"
		    "broken  line \r\nb\tB; C\tn\r\nzee\tsea"),
		"4:5 G12\n4:7 G12\n4:13 G12\n4:15 G12\n7:1 G05\n8:7 G01\n9:1 G11\n9:4 G15\n9:7 G12\n");
}

static void the_last_line_may_go(void **state)
{
	(void)state;
	assert_fixed(STR("stad\tcity\nstad \tcity  "), STR("stad\tcity\n"), "2:1 G05\n2:5 G12\n2:11 G12\n");
	assert_fixed(STR("stad\tcity\t\nstad\tcity\nstad\tcity\n"), STR("stad\tcity\t\n"), "2:1 G05\n3:1 G05\n");
}

static void only_what_is_the_same_in_every_column_goes(void **state)
{
	static const char text[] =
		"stad\tcity\tone\nstad\tcity\tother\nstad\tcity\tone\tpos=noun\nstad\tcity\tone\tdomain=a;pos=noun\n";

	(void)state;
	assert_fixed(str_of(text), str_of(text), "2:1 G05\n");
}

static void a_key_with_one_near_name_is_mended(void **state)
{
	(void)state;
	assert_fixed(STR("stad\tcity\t\tpso=noun; statsu=preferd;case=sensitive\r\n"),
		STR("stad\tcity\t\tpos=noun; status=preferred;case=sensitive\r\n"), "1:12 G02\n1:22 G02\n");
	assert_fixed(STR("stad\tcity\t\tpos=nuon\n"), STR("stad\tcity\t\tpos=noun\n"), "1:16 G02\n");
	/* no name near, no value, the key stands there already, a value that nothing is near to */
	assert_fixed(STR("stad\tcity\t\tcolour=red;pos;case=no\n"), STR("stad\tcity\t\tcolour=red;pos;case=no\n"),
		"1:12 G02\n1:23 G02\n1:32 G02\n");
	assert_fixed(STR("stad\tcity\t\tpos=noun;pso=verb\n"), STR("stad\tcity\t\tpos=noun;pso=verb\n"), "1:21 G02\n");
}

static void a_file_without_slips_is_not_written(void **state)
{
	struct error error = { 0 };
	struct lint_options options = { .more_than = 100 };
	struct lint *lint;

	(void)state;
	write_file(STR("stad\tcity\nbank\tbank\tx\nbank\tbench\n"));
	assert_int_equal(chmod(folder, 0500), 0);
	lint = lint_fix(path, &options, NULL, &error);
	assert_int_equal(chmod(folder, 0700), 0);
	assert_non_null(lint);
	lint_close(lint);
}

static void utf16_is_read_but_not_changed(void **state)
{
	static const char text[] = "\xFF\xFEz\0e\0e\0\t\0s\0e\0a\0 \0\n";

	(void)state;
	assert_fixed((struct str){ text, sizeof text }, (struct str){ text, sizeof text }, "1:8 G12\n");
}

static void a_table_of_another_program_is_an_error_at_its_place(void **state)
{
	struct error error = { 0 };

	(void)state;
	write_file(STR("PK\x03\x04\x14\0\0\0"));
	assert_null(lint_open(path, NULL, &error));
	assert_int_equal(error.kind, ERROR_INPUT);
	write_file(STR("stad\tcity\ncaf\xE9\tcaf\xE9\n"));
	assert_null(lint_open(path, NULL, &error));
	assert_int_equal(error.kind, ERROR_INPUT);
	assert_int_equal(error.line, 2);
	assert_null(lint_fix(path, &(struct lint_options){ 0 }, NULL, &error));
	unlink(path);
	assert_null(lint_open(path, NULL, &error));
	assert_int_equal(error.kind, ERROR_FILE);
}

/* Whatever the file, a second fix finds nothing to do. */
static void fixing_is_done_once(void **state)
{
	static const char *const pieces[] = { "stad", "city", "\t", "\t", "\t", " ", "  ", "\n", "\n", "\r\n", ";",
		"pos=nuon", "pso=noun", "status=forbiden", "=", "#", "\xC2\xA0", "\xC2\xAD", "\\", "sancties", "De",
		"\xEF\xBB\xBF" };
	uint64_t seed = 20260101;

	(void)state;
	for (int i = 0; i < 600; i++) {
		struct error error = { 0 };
		struct lint_options options = { .more_than = 100 };
		struct buf text = { 0 };
		struct lint *lint;
		size_t count;
		const struct lint_finding *findings;

		for (int j = 0; j < 40; j++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			buf_add(&text, str_of(pieces[(seed >> 33) % (sizeof pieces / sizeof *pieces)]));
		}
		write_file(buf_str(&text));
		lint = lint_fix(path, &options, NULL, &error);
		assert_non_null(lint);
		lint_close(lint);
		lint = lint_open(path, NULL, &error);
		run(lint, &options);
		findings = lint_findings(lint, &count);
		for (size_t k = 0; k < count; k++)
			if (findings[k].fixable)
				fail_msg(
					"left in round %d: %.*s\n%s", i, STR_ARG(findings[k].message), buf_text(&text));
		lint_close(lint);
		buf_fini(&text);
	}
}

/* --- size ---------------------------------------------------------------------------------------------------- */

static double seconds_for(size_t lines)
{
	struct lint_options options = { .more_than = 100 };
	struct buf text = { 0 };
	struct lint *lint;
	clock_t start;
	double seconds;

	for (size_t i = 0; i < lines; i++) /* each fifth twice, each source with some targets */
		buf_printf(&text, "woord%zu\tword%zu \t\tpos=noun;status=preferred\n", i / 4, i - i % 5 / 4);
	start = clock();
	lint = open_text(buf_text(&text));
	run(lint, &options);
	seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
	assert_true(found.size > lines);
	assert_int_equal(lint_entries(lint), lines);
	lint_close(lint);
	buf_fini(&text);
	return seconds;
}

static void time_grows_with_the_file_and_no_faster(void **state)
{
	size_t lines = getenv("LAUNCHER") ? 5000 : 50000; /* valgrind */
	double once = seconds_for(lines), four = seconds_for(4 * lines);

	(void)state;
	if (four > 8 * once + 0.2)
		fail_msg("%zu lines %.2f s, four times as many %.2f s", lines, once, four);
}

/* A file that is no glossary may have lines of any length. */
static void a_long_line_takes_no_longer(void **state)
{
	static const char *const pieces[] = { "Aa", "a b ", "\t", "x;", "key", "  ", "\xC2\xAD" };
	struct lint_options options = { .more_than = 100 };
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct buf text = { 0 };
		struct lint *lint;

		for (int cell = 0; cell < 4; cell++)
			for (int j = 0; j < 20000; j++)
				buf_add(&text, j ? str_of(pieces[i]) : STR("\tA"));
		lint = open_text(buf_text(&text) + 1);
		run(lint, &options);
		lint_close(lint);
		buf_fini(&text);
	}
	assert_true((double)(clock() - start) / CLOCKS_PER_SEC < (getenv("LAUNCHER") ? 120 : 10));
}

static int make_folder(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/g.txt", folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	buf_fini(&found);
	unlink(path);
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_check_has_a_code_a_name_and_a_sentence),
		cmocka_unit_test(a_sound_glossary_has_no_findings),
		cmocka_unit_test(what_the_reader_warns_about_is_a_finding),
		cmocka_unit_test(places_count_code_points),
		cmocka_unit_test(a_pair_said_twice_is_found),
		cmocka_unit_test(two_preferred_targets_want_something_that_tells_them_apart),
		cmocka_unit_test(a_pair_proposed_and_withdrawn_is_a_contradiction),
		cmocka_unit_test(forbidden_targets_alone_leave_nothing_to_write),
		cmocka_unit_test(a_plural_is_told_its_singular),
		cmocka_unit_test(words_that_only_look_like_plurals_are_none),
		cmocka_unit_test(a_singular_beside_it_settles_the_plural),
		cmocka_unit_test(a_capital_wants_a_name),
		cmocka_unit_test(letters_and_function_words_are_everywhere),
		cmocka_unit_test(spaces_in_columns_are_found),
		cmocka_unit_test(unseen_characters_are_found),
		cmocka_unit_test(a_word_that_is_its_own_target_says_what_for),
		cmocka_unit_test(several_words_in_a_column_are_found),
		cmocka_unit_test(an_article_or_to_is_no_part_of_the_form),
		cmocka_unit_test(keys_without_effect_are_found),
		cmocka_unit_test(an_entry_that_nothing_finds_is_lost),
		cmocka_unit_test(column_names_are_no_entry),
		cmocka_unit_test(a_corpus_shows_what_is_everywhere_and_nowhere),
		cmocka_unit_test(without_a_corpus_nothing_is_unused),
		cmocka_unit_test(a_check_may_be_off),
		cmocka_unit_test(a_fix_leaves_every_other_byte),
		cmocka_unit_test(the_last_line_may_go),
		cmocka_unit_test(only_what_is_the_same_in_every_column_goes),
		cmocka_unit_test(a_key_with_one_near_name_is_mended),
		cmocka_unit_test(a_file_without_slips_is_not_written),
		cmocka_unit_test(utf16_is_read_but_not_changed),
		cmocka_unit_test(a_table_of_another_program_is_an_error_at_its_place),
		cmocka_unit_test(fixing_is_done_once),
		cmocka_unit_test(a_long_line_takes_no_longer),
		cmocka_unit_test(time_grows_with_the_file_and_no_faster),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
