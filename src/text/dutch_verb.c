/* Verbs: present, past, participles; prefixed and separable ones by their base. */
#include "text/dutch_rules.h"

static bool is_infinitive(struct str word)
{
	if (word.size < 4)
		return false;
	if (str_ends(word, STR("en")))
		return !str_ends(word, STR("een"));
	return ends_in(word, "ën gaan staan slaan");
}

static bool is_contracted(struct str verb)
{
	return is_one_of(verb, "gaan staan slaan doen zien");
}

/* Whether an -e- before the last consonant of the stem is unstressed: wandelen, but not bevelen. */
static bool may_be_unstressed(struct str start)
{
	static const char *const prefixes[] = { "be", "ge", "ver", "her", "ont", "er" };

	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		struct str prefix = str_of(prefixes[i]);

		if (str_starts(start, prefix) && vowel_groups(str_slice(start, prefix.size, start.size)) > 0) {
			start = str_slice(start, prefix.size, start.size);
			break;
		}
	}
	return vowel_groups(start) > 1;
}

/* Whether `start` ends in one vowel that was made short by an open syllable: lev-en, mak-en; not loop-, reiz-. */
static bool ends_in_open_vowel(struct str start)
{
	uint32_t vowel = letter_back(start, 1), before = letter_back(start, 2);

	if (vowel == 0xEB)
		return true; /* creëren: creëer */
	if (!is_plain_vowel(vowel) || vowel == 'i')
		return false;
	return !is_plain_vowel(before) || ends_in(start, "ea ia eo io ua");
}

/* leven: leef; reizen: reis; organiseren: organiseer, organiser. Both where the stress cannot be seen. */
static void add_open_stems(struct stems *stems, struct str start, struct str closing)
{
	uint32_t vowel = letter_back(start, 1);
	struct word doubled = word_join(start, vowel == 0xEB ? STR("e") : str_slice(start, start.size - 1, start.size));
	struct word short_stem = word_join(start, closing);

	stems->items[stems->count++] = word_join(word_str(&doubled), closing);
	if (vowel == 'e' && is_one_of(closing, "l r n m k") && may_be_unstressed(word_str(&short_stem)))
		stems->items[stems->count++] = short_stem;
}

/* The stems of a regular verb, as its first person has them. */
static struct stems verb_stems(struct str verb)
{
	struct stems stems = { 0 };
	struct str stem = without(verb, 2), start, closing;
	uint32_t last;

	if (!is_infinitive(verb))
		return stems; /* zijn: all its forms stand in the table */
	if (is_contracted(verb)) {
		stems.items[stems.count++] = word_join(without(verb, str_ends(verb, STR("aan")) ? 2 : 1), STR(""));
		return stems;
	}
	if (str_ends(verb, STR("iëren"))) {
		stems.items[stems.count++] = word_join(without(verb, STR("iëren").size), STR("ieer"));
		return stems;
	}
	if (str_ends(verb, STR("ën"))) {
		stems.items[stems.count++] = word_join(without(verb, STR("ën").size), STR(""));
		stems.items[stems.count++] = word_join(without(verb, STR("ën").size), STR("e"));
		return stems;
	}
	last = letter_back(stem, 1);
	start = without(stem, 1);
	if (last >= 0x80 || is_vowel(last)) {
		stems.items[stems.count++] = word_join(stem, STR(""));
		return stems;
	}
	if (last == letter_back(stem, 2) && stem.size > 2) {
		stems.items[stems.count++] = word_join(start, STR(""));
		return stems;
	}
	closing = last == 'v' ? STR("f") : last == 'z' ? STR("s") : str_slice(stem, stem.size - 1, stem.size);
	if (last != 'x' && last != 'w' && ends_in_open_vowel(start))
		add_open_stems(&stems, start, closing);
	else
		stems.items[stems.count++] = word_join(start, closing);
	return stems;
}

/* The consonant before -en decides about the past: leven, leefde; lopen, -te ('t kofschip, and x). */
static bool has_past_in_t(struct str verb)
{
	uint32_t last = letter_back(verb, 3);

	if (last == 'h')
		return ends_in(verb, "chen shen");
	return last != 0 && last < 0x80 && strchr("tkfscpx", (int)last) != NULL;
}

/* How a verb is put together: aan-be-velen. */
struct parts {
	struct str particle, prefix; /* empty: none */
	struct str base;
	bool ge; /* the participle takes ge- */
};

