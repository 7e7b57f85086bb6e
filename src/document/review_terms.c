#include "document/review_parts.h"

#include "base/utf8.h"
#include "text/unicode.h"

/* The hits of one stretch stand together; where they end. */
static size_t end_of_stretch(const struct segment *segment, size_t at)
{
	size_t end = at + 1;

	while (end < segment->hit_count && hit_is_beside(&segment->hits[end], &segment->hits[at]))
		end++;
	return end;
}

static struct stretch *underlines(const struct segment *segment, size_t *count, struct arena *arena)
{
	struct stretch *stretches;
	size_t most = 0;

	for (size_t i = 0; i < segment->hit_count; i++)
		most += segment->hits[i].part_count + 1;
	stretches = arena_alloc(arena, (most + 1) * sizeof *stretches);
	*count = 0;
	for (size_t i = 0; i < segment->hit_count; i = end_of_stretch(segment, i)) {
		const struct hit *hit = &segment->hits[i];

		if (hit->inside)
			continue;
		if (hit->part_count == 0)
			stretches[(*count)++] = (struct stretch){ hit->start, hit->end, STYLE_TERM };
		for (size_t j = 0; j < hit->part_count; j++)
			stretches[(*count)++] = (struct stretch){ hit->parts[j].start, hit->parts[j].end, STYLE_TERM };
	}
	return stretches;
}

void add_source(struct review *review, const struct segment *segment)
{
	struct page *page = &review->page;
	size_t count;
	struct stretch *stretches = underlines(segment, &count, &review->scratch);

	page_block(page, SIDE_LEFT, arena_printf(&page->arena, "%zu", segment->id), STYLE_NUMBER, BAR_NONE, STYLE_DIM);
	add_listed_text(page, segment->source, STYLE_SOURCE, stretches, count);
}

/* Letters that follow `at`: an ending may, another word may not. */
static size_t letters_after(struct str text, size_t at)
{
	size_t count = 0;

	while (at < text.size && is_letter(utf8_next(text, &at)))
		count++;
	return count;
}

static bool letter_before(struct str text, size_t at)
{
	return at > 0 && is_letter(utf8_previous(text, &at));
}

/* Whether the English has one of the targets of the hits `from` to `to`. */
static bool is_put_in(const struct segment *segment, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (segment->hits[i].applied)
			return true;
	return false;
}

/* Whether it has one that it must not have. */
static bool is_written(const struct segment *segment, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (segment->hits[i].written)
			return true;
	return false;
}

/* The first target that is decided, else the first one may use, or NULL: then there is nothing to put in. */
static const struct hit *usable(const struct segment *segment, size_t from, size_t to)
{
	const struct hit *first = NULL;

	for (size_t i = from; i < to; i++) {
		const struct hit *hit = &segment->hits[i];

		if (hit->inside || !term_is_usable(hit->term))
			continue;
		if (term_is_settled(hit->term))
			return hit;
		if (!first)
			first = hit;
	}
	return first;
}

static bool is_withdrawn(const struct hit *hit)
{
	return !hit->inside && term_is_withdrawn(hit->term);
}

/* The first target one must not use, or NULL. */
static const struct hit *withdrawn(const struct segment *segment, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (is_withdrawn(&segment->hits[i]))
			return &segment->hits[i];
	return NULL;
}

static const char *const tags[] = { [FORM_BASE] = "",
	[FORM_PLURAL] = "plural",
	[FORM_GENITIVE] = "genitive",
	[FORM_DIMINUTIVE] = "diminutive",
	[FORM_ADJECTIVE] = "",
	[FORM_PRESENT] = "present",
	[FORM_PAST] = "past",
	[FORM_PARTICIPLE] = "participle",
	[FORM_PRESENT_PARTICIPLE] = "present participle",
	[FORM_INFINITIVE] = "infinitive",
	[FORM_COMPARATIVE] = "comparative",
	[FORM_SUPERLATIVE] = "superlative" };

/* What the English does not show: it stands there without. */
static bool is_unsaid(enum form_tag tag)
{
	return tag == FORM_DIMINUTIVE || tag == FORM_COMPARATIVE || tag == FORM_SUPERLATIVE;
}

