/** Shared by exceptions.c (look-up) and exceptions_read.c. */
#ifndef TEXT_EXCEPTIONS_PRIVATE_H
#define TEXT_EXCEPTIONS_PRIVATE_H

#include "text/exceptions.h"

#include "base/arena.h"

#include <uthash.h>

enum {
	EXCEPTION_WORD_MAX = 64, /* characters of a word */
	EXCEPTION_SIDE_MAX = 500, /* bytes on one side of a bar */
	PLACE_KEY = 12,           /* bytes on each side of a place by which it is looked up; SHORT_KEY or fewer where there are no more */
	SHORT_KEY = 3,
};

struct word_exception {
	struct exception exception;
	uint32_t *key;     /* the folded word */
	UT_hash_handle hh;
};

/*
 * The bytes next to the place, white space as single spaces, the nearest first on both sides; and how many they are. Few shapes
 * occur, each of which is asked for at a place.
 */
struct place_shape {
	unsigned char left_size, right_size;
	bool spaced; /* white space stands at the place */
};

struct place_key {
	struct place_shape shape;
	char left[PLACE_KEY], right[PLACE_KEY];
};

struct place_exception {
	struct exception exception;
	struct str left, right; /* runs of white space are single spaces */
	size_t order;           /* of reading */
	struct str sides;       /* both, a line end between them: what the same place has in common */
	UT_hash_handle by_sides;
	struct place_key key;
	struct place_exception *same_key; /* the next one with it */
	UT_hash_handle hh;
};

struct exceptions {
	struct word_exception *ends, *starts;
	struct place_exception *places, *by_sides;
	struct place_shape shapes[2 * (SHORT_KEY + 1) * (SHORT_KEY + 1)]; /* that occur */
	size_t shape_count, count, splits;
	bool tight; /* one has nothing round its bar */
	struct arena arena;
};

/* Code points in lower case, ’ as '. */
struct folded_word {
	uint32_t chars[EXCEPTION_WORD_MAX];
	size_t count;
};

/** False: too long for any entry. */
bool fold_word(struct str word, struct folded_word *folded);

/** The key of a place before byte `end` and behind byte `next` of a text, of that shape. False: there are not as many bytes. */
bool make_place_key(struct str text, size_t end, size_t next, struct place_shape shape, struct place_key *key);

#endif
