#include "translate/judge.h"

/* More ways than this are not weighed; longer sentences are not asked for. */
enum { POINTS_MAX = 10, LONGEST = 4096 };

/* A place where the region may be split: its two ends, doubtful candidates, and those that break. */
struct point {
	size_t end, next;
	struct candidate *candidate; /* NULL: an end of the region */
};

struct way {
	size_t known; /* bytes of sentences that are in a memory */
	size_t turned;
	size_t from; /* the point where the last sentence begins */
	bool possible;
};

static bool note(void *data, const struct unit *unit)
{
	(void)unit;
	*(bool *)data = true;
	return false;
}

static bool is_known(const struct memory_set *memories, struct str sentence, bool *known, struct error *error)
{
	*known = false;
	for (size_t i = 0; i < memories->count && !*known && sentence.size <= LONGEST; i++)
		if (!memory_find_exact(memories->members[i].memory, sentence, note, known, error))
			return false;
	return true;
}

static bool is_doubtful(const struct candidate *candidate)
{
	return candidate->confidence < DOUBTFUL_BELOW;
}

static bool would_turn(const struct point *point, bool breaks)
{
	return point->candidate && point->candidate->breaks != breaks;
}

/* The points of a region; 0 where there is nothing to weigh, or too much. */
static size_t find_points(struct region *region, struct point points[POINTS_MAX])
{
	size_t count = 0, doubtful = 0;

	points[count++] = (struct point){ .next = region->start };
	for (size_t i = 0; i < region->count && region->candidates[i].end < region->end; i++) {
		struct candidate *candidate = &region->candidates[i];

		if (!candidate->breaks && !is_doubtful(candidate))
			continue;
		if (count == POINTS_MAX - 1)
			return 0;
		doubtful += is_doubtful(candidate);
		points[count++] = (struct point){ candidate->end, candidate->next, candidate };
	}
	points[count++] = (struct point){ .end = region->end };
	return doubtful ? count : 0;
}

/* The sentence from point `i` to point `j` after the best way to `i`. False: an error. */
static bool weigh_sentence(const struct region *region, const struct memory_set *memories, const struct point *points, size_t i,
	size_t j, const struct way *before, struct way *way, struct error *error)
{
	struct str sentence = str_slice(region->paragraph, points[i].next, points[j].end);
	bool known, touched = would_turn(&points[i], true) || would_turn(&points[j], true);

	*way = (struct way){ .known = before->known, .turned = before->turned + would_turn(&points[j], true), .from = i };
	for (size_t k = i + 1; k < j; k++)
		way->turned += would_turn(&points[k], false);
	touched = touched || way->turned > before->turned;
	if (!is_known(memories, sentence, &known, error))
		return false;
	way->possible = before->possible && (known || !touched);
	for (size_t k = i; known && k < j; k++)
		way->known += points[k + 1].end - points[k].next;
	return true;
}

static bool is_better(const struct way *a, const struct way *b)
{
	if (a->possible != b->possible)
		return a->possible;
	return a->known != b->known ? a->known > b->known : a->turned < b->turned;
}

static void turn(struct candidate *candidate, bool breaks)
{
	if (candidate->breaks == breaks)
		return;
	candidate->breaks = breaks;
	candidate->evidence = breaks ? EVIDENCE_MEMORY_SPLIT : EVIDENCE_MEMORY_JOIN;
	candidate->confidence = 99;
}

bool judge_region(struct region *region, const struct memory_set *memories, struct error *error)
{
	struct point points[POINTS_MAX];
	struct way ways[POINTS_MAX] = { { .possible = true } }, way;
	size_t count = find_points(region, points);

	for (size_t j = 1; j < count; j++) {
		for (size_t i = 0; i < j; i++) {
			if (!weigh_sentence(region, memories, points, i, j, &ways[i], &way, error))
				return false;
			if (is_better(&way, &ways[j]))
				ways[j] = way;
		}
	}
	for (size_t j = count ? count - 1 : 0; j > 0; j = ways[j].from) {
		for (size_t k = ways[j].from + 1; k < j; k++)
			turn(points[k].candidate, false);
		if (points[j].candidate)
			turn(points[j].candidate, true);
	}
	return true;
}
