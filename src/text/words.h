/** The words that matter for sentence ends, from abbreviations.txt and words.txt (their heads say what each class means). */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include "base/str.h"

enum word_class {
	WORD_TITLE = 1 << 0,
	WORD_NEVER = 1 << 1,
	WORD_DOUBTFUL = 1 << 2,
	WORD_MAY_END = 1 << 3,
	WORD_MAY_END_FIGURES = 1 << 4,
	WORD_STARTER = 1 << 5,
	WORD_PARTICLE = 1 << 6,
	WORD_LABEL = 1 << 7,
	WORD_ARTICLE = 1 << 8,
	WORD_LOWER_NAME = 1 << 9,
	WORD_MARKED_NAME = 1 << 10,
	WORD_SUFFIX = 1 << 11,
	WORD_CAPITAL = 1 << 12,
	WORD_HEADING = 1 << 13,
	WORD_NO_NAME = 1 << 14,
	WORD_NO_SURNAME = 1 << 15,
	WORD_RULER = 1 << 16,
	WORD_VERB = 1 << 17,
	WORD_COUNTED = 1 << 18,
};

/** The classes of a word, OR-ed; 0 where it is in no list. Case is ignored, ’ is '. */
unsigned word_classes(struct str word);

#endif
