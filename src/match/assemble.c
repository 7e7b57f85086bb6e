#include "match/assemble.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "match/fitting.h"
#include "match/names.h"
#include "match/sentence_words.h"
#include "text/dutch.h"
#include "text/english.h"
#include "text/numbers.h"
#include "text/unicode.h"

#include <stdlib.h>

enum piece_kind { PIECE_KEPT /* punctuation, names */, PIECE_ENGLISH, PIECE_DUTCH };

/** The line under way. */
struct line {
	const struct segment *segment;
	struct str dutch;
	const struct number *numbers;
	size_t number_count, next_number;
	struct fitting fitting;
	enum variety variety;
	struct arena *arena;

	struct buf out;
	struct span *rest;
	size_t rest_count, rest_room;
	struct code *codes;
	size_t next_code;
	bool open;        /* inside ‹ › */
	size_t dutch_end; /* where the last Dutch word ends in `out`: what follows it belongs outside */
	struct names names;
	size_t put_in;    /* terms and numbers */
	size_t dutch_words;
	size_t article;   /* where a de or het, last in the Dutch run, begins in `out`; 0: none */
	size_t before_article; /* `dutch_end` without it */
};

/* ---- what is put in where ---- */

/* The number to put in at `at`, with (`*led`) or without the words before it. */
static const struct number *find_number(struct line *line, size_t at, bool *led)
{
	const struct number *number;

	while (line->next_number < line->number_count && line->numbers[line->next_number].start < at)
		line->next_number++;
	if (line->next_number == line->number_count)
		return NULL;
	number = &line->numbers[line->next_number];
	*led = at < number->start;
	if (fitting_reaches_beyond(&line->fitting, number->start, number->end))
		return NULL;
	if (number->start == at)
		return number;
	return number->lead_start == at && !fitting_begins_in(&line->fitting, at, number->start) ? number : NULL;
}

/* ---- codes go where their words go ---- */

static void place_codes(struct line *line, size_t until, bool inclusive, size_t offset)
{
	const struct text *source = &line->segment->source;

	while (line->next_code < source->code_count
	       && (source->codes[line->next_code].offset < until
		   || (inclusive && source->codes[line->next_code].offset == until))) {
		line->codes[line->next_code] = source->codes[line->next_code];
		line->codes[line->next_code].offset = offset;
		line->next_code++;
	}
}

static bool code_in(const struct line *line, size_t start, size_t end)
{
	const struct text *source = &line->segment->source;

	for (size_t i = line->next_code; i < source->code_count && source->codes[i].offset <= end; i++)
		if (source->codes[i].offset > start && source->codes[i].offset < end)
			return true;
	return false;
}

/* ---- writing ---- */

/* Spaces and signs behind the last Dutch word stand outside. */
static void close_dutch(struct line *line)
{
	struct str tail;

	if (!line->open)
		return;
	tail = arena_str(line->arena, str_slice(buf_str(&line->out), line->dutch_end, line->out.size));
	line->out.size = line->dutch_end;
	buf_add(&line->out, STR("›"));
	line->rest[line->rest_count - 1].end = line->out.size;
	buf_add(&line->out, tail);
	line->open = false;
	line->article = 0;
}

static void open_dutch(struct line *line)
{
	if (line->open)
		return;
	ARRAY_GROW(line->rest, line->rest_count, line->rest_room);
	line->rest[line->rest_count++] = (struct span){ line->out.size, 0 };
	buf_add(&line->out, STR("‹"));
	line->open = true;
}

static void add_capitalised(struct buf *out, struct str english)
{
	size_t at = 0;

	if (!english.size)
		return;
	buf_add_code_point(out, to_upper(utf8_next(english, &at)));
	buf_add(out, str_slice(english, at, english.size));
}

/* "the European Union" behind a Dutch article: one of the two is enough. */
static void swallow_article(struct line *line, struct str english, bool *capital)
{
	size_t start = line->article;
	struct str dutch;

	if (!start || !(str_starts(english, STR("the ")) || str_starts(english, STR("The "))))
		return;
	dutch = str_slice(buf_str(&line->out), start, line->out.size);
	*capital = has_capital(dutch, 0);
	line->out.size = start;
	line->dutch_end = line->before_article;
	line->dutch_words--;
	if (str_ends(buf_str(&line->out), STR("‹"))) {
		line->out.size -= strlen("‹");
		line->rest_count--;
		line->open = false;
	}
}

