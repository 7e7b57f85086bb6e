#include "document/text_parts.h"

#include "base/alloc.h"
#include "text/encoding.h"

#include <stdlib.h>

/* The text's own line end: the first one. */
static const char *line_end_of(struct str text)
{
	struct line line;

	if (!find_line(text, 0, &line) || line.next == line.end || text.data[line.end] == '\n')
		return "\n";
	return line.next - line.end == 2 ? "\r\n" : "\r";
}

bool text_parts_begin(struct text_parts *parts, struct document *document, struct str bytes,
	const struct format_options *options, struct job *job, struct error *error)
{
	struct encoding_result encoding;
	struct buf decoded = { 0 };
	bool done = decode_text(bytes, document->path, options->encoding, &decoded, &encoding, job, error);

	*parts = (struct text_parts){ .document = document };
	if (done) {
		document->bytes = arena_str(&document->arena, buf_str(&decoded));
		document->bom = encoding.bom;
		document->line_end = line_end_of(document->bytes);
	}
	buf_fini(&decoded);
	return done;
}

/* Bytes `done` to `end` become a part. */
static struct part *add_part(struct text_parts *parts, enum part_kind kind, size_t end)
{
	struct part *part;

	ARRAY_GROW(parts->items, parts->count, parts->room);
	part = &parts->items[parts->count++];
	*part = (struct part){ .kind = kind, .offset = parts->done };
	part->text.chars = str_slice(parts->document->bytes, parts->done, end);
	parts->done = end;
	return part;
}

void text_parts_add(struct text_parts *parts, struct line place, bool whole)
{
	struct part *part;

	if (place.start > parts->done)
		add_part(parts, PART_RAW, place.start);
	part = add_part(parts, PART_RUN, place.end);
	part->paragraph = ++parts->paragraphs;
	part->whole = whole;
}

void text_parts_end(struct text_parts *parts)
{
	struct document *document = parts->document;

	if (parts->done < document->bytes.size)
		add_part(parts, PART_RAW, document->bytes.size);
	document->parts = arena_copy(&document->arena, parts->items, parts->count, sizeof *parts->items);
	document->part_count = parts->count;
	free(parts->items);
}

/* A translation brings its line breaks from anywhere; here they become the document's own. */
static void write_target(struct buf *out, struct str target, const char *line_end)
{
	struct line line;

	for (size_t at = 0; find_line(target, at, &line); at = line.next) {
		buf_add(out, str_slice(target, line.start, line.end));
		if (line.next > line.end)
			buf_add(out, str_of(line_end));
	}
}

/* The segment's own target, else what is best proposed (`strict`: for this very sentence), else the Dutch as it stands. */
static void write_segment(struct buf *out, const struct segment *segment, const char *line_end, bool strict)
{
	const struct proposal *best = segment_best(segment);

	if (strict && best && best->origin < ORIGIN_SUBSTITUTED)
		best = NULL;

	if (segment->target.chars.size)
		write_target(out, segment->target.chars, line_end);
	else if (best)
		write_target(out, best->target.chars, line_end);
	else
		buf_add(out, segment->source.chars);
	buf_add(out, segment->space);
}

bool write_text_parts(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error)
{
	if (document->bom)
		buf_add(&output->bytes, STR("\uFEFF"));
	for (size_t i = 0; i < document->part_count; i++) {
		const struct part *part = &document->parts[i];

		if (part->count == 0)
			buf_add(&output->bytes, part->text.chars);
		for (size_t k = 0; k < part->count; k++)
			write_segment(&output->bytes, &document->segments[part->first + k], document->line_end, options->strict);
		if (!output_flush(output, error))
			return false;
	}
	return true;
}
