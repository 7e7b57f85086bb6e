/** What the files glossary_csv... share; for them only. */
#ifndef GLOSSARY_GLOSSARY_CSV_H
#define GLOSSARY_GLOSSARY_CSV_H

#include "glossary/glossary_files.h"
#include "text/languages.h"
#include "glossary/store.h"

enum { CSV_CELLS_MAX = 64 }; /* of a record; more are not looked at */

/** A cell as it stands in the file. */
struct csv_cell {
	struct str text; /* without its quotes, lives in the record's arena */
	size_t at;       /* byte where it begins */
};

/** Cuts records off the front of a text (RFC 4180; line ends of any kind, and within quotes). */
struct csv_reader {
	struct str text;
	size_t at;
	char delimiter;
	struct arena arena; /* of the record under way */
	struct buf cell;
	struct csv_cell cells[CSV_CELLS_MAX];
	size_t count;
	size_t unclosed; /* byte of a quotation mark without its partner */
};

enum csv_result { CSV_RECORD, CSV_END, CSV_UNCLOSED };

enum csv_result csv_next(struct csv_reader *reader);
void csv_reader_fini(struct csv_reader *reader);

/** The sign between the cells, guessed from the first records. */
char csv_guess_delimiter(struct str text);

/** What a column holds. */
enum csv_kind { CSV_UNKNOWN, CSV_SOURCE, CSV_TARGET, CSV_NOTE, CSV_ALL_KEYS, CSV_KEY };

struct csv_column {
	enum csv_kind kind;
	enum term_key key;       /* CSV_KEY */
	enum language_fit fit;   /* of sources and targets */
	struct str variety;      /* of targets: "GB", "US" or empty */
};

struct csv_columns {
	struct csv_column items[CSV_CELLS_MAX];
	size_t count;
};

enum csv_head { CSV_NO_HEAD, CSV_HEAD, CSV_HEAD_OF_OTHERS };

/**
 * Reads a first record as the names of the columns: "source", "Nederlands", "nl", "opmerking" ...
 *
 * @return  CSV_NO_HEAD: it is a term, `columns` are source, target, note, keys; CSV_HEAD_OF_OTHERS: names, but one of the languages
 * is not among them
 */
enum csv_head csv_read_head(const struct csv_cell *cells, size_t count, struct str source, struct str target,
	struct csv_columns *columns);

#endif
