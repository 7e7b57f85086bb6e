/* From what was counted to candidates: forms put together, parts of longer ones taken out, the rest ranked. */
#include "base/alloc.h"
#include "base/utf8.h"
#include "glossary/candidates_private.h"
#include "text/dutch.h"
#include "text/unicode.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_WITH_FORMS = 20000 /* words whose forms are made: those that occur most often */ };

/* How often a word of its kind occurs in a million words of any text: what is more frequent here stands out. */
static const double usual_name = 1, usual_compound = 1, usual_word = 4, usual_everyday = 40;

struct judging {
	struct candidates *candidates;
	struct items *items;
	struct candidate_options options;
	struct items phrases; /* by the main forms of their words; `main` is the item that shows it best, from 1 */
	uint32_t word;        /* whose forms are being made */
	bool verb;
};

static struct item *item_at(const struct judging *judging, uint32_t index)
{
	return &judging->items->items[index];
}

static uint32_t index_of(const struct judging *judging, const struct item *item)
{
	return (uint32_t)(item - judging->items->items);
}

/* The item that stands for all forms of the word. */
static uint32_t main_of(const struct judging *judging, uint32_t index)
{
	for (int steps = 0; item_at(judging, index)->main && steps < 8; steps++)
		index = item_at(judging, index)->main - 1;
	return index;
}

/* --- forms of one word ------------------------------------------------------------------------------------------ */

static int by_count(const void *left, const void *right)
{
	const struct item *a = *(const struct item *const *)left, *b = *(const struct item *const *)right;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return str_compare(a->text, b->text);
}

/* The words that are in no list, the most frequent first; indices. The caller frees them. */
static uint32_t *unknown_words(const struct judging *judging, size_t *count)
{
	const struct item **words = must_alloc((judging->items->count + 1) * sizeof *words);
	uint32_t *indices;
	size_t found = 0;

	for (uint32_t i = 0; i < judging->items->count; i++)
		if (item_at(judging, i)->kind == ITEM_WORD && !item_at(judging, i)->common)
			words[found++] = item_at(judging, i);
	qsort(words, found, sizeof *words, by_count);
	*count = found < MOST_WITH_FORMS ? found : MOST_WITH_FORMS;
	indices = must_alloc((*count + 1) * sizeof *indices);
	for (size_t i = 0; i < *count; i++)
		indices[i] = index_of(judging, words[i]);
	free(words);
	return indices;
}

static void take_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct judging *judging = data;
	struct item *item = items_find(judging->items, ITEM_WORD, form), *word = item_at(judging, judging->word);
	bool verb = tag >= FORM_PRESENT;

	if (!item || item == word || item->common || particle.size || tag == FORM_BASE || verb != judging->verb)
		return;
	if (item->main || main_of(judging, judging->word) == index_of(judging, item))
		return;
	item->main = judging->word + 1;
	if (verb)
		word->verb += item->count;
}

static bool ends_so(struct str word, const char *ending)
{
	return str_ends(word, str_of(ending));
}

/* Words that are used in the plural: the singular would be an entry nobody looks for. */
static bool stays_plural(struct str word)
{
	static const char *const endings[] = { "rechten", "verkiezingen", "onderhandelingen", "betrekkingen", "kosten", "gegevens",
		"middelen", "zaken", "cijfers", "troepen", "werken", "goederen", "spelen" };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_so(word, endings[i]))
			return true;
	return false;
}

/* Words with endings that have one singular. */
static bool singular_of_ending(struct str word, struct buf *singular)
{
	static const char *const endings[][2] = { { "heden", "heid" }, { "teiten", "teit" }, { "ties", "tie" }, { "ismen", "isme" },
		{ "schappen", "schap" }, { "ingen", "ing" }, { "ers", "er" } };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t cut = strlen(endings[i][0]);

		if (word.size < cut + 5 || !ends_so(word, endings[i][0]))
			continue;
		buf_add(singular, str_slice(word, 0, word.size - cut));
		buf_add(singular, str_of(endings[i][1]));
		return true;
	}
	return false;
}

/* -en, -n, -s, -eren; other forms of the list are those of the word alone. */
static bool is_plural_of(struct str form, struct str noun)
{
	return form.size > noun.size - (noun.size > 1) && (ends_so(form, "n") || ends_so(form, "s"));
}

