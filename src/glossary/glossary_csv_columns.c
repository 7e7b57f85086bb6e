/* The names people give the columns of a glossary. */
#include "glossary/glossary_csv.h"

#include "text/unicode.h"

static const struct {
	const char *name; /* small letters, words separated by one space */
	enum csv_kind kind;
	enum term_key key;
} names[] = {
	{ "source", CSV_SOURCE, 0 }, { "source term", CSV_SOURCE, 0 }, { "source language", CSV_SOURCE, 0 },
	{ "bron", CSV_SOURCE, 0 }, { "bronterm", CSV_SOURCE, 0 }, { "brontekst", CSV_SOURCE, 0 }, { "brontaal", CSV_SOURCE, 0 },
	{ "target", CSV_TARGET, 0 }, { "target term", CSV_TARGET, 0 }, { "target language", CSV_TARGET, 0 },
	{ "translation", CSV_TARGET, 0 }, { "doel", CSV_TARGET, 0 }, { "doelterm", CSV_TARGET, 0 },
	{ "doeltekst", CSV_TARGET, 0 }, { "doeltaal", CSV_TARGET, 0 }, { "vertaling", CSV_TARGET, 0 },
	{ "note", CSV_NOTE, 0 }, { "notes", CSV_NOTE, 0 }, { "comment", CSV_NOTE, 0 }, { "comments", CSV_NOTE, 0 },
	{ "remark", CSV_NOTE, 0 }, { "remarks", CSV_NOTE, 0 }, { "opmerking", CSV_NOTE, 0 }, { "opmerkingen", CSV_NOTE, 0 },
	{ "notitie", CSV_NOTE, 0 }, { "toelichting", CSV_NOTE, 0 }, { "definition", CSV_NOTE, 0 }, { "definitie", CSV_NOTE, 0 },
	{ "keys", CSV_ALL_KEYS, 0 },
	{ "pos", CSV_KEY, KEY_POS }, { "part of speech", CSV_KEY, KEY_POS }, { "partofspeech", CSV_KEY, KEY_POS },
	{ "woordsoort", CSV_KEY, KEY_POS },
	{ "domain", CSV_KEY, KEY_DOMAIN }, { "subject", CSV_KEY, KEY_DOMAIN }, { "subject field", CSV_KEY, KEY_DOMAIN },
	{ "subjectfield", CSV_KEY, KEY_DOMAIN }, { "domein", CSV_KEY, KEY_DOMAIN }, { "vakgebied", CSV_KEY, KEY_DOMAIN },
	{ "onderwerp", CSV_KEY, KEY_DOMAIN },
	{ "status", CSV_KEY, KEY_STATUS }, { "term status", CSV_KEY, KEY_STATUS },
	{ "case", CSV_KEY, KEY_CASE }, { "match", CSV_KEY, KEY_MATCH },
	{ "forms", CSV_KEY, KEY_FORMS }, { "vormen", CSV_KEY, KEY_FORMS },
	{ "variety", CSV_KEY, KEY_VARIETY },
};

/* A cell as it is compared with the names: small letters, _ and - as spaces. */
static void add_plain(struct buf *out, struct str cell)
{
	size_t from = out->size;

	add_lower(out, cell);
	for (size_t i = from; i < out->size; i++)
		if (out->data[i] == '_')
			out->data[i] = ' ';
}

/* A language, and its names in small letters, each with a line end: "dutch", "nederlands". */
struct named_language {
	struct str tag;
	struct buf names;
};

static void find_names(struct named_language *language)
{
	struct str primary = primary_language(language->tag);
	const char *in[] = { "en", "nl", NULL };
	char itself[12];

	if (primary.size < sizeof itself) {
		memcpy(itself, primary.data, primary.size);
		itself[primary.size] = '\0';
		in[2] = itself;
	}
	for (size_t i = 0; i < 3 && in[i]; i++) {
		struct buf name = { 0 };

		add_language_name(&name, language->tag, in[i]);
		add_lower(&language->names, buf_str(&name));
		buf_add_char(&language->names, '\n');
		buf_fini(&name);
	}
}

