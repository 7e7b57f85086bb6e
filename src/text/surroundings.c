#include "text/surroundings.h"

#include "base/utf8.h"
#include "text/unicode.h"
#include "text/words.h"

/* A word longer than this is no abbreviation; bounds the look back. */
enum { WORD_LIMIT = 64 };

enum { ELLIPSIS = 0x2026 };

static bool is_opener(uint32_t c)
{
	switch (c) {
	case '"': case '\'': case '(': case '[': case '{':
	case 0xAB: case 0x2018: case 0x2019: case 0x201A: /* « ‘ ’ ‚ */
	case 0x201C: case 0x201D: case 0x201E: case 0x2039: /* “ ” „ ‹ */
		return true;
	default:
		return false;
	}
}

static bool is_closer(uint32_t c)
{
	switch (c) {
	case '"': case '\'': case ')': case ']': case '}':
	case 0xBB: case 0x2018: case 0x2019: case 0x201C: case 0x201D: case 0x203A: /* » ‘ ’ “ ” › */
		return true;
	default:
		return false;
	}
}

static bool is_superscript(uint32_t c)
{
	return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079);
}

static bool is_dash(uint32_t c)
{
	return c == '-' || c == 0x2013 || c == 0x2014;
}

static bool is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019;
}

/* The character at `at`; 0 at the end. */
static uint32_t peek(struct str text, size_t at)
{
	if (at >= text.size)
		return 0;
	return (unsigned char)text.data[at] < 0x80 ? (unsigned char)text.data[at] : utf8_next(text, &at);
}

static uint32_t previous(struct str text, size_t *at)
{
	if ((unsigned char)text.data[*at - 1] < 0x80)
		return (unsigned char)text.data[--*at];
	return utf8_previous(text, at);
}

static bool space_at(struct str text, size_t at)
{
	return at < text.size && is_space(peek(text, at));
}

static size_t skip_spaces(struct str text, size_t at)
{
	size_t behind = at;

	while (behind < text.size && is_space(utf8_next(text, &behind)))
		at = behind;
	return at;
}

static size_t mark_size(struct str text, size_t at)
{
	if (at >= text.size)
		return 0;
	switch (text.data[at]) {
	case '.': case '!': case '?': return 1;
	case '\xE2': return peek(text, at) == ELLIPSIS ? 3 : 0;
	default: return 0;
	}
}

size_t find_mark(struct str text, size_t at)
{
	static const bool may_begin[256] = { ['.'] = true, ['!'] = true, ['?'] = true, [0xE2] = true };

	for (; at < text.size; at++)
		if (may_begin[(unsigned char)text.data[at]] && mark_size(text, at))
			return at;
	return text.size;
}

/* `. . .`: a full stop behind a space that belongs to the run, for nothing hangs on it. */
static bool spaced_stop(struct str text, size_t at)
{
	uint32_t behind;

	if (at == 0 || text.data[at - 1] != '.' || text.size - at < 2 || text.data[at] != ' ' || text.data[at + 1] != '.')
		return false;
	behind = peek(text, at + 2);
	return behind == 0 || is_space(behind) || is_closer(behind);
}

static void read_marks(struct surroundings *s)
{
	struct str text = s->text;
	size_t at = s->mark, count = 0, size;

	s->kind = MARK_STOP;
	while ((size = mark_size(text, at)) > 0 || (spaced_stop(text, at) && (size = 2))) {
		if (text.data[at] == '!' || text.data[at] == '?')
			s->kind = MARK_QUESTION;
		else if (s->kind == MARK_STOP && (++count > 1 || size == 3))
			s->kind = MARK_ELLIPSIS;
		at += size;
	}
	s->after_mark = at;
}

/* Behind `[1]` or `²`, where one stands at `at`; else `at`. */
static size_t skip_note_marker(struct str text, size_t at)
{
	size_t behind = at;

	if (peek(text, at) == '[') {
		for (behind++; behind - at <= 3 && is_digit(peek(text, behind));)
			behind++;
		return behind - at > 1 && peek(text, behind) == ']' ? behind + 1 : at;
	}
	while (behind < text.size && is_superscript(utf8_next(text, &behind)))
		at = behind;
	return at;
}

static size_t skip_note_markers(struct str text, size_t at)
{
	size_t behind;

	while ((behind = skip_note_marker(text, at)) > at)
		at = behind;
	return at;
}

/* An odd number of straight double quotes in the paragraph before `at`: the next one closes. */
static bool quote_is_open(struct surroundings *s, size_t at)
{
	for (; s->quotes_counted < at; s->quotes_counted++)
		s->quotes += s->text.data[s->quotes_counted] == '"';
	return s->quotes % 2 == 1;
}

/*
 * Behind a closing mark that stands apart, where one does: `gaan. '' De`; else `at`. A straight double quote may belong to
 * either side, so that counting says where the sentence ends; whether it ends must not hang on what stood before it.
 */
