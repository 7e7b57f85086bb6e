#include "text/srx_private.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <stdlib.h>
#include <unicode/utf16.h>

enum { AFTER_REACH = 256 }; /* UTF-16 units an exception sees behind a position */

/* Exceptions, at a position of the window. */

static bool ends_with_tail(const struct srx_window *window, int32_t at, const struct srx_shape *shape)
{
	for (int i = 0; i < shape->tail_count; i++) {
		UChar32 c;

		if (at == 0)
			return false;
		U16_PREV(window->units, 0, at, c);
		if (shape->tail[i] != SRX_ANY && shape->tail[i] != c)
			return false;
	}
	return true;
}

static bool before_matches(struct srx *srx, struct srx_pattern *before, int32_t at)
{
	int32_t longest = srx->unfiltered ? SRX_REACH : before->shape.longest;
	int32_t start = at > longest ? at - longest : 0;
	UErrorCode status = U_ZERO_ERROR;
	bool found;

	if (start < at)
		U16_SET_CP_START(srx->window.units, 0, start);
	srx_show(before);
	uregex_setRegionAndStart(before->regex, 0, at, start, &status);
	found = uregex_findNext(before->regex, &status);
	return srx_check(before, status) && found;
}

static bool after_matches(struct srx *srx, struct srx_pattern *after, int32_t at)
{
	int32_t limit = at + AFTER_REACH < srx->window.count ? at + AFTER_REACH : srx->window.count;
	UErrorCode status = U_ZERO_ERROR;
	bool found;

	if (after->asked_view == srx->window.view && after->asked_at == at && !srx->unfiltered)
		return after->answer;
	srx_show(after);
	uregex_setRegion(after->regex, at, limit, &status);
	found = uregex_lookingAt(after->regex, -1, &status);
	after->asked_view = srx->window.view;
	after->asked_at = at;
	after->answer = srx_check(after, status) && found;
	return after->answer;
}

static bool exception_matches(struct srx *srx, const struct srx_entry *entry, int32_t at)
{
	struct srx_pattern *before = entry->before, *after = entry->after;

	if ((before && before->dropped) || (after && after->dropped))
		return false;
	if (before && !srx->unfiltered && !ends_with_tail(&srx->window, at, &before->shape))
		return false;
	if (after && !after_matches(srx, after, at))
		return false;
	return !before || before_matches(srx, before, at);
}

/* The first exception among the first `count` rules that matches there. */
static const struct srx_entry *exception_at(struct srx *srx, size_t count, int32_t at)
{
	for (size_t i = 0; i < count; i++)
		if (!srx->entries[i].rule.breaks && exception_matches(srx, &srx->entries[i], at))
			return &srx->entries[i];
	return NULL;
}

/* Rules that break, in the window. */

static void add_hit(struct srx *srx, int32_t unit, uint32_t order)
{
	ARRAY_GROW(srx->hits, srx->hit_count, srx->hit_room);
	srx->hits[srx->hit_count++] = (struct srx_hit){ unit, order };
}

/* All matches that begin in the core of the window. */
static void find_hits(struct srx *srx, uint32_t order)
{
	struct srx_window *window = &srx->window;
	struct srx_entry *entry = &srx->entries[order];
	URegularExpression *regex = entry->find->regex;
	UErrorCode status = U_ZERO_ERROR;
	int32_t from = window->core;
	size_t core_byte = srx_byte(window, srx->paragraph, window->core);

	if (entry->find->dropped || entry->resume > window->to)
		return;
	if (entry->resume > core_byte)
		from = srx_unit(window, srx->paragraph, entry->resume);
	srx_show(entry->find);
	uregex_setRegion(regex, from, srx_region_end(window), &status);
	while (uregex_findNext(regex, &status)) {
		int32_t start = uregex_start(regex, 0, &status), end = uregex_end(regex, 0, &status);

		if (start >= window->core_end && window->to < srx->paragraph.size)
			break;
		add_hit(srx, end, order);
		from = end;
	}
	entry->resume = srx_byte(window, srx->paragraph, from);
	srx_check(entry->find, status);
}

static int compare_hits(const void *a, const void *b)
{
	const struct srx_hit *first = a, *second = b;

	if (first->unit != second->unit)
		return first->unit < second->unit ? -1 : 1;
	return first->order < second->order ? -1 : first->order > second->order;
}

static bool is_cancelled(const struct srx *srx)
{
	return srx->job && srx->job->cancelled && *srx->job->cancelled;
}

