/**
 * Dutch sentences: one forward pass over UTF-8, ordered evidence (no regular expression, no break iterator, no allocation);
 * before it what the translator and his SRX file say (sentence_rules.h). Sources of the rules: measured on UD_Dutch-Alpino, UD_Dutch-LassySmall and NTREX-128.
 *
 * What the rules hold to: sentences inside a quotation are sentences; a question or exclamation with its verb of saying
 * is one (‘Wat nu?’ vroeg hij.); a colon ends nothing; a list marker belongs to the sentence it marks; closing quotes,
 * brackets and note markers belong to the sentence they close.
 */
#ifndef TEXT_SENTENCES_H
#define TEXT_SENTENCES_H

#include "base/buf.h"
#include "text/sentence_rules.h"

/** What decided at a candidate, in the order it is asked: the first that speaks. evidence_about() says what each means. */
enum evidence {
	EVIDENCE_JOIN,
	EVIDENCE_SPLIT,
	EVIDENCE_NEVER_ENDS,
	EVIDENCE_MAY_END,
	EVIDENCE_SRX_EXCEPTION,
	EVIDENCE_SRX_BREAK,
	EVIDENCE_SRX_SILENT,
	EVIDENCE_BRACKETED_MARK,
	EVIDENCE_OPENING_MARK,
	EVIDENCE_NEXT_ELLIPSIS,
	EVIDENCE_NEXT_LOWER_CASE,
	EVIDENCE_LOWER_CASE_AFTER_STOP,
	EVIDENCE_NEXT_GOES_ON,
	EVIDENCE_MARKED_NAME,
	EVIDENCE_QUESTION,
	EVIDENCE_ELLIPSIS_STARTER,
	EVIDENCE_ELLIPSIS_END,
	EVIDENCE_ELLIPSIS,
	EVIDENCE_LIST_MARKER,
	EVIDENCE_CLOSING_MARK,
	EVIDENCE_LOOSE_QUOTE,
	EVIDENCE_ALL_CAPITALS,
	EVIDENCE_LABEL,
	EVIDENCE_SURNAME_PARTICLE,
	EVIDENCE_INITIAL_END,
	EVIDENCE_MIDDLE_INITIAL,
	EVIDENCE_INITIAL,
	EVIDENCE_TITLE_END,
	EVIDENCE_ERA,
	EVIDENCE_ABBREVIATION_STARTER,
	EVIDENCE_UNIT,
	EVIDENCE_ABBREVIATION_SUBJECT,
	EVIDENCE_ABBREVIATION_FIGURE,
	EVIDENCE_ABBREVIATION_DOUBTFUL,
	EVIDENCE_ABBREVIATION_NEVER,
	EVIDENCE_AMOUNT,
	EVIDENCE_ABBREVIATION_END_STARTER,
	EVIDENCE_ABBREVIATION_END,
	EVIDENCE_FILE_OR_ADDRESS,
	EVIDENCE_DOTTED_STARTER,
	EVIDENCE_DOTTED,
	EVIDENCE_INSIDE_BRACKET,
	EVIDENCE_NEXT_CAPITAL,
	EVIDENCE_NEXT_FIGURE,
	EVIDENCE_NEXT_OTHER,
	EVIDENCE_MEMORY_JOIN, /* these two say what each_candidate() does not: the memory turned a verdict */
	EVIDENCE_MEMORY_SPLIT,
	EVIDENCE_COUNT,
};

/** A verdict with less confidence than this is worth a look (segment --doubtful), and the memory may turn it. */
enum { DOUBTFUL_BELOW = 95 };

/** A place where a sentence may end. */
struct candidate {
	size_t end;   /* byte after the last character of the sentence (closing quotes included) */
	size_t next;  /* byte where the next one begins; white space stands between, or nothing where the rules say so */
	bool breaks;
	int confidence; /* percent: how often this evidence is right; an estimate where the texts above show it seldom */
	enum evidence evidence;
	struct place said; /* the line of a file that says so; file NULL: none */
};

/** Asked at each candidate in order; return false to stop. */
typedef bool candidate_visitor(void *data, const struct candidate *candidate);

/**
 * Visits every candidate of a paragraph, the ones that do not break too. The paragraph's own end is no candidate.
 *
 * @paragraph   UTF-8, without white space at its ends; line breaks inside count as spaces
 * @rules       NULL: nothing but the built-in evidence
 */
void each_candidate(struct str paragraph, const struct sentence_rules *rules, candidate_visitor *visit, void *data);

/** "closing-mark", "abbreviation-never" ... */
const char *evidence_name(enum evidence evidence);

/** The rule in a sentence, for people; {word} is what stands before the place, {next} the word behind it. */
const char *evidence_about(enum evidence evidence);

/** Appends the same of a candidate: “Stb.” for {word}, and which line of a file says so, where one does. */
void add_reason(struct buf *out, struct str paragraph, const struct candidate *candidate);

/** Whether a sentence ends where it decides. */
bool evidence_breaks(enum evidence evidence);

/** A text in which it decides, for people and for the tests: that candidate is marked with `|`. NULL: an SRX file says it. */
const char *evidence_example(enum evidence evidence);

/** The line of segment.txt the example wants; NULL: none. */
const char *evidence_given(enum evidence evidence);

#endif
