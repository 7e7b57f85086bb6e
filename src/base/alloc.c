#include "base/alloc.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static void *checked(void *bytes)
{
	if (!bytes) {
		fputs("tmx: error: out of memory\n", stderr);
		exit(6);
	}
	return bytes;
}

void *must_alloc(size_t size)
{
	return checked(malloc(size ? size : 1));
}

void *must_calloc(size_t count, size_t size)
{
	return checked(calloc(count ? count : 1, size ? size : 1));
}

void *must_calloc_large(size_t count, size_t size)
{
#ifdef MADV_HUGEPAGE
	enum { PAGE = 2 * 1024 * 1024 };
	size_t bytes = count * size;
	void *memory;

	if (bytes >= PAGE && bytes < SIZE_MAX - PAGE && bytes / size == count) {
		bytes = (bytes + PAGE - 1) / PAGE * PAGE;
		memory = aligned_alloc(PAGE, bytes);
		if (memory) {
			madvise(memory, bytes, MADV_HUGEPAGE); /* a wish: nothing is lost where it is not granted */
			return memset(memory, 0, bytes);
		}
	}
#endif
	return must_calloc(count, size);
}

void *must_realloc(void *old, size_t size)
{
	return checked(realloc(old, size ? size : 1));
}

char *must_strdup(const char *text)
{
	return checked(strdup(text));
}
