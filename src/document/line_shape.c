#include "document/line_shape.h"

#include "base/utf8.h"
#include "text/unicode.h"

#include <string.h>

static uint16_t columns_of(struct str s)
{
	size_t columns = s.size > 4 * WIDEST_COLUMN ? s.size : utf8_count(s);

	return (uint16_t)(columns > WIDEST_COLUMN ? WIDEST_COLUMN + 1 : columns);
}

static uint16_t indent_of(struct str space)
{
	size_t columns = 0;

	for (size_t at = 0; at < space.size && columns < WIDEST_COLUMN; columns++)
		if (utf8_next(space, &at) == '\t')
			columns |= 7;
	return (uint16_t)columns;
}

static struct str first_word_of(struct str line)
{
	size_t at = 0, end = 0;

	while (at < line.size && !is_space(utf8_next(line, &at)))
		end = at;
	return str_slice(line, 0, end);
}

static size_t skip_spaces(struct str s, size_t at)
{
	while (at < s.size && (s.data[at] == ' ' || s.data[at] == '\t'))
		at++;
	return at;
}

static bool is_bullet(uint32_t c)
{
	switch (c) {
	case 0xB7: case 0x2022: case 0x2023: case 0x2043: case 0x25A0: case 0x25AA: case 0x25CF: case 0x25CB:
	case 0x25E6: case 0x2610: case 0x2611: case 0x2713: case 0xF0B7: return true; /* · • ‣ ⁃ ■ ▪ ● ○ ◦ ☐ ☑ ✓, Word's own */
	default: return false;
	}
}

static bool is_dash(uint32_t c)
{
	return c == '-' || c == 0x2013 || c == 0x2014;
}

/* "- een", "-Een"; but "-en" is the end of a word. */
static enum line_head head_with_dash(struct str line, size_t behind)
{
	return skip_spaces(line, behind) > behind || is_upper(utf8_peek(line, behind)) ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
}

/* Up to three digits, also with stops between (1.2.3). */
static bool is_number(struct str s)
{
	size_t digits = 0, stops = 0;

	for (size_t at = 0; at < s.size; at++) {
		if (is_digit((unsigned char)s.data[at]))
			digits++;
		else if (s.data[at] == '.' && digits > 0)
			stops++;
		else
			return false;
	}
	return digits > 0 && (digits < 4 || stops > 0);
}

/* a; ii, IV; not A, as in A. De Croo */
static bool is_letter_of_list(struct str s, bool capital_too)
{
	if (s.size == 1)
		return is_letter((unsigned char)s.data[0]) && (capital_too || is_lower((unsigned char)s.data[0]));
	for (size_t at = 0; at < s.size; at++)
		if (!strchr("ivxIVX", s.data[at]))
			return false;
	return s.size > 1 && s.size < 6;
}

/* 1. a. ii. 1.2 (a) 3) at the head of a line that goes on behind it. */
static enum line_head head_with_number(struct str word, struct str line)
{
	bool bracket = word.data[0] == '(';
	char last = word.data[word.size - 1];
	struct str number;

	if (word.size < 2 || word.size > 10 || word.size == line.size)
		return HEAD_PLAIN;
	number = str_slice(word, bracket, word.size - 1);
	if (is_digit((unsigned char)last)) /* 1.2 */
		return is_number(word) && memchr(word.data, '.', word.size) ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
	if (last != ')' && (last != '.' || bracket))
		return HEAD_PLAIN;
	return is_number(number) || is_letter_of_list(number, last == ')') ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
}

/* ---- ==== * * * */
static bool is_rule(struct str line)
{
	if (!strchr("-=*_~#+", line.data[0]))
		return false;
	for (size_t at = 0; at < line.size;) {
		uint32_t c = utf8_next(line, &at);

		if (is_letter(c) || is_digit(c))
			return false;
	}
	return true;
}

static enum line_head head_of(struct str word, struct str line)
{
	size_t behind = 0;
	uint32_t c = utf8_next(line, &behind);

	if (is_letter(c) || is_digit(c) || c == '(')
		return head_with_number(word, line);
	if (c == '>' || c == '|' || is_rule(line))
		return HEAD_ALONE;
	if (c == '#')
		return utf8_peek(line, behind) == '#' || utf8_peek(line, behind) == ' ' ? HEAD_ALONE : HEAD_PLAIN;
	if (is_dash(c))
		return head_with_dash(line, behind);
	if (c == '*' || c == '+')
		return skip_spaces(line, behind) > behind ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
	return is_bullet(c) ? HEAD_ITEM : HEAD_PLAIN;
}

static bool is_opener(uint32_t c)
{
	switch (c) {
	case '"': case '\'': case '`': case '(': case '[': case ',': case 0xAB: case 0x2018: case 0x2019: case 0x201A: case 0x201C:
	case 0x201E: case 0x2039: return true; /* two commas are a quote too */
	default: return false;
	}
}

static uint32_t first_letter_of(struct str line)
{
	size_t at = 0;
	uint32_t c = 0;

	while (at < line.size && (c == 0 || is_opener(c) || is_space(c)))
		c = utf8_next(line, &at);
	return c;
}

static bool is_closer(uint32_t c)
{
	switch (c) {
	case '"': case '\'': case ')': case ']': case '*': case '_': case 0xBB: case 0x2018: case 0x2019: case 0x201C: case 0x201D:
	case 0x203A: return true;
	default: return false;
	}
}

static uint32_t last_mark_of(struct str line)
{
	size_t at = line.size;
	uint32_t c = 0;

	while (at > 0 && (c == 0 || is_closer(c)))
		c = utf8_previous(line, &at);
	return c;
}

void describe_line(struct str text, size_t begin, struct line_shape *shape)
{
	struct str line = str_slice(text, shape->start, shape->end), word = first_word_of(line);
	uint32_t first = first_letter_of(line), last = last_mark_of(line);

	shape->indent = shape->start > begin ? indent_of(str_slice(text, begin, shape->start)) : 0;
	shape->width = columns_of(line);
	if (shape->width + shape->indent <= WIDEST_COLUMN)
		shape->width = (uint16_t)(shape->width + shape->indent);
	else
		shape->width = WIDEST_COLUMN + 1;
	shape->word = columns_of(word);
	shape->head = (uint8_t)head_of(word, line);
	shape->small = is_lower(first);
	shape->capital = is_upper(first);
	shape->figure = is_digit(first);
	shape->ends_in_comma = last == ',';
	shape->ends_sentence = last == '.' || last == '!' || last == '?' || last == 0x2026 || last == ':' || last == ';';
}
