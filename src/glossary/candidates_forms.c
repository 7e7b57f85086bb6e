/* The forms of words and names: which item stands for all of them. */
#include "base/alloc.h"
#include "glossary/candidates_private.h"
#include "text/dutch.h"

#include <stdlib.h>

enum { MOST_WITH_FORMS = 20000 /* words whose forms are made: those that occur most often */ };

uint32_t main_of(const struct judging *judging, uint32_t index)
{
	for (int steps = 0; item_at(judging, index)->main && steps < 8; steps++)
		index = item_at(judging, index)->main - 1;
	return index;
}

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

/* -en, -n, -s, -eren, centrum: centra, medicus: medici; other forms of the list are those of the word alone. */
static bool is_plural_of(struct str form, struct str noun)
{
	if ((ends_so(form, "a") && ends_so(noun, "um")) || (ends_so(form, "i") && ends_so(noun, "us")))
		return true;
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
	if (find_common_compound(judging->candidates->common, item->text, &at, &last)) {
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

/* The name of which this is the genitive; `*sure`: no name ends so by itself. False: it is none. */
static bool cut_genitive(struct str *name, bool *sure)
{
	*sure = ends_so(*name, "'s") || ends_so(*name, "’s");
	if (ends_so(*name, "'s"))
		name->size -= 2;
	else if (ends_so(*name, "’s") || ends_so(*name, "s’"))
		name->size -= ends_so(*name, "’s") ? 4 : 3;
	else if (ends_so(*name, "s") || ends_so(*name, "'"))
		name->size--;
	else
		return false;
	return true;
}

/* Bidens, Rusland’s: the name before it is the one that occurs more often; of Olga Kurylenko’s it need not be met. */
static void find_genitives(struct judging *judging)
{
	uint32_t count = judging->items->count;

	for (uint32_t i = 0; i < count; i++) {
		const struct item *item = item_at(judging, i);
		const struct item *name;
		struct str text = item->text;
		uint8_t words = item->words;
		bool sure;

		if (item->kind != ITEM_NAME || text.size < 4 || !cut_genitive(&text, &sure))
			continue;
		name = sure && words > 1 ? items_get(judging->items, ITEM_NAME, text) : items_find(judging->items, ITEM_NAME, text);
		if (!name || name->main || (!sure && name->count < item_at(judging, i)->count) || index_of(judging, name) == i)
			continue;
		item_at(judging, index_of(judging, name))->words = words;
		item_at(judging, i)->main = index_of(judging, name) + 1;
	}
}

void fold_into(struct item *main, const struct item *form)
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

/* Forms that are met before those that the list or an ending gives away. */
void join_forms(struct judging *judging)
{
	find_forms(judging);
	find_dictionary_forms(judging);
	find_genitives(judging);
	fold_forms(judging);
}
