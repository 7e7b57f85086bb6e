/* A memory as one SQLite file: opening, closing, transactions, statements. */
#include "base/alloc.h"
#include "base/file.h"
#include "memory/sqlite.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { PATIENCE = 5000 /* ms */, STEPS_BETWEEN_LOOKS = 20000 };

static const char *const sql[SQL_STATEMENTS] = {
	[SQL_BEGIN] = "BEGIN",
	[SQL_BEGIN_WRITING] = "BEGIN IMMEDIATE",
	[SQL_COMMIT] = "COMMIT",
	[SQL_ROLLBACK] = "ROLLBACK",
	[SQL_GET_RANKED] = "SELECT value FROM meta WHERE name = 'ranked'",
	[SQL_SET_RANKED] = "INSERT OR REPLACE INTO meta VALUES ('ranked', ?1)",
	[SQL_FIND_ORIGIN] = "SELECT id FROM origin WHERE file = ?1 AND author = ?2 AND source_language = ?3 "
		"AND target_language = ?4",
	[SQL_ADD_ORIGIN] = "INSERT INTO origin (file, author, source_language, target_language) VALUES (?1, ?2, ?3, ?4)",
	[SQL_FIND_SOURCE] = "SELECT id, text, codes FROM source WHERE key = ?1",
	[SQL_ADD_SOURCE] = "INSERT INTO source (key, text, codes) VALUES (?1, ?2, ?3)",
	[SQL_ADD_CLASSES] = "INSERT INTO classes VALUES (?1, ?2)",
	[SQL_FIND_PAIR] = "SELECT " UNIT_COLUMNS "FROM " UNIT_TABLES
		"WHERE unit.source = ?1 AND target_key = ?2 AND context = ?3",
	[SQL_FIND_PAIR_ANYWHERE] = "SELECT " UNIT_COLUMNS "FROM " UNIT_TABLES
		"WHERE unit.source = ?1 AND target_key = ?2 ORDER BY context",
	[SQL_FIND_OTHER_TARGET] = "SELECT 1 FROM unit WHERE source = ?1 AND target_key <> ?2 LIMIT 1",
	[SQL_ADD_UNIT] = "INSERT INTO unit (source, target_key, context, origin, state, maker, properties, changed, created, target, "
		"codes, key, note, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
	[SQL_REFRESH_UNIT] = "UPDATE unit SET origin = ?2, state = ?3, maker = ?4, properties = ?5, changed = ?6, created = ?7, "
		"key = ?8, note = ?9, context = ?10, before = ?11, after = ?12 WHERE id = ?1",
	[SQL_ADD_PROPERTY] = "INSERT OR IGNORE INTO property VALUES (?1, ?2, ?3)",
	[SQL_ADD_SEARCH] = "INSERT INTO search (rowid, source, target) SELECT unit.id, source.text, target FROM unit "
		"JOIN source ON source.id = unit.source WHERE unit.id >= ?1 ORDER BY unit.id",
	[SQL_FIND_EXACT] = "SELECT " UNIT_COLUMNS "FROM " UNIT_TABLES "WHERE source.key = ?1 "
		"ORDER BY changed DESC, unit.id DESC LIMIT " MEMORY_MOST_OF_ONE,
	[SQL_FIND_OF_SOURCE] = "SELECT " UNIT_COLUMNS "FROM " UNIT_TABLES "WHERE unit.source = ?1 "
		"ORDER BY changed DESC, unit.id DESC LIMIT " MEMORY_MOST_OF_ONE,
	[SQL_FIND_UNIT] = "SELECT " UNIT_COLUMNS "FROM " UNIT_TABLES "WHERE unit.id = ?1",
	[SQL_EACH] = "SELECT " UNIT_COLUMNS "FROM " UNIT_TABLES "ORDER BY unit.id",
	[SQL_GET_UNIT] = "SELECT unit.source, source.text, target FROM unit JOIN source ON source.id = unit.source "
		"WHERE unit.id = ?1",
	[SQL_GET_PROPERTIES] = "SELECT name, value FROM property WHERE unit = ?1",
	[SQL_DELETE_UNIT] = "DELETE FROM unit WHERE id = ?1",
	[SQL_DELETE_PROPERTIES] = "DELETE FROM property WHERE unit = ?1",
	[SQL_DELETE_SEARCH] = "INSERT INTO search (search, rowid, source, target) VALUES ('delete', ?1, ?2, ?3)",
	[SQL_DELETE_SOURCE] = "DELETE FROM source WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM unit WHERE unit.source = ?1)",
	[SQL_DELETE_CLASSES] = "DELETE FROM classes WHERE source = ?1 AND NOT EXISTS (SELECT 1 FROM unit WHERE unit.source = ?1)",
	[SQL_GET_CLASSES] = "SELECT list FROM classes WHERE source = ?1",
	[SQL_CLASSES_FROM] = "SELECT source, list FROM classes WHERE source >= ?1 ORDER BY source",
	[SQL_COUNT_SOURCES] = "SELECT count(*) FROM source",
	[SQL_GET_RANK] = "SELECT rank FROM word WHERE class = ?1",
	[SQL_ALL_RANKS] = "SELECT class, rank FROM word",
	[SQL_ADD_RANK] = "INSERT INTO word VALUES (?1, ?2)",
	[SQL_CLEAR_RANKS] = "DELETE FROM word",
	[SQL_GET_POSTS] = "SELECT list FROM post WHERE class = ?1",
	[SQL_LAST_POST] = "SELECT chunk, list FROM post WHERE class = ?1 ORDER BY chunk DESC LIMIT 1",
	[SQL_PUT_POST] = "INSERT OR REPLACE INTO post VALUES (?1, ?2, ?3)",
	[SQL_CLEAR_POSTS] = "DELETE FROM post",
	[SQL_SEARCH] = "SELECT " UNIT_COLUMNS "FROM search JOIN unit ON unit.id = search.rowid " UNIT_JOINS
		"WHERE search MATCH ?1 AND changed >= ?2 AND (?3 = '' OR author = ?3 COLLATE NOCASE) "
		"ORDER BY search.rowid DESC LIMIT ?4",
};