void add_hit_words(struct buf *out, const struct hit *hit)
{
	const struct term *term = hit->term;

	if (term->pos == POS_VERB) {
		buf_add(out, STR("verb"));
		if (*tags[hit->tag])
			buf_printf(out, ", %s", tags[hit->tag]);
		if (hit->why == HIT_SEPARABLE)
			buf_add(out, STR(", in two parts"));
		return;
	}
	switch (hit->why) {
	case HIT_EXACT:
	case HIT_CASE: break;
	case HIT_INFLECTED:
		buf_printf(out, "%s: %.*s", is_unsaid(hit->tag) ? tags[hit->tag] : "inflected", STR_ARG(term->source));
		break;
	case HIT_FOLDED:
	case HIT_VARIANT: buf_printf(out, "also spelt %.*s", STR_ARG(term->source)); break;
	case HIT_COMPOUND: buf_printf(out, "part of a compound"); break;
	case HIT_SEPARABLE: buf_printf(out, "in two parts"); break;
	}
}

static void add_remark(struct buf *out, struct str remark)
{
	if (remark.size == 0)
		return;
	if (out->size)
		buf_add(out, STR("; "));
	buf_add(out, remark);
}

/* In brackets: why, and what to mind. */
static struct str remarks(const struct review *review, const struct segment *segment, const struct hit *hit,
	bool put_in, struct arena *arena)
{
	const struct proposal *best = segment_best(segment);
	struct buf out = { 0 };
	struct str text;

	add_hit_words(&out, hit);
	if (!term_is_settled(hit->term))
		add_remark(&out, str_of(term_status_name(hit->term->status)));
	add_remark(&out, term_remark(hit->term));
	if (review->options->verbose)
		add_remark(&out, hit->term->glossary);
	if (!put_in && (!best || review->options->verbose || best->origin == ORIGIN_ASSEMBLED))
		add_remark(&out, STR("not put in"));
	text = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return text;
}

/* The words of a hit as they stand in the sentence: "gaf … aan" where they stand apart. */
static void add_hit_text(struct page *page, struct str source, const struct hit *hit)
{
	if (hit->part_count == 0) {
		page_add(page, STYLE_TERM, str_slice(source, hit->start, hit->end));
		return;
	}
	for (size_t i = 0; i < hit->part_count; i++) {
		if (i)
			page_add(page, STYLE_DIM, STR(" … "));
		page_add(page, STYLE_TERM, str_slice(source, hit->parts[i].start, hit->parts[i].end));
	}
}

/* What not to write, behind what to write. */
static void add_withdrawn(struct review *review, const struct hit *hit, bool first)
{
	struct page *page = &review->page;
	const struct term *term = hit->term;

	page_add(page, STYLE_DIM, first ? STR(": not ") : STR(", not "));
	page_add(page, STYLE_REMOVED, hit->english.size ? hit->english : term->target);
	page_printf(page, STYLE_DIM, " (%s", term_status_name(term->status));
	if (term->note.size)
		page_printf(page, STYLE_DIM, ": %.*s", STR_ARG(term->note));
	if (review->options->verbose)
		page_printf(page, STYLE_DIM, "; %.*s", STR_ARG(term->glossary));
	page_add(page, STYLE_DIM, STR(")"));
}

/* The hits `from` to `to`, of one stretch; `usable`: the target to write, or NULL. */
static void add_term(struct review *review, const struct segment *segment, size_t from, size_t to, const struct hit *usable,
	bool put_in, bool first)
{
	struct page *page = &review->page;
	bool alone = !usable;

	if (first)
		page_block(page, SIDE_RIGHT, STR("terms"), STYLE_LABEL, BAR_NONE, STYLE_DIM);
	else
		page_add(page, STYLE_DIM, STR("; "));
	add_hit_text(page, segment->source.chars, &segment->hits[from]);
	if (usable) {
		struct str why = remarks(review, segment, usable, put_in, &page->arena);

		page_add(page, STYLE_DIM, STR(" = "));
		page_add(page, STYLE_EDIT, usable->english.size ? usable->english : usable->term->target);
		if (why.size)
			page_printf(page, STYLE_DIM, " (%.*s)", STR_ARG(why));
	}
	for (size_t i = from; i < to; i++) {
		if (!is_withdrawn(&segment->hits[i]))
			continue;
		add_withdrawn(review, &segment->hits[i], alone);
		alone = false;
	}
}

