#include "translate/segment_document.h"

#include "base/alloc.h"
#include "text/sentences.h"

#include <stdlib.h>

/* A run on its way to segments. */
struct cutting {
	struct document *document;
	struct part *part;
	struct segment *segments; /* of the whole document */
	size_t count, room;
	size_t start; /* byte of the run where the next segment begins */
	size_t code;  /* the first code that is in no segment yet */
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

static bool take_candidate(void *data, const struct candidate *candidate)
{
	struct cutting *cutting = data;

	if (candidate->breaks)
		add_segment(cutting, candidate->end, candidate->next, last_code(cutting, candidate->end, candidate->next));
	return true;
}

static void segment_run(struct cutting *cutting, struct part *part)
{
	const struct text *run = &part->text;

	cutting->part = part;
	cutting->start = cutting->code = 0;
	part->first = cutting->count;
	if (!part->whole)
		each_candidate(run->chars, NULL, take_candidate, cutting);
	if (run->chars.size || run->code_count)
		add_segment(cutting, run->chars.size, run->chars.size, run->code_count);
	part->count = cutting->count - part->first;
}

void segment_document(struct document *document)
{
	struct cutting cutting = { .document = document };

	if (document->segments)
		return;
	for (size_t i = 0; i < document->part_count; i++)
		if (document->parts[i].kind == PART_RUN)
			segment_run(&cutting, &document->parts[i]);
	document->segments = arena_copy(&document->arena, cutting.segments, cutting.count, sizeof *cutting.segments);
	document->segment_count = cutting.count;
	free(cutting.segments);
}
