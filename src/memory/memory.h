/**
 * A translation memory: one SQLite file (application_id, PRAGMA user_version as schema number). Units are kept with all their
 * targets; the index for fuzzy search is in the same file and the same transaction.
 */
#ifndef MEMORY_MEMORY_H
#define MEMORY_MEMORY_H

#include "base/arena.h"
#include "base/job.h"
#include "model/unit.h"
#include "text/tokens.h"

struct memory;

enum memory_mode {
	MEMORY_READ,   /* must exist; immutable=1 where nobody can write */
	MEMORY_WRITE,  /* must exist */
	MEMORY_CREATE, /* made where it is missing, its folder too (mode 0600: other people's texts) */
};

/**
 * @path    file name, as the user gave it: it stands in messages
 * @return  NULL with ERROR_MEMORY: not a memory, newer version (names it), locked (after a busy timeout of 5 s; names the
 *          process where /proc tells), read-only, corrupt; ERROR_FILE: missing, no permission. Each with its hint (look.md)
 */
struct memory *memory_open(const char *path, enum memory_mode mode, struct error *error);
void memory_close(struct memory *memory);
const char *memory_path(const struct memory *memory);

/** Long statements ask `job->cancelled` now and then and end with ERROR_CANCELLED. NULL: nobody is asked. Borrowed until the next call. */
void memory_watch(struct memory *memory, const struct job *job);

/* One writer at a time. A cancelled, killed or failed transaction leaves the memory as it was. */
bool memory_begin(struct memory *memory, struct error *error);
bool memory_commit(struct memory *memory, struct error *error);
void memory_cancel(struct memory *memory);

/** For many look-ups: one read transaction around them all (a third of the CPU). */
bool memory_begin_reading(struct memory *memory, struct error *error);
void memory_end_reading(struct memory *memory);

enum memory_added {
	ADDED_NEW,       /* a pair that was not there */
	ADDED_UPDATED,   /* the source was there with another target: both are kept, the newer is used first */
	ADDED_UNCHANGED, /* source, target and neighbours are there already, or one of the two has no neighbours */
};

/**
 * Adds a unit (inside memory_begin ... memory_commit). Same pair means same key of source and target, codes and neighbours;
 * a known pair with a newer date, better state or new property is refreshed and counts as unchanged. No neighbours go with any
 * (TSV has none): a unit without adds nothing where its pair is there with some, and a pair stored without takes them over.
 */
bool memory_add(struct memory *memory, const struct unit *unit, enum memory_added *added, struct error *error);

/** Receives a unit, borrowed for the call; false stops. It must not call the function that calls it. */
typedef bool unit_visitor(void *data, const struct unit *unit);

/** Units whose source has the key of `source` (text/unicode.h, add_key; codes left out of account): newest first, 1,000 at most. */
bool memory_find_exact(struct memory *memory, struct str source, unit_visitor *visit, void *data, struct error *error);

/** Receives a unit that may reach `bound` percent, but no more; units with the same source come one after another. */
typedef bool similar_visitor(void *data, const struct unit *unit, int bound);

/**
 * Units whose source might reach `threshold` percent against `query` (exact filter: none is lost, some fall short; the caller
 * scores), the highest bound first, so that the caller can stop once it has enough better ones. See match/score.h for the
 * score. The index is built for 45 percent and up: less is answered as 45.
 */
bool memory_find_similar(struct memory *memory, const struct tokens *query, int threshold, similar_visitor *visit, void *data,
	struct error *error);

/** The unit with that number, if there is one: `*found`. */
bool memory_find_unit(struct memory *memory, int64_t id, unit_visitor *visit, void *data, bool *found, struct error *error);

/** All units, oldest first. */
bool memory_each(struct memory *memory, unit_visitor *visit, void *data, struct error *error);

struct memory_search {
	struct str words;      /* what to look for */
	enum { SEARCH_BOTH, SEARCH_SOURCE, SEARCH_TARGET } side;
	enum { SEARCH_WORDS, SEARCH_PHRASE, SEARCH_PREFIX } mode;
	size_t limit;          /* 0: all */
	struct str since;      /* ISO date; empty: any */
	struct str author;     /* empty: any */
};
bool memory_search(struct memory *memory, const struct memory_search *search, unit_visitor *visit, void *data, struct error *error);

/** The unit with that number goes (inside memory_begin ... memory_commit); `*found` false where there is none. */
bool memory_delete(struct memory *memory, int64_t id, bool *found, struct error *error);

struct memory_stats {
	size_t units, sources;      /* pairs; distinct source keys */
	size_t source_words, target_words;
	size_t by_state[5], by_maker[3];
	struct str oldest, newest;  /* dates of change; in the arena given */
	size_t bytes;               /* of the file */
	int schema;
};
bool memory_count(struct memory *memory, struct memory_stats *stats, struct arena *arena, struct error *error);

/** Reads every page and index; fills `error` (ERROR_MEMORY) where something is wrong. */
bool memory_check(struct memory *memory, struct error *error);

/**
 * Ranks the words anew and rebuilds the index for fuzzy search (inside memory_begin ... memory_commit): what was deleted goes
 * out of it, and it is as fast as it can be. About 3 s a million units. Bulk imports do it by themselves.
 */
bool memory_optimise(struct memory *memory, struct error *error);

/** A copy while others may be writing (SQLite's online backup), written beside and renamed. */
bool memory_backup(struct memory *memory, const char *to, struct job *job, struct error *error);

#endif
