#include "document/wraps.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <stdlib.h>
#include <string.h>

enum { LINES_WITH_OWN_WIDTH = 5, LETTERS_OF_ACRONYM = 6 };

/* A line break within a block, and the paragraph it is in. */
struct line_break {
	struct str text;
	const struct line_shape *first; /* of the paragraph */
	const struct line_shape *line, *next;
	size_t width;
};

static bool line_is_long(const struct line_break *b)
{
	return b->line->width > WIDEST_COLUMN || b->next->width > WIDEST_COLUMN;
}

static bool either_stands_alone(const struct line_break *b)
{
	return b->line->head == HEAD_ALONE || b->next->head == HEAD_ALONE;
}

static bool no_room_left(const struct line_break *b)
{
	return line_is_full(b->line, b->next, b->width);
}

static bool within_sentence(const struct line_break *b)
{
	return no_room_left(b) && !b->line->ends_sentence;
}

static bool item_follows(const struct line_break *b)
{
	if (b->next->head == HEAD_MAYBE_ITEM)
		return b->first->head != HEAD_PLAIN || !within_sentence(b);
	return b->next->head == HEAD_ITEM;
}

/* A tab, or three spaces: whichever three, one of them stands where one looks. */
static bool has_cells(struct str text, const struct line_shape *line)
{
	const char *chars = text.data + line->start;
	size_t size = line->end - line->start;

	for (size_t at = 2; at < size; at += 3) {
		size_t first = at, behind = at;

		if (chars[at] != ' ')
			continue;
		while (first > 0 && chars[first - 1] == ' ')
			first--;
		while (behind < size && chars[behind] == ' ')
			behind++;
		if (behind > first + 2)
			return true;
	}
	return memchr(chars, '\t', size) != NULL;
}

/* All lines but the first were the next one of the break before. */
static bool either_is_table_row(const struct line_break *b)
{
	return has_cells(b->text, b->next) || (b->line == b->first && has_cells(b->text, b->line));
}

static bool sentence_runs_on(const struct line_break *b)
{
	return within_sentence(b) && b->next->small;
}

static bool is_in_capitals(struct str text, const struct line_shape *line)
{
	size_t letters = 0;

	for (size_t at = line->start; at < line->end;) {
		uint32_t c = utf8_next(text, &at);

		if (is_lower(c))
			return false;
		letters += is_letter(c);
	}
	return letters > LETTERS_OF_ACRONYM;
}

static bool heading_in_capitals(const struct line_break *b)
{
	return is_in_capitals(b->text, b->line) != is_in_capitals(b->text, b->next);
}

/* Lines below the first may hang deeper where it is an item, or less deep where it began a paragraph. */
static bool indentation_changes(const struct line_break *b)
{
	if (b->line == b->first)
		return b->next->indent > b->line->indent && b->line->head == HEAD_PLAIN;
	return b->next->indent != b->line->indent;
}

/* Where paragraphs themselves begin with small letters, one says nothing. */
static bool small_letter_follows(const struct line_break *b)
{
	return b->next->small && !b->line->ends_sentence && (!b->first->small || b->first->head != HEAD_PLAIN);
}

static bool hardly_room_left(const struct line_break *b)
{
	return !b->line->ends_sentence && line_is_nearly_full(b->line, b->next, b->width);
}

/* The first that speaks decides; where none does, the paragraph ends. */
static const struct break_evidence {
	bool (*speaks)(const struct line_break *b);
	bool is_wrap;
} evidence[] = {
	{ line_is_long, false },
	{ either_stands_alone, false },
	{ item_follows, false },
	{ either_is_table_row, false },
	{ sentence_runs_on, true },
	{ heading_in_capitals, false },
	{ indentation_changes, false },
	{ no_room_left, true },
	{ small_letter_follows, true },
	{ hardly_room_left, true },
};

static bool is_wrap(const struct line_break *b)
{
	for (size_t i = 0; i < sizeof evidence / sizeof *evidence; i++)
		if (evidence[i].speaks(b))
			return evidence[i].is_wrap;
	return false;
}

/* 0: these lines are not wrapped. */
static size_t width_of_block(const struct wraps *wraps, size_t from, size_t to)
{
	struct line_shapes lines = { wraps->lines + from, to - from };

	if (wraps->width > 0 && width_applies(lines, wraps->width))
		return wraps->width;
	return lines.count >= LINES_WITH_OWN_WIDTH ? find_width(lines) : 0;
}

/* Only lines with neighbours are looked at closely. */
void wraps_begin(struct wraps *wraps, struct str text)
{
	struct line line;
	size_t before = 0;

	*wraps = (struct wraps){ .text = text };
	for (size_t at = 0; find_line(text, at, &line); at = line.next) {
		struct line_shape *shape;

		trim_line(text, &line);
		ARRAY_GROW(wraps->lines, wraps->count, wraps->room);
		shape = &wraps->lines[wraps->count++];
		*shape = (struct line_shape){ .start = line.start, .end = line.end };
		if (!is_blank_line(shape) && wraps->count > 1 && !is_blank_line(shape - 1)) {
			if ((shape - 1)->width == 0)
				describe_line(text, before, shape - 1);
			describe_line(text, at, shape);
		}
		before = at;
	}
	wraps->width = find_width((struct line_shapes){ wraps->lines, wraps->count });
}

static void enter_block(struct wraps *wraps)
{
	size_t end = wraps->at + 1;

	while (end < wraps->count && !is_blank_line(&wraps->lines[end]))
		end++;
	wraps->block_end = end;
	wraps->block_width = end - wraps->at > 1 ? width_of_block(wraps, wraps->at, end) : 0;
}

bool wraps_next(struct wraps *wraps, struct line *paragraph)
{
	struct line_break b = { .text = wraps->text };

	while (wraps->at < wraps->count && is_blank_line(&wraps->lines[wraps->at]))
		wraps->at++;
	if (wraps->at == wraps->count)
		return false;
	if (wraps->at >= wraps->block_end)
		enter_block(wraps);
	b.width = wraps->block_width;
	b.first = &wraps->lines[wraps->at];
	do {
		b.line = &wraps->lines[wraps->at++];
		b.next = b.line + 1;
	} while (wraps->at < wraps->block_end && b.width > 0 && is_wrap(&b));
	paragraph->start = b.first->start;
	paragraph->end = b.line->end;
	return true;
}

void wraps_end(struct wraps *wraps)
{
	free(wraps->lines);
}
