#include "document/bilingual.h"

const struct text *segment_target(const struct segment *segment, const struct proposal **proposal)
{
	*proposal = NULL;
	if (segment->target.chars.size)
		return &segment->target;
	*proposal = segment_best(segment);
	return *proposal && (*proposal)->origin != ORIGIN_NONE ? &(*proposal)->target : NULL;
}

bool written_whole(const struct xml_forbidden *forbidden, const char *what, const struct format_options *options,
	struct error *error)
{
	if (forbidden->count == 0)
		return true;
	if (!options->lenient) {
		error_set(error, ERROR_INPUT,
			"%s holds U+%04X, a character that XML does not allow; nothing was written", what,
			forbidden->first);
		return error_hint(error, "--lenient leaves such characters out and counts them");
	}
	if (options->stripped)
		*options->stripped += forbidden->count;
	return true;
}

void warn_stripped(size_t stripped, const char *path, struct job *job)
{
	struct place place = { path, 0, 0 };

	if (stripped)
		job_warn(job, place, "%zu characters that XML does not allow were left out", stripped);
}
