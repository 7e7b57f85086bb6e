/* What holds for the sentences of every text, shown on random texts of what matters beside a full stop. */
#include "base/alloc.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "document/format.h"
#include "text/evidence.h"
#include "text/unicode.h"
#include "text/words.h"
#include "translate/segment_document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

extern const struct format text_format;

enum { ROUNDS = 20000, MOST_FRAGMENTS = 30 };

static uint32_t seed;

static uint32_t dice(uint32_t sides)
{
	seed ^= seed << 13; /* xorshift32 (Marsaglia 2003) */
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % sides;
}

#define PICK(list) str_of((list)[dice(sizeof(list) / sizeof *(list))])

static const char *const words[] = { "maar", "Maar", "het", "Het", "hij", "Hij", "De", "de", "Van", "Van den", "’t", "'t", "'s",
	"’s-Gravenhage", "Rusland", "zwijgt", "Élise", "é", "Eén", "VS", "AFP", "iPhone", "eBay", "imec", "dr", "Dr", "prof", "prof.dr",
	"lt.-gen", "o.a", "bijv", "enz", "e.d", "a.u.b", "mln", "min", "Inc", "N.V", "V.S", "Chr", "v. Chr", "kon", "art", "blz", "ca",
	"A", "J.P", "Th.C", "C.S", "Karel V", "Artikel 3", "§ 2", "45 min", "gevr", "St.-Jan", "b", "iv", "x", "q.e.f",
	"plan B", "geen prof", "Yahoo", "vrt.be", "www.bol.com", "3", "12", "2.1", "300",
	"2022", "€ 5", "Ω", "😀", "een-heel-lang-woord-dat-geen-afkorting-kan-zijn-omdat-het-langer-is-dan-de-grens" };
static const char *const marks[] = { ".", ".", ".", ".", ".", ".", "!", "?", "?!", "…", "...", ". . .", ".,", ":", ";", "," };
static const char *const closers[] = { "'", "''", "’", "”", "’”", "»", ")", "]", "[1]", "[12][3]", "(1)", " [1]", "*", "²",
	" ''", " »", " )", " ”" };
