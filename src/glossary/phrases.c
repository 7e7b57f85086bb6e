#include "glossary/phrases.h"

#include "base/alloc.h"

#include <stdlib.h>

void phrases_fini(struct phrases *phrases)
{
	key_map_fini(&phrases->steps);
	free(phrases->entries);
	free(phrases->companions);
	free(phrases->gaps);
	*phrases = (struct phrases){ 0 };
}

uint32_t find_step(const struct phrases *phrases, uint32_t state, uint32_t word)
{
	return key_map_find(&phrases->steps, (uint64_t)state << 32 | word);
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

uint32_t add_step(struct phrases *phrases, uint32_t state, uint32_t word)
{
	uint32_t next = find_step(phrases, state, word);

	if (!next) {
		next = add_state(phrases);
		key_map_set(&phrases->steps, (uint64_t)state << 32 | word, next);
	}
	return next;
}
