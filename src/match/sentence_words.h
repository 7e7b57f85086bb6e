/** The words of a Dutch sentence: byte offsets of its characters. */
#ifndef MATCH_SENTENCE_WORDS_H
#define MATCH_SENTENCE_WORDS_H

#include "model/text.h"

/** Where the word at `at` ends, with its apostrophe ('s-Gravenhage) and what is joined to it (VN-gezant, en/of); `at` where there is none. */
size_t word_end(struct str text, size_t at);

/** 's ochtends, 't, 's-Gravenhage: whether an apostrophe at `at` is the word's. */
bool is_clipped(struct str text, size_t at);

/** Where a capital says nothing: first in the segment, but for a date or a list marker, behind a colon or an opening quote. */
bool begins_sentence(struct str text, size_t at);

bool has_capital(struct str text, size_t at);
bool has_letter(struct str word);

/** The word behind `end`, where only spaces stand between. */
bool word_behind(struct str text, size_t end, struct span *word);

/** The word before `start`, where only spaces stand between. */
bool word_before(struct str text, size_t start, struct span *word);

bool has_lower(struct str word);

/** NAVO, VRT. */
bool is_in_capitals(struct str word);

/** ’s-Hertogenbosch: its capital stands behind the hyphen. */
bool is_clipped_name(struct str word);

#endif
