/* Our own format (contract, "Files: Glossary"): source, target, note, keys, separated by tabs. */
#include "base/file.h"
#include "base/similar.h"
#include "base/utf8.h"
#include "glossary/glossary_files.h"
#include "glossary/store.h"
#include "text/encoding.h"

#include <stdio.h>
#include <strings.h>

/* Where in the file we are, for warnings. */
struct reading {
	struct glossary *glossary;
	struct job *job;
	const char *path;
	struct str line;
	size_t columns; /* code points before it in its line of the file */
	struct term term;
};

static struct place place_in(const struct reading *reading, struct str piece)
{
	size_t at = (size_t)(piece.data - reading->line.data);

	return (struct place){ reading->path, reading->term.line, reading->columns + utf8_count(str_slice(reading->line, 0, at)) + 1 };
}

/* The words of an enum in its order; "" ends a list. */
static const char *const status_words[] = { "preferred", "admitted", "deprecated", "forbidden", "proposed", "hidden",
	"" };
static const char *const pos_words[] = { "any", "noun", "verb", "adj", "adv", "name", "phrase", "" };
static const char *const case_words[] = { "insensitive", "sensitive", "" };
static const char *const match_words[] = { "inflected", "exact", "" };
static const char *const variety_words[] = { "GB", "US", "" };

const char *const term_key_names[] = { "pos", "domain", "status", "case", "match", "forms", "variety", "" };

/* What each key takes; NULL: any text. */
static const char *const *const key_words[TERM_KEYS] = { pos_words, NULL, status_words, case_words, match_words, NULL,
	variety_words };

/* Other ways to say them, as people and their spreadsheets do. */
static const struct {
	enum term_key key;
	const char *word, *meaning;
} other_words[] = {
	{ KEY_STATUS, "voorkeur", "preferred" }, { KEY_STATUS, "voorkeursterm", "preferred" },
	{ KEY_STATUS, "toegelaten", "admitted" }, { KEY_STATUS, "toegestaan", "admitted" },
	{ KEY_STATUS, "verouderd", "deprecated" }, { KEY_STATUS, "afgeraden", "deprecated" },
	{ KEY_STATUS, "obsolete", "deprecated" }, { KEY_STATUS, "verboden", "forbidden" },
	{ KEY_STATUS, "voorstel", "proposed" }, { KEY_STATUS, "voorgesteld", "proposed" },
	{ KEY_STATUS, "verborgen", "hidden" },
	{ KEY_POS, "adjective", "adj" }, { KEY_POS, "adverb", "adv" }, { KEY_POS, "zelfstandig naamwoord", "noun" },
	{ KEY_POS, "werkwoord", "verb" }, { KEY_POS, "bijvoeglijk naamwoord", "adj" }, { KEY_POS, "bijwoord", "adv" },
	{ KEY_POS, "naam", "name" }, { KEY_POS, "eigennaam", "name" },
	{ KEY_VARIETY, "UK", "GB" }, { KEY_VARIETY, "en-GB", "GB" }, { KEY_VARIETY, "USA", "US" }, { KEY_VARIETY, "en-US", "US" },
};

static bool is_word(struct str value, const char *word)
{
	return value.size == strlen(word) && (value.size == 0 || strncasecmp(value.data, word, value.size) == 0);
}

static int find_word(const char *const *words, struct str wanted)
{
	for (int i = 0; words[i][0]; i++)
		if (is_word(wanted, words[i]))
			return i;
	return -1;
}

/* -1: it is none of the key's. */
static int find_key_word(enum term_key key, struct str wanted)
{
	int word = find_word(key_words[key], wanted);

	for (size_t i = 0; word < 0 && i < sizeof other_words / sizeof *other_words; i++)
		if (other_words[i].key == key && is_word(wanted, other_words[i].word))
			word = find_word(key_words[key], str_of(other_words[i].meaning));
	return word;
}

/* "did you mean status", or all the words there are. */
static void hint_words(const char *const *words, struct str wanted, char *hint, size_t room)
{
	struct similar similar;
	size_t used = 0;

	similar_init(&similar, wanted);
	for (size_t i = 0; words[i][0]; i++)
		similar_offer(&similar, str_of(words[i]));
	if (similar_text(&similar)[0]) {
		snprintf(hint, room, "did you mean %s?", similar_text(&similar));
		return;
	}
	for (size_t i = 0; words[i][0] && used < room; i++)
		used += (size_t)snprintf(hint + used, room - used, "%s%s", i ? ", " : "there is ", words[i]);
}

