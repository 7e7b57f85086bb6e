#include "match/wording.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "match/sentence_words.h"
#include "text/dutch.h"
#include "text/unicode.h"

#include <stdlib.h>

/* Odd, so that no word's hash is lost; from the golden ratio. */
#define SUM_FACTOR 0x9E3779B97F4A7C15u

/* So many targets are remembered with their forms: some megabytes. */
enum { TARGETS_KEPT = 16384 };

struct wording *wording_open(void)
{
	return must_calloc(1, sizeof(struct wording));
}

static void text_fini(struct wording_text *text)
{
	free(text->words);
	free(text->sums);
	free(text->powers);
	free(text->windows);
	free(text->chains);
	free(text->cut);
}

void wording_close(struct wording *wording)
{
	HASH_CLEAR(hh, wording->targets);
	text_fini(&wording->english);
	text_fini(&wording->form);
	free(wording->of_hits);
	free(wording->reach);
	buf_fini(&wording->small);
	arena_fini(&wording->arena);
	free(wording);
}

/* ---- words ---- */

static uint32_t plain(uint32_t c)
{
	return c == 0x2019 ? '\'' : c;
}

static struct str slice_of(const struct wording_text *text, size_t number)
{
	return str_slice(text->text, text->words[number].start, text->words[number].end);
}

/* The hash of a word whatever the case of its letters, which is noted. */
static uint64_t read_word(struct wording *wording, struct str chars, struct wording_word *word)
{
	size_t letters = 0, upper = 0;

	buf_clear(&wording->small);
	for (size_t at = 0; at < chars.size;) {
		uint32_t c = plain(utf8_next(chars, &at));

		letters += is_letter(c);
		upper += is_upper(c);
		buf_add_code_point(&wording->small, to_lower(c));
	}
	word->capitals = upper > 1 && upper == letters;
	word->small = upper < letters;
	return str_hash(buf_str(&wording->small));
}

static void make_room(struct wording_text *text)
{
	if (text->count + 1 < text->sum_room)
		return;
	text->sum_room = text->sum_room ? 2 * text->sum_room : 32;
	text->sums = must_realloc(text->sums, text->sum_room * sizeof *text->sums);
	text->powers = must_realloc(text->powers, text->sum_room * sizeof *text->powers);
}

static void add_word(struct wording *wording, struct wording_text *text, size_t start, size_t end, bool joined)
{
	struct wording_word word = { .start = start, .end = end, .joined = joined };
	uint64_t hash = read_word(wording, str_slice(text->text, start, end), &word);

	make_room(text);
	ARRAY_GROW(text->words, text->count, text->room);
	text->words[text->count] = word;
	text->sums[text->count + 1] = text->sums[text->count] * SUM_FACTOR + hash;
	text->powers[text->count + 1] = text->powers[text->count] * SUM_FACTOR;
	text->count++;
}

/* A piece, and where hyphens join words their words: Kiev-based. */
static void add_piece(struct wording *wording, struct wording_text *text, const struct piece *piece)
{
	size_t start = piece->start;

	for (size_t at = start + 1; at < piece->end; at++) {
		if (text->text.data[at] != '-')
			continue;
		add_word(wording, text, start, at, start > piece->start);
		start = at + 1;
	}
	if (start < piece->end)
		add_word(wording, text, start, piece->end, start > piece->start);
}

/* Cuts `chars` into words and signs; what stays Dutch in an assembled proposal is left out. */
static void cut(struct wording *wording, struct wording_text *text, struct str chars)
{
	struct word_reader reader = { .text = chars };
	struct piece piece;
	bool dutch = false;

	text->text = chars;
	text->count = text->window_count = text->chain_count = 0;
	if (text->cut_room)
		memset(text->cut, 0, text->cut_room * sizeof *text->cut);
	make_room(text);
	text->sums[0] = 0;
	text->powers[0] = 1;
	while (next_piece(&reader, &piece)) {
		struct str sign = str_slice(chars, piece.start, piece.end);

		dutch = (dutch || str_equal(sign, STR("‹"))) && !str_equal(sign, STR("›"));
		if (!dutch)
			add_piece(wording, text, &piece);
	}
}

static uint64_t hash_of(const struct wording_text *text, size_t first, size_t words)
{
	return text->sums[first + words] - text->sums[first] * text->powers[words];
}

/* ---- words in a row ---- */

static void clear_chains(struct wording_text *text)
{
	size_t wanted = 64;

	while (wanted < 2 * text->count)
		wanted *= 2;
	if (text->chain_room < wanted) {
		text->chain_room = wanted;
		text->chains = must_realloc(text->chains, wanted * sizeof *text->chains);
	}
	text->chain_count = wanted;
	memset(text->chains, 0, wanted * sizeof *text->chains);
}