/* The dictionary form that the list, or the last part of a compound, gives away. */
static bool dictionary_form(const struct judging *judging, const struct item *item, struct buf *form)
{
	struct common_word common = find_common_word(judging->candidates->common, item->text), last;
	size_t at;

	buf_clear(form);
	if (item->common) {
		buf_add(form, common.noun);
		return common.noun.size > 0;
	}
	if (stays_plural(item->text))
		return false;
	if (find_compound(judging->candidates->common, item->text, &at, &last)) {
		if (!is_plural_of(str_slice(item->text, at, item->text.size), last.noun)
			|| has_participle_shape(item->text) || ((last.classes & COMMON_VERB) && item->noun * 3 < item->count))
			return false; /* inbegrepen is of no *inbegreep */
		buf_add(form, str_slice(item->text, 0, at));
		buf_add(form, last.noun);
		return true;
	}
	return singular_of_ending(item->text, form);
}

static void find_dictionary_forms(struct judging *judging)
{
	struct buf form = { 0 };
	uint32_t count = judging->items->count;

	for (uint32_t i = 0; i < count; i++) {
		struct item *item = item_at(judging, i);
		bool common = item->common;

		if (item->kind != ITEM_WORD || item->main || item->capital * 2 > item->count || !dictionary_form(judging, item, &form)
		    || str_equal(buf_str(&form), item->text))
			continue;
		item = items_get(judging->items, ITEM_WORD, buf_str(&form));
		item->common |= common;
		item->words = 1;
		if (main_of(judging, index_of(judging, item)) != i)
			item_at(judging, i)->main = index_of(judging, item) + 1;
	}
	buf_fini(&form);
}

/* Nouns and adjectives first: a plural looks like an infinitive, and its singular like a form of that. */
static void find_forms(struct judging *judging)
{
	size_t count;
	uint32_t *words = unknown_words(judging, &count);

	for (int verb = 0; verb < 2; verb++) {
		judging->verb = verb;
		for (size_t i = 0; i < count; i++) {
			struct item *item = item_at(judging, words[i]);

			judging->word = words[i];
			if (item->main || (verb && !ends_so(item->text, "en")))
				continue;
			each_dutch_form(item->text, verb ? POS_VERB : POS_NOUN, take_form, judging);
			if (!verb)
				each_dutch_form(item->text, POS_ADJECTIVE, take_form, judging);
		}
	}
	free(words);
}

/* Bidens, Rusland’s: the name before it is the one that occurs more often. */
static void find_genitives(struct judging *judging)
{
	for (uint32_t i = 0; i < judging->items->count; i++) {
		struct item *item = item_at(judging, i), *name;
		struct str text = item->text;

		if (item->kind != ITEM_NAME || text.size < 4)
			continue;
		if (ends_so(text, "'s") || ends_so(text, "s’"))
			text.size -= ends_so(text, "'s") ? 2 : 3;
		else if (ends_so(text, "’s"))
			text.size -= 4;
		else if (ends_so(text, "s") || ends_so(text, "'"))
			text.size--;
		else
			continue;
		name = items_find(judging->items, ITEM_NAME, text);
		if (name && name->count >= item->count && !name->main)
			item->main = index_of(judging, name) + 1;
	}
}

static void fold_into(struct item *main, const struct item *form)
{
	main->count += form->count;
	main->opened += form->opened;
	main->capital += form->capital;
	main->acronym += form->acronym;
	main->noun += form->noun;
	main->adjective += form->adjective;
	main->verb += form->verb;
	main->files |= form->files;
	if (main->example.size == 0) {
		main->example = form->example;
		main->file = form->file;
	}
}

static void fold_forms(struct judging *judging)
{
	for (uint32_t i = 0; i < judging->items->count; i++) {
		uint32_t main = main_of(judging, i);

		if (main != i)
			fold_into(item_at(judging, main), item_at(judging, i));
	}
	for (uint32_t i = 0; i < judging->items->count; i++) {
		struct item *item = item_at(judging, i);

		item->outside = item->main ? 0 : item->count;
	}
}

/* --- phrases ----------------------------------------------------------------------------------------------------- */

static struct str main_text(const struct judging *judging, struct str word)
{
	const struct item *item = items_find(judging->items, ITEM_WORD, word);

	return item ? item_at(judging, main_of(judging, index_of(judging, item)))->text : word;
}

static void add_main_phrase(const struct judging *judging, struct str phrase, struct buf *out)
{
	struct str rest = phrase, word;

	buf_clear(out);
	while (str_next(&rest, ' ', &word)) {
		if (out->size)
			buf_add_char(out, ' ');
		buf_add(out, main_text(judging, word));
	}
}

/* Whether the head, the last word or the one before van, is in its dictionary form. */
static bool has_main_head(const struct judging *judging, const struct item *phrase)
{
	struct str rest = phrase->text, word, last = { 0 };
	bool behind = false;

	while (str_next(&rest, ' ', &word)) {
		if (find_common_word(judging->candidates->common, word).classes & COMMON_FUNCTION)
			behind = true;
		if (!behind)
			last = word;
	}
	return str_equal(main_text(judging, last), last);
}

