/** What the files of the SRX engine share: rules as they are compiled, and the part of a paragraph in ICU's UTF-16. */
#ifndef TEXT_SRX_PRIVATE_H
#define TEXT_SRX_PRIVATE_H

#include "text/srx.h"

#include "base/arena.h"

#include <unicode/uregex.h>
#include <uthash.h>

enum {
	SRX_REACH = 256, /* UTF-16 units a rule sees before a position */
	SRX_TAIL = 8,
};

/**
 * What can be told of a regular expression without running it. It never rules out what would match: where an
 * expression holds anything that is not surely understood, nothing is told.
 */
struct srx_shape {
	bool known;  /* it was understood: brackets have partners, no flags, no comments */
	int longest; /* UTF-16 units of its longest match, at most SRX_REACH */
	int tail_count;
	int32_t tail[SRX_TAIL]; /* code points a match ends with, last first; SRX_ANY: one code point of any kind */
};

enum { SRX_ANY = -1 };

struct srx_shape srx_shape_of(struct str expression);

/** A compiled expression. */
struct srx_pattern {
	struct srx_pattern *next; /* all of them, for closing */
	struct srx *srx;
	const struct srx_rule *rule; /* the first that uses it */
	URegularExpression *regex;
	struct srx_shape shape;
	uint64_t view; /* the view of the window that was given to it */
	long ticks;    /* spent so far: some thousand steps each */
	bool dropped;  /* took too long */

	/* Of an afterbreak, which many rules share: */
	bool shared;
	struct str text;
	UT_hash_handle hh;
	uint64_t asked_view;
	int32_t asked_at;
	bool answer; /* whether it matches there */
};

/** A rule with what it compiled to. */
struct srx_entry {
	struct srx_rule rule;
	struct srx_pattern *find;   /* of a rule that breaks: (?:before)(?=after) */
	struct srx_pattern *before; /* of an exception: (?:before)\z. NULL: empty, matches everywhere */
	struct srx_pattern *after;  /* NULL likewise */
	size_t resume;              /* byte from which to search on */
};

/** A part of the paragraph as UTF-16, and the way back to bytes. */
struct srx_window {
	UChar *units;
	int32_t count;
	int32_t core, core_end; /* matches that begin here are looked for; what stands around is context */
	size_t from, to;        /* its bytes */
	size_t core_byte;       /* where the core begins: all a rule may see stands before it */
	uint64_t view;          /* a new number each time it moves; 0: never did */
	int32_t known_unit;     /* one position known as both */
	size_t known_byte;
};

struct srx_hit { /* a rule that breaks matches here */
	int32_t unit;
	uint32_t order; /* index of the rule */
};

struct srx_break {
	size_t at; /* byte */
	uint32_t order;
};

struct srx {
	struct arena arena;
	const char *path;
	struct job *job;
	struct srx_entry *entries; /* in order; in `arena` */
	size_t count;
	uint32_t *breaking; /* indices of those that break */
	size_t breaking_count;
	struct srx_pattern *patterns, *afters;

	struct str paragraph;
	struct srx_window window;
	struct srx_hit *hits;
	size_t hit_count, hit_room;
	struct srx_break *breaks;
	size_t break_count, break_room;
	struct srx_place *places;
	size_t place_count, place_room;

	size_t bytes;    /* of all paragraphs so far */
	long ticks;      /* of all rules so far */
	bool unfiltered; /* for tests: ask ICU everything */
};

/* srx_read.c */

/** The same as srx_open(), from bytes in memory; `name` stands in messages. */
struct srx *srx_open_bytes(
	struct str bytes, const char *name, struct str language, struct job *job, struct error *error);

/* srx_pattern.c */

/** Compiles a rule; false with a warning where ICU refuses it. Its `rule` is filled and stays where it is. */
bool srx_compile(struct srx *srx, struct srx_entry *entry);

/** Compiles an expression outside a rule; NULL where ICU refuses it, with the reason. The caller closes it. */
URegularExpression *srx_regex(struct str expression, uint32_t flags, const char **reason);

/** Makes the window what the pattern looks at. */
void srx_show(struct srx_pattern *pattern);

/** After a match: true if nothing happened. Else the pattern took too long: it is dropped, with a warning. */
bool srx_check(struct srx_pattern *pattern, UErrorCode status);

/* srx_window.c */

/** Moves the window so that its core begins at byte `at` of the paragraph (a boundary of characters). */
void srx_move(struct srx_window *window, struct str paragraph, size_t at);

/** Whether the window holds byte `at` and all a rule may see around it. */
bool srx_sees(const struct srx_window *window, struct str paragraph, size_t at);

/** Matches that begin in the core may end here. */
int32_t srx_region_end(const struct srx_window *window);

size_t srx_byte(struct srx_window *window, struct str paragraph, int32_t unit);
int32_t srx_unit(struct srx_window *window, struct str paragraph, size_t byte);

#endif