static size_t chain_of(const struct wording_text *text, uint64_t hash)
{
	return (size_t)(hash ^ hash >> 32) & (text->chain_count - 1);
}

/* From the last to the first, so that a chain begins with the first. */
static void cut_windows(struct wording_text *text, size_t words)
{
	if (text->chain_count == 0)
		clear_chains(text);
	if (text->cut_room <= words) {
		size_t room = 2 * words + 8;

		text->cut = must_realloc(text->cut, room * sizeof *text->cut);
		memset(text->cut + text->cut_room, 0, (room - text->cut_room) * sizeof *text->cut);
		text->cut_room = room;
	}
	if (text->cut[words])
		return;
	text->cut[words] = true;
	for (size_t first = text->count - words + 1; first-- > 0;) {
		uint64_t hash = hash_of(text, first, words);
		uint32_t *chain = &text->chains[chain_of(text, hash)];

		ARRAY_GROW(text->windows, text->window_count, text->window_room);
		text->windows[text->window_count++] = (struct wording_window){ hash, (uint32_t)first, (uint32_t)words, *chain };
		*chain = (uint32_t)text->window_count;
	}
}

/* ---- targets ---- */

/** The forms of a target under way. */
struct form_list {
	struct wording *wording;
	struct wording_form *items;
	size_t count, room;
};

static void add_form(void *data, struct str form, enum english_form which)
{
	struct form_list *list = data;
	struct wording_form *item;

	for (size_t i = 0; i < list->count; i++) {
		if (!str_equal(list->items[i].text, form))
			continue;
		list->items[i].kinds |= 1u << which;
		return;
	}
	ARRAY_GROW(list->items, list->count, list->room);
	item = &list->items[list->count++];
	*item = (struct wording_form){ .text = arena_str(&list->wording->arena, form), .kinds = 1u << which };
	cut(list->wording, &list->wording->form, item->text);
	item->words = list->wording->form.count;
	item->hash = hash_of(&list->wording->form, 0, item->words);
}

static struct wording_target *make_target(struct wording *wording, struct str text)
{
	struct form_list list = { .wording = wording };
	struct wording_target *target = arena_calloc(&wording->arena, 1, sizeof *target);

	target->text = arena_str(&wording->arena, text);
	each_english_form(target->text, ENGLISH_NOUN | ENGLISH_VERB | ENGLISH_ADJECTIVE, add_form, &list);
	target->form_count = list.count;
	target->forms = arena_copy(&wording->arena, list.items, list.count, sizeof *list.items);
	free(list.items);
	HASH_ADD_KEYPTR(hh, wording->targets, target->text.data, target->text.size, target);
	return target;
}

static struct wording_target *target_of(struct wording *wording, struct str text)
{
	struct wording_target *target;

	HASH_FIND(hh, wording->targets, text.data, text.size, target);
	return target ? target : make_target(wording, text);
}

const struct wording_form *find_wording_form(const struct wording_target *target, enum english_form kind)
{
	for (size_t i = 0; i < target->form_count; i++)
		if (target->forms[i].kinds & 1u << kind)
			return &target->forms[i];
	return NULL;
}

/* ---- what a term asks for ---- */

static struct str last_word(struct str phrase)
{
	size_t start = phrase.size;

	while (start > 0 && phrase.data[start - 1] != ' ')
		start--;
	return str_slice(phrase, start, phrase.size);
}

/* Where the line tells no class: by how it was found, by its English, by the shape of its Dutch. */
static bool is_verbal(const struct hit *hit)
{
	return hit->why == HIT_SEPARABLE || (hit->tag >= FORM_PRESENT && hit->tag <= FORM_INFINITIVE)
		|| str_starts(hit->term->target, STR("to ")) || may_be_infinitive(last_word(hit->term->source));
}

static unsigned classes_of(const struct hit *hit)
{
	switch (hit->term->pos) {
	case POS_VERB: return ENGLISH_VERB;
	case POS_NOUN:
	case POS_NAME: return ENGLISH_NOUN;
	case POS_ADJECTIVE:
	case POS_ADVERB: return ENGLISH_NOUN | ENGLISH_ADJECTIVE;
	case POS_ANY:
	case POS_PHRASE: break;
	}
	return ENGLISH_NOUN | ENGLISH_ADJECTIVE | (is_verbal(hit) ? ENGLISH_VERB : 0);
}

static unsigned kinds_of(const struct hit *hit)
{
	unsigned classes = classes_of(hit), kinds = 1u << ENGLISH_BASE;

	if (classes & ENGLISH_NOUN)
		kinds |= 1u << ENGLISH_PLURAL | 1u << ENGLISH_GENITIVE | 1u << ENGLISH_PLURAL_GENITIVE;
	if (classes & ENGLISH_VERB)
		kinds |= 1u << ENGLISH_PRESENT | 1u << ENGLISH_PAST | 1u << ENGLISH_PARTICIPLE | 1u << ENGLISH_ING;
	if (classes & ENGLISH_ADJECTIVE)
		kinds |= 1u << ENGLISH_COMPARATIVE | 1u << ENGLISH_SUPERLATIVE;
	return kinds;
}

