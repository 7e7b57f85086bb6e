#include "glossary_reading.h"

#define DCA "<tbx type='TBX-Basic' style='dca' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'><text><body>"
#define DCT \
	"<tbx type='TBX-Basic' style='dct' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2' " \
	"xmlns:min='http://www.tbxinfo.net/ns/min' xmlns:basic='http://www.tbxinfo.net/ns/basic'><text><body>"
#define END "</body></text></tbx>"

static void read_tbx(struct reading *reading, const char *text)
{
	read_as(reading, &tbx_glossary_format, str_of(text), "nl", "en");
}

static void assert_read(const char *text, const char *lines)
{
	struct reading reading;

	read_tbx(&reading, text);
	if (!reading.done)
		fail_msg("%zu:%zu %s", reading.error.line, reading.error.column, reading.error.message);
	assert_warnings(&reading, "");
	assert_lines(&reading, lines);
	finish_reading(&reading);
}

static const char minister[] = "ambtgenoot\tcounterpart\tof ministers; definition: who has the same office\t"
			       "pos=noun;domain=politics\n"
			       "ambtgenoot\topposite number\tdefinition: who has the same office\t"
			       "pos=noun;domain=politics;status=admitted\n";

static void tbx_3_is_read_in_dca_style(void **state)
{
	(void)state;
	assert_read(DCA "<conceptEntry id='c1'><descrip type='subjectField'>politics</descrip>"
			"<langSec xml:lang='en'><descripGrp><descrip type='definition'>who has\n\t\tthe same office</descrip></descripGrp>"
			"<termSec><term>opposite number</term><termNote type='partOfSpeech'>noun</termNote>"
			"<termNote type='administrativeStatus'>admittedTerm-admn-sts</termNote></termSec>"
			"<termSec><term>counter<hi>part</hi></term><termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote>"
			"<note>of ministers</note></termSec></langSec>"
			"<langSec xml:lang='nl'><termSec><term>ambtgenoot</term>"
			"<termNoteGrp><termNote type='partOfSpeech'>noun</termNote></termNoteGrp></termSec></langSec>"
			"</conceptEntry>" END, minister);
}

static void tbx_3_is_read_in_dct_style(void **state)
{
	(void)state;
	assert_read(DCT "<conceptEntry id='c1'><min:subjectField>politics</min:subjectField>"
			"<langSec xml:lang='nl'><termSec><term>ambtgenoot</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>"
			"<langSec xml:lang='en'><basic:definition>who has the same office</basic:definition>"
			"<termSec><term>opposite number</term>"
			"<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>"
			"<termSec><term>counterpart</term><note>of ministers</note></termSec></langSec>"
			"</conceptEntry>" END, minister);
}

static void the_older_martif_is_read(void **state)
{
	(void)state;
	assert_read("<?xml version='1.0'?><!DOCTYPE martif SYSTEM 'TBXcoreStructV02.dtd'>"
		    "<martif type='TBX' xml:lang='en'><text><body><termEntry><descrip type='subjectField'>politics</descrip>"
		    "<descrip type='definition'>who has the same office</descrip>"
		    "<langSet xml:lang='NL'><tig><term>ambtgenoot</term><termNote type='partOfSpeech'>noun</termNote></tig></langSet>"
		    "<langSet lang='en'><ntig><termGrp><term>counterpart </term><note>of ministers</note></termGrp></ntig>"
		    "<ntig><termGrp><term>opposite number</term>"
		    "<termNote type='normativeAuthorization'>admittedTerm</termNote></termGrp></ntig></langSet>"
		    "</termEntry></body></text></martif>", minister);
}

static void every_pair_of_a_concept_is_a_line(void **state)
{
	(void)state;
	assert_read(DCA "<conceptEntry id='c1'><langSec xml:lang='nl'>"
			"<termSec><term>b</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></termSec>"
			"<termSec><term>a</term></termSec></langSec><langSec xml:lang='en'>"
			"<termSec><term>x</term><termNote type='administrativeStatus'>supersededTerm-admn-sts</termNote></termSec>"
			"<termSec><term>y</term></termSec></langSec></conceptEntry>" END,
		"a\ty\na\tx\t\tstatus=deprecated\nb\ty\nb\tx\t\tstatus=deprecated\n");
}

#define ONE(nl, nl_term, en, en_term) \
	"<conceptEntry id='c1'><langSec xml:lang='" nl "'><termSec><term>" nl_term "</term></termSec></langSec><langSec xml:lang='" en \
	"'><termSec><term>" en_term "</term></termSec></langSec></conceptEntry>"

