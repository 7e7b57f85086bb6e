/** Allocation that does not fail: where no bytes are left it says so on stderr and leaves. */
#ifndef BASE_ALLOC_H
#define BASE_ALLOC_H

#include <stddef.h>

void *must_alloc(size_t size);                       /* not cleared; the caller frees it */
void *must_calloc(size_t count, size_t size);        /* cleared; the caller frees it */

/**
 * The same for a table of megabytes that is read here and there: in large pages where the system has them, so that a read
 * costs no walk through page tables as well (madvise(2), MADV_HUGEPAGE).
 */
void *must_calloc_large(size_t count, size_t size);

void *must_realloc(void *old, size_t size);
char *must_strdup(const char *text);                 /* the caller frees it */

/**
 * Room for one more element at the end of a growing array: doubles `items` (of `room` elements) when `count` reaches it.
 * `items`, `room` are lvalues. The owner frees `items`.
 */
#define ARRAY_GROW(items, count, room) \
	((count) < (room) ? (void)0 \
		: (void)((room) = (room) ? 2 * (room) : 8, (items) = must_realloc((items), (room) * sizeof *(items))))

#endif
