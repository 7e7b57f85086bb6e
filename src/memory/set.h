/** The memories of a job: the one that is written first (may be missing: it is made by the first write), then references, read only. */
#ifndef MEMORY_SET_H
#define MEMORY_SET_H

#include "memory/memory.h"

struct memory_member {
	struct memory *memory;
	const char *name; /* file name for people: "memory.db" */
	int penalty;      /* N of PATH#penalty=N */
};

struct memory_set {
	struct memory_member *members;
	size_t count, room;
	struct arena arena;
};

/** Adds `path` ("PATH" or "PATH#penalty=N"), opened to read. A missing file is an error unless `may_be_missing`: then nothing is added. */
bool memory_set_add(struct memory_set *set, const char *path, bool may_be_missing, struct error *error);

/** For many look-ups, which `job` may cancel: memory_begin_reading() of all. End it in any case, also after false. */
bool memory_set_begin_reading(const struct memory_set *set, struct job *job, struct error *error);
void memory_set_end_reading(const struct memory_set *set);

void memory_set_close(struct memory_set *set);

#endif
