/* Terms into a glossary file: which are new, which stand there already, and which differ from what stands there. */
#include "glossary/edit_private.h"

#include "base/alloc.h"
#include "base/file.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <stdlib.h>
#include <unistd.h>
#include <uthash.h>

/* --- what a line can hold ------------------------------------------------------------------------------------- */

static bool check_cell(struct str cell, const char *what, bool needed, struct error *error)
{
	size_t wrong;

	if (needed && str_trim(cell).size == 0)
		return error_set(error, ERROR_USAGE, "the %s is empty", what);
	if (!utf8_valid(cell, &wrong))
		return error_set(error, ERROR_USAGE, "the %s is not UTF-8", what);
	for (size_t i = 0; i < cell.size; i++)
		if (cell.data[i] == '\t' || cell.data[i] == '\n' || cell.data[i] == '\r')
			return error_set(error, ERROR_USAGE,
				"a tab or line end in the %s “%.*s”; a glossary has one line a term", what,
				STR_ARG(cell));
	for (size_t i = 0; i < cell.size; i++)
		if ((unsigned char)cell.data[i] < 0x20 || cell.data[i] == 0x7F)
			return error_set(error, ERROR_USAGE, "a control character (U+%04X) in the %s", (unsigned)cell.data[i], what);
	return true;
}

/* A warning of the reader is an error of the one who writes. */
static void refuse_warning(void *data, const struct warning *warning)
{
	struct error *error = data;
	struct str message = str_of(warning->message);

	if (error->kind)
		return;
	if (str_ends(message, STR(", ignored")) || str_ends(message, STR(", taken for proposed")))
		message.size = (size_t)((const char *)memrchr(message.data, ',', message.size) - message.data);
	error_set(error, ERROR_USAGE, "%.*s; nothing was written", STR_ARG(message));
	error_hint(error, "%s", warning->hint);
}

static bool check_keys(struct str keys, struct error *error)
{
	struct glossary *glossary = glossary_open();
	struct error first = { 0 };
	struct job job = { .report = refuse_warning, .data = &first };
	struct str line = arena_printf(&glossary->arena, "x\tx\t\t%.*s\n", STR_ARG(keys));
	bool done = read_glossary_text(glossary, "", line, LAYER_USER, &job, error);

	glossary_close(glossary);
	if (done && first.kind)
		*error = first;
	return done && !first.kind;
}

static bool check_words(struct str source, struct str target, struct str note, struct str keys, struct error *error)
{
	if (str_starts(str_trim(source), STR("#")))
		return error_set(
			error, ERROR_USAGE, "“%.*s” begins with #, which makes a comment of the line", STR_ARG(source));
	return check_cell(source, "source", true, error) && check_cell(target, "target", true, error)
	       && check_cell(note, "note", false, error) && check_cell(keys, "keys", false, error) && check_keys(keys, error);
}

static bool check_term(const struct term *term, struct error *error)
{
	if (str_starts(term->source, STR("#")))
		return error_set(error, ERROR_USAGE, "“%.*s” begins with #, which makes a comment of the line",
			STR_ARG(term->source));
	return check_cell(term->source, "source", true, error)
	       && check_cell(term->target, "target", term->status != TERM_HIDDEN, error)
	       && check_cell(term->note, "note", false, error) && check_cell(term->domain, "domain", false, error)
	       && check_cell(term->forms, "forms", false, error);
}

/* --- differences ----------------------------------------------------------------------------------------------- */

static unsigned differences_of(const struct term *a, const struct term *b)
{
	unsigned differences = same_words(a->note, b->note) ? 0 : DIFFERS_IN_NOTE;

	for (enum term_key key = 0; key < TERM_KEYS; key++)
		if (!same_words(term_key(a, key), term_key(b, key)))
			differences |= 1u << key;
	return differences;
}

static unsigned bits_in(unsigned bits)
{
	unsigned count = 0;

	for (; bits; bits &= bits - 1)
		count++;
	return count;
}

void add_differences(struct buf *out, unsigned differences)
{
	const char *separator = "";

	for (unsigned key = 0; key <= TERM_KEYS; key++) {
		if (!(differences & 1u << key))
			continue;
		buf_printf(out, "%s%s", separator, key == TERM_KEYS ? "note" : term_key_names[key]);
		separator = ", ";
	}
}

/* --- what stands there ----------------------------------------------------------------------------------------- */

enum { COMPARED_MAX = 100 }; /* lines of one pair; nobody has so many, but somebody may send them */

/* A line of a pair. */
struct known_line {
	UT_hash_handle hh; /* among the lines that have the same in all columns */
	const struct term *term;
	size_t line;  /* of the file; 0: it is being added */
	bool claimed; /* a term that is added is this one, or takes its place */
	struct known_line *next;
	size_t size;
	char *key;
};

