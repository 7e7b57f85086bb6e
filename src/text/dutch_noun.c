/* Nouns and names: plural, genitive, diminutive. */
#include "text/dutch_rules.h"

#include "text/unicode.h"

/* All capitals, or ends in one or a digit: NAVO, tv-BV. */
static bool is_acronym(struct str word)
{
	uint32_t last = letter_back(word, 1);

	return is_upper(last) || is_digit(last) || letter_back(word, 2) == 0;
}

static void add_irregular_plurals(struct forms *forms, struct str noun)
{
	size_t at;
	const struct inflection *row = find_ending(&irregular_plurals, noun, &at);
	struct str rest, plural;

	if (!row || at == 1)
		return;
	rest = str_of(row->forms);
	while (str_next(&rest, ' ', &plural)) {
		struct word form = word_join(str_slice(noun, 0, at), plural);

		add_form(forms, FORM_PLURAL, word_str(&form), "");
	}
}

/* politicus: politici; museum: musea; crisis: crises; index: indices. */
static void add_latin_plurals(struct forms *forms, struct str noun)
{
	struct str start = without(noun, 2);

	if (str_ends(noun, STR("um")))
		add_form(forms, FORM_PLURAL, start, "a");
	if (str_ends(noun, STR("us")) && noun.size > 4) /* modus; not bus, Rus */
		add_form(forms, FORM_PLURAL, start, "i");
	if (str_ends(noun, STR("is")))
		add_form(forms, FORM_PLURAL, start, "es");
	if (ends_in(noun, "ix ex"))
		add_form(forms, FORM_PLURAL, start, "ices");
}

static void add_plurals_after_consonant(struct forms *forms, struct str noun)
{
	struct stems stems = soften(noun);

	for (size_t i = 0; i < stems.count; i++)
		add_form(forms, FORM_PLURAL, word_str(&stems.items[i]), "en");
	if (is_acronym(noun)) {
		add_form(forms, FORM_PLURAL, noun, "'s");
		add_form(forms, FORM_PLURAL, noun, "'en");
	}
	add_form(forms, FORM_PLURAL, noun, "s");
	add_latin_plurals(forms, noun);
	if (str_ends(noun, STR("en")))
		add_form(forms, FORM_PLURAL, noun, "en");
	if (str_ends(noun, STR("genoot"))) {
		add_form(forms, FORM_BASE, without(noun, 2), "te");
		add_form(forms, FORM_PLURAL, without(noun, 2), "tes");
	}
}

static void add_plurals_after_vowel(struct forms *forms, struct str noun)
{
	add_form(forms, FORM_PLURAL, noun, "'s");
	add_form(forms, FORM_PLURAL, noun, "s");
	if (ends_in(noun, "oe oo"))
		add_form(forms, FORM_PLURAL, noun, "en");
	if (str_ends(noun, STR("ma")))
		add_form(forms, FORM_PLURAL, noun, "ta");
	if (str_ends(noun, STR("y")))
		add_form(forms, FORM_PLURAL, without(noun, 1), "ies");
}

/* The plural by the ending of the noun; the table first, for compounds too (Kamerlid: Kamerleden). */
static void add_simple_plurals(struct forms *forms, struct str noun)
{
	struct str plurals = STR(""), plural;
	struct str stem = noun;

	add_irregular_plurals(forms, noun);
	if (str_ends(noun, STR("heid")))
		stem = without(noun, 4), plurals = STR("heden");
	else if (str_ends(noun, STR("man")))
		stem = without(noun, 3), plurals = STR("mannen lieden lui mans");
	else if (str_ends(noun, STR("ee")))
		plurals = STR("ën s");
	else if (str_ends(noun, STR("ie")))
		stem = without(noun, 1), plurals = STR("eën ën es");
	else if (str_ends(noun, STR("e")))
		plurals = STR("n s");
	else if (ends_in(noun, "ij ei ui ooi aai oei"))
		plurals = STR("en s");
	else if (is_vowel(letter_back(noun, 1)))
		add_plurals_after_vowel(forms, noun);
	else
		add_plurals_after_consonant(forms, noun);
	while (plurals.size && str_next(&plurals, ' ', &plural)) {
		struct word form = word_join(stem, plural);

		add_form(forms, FORM_PLURAL, word_str(&form), "");
	}
}

/* secretaris-generaal: secretarissen-generaal. */
static void add_plurals(struct forms *forms, struct str noun)
{
	struct str behind = ends_in(noun, "-generaal")    ? STR("-generaal")
			    : ends_in(noun, "-president") ? STR("-president")
							  : STR("");

	if (behind.size && noun.size > behind.size) {
		forms->behind = behind;
		add_simple_plurals(forms, without(noun, behind.size));
		forms->behind = STR("");
	}
	add_simple_plurals(forms, noun);
}

