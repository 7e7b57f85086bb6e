#include "text_properties.h"

#include "base/utf8.h"
#include "translate/segment_document.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The document of the test at hand. */
static struct document document;
static struct format_options options;

static int begin(void **state)
{
	(void)state;
	document = (struct document){ .path = "in.txt" };
	options = (struct format_options){ 0 };
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_fini(&document.arena);
	return 0;
}

static void read_as(const struct format *format, const char *text)
{
	struct error error;

	arena_fini(&document.arena);
	document = (struct document){ .path = "in.txt", .format = format };
	assert_true(format->read(&document, str_of(text), &options, NULL, &error));
	assert_true(segment_document(&document, &(struct segmentation){ 0 }, NULL, &error));
}

/* Runs between [], raw parts as they are. */
static void has_parts(const char *expected)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < document.part_count; i++) {
		bool run = document.parts[i].kind == PART_RUN;

		buf_add(&out, run ? STR("[") : STR(""));
		buf_add(&out, document.parts[i].text.chars);
		buf_add(&out, run ? STR("]") : STR(""));
	}
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

static void writes(const char *expected)
{
	struct output output = { .descriptor = -1 };
	struct error error;

	assert_true(document.format->write(&document, &output, &options, &error));
	assert_string_equal(buf_text(&output.bytes), expected);
	buf_fini(&output.bytes);
}

static void a_blank_line_ends_a_paragraph(void **state)
{
	(void)state;
	options.paragraphs = PARAGRAPHS_BLANK;
	read_as(&text_format, "\n  Een.\nTwee.  \n \t\nDrie.\r\n\r\nVier.\r\rVijf.\n");
	has_parts("\n  [Een.\nTwee.]  \n \t\n[Drie.]\r\n\r\n[Vier.]\r\r[Vijf.]\n");
	assert_int_equal(document.segments[1].paragraph, 1);
	assert_int_equal(document.segments[2].paragraph, 2);
	assert_int_equal(document.segment_count, 5);
}

static void a_line_may_be_a_paragraph(void **state)
{
	(void)state;
	options.paragraphs = PARAGRAPHS_LINE;
	read_as(&text_format, "Een.\n  Twee. Nog.\r\nDrie");
	has_parts("[Een.]\n  [Twee. Nog.]\r\n[Drie]");
	assert_int_equal(document.segment_count, 4);
	assert_int_equal(document.segments[3].paragraph, 3);
	assert_string_equal(document.line_end, "\n");
}

static void lines_are_never_split(void **state)
{
	(void)state;
	read_as(&lines_format, "Een. Twee.\n\nDrie. Vier.");
	has_parts("[Een. Twee.]\n\n[Drie. Vier.]");
	assert_int_equal(document.segment_count, 2);
}

static void nothing_is_no_part(void **state)
{
	(void)state;
	read_as(&text_format, "");
	assert_int_equal(document.part_count, 0);
	assert_int_equal(document.segment_count, 0);
	writes("");
	read_as(&text_format, " \r\n\u00A0");
	has_parts(" \r\n\u00A0");
	assert_int_equal(document.segment_count, 0);
	assert_string_equal(document.line_end, "\r\n");
}

