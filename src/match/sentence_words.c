/* The words of a Dutch sentence, and where a capital says nothing. */
#include "match/sentence_words.h"

#include "base/utf8.h"
#include "text/unicode.h"

/* ---- words ---- */

static bool joins_word(struct str text, uint32_t c, size_t next)
{
	size_t at = next;

	return (c == '\'' || c == 0x2019 || c == '-' || c == '/' || c == '.') && at < text.size
		&& (is_letter(utf8_next(text, &at)) || is_digit((unsigned char)text.data[next]));
}

bool is_clipped(struct str text, size_t at)
{
	uint32_t c = utf8_next(text, &at);

	return (c == '\'' || c == 0x2019 || c == 0x2018) && at < text.size && memchr("stn", text.data[at], 3)
		&& (at + 1 == text.size || text.data[at + 1] == ' ' || text.data[at + 1] == '-');
}

size_t word_end(struct str text, size_t at)
{
	if (at < text.size && is_clipped(text, at))
		utf8_next(text, &at);
	while (at < text.size) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);

		if (!is_letter(c) && !is_digit(c) && !is_mark(c) && !joins_word(text, c, next))
			break;
		at = next;
	}
	return at;
}

bool word_behind(struct str text, size_t end, struct span *word)
{
	size_t at = end;

	while (at < text.size && text.data[at] == ' ')
		at++;
	*word = (struct span){ at, word_end(text, at) };
	return at > end && word->end > at;
}

bool word_before(struct str text, size_t start, struct span *word)
{
	size_t end = start, at;

	while (end > 0 && text.data[end - 1] == ' ')
		end--;
	for (at = end; at > 0 && text.data[at - 1] != ' ';)
		at--;
	while (at < end && word_end(text, at) == at)
		utf8_next(text, &at); /* an opening quote */
	*word = (struct span){ at, end };
	return end < start && at < end && word_end(text, at) == end;
}

bool has_lower(struct str word)
{
	for (size_t at = 0; at < word.size;)
		if (is_lower(utf8_next(word, &at)))
			return true;
	return false;
}

bool has_letter(struct str word)
{
	for (size_t at = 0; at < word.size;)
		if (is_letter(utf8_next(word, &at)))
			return true;
	return false;
}

bool has_capital(struct str text, size_t at)
{
	return at < text.size && is_upper(utf8_next(text, &at));
}

bool is_clipped_name(struct str word)
{
	size_t hyphen = str_find(word, STR("-"), 0);

	return word.size && is_clipped(word, 0) && hyphen != STR_NOT_FOUND && has_capital(word, hyphen + 1);
}

bool is_in_capitals(struct str word)
{
	return word.size > 1 && has_letter(word) && !has_lower(word);
}

/* ---- where a sentence begins ---- */

static bool is_opening_quote(uint32_t c)
{
	return c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0x201E || c == 0x201A || c == 0xAB;
}

/* a) b. c): a letter alone before a mark. Capitals with a point are initials. */
static bool is_letter_marker(struct str text, size_t at)
{
	return at >= 2 && at <= 3 && str_trim(str_slice(text, 0, at)).size == 2 && memchr(").", text.data[1], 2)
		&& (text.data[1] == ')' ? is_letter((unsigned char)text.data[0]) : is_lower((unsigned char)text.data[0]));
}

bool begins_sentence(struct str text, size_t at)
{
	size_t before = at;

	if (at > 0 && is_opening_quote(utf8_previous(text, &before)))
		return true; /* an apostrophe before a word that it belongs to is part of it */
	if (is_letter_marker(text, at))
		return true;
	while (at > 0) {
		uint32_t c = utf8_previous(text, &at);

		if (is_letter(c) && at > 0) {
			size_t clip = at;

			utf8_previous(text, &clip);
			if (!is_clipped(text, clip))
				return false;
			at = clip; /* 's Avonds */
			continue;
		}
		if (is_letter(c) || c == ',' || c == ';')
			return false;
		if (c == '!' || c == '?' || c == ':' || c == 0x2026)
			return true;
	}
	return true; /* nothing but signs and figures */
}
