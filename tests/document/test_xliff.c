#include "sample.h"

#include "base/alloc.h"

extern const struct format xliff_format;

#define HEAD                                                                                                           \
	"<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a.txt' "                   \
	"source-language='nl' "                                                                                        \
	"target-language='en-GB' datatype='plaintext' date='2024-01-02T03:04:05Z'><body>"
#define TAIL "</body></file></xliff>"

static bool read_xliff(struct collected *got, struct str bytes)
{
	return read_bytes(got, &xliff_format, ".xlf", bytes);
}

/* What tmx writes for the sample, with `from` replaced by `to` (once), as an editor would. */
static void edited(struct buf *out, const char *from, const char *to)
{
	struct sample sample;
	struct error error;
	struct str xliff;
	size_t at;

	sample_fill(&sample);
	xliff = written(&xliff_format, &sample.document, &dutch_to_english, &error);
	at = str_find(xliff, str_of(from), 0);
	if (at == STR_NOT_FOUND)
		fail_msg("no %s", from);
	buf_add(out, str_slice(xliff, 0, at));
	buf_add(out, str_of(to));
	buf_add(out, str_slice(xliff, at + strlen(from), xliff.size));
}

static void what_tmx_wrote_and_nobody_touched_is_refused(void **state)
{
	struct collected got = { 0 };
	struct buf xliff = { 0 };

	(void)state;
	edited(&xliff, "<body>", "<body>");
	assert_true(read_xliff(&got, buf_str(&xliff)));
	assert_int_equal(got.count, 0);
	assert_int_equal(got.refused, 6);
	assert_int_equal(got.warned, 0);
	forget(&got);
	got.least = STATE_TRANSLATED; /* but neither what was made of terms nor what a machine made */
	assert_true(read_xliff(&got, buf_str(&xliff)));
	assert_int_equal(got.count, 2);
	assert_int_equal(got.units[1].state, STATE_TRANSLATED);
	buf_fini(&xliff);
	forget(&got);
}

static void an_edited_target_is_taken(void **state)
{
	struct collected got = { 0 };
	struct buf xliff = { 0 };

	(void)state;
	edited(&xliff, "Three  countries", "The three countries");
	assert_true(read_xliff(&got, buf_str(&xliff)));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].source.chars, "Drie  landen tekenden.");
	assert_str(got.units[0].target.chars, "The three countries signed.");
	assert_str(got.units[0].target.codes[0].markup, "<b>");
	assert_int_equal(got.units[0].target.codes[1].id, got.units[0].source.codes[0].id);
	assert_int_equal(got.units[0].state, STATE_REVIEWED);
	assert_str(got.units[0].before, "Hij \xE2\x82\xAC sprak.");
	assert_str(got.units[0].after, "Niets.");
	assert_str(got.units[0].file, "article.txt");
	assert_str(got.units[0].key, "");
	assert_str(got.units[0].created, "2024-05-06T07:08:09Z");
	buf_fini(&xliff);
	forget(&got);
}

static void a_target_put_where_there_was_none_is_taken(void **state)
{
	struct collected got = { 0 };
	struct buf xliff = { 0 };

	(void)state;
	edited(&xliff, "sprak.</source>", "sprak.</source><target>He spoke.</target>");
	assert_true(read_xliff(&got, buf_str(&xliff)));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].target.chars, "He spoke.");
	buf_fini(&xliff);
	forget(&got);
	edited(&xliff, "sprak.</source>", "sprak.</source><target>Hij \xE2\x82\xAC sprak.</target>"); /* only copied */
	assert_true(read_xliff(&got, buf_str(&xliff)));
	assert_int_equal(got.count, 0);
	buf_fini(&xliff);
	forget(&got);
}

static void a_reviewed_state_is_taken(void **state)
{
	static const char *const states[] = { "signed-off", "final" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct collected got = { 0 };
		struct buf xliff = { 0 };
		char wanted[80];

		snprintf(wanted, sizeof wanted, "state=\"%s\"", states[i]);
		edited(&xliff, "state=\"translated\"", wanted);
		assert_true(read_xliff(&got, buf_str(&xliff)));
		assert_int_equal(got.count, 1);
		assert_str(got.units[0].target.chars, "The minister came.");
		assert_int_equal(got.units[0].state, i == 0 ? STATE_REVIEWED : STATE_FINAL);
		buf_fini(&xliff);
		forget(&got);
	}
}

