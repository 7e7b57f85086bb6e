#include "base/page.h"

#include "base/alloc.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_MOST = 92, WIDE_FROM = 120, WIDE_MOST = 160, WRAP_FROM = 40, BETWEEN = 3, HUNG_LEAST = 18 };

/* Text in one style, as it was added. */
struct page_run {
	enum style style;
	struct str text;
	bool whole;
	size_t stop; /* not 0: no text, but a place to begin at, plus one */
};

struct page_block {
	enum side side;
	struct str label;
	enum style label_style;
	enum bar bar;
	enum style bar_style;
	bool gutter;
	size_t hang;
	size_t first_run;
};

/* A stretch of a line in one style: spaces only, or none. */
struct page_piece {
	enum style style;
	struct str text;
	size_t blank; /* number of spaces; 0: it is text */
};

struct page_line {
	size_t block;
	bool first;      /* the block's first: the label stands here */
	size_t from, to; /* pieces */
	size_t width;
};

/* The wrapping of one block under way. */
struct wrap {
	size_t block;
	size_t limit, hang;
	size_t line_from, line_to, used; /* the line, without the spaces at its end */
	size_t blank;                    /* spaces after it, until a word follows */
	size_t word_from, word_width;
	bool first;
};

void page_init(struct page *page, const struct paint *paint, struct buf *out)
{
	*page = (struct page){ .paint = paint, .out = out };
}

void page_fini(struct page *page)
{
	free(page->runs);
	free(page->blocks);
	free(page->pieces);
	free(page->lines);
	buf_fini(&page->scratch);
	arena_fini(&page->arena);
}

bool page_is_wide(const struct page *page)
{
	return page->paint->width >= WIDE_FROM && !page->one_column;
}

size_t page_columns(const struct page *page)
{
	int width = page->paint->width;

	if (width < WRAP_FROM)
		return SIZE_MAX;
	if (page_is_wide(page))
		return (size_t)((width < WIDE_MOST ? width : WIDE_MOST) - 2 * GUTTER - BETWEEN) / 2;
	return (size_t)(width - GUTTER < TEXT_MOST ? width - GUTTER : TEXT_MOST);
}

static struct page_block *add_block(struct page *page, struct page_block block)
{
	ARRAY_GROW(page->blocks, page->block_count, page->block_room);
	block.first_run = page->run_count;
	page->blocks[page->block_count] = block;
	return &page->blocks[page->block_count++];
}

void page_block(
	struct page *page, enum side side, struct str label, enum style label_style, enum bar bar, enum style bar_style)
{
	add_block(page, (struct page_block){ .side = page_is_wide(page) ? side : SIDE_LEFT,
				.label = label,
				.label_style = label_style,
				.bar = bar,
				.bar_style = bar_style,
				.gutter = true });
}

void page_paragraph(struct page *page, size_t hang)
{
	add_block(page, (struct page_block){ .side = SIDE_LEFT, .hang = hang });
}

void page_hang(struct page *page, size_t hang)
{
	page->blocks[page->block_count - 1].hang = hang;
}

static void add_run(struct page *page, struct page_run run)
{
	ARRAY_GROW(page->runs, page->run_count, page->run_room);
	page->runs[page->run_count++] = run;
}

void page_add(struct page *page, enum style style, struct str text)
{
	if (text.size)
		add_run(page, (struct page_run){ .style = style, .text = text });
}

void page_add_whole(struct page *page, enum style style, struct str text)
{
	if (text.size)
		add_run(page, (struct page_run){ .style = style, .text = text, .whole = true });
}

void page_printf(struct page *page, enum style style, const char *format, ...)
{
	va_list arguments;

	buf_clear(&page->scratch);
	va_start(arguments, format);
	buf_vprintf(&page->scratch, format, arguments);
	va_end(arguments);
	page_add(page, style, arena_str(&page->arena, buf_str(&page->scratch)));
}

void page_stop(struct page *page, size_t column)
{
	add_run(page, (struct page_run){ .style = STYLE_DIM, .stop = column + 1 });
}

static void add_piece(struct page *page, struct page_piece piece)
{
	ARRAY_GROW(page->pieces, page->piece_count, page->piece_room);
	page->pieces[page->piece_count++] = piece;
}

static void end_line(struct page *page, struct wrap *wrap)
{
	while (wrap->line_to > wrap->line_from && page->pieces[wrap->line_to - 1].blank)
		wrap->used -= page->pieces[--wrap->line_to].blank;
	ARRAY_GROW(page->lines, page->line_count, page->line_room);
	page->lines[page->line_count++] = (struct page_line){ .block = wrap->block,
		.first = wrap->first,
		.from = wrap->line_from,
		.to = wrap->line_to,
		.width = wrap->used };
	if (wrap->first && wrap->limit != SIZE_MAX)
		wrap->limit -= wrap->hang;
	wrap->first = false;
}