static void put_english(struct line *line, struct str english, bool capital)
{
	swallow_article(line, english, &capital);
	close_dutch(line);
	if (capital)
		add_capitalised(&line->out, english);
	else
		buf_add(&line->out, english);
	line->article = 0;
	line->put_in++;
}

static bool is_article(struct str word)
{
	static const char *const articles[] = { "de", "De", "het", "Het" };

	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (str_equal(word, str_of(articles[i])))
			return true;
	return false;
}

static void put_dutch(struct line *line, struct str word)
{
	open_dutch(line);
	line->article = is_article(word) ? line->out.size : 0;
	line->before_article = line->dutch_end;
	buf_add(&line->out, word);
	line->dutch_end = line->out.size;
	line->dutch_words++;
}

static void put_kept(struct line *line, struct str kept)
{
	close_dutch(line);
	buf_add(&line->out, kept);
}

/* ---- what English adds ---- */

/* President Erdoğan, but the Turkish president Erdoğan. */
static bool is_title(struct line *line, const struct hit *hit)
{
	static const char *const titles[] = { "president", "vice president", "prime minister", "premier", "minister", "chancellor", "king",
		"queen", "prince", "princess", "emperor", "pope", "sheikh", "sultan", "general", "admiral", "colonel", "captain",
		"senator", "governor", "mayor", "judge", "professor", "secretary-general", "secretary of state" };
	struct str small;
	struct span before;
	struct buf scratch = { 0 };
	bool title = false;

	for (size_t i = 0; i < sizeof titles / sizeof *titles && !title; i++)
		title = str_equal(hit->english, str_of(titles[i]));
	if (!title || !name_follows(&line->names, hit->end))
		return false;
	if (!word_before(line->dutch, hit->start, &before))
		return true;
	add_lower(&scratch, str_slice(line->dutch, before.start, before.end));
	small = buf_str(&scratch);
	title = !may_be_nominal(line->names.naming, small) && !is_determiner(small) && !opens_noun(small);
	buf_fini(&scratch);
	return title;
}

/* hundreds of protesters; but: hundreds came */
static bool wants_of(struct line *line, struct str english, size_t end)
{
	static const char *const counts[] = { "dozens", "scores", "hundreds", "thousands", "millions", "billions" };
	struct span next;
	struct buf scratch = { 0 };
	bool wants = false;

	for (size_t i = 0; i < sizeof counts / sizeof *counts && !wants; i++)
		wants = str_ends(english, str_of(counts[i]));
	if (!wants || !word_behind(line->dutch, end, &next) || !is_letter((unsigned char)line->dutch.data[next.start]))
		return false;
	add_lower(&scratch, str_slice(line->dutch, next.start, next.end));
	wants = may_be_nominal(line->names.naming, buf_str(&scratch)) || fitting_begins_in(&line->fitting, next.start, next.end);
	buf_fini(&scratch);
	return wants;
}

/* ---- the story ---- */

/* Whether the number at `number` gives way to the hit: one that holds all of it. */
static bool hit_wins(const struct hit *hit, const struct number *number)
{
	return hit && (!number || hit->end >= number->end);
}

static size_t put_known(struct line *line, size_t at)
{
	bool led = false, capital = has_capital(line->dutch, at) && begins_sentence(line->dutch, at);
	const struct hit *hit = line->names.bound ? NULL : fitting_find(&line->fitting, at);
	const struct number *number = find_number(line, at, &led);
	size_t end;
	struct str english;

	if (!hit && !number)
		return at;
	if (hit_wins(hit, number)) {
		end = hit->end;
		english = hit->english;
		capital = capital || is_title(line, hit);
	} else {
		end = number->end;
		english = number->english;
		if (led)
			english = arena_printf(line->arena, "%.*s %.*s", STR_ARG(number->lead_english), STR_ARG(english));
	}
	if (wants_of(line, english, end))
		english = arena_printf(line->arena, "%.*s of", STR_ARG(english));
	if (code_in(line, at, end)) {
		close_dutch(line);
		place_codes(line, at, true, line->out.size);
	}
	put_english(line, english, capital);
	names_known(&line->names);
	if (str_ends(english, STR(".")) && end < line->dutch.size && line->dutch.data[end] == '.')
		end++; /* 9 a.m. ends the sentence too */
	place_codes(line, end, false, line->out.size); /* inside its words: behind them */
	return end;
}

