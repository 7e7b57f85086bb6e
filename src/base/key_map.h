/** From a key of 64 bits (mostly a hash) to a number: open addressing. A zeroed map is empty. */
#ifndef BASE_KEY_MAP_H
#define BASE_KEY_MAP_H

#include <stddef.h>
#include <stdint.h>

struct key_map {
	struct {
		uint64_t key; /* 0: free */
		uint32_t value;
	} *slots;
	size_t count, room; /* room is a power of two */
};

void key_map_fini(struct key_map *map);

/** Takes out all; keeps the room, unless it is more than `most` slots (one enormous use must not slow down all that follow). */
void key_map_clear(struct key_map *map, size_t most);

/** The value of `key`; 0: it is not in. Key 0 is taken for 1. */
uint32_t key_map_find(const struct key_map *map, uint64_t key);

/** Sets it, to a value that is not 0. */
void key_map_set(struct key_map *map, uint64_t key, uint32_t value);

#endif
