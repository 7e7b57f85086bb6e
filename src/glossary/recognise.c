/*
 * The terms of a text, in one pass over its words. A word is looked up once; its postings are entries of one word,
 * numbers of words of phrases, bases and particles of separable verbs. Looser tiers are asked only for a word without a
 * hit.
 */
#include "glossary/recogniser.h"

#include "base/alloc.h"
#include "text/dutch.h"

#include <stdlib.h>

struct recogniser *recogniser_open(const struct glossary *glossary, enum variety variety)
{
	struct recogniser *recogniser = must_calloc(1, sizeof *recogniser);

	recogniser->glossary = glossary;
	recogniser->variety = variety;
	if (glossary->withdrawn) {
		recogniser->withdrawn = recogniser_open(glossary->withdrawn, variety);
		recogniser->withdrawn->whole_words = true;
	}
	return recogniser;
}

void recogniser_close(struct recogniser *recogniser)
{
	if (!recogniser)
		return;
	recogniser_close(recogniser->withdrawn);
	shaper_fini(&recogniser->shaper);
	buf_fini(&recogniser->letters);
	arena_fini(&recogniser->arena);
	buf_fini(&recogniser->english);
	free(recogniser->spots);
	free(recogniser->found);
	free(recogniser->ordered);
	free(recogniser->words);
	free(recogniser->paths);
	free(recogniser->next_paths);
	free(recogniser->bases);
	free(recogniser->companions);
	free(recogniser->verbs);
	free(recogniser->hits);
	free(recogniser->owners);
	free(recogniser);
}

enum agreement agreement_of(const struct posting *posting, const struct shape *shape)
{
	if (posting->check != shape->check)
		return AGREE_FOLDED;
	if (posting->capitals == shape->capitals)
		return AGREE_EXACT;
	return posting->capitals == 0 || shape->all_capitals ? AGREE_CASE : AGREE_SMALL;
}

void add_found(struct recogniser *recogniser, const struct found *found)
{
	ARRAY_GROW(recogniser->found, recogniser->found_count, recogniser->found_room);
	recogniser->found[recogniser->found_count] = *found;
	recogniser->found[recogniser->found_count].number = recogniser->found_total++;
	recogniser->found_count++;
}

static enum hit_why why_of(const struct posting *posting, enum agreement agreement)
{
	if (agreement == AGREE_FOLDED)
		return HIT_FOLDED;
	if (!posting->itself)
		return HIT_INFLECTED;
	return agreement == AGREE_EXACT ? HIT_EXACT : HIT_CASE;
}

static bool is_title_case(const struct shape *shape)
{
	return shape->first_capital && shape->capitals == 1 && shape->letters >= 3;
}

/* Diacritics, hyphens, dots and inner capitals may differ: from five letters; acronyms as Navo or N.A.V.O. */
static bool accepts_folded(const struct entry *entry, const struct posting *posting, const struct shape *shape)
{
	if (entry->exact || (entry->capital && !shape->first_capital))
		return false;
	if (entry->case_sensitive && posting->capitals != shape->capitals)
		return false;
	if (entry->acronym)
		return is_title_case(shape) || (shape->dotted && shape->all_capitals);
	return shape->letters >= 5;
}

void add_entry_match(struct recogniser *recogniser, uint32_t spot, const struct posting *posting, enum hit_why why)
{
	const struct piece *piece = &recogniser->spots[spot].piece;
	struct found found = {
		.entry = posting->target,
		.first = spot,
		.last = spot,
		.words = 1,
		.start = piece->start,
		.end = piece->end,
		.why = why,
		.tag = (enum form_tag)posting->tag,
		.itself = posting->itself,
	};

	add_found(recogniser, &found);
}

static bool is_better_match(const struct word_match *a, const struct word_match *b)
{
	return a->small != b->small ? b->small : a->why < b->why;
}

/*
 * Each number once, or phrases would multiply: cafes is a folded café's and cafés, and of n such words there would be 2^n
 * ways. The postings of a number stand together, so the last match is the one to compare with.
 */
static void add_word_match(struct recogniser *recogniser, const struct posting *posting, enum agreement agreement)
{
	struct word_match *last = recogniser->word_count ? &recogniser->words[recogniser->word_count - 1] : NULL;
	struct word_match match = {
		.number = posting->target,
		.why = agreement == AGREE_SMALL && posting->itself ? HIT_CASE : why_of(posting, agreement),
		.tag = (enum form_tag)posting->tag,
		.small = agreement == AGREE_SMALL,
	};

	if (last && last->number == match.number) {
		if (is_better_match(&match, last))
			*last = match;
		return;
	}
	ARRAY_GROW(recogniser->words, recogniser->word_count, recogniser->word_room);
	recogniser->words[recogniser->word_count++] = match;
}

