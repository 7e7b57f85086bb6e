/* What holds for every listing, shown on random documents. */
#include "base/utf8.h"
#include "document/review.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ROUNDS = 400, LONGEST_WORD = 14 };

static uint32_t seed;

static uint32_t dice(uint32_t sides)
{
	seed ^= seed << 13; /* xorshift32 (Marsaglia 2003) */
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % sides;
}

/* Letters as they come in news, and with `wild` what must never reach a terminal. */
static void add_letter(struct buf *out, bool wild)
{
	static const char *const letters[] = { "a", "e", "n", "t", "D", "é", "ë", "’", "-", ",", "1", "京",
		"e\xCC\x81" };
	static const char *const bytes[] = { "\033[31m", "\033]0;x\a", "\x9B", "\xC2\x9B", "\r", "\n", "\t", "\x7F",
		"\xFF", "\xE2\x80\xAE", "\xE2\x80", "\b" };

	if (wild && dice(4) == 0)
		buf_add(out, str_of(bytes[dice(sizeof bytes / sizeof *bytes)]));
	else
		buf_add(out, str_of(letters[dice(sizeof letters / sizeof *letters)]));
}

static struct str sentence(struct arena *arena, uint32_t most_words, bool wild)
{
	struct buf text = { 0 };
	struct str kept;

	for (uint32_t word = 0, words = dice(most_words) + 1; word < words; word++) {
		if (word)
			buf_add_char(&text, ' ');
		for (uint32_t letter = 0, letters = dice(LONGEST_WORD) + 1; letter < letters; letter++)
			add_letter(&text, wild);
	}
	kept = arena_str(arena, buf_str(&text));
	buf_fini(&text);
	return kept;
}

/* `text` with some of its words exchanged, left out or doubled. */
static struct str changed(struct arena *arena, struct str text, bool wild)
{
	struct buf out = { 0 };
	struct str word, kept;

	while (str_next(&text, ' ', &word)) {
		uint32_t fate = dice(8);

		if (out.size && fate != 0)
			buf_add_char(&out, ' ');
		if (fate == 1)
			buf_add(&out, sentence(arena, 2, wild));
		else if (fate != 0)
			buf_add(&out, word);
		if (fate == 2)
			buf_add_char(&out, ' '), buf_add(&out, word);
	}
	kept = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return kept;
}

/* A stretch of `text` that begins and ends between characters. */
static struct span stretch(struct str text)
{
	size_t a = dice((uint32_t)text.size + 1), b = dice((uint32_t)text.size + 1), swap;

	if (a > b)
		swap = a, a = b, b = swap;
	while (a > 0 && a < text.size && ((unsigned char)text.data[a] & 0xC0) == 0x80)
		a--;
	while (b < text.size && ((unsigned char)text.data[b] & 0xC0) == 0x80)
		b++;
	return (struct span){ a, b };
}

static void add_codes(struct arena *arena, struct text *text)
{
	struct code *codes = arena_calloc(arena, 2, sizeof *codes);
	struct span place = stretch(text->chars);

	codes[0] = (struct code){ CODE_OPEN, 1, place.start, STR("<b>") };
	codes[1] = (struct code){ CODE_CLOSE, 1, place.end, STR("</b>") };
	text->codes = codes;
	text->code_count = 2;
}

static void add_edits(struct arena *arena, struct proposal *proposal, bool wild)
{
	struct edit *edits = arena_calloc(arena, 3, sizeof *edits);
	struct difference *open = arena_calloc(arena, 1, sizeof *open);

	proposal->edit_count = dice(4);
	for (size_t i = 0; i < proposal->edit_count; i++)
		edits[i] = (struct edit){ sentence(arena, 2, wild), sentence(arena, 2, wild),
			(enum edit_by)dice(EDIT_LEARNED + 1), stretch(proposal->target.chars) };
	*open = (struct difference){ proposal->unit.source.chars, STR("") };
	proposal->edits = edits;
	proposal->open = open;
	proposal->open_count = dice(2);
}

