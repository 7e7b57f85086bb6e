/** What the files glossary_tbx... share; for them only. */
#ifndef GLOSSARY_GLOSSARY_TBX_H
#define GLOSSARY_GLOSSARY_TBX_H

#include "glossary/glossary_files.h"
#include "text/languages.h"
#include "glossary/store.h"

/** The last note that begins so holds keys TBX-Basic has no place for, as the fourth column of our own format has them. */
#define KEYS_NOTE STR("tmx keys: ")

enum { PAIRS_MAX = 256 }; /* of a concept */

/** What a note has its definition behind, at its beginning or after "; ". */
#define DEFINITION STR("definition: ")

enum tbx_side { SIDE_NONE, SIDE_SOURCE, SIDE_TARGET };

/** A term of a concept in one of the two languages. */
struct tbx_term {
	enum tbx_side side;
	enum language_fit fit;
	struct place place;
	struct str text, note, keys, variety;
	enum part_of_speech pos;
	enum term_status status;
	int status_rank; /* 0: none was given; 2: as administrativeStatus, which is stronger than others */
};

/** A concept under way; its strings live in its arena. */
struct tbx_concept {
	struct arena arena;
	struct str id;
	size_t line;
	struct str domain, note, definition;
	struct str side_notes[3], side_definitions[3]; /* by enum tbx_side */
	struct tbx_term *terms;
	size_t count, room;
	struct str unknown_status; /* the first that is none of ours */
	struct str kept_note; /* of the pair before, in the glossary's arena */
};

void tbx_concept_fini(struct tbx_concept *concept);

/** Adds `part` behind `whole`, in `arena`; false: more than anybody reads is together already. */
bool tbx_join(struct arena *arena, struct str *whole, const char *separator, struct str part);

/** A term, or the concept, is said to have the value `value` of `category` ("partOfSpeech"); false: no such category is kept. */
bool tbx_take_term_note(struct tbx_concept *concept, struct tbx_term *term, struct str category, struct str value);
bool tbx_take_descrip(struct tbx_concept *concept, enum tbx_side side, struct str category, struct str value);

/** One line a pair, preferred terms first; `proto` has what all have: path, layer. False: the concept lacks one of the
 * languages. */
bool tbx_add_pairs(struct glossary *glossary, struct tbx_concept *concept, const struct term *proto, struct job *job);

/** The word of TBX-Basic for a status, a part of speech; NULL: it has none. */
const char *tbx_status_word(enum term_status status);
const char *tbx_pos_word(enum part_of_speech pos);

/** Reads TBX of 2008 and of 2019, whatever the dialect. */
bool tbx_read(struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job, struct error *error);

/** How an edition of TBX-Basic calls its parts. */
struct tbx_edition {
	const char *head, *tail; /* what stands before and behind the concepts */
	const char *concept, *language, *term;
};

bool tbx_write_edition(const struct tbx_edition *edition, struct output *output, const struct glossary_writing *writing,
	struct error *error);
bool tbx_write(struct output *output, const struct glossary_writing *writing, struct error *error); /* of 2019 */

#endif
