/** What a long piece of work tells its caller: warnings, progress; and whether the user wants it to stop. */
#ifndef BASE_JOB_H
#define BASE_JOB_H

#include "base/error.h"

#include <signal.h>

/** A warning. `kind` is its format text: warnings of one kind are shown three times, then counted. */
struct warning {
	struct place place;
	const char *kind;
	char message[1024];
	char hint[512];
};

struct job {
	void (*report)(void *data, const struct warning *warning);             /* NULL: warnings are dropped */
	void (*progress)(void *data, const char *what, size_t done, size_t total); /* total 0: not known. NULL: none */
	void *data;                                                            /* handed to both */
	const volatile sig_atomic_t *cancelled;                                /* not 0 once the user pressed Ctrl-C */
};

void job_warn(struct job *job, struct place place, const char *format, ...) __attribute__((format(printf, 3, 4)));

/** The same with a hint, which is a finished text ("" or NULL: none). */
void job_warn_hint(struct job *job, struct place place, const char *hint, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/** Shows progress; false once the user has pressed Ctrl-C (then fail with job_cancelled). `what` is a short phrase. */
bool job_step(struct job *job, const char *what, size_t done, size_t total);

/** Fills `error` with ERROR_CANCELLED and returns false. */
bool job_cancelled(struct error *error);

#endif
