#include "document/review_parts.h"

#include "text/unicode.h"

static enum style style_of(const struct proposal *proposal)
{
	if (proposal->score < 0)
		return proposal->origin == ORIGIN_MT ? STYLE_MT : STYLE_PARTS;
	return proposal->score >= 100  ? STYLE_EXACT
	       : proposal->score >= 85 ? STYLE_NEAR
	       : proposal->score >= 75 ? STYLE_MIDDLE
				       : STYLE_FAR;
}

bool is_repeated(const struct segment *segment, size_t number)
{
	for (size_t i = 0; i < number; i++)
		if (str_equal(segment->proposals[i].target.chars, segment->proposals[number].target.chars))
			return true;
	return false;
}

static void add_english(struct review *review, const struct proposal *proposal)
{
	struct page *page = &review->page;
	enum style style = style_of(proposal);
	size_t count = 0;
	struct stretch *stretches =
		arena_alloc(&review->scratch, (proposal->edit_count + proposal->rest_count + 1) * sizeof *stretches);
	struct str label = proposal->score >= 0            ? arena_printf(&page->arena, "%d%%", proposal->score)
			   : proposal->origin == ORIGIN_MT ? STR("mt")
							   : STR("parts");

	for (size_t i = 0; i < proposal->edit_count; i++)
		stretches[count++] =
			(struct stretch){ proposal->edits[i].place.start, proposal->edits[i].place.end, STYLE_EDIT };
	for (size_t i = 0; i < proposal->rest_count; i++)
		stretches[count++] = (struct stretch){ proposal->rest[i].start, proposal->rest[i].end, STYLE_REST };
	page_block(page, SIDE_RIGHT, label, style, proposal->score >= 0 ? BAR_SOLID : BAR_DOTTED, style);
	add_listed_text(page, proposal->target, STYLE_PROPOSAL, stretches, count);
}

static void add_warnings(struct review *review, const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->caution_count; i++) {
		const struct caution *caution = &proposal->cautions[i];

		page_block(&review->page, SIDE_RIGHT, STR("warn"), STYLE_WARNING, BAR_NONE, STYLE_DIM);
		page_add(&review->page, STYLE_WARNING, caution->text.size ? caution->text : str_of(caution->kind));
	}
}

/* What the translator has still to look at: with -v everything, else nothing of what was exchanged. */
static void add_difference(struct review *review, const struct segment *segment, const struct proposal *proposal)
{
	struct str old = proposal->unit.source.chars, new = segment->source.chars;
	bool exchanged = proposal->edit_count || proposal->origin == ORIGIN_SUBSTITUTED;
	struct changes changes;

	if (old.size == 0 || (exchanged && !proposal->open_count && !review->options->verbose))
		return;
	if (exchanged && !review->options->verbose)
		changes = find_changes(old, new, proposal->open, proposal->open_count, &review->scratch);
	else
		changes = find_all_changes(old, new, &review->scratch);
	if (!changes.any)
		return;
	page_block(&review->page, SIDE_LEFT, STR("diff"), STYLE_LABEL, BAR_NONE, STYLE_DIM);
	add_changes(&review->page, &changes);
}

static bool is_same_edit(const struct edit *a, const struct edit *b)
{
	return a->by == b->by && str_equal(a->from, b->from) && str_equal(a->to, b->to);
}

static bool said_before(const struct proposal *proposal, size_t edit)
{
	for (size_t i = 0; i < edit; i++)
		if (is_same_edit(&proposal->edits[i], &proposal->edits[edit]))
			return true;
	return false;
}

static void add_edits(struct review *review, const struct proposal *proposal)
{
	struct page *page = &review->page;

	if (!proposal->edit_count)
		return;
	page_block(page, SIDE_RIGHT, STR("edits"), STYLE_LABEL, BAR_NONE, STYLE_DIM);
	for (size_t i = 0; i < proposal->edit_count; i++) {
		const struct edit *edit = &proposal->edits[i];

		if (said_before(proposal, i))
			continue;
		page_printf(page, STYLE_DIM, "%s%.*s → ", i ? "; " : "", STR_ARG(edit->from));
		page_add(page, STYLE_EDIT, edit->to);
		page_printf(page, STYLE_DIM, " (%s)", edit_by_name(edit->by));
	}
}

static void add_maker(struct page *page, const struct unit *unit)
{
	if (unit->author.size)
		page_printf(page, STYLE_DIM, ", %s by %.*s", unit->state >= STATE_REVIEWED ? "confirmed" : "written",
			STR_ARG(unit->author));
	if (unit->maker == MAKER_MACHINE)
		page_add(page, STYLE_DIM, STR(", made by a machine"));
	if (unit->maker == MAKER_ALIGNED)
		page_add(page, STYLE_DIM, STR(", aligned"));
}

/* Words of a parts proposal that stayed Dutch. */
static size_t words_left(const struct proposal *proposal)
{
	size_t count = 0;

	for (size_t i = 0; i < proposal->rest_count; i++)
		count += text_words(str_slice(proposal->target.chars, proposal->rest[i].start, proposal->rest[i].end));
	return count;
}

static void add_origin(struct review *review, const struct segment *segment, const struct proposal *proposal)
{
	struct page *page = &review->page;
	const struct unit *unit = &proposal->unit;
	struct str date = unit->changed.size ? unit->changed : unit->created;

	page_block(page, SIDE_RIGHT, STR("from"), STYLE_LABEL, BAR_NONE, STYLE_DIM);
	page_add(page, STYLE_DIM, str_of(origin_name(proposal->origin)));
	if (proposal->memory.size)
		page_printf(page, STYLE_DIM, ", %.*s", STR_ARG(proposal->memory));
	if (date.size)
		page_printf(page, STYLE_DIM, ", %.*s", STR_ARG(page_date(page, date)));
	add_maker(page, unit);
	if (proposal->penalty)
		page_printf(page, STYLE_DIM, ", penalty %d", proposal->penalty);
	if (proposal->rest_count)
		page_printf(page, STYLE_DIM, ", %zu of %zu words still Dutch", words_left(proposal),
			text_words(segment->source.chars));
}

void add_proposal(struct review *review, const struct segment *segment, size_t number)
{
	const struct proposal *proposal = &segment->proposals[number];

	add_english(review, proposal);
	add_warnings(review, proposal);
	add_difference(review, segment, proposal);
	add_edits(review, proposal);
	if (number == 0)
		add_terms(review, segment);
	if (review->options->verbose)
		add_origin(review, segment, proposal);
}
