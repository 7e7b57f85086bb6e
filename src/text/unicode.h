/**
 * Characters, through ICU outside ASCII and Latin-1. Text is never normalised in place: look-up uses keys,
 * normalised copies made here.
 */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include "base/buf.h"

/** What is_letter and the like below ask about characters other than ASCII. */
bool is_other_letter(uint32_t c);
bool is_other_upper(uint32_t c);
bool is_other_lower(uint32_t c);
bool is_other_space(uint32_t c);

static inline bool is_letter(uint32_t c)
{
	return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : is_other_letter(c);
}

/** A capital or title-case letter. */
static inline bool is_upper(uint32_t c)
{
	return c < 0x80 ? c >= 'A' && c <= 'Z' : is_other_upper(c);
}

static inline bool is_lower(uint32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : is_other_lower(c);
}

/** ASCII digits only: others are no numbers in Dutch. */
static inline bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/** White_Space of the UCD, and U+FEFF. */
static inline bool is_space(uint32_t c)
{
	return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_other_space(c);
}

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
