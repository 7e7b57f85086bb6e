#include "sample.h"

#include "document/codes.h"

extern const struct format tmx_format;

#define HEAD "<?xml version='1.0'?><!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx version='1.4'><header srclang='*all*'/><body>"
#define TAIL "</body></tmx>"
#define TUV(language, content) "<tuv xml:lang='" language "'><seg>" content "</seg></tuv>"

static bool read_tmx(struct collected *got, struct str bytes)
{
	return read_bytes(got, &tmx_format, ".tmx", bytes);
}

static void the_pair_is_picked_by_language_not_by_position(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_tmx(&got,
		STR(HEAD "<tu>" TUV("fr", "maison") TUV("EN_us", "house") TUV("NL-nl",
			"huis") "</tu>"
				"<tu>" TUV("en-US", "color") TUV("en-gb", "colour") TUV("nl", "kleur") TUV("nl-BE",
					"couleur") "</tu>"
						   "<tu>" TUV("nl", "auto") TUV("en-GB", "car")
							   TUV("en-GB", "motor") "</tu>"
										 "<tu>" TUV("fr", "eau") TUV(
											 "en", "water") "</tu>" TAIL)));
	assert_int_equal(got.count, 4);
	assert_str(got.units[0].source.chars, "huis");
	assert_str(got.units[0].target.chars, "house");
	assert_str(got.units[1].source.chars, "kleur");
	assert_str(got.units[1].target.chars, "colour");
	assert_str(got.units[3].target.chars, "motor");
	assert_int_equal(got.refused, 1);
	assert_string_equal(got.reason, "not in both languages");
	forget(&got);
}

static void version_1_1_with_lang_is_read(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_tmx(&got, STR("<tmx version='1.1'><header/><body><tu><tuv lang='NL-NL'><seg> a  b </seg></tuv>"
				       "<tuv lang='EN-GB'><seg>c</seg></tuv></tu></body></tmx>")));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].source.chars, " a  b ");
	forget(&got);
}

static void what_is_known_of_a_unit_is_kept(void **state)
{
	struct collected got = { 0 };
	struct unit *unit = &got.units[0];

	(void)state;
	assert_true(read_tmx(&got,
		STR(HEAD "<tu tuid='7' creationdate='20210617T090000Z' creationid='An' changedate='20220102T030405Z' "
			 "changeid='Bo' usagecount='3'><note>let op</note><prop type='x-client'>krant</prop><prop "
			 "type='x-context-pre'>&lt;seg>voor&lt;/seg>"
			 "</prop><prop type='next'>na</prop>" TUV("nl", "a") TUV("en", "b") "</tu>" TAIL)));
	assert_int_equal(got.count, 1);
	assert_str(unit->key, "7");
	assert_str(unit->created, "2021-06-17T09:00:00Z");
	assert_str(unit->changed, "2022-01-02T03:04:05Z");
	assert_str(unit->author, "Bo");
	assert_str(unit->note, "let op");
	assert_str(unit->before, "voor");
	assert_str(unit->after, "na");
	assert_int_equal(unit->property_count, 3);
	assert_str(unit->properties[0].name, "@creationid");
	assert_str(unit->properties[1].value, "3");
	assert_str(unit->properties[2].name, "x-client");
	forget(&got);
}

static void codes_stand_beside_the_characters(void **state)
{
	struct collected got = { 0 };
	const struct text *source = &got.units[0].source, *target = &got.units[0].target;

	(void)state;
	assert_true(
		read_tmx(&got, STR(HEAD "<tu>" TUV("nl", "Een <bpt i='1' x='5'>&lt;b></bpt>vet<ept i='1'>&lt;/b></ept> "
							 "woord<ph x='2' type='lb'>&lt;br/></ph>") TUV(
				       "en", "A<ph x='2' type='lb'>&lt;br/></ph> <bpt i='9' x='5'>&lt;b></bpt>bold<ept "
					     "i='9'>&lt;/b></ept> word") "</tu>" TAIL)));
	assert_str(source->chars, "Een vet woord");
	assert_int_equal(source->code_count, 3);
	assert_int_equal(source->codes[0].kind, CODE_OPEN);
	assert_int_equal(source->codes[0].id, 5);
	assert_int_equal(source->codes[0].offset, 4);
	assert_str(source->codes[0].markup, "<b>");
	assert_int_equal(source->codes[1].kind, CODE_CLOSE);
	assert_int_equal(source->codes[1].id, 5);
	assert_int_equal(source->codes[2].offset, 13);
	assert_str(source->codes[2].markup, "<ph type=\"lb\">&lt;br/&gt;</ph>");
	assert_int_equal(target->codes[0].id, source->codes[2].id);
	assert_int_equal(target->codes[1].id, 5);
	assert_int_equal(target->codes[2].id, 5);
	forget(&got);
}