static void note_use(struct wording *wording, struct wording_target *target, const struct hit *hit)
{
	if (target->usable_in != wording->reading) {
		target->usable_in = wording->reading;
		target->usable_kinds = 0;
		target->uses = 0;
		target->before = NULL;
	}
	target->usable_kinds |= kinds_of(hit);
	target->uses += !target->before || !hit_is_beside(target->before, hit);
	target->before = hit;
}

static void note_withdrawal(struct wording *wording, struct wording_target *target, const struct hit *hit)
{
	if (target->withdrawn_in != wording->reading) {
		target->withdrawn_in = wording->reading;
		target->withdrawn_kinds = 0;
		target->written = false;
	}
	target->withdrawn_kinds |= kinds_of(hit);
}

static void read_hits(struct wording *wording)
{
	const struct segment *segment = wording->segment;

	if (HASH_COUNT(wording->targets) > TARGETS_KEPT) {
		HASH_CLEAR(hh, wording->targets);
		arena_reset(&wording->arena);
	}
	if (wording->hit_room < segment->hit_count) {
		wording->hit_room = 2 * segment->hit_count;
		wording->of_hits = must_realloc(wording->of_hits, wording->hit_room * sizeof *wording->of_hits);
	}
	for (size_t i = 0; i < segment->hit_count; i++) {
		const struct hit *hit = &segment->hits[i];
		struct wording_target *target = target_of(wording, hit->term->target);

		wording->of_hits[i] = target;
		if (term_is_usable(hit->term))
			note_use(wording, target, hit);
		else if (term_is_withdrawn(hit->term) && !hit->inside)
			note_withdrawal(wording, target, hit);
	}
}

void wording_read(struct wording *wording, const struct segment *segment, struct str english)
{
	wording->reading++;
	wording->segment = segment;
	read_hits(wording);
	cut(wording, &wording->english, english);
}

/* ---- finding ---- */

/* Capitals that are those of a headline and of no acronym: in “the AIDS crisis” there are no aids. */
static bool is_shouted(const struct wording_text *english, size_t number)
{
	const struct wording_word *word = &english->words[number];

	return word->capitals
		&& (word->end - word->start > 4
			|| !((number > 0 && word[-1].small) || (number + 1 < english->count && word[1].small)));
}

/* The same letters; `opens`: but for a capital at the front. */
static bool has_letters(struct str wanted, struct str found, bool opens, bool shouted)
{
	size_t a = 0, b = 0;

	while (a < wanted.size && b < found.size) {
		bool first = a == 0;
		uint32_t c = plain(utf8_next(wanted, &a)), d = plain(utf8_next(found, &b));

		if (c != d && !(((first && opens) || shouted) && to_lower(d) == to_lower(c)))
			return false;
	}
	return a == wanted.size && b == found.size;
}

static bool is_same(struct wording *wording, const struct wording_form *form, size_t first, bool strict)
{
	const struct wording_text *english = &wording->english;

	for (size_t i = 0; i < form->words; i++) {
		struct str wanted = slice_of(&wording->form, i), found = slice_of(english, first + i);

		if (str_equal(wanted, found))
			continue;
		if (!has_letters(wanted, found,
			    i == 0 && begins_sentence(english->text, english->words[first].start) && is_lower(utf8_peek(wanted, 0)),
			    !strict || is_shouted(english, first + i)))
			return false;
	}
	return !strict || !english->words[first].joined;
}

static bool tell_places(struct wording *wording, const struct wording_form *form, bool strict, wording_visitor *visit, void *data)
{
	struct wording_text *english = &wording->english;
	bool is_cut = false;

	if (form->words == 0 || form->words > english->count)
		return true;
	cut_windows(english, form->words);
	for (uint32_t at = english->chains[chain_of(english, form->hash)]; at; at = english->windows[at - 1].next) {
		const struct wording_window *window = &english->windows[at - 1];

		if (window->hash != form->hash || window->words != form->words)
			continue;
		if (!is_cut)
			cut(wording, &wording->form, form->text);
		is_cut = true;
		if (is_same(wording, form, window->first, strict) && !visit(data, window->first, window->first + form->words, form))
			return false;
	}
	return true;
}

void each_wording(struct wording *wording, const struct wording_target *target, unsigned kinds, bool strict,
	wording_visitor *visit, void *data)
{
	for (size_t i = 0; i < target->form_count; i++)
		if (target->forms[i].kinds & kinds && !tell_places(wording, &target->forms[i], strict, visit, data))
			return;
}
