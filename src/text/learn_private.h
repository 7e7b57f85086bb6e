/** What reading and judging share. */
#ifndef TEXT_LEARN_PRIVATE_H
#define TEXT_LEARN_PRIVATE_H

#include "base/buf.h"
#include "model/text.h"
#include "text/learn_words.h"
#include "text/words.h"

enum { ABBREVIATIONS = WORD_TITLE | WORD_NEVER | WORD_DOUBTFUL | WORD_MAY_END | WORD_MAY_END_FIGURES };

/** Shares of the full stops of ordinary words. */
struct habits {
	double careless; /* no capital follows: the text is careless, or no text */
	double names;    /* a capital that is in no list does */
};

struct learner {
	unsigned (*known)(struct str word);
	struct seen_words words;
	struct key_map texts;
	size_t tokens, stops;           /* words read, those with a full stop */
	size_t segments, split;         /* segments read, those in which an ordinary sentence ends */
	struct habits habits;           /* when words are judged */
	size_t capital_starts, lower_starts; /* words that began a sentence */
	struct buf folded;              /* the word under way */
	struct lesson *lessons;
	size_t lesson_count, lesson_room;
};

/** The segments are sentences for the most part: what stands in one is one. */
bool segments_are_sentences(const struct learner *learner);

/** What stands round `word` (bytes of `text`), into `example`; it lives in `arena`. */
void keep_example(struct arena *arena, struct lesson_example *example, struct str text, struct span word, struct learn_place place);

/** A full stop behind this word is a sentence's, not its own: it is long and looks like a word. NULL: false. */
bool ends_surely(const struct seen_word *word);

/** How the text is written, from the full stops of ordinary words. */
struct habits habits_of(const struct learner *learner);

/** What the word is, if anything is to be learned about it. */
bool judge_word(const struct learner *learner, const struct seen_word *word, struct lesson *lesson);

#endif