/* As --paragraphs auto reads it: paragraphs between [], line breaks within them as "/". */
static void is_laid_out(const char *text, const char *expected)
{
	struct buf out = { 0 };

	read_as(&text_format, text);
	for (size_t i = 0; i < document.part_count; i++) {
		struct str chars = document.parts[i].text.chars;

		if (document.parts[i].kind != PART_RUN)
			continue;
		buf_add_char(&out, '[');
		for (size_t k = 0; k < chars.size; k++)
			buf_add_char(&out, chars.data[k] == '\n' ? '/' : chars.data[k]);
		buf_add_char(&out, ']');
	}
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

#define WRAPPED \
	"De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\n" \
	"meer te doen en meer geld te geven. Polen weigerde dat.\n" \
	"Frankrijk en Duitsland stemden in, al bleef het daarbij.\n\n"
#define UNWRAPPED \
	"[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om/" \
	"meer te doen en meer geld te geven. Polen weigerde dat./" \
	"Frankrijk en Duitsland stemden in, al bleef het daarbij.]"

static void full_lines_are_one_paragraph(void **state)
{
	(void)state;
	is_laid_out(WRAPPED, UNWRAPPED);
	is_laid_out(WRAPPED "Parijs wil eerst weten wat het kost, zei een woordvoerder\nvan Macron.\n",
		UNWRAPPED "[Parijs wil eerst weten wat het kost, zei een woordvoerder/van Macron.]");
	is_laid_out("De minister ging gisteren\nnaar huis.\n", "[De minister ging gisteren/naar huis.]");
	is_laid_out("De Europese Commissie heeft gisteren\nbekendgemaakt dat de nieuwe regels\npas in 2026 in werking treden.\n",
		"[De Europese Commissie heeft gisteren/bekendgemaakt dat de nieuwe regels/pas in 2026 in werking treden.]");
}

static void a_line_with_room_left_ends_its_paragraph(void **state)
{
	(void)state;
	is_laid_out("Jan Peeters\nKerkstraat 1\n9000 Gent\n\n" WRAPPED "Met vriendelijke groeten,\nJ. De Smet\n",
		"[Jan Peeters][Kerkstraat 1][9000 Gent]" UNWRAPPED "[Met vriendelijke groeten,][J. De Smet]");
	is_laid_out("Voorstel aan de lidstaten\n" WRAPPED, "[Voorstel aan de lidstaten]" UNWRAPPED);
	is_laid_out(WRAPPED "Polen weigerde dat.\nDe Unie heeft Frankrijk, Duitsland en Polen gevraagd om\nmeer te doen.\n",
		UNWRAPPED "[Polen weigerde dat.][De Unie heeft Frankrijk, Duitsland en Polen gevraagd om/meer te doen.]");
}

static void a_small_letter_goes_on_where_lines_are_full(void **state)
{
	(void)state;
	is_laid_out("De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\nmeer te doen en meer geld te geven en om voortaan\n"
		"mee\nte werken aan een leger. Polen weigerde dat al lang, maar\nzwichtte.\n",
		"[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om/meer te doen en meer geld te geven en om voortaan/"
		"mee/te werken aan een leger. Polen weigerde dat al lang, maar/zwichtte.]");
	is_laid_out(WRAPPED "appel\npeer\nbanaan\n", UNWRAPPED "[appel][peer][banaan]");
	is_laid_out("Wachtwoord wijzigen of een ander kiezen\nnieuw\nopslaan en afsluiten\nalles wissen\n",
		"[Wachtwoord wijzigen of een ander kiezen][nieuw][opslaan en afsluiten][alles wissen]");
}

static void markers_begin_a_paragraph(void **state)
{
	(void)state;
	is_laid_out("De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\nmeer te doen en vroeg het ook aan de andere landen, om:\n"
		"- meer te doen en meer geld te geven, ook aan landen waar\n  de Unie niets te zeggen heeft;\n- minder te praten\n"
		"1. Een\n2) Twee\na) Drie\niv. Vier\n(b) Vijf\n\u2022 Zes\n* Zeven\n\u2013 Acht\n\u2014Negen\n1.2 Tien\n",
		"[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om/meer te doen en vroeg het ook aan de andere landen, om:]"
		"[- meer te doen en meer geld te geven, ook aan landen waar/  de Unie niets te zeggen heeft;][- minder te praten]"
		"[1. Een][2) Twee][a) Drie][iv. Vier][(b) Vijf][\u2022 Zes][* Zeven][\u2013 Acht][\u2014Negen][1.2 Tien]");
}

static void a_sentence_may_go_on_with_a_dash_or_number(void **state)
{
	(void)state;
	is_laid_out(WRAPPED WRAPPED "De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\n\u2013 zo heet het \u2013 meer te doen; zie daarvoor artikel nr\n"
		"12. Frankrijk en Duitsland stemden in, al bleef het een\n-en zo gaat dat.\n",
		UNWRAPPED UNWRAPPED "[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om/\u2013 zo heet het \u2013 meer te doen; zie daarvoor artikel nr/"
		"12. Frankrijk en Duitsland stemden in, al bleef het een/-en zo gaat dat.]");
}

static void headings_quotes_and_tables_stand_alone(void **state)
{
	(void)state;
	is_laid_out(WRAPPED "# De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\nmeer te doen.\n",
		UNWRAPPED "[# De Unie heeft Frankrijk, Duitsland en Polen gevraagd om][meer te doen.]");
	is_laid_out(WRAPPED WRAPPED "DE UNIE HEEFT FRANKRIJK, DUITSLAND EN POLEN GEVRAAGD OM IETS\nPolen weigerde.\n",
		UNWRAPPED UNWRAPPED "[DE UNIE HEEFT FRANKRIJK, DUITSLAND EN POLEN GEVRAAGD OM IETS][Polen weigerde.]");
	is_laid_out(WRAPPED "> De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\n> meer te doen.\n",
		UNWRAPPED "[> De Unie heeft Frankrijk, Duitsland en Polen gevraagd om][> meer te doen.]");
	is_laid_out(WRAPPED "De Unie heeft Frankrijk en Polen\tgevraagd om meer te doen\nook\tgeld\n",
		UNWRAPPED "[De Unie heeft Frankrijk en Polen\tgevraagd om meer te doen][ook\tgeld]");
	is_laid_out(WRAPPED "De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\n=======\nmeer te doen.\n",
		UNWRAPPED "[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om][=======][meer te doen.]");
}

static void an_indentation_begins_a_paragraph(void **state)
{
	(void)state;
	is_laid_out("   De Unie heeft Frankrijk, Duitsland en Polen gevraagd om\nmeer te doen en meer geld te geven. Polen weigerde dat al.\n"
		"   Frankrijk en Duitsland stemden in, al bleef het daar\nweer bij.\n",
		"[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om/meer te doen en meer geld te geven. Polen weigerde dat al.]"
		"[Frankrijk en Duitsland stemden in, al bleef het daar/weer bij.]");
}

static void lines_of_all_lengths_are_paragraphs(void **state)
{
	(void)state;
	is_laid_out("Biden en Poetin praten drie uur in Gen\u00E8ve\n"
		"De Unie heeft Frankrijk, Duitsland en Polen gevraagd om meer te doen en meer geld te geven. Polen weigerde dat. "
		"Frankrijk en Duitsland stemden in, al bleef het daarbij.\n"
		"Parijs wil eerst weten wat het kost, zei een woordvoerder van de president.\nBerlijn zweeg.\n",
		"[Biden en Poetin praten drie uur in Gen\u00E8ve]"
		"[De Unie heeft Frankrijk, Duitsland en Polen gevraagd om meer te doen en meer geld te geven. Polen weigerde dat. "
		"Frankrijk en Duitsland stemden in, al bleef het daarbij.]"
		"[Parijs wil eerst weten wat het kost, zei een woordvoerder van de president.][Berlijn zweeg.]");
	is_laid_out("\u2018Ja.\u2019\n\u2018Nee, dat kan niet.\u2019\n\u2018Waarom niet?\u2019\nHij zweeg.\n",
		"[\u2018Ja.\u2019][\u2018Nee, dat kan niet.\u2019][\u2018Waarom niet?\u2019][Hij zweeg.]");
}

static void verse_is_not_unwrapped(void **state)
{
	(void)state;
	is_laid_out("Een nieuwe lente en een nieuw geluid:\nIk wil dat dit lied klinkt als het gefluit,\n"
		"Dat ik vaak hoorde voor een zomernacht\nIn een oud stadje, langs de watergracht \u2014\n",
		"[Een nieuwe lente en een nieuw geluid:][Ik wil dat dit lied klinkt als het gefluit,]"
		"[Dat ik vaak hoorde voor een zomernacht][In een oud stadje, langs de watergracht \u2014]");
	is_laid_out("Denkend aan Holland\nzie ik breede rivieren\ntraag door oneindig\nlaagland gaan,\nrijen ondenkbaar\nijle populieren\n",
		"[Denkend aan Holland][zie ik breede rivieren][traag door oneindig][laagland gaan,][rijen ondenkbaar][ijle populieren]");
}

/* As fmt and fold do it: a word that has no room begins a line. */
static void wrap(struct buf *out, struct str text, size_t width)
{
	size_t column = 0;
	struct str word;

	while (str_next(&text, ' ', &word)) {
		size_t columns = utf8_count(word);

		if (column > 0 && column + 1 + columns > width)
			column = 0, buf_add_char(out, '\n');
		else if (column > 0)
			column++, buf_add_char(out, ' ');
		buf_add(out, word);
		column += columns;
	}
}

/* Sentences one a line, whatever white space they hold. */
static void add_sentences(struct buf *out)
{
	for (size_t i = 0; i < document.segment_count; i++) {
		struct str source = document.segments[i].source.chars;

		for (size_t k = 0; k < source.size; k++)
			buf_add_char(out, source.data[k] == '\n' ? ' ' : source.data[k]);
		buf_add_char(out, '\n');
	}
}

static void sentences_are_the_same_at_every_width(void **state)
{
	static const char text_of_paragraphs[] =
		"Poetin en Biden praten in Gen\u00E8ve\n"
		"De Amerikaanse president Joe Biden en zijn Russische ambtgenoot hebben woensdag meer dan drie uur met elkaar gesproken. "
		"\u2018Het was een goed gesprek\u2019, zei Biden na afloop. Volgens prof. dr. Jan Peeters van de KU Leuven is dat nieuw, "
		"maar ook niet meer dan dat.\n"
		"Beide landen sturen hun ambassadeurs terug, d.w.z. voor het einde van de maand. Over de 1.500 gevangenen viel "
		"geen woord. Wie dat vreemd vindt, moet de verklaring van 14 juni lezen.\n"
		"- De landen praten verder over kernwapens, over cyberaanvallen en over alles wat de voorbije jaren is blijven liggen.\n"
		"Meer dan dat was er niet.";
	struct buf expected = { 0 };

	(void)state;
	for (size_t width = 36; width <= 120; width++) {
		struct buf text = { 0 }, found = { 0 };
		struct str rest = str_of(text_of_paragraphs), paragraph;

		while (str_next(&rest, '\n', &paragraph)) {
			wrap(&text, paragraph, width);
			buf_add(&text, STR("\n\n"));
		}
		options.paragraphs = PARAGRAPHS_BLANK;
		read_as(&text_format, buf_text(&text));
		expected.size = 0;
		add_sentences(&expected);
		options.paragraphs = PARAGRAPHS_AUTO;
		read_as(&text_format, buf_text(&text));
		add_sentences(&found);
		assert_string_equal(buf_text(&found), buf_text(&expected));
		buf_fini(&text);
		buf_fini(&found);
	}
	buf_fini(&expected);
}

static void offsets_are_bytes_of_the_decoded_input(void **state)
{
	const struct segment *segment;

	(void)state;
	read_as(&text_format, "\xEF\xBB\xBF\n Één.  Twee.\n");
	assert_true(document.bom);
	segment = &document.segments[1];
	assert_int_equal(segment->id, 2);
	assert_int_equal(segment->start, 10);
	assert_int_equal(segment->end, 15);
	assert_int_equal(document.segments[0].space.size, 2);
}

static void targets_stand_where_the_dutch_stood(void **state)
{
	struct proposal best = { .target.chars = STR("‹Drie› three.") };

	(void)state;
	read_as(&text_format, "\xEF\xBB\xBF\r\n Een.  Twee.\r\nDrie.\r\n");
	document.segments[0].target.chars = STR("One\nand\r\nall.");
	document.segments[2].proposals = &best;
	document.segments[2].proposal_count = 1;
	writes("\xEF\xBB\xBF\r\n One\r\nand\r\nall.  Twee.\r\n‹Drie› three.\r\n");
}

static void codes_go_with_the_side_they_belong_to(void **state)
{
	static const struct code codes[] = {
		{ CODE_OPEN, 1, 0, STR("<b>") },
		{ CODE_CLOSE, 1, 4, STR("</b>") },
		{ CODE_ALONE, 2, 4, STR("<ref/>") },
		{ CODE_OPEN, 3, 4, STR("<i>") },
		{ CODE_CLOSE, 3, 10, STR("</i>") },
	};
	struct part part = { .kind = PART_RUN, .text = { STR("Een. Twee. Drie."), codes, 5 }, .offset = 100, .paragraph = 1 };
	const struct segment *segments;
	struct error error;

	(void)state;
	document.parts = &part;
	document.part_count = 1;
	assert_true(segment_document(&document, &(struct segmentation){ 0 }, NULL, &error));
	segments = document.segments;
	assert_int_equal(document.segment_count, 3);
	assert_int_equal(segments[0].source.code_count, 3);
	assert_int_equal(segments[0].source.codes[1].offset, 4);
	assert_int_equal(segments[1].source.code_count, 2);
	assert_int_equal(segments[1].source.codes[0].offset, 0);
	assert_int_equal(segments[1].source.codes[1].offset, 5);
	assert_int_equal(segments[1].start, 105);
	assert_int_equal(segments[2].source.code_count, 0);
}

static void segments_a_format_brought_stay(void **state)
{
	struct segment segment = { .id = 7 };
	struct part part = { .kind = PART_RUN, .text.chars = STR("Een. Twee."), .count = 1, .whole = true };
	struct error error;

	(void)state;
	document.parts = &part;
	document.part_count = 1;
	document.segments = &segment;
	document.segment_count = 1;
	assert_true(segment_document(&document, &(struct segmentation){ 0 }, NULL, &error));
	assert_ptr_equal(document.segments, &segment);
}

static void random_text_holds_all_properties(void **state)
{
	static const char *const pieces[] = { ".", ".", "!", "…", " ", " ", "\n", "\n", "\r\n", "\r", "\t", "\"", "'", "’", "‘", ",,",
		"''", "(", ")", "A", "De", "Hij", "een", "dr", "3", "'s", "\u00A0", "\u2028", "\uFEFF", "\xFF", "\xC3", "\x80", "\f" };
	uint64_t seed = 1815;

	(void)state;
	for (int round = 0; round < 30000; round++) {
		struct buf bytes = { 0 };
		const char *broken;

		for (int i = 0; i < 30; i++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			if (round % 3 == 0)
				buf_add_char(&bytes, (char)(seed >> 40));
			else
				buf_add(&bytes, str_of(pieces[(seed >> 33) % (sizeof pieces / sizeof *pieces)]));
		}
		options.paragraphs = (enum paragraphs)(round % 4 % 3);
		broken = broken_property(buf_str(&bytes), round % 4 == 3 ? &lines_format : &text_format, &options);
		if (broken)
			print_message("# not true: %s: %s\n", broken, buf_text(&bytes));
		assert_null(broken);
		buf_fini(&bytes);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_blank_line_ends_a_paragraph),
		TEST(a_line_may_be_a_paragraph),
		TEST(lines_are_never_split),
		TEST(nothing_is_no_part),
		TEST(full_lines_are_one_paragraph),
		TEST(a_line_with_room_left_ends_its_paragraph),
		TEST(a_small_letter_goes_on_where_lines_are_full),
		TEST(markers_begin_a_paragraph),
		TEST(a_sentence_may_go_on_with_a_dash_or_number),
		TEST(headings_quotes_and_tables_stand_alone),
		TEST(an_indentation_begins_a_paragraph),
		TEST(lines_of_all_lengths_are_paragraphs),
		TEST(verse_is_not_unwrapped),
		TEST(sentences_are_the_same_at_every_width),
		TEST(offsets_are_bytes_of_the_decoded_input),
		TEST(targets_stand_where_the_dutch_stood),
		TEST(codes_go_with_the_side_they_belong_to),
		TEST(segments_a_format_brought_stay),
		TEST(random_text_holds_all_properties),
	};

	return cmocka_run_group_tests_name("format_text", tests, NULL, NULL);
}
