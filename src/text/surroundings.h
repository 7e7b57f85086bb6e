/** What stands round a full stop, question mark or the like: read once, then all the evidence looks at. */
#ifndef TEXT_SURROUNDINGS_H
#define TEXT_SURROUNDINGS_H

#include "base/str.h"

enum mark_kind { MARK_STOP, MARK_ELLIPSIS, MARK_QUESTION /* ? or ! among them */ };

/** Offsets are bytes of `text`. */
struct surroundings {
	struct str text; /* the paragraph */
	size_t start;    /* first byte of the sentence that may end here */

	size_t mark, after_mark; /* the run of . ! ? … */
	enum mark_kind kind;
	uint32_t closer; /* the first closing mark behind it, close or behind a space: ’ " ) ...; 0: none */
	bool loose_quote; /* a " stands apart behind it, on whichever side */
	size_t end;      /* behind closing marks and note markers */
	size_t next;     /* first byte behind the white space */

	struct str word;     /* what stands before the mark, quotes and brackets in front of it left off: `o.a`, `J.P`, `VS` */
	unsigned classes;    /* of the word (words.h); in a compound of its last part (lt.-gen) */

	size_t follower; /* first byte behind `next` that is no quote, bracket or dash */
	uint32_t first;  /* the character there */
	char apostrophe; /* the letter of 's, 't, 'k, 'n before a capital, which then is `first`; else 0 */

	size_t quotes, quotes_counted; /* straight double quotes before `quotes_counted` */
};

/** Byte of the first mark (. ! ? …) at or after `at`, or the size of the text. */
size_t find_mark(struct str text, size_t at);

/**
 * Reads what stands round the mark at `mark` into `s`, whose text and start are set, and `after_mark` in any case.
 * False where no sentence can end: no white space follows, or nothing after it.
 */
bool read_surroundings(struct surroundings *s, size_t mark);

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

#endif
