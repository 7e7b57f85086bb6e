/* JSON Lines, one object a segment, with the keys of the contract in its order. */
#include "base/json.h"
#include "base/utf8.h"
#include "document/format_json.h"

static const char *const whys[] = { "exact", "case", "inflected", "folded", "variant", "compound", "separable" };

static size_t count_to(struct json_counter *counter, size_t byte)
{
	if (counter->text.size == 0)
		return 0;
	if (byte > counter->text.size)
		byte = counter->text.size;
	if (byte < counter->byte) /* terms overlap: a little back */
		counter->count -= utf8_count(str_slice(counter->text, byte, counter->byte));
	else
		counter->count += utf8_count(str_slice(counter->text, counter->byte, byte));
	counter->byte = byte;
	return counter->count;
}

static void write_score(struct json *json, const char *key, int score)
{
	json_key(json, key);
	if (score < 0)
		json_null(json);
	else
		json_number(json, score);
}

static void write_edits(struct json *json, const struct proposal *proposal)
{
	if (proposal->edit_count == 0)
		return;
	json_key(json, "edits");
	json_begin_array(json);
	for (size_t i = 0; i < proposal->edit_count; i++) {
		const struct edit *edit = &proposal->edits[i];

		json_begin_object(json);
		json_key(json, "from");
		json_string(json, edit->from);
		json_key(json, "to");
		json_string(json, edit->to);
		json_pair(json, "by", str_of(edit_by_name(edit->by)));
		json_end_object(json);
	}
	json_end_array(json);
}

static void write_open(struct json *json, const struct proposal *proposal)
{
	if (proposal->open_count == 0)
		return;
	json_key(json, "open");
	json_begin_array(json);
	for (size_t i = 0; i < proposal->open_count; i++) {
		json_begin_object(json);
		json_key(json, "from");
		json_string(json, proposal->open[i].from);
		json_key(json, "to");
		json_string(json, proposal->open[i].to);
		json_end_object(json);
	}
	json_end_array(json);
}

static void write_cautions(struct json *json, const struct proposal *proposal)
{
	if (!proposal || proposal->caution_count == 0)
		return;
	json_key(json, "warnings");
	json_begin_array(json);
	for (size_t i = 0; i < proposal->caution_count; i++)
		json_string(json, str_of(proposal->cautions[i].kind));
	json_end_array(json);
}

static void write_match(struct json *json, const struct proposal *match)
{
	bool changed = match->unit.target.chars.size && !str_equal(match->unit.target.chars, match->target.chars);

	json_begin_object(json);
	json_pair(json, "source", match->unit.source.chars);
	json_key(json, "target");
	json_string(json, match->target.chars);
	write_score(json, "score", match->score);
	write_score(json, "raw", match->raw);
	json_pair(json, "origin", str_of(origin_name(match->origin)));
	json_pair(json, "memory", match->memory);
	json_key(json, "penalty");
	json_number(json, match->penalty);
	if (match->ambiguous) {
		json_key(json, "ambiguous");
		json_bool(json, true);
	}
	json_pair(json, "created", match->unit.created);
	json_pair(json, "author", match->unit.author);
	if (changed)
		json_pair(json, "original", match->unit.target.chars);
	write_edits(json, match);
	write_open(json, match);
	write_cautions(json, match);
	json_end_object(json);
}

static void write_matches(struct json *json, const struct segment *segment)
{
	if (segment->proposal_count == 0)
		return;
	json_key(json, "matches");
	json_begin_array(json);
	for (size_t i = 0; i < segment->proposal_count; i++)
		write_match(json, &segment->proposals[i]);
	json_end_array(json);
}

static void write_parts(struct json *json, const struct hit *hit, struct json_counter *counter)
{
	if (hit->part_count == 0)
		return;
	json_key(json, "parts");
	json_begin_array(json);
	for (size_t i = 0; i < hit->part_count; i++) {
		json_begin_array(json);
		json_number(json, (long long)count_to(counter, hit->parts[i].start));
		json_number(json, (long long)count_to(counter, hit->parts[i].end));
		json_end_array(json);
	}
	json_end_array(json);
}

