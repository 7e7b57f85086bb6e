#include "text/exceptions_private.h"

#include "base/file.h"
#include "base/similar.h"
#include "base/utf8.h"
#include "text/encoding.h"
#include "text/unicode.h"

#include <stdio.h>

static const char *const keywords[] = { [EXCEPTION_NEVER_ENDS] = "never-ends", [EXCEPTION_MAY_END] = "may-end",
	[EXCEPTION_STARTS_LOWERCASE] = "starts-lowercase", [EXCEPTION_JOIN] = "join", [EXCEPTION_SPLIT] = "split" };
enum { KEYWORDS = sizeof keywords / sizeof *keywords };

struct reading {
	struct exceptions *exceptions;
	const char *path; /* in the arena */
	struct str line;
	size_t number;
	struct job *job;
	struct error *error;
};

/* Where `at`, a piece of the line, begins. */
static struct place place_in(const struct reading *reading, struct str at)
{
	struct str before = { reading->line.data, (size_t)(at.data - reading->line.data) };

	return (struct place){ reading->path, reading->number, 1 + utf8_count(before) };
}

static struct exception exception_here(const struct reading *reading, enum exception_kind kind, struct str at)
{
	return (struct exception){ kind, place_in(reading, at) };
}

/* The later of two counts: silently where the job's file overrules the user's. */
static void overrule(struct reading *reading, struct exception *older, const struct exception *newer, struct str words)
{
	if (older->kind != newer->kind && older->place.file == newer->place.file)
		job_warn(reading->job, newer->place, "“%.*s” has %s in line %zu; this line counts", STR_ARG(words), keywords[older->kind],
			older->place.line);
	*older = *newer;
}

static bool ends_with_mark(struct str word)
{
	return str_ends(word, STR(".")) || str_ends(word, STR("!")) || str_ends(word, STR("?")) || str_ends(word, STR("\u2026"));
}

static bool add_word(struct reading *reading, enum exception_kind kind, struct str written)
{
	struct exceptions *all = reading->exceptions;
	struct exception exception = exception_here(reading, kind, written);
	struct word_exception **table = kind == EXCEPTION_STARTS_LOWERCASE ? &all->starts : &all->ends, *found;
	struct folded_word folded;
	size_t size;

	if (!fold_word(written, &folded) || folded.count == EXCEPTION_WORD_MAX)
		return error_at(reading->error, ERROR_INPUT, exception.place, "a word of %d characters or more", EXCEPTION_WORD_MAX);
	if (kind != EXCEPTION_STARTS_LOWERCASE && !ends_with_mark(written))
		folded.chars[folded.count++] = '.';
	size = folded.count * sizeof *folded.chars;
	HASH_FIND(hh, *table, folded.chars, size, found);
	if (found) {
		overrule(reading, &found->exception, &exception, written);
		return true;
	}
	found = arena_calloc(&all->arena, 1, sizeof *found);
	found->exception = exception;
	found->key = arena_copy(&all->arena, folded.chars, folded.count, sizeof *folded.chars);
	HASH_ADD_KEYPTR(hh, *table, found->key, size, found);
	all->count++;
	return true;
}

/* Cuts the next word off the front of `*rest`; empty at the end. */
static struct str next_word(struct str *rest)
{
	size_t start = 0, end, behind;
	struct str word;

	for (behind = 0; behind < rest->size && is_space(utf8_next(*rest, &behind));)
		start = behind;
	for (behind = end = start; behind < rest->size && !is_space(utf8_next(*rest, &behind));)
		end = behind;
	word = str_slice(*rest, start, end);
	*rest = str_slice(*rest, end, rest->size);
	return word;
}

/* People separate words by commas, too. */
static struct str without_comma(struct str word)
{
	return word.size > 1 && (str_ends(word, STR(",")) || str_ends(word, STR(";"))) ? str_slice(word, 0, word.size - 1) : word;
}

