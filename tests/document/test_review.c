#include "document/review.h"

#include "base/file.h"
#include "review_documents.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* The listing of one document; the caller frees `out`. */
static void list(const struct document *document, const struct format_options *options, struct buf *out)
{
	struct output output = { .descriptor = -1 };
	struct error error = { 0 };

	judge_terms(document);
	assert_true(review_format.write(document, &output, options, &error));
	*out = output.bytes;
}

static struct format_options ordinary(const struct paint *paint)
{
	return (struct format_options){ .paint = paint, .total = 1, .seconds = 0.01, .threshold = 60 };
}

/* Compares with tests/data/review/NAME, or writes it (UPDATE=1). */
static void assert_page(const char *name, struct str page)
{
	const char *folder = getenv("srcdir") ? getenv("srcdir") : ".";
	struct buf path = { 0 }, expected = { 0 };
	struct error error = { 0 };

	buf_printf(&path, "%s/tests/data/review/%s", folder, name);
	if (getenv("UPDATE") && *getenv("UPDATE"))
		assert_true(file_write(buf_text(&path), page, &error));
	if (!file_read(buf_text(&path), &expected, &error))
		fail_msg("%s: %s", error.file, error.message);
	if (!str_equal(buf_str(&expected), page))
		fail_msg("%s: expected\n%.*s\nfound\n%.*s", name, STR_ARG(buf_str(&expected)), STR_ARG(page));
	buf_fini(&expected);
	buf_fini(&path);
}

struct variant {
	const char *name;
	int width;
	bool color, ascii, quiet, verbose;
};

static const struct variant variants[] = {
	{ "40", 40 },
	{ "80", 80 },
	{ "120", 120 },
	{ "160", 160 },
	{ "80-color", 80, .color = true },
	{ "160-color", 160, .color = true },
	{ "80-ascii", 80, .ascii = true },
	{ "80-quiet", 80, .quiet = true },
	{ "80-verbose", 80, .verbose = true },
	{ "120-verbose", 120, .verbose = true },
};

static void compare_variants(const char *document_name, const struct document *document)
{
	for (size_t i = 0; i < sizeof variants / sizeof *variants; i++) {
		const struct variant *variant = &variants[i];
		struct paint paint;
		struct format_options options;
		struct buf out, name = { 0 };

		paint_init(&paint);
		paint.width = variant->width;
		paint.color = variant->color;
		paint.ascii = variant->ascii;
		options = ordinary(&paint);
		options.quiet = variant->quiet;
		options.verbose = variant->verbose;
		list(document, &options, &out);
		buf_printf(&name, "%s-%s.txt", document_name, variant->name);
		assert_page(buf_text(&name), buf_str(&out));
		buf_fini(&name);
		buf_fini(&out);
	}
}

static void the_follow_up_article_looks_as_drawn(void **state)
{
	struct document document;

	(void)state;
	review_document(&document);
	compare_variants("review", &document);
	arena_fini(&document.arena);
}

static void many_matches_look_as_drawn(void **state)
{
	struct document document;

	(void)state;
	many_document(&document);
	compare_variants("many", &document);
	arena_fini(&document.arena);
}

/* The listing of one segment at 80 columns without colour, compared with `expected`. */
static void assert_segment(struct document *document, bool verbose, const char *expected)
{
	struct paint paint;
	struct format_options options;
	struct buf out;

	paint_init(&paint);
	options = ordinary(&paint);
	options.quiet = true;
	options.verbose = verbose;
	list(document, &options, &out);
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
	arena_fini(&document->arena);
}

static void good_matches_hide_the_others(void **state)
{
	struct document document;
	struct segment *segment;
	struct paint paint;
	struct format_options options;
	struct review_counts counts = { 0 };
	struct buf out;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "Ja.");
	new_proposal(&document, segment, ORIGIN_SUBSTITUTED, 99, "Yes.", "Ja!", "m.db");
	new_proposal(&document, segment, ORIGIN_FUZZY, 80, "Yeah.", "Ja?", "m.db");
	new_proposal(&document, segment, ORIGIN_FUZZY, 79, "Yes.", "Ja, ja.", "m.db"); /* the same English */
	new_proposal(&document, segment, ORIGIN_FUZZY, 70, "Oh yes.", "Ja toch.", "m.db");
	paint_init(&paint);
	options = ordinary(&paint);
	options.counts = &counts;
	list(&document, &options, &out);
	assert_int_equal(counts.hidden, 2);
	assert_string_equal(buf_text(&out),
		"a.txt  nl → en  1 segment, 1 word\n\n    1   Ja.\n  99% │ Yes.\n\n"
		"1 segment, 1 word   85–99 1\n1 substituted · 2 more, -v shows them · 0.01 s\n");
	buf_fini(&out);
	assert_segment(&document, true,
		"    1   Ja.\n  99% │ Yes.\n diff   Ja[-!-]{+.+}\n from   substituted, m.db\n"
		"  80% │ Yeah.\n diff   Ja[-?-]{+.+}\n from   fuzzy, m.db\n"
		"  70% │ Oh yes.\n diff   Ja [-toch-].\n from   fuzzy, m.db\n");
}

