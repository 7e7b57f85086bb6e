#include "translate/segment_document.h"

#include "base/alloc.h"
#include "translate/judge.h"

#include <stdlib.h>

/* A run on its way to segments. */
struct cutting {
	struct document *document;
	struct part *part;
	struct segment *segments; /* of the whole document */
	size_t count, room;
	size_t start; /* byte of the run where the next segment begins */
	size_t code;  /* the first code that is in no segment yet */
	const struct segmentation *how;
	struct region region;
	struct job *job;
	struct error *error;
	bool failed;
};

/*
 * Where the codes of the segment that ends at `end` end; the next one begins at `next`. In the space between stand codes of
 * both: the last closing one and all before it belong to the sentence before, and so does what stands alone right behind it.
 */
static size_t last_code(const struct cutting *cutting, size_t end, size_t next)
{
	const struct text *run = &cutting->part->text;
	size_t last = cutting->code, at;

	while (last < run->code_count && run->codes[last].offset < end)
		last++;
	for (at = last; at < run->code_count && run->codes[at].offset <= next; at++) {
		const struct code *code = &run->codes[at];

		if (code->kind == CODE_CLOSE || (code->kind == CODE_ALONE && code->offset == end && at == last))
			last = at + 1;
	}
	return last;
}

/* The codes up to `last`, their offsets counted from `start`; those in the space are moved to the nearer end. */
static const struct code *slice_codes(struct cutting *cutting, size_t start, size_t end, size_t last)
{
	struct code *codes = arena_copy(&cutting->document->arena, cutting->part->text.codes + cutting->code, last - cutting->code,
		sizeof *codes);

	for (size_t i = 0; i < last - cutting->code; i++) {
		size_t offset = codes[i].offset < start ? start : codes[i].offset > end ? end : codes[i].offset;

		codes[i].offset = offset - start;
	}
	return codes;
}

/* A segment from `cutting->start` to `end`; white space up to `next`. `last`: its codes end there. */
static void add_segment(struct cutting *cutting, size_t end, size_t next, size_t last)
{
	const struct part *part = cutting->part;
	struct segment *segment;

	ARRAY_GROW(cutting->segments, cutting->count, cutting->room);
	segment = &cutting->segments[cutting->count++];
	*segment = (struct segment){
		.id = cutting->count,
		.paragraph = part->paragraph,
		.start = part->offset + cutting->start,
		.end = part->offset + end,
		.source.chars = str_slice(part->text.chars, cutting->start, end),
		.space = str_slice(part->text.chars, end, next),
	};
	if (last > cutting->code) {
		segment->source.codes = slice_codes(cutting, cutting->start, end, last);
		segment->source.code_count = last - cutting->code;
	}
	cutting->start = next;
	cutting->code = last;
}

/* The verdicts of the region stand; `end`: where its last sentence ends for certain, 0 where that is not known. */
static bool close_region(struct cutting *cutting, size_t end)
{
	struct region *region = &cutting->region;
	const struct segmentation *how = cutting->how;

	region->paragraph = cutting->part->text.chars;
	region->start = cutting->start;
	region->end = end;
	if (end && how->memories && how->memories->count && !judge_region(region, how->memories, cutting->error))
		return false;
	for (size_t i = 0; i < region->count; i++) {
		const struct candidate *candidate = &region->candidates[i];

		if (how->watch)
			how->watch(how->data, cutting->part, candidate);
		if (candidate->breaks)
			add_segment(cutting, candidate->end, candidate->next, last_code(cutting, candidate->end, candidate->next));
	}
	region->count = 0;
	return true;
}

static bool take_candidate(void *data, const struct candidate *candidate)
{
	struct cutting *cutting = data;
	struct region *region = &cutting->region;
	bool sure = candidate->breaks && candidate->confidence >= DOUBTFUL_BELOW;

	if (cutting->job && cutting->job->cancelled && *cutting->job->cancelled)
		return !(cutting->failed = !job_cancelled(cutting->error));
	region->candidates[region->count++] = *candidate;
	if (sure || region->count == REGION_MAX)
		cutting->failed = !close_region(cutting, sure ? candidate->end : 0);
	return !cutting->failed;
}

static bool segment_run(struct cutting *cutting, struct part *part)
{
	const struct text *run = &part->text;

	cutting->part = part;
	cutting->start = cutting->code = 0;
	part->first = cutting->count;
	if (!part->whole)
		each_candidate(run->chars, cutting->how->rules, take_candidate, cutting);
	if (cutting->failed || !close_region(cutting, run->chars.size))
		return false;
	if (run->chars.size || run->code_count)
		add_segment(cutting, run->chars.size, run->chars.size, run->code_count);
	part->count = cutting->count - part->first;
	return true;
}

bool segment_document(struct document *document, const struct segmentation *how, struct job *job, struct error *error)
{
	struct cutting cutting = { .document = document, .how = how, .job = job, .error = error };
	bool done;

	if (document->segments)
		return true;
	done = !how->memories || memory_set_begin_reading(how->memories, job, error);
	for (size_t i = 0; done && i < document->part_count; i++)
		if (document->parts[i].kind == PART_RUN)
			done = segment_run(&cutting, &document->parts[i]);
	if (how->memories)
		memory_set_end_reading(how->memories);
	document->segments = arena_copy(&document->arena, cutting.segments, cutting.count, sizeof *cutting.segments);
	document->segment_count = cutting.count;
	free(cutting.segments);
	return done;
}
