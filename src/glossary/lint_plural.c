/*
 * An entry in the plural: its singular is guessed backwards, by the spelling, and believed where the program's own
 * forms of it lead to the plural again. Dutch plurals look like infinitives and singulars (wapen, werken), so the
 * English must be one too.
 */
#include "glossary/lint_private.h"

#include "base/utf8.h"
#include "text/dutch.h"
#include "text/english.h"
#include "text/unicode.h"

enum { MOST_GUESSES = 2, LONGEST_WORD = 96, LONGEST_PHRASE = 256 }; /* bytes */

struct guessing {
	struct str plural; /* small letters as given, ’ as ' */
	struct buf guess[MOST_GUESSES];
	size_t count;
	bool leads_back; /* of the guess that is tried */
};

static void compare_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct guessing *guessing = data;

	(void)particle;
	guessing->leads_back |= tag == FORM_PLURAL && str_equal(form, guessing->plural);
}

static bool is_known_guess(const struct guessing *guessing, struct str guess)
{
	for (size_t i = 0; i < guessing->count; i++)
		if (str_equal(buf_str(&guessing->guess[i]), guess))
			return true;
	return false;
}

/* Tries `start` with `ending`. */
static void try_guess(struct guessing *guessing, struct str start, struct str ending)
{
	struct buf *guess = &guessing->guess[guessing->count];

	if (guessing->count == MOST_GUESSES || start.size + ending.size < 2)
		return;
	buf_clear(guess);
	buf_add(guess, start);
	buf_add(guess, ending);
	guessing->leads_back = false;
	each_dutch_form(buf_str(guess), POS_NOUN, compare_form, guessing);
	if (guessing->leads_back && !is_known_guess(guessing, buf_str(guess)))
		guessing->count++;
}

static bool ends_in_vowel(struct str s)
{
	return s.size && strchr("aeiouy", s.data[s.size - 1]) != NULL;
}

static bool is_single_vowel_and_consonant(struct str s)
{
	struct str before = str_slice(s, 0, s.size ? s.size - 1 : 0);

	return s.size >= 2 && !ends_in_vowel(s) && strchr("aeou", before.data[before.size - 1])
	       && !ends_in_vowel(str_slice(before, 0, before.size - 1));
}

/* stad: steden, lid: leden; only the table of the forms has these. */
static void try_other_vowel(struct guessing *guessing, struct str stem)
{
	struct buf start = { 0 };

	if (stem.size < 3 || stem.data[stem.size - 2] != 'e')
		return;
	for (const char *vowel = "ia"; *vowel; vowel++) {
		buf_clear(&start);
		buf_add(&start, str_slice(stem, 0, stem.size - 2));
		buf_add_char(&start, *vowel);
		try_guess(guessing, buf_str(&start), str_slice(stem, stem.size - 1, stem.size));
	}
	buf_fini(&start);
}

/* kind: kinderen, kalf: kalveren; by the table too. */
static void try_eren(struct guessing *guessing, struct str stem)
{
	try_guess(guessing, stem, STR(""));
	if (str_ends(stem, STR("v")))
		try_guess(guessing, str_slice(stem, 0, stem.size - 1), STR("f"));
	try_other_vowel(guessing, stem);
}

/* boom: bomen; brief: brieven; huis: huizen; man: mannen; the stem is what stands before -en. */
static void try_stem(struct guessing *guessing, struct str stem)
{
	char last = stem.size ? stem.data[stem.size - 1] : 0;
	struct str before = str_slice(stem, 0, stem.size ? stem.size - 1 : 0),
		   end = str_slice(stem, before.size, stem.size);
	struct buf longer = { 0 };

	if (stem.size < 2)
		return;
	if (last == 'v' || last == 'z')
		end = last == 'v' ? STR("f") : STR("s");
	if (stem.data[stem.size - 2] == last) {
		try_guess(guessing, before, STR(""));
		return;
	}
	if (last != 'v' && last != 'z' && !(is_single_vowel_and_consonant(stem) && !strchr("lnr", last)))
		try_guess(guessing, stem, STR(""));
	if (is_single_vowel_and_consonant(stem)) {
		buf_add(&longer, before);
		buf_add_char(&longer, before.data[before.size - 1]);
		try_guess(guessing, buf_str(&longer), end);
	}
	try_guess(guessing, before, end);
	buf_fini(&longer);
}

