/**
 * Lays out what people read: blocks of styled text behind a gutter, wrapped at spaces, hanging; one or two columns.
 * It knows nothing about translation. The gutter has a label of five columns right-aligned, a space, a bar and a space,
 * so that text always begins in column 9:
 *
 *       81% │ Russian President Vladimir Putin called the talks with his Chinese
 *           │ counterpart
 *
 * Text is at most 92 columns wide; at 120 columns and more the blocks of the two sides of a row stand side by side,
 * columns of (width - 19) / 2 each, of at most 160 columns. A word longer than the line runs over: nothing is cut.
 * Under 40 columns nothing wraps.
 */
#ifndef BASE_PAGE_H
#define BASE_PAGE_H

#include "base/arena.h"
#include "base/paint.h"

enum side { SIDE_LEFT, SIDE_RIGHT };
enum bar { BAR_NONE, BAR_SOLID, BAR_DOTTED };

enum { GUTTER = 8 }; /* columns before the text */

struct page_run;
struct page_block;
struct page_piece;
struct page_line;

/** A page under way. The blocks of a row are collected, then page_row writes them. Made by page_init. */
struct page {
	const struct paint *paint;
	struct buf *out;
	bool started;    /* something stands above: page_gap writes an empty line */
	bool one_column; /* never two columns, however wide the terminal */

	/* the row under way */
	struct page_run *runs;
	size_t run_count, run_room;
	struct page_block *blocks;
	size_t block_count, block_room;
	struct arena arena;

	/* its lines */
	struct page_piece *pieces;
	size_t piece_count, piece_room;
	struct page_line *lines;
	size_t line_count, line_room;
	struct buf scratch;
};

/** `paint` and `out` are borrowed until page_fini. */
void page_init(struct page *page, const struct paint *paint, struct buf *out);
void page_fini(struct page *page);

/** Whether the two sides stand side by side. */
bool page_is_wide(const struct page *page);

/** Columns for the text of a block; SIZE_MAX where nothing wraps. */
size_t page_columns(const struct page *page);

/** Begins a block: `label` (borrowed until page_row; "": none) and a bar, which stands on all its lines. */
void page_block(struct page *page, enum side side, struct str label, enum style label_style, enum bar bar,
	enum style bar_style);

/** Begins a block without a gutter, over the whole width; further lines begin after `hang` columns. */
void page_paragraph(struct page *page, size_t hang);

/** Further lines of the block under way begin `hang` columns behind its first; at half the width at most, unless 18 columns are left. */
void page_hang(struct page *page, size_t hang);

/** Adds to the block under way; `text` is borrowed until page_row. */
void page_add(struct page *page, enum style style, struct str text);

/** The same, never broken at its spaces. */
void page_add_whole(struct page *page, enum style style, struct str text);

/** The same, made from a format. */
void page_printf(struct page *page, enum style style, const char *format, ...) __attribute__((format(printf, 3, 4)));

/** What follows begins in column `column` (from 0) of the block's text, or one space on where that is taken. */
void page_stop(struct page *page, size_t column);

/** Writes the blocks collected and forgets them. */
void page_row(struct page *page);

/** An empty line, unless nothing stands above. */
void page_gap(struct page *page);

/** `text` cut to `width` columns, with … where something was left out. Lives until page_row. */
struct str page_cut(struct page *page, struct str text, size_t width);

/** "419,913" and "17 June 2021" (the ISO date itself where it is none), as people read them; "1 segment", "6 segments".
 * They live until page_row. */
struct str page_number(struct page *page, size_t number);
struct str page_date(struct page *page, struct str iso);
struct str page_count_of(struct page *page, size_t count, const char *one, const char *several);

#endif
