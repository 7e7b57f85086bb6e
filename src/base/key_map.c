#include "base/key_map.h"

#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

void key_map_fini(struct key_map *map)
{
	free(map->slots);
	*map = (struct key_map){ 0 };
}

void key_map_clear(struct key_map *map, size_t most)
{
	if (map->room > most)
		key_map_fini(map);
	else if (map->count)
		memset(map->slots, 0, map->room * sizeof *map->slots);
	map->count = 0;
}

/* The slot where the key stands or would stand: multiplicative hashing (Knuth, TAOCP 3, 6.4). */
static size_t slot_of(const struct key_map *map, uint64_t key)
{
	size_t at = (key * 0x9E3779B97F4A7C15u) >> 20 & (map->room - 1);

	while (map->slots[at].key && map->slots[at].key != key)
		at = (at + 1) & (map->room - 1);
	return at;
}

static void grow(struct key_map *map)
{
	struct key_map old = *map;

	map->room = old.room ? 2 * old.room : 64;
	map->slots = must_calloc_large(map->room, sizeof *map->slots);
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].key)
			map->slots[slot_of(map, old.slots[i].key)] = old.slots[i];
	free(old.slots);
}

uint32_t key_map_find(const struct key_map *map, uint64_t key)
{
	return map->count ? map->slots[slot_of(map, key ? key : 1)].value : 0;
}

void key_map_set(struct key_map *map, uint64_t key, uint32_t value)
{
	size_t at;

	if (key == 0)
		key = 1;
	if (2 * (map->count + 1) > map->room)
		grow(map);
	at = slot_of(map, key);
	map->count += map->slots[at].key == 0;
	map->slots[at].key = key;
	map->slots[at].value = value;
}
