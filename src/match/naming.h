/** What is known of a word beyond its sentence: everyday Dutch, and how the rest of the document writes it. */
#ifndef MATCH_NAMING_H
#define MATCH_NAMING_H

#include "base/buf.h"
#include "base/key_map.h"
#include "model/segment.h"
#include "text/common.h"

/** Of one document; for one thread. */
struct naming {
	const struct common_words *common; /* borrowed */
	struct key_map seen;               /* a word in small letters: SEEN_..., OR-ed */
};

/** Reads the sources of a document; nothing of them is kept. The caller ends it with naming_fini. */
void naming_init(struct naming *naming, const struct common_words *common, const struct segment *segments, size_t count);
void naming_fini(struct naming *naming);

/* Words in small letters, apostrophes U+0027. */

/** Whether it may be a Dutch word: listed, put together of such words, of a Dutch shape, or elsewhere in small letters. */
bool may_be_dutch(const struct naming *naming, struct str small);

/** Whether no name and no English word ends like it: -heid, -schap, -tie. */
bool has_dutch_ending(struct str small);

/** Whether it stands elsewhere with a capital that nothing but a name can have. */
bool is_seen_name(const struct naming *naming, struct str small);

bool is_listed_noun(const struct naming *naming, struct str small);

/** Whether the word that ends at `end` has the -s of an owner, and what follows may be its own: Bidens woordvoerder. */
bool may_be_owner(const struct naming *naming, struct str text, size_t end, struct buf *scratch);

/** Whether it may stand where a noun phrase goes on: a noun or adjective by the list, or unknown; no verb, no function word. */
bool may_be_nominal(const struct naming *naming, struct str small);

#endif