/* de stemmen, zijn gebruik: a noun; but een aangenomen wet. */
static bool is_noun_here(struct recogniser *recogniser, uint32_t spot, enum form_tag tag)
{
	return spot > 0 && tag != FORM_PARTICIPLE && tag != FORM_PRESENT_PARTICIPLE
	       && recogniser->spots[spot - 1].opens_noun;
}

static void add_base(struct recogniser *recogniser, uint32_t spot, const struct posting *posting)
{
	ARRAY_GROW(recogniser->bases, recogniser->base_count, recogniser->base_room);
	recogniser->bases[recogniser->base_count++] = (struct base){
		.spot = spot,
		.target = posting->target,
		.tag = (enum form_tag)posting->tag,
		.has_companions = posting->kind == POSTING_VERB_BASE,
	};
}

static void add_verb(
	struct recogniser *recogniser, uint32_t spot, const struct posting *posting, enum agreement agreement)
{
	ARRAY_GROW(recogniser->verbs, recogniser->verb_count, recogniser->verb_room);
	recogniser->verbs[recogniser->verb_count++] = (struct verb_place){
		.number = posting->target,
		.spot = spot,
		.particle = spot,
		.tag = (enum form_tag)posting->tag,
		.why = why_of(posting, agreement),
	};
}

static void add_companion(
	struct recogniser *recogniser, uint32_t first, uint32_t last, uint32_t number, bool itself)
{
	ARRAY_GROW(recogniser->companions, recogniser->companion_count, recogniser->companion_room);
	recogniser->companions[recogniser->companion_count++] =
		(struct companion_place){ .words = { first, last }, .number = number, .itself = itself };
}

/* Tiers 1 and 2: the word as the glossary has it, or one of its forms. */
static void match_exactly(struct recogniser *recogniser, uint32_t spot)
{
	const struct shape *shape = &recogniser->spots[spot].shape;
	const struct posting *end, *posting = find_postings(&recogniser->glossary->forms, shape->key, &end);

	for (; posting < end; posting++) {
		enum agreement agreement = agreement_of(posting, shape);

		if (posting->key != shape->key || agreement == AGREE_FOLDED)
			continue;
		if (posting->kind == POSTING_WORD)
			add_word_match(recogniser, posting, agreement);
		if (agreement == AGREE_SMALL)
			continue;
		switch ((enum posting_kind)posting->kind) {
		case POSTING_ENTRY:
			if (agreement == AGREE_EXACT || !recogniser->glossary->entries[posting->target].case_sensitive)
				add_entry_match(recogniser, spot, posting, why_of(posting, agreement));
			break;
		case POSTING_BASE:
		case POSTING_VERB_BASE:
			if (!is_noun_here(recogniser, spot, (enum form_tag)posting->tag))
				add_base(recogniser, spot, posting);
			break;
		case POSTING_VERB:
			if (!is_noun_here(recogniser, spot, (enum form_tag)posting->tag))
				add_verb(recogniser, spot, posting, agreement);
			break;
		case POSTING_COMPANION: add_companion(recogniser, spot, spot, posting->target, posting->itself); break;
		case POSTING_WORD: break;
		}
	}
}

/* Tier 3. */
static void match_folded(struct recogniser *recogniser, uint32_t spot, bool entries, bool words)
{
	const struct shape *shape = &recogniser->spots[spot].shape;
	const struct posting *end, *posting = find_postings(&recogniser->glossary->forms, shape->key, &end);

	for (; posting < end; posting++) {
		if (posting->key != shape->key)
			continue;
		if (posting->kind == POSTING_ENTRY && entries
			&& accepts_folded(&recogniser->glossary->entries[posting->target], posting, shape))
			add_entry_match(recogniser, spot, posting, HIT_FOLDED);
		if (posting->kind == POSTING_WORD && words && shape->letters >= 5)
			add_word_match(recogniser, posting, AGREE_FOLDED);
	}
}

static bool is_verb_form(enum form_tag tag)
{
	return tag == FORM_PRESENT || tag == FORM_PAST || tag == FORM_PARTICIPLE || tag == FORM_INFINITIVE;
}

