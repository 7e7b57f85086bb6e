/* Counting what segments have: words, phrases of two patterns, runs of names. */
#include "glossary/candidates.h"

#include "base/alloc.h"
#include "base/paint.h"
#include "base/utf8.h"
#include "glossary/candidates_private.h"
#include "text/unicode.h"
#include "text/word_shapes.h"

#include <stdlib.h>

enum { AROUND = 56 /* bytes of an example on each side */, LONGEST_NAME = 8 /* words */ };

struct candidates *candidates_open(void)
{
	struct candidates *candidates = must_calloc(1, sizeof *candidates);

	candidates->common = common_words_open();
	return candidates;
}

void candidates_close(struct candidates *candidates)
{
	if (!candidates)
		return;
	common_words_close(candidates->common);
	items_fini(&candidates->items);
	key_map_fini(&candidates->texts);
	free(candidates->signs);
	free(candidates->found);
	buf_fini(&candidates->small);
	buf_fini(&candidates->phrase);
	free(candidates);
}

size_t candidates_words(const struct candidates *candidates)
{
	return candidates->words;
}

/* --- an example ------------------------------------------------------------------------------------------------ */

/* `at` moved outwards to the edge of a word, at most AROUND bytes away from `from`. */
static size_t example_start(struct str text, size_t from)
{
	size_t at = from > AROUND ? from - AROUND : 0;

	if (at == 0)
		return 0;
	while (at < from && text.data[at] != ' ' && text.data[at] != '\n')
		at++;
	return at < from ? at + 1 : from;
}

static size_t example_end(struct str text, size_t from)
{
	size_t at = text.size - from > AROUND ? from + AROUND : text.size;

	if (at == text.size)
		return at;
	while (at > from && text.data[at] != ' ' && text.data[at] != '\n')
		at--;
	return at;
}

static void add_on_one_line(struct buf *out, struct str text)
{
	bool space = false;

	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		uint32_t c = utf8_next(text, &at);

		if (is_space(c) || is_control(c) || paint_is_unsafe(c)) {
			space |= is_space(c) || is_control(c); /* what turns the direction of text stands within words */
			continue;
		}
		if (space)
			buf_add_char(out, ' ');
		space = false;
		buf_add(out, str_slice(text, from, at));
	}
}

static struct str make_example(struct candidates *candidates, size_t start, size_t end)
{
	struct str text = candidates->text, kept;
	size_t from = example_start(text, start), to = example_end(text, end);
	struct buf out = { 0 };

	if (from > 0)
		buf_add(&out, STR("… "));
	add_on_one_line(&out, str_slice(text, from, to));
	if (to < text.size)
		buf_add(&out, STR(" …"));
	kept = arena_str(&candidates->items.arena, buf_str(&out));
	buf_fini(&out);
	return kept;
}

/* --- counting -------------------------------------------------------------------------------------------------- */

static struct item *count_item(struct candidates *candidates, enum item_kind kind, struct str text, const struct sign *first,
	const struct sign *last)
{
	struct item *item = items_get(&candidates->items, kind, text);

	item->count++;
	item->files |= (uint64_t)1 << (candidates->file < 63 ? candidates->file : 63);
	if (item->example.size == 0 && (candidates->items.count < EVERY_EXAMPLE || item->count > 1)) {
		item->example = make_example(candidates, first->start, last->end);
		item->file = (uint32_t)candidates->file;
	}
	return item;
}

/* What a noun may follow without an article; none that is often the particle of a verb. */
#define PREPOSITIONS "van met tegen zonder tussen volgens tijdens wegens via bij per over voor naar in"

static bool is_one_word(const struct candidates *candidates, size_t at, const char *words)
{
	struct str small = small_of(candidates, &candidates->signs[at]), rest = str_of(words), word;

	while (str_next(&rest, ' ', &word))
		if (str_equal(small, word))
			return true;
	return false;
}

/* What stands round a word says whether it is a noun. */
static void note_evidence(const struct candidates *candidates, size_t at, struct item *item)
{
	const struct sign *sign = &candidates->signs[at], *before = sign->joined && at ? sign - 1 : NULL,
			  *behind = at + 1 < candidates->sign_count && sign[1].word && sign[1].joined ? sign + 1 : NULL;
	bool governed = before && (precedes_noun(small_of(candidates, before)) || before->common.adjective_rank
				       || is_one_word(candidates, at - 1, PREPOSITIONS));
	bool noun_follows = behind && behind->noun && !behind->capital;

	if (before && str_equal(small_of(candidates, before), STR("te")))
		item->verb++;
	else if (governed && noun_follows)
		item->adjective++;
	else if (governed)
		item->noun++;
}

