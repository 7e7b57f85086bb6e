#include "match/naming.h"

#include "base/utf8.h"
#include "match/sentence_words.h"
#include "text/dutch.h"
#include "text/unicode.h"
#include "text/words.h"

enum { SEEN_SMALL = 1 << 0, SEEN_NAME = 1 << 1 };

/* ---- is it Dutch? ---- */

static bool ends_in_one(struct str word, const char *endings)
{
	struct str rest = str_of(endings), ending;

	while (str_next(&rest, ' ', &ending))
		if (word.size >= ending.size + 3 && str_ends(word, ending))
			return true;
	return false;
}

/* Endings that Dutch shares with no name and no English word: not -ing (Browning), -er, -man, -ties (Civil Liberties). */
bool has_dutch_ending(struct str small)
{
	return ends_in_one(small, "heid heden schap schappen tie teit teiten isme isch ische lijk lijke loos loze baar bare zaam zame "
		"achtig achtige kunde eringen elingen ië iën iër iërs ij ijen iek ieken iaan ianen");
}

/* Abbreviations of months and days are written small: Jan is no jan. */
static bool is_listed(const struct naming *naming, struct str small)
{
	unsigned char classes = find_common_word(naming->common, small).classes;

	return (classes & ~COMMON_NUMBER) || (classes && small.size > 3);
}

/* Rampen|preventie, vak|verenigingen; not Spiel|berg, whose first part is no word. */
static bool is_compound(const struct naming *naming, struct str small)
{
	static const char *const links[] = { "", "s", "en", "e", "-" };
	struct common_word last;
	struct str first;
	size_t at;

	if (!find_common_compound(naming->common, small, &at, &last))
		return false;
	first = str_slice(small, 0, at);
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		if (str_ends(first, str_of(links[i]))
		    && is_listed(naming, str_slice(first, 0, first.size - strlen(links[i]))))
			return true;
	return false;
}

static uint32_t seen_of(const struct naming *naming, struct str small)
{
	return key_map_find(&naming->seen, str_hash(small));
}

bool may_be_dutch(const struct naming *naming, struct str small)
{
	return is_function_word(small) || (word_classes(small) & (WORD_STARTER | WORD_LABEL)) || is_listed(naming, small)
		|| (seen_of(naming, small) & SEEN_SMALL) || has_dutch_ending(small) || is_compound(naming, small);
}

bool is_seen_name(const struct naming *naming, struct str small)
{
	return (seen_of(naming, small) & (SEEN_NAME | SEEN_SMALL)) == SEEN_NAME;
}

bool is_listed_noun(const struct naming *naming, struct str small)
{
	return find_common_word(naming->common, small).noun_rank > 0;
}

bool may_be_nominal(const struct naming *naming, struct str small)
{
	unsigned char classes = find_common_word(naming->common, small).classes;

	if (is_function_word(small) || (!classes && (word_classes(small) & WORD_STARTER)))
		return false;
	return !classes || ((classes & (COMMON_NOUN | COMMON_ADJECTIVE)) && !(classes & (COMMON_VERB | COMMON_FUNCTION)));
}

/* ---- the document ---- */

static void see(struct naming *naming, struct str small, uint32_t how)
{
	uint64_t hash = str_hash(small);

	key_map_set(&naming->seen, hash, key_map_find(&naming->seen, hash) | how);
}

bool may_be_owner(const struct naming *naming, struct str text, size_t end, struct buf *scratch)
{
	struct span next;

	if (!word_behind(text, end, &next) || text.data[end - 1] != 's' || !is_letter((unsigned char)text.data[next.start])
	    || has_capital(text, next.start))
		return false;
	scratch->size = 0;
	add_lower(scratch, str_slice(text, next.start, next.end));
	return may_be_nominal(naming, buf_str(scratch));
}

static void see_word(struct naming *naming, struct str text, size_t at, size_t end, struct buf *small)
{
	struct str word = str_slice(text, at, end);
	uint32_t how = SEEN_SMALL;

	if (has_capital(text, at)) {
		if (begins_sentence(text, at) || may_be_owner(naming, text, end, small))
			return;
		how = SEEN_NAME;
	}
	small->size = 0;
	add_lower(small, word);
	see(naming, buf_str(small), how);
}

/* A line whose words mostly have capitals says nothing. */
static bool has_idle_capitals(struct str text)
{
	size_t capital = 0, small = 0;

	for (size_t at = 0, end; at < text.size; at = end) {
		end = word_end(text, at);
		if (end == at)
			utf8_next(text, &end);
		else if (has_letter(str_slice(text, at, end)))
			*(has_capital(text, at) ? &capital : &small) += 1;
	}
	return capital > small;
}

static void read_source(struct naming *naming, struct str text, struct buf *small)
{
	if (has_idle_capitals(text))
		return;
	for (size_t at = 0, end; at < text.size; at = end) {
		end = word_end(text, at);
		if (end == at)
			utf8_next(text, &end);
		else if (has_letter(str_slice(text, at, end)))
			see_word(naming, text, at, end, small);
	}
}

/* ---- the story ---- */

void naming_init(struct naming *naming, const struct common_words *common, const struct segment *segments, size_t count)
{
	struct buf small = { 0 };

	*naming = (struct naming){ .common = common };
	for (size_t i = 0; i < count; i++)
		read_source(naming, segments[i].source.chars, &small);
	buf_fini(&small);
}

void naming_fini(struct naming *naming)
{
	key_map_fini(&naming->seen);
}