static void languages_are_found_by_subtags(void **state)
{
	struct reading reading;

	(void)state;
	assert_read(DCA ONE("nl-NL", "kleur", "en-US", "color") ONE("nl_be", "kleur", "EN-gb", "colour") END,
		"kleur\tcolor\t\tvariety=US\nkleur\tcolour\t\tvariety=GB\n");
	read_as(&reading, &tbx_glossary_format,
		STR(DCA "<conceptEntry id='c1'><langSec xml:lang='nl-NL'><termSec><term>wethouder</term></termSec></langSec>"
			"<langSec xml:lang='nl-BE'><termSec><term>schepen</term></termSec></langSec>"
			"<langSec xml:lang='en'><termSec><term>alderman</term></termSec></langSec></conceptEntry>"
			ONE("nl-NL", "gracht", "en-US", "canal") END), "nl-BE", "en-GB");
	assert_lines(&reading, "schepen\talderman\ngracht\tcanal\t\tvariety=US\n");
	finish_reading(&reading);
	read_as(&reading, &tbx_glossary_format, STR(DCA ONE("de", "Stadt", "nl", "stad") END), "de", "nl");
	assert_lines(&reading, "Stadt\tstad\n");
	finish_reading(&reading);
}

static void entries_without_a_language_are_counted_and_named(void **state)
{
	struct reading reading;

	(void)state;
	read_tbx(&reading, DCA ONE("nl", "stad", "en", "city") "\n"
			   "<conceptEntry id='c2'><langSec xml:lang='nl'><termSec><term>land</term></termSec></langSec></conceptEntry>\n"
			   "<conceptEntry><langSec xml:lang='fr'><termSec><term>pays</term></termSec></langSec></conceptEntry>\n"
			   ONE("nl", " ", "en", "empty") END);
	assert_true(reading.done);
	assert_lines(&reading, "stad\tcity\n");
	assert_int_equal(glossary_left_out(reading.glossary), 3);
	assert_warnings(&reading, "0:0: 3 of 4 entries have no term in Dutch (nl) or none in English (en), left out: “c2” (line 2), "
				  "line 3, “c1” (line 4)\n");
	finish_reading(&reading);
}

static void what_has_no_place_is_counted(void **state)
{
	struct reading reading;

	(void)state;
	read_tbx(&reading, DCA
		"<conceptEntry id='c1'><transacGrp><transac type='transactionType'>origination</transac><note>by Jan</note></transacGrp>"
		"<xref type='xGraphic' target='http://x'>x.png</xref>"
		"<langSec xml:lang='nl'><termSec><term>stad</term></termSec></langSec>"
		"<langSec xml:lang='fr'><note>en français</note><termSec><term>ville</term><termNote type='grammaticalGender'>feminine"
		"</termNote></termSec></langSec>"
		"<langSec xml:lang='en'><termSec><term>city</term><termNote type='termType'>acronym</termNote></termSec></langSec>"
		"</conceptEntry>" END);
	assert_lines(&reading, "stad\tcity\n");
	assert_warnings(&reading, "0:0: a glossary has no place for these, left out: transactionType (1), note (1), xGraphic (1), termType (1)\n");
	finish_reading(&reading);
}

static void a_file_without_dutch_is_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_tbx(&reading, DCA ONE("de", "Stadt", "en", "city") ONE("fr", "ville", "en", "city") END);
	assert_refused(&reading, 0, 0, "no Dutch (nl) in it; its 2 entries are in de, en, fr");
	finish_reading(&reading);
	read_tbx(&reading, DCA ONE("nl", "stad", "fr", "ville") END);
	assert_refused(&reading, 0, 0, "no English (en) in it; its 1 entry is in nl, fr");
	finish_reading(&reading);
}

static void what_is_not_xml_or_not_tbx_is_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_tbx(&reading, "");
	assert_refused(&reading, 1, 1, "");
	finish_reading(&reading);
	read_tbx(&reading, "<html>\n<p>x</p></html>");
	assert_refused(&reading, 1, 1, "<html>");
	finish_reading(&reading);
	read_tbx(&reading, DCA "\n<conceptEntry id='c1'>\n <langSec xml:lang='nl'></conceptEntry>" END);
	assert_refused(&reading, 3, 25, "langSec");
	finish_reading(&reading);
	read_as(&reading, &tbx_glossary_format, STR(DCA "\n<conceptEntry>\0</conceptEntry>" END), "nl", "en");
	assert_false(reading.done);
	assert_int_equal(reading.error.line, 2);
	finish_reading(&reading);
}

