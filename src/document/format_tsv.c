/* Tab-separated values: UTF-8, no quoting, no header; \t, \n and \\ stand for tab, line end and backslash (contract).
 */
#include "base/pieces.h"
#include "base/utf8.h"
#include "document/format.h"

#include <ctype.h>
#include <stdio.h>

static void add_cell(struct buf *out, struct str cell)
{
	for (size_t i = 0; i < cell.size; i++) {
		switch (cell.data[i]) {
		case '\t': buf_add(out, STR("\\t")); break;
		case '\n': buf_add(out, STR("\\n")); break;
		case '\\': buf_add(out, STR("\\\\")); break;
		default: buf_add_char(out, cell.data[i]);
		}
	}
}

static void add_cells(struct buf *out, const struct str *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_add_char(out, '\t');
		add_cell(out, cells[i]);
	}
	buf_add_char(out, '\n');
}

static bool write_document(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error)
{
	(void)options;
	for (size_t i = 0; i < document->segment_count; i++) {
		const struct segment *segment = &document->segments[i];
		const struct proposal *best = segment_best(segment);
		char id[32], score[16] = "";
		struct str target = best ? best->target.chars : STR("");

		if (segment->target.chars.size)
			target = segment->target.chars;
		snprintf(id, sizeof id, "%zu", segment->id);
		if (best && best->score >= 0)
			snprintf(score, sizeof score, "%d", best->score);
		add_cells(&output->bytes,
			(struct str[]){ str_of(id), segment->source.chars, target,
				str_of(origin_name(best ? best->origin : ORIGIN_NONE)), str_of(score) },
			5);
		if (!output_flush(output, error))
			return false;
	}
	return true;
}

static bool write_unit(
	struct output *output, const struct unit *unit, const struct format_options *options, struct error *error)
{
	struct str date = unit->changed.size ? unit->changed : unit->created;

	(void)options;
	add_cells(&output->bytes,
		(struct str[]){
			unit->source.chars, unit->target.chars, str_of(state_name(unit->state)), unit->author, date },
		5);
	return output_flush(output, error);
}

/* A file read line by line. */
struct lines {
	struct pieces pieces;
	struct str piece;
	struct buf line;
	size_t number;
	bool ended;
};

/* The next line without its line end in `lines->line`; `*more` false: there is none. */
static bool next_line(struct lines *lines, bool *more, struct error *error)
{
	buf_clear(&lines->line);
	*more = false;
	while (!lines->ended) {
		const char *end = lines->piece.size ? memchr(lines->piece.data, '\n', lines->piece.size) : NULL;
		size_t size = end ? (size_t)(end - lines->piece.data) : lines->piece.size;

		buf_add(&lines->line, str_slice(lines->piece, 0, size));
		lines->piece = str_slice(lines->piece, size + (end != NULL), lines->piece.size);
		if (end) {
			*more = true;
			break;
		}
		if (!pieces_next(&lines->pieces, &lines->piece, error))
			return false;
		lines->ended = lines->piece.size == 0;
	}
	*more = *more || lines->line.size > 0;
	if (lines->line.size && lines->line.data[lines->line.size - 1] == '\r')
		lines->line.size--;
	lines->number++;
	return true;
}

/* Undoes add_cell; a backslash before anything else stays. */
static struct str read_cell(struct str cell, struct arena *arena)
{
	char *out;
	size_t size = 0;

	if (cell.size == 0 || !memchr(cell.data, '\\', cell.size))
		return arena_str(arena, cell);
	out = arena_alloc(arena, cell.size + 1);
	for (size_t i = 0; i < cell.size; i++) {
		char next = i + 1 < cell.size ? cell.data[i + 1] : '\0';

		if (cell.data[i] == '\\' && (next == 't' || next == 'n' || next == '\\')) {
			out[size++] = next == 't' ? '\t' : next == 'n' ? '\n' : '\\';
			i++;
		} else {
			out[size++] = cell.data[i];
		}
	}
	return (struct str){ out, size };
}

enum { COLUMNS = 5 };

struct tsv_reader {
	struct lines lines;
	const struct format_options *options;
	const struct unit_sink *sink;
	struct job *job;
	struct arena arena;
	struct str cells[COLUMNS];
	size_t count; /* of this line, those beyond COLUMNS too */
	bool told;    /* of columns that are not read */
};

static struct place place_in_line(const struct tsv_reader *reader, size_t at)
{
	struct str line = buf_str(&reader->lines.line);

	return (struct place){ reader->lines.pieces.path, reader->lines.number,
		utf8_count(str_slice(line, 0, at)) + 1 };
}

