#include "base/arena.h"

#include "base/alloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 64 * 1024, ALIGN = _Alignof(max_align_t) };

struct arena_block {
	struct arena_block *older;
	size_t room;
	max_align_t bytes[];
};

void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->block;
	void *place;

	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	if (!block || block->room - arena->used < size) {
		size_t room = size > BLOCK / 4 ? size : BLOCK;

		block = must_alloc(sizeof *block + room);
		block->room = room;
		block->older = arena->block;
		if (arena->block && room == size && room != BLOCK) {
			/* a large piece gets a block of its own, behind the one in use */
			block->older = arena->block->older;
			arena->block->older = block;
			return block->bytes;
		}
		arena->block = block;
		arena->used = 0;
	}
	place = (char *)block->bytes + arena->used;
	arena->used += size;
	return place;
}

void *arena_calloc(struct arena *arena, size_t count, size_t size)
{
	return memset(arena_alloc(arena, count * size), 0, count * size);
}

struct str arena_str(struct arena *arena, struct str s)
{
	char *copy = arena_alloc(arena, s.size + 1);

	if (s.size)
		memcpy(copy, s.data, s.size);
	copy[s.size] = '\0';
	return (struct str){ copy, s.size };
}

struct str arena_printf(struct arena *arena, const char *format, ...)
{
	va_list arguments;
	int size;
	char *text;

	va_start(arguments, format);
	size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	text = arena_alloc(arena, (size_t)size + 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)size + 1, format, arguments);
	va_end(arguments);
	return (struct str){ text, (size_t)size };
}

void *arena_copy(struct arena *arena, const void *items, size_t count, size_t size)
{
	void *copy = arena_alloc(arena, count * size);

	if (count)
		memcpy(copy, items, count * size);
	return copy;
}

void arena_reset(struct arena *arena)
{
	if (!arena->block)
		return;
	while (arena->block->older) {
		struct arena_block *older = arena->block->older;

		arena->block->older = older->older;
		free(older);
	}
	arena->used = 0;
}

void arena_fini(struct arena *arena)
{
	arena_reset(arena);
	free(arena->block);
	*arena = (struct arena){ 0 };
}
