/** Numbers, dates, amounts and times that differ between a segment and its match are carried over in English form. */
#ifndef MATCH_SUBSTITUTE_H
#define MATCH_SUBSTITUTE_H

#include "base/arena.h"
#include "model/proposal.h"
#include "text/variety.h"

/**
 * Where `source` and the match's source differ only in numbers and the like, and each old one is found in the English, writes
 * the new ones in their places (in the form the English uses for the same value: per cent or %, 3 or three), records `edits`,
 * makes the origin `substituted` and the score 100 less `penalty` less the proposal's other penalties. Otherwise changes nothing.
 *
 * @return   whether it did
 */
bool substitute_numbers(struct proposal *proposal, struct text source, enum variety variety, int penalty, struct arena *arena);

#endif