static bool read_words(struct reading *reading, enum exception_kind kind, struct str rest)
{
	struct str word = next_word(&rest);

	if (word.size == 0)
		return error_at(reading->error, ERROR_INPUT, place_in(reading, rest), "no word after %s:", keywords[kind]);
	for (; word.size > 0; word = next_word(&rest)) {
		if (str_ends(word, STR(":")))
			return error_at(reading->error, ERROR_INPUT, place_in(reading, word), "“%.*s” begins a line of its own", STR_ARG(word));
		if (word.data[0] == '#')
			return error_at(reading->error, ERROR_INPUT, place_in(reading, word), "a comment has a line of its own");
		if (!add_word(reading, kind, without_comma(word)))
			return false;
	}
	return true;
}

/* The bar, one that no backslash stands before. */
static size_t find_bar(struct str s, size_t from)
{
	for (; from < s.size && s.data[from] != '|'; from++)
		if (s.data[from] == '\\' && from + 1 < s.size)
			from++;
	return from < s.size ? from : STR_NOT_FOUND;
}

/* Without white space at its ends, runs of it as one space, `\|` as |, `\\` as \. */
static void add_side(struct buf *out, struct str side)
{
	size_t start = out->size;
	bool gap = false;

	for (size_t at = 0; at < side.size;) {
		size_t from = at;

		if (is_space(utf8_next(side, &at))) {
			gap = out->size > start;
			continue;
		}
		if (gap)
			buf_add_char(out, ' ');
		gap = false;
		if (side.data[from] == '\\' && at < side.size && (side.data[at] == '|' || side.data[at] == '\\'))
			from = at++;
		buf_add(out, str_slice(side, from, at));
	}
}

static void add_shape(struct exceptions *exceptions, struct place_shape shape)
{
	for (size_t i = 0; i < exceptions->shape_count; i++)
		if (memcmp(&exceptions->shapes[i], &shape, sizeof shape) == 0)
			return;
	exceptions->shapes[exceptions->shape_count++] = shape;
}

static unsigned char key_size(struct str side)
{
	return side.size >= PLACE_KEY ? PLACE_KEY : side.size >= SHORT_KEY ? SHORT_KEY : (unsigned char)side.size;
}

static void add_place(struct reading *reading, struct place_exception *place, bool spaced, struct str written)
{
	struct exceptions *all = reading->exceptions;
	struct place_shape shape = { key_size(place->left), key_size(place->right), spaced };
	struct str sides = place->sides;
	struct place_exception *found;

	place->order = all->count++;
	all->splits += place->exception.kind == EXCEPTION_SPLIT;
	all->tight |= place->exception.kind == EXCEPTION_SPLIT && !spaced;
	HASH_FIND(by_sides, all->by_sides, sides.data, sides.size, found);
	if (found) {
		overrule(reading, &found->exception, &place->exception, written);
		found->order = place->order;
		return;
	}
	HASH_ADD_KEYPTR(by_sides, all->by_sides, sides.data, sides.size, place);
	make_place_key(sides, place->left.size, place->left.size + 1, shape, &place->key);
	HASH_FIND(hh, all->places, &place->key, sizeof place->key, found);
	if (found) {
		place->same_key = found->same_key;
		found->same_key = place;
	} else {
		HASH_ADD(hh, all->places, key, sizeof place->key, place);
		add_shape(all, shape);
	}
}

/* Both sides, a line end between them; with nothing round the bar another sign, for these are other places. */
static void keep_sides(struct reading *reading, struct place_exception *place, struct str left, struct str right, bool spaced)
{
	struct buf sides = { 0 };
	size_t left_size;

	add_side(&sides, left);
	left_size = sides.size;
	buf_add_char(&sides, spaced ? '\n' : '\f');
	add_side(&sides, right);
	place->sides = arena_str(&reading->exceptions->arena, buf_str(&sides));
	place->left = str_slice(place->sides, 0, left_size);
	place->right = str_slice(place->sides, left_size + 1, place->sides.size);
	buf_fini(&sides);
}

/* White space on one side of the bar at least. */
static bool bar_is_spaced(struct str line, size_t bar)
{
	size_t before = bar, behind = bar + 1;

	return (bar > 0 && is_space(utf8_previous(line, &before))) || (behind < line.size && is_space(utf8_next(line, &behind)));
}

