/** What stands round a full stop, question mark or the like: read once, then all the evidence looks at. */
#ifndef TEXT_SURROUNDINGS_H
#define TEXT_SURROUNDINGS_H

#include "text/sentence_rules.h"

enum mark_kind { MARK_STOP, MARK_ELLIPSIS, MARK_QUESTION /* ? or ! among them */ };

/** Offsets are bytes of `text`. */
struct surroundings {
	struct str text; /* the paragraph */
	const struct sentence_rules *rules; /* NULL: none */
	size_t start;    /* first byte of the sentence that may end here */

	size_t mark, after_mark; /* the run of . ! ? … */
	enum mark_kind kind;
	uint32_t closer; /* the first closing mark behind it, close or behind a space: ’ " ) ...; 0: none */
	bool loose_quote; /* a " stands apart behind it, on whichever side */
	size_t end;      /* behind closing marks and note markers */
	size_t next;     /* first byte behind the white space */

	struct str word;     /* what stands before the mark, quotes and brackets in front of it left off: `o.a`, `J.P`, `VS` */
	bool dotted;         /* a full stop stands in it */
	unsigned classes;    /* of the word (words.h); in a compound of its last part (lt.-gen) */

	size_t follower; /* first byte behind `next` that is no quote, bracket or dash */
	uint32_t first;  /* the character there */
	char apostrophe; /* the letter of 's, 't, 'k, 'n before a capital, which then is `first`; else 0 */

	const struct exception *place_exception, *end_exception; /* what the translator says of this place, of the word */
	const struct srx_rule *srx;                              /* what the SRX file says of the place */

	size_t quotes, quotes_counted; /* straight double quotes before `quotes_counted` */
};

/** Byte of the first mark (. ! ? …) at or after `at`, or the size of the text. */
size_t find_mark(struct str text, size_t at);

/**
 * Reads what stands round the mark at `mark` into `s`, whose text and start are set, and `after_mark` in any case.
 * False where no sentence can end: no white space follows, or nothing after it.
 */
bool read_surroundings(struct surroundings *s, size_t mark);

/**
 * The sentence that was read ahead to its mark begins at `start`, later than it seemed; of a run of marks only the rest belongs
 * to it. False where the mark stands before it. What stands behind the mark is not read again.
 */
bool begin_sentence(struct surroundings *s, size_t start);

/** What the rules say of the place from `end` to `next`; read_surroundings() asks them too. */
void ask_rules(struct surroundings *s);

/** The word before the one before the mark, in this sentence; empty: there is none. */
struct str previous_word(const struct surroundings *s);

/** The letters at `at`. */
struct str letters_at(struct str text, size_t at);

/** The follower begins with a capital letter. */
bool next_is_capital(const struct surroundings *s);

/** The follower is a word that begins sentences; it may be a surname all the same. */
bool next_is_starter(const struct surroundings *s);

/** The follower begins a surname with particles: De Croo, Van den Brande, 't Hooft. */
bool next_is_surname(const struct surroundings *s);

/** What stands in the sentence before the word before the mark, as far as it is near (256 bytes; it may begin inside a character). */
struct str nearby(const struct surroundings *s);

/** Three words or more stand nearby. */
bool three_words_before(const struct surroundings *s);

/** A word that is surely a verb stands nearby. */
bool verb_before(const struct surroundings *s);

#endif
