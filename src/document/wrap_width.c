#include "document/wrap_width.h"

enum { NARROWEST = 25, VERSE = 48, MANY_LINES = 40 };

/*
 * Programs that want even lines (fmt) stop some columns short of the width: how far a line at least reaches. Verse, which
 * is narrow, is not taken for their work.
 */
static size_t least_reach(size_t width)
{
	return width > VERSE ? width - (width - VERSE) / 4 : width;
}

/* The narrowest width whose least reach this is. */
static size_t width_that_reaches(size_t columns)
{
	return columns > VERSE ? VERSE + 1 + 4 * (columns - VERSE - 1) / 3 : columns;
}

/* The line with the first word of the next. */
static size_t reach(const struct line_shape *line, const struct line_shape *next)
{
	return line->width + 1u + next->word;
}

bool line_is_full(const struct line_shape *line, const struct line_shape *next, size_t width)
{
	return reach(line, next) > least_reach(width) && line->width <= width + width / 8;
}

bool line_is_nearly_full(const struct line_shape *line, const struct line_shape *next, size_t width)
{
	return reach(line, next) > width - width / 5 && line->width <= width + width / 8;
}

/* What could be a wrap: no blank line, no list, no heading. */
static bool is_open(const struct line_shape *line, const struct line_shape *next)
{
	return !is_blank_line(line) && !is_blank_line(next) && line->head != HEAD_ALONE && next->head == HEAD_PLAIN;
}

/* Not so in a list of words: its first line begins with a small letter too. */
static bool sentence_goes_on(const struct line_shape *first, const struct line_shape *line, const struct line_shape *next)
{
	return (next->small || next->figure) && !line->ends_in_comma && !(first->small && first->head == HEAD_PLAIN);
}

/* Lines that are full at a width; the columns of those that end within a sentence, and of those behind which it goes on. */
struct full {
	size_t lines, columns, for_it;
};

/* For each width what it has more and less than the width before. */
struct votes {
	struct full more[WIDEST_COLUMN + 2], less[WIDEST_COLUMN + 2];
	size_t columns; /* of all lines that end within a sentence */
};

static void add_full(struct full *sum, const struct full *more, const struct full *less)
{
	sum->lines += more->lines - less->lines;
	sum->columns += more->columns - less->columns;
	sum->for_it += more->for_it - less->for_it;
}

/* `first`: of the lines without a blank one between. */
static void vote(struct votes *votes, const struct line_shape *first, const struct line_shape *line)
{
	const struct line_shape *next = line + 1;
	struct full full = { .lines = 1 };
	size_t behind = width_that_reaches(reach(line, next));

	if (!line->ends_sentence)
		full.columns = line->width;
	if (full.columns && sentence_goes_on(first, line, next))
		full.for_it = line->width;
	votes->columns += full.columns;
	if (line->width > WIDEST_COLUMN)
		return;
	add_full(&votes->more[line->width], &full, &(struct full){ 0 });
	add_full(&votes->less[behind > WIDEST_COLUMN ? WIDEST_COLUMN + 1 : behind], &full, &(struct full){ 0 });
}

/*
 * The widest line is full by itself: where others speak against it, it is not enough. Among few lines as narrow as verse
 * hardly one may have another width.
 */
static bool is_borne_out(size_t width, const struct full *full, size_t columns)
{
	if (full->for_it <= columns - full->for_it)
		return false;
	if (width < VERSE && full->lines < MANY_LINES)
		return full->for_it > 4 * (columns - full->columns);
	return full->for_it == columns || full->lines > 1;
}

size_t find_width(struct line_shapes lines)
{
	struct votes votes = { 0 };
	struct full now = { 0 }, most = { 0 };
	size_t best = 0, first = 0;

	for (size_t i = 0; i + 1 < lines.count; i++) {
		if (is_blank_line(&lines.items[i]))
			first = i + 1;
		else if (is_open(&lines.items[i], &lines.items[i + 1]))
			vote(&votes, &lines.items[first], &lines.items[i]);
	}
	for (size_t width = 0; width <= WIDEST_COLUMN; width++) {
		add_full(&now, &votes.more[width], &votes.less[width]);
		if (now.for_it >= most.for_it && (now.for_it > most.for_it || now.columns > most.columns) && width >= NARROWEST) {
			best = width;
			most = now;
		}
	}
	return is_borne_out(best, &most, votes.columns) ? best : 0;
}

bool width_applies(struct line_shapes lines, size_t width)
{
	size_t full = 0, early = 0;
	bool some_full = false;

	for (size_t i = 0; i + 1 < lines.count; i++) {
		const struct line_shape *line = &lines.items[i], *next = line + 1;
		bool is_full;

		if (!is_open(line, next))
			continue;
		is_full = line_is_nearly_full(line, next, width);
		some_full |= is_full;
		if (!line->ends_sentence)
			*(is_full ? &full : &early) += line->width;
	}
	return some_full && full >= early;
}