/* A participle and its adjective forms: gered, geredde; gevallen, gevallene; geëist. */
static void add_participle(struct forms *forms, struct str participle, bool ge)
{
	struct word word = word_join(STR(""), participle);
	struct str stem;
	size_t size;

	if (ge && ends_in(str_slice(participle, 0, participle.size > 1 ? 1 : 0), "e i u")
		&& !is_one_of(str_slice(participle, 0, 2), "ui ij")) {
		struct str marked = participle.data[0] == 'e'   ? STR("geë")
				    : participle.data[0] == 'i' ? STR("geï")
								: STR("geü");

		word = word_join(marked, str_slice(participle, 1, participle.size));
	} else if (ge) {
		word = word_join(STR("ge"), participle);
	}
	stem = word_str(&word);
	add_form(forms, FORM_PARTICIPLE, stem, "");
	size = stem.size;
	if (size > 3 && ends_in(without(stem, 1), "aa ee oo uu") && ends_in(stem, "d t n")) {
		word.data[size - 2] = word.data[size - 1]; /* vergroot: vergrote */
		word.size--;
	} else if (size > 2 && ends_in(stem, "d t") && is_plain_vowel(letter_back(stem, 2))
		   && !is_plain_vowel(letter_back(stem, 3)) && letter_back(stem, 3) != 0xEB) {
		word.data[word.size++] = word.data[size - 1]; /* gered: geredde */
	}
	add_form(forms, FORM_PARTICIPLE, word_str(&word), "e");
	add_form(forms, FORM_PARTICIPLE, word_str(&word), "en");
}

static void add_regular_finite(struct forms *forms, struct str verb, struct str stem)
{
	bool past_in_t = has_past_in_t(verb);

	add_form(forms, FORM_PRESENT, stem, "");
	if (is_contracted(verb)) {
		add_form(forms, FORM_PRESENT, stem, str_ends(verb, STR("aan")) ? "at" : "t");
		return;
	}
	if (!str_ends(stem, STR("t")))
		add_form(forms, FORM_PRESENT, stem, "t");
	add_form(forms, FORM_PAST, stem, past_in_t ? "te" : "de");
	add_form(forms, FORM_PAST, stem, past_in_t ? "ten" : "den");
	if (ends_in(stem, "ijd oud"))
		add_form(forms, FORM_PRESENT, without(stem, 1), "");
}

/* Past and past plural of the table, and the odd presents (heeft, kan). */
static void add_irregular_finite(struct forms *forms, struct str verb)
{
	const struct inflection *row = find_row(&strong_verbs, verb);
	struct str rest, form;

	for (; row; row = next_row(&strong_verbs, row)) {
		rest = str_of(row->forms);
		for (int i = 0; i < 2 && str_next(&rest, ' ', &form); i++)
			add_form(forms, FORM_PAST, form, "");
	}
	row = find_row(&extra_verb_forms, verb);
	if (!row)
		return;
	rest = str_of(row->forms);
	while (str_next(&rest, ' ', &form))
		add_form(forms, FORM_PRESENT, form, "");
}

static void add_finite(struct forms *forms, struct str verb)
{
	struct stems stems = verb_stems(verb);

	add_irregular_finite(forms, verb);
	for (size_t i = 0; i < stems.count; i++)
		add_regular_finite(forms, verb, word_str(&stems.items[i]));
}

static void add_participles(struct forms *forms, struct str verb, bool ge, bool prefixed)
{
	struct stems stems = verb_stems(verb);
	const struct inflection *row = find_row(&strong_verbs, verb);
	const char *ending = has_past_in_t(verb) ? "t" : "d";

	for (; row; row = next_row(&strong_verbs, row)) {
		struct str rest = str_of(row->forms), form = STR("");

		for (int i = 0; i < 3; i++)
			if (!str_next(&rest, ' ', &form))
				form = STR("");
		if (prefixed && str_starts(form, STR("ge")))
			form = str_slice(form, 2, form.size);
		if (form.size)
			add_participle(forms, form, false);
	}
	for (size_t i = 0; i < stems.count && !is_contracted(verb); i++) {
		struct str stem = word_str(&stems.items[i]);
		struct word whole = word_join(stem, str_ends(stem, str_of(ending)) ? STR("") : str_of(ending));

		add_participle(forms, word_str(&whole), ge);
	}
}

