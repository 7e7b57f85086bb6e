#include "text/surroundings.h"

#include "base/utf8.h"
#include "text/unicode.h"
#include "text/words.h"

#include <endian.h>

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
	case 0xAB: case 0x2039: /* « ‹ of »Ja.« */
		return true;
	default:
		return false;
	}
}

/* ² ³ ¹ ⁴, * † ‡ */
static bool is_note_sign(uint32_t c)
{
	return c == '*' || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079) || c == 0x2020
		|| c == 0x2021;
}

static bool is_dash(uint32_t c)
{
	return c == '-' || c == 0x2013 || c == 0x2014;
}

static bool is_visible_ascii(char c)
{
	return c > ' ' && (unsigned char)c < 0x7F;
}

static bool is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019;
}

static bool space_at(struct str text, size_t at)
{
	return at < text.size && is_space(utf8_peek(text, at));
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
	case '\xE2': return utf8_peek(text, at) == ELLIPSIS ? 3 : 0;
	default: return 0;
	}
}

/* Of eight bytes the first that is not 0. */
static size_t first_byte(uint64_t bytes)
{
	return (size_t)__builtin_ctzll(le64toh(bytes)) / 8;
}

/*
 * Where the first byte stands that may begin a mark, or the size of the text. Most of a text is none: sixteen bytes are
 * looked at in one step, which gcc and clang make of a vector on every machine.
 */
static size_t find_mark_byte(struct str text, size_t at)
{
	typedef unsigned char vector __attribute__((vector_size(16)));
	static const bool may_begin[256] = { ['.'] = true, ['!'] = true, ['?'] = true, [0xE2] = true };

	for (; text.size - at >= sizeof(vector); at += sizeof(vector)) {
		vector bytes;
		uint64_t found[2]; /* all bits of a byte where one stands */

		memcpy(&bytes, text.data + at, sizeof bytes);
		bytes = (vector)((bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == 0xE2));
		memcpy(found, &bytes, sizeof found);
		if (found[0])
			return at + first_byte(found[0]);
		if (found[1])
			return at + 8 + first_byte(found[1]);
	}
	while (at < text.size && !may_begin[(unsigned char)text.data[at]])
		at++;
	return at;
}

size_t find_mark(struct str text, size_t at)
{
	at = find_mark_byte(text, at);
	while (at < text.size && !mark_size(text, at))
		at = find_mark_byte(text, at + 1);
	return at;
}

