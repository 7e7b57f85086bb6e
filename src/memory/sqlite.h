/** What the parts of the SQLite backend share; nobody outside this room includes it, but for tests. */
#ifndef MEMORY_SQLITE_H
#define MEMORY_SQLITE_H

#include "base/buf.h"
#include "memory/memory.h"

#include <endian.h>
#include <sqlite3.h>

/** "tmx1" in ASCII: PRAGMA application_id of a memory. */
#define MEMORY_APPLICATION 0x746d7831

/** The lowest threshold the index can answer: matches below it are not all found. */
#define MEMORY_LOWEST 45

/** The most units of one source that are read: newest first. A memory may hold “Ja.” ten thousand times. */
#define MEMORY_MOST_OF_ONE "1000"

/** Prepared once, at first use; the texts are in backend_sqlite.c. */
enum statement {
	SQL_BEGIN, SQL_BEGIN_WRITING, SQL_COMMIT, SQL_ROLLBACK,
	SQL_GET_RANKED, SQL_SET_RANKED,
	SQL_FIND_ORIGIN, SQL_ADD_ORIGIN,
	SQL_FIND_SOURCE, SQL_ADD_SOURCE, SQL_ADD_CLASSES,
	SQL_FIND_PAIR, SQL_FIND_PAIR_ANYWHERE, SQL_FIND_OTHER_TARGET, SQL_ADD_UNIT, SQL_REFRESH_UNIT, SQL_ADD_PROPERTY, SQL_ADD_SEARCH,
	SQL_FIND_EXACT, SQL_FIND_OF_SOURCE, SQL_FIND_UNIT, SQL_EACH, SQL_GET_UNIT, SQL_GET_PROPERTIES,
	SQL_DELETE_UNIT, SQL_DELETE_PROPERTIES, SQL_DELETE_SEARCH, SQL_DELETE_SOURCE, SQL_DELETE_CLASSES,
	SQL_GET_CLASSES, SQL_CLASSES_FROM, SQL_COUNT_SOURCES,
	SQL_GET_RANK, SQL_ALL_RANKS, SQL_ADD_RANK, SQL_CLEAR_RANKS,
	SQL_GET_POSTS, SQL_LAST_POST, SQL_PUT_POST, SQL_CLEAR_POSTS,
	SQL_SEARCH,
	SQL_STATEMENTS
};

struct memory {
	sqlite3 *db;
	char *path;
	bool writing;       /* between begin and commit */
	size_t reading;     /* depth of memory_begin_reading */
	size_t new_sources; /* added in this transaction, not in the index yet */
	int64_t first_new;  /* the first of them: from here on nothing is in the index; of units 0: none is new */
	int64_t first_new_unit;
	const struct job *job;
	sqlite3_stmt *statements[SQL_STATEMENTS];
	struct tokens tokens;
	struct buf key, other_key, blob;
	struct similar_scratch *similar; /* of sqlite_similar.c */
	struct {
		int64_t id; /* 0: none */
		uint64_t hash;
	} last_origin; /* of the unit before: nearly always the same */
};

/* --- sqlite_trouble.c --- */

/** Fills `error` from what SQLite last said, with its hint; returns false. */
bool memory_trouble(struct memory *memory, struct error *error);

/** A path as SQLite's URI, with `more` ("immutable=1") behind it; the caller frees it. */
char *memory_uri(const char *path, const char *more);

/* --- backend_sqlite.c --- */

/** The statement, reset; NULL with `error` filled. Finish with sqlite3_reset. */
sqlite3_stmt *memory_statement(struct memory *memory, enum statement which, struct error *error);

/** Runs a statement to its end; false with `error` filled. Resets it. */
bool memory_run(struct memory *memory, sqlite3_stmt *statement, struct error *error);

/** One step: `*row` says whether there is one. On false `error` is filled and the statement reset. */
bool memory_step(struct memory *memory, sqlite3_stmt *statement, bool *row, struct error *error);

/** Runs SQL text without results. */
bool memory_execute(struct memory *memory, const char *sql, struct error *error);

/** How long to wait for another process: 5 s unless a test is in a hurry. */
void memory_set_patience(struct memory *memory, int milliseconds);

static inline void bind_text(sqlite3_stmt *statement, int at, struct str s)
{
	sqlite3_bind_text(statement, at, s.size ? s.data : "", (int)s.size, SQLITE_STATIC);
}

/** Empty is NULL: takes no room. */
static inline void bind_optional(sqlite3_stmt *statement, int at, struct str s)
{
	if (s.size)
		bind_text(statement, at, s);
	else
		sqlite3_bind_null(statement, at);
}