/* All forms of one reading of the verb. */
static void add_reading(struct forms *forms, const struct parts *parts)
{
	struct word before = word_join(parts->particle, parts->prefix);

	forms->before = word_str(&before);
	add_finite(forms, parts->base);
	add_participles(forms, parts->base, parts->ge, parts->prefix.size > 0);
	if (parts->particle.size) {
		struct word with_te = word_join(STR("te"), parts->prefix);

		forms->before = parts->particle;
		with_te = word_join(word_str(&with_te), parts->base);
		add_form(forms, FORM_INFINITIVE, word_str(&with_te), "");

		forms->particle = parts->particle;
		forms->no_function_words = !is_function_word(parts->base);
		forms->before = parts->prefix;
		add_form(forms, FORM_INFINITIVE, parts->base, "");
		add_finite(forms, parts->base);
		forms->particle = STR("");
	}
	forms->before = STR("");
}

/* be-velen, on-der-handelen: the first prefix whose rest is a verb. */
static bool find_prefix(struct str verb, struct parts *parts, bool unstressed_only)
{
	static const char *const prefixes[] = { "be", "ge", "ver", "her", "ont", "er", "over", "onder", "door", "om",
		"voor", "mis", "weer", "vol", "aan" };
	size_t count = unstressed_only ? 6 : sizeof prefixes / sizeof *prefixes;

	for (size_t i = 0; i < count; i++) {
		struct str prefix = str_of(prefixes[i]), base;

		if (!str_starts(verb, prefix))
			continue;
		base = str_slice(verb, prefix.size, verb.size);
		if ((is_infinitive(base) && vowel_groups(base) > 1) || in_table(&strong_verbs, base)) {
			parts->prefix = prefix;
			parts->base = base;
			parts->ge = false;
			return true;
		}
	}
	return false;
}

/* aan-geven, aan-be-velen: the longest particle whose rest is a verb. */
static bool find_particle(struct str verb, struct parts *parts)
{
	for (size_t size = verb.size; size-- > 2;) {
		struct str particle = str_slice(verb, 0, size), base = str_slice(verb, size, verb.size);

		if (!is_infinitive(base) || vowel_groups(without(base, 2)) == 0 || !in_table(&particles, particle))
			continue;
		*parts = (struct parts){ .particle = particle, .base = base, .ge = true };
		if (!in_table(&strong_verbs, base))
			find_prefix(base, parts, true);
		return true;
	}
	return false;
}

bool may_be_infinitive(struct str word)
{
	if (in_table(&strong_verbs, word))
		return true;
	return is_infinitive(word) && !is_function_word(word) && !in_table(&nouns_like_verbs, word)
	       && !in_table(&uninflected_adjectives, word);
}

bool is_strong_infinitive(struct str word)
{
	struct parts parts;

	if (in_table(&nouns_like_verbs, word))
		return false;
	return in_table(&strong_verbs, word)
	       || (find_particle(word, &parts) && (parts.prefix.size || in_table(&strong_verbs, parts.base)))
	       || (find_prefix(word, &parts, false) && in_table(&strong_verbs, parts.base));
}

void add_verb_forms(struct forms *forms, struct str infinitive)
{
	struct parts whole = { .base = infinitive, .ge = true }, prefixed = { 0 }, separable = { 0 };
	bool strong = in_table(&strong_verbs, infinitive), has_prefix, has_particle;

	if ((!is_infinitive(infinitive) && !strong) || in_table(&uninflected_adjectives, infinitive)
		|| in_table(&nouns_like_verbs, infinitive))
		return;
	has_prefix = find_prefix(infinitive, &prefixed, false);
	has_particle = find_particle(infinitive, &separable);

	/* A base in the table settles it: aanbieden is aan + bieden. Else the prefix may be none: openen, inspireren.
	 */
	if (strong
		|| !((has_prefix && in_table(&strong_verbs, prefixed.base))
			|| (has_particle && in_table(&strong_verbs, separable.base)))) {
		whole.ge = !has_prefix;
		add_reading(forms, &whole);
	}
	if (has_prefix && !strong)
		add_reading(forms, &prefixed);
	if (has_particle)
		add_reading(forms, &separable);
	add_form(forms, FORM_PRESENT_PARTICIPLE, infinitive, "d");
	add_form(forms, FORM_PRESENT_PARTICIPLE, infinitive, "de");
	add_form(forms, FORM_PRESENT_PARTICIPLE, infinitive, "den");
}
