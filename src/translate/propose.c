#include "translate/propose.h"

#include "match/assemble.h"
#include "match/substitute.h"
#include "match/warn.h"
#include "match/withdrawn.h"

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

/** What a thread works with. */
struct worker {
	const struct plan *plan;
	struct matcher *matcher;
	struct recogniser *recogniser;
	struct wording *wording;
	struct naming naming;
};

/* The best proposal counts; where there is none, what the file holds. */
static struct str english_of(const struct segment *segment)
{
	const struct proposal *best = segment_best(segment);

	return best ? best->target.chars : segment->target.chars;
}

static bool propose_segment(
	struct worker *worker, struct document *document, size_t number, struct job *job, struct error *error)
{
	struct segment *segment = &document->segments[number];
	const struct plan *plan = worker->plan;
	struct arena *arena = &document->arena;

	if (segment->source.chars.size > LONGEST_SENTENCE) {
		job_warn(job, (struct place){ .file = document->path },
			"segment %zu is longer than any sentence (%zu kB); nothing is proposed for it", segment->id,
			segment->source.chars.size / 1024);
		return true;
	}
	if (!match_segment(segment, number ? neighbour(document, number - 1) : STR(""), neighbour(document, number + 1), plan,
		    worker->matcher, arena, error))
		return false;
	segment->hits = find_terms(worker->recogniser, segment->source.chars, arena, &segment->hit_count);
	assemble_segment(segment, &worker->naming, plan, arena);
	for (size_t i = 0; i < segment->proposal_count; i++)
		add_cautions(&segment->proposals[i], segment, plan->dutch, plan->variety, worker->wording, arena);
	mark_terms(worker->wording, segment, english_of(segment));
	settle_state(segment);
	return true;
}

static bool propose_all(struct worker *worker, struct document *document, struct job *job, struct error *error)
{
	for (size_t i = 0; i < document->segment_count; i++) {
		if (!job_step(job, "proposing", i, document->segment_count))
			return job_cancelled(error);
		if (!propose_segment(worker, document, i, job, error))
			return false;
	}
	return true;
}

bool propose_document(struct document *document, const struct plan *plan, struct job *job, struct error *error)
{
	struct worker worker = { .plan = plan,
		.matcher = matcher_open((struct memory_set *)&plan->memories, &plan->match),
		.recogniser = recogniser_open(plan->glossary, plan->variety),
		.wording = wording_open() };
	bool done;

	if (plan->assemble)
		naming_init(&worker.naming, plan->common, document->segments, document->segment_count);
	done = memory_set_begin_reading(&plan->memories, job, error) && propose_all(&worker, document, job, error);
	naming_fini(&worker.naming);
	memory_set_end_reading(&plan->memories);
	wording_close(worker.wording);
	recogniser_close(worker.recogniser);
	matcher_close(worker.matcher);
	return done;
}
