#include "match/differences.h"

#include "base/alloc.h"

#include <stdlib.h>

void difference_scratch_fini(struct difference_scratch *scratch)
{
	free(scratch->steps);
	*scratch = (struct difference_scratch){ 0 };
}

/* The characters from the first to the last of `size` tokens. */
static struct str words_of(struct str chars, const struct tokens *tokens, size_t first, size_t size)
{
	if (size == 0)
		return STR("");
	return str_slice(chars, tokens->items[first].start, tokens->items[first + size - 1].end);
}

/* The end of the run of changes at `at`; `*query_size`, `*found_size`: how many tokens of each it takes. */
static size_t run_end(const struct step *steps, size_t count, size_t at, size_t *query_size, size_t *found_size)
{
	*query_size = *found_size = 0;
	while (at < count && steps[at].kind != STEP_SAME) {
		*query_size += steps[at].kind != STEP_DELETE;
		*found_size += steps[at].kind != STEP_INSERT;
		at++;
	}
	return at;
}

const struct difference *find_differences(struct str query_chars, const struct tokens *query, struct str found_chars,
	const struct tokens *found, struct score_scratch *score_scratch, struct difference_scratch *scratch, struct arena *arena,
	size_t *count)
{
	size_t steps, runs = 0;
	struct difference *differences;

	if (scratch->room < query->count + found->count + 1) {
		scratch->room = 2 * (query->count + found->count + 1);
		free(scratch->steps);
		scratch->steps = must_alloc(scratch->room * sizeof *scratch->steps);
	}
	steps = score_steps(query, found, score_scratch, scratch->steps);
	for (size_t i = 0; i < steps; i++)
		runs += scratch->steps[i].kind != STEP_SAME && (i == 0 || scratch->steps[i - 1].kind == STEP_SAME);
	differences = arena_alloc(arena, (runs + 1) * sizeof *differences);
	*count = 0;
	for (size_t i = 0, end, query_size, found_size; i < steps; i = end > i ? end : i + 1) {
		struct difference difference;

		end = run_end(scratch->steps, steps, i, &query_size, &found_size);
		difference.from = words_of(found_chars, found, scratch->steps[i].found, found_size);
		difference.to = words_of(query_chars, query, scratch->steps[i].query, query_size);
		if (difference.from.size || difference.to.size)
			differences[(*count)++] = difference;
	}
	return differences;
}
