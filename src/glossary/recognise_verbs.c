/* Verbs with their companions: nam gisteren ontslag, in werking getreden, trad hard op tegen, sprak zich uit over. */
#include "base/alloc.h"
#include "glossary/recogniser.h"
#include "text/dutch.h"

#include <stdlib.h>

enum { FARTHEST_BEFORE = 8, MOST_TRIED = 64, MOST_COMPANIONS = 3 };

/* A verb, and the companions found for it so far. */
struct search {
	struct recogniser *recogniser;
	const struct verb_place *verb;
	uint32_t first, last;   /* words of the verb and its particle */
	uint32_t from, to;      /* the clause: `to` is the word behind it */
	struct stretch found[MOST_COMPANIONS];
	size_t count, varied; /* varied: not as the entry has them */
};

static bool is_word(const struct recogniser *recogniser, uint32_t spot)
{
	return spot < recogniser->spot_count && recogniser->spots[spot].piece.word;
}

/* dat hij, toen Biden, omdat; not dat jaar, toen ontslag. */
static bool opens_clause(const struct recogniser *recogniser, uint32_t spot)
{
	const struct spot *next = &recogniser->spots[spot + 1];

	return begins_subclause(small_spot(recogniser, spot)) && (next->function_word || next->shape.first_capital);
}

/* Whether another clause begins between two words: gelooft dat hij ontslag ... */
static bool begins_clause_between(const struct recogniser *recogniser, uint32_t first, uint32_t last)
{
	for (uint32_t spot = first + 1; spot < last; spot++)
		if (opens_clause(recogniser, spot))
			return true;
	return false;
}

/* het ontslag is not ontslag, unless the companion has its article. */
static bool has_own_article(const struct recogniser *recogniser, const struct stretch *words)
{
	return words->first > 0 && is_determiner(small_spot(recogniser, words->first - 1));
}

/* daar ... tegen, er niet op: whether the preposition at `spot` belongs to a word before it. */
static bool is_stranded(const struct search *search, uint32_t spot)
{
	for (uint32_t before = search->from; before < spot; before++)
		if (is_pronominal(small_spot(search->recogniser, before)))
			return true;
	return false;
}

/* nam ... ontslag, legde de eed af; ontslag te nemen. */
static bool closes(struct search *search, const struct stretch *words)
{
	struct recogniser *recogniser = search->recogniser;

	if (has_own_article(recogniser, words))
		return false;
	if (words->last < search->first) {
		uint32_t last = words->last + 1;

		if (last == search->first || !is_stranded(search, last) || !pronominal_adverbs_of(small_spot(recogniser, last)).size)
			last = words->last; /* else: daar ... rekening mee houden */
		return only_verbs_between(recogniser, last, search->first);
	}
	return words->first > search->verb->spot
	       && (words->last + 1 == search->last || may_close(recogniser, words->last))
	       && !begins_clause_between(recogniser, search->verb->spot, words->first);
}

/* trad ... op tegen; tegen betogers optrad; daar ... tegen optreden. */
static bool opens(struct search *search, const struct stretch *words)
{
	struct recogniser *recogniser = search->recogniser;
	bool behind = words->first > search->verb->spot;

	if (behind ? may_close(recogniser, words->last) && is_stranded(search, words->first)
		   : only_verbs_between(recogniser, words->last, search->first) && is_stranded(search, words->first))
		return true;
	if (!is_word(recogniser, words->last + 1) && words->first != search->last + 1)
		return false;
	if (behind)
		return !begins_clause_between(recogniser, search->verb->spot, words->first);
	return words->last + 1 < search->first && words->last + FARTHEST_BEFORE >= search->first
	       && may_close(recogniser, search->last)
	       && !begins_clause_between(recogniser, words->last, search->first);
}

/* daarover, waartegen: anywhere in the clause; but mee only behind daar, er. */
static bool stands_in(const struct search *search, const struct companion_place *place)
{
	return !place->itself && place->words.first == place->words.last
	       && !pronominal_adverbs_of(small_spot(search->recogniser, place->words.first)).size;
}

static bool holds(const struct stretch *words, uint32_t spot)
{
	return words->first <= spot && spot <= words->last;
}

/* Whether one of the words has a part already. */
static bool is_used(const struct search *search, const struct stretch *words)
{
	for (size_t i = 0; i < search->count; i++)
		if (words->first <= search->found[i].last && search->found[i].first <= words->last)
			return true;
	return holds(words, search->verb->spot) || holds(words, search->verb->particle);
}

static bool fits(struct search *search, const struct companion_place *place)
{
	if (is_used(search, &place->words))
		return false;
	switch (search->recogniser->glossary->companions[place->number].kind) {
	case COMPANION_CLOSING: return closes(search, &place->words);
	case COMPANION_OPENING: return stands_in(search, place) || opens(search, &place->words);
	case COMPANION_REFLEXIVE: return true;
	case COMPANION_PARTICLE: break; /* is part of the verb */
	}
	return false;
}

