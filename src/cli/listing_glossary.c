/* Terms for people: those of a sentence, those of a glossary. */
#include "cli/listing.h"

#include "base/alloc.h"
#include "document/review.h"
#include "glossary/glossary.h"

#include <stdlib.h>

/* As wide as needed up to `most`, and what stands between columns. */
static size_t column_for(size_t needed, size_t most, size_t between)
{
	return (needed < most ? needed : most) + between;
}

/* Where the next column begins: two spaces at least behind `text`, which begins at `start`. */
static size_t column_behind(const struct paint *paint, size_t start, struct str text, size_t column)
{
	size_t end = start + paint_width(paint, text) + 2;

	return end > column ? end : column;
}

/* The Dutch words of a hit: kondigde … aan where they stand apart. */
static struct str dutch_of(struct page *page, const struct segment *segment, const struct hit *hit)
{
	struct str source = segment->source.chars, words = str_slice(source, hit->start, hit->end);

	for (size_t i = 0; i < hit->part_count; i++) {
		struct str part = str_slice(source, hit->parts[i].start, hit->parts[i].end);

		words = i == 0 ? part : arena_printf(&page->arena, "%.*s … %.*s", STR_ARG(words), STR_ARG(part));
	}
	return words;
}

/* Which bytes of the sentence belong to a term. Lives until page_row. */
static bool *term_bytes(struct page *page, const struct segment *segment)
{
	bool *within = arena_calloc(&page->arena, segment->source.chars.size + 1, sizeof *within);

	for (size_t i = 0; i < segment->hit_count; i++) {
		const struct hit *hit = &segment->hits[i];

		if (hit->part_count < 2)
			memset(within + hit->start, true, hit->end - hit->start);
		for (size_t j = 0; j < hit->part_count && hit->part_count > 1; j++)
			memset(within + hit->parts[j].start, true, hit->parts[j].end - hit->parts[j].start);
	}
	return within;
}

static void add_sentence(struct page *page, const struct segment *segment)
{
	struct str source = segment->source.chars;
	const bool *within = term_bytes(page, segment);

	page_block(page, SIDE_LEFT, arena_printf(&page->arena, "%zu", segment->id), STYLE_NUMBER, BAR_NONE, STYLE_DIM);
	for (size_t at = 0, end; at < source.size; at = end) {
		for (end = at + 1; end < source.size && within[end] == within[at]; end++)
			;
		page_add(page, within[at] ? STYLE_TERM : STYLE_SOURCE, str_slice(source, at, end));
	}
}

static void add_remark(struct buf *out, struct str remark)
{
	if (out->size && remark.size)
		buf_add(out, STR("; "));
	buf_add(out, remark);
}

/* The targets of one stretch. */
struct stretch_of_hits {
	const struct hit *hits;
	size_t count;
	bool ranked; /* those one may use have several statuses */
};

static struct stretch_of_hits stretch_at(const struct segment *segment, size_t at)
{
	struct stretch_of_hits stretch = { .hits = &segment->hits[at], .count = 1 };

	while (at + stretch.count < segment->hit_count && hit_is_beside(stretch.hits, &stretch.hits[stretch.count])) {
		const struct term *term = stretch.hits[stretch.count++].term;

		stretch.ranked |= term_is_usable(term) && term->status != stretch.hits[0].term->status;
	}
	return stretch;
}

/* “preferred” goes without saying where nothing stands below it; a withdrawn target names the file that withdraws it. */
static void add_status(struct buf *out, const struct term *term, bool ranked)
{
	if (term_is_withdrawn(term))
		buf_printf(out, "%s in %.*s", term_status_name(term->status), STR_ARG(term->glossary));
	else if (ranked || term->status != TERM_PREFERRED)
		add_remark(out, str_of(term_status_name(term->status)));
}