static void a_bad_unit_is_skipped_with_a_warning_and_counted(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_tmx(
		&got, STR(HEAD "<tu><tuv><seg>a</seg></tuv>" TUV("en", "b") "</tu><tu/><tu><tuv xml:lang='nl'/>" TUV(
			      "en", "b") "</tu><tu>" TUV("nl", "goed") TUV("en", "good") "</tu><tu>" TUV("nl", "leeg")
				      TUV("en", " ") "</tu>" TAIL)));
	assert_int_equal(got.count, 1);
	assert_int_equal(got.warned, 3);
	assert_int_equal(got.refused, 4);
	forget(&got);
}

static void broken_xml_is_an_error_that_says_nothing_was_imported(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_false(read_tmx(&got, STR(HEAD "\n<tu>" TUV("nl", "a") TUV("en", "b") "</tu>\n<tu></tuv>")));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	assert_int_equal(got.error.line, 3);
	assert_int_equal(got.error.column, 5);
	assert_non_null(strstr(got.error.message, "nothing was imported"));
	forget(&got);
	assert_false(read_tmx(&got, STR("<html/>")));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	forget(&got);
}

/* Every inline element, nested, broken and foreign ones too: what is written is valid and reads back as the same codes.
 */
static const char *const contents[] = {
	"",
	" a  b \t&#10;c ",
	"<bpt i='1'>&lt;b></bpt>x<ept i='1'>&lt;/b></ept>",
	"<bpt i='1' type='bold'>&lt;b></bpt><bpt i='2'>[</bpt>x<ept i='1'>&lt;/b></ept>y<ept i='2'>]</ept>",
	"<it pos='begin' x='1'>&lt;i></it>x<it pos='end' type='i'>&lt;/u></it>",
	"a<ph/>b<ph x='1'/>c<ph assoc='p' type='img'>&lt;img alt='<sub>tekst <ph>*</ph></sub>'></ph>",
	"<hi type='b' x='3'>vet <hi>en</hi> vetter</hi>",
	"<ut x='1'>{\\b}</ut>x<ut>{\\b0}</ut>",
	"<ept i='1'>x</ept>y<bpt i='1'>z</bpt>",
	"<bpt i='1'>a</bpt><bpt i='1'>b</bpt>c<ept i='1'>d</ept><ept i='1'>e</ept>",
	"<g id='1'>een <x id='2'/> twee</g><mrk mtype='term'>drie</mrk><bx id='4'/>",
	"<ph>&lt;ph type=\"b\"></ph><ph>&lt;/hi></ph><ph>&lt;hi></ph>",
	"<bpt i='0'>&amp;lt;</bpt>x<ept i='0'>&amp;gt;</ept>",
};

static bool same_text(const struct text *a, const struct text *b)
{
	if (!str_equal(a->chars, b->chars) || a->code_count != b->code_count)
		return false;
	for (size_t i = 0; i < a->code_count; i++) {
		const struct code *x = &a->codes[i], *y = &b->codes[i];

		if (x->kind != y->kind || x->offset != y->offset || !str_equal(x->markup, y->markup))
			return false;
		for (size_t j = 0; j < i; j++) /* numbers may change, but not what they join */
			if ((a->codes[j].id == x->id) != (b->codes[j].id == y->id))
				return false;
	}
	return true;
}

static void write_units(struct output *output, const struct collected *got)
{
	struct error error;

	assert_true(tmx_format.begin_units(output, &dutch_to_english, &error));
	for (size_t i = 0; i < got->count; i++)
		assert_true(tmx_format.write_unit(output, &got->units[i], &dutch_to_english, &error));
	assert_true(tmx_format.end_units(output, &dutch_to_english, &error));
}

static void every_inline_element_comes_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
		struct collected first = { 0 }, second = { 0 };
		struct buf tmx = { 0 };
		struct output output = { .descriptor = -1 };

		buf_printf(&tmx, HEAD "<tu>" TUV("nl", "s%s") TUV("en", "t%s") "</tu>" TAIL, contents[i], contents[i]);
		assert_true(read_tmx(&first, buf_str(&tmx)));
		assert_int_equal(first.count, 1);
		write_units(&output, &first);
		if (!read_tmx(&second, buf_str(&output.bytes)))
			fail_msg("%s: %s in\n%s", contents[i], second.error.message, buf_text(&output.bytes));
		assert_int_equal(second.count, 1);
		if (!same_text(&first.units[0].source, &second.units[0].source)
			|| !same_text(&first.units[0].target, &second.units[0].target))
			fail_msg("%s in\n%s", contents[i], buf_text(&output.bytes));
		buf_fini(&tmx);
		buf_fini(&output.bytes);
		forget(&first);
		forget(&second);
	}
}

