/** English forms: the number and case a Dutch form asks for. */
#ifndef TEXT_ENGLISH_H
#define TEXT_ENGLISH_H

#include "base/buf.h"
#include "model/term.h"

/** Appends the plural of a noun phrase: counterparts, heads of state, attorneys general, people. */
void add_plural(struct buf *out, struct str phrase);

/** Appends the genitive with U+2019: Putin’s, Paris’s, ministers’. */
void add_genitive(struct buf *out, struct str phrase);

/** "a" or "an" for what follows. */
const char *article_for(struct str phrase);

#endif