static void several_files_have_a_header_each_and_one_summary(void **state)
{
	struct document first, second;
	struct paint paint;
	struct format_options options;
	struct review_counts counts = { 0 };
	struct buf out;

	(void)state;
	new_document(&first, "a.txt");
	new_segment(&first, "Een zin.");
	new_document(&second, "-");
	new_segment(&second, "Nog een zin.");
	paint_init(&paint);
	options = ordinary(&paint);
	options.counts = &counts;
	options.total = 2;
	list(&first, &options, &out);
	assert_string_equal(buf_text(&out), "a.txt  nl → en  1 segment, 2 words\n\n"
					    "    1   Een zin.\n none   nothing in the memory, no term known\n");
	buf_fini(&out);
	options.first = 1;
	list(&second, &options, &out);
	assert_string_equal(buf_text(&out), "\nstandard input  nl → en  1 segment, 3 words\n\n"
					    "    1   Nog een zin.\n none   nothing in the memory, no term known\n\n"
					    "2 files, 2 segments, 5 words   none 5\n0.01 s\n");
	buf_fini(&out);
	arena_fini(&first.arena);
	arena_fini(&second.arena);
}

static void an_empty_document_has_a_header_and_a_summary(void **state)
{
	struct document document;
	struct paint paint;
	struct format_options options;
	struct buf out;

	(void)state;
	new_document(&document, "leeg.txt");
	paint_init(&paint);
	options = ordinary(&paint);
	list(&document, &options, &out);
	assert_string_equal(buf_text(&out), "leeg.txt  nl → en  0 segments, 0 words\n\n0 segments, 0 words\n0.01 s\n");
	buf_fini(&out);
	assert_segment(&document, false, "");
}

static void none_says_why(void **state)
{
	struct document document;
	struct segment *segment;
	struct paint paint;
	struct format_options options;
	struct buf out;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "Het gesprek.");
	new_hits(&document, segment, "gesprek=talks");
	paint_init(&paint);
	options = ordinary(&paint);
	options.quiet = true;
	options.threshold = 85;
	list(&document, &options, &out);
	assert_string_equal(buf_text(&out),
		"    1   Het gesprek.\n none   nothing in the memory from --threshold 85 on\n"
		"terms   gesprek = talks (not put in)\n");
	buf_fini(&out);
	arena_fini(&document.arena);
}

static void inline_codes_are_shown_by_number(void **state)
{
	static const struct code codes[] = { { CODE_OPEN, 1, 0, { "<b>", 3 } }, { CODE_CLOSE, 1, 2, { "</b>", 4 } },
		{ CODE_ALONE, 2, 8, { "<br/>", 5 } } };
	struct document document;
	struct segment *segment;

	(void)state;
	new_document(&document, "a.html");
	segment = new_segment(&document, "Ja hoor.");
	segment->source.codes = codes;
	segment->source.code_count = 3;
	assert_segment(&document, false, "    1   <1>Ja</1> hoor.<2/>\n none   nothing in the memory, no term known\n");
}

static void machine_translation_has_no_percentage(void **state)
{
	struct document document;
	struct segment *segment;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "De wethouder sprak\nlang.");
	new_hits(&document, segment, "wethouder=alderman");
	new_proposal(&document, segment, ORIGIN_MT, -1, "The councillor spoke for a long time.", "", "");
	assert_segment(&document, false,
		"    1   De wethouder sprak⏎lang.\n   mt ┊ The councillor spoke for a long time.\n"
		"terms   wethouder = alderman\n");
}

static void what_the_file_holds_is_not_none(void **state)
{
	struct document document;

	(void)state;
	new_document(&document, "a.xlf");
	new_segment(&document, "Ja.")->target.chars = STR("Yes.");
	assert_segment(&document, false, "    1   Ja.\n file │ Yes.\n");
}

static void a_term_with_an_ending_is_in_the_proposal(void **state)
{
	struct document document;
	struct segment *segment;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "De topontmoetingen in de VS en de EU");
	new_hits(&document, segment, "topontmoetingen=Summit|VS=US|EU=EU");
	new_proposal(&document, segment, ORIGIN_FUZZY, 70, "The summits because of Europe", "", "m.db");
	assert_segment(&document, false,
		"    1   De topontmoetingen in de VS en de EU\n  70% │ The summits because of Europe\n"
		"terms   VS = US\n");
}

