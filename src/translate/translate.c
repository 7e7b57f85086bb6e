#include "translate/translate.h"

#include "document/document.h"
#include "translate/propose.h"
#include "translate/segment_document.h"
#include "translate/unfinished.h"

#include <stdio.h>
#include <time.h>

static bool is_standard(const char *path)
{
	return !path || strcmp(path, "-") == 0;
}

/* A bilingual file with a person's work in it is not replaced by accident. */
static bool may_replace(const char *input, const struct translate_options *options, const struct format *to, struct error *error)
{
	size_t reviewed = 0;

	if (is_standard(options->output))
		return true;
	if (strcmp(input, "-") != 0 && file_is_same(input, options->output)) {
		error_set(error, ERROR_USAGE, "%s is the input; it is not overwritten", options->output);
		return error_hint(error, "give another name after -o");
	}
	if (!to->bilingual || options->update || options->overwrite || !file_exists(options->output))
		return true;
	if (!count_kept_segments(options->output, &reviewed, error))
		return false;
	if (reviewed == 0)
		return true;
	error_set(error, ERROR_USAGE, "%s holds %zu reviewed segment%s; not replaced", options->output, reviewed,
		reviewed == 1 ? "" : "s");
	return error_hint(error, "--update keeps them and fills the rest; --overwrite keeps a copy as %s~", options->output);
}

static bool keep_older(struct document *document, const struct translate_options *options, const struct format *to,
	struct job *job, struct error *error)
{
	size_t kept, vanished;

	if (!options->update || !to->bilingual || is_standard(options->output) || !file_exists(options->output))
		return true;
	return keep_reviewed_segments(document, options->output, &kept, &vanished, job, error);
}

/* FILE~: a hard link to the older file, which the new one then replaces. */
static bool keep_copy(const struct translate_options *options, const struct format *to, struct error *error)
{
	char copy[4096];
	size_t reviewed = 0;
	struct buf bytes = { 0 };
	bool done;

	if (!options->overwrite || is_standard(options->output) || !to->bilingual || !file_exists(options->output))
		return true;
	if (count_kept_segments(options->output, &reviewed, error) && reviewed == 0)
		return true;
	snprintf(copy, sizeof copy, "%s~", options->output);
	done = file_read(options->output, &bytes, error) && file_write(copy, buf_str(&bytes), error);
	buf_fini(&bytes);
	return done;
}

static bool write_document(const struct document *document, const struct translate_options *options, const struct format *to,
	struct error *error)
{
	struct output output;

	if (!to->write) {
		error_set(error, ERROR_USAGE, "tmx reads %s, but does not write it", to->name);
		return error_hint(error, "-f native, xliff, tmx, tsv or json");
	}
	if (!keep_copy(options, to, error) || !output_open(&output, options->output ? options->output : "-", error))
		return false;
	if (!to->write(document, &output, &options->format, error)) {
		output_cancel(&output);
		return false;
	}
	return output_commit(&output, error);
}

static double clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void count_result(const struct document *document, struct translate_result *result)
{
	result->segments += document->segment_count;
	for (size_t i = 0; i < document->segment_count; i++)
		result->without += !document->segments[i].target.chars.size && document->segments[i].proposal_count == 0;
}

bool translate_file(const char *input, const struct translate_options *given, const struct plan *plan,
	struct translate_result *result, struct job *job, struct error *error)
{
	struct translate_options options = *given;
	struct document document = { 0 };
	const struct format *to;
	double start = clock_now();
	bool done = false;

	if (!document_read(&document, input, options.from, &options.format, job, error))
		goto out;
	to = options.to ? options.to : document.format;
	if (!segment_document(&document, &(struct segmentation){ .rules = &plan->rules, .memories = &plan->memories }, job, error)
	    || !may_replace(input, &options, to, error) || !keep_older(&document, &options, to, job, error)
	    || !propose_document(&document, plan, job, error))
		goto out;
	count_result(&document, result);
	options.format.seconds = clock_now() - start;
	done = write_document(&document, &options, to, error);
	if (done && (to == document.format || is_plain_document(to)))
		name_unfinished(&document, &options, to, job);
out:
	document_fini(&document);
	return done;
}
