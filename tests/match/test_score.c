#include "match/score.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static struct score_scratch scratch;

static int score_of(const char *query, const char *found, int limit)
{
	struct tokens a = { 0 }, b = { 0 };
	int score;

	tokens_read(&a, (struct text){ .chars = str_of(query) });
	tokens_read(&b, (struct text){ .chars = str_of(found) });
	score = score_tokens(&a, &b, limit, &scratch, NULL, NULL);
	tokens_fini(&a);
	tokens_fini(&b);
	return score;
}

static void equal_texts_score_100(void **state)
{
	(void)state;
	assert_int_equal(score_of("De minister komt.", "De minister komt.", 100), 100);
	assert_int_equal(score_of("De  minister komt .", "De minister komt.", 100), 100);
	assert_int_equal(score_of("", "", 100), 100);
}

static void any_difference_scores_less_than_100(void **state)
{
	struct tokens a = { 0 }, b = { 0 };
	char text[4000] = "";

	(void)state;
	for (size_t i = 0; i + 13 < sizeof text; i += 12)
		memcpy(text + i, "ministerie x", 13);
	tokens_read(&a, (struct text){ .chars = str_of(text) });
	text[0] = 'M';
	tokens_read(&b, (struct text){ .chars = str_of(text) });
	assert_int_equal(score_tokens(&a, &b, 0, &scratch, NULL, NULL), 99);
	tokens_fini(&a);
	tokens_fini(&b);
}

/* de 3, minister 6, komt 4, the point 1: 14 */
static void differences_cost_what_the_design_says(void **state)
{
	(void)state;
	assert_int_equal(score_of("De minister komt.", "de minister komt.", 0), 100 * 13 / 14);
	assert_int_equal(score_of("de minister komt.", "de minister komt", 0), 100 * 13 / 14);
	assert_int_equal(score_of("de minister komt.", "de ministers komt.", 0), 100 * 11 / 14);
	assert_int_equal(score_of("de minister komt.", "de generaal komt.", 0), 100 * 8 / 14);
	assert_int_equal(score_of("de minister komt.", "minister komt.", 0), 100 * 11 / 14);
	assert_int_equal(score_of("de 3 komt.", "de 17 komt.", 0), 100 * 10 / 11);
}

static void nothing_in_common_scores_0(void **state)
{
	(void)state;
	assert_int_equal(score_of("een", "", 0), 0);
	assert_int_equal(score_of("", "een", 0), 0);
	assert_int_equal(score_of("huis", "boom", 0), 0);
}

static void below_the_limit_the_answer_is_minus_1(void **state)
{
	(void)state;
	assert_int_equal(score_of("de minister komt.", "de generaal komt.", 57), 57);
	assert_int_equal(score_of("de minister komt.", "de generaal komt.", 58), -1);
	assert_int_equal(score_of("een", "", 1), -1);
}

/* --- against the plain definition ------------------------------------------------------------------------------- */

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static uint32_t cost(const struct token *a, const struct token *b)
{
	uint32_t weight = a->weight > b->weight ? a->weight : b->weight;

	if (a->form == b->form)
		return 0;
	if (a->fold == b->fold)
		return 1;
	if (a->cls == b->cls)
		return a->kind == TOKEN_NUMBER ? 1 : (weight + 1) / 2;
	return weight;
}

static uint32_t plain_distance(const struct tokens *a, const struct tokens *b)
{
	uint32_t table[32][32] = { { 0 } };

	for (size_t i = 1; i <= a->count; i++)
		table[i][0] = table[i - 1][0] + a->items[i - 1].weight;
	for (size_t j = 1; j <= b->count; j++)
		table[0][j] = table[0][j - 1] + b->items[j - 1].weight;
	for (size_t i = 1; i <= a->count; i++)
		for (size_t j = 1; j <= b->count; j++)
			table[i][j] = least(least(table[i - 1][j] + a->items[i - 1].weight, table[i][j - 1] + b->items[j - 1].weight),
				table[i - 1][j - 1] + cost(&a->items[i - 1], &b->items[j - 1]));
	return table[a->count][b->count];
}

