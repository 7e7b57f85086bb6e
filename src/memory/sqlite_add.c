/* Units as they are written: a source once, its targets with it, nothing twice. */
#include "memory/sqlite.h"

#include "text/languages.h"
#include "text/unicode.h"

#include <stdio.h>
#include <time.h>

/** What makes a pair: two units that agree in all of it are one. */
struct pair {
	int64_t source;              /* its row */
	int64_t target_key, context; /* hashes */
	int64_t no_context;          /* the hash it has without neighbours */
	bool new_source;
};

int64_t memory_hash(struct str key)
{
	return (int64_t)(str_hash(key) & INT64_MAX);
}

void add_identity(struct buf *out, struct text text)
{
	struct buf whole = { 0 };
	size_t at = 0;

	if (text.code_count == 0) {
		add_key(out, text.chars);
		return;
	}
	for (size_t i = 0; i < text.code_count; i++) {
		size_t offset = text.codes[i].offset < text.chars.size ? text.codes[i].offset : text.chars.size;

		if (offset > at) {
			buf_add(&whole, str_slice(text.chars, at, offset));
			at = offset;
		}
		buf_add_char(&whole, '\1'); /* what stands in no text: XML forbids it */
		buf_add(&whole, text.codes[i].markup);
		buf_add_char(&whole, '\2');
	}
	buf_add(&whole, str_slice(text.chars, at, text.chars.size));
	add_key(out, buf_str(&whole));
	buf_fini(&whole);
}

static int64_t hash_of(struct memory *memory, struct text text)
{
	buf_clear(&memory->key);
	add_identity(&memory->key, text);
	return memory_hash(buf_str(&memory->key));
}

static bool has_neighbours(const struct unit *unit)
{
	return unit->before.size || unit->after.size;
}

/* The neighbours, and the languages: one file may hold several. 0: neither neighbours nor languages. */
static int64_t context_of(struct memory *memory, const struct unit *unit, bool neighbours)
{
	struct buf *key = &memory->key;

	buf_clear(key);
	if (neighbours)
		add_key(key, unit->before);
	buf_add_char(key, '\n');
	if (neighbours)
		add_key(key, unit->after);
	buf_add_char(key, '\n');
	add_lower(key, primary_language(unit->source_language));
	buf_add_char(key, '\n');
	add_lower(key, primary_language(unit->target_language));
	return key->size == 3 ? 0 : memory_hash(buf_str(key));
}

/* --- origin ----------------------------------------------------------------------------------------------------- */

static void bind_origin(sqlite3_stmt *statement, const struct unit *unit)
{
	bind_text(statement, 1, unit->file);
	bind_text(statement, 2, unit->author);
	bind_text(statement, 3, unit->source_language);
	bind_text(statement, 4, unit->target_language);
}

static uint64_t hash_origin(const struct unit *unit)
{
	uint64_t hash = str_hash(unit->file);

	hash = hash * 31 + str_hash(unit->author);
	hash = hash * 31 + str_hash(unit->source_language);
	return hash * 31 + str_hash(unit->target_language);
}

static bool find_origin(struct memory *memory, const struct unit *unit, int64_t *id, struct error *error)
{
	uint64_t hash = hash_origin(unit);
	sqlite3_stmt *statement;
	bool row;

	if (memory->last_origin.id && memory->last_origin.hash == hash) {
		*id = memory->last_origin.id;
		return true;
	}
	statement = memory_statement(memory, SQL_FIND_ORIGIN, error);
	if (!statement)
		return false;
	bind_origin(statement, unit);
	if (!memory_step(memory, statement, &row, error))
		return false;
	*id = row ? sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	if (!row) {
		statement = memory_statement(memory, SQL_ADD_ORIGIN, error);
		if (!statement)
			return false;
		bind_origin(statement, unit);
		if (!memory_run(memory, statement, error))
			return false;
		*id = sqlite3_last_insert_rowid(memory->db);
	}
	memory->last_origin.id = *id;
	memory->last_origin.hash = hash;
	return true;
}

/* --- source ----------------------------------------------------------------------------------------------------- */

static bool same_text(struct memory *memory, struct text a, struct str chars, struct str codes)
{
	struct arena arena = { 0 };
	struct text b = { .chars = chars };
	bool same;

	if (a.code_count == 0 && codes.size == 0 && str_equal(a.chars, chars))
		return true;
	unpack_codes(codes, &arena, &b);
	buf_clear(&memory->key);
	buf_clear(&memory->other_key);
	add_identity(&memory->key, a);
	add_identity(&memory->other_key, b);
	same = str_equal(buf_str(&memory->key), buf_str(&memory->other_key));
	arena_fini(&arena);
	return same;
}

