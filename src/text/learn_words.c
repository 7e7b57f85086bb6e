#include "text/learn_words.h"

#include "base/alloc.h"

#include <stdlib.h>

void seen_words_fini(struct seen_words *words)
{
	free(words->items);
	key_map_fini(&words->numbers);
	arena_fini(&words->arena);
	*words = (struct seen_words){ 0 };
}

/* Two words of one hash of 64 bits are taken for one: among half a million that is a chance of one in a hundred million. */
uint32_t seen_word_index(struct seen_words *words, struct str word, bool *added)
{
	uint64_t hash = str_hash(word);
	uint32_t number = key_map_find(&words->numbers, hash);

	*added = number == 0;
	if (*added) {
		ARRAY_GROW(words->items, words->count, words->room);
		words->items[words->count] = (struct seen_word){ .word = arena_str(&words->arena, word), .hash = hash };
		number = ++words->count;
		key_map_set(&words->numbers, hash, number);
	}
	return number - 1;
}

struct seen_word *find_seen_word(const struct seen_words *words, uint64_t hash)
{
	uint32_t number = key_map_find(&words->numbers, hash);

	return number ? &words->items[number - 1] : NULL;
}

static void move_example(struct lesson_example *example, struct arena *arena)
{
	if (example->text.size)
		example->text = arena_str(arena, example->text);
}

static struct seen_stops *move_stops(const struct seen_stops *old, struct arena *arena)
{
	struct seen_stops *stops = arena_copy(arena, old, 1, sizeof *old);

	stops->written = arena_str(arena, old->written);
	for (int i = 0; i < 2; i++) {
		move_example(&stops->inside[i], arena);
		move_example(&stops->open[i], arena);
	}
	move_example(&stops->end, arena);
	for (struct seen_follower **link = &stops->followers; *link; link = &(*link)->next)
		*link = arena_copy(arena, *link, 1, sizeof **link);
	return stops;
}

static void move_word(struct seen_word *word, struct arena *arena)
{
	word->word = arena_str(arena, word->word);
	if (word->stops)
		word->stops = move_stops(word->stops, arena);
	if (word->starts) {
		word->starts = arena_copy(arena, word->starts, 2, sizeof *word->starts);
		move_example(&word->starts[0], arena);
		move_example(&word->starts[1], arena);
	}
}

static uint32_t times_seen(const struct seen_word *word)
{
	return word->plain + word->stopped;
}

/* The least times a word was seen of which no more than `most` words can say as much. */
static uint32_t times_to_stay(const struct seen_words *words, uint32_t most)
{
	uint32_t least = 1, left = words->count;

	while (left > most) {
		left = 0;
		least++;
		for (uint32_t i = 0; i < words->count; i++)
			left += times_seen(&words->items[i]) >= least;
	}
	return least;
}

void seen_words_limit(struct seen_words *words, uint32_t most)
{
	struct arena arena = { 0 };
	uint32_t kept = 0, least;

	if (words->count <= most)
		return;
	least = times_to_stay(words, most / 2);
	for (uint32_t i = 0; i < words->count; i++) {
		if (times_seen(&words->items[i]) < least)
			continue;
		words->items[kept] = words->items[i];
		move_word(&words->items[kept++], &arena);
	}
	words->count = kept;
	arena_fini(&words->arena);
	words->arena = arena;
	key_map_clear(&words->numbers, SIZE_MAX);
	for (uint32_t i = 0; i < words->count; i++)
		key_map_set(&words->numbers, words->items[i].hash, i + 1);
}

enum { MOST_TEXTS = 1024 * 1024 };

bool add_seen_text(struct key_map *texts, struct str text)
{
	uint64_t hash = str_hash(text);

	if (texts->count == MOST_TEXTS)
		key_map_fini(texts);
	if (key_map_find(texts, hash))
		return false;
	key_map_set(texts, hash, 1);
	return true;
}