static void part_of_a_compound_is_a_suggestion(void **state)
{
	struct document document;
	struct segment *segment;

	(void)state;
	new_document(&document, "a.txt");
	for (int i = 0; i < 2; i++) {
		segment = new_segment(&document, "Topambtgenoten");
		new_hits(&document, segment, "ambtgenoten=counterparts");
		segment->hits[0].why = HIT_COMPOUND;
	}
	new_proposal(&document, segment, ORIGIN_FUZZY, 70, "Senior colleagues", "", "m.db");
	assert_segment(&document, false,
		"    1   Topambtgenoten\n none   nothing in the memory\nterms   ambtgenoten = counterparts (part of a "
		"compound; not put in)\n\n    2   Topambtgenoten\n  70% │ Senior colleagues\n");
}

static void one_target_of_several_is_enough(void **state)
{
	struct document document;
	struct segment *segment;
	struct term other;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "Zijn ambtgenoot");
	new_hits(&document, segment, "ambtgenoot=counterpart");
	other = *segment->hits[0].term;
	other.target = STR("opposite number");
	segment->hits[1] = segment->hits[0];
	segment->hits[1].term = &other;
	segment->hits[1].english = other.target;
	segment->hit_count = 2;
	new_proposal(&document, segment, ORIGIN_FUZZY, 70, "His opposite number", "", "m.db");
	assert_segment(&document, false, "    1   Zijn ambtgenoot\n  70% │ His opposite number\n");
}

static void words_of_an_unchanged_part_are_settled(void **state)
{
	struct document document;
	struct segment *segment;
	struct span parts[2];

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "De minister kondigde gisteren een akkoord aan");
	new_hits(&document, segment, "minister=secretary|kondigde=announced|akkoord=agreement");
	parts[0] = (struct span){ segment->hits[1].start, segment->hits[1].end };
	segment->hits[1].end = segment->source.chars.size;
	parts[1] = (struct span){ segment->hits[1].end - 3, segment->hits[1].end };
	segment->hits[1].parts = parts;
	segment->hits[1].part_count = 2;
	new_proposal(&document, segment, ORIGIN_FUZZY, 70, "The minister is telling of more grain deals",
		"De minister kondigde eerst graanakkoorden aan", "m.db");
	assert_segment(&document, false,
		"    1   De minister kondigde gisteren een akkoord aan\n"
		"  70% │ The minister is telling of more grain deals\n"
		" diff   De minister kondigde [-eerst graanakkoorden-]{+gisteren een akkoord+}\n        aan\n"
		"terms   akkoord = agreement\n");
}

static void all_terms_of_a_substituted_match_are_settled(void **state)
{
	struct document document;
	struct segment *segment;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "Twee ministers kwamen");
	new_hits(&document, segment, "ministers=secretaries|kwamen=come");
	new_proposal(&document, segment, ORIGIN_SUBSTITUTED, 99, "Two went", "Zes ministers gingen", "m.db");
	assert_segment(&document, false, "    1   Twee ministers kwamen\n  99% │ Two went\n");
}

static void a_term_that_is_the_dutch_word_is_settled(void **state)
{
	struct document document;
	struct segment *segment;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "President en raad");
	new_hits(&document, segment, "President=president|raad=council");
	new_proposal(&document, segment, ORIGIN_FUZZY, 70, "Leaders", "", "m.db");
	assert_segment(&document, false, "    1   President en raad\n  70% │ Leaders\nterms   raad = council\n");
}

/* The last line of the listing of "wethouder=alderman|raad=council" where the memory has `english`. */
static void assert_summary(enum origin origin, enum term_status status, const char *english, const char *expected)
{
	struct document document;
	struct segment *segment;
	struct paint paint;
	struct format_options options;
	struct buf out;

	new_document(&document, "a.txt");
	segment = new_segment(&document, "De wethouder van de raad");
	new_hits(&document, segment, "wethouder=alderman|raad=council");
	((struct term *)segment->hits[1].term)->status = status;
	if (english)
		new_proposal(&document, segment, origin, 100, english, "De wethouder van de raad", "m.db");
	paint_init(&paint);
	options = ordinary(&paint);
	list(&document, &options, &out);
	if (str_find(buf_str(&out), str_of(expected), 0) == STR_NOT_FOUND)
		fail_msg("no “%s” in\n%s", expected, buf_text(&out));
	buf_fini(&out);
	arena_fini(&document.arena);
}

