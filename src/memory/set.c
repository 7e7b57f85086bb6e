#include "memory/set.h"

#include "base/alloc.h"
#include "base/file.h"

#include <errno.h>
#include <stdlib.h>

/* "PATH#penalty=N": cuts the penalty off `path`. */
static bool cut_penalty(char *path, int *penalty, struct error *error)
{
	char *mark = strrchr(path, '#'), *end;
	long number;

	*penalty = 0;
	if (!mark || file_exists(path))
		return true;
	if (strncmp(mark, "#penalty=", 9) != 0)
		return true; /* a file name may hold # */
	errno = 0;
	number = strtol(mark + 9, &end, 10);
	if (end == mark + 9 || *end || errno || number < 0 || number > 100) {
		error_set(error, ERROR_USAGE, "penalty “%s” of %.*s is no number from 0 to 100", mark + 9, (int)(mark - path), path);
		return error_hint(error, "for example %.*s#penalty=5", (int)(mark - path), path);
	}
	*penalty = (int)number;
	*mark = '\0';
	return true;
}

bool memory_set_add(struct memory_set *set, const char *path, bool may_be_missing, struct error *error)
{
	char *copy = must_strdup(path);
	struct memory *memory = NULL;
	int penalty;
	bool done = cut_penalty(copy, &penalty, error);

	if (done && !may_be_missing && !file_exists(copy)) /* not made by a first import: no hint */
		done = error_file(error, "read", copy, ENOENT);
	else if (done && file_exists(copy)) {
		memory = memory_open(copy, MEMORY_READ, error);
		done = memory != NULL;
	}
	if (memory) {
		ARRAY_GROW(set->members, set->count, set->room);
		set->members[set->count++] = (struct memory_member){ memory,
			arena_str(&set->arena, str_of(file_name(copy))).data, penalty };
	}
	free(copy);
	return done;
}

bool memory_set_begin_reading(const struct memory_set *set, struct job *job, struct error *error)
{
	for (size_t i = 0; i < set->count; i++) {
		memory_watch(set->members[i].memory, job);
		if (!memory_begin_reading(set->members[i].memory, error))
			return false;
	}
	return true;
}

void memory_set_end_reading(const struct memory_set *set)
{
	for (size_t i = 0; i < set->count; i++) {
		memory_end_reading(set->members[i].memory);
		memory_watch(set->members[i].memory, NULL);
	}
}

void memory_set_close(struct memory_set *set)
{
	for (size_t i = 0; i < set->count; i++)
		memory_close(set->members[i].memory);
	free(set->members);
	arena_fini(&set->arena);
	*set = (struct memory_set){ 0 };
}
