/**
 * Characters, through ICU outside ASCII and Latin-1. Text is never normalised in place: look-up uses keys,
 * normalised copies made here.
 */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include "base/buf.h"

bool is_letter(uint32_t c);
bool is_upper(uint32_t c); /* a capital or title-case letter */
bool is_lower(uint32_t c);
bool is_digit(uint32_t c); /* ASCII digits only: others are no numbers in Dutch */
bool is_space(uint32_t c); /* White_Space of the UCD, and U+FEFF */
bool is_mark(uint32_t c);  /* a combining mark */
bool is_control(uint32_t c);

uint32_t to_lower(uint32_t c); /* simple case mapping */
uint32_t to_upper(uint32_t c);

/** Appends `s` in NFC. */
void add_nfc(struct buf *out, struct str s);

/** Appends `s` in lower case, character by character (simple mappings; no language). */
void add_lower(struct buf *out, struct str s);

/** Appends `s` in lower case without diacritics (NFD, marks removed): Genève to geneve, coördinatie to coordinatie. */
void add_bare(struct buf *out, struct str s);

/**
 * Appends the look-up key of a segment: NFC, every run of white space one space, none at the ends.
 * Two segments with equal keys are "exact" (contract).
 */
void add_key(struct buf *out, struct str s);

/** Columns `s` takes on a terminal: a code point one, a combining mark none, East Asian wide two (UAX 11). */
size_t text_width(struct str s);

/** Words as a translator counts them: runs of non-space that hold a letter or digit. */
size_t text_words(struct str s);

#endif