static void a_unit_comes_back_with_all_that_is_known(void **state)
{
	const struct property properties[] = { { { "x-client", 8 }, { "krant & co", 10 } },
		{ { "@usagecount", 11 }, { "3", 1 } } };
	const struct collected one = { .count = 1,
		.units[0] = { .source = text_of("a\r\n<b>"),
			.target = text_of("\"c\""),
			.before = { "voor", 4 },
			.after = { "na", 2 },
			.key = { "k", 1 },
			.state = STATE_FINAL,
			.maker = MAKER_ALIGNED,
			.created = { "2021-06-17T09:00:00Z", 20 },
			.changed = { "2022-01-02T03:04:05Z", 20 },
			.author = { "An", 2 },
			.file = { "a.txt", 5 },
			.note = { "let\nop", 6 },
			.source_language = { "nl-be", 5 },
			.target_language = { "en", 2 },
			.properties = properties,
			.property_count = 2 } };
	struct collected got = { 0 };
	const struct unit *unit = &got.units[0];
	struct output output = { .descriptor = -1 };

	(void)state;
	write_units(&output, &one);
	assert_true(read_tmx(&got, buf_str(&output.bytes)));
	assert_int_equal(got.count, 1);
	assert_str(unit->source.chars, "a\r\n<b>");
	assert_str(unit->target.chars, "\"c\"");
	assert_str(unit->before, "voor");
	assert_str(unit->after, "na");
	assert_str(unit->key, "k");
	assert_int_equal(unit->state, STATE_FINAL);
	assert_int_equal(unit->maker, MAKER_ALIGNED);
	assert_str(unit->created, "2021-06-17T09:00:00Z");
	assert_str(unit->changed, "2022-01-02T03:04:05Z");
	assert_str(unit->author, "An");
	assert_str(unit->file, "a.txt");
	assert_str(unit->note, "let\nop");
	assert_str(unit->source_language, "nl-BE");
	assert_int_equal(unit->property_count, 2);
	assert_str(unit->properties[1].value, "krant & co");
	buf_fini(&output.bytes);
	forget(&got);
}

static void a_document_gives_its_proposals_but_nothing_assembled(void **state)
{
	struct sample sample;
	struct collected got = { .least = STATE_TRANSLATED };
	struct error error;
	struct str tmx;

	(void)state;
	sample_fill(&sample);
	tmx = written(&tmx_format, &sample.document, &dutch_to_english, &error);
	assert_true(read_tmx(&got, tmx));
	assert_int_equal(got.count, 3);
	assert_str(got.units[1].source.chars, "Drie  landen tekenden.");
	assert_true(same_text(&got.units[1].source, &sample.segments[2].source));
	assert_true(same_text(&got.units[1].target, &sample.proposals[2].target));
	assert_str(got.units[1].after, "Niets.");
	assert_int_equal(got.units[2].maker, MAKER_MACHINE);
	forget(&got);
	assert_true(read_tmx(&got, tmx)); /* nobody has reviewed them */
	assert_int_equal(got.count, 0);
	assert_int_equal(got.refused, 3);
	assert_string_equal(got.reason, "not reviewed; --state translated takes it");
	forget(&got);
}

static void a_character_xml_forbids_is_refused_or_left_out_and_counted(void **state)
{
	struct format_options lenient = dutch_to_english;
	struct sample sample;
	struct error error = { 0 };
	size_t stripped = 0;

	(void)state;
	sample_fill(&sample);
	sample.segments[0].source = text_of("De\x0C minister\x0B kwam.");
	assert_null(written(&tmx_format, &sample.document, &dutch_to_english, &error).data);
	assert_int_equal(error.kind, ERROR_INPUT);
	assert_non_null(strstr(error.message, "segment 1 holds U+000C"));
	lenient.lenient = true;
	lenient.stripped = &stripped;
	assert_non_null(written(&tmx_format, &sample.document, &lenient, &error).data);
	assert_int_equal(stripped, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_pair_is_picked_by_language_not_by_position),
		cmocka_unit_test(version_1_1_with_lang_is_read),
		cmocka_unit_test(what_is_known_of_a_unit_is_kept),
		cmocka_unit_test(codes_stand_beside_the_characters),
		cmocka_unit_test(a_bad_unit_is_skipped_with_a_warning_and_counted),
		cmocka_unit_test(broken_xml_is_an_error_that_says_nothing_was_imported),
		cmocka_unit_test(every_inline_element_comes_back),
		cmocka_unit_test(a_unit_comes_back_with_all_that_is_known),
		cmocka_unit_test(a_document_gives_its_proposals_but_nothing_assembled),
		cmocka_unit_test(a_character_xml_forbids_is_refused_or_left_out_and_counted),
	};

	return cmocka_run_group_tests_name("tmx", tests, NULL, NULL);
}