/* Takes out, of what was found from `first` on, what the other hits of the same word put in the shade. */
static void narrow(struct recogniser *recogniser, uint32_t spot, size_t first)
{
	const struct entry *entries = recogniser->glossary->entries;
	const struct spot *here = &recogniser->spots[spot];
	bool itself = false, name = false;
	size_t kept = first;

	for (size_t i = first; i < recogniser->found_count; i++) {
		const struct found *found = &recogniser->found[i];

		itself |= found->itself;
		name |= found->why == HIT_EXACT && entries[found->entry].capital && !here->opens;
	}
	for (size_t i = first; i < recogniser->found_count; i++) {
		const struct found *found = &recogniser->found[i];
		const struct entry *entry = &entries[found->entry];

		if (itself && !found->itself)
			continue; /* finale is finale, not finaal */
		if (name && !entry->capital)
			continue; /* mid-sentence, Staat is Staat and not staat */
		if (here->function_word && !found->itself && !(entry->function_word && is_verb_form(found->tag)))
			continue; /* als is not al, was not wassen; but gaat is gaan */
		recogniser->found[kept++] = *found;
	}
	recogniser->found_count = kept;
}

static struct span add_letters(struct recogniser *recogniser, struct str letters)
{
	size_t start = recogniser->letters.size;

	buf_add(&recogniser->letters, letters);
	return (struct span){ start, recogniser->letters.size };
}

/* Fills in what follows from the piece. */
static void read_word(struct recogniser *recogniser, struct spot *spot)
{
	struct shaper *shaper = &recogniser->shaper;
	bool is_bare;

	spot->shape = shape_of(shaper, str_slice(recogniser->text, spot->piece.start, spot->piece.end));
	is_bare = str_equal(buf_str(&shaper->small), buf_str(&shaper->bare));
	spot->small = add_letters(recogniser, buf_str(&shaper->small));
	spot->bare = is_bare ? spot->small : add_letters(recogniser, buf_str(&shaper->bare));
	spot->function_word = is_function_word(buf_str(&shaper->small));
	spot->opens_noun = opens_noun(buf_str(&shaper->small));
}

/* Parijs' may be the genitive; where no entry has that form, the apostrophe is none of its. */
static void drop_apostrophe(struct recogniser *recogniser, uint32_t spot)
{
	struct spot *here = &recogniser->spots[spot];

	here->piece.end -= recogniser->text.data[here->piece.end - 1] == '\'' ? 1 : 3;
	here->piece.apostrophe = false;
	read_word(recogniser, here);
}

static void look_up(struct recogniser *recogniser, uint32_t spot)
{
	struct spot *here = &recogniser->spots[spot];
	size_t first = recogniser->found_count;

	recogniser->word_count = 0;
	match_exactly(recogniser, spot);
	if (here->piece.apostrophe && recogniser->found_count == first && recogniser->word_count == 0) {
		drop_apostrophe(recogniser, spot);
		match_exactly(recogniser, spot);
	}
	if (recogniser->found_count > first)
		narrow(recogniser, spot, first);
	if (!here->piece.word || here->function_word)
		return;
	if (recogniser->found_count == first || recogniser->word_count == 0)
		match_folded(recogniser, spot, recogniser->found_count == first, recogniser->word_count == 0);
	if (recogniser->found_count == first && recogniser->word_count == 0)
		find_variants(recogniser, spot);
	if (recogniser->found_count == first && !recogniser->whole_words)
		find_compounds(recogniser, spot);
}

/* A phrase of entries, or a companion of verbs, ends here. */
static void add_phrases_of(struct recogniser *recogniser, uint32_t spot, const struct path *path)
{
	const struct glossary *glossary = recogniser->glossary;

	for (uint32_t number = glossary->phrases.companions[path->state]; number && !path->small && path->why <= HIT_INFLECTED;
		number = glossary->companions[number].next)
		add_companion(recogniser, path->first, spot, number, path->why <= HIT_CASE && path->gap == 0);
	for (uint32_t number = path->gap ? 0 : glossary->phrases.entries[path->state]; number;
		number = glossary->entries[number].next) {
		const struct entry *entry = &glossary->entries[number];
		struct found found = {
			.entry = number,
			.first = path->first,
			.last = spot,
			.words = spot - path->first + 1,
			.start = recogniser->spots[path->first].piece.start,
			.end = recogniser->spots[spot].piece.end,
			.why = path->why,
			.tag = entry->head < 16 ? (enum form_tag)(path->tags >> 4 * entry->head & 15) : FORM_BASE,
			.itself = path->why <= HIT_CASE,
		};

		if ((path->small && entry->capital) || (entry->case_sensitive && path->why != HIT_EXACT))
			continue;
		add_found(recogniser, &found);
	}
}

