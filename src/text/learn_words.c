#include "text/learn_words.h"

#include "base/alloc.h"

#include <stdlib.h>

void seen_words_fini(struct seen_words *words)
{
	free(words->items);
	free(words->slots);
	arena_fini(&words->arena);
	*words = (struct seen_words){ 0 };
}

/* The slot where the word stands or would stand. */
static size_t slot_of(const struct seen_words *words, uint64_t hash)
{
	size_t slot = hash & (words->slot_count - 1);

	while (words->slots[slot] && words->items[words->slots[slot] - 1].hash != hash)
		slot = (slot + 1) & (words->slot_count - 1);
	return slot;
}

static void make_slots(struct seen_words *words, size_t count)
{
	free(words->slots);
	words->slot_count = count;
	words->slots = must_calloc(count, sizeof *words->slots);
	for (uint32_t i = 0; i < words->count; i++)
		words->slots[slot_of(words, words->items[i].hash)] = i + 1;
}

/* Two words of one hash of 64 bits are taken for one: among half a million that is a chance of one in a hundred million. */
uint32_t seen_word_index(struct seen_words *words, struct str word, bool *added)
{
	uint64_t hash = str_hash(word);
	size_t slot;

	if (2 * ((size_t)words->count + 1) > words->slot_count)
		make_slots(words, words->slot_count ? 2 * words->slot_count : 1024);
	slot = slot_of(words, hash);
	*added = words->slots[slot] == 0;
	if (*added) {
		ARRAY_GROW(words->items, words->count, words->room);
		words->items[words->count] = (struct seen_word){ .word = arena_str(&words->arena, word), .hash = hash };
		words->slots[slot] = ++words->count;
	}
	return words->slots[slot] - 1;
}

struct seen_word *find_seen_word(const struct seen_words *words, uint64_t hash)
{
	size_t slot;

	if (words->count == 0)
		return NULL;
	slot = slot_of(words, hash);
	return words->slots[slot] ? &words->items[words->slots[slot] - 1] : NULL;
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
	make_slots(words, words->slot_count);
}

enum { MOST_TEXTS = 1024 * 1024 };

void seen_texts_fini(struct seen_texts *texts)
{
	free(texts->slots);
	*texts = (struct seen_texts){ 0 };
}

static bool add_hash(struct seen_texts *texts, uint64_t hash)
{
	size_t slot = hash & (texts->slot_count - 1);

	while (texts->slots[slot] && texts->slots[slot] != hash)
		slot = (slot + 1) & (texts->slot_count - 1);
	if (texts->slots[slot])
		return false;
	texts->slots[slot] = hash;
	texts->count++;
	return true;
}

static void grow_texts(struct seen_texts *texts)
{
	struct seen_texts larger = { .slot_count = texts->slot_count ? 2 * texts->slot_count : 1024 };

	larger.slots = must_calloc(larger.slot_count, sizeof *larger.slots);
	for (size_t i = 0; i < texts->slot_count; i++)
		if (texts->slots[i])
			add_hash(&larger, texts->slots[i]);
	free(texts->slots);
	*texts = larger;
}

bool add_seen_text(struct seen_texts *texts, struct str text)
{
	uint64_t hash = str_hash(text);

	if (texts->count == MOST_TEXTS)
		seen_texts_fini(texts);
	if (2 * (texts->count + 1) > texts->slot_count)
		grow_texts(texts);
	return add_hash(texts, hash ? hash : 1);
}