/* Where nothing stands before the rule that matches, it breaks. False: the user pressed Ctrl-C. */
static bool weigh_hits(struct srx *srx)
{
	if (srx->hit_count > 1)
		qsort(srx->hits, srx->hit_count, sizeof *srx->hits, compare_hits);
	for (size_t i = 0; i < srx->hit_count; i++) {
		const struct srx_hit *hit = &srx->hits[i];

		if (is_cancelled(srx))
			return false;
		if (i > 0 && hit->unit == hit[-1].unit)
			continue;
		if (exception_at(srx, hit->order, hit->unit))
			continue;
		ARRAY_GROW(srx->breaks, srx->break_count, srx->break_room);
		srx->breaks[srx->break_count++] =
			(struct srx_break){ srx_byte(&srx->window, srx->paragraph, hit->unit), hit->order };
	}
	return true;
}

/* Places, in the paragraph. */

static int compare_breaks(const void *a, const void *b)
{
	const struct srx_break *first = a, *second = b;

	if (first->at != second->at)
		return first->at < second->at ? -1 : 1;
	return first->order < second->order ? -1 : first->order > second->order;
}

static struct srx_place place_at(const struct srx *srx, const struct srx_break *found)
{
	struct srx_place place = { found->at, found->at, &srx->entries[found->order].rule };
	size_t at = found->at;

	while (at > 0 && is_space(utf8_previous(srx->paragraph, &at)))
		place.end = at;
	at = found->at;
	while (at < srx->paragraph.size && is_space(utf8_next(srx->paragraph, &at)))
		place.next = at;
	return place;
}

/* Breaks in one run of white space are one place. */
static void make_places(struct srx *srx)
{
	struct srx_place place = { 0 };
	uint32_t order = 0;
	bool any = false, kept = false;

	if (srx->break_count > 1)
		qsort(srx->breaks, srx->break_count, sizeof *srx->breaks, compare_breaks);
	for (size_t i = 0; i < srx->break_count; i++) {
		const struct srx_break *found = &srx->breaks[i];

		if (any && found->at <= place.next) {
			if (kept && found->order < order) {
				order = found->order;
				srx->places[srx->place_count - 1].rule = &srx->entries[order].rule;
			}
			continue;
		}
		place = place_at(srx, found);
		order = found->order;
		any = true;
		kept = place.end > 0 && place.next < srx->paragraph.size;
		if (kept) {
			ARRAY_GROW(srx->places, srx->place_count, srx->place_room);
			srx->places[srx->place_count++] = place;
		}
	}
}

bool srx_set_paragraph(struct srx *srx, struct str paragraph, const struct srx_place **places, size_t *count)
{
	struct srx_window *window = &srx->window;

	srx->paragraph = paragraph;
	srx->bytes += paragraph.size;
	srx->break_count = srx->place_count = 0;
	for (size_t i = 0; i < srx->breaking_count; i++)
		srx->entries[srx->breaking[i]].resume = 0;
	for (size_t at = 0; at < paragraph.size; at = srx_byte(window, paragraph, window->core_end)) {
		srx_move(window, paragraph, at);
		srx->hit_count = 0;
		for (size_t i = 0; i < srx->breaking_count; i++)
			find_hits(srx, srx->breaking[i]);
		if (is_cancelled(srx) || !weigh_hits(srx))
			return false;
	}
	make_places(srx);
	*places = srx->places;
	*count = srx->place_count;
	return true;
}

/* The place that touches bytes `end` to `next`. */
static const struct srx_place *find_place(const struct srx *srx, size_t end, size_t next)
{
	size_t low = 0, high = srx->place_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (srx->places[middle].next < end)
			low = middle + 1;
		else
			high = middle;
	}
	return low < srx->place_count && srx->places[low].end <= next ? &srx->places[low] : NULL;
}

const struct srx_rule *srx_verdict(struct srx *srx, size_t end, size_t next)
{
	const struct srx_place *place = find_place(srx, end, next);
	const struct srx_entry *first = NULL;

	if (place)
		return place->rule;
	for (size_t at = end; at <= next; utf8_next(srx->paragraph, &at)) {
		const struct srx_entry *found;

		if (!srx_sees(&srx->window, srx->paragraph, at))
			srx_move(&srx->window, srx->paragraph, at);
		found = exception_at(srx, first ? (size_t)(first - srx->entries) : srx->count,
			srx_unit(&srx->window, srx->paragraph, at));
		first = found ? found : first;
		if (at == next || at >= srx->paragraph.size)
			break;
	}
	return first ? &first->rule : NULL;
}

bool srx_breaks(const struct srx *srx)
{
	return srx->breaking_count > 0;
}

void srx_close(struct srx *srx)
{
	if (!srx)
		return;
	HASH_CLEAR(hh, srx->afters);
	for (struct srx_pattern *pattern = srx->patterns; pattern; pattern = pattern->next)
		if (!pattern->dropped)
			uregex_close(pattern->regex);
	free(srx->window.units);
	free(srx->hits);
	free(srx->breaks);
	free(srx->places);
	arena_fini(&srx->arena);
	free(srx);
}
