/** "Did you mean": the names nearest to what the user typed. */
#ifndef BASE_SIMILAR_H
#define BASE_SIMILAR_H

#include "base/str.h"

/** Optimal string alignment distance (Damerau 1964: a swap of neighbours counts one), in bytes, ASCII case ignored. */
size_t similar_distance(struct str a, struct str b);

/** Collects up to three names with at most 2 edits and at most a third of the length; a unique prefix wins. */
struct similar {
	struct str wanted;
	struct {
		char name[128];
		size_t distance;
	} best[3];
	size_t count;
	char prefixed[128]; /* a name that begins with `wanted`; "" when none or several */
	size_t prefixes;
	char text[3 * 130];
};

void similar_init(struct similar *similar, struct str wanted); /* `wanted` is borrowed until the last offer */
void similar_offer(struct similar *similar, struct str name);

/** "threshold" or "a, b, c", "" where nothing is near. Lives in `similar`. */
const char *similar_text(struct similar *similar);

#endif
