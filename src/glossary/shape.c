#include "glossary/shape.h"

#include "base/utf8.h"
#include "text/unicode.h"

#include <unicode/unorm2.h>

enum { APOSTROPHE = 0x2019 };

void shaper_fini(struct shaper *shaper)
{
	buf_fini(&shaper->small);
	buf_fini(&shaper->bare);
	buf_fini(&shaper->normal);
}

uint64_t key_of_bare(struct str bare)
{
	return str_hash(bare);
}

/* Appends what is left of a small letter without its marks. */
static void add_bare_letter(struct buf *out, uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	UChar apart[32];
	int32_t size;

	if (U_FAILURE(status) || (size = unorm2_getDecomposition(nfd, (UChar32)c, apart, 32, &status)) < 0
		|| U_FAILURE(status)) {
		buf_add_code_point(out, c);
		return;
	}
	for (int32_t at = 0; at < size;) {
		UChar32 part;

		U16_NEXT(apart, at, size, part);
		if (!is_mark((uint32_t)part))
			buf_add_code_point(out, (uint32_t)part);
	}
}

static bool has_marks(struct str word)
{
	for (size_t at = 0; at < word.size;)
		if (is_mark(utf8_next(word, &at)))
			return true;
	return false;
}

static bool is_ascii(struct str word)
{
	for (size_t i = 0; i < word.size; i++)
		if ((unsigned char)word.data[i] >= 0x80)
			return false;
	return true;
}

/* Adds one character to both spellings and to what is known of the word. */
static void add_character(struct shaper *shaper, struct shape *shape, size_t *place, size_t *small_letters, uint32_t c)
{
	uint32_t small = to_lower(c);

	if (c == APOSTROPHE)
		small = '\'';
	if (small != c && is_upper(c)) {
		shape->capitals |= (uint16_t)(1u << *place % 16);
		shape->first_capital |= *place == 0;
	}
	shape->dotted |= c == '.';
	(*place)++;
	if (small < 0x80)
		buf_add_char(&shaper->small, (char)small);
	else
		buf_add_code_point(&shaper->small, small);
	if (!is_letter(small) && !is_digit(small))
		return;
	shape->letters++;
	*small_letters += small == c && is_letter(c);
	if (small < 0x80)
		buf_add_char(&shaper->bare, (char)small);
	else
		add_bare_letter(&shaper->bare, small);
}

struct shape shape_of(struct shaper *shaper, struct str word)
{
	struct shape shape = { 0 };
	size_t place = 0, small_letters = 0;
	uint64_t hash;

	buf_clear(&shaper->small);
	buf_clear(&shaper->bare);
	if (is_ascii(word)) {
		for (size_t i = 0; i < word.size; i++)
			add_character(shaper, &shape, &place, &small_letters, (unsigned char)word.data[i]);
	} else {
		if (has_marks(word)) {
			buf_clear(&shaper->normal);
			add_nfc(&shaper->normal, word);
			word = buf_str(&shaper->normal);
		}
		for (size_t at = 0; at < word.size;)
			add_character(shaper, &shape, &place, &small_letters, utf8_next(word, &at));
	}
	shape.all_capitals = shape.letters >= 2 && small_letters == 0 && shape.capitals != 0;
	hash = str_hash(buf_str(&shaper->small));
	shape.check = (uint16_t)hash;
	shape.key = shaper->bare.size == 0 || str_equal(buf_str(&shaper->bare), buf_str(&shaper->small))
			    ? hash
			    : key_of_bare(buf_str(&shaper->bare));
	return shape;
}

static bool is_word_letter(uint32_t c)
{
	return is_letter(c) || is_digit(c) || is_mark(c);
}

static bool is_single_quote(uint32_t c)
{
	return c == '\'' || c == APOSTROPHE || c == 0x2018;
}