/* The lines of one pair, the file's first. */
struct known_pair {
	UT_hash_handle hh;
	struct known_line *first, **last;
	size_t size;
	char key[];
};

/* A term to be added. */
struct incoming {
	const struct term *term;
	struct known_pair *pair;
	bool settled;
};

struct adding {
	enum edit_way way;
	const struct str *note, *keys; /* as they were given to glossary_add; NULL: all of a term counts */
	struct arena arena;
	struct buf bytes, key;
	struct glossary *file; /* what stands there */
	struct known_pair *known;
	struct known_line *lines;
	const struct term **changed; /* by line of the file: what takes its place */
	struct buf added;            /* lines for the end */
	struct str line_end;
	struct glossary_counts *counts;
	struct edit_outcome *outcome; /* of the last term; NULL: not wanted */
	const char *path;
	struct job *job;
};

static struct known_pair *find_pair(struct adding *adding, const struct term *term)
{
	struct known_pair *pair;

	buf_clear(&adding->key);
	add_key(&adding->key, term->source);
	buf_add_char(&adding->key, '\t');
	add_key(&adding->key, term->target);
	HASH_FIND(hh, adding->known, adding->key.data, adding->key.size, pair);
	if (pair)
		return pair;
	pair = arena_calloc(&adding->arena, 1, sizeof *pair + adding->key.size);
	pair->last = &pair->first;
	pair->size = adding->key.size;
	memcpy(pair->key, adding->key.data, adding->key.size);
	HASH_ADD_KEYPTR(hh, adding->known, pair->key, pair->size, pair);
	return pair;
}

/* Into `adding->key`: equal where differences_of finds none. */
static void make_line_key(struct adding *adding, const struct known_pair *pair, const struct term *term)
{
	buf_clear(&adding->key);
	buf_add(&adding->key, (struct str){ pair->key, pair->size });
	buf_add_char(&adding->key, '\t');
	add_key(&adding->key, term->note);
	for (enum term_key key = 0; key < TERM_KEYS; key++) {
		buf_add_char(&adding->key, '\t');
		add_key(&adding->key, term_key(term, key));
	}
}

static struct known_line *find_identical(struct adding *adding, const struct known_pair *pair, const struct term *term)
{
	struct known_line *line;

	make_line_key(adding, pair, term);
	HASH_FIND(hh, adding->lines, adding->key.data, adding->key.size, line);
	return line;
}

static void know(struct adding *adding, struct known_pair *pair, const struct term *term, size_t line)
{
	struct known_line *known = arena_calloc(&adding->arena, 1, sizeof *known);

	known->term = term;
	known->line = line;
	*pair->last = known;
	pair->last = &known->next;
	if (find_identical(adding, pair, term))
		return;
	known->size = adding->key.size;
	known->key = arena_copy(&adding->arena, adding->key.data, known->size, 1);
	HASH_ADD_KEYPTR(hh, adding->lines, known->key, known->size, known);
}

/* The line of the file that differs least, of those no term has claimed; `any`: of all. NULL: there is none. */
static struct known_line *find_nearest(struct known_pair *pair, const struct term *term, bool any)
{
	struct known_line *nearest = NULL;
	unsigned least = 0, compared = 0, count;

	for (struct known_line *line = pair->first; line && line->line && compared < COMPARED_MAX; line = line->next, compared++) {
		if (line->claimed && !any)
			continue;
		count = bits_in(differences_of(line->term, term));
		if (nearest && count >= least)
			continue;
		nearest = line;
		least = count;
	}
	return nearest;
}

/* The line end that the file uses. */
static struct str line_end_of(struct str bytes)
{
	struct str following = bytes, line = STR(""), behind;

	str_next_line(&following, &line);
	behind = str_slice(bytes, line.size, bytes.size);
	return str_starts(behind, STR("\r\n")) ? STR("\r\n") : str_starts(behind, STR("\r")) ? STR("\r") : STR("\n");
}

static bool ends_in_line_end(struct str bytes)
{
	return str_ends(bytes, STR("\n")) || str_ends(bytes, STR("\r"));
}

static bool read_file(struct adding *adding, struct error *error)
{
	struct str bytes, text;
	size_t count;
	const struct term *const *terms;

	if (file_exists(adding->path) && !edit_read(adding->path, &adding->bytes, error))
		return false;
	bytes = buf_str(&adding->bytes);
	text = str_slice(bytes, edit_lines_start(bytes), bytes.size);
	adding->line_end = line_end_of(bytes);
	adding->file = glossary_open();
	if (!read_glossary_text(adding->file, adding->path, text, LAYER_USER, NULL, error))
		return false;
	terms = glossary_terms(adding->file, &count);
	adding->changed = arena_calloc(&adding->arena, (count ? terms[count - 1]->line : 0) + 1, sizeof *adding->changed);
	for (size_t i = 0; i < count; i++)
		know(adding, find_pair(adding, terms[i]), terms[i], terms[i]->line);
	return true;
}

