/* Phrases: their forms, and what their parts are without them. */
#include "glossary/candidates_private.h"

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

bool is_often_enough(const struct judging *judging, const struct item *phrase)
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

void join_phrases(struct judging *judging)
{
	group_phrases(judging);
	take_out_parts(judging);
}