static void entities_do_no_harm(void **state)
{
	struct reading reading;
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, STR("<!DOCTYPE martif [<!ENTITY a0 'haha'>"));
	for (int i = 1; i < 12; i++)
		buf_printf(&text, "<!ENTITY a%d '&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;&a%d;'>", i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1,
			i - 1, i - 1);
	buf_add(&text, STR("]><martif><text><body><termEntry><langSet xml:lang='nl'><tig><term>&a11;</term></tig></langSet></termEntry>"
			   "</body></text></martif>"));
	read_tbx(&reading, buf_text(&text));
	assert_false(reading.done);
	assert_int_equal(reading.error.kind, ERROR_INPUT);
	finish_reading(&reading);
	buf_fini(&text);
	read_tbx(&reading, "<!DOCTYPE martif [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><martif><text><body><termEntry><langSet xml:lang='nl'>"
			   "<tig><term>&x;</term></tig></langSet></termEntry></body></text></martif>");
	assert_refused(&reading, 1, 125, "another file");
	finish_reading(&reading);
}

static void a_huge_term_is_an_error_where_it_begins(void **state)
{
	struct buf text = { 0 };
	struct reading reading;

	(void)state;
	buf_add(&text, STR(DCA "<conceptEntry>\n<langSec xml:lang='nl'><termSec><term>"));
	memset(buf_reserve(&text, 1 << 20), 'x', 1 << 20);
	text.size += 1 << 20;
	buf_add(&text, STR("</term></termSec></langSec></conceptEntry>" END));
	read_as(&reading, &tbx_glossary_format, buf_str(&text), "nl", "en");
	assert_refused(&reading, 2, 33, "term of more than 64 kB");
	finish_reading(&reading);
	buf_fini(&text);
}

static void a_concept_of_too_many_terms_has_an_end(void **state)
{
	struct buf text = { 0 };
	struct reading reading;

	(void)state;
	buf_add(&text, STR(DCA "<conceptEntry id='c1'>"));
	for (int side = 0; side < 2; side++) {
		buf_printf(&text, "<langSec xml:lang='%s'>", side ? "en" : "nl");
		for (int i = 0; i < 300; i++)
			buf_printf(&text, "<termSec><term>%d</term></termSec>", i);
		buf_add(&text, STR("</langSec>"));
	}
	buf_add(&text, STR("</conceptEntry>" END));
	read_tbx(&reading, buf_text(&text));
	assert_true(reading.done);
	assert_int_equal(reading.count, 256);
	assert_warnings(&reading, "1:0: more than 256 pairs in one entry, the others are left out\n");
	finish_reading(&reading);
	buf_fini(&text);
}

static void notes_without_end_are_cut_and_counted(void **state)
{
	struct buf text = { 0 };
	struct reading reading;

	(void)state;
	buf_add(&text, STR(DCA "<conceptEntry id='c1'><langSec xml:lang='nl'>"));
	for (int i = 0; i < 10000; i++)
		buf_printf(&text, "<note>%05d</note>", i);
	buf_add(&text, STR("<termSec><term>a</term></termSec></langSec><langSec xml:lang='en'><termSec><term>b</term></termSec></langSec>"
			   "</conceptEntry>" END));
	read_tbx(&reading, buf_text(&text));
	assert_true(reading.done);
	assert_in_range(reading.terms[0]->note.size, 8 * 1024, 8 * 1024 + 7);
	assert_warnings(&reading, "0:0: a glossary has no place for these, left out: note (8829)\n");
	finish_reading(&reading);
	buf_fini(&text);
}