/* --- what becomes of a term ------------------------------------------------------------------------------------ */

static void settle(struct adding *adding, enum edit_result result, const struct known_line *line, unsigned differences)
{
	struct glossary_counts *counts = adding->counts;
	size_t *const count[] = { [EDIT_ADDED] = &counts->added, [EDIT_CHANGED] = &counts->changed,
		[EDIT_UNCHANGED] = &counts->unchanged, [EDIT_DIFFERS] = &counts->differ };

	++*count[result];
	if (adding->outcome)
		*adding->outcome = (struct edit_outcome){ result, line ? line->line : 0, differences };
}

static void add_term_line(struct buf *out, const struct term *term, struct str line_end)
{
	add_glossary_line(out, term);
	out->size--;
	buf_add(out, line_end);
}

/* As it was written on the command line: a file is nicer to read where keys stand as they were thought of. */
static void add_line_as_given(struct adding *adding, const struct term *term)
{
	struct buf *out = &adding->added;
	struct str note = str_trim(*adding->note), keys = str_trim(*adding->keys);

	buf_add(out, term->source);
	buf_add_char(out, '\t');
	buf_add(out, term->target);
	if (note.size || keys.size) {
		buf_add_char(out, '\t');
		buf_add(out, note);
	}
	if (keys.size) {
		buf_add_char(out, '\t');
		buf_add(out, keys);
	}
	buf_add(out, adding->line_end);
}

static void add_new(struct adding *adding, struct incoming *incoming)
{
	know(adding, incoming->pair, incoming->term, 0);
	if (adding->note && term_keys_are_plain(str_trim(*adding->keys)))
		add_line_as_given(adding, incoming->term);
	else
		add_term_line(&adding->added, incoming->term, adding->line_end);
	settle(adding, EDIT_ADDED, NULL, 0);
}

static void leave_line(struct adding *adding, const struct incoming *incoming)
{
	const struct term *term = incoming->term;
	const struct known_line *line = find_nearest(incoming->pair, term, false);
	unsigned differences;
	struct buf names = { 0 };

	if (!line)
		line = find_nearest(incoming->pair, term, true);
	differences = differences_of(line->term, term);
	settle(adding, EDIT_DIFFERS, line, differences);
	add_differences(&names, differences);
	for (unsigned key = 0; key <= TERM_KEYS; key++)
		adding->counts->differ_in[key] += differences >> key & 1;
	job_warn(adding->job, (struct place){ term->path.data, term->line, 0 }, "“%.*s = %.*s” differs from %s:%zu in %s; not taken",
		STR_ARG(term->source), STR_ARG(term->target), adding->path, line->line, buf_text(&names));
	buf_fini(&names);
}

/* What of a line is not given to glossary_add stays. */
static const struct term *with_the_rest(struct adding *adding, const struct term *term, const struct term *before)
{
	struct term *whole;

	if (!adding->note)
		return term;
	whole = arena_copy(&adding->arena, before, 1, sizeof *whole);
	if (adding->note->data)
		whole->note = term->note;
	read_term_keys(adding->file, (struct place){ 0 }, *adding->keys, whole, NULL);
	return whole;
}

static void change_line(struct adding *adding, struct incoming *incoming, struct known_line *line)
{
	const struct term *term = with_the_rest(adding, incoming->term, line->term);
	unsigned differences = differences_of(line->term, term);

	line->claimed = true;
	if (differences) {
		adding->changed[line->line] = term;
		know(adding, incoming->pair, term, 0); /* should it come twice */
	}
	settle(adding, differences ? EDIT_CHANGED : EDIT_UNCHANGED, line, differences);
}

/* Those that stand in the file as they are: their lines are taken by no other. */
static void settle_identical(struct adding *adding, struct incoming *incoming)
{
	bool bare = adding->note && !adding->note->data && adding->keys->size == 0;
	struct known_line *line = bare ? incoming->pair->first : find_identical(adding, incoming->pair, incoming->term);

	if (!line)
		return;
	line->claimed = incoming->settled = true;
	settle(adding, EDIT_UNCHANGED, line, 0);
}

