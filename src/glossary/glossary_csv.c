/* Tables as spreadsheets save and open them (RFC 4180), with any usual delimiter and encoding. */
#include "glossary/glossary_csv.h"

#include "base/utf8.h"
#include "text/encoding.h"
#include "text/unicode.h"

/* --- terms ------------------------------------------------------------------------------------------------------------------ */

struct csv_reading {
	struct glossary *glossary;
	struct job *job;
	const char *path;
	struct csv_reader reader;
	struct csv_columns columns;
	struct term proto;
	size_t counted, line, line_start; /* lines up to byte `counted` */
};

/* Where byte `at` is; asked in ascending order. */
static struct place place_at(struct csv_reading *reading, size_t at)
{
	const char *bytes = reading->reader.text.data;

	for (; reading->counted < at; reading->counted++) {
		if (bytes[reading->counted] != '\n' && (bytes[reading->counted] != '\r' || bytes[reading->counted + 1] == '\n'))
			continue;
		reading->line++;
		reading->line_start = reading->counted + 1;
	}
	if (at < reading->line_start) /* the record began before a line end that was counted */
		return (struct place){ reading->path, reading->line, 0 };
	return (struct place){ reading->path, reading->line,
		utf8_count(str_slice(reading->reader.text, reading->line_start, at)) + 1 };
}

/* ' before what a spreadsheet would compute; as many as there are already stay. */
static bool is_formula(struct str s)
{
	size_t at = 0;

	while (at < s.size && s.data[at] == '\'')
		at++;
	return at < s.size && strchr("=+-@", s.data[at]) && s.data[at];
}

static struct str value_of(struct csv_reading *reading, struct str cell)
{
	struct str value = one_line(&reading->glossary->arena, cell);

	return str_starts(value, STR("'")) && is_formula(value) ? str_slice(value, 1, value.size) : value;
}

static void take_key(struct csv_reading *reading, enum term_key key, struct str value, struct place place, struct term *term)
{
	struct buf small = { 0 };

	if (key == KEY_POS || key == KEY_STATUS || key == KEY_CASE || key == KEY_MATCH) {
		add_lower(&small, value);
		value = arena_str(&reading->glossary->arena, buf_str(&small));
	}
	read_term_key(place, key, value, term, reading->job);
	buf_fini(&small);
}

/* What the record says beside source and target. */
static void take_rest(struct csv_reading *reading, struct term *term)
{
	for (size_t i = 0; i < reading->reader.count && i < reading->columns.count; i++) {
		const struct csv_cell *cell = &reading->reader.cells[i];
		const struct csv_column *column = &reading->columns.items[i];
		struct str value;

		if (column->kind != CSV_NOTE && column->kind != CSV_ALL_KEYS && column->kind != CSV_KEY)
			continue;
		value = value_of(reading, cell->text);
		if (value.size == 0)
			continue;
		if (column->kind == CSV_NOTE)
			term->note = !term->note.size ? value : arena_printf(&reading->glossary->arena, "%.*s; %.*s",
				STR_ARG(term->note), STR_ARG(value));
		else if (column->kind == CSV_KEY)
			take_key(reading, column->key, value, place_at(reading, cell->at), term);
		else
			read_term_keys(reading->glossary, place_at(reading, cell->at), value, term, reading->job);
	}
}

static size_t add_targets(struct csv_reading *reading, struct term *term)
{
	struct str variety = term->variety;
	size_t added = 0;

	for (size_t i = 0; i < reading->reader.count && i < reading->columns.count; i++) {
		const struct csv_column *column = &reading->columns.items[i];

		if (column->kind != CSV_TARGET)
			continue;
		term->target = value_of(reading, reading->reader.cells[i].text);
		term->variety = column->variety.size ? column->variety : variety;
		if (term->target.size == 0 && (term->status != TERM_HIDDEN || added))
			continue;
		glossary_add_term(reading->glossary, term);
		added++;
	}
	if (!added && term->status == TERM_HIDDEN) {
		term->target = STR("");
		glossary_add_term(reading->glossary, term);
		added++;
	}
	return added;
}

static bool is_blank(const struct csv_reader *reader)
{
	for (size_t i = 0; i < reader->count; i++)
		if (str_trim(reader->cells[i].text).size)
			return false;
	return true;
}