static inline void bind_bytes(sqlite3_stmt *statement, int at, struct str s)
{
	if (s.size)
		sqlite3_bind_blob(statement, at, s.data, (int)s.size, SQLITE_STATIC);
	else
		sqlite3_bind_null(statement, at);
}

static inline struct str column_str(sqlite3_stmt *statement, int at)
{
	const char *data = (const char *)sqlite3_column_blob(statement, at); /* of a text: its bytes, unconverted */

	return (struct str){ data ? data : "", (size_t)sqlite3_column_bytes(statement, at) };
}

/** Numbers in blobs: little end first, on every machine. */
static inline void put_number(char *place, uint64_t number, size_t bytes)
{
	number = htole64(number);
	memcpy(place, &number, bytes);
}

static inline uint64_t get_number(const char *place, size_t bytes)
{
	uint64_t number = 0;

	memcpy(&number, place, bytes);
	return le64toh(number);
}

/* --- sqlite_schema.c --- */

struct schema {
	const char *const *steps; /* SQL that leads from schema i to i + 1 */
	int count;
};
extern const struct schema memory_schema;

/**
 * Brings the file to the newest schema: all steps in one transaction.
 *
 * @may_create   an SQLite file without a table becomes a memory; without this it is refused, like any other file
 */
bool memory_settle(struct memory *memory, const struct schema *schema, bool may_create, bool may_write, struct error *error);

/* --- sqlite_units.c --- */

/** The columns of a unit in the order read_unit wants them; FROM unit JOIN source JOIN origin. */
#define UNIT_COLUMNS \
	"unit.id, source.text, source.codes, unit.target, unit.codes, source_language, target_language, unit.before, unit.after, " \
	"unit.key, state, maker, coalesce(created, changed), changed, author, file, note, properties "
#define UNIT_JOINS "JOIN source ON source.id = unit.source JOIN origin ON origin.id = unit.origin "
#define UNIT_TABLES "unit " UNIT_JOINS

/** Hands the rows of a bound statement to `visit`; resets it. `*stopped` (may be NULL): the visitor had enough. */
bool memory_visit(struct memory *memory, sqlite3_stmt *statement, unit_visitor *visit, void *data, bool *stopped,
	struct error *error);

/** The unit of the statement's row, borrowed until its next step; codes and properties live in `arena`. */
bool read_unit(struct memory *memory, sqlite3_stmt *statement, struct arena *arena, struct unit *unit, struct error *error);

/** Appends codes as stored; and back. */
void pack_codes(struct buf *out, struct text text);
void unpack_codes(struct str blob, struct arena *arena, struct text *text);

/* --- sqlite_add.c --- */

/** The hash stored for a look-up key: never negative. */
int64_t memory_hash(struct str key);

/** The look-up key of a text with its codes in place: equal for texts that differ in white space only. */
void add_identity(struct buf *out, struct text text);

/* --- sqlite_index.c --- */

/** A token class in the index: 29 bits of its hash, and the weight less 1 in the low 3 bits. Clashes only add candidates. */
static inline uint32_t class_of_token(const struct token *token)
{
	return (uint32_t)(token->cls >> 32 & 0xFFFFFFF8u) | (uint32_t)(token->weight - 1);
}

static inline uint32_t class_weight(uint32_t class)
{
	return (class & 7) + 1;
}

/** 128 bits that say which word classes a segment has: heavy ones (weight 5 and up) and light ones (2 to 4) apart. */
struct signature {
	uint64_t heavy, light;
};
struct signature signature_of(const uint32_t *classes, size_t count);

/* Bytes a posting: source 4, weight 2, signature 16. Postings a chunk: so that five chunks fill a page of 4 KiB. */
enum { POSTING = 22, POSTINGS = 36 };

/** A weight that may be greater than what its two bytes hold. */
#define POSTING_HEAVIEST 0xFFFFu

/** A class with its rank, as the filter orders them: rare first. */
struct ranked {
	uint32_t rank, class;
};

/**
 * Sorts, and returns how many make the prefix: the shortest after which the rest weighs less than `threshold` percent of
 * all (design, 3.4).
 */
size_t prefix_of(struct ranked *ranked, size_t count, uint32_t weight, int threshold);

/** Stores the classes of a new source; it gets into the index with the commit. */
bool index_add(struct memory *memory, int64_t source, const struct tokens *tokens, struct error *error);

/**
 * Brings both indexes up to the last unit; ranks anew where the memory has grown much. Done once, before the commit and before
 * anything of the transaction is looked for: words in order and in bulk cost a third of one by one. Inside a transaction.
 */
bool index_update(struct memory *memory, struct error *error);

/* --- sqlite_similar.c --- */

void similar_scratch_free(struct similar_scratch *scratch);

#endif
