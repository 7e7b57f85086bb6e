#ifndef MODEL_TERM_H
#define MODEL_TERM_H

#include "model/text.h"

enum term_status { TERM_PREFERRED, TERM_ADMITTED, TERM_DEPRECATED, TERM_FORBIDDEN, TERM_PROPOSED, TERM_HIDDEN };

enum part_of_speech { POS_ANY, POS_NOUN, POS_VERB, POS_ADJECTIVE, POS_ADVERB, POS_NAME, POS_PHRASE };

/** One glossary line. */
struct term {
	struct str source, target, note;
	struct str domain;
	struct str glossary; /* the file's name without its folders: "news.txt"; "ICU" for the built-in names */
	struct str path;     /* the file as it was given */
	size_t line;         /* from 1; 0 for built-in names */
	int layer;           /* the user's own are above the shipped ones, those above ICU's names: higher wins */
	enum term_status status;
	enum part_of_speech pos;
	bool case_sensitive, exact; /* case=sensitive, match=exact */
	struct str forms;           /* extra forms, separated by spaces */
	struct str variety;         /* "GB", "US" or empty */
	struct str preferred_in;    /* the other file, of the same layer, that prefers what this line withdraws; empty: none does */
};

/** The note to read beside a term: not the one glossary generate writes, how often a candidate was met and where (3×; “…”). */
static inline struct str term_remark(const struct term *term)
{
	size_t at = 0;

	while (at < term->note.size && term->note.data[at] >= '0' && term->note.data[at] <= '9')
		at++;
	return at && str_starts(str_slice(term->note, at, term->note.size), STR("×; “")) ? STR("") : term->note;
}

/** The file's word: "forbidden". */
const char *term_status_name(enum term_status status);

/** May be written: preferred, admitted and proposed targets. */
static inline bool term_is_usable(const struct term *term)
{
	return term->status == TERM_PREFERRED || term->status == TERM_ADMITTED || term->status == TERM_PROPOSED;
}

/** May be put into a proposal by the program; what is only proposed is for people to see. */
static inline bool term_is_settled(const struct term *term)
{
	return term->status == TERM_PREFERRED || term->status == TERM_ADMITTED;
}

/** Is shown, never written, and warned about where somebody has written it. */
static inline bool term_is_withdrawn(const struct term *term)
{
	return term->status == TERM_DEPRECATED || term->status == TERM_FORBIDDEN;
}

/** Why a stretch of text was taken for a term, best first. */
enum hit_why { HIT_EXACT, HIT_CASE, HIT_INFLECTED, HIT_FOLDED, HIT_VARIANT, HIT_COMPOUND, HIT_SEPARABLE };

/** What the form found says about the English to write. */
enum form_tag { FORM_BASE, FORM_PLURAL, FORM_GENITIVE, FORM_DIMINUTIVE, FORM_ADJECTIVE, FORM_PRESENT, FORM_PAST,
	FORM_PARTICIPLE, FORM_PRESENT_PARTICIPLE, FORM_INFINITIVE, FORM_COMPARATIVE, FORM_SUPERLATIVE };

/** A term found in a segment, with one of its targets; the hits of one stretch stand together, best target first,
 * withdrawn ones last. */
struct hit {
	size_t start, end; /* bytes of the segment's characters */
	const struct span *parts; /* where its words stand apart (gaf ... aan): each stretch of them, in order */
	size_t part_count;        /* from 2; 0: they stand together */
	const struct term *term;
	enum hit_why why;
	enum form_tag tag;
	struct str english; /* the target in the number and case the form asks for: counterparts, Putin’s */
	bool inside;        /* within a longer hit: listed, but neither put in nor checked */
	bool applied;       /* the best proposal has it; never where its term is withdrawn */
	bool written;       /* the best proposal has it although its term is withdrawn; a caution says so */
};

/** Whether both stand on the same words. */
static inline bool hit_is_beside(const struct hit *a, const struct hit *b)
{
	if (a->start != b->start || a->end != b->end || a->part_count != b->part_count)
		return false;
	for (size_t i = 0; i < a->part_count; i++)
		if (a->parts[i].start != b->parts[i].start || a->parts[i].end != b->parts[i].end)
			return false;
	return true;
}

#endif
