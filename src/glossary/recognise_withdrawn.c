/*
 * Deprecated and forbidden terms without a usable one beside them. They have an index and a recogniser of their own, so that what is found of the others is
 * the same with and without them; here is what the others have to say to them.
 */
#include "glossary/recogniser.h"

#include "base/alloc.h"

/* How surely the words are meant, surest first: as narrow() and the tiers of recognise.c have it. */
static int tier_of(enum hit_why why)
{
	switch (why) {
	case HIT_EXACT:
	case HIT_CASE: return 0;
	case HIT_INFLECTED:
	case HIT_SEPARABLE: return 1;
	case HIT_FOLDED: return 2;
	case HIT_VARIANT: return 3;
	case HIT_COMPOUND: return 4;
	}
	return 0;
}

/* Of the same words: whether `other` is what they are, so that the withdrawn term is not meant. */
static bool is_better(const struct recogniser *recogniser, const struct found *other, const struct found *found)
{
	const struct entry *entry = &recogniser->glossary->entries[other->entry],
			   *withdrawn = &recogniser->glossary->withdrawn->entries[found->entry];

	if (str_equal(entry->source, withdrawn->source))
		return false;
	if (other->why == HIT_EXACT && entry->capital && !withdrawn->capital && !recogniser->spots[found->first].opens)
		return true; /* mid-sentence, Staat is Staat and not staat */
	return tier_of(other->why) < tier_of(found->why);
}

/* Whether the words leave room for the withdrawn term; marks what is inside a longer one. */
static bool is_found(const struct recogniser *recogniser, struct found *found)
{
	for (uint32_t word = found->first; word <= found->last; word = next_word_of(found, word)) {
		uint32_t number = recogniser->owners[word];
		const struct found *owner = number ? &recogniser->found[number - 1] : NULL;

		if (!owner)
			continue;
		if (owner->first == found->first && owner->last == found->last) {
			if (is_better(recogniser, owner, found))
				return false;
		} else if (owner->words >= found->words) {
			found->inside = true;
		}
	}
	return true;
}

void find_withdrawn(struct recogniser *recogniser)
{
	struct recogniser *apart = recogniser->withdrawn;
	size_t count;

	if (!apart)
		return;
	find_terms(apart, recogniser->text, NULL, &count);
	for (size_t i = 0; i < apart->found_count; i++) {
		struct found found = apart->found[i];

		if (!is_found(recogniser, &found))
			continue;
		found.withdrawn = true;
		ARRAY_GROW(recogniser->found, recogniser->found_count, recogniser->found_room);
		recogniser->found[recogniser->found_count++] = found;
	}
}
