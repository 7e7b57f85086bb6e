/** Between bilingual files and a memory: import streams units in, in one transaction; export streams them out. */
#ifndef TRANSLATE_IMPORT_H
#define TRANSLATE_IMPORT_H

#include "document/format.h"
#include "memory/memory.h"

struct import_options {
	const struct format *format; /* NULL: by the file's suffix */
	enum state least;            /* targets below it are refused: STATE_REVIEWED unless --state translated */
	const char *author;          /* for units that name none; NULL: none */
	const char *property;        /* NAME=VALUE for every unit; NULL: none */
	bool strict;                 /* the first refused unit is an error */
	bool dry_run;                /* nothing is kept */
	struct format_options format_options;
};

/** Why units were refused. */
struct refusal {
	const char *reason; /* "not reviewed; --state translated takes it"; lives in the arena of the counts */
	size_t count;
};

/** What became of the units: the four counts add up to the read ones. */
struct import_counts {
	size_t read, added, updated, unchanged, refused;
	struct refusal reasons[8];
	size_t reason_count;
	struct arena arena;
};

/** Why a unit is not taken into a memory, for people; NULL: it is. */
const char *unit_objection(const struct unit *unit);

/** Reads `path` into `memory`. On false nothing of the file was kept. */
bool import_file(struct memory *memory, const char *path, const struct import_options *options, struct import_counts *counts,
	struct job *job, struct error *error);
void import_counts_fini(struct import_counts *counts);

/** Writes every unit of `memory`; `*count` is how many. */
bool export_memory(struct memory *memory, const struct format *format, const struct format_options *options,
	struct output *output, size_t *count, struct job *job, struct error *error);

#endif
