/** Changing a glossary file: comments, order and blank lines stay as they are. */
#ifndef GLOSSARY_EDIT_H
#define GLOSSARY_EDIT_H

#include "base/job.h"
#include "base/str.h"

/** Adds a line at the end (makes the file, with its first line, where there is none). `*added` is false where the pair stands there already. */
bool glossary_add(const char *path, struct str source, struct str target, struct str note, struct str keys, bool *added,
	struct error *error);

struct term;

struct glossary_counts {
	size_t added, unchanged; /* unchanged: the pair stands there already, or came twice */
	size_t refused;          /* a line cannot hold them; each was named in a warning */
};

/**
 * Adds all of `terms` as glossary_add does, in one step and under one lock. Their path and line stand in warnings.
 *
 * @dry_run  count, but write nothing
 */
bool glossary_add_terms(const char *path, const struct term *const *terms, size_t count, bool dry_run,
	struct glossary_counts *counts, struct job *job, struct error *error);

/** Takes out the lines of `source` (with that `target`, or with any where it is empty); `*removed` is how many. */
bool glossary_remove(const char *path, struct str source, struct str target, size_t *removed, struct error *error);

/**
 * One edit at a time: waits until no other edits a file of that folder. Returns what close(2) ends it with, -1 where it cannot be
 * had (some network file systems).
 */
int glossary_lock(const char *path);

#endif
