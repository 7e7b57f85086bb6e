#ifndef MODEL_TEXT_H
#define MODEL_TEXT_H

#include "base/str.h"

enum code_kind { CODE_OPEN, CODE_CLOSE, CODE_ALONE };

/** An inline code: markup that stands between the characters. */
struct code {
	enum code_kind kind;
	uint32_t id;       /* the same in source and target; an opening code and its closing code share it */
	size_t offset;     /* byte of `chars` before which it stands */
	struct str markup; /* exactly as in the file: "<b>" */
};

/** Text as a translator sees it: the characters, and beside them the inline codes that stand between them. */
struct text {
	struct str chars;         /* UTF-8 as in the file, entities decoded, no markup in it */
	const struct code *codes; /* in document order */
	size_t code_count;
};

/** Bytes `start` to `end` (exclusive) of some text. */
struct span {
	size_t start, end;
};

#endif