static void set_key(struct reading *reading, enum term_key key, int word, struct str value)
{
	struct term *term = &reading->term;

	switch (key) {
	case KEY_POS: term->pos = (enum part_of_speech)word; break;
	case KEY_DOMAIN: term->domain = value; break;
	case KEY_STATUS: term->status = (enum term_status)word; break;
	case KEY_CASE: term->case_sensitive = word == 1; break;
	case KEY_MATCH: term->exact = word == 1; break;
	case KEY_FORMS: term->forms = value; break;
	case KEY_VARIETY: term->variety = str_of(variety_words[word]); break;
	case TERM_KEYS: break;
	}
}

/* The value without the backslashes before ; and =. */
static struct str unescaped(struct reading *reading, struct str value)
{
	char *copy;
	size_t size = 0;

	if (str_find(value, STR("\\"), 0) == STR_NOT_FOUND)
		return value;
	copy = arena_alloc(&reading->glossary->arena, value.size);
	for (size_t i = 0; i < value.size; i++) {
		if (value.data[i] == '\\' && i + 1 < value.size && strchr(";=\\", value.data[i + 1]))
			i++;
		copy[size++] = value.data[i];
	}
	return (struct str){ copy, size };
}

/* Byte of the first `sign` that no backslash escapes, or the size. */
static size_t find_sign(struct str s, char sign, size_t from)
{
	for (; from < s.size && s.data[from] != sign; from++)
		if (s.data[from] == '\\')
			from++;
	return from < s.size ? from : s.size;
}

static void take_value(struct reading *reading, enum term_key key, struct str value, struct place place)
{
	const char *const *words = key_words[key];
	int word = words ? find_key_word(key, value) : 0;
	char hint[512];

	if (word >= 0) {
		set_key(reading, key, word, value);
		return;
	}
	hint_words(words, value, hint, sizeof hint);
	/* it may have said that the term is not to be used */
	if (key == KEY_STATUS)
		reading->term.status = TERM_PROPOSED;
	job_warn_hint(reading->job, place, hint, "unknown %s “%.*s”, %s", term_key_names[key], STR_ARG(value),
		key == KEY_STATUS ? "taken for proposed" : "ignored");
}

static void read_key(struct reading *reading, struct str pair)
{
	size_t equals = find_sign(pair, '=', 0);
	struct str name = str_trim(str_slice(pair, 0, equals)), value;
	char hint[512];
	int key;

	if (equals == pair.size) {
		job_warn_hint(reading->job, place_in(reading, name), "keys look like this: pos=noun;status=preferred",
			"no value after “%.*s”, ignored", STR_ARG(name));
		return;
	}
	value = str_slice(pair, equals + 1, pair.size);
	key = find_word(term_key_names, name);
	if (key >= 0) {
		take_value(reading, (enum term_key)key, str_trim(unescaped(reading, value)), place_in(reading, value));
		return;
	}
	hint_words(term_key_names, name, hint, sizeof hint);
	job_warn_hint(reading->job, place_in(reading, name), hint, "unknown key “%.*s”, ignored", STR_ARG(name));
}

static void read_keys(struct reading *reading, struct str column)
{
	size_t at = 0;

	while (at < column.size) {
		size_t end = find_sign(column, ';', at);
		struct str pair = str_trim(str_slice(column, at, end));

		if (pair.size)
			read_key(reading, pair);
		at = end + 1;
	}
}

void read_term_keys(struct glossary *glossary, struct place place, struct str keys, struct term *term, struct job *job)
{
	struct reading reading = { glossary, job, place.file, keys, place.column ? place.column - 1 : 0, *term };

	reading.term.line = place.line;
	read_keys(&reading, keys);
	reading.term.line = term->line;
	*term = reading.term;
}

void read_term_key(struct place place, enum term_key key, struct str value, struct term *term, struct job *job)
{
	struct reading reading = { .job = job, .term = *term };

	take_value(&reading, key, value, place);
	*term = reading.term;
}

static bool is_plain_pair(struct str pair)
{
	size_t equals = find_sign(pair, '=', 0);
	int key = find_word(term_key_names, str_slice(pair, 0, equals)), word;

	if (key < 0 || equals == pair.size || !str_equal(str_of(term_key_names[key]), str_slice(pair, 0, equals)))
		return false;
	pair = str_slice(pair, equals + 1, pair.size);
	word = key_words[key] ? find_word(key_words[key], pair) : -1;
	return !key_words[key] || (word >= 0 && str_equal(str_of(key_words[key][word]), pair));
}

bool term_keys_are_plain(struct str keys)
{
	for (size_t at = 0, end; at < keys.size; at = end + 1) {
		end = find_sign(keys, ';', at);
		if (!is_plain_pair(str_slice(keys, at, end)))
			return false;
	}
	return true;
}

