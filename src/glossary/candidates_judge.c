/* From what was counted to candidates: which words are nouns, which capitals names, how much each stands out. */
#include "base/alloc.h"
#include "base/utf8.h"
#include "glossary/candidates_private.h"
#include "text/unicode.h"

#include <math.h>
#include <stdlib.h>

/* How often a word of its kind occurs in a million words of any text: what is more frequent here stands out. */
static const double usual_name = 1, usual_compound = 1, usual_word = 4, usual_everyday = 40;

/* Times among a million words, by how many it would be usual. */
static double standing_out(const struct judging *judging, size_t count, double usual)
{
	double words = judging->candidates->words < 500 ? 500 : (double)judging->candidates->words;

	return log(1 + (double)count * 1e6 / words / usual);
}

static void add_candidate(struct judging *judging, const struct item *item, struct str source, size_t count,
	enum part_of_speech pos, double score)
{
	struct candidates *candidates = judging->candidates;

	ARRAY_GROW(candidates->found, candidates->found_count, candidates->found_room);
	candidates->found[candidates->found_count++] = (struct term_candidate){ .source = source, .count = count, .pos = pos,
		.example = item->example, .file = item->file, .files = item->files, .score = score };
}

/* How many of its places are those of an ordinary word. */
static size_t small_count(const struct item *word)
{
	size_t small = word->count - word->capital - word->opened;

	return small || word->capital == 0 ? small + word->opened : 0;
}

/* bericht, beheer, standaard: also verbs or adverbs; they have to stand as nouns where they do. */
static bool stands_as_noun(const struct item *item, const struct common_word *common)
{
	return !(common->classes & (COMMON_VERB | COMMON_ADVERB | COMMON_ADJECTIVE)) || item->noun * 3 >= item->count;
}

/* aangegrepen, onderworpen: its last part may be a verb's, or it looks like a participle; then what stands before it decides. */
static bool may_be_verb(const struct item *item, const struct common_word *last)
{
	return (last && last->classes & COMMON_VERB) || has_participle_shape(item->text);
}

/* A word in no list: its parts, what stands before it or its ending show that it is a noun. */
static bool is_surely_noun(const struct item *item, const struct common_word *last)
{
	if (may_be_verb(item, last)) /* once is no proof: het is a pronoun too */
		return item->noun * 3 >= item->count && (item->count > 1 || !has_participle_shape(item->text));
	if (last || item->noun * 4 >= item->count)
		return true;
	return has_noun_ending(item->text) && !ends_so(item->text, "eer") && (item->count < 4 || item->noun * 10 >= item->count);
}

/* A word of the list is one where it is met strikingly often. */
static void judge_everyday(struct judging *judging, const struct item *item, size_t outside)
{
	const double striking = 3.4; /* thirty times as often as usual */
	struct common_word common = find_common_word(judging->candidates->common, item->text);
	double standing = standing_out(judging, outside, usual_everyday);

	if (common.noun_rank == 3 && outside > 2 && outside >= judging->options.words && standing > striking
	    && !(common.classes & (COMMON_FUNCTION | COMMON_NUMBER)) && stands_as_noun(item, &common))
		add_candidate(judging, item, item->text, item->count, POS_NOUN, (double)outside * standing);
}

static bool looks_like_noun(const struct item *item, const struct common_word *last)
{
	if (utf8_count(item->text) < 3 || ends_so(item->text, "waarts") || item->verb * 2 > item->count
	    || item->adjective > item->noun)
		return false;
	return is_surely_noun(item, last) && (!has_adjective_ending(item->text) || item->noun * 2 >= item->count);
}

static void judge_unknown(struct judging *judging, const struct item *item, size_t outside)
{
	enum { SHORTEST_COMPOUND = 8 };
	struct common_word last;
	size_t at;
	bool compound = item->text.size >= SHORTEST_COMPOUND
			&& find_common_compound(judging->candidates->common, item->text, &at, &last);

	if (outside < (compound ? judging->options.compounds : judging->options.words)
	    || !looks_like_noun(item, compound ? &last : NULL))
		return;
	add_candidate(judging, item, item->text, item->count, compound || item->noun * 2 > item->count ? POS_NOUN : POS_ANY,
		(double)outside * standing_out(judging, outside, compound ? usual_compound : usual_word)
			+ (double)item->text.size / LONGEST_ITEM); /* of equal ones the longer tells more */
}

