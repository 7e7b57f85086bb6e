/* All forms of a phrase: of nouns the number and the case, of verbs tense and person, of adjectives the degree. */
#include "text/english_rules.h"

void tell_form(struct english_forms *forms, enum english_form which, struct str stem, const char *ending)
{
	buf_clear(&forms->form);
	buf_add(&forms->form, forms->before);
	buf_add(&forms->form, stem);
	buf_add(&forms->form, str_of(ending));
	buf_add(&forms->form, forms->after);
	forms->visit(forms->data, buf_str(&forms->form), which);
}

void tell_listed(struct english_forms *forms, enum english_form which, struct str before, struct str listed)
{
	struct str around = forms->before, one;
	struct buf longer = { 0 };

	if (before.size) {
		buf_add(&longer, around);
		buf_add(&longer, before);
		forms->before = buf_str(&longer);
	}
	while (str_next(&listed, '/', &one))
		tell_form(forms, which, one, "");
	forms->before = around;
	buf_fini(&longer);
}

size_t count_vowel_groups(struct str small)
{
	size_t groups = 0;
	bool inside = false;

	for (size_t i = 0; i < small.size; i++) {
		bool vowel = is_vowel_letter(small.data[i]) || (small.data[i] == 'y' && i > 0);

		groups += vowel && !inside;
		inside = vowel;
	}
	return groups;
}

bool ends_in_short_vowel(struct str small)
{
	const char *end = small.data + small.size;

	if (small.size < 2 || !strchr("bcdfgklmnprstvz", end[-1]) || !is_vowel_letter(end[-2]))
		return false;
	if (small.size == 2 || !is_vowel_letter(end[-3]))
		return true;
	return small.size > 3 && end[-3] == 'u' && end[-4] == 'q'; /* quit */
}

static void tell_noun_forms(struct english_forms *forms, struct str phrase)
{
	struct buf plural = { 0 }, form = { 0 };

	add_plural(&plural, phrase);
	forms->visit(forms->data, buf_str(&plural), ENGLISH_PLURAL);
	add_genitive(&form, phrase);
	forms->visit(forms->data, buf_str(&form), ENGLISH_GENITIVE);
	buf_clear(&form);
	add_genitive(&form, buf_str(&plural));
	forms->visit(forms->data, buf_str(&form), ENGLISH_PLURAL_GENITIVE);
	buf_fini(&plural);
	buf_fini(&form);
}

/* -er, -est */
static void tell_degree(struct english_forms *forms, enum english_form which, struct str word, struct str small, const char *ending)
{
	struct str stem = word;
	char doubled[2] = { 0 };

	if (str_ends(small, STR("e"))) {
		ending++;
	} else if (str_ends(small, STR("y")) && small.size > 2 && !is_vowel_letter(small.data[small.size - 2])) {
		stem = str_slice(word, 0, word.size - 1);
		doubled[0] = 'i';
	} else if (ends_in_short_vowel(small) && count_vowel_groups(small) == 1) {
		doubled[0] = small.data[small.size - 1];
	}
	forms->before = stem;
	tell_form(forms, which, str_of(doubled), ending);
	forms->before = STR("");
}

static void tell_degrees(struct english_forms *forms, struct str word)
{
	struct small_word whole = small_word(word);
	struct str small = small_str(&whole), listed, comparative;
	const struct inflection *row = find_row(&irregular_degrees, small);

	if (row) {
		listed = str_of(row->forms);
		str_next(&listed, ' ', &comparative);
		tell_listed(forms, ENGLISH_COMPARATIVE, STR(""), comparative);
		tell_listed(forms, ENGLISH_SUPERLATIVE, STR(""), listed);
	} else if (small.size > 1 && !memchr(small.data, ' ', small.size) && count_vowel_groups(small) < 3) {
		tell_degree(forms, ENGLISH_COMPARATIVE, word, small, "er");
		tell_degree(forms, ENGLISH_SUPERLATIVE, word, small, "est");
	}
}

void each_english_form(struct str phrase, unsigned classes, english_visitor *visit, void *data)
{
	struct english_forms forms = { .before = STR(""), .after = STR(""), .visit = visit, .data = data };

	if (classes & ENGLISH_VERB && str_starts(phrase, STR("to ")))
		phrase = str_slice(phrase, 3, phrase.size);
	visit(data, phrase, ENGLISH_BASE);
	if (phrase.size == 0)
		return;
	if (classes & ENGLISH_NOUN)
		tell_noun_forms(&forms, phrase);
	if (classes & ENGLISH_VERB)
		tell_verb_forms(&forms, phrase);
	if (classes & ENGLISH_ADJECTIVE)
		tell_degrees(&forms, phrase);
	buf_fini(&forms.form);
}