struct str term_key(const struct term *term, enum term_key key)
{
	switch (key) {
	case KEY_POS: return str_of(term->pos == POS_ANY ? "" : pos_words[term->pos]);
	case KEY_DOMAIN: return term->domain;
	case KEY_STATUS: return str_of(term->status == TERM_PREFERRED ? "" : status_words[term->status]);
	case KEY_CASE: return str_of(term->case_sensitive ? case_words[1] : "");
	case KEY_MATCH: return str_of(term->exact ? match_words[1] : "");
	case KEY_FORMS: return term->forms;
	case KEY_VARIETY: return term->variety;
	case TERM_KEYS: break;
	}
	return STR("");
}

/* The word that is meant: itself, or the one that is near; NULL: none, or several are. */
static const char *find_near(const char *const *words, struct str wanted)
{
	struct similar similar;
	int at = find_word(words, wanted);

	if (at < 0) {
		similar_init(&similar, wanted);
		for (size_t i = 0; words[i][0]; i++)
			similar_offer(&similar, str_of(words[i]));
		at = find_word(words, str_of(similar_text(&similar)));
	}
	return at < 0 ? NULL : words[at];
}

bool mend_pair(struct str pair, struct buf *mended)
{
	size_t equals = find_sign(pair, '=', 0);
	const char *name = find_near(term_key_names, str_trim(str_slice(pair, 0, equals)));
	struct str value = equals < pair.size ? str_trim(str_slice(pair, equals + 1, pair.size)) : STR("");
	const char *const *words = name ? key_words[find_word(term_key_names, str_of(name))] : NULL;

	if (!name || value.size == 0)
		return false;
	if (words) {
		value = str_of(find_near(words, value));
		if (!value.data)
			return false;
	}
	buf_printf(mended, "%s=%.*s", name, STR_ARG(value));
	return true;
}

/* Small numbers in words, as the rest of the message is. */
static const char *number_word(size_t n, char *room, size_t size)
{
	static const char *const words[] = { "no", "one", "two", "three", "four", "five", "six", "seven", "eight",
		"nine", "ten", "eleven", "twelve" };

	if (n < sizeof words / sizeof *words)
		return words[n];
	snprintf(room, size, "%zu", n);
	return room;
}

/* What a message quotes: of a long one its beginning. */
static struct str shown(struct str s)
{
	size_t end = s.size < 80 ? s.size : 80;

	while (end < s.size && end > 0 && ((unsigned char)s.data[end] & 0xC0) == 0x80)
		end--;
	return str_slice(s, 0, end);
}

static void warn_of_source(struct reading *reading, struct place place, const char *hint, struct str source)
{
	job_warn_hint(reading->job, place, hint, "no target after “%.*s%s”, line skipped", STR_ARG(shown(source)),
		shown(source).size < source.size ? "…" : "");
}

static bool has_sign(struct str s, char sign)
{
	return s.size > 0 && memchr(s.data, sign, s.size);
}

/* No tab: most often spaces were typed (or an editor made them) where the tab belongs; or it is a CSV file. */
static void warn_no_target(struct reading *reading, struct str source)
{
	size_t gap = str_find(source, STR("  "), 0), end = gap;
	char hint[128], number[24];
	struct place place = place_in(reading, (struct str){ source.data + source.size, 0 });

	snprintf(hint, sizeof hint, "source and target are separated by a tab%s",
		has_sign(source, ';') || has_sign(source, ',') ? "; a file with commas or semicolons is CSV and is named .csv" : "");
	if (gap != STR_NOT_FOUND) {
		while (source.data[end] == ' ')
			end++;
		snprintf(hint, sizeof hint, "source and target are separated by a tab; here are %s spaces",
			number_word(end - gap, number, sizeof number));
		source = str_slice(source, 0, gap);
		place = place_in(reading, (struct str){ source.data + source.size, 0 });
	}
	warn_of_source(reading, place, hint, source);
}

/* Why the line gave no term. */
static void warn_skipped(struct reading *reading, const struct term *term)
{
	struct place start = place_in(reading, reading->line);

	reading->glossary->left_out++;
	if (term->source.size > 0)
		warn_no_target(reading, term->source);
	else if (term->target.size > 0)
		job_warn(reading->job, start, "no source before “%.*s%s”, line skipped", STR_ARG(shown(term->target)),
			shown(term->target).size < term->target.size ? "…" : "");
	else
		job_warn(reading->job, start, "no source, line skipped");
}

/* Whether all cells are of a size that a person means; says so where not. */
static bool check_sizes(struct reading *reading, const struct str *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (cells[i].size <= CELL_MAX)
			continue;
		job_warn(reading->job, place_in(reading, cells[i]), "a cell of more than %d kB, line skipped", CELL_MAX / 1024);
		reading->glossary->left_out++;
		return false;
	}
	return true;
}