static void judge_word(struct judging *judging, const struct item *item)
{
	size_t count = small_count(item), outside = item->outside < count ? item->outside : count;

	if (item->main || outside == 0 || count < item->capital || (item->opened == 1 && item->count == 1))
		return;
	if (item->common)
		judge_everyday(judging, item, outside);
	else
		judge_unknown(judging, item, outside);
}

static void judge_phrase(struct judging *judging, const struct item *phrase)
{
	const struct item *shown = item_at(judging, phrase->main - 1);

	if (!is_often_enough(judging, phrase))
		return;
	add_candidate(judging, shown->example.size ? shown : phrase, shown->text, phrase->count, POS_NOUN,
		1.2 * (double)phrase->outside * standing_out(judging, phrase->outside, usual_name));
	judging->candidates->found[judging->candidates->found_count - 1].files = phrase->files;
}

/* A single capital word is a name unless it is met small more often. */
static bool is_single_name(const struct item *name, const struct item *word, size_t *count)
{
	size_t small = word ? word->count - word->capital - word->opened : 0;

	if (small >= name->count && !name->acronym)
		return false;
	*count = name->count + (word && small == 0 && !name->acronym ? word->opened : 0);
	return !name->common || name->acronym || (*count > 2 && small == 0);
}

/* USB-stick, Navalny-aanhanger */
static bool is_hyphened_noun(const struct judging *judging, struct str small)
{
	struct common_word last;
	size_t at;

	return small.size && memchr(small.data, '-', small.size) && find_common_compound(judging->candidates->common, small, &at, &last);
}

/* Zoran Zaev van Macedonië, where Zoran Zaev is met alone; but not Raad van State. */
static bool begins_with_name(const struct judging *judging, struct str text)
{
	size_t van = str_find(text, STR(" van "), 0);
	const struct item *name = van == STR_NOT_FOUND ? NULL : items_find(judging->items, ITEM_NAME, str_slice(text, 0, van));

	return name && !name->common;
}

static void judge_name(struct judging *judging, const struct item *name, struct buf *small)
{
	size_t count = name->count;
	const struct item *word = NULL;

	if (name->main || begins_with_name(judging, name->text))
		return;
	buf_clear(small);
	if (name->words == 1) {
		add_lower(small, name->text);
		word = items_find(judging->items, ITEM_WORD, buf_str(small));
		if (!is_single_name(name, word, &count))
			return;
	}
	if (count < judging->options.names)
		return;
	add_candidate(judging, name, name->text, count, is_hyphened_noun(judging, buf_str(small)) ? POS_NOUN : POS_NAME,
		(name->words > 1 ? 1 : 0.8) * (double)count * standing_out(judging, count, name->common ? usual_everyday : usual_name));
}

static int better(const void *left, const void *right)
{
	const struct term_candidate *a = left, *b = right;

	if (a->score < b->score || b->score < a->score)
		return a->score > b->score ? -1 : 1;
	return str_compare(a->source, b->source);
}

static void judge_all(struct judging *judging)
{
	struct buf small = { 0 };

	for (uint32_t i = 0; i < judging->items->count; i++) {
		const struct item *item = item_at(judging, i);

		if (item->kind == ITEM_WORD)
			judge_word(judging, item);
		else if (item->kind == ITEM_NAME)
			judge_name(judging, item, &small);
	}
	for (uint32_t i = 0; i < judging->phrases.count; i++)
		judge_phrase(judging, &judging->phrases.items[i]);
	buf_fini(&small);
}

const struct term_candidate *candidates_judge(struct candidates *candidates, const struct candidate_options *options, size_t *count)
{
	struct judging judging = { .candidates = candidates, .items = &candidates->items, .options = *options };

	candidates->found_count = 0;
	join_forms(&judging);
	join_phrases(&judging);
	judge_all(&judging);
	items_fini(&judging.phrases);
	if (candidates->found_count)
		qsort(candidates->found, candidates->found_count, sizeof *candidates->found, better);
	*count = candidates->found_count;
	return candidates->found;
}