static const char *const openers[] = { "'", "‘", "“", "„", "‚", "«", "« ", "(", "[", ",,", ",, ", "- ", "– ", "* ", "• ", "..." };
static const char *const spaces[] = { " ", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u2009" };
static const char *const quotes[] = { "\"", " \"", "\" ", " \" " };

/* Adds a word with what may stand round it. */
static void add_fragment(struct buf *out, bool quoted)
{
	if (dice(6) == 0)
		buf_add(out, PICK(openers));
	if (quoted && dice(8) == 0)
		buf_add(out, PICK(quotes));
	if (dice(12))
		buf_add(out, PICK(words));
	if (dice(2))
		buf_add(out, PICK(marks));
	if (dice(6) == 0)
		buf_add(out, PICK(closers));
	if (quoted && dice(8) == 0)
		buf_add(out, PICK(quotes));
	if (dice(20))
		buf_add(out, PICK(spaces));
}

static struct str trimmed(struct str s)
{
	size_t start = 0, end = s.size;

	for (size_t at = 0; at < s.size && is_space(utf8_next(s, &at)); start = at)
		;
	for (size_t at = end; at > start && is_space(utf8_previous(s, &at)); end = at)
		;
	return str_slice(s, start, end);
}

/* A paragraph, in memory of its own size so that reading behind its end is seen; the caller frees its data. */
static struct str random_paragraph(bool quoted)
{
	struct buf text = { 0 };
	struct str plain;
	char *copy;

	for (uint32_t i = dice(MOST_FRAGMENTS); i > 0; i--)
		add_fragment(&text, quoted);
	plain = trimmed(buf_str(&text));
	copy = must_alloc(plain.size + 1);
	memcpy(copy, plain.data, plain.size);
	buf_fini(&text);
	return (struct str){ copy, plain.size };
}

static struct str joined(struct str a, struct str between, struct str b)
{
	char *text = must_alloc(a.size + between.size + b.size + 1);

	memcpy(text, a.data, a.size);
	memcpy(text + a.size, between.data, between.size);
	memcpy(text + a.size + between.size, b.data, b.size);
	return (struct str){ text, a.size + between.size + b.size };
}

static void drop(struct str text)
{
	free((char *)text.data);
}

struct candidates {
	struct candidate *items;
	size_t count, room;
};

static bool note(void *data, const struct candidate *candidate)
{
	struct candidates *all = data;

	ARRAY_GROW(all->items, all->count, all->room);
	all->items[all->count++] = *candidate;
	return true;
}

/* The caller frees the items. */
static struct candidates candidates_of(struct str paragraph)
{
	struct candidates all = { 0 };

	each_candidate(paragraph, NULL, note, &all);
	return all;
}

static size_t breaks_of(struct str paragraph)
{
	struct candidates all = candidates_of(paragraph);
	size_t breaks = 0;

	for (size_t i = 0; i < all.count; i++)
		breaks += all.items[i].breaks;
	free(all.items);
	return breaks;
}

static bool is_all_space(struct str s)
{
	for (size_t at = 0; at < s.size;)
		if (!is_space(utf8_next(s, &at)))
			return false;
	return s.size > 0;
}

static void holds(bool rule, struct str text, const char *what)
{
	if (!rule)
		fail_msg("%s: %.*s", what, STR_ARG(text));
}

static void candidates_ascend_and_only_white_space_stands_between(void **state)
{
	(void)state;
	seed = 1;
	for (int round = 0; round < ROUNDS; round++) {
		struct str text = random_paragraph(true);
		struct candidates all = candidates_of(text);
		size_t at = 0;

		for (size_t i = 0; i < all.count; i++) {
			struct candidate c = all.items[i];

			holds(c.end > at && c.next > c.end && c.next < text.size, text, "candidates ascend inside the text");
			holds(is_all_space(str_slice(text, c.end, c.next)), text, "only white space stands between");
			holds(!is_all_space(str_slice(text, c.next, text.size)), text, "a sentence follows");
			holds(trimmed(str_slice(text, at, c.end)).size == c.end - at, text, "none stands at the ends of a sentence");
			at = c.next;
		}
		free(all.items);
		drop(text);
	}
}

static void segmenting_a_segment_again_changes_nothing(void **state)
{
	(void)state;
	seed = 2;
	for (int round = 0; round < ROUNDS; round++) {
		struct str text = random_paragraph(true);
		struct candidates all = candidates_of(text);
		size_t start = 0;

		for (size_t i = 0; i <= all.count; i++) {
			size_t end = i < all.count ? all.items[i].end : text.size;

			if (i < all.count && !all.items[i].breaks)
				continue;
			holds(breaks_of(str_slice(text, start, end)) == 0, text, "a segment is one sentence");
			start = i < all.count ? all.items[i].next : text.size;
		}
		free(all.items);
		drop(text);
	}
}

/* Not so with straight quotes: whether one opens or closes is seen by counting them from the front. */
static void what_follows_a_break_does_not_hang_on_what_stands_before(void **state)
{
	(void)state;
	seed = 3;
	for (int round = 0; round < ROUNDS; round++) {
		struct str text = random_paragraph(false);
		struct candidates all = candidates_of(text);

		for (size_t i = 0; i < all.count; i++) {
			struct candidates rest;
			size_t next = all.items[i].next;

			if (!all.items[i].breaks)
				continue;
			rest = candidates_of(str_slice(text, next, text.size));
			holds(rest.count == all.count - i - 1, text, "the rest has the same candidates");
			for (size_t k = 0; k < rest.count; k++) {
				const struct candidate *here = &rest.items[k], *there = &all.items[i + 1 + k];

				holds(here->end + next == there->end && here->evidence == there->evidence, text,
					"and the same evidence");
			}
			free(rest.items);
		}
		free(all.items);
		drop(text);
	}
}

static void what_is_added_behind_a_plain_sentence_changes_no_verdict_before(void **state)
{
	(void)state;
	seed = 4;
	for (int round = 0; round < ROUNDS; round++) {
		struct str front = random_paragraph(true), back = random_paragraph(true);
		struct str text = joined(front, STR(" Rusland zwijgt er over."), STR("")), longer = joined(text, STR(" "), back);
		struct candidates few = candidates_of(text), many = candidates_of(longer);

		holds(many.count >= few.count, longer, "no candidate goes");
		for (size_t i = 0; i < few.count; i++)
			holds(few.items[i].end == many.items[i].end && few.items[i].evidence == many.items[i].evidence, longer,
				"what stands far behind decides nothing");
		free(few.items);
		free(many.items);
		drop(front);
		drop(back);
		drop(text);
		drop(longer);
	}
}

static struct document segmented(struct str text)
{
	struct document document = { .path = "random", .format = &text_format };
	struct error error;

	assert_true(text_format.read(&document, text, &(struct format_options){ .paragraphs = PARAGRAPHS_BLANK }, NULL, &error));
	assert_true(segment_document(&document, &(struct segmentation){ 0 }, NULL, &error));
	return document;
}

static void cutting_the_input_at_a_paragraph_changes_nothing(void **state)
{
	(void)state;
	seed = 5;
	for (int round = 0; round < ROUNDS / 4; round++) {
		struct str front = random_paragraph(true), back = random_paragraph(true), both = joined(front, STR("\n\n"), back);
		struct document one = segmented(front), other = segmented(back), whole = segmented(both);

		holds(whole.segment_count == one.segment_count + other.segment_count, both, "as many segments");
		for (size_t i = 0; i < whole.segment_count; i++) {
			const struct segment *part = i < one.segment_count ? &one.segments[i] : &other.segments[i - one.segment_count];

			holds(str_equal(whole.segments[i].source.chars, part->source.chars), both, "and the same ones");
		}
		arena_fini(&one.arena);
		arena_fini(&other.arena);
		arena_fini(&whole.arena);
		drop(front);
		drop(back);
		drop(both);
	}
}

static void no_rule_that_would_speak_is_left_out(void **state)
{
	(void)state;
	seed = 6;
	for (int round = 0; round < ROUNDS; round++) {
		struct str text = random_paragraph(true);
		struct surroundings s = { .text = text };

		for (size_t mark = find_mark(text, 0); mark < text.size; mark = find_mark(text, s.after_mark)) {
			const struct evidence_rule *rule;
			int first = 0;

			if (!read_surroundings(&s, mark))
				continue;
			while (!evidence_rule((enum evidence)first)->speaks(&s))
				first++;
			if ((int)weigh_evidence(&s, &rule) != first)
				fail_msg("%s was not asked: %.*s|", evidence_name((enum evidence)first), (int)s.end, text.data);
			if (rule->breaks)
				s.start = s.next;
		}
		drop(text);
	}
}

static size_t find_mark_slowly(struct str text, size_t at)
{
	for (; at < text.size; at++) {
		struct str rest = str_slice(text, at, text.size);

		if (strchr(".!?", text.data[at]) || str_starts(rest, STR("…")))
			return at;
	}
	return text.size;
}

static void marks_are_found_wherever_they_stand(void **state)
{
	static const char *const bytes[] = { "a", "a", "a", "a", "é", "“", "€", ".", "!", "?", "…", "/", "\xE2", "\xE2\x80" };

	(void)state;
	seed = 7;
	for (int round = 0; round < ROUNDS; round++) {
		uint32_t others = 4 + dice(sizeof bytes / sizeof *bytes - 4) + 1;
		struct buf text = { 0 };
		struct str exact;

		for (uint32_t i = dice(60); i > 0; i--)
			buf_add(&text, str_of(bytes[dice(others)]));
		exact = joined(buf_str(&text), STR(""), STR(""));
		for (size_t at = 0; at <= exact.size; at++)
			holds(find_mark(exact, at) == find_mark_slowly(exact, at), exact, "the first mark is found");
		drop(exact);
		buf_fini(&text);
	}
}

static const struct { const char *word; unsigned classes; } listed[] = {
#define BUCKET(first)
#define ROW(word, classes) { word, classes },
#include "text/word_table.inc"
};

static void every_listed_word_is_found_and_no_other(void **state)
{
	size_t count = sizeof listed / sizeof *listed;

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct str longer = joined(str_of(listed[i].word), STR("qx"), STR(""));

		assert_int_equal(word_classes(str_of(listed[i].word)), listed[i].classes);
		assert_int_equal(word_classes(longer), 0);
		drop(longer);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(candidates_ascend_and_only_white_space_stands_between),
		cmocka_unit_test(segmenting_a_segment_again_changes_nothing),
		cmocka_unit_test(what_follows_a_break_does_not_hang_on_what_stands_before),
		cmocka_unit_test(what_is_added_behind_a_plain_sentence_changes_no_verdict_before),
		cmocka_unit_test(cutting_the_input_at_a_paragraph_changes_nothing),
		cmocka_unit_test(no_rule_that_would_speak_is_left_out),
		cmocka_unit_test(marks_are_found_wherever_they_stand),
		cmocka_unit_test(every_listed_word_is_found_and_no_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