/* `. . .`: a full stop behind a space that belongs to the run, for nothing hangs on it. */
static bool spaced_stop(struct str text, size_t at)
{
	uint32_t behind;

	if (at == 0 || text.data[at - 1] != '.' || text.size - at < 2 || text.data[at] != ' ' || text.data[at + 1] != '.')
		return false;
	behind = utf8_peek(text, at + 2);
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

/* Behind `[1]`, `[a]`, `(1)`, `²`, `*` or `†`, where one stands at `at`; else `at`. */
static size_t skip_note_marker(struct str text, size_t at)
{
	size_t behind = at;
	uint32_t c = utf8_peek(text, at);

	if (c == '[' || c == '(') {
		for (behind++; behind - at <= 3 && is_digit(utf8_peek(text, behind));)
			behind++;
		if (c == '[' && behind - at == 1)
			behind += is_lower(utf8_peek(text, behind)) && (unsigned char)text.data[behind] < 0x80;
		return behind - at > 1 && utf8_peek(text, behind) == (c == '[' ? ']' : ')') ? behind + 1 : at;
	}
	while (behind < text.size && is_note_sign(utf8_next(text, &behind)))
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

/* Words and closing marks take figures as notes: aangetoond.1 and “ja”.2,3 and heen!4–6; 3.1 and v.2 are other things. */
static bool takes_figures(const struct surroundings *s, size_t closers_end)
{
	enum { LETTERS = 4 };
	size_t at = s->mark;

	if (closers_end > s->after_mark || (at > s->start && is_closer((unsigned char)s->text.data[at - 1])))
		return true;
	while (at > s->start && s->mark - at < LETTERS && ((unsigned char)s->text.data[at - 1] >= 0x80 || is_lower((unsigned char)s->text.data[at - 1])))
		at--;
	return s->mark - at == LETTERS;
}

static size_t skip_note_figures(const struct surroundings *s, size_t at)
{
	size_t behind = at, figure;

	if (!is_digit(utf8_peek(s->text, at)) || !takes_figures(s, at))
		return at;
	for (;;) {
		for (figure = behind; is_digit(utf8_peek(s->text, behind)) && behind - figure < 3;)
			behind++;
		if (behind == figure)
			return at;
		if (behind == s->text.size || space_at(s->text, behind))
			return behind;
		figure = behind;
		if (utf8_next(s->text, &behind) != ',' && !is_dash(utf8_peek(s->text, figure)))
			return at;
	}
}

/* Behind a `[1]` that stands apart: `tekende. [1] Rusland`. Where the sentence began with one, it begins the next. */
static size_t skip_loose_note_marker(struct surroundings *s, size_t at)
{
	size_t behind = at;

	if (s->text.data[s->start] == '[' || !space_at(s->text, at))
		return at;
	utf8_next(s->text, &behind);
	if (utf8_peek(s->text, behind) != '[' || !is_digit(utf8_peek(s->text, behind + 1)))
		return at;
	behind = skip_note_markers(s->text, behind);
	return s->text.data[behind - 1] == ']' && (behind == s->text.size || space_at(s->text, behind)) ? behind : at;
}

/* An odd number of straight double quotes in the paragraph before `at`: the next one closes. */
static bool quote_is_open(struct surroundings *s, size_t at)
{
	const char *from = s->text.data + s->quotes_counted, *end = s->text.data + at, *quote;

	while (from < end && (quote = memchr(from, '"', (size_t)(end - from)))) {
		s->quotes++;
		from = quote + 1;
	}
	if (at > s->quotes_counted)
		s->quotes_counted = at;
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
	c = utf8_peek(s->text, behind);
	if (c == '\'' && utf8_peek(s->text, behind + 1) == '\'')
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

	s->closer = 0;
	if (!space_at(s->text, at)) {
		s->closer = is_closer(utf8_peek(s->text, at)) ? utf8_peek(s->text, at) : 0;
		while (behind < s->text.size && is_closer(utf8_next(s->text, &behind)))
			at = behind;
		at = skip_note_figures(s, skip_note_markers(s->text, at));
	}
	s->end = skip_loose_closer(s, skip_loose_note_marker(s, at));
}

/* The word that ends at `at`, not before `from`. */
static struct str word_before(struct str text, size_t from, size_t at)
{
	size_t start = at, limit = at - from > WORD_LIMIT ? at - WORD_LIMIT : from;

	while (start > limit && is_visible_ascii(text.data[start - 1])) /* mostly all of it */
		start--;
	while (start > limit) {
		size_t before = start;

		if (is_space(utf8_previous(text, &before)))
			break;
		start = before;
	}
	while (start < at) {
		uint32_t c = utf8_peek(text, start);

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
static unsigned classes_of(struct str word, bool dotted)
{
	unsigned classes = word_classes(word);

	if ((classes & WORD_CAPITAL) && !is_upper(utf8_peek(word, 0)))
		return 0;
	if (classes == 0)
		classes = word_classes(part_behind(word, '-'));
	if (classes == 0 && dotted)
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
	if (utf8_peek(text, at) != '-' && !space_at(text, at))
		return 0;
	utf8_next(text, &at);
	*capital = utf8_peek(text, at);
	return is_upper(*capital) ? letter : 0;
}

/* »Ja!« */
static bool opens_inwards(struct str text, uint32_t c, size_t behind)
{
	return (c == 0xBB || c == 0x203A) && is_letter(utf8_peek(text, behind));
}

static void read_follower(struct surroundings *s)
{
	struct str text = s->text;
	size_t at = s->next;

	s->apostrophe = 0;
	for (s->follower = at; at < text.size; s->follower = at) {
		size_t behind = at;
		uint32_t c = utf8_next(text, &behind);

		if ((s->apostrophe = apostrophe_word(text, at, &s->first)))
			return;
		if (is_opener(c) || (c == ',' && utf8_peek(text, behind) == ',') || opens_inwards(text, c, behind))
			at = skip_spaces(text, c == ',' ? behind + 1 : behind);
		else if ((is_dash(c) || c == '*' || c == 0x2022) && space_at(text, behind))
			at = skip_spaces(text, behind);
		else
			break;
	}
	s->first = utf8_peek(text, at);
}

void ask_rules(struct surroundings *s)
{
	const struct sentence_rules *rules = s->rules;

	s->end_exception = s->place_exception = NULL;
	if (rules->exceptions) {
		s->place_exception = find_place_exception(rules->exceptions, s->text, s->end, s->next);
		s->end_exception = find_end_exception(rules->exceptions, (struct str){ s->word.data, s->word.size + s->after_mark - s->mark });
	}
	s->srx = rules->srx ? srx_verdict(rules->srx, s->end, s->next) : NULL;
	if (s->end_exception)
		s->classes = s->end_exception->kind == EXCEPTION_MAY_END ? WORD_MAY_END : WORD_NEVER;
}

static void read_word(struct surroundings *s)
{
	s->word = word_before(s->text, s->start, s->mark);
	s->dotted = s->word.size > 0 && memchr(s->word.data, '.', s->word.size);
	s->classes = classes_of(s->word, s->dotted);
	if (s->rules)
		ask_rules(s);
}

bool begin_sentence(struct surroundings *s, size_t start)
{
	s->start = start;
	if (start >= s->after_mark)
		return false;
	if (start > s->mark)
		s->mark = start;
	read_word(s);
	return true;
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
	read_word(s);
	return true;
}

struct str previous_word(const struct surroundings *s)
{
	size_t at = (size_t)(s->word.data - s->text.data);

	while (at > s->start) {
		size_t before = at;
		uint32_t c = utf8_previous(s->text, &before);

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

/* The particle at `at`: de, van, 't ...; empty where none stands. */
static struct str particle_at(struct str text, size_t at)
{
	size_t letters = at;
	struct str word;

	if (is_apostrophe(utf8_peek(text, at)))
		utf8_next(text, &letters);
	word = letters_at(text, letters);
	word = str_slice(text, at, letters + word.size);
	return word_classes(word) & WORD_PARTICLE ? word : (struct str){ "", 0 };
}

/* Behind a particle: not De Standaard, De EU (but DE CROO). */
static bool may_be_surname(struct str particle, struct str word)
{
	size_t at = 0;

	if (word_classes(word) & WORD_NO_SURNAME)
		return false;
	utf8_next(word, &at);
	return !is_upper(utf8_peek(word, at)) || is_upper((unsigned char)particle.data[particle.size - 1]);
}

bool next_is_surname(const struct surroundings *s)
{
	size_t at = s->follower;

	if (s->apostrophe)
		return s->apostrophe == 't';
	if (!next_is_capital(s))
		return false;
	for (int particles = 0; particles < 3; particles++) {
		struct str particle = particle_at(s->text, at);

		if (particle.size == 0 || !space_at(s->text, at + particle.size))
			return false;
		at = skip_spaces(s->text, at + particle.size);
		if (is_upper(utf8_peek(s->text, at)))
			return (particles > 0 || !(word_classes(particle) & WORD_NO_NAME))
				&& may_be_surname(particle, letters_at(s->text, at));
	}
	return false;
}

bool next_is_starter(const struct surroundings *s)
{
	if (s->apostrophe)
		return true;
	return next_is_capital(s) && (word_classes(letters_at(s->text, s->follower)) & WORD_STARTER);
}

struct str nearby(const struct surroundings *s)
{
	enum { FAR = 256 };
	size_t end = (size_t)(s->word.data - s->text.data), start = end - s->start > FAR ? end - FAR : s->start;

	return str_slice(s->text, start, end);
}

bool three_words_before(const struct surroundings *s)
{
	struct str before = nearby(s);
	int spaces = 0;

	for (size_t at = 0; at < before.size && spaces < 3; at++)
		spaces += before.data[at] == ' ';
	return spaces == 3;
}

bool verb_before(const struct surroundings *s)
{
	struct str before = nearby(s);

	for (size_t at = 0; at < before.size;) {
		struct str word = letters_at(before, at);

		if (word_classes(word) & WORD_VERB)
			return true;
		at += word.size;
		if (word.size == 0)
			utf8_next(before, &at);
	}
	return false;
}