/* Part of a compound: a suggestion where the English has yet to be written, nothing to demand. */
static bool is_suggestion(const struct hit *hit)
{
	return hit->why == HIT_COMPOUND;
}

/* Whether the words of `text` stand in `dutch`. */
static bool stands_in(struct str dutch, struct str text)
{
	for (size_t at = 0; text.size && (at = str_find(dutch, text, at)) != STR_NOT_FOUND; at++)
		if (!letter_before(dutch, at) && letters_after(dutch, at + text.size) == 0)
			return true;
	return false;
}

static bool is_same_word(struct str a, struct str b)
{
	struct buf lower_a = { 0 }, lower_b = { 0 };
	bool same;

	add_lower(&lower_a, a);
	add_lower(&lower_b, b);
	same = str_equal(buf_str(&lower_a), buf_str(&lower_b));
	buf_fini(&lower_a);
	buf_fini(&lower_b);
	return same;
}

/*
 * Whether somebody has chosen the English already: of the whole sentence, numbers apart, or of these very words in the
 * similar one.
 */
static bool is_chosen(const struct segment *segment, const struct hit *hit)
{
	const struct proposal *best = segment_best(segment);
	struct str source = segment->source.chars, match;

	if (!best || best->origin < ORIGIN_FUZZY)
		return false;
	if (best->origin >= ORIGIN_SUBSTITUTED)
		return true;
	match = best->unit.source.chars;
	if (hit->part_count == 0)
		return stands_in(match, str_slice(source, hit->start, hit->end));
	for (size_t i = 0; i < hit->part_count; i++)
		if (!stands_in(match, str_slice(source, hit->parts[i].start, hit->parts[i].end)))
			return false;
	return true;
}

/* Nothing to choose: the English is the Dutch word. */
static bool is_dutch_word(const struct segment *segment, const struct hit *hit)
{
	struct str dutch = str_slice(segment->source.chars, hit->start, hit->end);

	return is_same_word(hit->english.size ? hit->english : hit->term->target, dutch);
}

/* The terms block under way. */
struct terms {
	struct review *review;
	const struct segment *segment;
	bool written;     /* it is by a person */
	bool first;
};

static void add_shown(struct terms *terms, size_t from, size_t to, const struct hit *usable, bool put_in)
{
	add_term(terms->review, terms->segment, from, to, usable, put_in, terms->first);
	terms->first = false;
}

/* Only decided terms count; where the Dutch word is the English one, only what stands there. */
static void count_term(struct review_counts *counts, const struct hit *hit, bool put_in, bool open, bool same)
{
	if (is_suggestion(hit) || !term_is_settled(hit->term) || (same && !put_in))
		return;
	counts->terms++;
	counts->terms_in += put_in;
	counts->terms_open += open;
}

/* Of a stretch that has a target to write. What somebody chose stands, unless it is forbidden. */
static void add_usable(struct terms *terms, size_t from, size_t to, const struct hit *hit)
{
	const struct segment *segment = terms->segment;
	bool put_in = is_put_in(segment, from, to), same = is_dutch_word(segment, hit);
	bool open = !put_in && !same && (!is_chosen(segment, hit) || is_written(segment, from, to));

	count_term(terms->review->counts, hit, put_in, open, same);
	if ((open && !(is_suggestion(hit) && terms->written)) || terms->review->options->verbose)
		add_shown(terms, from, to, hit, put_in);
}

/* Of a stretch that has only targets not to write. */
static void add_unusable(struct terms *terms, size_t from, size_t to, const struct hit *hit)
{
	if (!is_chosen(terms->segment, hit) || terms->review->options->verbose)
		add_shown(terms, from, to, NULL, false);
}

void add_terms(struct review *review, const struct segment *segment)
{
	const struct proposal *best = segment_best(segment);
	struct terms terms = { .review = review, .segment = segment, .written = best && best->score >= 0, .first = true };

	for (size_t i = 0, end; i < segment->hit_count; i = end) {
		const struct hit *hit;

		end = end_of_stretch(segment, i);
		if ((hit = usable(segment, i, end)))
			add_usable(&terms, i, end, hit);
		else if ((hit = withdrawn(segment, i, end)))
			add_unusable(&terms, i, end, hit);
	}
}
