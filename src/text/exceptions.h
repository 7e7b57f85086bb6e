/**
 * The translator's own word on sentence ends, from plain files (segment.txt of the user and of the job):
 *
 *     # a comment
 *     never-ends: Stb. Trb.            abbreviations, also names with their mark (Jumbo!); one or more a line
 *     may-end: nv. bvba.               ends a sentence before a capital
 *     starts-lowercase: bpost imec     begins a sentence all the same
 *     join: het arrest A. | De Raad    no sentence ends here
 *     split: werd vervolgd: | Daarna   one ends here; `zin.|Volgende` with nothing round the bar: where no space stands either
 *
 * A comment has a line of its own. Words are compared without regard to case; a comma behind one is left off. What stands on
 * both sides of a bar is found in the text by whole words and as written, capitals too, but any white space equals any other: it
 * holds for the same text in the next delivery. `\|` is a bar in the text.
 */
#ifndef TEXT_EXCEPTIONS_H
#define TEXT_EXCEPTIONS_H

#include "base/error.h"
#include "base/job.h"
#include "base/str.h"

enum exception_kind {
	EXCEPTION_NEVER_ENDS,
	EXCEPTION_MAY_END,
	EXCEPTION_STARTS_LOWERCASE,
	EXCEPTION_JOIN,
	EXCEPTION_SPLIT,
};

/** One that was found; lives as long as the exceptions. */
struct exception {
	enum exception_kind kind;
	struct place place; /* its line */
};

struct exceptions;
struct exceptions *exceptions_open(void);
void exceptions_close(struct exceptions *exceptions); /* NULL is harmless */

/**
 * Adds those of a file in UTF-8; where two contradict each other the later one counts (with a warning within one file).
 * False with ERROR_INPUT and file:line:column (the first mistake), or ERROR_FILE; then nothing may be asked any more.
 */
bool exceptions_read(struct exceptions *exceptions, const char *path, struct job *job, struct error *error);

/** The same of text in memory; `path` stands in messages. */
bool exceptions_read_text(struct exceptions *exceptions, struct str text, const char *path, struct job *job, struct error *error);

/** How many there are. */
size_t exceptions_count(const struct exceptions *exceptions);

/** never-ends or may-end: for a word with its mark, `Stb.`; of a compound (adv.-gen.) the last part counts too. NULL: none. */
const struct exception *find_end_exception(const struct exceptions *exceptions, struct str word);

/** starts-lowercase: for a word. */
const struct exception *find_start_exception(const struct exceptions *exceptions, struct str word);

/** join or split: at the place between byte `end` and byte `next` of `text`, of several the last one read. NULL: none. */
const struct exception *find_place_exception(const struct exceptions *exceptions, struct str text, size_t end, size_t next);

/** The first place that begins behind byte `from` where a split counts, one pass over the text: `*end`, `*next`. False: none. */
bool find_split(const struct exceptions *exceptions, struct str text, size_t from, size_t *end, size_t *next);

#endif