static void another_programs_white_space_is_no_edit(void **state)
{
	struct collected got = { 0 };
	struct buf xliff = { 0 };

	(void)state;
	edited(&xliff, ">The minister came.<", ">\n   The minister\tcame.\n <");
	assert_true(read_xliff(&got, buf_str(&xliff)));
	assert_int_equal(got.count, 0);
	buf_fini(&xliff);
	forget(&got);
}

static void a_copied_source_is_not_taken_unless_edited(void **state)
{
	struct format_options options = dutch_to_english;
	struct sample sample;
	struct collected got = { .least = STATE_TRANSLATED };
	struct error error;
	struct str xliff;

	(void)state;
	sample_fill(&sample);
	options.copy_source = true;
	xliff = written(&xliff_format, &sample.document, &options, &error);
	assert_true(str_find(xliff, STR("<target state=\"new\">Slot.</target>"), 0) != STR_NOT_FOUND);
	assert_true(read_xliff(&got, xliff));
	assert_int_equal(got.count, 2);
	forget(&got);
}

static void states_and_alternatives_follow_the_contract(void **state)
{
	struct sample sample;
	struct error error;
	struct str xliff;

	(void)state;
	sample_fill(&sample);
	xliff = written(&xliff_format, &sample.document, &dutch_to_english, &error);
	assert_true(
		str_find(xliff,
			STR("<target state=\"translated\" state-qualifier=\"exact-match\">The minister came.</target>"),
			0)
		!= STR_NOT_FOUND);
	assert_true(str_find(xliff,
			    STR("<target state=\"needs-review-translation\" state-qualifier=\"leveraged-tm\">Three  "
				"countries "
				"<bpt id=\"1\">&lt;b&gt;</bpt>signed<ept id=\"1\">&lt;/b&gt;</ept>.</target>"),
			    0)
		    != STR_NOT_FOUND);
	assert_true(
		str_find(xliff,
			STR("<target state=\"needs-review-translation\" state-qualifier=\"leveraged-glossary\">"), 0)
		!= STR_NOT_FOUND);
	assert_true(str_find(xliff, STR("<alt-trans match-quality=\"72%\" origin=\"memory.db\">"), 0) != STR_NOT_FOUND);
	assert_true(str_find(xliff, STR("minister = minister"), 0) == STR_NOT_FOUND);
	assert_true(str_find(xliff, STR("\\u000c"), 0) != STR_NOT_FOUND); /* the form feed of the skeleton */
	assert_true(str_find(xliff, STR("\f"), 0) == STR_NOT_FOUND);
	assert_true(str_find(xliff, STR("xml:space=\"preserve\""), 0) != STR_NOT_FOUND);
}

static void a_note_has_the_usable_targets_of_one_term(void **state)
{
	static const struct term terms[] = {
		{ .source = STR("premier"), .target = STR("prime minister"), .note = STR("NL <& BE>") },
		{ .source = STR("premier"), .target = STR("premier"), .status = TERM_ADMITTED },
		{ .source = STR("premier"), .target = STR("first minister"), .status = TERM_FORBIDDEN },
		{ .source = STR("raad"), .target = STR("advice"), .status = TERM_DEPRECATED },
		{ .source = STR("raad"), .target = STR("council") },
		{ .source = STR("minister"), .target = STR("minister"), .note = STR("the same") },
	};
	static const size_t order[] = { 0, 1, 2, 3, 4, 0, 1, 5 };
	struct hit hits[8] = { 0 };
	struct sample sample;
	struct error error;
	struct str xliff;
	size_t count = 0;

	(void)state;
	sample_fill(&sample);
	for (size_t i = 0; i < 8; i++)
		hits[i].term = &terms[order[i]];
	sample.segments[0].hits = hits;
	sample.segments[0].hit_count = 8;
	xliff = written(&xliff_format, &sample.document, &dutch_to_english, &error);
	assert_true(str_find(xliff,
			    STR("<note from=\"tmx\" annotates=\"source\">premier = prime minister (NL &lt;&amp; BE&gt;) | "
				"premier</note>\n          <note from=\"tmx\" annotates=\"source\">raad = council</note>\n"),
			    0)
		    != STR_NOT_FOUND);
	for (size_t at = 0; (at = str_find(xliff, STR("annotates=\"source\""), at)) != STR_NOT_FOUND; at++)
		count++;
	assert_int_equal(count, 2);
}