/* Whether `c` holds two runs of letters or digits together. */
static bool joins(uint32_t before, uint32_t c, uint32_t after)
{
	if (!is_word_letter(after))
		return false;
	if (c == ',' || c == ':')
		return is_digit(before) && is_digit(after);
	return c == '-' || c == '\'' || c == APOSTROPHE || c == '&' || c == '.';
}

/* V.S., a.u.b.: single letters with dots between them take the last dot too. */
static size_t with_last_dot(struct str text, size_t start, size_t end)
{
	size_t dots = 0, run = 0;

	if (end >= text.size || text.data[end] != '.')
		return end;
	for (size_t at = start; at < end;) {
		uint32_t c = utf8_next(text, &at);

		if (c == '.') {
			dots++;
			run = 0;
		} else if (!is_letter(c) || ++run > 1) {
			return end;
		}
	}
	return dots > 0 ? end + 1 : end;
}

/* Parijs' and Bush': an apostrophe behind a sibilant, unless it closes a quotation. */
static size_t with_genitive(struct word_reader *reader, size_t start, size_t end, bool *apostrophe)
{
	size_t at = end, back = end;
	uint32_t last, before;

	if (reader->quoted || at >= reader->text.size)
		return end;
	last = to_lower(utf8_previous(reader->text, &back));
	before = back > start ? to_lower(utf8_previous(reader->text, &back)) : 0;
	if (last != 's' && last != 'x' && last != 'z' && !(last == 'h' && (before == 's' || before == 'c'))
		&& !(last == 'e' && before == 'c'))
		return end;
	last = utf8_next(reader->text, &at);
	if (last != '\'' && last != APOSTROPHE)
		return end;
	*apostrophe = true;
	return at;
}

/* The end of the word that begins at `at` (on a letter or digit). */
static size_t word_end(struct str text, size_t at)
{
	uint32_t before = 0;

	while (at < text.size) {
		size_t next = at, after;
		uint32_t c = utf8_next(text, &next);

		after = next;
		if (!is_word_letter(c) && (before == 0 || !joins(before, c, utf8_peek(text, after))))
			break;
		before = c;
		at = next;
	}
	return at;
}

/* 's avonds, 's-Hertogenbosch, 't: an apostrophe and one letter. */
static size_t clitic_end(struct str text, size_t start, size_t after_quote)
{
	size_t at = after_quote;
	uint32_t next;

	if (start > 0) {
		size_t before = start;

		if (is_word_letter(utf8_previous(text, &before)))
			return 0;
	}
	if (at >= text.size || !is_letter(utf8_next(text, &at)))
		return 0;
	next = utf8_peek(text, at);
	if (is_word_letter(next) || is_single_quote(next))
		return 0;
	return word_end(text, after_quote);
}

/* Keeps track of single quotation marks, so that a closing one is no genitive. */
static void note_quote(struct word_reader *reader, uint32_t c, size_t start, size_t next)
{
	size_t before = start;

	if (!is_single_quote(c))
		return;
	reader->quoted = is_word_letter(utf8_peek(reader->text, next))
			 && (start == 0 || !is_word_letter(utf8_previous(reader->text, &before)));
}

bool next_piece(struct word_reader *reader, struct piece *piece)
{
	struct str text = reader->text;
	size_t next;
	uint32_t c = 0;

	while (reader->at < text.size) {
		next = reader->at;
		c = utf8_next(text, &next);
		if (!is_space(c))
			break;
		reader->at = next;
	}
	if (reader->at >= text.size)
		return false;
	*piece = (struct piece){ .start = reader->at, .end = next };
	if (is_word_letter(c)) {
		piece->word = true;
		piece->end = word_end(text, reader->at);
		piece->end = with_last_dot(text, piece->start, piece->end);
		piece->end = with_genitive(reader, piece->start, piece->end, &piece->apostrophe);
	} else if (is_single_quote(c) && clitic_end(text, reader->at, next)) {
		piece->word = true;
		piece->end = clitic_end(text, reader->at, next);
	} else {
		note_quote(reader, c, reader->at, next);
	}
	reader->at = piece->end;
	return true;
}
