#include "match/withdrawn.h"

#include "base/alloc.h"

/** One look at a translation. */
struct search {
	struct wording *wording;
	const struct segment *segment;

	/* of the target looked for */
	size_t found;
	size_t first, end; /* words: where it stands first */
	const struct wording_form *form;
};

/* ---- what usable terms account for ---- */

static bool note_reach(void *data, size_t first, size_t end, const struct wording_form *form)
{
	struct wording *wording = data;

	(void)form;
	if (wording->reach[first].here < end)
		wording->reach[first].here = end;
	return true;
}

static void find_reach(struct wording *wording)
{
	const struct segment *segment = wording->segment;
	size_t words = wording->english.count, so_far = 0;

	if (wording->reach_room < words + 1) {
		wording->reach_room = 2 * words + 1;
		wording->reach = must_realloc(wording->reach, wording->reach_room * sizeof *wording->reach);
	}
	memset(wording->reach, 0, (words + 1) * sizeof *wording->reach);
	for (size_t i = 0; i < segment->hit_count; i++) {
		struct wording_target *target = wording->of_hits[i];

		if (target->usable_in == wording->reading && target->before == &segment->hits[i]) /* once: at its last hit */
			each_wording(wording, target, target->usable_kinds, true, note_reach, wording);
	}
	for (size_t i = 0; i < words; i++) {
		wording->reach[i].before = so_far;
		if (wording->reach[i].here > so_far)
			so_far = wording->reach[i].here;
	}
}

/* Whether a usable target covers the words and more: the number of "opposite number" is no number. */
static bool is_explained(const struct wording *wording, size_t first, size_t end)
{
	return wording->reach[first].here > end || wording->reach[first].before >= end;
}

/* ---- what is withdrawn ---- */

static bool note_place(void *data, size_t first, size_t end, const struct wording_form *form)
{
	struct search *search = data;

	if (is_explained(search->wording, first, end))
		return true;
	if (search->found++ == 0 || first < search->first) {
		search->first = first;
		search->end = end;
		search->form = form;
	}
	return true;
}

/* Whether the English has the target more often than other terms account for. */
static bool find_target(struct search *search, const struct wording_target *target)
{
	size_t allowed = target->usable_in == search->wording->reading ? target->uses : 0;

	search->found = 0;
	each_wording(search->wording, target, target->withdrawn_kinds, true, note_place, search);
	return search->found > allowed;
}

static const enum english_form asked[] = { [FORM_BASE] = ENGLISH_BASE,
	[FORM_PLURAL] = ENGLISH_PLURAL,
	[FORM_GENITIVE] = ENGLISH_GENITIVE,
	[FORM_DIMINUTIVE] = ENGLISH_BASE,
	[FORM_ADJECTIVE] = ENGLISH_BASE,
	[FORM_PRESENT] = ENGLISH_PRESENT,
	[FORM_PAST] = ENGLISH_PAST,
	[FORM_PARTICIPLE] = ENGLISH_PARTICIPLE,
	[FORM_PRESENT_PARTICIPLE] = ENGLISH_ING,
	[FORM_INFINITIVE] = ENGLISH_BASE,
	[FORM_COMPARATIVE] = ENGLISH_COMPARATIVE,
	[FORM_SUPERLATIVE] = ENGLISH_SUPERLATIVE };

/* Of forms that are alike, the one that the Dutch asks for; else the first. */
static enum english_form kind_of(const struct wording_form *form, unsigned kinds, const struct hit *hit)
{
	int kind = ENGLISH_BASE;

	if (form->kinds & 1u << asked[hit->tag])
		return asked[hit->tag];
	while (!(form->kinds & kinds & 1u << kind))
		kind++;
	return (enum english_form)kind;
}

static const struct hit *usable_beside(const struct segment *segment, size_t first)
{
	return term_is_usable(segment->hits[first].term) ? &segment->hits[first] : NULL; /* withdrawn ones come last */
}

static struct withdrawal withdrawal_of(const struct search *search, size_t number, size_t stretch)
{
	const struct segment *segment = search->segment;
	const struct wording *wording = search->wording;
	const struct wording_word *words = wording->english.words;
	struct withdrawal one = { .hit = &segment->hits[number], .instead = usable_beside(segment, stretch) };

