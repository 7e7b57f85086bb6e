/* The plural of a noun phrase: which of its words takes it, and how that word takes it. */
#include "text/english_rules.h"
#include "text/unicode.h"

/* ---- words ---- */

struct small_word small_word(struct str word)
{
	struct small_word small = { 0 };

	if (word.size > sizeof small.data)
		return small;
	for (; small.size < word.size; small.size++)
		small.data[small.size] = (char)to_lower((unsigned char)word.data[small.size]);
	return small;
}

bool is_acronym(struct str word)
{
	size_t capitals = 0;

	for (size_t i = 0; i < word.size; i++) {
		if (!is_capital_letter(word.data[i]) && !is_digit((unsigned char)word.data[i]))
			return false;
		capitals += is_capital_letter(word.data[i]);
	}
	return capitals > 1;
}

/* From the last hyphen on; all of the word where there is none. */
static struct str last_part(struct str word)
{
	size_t at = word.size;

	while (at > 0 && word.data[at - 1] != '-')
		at--;
	return str_slice(word, at, word.size);
}

/* ---- is it a plural already? ---- */

static bool ends_in_one(const struct inflection_table *table, struct str word)
{
	size_t before;

	return find_ending(table, word, &before) != NULL;
}

bool is_plural_in_s(struct str word)
{
	struct small_word whole = small_word(last_part(word));
	struct str small = small_str(&whole);

	if (small.size < 2 || !str_ends(small, STR("s")))
		return false;
	if (is_acronym(str_slice(word, 0, word.size - 1)))
		return !is_capital_letter(word.data[word.size - 1]); /* MPs, but CSIS */
	return in_table(&plurals_in_s, small) || (small.size > 3 && !str_ends(small, STR("ss")) && !str_ends(small, STR("us"))
		       && !str_ends(small, STR("is")) && !in_table(&singulars_in_s, small));
}

/* Dutch, Chinese: peoples that are called by their adjective. */
static bool is_people(struct str word, struct str small)
{
	return is_capital_letter(word.data[0])
	       && (in_table(&invariable_names, small) || (small.size > 4 && str_ends(small, STR("ese"))));
}

static bool has_no_plural(struct str word, struct str small)
{
	return in_table(&invariable_nouns, small) || ends_in_one(&invariable_endings, small) || is_people(word, small);
}

/* ---- one word ---- */

/* Appends `with`, with a first capital where `like` has one. */
static void add_like(struct buf *out, struct str with, struct str like)
{
	size_t start = out->size;

	buf_add(out, with);
	if (like.size && is_capital_letter(like.data[0]) && out->size > start)
		out->data[start] = (char)to_upper((unsigned char)out->data[start]);
}

/* The row of the word, or of the end of a compound; `*before` is where that begins. */
static const struct inflection *find_plural(struct str word, struct str small, size_t *before)
{
	const struct inflection *row = find_row(&english_plurals, small);

	*before = 0;
	if (row)
		return row;
	row = find_ending(&plurals_of_man, small, before);
	if (row)
		return row;
	row = find_ending(&plural_endings, small, before);
	return row && is_capital_letter(word.data[0]) && *before > 0 ? NULL : row; /* Rothschilds */
}

/* A family keeps its y: Kennedys, Germanys. */
static bool keeps_y(struct str word, struct str small)
{
	return is_capital_letter(word.data[0]) && !in_table(&nouns_in_y, small) && !ends_in_one(&noun_endings_in_y, small);
}

static bool hisses(struct str small)
{
	char last = small.data[small.size - 1];

	if (str_ends(small, STR("ch")))
		return !ends_in_one(&hard_ch_endings, small) || str_ends(small, STR("ooch"));
	return last == 's' || last == 'x' || last == 'z' || str_ends(small, STR("sh"));
}

static void add_regular_plural(struct buf *out, struct str word, struct str small)
{
	char last = word.data[word.size - 1], before = word.size > 1 ? word.data[word.size - 2] : 0;

	if (is_acronym(word)) {
		buf_add(out, word);
		buf_add_char(out, 's'); /* MPs, NGOs */
	} else if (last == 'y' && before && !is_vowel_letter(before) && small.size && !keeps_y(word, small)) {
		buf_add(out, str_slice(word, 0, word.size - 1));
		buf_add(out, STR("ies"));
	} else if (str_ends(small, STR("quy"))) {
		buf_add(out, str_slice(word, 0, word.size - 1));
		buf_add(out, STR("ies"));
	} else {
		buf_add(out, word);
		buf_add(out, small.size && hisses(small) ? STR("es") : STR("s"));
	}
}

/* A word without hyphens. */
static void add_plural_word(struct buf *out, struct str word)
{
	struct small_word whole = small_word(word);
	struct str small = small_str(&whole);
	const struct inflection *row;
	size_t before = 0;

	if (word.size == 0)
		return;
	if (is_acronym(word)) {
		add_regular_plural(out, word, small);
		return;
	}
	row = in_table(&regular_plurals, small) ? NULL : find_plural(word, small, &before);
	if (has_no_plural(word, small) || (!row && is_plural_in_s(word))) {
		buf_add(out, word);
	} else if (row) {
		buf_add(out, str_slice(word, 0, before));
		add_like(out, str_of(row->forms), str_slice(word, before, word.size));
	} else {
		add_regular_plural(out, word, small);
	}
}

