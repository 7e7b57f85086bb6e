#include "cli/listing.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* Compares with tests/data/listing/NAME, or writes it (UPDATE=1). */
static void assert_page(const char *name, struct buf *page)
{
	struct buf path = { 0 }, expected = { 0 };
	struct error error = { 0 };

	buf_printf(&path, "%s/tests/data/listing/%s", getenv("srcdir") ? getenv("srcdir") : ".", name);
	if (getenv("UPDATE") && *getenv("UPDATE"))
		assert_true(file_write(buf_text(&path), buf_str(page), &error));
	if (!file_read(buf_text(&path), &expected, &error))
		fail_msg("%s: %s", error.file, error.message);
	assert_string_equal(buf_text(&expected), buf_text(page));
	buf_fini(&expected);
	buf_fini(&path);
	buf_fini(page);
}

static struct paint paint_of(int width, bool color)
{
	struct paint paint;

	paint_init(&paint);
	paint.width = width;
	paint.color = color;
	return paint;
}

static struct span find(struct str text, const char *word)
{
	size_t at = str_find(text, str_of(word), 0);

	assert_true(at != STR_NOT_FOUND);
	return (struct span){ at, at + strlen(word) };
}

static const char *const hits[][4] = {
	{ "De VS beschuldigt Rusland er ook van achter de recente cyberaanval op de Colonial Pipeline, het grootste "
	  "pijplijnbedrijf "
	  "in het land.",
		"cyberaanval",
		"The US also accuses Russia of being behind the recent cyberattack on the Colonial Pipeline, "
		"the largest pipeline company in the country.",
		"cyberattack" },
	{ "Cyberaanvallen", "Cyberaanvallen", "Cyberattacks", "Cyberattacks" },
	{ "Tijdens zijn persconferentie gaf hij aan dat zijn delegatie de Amerikanen ‘heel wat informatie’ heeft "
	  "verstrekt over "
	  "recente cyberaanvallen.",
		"cyberaanvallen",
		"During his press conference he indicated that his delegation had provided the "
		"Americans with ‘quite a lot of information’ about recent cyberattacks.",
		"cyberattacks" },
	{ "Volgens Poetin kwam hij met zijn Amerikaanse ambtgenoot overeen elkaar te ‘consulteren’ over "
	  "cyberaanvallen.",
		"cyberaanvallen",
		"According to Putin, he agreed with his American counterpart to ‘consult’ each other about "
		"cyberattacks.",
		"cyberattacks" },
	{ "Tegelijk beschuldigde hij de VS van cyberaanvallen tegen Rusland.", "cyberaanvallen",
		"At the same time, he accused the US "
		"of cyberattacks against Russia.",
		"" },
};

static void add_search(const struct paint *paint, bool verbose, struct buf *out)
{
	const struct search_end end = { 5, STR("cyberaanval"), true, STR("memory.db"), verbose };

	for (size_t i = 0; i < 5; i++) {
		struct listed_pair pair = { .number = i + 1,
			.dutch = str_of(hits[i][0]),
			.english = str_of(hits[i][2]),
			.date = STR("2021-06-17T09:00:00Z"),
			.author = STR("jv") };

		pair.dutch_hit = find(pair.dutch, hits[i][1]);
		if (*hits[i][3])
			pair.english_hit = find(pair.english, hits[i][3]);
		list_pair(paint, &pair, verbose, out);
	}
	buf_add_char(out, '\n');
	list_search_end(paint, &end, out);
}

static void hits_of_both_sides_stand_in_one_column(void **state)
{
	struct paint narrow = paint_of(80, false), wide = paint_of(120, false), colored = paint_of(80, true);
	struct buf out = { 0 };

	(void)state;
	add_search(&narrow, false, &out);
	assert_page("search-80.txt", &out);
	add_search(&wide, false, &out);
	assert_page("search-120.txt", &out);
	add_search(&colored, false, &out);
	assert_page("search-80-color.txt", &out);
	add_search(&narrow, true, &out);
	assert_page("search-80-verbose.txt", &out);
}

