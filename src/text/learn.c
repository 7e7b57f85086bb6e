#include "text/learn.h"

#include "base/alloc.h"
#include "text/learn_private.h"

#include <stdlib.h>

struct learner *learner_open(unsigned (*known)(struct str word))
{
	struct learner *learner = must_calloc(1, sizeof *learner);

	learner->known = known;
	return learner;
}

void learner_close(struct learner *learner)
{
	if (!learner)
		return;
	seen_words_fini(&learner->words);
	key_map_fini(&learner->texts);
	buf_fini(&learner->folded);
	free(learner->lessons);
	free(learner);
}

size_t learner_words(const struct learner *learner)
{
	return learner->tokens;
}

const char *lesson_name(enum lesson_kind kind)
{
	static const char *const names[] = { "never-ends", "may-end", "starts-lowercase" };

	return names[kind];
}

/* By kind, the most frequent first. */
static int compare_lessons(const void *a, const void *b)
{
	const struct lesson *x = a, *y = b;
	size_t times_x = x->with_stop + x->starts, times_y = y->with_stop + y->starts;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (times_x != times_y)
		return times_x > times_y ? -1 : 1;
	return str_compare(x->word, y->word);
}

const struct lesson *learner_lessons(struct learner *learner, size_t *count)
{
	learner->lesson_count = 0;
	learner->habits = habits_of(learner);
	for (uint32_t i = 0; i < learner->words.count; i++) {
		ARRAY_GROW(learner->lessons, learner->lesson_count, learner->lesson_room);
		learner->lesson_count += judge_word(learner, &learner->words.items[i], &learner->lessons[learner->lesson_count]);
	}
	if (learner->lesson_count)
		qsort(learner->lessons, learner->lesson_count, sizeof *learner->lessons, compare_lessons);
	*count = learner->lesson_count;
	return learner->lessons;
}