sqlite3_stmt *memory_statement(struct memory *memory, enum statement which, struct error *error)
{
	sqlite3_stmt **statement = &memory->statements[which];

	if (!*statement && sqlite3_prepare_v3(memory->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
		memory_trouble(memory, error);
	assert(!*statement || !sqlite3_stmt_busy(*statement)); /* a visitor called the function that calls it */
	return *statement;
}

bool memory_step(struct memory *memory, sqlite3_stmt *statement, bool *row, struct error *error)
{
	int result = sqlite3_step(statement);

	*row = result == SQLITE_ROW;
	if (result == SQLITE_ROW || result == SQLITE_DONE)
		return true;
	memory_trouble(memory, error);
	sqlite3_reset(statement);
	return false;
}

bool memory_run(struct memory *memory, sqlite3_stmt *statement, struct error *error)
{
	bool row = true;

	while (row)
		if (!memory_step(memory, statement, &row, error))
			return false;
	sqlite3_reset(statement);
	return true;
}

bool memory_execute(struct memory *memory, const char *text, struct error *error)
{
	return sqlite3_exec(memory->db, text, NULL, NULL, NULL) == SQLITE_OK || memory_trouble(memory, error);
}

static bool run_plain(struct memory *memory, enum statement which, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, which, error);

	return statement && memory_run(memory, statement, error);
}

bool memory_begin(struct memory *memory, struct error *error)
{
	assert(!memory->writing && !memory->reading);
	memory->writing = run_plain(memory, SQL_BEGIN_WRITING, error);
	memory->new_sources = 0;
	memory->first_new_unit = 0;
	return memory->writing;
}

bool memory_commit(struct memory *memory, struct error *error)
{
	assert(memory->writing);
	if (index_update(memory, error) && run_plain(memory, SQL_COMMIT, error)) {
		memory->writing = false;
		return true;
	}
	memory_cancel(memory);
	return false;
}

void memory_cancel(struct memory *memory)
{
	struct error ignored;

	/* some failures (disk full, interrupted) have rolled back already */
	if (memory->writing && !sqlite3_get_autocommit(memory->db))
		run_plain(memory, SQL_ROLLBACK, &ignored);
	memory->writing = false;
	memory->last_origin.id = 0;
}

bool memory_begin_reading(struct memory *memory, struct error *error)
{
	if (memory->reading == 0 && !memory->writing && !run_plain(memory, SQL_BEGIN, error))
		return false;
	memory->reading++;
	return true;
}

void memory_end_reading(struct memory *memory)
{
	struct error ignored;

	assert(memory->reading > 0);
	if (--memory->reading == 0 && !memory->writing && !sqlite3_get_autocommit(memory->db))
		run_plain(memory, SQL_COMMIT, &ignored);
}

const char *memory_path(const struct memory *memory)
{
	return memory->path;
}

void memory_set_patience(struct memory *memory, int milliseconds)
{
	sqlite3_busy_timeout(memory->db, milliseconds);
}

static int is_cancelled(void *data)
{
	const struct memory *memory = data;

	return memory->job && memory->job->cancelled && *memory->job->cancelled;
}

void memory_watch(struct memory *memory, const struct job *job)
{
	memory->job = job;
	sqlite3_progress_handler(memory->db, STEPS_BETWEEN_LOOKS, job ? is_cancelled : NULL, memory);
}

/* --- opening ---------------------------------------------------------------------------------------------------- */

/* "folder/" of "folder/memory.db"; the caller frees it. */
static char *folder_of(const char *path)
{
	size_t size = (size_t)(file_name(path) - path);
	char *folder = must_alloc(size + 3);

	snprintf(folder, size + 3, "%.*s", (int)size, path);
	if (size == 0)
		snprintf(folder, size + 3, "./");
	return folder;
}

/* Write-ahead logging needs memory that processes share: not there over the network. */
static bool on_network(const char *path)
{
	struct statfs info;

	if (statfs(path, &info) != 0)
		return false;
	switch ((unsigned long)info.f_type & 0xFFFFFFFFul) {
	case NFS_SUPER_MAGIC:
	case SMB_SUPER_MAGIC:
	case SMB2_SUPER_MAGIC:
	case CIFS_SUPER_MAGIC:
	case AFS_SUPER_MAGIC:
	case CODA_SUPER_MAGIC:
	case CEPH_SUPER_MAGIC:
	case V9FS_MAGIC:
	case FUSE_SUPER_MAGIC:
		return true;
	default:
		return false;
	}
}

/* Nobody writes here: a read-only disk, or a folder that is not ours with no log of a writer beside the file. */
static bool stays_unchanged(const char *path)
{
	char *folder = folder_of(path), log[4200];
	struct statvfs disk;
	bool fixed = statvfs(path, &disk) == 0 && (disk.f_flag & ST_RDONLY);

	snprintf(log, sizeof log, "%s-wal", path);
	fixed = fixed || (access(folder, W_OK) != 0 && access(path, W_OK) != 0 && !file_exists(log));
	free(folder);
	return fixed;
}

/* Our own open first: the right mode, and an errno for the message. */
static bool look_at_file(const char *path, enum memory_mode mode, struct error *error)
{
	struct stat info;
	int descriptor;

	/* opening a pipe would wait for somebody at its other end */
	if (stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
		return error_set(error, ERROR_MEMORY, "%s is no memory: it is not a file on a disk", path);
	if (mode == MEMORY_CREATE && !file_exists(path)) {
		char *folder = folder_of(path);
		bool made = file_make_folder(folder, true, error);

		free(folder);
		if (!made)
			return false;
		descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	} else {
		descriptor = open(path, O_RDONLY | O_CLOEXEC);
	}
	if (descriptor < 0) {
		int why = errno;

		error_file(error, mode == MEMORY_CREATE ? "write" : "read", path, why);
		if (why == ENOENT && mode != MEMORY_CREATE)
			error_hint(error, "the first tmx memory import or add makes it");
		return false;
	}
	if (fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode)) {
		close(descriptor);
		return error_file(error, "read", path, EISDIR);
	}
	close(descriptor);
	return true;
}

static bool open_database(struct memory *memory, enum memory_mode mode, struct error *error)
{
	const char *path = memory->path;
	bool can_write = access(path, W_OK) == 0, fixed = stays_unchanged(path);
	int flags = (can_write && !fixed ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
	char *uri = memory_uri(path, fixed && mode == MEMORY_READ ? "immutable=1" : "");
	int result;

	if (mode != MEMORY_READ && !can_write) {
		free(uri);
		error_set(error, ERROR_MEMORY, "%s is read-only; nothing was written", path);
		return error_hint(error, "name one that can be written with --memory, and this one with --reference %s", path);
	}
	result = sqlite3_open_v2(uri, &memory->db, flags, NULL);
	free(uri);
	if (result != SQLITE_OK)
		return memory_trouble(memory, error);
	sqlite3_extended_result_codes(memory->db, 1);
	memory_set_patience(memory, PATIENCE);
	return true;
}

/*
 * SQLite does not call its busy handler for the lock that a change of journal mode needs (sqlite.org/wal.html, "Sometimes Queries
 * Return SQLITE_BUSY"): when several processes make one memory at once, the later ones wait here.
 */
static bool set_journal(struct memory *memory, const char *pragma, struct error *error)
{
	enum { NAP = 20 };
	int result = SQLITE_BUSY;

	for (int waited = 0; waited < PATIENCE && (result & 0xFF) == SQLITE_BUSY; waited += NAP) {
		if (waited)
			sqlite3_sleep(NAP);
		result = sqlite3_exec(memory->db, pragma, NULL, NULL, NULL);
	}
	return result == SQLITE_OK || memory_trouble(memory, error);
}

static bool configure(struct memory *memory, enum memory_mode mode, struct error *error)
{
	bool network = on_network(memory->path);

	/* the first pragma that reads the file finds out whether it is one of SQLite's */
	if (!memory_execute(memory, "PRAGMA temp_store = MEMORY; PRAGMA schema_version", error))
		return false;
	if (mode == MEMORY_READ)
		return memory_execute(memory, network ? "PRAGMA query_only = 1"
			: "PRAGMA query_only = 1; PRAGMA mmap_size = 2147418112", error);
	return set_journal(memory, network ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL", error)
		&& memory_execute(memory, network ? "PRAGMA cache_size = -32000"
			: "PRAGMA cache_size = -32000; PRAGMA mmap_size = 2147418112", error);
}

struct memory *memory_open(const char *path, enum memory_mode mode, struct error *error)
{
	struct memory *memory;

	if (!look_at_file(path, mode, error))
		return NULL;
	memory = must_calloc(1, sizeof *memory);
	memory->path = must_strdup(path);
	if (open_database(memory, mode, error) && configure(memory, mode, error)
	    && memory_settle(memory, &memory_schema, mode == MEMORY_CREATE, mode != MEMORY_READ, error))
		return memory;
	memory_close(memory);
	return NULL;
}

void memory_close(struct memory *memory)
{
	if (!memory)
		return;
	for (size_t i = 0; i < SQL_STATEMENTS; i++)
		sqlite3_finalize(memory->statements[i]);
	sqlite3_close(memory->db);
	similar_scratch_free(memory->similar);
	tokens_fini(&memory->tokens);
	buf_fini(&memory->key);
	buf_fini(&memory->other_key);
	buf_fini(&memory->blob);
	free(memory->path);
	free(memory);
}