static void a_pair_of_a_list_takes_two_lines(void **state)
{
	struct paint paint = paint_of(80, false);
	struct buf out = { 0 };
	struct listed_pair pair = { .number = 12, .dutch = str_of(hits[0][0]), .english = str_of(hits[0][2]) };

	(void)state;
	list_pair(&paint, &pair, false, &out);
	assert_page("list-80.txt", &out);
}

static void a_word_that_does_not_fit_is_left_out_whole(void **state)
{
	struct paint paint = paint_of(40, false);
	struct buf out = { 0 };
	struct listed_pair pair = { .number = 1, .dutch = STR("Hottentottententententoonstellingsmakersgezel kwam") };

	(void)state;
	pair.dutch_hit = find(pair.dutch, "kwam");
	list_pair(&paint, &pair, false, &out);
	assert_string_equal(buf_text(&out), "    1               … kwam\n      │\n");
	buf_fini(&out);
}

static struct hit new_hit(struct str source, const char *dutch, const struct term *term, enum hit_why why)
{
	struct span place = find(source, dutch);

	return (struct hit){
		.start = place.start, .end = place.end, .term = term, .english = term->target, .why = why
	};
}

static void terms_of_a_sentence_stand_in_columns(void **state)
{
	static const struct term terms[] = {
		{ .source = STR("ontmoeting"), .target = STR("meeting") },
		{ .source = STR("Chinees"), .target = STR("Chinese") },
		{ .source = STR("staatshoofd"), .target = STR("head of state") },
		{ .source = STR("Russisch"), .target = STR("Russian") },
		{ .source = STR("ambtsgenoot"), .target = STR("counterpart") },
		{ .source = STR("ambtsgenoot"), .target = STR("opposite number"), .status = TERM_ADMITTED },
		{ .source = STR("Poetin"), .target = STR("Putin") },
		{ .source = STR("Peking"), .target = STR("Beijing"), .note = STR("Beijing is also Dutch usage") },
	};
	static const char *const words[] = { "ontmoeting", "Chinese", "staatshoofd", "Russische", "ambtgenoot",
		"ambtgenoot", "Poetin", "Peking" };
	static const enum hit_why why[] = { HIT_EXACT, HIT_INFLECTED, HIT_EXACT, HIT_INFLECTED, HIT_VARIANT,
		HIT_VARIANT, HIT_EXACT, HIT_EXACT };
	struct hit found[8];
	struct segment segment = { .id = 2,
		.hits = found,
		.hit_count = 8,
		.source.chars = STR("De ontmoeting tussen het Chinese staatshoofd Xi Jinping en zijn Russische "
				    "ambtgenoot Vladimir Poetin "
				    "in Peking is vrijdag in de vooravond beëindigd.") };
	struct paint paint = paint_of(80, false), wide = paint_of(160, true);
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < 8; i++)
		found[i] = new_hit(segment.source.chars, words[i], &terms[i], why[i]);
	list_match(&paint, &segment, &out);
	assert_page("match-80.txt", &out);
	list_match(&wide, &segment, &out);
	assert_page("match-160-color.txt", &out);
}

static void only_the_words_of_a_separated_term_are_shown(void **state)
{
	static const struct term announce = { .source = STR("aankondigen"), .target = STR("announce"), .pos = POS_VERB };
	static const struct term talks = { .source = STR("overleg"), .target = STR("talks"), .note = STR("plural") };
	struct paint paint = paint_of(80, false);
	struct span parts[2];
	struct hit found[2];
	struct segment segment = { .id = 1, .hits = found, .hit_count = 2, .source.chars = STR("Hij kondigde overleg aan.") };
	struct buf out = { 0 };

	(void)state;
	found[0] = new_hit(segment.source.chars, "kondigde overleg aan", &announce, HIT_SEPARABLE);
	found[0].part_count = 2;
	parts[0] = find(segment.source.chars, "kondigde");
	parts[1] = find(segment.source.chars, "aan");
	found[0].parts = parts;
	found[1] = new_hit(segment.source.chars, "overleg", &talks, HIT_EXACT);
	list_match(&paint, &segment, &out);
	assert_string_equal(buf_text(&out),
		"    1   Hij kondigde overleg aan.\n"
		"      │ kondigde … aan   announce   verb, in two parts\n"
		"      │ overleg          talks      plural\n");
	buf_fini(&out);
}