static void what_tbx_has_no_place_for_stands_in_a_note(void **state)
{
	const struct term term = { .source = STR("vis & <zo>"), .target = STR("fish"), .note = STR("a\x01" "b"), .exact = true,
		.status = TERM_FORBIDDEN, .pos = POS_NAME, .variety = STR("GB") };
	const struct term hidden = { .source = STR("x"), .target = STR("y"), .status = TERM_HIDDEN };
	const struct term *const terms[] = { &term, &hidden };
	struct buf bytes, warnings = { 0 };
	struct reading reading;

	(void)state;
	write_as(&tbx_glossary_format, terms, 2, &warnings, &bytes);
	assert_non_null(strstr(buf_text(&bytes), "<note>tmx keys: pos=name;status=forbidden;match=exact</note>"));
	assert_non_null(strstr(buf_text(&bytes), "deprecatedTerm-admn-sts"));
	assert_non_null(strstr(buf_text(&bytes), "<langSec xml:lang=\"en-GB\">"));
	assert_string_equal(buf_text(&warnings), "0:0: 1 hidden term left out: TBX has no place for them\n"
						 "0:0: 1 character left out that XML cannot hold, the first U+0001\n");
	read_as(&reading, &tbx_glossary_format, buf_str(&bytes), "nl", "en");
	assert_lines(&reading, "vis & <zo>\tfish\tab\tpos=name;status=forbidden;match=exact;variety=GB\n");
	finish_reading(&reading);
	buf_fini(&bytes);
	buf_fini(&warnings);
}

static void a_status_changed_elsewhere_is_stronger_than_our_note(void **state)
{
	(void)state;
	assert_read(DCA "<conceptEntry id='c1'><langSec xml:lang='nl'><termSec><term>vis</term>"
			"<termNote type='partOfSpeech'>verb</termNote></termSec></langSec><langSec xml:lang='en'><termSec><term>fish</term>"
			"<termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote>"
			"<note>tmx keys: status=forbidden;pos=name;match=exact</note></termSec></langSec></conceptEntry>" END,
		"vis\tfish\t\tpos=verb;match=exact\n");
}

static void whatever_is_written_is_read_again(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= 500; seed++)
		assert_round_trip(&tbx_glossary_format, seed);
}

static void the_order_of_targets_stays(void **state)
{
	struct reading reading, again;
	struct buf bytes, warnings = { 0 };
	static const char lines[] = "a\tz\na\ty\t\tvariety=US\na\tx\t\tvariety=US\na\tw\na\tv\t\tstatus=admitted\nb\tz\tn; definition: d\n"
				    "b\ty\tdefinition: d\nb\tx\tdefinition: e\na\tu\n";

	(void)state;
	read_as(&reading, &text_glossary_format, str_of(lines), "nl", "en");
	write_as(&tbx_glossary_format, reading.terms, reading.count, &warnings, &bytes);
	read_as(&again, &tbx_glossary_format, buf_str(&bytes), "nl", "en");
	assert_lines(&again, lines);
	finish_reading(&reading);
	finish_reading(&again);
	buf_fini(&bytes);
	buf_fini(&warnings);
}

static void a_format_is_known_by_its_look_then_its_name(void **state)
{
	(void)state;
	assert_ptr_equal(find_glossary_format_of("x.txt", STR("\xEF\xBB\xBF <?xml version='1.0'?>")), &tbx_glossary_format);
	assert_ptr_equal(find_glossary_format_of("x.CSV", STR("a;b")), &csv_glossary_format);
	assert_ptr_equal(find_glossary_format_of("x.tbx", STR("a;b")), &tbx_glossary_format);
	assert_ptr_equal(find_glossary_format_of("-", STR("a\tb")), &text_glossary_format);
	assert_null(find_glossary_format_of_name(".csv"));
	assert_ptr_equal(find_glossary_format(STR("txt")), &text_glossary_format);
	assert_null(find_glossary_format(STR("xlsx")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tbx_3_is_read_in_dca_style),
		cmocka_unit_test(tbx_3_is_read_in_dct_style),
		cmocka_unit_test(the_older_martif_is_read),
		cmocka_unit_test(every_pair_of_a_concept_is_a_line),
		cmocka_unit_test(languages_are_found_by_subtags),
		cmocka_unit_test(entries_without_a_language_are_counted_and_named),
		cmocka_unit_test(what_has_no_place_is_counted),
		cmocka_unit_test(a_file_without_dutch_is_refused),
		cmocka_unit_test(what_is_not_xml_or_not_tbx_is_refused),
		cmocka_unit_test(entities_do_no_harm),
		cmocka_unit_test(a_huge_term_is_an_error_where_it_begins),
		cmocka_unit_test(a_concept_of_too_many_terms_has_an_end),
		cmocka_unit_test(notes_without_end_are_cut_and_counted),
		cmocka_unit_test(what_tbx_has_no_place_for_stands_in_a_note),
		cmocka_unit_test(a_status_changed_elsewhere_is_stronger_than_our_note),
		cmocka_unit_test(whatever_is_written_is_read_again),
		cmocka_unit_test(the_order_of_targets_stays),
		cmocka_unit_test(a_format_is_known_by_its_look_then_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
