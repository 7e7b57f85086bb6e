#include "text_properties.h"

#include "base/utf8.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "translate/segment_document.h"

static bool has_space_at_ends(struct str s)
{
	size_t first = 0, last = s.size;

	return s.size == 0 || is_space(utf8_next(s, &first)) || is_space(utf8_previous(s, &last));
}

static bool parts_are_input(const struct document *document)
{
	size_t at = 0;

	for (size_t i = 0; i < document->part_count; i++) {
		const struct part *part = &document->parts[i];

		if (part->offset != at || part->text.chars.data != document->bytes.data + at || part->text.chars.size == 0)
			return false;
		if (part->kind == PART_RUN && has_space_at_ends(part->text.chars))
			return false;
		at += part->text.chars.size;
	}
	return at == document->bytes.size;
}

static bool segments_are_part(const struct document *document, const struct part *part)
{
	size_t at = part->offset;

	if (part->kind == PART_RAW)
		return part->count == 0;
	for (size_t i = 0; i < part->count; i++) {
		const struct segment *segment = &document->segments[part->first + i];
		struct str source = segment->source.chars;

		if (segment->id != part->first + i + 1 || segment->paragraph != part->paragraph || segment->start != at
		    || source.data != document->bytes.data + at || segment->end != at + source.size
		    || segment->space.data != source.data + source.size || has_space_at_ends(source))
			return false;
		at = segment->end + segment->space.size;
	}
	return at == part->offset + part->text.chars.size;
}

static bool note_break(void *data, const struct candidate *candidate)
{
	if (candidate->breaks)
		*(bool *)data = true;
	return true;
}

static bool is_one_sentence(struct str source)
{
	bool broken = false;

	each_candidate(source, NULL, note_break, &broken);
	return !broken;
}

static bool written_is_input(const struct document *document, const struct format_options *options)
{
	struct output output = { .descriptor = -1 };
	struct error error;
	struct str written, mark = document->bom ? STR("\uFEFF") : STR("");
	bool same;

	if (document->bytes.size > 32 * 1024) /* output_flush would begin to write */
		return true;
	if (!document->format->write(document, &output, options, &error))
		return false;
	written = buf_str(&output.bytes);
	same = str_starts(written, mark) && str_equal(str_slice(written, mark.size, written.size), document->bytes);
	buf_fini(&output.bytes);
	return same;
}

static const char *broken_in(struct document *document, const struct format_options *options)
{
	struct error error;

	if (!parts_are_input(document))
		return "the parts are the input";
	if (!segment_document(document, &(struct segmentation){ 0 }, NULL, &error))
		return "nothing can go wrong";
	for (size_t i = 0; i < document->part_count; i++)
		if (!segments_are_part(document, &document->parts[i]))
			return "the segments are the part";
	for (size_t i = 0; i < document->segment_count; i++)
		if (document->format == &text_format && !is_one_sentence(document->segments[i].source.chars))
			return "segmenting a segment again changes nothing";
	if (!written_is_input(document, options))
		return "what is written without targets is the input";
	return NULL;
}

const char *broken_property(struct str bytes, const struct format *format, const struct format_options *options)
{
	struct document document = { .path = "random", .format = format };
	struct error error;
	const char *broken = NULL;

	if (format->read(&document, bytes, options, NULL, &error))
		broken = broken_in(&document, options);
	else if (error.kind != ERROR_INPUT && error.kind != ERROR_USAGE)
		broken = "an input is read or malformed";
	arena_fini(&document.arena);
	return broken;
}