static void alternatives_are_never_taken_for_the_translation(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_xliff(&got,
		STR(HEAD "<trans-unit id='1' approved='yes'><source>a</source><alt-trans><source>x</source>"
			 "<target state='final'>wrong</target></alt-trans></trans-unit><trans-unit id='2' "
			 "approved='yes'><source>b</source>"
			 "<target>good</target><alt-trans><target>wrong</target></alt-trans></trans-unit>" TAIL)));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].target.chars, "good");
	assert_str(got.units[0].key, "2");
	forget(&got);
}

static void files_of_others_are_read_group_by_group_and_code_by_code(void **state)
{
	struct collected got = { 0 };
	const struct text *source = &got.units[0].source;

	(void)state;
	assert_true(read_xliff(&got,
		STR("<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2'><x:file original='a' "
		    "source-language='NL_be' target-language='en' datatype='html'><x:header><x:phase-group><x:phase "
		    "phase-name='p' process-name='r' "
		    "contact-name='An' "
		    "date='2020-01-01T00:00:00Z'/></x:phase-group></x:header><x:body><x:group><x:group>"
		    "<x:trans-unit id='1' approved='yes' phase-name='p'><x:source>a <x:g id='7'>b<x:x "
		    "id='8'/></x:g><x:ph id='9'>&lt;br></x:ph></x:source>"
		    "<x:target state='translated'><x:g id='7'>B</x:g></x:target><x:note>let op</x:note></x:trans-unit>"
		    "</x:group></x:group></x:body></x:file></x:xliff>")));
	assert_int_equal(got.count, 1);
	assert_str(source->chars, "a b");
	assert_int_equal(source->code_count, 4);
	assert_str(source->codes[0].markup, "<x:g id='7'>");
	assert_int_equal(source->codes[0].id, 7);
	assert_str(source->codes[1].markup, "<x:x id='8'/>");
	assert_str(source->codes[2].markup, "</x:g>");
	assert_int_equal(source->codes[2].id, 7);
	assert_str(source->codes[3].markup, "<br>");
	assert_str(got.units[0].author, "An");
	assert_str(got.units[0].changed, "2020-01-01T00:00:00Z");
	assert_str(got.units[0].note, "let op");
	forget(&got);
}

static void a_segmented_unit_is_several_pairs(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_xliff(
		&got, STR(HEAD "<trans-unit id='1' approved='yes'><source>A. B.</source><seg-source><g id='1'>"
			       "<mrk mtype='seg' mid='1'>A.</mrk> <mrk mtype='seg' mid='2'>B<x "
			       "id='2'/>.</mrk></g></seg-source><target><mrk mid='2' mtype='seg'>"
			       "D.</mrk> <g id='1'><mrk mtype='seg' mid='1'>C.</mrk></g></target></trans-unit>" TAIL)));
	assert_int_equal(got.count, 2);
	assert_str(got.units[0].source.chars, "A.");
	assert_str(got.units[0].target.chars, "C.");
	assert_str(got.units[0].after, "B.");
	assert_str(got.units[1].target.chars, "D.");
	assert_int_equal(got.units[1].source.code_count, 1);
	forget(&got);
}

static void locked_and_foreign_pairs_are_refused(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_xliff(
		&got, STR(HEAD "<trans-unit id='1' translate='no' approved='yes'><source>a</source><target>b</target>"
			       "</trans-unit>" TAIL)));
	assert_int_equal(got.refused, 1);
	assert_true(read_xliff(
		&got, STR("<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a.txt' "
			  "source-language='nl' target-language='fr' datatype='x'><body><trans-unit id='1' "
			  "approved='yes'><source>a</source><target>b"
			  "</target></trans-unit>" TAIL)));
	assert_int_equal(got.count, 0);
	assert_int_equal(got.refused, 2);
	forget(&got);
}

static void the_same_id_twice_is_a_warning(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_true(read_xliff(
		&got, STR(HEAD "<trans-unit id='1'><source>a</source></trans-unit><trans-unit id='1'><source>b</source>"
			       "</trans-unit></body></file><file original='b'><body><trans-unit "
			       "id='1'><source>c</source></trans-unit>" TAIL)));
	assert_int_equal(got.warned, 1);
	forget(&got);
}

