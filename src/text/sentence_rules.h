/** What is asked before the built-in evidence for sentence ends: the translator's exceptions, then the rules of an SRX file. */
#ifndef TEXT_SENTENCE_RULES_H
#define TEXT_SENTENCE_RULES_H

#include "text/exceptions.h"
#include "text/srx.h"

/** Borrowed; zeroed: nothing but the built-in evidence. One user at a time: an SRX file has room for one paragraph. */
struct sentence_rules {
	struct exceptions *exceptions; /* NULL: none */
	struct srx *srx;                     /* NULL: none */
	bool srx_only;                       /* it stands in place of the built-in evidence */
};

#endif