static void write_term(struct json *json, const struct hit *hit, struct json_counter *counter)
{
	const struct term *term = hit->term;

	json_begin_object(json);
	json_key(json, "start");
	json_number(json, (long long)count_to(counter, hit->start));
	json_key(json, "end");
	json_number(json, (long long)count_to(counter, hit->end));
	json_pair(json, "text", str_slice(counter->text, hit->start, hit->end));
	json_pair(json, "source", term->source);
	json_pair(json, "target", term->target);
	json_pair(json, "status", str_of(term_status_name(term->status)));
	json_pair(json, "why", str_of(whys[hit->why]));
	json_pair(json, "glossary", term->glossary);
	json_key(json, "applied");
	json_bool(json, hit->applied);
	write_parts(json, hit, counter);
	json_end_object(json);
}

void json_terms(struct json *json, const struct segment *segment)
{
	struct json_counter counter = { .text = segment->source.chars };

	if (segment->hit_count == 0)
		return;
	json_key(json, "terms");
	json_begin_array(json);
	for (size_t i = 0; i < segment->hit_count; i++)
		write_term(json, &segment->hits[i], &counter);
	json_end_array(json);
}

/* A target the file already holds counts before every proposal. */
static void write_target(struct json *json, const struct segment *segment)
{
	const struct proposal *best = segment_best(segment);
	bool own = segment->target.chars.size > 0;

	json_key(json, "target");
	if (own)
		json_string(json, segment->target.chars);
	else if (best)
		json_string(json, best->target.chars);
	else
		json_null(json);
	json_pair(json, "origin", str_of(origin_name(best ? best->origin : ORIGIN_NONE)));
	write_score(json, "score", best ? best->score : -1);
}

void json_place(struct json *json, const struct segment *segment, const char *file, bool paragraph, struct json_counter *counter)
{
	json_key(json, "file");
	json_string(json, str_of(file));
	json_key(json, "id");
	json_number(json, (long long)segment->id);
	if (paragraph) {
		json_key(json, "paragraph");
		json_number(json, (long long)segment->paragraph);
	}
	json_key(json, "start");
	json_number(json, (long long)count_to(counter, segment->start));
	json_key(json, "end");
	json_number(json, (long long)count_to(counter, segment->end));
	json_key(json, "source");
	json_string(json, segment->source.chars);
}

static void write_segment(struct json *json, const struct segment *segment, const char *file, struct json_counter *counter)
{
	json_begin_object(json);
	json_place(json, segment, file, true, counter);
	write_target(json, segment);
	write_matches(json, segment);
	json_terms(json, segment);
	json_pair(json, "state", str_of(state_name(segment->state)));
	write_cautions(json, segment_best(segment));
	json_pair(json, "note", segment->note);
	json_end_object(json);
}

/* Formats with markup count within the part, plain ones within the document. */
static bool lies_in_document(const struct document *document, const struct segment *segment)
{
	return segment->start <= segment->end && segment->end <= document->bytes.size
	       && str_equal(str_slice(document->bytes, segment->start, segment->end), segment->source.chars);
}

/* The text of the run that holds segment `index`; `*part` is where to look from, as segments come in order. */
static struct str run_text(const struct document *document, size_t index, size_t *part)
{
	for (; *part < document->part_count; ++*part) {
		const struct part *run = &document->parts[*part];

		if (run->kind == PART_RUN && index < run->first + run->count)
			return run->text.chars;
	}
	return (struct str){ "", 0 };
}

static bool write_document(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error)
{
	struct json_counter whole = { .text = document->bytes };
	size_t run = 0;

	(void)options;
	for (size_t i = 0; i < document->segment_count; i++) {
		const struct segment *segment = &document->segments[i];
		struct json json = { .out = &output->bytes };
		bool plain = lies_in_document(document, segment);
		struct json_counter part = { .text = plain ? STR("") : run_text(document, i, &run) };

		write_segment(&json, segment, document->path, plain ? &whole : &part);
		buf_add_char(&output->bytes, '\n');
		if (!output_flush(output, error))
			return false;
	}
	return true;
}

static const char *const suffixes[] = { ".json", ".jsonl", NULL };

const struct format json_format = {
	.name = "json",
	.about = "JSON Lines, one object a segment",
	.suffixes = suffixes,
	.write = write_document,
};