/* dr., o.a.: a full stop with more of the sentence behind it belongs to the word. */
static size_t abbreviation_end(struct str text, size_t end)
{
	size_t at = end + 1;

	if (end >= text.size || text.data[end] != '.')
		return end;
	while (at < text.size)
		if (is_letter(utf8_next(text, &at)))
			return end + 1;
	return end;
}

static size_t put_word(struct line *line, size_t at)
{
	size_t end = word_end(line->dutch, at);
	struct str word = str_slice(line->dutch, at, end);
	bool name = names_word(&line->names, at, end);

	if (name && line->names.owner) {
		struct buf owner = { 0 };

		add_genitive(&owner, str_slice(word, 0, word.size - 1));
		put_kept(line, buf_str(&owner));
		buf_fini(&owner);
	} else if (name || !has_letter(word)) {
		put_kept(line, word);
	} else {
		end = abbreviation_end(line->dutch, end);
		put_dutch(line, str_slice(line->dutch, at, end));
	}
	return end;
}

/* Quotes and brackets stand outside the Dutch, so that each pair stays together. */
static bool is_paired(uint32_t c)
{
	return c == '"' || c == '\'' || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == 0xAB || c == 0xBB
		|| (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}

static size_t put_sign(struct line *line, size_t at)
{
	size_t next = at;
	uint32_t c = utf8_next(line->dutch, &next);

	if (is_paired(c))
		close_dutch(line);
	if (!is_space(c))
		names_sign(&line->names);
	buf_add(&line->out, str_slice(line->dutch, at, next));
	return next;
}

static void build(struct line *line)
{
	for (size_t at = 0; at < line->dutch.size;) {
		size_t next = at;
		uint32_t c = utf8_next(line->dutch, &next);
		bool code_here = line->next_code < line->segment->source.code_count
			&& line->segment->source.codes[line->next_code].offset <= at;

		if (code_here) {
			close_dutch(line);
			place_codes(line, at, true, line->out.size);
		}
		next = put_known(line, at);
		if (next == at)
			next = is_letter(c) || is_digit(c) || is_clipped(line->dutch, at) ? put_word(line, at) : put_sign(line, at);
		at = next;
	}
	close_dutch(line);
	place_codes(line, line->dutch.size, true, line->out.size);
}

bool assemble(const struct segment *segment, const struct naming *naming, enum variety variety, struct arena *arena,
	struct proposal *proposal)
{
	struct line line = { .segment = segment, .dutch = segment->source.chars, .variety = variety, .arena = arena };
	bool shown;

	line.numbers = find_numbers(line.dutch, variety, arena, &line.number_count);
	line.codes = arena_calloc(arena, segment->source.code_count + 1, sizeof *line.codes);
	names_init(&line.names, naming, segment);
	fitting_init(&line.fitting, naming, segment, variety, line.names.headline);
	build(&line);
	fitting_fini(&line.fitting);
	names_fini(&line.names);
	shown = line.out.size > 0 && (line.put_in > 0 || line.dutch_words == 0);
	if (shown) {
		*proposal = (struct proposal){ .origin = ORIGIN_ASSEMBLED, .score = -1, .raw = -1 };
		proposal->target.chars = arena_str(arena, buf_str(&line.out));
		proposal->target.codes = line.codes;
		proposal->target.code_count = segment->source.code_count;
		proposal->rest = arena_copy(arena, line.rest, line.rest_count, sizeof *line.rest);
		proposal->rest_count = line.rest_count;
	}
	buf_fini(&line.out);
	free(line.rest);
	return shown;
}
