/** The line built from terms, names and numbers: what stays Dutch stands between ‹ ›. Never presented as a translation. */
#ifndef MATCH_ASSEMBLE_H
#define MATCH_ASSEMBLE_H

#include "base/arena.h"
#include "match/naming.h"
#include "text/variety.h"

/**
 * @segment    with its hits; nothing of it is changed
 * @naming     of its document
 * @return     false where no term, name or number is known: there is nothing to show
 *             `proposal`: origin assembled, no score, `rest` filled; lives in `arena`
 */
bool assemble(const struct segment *segment, const struct naming *naming, enum variety variety, struct arena *arena,
	struct proposal *proposal);

#endif
