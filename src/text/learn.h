/**
 * Learns from text which of its words end in a full stop that ends no sentence, and which begin sentences with a small letter.
 *
 * After Kiss and Strunk, “Unsupervised Multilingual Sentence Boundary Detection” (Computational Linguistics 32, 2006): first by
 * words (how much oftener a word stands with a full stop than words in general do, for its length), then by places (what follows
 * there). Stricter than theirs, for what is learned here is shown to a person: a word must have stood inside sentences for
 * certain, and a text too short to tell gives nothing.
 *
 * Text is read once; what is kept is an entry a word, some hundred bytes. Rare words are forgotten where a text has more than
 * half a million of them.
 */
#ifndef TEXT_LEARN_H
#define TEXT_LEARN_H

#include "base/str.h"

enum lesson_kind { LESSON_NEVER_ENDS, LESSON_MAY_END, LESSON_STARTS_LOWERCASE };

/** "never-ends", "may-end", "starts-lowercase": the words of the exceptions file. */
const char *lesson_name(enum lesson_kind kind);

/** Where a text stands. */
struct learn_place {
	const char *file; /* borrowed until the learner is closed; NULL: no example is kept */
	size_t line;      /* of its first byte, from 1; 0: not known */
	size_t pair;      /* of a bilingual file, from 1; 0: none */
};

/** A place that shows what was learned. */
struct lesson_example {
	struct str text; /* some words before, the word, some words behind; every white space is one space */
	size_t start, end; /* bytes of it: the word, with its full stop */
	bool cut_front, cut_back; /* more text stood there */
	struct learn_place place;
};

struct lesson {
	enum lesson_kind kind;
	struct str word;        /* as the text writes it, with its full stop: “Stb.”, “bpost” */
	size_t with_stop;       /* times it stood with a full stop */
	size_t without_stop;    /* and without one, in whatever case */
	size_t inside;          /* of those with one: a sentence surely went on behind it */
	size_t ends;            /* and: a sentence surely ended there */
	size_t starts;          /* LESSON_STARTS_LOWERCASE: sentences it began */
	struct lesson_example examples[2];
	size_t example_count;
};

/** What the text is: a paragraph, or a segment that somebody made: it ends where a sentence does. */
enum learn_unit { LEARN_PARAGRAPH, LEARN_SEGMENT };

struct learner;

/**
 * @known   the classes of a word in the lists there are (words.h: word_classes), 0: in none. Of words in them nothing is learned.
 */
struct learner *learner_open(unsigned (*known)(struct str word));
void learner_close(struct learner *learner); /* NULL is allowed */

/**
 * Takes a text in, once: the same text again tells nothing new. It is borrowed for the call. UTF-8; wrong bytes make a word that
 * is not learned.
 */
void learner_read(struct learner *learner, struct str text, enum learn_unit unit, struct learn_place place);

/** Words read so far, in texts that were new. */
size_t learner_words(const struct learner *learner);

/** What was learned: by kind, the most frequent first, then by word. It lives in the learner until more is read. */
const struct lesson *learner_lessons(struct learner *learner, size_t *count);

#endif