static void add_proposal(struct arena *arena, const struct segment *segment, struct proposal *proposal, bool wild)
{
	struct caution *caution = arena_calloc(arena, 1, sizeof *caution);

	*proposal = (struct proposal){ .origin = (enum origin)(ORIGIN_ASSEMBLED + dice(7)),
		.memory = sentence(arena, 1, wild),
		.penalty = (int)dice(2) };
	proposal->score = proposal->origin <= ORIGIN_MT ? -1 : (int)dice(102);
	proposal->target.chars = sentence(arena, 30, wild);
	proposal->unit.source.chars = proposal->score < 0 ? STR("") : changed(arena, segment->source.chars, wild);
	proposal->unit.author = sentence(arena, 1, wild);
	proposal->unit.changed = dice(2) ? STR("2021-06-17T09:00:00Z") : sentence(arena, 1, wild);
	*caution = (struct caution){ "number", sentence(arena, 12, wild) };
	proposal->cautions = caution;
	proposal->caution_count = dice(2);
	add_edits(arena, proposal, wild);
	if (dice(2))
		add_codes(arena, &proposal->target);
}

static void add_hits(struct arena *arena, struct segment *segment, bool wild)
{
	segment->hits = arena_calloc(arena, 3, sizeof *segment->hits);
	segment->hit_count = dice(4);
	for (size_t i = 0; i < segment->hit_count; i++) {
		struct term *term = arena_calloc(arena, 1, sizeof *term);
		struct span place = stretch(segment->source.chars);

		*term = (struct term){ .source = sentence(arena, 2, wild),
			.target = sentence(arena, 2, wild),
			.note = sentence(arena, 6, wild),
			.glossary = sentence(arena, 1, wild),
			.pos = (enum part_of_speech)dice(POS_PHRASE + 1) };
		segment->hits[i] = (struct hit){ .start = place.start,
			.end = place.end,
			.term = term,
			.english = term->target,
			.why = (enum hit_why)dice(HIT_SEPARABLE + 1),
			.tag = (enum form_tag)dice(FORM_INFINITIVE + 1) };
	}
}

static void random_document(struct document *document, bool wild)
{
	struct arena *arena = &document->arena;

	document->path = arena_str(arena, sentence(arena, 1, wild)).data;
	document->source_language = STR("nl");
	document->target_language = STR("en-GB");
	document->segment_count = dice(4);
	document->segments = arena_calloc(arena, 4, sizeof *document->segments);
	for (size_t i = 0; i < document->segment_count; i++) {
		struct segment *segment = &document->segments[i];

		*segment = (struct segment){ .id = i + 1, .source.chars = sentence(arena, 40, wild) };
		if (dice(2))
			add_codes(arena, &segment->source);
		add_hits(arena, segment, wild);
		segment->proposals = arena_calloc(arena, 3, sizeof *segment->proposals);
		segment->proposal_count = dice(4);
		for (size_t j = 0; j < segment->proposal_count; j++)
			add_proposal(arena, segment, &segment->proposals[j], wild);
	}
}

static void list(const struct document *document, const struct paint *paint, bool verbose, struct buf *out)
{
	struct output output = { .descriptor = -1 };
	struct format_options options = {
		.paint = paint, .verbose = verbose, .total = 1, .seconds = 0.01, .threshold = 60
	};
	struct error error = { 0 };

	assert_true(review_format.write(document, &output, &options, &error));
	*out = output.bytes;
}

/* Columns of the longest stretch of `line` without a space. */
static size_t longest_word(const struct paint *paint, struct str line)
{
	size_t longest = 0;
	struct str word;

	while (str_next(&line, ' ', &word)) {
		size_t width = paint_width(paint, word);

		longest = width > longest ? width : longest;
	}
	return longest;
}

static void assert_lines_fit(const struct paint *paint, struct str text)
{
	size_t columns =
		(size_t)(paint->width >= 120 ? ((paint->width < 160 ? paint->width : 160) - 19) / 2 : paint->width - 8);
	struct str line;

	while (str_next(&text, '\n', &line)) {
		if (paint_width(paint, line) <= (size_t)paint->width || longest_word(paint, line) > columns)
			continue;
		fail_msg("width %d, but %zu columns in “%.*s”", paint->width, paint_width(paint, line), STR_ARG(line));
	}
}

