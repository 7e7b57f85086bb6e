/**
 * What commands show people, as functions over plain data: each appends lines to `out` in the colours and width of
 * `paint`. All start at the beginning of a line and end with a line break. JSON is the commands' own business.
 */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include "base/page.h"
#include "memory/memory.h"
#include "model/segment.h"
#include "text/learn.h"
#include "translate/import.h"

/* listing_memory.c */

/** A pair as `memory search` and `memory list` show it. */
struct listed_pair {
	size_t number; /* the one memory delete takes; 0: none, the pair is of a memory that is only read */
	struct str dutch, english;
	struct span dutch_hit, english_hit; /* what was looked for, bytes; start == end: not marked */
	struct str memory, date, author;    /* date ISO; for -v; each may be empty */
};

/**
 * Two lines, Dutch and English, cut at words round the hits, which stand in one column (45 % of the text); side by side
 * from 120 columns on. With `verbose` whole sentences, and where they come from.
 */
void list_pair(const struct paint *paint, const struct listed_pair *pair, bool verbose, struct buf *out);

/** The last line of a search: "5 pairs with a form of “cyberaanval” in memory.db; -v shows whole sentences". */
struct search_end {
	size_t count;
	struct str words;  /* looked for; empty: all were listed */
	bool inflected;    /* its forms too */
	struct str memory; /* file names: "m.db, news.db" */
	bool verbose;
};
void list_search_end(const struct paint *paint, const struct search_end *end, struct buf *out);

/** What `memory import` did to one file. added + updated + unchanged + refused are the pairs read. */
struct import_summary {
	struct str file, memory; /* as people know them */
	size_t added, updated, unchanged, refused;
	const struct refusal *refusals;
	size_t refusal_count;
	double seconds;
	size_t pairs; /* in the memory now */
	bool dry_run;
};
void list_import(const struct paint *paint, const struct import_summary *summary, struct buf *out);

void list_memory_stats(const struct paint *paint, struct str name, const struct memory_stats *stats, struct buf *out);

/* listing_glossary.c */

/** `glossary match`: the sentence with its terms underlined, then a line a hit (by start, longest first). */
void list_match(const struct paint *paint, const struct segment *segment, struct buf *out);

/** `glossary list`: grouped by domain in the order they first appear, in the order given within. `lines` counts the
 * file's. Notes are cut to the line, or `whole` and wrapped. */
void list_glossary(const struct paint *paint, struct str name, size_t lines, const struct term *const *terms,
	size_t count, bool whole, struct buf *out);

/* listing_setup.c */

enum sound { SOUND_OK, SOUND_WARN, SOUND_FAIL, SOUND_NONE };

/** One line of `tmx doctor`: ok, warn, fail or – first. */
struct doctor_line {
	enum sound sound;
	const char *subject;    /* "memory" */
	struct str what, about; /* "memory.db", "58 pairs, 120 kB, integrity checked" */
};
void list_doctor(const struct paint *paint, struct str program, struct str libraries, const struct doctor_line *lines,
	size_t count, struct buf *out);

/** One setting in force or hidden, in ascending order of force. */
struct config_line {
	struct str origin; /* "built in", "tmx.ini:2", "TMX_THRESHOLD", "option"; empty: without --show-origin */
	bool file;         /* origin is the job's own file */
	struct str key, value;
	struct str hides; /* origin of the line it hides; empty: none */
};
void list_config(const struct paint *paint, const struct config_line *lines, size_t count, struct buf *out);

/* listing_explain.c */

/** One place where a sentence may end (`segment --explain`). */
struct explained {
	struct str paragraph;
	size_t end, next; /* bytes: the sentence ends before `end`, the next would begin at `next` */
	bool breaks, doubtful;
	int confidence;   /* percent */
	struct str place; /* "article.txt:1:213" */
	struct str about; /* the rule in a sentence */
};

/** What stands before and behind the place, whole words, as the listing shows it; borrowed from the paragraph. */
void list_explained_around(const struct paint *paint, const struct explained *explained, struct str *before, struct str *after);

void list_explained_end(const struct paint *paint, size_t seen, size_t doubtful, bool below, struct buf *out);

void list_explained(const struct paint *paint, const struct explained *explained, struct buf *out);

/* listing_learn.c */

/** A comment that says where the lines below may go. */
void list_lessons_head(const struct paint *paint, struct buf *out);

/** A word that `segment --learn` proposes: comments with counts and examples, then its line of the exceptions file (segment.txt). */
void list_lesson(const struct paint *paint, const struct lesson *lesson, struct buf *out);

#endif
