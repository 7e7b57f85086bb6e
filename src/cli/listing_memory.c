/* Pairs of a memory for people: search, list; what an import did; what a memory holds. */
#include "cli/listing.h"

#include "base/utf8.h"

enum { HIT_AT = 45 }; /* percent of the text */

/* The end of `text` that fits into `width` columns, cut at a word. */
static struct str tail_of(struct page *page, struct str text, size_t width)
{
	size_t room, at = text.size, used = 0;
	size_t mark = paint_width(page->paint, STR("… "));

	if (paint_width(page->paint, text) <= width)
		return text;
	room = width > mark ? width - mark : 0;
	while (at > 0) {
		size_t before = at;

		utf8_previous(text, &before);
		used += paint_width(page->paint, str_slice(text, before, at));
		if (used > room)
			break;
		at = before;
	}
	while (at > 0 && at < text.size && text.data[at - 1] != ' ')
		at++;
	return arena_printf(&page->arena, "… %.*s", (int)(text.size - at), text.data + at);
}

/* The beginning of `text` that fits into `width` columns, cut at a word. */
static struct str head_of(struct page *page, struct str text, size_t width)
{
	size_t room, at = 0, used = 0, mark = paint_width(page->paint, STR(" …"));

	if (paint_width(page->paint, text) <= width)
		return text;
	room = width > mark ? width - mark : 0;
	while (at < text.size) {
		size_t after = at;

		utf8_next(text, &after);
		used += paint_width(page->paint, str_slice(text, at, after));
		if (used > room)
			break;
		at = after;
	}
	while (at > 0 && text.data[at] != ' ')
		at--;
	return arena_printf(&page->arena, "%.*s …", (int)at, text.data);
}

static void add_whole(struct page *page, struct str text, struct span hit, enum style style)
{
	page_add(page, style, str_slice(text, 0, hit.start));
	page_add(page, STYLE_HIT, str_slice(text, hit.start, hit.end));
	page_add(page, style, str_slice(text, hit.end, text.size));
}

/* One line: the hit in its column, as much round it as there is room for. */
static void add_line(struct page *page, struct str text, struct span hit, enum style style)
{
	size_t columns = page_columns(page), at = columns * HIT_AT / 100, room;
	struct str before, word;

	if (hit.start >= hit.end) {
		page_add(page, style, head_of(page, text, columns));
		return;
	}
	before = tail_of(page, str_slice(text, 0, hit.start), at);
	word = page_cut(page, str_slice(text, hit.start, hit.end), columns - at);
	room = columns - at - paint_width(page->paint, word);
	page_stop(page, at - paint_width(page->paint, before));
	page_add(page, style, before);
	page_add(page, STYLE_HIT, word);
	page_add(page, style, head_of(page, str_slice(text, hit.end, text.size), room));
}

static void add_origin(struct page *page, const struct listed_pair *pair)
{
	struct str parts[] = { pair->memory, page_date(page, pair->date), pair->author };
	const char *comma = "";

	if (!pair->memory.size && !pair->date.size && !pair->author.size)
		return;
	page_block(page, SIDE_RIGHT, STR("from"), STYLE_LABEL, BAR_NONE, STYLE_DIM);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!parts[i].size)
			continue;
		page_printf(page, STYLE_DIM, "%s%.*s", comma, STR_ARG(parts[i]));
		comma = ", ";
	}
}

void list_pair(const struct paint *paint, const struct listed_pair *pair, bool verbose, struct buf *out)
{
	struct page page;
	void (*add)(struct page *, struct str, struct span, enum style);

	page_init(&page, paint, out);
	add = verbose || page_columns(&page) == SIZE_MAX ? add_whole : add_line;
	page_block(&page, SIDE_LEFT, pair->number ? arena_printf(&page.arena, "%zu", pair->number) : STR(""), STYLE_NUMBER, BAR_NONE, STYLE_DIM);
	add(&page, pair->dutch, pair->dutch_hit, STYLE_SOURCE);
	page_block(&page, SIDE_RIGHT, STR(""), STYLE_DIM, BAR_SOLID, STYLE_DIM);
	add(&page, pair->english, pair->english_hit, STYLE_PROPOSAL);
	if (verbose)
		add_origin(&page, pair);
	page_row(&page);
	page_fini(&page);
}

void list_search_end(const struct paint *paint, const struct search_end *end, struct buf *out)
{
	struct page page;

	page_init(&page, paint, out);
	page_paragraph(&page, 4);
	if (end->count)
		page_add(&page, STYLE_BOLD, page_count_of(&page, end->count, "pair", "pairs"));
	else
		page_add(&page, STYLE_BOLD, STR("no pair"));
	if (end->words.size)
		page_printf(
			&page, STYLE_DIM, " with %s“%.*s”", end->inflected ? "a form of " : "", STR_ARG(end->words));
	page_printf(&page, STYLE_DIM, " in %.*s", STR_ARG(end->memory));
	if (end->count && !end->verbose)
		page_add(&page, STYLE_DIM, STR("; -v shows whole sentences"));
	page_row(&page);
	page_fini(&page);
}

/* The lines of a summary: label, number under the others, remark. */
struct table {
	struct page *page;
	size_t end; /* column behind the numbers */
};

static struct table table_of(struct page *page, size_t label_width, size_t greatest)
{
	size_t width = paint_width(page->paint, page_number(page, greatest)) + 1;

