/** English forms: the number and case a Dutch form asks for. */
#ifndef TEXT_ENGLISH_H
#define TEXT_ENGLISH_H

#include "base/buf.h"
#include "model/term.h"

/** Appends the plural of a noun phrase: counterparts, heads of state, attorneys general, people. */
void add_plural(struct buf *out, struct str phrase);

/** Appends the genitive with U+2019: Putin’s, Paris’s, ministers’. */
void add_genitive(struct buf *out, struct str phrase);

/** The forms of an English phrase. */
enum english_form {
	ENGLISH_BASE,
	ENGLISH_PLURAL,
	ENGLISH_GENITIVE,
	ENGLISH_PLURAL_GENITIVE,
	ENGLISH_PRESENT, /* takes */
	ENGLISH_PAST,
	ENGLISH_PARTICIPLE,
	ENGLISH_ING,
	ENGLISH_COMPARATIVE,
	ENGLISH_SUPERLATIVE
};

/** What a phrase may be, added up. */
enum english_class { ENGLISH_NOUN = 1, ENGLISH_VERB = 2, ENGLISH_ADJECTIVE = 4 };

/** Receives a form (borrowed for the call) and which it is. */
typedef void english_visitor(void *data, struct str form, enum english_form which);

/**
 * The forms of a phrase, itself (without "to ") first; those to write before others of their kind (travelled, traveled;
 * burnt, burned). Some come twice, as past and participle; some forms of the other English, or of nobody's, are among the
 * later ones: they are for looking, and stand in no text. Of a verb phrase the first word inflects, behind an adverb the
 * second (give up: gave up; publicly denounce: publicly denounced); an adjective in one word has -er and -est.
 */
void each_english_form(struct str phrase, unsigned classes, english_visitor *visit, void *data);

/** "a" or "an" for what follows. */
const char *article_for(struct str phrase);

#endif
