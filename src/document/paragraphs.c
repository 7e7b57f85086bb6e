#include "document/paragraphs.h"

#include "base/utf8.h"
#include "text/unicode.h"

enum { NARROWEST = 40, WIDEST = 140, SOME_LENGTH = 20 };

bool find_line(struct str text, size_t at, struct line *line)
{
	if (at >= text.size)
		return false;
	line->start = at;
	while (at < text.size && text.data[at] != '\n' && text.data[at] != '\r')
		at++;
	line->end = at;
	if (at < text.size)
		at += text.data[at] == '\r' && at + 1 < text.size && text.data[at + 1] == '\n' ? 2 : 1;
	line->next = at;
	return true;
}

bool trim_line(struct str text, struct line *line)
{
	while (line->start < line->end) {
		size_t behind = line->start;

		if (!is_space(utf8_next((struct str){ text.data, line->end }, &behind)))
			break;
		line->start = behind;
	}
	while (line->end > line->start) {
		size_t before = line->end;

		if (!is_space(utf8_previous(text, &before)) || before < line->start)
			break;
		line->end = before;
	}
	return line->end > line->start;
}

static size_t width_of(struct str text, struct line line)
{
	return utf8_count(str_slice(text, line.start, line.end));
}

static size_t width_of_first_word(struct str text, struct line line)
{
	size_t width = 0;

	while (line.start < line.end && !is_space(utf8_next(text, &line.start)))
		width++;
	return width;
}

/* Lines without a blank one between, from `at` on: the widest of them. */
static size_t width_of_block(struct str text, size_t at)
{
	size_t widest = 0;
	struct line line;

	while (find_line(text, at, &line)) {
		size_t width;

		at = line.next;
		if (!trim_line(text, &line))
			break;
		width = width_of(text, line);
		if (width > widest)
			widest = width;
	}
	return widest;
}

static bool ends_in_punctuation(struct str text, struct line line)
{
	uint32_t c = utf8_previous(text, &line.end);

	return !is_letter(c) && !is_digit(c) && c != ',' && c != '-';
}

static bool break_was_needed(struct str text, struct line line, struct line next, size_t block)
{
	size_t width = width_of(text, line);

	if (block >= NARROWEST && block <= WIDEST && width + 1 + width_of_first_word(text, next) > block)
		return true;
	return width >= SOME_LENGTH && !ends_in_punctuation(text, line) && is_lower(utf8_next(text, &next.start));
}

bool lines_look_wrapped(struct str text)
{
	size_t at = 0, breaks = 0, needed = 0, block = 0;
	struct line line, last = { 0 };
	bool inside = false; /* of a block, behind its first line */

	while (find_line(text, at, &line)) {
		size_t start = at;

		at = line.next;
		if (!trim_line(text, &line)) {
			inside = false;
			continue;
		}
		if (inside) {
			breaks++;
			needed += break_was_needed(text, last, line, block);
		} else {
			block = width_of_block(text, start);
		}
		inside = true;
		last = line;
	}
	return 2 * needed > breaks;
}