/* The word is whole: it goes on this line where it fits, else it begins the next. */
static void end_word(struct page *page, struct wrap *wrap)
{
	bool fits = wrap->limit == SIZE_MAX || wrap->used + wrap->blank + wrap->word_width <= wrap->limit;

	if (wrap->word_width == 0 && wrap->word_from == page->piece_count)
		return;
	if (wrap->used && !fits) {
		end_line(page, wrap);
		wrap->used = 0;
	}
	if (wrap->used == 0) {
		wrap->line_from = wrap->word_from;
		wrap->blank = 0;
	}
	wrap->used += wrap->blank + wrap->word_width;
	wrap->line_to = page->piece_count;
	wrap->blank = wrap->word_width = 0;
	wrap->word_from = page->piece_count;
}

static void add_blank(struct page *page, struct wrap *wrap, enum style style, size_t count)
{
	end_word(page, wrap);
	wrap->blank += count;
	add_piece(page, (struct page_piece){ .style = style, .blank = count });
	wrap->word_from = page->piece_count;
}

/* Spaces up to a column; they stay even where the line is still empty. */
static void add_stop(struct page *page, struct wrap *wrap, size_t column)
{
	size_t at, count;

	end_word(page, wrap);
	at = wrap->used + wrap->blank;
	count = at < column ? column - at : wrap->blank || at == 0 ? 0 : 1;
	if (wrap->used == 0)
		wrap->line_from = page->piece_count;
	if (count)
		add_piece(page, (struct page_piece){ .style = STYLE_DIM, .blank = count });
	wrap->used = at + count;
	wrap->line_to = page->piece_count;
	wrap->blank = 0;
	wrap->word_from = page->piece_count;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void add_text(struct page *page, struct wrap *wrap, const struct page_run *run)
{
	struct str text = run->text;
	size_t at = 0;

	while (at < text.size) {
		size_t from = at;
		bool blank = !run->whole && is_blank(text.data[at]);

		while (at < text.size && (!run->whole && is_blank(text.data[at])) == blank)
			at++;
		if (blank) {
			add_blank(page, wrap, run->style, at - from);
			continue;
		}
		add_piece(page, (struct page_piece){ .style = run->style, .text = str_slice(text, from, at) });
		wrap->word_width += paint_width(page->paint, str_slice(text, from, at));
	}
}

static size_t width_of_lines(const struct page *page, const struct page_block *block)
{
	size_t columns = page_columns(page);
	int width = page->paint->width;

	if (block->gutter || columns == SIZE_MAX)
		return columns;
	return (size_t)(width < WIDE_MOST ? width : WIDE_MOST);
}

static void wrap_block(struct page *page, size_t number)
{
	struct page_block *block = &page->blocks[number];
	size_t limit = width_of_lines(page, block);
	size_t end = number + 1 < page->block_count ? block[1].first_run : page->run_count;
	struct wrap wrap = { .block = number,
		.limit = limit,
		.first = true,
		.line_from = page->piece_count,
		.line_to = page->piece_count,
		.word_from = page->piece_count };

	if (block->hang > limit / 2 && limit - block->hang < HUNG_LEAST)
		block->hang = limit / 2;
	wrap.hang = block->hang;
	for (size_t i = block->first_run; i < end; i++) {
		if (page->runs[i].stop)
			add_stop(page, &wrap, page->runs[i].stop - 1);
		else
			add_text(page, &wrap, &page->runs[i]);
	}
	end_word(page, &wrap);
	end_line(page, &wrap);
}

/* Lines are written piece by piece; blanks wait in `blank` until something visible follows, text of one style in the
 * scratch. */
struct writer {
	struct page *page;
	enum style style;
	size_t blank;
};

static void flush(struct writer *writer)
{
	struct page *page = writer->page;

	paint_add(page->paint, page->out, writer->style, buf_str(&page->scratch));
	buf_clear(&page->scratch);
}

static void add_blanks(struct buf *out, size_t count)
{
	memset(buf_reserve(out, count + 1), ' ', count);
	out->size += count;
}

static void write_text(struct writer *writer, enum style style, struct str text)
{
	struct page *page = writer->page;

	if (text.size == 0)
		return;
	if (style != writer->style || writer->blank) {
		flush(writer);
		add_blanks(page->out, writer->blank);
		writer->blank = 0;
		writer->style = style;
	}
	buf_add(&page->scratch, text);
}

static void write_pieces(struct writer *writer, const struct page_line *line)
{
	struct page *page = writer->page;

	for (size_t i = line->from; i < line->to; i++) {
		const struct page_piece *piece = &page->pieces[i];

		if (!piece->blank)
			write_text(writer, piece->style, piece->text);
		else if (piece->style == writer->style && page->scratch.size && !writer->blank)
			add_blanks(&page->scratch, piece->blank); /* within a term its underline goes on */
		else
			writer->blank += piece->blank;
	}
}

static const char *const bars[] = { [BAR_NONE] = "", [BAR_SOLID] = "│", [BAR_DOTTED] = "┊" };

/* Returns the columns taken. */
static size_t write_line(struct writer *writer, const struct page_line *line)
{
	const struct page_block *block = &writer->page->blocks[line->block];
	struct str label = line->first ? block->label : STR("");
	size_t label_width = paint_width(writer->page->paint, label), over;

	if (!block->gutter) {
		writer->blank += line->first ? 0 : block->hang;
		write_pieces(writer, line);
		return line->width + (line->first ? 0 : block->hang);
	}
	over = label_width > 5 ? label_width - 5 : 0;
	writer->blank += 5 + over - label_width;
	write_text(writer, block->label_style, label);
	writer->blank += 1;
	write_text(writer, block->bar_style, str_of(bars[block->bar]));
	writer->blank += (block->bar == BAR_NONE ? 2 : 1) + (line->first ? 0 : block->hang);
	write_pieces(writer, line);
	return GUTTER + over + line->width + (line->first ? 0 : block->hang);
}

/* The left line beside the right one; NULL: that side has no more. */
static void write_row(struct page *page, const struct page_line *left, const struct page_line *right)
{
	struct writer writer = { .page = page };
	size_t used = left ? write_line(&writer, left) : 0, start = page_columns(page) + GUTTER + BETWEEN;

	if (right) {
		writer.blank += used < start ? start - used : 1;
		write_line(&writer, right);
	}
	flush(&writer);
	buf_add_char(page->out, '\n');
}

void page_row(struct page *page)
{
	size_t left = 0, right, count;

	page->piece_count = page->line_count = 0;
	for (int side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		for (size_t i = 0; i < page->block_count; i++)
			if (page->blocks[i].side == (enum side)side)
				wrap_block(page, i);
		if (side == SIDE_LEFT)
			left = page->line_count;
	}
	right = page->line_count - left;
	count = left > right ? left : right;
	buf_clear(&page->scratch);
	for (size_t i = 0; i < count; i++)
		write_row(page, i < left ? &page->lines[i] : NULL, i < right ? &page->lines[left + i] : NULL);
	if (count)
		page->started = true;
	page->run_count = page->block_count = 0;
	arena_reset(&page->arena);
}

void page_gap(struct page *page)
{
	if (page->started)
		buf_add_char(page->out, '\n');
}

struct str page_number(struct page *page, size_t number)
{
	char digits[24], text[32];
	int count = snprintf(digits, sizeof digits, "%zu", number), size = 0;

	for (int i = 0; i < count; i++) {
		if (i && (count - i) % 3 == 0)
			text[size++] = ',';
		text[size++] = digits[i];
	}
	return arena_str(&page->arena, (struct str){ text, (size_t)size });
}

struct str page_date(struct page *page, struct str iso)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December" };
	char text[16] = "";
	int year, month, day;

	memcpy(text, iso.data, iso.size < 10 ? iso.size : 10);
	if (sscanf(text, "%4d-%2d-%2d", &year, &month, &day) != 3 || month < 1 || month > 12)
		return iso;
	return arena_printf(&page->arena, "%d %s %d", day, months[month - 1], year);
}

struct str page_count_of(struct page *page, size_t count, const char *one, const char *several)
{
	return arena_printf(&page->arena, "%.*s %s", STR_ARG(page_number(page, count)), count == 1 ? one : several);
}

struct str page_cut(struct page *page, struct str text, size_t width)
{
	const struct paint *paint = page->paint;
	size_t mark = paint_width(paint, STR("…")), used = 0, at = 0;

	if (paint_width(paint, text) <= width)
		return text;
	while (at < text.size) {
		size_t next = at, columns;

		utf8_next(text, &next);
		columns = paint_width(paint, str_slice(text, at, next));
		if (used + columns + mark > width)
			break;
		used += columns;
		at = next;
	}
	return arena_printf(&page->arena, "%.*s…", (int)at, text.data);
}
