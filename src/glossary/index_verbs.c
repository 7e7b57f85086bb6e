/*
 * Entries that are a verb with companions: ontslag nemen, in werking treden, pleiten voor, zich uitspreken over. In a text
 * the verb goes to the front and its companions stay behind (nam gisteren ontslag), so both are looked for alone, and a trie
 * has verb, then companions, in the order of the entry.
 */
#include "base/alloc.h"
#include "glossary/indexing.h"
#include "text/dutch.h"

/* Where the words of the entry belong. */
struct layout {
	size_t first, last; /* pieces that are not placeholders: iemand, iets */
	size_t verb;
	bool reflexive; /* zich is `first` */
};

static struct str small_piece(struct indexing *indexing, const struct entry *entry, const struct piece *piece)
{
	shape_of(&indexing->shaper, str_slice(entry->source, piece->start, piece->end));
	return buf_str(&indexing->shaper.small);
}

/* Whether the shape of an infinitive suffices: iemand ..., in ..., zijn ...; not with nouns (open deuren). */
static bool begins_like_verb_phrase(struct indexing *indexing, const struct entry *entry, const struct piece *piece)
{
	struct str word = small_piece(indexing, entry, piece);

	return is_placeholder(word) || (is_function_word(word) && !is_determiner(word));
}

/* The last word that may be an infinitive; of two of which one carries the other (laten weten) the first. */
static bool find_verb(
	struct indexing *indexing, const struct entry *entry, const struct piece *pieces, struct layout *layout)
{
	bool any = entry->terms[0]->pos == POS_VERB || begins_like_verb_phrase(indexing, entry, &pieces[0]);

	for (layout->verb = layout->last;; layout->verb--) {
		struct str word = small_piece(indexing, entry, &pieces[layout->verb]);

		if (any ? may_be_infinitive(word) : is_strong_infinitive(word))
			break;
		if (layout->verb == layout->first || !is_function_word(word))
			return false;
	}
	if (layout->verb > layout->first && carries_infinitive(small_piece(indexing, entry, &pieces[layout->first])))
		layout->verb = layout->first;
	return true;
}

/* Whether the words before the verb are more than an article: het optreden is a noun. */
static bool has_companion(struct indexing *indexing, const struct entry *entry, const struct piece *pieces,
	const struct layout *layout)
{
	return layout->verb < layout->last || layout->verb > layout->first + 1
	       || (layout->verb > layout->first && !is_determiner(small_piece(indexing, entry, &pieces[layout->first])));
}

static bool lay_out(struct indexing *indexing, const struct entry *entry, const struct piece *pieces, size_t count,
	struct layout *layout)
{
	enum part_of_speech pos = entry->terms[0]->pos;

	if (entry->exact || entry->capital || (pos != POS_VERB && pos != POS_ANY))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!pieces[i].word)
			return false;
	*layout = (struct layout){ .last = count - 1 };
	while (layout->first < layout->last && is_placeholder(small_piece(indexing, entry, &pieces[layout->first])))
		layout->first++;
	while (layout->last > layout->first && is_placeholder(small_piece(indexing, entry, &pieces[layout->last])))
		layout->last--;
	layout->reflexive = str_equal(small_piece(indexing, entry, &pieces[layout->first]), STR("zich"));
	return layout->last > layout->first && find_verb(indexing, entry, pieces, layout)
	       && has_companion(indexing, entry, pieces, layout);
}

/* The words of a companion as they are looked for: written so, but of another person (haar ontslag) and with an adjective. */
static void add_companion_words(struct indexing *indexing, struct str text, uint32_t number)
{
	struct phrases *phrases = &indexing->glossary->phrases;
	struct word_reader reader = { .text = text };
	uint32_t state = PHRASE_START;
	struct piece piece;

	while (next_piece(&reader, &piece)) {
		struct str word = str_slice(text, piece.start, piece.end);
		bool last = piece.end == text.size, varies = !last && stand_ins_of(word).size;

		if (last && !is_function_word(word))
			phrases->gaps[state] = true;
		state = add_step(phrases, state,
			word_number(indexing, word, varies ? STAND_INS : AS_WRITTEN, POS_ANY));
	}
	indexing->glossary->companions[number].next = phrases->companions[state];
	phrases->companions[state] = number;
}

