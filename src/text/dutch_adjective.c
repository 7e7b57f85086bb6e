/* Adjectives: -e, -en, comparative, superlative. Endings that make other words (onderzoek-er) only where it surely is
 * one. */
#include "text/dutch_rules.h"

/* afgelopen-d, gevraagd, bekend: shaped as a participle, and of several syllables. */
static bool looks_like_participle(struct str word)
{
	if (!ends_in(word, "d t") || vowel_groups(word) < 2)
		return false;
	for (size_t size = 2; size <= 4 && size < word.size - 1; size++)
		if (in_table(&participle_prefixes, str_slice(word, 0, size)))
			return true;
	return false;
}

static bool is_adjective(struct str word)
{
	size_t at;

	if (in_table(&adjectives, word))
		return true;
	if (find_ending(&adjective_suffixes, word, &at) && !ends_in(word, "schap ment heid ing teit nis"))
		return true;
	return looks_like_participle(word);
}

/* beter, later; best, laatste; the rest are mere inflections. */
static enum form_tag degree_of(struct str form)
{
	if (ends_in(form, "st ste sten"))
		return FORM_SUPERLATIVE;
	return ends_in(form, "er ere eren naderbij") ? FORM_COMPARATIVE : FORM_ADJECTIVE;
}

/* goed: beter; ongoed is none, but overgoed and allerbest are. */
static void add_irregular_adjectives(struct forms *forms, struct str adjective)
{
	size_t at;
	const struct inflection *row = find_ending(&irregular_adjectives, adjective, &at);
	struct str rest, form, start;

	if (!row)
		return;
	start = str_slice(adjective, 0, at);
	if (start.size > 0 && start.size < 4 && !str_equal(start, STR("on")))
		return;
	rest = str_of(row->forms);
	while (str_next(&rest, ' ', &form)) {
		struct word whole = word_join(start, form);

		add_form(forms, degree_of(form), word_str(&whole), "");
	}
}

static void add_endings(struct forms *forms, enum form_tag tag, struct str stem, const char *endings)
{
	struct str rest = str_of(endings), ending;

	while (str_next(&rest, ' ', &ending)) {
		struct word form = word_join(stem, ending);

		add_form(forms, tag, word_str(&form), "");
	}
}

static void add_superlatives(struct forms *forms, struct str stem)
{
	struct word utmost = word_join(STR("aller"), stem);

	add_form(forms, FORM_SUPERLATIVE, stem, "");
	add_endings(forms, FORM_SUPERLATIVE, stem, "e en");
	add_form(forms, FORM_SUPERLATIVE, word_str(&utmost), "");
	add_endings(forms, FORM_SUPERLATIVE, word_str(&utmost), "e en");
}

static void add_degrees(struct forms *forms, struct str adjective)
{
	struct word with_t = word_join(adjective, STR("t")), with_st = word_join(adjective, STR("st"));

	if (str_ends(adjective, STR("r")))
		add_endings(forms, FORM_COMPARATIVE, adjective, "der dere deren");
	if (ends_in(adjective, "s z"))
		add_superlatives(forms, word_str(&with_t));
	if (!str_ends(adjective, STR("s")) || str_ends(adjective, STR("sch")))
		add_superlatives(forms, word_str(&with_st));
	add_form(forms, FORM_ADJECTIVE, adjective, "s");
}

void add_adjective_forms(struct forms *forms, struct str adjective, bool surely)
{
	bool graded = surely || is_adjective(adjective);
	struct stems stems;
	size_t at;

	add_irregular_adjectives(forms, adjective);
	if (in_table(&uninflected_adjectives, adjective))
		return;
	if (str_ends(adjective, STR("e"))) {
		if (surely && !str_ends(adjective, STR("ee"))) {
			add_endings(forms, FORM_ADJECTIVE, adjective, "n s");
			add_endings(forms, FORM_COMPARATIVE, adjective, "r re");
		}
		return;
	}
	if (!graded && find_ending(&noun_suffixes, adjective, &at))
		return;
	stems = soften(adjective);
	if (str_ends(adjective, STR("en")) && !str_ends(adjective, STR("een")))
		stems = (struct stems){ .count = 1, .items = { word_join(adjective, STR("")) } };
	for (size_t i = 0; i < stems.count; i++) {
		struct str stem = word_str(&stems.items[i]);

		add_endings(forms, FORM_ADJECTIVE, stem, str_ends(stem, STR("e")) ? "ë en" : "e en");
		if (graded)
			add_endings(forms, FORM_COMPARATIVE, stem, "er ere eren");
	}
	if (graded)
		add_degrees(forms, adjective);
}
