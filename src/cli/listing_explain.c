/* Where sentences end, and why: ▏ is a break, · is none. */
#include "cli/listing.h"

#include "base/utf8.h"

enum { INDENT = 3, AFTER = 26, DOTS = 4, PLACE = 13, CONFIDENCE = 73, WIDEST = 110 };

/* The last `width` columns or so before `end`, from the beginning of a word. */
static size_t start_of(const struct paint *paint, struct str text, size_t end, size_t width)
{
	size_t at = end, used = 0;

	while (at > 0 && used < width) {
		size_t before = at;

		utf8_previous(text, &before);
		used += paint_width(paint, str_slice(text, before, at));
		at = before;
	}
	while (at > 0 && at < end && text.data[at - 1] != ' ')
		at++;
	return at;
}

/* The end of the last word within `width` columns from `start`. */
static size_t end_of(const struct paint *paint, struct str text, size_t start, size_t width)
{
	size_t at = start, used = 0, word = start;

	while (at < text.size && used < width) {
		size_t after = at;

		utf8_next(text, &after);
		used += paint_width(paint, str_slice(text, at, after));
		if (text.data[at] == ' ')
			word = at;
		at = after;
	}
	return at == text.size ? at : word;
}

void list_explained_around(const struct paint *paint, const struct explained *explained, struct str *before, struct str *after)
{
	size_t width = paint->width > 0 && paint->width < WIDEST ? (size_t)paint->width : WIDEST;
	size_t before_width = width > 2 * (INDENT + DOTS + AFTER) ? width - INDENT - DOTS - AFTER : AFTER;
	size_t from = start_of(paint, explained->paragraph, explained->end, before_width);

	*before = str_slice(explained->paragraph, from, explained->end);
	*after = str_slice(explained->paragraph, explained->end, end_of(paint, explained->paragraph, explained->next, AFTER));
}

static void add_around(struct page *page, const struct explained *explained)
{
	struct str text = explained->paragraph, before, after;
	enum style style = explained->doubtful ? STYLE_WARNING : explained->breaks ? STYLE_GOOD : STYLE_DIM;
	size_t mark;

	list_explained_around(page->paint, explained, &before, &after);
	mark = before.size;
	if (mark > 0)
		utf8_previous(before, &mark);
	page_paragraph(page, INDENT);
	page_stop(page, INDENT);
	page_add(page, STYLE_SOURCE, before.data > text.data ? STR("… ") : STR(""));
	page_add(page, STYLE_SOURCE, str_slice(before, 0, mark));
	page_add(page, style, str_slice(before, mark, before.size));
	page_add(page, STYLE_SOURCE, str_slice(text, explained->end, explained->next));
	page_add(page, style, explained->breaks ? STR("▏") : STR("·"));
	page_add(page, STYLE_SOURCE, str_slice(after, explained->next - explained->end, after.size));
	page_add(page, STYLE_SOURCE, after.data + after.size < text.data + text.size ? STR(" …") : STR(""));
}

void list_explained(const struct paint *paint, const struct explained *explained, struct buf *out)
{
	const char *verdict = explained->doubtful ? "doubtful" : explained->breaks ? "break" : "no break";
	enum style style = explained->doubtful ? STYLE_WARNING : explained->breaks ? STYLE_GOOD : STYLE_DIM;
	struct page page;

	page_init(&page, paint, out);
	add_around(&page, explained);
	page_paragraph(&page, PLACE);
	page_stop(&page, INDENT);
	page_add_whole(&page, style, str_of(verdict));
	page_stop(&page, PLACE);
	page_printf(&page, STYLE_DIM, "%.*s   %.*s", STR_ARG(explained->place), STR_ARG(explained->about));
	page_stop(&page, CONFIDENCE);
	page_printf(&page, STYLE_DIM, "%.2f", explained->confidence / 100.0);
	page_row(&page);
	page_fini(&page);
}

void list_explained_end(const struct paint *paint, size_t seen, size_t doubtful, bool below, struct buf *out)
{
	struct page page;

	page_init(&page, paint, out);
	if (below)
		buf_add_char(out, '\n');
	page_paragraph(&page, INDENT);
	page_stop(&page, INDENT);
	if (seen)
		page_printf(&page, STYLE_DIM, "%zu of %zu place%s %s doubtful", doubtful, seen, seen == 1 ? "" : "s", doubtful == 1 ? "is" : "are");
	else
		page_printf(&page, STYLE_DIM, "no place where a sentence may end");
	if (doubtful)
		page_printf(&page, STYLE_DIM, "; a line in segment.txt decides (tmx help segment)");
	page_row(&page);
	page_fini(&page);
}
