/* The table of what was counted. */
#include "base/alloc.h"
#include "glossary/candidates_private.h"

#include <stdlib.h>

void items_fini(struct items *items)
{
	free(items->items);
	key_map_fini(&items->numbers);
	arena_fini(&items->arena);
	*items = (struct items){ 0 };
}

uint64_t item_hash(enum item_kind kind, struct str text)
{
	return str_hash(text) * 0x9E3779B97F4A7C15u + (kind == ITEM_NAME ? 2 : kind == ITEM_WORD ? 1 : 0);
}

struct item *items_get(struct items *items, enum item_kind kind, struct str text)
{
	uint64_t hash = item_hash(kind, text);
	uint32_t number = key_map_find(&items->numbers, hash);

	if (!number) {
		ARRAY_GROW(items->items, items->count, items->room);
		items->items[items->count] = (struct item){ .hash = hash, .text = arena_str(&items->arena, text), .kind = kind };
		number = ++items->count;
		key_map_set(&items->numbers, hash, number);
	}
	return &items->items[number - 1];
}

struct item *items_find(const struct items *items, enum item_kind kind, struct str text)
{
	uint32_t number = key_map_find(&items->numbers, item_hash(kind, text));

	return number ? &items->items[number - 1] : NULL;
}

/* The least count of which no more than `most` items can say as much. */
static uint32_t count_to_stay(const struct items *items, uint32_t most)
{
	uint32_t least = 1, left = items->count;

	while (left > most) {
		left = 0;
		least++;
		for (uint32_t i = 0; i < items->count; i++)
			left += items->items[i].count >= least;
	}
	return least;
}

void items_limit(struct items *items)
{
	struct arena arena = { 0 };
	uint32_t kept = 0, least;

	if (items->count <= MOST_ITEMS)
		return;
	least = count_to_stay(items, MOST_ITEMS / 2);
	for (uint32_t i = 0; i < items->count; i++) {
		struct item *item = &items->items[i];

		if (item->count < least)
			continue;
		item->text = arena_str(&arena, item->text);
		if (item->example.size)
			item->example = arena_str(&arena, item->example);
		items->items[kept++] = *item;
	}
	items->count = kept;
	arena_fini(&items->arena);
	items->arena = arena;
	key_map_clear(&items->numbers, SIZE_MAX);
	for (uint32_t i = 0; i < items->count; i++)
		key_map_set(&items->numbers, items->items[i].hash, i + 1);
}
