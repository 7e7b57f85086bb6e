#include "document/review_parts.h"

#include "text/unicode.h"

#include <stdio.h>

enum { ORDINARY_THRESHOLD = 60, MIDDLE_FROM = 75 };

static const struct {
	enum style style;
	const char *label;
} bands[BAND_COUNT] = {
	[BAND_CONTEXT] = { STYLE_EXACT, "101%" },
	[BAND_EXACT] = { STYLE_EXACT, "100%" },
	[BAND_NEAR] = { STYLE_NEAR, "85–99" },
	[BAND_MIDDLE] = { STYLE_MIDDLE, "75–84" },
	[BAND_FAR] = { STYLE_FAR, NULL },
	[BAND_MT] = { STYLE_MT, "mt" },
	[BAND_PARTS] = { STYLE_PARTS, "parts" },
	[BAND_HELD] = { STYLE_DIM, "file" },
	[BAND_NONE] = { STYLE_DIM, "none" },
};

enum review_band band_of(const struct segment *segment)
{
	const struct proposal *best = segment_best(segment);

	if (!best)
		return segment->target.chars.size ? BAND_HELD : BAND_NONE;
	if (best->score < 0)
		return best->origin == ORIGIN_MT ? BAND_MT : BAND_PARTS;
	return best->score > 100            ? BAND_CONTEXT
	       : best->score == 100         ? BAND_EXACT
	       : best->score >= 85          ? BAND_NEAR
	       : best->score >= MIDDLE_FROM ? BAND_MIDDLE
					    : BAND_FAR;
}

void count_segment(struct review_counts *counts, const struct segment *segment)
{
	const struct proposal *best = segment_best(segment);
	size_t words = text_words(segment->source.chars);

	counts->segments++;
	counts->words += words;
	counts->words_of[band_of(segment)] += words;
	if (best && best->origin == ORIGIN_REPAIRED) {
		counts->repaired++;
		counts->not_wholly += best->open_count > 0;
	}
	if (best && best->origin == ORIGIN_SUBSTITUTED)
		counts->substituted++;
}

static void add_bands(struct page *page, const struct review_counts *counts, int threshold)
{
	char far[16];

	snprintf(far, sizeof far, "%d–%d", threshold > 0 && threshold < MIDDLE_FROM ? threshold : ORDINARY_THRESHOLD,
		MIDDLE_FROM - 1);
	for (int band = 0; band < BAND_COUNT; band++) {
		if (!counts->words_of[band])
			continue;
		page_add(page, STYLE_DIM, STR("   "));
		page_printf(page, bands[band].style, "%s", bands[band].label ? bands[band].label : far);
		page_add_whole(page, STYLE_DIM, STR(" "));
		page_add(page, STYLE_SOURCE, page_number(page, counts->words_of[band]));
	}
}

/* One of the things in the last line; the dot stands between them. */
static void add_item(struct page *page, struct str item, bool *first)
{
	if (!*first)
		page_add(page, STYLE_DIM, STR(" · "));
	page_add(page, STYLE_DIM, item);
	*first = false;
}

static struct str repairs(struct page *page, const struct review_counts *counts)
{
	char text[160] = "";
	int size = 0;

	if (counts->repaired)
		size = snprintf(text, sizeof text, "%zu repaired", counts->repaired);
	if (counts->not_wholly)
		size += snprintf(text + size, sizeof text - (size_t)size, ", %zu not wholly", counts->not_wholly);
	if (counts->substituted)
		snprintf(text + size, sizeof text - (size_t)size, "%s%zu substituted", size ? ", " : "",
			counts->substituted);
	return arena_str(&page->arena, str_of(text));
}

/* 8 terms, all in the proposals; 19 terms, 1 to put in; 8 terms, 6 in the proposals, 1 to put in: for one, other words were chosen */
static struct str terms(struct page *page, const struct review_counts *counts)
{
	struct str count = page_count_of(page, counts->terms, "term", "terms");
	struct arena *arena = &page->arena;

	if (counts->terms_in == counts->terms)
		return arena_printf(
			arena, "%.*s%s", STR_ARG(count), counts->terms == 1 ? ", in the proposal" : ", all in the proposals");
	if (counts->terms_in + counts->terms_open < counts->terms)
		count = counts->terms_in ? arena_printf(arena, "%.*s, %.*s in the proposals", STR_ARG(count),
						   STR_ARG(page_number(page, counts->terms_in)))
					 : arena_printf(arena, "%.*s, %s", STR_ARG(count),
						   counts->terms == 1 ? "not in the proposal" : "none in the proposals");
	if (counts->terms_open)
		count = arena_printf(arena, "%.*s, %.*s to put in", STR_ARG(count), STR_ARG(page_number(page, counts->terms_open)));
	return count;
}

static void add_tail(struct page *page, const struct review_counts *counts, double seconds)
{
	bool first = true;

	if (counts->repaired || counts->substituted)
		add_item(page, repairs(page, counts), &first);
	if (counts->terms)
		add_item(page, terms(page, counts), &first);
	if (counts->warnings)
		add_item(page, page_count_of(page, counts->warnings, "warning", "warnings"), &first);
	if (counts->hidden)
		add_item(page,
			arena_printf(
				&page->arena, "%.*s more, -v shows them", STR_ARG(page_number(page, counts->hidden))),
			&first);
	add_item(page, arena_printf(&page->arena, "%.*f s", seconds < 10 ? 2 : 0, seconds), &first);
}

void review_summary(struct page *page, const struct review_counts *counts, const struct format_options *options)
{
	page_gap(page);
	page_paragraph(page, 4);
	if (counts->documents > 1)
		page_printf(
			page, STYLE_BOLD, "%.*s, ", STR_ARG(page_count_of(page, counts->documents, "file", "files")));
	page_printf(page, STYLE_BOLD, "%.*s, ", STR_ARG(page_count_of(page, counts->segments, "segment", "segments")));
	page_add(page, STYLE_BOLD, page_count_of(page, counts->words, "word", "words"));
	add_bands(page, counts, options->threshold);
	page_paragraph(page, 4);
	add_tail(page, counts, options->seconds);
	page_row(page);
}
