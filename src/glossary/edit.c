#include "glossary/edit.h"

#include "base/alloc.h"
#include "base/file.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "glossary/store.h"
#include "text/unicode.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>
#include <uthash.h>

/* Where the lines begin: behind the byte order mark, if there is one. */
static size_t lines_start(struct str bytes)
{
	return str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0;
}

/* A line of the file. */
struct line {
	struct str all;            /* with its line end */
	struct str source, target; /* empty for comments and blank lines */
};

static bool next_line(struct str bytes, size_t *at, struct line *line)
{
	struct str following = str_slice(bytes, *at, bytes.size), rest, cell;
	size_t start = *at;

	if (*at >= bytes.size)
		return false;
	str_next_line(&following, &rest);
	*at = following.data ? bytes.size - following.size : bytes.size;
	*line = (struct line){ .all = str_slice(bytes, start, *at) };
	if (str_starts(rest, STR("#")) || !str_next(&rest, '\t', &cell))
		return true;
	line->source = str_trim(cell);
	if (str_next(&rest, '\t', &cell))
		line->target = str_trim(cell);
	return true;
}

/* Equal as the glossary reads them: NFC, single spaces. */
static bool same_words(struct str a, struct str b)
{
	struct buf one = { 0 }, other = { 0 };
	bool same;

	if (str_equal(a, b))
		return true;
	add_key(&one, a);
	add_key(&other, b);
	same = str_equal(buf_str(&one), buf_str(&other));
	buf_fini(&one);
	buf_fini(&other);
	return same;
}

static bool read_existing(const char *path, struct buf *bytes, struct error *error)
{
	size_t wrong;

	if (!file_read(path, bytes, error))
		return false;
	if (!utf8_valid(buf_str(bytes), &wrong))
		return error_at(error, ERROR_INPUT, place_of(path, bytes->data, bytes->size, wrong),
			"wrong byte 0x%02X, a glossary is UTF-8", (unsigned)(unsigned char)bytes->data[wrong]);
	return true;
}

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

	if (error->kind)
		return;
	error_set(error, ERROR_USAGE, "%s", warning->message);
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

static bool check_cells(struct str source, struct str target, struct str note, struct str keys, struct error *error)
{
	if (str_starts(str_trim(source), STR("#")))
		return error_set(
			error, ERROR_USAGE, "“%.*s” begins with #, which makes a comment of the line", STR_ARG(source));
	return check_cell(source, "source", true, error) && check_cell(target, "target", true, error)
	       && check_cell(note, "note", false, error) && check_cell(keys, "keys", false, error) && check_keys(keys, error);
}

