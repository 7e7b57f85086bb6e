/** Language tags (BCP 47, RFC 5646) of glossaries, as files and users write them: case ignored, "_" is "-". */
#ifndef GLOSSARY_TERM_LANGUAGES_H
#define GLOSSARY_TERM_LANGUAGES_H

#include "base/buf.h"

/** How well a language serves where another is wanted. */
enum language_fit {
	LANGUAGE_OTHER,        /* another language */
	LANGUAGE_OTHER_REGION, /* nl-NL for nl-BE: where there is nothing better */
	LANGUAGE_FITS,         /* the same, or one of the two names no region */
};

enum language_fit term_language_fit(struct str wanted, struct str found);

/** "GB" or "US" for the English of these regions, else empty. */
struct str english_variety(struct str language);

/** "nl" of "nl-BE"; borrowed. */
struct str primary_language(struct str language);

/** Whether it looks like a tag of a language ICU knows: two or three letters, perhaps a region. */
bool is_language(struct str tag);

/** Appends its name in the language `in` ("Dutch" in en, "Nederlands" in nl), nothing where ICU knows none. */
void add_language_name(struct buf *out, struct str language, const char *in);

/** Appends "Dutch (nl)". */
void add_tagged_language(struct buf *out, struct str language);

#endif
