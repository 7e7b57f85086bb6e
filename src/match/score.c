#include "match/score.h"

#include "base/alloc.h"

#include <stdlib.h>

/* A distance no text reaches, far enough from the end that sums do not wrap round. */
#define FAR (UINT32_MAX / 4)

/** What is left of two texts once their common beginning and end are taken off. */
struct middle {
	const struct token *query, *found;
	size_t query_count, found_count;
	size_t before, after; /* tokens taken off */
	uint32_t query_weight, found_weight;
};

void score_scratch_fini(struct score_scratch *scratch)
{
	free(scratch->rows);
	*scratch = (struct score_scratch){ 0 };
}

static void scratch_reserve(struct score_scratch *scratch, size_t count)
{
	if (scratch->room >= count)
		return;
	scratch->room = count + count / 2;
	free(scratch->rows);
	scratch->rows = must_alloc(scratch->room * sizeof *scratch->rows);
}

static uint32_t greater(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* What it costs to put `b` in the place of `a`. */
static uint32_t exchange_cost(const struct token *a, const struct token *b)
{
	uint32_t weight = greater(a->weight, b->weight);

	if (a->form == b->form)
		return 0;
	if (a->fold == b->fold)
		return 1;
	if (a->cls != b->cls)
		return weight;
	return a->kind == TOKEN_NUMBER ? 1 : (weight + 1) / 2;
}

/*
 * Equal tokens at both ends cost nothing in some cheapest sequence: exchanging costs never more than the heavier token,
 * and tokens of one class weigh the same, so aligning an end token with another one gains nothing.
 */
static struct middle middle_of(const struct tokens *query, const struct tokens *found)
{
	struct middle m = { .query_count = query->count, .found_count = found->count, .query_weight = query->weight,
		.found_weight = found->weight };
	size_t shorter = query->count < found->count ? query->count : found->count;

	while (m.before < shorter && query->items[m.before].form == found->items[m.before].form) {
		m.query_weight -= query->items[m.before].weight;
		m.found_weight -= found->items[m.before].weight;
		m.before++;
	}
	while (m.after < shorter - m.before
	       && query->items[query->count - 1 - m.after].form == found->items[found->count - 1 - m.after].form) {
		m.query_weight -= query->items[query->count - 1 - m.after].weight;
		m.found_weight -= found->items[found->count - 1 - m.after].weight;
		m.after++;
	}
	m.query_count -= m.before + m.after;
	m.found_count -= m.before + m.after;
	m.query = m.query_count ? query->items + m.before : query->items;
	m.found = m.found_count ? found->items + m.before : found->items;
	return m;
}

static int by_class(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Weight of the classes both have, with multiplicity: what is not common has to be paid for (design, 3.4). */
static uint32_t common_weight(const struct middle *m, struct score_scratch *scratch)
{
	uint64_t *left, *right;
	uint32_t weight = 0;
	size_t i = 0, j = 0;

	scratch_reserve(scratch, 2 * (m->query_count + m->found_count) + 2);
	left = (uint64_t *)(void *)scratch->rows;
	right = left + m->query_count;
	/* the weight, a function of the class, rides in the low bits; a clash of classes only makes the bound weaker */
	for (size_t k = 0; k < m->query_count; k++)
		left[k] = (m->query[k].cls & ~(uint64_t)15) | m->query[k].weight;
	for (size_t k = 0; k < m->found_count; k++)
		right[k] = (m->found[k].cls & ~(uint64_t)15) | m->found[k].weight;
	if (m->query_count)
		qsort(left, m->query_count, sizeof *left, by_class);
	if (m->found_count)
		qsort(right, m->found_count, sizeof *right, by_class);
	while (i < m->query_count && j < m->found_count) {
		if (left[i] < right[j]) {
			i++;
		} else if (left[i] > right[j]) {
			j++;
		} else {
			weight += left[i] & 15;
			i++;
			j++;
		}
	}
	return weight;
}

static uint32_t difference(uint32_t a, uint32_t b)
{
	return a > b ? a - b : b - a;
}

/*
 * Wagner and Fischer, one row. A cell lies on a path within `budget` only where what it has cost and the difference of the
 * weights still to come stay within it; cells outside that band are FAR.
 */
static uint32_t middle_distance(const struct middle *m, uint32_t budget, struct score_scratch *scratch)
{
	uint32_t *row, found_done = 0, query_done;

	scratch_reserve(scratch, m->query_count + 1);
	row = scratch->rows;
	row[0] = 0;
	for (size_t j = 0; j < m->query_count; j++)
		row[j + 1] = row[j] + m->query[j].weight;
	for (size_t i = 0; i < m->found_count; i++) {
		const struct token *f = &m->found[i];
		uint32_t corner = row[0], least;

		found_done += f->weight;
		row[0] = least = corner + f->weight;
		query_done = 0;
		for (size_t j = 0; j < m->query_count; j++) {
			uint32_t above = row[j + 1], best;

			query_done += m->query[j].weight;
			if (difference(query_done, found_done)
			    + difference(m->query_weight - query_done, m->found_weight - found_done) > budget) {
				best = FAR;
			} else {
				uint32_t across = corner + exchange_cost(f, &m->query[j]);
				uint32_t down = above + f->weight, along = row[j] + m->query[j].weight;

				best = across < down ? across : down;
				best = along < best ? along : best;
			}
			corner = above;
			row[j + 1] = best;
			least = best < least ? best : least;
		}
		if (least > budget)
			return FAR;
	}
	return row[m->query_count];
}

int score_tokens(const struct tokens *query, const struct tokens *found, int limit, struct score_scratch *scratch,
	uint32_t *distance, uint32_t *weight)
{
	uint32_t most = greater(query->weight, found->weight), spent;
	uint32_t share = limit < 0 ? 100 : limit > 100 ? 0 : (uint32_t)(100 - limit);
	uint32_t budget = (uint32_t)((uint64_t)most * share / 100);
	struct middle m;

	if (weight)
		*weight = most;
	if (distance)
		*distance = 0;
	if (most == 0)
		return 100;
	if (difference(query->weight, found->weight) > budget)
		return -1;
	m = middle_of(query, found);
	if (m.query_count + m.found_count == 0)
		return 100;
	if (greater(m.query_weight, m.found_weight) > budget
	    && greater(m.query_weight, m.found_weight) - common_weight(&m, scratch) > budget)
		return -1;
	spent = middle_distance(&m, budget, scratch);
	if (spent > budget)
		return -1;
	if (distance)
		*distance = spent;
	return (int)((uint64_t)100 * (most - spent) / most);
}

/* --- the sequence itself ---------------------------------------------------------------------------------------- */

enum way { ACROSS, DOWN /* over a token of found */, ALONG /* over a token of query */ };

/* Two bits a cell say how it was reached. */
static void set_way(unsigned char *ways, size_t cell, enum way way)
{
	ways[cell / 4] |= (unsigned char)(way << 2 * (cell % 4));
}

static enum way way_of(const unsigned char *ways, size_t cell)
{
	return (enum way)(ways[cell / 4] >> 2 * (cell % 4) & 3);
}

/* Exchanging goes before leaving out, and that before putting in: words that stand in each other's place stay together. */
static void fill_ways(const struct middle *m, unsigned char *ways, struct score_scratch *scratch)
{
	size_t width = m->query_count + 1;
	uint32_t *row;

	scratch_reserve(scratch, width);
	row = scratch->rows;
	row[0] = 0;
	for (size_t j = 0; j < m->query_count; j++) {
		row[j + 1] = row[j] + m->query[j].weight;
		set_way(ways, j + 1, ALONG);
	}
	for (size_t i = 0; i < m->found_count; i++) {
		uint32_t corner = row[0];

		row[0] = corner + m->found[i].weight;
		set_way(ways, (i + 1) * width, DOWN);
		for (size_t j = 0; j < m->query_count; j++) {
			uint32_t best = corner + exchange_cost(&m->found[i], &m->query[j]);
			uint32_t down = row[j + 1] + m->found[i].weight, along = row[j] + m->query[j].weight;
			enum way way = ACROSS;

			corner = row[j + 1];
			if (down < best) {
				best = down;
				way = DOWN;
			}
			if (along < best) {
				best = along;
				way = ALONG;
			}
			row[j + 1] = best;
			set_way(ways, (i + 1) * width + j + 1, way);
		}
	}
}

static enum step_kind kind_of_exchange(const struct token *a, const struct token *b)
{
	if (a->form == b->form)
		return STEP_SAME;
	return a->fold == b->fold ? STEP_CASE : STEP_CHANGE;
}

/* Walks back from the end of the middle; the steps come out last first and are turned round. */
static size_t walk_back(const struct middle *m, const unsigned char *ways, struct step *steps)
{
	size_t i = m->found_count, j = m->query_count, count = 0;

	while (i > 0 || j > 0) {
		enum way way = way_of(ways, i * (m->query_count + 1) + j);
		enum step_kind kind = way == DOWN ? STEP_DELETE : STEP_INSERT;

		if (way == ACROSS)
			kind = kind_of_exchange(&m->found[i - 1], &m->query[j - 1]);
		i -= way != ALONG;
		j -= way != DOWN;
		steps[count++] = (struct step){ kind, (uint32_t)(m->before + j), (uint32_t)(m->before + i) };
	}
	for (size_t a = 0, b = count; a + 1 < b; a++) {
		struct step kept = steps[a];

		steps[a] = steps[--b];
		steps[b] = kept;
	}
	return count;
}

size_t score_steps(const struct tokens *query, const struct tokens *found, struct score_scratch *scratch, struct step *steps)
{
	struct middle m = middle_of(query, found);
	unsigned char *ways = must_calloc((m.query_count + 1) * (m.found_count + 1) / 4 + 1, 1);
	size_t count;

	for (count = 0; count < m.before; count++)
		steps[count] = (struct step){ STEP_SAME, (uint32_t)count, (uint32_t)count };
	fill_ways(&m, ways, scratch);
	count += walk_back(&m, ways, steps + count);
	for (size_t k = 0; k < m.after; k++)
		steps[count++] = (struct step){ STEP_SAME, (uint32_t)(query->count - m.after + k),
			(uint32_t)(found->count - m.after + k) };
	free(ways);
	return count;
}