/* By the ending, the surest first. */
static void guess_singular(struct guessing *guessing)
{
	struct str plural = guessing->plural;

	if (str_ends(plural, STR("heden"))) {
		try_guess(guessing, str_slice(plural, 0, plural.size - 5), STR("heid"));
	} else if (str_ends(plural, STR("'s"))) {
		try_guess(guessing, str_slice(plural, 0, plural.size - 2), STR(""));
	} else if (str_ends(plural, STR("s"))) {
		try_guess(guessing, str_slice(plural, 0, plural.size - 1), STR(""));
	} else if (str_ends(plural, STR("ën"))) {
		try_guess(guessing, str_slice(plural, 0, plural.size - 3), STR(""));
		try_guess(guessing, str_slice(plural, 0, plural.size - 3), STR("e"));
	} else if (str_ends(plural, STR("lieden")) || str_ends(plural, STR("mannen"))) {
		try_guess(guessing, str_slice(plural, 0, plural.size - 6), STR("man"));
	} else if (str_ends(plural, STR("en"))) {
		if (str_ends(plural, STR("eren")))
			try_eren(guessing, str_slice(plural, 0, plural.size - 4));
		try_other_vowel(guessing, str_slice(plural, 0, plural.size - 2));
		if (guessing->count)
			return; /* no spelling leads there, only the table */
		try_stem(guessing, str_slice(plural, 0, plural.size - 2));
		if (strchr("tdg", plural.data[plural.size - 3]) && !str_ends(plural, STR("ingen")))
			try_guess(guessing, str_slice(plural, 0, plural.size - 1),
				STR("")); /* gedachte, gewonde, getuige */
	} else if (str_ends(plural, STR("i"))) {
		try_guess(guessing, str_slice(plural, 0, plural.size - 1), STR("us"));
	} else if (str_ends(plural, STR("a")) && !str_ends(plural, STR("ica"))) { /* museum: musea; but fysica */
		try_guess(guessing, str_slice(plural, 0, plural.size - 1), STR("um"));
	}
}

/* Endings that only plurals have: functies, mogelijkheden, faciliteiten. */
static bool is_surely_plural(struct str plural)
{
	return (plural.size > 5 && str_ends(plural, STR("ties")))
	       || (plural.size > 7 && (str_ends(plural, STR("heden")) || str_ends(plural, STR("teiten"))));
}

/* Whether the plural of `start` with `ending` and `rest` is the whole phrase. */
static bool is_english_plural_of(struct str phrase, struct str start, struct str ending, struct str rest)
{
	struct buf one = { 0 }, many = { 0 };
	bool same;

	buf_add(&one, start);
	buf_add(&one, ending);
	buf_add(&one, rest);
	add_plural(&many, buf_str(&one));
	same = str_equal(buf_str(&many), phrase) && !str_equal(buf_str(&one), phrase);
	buf_fini(&one);
	buf_fini(&many);
	return same;
}

/* troops, armed forces, or no plural at all: Dutch has its form for the same reason. */
static bool is_only_plural(struct str phrase)
{
	static const char *const words[] = { "barracks", "clothes", "corps", "forces", "goods", "headquarters",
		"lens", "means", "media", "news", "police", "politics", "proceeds", "remains", "savings", "series",
		"species", "thanks", "troops", "wages", "works", NULL };

	for (size_t i = 0; words[i]; i++) {
		struct str word = str_of(words[i]);

		if (str_ends(phrase, word)
			&& (phrase.size == word.size || phrase.data[phrase.size - word.size - 1] == ' '))
			return true;
	}
	return false;
}

/* gas, crisis, status: an s that is no plural's; but areas, and where the Dutch has one that is: foto's, photos. */
static bool has_other_s(struct str word, struct str ending, struct str dutch)
{
	return str_equal(ending, STR("s")) && word.size > 1 && strchr("aiosu", word.data[word.size - 2])
	       && !str_ends(word, STR("eas")) && !str_ends(dutch, STR("'s"));
}