static void no_line_is_longer_than_the_width(void **state)
{
	(void)state;
	for (uint32_t round = 1; round <= ROUNDS; round++) {
		struct document document = { 0 };
		struct paint paint;
		struct buf out;

		seed = round * 2654435761u;
		random_document(&document, round % 2);
		paint_init(&paint);
		paint.width = 40 + (int)dice(161);
		paint.ascii = dice(4) == 0;
		list(&document, &paint, dice(2), &out);
		assert_lines_fit(&paint, buf_str(&out));
		buf_fini(&out);
		arena_fini(&document.arena);
	}
}

/* `text` without its escape codes; each has to be a colour. */
static void add_bare_text(struct buf *out, struct str text)
{
	for (size_t at = 0; at < text.size; at++) {
		if (text.data[at] != '\033') {
			buf_add_char(out, text.data[at]);
			continue;
		}
		assert_int_equal(text.data[++at], '[');
		while (strchr("0123456789;", text.data[++at]))
			;
		assert_int_equal(text.data[at], 'm');
	}
}

/* `text` as colour shows it: without [- -] {+ +}, and a space between the two. */
static void add_unmarked(struct buf *out, struct str text)
{
	for (size_t at = 0; at < text.size; at++) {
		struct str rest = str_slice(text, at, text.size);

		if (str_starts(rest, STR("-]{+"))) {
			buf_add_char(out, ' ');
			at += 3;
		} else if (str_starts(rest, STR("[-")) || str_starts(rest, STR("-]")) || str_starts(rest, STR("{+"))
			   || str_starts(rest, STR("+}"))) {
			at++;
		} else {
			buf_add_char(out, text.data[at]);
		}
	}
}

static void colour_changes_nothing_but_the_marks(void **state)
{
	(void)state;
	for (uint32_t round = 1; round <= ROUNDS; round++) {
		struct document document = { 0 };
		struct paint paint;
		struct buf plain, colored, bare = { 0 }, unmarked = { 0 };
		bool verbose;

		seed = round * 2246822519u;
		random_document(&document, false);
		verbose = dice(2);
		paint_init(&paint);
		paint.width = 0; /* marks take room: lines may break elsewhere */
		list(&document, &paint, verbose, &plain);
		paint.color = true;
		list(&document, &paint, verbose, &colored);
		add_bare_text(&bare, buf_str(&colored));
		add_unmarked(&unmarked, buf_str(&plain));
		assert_string_equal(buf_text(&bare), buf_text(&unmarked));
		buf_fini(&plain);
		buf_fini(&colored);
		buf_fini(&bare);
		buf_fini(&unmarked);
		arena_fini(&document.arena);
	}
}

static void assert_harmless(struct str text)
{
	size_t at = 0;

	assert_true(utf8_valid(text, &at));
	for (at = 0; at < text.size;) {
		uint32_t c = utf8_next(text, &at);

		assert_true(c == '\n' || (c >= 0x20 && c < 0x7F) || c >= 0xA0);
		assert_int_not_equal(c, 0x202E);
	}
}

static void no_escape_byte_of_an_input_gets_out(void **state)
{
	(void)state;
	for (uint32_t round = 1; round <= ROUNDS; round++) {
		struct document document = { 0 };
		struct paint paint;
		struct buf out, bare = { 0 };

		seed = round * 3266489917u;
		random_document(&document, true);
		paint_init(&paint);
		paint.width = 80 + (int)dice(80);
		paint.color = dice(2);
		list(&document, &paint, true, &out);
		add_bare_text(&bare, buf_str(&out));
		assert_harmless(buf_str(&bare));
		if (!paint.color)
			assert_int_equal(bare.size, out.size);
		buf_fini(&out);
		buf_fini(&bare);
		arena_fini(&document.arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_line_is_longer_than_the_width),
		cmocka_unit_test(colour_changes_nothing_but_the_marks),
		cmocka_unit_test(no_escape_byte_of_an_input_gets_out),
	};

	return cmocka_run_group_tests_name("review properties", tests, NULL, NULL);
}