static void a_glossary_is_grouped_by_domain(void **state)
{
	static const struct term terms[] = {
		{ .source = STR("staatshoofd"), .target = STR("head of state"), .domain = STR("function") },
		{ .source = STR("regeringsleider"), .target = STR("head of government"), .domain = STR("function") },
		{ .source = STR("eventueel"),
			.target = STR("possible"),
			.domain = STR("caution"),
			.note = STR("false friend: not “eventual”") },
		{ .source = STR("ambtgenoot"),
			.target = STR("counterpart"),
			.domain = STR("function"),
			.note = STR("also spelt ambtsgenoot; of ministers and heads of state") },
		{ .source = STR("ambtgenoot"),
			.target = STR("opposite number"),
			.domain = STR("function"),
			.status = TERM_ADMITTED },
		{ .source = STR("minister-president"),
			.target = STR("prime minister"),
			.domain = STR("function"),
			.note = STR("NL") },
		{ .source = STR("minister-president"),
			.target = STR("minister-president"),
			.domain = STR("function"),
			.status = TERM_ADMITTED,
			.note = STR("BE: head of a regional government") },
		{ .source = STR("wethouder"),
			.target = STR("councillor"),
			.domain = STR("caution"),
			.status = TERM_DEPRECATED,
			.note = STR("wrong: a wethouder is an alderman") },
	};
	const struct term *list[8];
	struct paint paint = paint_of(80, false), colored = paint_of(80, true);
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < 8; i++)
		list[i] = &terms[i];
	list_glossary(&paint, STR("news.txt"), 558, list, 8, false, &out);
	assert_page("glossary-80.txt", &out);
	list_glossary(&colored, STR("news.txt"), 558, list, 8, false, &out);
	assert_page("glossary-80-color.txt", &out);
	list_glossary(&paint, STR("empty.txt"), 1, list, 0, false, &out);
	assert_string_equal(buf_text(&out), "empty.txt  1 line, 0 terms\n\n");
	buf_fini(&out);
}

static void an_import_says_what_became_of_each_pair(void **state)
{
	static const struct refusal refusals[] = { { "not reviewed; --state translated takes it", 1 },
		{ "holds ‹ ›", 1200 } };
	struct import_summary summary = { .file = STR("article.xlf"),
		.memory = STR("memory.db"),
		.added = 56,
		.updated = 1,
		.refused = 1,
		.refusals = refusals,
		.refusal_count = 1,
		.seconds = 0.04,
		.pairs = 58 };
	struct paint paint = paint_of(80, false);
	struct buf out = { 0 };

	(void)state;
	list_import(&paint, &summary, &out);
	assert_page("import-80.txt", &out);
	summary.refused = 1201;
	summary.refusal_count = 2;
	summary.added = 1234567;
	summary.dry_run = true;
	list_import(&paint, &summary, &out);
	assert_page("import-80-refused.txt", &out);
}

static void a_memory_is_counted(void **state)
{
	const struct memory_stats stats = { .units = 12058,
		.sources = 12001,
		.source_words = 180345,
		.target_words = 190201,
		.by_state = { [STATE_REVIEWED] = 12000, [STATE_TRANSLATED] = 58 },
		.by_maker = { [MAKER_ALIGNED] = 58 },
		.oldest = STR("2019-01-02T00:00:00Z"),
		.newest = STR("2021-06-17T09:00:00Z"),
		.bytes = 5400000,
		.schema = 1 };
	struct paint paint = paint_of(80, false);
	struct buf out = { 0 };

	(void)state;
	list_memory_stats(&paint, STR("memory.db"), &stats, &out);
	assert_page("stats-80.txt", &out);
}