static void take_record(struct csv_reading *reading)
{
	struct place place = place_at(reading, reading->reader.cells[0].at);
	struct term term = reading->proto;
	size_t sources = 0, added = 0;

	if (is_blank(&reading->reader))
		return;
	term.line = place.line;
	take_rest(reading, &term);
	for (size_t i = 0; i < reading->reader.count && i < reading->columns.count; i++) {
		if (reading->columns.items[i].kind != CSV_SOURCE)
			continue;
		term.source = value_of(reading, reading->reader.cells[i].text);
		if (term.source.size == 0)
			continue;
		sources++;
		added += add_targets(reading, &term);
	}
	if (!added && sources && term.status == TERM_PROPOSED)
		reading->glossary->undecided++; /* a candidate (glossary generate) */
	if (added || (sources && term.status == TERM_PROPOSED))
		return;
	reading->glossary->left_out++;
	if (sources)
		job_warn(reading->job, place, "no target after “%.*s”, line skipped", STR_ARG(term.source));
	else
		job_warn(reading->job, place, "no source in this line, skipped");
}

static bool check_sizes(struct csv_reading *reading, struct error *error)
{
	for (size_t i = 0; i < reading->reader.count; i++) {
		const struct csv_cell *cell = &reading->reader.cells[i];

		if (cell->text.size <= CELL_MAX)
			continue;
		error_at(error, ERROR_INPUT, place_at(reading, cell->at), "a cell of more than %d kB; nothing was read of it",
			CELL_MAX / 1024);
		return error_hint(error, "perhaps a quotation mark is missing");
	}
	return true;
}

/* Excel's own way of naming the delimiter. */
static bool take_separator_line(struct csv_reader *reader)
{
	struct str text = reader->text;

	if (!str_starts(text, STR("sep=")) || text.size < 6 || (text.data[5] != '\n' && text.data[5] != '\r'))
		return false;
	reader->delimiter = text.data[4];
	reader->at = text.data[5] == '\r' && text.size > 6 && text.data[6] == '\n' ? 7 : 6;
	return true;
}

static void warn_unknown_columns(struct csv_reading *reading)
{
	struct buf list = { 0 };

	for (size_t i = 0; i < reading->reader.count; i++) {
		struct str name = str_trim(reading->reader.cells[i].text);

		if (reading->columns.items[i].kind == CSV_UNKNOWN && name.size && name.size < 60)
			buf_printf(&list, "%s“%.*s”", list.size ? ", " : "", STR_ARG(name));
	}
	if (list.size && reading->glossary->options.tell_dropped)
		job_warn(reading->job, (struct place){ reading->path, reading->line, 0 },
			"columns a glossary has no place for, left out: %s", buf_text(&list));
	buf_fini(&list);
}

static bool refuse_head(struct csv_reading *reading, struct error *error)
{
	struct buf source = { 0 }, target = { 0 }, names = { 0 };

	add_tagged_language(&source, source_language_of(reading->glossary));
	add_tagged_language(&target, target_language_of(reading->glossary));
	for (size_t i = 0; i < reading->reader.count; i++)
		buf_printf(&names, "%s%.*s", i ? ", " : "", STR_ARG(reading->reader.cells[i].text));
	error_at(error, ERROR_INPUT, place_at(reading, reading->reader.cells[0].at),
		"columns for %s and %s are needed, there are: %s", buf_text(&source), buf_text(&target), buf_text(&names));
	buf_fini(&source);
	buf_fini(&target);
	buf_fini(&names);
	return error_hint(error, "-s and -t say which languages; a column may also be named source or target");
}

/* The record under way, the first one, is the head or a term. */
static bool take_first(struct csv_reading *reading, struct error *error)
{
	const struct glossary *glossary = reading->glossary;

	switch (csv_read_head(reading->reader.cells, reading->reader.count, source_language_of(glossary),
		target_language_of(glossary), &reading->columns)) {
	case CSV_HEAD_OF_OTHERS: return refuse_head(reading, error);
	case CSV_HEAD: warn_unknown_columns(reading); break;
	case CSV_NO_HEAD: take_record(reading); break;
	}
	return true;
}

static bool read_records(struct csv_reading *reading, struct error *error)
{
	bool first = true;
	enum csv_result result;

	while ((result = csv_next(&reading->reader)) == CSV_RECORD) {
		if (!job_step(reading->job, "reading the glossary", reading->reader.at, reading->reader.text.size))
			return job_cancelled(error);
		if (!check_sizes(reading, error))
			return false;
		if (!first)
			take_record(reading);
		else if (!is_blank(&reading->reader)) {
			first = false;
			if (!take_first(reading, error))
				return false;
		}
	}
	if (result == CSV_END)
		return true;
	error_at(error, ERROR_INPUT, place_at(reading, reading->reader.unclosed),
		"the quotation mark that begins here is not closed; nothing was read of the file");
	return error_hint(error, "a quotation mark within quoted text is written twice");
}