uint32_t companion_number(struct indexing *indexing, struct str text, enum companion_kind kind)
{
	struct glossary *glossary = indexing->glossary;
	bool fresh;
	uint32_t number = numbered_text(
		indexing, &indexing->companions, indexing->companion_count, (char)('a' + kind), text, &fresh);
	struct str others = STR(""), other;

	if (!fresh)
		return number;
	indexing->companion_count = number;
	while (glossary->companion_count <= number) {
		ARRAY_GROW(glossary->companions, glossary->companion_count, glossary->companion_room);
		glossary->companions[glossary->companion_count++] =
			(struct companion){ .text = arena_str(&glossary->arena, text), .kind = kind };
	}
	if (memchr(text.data, ' ', text.size)) {
		add_companion_words(indexing, text, number);
		return number;
	}
	add_posting(indexing, text, POSTING_COMPANION, number, FORM_BASE, true);
	if (kind != COMPANION_PARTICLE)
		others = kind == COMPANION_REFLEXIVE ? stand_ins_of(text) : pronominal_adverbs_of(text);
	while (str_next(&others, ' ', &other))
		add_posting(indexing, other, POSTING_COMPANION, number, FORM_BASE, false);
	return number;
}

static uint32_t verb_number(struct indexing *indexing, struct str text)
{
	struct glossary *glossary = indexing->glossary;
	bool fresh;
	uint32_t number = numbered_text(indexing, &indexing->verbs, indexing->verb_count, 'v', text, &fresh);

	if (!fresh)
		return number;
	indexing->verb_count = number;
	while (glossary->verb_count <= number) {
		ARRAY_GROW(glossary->verb_particles, glossary->verb_count, glossary->verb_room);
		glossary->verb_particles[glossary->verb_count++] = 0;
	}
	add_word_forms(indexing, POSTING_VERB, number, text, true, POS_VERB);
	return number;
}

static uint32_t step_by(struct indexing *indexing, uint32_t state, struct str text, enum companion_kind kind)
{
	return add_step(&indexing->glossary->verb_phrases, state, companion_number(indexing, text, kind));
}

bool add_verb_phrase(struct indexing *indexing, uint32_t number, const struct piece *pieces, size_t count)
{
	struct glossary *glossary = indexing->glossary;
	struct entry *entry = &glossary->entries[number];
	struct str source = entry->source;
	struct layout layout;
	size_t before, behind;
	uint32_t state;

	if (!lay_out(indexing, entry, pieces, count, &layout))
		return false;
	before = layout.first + layout.reflexive;
	behind = layout.verb + 1;
	state = add_step(&glossary->verb_phrases, PHRASE_START,
		verb_number(indexing, str_slice(source, pieces[layout.verb].start, pieces[layout.verb].end)));
	if (layout.reflexive)
		state = step_by(indexing, state, STR("zich"), COMPANION_REFLEXIVE);
	if (before < layout.verb)
		state = step_by(indexing, state,
			str_slice(source, pieces[before].start, pieces[layout.verb - 1].end), COMPANION_CLOSING);
	if (behind <= layout.last) {
		bool infinitive = may_be_infinitive(str_slice(source, pieces[layout.last].start, pieces[layout.last].end));

		state = step_by(indexing, state, str_slice(source, pieces[behind].start, pieces[layout.last].end),
			infinitive ? COMPANION_CLOSING : COMPANION_OPENING);
	}
	entry->next_verb = glossary->verb_phrases.entries[state];
	glossary->verb_phrases.entries[state] = number;
	return true;
}
