/* Records and cells of a table (RFC 4180), and the sign between them. */
#include "glossary/glossary_csv.h"

/* --- records ---------------------------------------------------------------------------------------------------------------- */

void csv_reader_fini(struct csv_reader *reader)
{
	arena_fini(&reader->arena);
	buf_fini(&reader->cell);
}

static bool is_cell_end(const struct csv_reader *reader, size_t at)
{
	return at >= reader->text.size || reader->text.data[at] == reader->delimiter || reader->text.data[at] == '\n'
	       || reader->text.data[at] == '\r';
}

/* From the opening quotation mark to the end of the cell; what stands behind the closing one belongs to it. */
static bool read_quoted(struct csv_reader *reader, struct str *text)
{
	struct str all = reader->text;
	size_t at = reader->at, from = at + 1;

	buf_clear(&reader->cell);
	for (at = from;; at += 2, from = at - 1) {
		const char *quote = at < all.size ? memchr(all.data + at, '"', all.size - at) : NULL;

		if (!quote) {
			reader->unclosed = reader->at;
			return false;
		}
		at = (size_t)(quote - all.data);
		buf_add(&reader->cell, str_slice(all, from, at));
		if (at + 1 >= all.size || all.data[at + 1] != '"')
			break;
	}
	for (from = ++at; !is_cell_end(reader, at);)
		at++;
	buf_add(&reader->cell, str_trim(str_slice(all, from, at)));
	reader->at = at;
	*text = arena_str(&reader->arena, buf_str(&reader->cell));
	return true;
}

static bool read_cell(struct csv_reader *reader, struct csv_cell *cell)
{
	size_t start = reader->at, at = start;

	while (at < reader->text.size && reader->text.data[at] == ' ')
		at++;
	cell->at = reader->at = at;
	if (at < reader->text.size && reader->text.data[at] == '"')
		return read_quoted(reader, &cell->text);
	while (!is_cell_end(reader, at))
		at++;
	cell->text = str_slice(reader->text, start, at);
	reader->at = at;
	return true;
}

enum csv_result csv_next(struct csv_reader *reader)
{
	struct csv_cell beyond;

	reader->count = 0;
	arena_reset(&reader->arena);
	if (reader->at >= reader->text.size)
		return CSV_END;
	for (;;) {
		if (!read_cell(reader, reader->count < CSV_CELLS_MAX ? &reader->cells[reader->count++] : &beyond))
			return CSV_UNCLOSED;
		if (reader->at >= reader->text.size)
			return CSV_RECORD;
		if (reader->text.data[reader->at++] == reader->delimiter)
			continue;
		if (reader->text.data[reader->at - 1] == '\r' && reader->at < reader->text.size
			&& reader->text.data[reader->at] == '\n')
			reader->at++;
		return CSV_RECORD;
	}
}

/* --- delimiter -------------------------------------------------------------------------------------------------------------- */

/* What speaks for a delimiter among the first records, the strongest first. */
struct csv_score {
	size_t cut;     /* records of several cells */
	size_t agree;   /* those with as many as the first */
	size_t tight;   /* without a space behind: not punctuation */
};

static struct csv_score score_of(struct str text, char delimiter)
{
	enum { RECORDS = 50, BYTES = 64 * 1024 };
	struct csv_reader reader = { .text = { text.data, text.size < BYTES ? text.size : BYTES }, .delimiter = delimiter };
	struct csv_score score = { 0 };
	size_t first = 0;

	for (int i = 0; i < RECORDS && csv_next(&reader) == CSV_RECORD; i++) {
		bool tight = true;

		if (reader.count < 2)
			continue;
		first = first ? first : reader.count;
		for (size_t k = 1; k < reader.count; k++)
			tight &= reader.cells[k].at > 0 && text.data[reader.cells[k].at - 1] == delimiter;
		score.cut++;
		score.agree += reader.count == first;
		score.tight += tight;
	}
	csv_reader_fini(&reader);
	return score;
}

static bool is_better(struct csv_score one, struct csv_score other)
{
	if (one.cut != other.cut)
		return one.cut > other.cut;
	return one.agree != other.agree ? one.agree > other.agree : one.tight > other.tight;
}

char csv_guess_delimiter(struct str text)
{
	static const char candidates[] = { ',', ';', '\t' };
	struct csv_score best = score_of(text, candidates[0]);
	char delimiter = candidates[0];

	for (size_t i = 1; i < sizeof candidates; i++) {
		struct csv_score score = score_of(text, candidates[i]);

		if (!is_better(score, best))
			continue;
		best = score;
		delimiter = candidates[i];
	}
	return delimiter;
}
