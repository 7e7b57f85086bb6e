-- The tables of a memory, schema 1. What may be rebuilt from the rest: classes, word, post, search.

-- program: the version that made or last changed the schema; ranked: how many sources there were when word was made
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- where units come from: few rows, shared by all units of an import
CREATE TABLE origin (
	id INTEGER PRIMARY KEY,
	source_language TEXT NOT NULL,
	target_language TEXT NOT NULL,
	author TEXT NOT NULL,
	file TEXT NOT NULL,
	UNIQUE (file, author, source_language, target_language)
);

-- a source segment once, however many targets it has; key: hash of its look-up key
CREATE TABLE source (
	id INTEGER PRIMARY KEY,
	key INTEGER NOT NULL,
	text TEXT NOT NULL,
	codes BLOB
);
CREATE INDEX source_key ON source (key);

-- a source with one target; target_key, context: hashes that make the pair (sqlite_add.c); created: NULL is changed
CREATE TABLE unit (
	id INTEGER PRIMARY KEY,
	source INTEGER NOT NULL REFERENCES source,
	target_key INTEGER NOT NULL,
	context INTEGER NOT NULL,
	origin INTEGER NOT NULL REFERENCES origin,
	state INTEGER NOT NULL,
	maker INTEGER NOT NULL,
	properties INTEGER NOT NULL,
	changed TEXT NOT NULL,
	created TEXT,
	target TEXT NOT NULL,
	codes BLOB,
	key TEXT,
	note TEXT,
	before TEXT,
	after TEXT
);
CREATE UNIQUE INDEX unit_pair ON unit (source, target_key, context);

CREATE TABLE property (
	unit INTEGER NOT NULL,
	name TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (unit, name, value)
) WITHOUT ROWID;

-- the token classes of a source, sorted: the bound on its score without reading or splitting its text
CREATE TABLE classes (source INTEGER PRIMARY KEY, list BLOB NOT NULL);

-- how common a class was when the index was last ranked; what is not here is rare
CREATE TABLE word (class INTEGER PRIMARY KEY, rank INTEGER NOT NULL);

-- the inverted index of the prefix filter, in chunks small enough that none spills to an overflow page
CREATE TABLE post (
	class INTEGER NOT NULL,
	chunk INTEGER NOT NULL,
	list BLOB NOT NULL,
	PRIMARY KEY (class, chunk)
) WITHOUT ROWID;

-- words of source and target for memory_search; the rowid is the unit's. No bm25 is asked for (columnsize). Imports come in bulk
-- (hashsize, bytes), and merging later makes adding one three times cheaper (automerge)
CREATE VIRTUAL TABLE search USING fts5 (
	source, target, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 4000000), ('automerge', 8);