static struct str hit_remarks(struct page *page, const struct stretch_of_hits *stretch, size_t number)
{
	const struct hit *hit = &stretch->hits[number];
	const struct term *term = hit->term, *above = number ? hit[-1].term : NULL;
	struct buf words = { 0 }, out = { 0 };
	struct str text;

	add_status(&out, term, stretch->ranked);
	if (number == 0)
		add_hit_words(&words, hit);
	add_remark(&out, buf_str(&words));
	if (term->variety.size && stretch->count > 1)
		add_remark(&out, term->variety);
	if (!above || !str_equal(above->note, term->note))
		add_remark(&out, term_remark(term));
	if (hit->inside && (number == 0 || !hit[-1].inside))
		add_remark(&out, STR("inside a longer term"));
	text = arena_str(&page->arena, buf_str(&out));
	buf_fini(&words);
	buf_fini(&out);
	return text;
}

struct columns {
	size_t english, note; /* where they begin */
};

static struct columns columns_of_hits(struct page *page, const struct segment *segment)
{
	size_t most = page_columns(page) / 8 * 3 - 3, dutch = 0, english = 0; /* a quarter at least for the notes */

	for (size_t i = 0; i < segment->hit_count; i++) {
		const struct hit *hit = &segment->hits[i];
		size_t a = paint_width(page->paint, dutch_of(page, segment, hit));
		size_t b = paint_width(page->paint, hit->english);

		dutch = a > dutch ? a : dutch;
		english = b > english ? b : english;
	}
	dutch = column_for(dutch, most, 3);
	return (struct columns){ dutch, dutch + column_for(english, most, 3) };
}

static void add_hit(struct page *page, const struct segment *segment, const struct stretch_of_hits *stretch, size_t number,
	struct columns columns)
{
	const struct hit *hit = &stretch->hits[number];
	struct str dutch = number == 0 ? dutch_of(page, segment, hit) : STR("");
	struct str english = hit->english.size ? hit->english : hit->term->target;
	size_t start = column_behind(page->paint, 0, dutch, columns.english);
	size_t note = column_behind(page->paint, start, english, columns.note);

	page_block(page, SIDE_RIGHT, STR(""), STYLE_DIM, BAR_SOLID, STYLE_DIM);
	page_hang(page, note > page_columns(page) ? columns.english : columns.note);
	page_add_whole(page, STYLE_SOURCE, dutch);
	page_stop(page, start);
	page_add_whole(page, term_is_withdrawn(hit->term) ? STYLE_REMOVED : STYLE_EDIT, english);
	page_stop(page, note);
	page_add(page, STYLE_DIM, hit_remarks(page, stretch, number));
}

void list_match(const struct paint *paint, const struct segment *segment, struct buf *out)
{
	struct stretch_of_hits stretch;
	struct page page;
	struct columns columns;

	page_init(&page, paint, out);
	page.one_column = true;
	columns = columns_of_hits(&page, segment);
	add_sentence(&page, segment);
	for (size_t i = 0; i < segment->hit_count; i += stretch.count) {
		stretch = stretch_at(segment, i);
		for (size_t j = 0; j < stretch.count; j++)
			add_hit(&page, segment, &stretch, j, columns);
	}
	page_row(&page);
	page_fini(&page);
}

struct grouped {
	size_t group, index;
	const struct term *term;
};

static int by_group(const void *a, const void *b)
{
	const struct grouped *left = a, *right = b;

	if (left->group != right->group)
		return left->group < right->group ? -1 : 1;
	return left->index < right->index ? -1 : left->index > right->index;
}

/* By domain, in the order domains first appear. The caller frees it. */
static struct grouped *group(const struct term *const *terms, size_t count)
{
	struct grouped *items = must_alloc((count + 1) * sizeof *items);
	struct str *domains = NULL;
	size_t domain_count = 0, room = 0, at;