static bool has_pair(struct str bytes, struct str source, struct str target)
{
	struct line line;

	for (size_t at = lines_start(bytes); next_line(bytes, &at, &line);)
		if (line.source.size && same_words(line.source, source) && same_words(line.target, target))
			return true;
	return false;
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

static void add_line(
	struct buf *out, struct str source, struct str target, struct str note, struct str keys, struct str line_end)
{
	buf_add(out, source);
	buf_add_char(out, '\t');
	buf_add(out, target);
	if (note.size || keys.size) {
		buf_add_char(out, '\t');
		buf_add(out, note);
	}
	if (keys.size) {
		buf_add_char(out, '\t');
		buf_add(out, keys);
	}
	buf_add(out, line_end);
}

/*
 * One edit at a time: two that read the same file would lose the line of the one that writes first. The lock is on the folder,
 * for the file itself is replaced; where it cannot be had (some network file systems) the edit goes on without. close() frees it.
 */
int glossary_lock(const char *path)
{
	struct arena arena = { 0 };
	int folder = open(path_beside(path, ".", &arena), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	arena_fini(&arena);
	while (folder >= 0 && flock(folder, LOCK_EX) != 0 && errno == EINTR)
		;
	return folder;
}

static bool add_to_file(const char *path, struct str source, struct str target, struct str note, struct str keys, bool *added,
	struct error *error)
{
	struct buf bytes = { 0 };
	struct str line_end;
	bool done = false;

	*added = false;
	source = str_trim(source);
	target = str_trim(target);
	if (!check_cells(source, target, note, keys, error))
		return false;
	if (file_exists(path) && !read_existing(path, &bytes, error))
		goto out;
	line_end = line_end_of(buf_str(&bytes));
	if (bytes.size == 0) {
		buf_add(&bytes, GLOSSARY_FIRST_LINE);
		buf_add(&bytes, line_end);
	}
	if (has_pair(buf_str(&bytes), source, target)) {
		done = true;
		goto out;
	}
	if (!ends_in_line_end(buf_str(&bytes)))
		buf_add(&bytes, line_end);
	add_line(&bytes, source, target, str_trim(note), str_trim(keys), line_end);
	done = *added = file_write(path, buf_str(&bytes), error);
out:
	buf_fini(&bytes);
	return done;
}

bool glossary_add(const char *path, struct str source, struct str target, struct str note, struct str keys, bool *added,
	struct error *error)
{
	int lock = glossary_lock(path);
	bool done = add_to_file(path, source, target, note, keys, added, error);

	if (lock >= 0)
		close(lock);
	return done;
}

/* --- many at once ----------------------------------------------------------------------------------------------------------- */

/* A pair that stands in the file, as has_pair compares them. */
struct known_pair {
	UT_hash_handle hh;
	size_t size;
	char key[];
};

/* False where it was known. */
static bool know_pair(struct known_pair **known, struct buf *key, struct str source, struct str target)
{
	struct known_pair *pair;

	buf_clear(key);
	add_key(key, source);
	buf_add_char(key, '\t');
	add_key(key, target);
	HASH_FIND(hh, *known, key->data, key->size, pair);
	if (pair)
		return false;
	pair = must_alloc(sizeof *pair + key->size);
	pair->size = key->size;
	memcpy(pair->key, key->data, key->size);
	HASH_ADD_KEYPTR(hh, *known, pair->key, pair->size, pair);
	return true;
}

static void forget_pairs(struct known_pair *known)
{
	struct known_pair *pair, *next;

	HASH_ITER(hh, known, pair, next)
	{
		HASH_DEL(known, pair);
		free(pair);
	}
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

static void add_term_line(struct buf *out, const struct term *term, struct str line_end)
{
	add_glossary_line(out, term);
	out->size--;
	buf_add(out, line_end);
}

static void add_new_terms(struct buf *bytes, const struct term *const *terms, size_t count, struct known_pair **known,
	struct glossary_counts *counts, struct job *job)
{
	struct str line_end = line_end_of(buf_str(bytes));
	struct buf key = { 0 };

	if (bytes->size == 0) {
		buf_add(bytes, GLOSSARY_FIRST_LINE);
		buf_add(bytes, line_end);
	} else if (!ends_in_line_end(buf_str(bytes))) {
		buf_add(bytes, line_end);
	}
	for (size_t i = 0; i < count; i++) {
		struct error refusal = { 0 };

		if (!check_term(terms[i], &refusal)) {
			counts->refused++;
			job_warn(job, (struct place){ terms[i]->path.data, terms[i]->line, 0 }, "%s; left out", refusal.message);
		} else if (know_pair(known, &key, terms[i]->source, terms[i]->target)) {
			counts->added++;
			add_term_line(bytes, terms[i], line_end);
		} else {
			counts->unchanged++;
		}
	}
	buf_fini(&key);
}

static bool add_terms_to_file(const char *path, const struct term *const *terms, size_t count, bool dry_run,
	struct glossary_counts *counts, struct job *job, struct error *error)
{
	struct known_pair *known = NULL;
	struct buf bytes = { 0 }, key = { 0 };
	struct line line;
	bool done = !file_exists(path) || read_existing(path, &bytes, error);

	if (done) {
		for (size_t at = lines_start(buf_str(&bytes)); next_line(buf_str(&bytes), &at, &line);)
			if (line.source.size)
				know_pair(&known, &key, line.source, line.target);
		add_new_terms(&bytes, terms, count, &known, counts, job);
		if (counts->added && !dry_run)
			done = file_write(path, buf_str(&bytes), error);
	}
	forget_pairs(known);
	buf_fini(&bytes);
	buf_fini(&key);
	return done;
}

bool glossary_add_terms(const char *path, const struct term *const *terms, size_t count, bool dry_run,
	struct glossary_counts *counts, struct job *job, struct error *error)
{
	int lock = glossary_lock(path);
	bool done = add_terms_to_file(path, terms, count, dry_run, counts, job, error);

	if (lock >= 0)
		close(lock);
	return done;
}

static bool remove_from_file(const char *path, struct str source, struct str target, size_t *removed, struct error *error)
{
	struct buf bytes = { 0 }, kept = { 0 };
	struct line line;
	size_t at;
	bool done = false;

	*removed = 0;
	if (!read_existing(path, &bytes, error))
		goto out;
	at = lines_start(buf_str(&bytes));
	buf_add(&kept, str_slice(buf_str(&bytes), 0, at));
	while (next_line(buf_str(&bytes), &at, &line)) {
		if (line.source.size && same_words(line.source, source)
			&& (target.size == 0 || same_words(line.target, target)))
			++*removed;
		else
			buf_add(&kept, line.all);
	}
	done = *removed == 0 || file_write(path, buf_str(&kept), error);
out:
	buf_fini(&bytes);
	buf_fini(&kept);
	return done;
}

bool glossary_remove(const char *path, struct str source, struct str target, size_t *removed, struct error *error)
{
	int lock = glossary_lock(path);
	bool done = remove_from_file(path, source, target, removed, error);

	if (lock >= 0)
		close(lock);
	return done;
}