static void add_genitives(struct forms *forms, struct str noun)
{
	uint32_t last = letter_back(noun, 1);
	bool sibilant = last < 0x80 && strchr("sxzSXZ", (int)last) != NULL;
	bool apostrophe = is_vowel(to_lower(last)) || is_acronym(noun);

	if (ends_in(noun, "sh ch che ce"))
		add_form(forms, FORM_GENITIVE, noun, "'");
	if (sibilant) {
		add_form(forms, FORM_GENITIVE, noun, "'");
		return;
	}
	add_form(forms, FORM_GENITIVE, noun, "s");
	if (apostrophe || forms->name)
		add_form(forms, FORM_GENITIVE, noun, "'s");
}

/* Whether the vowel before the last letter is long: aa ee ie oe ... */
static bool ends_in_long_vowel_and_letter(struct str noun)
{
	return ends_in(without(noun, 1), "aa ee oo uu ie oe eu ui ij ei ou au");
}

static void add_diminutive(struct forms *forms, struct str stem, const char *ending)
{
	struct word form = word_join(stem, str_of(ending));

	add_form(forms, FORM_DIMINUTIVE, word_str(&form), "");
	add_form(forms, FORM_DIMINUTIVE, word_str(&form), "s");
}

/* baby'tje, autootje, skietje. */
static void add_diminutives_after_vowel(struct forms *forms, struct str noun, uint32_t last)
{
	struct word doubled = word_join(noun, str_slice(noun, noun.size - 1, noun.size));

	if (last == 0xE9) { /* café: cafeetje */
		add_diminutive(forms, without(noun, 2), "eetje");
		return;
	}
	if (last == 'a' || last == 'o' || last == 'u')
		add_diminutive(forms, word_str(&doubled), "tje");
	if (last == 'i')
		add_diminutive(forms, noun, "etje");
	if (last != 'e')
		add_diminutive(forms, noun, "'tje");
	if (last == 'i' || last == 'y' || last == 'e')
		add_diminutive(forms, noun, "tje");
}

static void add_diminutives(struct forms *forms, struct str noun)
{
	uint32_t last = letter_back(noun, 1);
	bool is_long = ends_in_long_vowel_and_letter(noun);
	struct word doubled;

	if (is_vowel(last)) {
		add_diminutives_after_vowel(forms, noun, last);
		return;
	}
	doubled = word_join(noun, last < 0x80 ? str_slice(noun, noun.size - 1, noun.size) : STR(""));
	if (last == 'w' || last == 'j') {
		add_diminutive(forms, noun, "tje");
	} else if (last == 'm') {
		add_diminutive(forms, noun, "pje");
		if (!is_long)
			add_diminutive(forms, noun, "metje");
	} else if (str_ends(noun, STR("ng"))) {
		add_diminutive(forms, noun, "etje");
		add_diminutive(forms, without(noun, 1), "kje");
	} else if (last == 'l' || last == 'n' || last == 'r') {
		add_diminutive(forms, noun, "tje");
		if (!is_long)
			add_diminutive(forms, word_str(&doubled), "etje"), add_diminutive(forms, noun, "etje");
	} else {
		add_diminutive(forms, noun, "je");
		if (!is_long && (last == 'b' || last == 'g' || last == 'p'))
			add_diminutive(forms, word_str(&doubled), "etje");
	}
}

/* glas: glaasje; schip: scheepje. */
static void add_lengthened_diminutives(struct forms *forms, struct str noun)
{
	size_t at;

	if (find_ending(&lengthened_nouns, noun, &at)) {
		struct word stem = word_join(without(noun, 1), str_slice(noun, noun.size - 2, noun.size));

		add_diminutive(forms, word_str(&stem), "je");
	}
	if (str_ends(noun, STR("schip")))
		add_diminutive(forms, without(noun, 2), "eepje");
}

/* Of a name, -s is the genitive (Poetins, Obama's); of one who comes from somewhere, the plural (Nederlanders,
 * Syriërs). */
static bool genitive_comes_first(const struct forms *forms, struct str noun)
{
	return forms->name && !is_acronym(noun) && !ends_in(noun, "er ër aar");
}

void add_name_forms(struct forms *forms, struct str name)
{
	add_genitives(forms, name);
}

void add_noun_forms(struct forms *forms, struct str noun)
{
	if (genitive_comes_first(forms, noun)) {
		add_genitives(forms, noun);
		add_plurals(forms, noun);
	} else {
		add_plurals(forms, noun);
		add_genitives(forms, noun);
	}
	add_diminutives(forms, noun);
	add_lengthened_diminutives(forms, noun);
}
