/**
 * Many small allocations that go together. A zeroed struct is an empty arena.
 * "Lives in `arena`" in a header means: valid until that arena is reset or finished, never freed alone.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_block;

struct arena {
	struct arena_block *block; /* the one in use; the others hang behind it */
	size_t used;
};

void *arena_alloc(struct arena *arena, size_t size);              /* aligned for any type, not cleared */
void *arena_calloc(struct arena *arena, size_t count, size_t size); /* cleared */
struct str arena_str(struct arena *arena, struct str s);          /* a copy, with a NUL after it */
struct str arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Copies `count` elements of `size` bytes: a finished array moves from a growing one into the arena. */
void *arena_copy(struct arena *arena, const void *items, size_t count, size_t size);

void arena_reset(struct arena *arena); /* everything in it is gone; one block is kept for reuse */
void arena_fini(struct arena *arena);

#endif