/* ---- hyphens ---- */

/* runner-up, passer-by, hanger-on: who does it is the head; a follow-up is a follow-up. */
static bool is_doer(struct str first)
{
	return str_ends(first, STR("er")) && first.size > 4;
}

/* How much of a hyphenated word its head is: son-in-law, editor-in-chief, secretary-general, president-elect; else all of it. */
static size_t hyphen_head(struct str word)
{
	struct small_word whole = small_word(word);
	struct str small = small_str(&whole), second, rest;
	size_t first = str_find(small, STR("-"), 0), end;

	if (first == STR_NOT_FOUND || first == 0 || first + 1 == small.size || in_table(&unheaded_compounds, small))
		return word.size;
	rest = str_slice(small, first + 1, small.size);
	end = str_find(rest, STR("-"), 0);
	second = end == STR_NOT_FOUND ? rest : str_slice(rest, 0, end);
	if (in_table(&prepositions, second) || str_equal(second, STR("up")))
		return end != STR_NOT_FOUND || is_doer(str_slice(small, 0, first)) ? first : word.size;
	return end == STR_NOT_FOUND && in_table(&postposed_adjectives, second) && !str_equal(second, STR("public"))
		       ? first
		       : word.size;
}

/* Appends the plural of a word: of its head where it has one, else of what stands behind its last hyphen. */
static void add_plural_compound(struct buf *out, struct str word)
{
	struct small_word whole = small_word(word);
	size_t head = hyphen_head(word), start = head;
	bool known = find_row(&english_plurals, small_str(&whole)) || in_table(&invariable_nouns, small_str(&whole));

	while (!known && head == word.size && start > 0 && word.data[start - 1] != '-')
		start--;
	if (known || head < word.size)
		start = 0;
	buf_add(out, str_slice(word, 0, start));
	add_plural_word(out, str_slice(word, start, head));
	buf_add(out, str_slice(word, head, word.size));
}

/* ---- phrases ---- */

static bool is_preposition(struct str word)
{
	struct small_word small = small_word(word);

	return in_table(&prepositions, small_str(&small)) || str_starts(word, STR("d’")) || str_starts(word, STR("d'"));
}

/* Whether `word` is an adjective of the noun before it, which ends the phrase so far. */
static bool is_postposed(struct str word, struct str before)
{
	struct small_word small = small_word(word), noun = { 0 };
	size_t start = before.size;

	while (start > 0 && before.data[start - 1] != ' ')
		start--;
	noun = small_word(last_part(str_slice(before, start, before.size)));
	return in_table(&postposed_adjectives, small_str(&small)) && in_table(&nouns_before_postposed, small_str(&noun));
}

/* Where the head of a phrase ends: before a preposition, a comma, a bracket, a postposed adjective. */
static size_t head_end(struct str phrase)
{
	size_t previous = 0, at = 0;

	while (at < phrase.size) {
		size_t start = at;
		struct str word;

		while (at < phrase.size && phrase.data[at] != ' ')
			at++;
		word = str_slice(phrase, start, at);
		if (previous > 0 && word.size && (is_preposition(word) || word.data[0] == '('))
			return previous;
		if (previous > 0 && at == phrase.size && is_postposed(word, str_slice(phrase, 0, previous)))
			return previous;
		if (start < at && phrase.data[at - 1] == ',')
			return at - 1;
		previous = at;
		while (at < phrase.size && phrase.data[at] == ' ')
			at++;
	}
	return previous;
}

/* those in power, in favour, Trinidad and Tobago: nothing of it can take a plural. */
static bool is_fixed(struct str phrase)
{
	size_t space = str_find(phrase, STR(" "), 0), and = str_find(phrase, STR(" and "), 0);
	struct str first;

	if (space == STR_NOT_FOUND)
		return false;
	first = str_slice(phrase, 0, space);
	if (is_preposition(first) || str_equal(first, STR("those")) || str_equal(first, STR("these")))
		return true;
	return and != STR_NOT_FOUND && is_capital_letter(phrase.data[0]) && and + 5 < phrase.size
	       && is_capital_letter(phrase.data[and + 5]);
}

static void add_plural_phrase(struct buf *out, struct str phrase)
{
	size_t end = head_end(phrase), start = end;

	if (is_fixed(phrase)) {
		buf_add(out, phrase);
		return;
	}
	while (start > 0 && phrase.data[start - 1] != ' ')
		start--;
	buf_add(out, str_slice(phrase, 0, start));
	add_plural_compound(out, str_slice(phrase, start, end));
	buf_add(out, str_slice(phrase, end, phrase.size));
}

void add_plural(struct buf *out, struct str phrase)
{
	for (size_t at = 0, end; at <= phrase.size; at = end + 1) {
		end = str_find(phrase, STR("/"), at); /* adviser/consultant: each */
		if (end == STR_NOT_FOUND)
			end = phrase.size;
		add_plural_phrase(out, str_slice(phrase, at, end));
		if (end < phrase.size)
			buf_add_char(out, '/');
	}
}
