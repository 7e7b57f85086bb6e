/* What can be put right without a person. */
#include "glossary/edit.h"
#include "glossary/lint_private.h"

#include "base/alloc.h"
#include "base/file.h"

#include <stdlib.h>
#include <unistd.h>

/* By place; of two that begin there the longer first: a line that goes takes its spaces with it. */
static int compare_fixes(const void *left, const void *right)
{
	const struct lint_finding *a = *(struct lint_finding *const *)left, *b = *(struct lint_finding *const *)right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to > b->to ? -1 : a->to < b->to;
}

/* The file with every fix in it; one that reaches into another is left out. */
static size_t add_fixed(struct lint *lint, struct buf *out)
{
	struct lint_finding **fixes = must_alloc((lint->finding_count + 1) * sizeof *fixes);
	size_t count = 0, done = 0, applied = 0;

	for (size_t i = 0; i < lint->finding_count; i++)
		if (lint->findings[i].fixable)
			fixes[count++] = &lint->findings[i];
	qsort(fixes, count, sizeof *fixes, compare_fixes);
	for (size_t i = 0; i < count; i++) {
		if (fixes[i]->from < done) {
			fixes[i]->fixable = fixes[i]->to <= done; /* what lay in a line that is gone is gone too */
			continue;
		}
		buf_add(out, str_slice(lint->bytes, done, fixes[i]->from));
		buf_add(out, fixes[i]->with);
		done = fixes[i]->to;
		applied++;
	}
	buf_add(out, str_slice(lint->bytes, done, lint->bytes.size));
	free(fixes);
	return applied;
}

static bool fix_file(const char *path, struct lint *lint, struct error *error)
{
	struct buf fixed = { 0 };
	bool done = add_fixed(lint, &fixed) == 0 || file_write(path, buf_str(&fixed), error);

	buf_fini(&fixed);
	return done;
}

struct lint *lint_fix(const char *path, const struct lint_options *options, struct job *job, struct error *error)
{
	int lock = glossary_lock(path);
	struct lint *lint = lint_open(path, job, error);

	if (lint && !(lint_run(lint, options, job, error) && fix_file(path, lint, error))) {
		lint_close(lint);
		lint = NULL;
	}
	if (lock >= 0)
		close(lock);
	return lint;
}
