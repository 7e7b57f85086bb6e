#include "document/line_shape.h"

#include "base/utf8.h"
#include "text/unicode.h"

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

static uint16_t first_word_of(struct str line)
{
	uint16_t columns = 0;

	for (size_t at = 0; at < line.size && columns <= WIDEST_COLUMN; columns++)
		if (is_space(utf8_next(line, &at)))
			break;
	return columns;
}

static uint32_t peek(struct str s, size_t at)
{
	return at < s.size ? utf8_next(s, &at) : 0;
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
	return skip_spaces(line, behind) > behind || is_upper(peek(line, behind)) ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
}

/* Up to three digits, also with stops between (1.2.3); a small letter; ii, IV. */
static size_t skip_number(struct str line, size_t at)
{
	size_t start = at;

	while (at < line.size && at - start < 9 && (is_digit((unsigned char)line.data[at]) || (line.data[at] == '.' && at > start)))
		at++;
	if (at > start)
		return line.data[at - 1] == '.' ? at - 1 : at;
	while (at < line.size && at - start < 5 && line.data[at] && strchr("ivxIVX", line.data[at]))
		at++;
	if (at - start > 1)
		return at;
	return start < line.size && is_letter((unsigned char)line.data[start]) ? start + 1 : start;
}

/* 1. a. ii. 1.2 (a) 3) */
static enum line_head head_with_number(struct str line)
{
	size_t start = line.data[0] == '(', end = skip_number(line, start), behind = end;
	bool digits = is_digit(peek(line, start));

	if (end == start || (digits && end - start > 3 && !memchr(line.data + start, '.', end - start)))
		return HEAD_PLAIN;
	if (behind < line.size && (line.data[behind] == '.' || line.data[behind] == ')'))
		behind++;
	if (skip_spaces(line, behind) == behind || (start && line.data[end] != ')'))
		return HEAD_PLAIN;
	if (behind == end)
		return digits && memchr(line.data, '.', end) ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
	return end - start == 1 && is_upper(peek(line, start)) ? HEAD_PLAIN : HEAD_MAYBE_ITEM; /* A. De Croo */
}

static bool has_words(struct str line)
{
	for (size_t at = 0; at < line.size;) {
		uint32_t c = utf8_next(line, &at);

		if (is_letter(c) || is_digit(c))
			return true;
	}
	return false;
}

static enum line_head head_of(struct str line)
{
	size_t behind = 0;
	uint32_t c = utf8_next(line, &behind);

	if (is_letter(c) || is_digit(c))
		return head_with_number(line);
	if (c == '>' || c == '|' || !has_words(line))
		return HEAD_ALONE;
	if (c == '#')
		return peek(line, behind) == '#' || peek(line, behind) == ' ' ? HEAD_ALONE : HEAD_PLAIN;
	if (is_dash(c))
		return head_with_dash(line, behind);
	if (c == '*' || c == '+')
		return skip_spaces(line, behind) > behind ? HEAD_MAYBE_ITEM : HEAD_PLAIN;
	if (is_bullet(c))
		return HEAD_ITEM;
	return c == '(' ? head_with_number(line) : HEAD_PLAIN;
}

/* A quote or bracket may stand before it. */
static uint32_t first_letter_of(struct str line)
{
	for (size_t at = 0; at < line.size;) {
		uint32_t c = utf8_next(line, &at);

		if (is_letter(c) || is_digit(c) || is_space(c))
			return c;
	}
	return 0;
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
	struct str line = str_slice(text, shape->start, shape->end);
	uint32_t first = first_letter_of(line), last = last_mark_of(line);

	shape->indent = shape->start > begin ? indent_of(str_slice(text, begin, shape->start)) : 0;
	shape->width = columns_of(line);
	if (shape->width + shape->indent <= WIDEST_COLUMN)
		shape->width = (uint16_t)(shape->width + shape->indent);
	else
		shape->width = WIDEST_COLUMN + 1;
	shape->word = first_word_of(line);
	shape->head = (uint8_t)head_of(line);
	shape->small = is_lower(first);
	shape->capital = is_upper(first);
	shape->ends_in_comma = last == ',';
	shape->ends_sentence = last == '.' || last == '!' || last == '?' || last == 0x2026 || last == ':' || last == ';';
}
