/** Changing a glossary file: comments, order and blank lines stay as they are. */
#ifndef GLOSSARY_EDIT_H
#define GLOSSARY_EDIT_H

#include "base/buf.h"
#include "base/job.h"
#include "base/str.h"
#include "glossary/glossary.h"

/** What becomes of a term whose pair (source and target) stands in the file with another note or other keys. */
enum edit_way {
	EDIT_KEEP,    /* its line stays as it is */
	EDIT_REPLACE, /* its line is changed where it stands */
	EDIT_BESIDE,  /* a line of its own at the end: arm (noun), arm (verb) */
};

enum edit_result { EDIT_ADDED, EDIT_CHANGED, EDIT_UNCHANGED, EDIT_DIFFERS };

/** Bits of what two terms of one pair differ in: 1 << KEY_..., 1 << TERM_KEYS for the note. */
enum { DIFFERS_IN_NOTE = 1 << TERM_KEYS };

/** Appends their names: "status, note". */
void add_differences(struct buf *out, unsigned differences);

struct edit_outcome {
	enum edit_result result;
	size_t line;          /* of the pair that stood there; 0: none did */
	unsigned differences; /* from it; EDIT_DIFFERS: which is why nothing was written */
};

/**
 * Adds a line at the end (makes the file, with its first line, where there is none), or changes the line of the pair; of
 * that line what is not given stays: note.data NULL is no note, of the keys those that are not named. Without note and keys
 * a pair that stands there is EDIT_UNCHANGED, whatever else its line says.
 */
bool glossary_add(const char *path, struct str source, struct str target, struct str note, struct str keys, enum edit_way way,
	struct edit_outcome *outcome, struct error *error);

struct glossary_counts {
	size_t added, changed;
	size_t unchanged; /* such a line stands there already, or came twice */
	size_t differ;    /* the pair stands there with other keys; each was named in a warning, none is written */
	size_t differ_in[TERM_KEYS + 1]; /* of those: by key, the note last */
	size_t refused;   /* a line cannot hold them; each was named in a warning */
};

/**
 * Adds all of `terms` in one step and under one lock; lines that differ in anything are lines of their own. Of a pair that
 * stands in the file identical lines are unchanged, for the others see `way`; with EDIT_REPLACE each takes the line that
 * is nearest to it, and those for which none is left are added. Path and line of the terms stand in warnings.
 *
 * @dry_run  count, but write nothing
 */
bool glossary_add_terms(const char *path, const struct term *const *terms, size_t count, enum edit_way way, bool dry_run,
	struct glossary_counts *counts, struct job *job, struct error *error);

/** Takes out the lines of `source` (with that `target`, or with any where it is empty); `*removed` is how many. */
bool glossary_remove(const char *path, struct str source, struct str target, size_t *removed, struct error *error);

/**
 * One edit at a time: waits until no other edits a file of that folder. Returns what close(2) ends it with, -1 where it cannot be
 * had (some network file systems).
 */
int glossary_lock(const char *path);

#endif