static void random_text(char *text, size_t most)
{
	static const char *const words[] = { "de", "De", "een", "huis", "huizen", "Huis", "minister", "ministers", "3", "17", ",", ".",
		"<b>", "ministerie", "gaf", "zee" };
	size_t count = (size_t)rand() % (most + 1), size = 0;

	text[0] = '\0';
	for (size_t i = 0; i < count; i++)
		size += (size_t)sprintf(text + size, "%s ", words[(size_t)rand() % (sizeof words / sizeof *words)]);
}

static void random_pair(struct tokens *a, struct tokens *b)
{
	char text[600];

	random_text(text, 14);
	tokens_read(a, (struct text){ .chars = str_of(text) });
	random_text(text, 14);
	tokens_read(b, (struct text){ .chars = str_of(text) });
}

static void the_score_is_that_of_the_plain_definition_at_every_limit(void **state)
{
	struct tokens a = { 0 }, b = { 0 };

	(void)state;
	srand(1);
	for (int i = 0; i < 20000; i++) {
		uint32_t distance, weight, expected, most;
		int limit = rand() % 101, score, plain;

		random_pair(&a, &b);
		expected = plain_distance(&a, &b);
		most = a.weight > b.weight ? a.weight : b.weight;
		plain = most ? (100 * ((int)most - (int)expected)) / (int)most : 100;
		if (expected > most)
			plain = -1; /* exchanging light tokens for a heavy one may cost more than all there is */
		score = score_tokens(&a, &b, limit, &scratch, &distance, &weight);
		assert_int_equal(score, plain >= limit ? plain : -1);
		assert_int_equal(weight, most);
		if (score >= 0)
			assert_int_equal(distance, expected);
	}
	tokens_fini(&a);
	tokens_fini(&b);
}

static uint32_t cost_of_step(const struct step *step, const struct tokens *query, const struct tokens *found)
{
	switch (step->kind) {
	case STEP_INSERT: return query->items[step->query].weight;
	case STEP_DELETE: return found->items[step->found].weight;
	default: return cost(&query->items[step->query], &found->items[step->found]);
	}
}

static void the_steps_lead_through_both_texts_and_cost_the_distance(void **state)
{
	struct tokens a = { 0 }, b = { 0 };
	struct step steps[64];

	(void)state;
	srand(2);
	for (int i = 0; i < 20000; i++) {
		size_t count, query = 0, found = 0;
		uint32_t spent = 0;

		random_pair(&a, &b);
		count = score_steps(&a, &b, &scratch, steps);
		for (size_t k = 0; k < count; k++) {
			assert_int_equal(steps[k].query, query);
			assert_int_equal(steps[k].found, found);
			spent += cost_of_step(&steps[k], &a, &b);
			if (steps[k].kind == STEP_SAME)
				assert_true(a.items[query].form == b.items[found].form);
			query += steps[k].kind != STEP_DELETE;
			found += steps[k].kind != STEP_INSERT;
		}
		assert_int_equal(query, a.count);
		assert_int_equal(found, b.count);
		assert_int_equal(spent, plain_distance(&a, &b));
	}
	tokens_fini(&a);
	tokens_fini(&b);
}

static int free_scratch(void **state)
{
	(void)state;
	score_scratch_fini(&scratch);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_texts_score_100),
		cmocka_unit_test(any_difference_scores_less_than_100),
		cmocka_unit_test(differences_cost_what_the_design_says),
		cmocka_unit_test(nothing_in_common_scores_0),
		cmocka_unit_test(below_the_limit_the_answer_is_minus_1),
		cmocka_unit_test(the_score_is_that_of_the_plain_definition_at_every_limit),
		cmocka_unit_test(the_steps_lead_through_both_texts_and_cost_the_distance),
	};

	return cmocka_run_group_tests_name("score", tests, NULL, free_scratch);
}