static size_t skip_loose_closer(struct surroundings *s, size_t at)
{
	size_t behind = at;
	uint32_t c;

	s->loose_quote = false;
	if (!space_at(s->text, at))
		return at;
	utf8_next(s->text, &behind);
	c = peek(s->text, behind);
	if (c == '\'' && peek(s->text, behind + 1) == '\'')
		behind += 2;
	else if (c == ')' || c == '"' || c == 0xBB || c == 0x201D)
		utf8_next(s->text, &behind);
	else
		return at;
	if (!space_at(s->text, behind))
		return at;
	s->loose_quote = c == '"';
	if (s->loose_quote && !quote_is_open(s, at))
		return at;
	s->closer = s->closer || s->loose_quote ? s->closer : c;
	return behind;
}

static void read_closers(struct surroundings *s)
{
	size_t at = s->after_mark, behind = at;

	s->closer = is_closer(peek(s->text, at)) ? peek(s->text, at) : 0;
	while (behind < s->text.size && is_closer(utf8_next(s->text, &behind)))
		at = behind;
	s->end = skip_loose_closer(s, skip_note_markers(s->text, at));
}

/* The word that ends at `at`, not before `from`. */
static struct str word_before(struct str text, size_t from, size_t at)
{
	size_t start = at, limit = at - from > WORD_LIMIT ? at - WORD_LIMIT : from;

	while (start > limit) {
		size_t before = start;

		if (is_space(previous(text, &before)))
			break;
		start = before;
	}
	while (start < at) {
		uint32_t c = peek(text, start);

		if (!is_opener(c) && !is_dash(c) && c != '/')
			break;
		utf8_next(text, &start);
	}
	return str_slice(text, start, at);
}

static struct str part_behind(struct str word, char separator)
{
	const char *place = word.size ? memrchr(word.data, separator, word.size) : NULL;

	return place ? str_slice(word, (size_t)(place + 1 - word.data), word.size) : (struct str){ "", 0 };
}

/* Of the word, or else of the last part of a compound (lt.-gen) or of titles written together (prof.dr). */
static unsigned classes_of(struct str word)
{
	unsigned classes = word_classes(word);

	if (classes == 0)
		classes = word_classes(part_behind(word, '-'));
	if (classes == 0)
		classes = word_classes(part_behind(word, '.')) & WORD_TITLE;
	return classes;
}

/* 's Avonds, 't Was, ’s-Gravenhage at `at`: the s, t ..., and in `*capital` the A, W, G; else 0. */
static char apostrophe_word(struct str text, size_t at, uint32_t *capital)
{
	char letter;

	if (!is_apostrophe(utf8_next(text, &at)) || at == text.size || !strchr("stknm", text.data[at]))
		return 0;
	letter = text.data[at++];
	if (peek(text, at) != '-' && !space_at(text, at))
		return 0;
	utf8_next(text, &at);
	*capital = peek(text, at);
	return is_upper(*capital) ? letter : 0;
}

static void read_follower(struct surroundings *s)
{
	struct str text = s->text;
	size_t at = s->next;

	s->apostrophe = 0;
	while (at < text.size) {
		size_t behind = at;
		uint32_t c = utf8_next(text, &behind);

		if ((s->apostrophe = apostrophe_word(text, at, &s->first)))
			return;
		if (is_opener(c) || (c == ',' && peek(text, behind) == ','))
			at = skip_spaces(text, c == ',' ? behind + 1 : behind);
		else if ((is_dash(c) || c == '*' || c == 0x2022) && space_at(text, behind))
			at = skip_spaces(text, behind);
		else
			break;
	}
	s->follower = at;
	s->first = peek(text, at);
}

bool read_surroundings(struct surroundings *s, size_t mark)
{
	s->mark = mark;
	read_marks(s);
	read_closers(s);
	if (!space_at(s->text, s->end))
		return false;
	s->next = skip_spaces(s->text, s->end);
	read_follower(s);
	if (s->first == 0)
		return false;
	s->word = word_before(s->text, s->start, mark);
	s->classes = classes_of(s->word);
	return true;
}

struct str previous_word(const struct surroundings *s)
{
	size_t at = (size_t)(s->word.data - s->text.data);

	while (at > s->start) {
		size_t before = at;
		uint32_t c = previous(s->text, &before);

		if (!is_space(c) && !is_opener(c))
			break;
		at = before;
	}
	return word_before(s->text, s->start, at);
}

struct str letters_at(struct str text, size_t at)
{
	size_t end = at, behind = at;

	while (behind < text.size && behind - at < WORD_LIMIT && is_letter(utf8_next(text, &behind)))
		end = behind;
	return str_slice(text, at, end);
}

bool next_is_capital(const struct surroundings *s)
{
	return is_upper(s->first);
}

bool next_is_surname(const struct surroundings *s)
{
	size_t at = s->follower;

	if (s->apostrophe)
		return s->apostrophe == 't';
	if (!next_is_capital(s))
		return false;
	for (int particles = 0; particles < 3; particles++) {
		struct str word = letters_at(s->text, at);

		if (!(word_classes(word) & WORD_PARTICLE) || !space_at(s->text, at + word.size))
			return false;
		at = skip_spaces(s->text, at + word.size);
		if (is_upper(peek(s->text, at)))
			return true;
	}
	return false;
}

bool next_is_starter(const struct surroundings *s)
{
	if (s->apostrophe)
		return true;
	return next_is_capital(s) && (word_classes(letters_at(s->text, s->follower)) & WORD_STARTER);
}
