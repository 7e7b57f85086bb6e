#ifndef MODEL_UNIT_H
#define MODEL_UNIT_H

#include "model/text.h"

/** How far a translation has got; the order is the order of trust. */
enum state { STATE_NEW, STATE_PROPOSED, STATE_TRANSLATED, STATE_REVIEWED, STATE_FINAL };

/** Who made the English of a unit. Aligned and machine ones carry a penalty. */
enum maker { MAKER_HUMAN, MAKER_ALIGNED, MAKER_MACHINE };

struct property {
	struct str name, value;
};

/** One entry of a memory: a source, one target, and what is known about the pair. Empty strings: not known. */
struct unit {
	int64_t id; /* in its memory; 0: not stored yet */
	struct text source, target;
	struct str source_language, target_language; /* BCP 47 */
	struct str before, after;                    /* the source segments before and after it, as read; empty: none */
	struct str key;                              /* the id some tools give a segment (TMX tuid, XLIFF id) */
	enum state state;
	enum maker maker;
	struct str created, changed; /* ISO 8601, UTC: 2021-06-17T09:00:00Z */
	struct str author;
	struct str file; /* the document it comes from */
	struct str note;
	const struct property *properties;
	size_t property_count;
};

#endif
