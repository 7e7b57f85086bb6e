/* The number of the schema, and the steps up to it. */
#include "memory/sqlite.h"

#include "memory/schema_sql.h"

#include <stdio.h>

/* Step i leads from schema i to i + 1. A released step is never changed: a new one is added behind it. */
static const char *const steps[] = { schema_sql };
const struct schema memory_schema = { steps, sizeof steps / sizeof *steps };

static bool read_number(struct memory *memory, const char *sql, int *number, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	bool done = false;

	if (sqlite3_prepare_v2(memory->db, sql, -1, &statement, NULL) == SQLITE_OK
	    && sqlite3_step(statement) == SQLITE_ROW) {
		*number = sqlite3_column_int(statement, 0);
		done = true;
	} else {
		memory_trouble(memory, error);
	}
	sqlite3_finalize(statement);
	return done;
}

/* A newer schema need not have the table; then its number must do. */
static bool refuse_newer(struct memory *memory, int version, const struct schema *schema, struct error *error)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(memory->db, "SELECT value FROM meta WHERE name = 'program'", -1, &statement, NULL) == SQLITE_OK
	    && sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_bytes(statement, 0) > 0)
		error_set(error, ERROR_MEMORY, "%s was made by tmx %s; this is tmx %s", memory->path,
			(const char *)sqlite3_column_text(statement, 0), PACKAGE_VERSION);
	else
		error_set(error, ERROR_MEMORY, "%s was made by a newer tmx (schema %d); this is tmx %s (schema %d)", memory->path,
			version, PACKAGE_VERSION, schema->count);
	sqlite3_finalize(statement);
	return error_hint(error, "install the newer tmx, or export the memory there as TMX");
}

static bool refuse_other(struct memory *memory, struct error *error)
{
	error_set(error, ERROR_MEMORY, "%s is no memory: it is an SQLite file of another program", memory->path);
	return error_hint(error, "name another file with --memory");
}

static bool climb(struct memory *memory, const struct schema *schema, int from, struct error *error)
{
	char pragmas[128];

	for (int i = from; i < schema->count; i++)
		if (!memory_execute(memory, schema->steps[i], error))
			return false;
	snprintf(pragmas, sizeof pragmas, "PRAGMA application_id = %d; PRAGMA user_version = %d", MEMORY_APPLICATION,
		schema->count);
	return memory_execute(memory, pragmas, error)
		&& memory_execute(memory, "INSERT OR REPLACE INTO meta VALUES ('program', '" PACKAGE_VERSION "')", error);
}

static bool read_state(struct memory *memory, bool may_create, int *version, int *tables, struct error *error)
{
	int application;

	if (!read_number(memory, "PRAGMA application_id", &application, error)
	    || !read_number(memory, "PRAGMA user_version", version, error)
	    || !read_number(memory, "SELECT count(*) FROM sqlite_schema", tables, error))
		return false;
	if (application == MEMORY_APPLICATION)
		return true;
	if (*tables > 0 || *version > 0)
		return refuse_other(memory, error);
	if (may_create)
		return true;
	error_set(error, ERROR_MEMORY, "%s is empty: there is no memory in it", memory->path);
	return error_hint(error, "the first tmx memory import or add with --memory %s fills it", memory->path);
}

bool memory_settle(struct memory *memory, const struct schema *schema, bool may_create, bool may_write, struct error *error)
{
	int version, tables;
	bool read;

	/* in one transaction: another process may be making the memory at this moment */
	if (!memory_begin_reading(memory, error))
		return false;
	read = read_state(memory, may_create, &version, &tables, error);
	memory_end_reading(memory);
	if (!read)
		return false;
	if (version > schema->count)
		return refuse_newer(memory, version, schema, error);
	if (version == schema->count)
		return true;
	if (!may_write) {
		error_set(error, ERROR_MEMORY, "%s has the schema of an older tmx (%d, now %d)", memory->path, version,
			schema->count);
		return error_hint(error, "it is brought up to date by the next tmx memory import or add with --memory %s", memory->path);
	}
	/* another process may have been faster: look again under the lock */
	if (!memory_begin(memory, error))
		return false;
	if (!read_state(memory, may_create, &version, &tables, error)
	    || (version < schema->count && !climb(memory, schema, version, error))) {
		memory_cancel(memory);
		return false;
	}
	return memory_commit(memory, error);
}