/* sanctions, heads of state, people: the plural of something else. */
static bool is_english_plural(struct str phrase, struct str dutch)
{
	static const struct {
		const char *many, *one;
	} endings[] = { { "s", "" }, { "es", "" }, { "ies", "y" }, { "ves", "f" }, { "ves", "fe" }, { "men", "man" },
		{ "people", "person" }, { "children", "child" } };

	for (size_t end = is_only_plural(phrase) ? phrase.size + 1 : 1; end <= phrase.size; end++) {
		struct str start = str_slice(phrase, 0, end), rest = str_slice(phrase, end, phrase.size);

		if (rest.size && rest.data[0] != ' ')
			continue;
		for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
			struct str many = str_of(endings[i].many);

			if (str_ends(start, many) && !has_other_s(start, many, dutch)
				&& is_english_plural_of(phrase, str_slice(start, 0, start.size - many.size),
					str_of(endings[i].one), rest))
				return true;
		}
	}
	return false;
}

/* Small letters as given; a typographic apostrophe as the forms have it. */
static void add_plain(struct buf *out, struct str word)
{
	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		buf_add_code_point(out, c == 0x2019 ? '\'' : c);
	}
}

/* binnenwaarts, geenszins, somtijds, vrijwilligerswijs */
static bool has_adverb_ending(struct str word)
{
	return str_ends(word, STR("waarts")) || str_ends(word, STR("zins")) || str_ends(word, STR("ijds"))
	       || str_ends(word, STR("wijs"));
}

/* Fixed phrases, names and what is matched as written say plural on purpose. Of several words it must be known that
 * they are a noun: the last may be an infinitive (kleren wassen). */
static bool may_be_plural(const struct lint_line *line, struct str *word)
{
	const struct term *term = line->term;
	bool single = lint_head_word(term->source, word);
	size_t at = 0;

	if (!term_is_usable(term) || line->source->first_usable != line || term->exact || term->case_sensitive
		|| (term->pos != POS_ANY && term->pos != POS_NOUN) || word->size < 4 || word->size > LONGEST_WORD
		|| line->target.size > LONGEST_PHRASE)
		return false;
	if (str_equal(term->source, line->target) || is_function_word(*word) || has_adverb_ending(*word)
		|| (!single && term->pos == POS_ANY && !is_surely_plural(*word)))
		return false;
	return term->pos == POS_NOUN || !is_upper(utf8_next(*word, &at));
}

/* troep beside troepen: the plural is another word, unless the English is the plural of that of the singular. */
static bool is_word_of_its_own(const struct lint_line *line, const struct lint_line *singular)
{
	struct buf plural = { 0 };
	bool same;

	add_plural(&plural, singular->target);
	same = str_equal(buf_str(&plural), line->target);
	buf_fini(&plural);
	return !same;
}

static void report_plural(
	struct lint *lint, const struct lint_line *line, struct str word, const struct guessing *guessing)
{
	struct str one = buf_str(&guessing->guess[0]), two = buf_str(&guessing->guess[1]);
	const struct lint_source *source = word.size == line->term->source.size ? lint_find_source(lint, one) : NULL;

	if (source && source->first_usable) {
		if (!is_word_of_its_own(line, source->first_usable))
			lint_add(lint, LINT_PLURAL, line, line->cells[0],
				"“%.*s” is the plural of “%.*s” in line %zu, which finds it already", STR_ARG(word),
				STR_ARG(one), source->first_usable->term->line);
	} else if (guessing->count == 1) {
		lint_add(lint, LINT_PLURAL, line, line->cells[0],
			"“%.*s” is the plural of “%.*s”: give that, it finds both", STR_ARG(word), STR_ARG(one));
	} else {
		lint_add(lint, LINT_PLURAL, line, line->cells[0],
			"“%.*s” is the plural of “%.*s” or “%.*s”: give that, it finds both", STR_ARG(word),
			STR_ARG(one), STR_ARG(two));
	}
}

void lint_plural(struct lint *lint, struct lint_line *line)
{
	struct guessing guessing = { 0 };
	struct buf plain = { 0 };
	struct str word;

	if (!may_be_plural(line, &word))
		return;
	add_plain(&plain, word);
	guessing.plural = buf_str(&plain);
	if (is_surely_plural(guessing.plural) || is_english_plural(line->target, guessing.plural))
		guess_singular(&guessing);
	if (guessing.count)
		report_plural(lint, line, word, &guessing);
	for (size_t i = 0; i < MOST_GUESSES; i++)
		buf_fini(&guessing.guess[i]);
	buf_fini(&plain);
}