	for (size_t i = 0; i < count; i++) {
		for (at = 0; at < domain_count && !str_equal(domains[at], terms[i]->domain); at++)
			;
		if (at == domain_count) {
			ARRAY_GROW(domains, domain_count, room);
			domains[domain_count++] = terms[i]->domain;
		}
		items[i] = (struct grouped){ at, i, terms[i] };
	}
	free(domains);
	qsort(items, count, sizeof *items, by_group);
	return items;
}

static struct columns columns_of_terms(const struct paint *paint, const struct term *const *terms, size_t count)
{
	size_t third = paint->width < 40 ? SIZE_MAX / 4 : (size_t)paint->width / 3, dutch = 0, english = 0;

	for (size_t i = 0; i < count; i++) {
		size_t a = paint_width(paint, terms[i]->source), b = paint_width(paint, terms[i]->target);

		dutch = a > dutch ? a : dutch;
		english = b > english ? b : english;
	}
	dutch = 2 + column_for(dutch, third, 2);
	return (struct columns){ dutch, dutch + column_for(english, third, 2) };
}

/* The status before the note, the part of speech and the variety; and all of it as far as there is room. */
static void add_note(struct page *page, const struct term *term, size_t column, bool whole)
{
	size_t width = page->paint->width < 40 ? SIZE_MAX : (size_t)page->paint->width, used = column;
	const char *word = term->status == TERM_PREFERRED ? "" : term_status_name(term->status), *mark;
	struct buf out = { 0 };
	struct str text;

	add_remark(&out, term_key(term, KEY_POS));
	add_remark(&out, term->variety);
	add_remark(&out, term->note);
	text = arena_str(&page->arena, buf_str(&out));
	buf_fini(&out);
	mark = !*word || !text.size ? "" : term_is_withdrawn(term) ? ": " : "; ";
	if (*word)
		page_printf(page, term_is_withdrawn(term) ? STYLE_WARNING : STYLE_DIM, "%s%s", word, mark);
	used += strlen(word) + strlen(mark);
	if (whole)
		page_add(page, STYLE_DIM, text);
	else if (used < width)
		page_add_whole(page, STYLE_DIM, page_cut(page, text, width - used));
}

static void add_term(struct page *page, const struct term *term, bool again, struct columns columns, bool whole)
{
	const struct paint *paint = page->paint;

	page_paragraph(page, columns.note);
	page_stop(page, 2);
	if (!again)
		page_add_whole(page, STYLE_SOURCE, term->source);
	columns.english = column_behind(paint, 2, again ? STR("") : term->source, columns.english);
	columns.note = column_behind(paint, columns.english, term->target, columns.note);
	page_stop(page, columns.english);
	page_add_whole(page, term_is_withdrawn(term) ? STYLE_REMOVED : STYLE_EDIT, term->target);
	page_stop(page, columns.note);
	add_note(page, term, columns.note, whole);
}

void list_glossary(const struct paint *paint, struct str name, size_t lines, const struct term *const *terms,
	size_t count, bool whole, struct buf *out)
{
	struct columns columns = columns_of_terms(paint, terms, count);
	struct grouped *items = group(terms, count);
	struct page page;

	page_init(&page, paint, out);
	page_paragraph(&page, 4);
	page_add(&page, STYLE_FILE, name);
	page_printf(&page, STYLE_DIM, "  %.*s, ", STR_ARG(page_count_of(&page, lines, "line", "lines")));
	page_add(&page, STYLE_DIM, page_count_of(&page, count, "term", "terms"));
	page_row(&page);
	page_gap(&page);
	for (size_t i = 0; i < count; i++) {
		const struct term *term = items[i].term;
		bool opens = i == 0 || items[i].group != items[i - 1].group;

		if (opens && (term->domain.size || i)) {
			page_paragraph(&page, 0);
			page_add(&page, STYLE_LABEL, term->domain.size ? term->domain : STR("no domain"));
		}
		add_term(&page, term, !opens && str_equal(term->source, items[i - 1].term->source), columns, whole);
		page_row(&page);
	}
	page_fini(&page);
	free(items);
}
