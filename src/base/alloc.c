#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

void *must_realloc(void *old, size_t size)
{
	return checked(realloc(old, size ? size : 1));
}

char *must_strdup(const char *text)
{
	return checked(strdup(text));
}