static void count_words(struct candidates *candidates)
{
	for (size_t i = 0; i < candidates->sign_count; i++) {
		const struct sign *sign = &candidates->signs[i];
		struct item *item;

		if (!sign->word || (sign->common.classes && !sign->common.noun_rank))
			continue;
		item = count_item(candidates, ITEM_WORD, small_of(candidates, sign), sign, sign);
		item->words = 1;
		item->common = sign->common.classes != 0;
		item->opened += sign->capital && sign->opens;
		item->capital += sign->capital && !sign->opens;
		item->acronym += sign->acronym;
		note_evidence(candidates, i, item);
	}
}

/* --- phrases --------------------------------------------------------------------------------------------------- */

/* 4: in no list, so most telling; else its rank. */
static int noun_weight(const struct sign *sign)
{
	return sign->common.noun_rank ? sign->common.noun_rank : 4;
}

static int adjective_weight(const struct sign *sign)
{
	return sign->common.adjective_rank ? sign->common.adjective_rank : 4;
}

static bool is_small(const struct sign *sign)
{
	return !sign->capital || (sign->opens && sign->common.classes);
}

static bool is_noun(const struct candidates *candidates, size_t at)
{
	const struct sign *sign = &candidates->signs[at];

	return sign->word && sign->noun && is_small(sign) && noun_weight(sign) > 1 && sign->small_size > 2;
}

static bool is_adjective(const struct candidates *candidates, size_t at)
{
	const struct sign *sign = &candidates->signs[at];

	return sign->word && sign->adjective && is_small(sign) && adjective_weight(sign) > 2;
}

static void count_phrase(struct candidates *candidates, size_t first, size_t last, int weight, bool loose)
{
	enum { SURE = 6, LEAST = 5 };
	struct buf *phrase = &candidates->phrase;
	struct item *item;

	if (weight < LEAST)
		return;
	buf_clear(phrase);
	for (size_t i = first; i <= last; i++) {
		if (i > first)
			buf_add_char(phrase, ' ');
		buf_add(phrase, small_of(candidates, &candidates->signs[i]));
	}
	if (phrase->size > LONGEST_ITEM)
		return;
	item = count_item(candidates, ITEM_PHRASE, buf_str(phrase), &candidates->signs[first], &candidates->signs[last]);
	item->words = (uint8_t)(last - first + 1);
	if (loose || weight < SURE)
		item->kind = ITEM_LOOSE;
}

static bool continues(const struct candidates *candidates, size_t at)
{
	return at < candidates->sign_count && candidates->signs[at].word && candidates->signs[at].joined;
}

/* wederzijds respect, gewapend diplomatiek conflict */
static void count_adjective_phrases(struct candidates *candidates, size_t first)
{
	int weight = 0;

	for (size_t i = first; i < first + 3 && (i == first || continues(candidates, i)); i++) {
		if (i > first && is_noun(candidates, i))
			count_phrase(candidates, first, i, weight + noun_weight(&candidates->signs[i]), false);
		if (!is_adjective(candidates, i))
			return;
		if (i == first || adjective_weight(&candidates->signs[i]) < weight)
			weight = adjective_weight(&candidates->signs[i]);
	}
}

/* schending van de mensenrechten, wapen van massale vernietiging; recht op privacy where it occurs often */
static void count_noun_phrases(struct candidates *candidates, size_t first)
{
	size_t at = first + 1;
	int weight = noun_weight(&candidates->signs[first]);
	bool of;

	if (!continues(candidates, at))
		return;
	if (weight == 4 && is_noun(candidates, at) && noun_weight(&candidates->signs[at]) == 4)
		count_phrase(candidates, first, at, weight + 4, true);
	of = is_one_word(candidates, at, "van");
	if (!of && !is_one_word(candidates, at, "voor tegen tot op in over met aan tussen naar"))
		return;
	if (continues(candidates, ++at) && of && is_one_word(candidates, at, "de het een den"))
		at++;
	if (continues(candidates, at) && is_adjective(candidates, at) && continues(candidates, at + 1)
	    && is_noun(candidates, at + 1))
		at++;
	if (continues(candidates, at) && is_noun(candidates, at))
		count_phrase(candidates, first, at, weight + noun_weight(&candidates->signs[at]), !of);
}

static void count_phrases(struct candidates *candidates)
{
	for (size_t i = 0; i < candidates->sign_count; i++) {
		if (is_adjective(candidates, i))
			count_adjective_phrases(candidates, i);
		if (is_noun(candidates, i))
			count_noun_phrases(candidates, i);
	}
}

/* --- names ----------------------------------------------------------------------------------------------------- */

/* A headline in capitals, or one with a capital on every word: its capitals say nothing. */
static bool has_capitals_throughout(const struct candidates *candidates)
{
	size_t capitals = 0, words = 0, all = 0;

	for (size_t i = 0; i < candidates->sign_count; i++) {
		const struct sign *sign = &candidates->signs[i];

		if (!sign->word || sign->small_size < 4)
			continue;
		words++;
		capitals += sign->capital;
		all += sign->acronym;
	}
	return words > 2 && (all * 3 > words * 2 || capitals == words);
}