static bool add_source(struct memory *memory, struct text text, int64_t key, int64_t *id, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_ADD_SOURCE, error);

	if (!statement)
		return false;
	buf_clear(&memory->blob);
	pack_codes(&memory->blob, text);
	sqlite3_bind_int64(statement, 1, key);
	bind_text(statement, 2, text.chars);
	bind_bytes(statement, 3, buf_str(&memory->blob));
	if (!memory_run(memory, statement, error))
		return false;
	*id = sqlite3_last_insert_rowid(memory->db);
	tokens_read(&memory->tokens, text);
	return index_add(memory, *id, &memory->tokens, error);
}

static bool find_source(struct memory *memory, struct text text, struct pair *pair, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_FIND_SOURCE, error);
	int64_t key = hash_of(memory, (struct text){ .chars = text.chars });
	bool row = true;

	if (!statement)
		return false;
	pair->new_source = true;
	sqlite3_bind_int64(statement, 1, key);
	while (pair->new_source) {
		if (!memory_step(memory, statement, &row, error))
			return false;
		if (!row)
			break;
		pair->source = sqlite3_column_int64(statement, 0);
		pair->new_source = !same_text(memory, text, column_str(statement, 1), column_str(statement, 2));
	}
	sqlite3_reset(statement);
	return !pair->new_source || add_source(memory, text, key, &pair->source, error);
}

/* --- unit ------------------------------------------------------------------------------------------------------- */

static bool add_properties(struct memory *memory, int64_t id, const struct unit *unit, int *added, struct error *error)
{
	sqlite3_stmt *statement;

	*added = 0;
	if (unit->property_count == 0)
		return true;
	statement = memory_statement(memory, SQL_ADD_PROPERTY, error);
	if (!statement)
		return false;
	for (size_t i = 0; i < unit->property_count; i++) {
		sqlite3_bind_int64(statement, 1, id);
		bind_text(statement, 2, unit->properties[i].name);
		bind_text(statement, 3, unit->properties[i].value);
		if (!memory_run(memory, statement, error))
			return false;
		*added += sqlite3_changes(memory->db);
	}
	return true;
}

static struct str later(struct str a, struct str b)
{
	return str_compare(a, b) >= 0 ? a : b;
}

static struct str first_of(struct str a, struct str b)
{
	return a.size ? a : b;
}

/* What a known pair becomes: nothing known is lost, the newer date decides who and where. */
static struct unit merge(const struct unit *known, const struct unit *given)
{
	bool newer = given->changed.size && str_compare(given->changed, known->changed) > 0;
	struct unit merged = *known;

	if (given->state > merged.state)
		merged.state = given->state;
	if (given->state >= known->state && given->maker < merged.maker)
		merged.maker = given->maker; /* somebody has looked at it */
	merged.author = newer ? first_of(given->author, known->author) : known->author;
	merged.file = newer ? first_of(given->file, known->file) : known->file;
	merged.note = newer ? first_of(given->note, known->note) : first_of(known->note, given->note);
	merged.key = first_of(known->key, given->key);
	merged.changed = later(known->changed, given->changed);
	if (!has_neighbours(known)) {
		merged.before = given->before;
		merged.after = given->after;
	}
	return merged;
}

static bool same_unit(const struct unit *a, const struct unit *b)
{
	return a->state == b->state && a->maker == b->maker && str_equal(a->author, b->author) && str_equal(a->file, b->file)
		&& str_equal(a->note, b->note) && str_equal(a->key, b->key) && str_equal(a->changed, b->changed)
		&& has_neighbours(a) == has_neighbours(b);
}

static bool refresh(struct memory *memory, const struct unit *known, const struct unit *given, struct error *error)
{
	struct unit merged = merge(known, given);
	sqlite3_stmt *statement;
	int64_t origin;
	int added;

	if (!add_properties(memory, known->id, given, &added, error))
		return false;
	if (added == 0 && same_unit(known, &merged))
		return true;
	statement = memory_statement(memory, SQL_REFRESH_UNIT, error);
	if (!statement || !find_origin(memory, &merged, &origin, error))
		return false;
	sqlite3_bind_int64(statement, 1, known->id);
	sqlite3_bind_int64(statement, 2, origin);
	sqlite3_bind_int(statement, 3, (int)merged.state);
	sqlite3_bind_int(statement, 4, (int)merged.maker);
	sqlite3_bind_int(statement, 5, (int)known->property_count + added);
	bind_text(statement, 6, merged.changed);
	bind_optional(statement, 7, str_equal(merged.created, merged.changed) ? STR("") : merged.created);
	bind_optional(statement, 8, merged.key);
	bind_optional(statement, 9, merged.note);
	sqlite3_bind_int64(statement, 10, context_of(memory, &merged, true));
	bind_optional(statement, 11, merged.before);
	bind_optional(statement, 12, merged.after);
	return memory_run(memory, statement, error);
}