static bool shows_better(const struct judging *judging, const struct item *phrase, const struct item *shown)
{
	bool head = has_main_head(judging, phrase), shown_head = has_main_head(judging, shown);

	if (head != shown_head)
		return head;
	return phrase->count > shown->count;
}

static void group_phrases(struct judging *judging)
{
	struct buf text = { 0 };

	for (uint32_t i = 0; i < judging->items->count; i++) {
		struct item *item = item_at(judging, i), *group;

		if (item->kind != ITEM_PHRASE && item->kind != ITEM_LOOSE)
			continue;
		add_main_phrase(judging, item->text, &text);
		group = items_get(&judging->phrases, ITEM_PHRASE, buf_str(&text));
		if (group->count == 0)
			group->kind = item->kind;
		fold_into(group, item);
		group->words = item->words;
		group->outside = group->count;
		if (!group->main || shows_better(judging, item, item_at(judging, group->main - 1)))
			group->main = i + 1;
	}
	buf_fini(&text);
}

static bool is_often_enough(const struct judging *judging, const struct item *phrase)
{
	size_t least = judging->options.words;

	return phrase->outside >= (phrase->kind == ITEM_LOOSE && least > 1 ? least + 1 : least);
}

/* What stands within a longer candidate is not there for itself. */
static void take_from_parts(struct judging *judging, const struct item *phrase)
{
	struct str text = phrase->text;

	for (size_t from = 0; from < text.size; from++) {
		if (from > 0 && text.data[from - 1] != ' ')
			continue;
		for (size_t to = from + 1; to <= text.size; to++) {
			struct str part = str_slice(text, from, to);
			struct item *item;

			if ((to < text.size && text.data[to] != ' ') || part.size == text.size)
				continue;
			item = items_find(&judging->phrases, ITEM_PHRASE, part);
			if (!item && memchr(part.data, ' ', part.size) == NULL)
				item = items_find(judging->items, ITEM_WORD, part);
			if (item)
				item->outside = item->outside > phrase->outside ? item->outside - phrase->outside : 0;
		}
	}
}

static void take_out_parts(struct judging *judging)
{
	for (int words = 6; words > 1; words--)
		for (uint32_t i = 0; i < judging->phrases.count; i++) {
			struct item *phrase = &judging->phrases.items[i];

			if (phrase->words == words && is_often_enough(judging, phrase))
				take_from_parts(judging, phrase);
		}
}

/* --- candidates -------------------------------------------------------------------------------------------------- */

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

static void judge_word(struct judging *judging, const struct item *item)
{
	size_t count = small_count(item), at, outside = item->outside < count ? item->outside : count;
	struct common_word last;
	bool compound, noun;

	if (item->main || outside == 0 || count < item->capital || (item->opened == 1 && item->count == 1))
		return;
	compound = !item->common && item->text.size > 7 && find_compound(judging->candidates->common, item->text, &at, &last);
	if (outside < (compound ? judging->options.compounds : judging->options.words))
		return;
	if (item->common) {
		last = find_common_word(judging->candidates->common, item->text);
		if (last.noun_rank == 3 && outside > 2 && stands_as_noun(item, &last) && standing_out(judging, outside, usual_everyday) > 3.4
		    && !(last.classes & (COMMON_FUNCTION | COMMON_NUMBER)))
			add_candidate(judging, item, item->text, item->count, POS_NOUN,
				(double)outside * standing_out(judging, outside, usual_everyday));
		return;
	}
	noun = is_surely_noun(item, compound ? &last : NULL);
	if (utf8_count(item->text) < 3 || !noun || ends_so(item->text, "waarts") || item->verb * 2 > item->count || item->adjective > item->noun
	    || (has_adjective_ending(item->text) && item->noun * 2 < item->count))
		return;
	add_candidate(judging, item, item->text, item->count, compound || item->noun * 2 > item->count ? POS_NOUN : POS_ANY,
		(double)outside * standing_out(judging, outside, compound ? usual_compound : usual_word)
			+ (double)item->text.size / LONGEST_ITEM);
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

	return small.size && memchr(small.data, '-', small.size) && find_compound(judging->candidates->common, small, &at, &last);
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
	find_forms(&judging);
	find_dictionary_forms(&judging);
	find_genitives(&judging);
	fold_forms(&judging);
	group_phrases(&judging);
	take_out_parts(&judging);
	judge_all(&judging);
	items_fini(&judging.phrases);
	if (candidates->found_count)
		qsort(candidates->found, candidates->found_count, sizeof *candidates->found, better);
	*count = candidates->found_count;
	return candidates->found;
}