static bool is_name_of(struct str plain, const struct named_language *language)
{
	struct str rest = buf_str(&language->names), name;

	while (plain.size && str_next(&rest, '\n', &name))
		if (str_equal(plain, name))
			return true;
	return false;
}

static bool is_tag_of(struct str cell, const struct named_language *language, enum language_fit *fit)
{
	*fit = is_language(cell) ? term_language_fit(cell, language->tag) : LANGUAGE_OTHER;
	return *fit != LANGUAGE_OTHER;
}

static struct csv_column column_of(struct str cell, const struct named_language *source, const struct named_language *target)
{
	struct csv_column column = { .fit = LANGUAGE_FITS, .variety = STR("") };
	struct buf plain = { 0 };

	add_plain(&plain, cell);
	if (is_name_of(buf_str(&plain), source) || is_tag_of(cell, source, &column.fit)) {
		column.kind = CSV_SOURCE;
	} else if (is_name_of(buf_str(&plain), target) || is_tag_of(cell, target, &column.fit)) {
		column.kind = CSV_TARGET;
		column.variety = english_variety(is_language(cell) ? cell : STR(""));
	}
	for (size_t i = 0; i < sizeof names / sizeof *names && !column.kind; i++) {
		if (!str_equal(buf_str(&plain), str_of(names[i].name)))
			continue;
		column.kind = names[i].kind;
		column.key = names[i].key;
	}
	buf_fini(&plain);
	if (!column.kind || column.fit == LANGUAGE_OTHER)
		column.fit = LANGUAGE_FITS;
	return column;
}

/* Columns of another region are left aside where the language has better ones. */
static void choose_columns(struct csv_columns *columns, enum csv_kind kind)
{
	enum language_fit best = LANGUAGE_OTHER;

	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i].kind == kind && columns->items[i].fit > best)
			best = columns->items[i].fit;
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i].kind == kind && columns->items[i].fit < best)
			columns->items[i].kind = CSV_UNKNOWN;
}

static enum csv_head read_head(const struct csv_cell *cells, size_t count, const struct named_language *source,
	const struct named_language *target, struct csv_columns *columns)
{
	size_t sources = 0, targets = 0, languages = 0, unknown = 0;

	for (size_t i = 0; i < count; i++) {
		struct str cell = str_trim(cells[i].text);

		columns->items[i] = column_of(cell, source, target);
		sources += columns->items[i].kind == CSV_SOURCE;
		targets += columns->items[i].kind == CSV_TARGET;
		languages += is_language(cell);
		unknown += cell.size > 0 && columns->items[i].kind == CSV_UNKNOWN && !is_language(cell);
	}
	if (sources && targets)
		return CSV_HEAD;
	return languages > 1 && (sources || targets) && unknown == 0 ? CSV_HEAD_OF_OTHERS : CSV_NO_HEAD;
}

enum csv_head csv_read_head(const struct csv_cell *cells, size_t count, struct str source, struct str target,
	struct csv_columns *columns)
{
	static const struct csv_columns plain = { { { .kind = CSV_SOURCE }, { .kind = CSV_TARGET }, { .kind = CSV_NOTE },
		{ .kind = CSV_ALL_KEYS } }, 4 };
	struct named_language from = { .tag = source }, to = { .tag = target };
	enum csv_head head;

	*columns = (struct csv_columns){ .count = count };
	find_names(&from);
	find_names(&to);
	head = read_head(cells, count, &from, &to, columns);
	if (head == CSV_NO_HEAD)
		*columns = plain;
	choose_columns(columns, CSV_SOURCE);
	choose_columns(columns, CSV_TARGET);
	buf_fini(&from.names);
	buf_fini(&to.names);
	return head;
}
