/** Which of the hits of a segment may be put into its assembled line: their English must be right as it stands. */
#ifndef MATCH_FITTING_H
#define MATCH_FITTING_H

#include "base/buf.h"
#include "match/naming.h"
#include "text/variety.h"

struct fitting {
	const struct segment *segment;
	const struct naming *naming;
	enum variety variety;
	bool headline; /* capitals say nothing */
	size_t next;   /* the first hit not yet passed */
	struct buf small;
};

/** What is given is borrowed until fitting_fini. */
void fitting_init(struct fitting *fitting, const struct naming *naming, const struct segment *segment, enum variety variety,
	bool headline);
void fitting_fini(struct fitting *fitting);

/** The best hit that fits at `at`, or NULL; longer ones go before shorter ones. `at` never goes back. */
const struct hit *fitting_find(struct fitting *fitting, size_t at);

/** Whether one begins from `start` on, before `end`; and whether one of these ends beyond `end`. */
bool fitting_begins_in(struct fitting *fitting, size_t start, size_t end);
bool fitting_reaches_beyond(struct fitting *fitting, size_t start, size_t end);

#endif