static void read_line(struct reading *reading)
{
	struct str rest = reading->line, column[5];
	struct term *term = &reading->term;
	size_t count = 0;

	while (count < 5 && str_next(&rest, '\t', &column[count]))
		count++;
	for (size_t i = 0; i < count; i++)
		column[i] = trim_cell(column[i]);
	if (!check_sizes(reading, column, count))
		return;
	term->source = column[0];
	term->target = count > 1 ? column[1] : STR("");
	term->note = count > 2 ? column[2] : STR("");
	if (count > 3)
		read_keys(reading, column[3]);
	if (count > 4)
		job_warn(reading->job, place_in(reading, column[4]), "more than four columns, the rest is ignored");
	if (term->source.size > 0 && (term->target.size > 0 || term->status == TERM_HIDDEN)) {
		glossary_add_term(reading->glossary, term);
		return;
	}
	if (term->source.size > 0 && term->status == TERM_PROPOSED) {
		reading->glossary->undecided++; /* a candidate (glossary generate) */
		return;
	}
	warn_skipped(reading, term);
}

bool read_glossary_text(
	struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job, struct error *error)
{
	struct reading reading = { .glossary = glossary, .job = job, .path = path };
	struct str kept_path = arena_str(&glossary->arena, str_of(path)), name = str_of(file_name(kept_path.data));
	size_t line = 0;

	while (str_next_line(&bytes, &reading.line)) {
		reading.term = (struct term){ .glossary = name, .path = kept_path, .line = ++line, .layer = layer };
		if (trim_cell(reading.line).size == 0 || reading.line.data[0] == '#')
			continue;
		if (line % 4096 == 0 && !job_step(job, "reading the glossary", line, 0))
			return job_cancelled(error);
		read_line(&reading);
	}
	return true;
}

static void add_key_value(struct buf *out, enum term_key key, struct str value)
{
	buf_printf(out, "%s=", term_key_names[key]);
	for (size_t i = 0; i < value.size; i++) {
		if (strchr(";=\\", value.data[i]))
			buf_add_char(out, '\\');
		buf_add_char(out, value.data[i]);
	}
}

void add_term_keys(struct buf *out, const struct term *term, unsigned which)
{
	const char *separator = "";

	for (enum term_key key = 0; key < TERM_KEYS; key++) {
		struct str value = term_key(term, key);

		if (value.size == 0 || !(which & 1u << key))
			continue;
		buf_add(out, str_of(separator));
		add_key_value(out, key, value);
		separator = ";";
	}
}

static bool read_text(struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job,
	struct error *error)
{
	const char *encoding = glossary->options.encoding;
	struct encoding_result result;
	struct buf text = { 0 };
	struct str kept;
	bool done = decode_utf8(bytes, path, &text, error);

	/* what is UTF-8 is nothing else, whatever encoding = in tmx.ini says of documents */
	if (!done && encoding) {
		buf_clear(&text);
		done = decode_text(bytes, path, encoding, &text, &result, NULL, error);
	}
	if (done)
		kept = arena_str(&glossary->arena, buf_str(&text));
	buf_fini(&text);
	return done && read_glossary_text(glossary, path, kept, layer, job, error);
}

void add_glossary_line(struct buf *out, const struct term *term)
{
	struct buf keys = { 0 };

	add_term_keys(&keys, term, TERM_KEYS_ALL);
	buf_add(out, term->source);
	buf_add_char(out, '\t');
	buf_add(out, term->target);
	if (term->note.size || keys.size) {
		buf_add_char(out, '\t');
		buf_add(out, term->note);
	}
	if (keys.size) {
		buf_add_char(out, '\t');
		buf_add(out, buf_str(&keys));
	}
	buf_add_char(out, '\n');
	buf_fini(&keys);
}

static bool write_text(struct output *output, const struct glossary_writing *writing, struct error *error)
{
	size_t comments = 0;

	buf_add(&output->bytes, GLOSSARY_FIRST_LINE);
	buf_add_char(&output->bytes, '\n');
	for (size_t i = 0; i < writing->count; i++) {
		if (!job_step(writing->job, "writing the glossary", i, writing->count))
			return job_cancelled(error);
		if (str_starts(writing->terms[i]->source, STR("#")))
			comments++;
		else
			add_glossary_line(&output->bytes, writing->terms[i]);
		if (!output_flush(output, error))
			return false;
	}
	*writing->left_out += comments;
	if (comments)
		job_warn(writing->job, (struct place){ .file = writing->path },
			"%zu term%s left out: # at the beginning makes a comment of the line", comments, comments == 1 ? "" : "s");
	return true;
}

static const char *const suffixes[] = { ".txt", ".tab", ".tsv", ".utf8", NULL };

const struct glossary_format text_glossary_format = {
	.name = "text",
	.about = "source, target, note, keys with tabs, as tmx and OmegaT read it",
	.suffixes = suffixes,
	.read = read_text,
	.write = write_text,
};