	one.place = (struct span){ words[search->first].start, words[search->end - 1].end };
	if (one.instead) {
		enum english_form kind = kind_of(search->form, wording->of_hits[number]->withdrawn_kinds, one.hit);
		const struct wording_form *form = find_wording_form(wording->of_hits[stretch], kind);

		one.replacement = form ? form->text : one.instead->term->target;
	}
	return one;
}

static bool is_to_look_for(const struct hit *hit)
{
	return term_is_withdrawn(hit->term) && !hit->inside;
}

static size_t count_withdrawn(const struct segment *segment)
{
	size_t count = 0;

	for (size_t i = 0; i < segment->hit_count; i++)
		count += is_to_look_for(&segment->hits[i]);
	return count;
}

/* Each target once, and of those that differ by a capital one. */
static void search_all(struct search *search, struct withdrawal *found, struct arena *arena, size_t *count)
{
	const struct segment *segment = search->segment;
	struct wording *wording = search->wording;

	for (size_t i = 0, stretch = 0; i < segment->hit_count; i++) {
		struct wording_target *target = wording->of_hits[i];

		if (!hit_is_beside(&segment->hits[stretch], &segment->hits[i]))
			stretch = i;
		if (!is_to_look_for(&segment->hits[i]) || target->looked_for == wording->reading)
			continue;
		target->looked_for = wording->reading;
		target->written = find_target(search, target);
		if (!target->written || wording->reach[search->first].said == search->end)
			continue;
		wording->reach[search->first].said = search->end;
		found[*count] = withdrawal_of(search, i, stretch);
		found[*count].replacement = arena_str(arena, found[*count].replacement);
		++*count;
	}
}

struct withdrawal *find_withdrawn_english(
	struct wording *wording, const struct segment *segment, struct str english, struct arena *arena, size_t *count)
{
	struct search search = { .wording = wording, .segment = segment };
	struct withdrawal *found;
	size_t most = count_withdrawn(segment);

	*count = 0;
	if (most == 0)
		return NULL;
	wording_read(wording, segment, english);
	found = arena_alloc(arena, most * sizeof *found);
	find_reach(wording);
	search_all(&search, found, arena, count);
	return found;
}

static bool note_there(void *data, size_t first, size_t end, const struct wording_form *form)
{
	(void)first;
	(void)end;
	(void)form;
	*(bool *)data = true;
	return false;
}

/* In the forms of all hits that have the target: once for all of them. */
static bool is_there(struct wording *wording, struct wording_target *target)
{
	if (target->sought_in != wording->reading) {
		target->sought_in = wording->reading;
		target->there = false;
		each_wording(wording, target, target->usable_kinds, false, note_there, &target->there);
	}
	return target->there;
}

void mark_terms(struct wording *wording, struct segment *segment, struct str english)
{
	struct arena scratch = { 0 };
	size_t count;

	find_withdrawn_english(wording, segment, english, &scratch, &count);
	if (count_withdrawn(segment) == 0)
		wording_read(wording, segment, english);
	for (size_t i = 0; i < segment->hit_count; i++) {
		struct hit *hit = &segment->hits[i];
		struct wording_target *target = wording->of_hits[i];

		hit->applied = term_is_usable(hit->term) && is_there(wording, target);
		hit->written = is_to_look_for(hit) && target->written;
	}
	arena_fini(&scratch);
}

struct str withdrawal_text(
	const struct withdrawal *found, const struct segment *segment, struct str english, struct arena *arena)
{
	const struct term *term = found->hit->term, *other = found->instead ? found->instead->term : NULL;
	struct buf out = { 0 };
	struct str text;

	buf_printf(&out, "term: “%.*s” is %s for “%.*s” in %.*s",
		STR_ARG(str_slice(english, found->place.start, found->place.end)), term_status_name(term->status),
		STR_ARG(str_slice(segment->source.chars, found->hit->start, found->hit->end)), STR_ARG(term->glossary));
	if (term->preferred_in.size)
		buf_printf(&out, "; %.*s prefers it", STR_ARG(term->preferred_in));
	if (other && str_equal(other->glossary, term->glossary) && !term->preferred_in.size)
		buf_printf(&out, ", which has “%.*s”", STR_ARG(found->replacement));
	else if (other)
		buf_printf(&out, "; %.*s has “%.*s”", STR_ARG(other->glossary), STR_ARG(found->replacement));
	text = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return text;
}
