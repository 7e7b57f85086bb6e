/** Words of running text and of glossary entries, cut the same way, and what the index knows of a word. */
#ifndef GLOSSARY_SHAPE_H
#define GLOSSARY_SHAPE_H

#include "base/buf.h"

/** What is compared of a word. */
struct shape {
	uint64_t key; /* hash of its letters and digits alone, small and without marks (all of it where it has none) */
	uint16_t check;     /* of the word in small letters: differs where marks, hyphens, dots do */
	uint16_t capitals;  /* bit n: letter n (modulo 16) is a capital */
	uint16_t letters;   /* how many letters and digits */
	bool first_capital; /* begins with a capital */
	bool all_capitals;  /* at least two letters, none small */
	bool dotted;        /* has a dot in it: V.S. */
};

/** Scratch space for shapes. A zeroed one is ready; fini it. */
struct shaper {
	struct buf small, bare, normal;
};

void shaper_fini(struct shaper *shaper);

/** The shape of `word`; `shaper->small` and `shaper->bare` hold it in small letters (NFC, ’ as ') and bare afterwards.
 */
struct shape shape_of(struct shaper *shaper, struct str word);

/** The key of letters that are small and bare already. */
uint64_t key_of_bare(struct str bare);

/** Cuts words off the front of a text. */
struct word_reader {
	struct str text;
	size_t at;
	bool quoted; /* a single quotation mark is open */
};

struct piece {
	size_t start, end; /* bytes */
	bool word;         /* letters or digits; else one sign */
	bool apostrophe;   /* ends in the apostrophe of a genitive: Parijs' */
};

/** The next word or sign; false at the end. minister-president, auto's, V.S., 3.000, 's are one. */
bool next_piece(struct word_reader *reader, struct piece *piece);

#endif