static void the_summary_says_of_terms_what_is_true(void **state)
{
	(void)state;
	assert_summary(ORIGIN_EXACT, TERM_PREFERRED, "The alderman of the council", "\n2 terms, all in the proposals · ");
	assert_summary(ORIGIN_EXACT, TERM_PREFERRED, "The aldermen of the board", "\n2 terms, 1 in the proposals · ");
	assert_summary(ORIGIN_EXACT, TERM_PREFERRED, "The councillor of the board", "\n2 terms, none in the proposals · ");
	assert_summary(ORIGIN_MT, TERM_PREFERRED, "The alderman of the board", "\n2 terms, 1 to put in · ");
	assert_summary(ORIGIN_NONE, TERM_PREFERRED, NULL, "\n2 terms, 2 to put in · ");
}

static void undecided_terms_are_shown_and_not_counted(void **state)
{
	(void)state;
	assert_summary(ORIGIN_MT, TERM_PROPOSED, "The alderman of the board", "\n1 term, in the proposal · ");
	assert_summary(ORIGIN_MT, TERM_PROPOSED, "The alderman of the board", "raad = council (proposed)");
	assert_summary(ORIGIN_EXACT, TERM_PROPOSED, "The board of it", "\n1 term, not in the proposal · ");
}

static void a_person_s_forbidden_word_is_no_choice(void **state)
{
	struct document document;
	struct segment *segment;
	struct term colleague;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "Zijn ambtgenoot");
	new_hits(&document, segment, "ambtgenoot=counterpart");
	colleague = *segment->hits[0].term;
	colleague.target = STR("colleague");
	colleague.status = TERM_FORBIDDEN;
	segment->hits[1] = segment->hits[0];
	segment->hits[1].term = &colleague;
	segment->hits[1].english = colleague.target;
	segment->hit_count = 2;
	new_proposal(&document, segment, ORIGIN_EXACT, 100, "His colleague", "Zijn ambtgenoot", "m.db");
	assert_segment(&document, false,
		"    1   Zijn ambtgenoot\n 100% │ His colleague\n"
		"terms   ambtgenoot = counterpart, not colleague (forbidden)\n");
}

static void only_what_is_open_is_a_difference(void **state)
{
	static const struct difference open[] = { { { "oude", 4 }, { "nieuwe", 6 } }, { { "niet", 4 }, { "", 0 } } };
	struct document document;
	struct segment *segment;
	struct proposal *proposal;

	(void)state;
	new_document(&document, "a.txt");
	segment = new_segment(&document, "De nieuwe Chinese leider komt wel");
	proposal = new_proposal(&document, segment, ORIGIN_REPAIRED, 70, "The old [[Chinese]] leader does not come",
		"De oude Russische leider komt niet wel", "m.db");
	new_edit(proposal, "Russian", "Chinese", EDIT_GLOSSARY);
	proposal->open = open;
	proposal->open_count = 2;
	assert_segment(&document, false,
		"    1   De nieuwe Chinese leider komt wel\n  70% │ The old Chinese leader does not come\n"
		" diff   De [-oude-]{+nieuwe+} Chinese leider komt [-niet-] wel\n"
		"edits   Russian → Chinese (glossary)\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_follow_up_article_looks_as_drawn),
		cmocka_unit_test(many_matches_look_as_drawn),
		cmocka_unit_test(good_matches_hide_the_others),
		cmocka_unit_test(several_files_have_a_header_each_and_one_summary),
		cmocka_unit_test(an_empty_document_has_a_header_and_a_summary),
		cmocka_unit_test(none_says_why),
		cmocka_unit_test(inline_codes_are_shown_by_number),
		cmocka_unit_test(machine_translation_has_no_percentage),
		cmocka_unit_test(what_the_file_holds_is_not_none),
		cmocka_unit_test(a_term_with_an_ending_is_in_the_proposal),
		cmocka_unit_test(part_of_a_compound_is_a_suggestion),
		cmocka_unit_test(one_target_of_several_is_enough),
		cmocka_unit_test(words_of_an_unchanged_part_are_settled),
		cmocka_unit_test(all_terms_of_a_substituted_match_are_settled),
		cmocka_unit_test(a_term_that_is_the_dutch_word_is_settled),
		cmocka_unit_test(the_summary_says_of_terms_what_is_true),
		cmocka_unit_test(undecided_terms_are_shown_and_not_counted),
		cmocka_unit_test(a_person_s_forbidden_word_is_no_choice),
		cmocka_unit_test(only_what_is_open_is_a_difference),
	};

	return cmocka_run_group_tests_name("review", tests, NULL, NULL);
}
