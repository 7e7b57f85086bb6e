#include "document/wrap_width.h"

enum { NARROWEST = 25, VERSE = 48 };

/*
 * Programs that want even lines (fmt) stop some columns short of the width: how far a line at least reaches. Verse, which
 * is narrow, is not taken for their work.
 */
static size_t least_reach(size_t width)
{
	return width > VERSE ? width - (width - VERSE) / 4 : width;
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

/* A break that could be a wrap: no blank line, no list, no heading. */
static bool is_open(const struct line_shape *line, const struct line_shape *next)
{
	return !is_blank_line(line) && !is_blank_line(next) && line->head != HEAD_ALONE && next->head == HEAD_PLAIN;
}

static bool sentence_goes_on(const struct line_shape *line, const struct line_shape *next)
{
	return !next->capital && !line->ends_in_comma;
}

/* For each width what it gains and loses against the width before: full lines, and the columns of those that speak for it. */
struct votes {
	struct { size_t lines, columns; } gain[WIDEST_COLUMN + 2], loss[WIDEST_COLUMN + 2];
	size_t columns; /* of all lines that speak, for a width or against */
};

static void vote(struct votes *votes, const struct line_shape *line, const struct line_shape *next)
{
	size_t from = line->width, to = from, columns = 0;

	if (!line->ends_sentence)
		votes->columns += line->width;
	if (line->width > WIDEST_COLUMN)
		return;
	if (!line->ends_sentence && sentence_goes_on(line, next))
		columns = line->width;
	while (to <= WIDEST_COLUMN && line_is_full(line, next, to))
		to++;
	votes->gain[from].lines++;
	votes->gain[from].columns += columns;
	votes->loss[to].lines++;
	votes->loss[to].columns += columns;
}

/* The widest line is full by itself: where others speak against it, it is not enough. */
static bool is_borne_out(const struct votes *votes, size_t columns, size_t lines)
{
	size_t against = votes->columns - columns;

	return columns > against && (against == 0 || lines > 1);
}

size_t find_width(struct line_shapes lines)
{
	struct votes votes = { 0 };
	size_t best = 0, most = 0, most_lines = 0, full = 0, columns = 0;

	for (size_t i = 0; i + 1 < lines.count; i++)
		if (is_open(&lines.items[i], &lines.items[i + 1]))
			vote(&votes, &lines.items[i], &lines.items[i + 1]);
	for (size_t width = 0; width <= WIDEST_COLUMN; width++) {
		full += votes.gain[width].lines - votes.loss[width].lines;
		columns += votes.gain[width].columns - votes.loss[width].columns;
		if (columns > most && width >= NARROWEST) {
			best = width;
			most = columns;
			most_lines = full;
		}
	}
	return is_borne_out(&votes, most, most_lines) ? best : 0;
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
		is_full = line_is_full(line, next, width);
		some_full |= is_full;
		if (!line->ends_sentence)
			*(is_full ? &full : &early) += line->width;
	}
	return some_full && full >= early;
}
