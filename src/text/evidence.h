/** The ordered table of evidence. */
#ifndef TEXT_EVIDENCE_H
#define TEXT_EVIDENCE_H

#include "text/sentences.h"
#include "text/surroundings.h"

/** One rule. It speaks or is silent; what it says when it speaks stands in `breaks`. */
struct evidence_rule {
	const char *name, *about, *example;
	bool breaks;
	int confidence; /* percent */
	bool (*speaks)(const struct surroundings *s);
	unsigned needs; /* traits of the place (evidence.c) without which it is silent; it is asked where all are there */
	const char *given; /* the line of segment.txt the example wants; NULL: none */
};

const struct evidence_rule *evidence_rule(enum evidence evidence);

/** The first that speaks: the last one always does. */
enum evidence weigh_evidence(const struct surroundings *s, const struct evidence_rule **rule);

#endif
