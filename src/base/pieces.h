/** Bytes in pieces of 64 kB, as UTF-8: for files of any size. A byte order mark decides, else the caller names the
 * encoding. */
#ifndef BASE_PIECES_H
#define BASE_PIECES_H

#include "base/buf.h"
#include "base/error.h"

enum { PIECE_SIZE = 64 * 1024 };

struct pieces {
	const char *path; /* for messages */
	int descriptor;   /* -1: from memory */
	struct str memory;
	struct buf raw; /* as read */
	size_t used;    /* of `raw`, by the pieces handed out */
	bool ended;     /* nothing comes after `raw` */
	bool bom;
	void *converter;     /* ICU's, or NULL: the bytes are UTF-8 already (not checked) */
	void *utf8;          /* ICU's, beside `converter` */
	struct buf text;     /* a converted piece */
	size_t line, column; /* of the end of what was converted */
	size_t done, total;  /* bytes read; all there are, 0: not known */
};

/** Opens `path` ("-": standard input) and looks for a byte order mark (UTF-8, UTF-16, UTF-32). */
bool pieces_open(struct pieces *pieces, const char *path, struct error *error);

/** The same over bytes in memory, borrowed until the close. */
bool pieces_begin(struct pieces *pieces, struct str bytes, const char *name, struct error *error);

void pieces_close(struct pieces *pieces);

/** The first bytes, up to PIECE_SIZE, as they are in the file and without the mark; borrowed until the next call. */
struct str pieces_peek(const struct pieces *pieces);

/** Reads as the encoding `name` (ICU's names and aliases); without effect where a mark has decided. False: no such
 * encoding. */
bool pieces_use(struct pieces *pieces, const char *name);

/**
 * The next piece as UTF-8, borrowed until the next call; empty at the end.
 *
 * @return  false with ERROR_INPUT where bytes are wrong for the encoding, or ERROR_FILE
 */
bool pieces_next(struct pieces *pieces, struct str *piece, struct error *error);

#endif
