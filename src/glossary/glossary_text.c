/* Our own format (contract, "Files: Glossary"): source, target, note, keys, separated by tabs. */
#include "base/file.h"
#include "base/similar.h"
#include "base/utf8.h"
#include "glossary/store.h"

#include <stdio.h>

/* Where in the file we are, for warnings. */
struct reading {
	struct glossary *glossary;
	struct job *job;
	const char *path;
	struct str line;
	struct term term;
};

static struct place place_in(const struct reading *reading, struct str piece)
{
	size_t at = (size_t)(piece.data - reading->line.data);

	return (struct place){ reading->path, reading->term.line, utf8_count(str_slice(reading->line, 0, at)) + 1 };
}

/* The words of an enum in its order, other ways to say them behind; "" ends a list. */
static const char *const status_words[] = { "preferred", "admitted", "deprecated", "forbidden", "proposed", "hidden",
	"" };
static const char *const pos_words[] = { "any", "noun", "verb", "adj", "adv", "name", "phrase", "adjective", "adverb",
	"" };
static const enum part_of_speech long_pos[] = { POS_ADJECTIVE, POS_ADVERB };
static const char *const case_words[] = { "insensitive", "sensitive", "" };
static const char *const match_words[] = { "inflected", "exact", "" };
static const char *const variety_words[] = { "GB", "US", "" };

enum key { KEY_POS, KEY_DOMAIN, KEY_STATUS, KEY_CASE, KEY_MATCH, KEY_FORMS, KEY_VARIETY, KEY_COUNT };

static const char *const key_names[] = { "pos", "domain", "status", "case", "match", "forms", "variety", "" };

/* What each key takes; NULL: any text. */
static const char *const *const key_words[KEY_COUNT] = { pos_words, NULL, status_words, case_words, match_words, NULL,
	variety_words };

static int find_word(const char *const *words, struct str wanted)
{
	for (int i = 0; words[i][0]; i++)
		if (str_equal(str_of(words[i]), wanted))
			return i;
	return -1;
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

static void set_key(struct reading *reading, enum key key, int word, struct str value)
{
	struct term *term = &reading->term;

	switch (key) {
	case KEY_POS:
		term->pos = word > POS_PHRASE ? long_pos[word - POS_PHRASE - 1] : (enum part_of_speech)word;
		break;
	case KEY_DOMAIN: term->domain = value; break;
	case KEY_STATUS: term->status = (enum term_status)word; break;
	case KEY_CASE: term->case_sensitive = word == 1; break;
	case KEY_MATCH: term->exact = word == 1; break;
	case KEY_FORMS: term->forms = value; break;
	case KEY_VARIETY: term->variety = value; break;
	case KEY_COUNT: break;
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

static void read_key(struct reading *reading, struct str pair)
{
	size_t equals = find_sign(pair, '=', 0);
	struct str name = str_trim(str_slice(pair, 0, equals)), value;
	char hint[512];
	int key, word = -1;

	if (equals == pair.size) {
		job_warn_hint(reading->job, place_in(reading, name), "keys look like this: pos=noun;status=preferred",
			"no value after “%.*s”, ignored", STR_ARG(name));
		return;
	}
	value = str_trim(unescaped(reading, str_slice(pair, equals + 1, pair.size)));
	key = find_word(key_names, name);
	if (key < 0) {
		hint_words(key_names, name, hint, sizeof hint);
		job_warn_hint(
			reading->job, place_in(reading, name), hint, "unknown key “%.*s”, ignored", STR_ARG(name));
		return;
	}
	if (key_words[key] && (word = find_word(key_words[key], value)) < 0) {
		hint_words(key_words[key], value, hint, sizeof hint);
		job_warn_hint(reading->job, place_in(reading, str_slice(pair, equals + 1, pair.size)), hint,
			"unknown %s “%.*s”, ignored", key_names[key], STR_ARG(value));
		return;
	}
	set_key(reading, (enum key)key, word, value);
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

/* No tab: most often spaces were typed (or an editor made them) where the tab belongs. */
static void warn_no_target(struct reading *reading, struct str source)
{
	size_t gap = str_find(source, STR("  "), 0), end = gap;
	char hint[128], number[24];
	struct place place = place_in(reading, (struct str){ source.data + source.size, 0 });

	snprintf(hint, sizeof hint, "source and target are separated by a tab");
	if (gap != STR_NOT_FOUND) {
		while (source.data[end] == ' ')
			end++;
		snprintf(hint, sizeof hint, "source and target are separated by a tab; here are %s spaces",
			number_word(end - gap, number, sizeof number));
		source = str_slice(source, 0, gap);
		place = place_in(reading, (struct str){ source.data + source.size, 0 });
	}
	job_warn_hint(reading->job, place, hint, "no target after “%.*s”, line skipped", STR_ARG(source));
}

static void read_line(struct reading *reading)
{
	struct str rest = reading->line, column[5];
	struct term *term = &reading->term;
	size_t count = 0;

	while (count < 5 && str_next(&rest, '\t', &column[count]))
		count++;
	for (size_t i = 0; i < count; i++)
		column[i] = str_trim(column[i]);
	term->source = column[0];
	term->target = count > 1 ? column[1] : STR("");
	term->note = count > 2 ? column[2] : STR("");
	if (count > 3)
		read_keys(reading, column[3]);
	if (count > 4)
		job_warn(reading->job, place_in(reading, column[4]), "more than four columns, the rest is ignored");
	if (term->source.size == 0)
		job_warn(reading->job, place_in(reading, reading->line), "no source before “%.*s”, line skipped",
			STR_ARG(term->target));
	else if (term->target.size == 0 && term->status != TERM_HIDDEN)
		warn_no_target(reading, term->source);
	else
		glossary_add_term(reading->glossary, term);
}

bool read_glossary_text(
	struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job, struct error *error)
{
	struct reading reading = { .glossary = glossary, .job = job, .path = path };
	struct str kept_path = arena_str(&glossary->arena, str_of(path)), name = str_of(file_name(kept_path.data));
	size_t line = 0;

	while (str_next(&bytes, '\n', &reading.line)) {
		reading.term = (struct term){ .glossary = name, .path = kept_path, .line = ++line, .layer = layer };
		if (str_ends(reading.line, STR("\r")))
			reading.line.size--;
		if (str_trim(reading.line).size == 0 || reading.line.data[0] == '#')
			continue;
		if (line % 4096 == 0 && !job_step(job, "reading the glossary", line, 0))
			return job_cancelled(error);
		read_line(&reading);
	}
	return true;
}
