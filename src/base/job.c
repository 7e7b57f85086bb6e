#include "base/job.h"

#include "base/utf8.h"

#include <stdio.h>

static void report(struct job *job, struct place place, const char *hint, const char *format, va_list arguments)
{
	struct warning warning = { .place = place, .kind = format };

	if (!job || !job->report)
		return;
	vsnprintf(warning.message, sizeof warning.message, format, arguments);
	utf8_trim(warning.message);
	if (hint)
		snprintf(warning.hint, sizeof warning.hint, "%s", hint);
	utf8_trim(warning.hint);
	job->report(job->data, &warning);
}

void job_warn(struct job *job, struct place place, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	report(job, place, NULL, format, arguments);
	va_end(arguments);
}

void job_warn_hint(struct job *job, struct place place, const char *hint, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	report(job, place, hint, format, arguments);
	va_end(arguments);
}

bool job_step(struct job *job, const char *what, size_t done, size_t total)
{
	if (!job)
		return true;
	if (job->cancelled && *job->cancelled)
		return false;
	if (job->progress)
		job->progress(job->data, what, done, total);
	return true;
}

bool job_cancelled(struct error *error)
{
	return error_set(error, ERROR_CANCELLED, "interrupted");
}
