/* Forms of every entry, made once when the glossary is loaded. */
#include "base/alloc.h"
#include "glossary/store.h"
#include "text/dutch.h"
#include "text/unicode.h"

#include <stdlib.h>
#include <uthash.h>

enum { MOST_WORDS = 32 }; /* of a phrase; a longer one is found as nothing: it is a sentence */

/* A word of phrases, numbered from 1 by its text and whether it inflects. */
struct phrase_word {
	struct str text;
	uint32_t number;
	UT_hash_handle hh;
};

struct indexing {
	struct glossary *glossary;
	struct shaper shaper;
	struct arena arena; /* words of phrases */
	struct phrase_word *words;
	uint32_t word_count;
	uint32_t target; /* of the forms that come */
	enum posting_kind kind;
	bool first; /* the next form is the word itself */
};

static uint32_t particle_number(struct glossary *glossary, struct str particle)
{
	for (size_t i = 0; i < glossary->particle_count; i++)
		if (str_equal(glossary->particles[i], particle))
			return (uint32_t)i;
	ARRAY_GROW(glossary->particles, glossary->particle_count, glossary->particle_room);
	glossary->particles[glossary->particle_count] = arena_str(&glossary->arena, particle);
	return (uint32_t)glossary->particle_count++;
}

static void add_posting(struct indexing *indexing, struct str form, enum posting_kind kind, uint32_t target,
	enum form_tag tag, bool itself)
{
	struct shape shape = shape_of(&indexing->shaper, form);

	form_index_add(&indexing->glossary->forms, &shape, kind, target, tag, itself);
}

static void visit_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct indexing *indexing = data;
	bool itself = indexing->first;

	indexing->first = false;
	if (particle.size == 0) {
		add_posting(indexing, form, indexing->kind, indexing->target, tag, itself);
	} else if (indexing->kind == POSTING_ENTRY) {
		indexing->glossary->entries[indexing->target].particle = particle_number(indexing->glossary, particle);
		add_posting(indexing, form, POSTING_BASE, indexing->target, tag, false);
	}
}

static void add_word_forms(struct indexing *indexing, enum posting_kind kind, uint32_t target, struct str word,
	bool inflects, enum part_of_speech pos)
{
	indexing->kind = kind;
	indexing->target = target;
	indexing->first = true;
	if (inflects)
		each_dutch_form(word, pos, visit_form, indexing);
	else
		visit_form(indexing, word, FORM_BASE, STR(""));
}

/* forms=... of the entry. */
static void add_given_forms(struct indexing *indexing, uint32_t target, struct str forms)
{
	struct str form;

	while (str_next(&forms, ' ', &form))
		if (form.size)
			add_posting(indexing, form, POSTING_ENTRY, target, FORM_BASE, false);
}

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

/* How a word of a phrase may vary: Amerikaanse (modifier) presidenten (head); reeks van incidenten (complement). */
enum variation { AS_WRITTEN, MODIFIER, HEAD, COMPLEMENT };

static uint32_t word_number(
	struct indexing *indexing, struct str text, enum variation variation, enum part_of_speech pos)
{
	struct phrase_word *word;
	struct str key = arena_printf(&indexing->arena, "%c%c%.*s", 'a' + variation, 'a' + (int)pos, STR_ARG(text));

	HASH_FIND(hh, indexing->words, key.data, key.size, word);
	if (word)
		return word->number;
	word = arena_calloc(&indexing->arena, 1, sizeof *word);
	word->text = key;
	word->number = ++indexing->word_count;
	HASH_ADD_KEYPTR(hh, indexing->words, word->text.data, word->text.size, word);
	add_word_forms(indexing, POSTING_WORD, word->number, text, variation != AS_WRITTEN, pos);
	if (variation == MODIFIER)
		add_base_of_adjective(indexing, text, word->number);
	return word->number;
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

static enum part_of_speech pos_of_word(const struct entry *entry, enum variation variation)
{
	enum part_of_speech pos = entry->terms[0]->pos;

	if (variation == MODIFIER)
		return POS_ADJECTIVE;
	if (variation == COMPLEMENT)
		return POS_NOUN;
	return pos == POS_ADVERB || pos == POS_PHRASE ? POS_ANY : pos;
}

static void add_phrase(struct indexing *indexing, uint32_t number, const struct piece *pieces, size_t count)
{
	struct glossary *glossary = indexing->glossary;
	struct entry *entry = &glossary->entries[number];
	size_t head = find_head(indexing, entry->source, pieces, count);
	uint32_t state = PHRASE_START;

	entry->phrase = true;
	entry->head = (uint8_t)head;
	for (size_t i = 0; i < count; i++) {
		struct str word = str_slice(entry->source, pieces[i].start, pieces[i].end);
		enum variation variation = variation_of(indexing, entry, head, i, word);

		state = add_step(&glossary->phrases, state,
			word_number(indexing, word, variation, pos_of_word(entry, variation)));
	}
	entry->next = glossary->phrases.entries[state];
	glossary->phrases.entries[state] = number;
}

static void add_entry(struct indexing *indexing, uint32_t number)
{
	struct entry *entry = &indexing->glossary->entries[number];
	struct word_reader reader = { .text = entry->source };
	struct piece pieces[MOST_WORDS];
	size_t count = 0;

	while (count < MOST_WORDS && next_piece(&reader, &pieces[count]))
		count++;
	if (count == 1) {
		add_word_forms(indexing, POSTING_ENTRY, number, entry->source, !entry->exact, entry->terms[0]->pos);
		add_given_forms(indexing, number, entry->terms[0]->forms);
	} else if (count > 1 && count < MOST_WORDS) { /* of no word at all: a stray no-break space */
		add_phrase(indexing, number, pieces, count);
	}
}

void glossary_index(struct glossary *glossary)
{
	struct indexing indexing = { .glossary = glossary };

	make_entries(glossary);
	for (size_t i = 1; i <= glossary->entry_count && i < MOST_TARGETS; i++)
		add_entry(&indexing, (uint32_t)i);
	for (size_t i = 0; i < glossary->particle_count; i++)
		add_posting(&indexing, glossary->particles[i], POSTING_PARTICLE, (uint32_t)i, FORM_BASE, true);
	form_index_finish(&glossary->forms);
	HASH_CLEAR(hh, indexing.words);
	arena_fini(&indexing.arena);
	shaper_fini(&indexing.shaper);
}