static int compare_stretches(const void *left, const void *right)
{
	const struct stretch *a = left, *b = right;

	return a->first < b->first ? -1 : a->first > b->first;
}

/* The words of verb, particle and companions in the order of the text; those side by side as one. */
static void join_stretches(const struct search *search, struct found *found)
{
	struct stretch all[MOST_COMPANIONS + 2];
	size_t count = search->count, kept = 0;

	memcpy(all, search->found, count * sizeof *all);
	all[count++] = (struct stretch){ search->verb->spot, search->verb->spot };
	if (search->verb->particle != search->verb->spot)
		all[count++] = (struct stretch){ search->verb->particle, search->verb->particle };
	qsort(all, count, sizeof *all, compare_stretches);
	found->words = 0;
	for (size_t i = 0; i < count; i++) {
		found->words += all[i].last - all[i].first + 1;
		if (i > 0 && all[i].first == all[kept].last + 1)
			all[kept].last = all[i].last;
		else if (i > 0)
			all[++kept] = all[i];
	}
	found->first = all[0].first;
	found->last = all[kept].last;
	if (kept == 0)
		return;
	found->stretch_count = (uint32_t)kept + 1;
	found->stretches = arena_copy(&search->recogniser->arena, all, found->stretch_count, sizeof *all);
}

static void add_entries(struct search *search, uint32_t state)
{
	struct recogniser *recogniser = search->recogniser;
	struct found found = { .tag = search->verb->tag };
	uint32_t entry = recogniser->glossary->verb_phrases.entries[state];

	if (!entry)
		return;
	join_stretches(search, &found);
	found.start = recogniser->spots[found.first].piece.start;
	found.end = recogniser->spots[found.last].piece.end;
	if (found.stretch_count)
		found.why = HIT_SEPARABLE;
	else
		found.why = search->varied || search->verb->why == HIT_SEPARABLE ? HIT_INFLECTED : search->verb->why;
	found.itself = found.why <= HIT_CASE;
	for (; entry; entry = recogniser->glossary->entries[entry].next_verb) {
		found.entry = entry;
		add_found(recogniser, &found);
	}
}

static uint32_t distance_to(const struct search *search, const struct companion_place *place)
{
	uint32_t spot = search->verb->spot;

	return place->words.first > spot ? place->words.first - spot : spot - place->words.last;
}

/* The nearest place of each companion that leads on from `state`, and from there on. */
static void follow(struct search *search, uint32_t state)
{
	struct recogniser *recogniser = search->recogniser;
	struct { uint32_t state; const struct companion_place *place; } nearest[MOST_TRIED];
	size_t count = 0, at;

	for (size_t i = recogniser->spots[search->from].companions; i < recogniser->companion_count; i++) {
		const struct companion_place *place = &recogniser->companions[i];
		uint32_t next;

		if (place->words.last >= search->to)
			break;
		next = find_step(&recogniser->glossary->verb_phrases, state, place->number);
		if (!next || place->words.first < search->from || !fits(search, place))
			continue;
		for (at = 0; at < count && nearest[at].state != next;)
			at++;
		if (at == MOST_TRIED || (at < count && distance_to(search, nearest[at].place) <= distance_to(search, place)))
			continue;
		nearest[at].state = next;
		nearest[at].place = place;
		count += at == count;
	}
	for (at = 0; at < count && search->count < MOST_COMPANIONS; at++) {
		search->found[search->count++] = nearest[at].place->words;
		search->varied += !nearest[at].place->itself;
		add_entries(search, nearest[at].state);
		follow(search, nearest[at].state);
		search->varied -= !nearest[at].place->itself;
		search->count--;
	}
}

/* Where the clause of the word at `spot` begins. */
static uint32_t clause_start(const struct recogniser *recogniser, uint32_t spot)
{
	uint32_t start = spot;

	while (start > 0 && spot - start < 25 && !ends_clause(recogniser, start - 1))
		start--;
	return start;
}

void find_verb_phrases(struct recogniser *recogniser)
{
	for (size_t i = 0; i < recogniser->verb_count && recogniser->companion_count; i++) {
		const struct verb_place *verb = &recogniser->verbs[i];
		struct search search = {
			.recogniser = recogniser,
			.verb = verb,
			.first = verb->particle < verb->spot ? verb->particle : verb->spot,
			.last = verb->particle < verb->spot ? verb->spot : verb->particle,
			.from = clause_start(recogniser, verb->spot),
			.to = clause_end(recogniser, verb->spot),
		};
		uint32_t state = find_step(&recogniser->glossary->verb_phrases, PHRASE_START, verb->number);

		if (state && (verb->why == HIT_SEPARABLE || !recogniser->spots[verb->spot].taken))
			follow(&search, state);
	}
}
