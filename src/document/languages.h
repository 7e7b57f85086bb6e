/** Language names in files (BCP 47, and what tools make of it): "nl", "NL-NL", "en_gb". */
#ifndef DOCUMENT_LANGUAGES_H
#define DOCUMENT_LANGUAGES_H

#include "base/buf.h"

/**
 * How well the language of a text serves the one that is wanted: 3 the same (without regard to case, "_" as "-"), 2 one
 * of them has no region ("en" for "en-GB", "nl-BE" for "nl"), 1 another region ("en-US" for "en-GB"), 0 another
 * language.
 */
int language_fit(struct str language, struct str wanted);

/** Appends it as BCP 47 recommends to write it: en-GB, zh-Hant-TW. */
void add_language(struct buf *out, struct str language);

#endif
