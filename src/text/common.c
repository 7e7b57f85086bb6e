#include "text/common.h"

#include "base/alloc.h"
#include "base/key_map.h"
#include "text/dutch.h"

#include <stdlib.h>

struct row {
	const char *word;
	unsigned char class, rank;
};

#define ROW(word, class, rank) { word, class, rank },
static const struct row rows[] = {
#include "text/common_table.inc"
};
#undef ROW

enum { ROWS = sizeof rows / sizeof *rows };

struct form {
	unsigned char classes;
	uint16_t noun, adjective; /* their rows, from 1; 0: none */
};

struct common_words {
	struct key_map numbers; /* of the hash of a form: its index plus one */
	struct form *forms;
	size_t count, room;
	uint16_t row; /* whose forms are being made, from 1 */
};

/* Of two words with this form the one that has it as it stands, else the commoner one, is meant. */
static bool is_meant(uint16_t known, uint16_t row, enum form_tag tag)
{
	return known == 0 || tag == FORM_BASE || rows[row - 1].rank < rows[known - 1].rank;
}

static struct form *form_of(struct common_words *words, struct str form)
{
	uint64_t hash = str_hash(form);
	uint32_t number = key_map_find(&words->numbers, hash);

	if (!number) {
		ARRAY_GROW(words->forms, words->count, words->room);
		words->forms[words->count++] = (struct form){ 0 };
		number = (uint32_t)words->count;
		key_map_set(&words->numbers, hash, number);
	}
	return &words->forms[number - 1];
}

static void note_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct common_words *words = data;
	unsigned char class = rows[words->row - 1].class;
	struct form *noted;

	if (particle.size)
		return; /* the base of a separable verb is a word of its own */
	noted = form_of(words, form);
	noted->classes |= class;
	if (class == COMMON_NOUN && is_meant(noted->noun, words->row, tag))
		noted->noun = words->row;
	if (class == COMMON_ADJECTIVE && is_meant(noted->adjective, words->row, tag))
		noted->adjective = words->row;
}

static void add_row(struct common_words *words, const struct row *row)
{
	struct str word = str_of(row->word);

	switch (row->class) {
	case COMMON_VERB: each_dutch_form(word, POS_VERB, note_form, words); break;
	case COMMON_ADJECTIVE: each_dutch_form(word, POS_ADJECTIVE, note_form, words); break;
	case COMMON_NOUN: each_dutch_form(word, POS_NOUN, note_form, words); break;
	case COMMON_NUMBER: each_dutch_form(word, POS_NOUN, note_form, words); break;
	default: note_form(words, word, FORM_BASE, STR("")); break;
	}
}

struct common_words *common_words_open(void)
{
	struct common_words *words = must_calloc(1, sizeof *words);

	for (size_t i = 0; i < ROWS; i++) {
		words->row = (uint16_t)(i + 1);
		add_row(words, &rows[i]);
	}
	return words;
}

void common_words_close(struct common_words *words)
{
	if (!words)
		return;
	key_map_fini(&words->numbers);
	free(words->forms);
	free(words);
}

struct common_word find_common_word(const struct common_words *words, struct str form)
{
	uint32_t number = key_map_find(&words->numbers, str_hash(form));
	const struct form *found = number ? &words->forms[number - 1] : NULL;
	struct common_word word = { 0 };

	if (!found)
		return word;
	word.classes = found->classes;
	if (found->noun) {
		word.noun = str_of(rows[found->noun - 1].word);
		word.noun_rank = rows[found->noun - 1].rank;
	}
	if (found->adjective) {
		word.adjective = str_of(rows[found->adjective - 1].word);
		word.adjective_rank = rows[found->adjective - 1].rank;
	}
	return word;
}

static bool has_vowel(struct str part)
{
	for (size_t i = 0; i < part.size; i++)
		if (strchr("aeiouy", part.data[i]) || (unsigned char)part.data[i] >= 0x80)
			return true;
	return false;
}

bool find_common_compound(const struct common_words *common, struct str small, size_t *at, struct common_word *last)
{
	enum { LEAST_FIRST = 3, LEAST_LAST = 4 };
	const char *hyphen = memchr(small.data, '-', small.size);

	if (hyphen && memchr(hyphen + 1, '-', (size_t)(small.data + small.size - hyphen - 1)))
		return false; /* staakt-het-vuren is a phrase */

	for (size_t from = LEAST_FIRST; from + LEAST_LAST <= small.size; from++) {
		struct str first = str_slice(small, 0, from), rest = str_slice(small, from, small.size);

		if (((unsigned char)rest.data[0] & 0xC0) == 0x80 || !has_vowel(first) || is_verb_prefix(first))
			continue;
		*last = find_common_word(common, rest);
		if (last->noun_rank && !is_word_ending(rest)) {
			*at = from;
			return true;
		}
	}
	return false;
}
