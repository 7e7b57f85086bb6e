/** What the files lint_... share; for them only. */
#ifndef GLOSSARY_LINT_PRIVATE_H
#define GLOSSARY_LINT_PRIVATE_H

#include "glossary/lint.h"
#include "glossary/store.h"

#include <uthash.h>

enum { LINT_CELLS = 4 }; /* source, target, note, keys */

/** All entries of one source. */
struct lint_source {
	struct str text;
	struct lint_line *first, *first_usable;
	size_t usable, withdrawn; /* entries that may be proposed, and the others */
	size_t sentences, last;   /* of the corpus: how many have it; the one that had it last, from 1 */
	bool met;                 /* found in its own words */
	UT_hash_handle hh;
};

/** A line with an entry. */
struct lint_line {
	struct str text;              /* without its line end */
	size_t start, end;            /* bytes of the file; with its line end */
	struct str cells[LINT_CELLS]; /* as they stand there, with their spaces */
	size_t cell_count;            /* how many of them there are */
	const struct term *term;
	struct str target; /* NFC, single spaces, as term->source is */
	struct lint_source *source;
};

/** An entry that was met under a key. */
struct lint_met {
	struct str key;
	const struct lint_line *line;
	UT_hash_handle hh;
};

struct lint {
	struct arena arena;
	struct str path, bytes, text; /* the file; decoded */
	bool same_bytes;              /* the text is the end of the bytes; UTF-16 is not */
	size_t mark;                  /* bytes before it: a byte order mark */
	const struct lint_options *options;
	struct glossary *glossary;
	struct recogniser *recogniser;
	struct arena hits; /* of one sentence */

	struct lint_line *lines; /* of every term, in order */
	size_t line_count;
	uint32_t *of_line; /* of every line of the file: its number in `lines`, from 1; 0: none */
	struct lint_source *sources;
	struct lint_met *met;
	struct buf key;
	size_t sentences;

	struct str reading_at; /* for what the reader reports: the lines from that one on, counted */
	size_t reading_line;
	struct lint_finding *findings;
	size_t finding_count, finding_room;
};

/** A finding at the first byte of `piece`, which is of the text of `line`. It lives until the next one. */
struct lint_finding *lint_add(struct lint *lint, enum lint_kind kind, const struct lint_line *line, struct str piece,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/** Gives a finding what puts it right: `with` (it must live in the lint) instead of bytes `from` to `to` of the text.
 */
void lint_can_fix(struct lint *lint, struct lint_finding *finding, size_t from, size_t to, struct str with);

/** The entry met before under `kind` and the key made of lint->key, or NULL: then `line` is the one from now on. */
const struct lint_line *lint_meet(struct lint *lint, char kind, const struct lint_line *line);

/** The entry met in `file`, which may be another one, under `kind` and the key of `lint`; or NULL. */
const struct lint_line *lint_find_met_in(const struct lint *file, struct lint *lint, char kind);

/** The source of the file with that text, or NULL. */
struct lint_source *lint_find_source(const struct lint *lint, struct str text);

/** What is proposed for a source by the file, else by another glossary, or NULL. */
const struct term *lint_find_proposal(const struct lint *lint, struct str text);

/** Whether the source is one word; `word` is that, or of several the one that inflects: before a function word, else
 * the last. */
bool lint_head_word(struct str source, struct str *word);

/** White space that should not stand in a cell, or not all of it. */
struct lint_slip {
	size_t from, to; /* bytes of the cell */
	uint32_t kept;   /* what should stand there instead; 0: nothing */
};

/** The next one at or after `*at`, which moves behind it. */
bool lint_next_slip(struct str cell, struct lint_slip *slip, size_t *at);

/** Appends a cell as it should stand: no space at its ends, one between words. */
void lint_tidy(struct buf *out, struct str cell);

/* lint_reader.c: what the reader of glossaries reports becomes findings. */
void lint_take_warning(void *data, const struct warning *warning);

/* lint_pairs.c: entries beside each other */
void lint_meet_pair(struct lint *lint, const struct lint_line *line); /* when a line is read: what others may contradict */
void lint_duplicate(struct lint *lint, struct lint_line *line);
void lint_targets(struct lint *lint, struct lint_line *line);
void lint_contradiction(struct lint *lint, struct lint_line *line);
void lint_alternative(struct lint *lint, struct lint_line *line);

/* lint_words.c: an entry by itself */
void lint_header(struct lint *lint, struct lint_line *line);
void lint_capital(struct lint *lint, struct lint_line *line);
void lint_common(struct lint *lint, struct lint_line *line);
void lint_spaces(struct lint *lint, struct lint_line *line);
void lint_unseen(struct lint *lint, struct lint_line *line);
void lint_same(struct lint *lint, struct lint_line *line);
void lint_several(struct lint *lint, struct lint_line *line);
void lint_form(struct lint *lint, struct lint_line *line);
void lint_effect(struct lint *lint, struct lint_line *line);

/* lint_plural.c */
void lint_plural(struct lint *lint, struct lint_line *line);

/* lint_corpus.c: entries and the sentences they are found in */
void lint_lost(struct lint *lint, struct lint_line *line);
void lint_frequent(struct lint *lint, struct lint_line *line);
void lint_unused(struct lint *lint, struct lint_line *line);

#endif
