/* Deleting, counting, checking, copying. */
#include "base/alloc.h"
#include "base/file.h"
#include "memory/sqlite.h"

#include "text/unicode.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- deleting --------------------------------------------------------------------------------------------------- */

static bool delete_by(struct memory *memory, enum statement which, int64_t id, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, which, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, id);
	return memory_run(memory, statement, error);
}

/* The full-text index keeps no text: to forget a unit it must be told what was in it. */
static bool delete_search(struct memory *memory, int64_t id, sqlite3_stmt *unit, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_DELETE_SEARCH, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, id);
	bind_text(statement, 2, column_str(unit, 1));
	bind_text(statement, 3, column_str(unit, 2));
	return memory_run(memory, statement, error);
}

bool memory_delete(struct memory *memory, int64_t id, bool *found, struct error *error)
{
	sqlite3_stmt *unit = memory_statement(memory, SQL_GET_UNIT, error);
	int64_t source;
	bool done;

	if (!unit || !index_update(memory, error)) /* only what is in an index can be taken out of it */
		return false;
	sqlite3_bind_int64(unit, 1, id);
	if (!memory_step(memory, unit, found, error))
		return false;
	if (!*found) {
		sqlite3_reset(unit);
		return true;
	}
	source = sqlite3_column_int64(unit, 0);
	done = delete_search(memory, id, unit, error);
	sqlite3_reset(unit);
	return done && delete_by(memory, SQL_DELETE_PROPERTIES, id, error) && delete_by(memory, SQL_DELETE_UNIT, id, error)
		&& delete_by(memory, SQL_DELETE_CLASSES, source, error) && delete_by(memory, SQL_DELETE_SOURCE, source, error);
}

/* --- counting --------------------------------------------------------------------------------------------------- */

struct counting {
	struct memory_stats *stats;
	struct arena *arena;
};

static bool count_unit(void *data, const struct unit *unit)
{
	struct counting *counting = data;
	struct memory_stats *stats = counting->stats;

	stats->units++;
	stats->source_words += text_words(unit->source.chars);
	stats->target_words += text_words(unit->target.chars);
	stats->by_state[unit->state]++;
	stats->by_maker[unit->maker]++;
	if (stats->units == 1 || str_compare(unit->changed, stats->oldest) < 0)
		stats->oldest = arena_str(counting->arena, unit->changed);
	if (stats->units == 1 || str_compare(unit->changed, stats->newest) > 0)
		stats->newest = arena_str(counting->arena, unit->changed);
	return true;
}

static bool ask_number(struct memory *memory, const char *sql, int64_t *number, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	bool done = sqlite3_prepare_v2(memory->db, sql, -1, &statement, NULL) == SQLITE_OK
		&& sqlite3_step(statement) == SQLITE_ROW;

	if (done)
		*number = sqlite3_column_int64(statement, 0);
	else
		memory_trouble(memory, error);
	sqlite3_finalize(statement);
	return done;
}

