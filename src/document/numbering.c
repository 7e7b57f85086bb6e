#include "document/numbering.h"

enum { NUMBER_MAX = 1000000, ROOM_KEPT = 4096 };

void numbering_fini(struct numbering *numbering)
{
	key_map_fini(&numbering->known);
	*numbering = (struct numbering){ 0 };
}

void numbering_new_unit(struct numbering *numbering)
{
	key_map_clear(&numbering->known, ROOM_KEPT);
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
	return str_hash(name) ^ ((uint64_t)number << 8 | (unsigned char)kind) * 0x9E3779B97F4A7C15u;
}

static bool take_number(struct numbering *numbering, uint32_t number)
{
	uint64_t key = key_of('u', number, STR(""));

	if (number == 0 || key_map_find(&numbering->known, key))
		return false;
	key_map_set(&numbering->known, key, 1);
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
	uint32_t number = key_map_find(&numbering->known, key);

	if (number)
		return number;
	number = read_number(name);
	if (!take_number(numbering, number))
		number = next_number(numbering);
	key_map_set(&numbering->known, key, number);
	return number;
}

uint32_t number_by_content(struct numbering *numbering, struct str content)
{
	uint64_t count_key = key_of('n', numbering->text, content), key;
	uint32_t nth = key_map_find(&numbering->known, count_key) + 1, number;

	key_map_set(&numbering->known, count_key, nth);
	key = key_of('c', nth, content);
	number = key_map_find(&numbering->known, key);
	if (number == 0) {
		number = next_number(numbering);
		key_map_set(&numbering->known, key, number);
	}
	return number;
}

void number_open(struct numbering *numbering, struct str name, uint32_t number)
{
	key_map_set(&numbering->known, key_of('o', numbering->text, name), number);
}

uint32_t number_opened(const struct numbering *numbering, struct str name)
{
	return key_map_find(&numbering->known, key_of('o', numbering->text, name));
}
