/** What is wrong with a glossary file: slips that a person or an import makes and the reader lets pass. */
#ifndef GLOSSARY_LINT_H
#define GLOSSARY_LINT_H

#include "base/job.h"
#include "model/term.h"

/** What is looked for; the table has a row for each. */
enum lint_kind {
	LINT_LINE,
	LINT_KEY,
	LINT_COLUMNS,
	LINT_HEADER,
	LINT_DUPLICATE,
	LINT_TARGETS,
	LINT_CONTRADICTION,
	LINT_ALTERNATIVE,
	LINT_PLURAL,
	LINT_CAPITAL,
	LINT_COMMON,
	LINT_SPACES,
	LINT_UNSEEN,
	LINT_SAME,
	LINT_SEVERAL,
	LINT_FORM,
	LINT_EFFECT,
	LINT_LOST,
	LINT_FREQUENT, /* this and the next: only against a corpus */
	LINT_UNUSED,
	LINT_KINDS
};

struct lint;
struct lint_line;

struct lint_check {
	const char *code, *name, *about;
	void (*look)(
		struct lint *lint, struct lint_line *line); /* at one entry; NULL: the reader of glossaries finds it */
};

extern const struct lint_check lint_checks[LINT_KINDS];

/** The check of that code ("TMX-G05", "G05") or name, in any case; LINT_KINDS: there is none. */
enum lint_kind find_lint_check(struct str name);

/** A zeroed one: every check, none against a corpus. */
struct lint_options {
	bool off[LINT_KINDS];
	int more_than; /* per cent of the sentences that an entry may hit */
	bool unused;   /* name the entries that no sentence has */
	const struct term *(*find_other)(void *data, struct str source); /* what another glossary proposes, or NULL */
	void *data; /* handed to it; may be NULL, as find_other may */
	struct lint *const *files; /* those of the run, in their order: a later one may contradict an earlier one */
	size_t file_count;
};

struct lint_finding {
	enum lint_kind kind;
	size_t line, column; /* from 1, the column in code points */
	struct str message;  /* lives as long as the lint */
	bool fixable;
	size_t from, to; /* bytes of the file that `with` replaces */
	struct str with;
};

/** Reads a glossary file, its lines that cannot be read included. NULL: ERROR_FILE, ERROR_INPUT, ERROR_CANCELLED. Close
 * it. */
struct lint *lint_open(const char *path, struct job *job, struct error *error);
void lint_close(struct lint *lint);

const char *lint_path(const struct lint *lint);
size_t lint_entries(const struct lint *lint);

/** How many lines of candidates have no English yet. */
size_t lint_undecided(const struct lint *lint);

/** What the file proposes for `source`, or NULL. */
const struct term *lint_proposal(const struct lint *lint, struct str source);

/** Counts the entries that a sentence of the corpus has; before lint_run. */
void lint_sentence(struct lint *lint, struct str sentence);

/** Looks, once. Linear in the file. False: ERROR_CANCELLED. */
bool lint_run(struct lint *lint, const struct lint_options *options, struct job *job, struct error *error);

/** What was found, by place. */
const struct lint_finding *lint_findings(const struct lint *lint, size_t *count);

/**
 * Puts right in the file what can be put right safely: spaces, a line that stands there twice, a key or value with one
 * near name. Every other byte stays; nothing is written where there is nothing to do. Under the lock of glossary_add,
 * written in one step. A key put right may make a line the same as another: then call it again.
 *
 * @return   what was found before, places as they were then; those with `fixable` are put right. Close it. NULL with
 * `error` filled, the file as it was
 */
struct lint *lint_fix(const char *path, const struct lint_options *options, struct job *job, struct error *error);

#endif
