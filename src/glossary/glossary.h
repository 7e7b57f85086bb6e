/** Glossaries: layered files of terms, and the terms of a segment. */
#ifndef GLOSSARY_GLOSSARY_H
#define GLOSSARY_GLOSSARY_H

#include "base/arena.h"
#include "base/job.h"
#include "model/segment.h"
#include "text/variety.h"

struct glossary; /* terms of all layers, and the index that finds their forms */

enum { LAYER_ICU, LAYER_SHIPPED, LAYER_USER };

struct glossary *glossary_open(void); /* empty; the caller closes it with glossary_close */
void glossary_close(struct glossary *glossary);

struct glossary_format; /* glossary_files.h */

/** How files in the formats of others are read; a zeroed one will do. */
struct glossary_options {
	struct str source_language, target_language; /* "nl", "en-GB"; empty: nl, en */
	const struct glossary_format *format;        /* NULL: by suffix, then by looking */
	const char *encoding;                        /* any name ICU knows: of CSV, and of text that is not UTF-8; NULL: guess */
	bool tell_dropped;                           /* warn of what a glossary has no place for */
	enum variety variety;                        /* the English written: what is withdrawn from the other one is not from this */
};

/** For the files added from now on; what it points to is borrowed until glossary_close. */
void glossary_set_options(struct glossary *glossary, const struct glossary_options *options);

/** How many lines and entries of the files gave no term; each was named in a warning. */
size_t glossary_left_out(const struct glossary *glossary);

/** How many lines of the files are proposed and have no English yet: candidates that nobody has decided about. */
size_t glossary_undecided(const struct glossary *glossary);

/**
 * Adds a file (contract, "Files"): our own format (UTF-8), CSV or TBX. A line that cannot be read is a warning with file, line, column and is skipped;
 * wrong bytes are ERROR_INPUT at their place.
 */
bool glossary_load(struct glossary *glossary, const char *path, int layer, struct job *job, struct error *error);

/** Adds countries, languages, cities, currencies, months and days as ICU has them in Dutch and English (where they differ). */
bool glossary_load_names(struct glossary *glossary, enum variety variety, struct error *error);

/** Adds those that do not differ (China, Washington): nothing to translate, but a name that is known. */
bool glossary_load_same_names(struct glossary *glossary, enum variety variety, struct error *error);

/** Call once after the last load and before the first find: makes the forms and the index. */
void glossary_index(struct glossary *glossary);

/** What the fourth column of a glossary file may say of a term. */
enum term_key { KEY_POS, KEY_DOMAIN, KEY_STATUS, KEY_CASE, KEY_MATCH, KEY_FORMS, KEY_VARIETY, TERM_KEYS };

extern const char *const term_key_names[]; /* in the order of enum term_key; "" behind the last */

/** The value of a key; empty where it is the one that goes without saying. Borrowed from the term. */
struct str term_key(const struct term *term, enum term_key key);

/** The terms in the order they were loaded. */
const struct term *const *glossary_terms(const struct glossary *glossary, size_t *count);

/** A thread's own memory for finding; from one glossary, for one thread. */
struct recogniser;
struct recogniser *recogniser_open(const struct glossary *glossary, enum variety variety);
void recogniser_close(struct recogniser *recogniser);

/**
 * All terms of `text`: by start, then longest first; the targets of one stretch best first, deprecated and forbidden ones
 * last (model/term.h says what each status may be used for); hidden ones are not among them. What is `inside` a longer hit
 * is marked; withdrawn hits mark and hide no others. Cost follows the text and its hits, not the glossary.
 *
 * @return   `*count` hits in `arena`; their terms are borrowed from the glossary
 */
struct hit *find_terms(struct recogniser *recogniser, struct str text, struct arena *arena, size_t *count);

#endif