/* One of the rows has the languages of `unit`: it takes over what is new. */
static bool refresh_one(struct memory *memory, sqlite3_stmt *statement, const struct unit *unit, const struct pair *pair,
	bool *known, struct error *error)
{
	struct arena arena = { 0 };
	struct unit old;
	bool row = true, done = true;

	*known = false;
	while (done && !*known && (done = memory_step(memory, statement, &row, error)) && row) {
		arena_reset(&arena);
		done = read_unit(memory, statement, &arena, &old, error);
		*known = done && context_of(memory, &old, false) == pair->no_context;
	}
	done = done && (!*known || refresh(memory, &old, unit, error));
	sqlite3_reset(statement);
	arena_fini(&arena);
	return done;
}

static bool find_pair_with(struct memory *memory, int64_t context, const struct unit *unit, const struct pair *pair, bool *known,
	struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_FIND_PAIR, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, pair->source);
	sqlite3_bind_int64(statement, 2, pair->target_key);
	sqlite3_bind_int64(statement, 3, context);
	return refresh_one(memory, statement, unit, pair, known, error);
}

static bool find_pair_anywhere(struct memory *memory, const struct unit *unit, const struct pair *pair, bool *known,
	struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_FIND_PAIR_ANYWHERE, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, pair->source);
	sqlite3_bind_int64(statement, 2, pair->target_key);
	return refresh_one(memory, statement, unit, pair, known, error);
}

/*
 * With its own neighbours first. Formats without neighbours (TSV) must not double what others brought: a unit without is
 * the same as one with any, whichever came first.
 */
static bool find_pair(struct memory *memory, const struct unit *unit, const struct pair *pair, bool *known, struct error *error)
{
	if (!find_pair_with(memory, pair->context, unit, pair, known, error))
		return false;
	if (*known)
		return true;
	return has_neighbours(unit) ? find_pair_with(memory, pair->no_context, unit, pair, known, error)
		: find_pair_anywhere(memory, unit, pair, known, error);
}

static bool find_other_target(struct memory *memory, const struct pair *pair, bool *found, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_FIND_OTHER_TARGET, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, pair->source);
	sqlite3_bind_int64(statement, 2, pair->target_key);
	if (!memory_step(memory, statement, found, error))
		return false;
	sqlite3_reset(statement);
	return true;
}

static bool insert_unit(struct memory *memory, const struct unit *unit, const struct pair *pair, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_ADD_UNIT, error);
	char now[32];
	struct str changed = first_of(unit->changed, unit->created);
	time_t seconds = time(NULL);
	struct tm utc;
	int64_t origin, id;
	int added;

	if (!statement || !find_origin(memory, unit, &origin, error))
		return false;
	if (changed.size == 0 && gmtime_r(&seconds, &utc))
		changed = (struct str){ now, strftime(now, sizeof now, "%Y-%m-%dT%H:%M:%SZ", &utc) };
	buf_clear(&memory->blob);
	pack_codes(&memory->blob, unit->target);
	sqlite3_bind_int64(statement, 1, pair->source);
	sqlite3_bind_int64(statement, 2, pair->target_key);
	sqlite3_bind_int64(statement, 3, pair->context);
	sqlite3_bind_int64(statement, 4, origin);
	sqlite3_bind_int(statement, 5, (int)unit->state);
	sqlite3_bind_int(statement, 6, (int)unit->maker);
	sqlite3_bind_int(statement, 7, (int)unit->property_count); /* at most: doubles are kept once */
	bind_text(statement, 8, changed);
	bind_optional(statement, 9, str_equal(unit->created, changed) ? STR("") : unit->created);
	bind_text(statement, 10, unit->target.chars);
	bind_bytes(statement, 11, buf_str(&memory->blob));
	bind_optional(statement, 12, unit->key);
	bind_optional(statement, 13, unit->note);
	bind_optional(statement, 14, unit->before);
	bind_optional(statement, 15, unit->after);
	if (!memory_run(memory, statement, error))
		return false;
	id = sqlite3_last_insert_rowid(memory->db);
	/* as with sources, the number of a deleted last unit is given again */
	if (memory->first_new_unit == 0 || id < memory->first_new_unit)
		memory->first_new_unit = id;
	return add_properties(memory, id, unit, &added, error);
}

bool memory_add(struct memory *memory, const struct unit *unit, enum memory_added *added, struct error *error)
{
	struct pair pair = { 0 };
	bool known = false, other = false;

	if (!find_source(memory, unit->source, &pair, error))
		return false;
	pair.target_key = hash_of(memory, unit->target);
	pair.context = context_of(memory, unit, true);
	pair.no_context = context_of(memory, unit, false);
	if (!pair.new_source && !find_pair(memory, unit, &pair, &known, error))
		return false;
	if (known) {
		*added = ADDED_UNCHANGED;
		return true;
	}
	if (!pair.new_source && !find_other_target(memory, &pair, &other, error))
		return false;
	*added = other ? ADDED_UPDATED : ADDED_NEW;
	return insert_unit(memory, unit, &pair, error);
}
