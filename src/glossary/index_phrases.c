/* Entries of several words: a head that inflects, and what stands round it. */
#include "glossary/indexing.h"
#include "text/dutch.h"

/* Europese (Unie) is found as Europees too: without -e, the vowel before one consonant single and doubled. */
static void add_base_of_adjective(struct indexing *indexing, struct str word, uint32_t number)
{
	struct buf base = { 0 };

	if (word.size < 5 || !str_ends(word, STR("e")))
		return;
	word.size--;
	add_posting(indexing, word, POSTING_WORD, number, FORM_ADJECTIVE, false);
	if (strchr("aeou", word.data[word.size - 2]) && !strchr("aeiou", word.data[word.size - 3])) {
		buf_add(&base, str_slice(word, 0, word.size - 1));
		buf_add(&base, str_slice(word, word.size - 2, word.size));
		add_posting(indexing, buf_str(&base), POSTING_WORD, number, FORM_ADJECTIVE, false);
	}
	buf_fini(&base);
}

static void add_stand_ins(struct indexing *indexing, struct str word, uint32_t number)
{
	struct str others = stand_ins_of(word), other;

	while (str_next(&others, ' ', &other))
		add_posting(indexing, other, POSTING_WORD, number, FORM_BASE, false);
}

uint32_t word_number(struct indexing *indexing, struct str text, enum variation variation, enum part_of_speech pos)
{
	bool fresh, inflects = variation >= MODIFIER;
	char sort = (char)('a' + variation * 8 + (int)pos);
	uint32_t number = numbered_text(indexing, &indexing->words, indexing->word_count, sort, text, &fresh);

	if (!fresh)
		return number;
	indexing->word_count = number;
	add_word_forms(indexing, POSTING_WORD, number, text, inflects, pos);
	if (variation == MODIFIER)
		add_base_of_adjective(indexing, text, number);
	if (variation == STAND_INS)
		add_stand_ins(indexing, text, number);
	return number;
}

/* The word that decides: the last one before a function word (minister *van* Buitenlandse Zaken), else the last. */
static size_t find_head(struct indexing *indexing, struct str source, const struct piece *pieces, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		shape_of(&indexing->shaper, str_slice(source, pieces[i].start, pieces[i].end));
		if (!pieces[i].word || is_function_word(buf_str(&indexing->shaper.small)))
			return i - 1;
	}
	return count - 1;
}

static enum variation variation_of(
	struct indexing *indexing, const struct entry *entry, size_t head, size_t i, struct str word)
{
	shape_of(&indexing->shaper, word);
	if (entry->exact || is_function_word(buf_str(&indexing->shaper.small)))
		return AS_WRITTEN;
	return i > head ? COMPLEMENT : i == head ? HEAD : MODIFIER;
}

static enum part_of_speech pos_of_word(enum part_of_speech pos, enum variation variation)
{
	if (variation == MODIFIER)
		return POS_ADJECTIVE;
	if (variation == COMPLEMENT)
		return POS_NOUN;
	return pos == POS_ADVERB || pos == POS_PHRASE ? POS_ANY : pos;
}

void add_phrase(struct indexing *indexing, uint32_t number, enum part_of_speech pos, const struct piece *pieces, size_t count)
{
	struct glossary *glossary = indexing->glossary;
	struct entry *entry = &glossary->entries[number];
	size_t head = find_head(indexing, entry->source, pieces, count);
	uint32_t state = PHRASE_START;

	entry->head = (uint8_t)head;
	for (size_t i = 0; i < count; i++) {
		struct str word = str_slice(entry->source, pieces[i].start, pieces[i].end);
		enum variation variation = variation_of(indexing, entry, head, i, word);

		state = add_step(&glossary->phrases, state,
			word_number(indexing, word, variation, pos_of_word(pos, variation)));
	}
	entry->next = glossary->phrases.entries[state];
	glossary->phrases.entries[state] = number;
}
