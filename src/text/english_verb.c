/* The forms of English verbs: takes, took, taken, taking. */
#include "text/english_rules.h"
#include "text/unicode.h"

/** The word of a verb phrase that inflects. */
struct verb {
	struct str word, small;    /* as it stands, and in small letters (empty where it is longer than any word) */
	bool doubles, may_double;  /* its last consonant: stopped; travelled, traveled */
};

/* The row of a verb, or of what stands behind its prefix; `*before` is where that begins. */
static const struct inflection *find_verb(const struct inflection_table *table, struct str small, size_t *before)
{
	const struct inflection *row = find_row(table, small);

	*before = 0;
	if (row)
		return row;
	row = find_ending(table, small, before);
	return row && (small.data[*before - 1] == '-' || in_table(&verb_prefixes, str_slice(small, 0, *before))) ? row : NULL;
}

static bool ends_in_consonant_and(struct str small, char last)
{
	return small.size > 1 && small.data[small.size - 1] == last && !is_vowel_letter(small.data[small.size - 2]);
}

static struct str without_last(struct str word, size_t count)
{
	return str_slice(word, 0, word.size - count);
}

/* Behind the last hyphen, and behind the prefix of an irregular verb: pre-plan doubles as plan does, overrun as run. */
static struct str last_part_of(struct str small)
{
	size_t at = small.size, before;

	if (find_verb(&irregular_verbs, small, &before) && before > 0)
		return str_slice(small, before, small.size);
	while (at > 0 && small.data[at - 1] != '-')
		at--;
	return str_slice(small, at, small.size);
}

static void judge_doubling(struct verb *verb)
{
	struct str small = last_part_of(verb->small);
	char last = small.size ? small.data[small.size - 1] : 0;

	if (in_table(&doubled_verbs, small)) {
		verb->doubles = true;
		verb->may_double = last == 'l' || last == 'p' || last == 'm'; /* worshiped: as Americans have it */
	} else if (ends_in_short_vowel(small) && last != 'c') {
		bool one = count_vowel_groups(small) == 1;

		verb->doubles = (one && last != 's') || last == 'l';
		verb->may_double = last == 's' || (!one && (last == 'l' || last == 'p'));
	}
}

/* -ed, -ing and the like behind a stem whose consonant may double. */
static void tell_with(struct english_forms *forms, enum english_form which, const struct verb *verb, const char *ending)
{
	char doubled[8] = { verb->small.size ? verb->small.data[verb->small.size - 1] : 0 };

	memcpy(doubled + 1, ending, strlen(ending) + 1);
	if (str_ends(verb->small, STR("ic"))) {
		doubled[0] = 'k'; /* panicked */
		tell_form(forms, which, verb->word, doubled);
		return;
	}
	if (verb->doubles)
		tell_form(forms, which, verb->word, doubled);
	if (!verb->doubles || verb->may_double)
		tell_form(forms, which, verb->word, ending);
	if (!verb->doubles && verb->may_double)
		tell_form(forms, which, verb->word, doubled);
}

static void tell_present(struct english_forms *forms, const struct verb *verb)
{
	struct str small = verb->small;
	size_t before;
	const struct inflection *row = find_verb(&irregular_presents, small, &before);
	char last = small.size ? small.data[small.size - 1] : 0;

	if (row)
		tell_listed(forms, ENGLISH_PRESENT, str_slice(verb->word, 0, before), str_of(row->forms));
	else if (ends_in_consonant_and(small, 'y'))
		tell_form(forms, ENGLISH_PRESENT, without_last(verb->word, 1), "ies");
	else if (last == 'z' && ends_in_short_vowel(small))
		tell_form(forms, ENGLISH_PRESENT, verb->word, "zes"); /* quizzes */
	else if (last == 's' || last == 'x' || last == 'z' || str_ends(small, STR("sh")) || str_ends(small, STR("ch"))
		|| ends_in_consonant_and(small, 'o'))
		tell_form(forms, ENGLISH_PRESENT, verb->word, "es");
	else
		tell_form(forms, ENGLISH_PRESENT, verb->word, "s");
}

static void tell_regular_past(struct english_forms *forms, enum english_form which, const struct verb *verb)
{
	if (str_ends(verb->small, STR("e")))
		tell_form(forms, which, verb->word, "d");
	else if (ends_in_consonant_and(verb->small, 'y'))
		tell_form(forms, which, without_last(verb->word, 1), "ied");
	else
		tell_with(forms, which, verb, "ed");
}

static void tell_past(struct english_forms *forms, const struct verb *verb)
{
	size_t before;
	const struct inflection *row = find_verb(&irregular_verbs, verb->small, &before);
	struct str prefix, rest, past;

	if (!row) {
		tell_regular_past(forms, ENGLISH_PAST, verb);
		tell_regular_past(forms, ENGLISH_PARTICIPLE, verb);
		return;
	}
	prefix = str_slice(verb->word, 0, before);
	rest = str_of(row->forms);
	str_next(&rest, ' ', &past);
	tell_listed(forms, ENGLISH_PAST, prefix, past);
	tell_listed(forms, ENGLISH_PARTICIPLE, prefix, rest);
}

static void tell_ing(struct english_forms *forms, const struct verb *verb)
{
	struct str small = verb->small;

	if (str_ends(small, STR("ie")))
		tell_form(forms, ENGLISH_ING, without_last(verb->word, 2), "ying");
	else if (str_ends(small, STR("e")) && small.size > 2 && !str_ends(small, STR("ee")) && !str_ends(small, STR("oe"))
		&& !str_ends(small, STR("ye")))
		tell_form(forms, ENGLISH_ING, without_last(verb->word, 1), "ing");
	else
		tell_with(forms, ENGLISH_ING, verb, "ing");
}

static size_t first_word_end(struct str phrase, size_t at)
{
	while (at < phrase.size && phrase.data[at] != ' ')
		at++;
	return at;
}

static void tell_forms_of(struct english_forms *forms, struct str phrase, size_t start, size_t end)
{
	struct small_word whole = small_word(str_slice(phrase, start, end));
	struct verb verb = { .word = str_slice(phrase, start, end), .small = small_str(&whole) };

	forms->before = str_slice(phrase, 0, start);
	forms->after = str_slice(phrase, end, phrase.size);
	judge_doubling(&verb);
	tell_present(forms, &verb);
	tell_past(forms, &verb);
	tell_ing(forms, &verb);
	forms->before = forms->after = STR("");
}

void tell_verb_forms(struct english_forms *forms, struct str phrase)
{
	size_t end = first_word_end(phrase, 0), start = 0;
	struct small_word first = small_word(str_slice(phrase, 0, end));

	if (end < phrase.size && str_ends(small_str(&first), STR("ly")) && !in_table(&verbs_in_ly, small_str(&first))) {
		start = end + 1;
		end = first_word_end(phrase, start);
	}
	if (end > start)
		tell_forms_of(forms, phrase, start, end);
}
