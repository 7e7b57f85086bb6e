/** Words as a learner reads them, with what stands round them. */
#ifndef TEXT_LEARN_TOKENS_H
#define TEXT_LEARN_TOKENS_H

#include "base/buf.h"

/** What stands behind a word. */
enum behind { BEHIND_NOTHING, BEHIND_COMMA, BEHIND_STOP, BEHIND_STOP_COMMA, BEHIND_END /* ? ! … */, BEHIND_OTHER };

/** A stretch without white space. */
struct learn_token {
	size_t start, end; /* the word in it, bytes of the text; start == end: there is none */
	bool quoted;       /* a quotation mark stands before it */
	bool bracketed;    /* a bracket does */
	bool apostrophe;   /* 's, 't, 'k, 'n */
	bool odd;          /* something else does, that is no bracket */
	enum behind behind;
	bool closed;       /* a bracket or quotation mark stands behind the word */
};

/** The next token at or after `*at`, which moves behind it; false: only white space is left. */
bool next_learn_token(struct str text, size_t *at, struct learn_token *token);

/** The word in small letters, ’ as '; false: it holds a figure or a sign, or is too long, and is none to be kept. */
bool fold_learn_word(struct str word, struct buf *folded);

#endif
