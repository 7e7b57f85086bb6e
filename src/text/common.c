#include "text/common.h"

#include "base/alloc.h"
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
	uint64_t hash; /* 0: free */
	unsigned char classes;
	uint16_t noun, adjective; /* their rows, from 1; 0: none */
};

struct common_words {
	struct form *forms; /* open addressing */
	size_t room, count; /* room: a power of two */
	uint16_t row;       /* whose forms are being made, from 1 */
};

static struct form *find_form(const struct common_words *words, uint64_t hash)
{
	size_t at = hash & (words->room - 1);

	while (words->forms[at].hash && words->forms[at].hash != hash)
		at = (at + 1) & (words->room - 1);
	return &words->forms[at];
}

static uint64_t hash_of(struct str form)
{
	uint64_t hash = str_hash(form);

	return hash ? hash : 1;
}

static void grow(struct common_words *words)
{
	struct common_words larger = { .room = words->room ? 2 * words->room : 1 << 16 };

	larger.forms = must_calloc(larger.room, sizeof *larger.forms);
	for (size_t i = 0; i < words->room; i++)
		if (words->forms[i].hash)
			*find_form(&larger, words->forms[i].hash) = words->forms[i];
	free(words->forms);
	words->forms = larger.forms;
	words->room = larger.room;
}

/* Of two words with this form the one that has it as it stands, else the commoner one, is meant. */
static bool is_meant(uint16_t known, uint16_t row, enum form_tag tag)
{
	return known == 0 || tag == FORM_BASE || rows[row - 1].rank < rows[known - 1].rank;
}

static void note_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct common_words *words = data;
	uint64_t hash = hash_of(form);
	unsigned char class = rows[words->row - 1].class;
	struct form *slot;

	if (particle.size)
		return; /* the base of a separable verb is a word of its own */
	if (2 * (words->count + 1) > words->room)
		grow(words);
	slot = find_form(words, hash);
	words->count += slot->hash == 0;
	slot->hash = hash;
	slot->classes |= class;
	if (class == COMMON_NOUN && is_meant(slot->noun, words->row, tag))
		slot->noun = words->row;
	if (class == COMMON_ADJECTIVE && is_meant(slot->adjective, words->row, tag))
		slot->adjective = words->row;
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

	grow(words);
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
	free(words->forms);
	free(words);
}

struct common_word find_common_word(const struct common_words *words, struct str form)
{
	const struct form *found = find_form(words, hash_of(form));
	struct common_word word = { .classes = found->classes };

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