/* A word that is no name by itself may begin one: Witte Huis. What begins a sentence only where nothing else explains it. */
static bool may_begin_name(const struct candidates *candidates, size_t at)
{
	const struct sign *sign = &candidates->signs[at];

	if (!sign->word || !sign->capital)
		return false;
	if (!sign->opens) /* but De Standaard only behind a word: a number or sign may stand before a sentence too */
		return sign->joined || !(sign->common.classes & COMMON_FUNCTION);
	if (sign->common.classes)
		return false;
	return sign->acronym || (continues(candidates, at + 1) && (sign[1].capital || is_name_particle(small_of(candidates, sign + 1))));
}

/* Centrum voor Rampenpreventie, but not Poetin voor Amerika. */
static bool joins_institution(const struct candidates *candidates, size_t at)
{
	const struct sign *before = &candidates->signs[at - 1];

	return is_one_word(candidates, at, "voor") && before->capital && before->common.noun_rank;
}

/* A1 and B2 are places; G7 and A4 are names where an article stands before them. */
static bool is_place_in_table(const struct candidates *candidates, size_t at)
{
	const struct sign *sign = &candidates->signs[at];

	return sign->small_size > 1 && is_digit((unsigned char)candidates->small.data[sign->small + 1])
	       && !(sign->joined && precedes_noun(small_of(candidates, sign - 1)));
}

/* The last word of the name that begins at `first`: capitals, with particles between. */
static size_t name_end(const struct candidates *candidates, size_t first)
{
	size_t last = first, at = first + 1;

	while (continues(candidates, at) && at < first + LONGEST_NAME) {
		const struct sign *sign = &candidates->signs[at];

		if (sign->capital)
			last = at;
		else if (!is_name_particle(small_of(candidates, sign)) && !joins_institution(candidates, at))
			break;
		at++;
	}
	return last;
}

/* Spaanse Jon Rahm, Luitenant-kolonel Vann: a name that is one without what stands before it; but not Europese Commissie. */
static size_t name_start(const struct candidates *candidates, size_t first, size_t last)
{
	while (first < last) {
		const struct sign *sign = &candidates->signs[first];
		struct str small = small_of(candidates, sign);

		if (!sign[1].capital || sign[1].common.classes || sign->acronym || !(is_title(small) || is_adjective_of_people(small)))
			break;
		first++;
	}
	return first;
}

/* Chileense president: a people, and no name by itself. */
static bool is_adjective_before_noun(const struct candidates *candidates, size_t at)
{
	return is_adjective_of_people(small_of(candidates, &candidates->signs[at])) && continues(candidates, at + 1)
	       && !candidates->signs[at + 1].capital && candidates->signs[at + 1].noun;
}

static void count_name(struct candidates *candidates, size_t first, size_t last)
{
	const struct sign *sign = &candidates->signs[first];
	struct buf *name = &candidates->phrase;
	struct item *item;

	if (first == last && is_adjective_before_noun(candidates, first))
		return;
	if (first == last && ((sign->opens && !sign->acronym) || sign->small_size < 2))
		return;
	if (first == last && ((sign->common.classes & ~(sign->acronym ? COMMON_NOUN | COMMON_ADVERB : COMMON_NOUN)) || is_place_in_table(candidates, first)))
		return;
	if (is_roman(str_slice(candidates->text, sign->start, sign->end)) && first == last)
		return;
	buf_clear(name);
	add_on_one_line(name, str_slice(candidates->text, sign->start, candidates->signs[last].end));
	if (name->size > LONGEST_ITEM)
		return;
	item = count_item(candidates, ITEM_NAME, buf_str(name), sign, &candidates->signs[last]);
	item->words = (uint8_t)(last - first + 1);
	item->common = first == last && sign->common.classes;
	item->acronym += first == last && sign->acronym;
}

static void count_names(struct candidates *candidates)
{
	size_t last;

	if (has_capitals_throughout(candidates))
		return;
	for (size_t i = 0; i < candidates->sign_count; i = last + 1) {
		last = i;
		if (!may_begin_name(candidates, i))
			continue;
		last = name_end(candidates, i);
		count_name(candidates, name_start(candidates, i, last), last);
	}
}

void candidates_read(struct candidates *candidates, struct str segment, size_t file)
{
	if (segment.size == 0 || segment.size >= UINT32_MAX || !add_seen_text(&candidates->texts, segment))
		return;
	candidates->text = segment;
	candidates->file = file;
	read_signs(candidates);
	count_words(candidates);
	count_phrases(candidates);
	count_names(candidates);
	items_limit(&candidates->items);
}