static bool read_place(struct reading *reading, enum exception_kind kind, struct str rest)
{
	struct place_exception *place = arena_calloc(&reading->exceptions->arena, 1, sizeof *place);
	size_t bar = find_bar(rest, 0);
	bool spaced;

	if (bar == STR_NOT_FOUND) {
		error_at(reading->error, ERROR_INPUT, place_in(reading, rest), "no “|” after %s:", keywords[kind]);
		return error_hint(reading->error, "%s: the words before | the words behind", keywords[kind]);
	}
	if (find_bar(rest, bar + 1) != STR_NOT_FOUND) {
		error_at(reading->error, ERROR_INPUT, place_in(reading, str_slice(rest, find_bar(rest, bar + 1), rest.size)), "a second “|”");
		return error_hint(reading->error, "one that stands in the text is written \\|");
	}
	spaced = kind == EXCEPTION_JOIN || bar_is_spaced(rest, bar);
	place->exception = exception_here(reading, kind, rest);
	keep_sides(reading, place, str_slice(rest, 0, bar), str_slice(rest, bar + 1, rest.size), spaced);
	if (place->left.size == 0 || place->right.size == 0)
		return error_at(reading->error, ERROR_INPUT, place_in(reading, str_slice(rest, bar, bar)), "no words %s the “|”",
			place->left.size ? "behind" : "before");
	if (place->left.size > EXCEPTION_SIDE_MAX || place->right.size > EXCEPTION_SIDE_MAX)
		return error_at(reading->error, ERROR_INPUT, place->exception.place, "more than %d bytes on one side of the “|”",
			EXCEPTION_SIDE_MAX);
	add_place(reading, place, spaced, rest);
	return true;
}

static bool unknown_keyword(struct reading *reading, struct str word)
{
	struct similar similar;

	error_at(reading->error, ERROR_INPUT, place_in(reading, word), "unknown “%.*s:”", STR_ARG(word));
	similar_init(&similar, word);
	for (size_t i = 0; i < KEYWORDS; i++)
		similar_offer(&similar, str_of(keywords[i]));
	if (similar_text(&similar)[0])
		return error_hint(reading->error, "did you mean %s:?", similar_text(&similar));
	return error_hint(reading->error, "never-ends:, may-end:, starts-lowercase:, join: or split:");
}

static bool read_line(struct reading *reading)
{
	struct str line = str_trim(reading->line), word;
	size_t colon = str_find(line, STR(":"), 0);

	if (line.size == 0 || line.data[0] == '#')
		return true;
	if (colon == STR_NOT_FOUND) {
		error_at(reading->error, ERROR_INPUT, place_in(reading, line), "expected never-ends: or the like, found “%.*s”",
			(int)(line.size > 60 ? 60 : line.size), line.data);
		return error_hint(reading->error, "tmx help segment shows what may stand there; a result needs another name than %s",
			file_name(reading->path));
	}
	word = str_trim(str_slice(line, 0, colon));
	line = str_slice(line, colon + 1, line.size);
	for (size_t i = 0; i < KEYWORDS; i++)
		if (str_equal(word, str_of(keywords[i])))
			return i < EXCEPTION_JOIN ? read_words(reading, (enum exception_kind)i, line)
				: read_place(reading, (enum exception_kind)i, str_trim(line));
	return unknown_keyword(reading, word);
}

bool exceptions_read_text(struct exceptions *exceptions, struct str text, const char *path, struct job *job, struct error *error)
{
	struct reading reading = { .exceptions = exceptions, .job = job, .error = error };

	reading.path = arena_str(&exceptions->arena, str_of(path)).data;
	while (str_next(&text, '\n', &reading.line)) {
		if (++reading.number % 4096 == 0 && job && !job_step(job, "reading segment.txt", reading.number, 0))
			return job_cancelled(error);
		if (!read_line(&reading))
			return false;
	}
	return true;
}

bool exceptions_read(struct exceptions *exceptions, const char *path, struct job *job, struct error *error)
{
	struct buf bytes = { 0 }, text = { 0 };
	bool done = file_read(path, &bytes, error) && decode_utf8(buf_str(&bytes), path, &text, error)
		&& exceptions_read_text(exceptions, buf_str(&text), path, job, error);

	buf_fini(&bytes);
	buf_fini(&text);
	return done;
}