static bool split_line(struct tsv_reader *reader, struct error *error)
{
	struct str line = buf_str(&reader->lines.line), rest = line, cell;
	size_t wrong;

	if (!utf8_valid(line, &wrong)) {
		error_at(error, ERROR_INPUT, place_in_line(reader, wrong),
			"byte 0x%02X is not UTF-8; nothing was imported", (unsigned char)line.data[wrong]);
		return error_hint(error, "save the file as UTF-8");
	}
	if (line.size && memchr(line.data, '\0', line.size))
		return error_at(error, ERROR_INPUT,
			place_in_line(reader, (size_t)((const char *)memchr(line.data, '\0', line.size) - line.data)),
			"a NUL byte: this is not a text file; nothing was imported");
	for (reader->count = 0; str_next(&rest, '\t', &cell); reader->count++)
		if (reader->count < COLUMNS)
			reader->cells[reader->count] = read_cell(cell, &reader->arena);
	if (reader->count > 1)
		return true;
	error_at(error, ERROR_INPUT, place_in_line(reader, line.size),
		"one column where source and target are expected, "
		"with a tab between them; nothing was imported");
	if (str_find(line, STR("    "), 0) != STR_NOT_FOUND)
		error_hint(error, "here are four spaces");
	return false;
}

static bool is_number(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (!isdigit((unsigned char)s.data[i]))
			return false;
	return s.size > 0;
}

/* id, source, target, origin, score: proposals, which nobody has reviewed, and with the number where the source is
 * expected. */
static bool is_listing(const struct tsv_reader *reader)
{
	if (reader->count != 5 || !is_number(reader->cells[0])
		|| (reader->cells[4].size && !is_number(reader->cells[4])))
		return false;
	for (enum origin origin = ORIGIN_NONE; origin <= ORIGIN_CONTEXT; origin++)
		if (str_equal(reader->cells[3], str_of(origin_name(origin))))
			return true;
	return false;
}

static bool take_line(struct tsv_reader *reader, struct error *error)
{
	struct str *cells = reader->cells;
	struct unit unit = { .state = STATE_REVIEWED,
		.source = { .chars = cells[0] },
		.target = { .chars = cells[1] },
		.source_language = reader->options->source_language,
		.target_language = reader->options->target_language };

	if (is_listing(reader)) {
		error_at(error, ERROR_INPUT, place_in_line(reader, 0),
			"the columns of translate --format tsv (id, source, target, "
			"origin, score) where source, target and note are expected; nothing was imported");
		return error_hint(error, "review it, then keep columns 2 and 3: cut -f 2,3");
	}
	if (reader->count == 5 && find_state(cells[2], &unit.state)) { /* our own export */
		unit.author = cells[3];
		unit.created = unit.changed = cells[4];
	} else if (reader->count > 2) {
		unit.note = cells[2];
		if (reader->count > 3 && !reader->told)
			job_warn(reader->job, place_in_line(reader, 0),
				"%zu columns, of which source, target and note are read", reader->count);
		reader->told = reader->told || reader->count > 3;
	}
	if (str_trim(unit.source.chars).size && str_trim(unit.target.chars).size)
		return reader->sink->take(reader->sink->data, &unit, error);
	if (reader->sink->refuse)
		reader->sink->refuse(reader->sink->data, "source or target is empty");
	return true;
}

static bool read_lines(struct tsv_reader *reader, struct error *error)
{
	bool more;

	for (;;) {
		if (!next_line(&reader->lines, &more, error))
			return false;
		if (!more && reader->lines.ended)
			return true;
		if (str_trim(buf_str(&reader->lines.line)).size == 0)
			continue;
		if (reader->lines.number % 1024 == 0
			&& !job_step(reader->job, "reading", reader->lines.pieces.done, reader->lines.pieces.total))
			return job_cancelled(error);
		arena_reset(&reader->arena);
		if (!split_line(reader, error) || !take_line(reader, error))
			return false;
	}
}

static bool read_units(const char *path, const struct format_options *options, const struct unit_sink *sink,
	struct job *job, struct error *error)
{
	struct tsv_reader reader = { .lines.piece = STR(""), .options = options, .sink = sink, .job = job };
	bool done;

	if (!pieces_open(&reader.lines.pieces, path, error))
		return false;
	if (options->encoding && !pieces_use(&reader.lines.pieces, options->encoding))
		done = error_set(error, ERROR_USAGE, "no encoding “%s”", options->encoding);
	else
		done = read_lines(&reader, error);
	pieces_close(&reader.lines.pieces);
	buf_fini(&reader.lines.line);
	arena_fini(&reader.arena);
	return done;
}

static bool nothing(struct output *output, const struct format_options *options, struct error *error)
{
	(void)output, (void)options, (void)error;
	return true;
}

static const char *const suffixes[] = { ".tsv", ".tab", NULL };

const struct format tsv_format = {
	.name = "tsv",
	.about = "tab-separated: id, source, target, origin, score",
	.suffixes = suffixes,
	.bilingual = true,
	.write = write_document,
	.read_units = read_units,
	.begin_units = nothing,
	.write_unit = write_unit,
	.end_units = nothing,
};