static void doctor_says_first_how_it_stands(void **state)
{
	static const struct doctor_line lines[] = {
		{ SOUND_OK, "memory", STR("memory.db"), STR("58 pairs, 120 kB, integrity checked") },
		{ SOUND_OK, "glossary", STR("glossary.txt"), STR("12 terms") },
		{ SOUND_WARN, "glossary", STR("glossary.txt:7"), STR("“topoverleg” has two preferred targets") },
		{ SOUND_OK, "settings", STR("tmx.ini, ~/.config/tmx/config.ini"), STR("") },
		{ SOUND_OK, "locale", STR("nl_BE.UTF-8"), STR("") },
		{ SOUND_NONE, "mt", STR(""), STR("no service set up; nothing leaves this machine") },
	};
	struct paint paint = paint_of(80, false);
	struct buf out = { 0 };

	(void)state;
	list_doctor(&paint, STR("tmx 0.1.0"), STR("ICU 72.1, SQLite 3.40.1, libcurl 7.88.1"), lines, 6, &out);
	assert_page("doctor-80.txt", &out);
}

static void a_hidden_setting_is_named(void **state)
{
	static const struct config_line lines[] = {
		{ STR("built in"), false, STR("threshold"), STR("60"), STR("") },
		{ STR("~/.config/tmx/config.ini:4"), false, STR("target_language"), STR("en-GB"), STR("") },
		{ STR("tmx.ini:2"), true, STR("glossary"), STR("glossary.txt"), STR("") },
		{ STR("tmx.ini:3"), true, STR("reference"), STR("beurs.tmx#penalty=2"), STR("") },
		{ STR("TMX_THRESHOLD"), false, STR("threshold"), STR("70"), STR("built in") },
		{ STR("option"), false, STR("color"), STR("always"), STR("") },
	};
	struct paint paint = paint_of(80, false);
	struct buf out = { 0 };

	(void)state;
	list_config(&paint, lines, 6, &out);
	assert_page("config-80.txt", &out);
}

static void a_break_is_marked_where_it_stands(void **state)
{
	static const char *const texts[] = {
		("De Amerikaanse president noemde het gesprek met zijn ambtgenoot Joe Biden ‘constructief’, maar zei "
		 "ook dat het "
		 "‘moeilijk te zeggen was’ of de relaties nu zullen verbeteren. Al is er volgens hem geen sprake van "
		 "vijandigheid."),
		"De campagne kostte de partij 1,2 mln. euro aan advertenties en dergelijke.",
		"Dat weet iedereen. De vergadering begint om 10 uur i.p.v. Minister De Croo komt later naar de Kamer.",
	};
	struct explained explained[] = {
		{ .breaks = true,
			.confidence = 100,
			.place = STR("article.txt:1:213"),
			.about = STR("full stop, capital after it") },
		{ .confidence = 98,
			.place = STR("notes.txt:1:37"),
			.about = STR("abbreviation, small letter after it") },
		{ .breaks = true,
			.doubtful = true,
			.confidence = 62,
			.place = STR("notes.txt:2:38"),
			.about = STR("“i.p.v.” seldom ends a sentence") },
	};
	static const char *const ends[] = { "verbeteren.", "mln.", "i.p.v." };
	struct paint paint = paint_of(80, false);
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		explained[i].paragraph = str_of(texts[i]);
		explained[i].end = find(explained[i].paragraph, ends[i]).end;
		explained[i].next = explained[i].end + 1;
		if (i)
			buf_add_char(&out, '\n');
		list_explained(&paint, &explained[i], &out);
	}
	assert_page("explain-80.txt", &out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hits_of_both_sides_stand_in_one_column),
		cmocka_unit_test(a_pair_of_a_list_takes_two_lines),
		cmocka_unit_test(a_word_that_does_not_fit_is_left_out_whole),
		cmocka_unit_test(terms_of_a_sentence_stand_in_columns),
		cmocka_unit_test(only_the_words_of_a_separated_term_are_shown),
		cmocka_unit_test(a_glossary_is_grouped_by_domain),
		cmocka_unit_test(an_import_says_what_became_of_each_pair),
		cmocka_unit_test(a_memory_is_counted),
		cmocka_unit_test(doctor_says_first_how_it_stands),
		cmocka_unit_test(a_hidden_setting_is_named),
		cmocka_unit_test(a_break_is_marked_where_it_stands),
	};

	return cmocka_run_group_tests_name("listing", tests, NULL, NULL);
}