static void keep_path(struct recogniser *recogniser, const struct path *path)
{
	ARRAY_GROW(recogniser->next_paths, recogniser->next_count, recogniser->next_room);
	recogniser->next_paths[recogniser->next_count++] = *path;
}

static void step(struct recogniser *recogniser, uint32_t spot, const struct path *path, const struct word_match *word)
{
	uint32_t state = find_step(&recogniser->glossary->phrases, path->state, word->number);
	size_t place = spot - path->first;
	struct path next = *path;

	if (!state)
		return;
	next.state = state;
	next.small |= word->small;
	if (word->why > next.why)
		next.why = word->why;
	if (place < 16)
		next.tags |= (uint64_t)word->tag << 4 * place;
	keep_path(recogniser, &next);
	add_phrases_of(recogniser, spot, &next);
}

/* Whether the word at `spot` may stand between an article or preposition and the noun: een dringend beroep. */
static bool may_fill_gap(const struct spot *spot)
{
	return spot->piece.word && !spot->function_word && !spot->shape.first_capital;
}

/* Carries the phrases under way on by the word at `spot`, and begins new ones. */
static void follow_phrases(struct recogniser *recogniser, uint32_t spot)
{
	enum { WIDEST_GAP = 2 };
	struct path *paths = recogniser->paths;
	size_t room = recogniser->path_room;
	struct path start = { .state = PHRASE_START, .first = spot };

	recogniser->next_count = 0;
	for (size_t i = 0; i < recogniser->path_count && may_fill_gap(&recogniser->spots[spot]); i++) {
		struct path wider = paths[i];

		if (recogniser->glossary->phrases.gaps[wider.state] && wider.gap++ < WIDEST_GAP)
			keep_path(recogniser, &wider);
	}
	for (size_t w = 0; w < recogniser->word_count; w++) {
		for (size_t i = 0; i < recogniser->path_count; i++)
			step(recogniser, spot, &paths[i], &recogniser->words[w]);
		step(recogniser, spot, &start, &recogniser->words[w]);
	}
	recogniser->paths = recogniser->next_paths;
	recogniser->path_count = recogniser->next_count;
	recogniser->path_room = recogniser->next_room;
	recogniser->next_paths = paths;
	recogniser->next_room = room;
}

static void read_spots(struct recogniser *recogniser)
{
	struct word_reader reader = { .text = recogniser->text };
	struct piece piece;
	bool opens = true;

	while (next_piece(&reader, &piece)) {
		struct spot spot = { .piece = piece, .opens = opens };

		opens = opens && !piece.word;
		read_word(recogniser, &spot);
		form_index_announce(&recogniser->glossary->forms, spot.shape.key);
		ARRAY_GROW(recogniser->spots, recogniser->spot_count, recogniser->spot_room);
		recogniser->spots[recogniser->spot_count++] = spot;
	}
}

static void look_up_all(struct recogniser *recogniser)
{
	enum { AHEAD = 4 };

	for (uint32_t spot = 0; spot < recogniser->spot_count; spot++) {
		if (spot + AHEAD < recogniser->spot_count)
			form_index_announce_run(&recogniser->glossary->forms, recogniser->spots[spot + AHEAD].shape.key);
		recogniser->spots[spot].companions = (uint32_t)recogniser->companion_count;
		look_up(recogniser, spot);
		follow_phrases(recogniser, spot);
	}
}

struct hit *find_terms(struct recogniser *recogniser, struct str text, struct arena *arena, size_t *count)
{
	recogniser->text = text;
	recogniser->found_total = 0;
	recogniser->spot_count = recogniser->found_count = recogniser->path_count = 0;
	recogniser->base_count = recogniser->companion_count = recogniser->verb_count = 0;
	buf_clear(&recogniser->letters);
	arena_reset(&recogniser->arena);
	read_spots(recogniser);
	look_up_all(recogniser);
	find_separated(recogniser);
	find_verb_phrases(recogniser);
	return make_hits(recogniser, arena, count);
}