bool memory_count(struct memory *memory, struct memory_stats *stats, struct arena *arena, struct error *error)
{
	struct counting counting = { stats, arena };
	int64_t sources = 0, bytes = 0, schema = 0;
	bool done;

	*stats = (struct memory_stats){ .oldest = STR(""), .newest = STR("") };
	if (!memory_begin_reading(memory, error))
		return false;
	done = memory_each(memory, count_unit, &counting, error)
		&& ask_number(memory, "SELECT count(DISTINCT key) FROM source", &sources, error)
		&& ask_number(memory, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", &bytes, error)
		&& ask_number(memory, "PRAGMA user_version", &schema, error);
	memory_end_reading(memory);
	stats->sources = (size_t)sources;
	stats->bytes = (size_t)bytes;
	stats->schema = (int)schema;
	return done;
}

/* --- checking --------------------------------------------------------------------------------------------------- */

/* What must be nought in a sound memory, and what it is called where it is not. */
static const struct {
	const char *sql, *about;
} checks[] = {
	{ "SELECT count(*) FROM unit WHERE source NOT IN (SELECT id FROM source)", "units without a source" },
	{ "SELECT count(*) FROM source WHERE id NOT IN (SELECT source FROM classes)", "sources that fuzzy search does not know" },
};

static bool check_pages(struct memory *memory, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	bool sound = sqlite3_prepare_v2(memory->db, "PRAGMA integrity_check(1)", -1, &statement, NULL) == SQLITE_OK
		&& sqlite3_step(statement) == SQLITE_ROW;

	if (!sound) {
		memory_trouble(memory, error);
	} else if (!str_equal(column_str(statement, 0), STR("ok"))) {
		sound = error_set(error, ERROR_MEMORY, "%s is damaged: %s", memory->path,
			(const char *)sqlite3_column_text(statement, 0));
		error_hint(error, "put back a copy made by tmx memory backup");
	}
	sqlite3_finalize(statement);
	return sound;
}

bool memory_check(struct memory *memory, struct error *error)
{
	if (!check_pages(memory, error))
		return false;
	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
		int64_t number = 0;

		if (!ask_number(memory, checks[i].sql, &number, error))
			return false;
		if (number > 0) {
			error_set(error, ERROR_MEMORY, "%s is damaged: %lld %s", memory->path, (long long)number, checks[i].about);
			return error_hint(error, "put back a copy made by tmx memory backup");
		}
	}
	return true;
}

/* --- copying ---------------------------------------------------------------------------------------------------- */

enum { PAGES_A_STEP = 2000 };

static bool same_file(const char *a, const char *b)
{
	struct stat first, second;

	return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

static bool copy_pages(struct memory *memory, sqlite3 *copy, struct job *job, struct error *error)
{
	sqlite3_backup *backup = sqlite3_backup_init(copy, "main", memory->db, "main");
	int result = SQLITE_OK;

	if (!backup)
		return error_set(error, ERROR_MEMORY, "cannot copy %s: %s", memory->path, sqlite3_errmsg(copy));
	while (result == SQLITE_OK) {
		size_t total = (size_t)sqlite3_backup_pagecount(backup); /* 0 before the first step */

		if (job && !job_step(job, "copying", total - (size_t)sqlite3_backup_remaining(backup), total))
			break;
		result = sqlite3_backup_step(backup, PAGES_A_STEP);
	}
	sqlite3_backup_finish(backup);
	if (result == SQLITE_DONE)
		return true;
	if (result == SQLITE_OK)
		return job_cancelled(error);
	if (result == SQLITE_FULL)
		return error_file(error, "write", "the copy", ENOSPC);
	return error_set(error, ERROR_MEMORY, "cannot copy %s: %s", memory->path, sqlite3_errstr(result));
}

/* Into `temporary`, which exists and is empty; on the disk when it returns true. */
static bool copy_into(struct memory *memory, const char *temporary, struct job *job, struct error *error)
{
	sqlite3 *copy = NULL;
	bool done = false;

	if (sqlite3_open_v2(temporary, &copy, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		error_set(error, ERROR_FILE, "cannot write %s: %s", temporary, sqlite3_errmsg(copy));
	else if (memory_begin_reading(memory, error)) {
		/* one state from the first page to the last, whatever others write meanwhile */
		done = copy_pages(memory, copy, job, error);
		memory_end_reading(memory);
	}
	sqlite3_close(copy);
	return done;
}

bool memory_backup(struct memory *memory, const char *to, struct job *job, struct error *error)
{
	struct output output;
	bool done;

	if (same_file(memory->path, to)) {
		error_set(error, ERROR_USAGE, "%s is the memory itself", to);
		return error_hint(error, "give the copy another name");
	}
	/* the same way any result is written: beside its name, then renamed */
	if (!output_open(&output, to, error))
		return false;
	if (!output.temporary) {
		output_cancel(&output);
		return error_set(error, ERROR_FILE, "cannot write %s: a copy of a memory needs a file", to);
	}
	done = copy_into(memory, output.temporary, job, error);
	if (!done) {
		output_cancel(&output);
		return false;
	}
	fchmod(output.descriptor, 0600);
	return output_commit(&output, error);
}