static void broken_xml_is_an_error_at_its_place(void **state)
{
	struct collected got = { 0 };

	(void)state;
	assert_false(read_xliff(&got, STR(HEAD "\n<trans-unit id='1'><source>R & D")));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	assert_int_equal(got.error.line, 2);
	assert_int_equal(got.error.column, 31);
	forget(&got);
	assert_false(read_xliff(&got, STR("<xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0'/>")));
	assert_int_equal(got.error.kind, ERROR_INPUT);
	forget(&got);
}

static void reviewed_segments_are_counted_and_kept(void **state)
{
	struct buf xliff = { 0 };
	struct sample sample;
	struct collected got = { 0 };
	struct job job = { .report = collect_warning, .data = &got };
	struct error error;
	size_t count, kept, vanished;
	const char *path;
	struct str again;

	(void)state;
	edited(&xliff, "Three  countries", "The three countries");
	path = file_with(".xlf", buf_str(&xliff));
	assert_true(count_kept_segments(path, &count, &error));
	assert_int_equal(count, 1);

	sample_fill(&sample);
	assert_true(keep_reviewed_segments(&sample.document, path, &kept, &vanished, &job, &error));
	assert_int_equal(kept, 1);
	assert_int_equal(vanished, 0);
	assert_str(sample.segments[2].target.chars, "The three countries signed.");
	/* and it is still a person's after it was written again */
	again = written(&xliff_format, &sample.document, &dutch_to_english, &error);
	assert_true(read_xliff(&got, again));
	assert_int_equal(got.count, 1);
	assert_str(got.units[0].target.chars, "The three countries signed.");
	arena_fini(&sample.document.arena);

	path = file_with(".xlf", buf_str(&xliff));
	sample_fill(&sample);
	sample.segments[2].source = text_of("Iets anders.");
	assert_true(keep_reviewed_segments(&sample.document, path, &kept, &vanished, &job, &error));
	assert_int_equal(kept, 0);
	assert_int_equal(vanished, 1);
	assert_int_equal(got.warned, 1);
	unlink(path);
	buf_fini(&xliff);
	forget(&got);
	arena_fini(&sample.document.arena);
}

static void of_equal_sources_the_one_with_the_same_neighbours_is_kept(void **state)
{
	struct buf xliff = { 0 };
	struct sample sample;
	struct error error;
	size_t kept, vanished;
	const char *path;

	(void)state;
	edited(&xliff, "leveraged-mt\">Nothing.", "leveraged-mt\">Nothing at all.");
	path = file_with(".xlf", buf_str(&xliff));
	sample_fill(&sample);
	assert_true(keep_reviewed_segments(&sample.document, path, &kept, &vanished, NULL, &error));
	assert_int_equal(kept, 1);
	assert_str(sample.segments[3].target.chars, "");
	assert_str(sample.segments[4].target.chars, "Nothing at all.");
	unlink(path);
	buf_fini(&xliff);
	arena_fini(&sample.document.arena);
}

static void a_missing_file_has_nothing_to_keep(void **state)
{
	struct error error;
	size_t count = 7;

	(void)state;
	assert_true(count_kept_segments("/nonexistent/a.xlf", &count, &error));
	assert_int_equal(count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_note_has_the_usable_targets_of_one_term),
		cmocka_unit_test(what_tmx_wrote_and_nobody_touched_is_refused),
		cmocka_unit_test(an_edited_target_is_taken),
		cmocka_unit_test(a_target_put_where_there_was_none_is_taken),
		cmocka_unit_test(a_reviewed_state_is_taken),
		cmocka_unit_test(another_programs_white_space_is_no_edit),
		cmocka_unit_test(a_copied_source_is_not_taken_unless_edited),
		cmocka_unit_test(states_and_alternatives_follow_the_contract),
		cmocka_unit_test(alternatives_are_never_taken_for_the_translation),
		cmocka_unit_test(files_of_others_are_read_group_by_group_and_code_by_code),
		cmocka_unit_test(a_segmented_unit_is_several_pairs),
		cmocka_unit_test(locked_and_foreign_pairs_are_refused),
		cmocka_unit_test(the_same_id_twice_is_a_warning),
		cmocka_unit_test(broken_xml_is_an_error_at_its_place),
		cmocka_unit_test(reviewed_segments_are_counted_and_kept),
		cmocka_unit_test(of_equal_sources_the_one_with_the_same_neighbours_is_kept),
		cmocka_unit_test(a_missing_file_has_nothing_to_keep),
	};

	return cmocka_run_group_tests_name("xliff", tests, NULL, NULL);
}