	return (struct table){ page, 3 + label_width + (width > 5 ? width : 5) };
}

static void add_count(const struct table *table, const char *label, size_t number, enum style style, const char *remark)
{
	struct page *page = table->page;
	struct str text = page_number(page, number);

	page_paragraph(page, table->end + 3);
	page_stop(page, 3);
	page_add_whole(page, STYLE_SOURCE, str_of(label));
	page_stop(page, table->end - paint_width(page->paint, text));
	page_add(page, style, text);
	if (!remark || !*remark)
		return;
	page_stop(page, table->end + 3);
	page_add(page, STYLE_DIM, str_of(remark));
}

static void add_refusals(const struct table *table, const struct import_summary *summary)
{
	enum style style = summary->refused ? STYLE_WARNING : STYLE_SOURCE;
	struct page *page = table->page;

	if (summary->refusal_count <= 1) {
		add_count(table, "refused", summary->refused, style,
			summary->refusal_count ? summary->refusals->reason : NULL);
		return;
	}
	add_count(table, "refused", summary->refused, style, NULL);
	for (size_t i = 0; i < summary->refusal_count; i++) {
		if (i)
			page_paragraph(page, table->end + 3);
		page_stop(page, table->end + 3);
		page_printf(page, STYLE_DIM, "%.*s %s", STR_ARG(page_number(page, summary->refusals[i].count)),
			summary->refusals[i].reason);
	}
}

void list_import(const struct paint *paint, const struct import_summary *summary, struct buf *out)
{
	size_t read = summary->added + summary->updated + summary->unchanged + summary->refused;
	struct page page;
	struct table table;

	page_init(&page, paint, out);
	table = table_of(&page, 9, read);
	page_paragraph(&page, 4);
	page_add(&page, STYLE_FILE, summary->file);
	page_printf(&page, STYLE_DIM, " → %.*s", STR_ARG(summary->memory));
	add_count(&table, "added", summary->added, summary->added ? STYLE_GOOD : STYLE_SOURCE, NULL);
	add_count(&table, "updated", summary->updated, STYLE_SOURCE,
		summary->updated ? "the newer translation is used first, the older one is kept" : NULL);
	add_count(&table, "unchanged", summary->unchanged, STYLE_SOURCE,
		summary->unchanged ? "the memory has them already" : NULL);
	add_refusals(&table, summary);
	page_paragraph(&page, 4);
	page_printf(&page, STYLE_DIM, "%.*s in %.2f s; ", STR_ARG(page_count_of(&page, read, "segment", "segments")),
		summary->seconds);
	if (summary->dry_run)
		page_add(&page, STYLE_DIM, STR("nothing was written (--dry-run)"));
	else
		page_printf(&page, STYLE_DIM, "%.*s has %.*s", STR_ARG(summary->memory),
			STR_ARG(page_count_of(&page, summary->pairs, "pair", "pairs")));
	page_row(&page);
	page_fini(&page);
}

static struct str size_text(struct page *page, size_t bytes)
{
	if (bytes < 1000 * 1000)
		return arena_printf(&page->arena, "%zu kB", (bytes + 999) / 1000);
	if (bytes < 1000 * 1000 * 1000)
		return arena_printf(&page->arena, "%.1f MB", (double)bytes / 1e6);
	return arena_printf(&page->arena, "%.1f GB", (double)bytes / 1e9);
}

static void add_some(const struct table *table, const char *label, size_t count, const char *remark)
{
	if (count)
		add_count(table, label, count, STYLE_SOURCE, remark);
}

void list_memory_stats(const struct paint *paint, struct str name, const struct memory_stats *stats, struct buf *out)
{
	static const char *const states[] = { "new", "proposed", "translated", "reviewed", "final" };
	size_t most = stats->source_words > stats->target_words ? stats->source_words : stats->target_words;
	struct page page;
	struct table table;

	page_init(&page, paint, out);
	table = table_of(&page, 13, most > stats->units ? most : stats->units);
	page_paragraph(&page, 4);
	page_add(&page, STYLE_FILE, name);
	page_printf(&page, STYLE_DIM, "  %.*s, schema %d", STR_ARG(size_text(&page, stats->bytes)), stats->schema);
	add_count(&table, "pairs", stats->units, STYLE_BOLD, NULL);
	add_some(&table, "sources", stats->sources,
		stats->sources < stats->units ? "some have several translations" : NULL);
	add_some(&table, "Dutch words", stats->source_words, NULL);
	add_some(&table, "English words", stats->target_words, NULL);
	for (size_t i = sizeof states / sizeof *states; i-- > 0;)
		add_some(&table, states[i], stats->by_state[i], NULL);
	add_some(&table, "aligned", stats->by_maker[MAKER_ALIGNED], "by a program; they cost a penalty");
	add_some(&table, "machine", stats->by_maker[MAKER_MACHINE], "translated by a machine; they cost a penalty");
	if (stats->oldest.size) {
		page_paragraph(&page, 4);
		page_printf(&page, STYLE_DIM, "from %.*s", STR_ARG(page_date(&page, stats->oldest)));
		page_printf(&page, STYLE_DIM, " to %.*s", STR_ARG(page_date(&page, stats->newest)));
	}
	page_row(&page);
	page_fini(&page);
}