static bool is_utf16(struct str bytes)
{
	return str_starts(bytes, STR("\xFF\xFE")) || str_starts(bytes, STR("\xFE\xFF"));
}

static bool read_csv(struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job,
	struct error *error)
{
	struct str kept_path = arena_str(&glossary->arena, str_of(path));
	struct csv_reading reading = { .glossary = glossary, .job = job, .path = path, .line = 1,
		.proto = { .glossary = str_of(file_name(kept_path.data)), .path = kept_path, .layer = layer } };
	struct encoding_result encoding;
	struct buf text = { 0 };
	/* that of UTF-16 what is written is UTF-8 is of no interest here */
	bool done = decode_text(bytes, path, glossary->options.encoding, &text, &encoding, is_utf16(bytes) ? NULL : job, error);

	reading.reader.text = (struct str){ buf_text(&text), text.size };
	if (done && str_trim(reading.reader.text).size == 0)
		done = error_at(error, ERROR_INPUT, (struct place){ .file = path }, "the file is empty");
	if (done && !take_separator_line(&reading.reader))
		reading.reader.delimiter = csv_guess_delimiter(reading.reader.text);
	done = done && read_records(&reading, error);
	csv_reader_fini(&reading.reader);
	buf_fini(&text);
	return done;
}

/* --- writing ---------------------------------------------------------------------------------------------------------------- */

static void add_cell(struct buf *out, struct str s)
{
	bool quoted = false;

	for (size_t i = 0; i < s.size; i++)
		quoted |= strchr(",;\"\r\n", s.data[i]) && s.data[i];
	if (quoted)
		buf_add_char(out, '"');
	if (is_formula(s))
		buf_add_char(out, '\'');
	for (size_t i = 0; i < s.size; i++) {
		if (s.data[i] == '"')
			buf_add_char(out, '"');
		buf_add_char(out, s.data[i]);
	}
	if (quoted)
		buf_add_char(out, '"');
}

/* The columns of keys: the usual ones, and those some term needs. */
static unsigned used_keys(const struct glossary_writing *writing)
{
	unsigned used = 1 << KEY_POS | 1 << KEY_DOMAIN | 1 << KEY_STATUS;

	for (size_t i = 0; i < writing->count; i++)
		for (enum term_key key = 0; key < TERM_KEYS; key++)
			if (term_key(writing->terms[i], key).size)
				used |= 1u << key;
	return used;
}

static void add_record(struct buf *out, const struct term *term, unsigned keys)
{
	add_cell(out, term->source);
	buf_add_char(out, ',');
	add_cell(out, term->target);
	buf_add_char(out, ',');
	add_cell(out, term->note);
	for (enum term_key key = 0; key < TERM_KEYS; key++) {
		if (!(keys & 1u << key))
			continue;
		buf_add_char(out, ',');
		add_cell(out, term_key(term, key));
	}
	buf_add(out, STR("\r\n"));
}

/* With a byte order mark: without it Excel takes the file for Windows-1252; LibreOffice and we read both. */
static bool write_csv(struct output *output, const struct glossary_writing *writing, struct error *error)
{
	unsigned keys = used_keys(writing);

	buf_add(&output->bytes, STR("\xEF\xBB\xBFsource,target,note"));
	for (enum term_key key = 0; key < TERM_KEYS; key++)
		if (keys & 1u << key)
			buf_printf(&output->bytes, ",%s", term_key_names[key]);
	buf_add(&output->bytes, STR("\r\n"));
	for (size_t i = 0; i < writing->count; i++) {
		if (!job_step(writing->job, "writing the glossary", i, writing->count))
			return job_cancelled(error);
		add_record(&output->bytes, writing->terms[i], keys);
		if (!output_flush(output, error))
			return false;
	}
	return true;
}

static const char *const suffixes[] = { ".csv", NULL };

const struct glossary_format csv_glossary_format = {
	.name = "csv",
	.about = "a table for spreadsheets, with a head",
	.suffixes = suffixes,
	.read = read_csv,
	.write = write_csv,
};
