#include "glossary/phrases.h"

#include "base/alloc.h"

#include <stdlib.h>

void phrases_fini(struct phrases *phrases)
{
	free(phrases->steps);
	free(phrases->entries);
	free(phrases->companions);
	free(phrases->gaps);
	*phrases = (struct phrases){ 0 };
}

static size_t slot_of(const struct phrases *phrases, uint64_t from)
{
	/* multiplicative hashing (Knuth, TAOCP 3, 6.4) */
	size_t at = (from * 0x9E3779B97F4A7C15u) >> 20 & (phrases->step_room - 1);

	while (phrases->steps[at].from && phrases->steps[at].from != from)
		at = (at + 1) & (phrases->step_room - 1);
	return at;
}

uint32_t find_step(const struct phrases *phrases, uint32_t state, uint32_t word)
{
	if (phrases->step_count == 0)
		return 0;
	return phrases->steps[slot_of(phrases, (uint64_t)state << 32 | word)].to;
}

static uint32_t add_state(struct phrases *phrases)
{
	do {
		ARRAY_GROW(phrases->entries, phrases->state_count, phrases->state_room);
		ARRAY_GROW(phrases->companions, phrases->state_count, phrases->companion_room);
		ARRAY_GROW(phrases->gaps, phrases->state_count, phrases->gap_room);
		phrases->gaps[phrases->state_count] = false;
		phrases->entries[phrases->state_count] = phrases->companions[phrases->state_count] = 0;
		phrases->state_count++;
	} while (phrases->state_count <= PHRASE_START + 1);
	return (uint32_t)phrases->state_count - 1;
}

static void grow_steps(struct phrases *phrases)
{
	struct phrase_step *old = phrases->steps;
	size_t room = phrases->step_room;

	phrases->step_room = room ? 2 * room : 64;
	phrases->steps = must_calloc(phrases->step_room, sizeof *phrases->steps);
	for (size_t i = 0; i < room; i++)
		if (old[i].from)
			phrases->steps[slot_of(phrases, old[i].from)] = old[i];
	free(old);
}

uint32_t add_step(struct phrases *phrases, uint32_t state, uint32_t word)
{
	uint64_t from = (uint64_t)state << 32 | word;
	size_t at;

	if (2 * (phrases->step_count + 1) > phrases->step_room)
		grow_steps(phrases);
	at = slot_of(phrases, from);
	if (!phrases->steps[at].from) {
		phrases->steps[at] = (struct phrase_step){ .from = from, .to = add_state(phrases) };
		phrases->step_count++;
	}
	return phrases->steps[at].to;
}