static void settle_other(struct adding *adding, struct incoming *incoming)
{
	bool stands = incoming->pair->first && incoming->pair->first->line;
	struct known_line *line;

	if (find_identical(adding, incoming->pair, incoming->term))
		settle(adding, EDIT_UNCHANGED, NULL, 0); /* came twice */
	else if (!stands || adding->way == EDIT_BESIDE)
		add_new(adding, incoming);
	else if (adding->way == EDIT_KEEP)
		leave_line(adding, incoming);
	else if ((line = find_nearest(incoming->pair, incoming->term, false)))
		change_line(adding, incoming, line);
	else
		add_new(adding, incoming);
}

static bool settle_all(struct adding *adding, const struct term *const *terms, size_t count, struct error *error)
{
	struct incoming *incoming = must_calloc(count + 1, sizeof *incoming);
	size_t kept = 0, i;

	for (i = 0; i < count && job_step(adding->job, "comparing terms", i, count); i++) {
		struct error refusal = { 0 };

		if (check_term(terms[i], &refusal)) {
			incoming[kept] = (struct incoming){ .term = terms[i], .pair = find_pair(adding, terms[i]) };
			settle_identical(adding, &incoming[kept++]);
			continue;
		}
		adding->counts->refused++;
		job_warn(adding->job, (struct place){ terms[i]->path.data, terms[i]->line, 0 }, "%s; left out", refusal.message);
	}
	for (size_t k = 0; i == count && k < kept; k++)
		if (!incoming[k].settled)
			settle_other(adding, &incoming[k]);
	free(incoming);
	return i == count || job_cancelled(error);
}

/* --- the file --------------------------------------------------------------------------------------------------- */

static void add_file(struct adding *adding, struct buf *out)
{
	struct str bytes = buf_str(&adding->bytes);
	size_t at = edit_lines_start(bytes), number = 0, terms, last;
	const struct term *const *every = glossary_terms(adding->file, &terms);
	struct edit_line line;

	last = terms ? every[terms - 1]->line : 0;
	buf_add(out, str_slice(bytes, 0, at));
	while (edit_next_line(bytes, &at, &line)) {
		const struct term *term = ++number <= last ? adding->changed[number] : NULL;

		if (!term)
			buf_add(out, line.all);
		else
			add_term_line(out, term, str_ends(line.all, STR("\r\n")) ? STR("\r\n")
				: str_ends(line.all, STR("\n")) ? STR("\n") : str_ends(line.all, STR("\r")) ? STR("\r") : STR(""));
	}
	if (bytes.size == 0) {
		buf_add(out, GLOSSARY_FIRST_LINE);
		buf_add(out, adding->line_end);
	}
	if (adding->added.size && !ends_in_line_end(buf_str(out)))
		buf_add(out, adding->line_end);
	buf_add(out, buf_str(&adding->added));
}

static bool write_file(struct adding *adding, struct error *error)
{
	struct buf out = { 0 };
	bool done;

	add_file(adding, &out);
	done = file_write(adding->path, buf_str(&out), error);
	buf_fini(&out);
	return done;
}

static bool add_all(struct adding *adding, const struct term *const *terms, size_t count, bool dry_run, struct error *error)
{
	int lock = glossary_lock(adding->path);
	bool done = read_file(adding, error) && settle_all(adding, terms, count, error);

	if (done && !dry_run && (adding->counts->added || adding->counts->changed))
		done = write_file(adding, error);
	if (lock >= 0)
		close(lock);
	HASH_CLEAR(hh, adding->known);
	HASH_CLEAR(hh, adding->lines);
	glossary_close(adding->file);
	buf_fini(&adding->bytes);
	buf_fini(&adding->key);
	buf_fini(&adding->added);
	arena_fini(&adding->arena);
	return done;
}

bool glossary_add(const char *path, struct str source, struct str target, struct str note, struct str keys, enum edit_way way,
	struct edit_outcome *outcome, struct error *error)
{
	struct glossary_counts counts = { 0 };
	struct adding adding = { .way = way, .note = &note, .keys = &keys, .counts = &counts, .outcome = outcome, .path = path };
	struct glossary *given = glossary_open();
	struct term term = { .source = str_trim(source), .target = str_trim(target), .note = str_trim(note) };
	const struct term *terms[] = { &term };
	bool done = check_words(term.source, term.target, note, keys, error);

	*outcome = (struct edit_outcome){ EDIT_UNCHANGED, 0, 0 };
	if (done) {
		read_term_keys(given, (struct place){ 0 }, keys, &term, NULL);
		done = add_all(&adding, terms, 1, false, error);
	}
	glossary_close(given);
	return done;
}

bool glossary_add_terms(const char *path, const struct term *const *terms, size_t count, enum edit_way way, bool dry_run,
	struct glossary_counts *counts, struct job *job, struct error *error)
{
	struct adding adding = { .way = way, .counts = counts, .path = path, .job = job };

	return add_all(&adding, terms, count, dry_run, error);
}
