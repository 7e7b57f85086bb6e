/* Where sentences end, and why. */
#include "cli/listing.h"

#include "base/utf8.h"

enum { INDENT = 3, BEFORE = 110, AFTER = 26, PLACE = 13, CONFIDENCE = 73 };

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

static void add_around(struct page *page, const struct explained *explained)
{
	struct str text = explained->paragraph;
	size_t from = start_of(page->paint, text, explained->end, BEFORE);
	size_t to = end_of(page->paint, text, explained->next, AFTER), mark = explained->end;
	enum style style = explained->doubtful ? STYLE_WARNING : explained->breaks ? STYLE_GOOD : STYLE_DIM;

	if (mark > from)
		utf8_previous(text, &mark);
	page_paragraph(page, INDENT);
	page_stop(page, INDENT);
	page_add(page, STYLE_SOURCE, from ? STR("… ") : STR(""));
	page_add(page, STYLE_SOURCE, str_slice(text, from, mark));
	page_add(page, style, str_slice(text, mark, explained->end));
	page_add(page, style, explained->breaks ? STR("▏") : STR(""));
	page_add(page, STYLE_SOURCE, str_slice(text, explained->end, to));
	page_add(page, STYLE_SOURCE, to < text.size ? STR(" …") : STR(""));
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
	if (explained->breaks || explained->doubtful) {
		page_stop(&page, CONFIDENCE);
		page_printf(&page, STYLE_DIM, "%.2f", explained->confidence / 100.0);
	}
	page_row(&page);
	page_fini(&page);
}
