#include "translate/propose.h"

#include "base/utf8.h"
#include "match/assemble.h"
#include "match/substitute.h"
#include "match/warn.h"
#include "text/unicode.h"

/* Best first: score, then origin; what came first stays first. */
static bool is_better(const struct proposal *a, const struct proposal *b)
{
	return a->score != b->score ? a->score > b->score : a->origin > b->origin;
}

static void sort_proposals(struct proposal *proposals, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct proposal moved = proposals[i];
		size_t at = i;

		for (; at > 0 && is_better(&moved, &proposals[at - 1]); at--)
			proposals[at] = proposals[at - 1];
		proposals[at] = moved;
	}
}

/* What penalties took below the threshold is not shown, unless it is identical. */
static size_t drop_far(struct proposal *proposals, size_t count, int threshold)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (proposals[i].score >= threshold || proposals[i].origin >= ORIGIN_EXACT)
			proposals[kept++] = proposals[i];
	return kept;
}

/* A proposal with the same English as a better one says nothing new. */
static size_t drop_repeated(struct proposal *proposals, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		bool seen = false;

		for (size_t j = 0; j < kept && !seen; j++)
			seen = str_equal(proposals[j].target.chars, proposals[i].target.chars);
		if (!seen)
			proposals[kept++] = proposals[i];
	}
	return kept;
}

static bool is_word_at(struct str text, size_t start, size_t end)
{
	size_t before = start, after = end;

	return (start == 0 || !is_letter(utf8_previous(text, &before))) && (end >= text.size || !is_letter(utf8_next(text, &after)));
}

/* Whether `phrase` stands in `text` as words, case ignored. Both in lower case. */
static bool has_phrase(struct str text, struct str phrase)
{
	for (size_t at = 0; phrase.size && (at = str_find(text, phrase, at)) != STR_NOT_FOUND; at++)
		if (is_word_at(text, at, at + phrase.size))
			return true;
	return false;
}

/* A term is applied where the best proposal has it, in the form asked for or as it stands in the glossary. */
static void mark_applied(struct segment *segment)
{
	const struct proposal *best = segment_best(segment);
	struct buf target = { 0 }, phrase = { 0 };

	if (best)
		add_lower(&target, best->target.chars);
	for (size_t i = 0; best && i < segment->hit_count; i++) {
		struct hit *hit = &segment->hits[i];

		if (term_is_withdrawn(hit->term))
			continue;
		buf_clear(&phrase);
		add_lower(&phrase, hit->english);
		hit->applied = has_phrase(buf_str(&target), buf_str(&phrase));
		if (hit->applied)
			continue;
		buf_clear(&phrase);
		add_lower(&phrase, hit->term->target);
		hit->applied = has_phrase(buf_str(&target), buf_str(&phrase));
	}
	buf_fini(&target);
	buf_fini(&phrase);
}

static bool match_segment(struct segment *segment, struct str before, struct str after, const struct plan *plan,
	struct matcher *matcher, struct arena *arena, struct error *error)
{
	if (!find_matches(matcher, segment->source, before, after, arena, &segment->proposals, &segment->proposal_count, error))
		return false;
	for (size_t i = 0; plan->substitute && i < segment->proposal_count; i++)
		if (segment->proposals[i].origin == ORIGIN_FUZZY)
			substitute_numbers(&segment->proposals[i], segment->source, plan->variety, plan->match.penalties.substituted, arena);
	sort_proposals(segment->proposals, segment->proposal_count);
	segment->proposal_count = drop_far(segment->proposals, segment->proposal_count, plan->match.threshold);
	segment->proposal_count = drop_repeated(segment->proposals, segment->proposal_count);
	return true;
}

static void assemble_segment(struct segment *segment, const struct naming *naming, const struct plan *plan, struct arena *arena)
{
	struct proposal *line;

	if (!plan->assemble || segment->proposal_count)
		return;
	line = arena_calloc(arena, 1, sizeof *line);
	if (!assemble(segment, naming, plan->variety, arena, line))
		return;
	segment->proposals = line;
	segment->proposal_count = 1;
}

static void settle_state(struct segment *segment)
{
	const struct proposal *best = segment_best(segment);

	if (segment->state != STATE_NEW || !best)
		return;
	segment->state = best->origin >= ORIGIN_EXACT ? STATE_TRANSLATED : STATE_PROPOSED;
}

static struct str neighbour(const struct document *document, size_t at)
{
	return at < document->segment_count ? document->segments[at].source.chars : STR("");
}

/* What is longer is no sentence (a table, a log, text without a full stop): looking for matches would only cost time. */
enum { LONGEST_SENTENCE = 64 * 1024 };

static bool propose_all(struct document *document, const struct plan *plan, struct matcher *matcher, struct recogniser *recogniser,
	const struct naming *naming, struct job *job, struct error *error)
{
	for (size_t i = 0; i < document->segment_count; i++) {
		struct segment *segment = &document->segments[i];

		if (!job_step(job, "proposing", i, document->segment_count))
			return job_cancelled(error);
		if (segment->source.chars.size > LONGEST_SENTENCE) {
			job_warn(job, (struct place){ .file = document->path }, "segment %zu is longer than any sentence (%zu kB); nothing is proposed for it",
				segment->id, segment->source.chars.size / 1024);
			continue;
		}
		if (!match_segment(segment, i ? neighbour(document, i - 1) : STR(""), neighbour(document, i + 1), plan, matcher,
			&document->arena, error))
			return false;
		segment->hits = find_terms(recogniser, segment->source.chars, &document->arena, &segment->hit_count);
		assemble_segment(segment, naming, plan, &document->arena);
		for (size_t p = 0; p < segment->proposal_count; p++)
			add_cautions(&segment->proposals[p], segment, plan->dutch, plan->variety, &document->arena);
		mark_applied(segment);
		settle_state(segment);
	}
	return true;
}

bool propose_document(struct document *document, const struct plan *plan, struct job *job, struct error *error)
{
	struct matcher *matcher = matcher_open((struct memory_set *)&plan->memories, &plan->match);
	struct recogniser *recogniser = recogniser_open(plan->glossary, plan->variety);
	struct naming naming = { 0 };
	bool done;

	if (plan->assemble)
		naming_init(&naming, plan->common, document->segments, document->segment_count);
	done = memory_set_begin_reading(&plan->memories, job, error)
		&& propose_all(document, plan, matcher, recogniser, &naming, job, error);
	naming_fini(&naming);
	memory_set_end_reading(&plan->memories);
	recogniser_close(recogniser);
	matcher_close(matcher);
	return done;
}
