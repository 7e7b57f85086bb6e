#include "document/numbering.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { NUMBER_MAX = 1000000, ROOM_KEPT = 4096 };

void numbering_fini(struct numbering *numbering)
{
	free(numbering->slots);
	*numbering = (struct numbering){ 0 };
}

void numbering_new_unit(struct numbering *numbering)
{
	if (numbering->room > ROOM_KEPT) /* one enormous unit must not slow down all that follow */
		numbering_fini(numbering);
	else if (numbering->count)
		memset(numbering->slots, 0, numbering->room * sizeof *numbering->slots);
	numbering->count = 0;
	numbering->text = numbering->next = 0;
}

void numbering_new_text(struct numbering *numbering)
{
	numbering->text++;
}

/* What is remembered of a unit: 'u' a number is used, 'n' how often a content came in a text, 'c' the number of its nth
 * time, 'o' the number of an open pair in a text, and the caller's kinds. */
static uint64_t key_of(char kind, uint32_t number, struct str name)
{
	uint64_t key = str_hash(name) ^ ((uint64_t)number << 8 | (unsigned char)kind) * 0x9E3779B97F4A7C15u;

	return key ? key : 1;
}

static size_t slot_of(const struct numbering *numbering, uint64_t key)
{
	size_t at = key & (numbering->room - 1);

	while (numbering->slots[at].key && numbering->slots[at].key != key)
		at = (at + 1) & (numbering->room - 1);
	return at;
}

static uint32_t find(const struct numbering *numbering, uint64_t key)
{
	size_t at;

	if (numbering->count == 0)
		return 0;
	at = slot_of(numbering, key);
	return numbering->slots[at].key ? numbering->slots[at].value : 0;
}

static void grow(struct numbering *numbering)
{
	struct numbering old = *numbering;

	numbering->room = old.room ? 2 * old.room : 64;
	numbering->slots = must_calloc(numbering->room, sizeof *numbering->slots);
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].key)
			numbering->slots[slot_of(numbering, old.slots[i].key)] = old.slots[i];
	free(old.slots);
}

static void keep(struct numbering *numbering, uint64_t key, uint32_t value)
{
	size_t at;

	if (2 * (numbering->count + 1) > numbering->room)
		grow(numbering);
	at = slot_of(numbering, key);
	numbering->count += numbering->slots[at].key == 0;
	numbering->slots[at].key = key;
	numbering->slots[at].value = value;
}

static bool take_number(struct numbering *numbering, uint32_t number)
{
	uint64_t key = key_of('u', number, STR(""));

	if (number == 0 || find(numbering, key))
		return false;
	keep(numbering, key, 1);
	return true;
}

static uint32_t next_number(struct numbering *numbering)
{
	do
		numbering->next++;
	while (!take_number(numbering, numbering->next));
	return numbering->next;
}

/* 0 where `name` is no plain number. */
static uint32_t read_number(struct str name)
{
	uint32_t value = 0;

	if (name.size > 7)
		return 0;
	for (size_t i = 0; i < name.size; i++) {
		if (name.data[i] < '0' || name.data[i] > '9')
			return 0;
		value = value * 10 + (uint32_t)(name.data[i] - '0');
	}
	return value <= NUMBER_MAX ? value : 0;
}

uint32_t number_of(struct numbering *numbering, char kind, struct str name)
{
	uint64_t key = key_of(kind, 0, name);
	uint32_t number = find(numbering, key);

	if (number)
		return number;
	number = read_number(name);
	if (!take_number(numbering, number))
		number = next_number(numbering);
	keep(numbering, key, number);
	return number;
}

uint32_t number_by_content(struct numbering *numbering, struct str content)
{
	uint64_t count_key = key_of('n', numbering->text, content), key;
	uint32_t nth = find(numbering, count_key) + 1, number;

	keep(numbering, count_key, nth);
	key = key_of('c', nth, content);
	number = find(numbering, key);
	if (number == 0) {
		number = next_number(numbering);
		keep(numbering, key, number);
	}
	return number;
}

void number_open(struct numbering *numbering, struct str name, uint32_t number)
{
	keep(numbering, key_of('o', numbering->text, name), number);
}

uint32_t number_opened(const struct numbering *numbering, struct str name)
{
	return find(numbering, key_of('o', numbering->text, name));
}
