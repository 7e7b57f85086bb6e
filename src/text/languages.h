/**
 * Language tags (BCP 47, RFC 5646) as files, tools and people write them: "nl", "NL-NL", "en_gb". Case is ignored, "_" is "-".
 */
#ifndef TEXT_LANGUAGES_H
#define TEXT_LANGUAGES_H

#include "base/buf.h"

/** How well the language of a text serves where another is wanted. */
enum language_fit {
	LANGUAGE_OTHER,        /* another language, or none */
	LANGUAGE_OTHER_REGION, /* nl-NL for nl-BE, zh-Hans for zh-Hant: where there is nothing better */
	LANGUAGE_FITS,         /* one of the two names no region: "en" for "en-GB", "nl-BE" for "nl" */
	LANGUAGE_SAME,         /* the same tag */
};

enum language_fit language_fit(struct str language, struct str wanted);

/** Appends it as BCP 47 recommends to write it: en-GB, zh-Hant-TW. */
void add_language(struct buf *out, struct str language);

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
