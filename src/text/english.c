#include "text/english.h"

#include "base/utf8.h"
#include "text/unicode.h"

static const struct irregular {
	const char *one, *many;
} irregulars[] = {
	/* whole words; a compound in the same word (grandchild, policewoman) and behind a hyphen too */
	{ "alumnus", "alumni" },
	{ "addendum", "addenda" },
	{ "analysis", "analyses" },
	{ "appendix", "appendices" },
	{ "axis", "axes" },
	{ "bacterium", "bacteria" },
	{ "basis", "bases" },
	{ "bureau", "bureaux" },
	{ "bus", "buses" },
	{ "calf", "calves" },
	{ "cargo", "cargoes" },
	{ "child", "children" },
	{ "corpus", "corpora" },
	{ "crisis", "crises" },
	{ "criterion", "criteria" },
	{ "curriculum", "curricula" },
	{ "datum", "data" },
	{ "diagnosis", "diagnoses" },
	{ "echo", "echoes" },
	{ "elf", "elves" },
	{ "embargo", "embargoes" },
	{ "emphasis", "emphases" },
	{ "foot", "feet" },
	{ "fungus", "fungi" },
	{ "gas", "gases" },
	{ "genesis", "geneses" },
	{ "goose", "geese" },
	{ "half", "halves" },
	{ "hero", "heroes" },
	{ "hypothesis", "hypotheses" },
	{ "knife", "knives" },
	{ "leaf", "leaves" },
	{ "life", "lives" },
	{ "loaf", "loaves" },
	{ "louse", "lice" },
	{ "mango", "mangoes" },
	{ "matrix", "matrices" },
	{ "medium", "media" },
	{ "memorandum", "memoranda" },
	{ "millennium", "millennia" },
	{ "mosquito", "mosquitoes" },
	{ "mouse", "mice" },
	{ "nucleus", "nuclei" },
	{ "oasis", "oases" },
	{ "ox", "oxen" },
	{ "parenthesis", "parentheses" },
	{ "person", "people" },
	{ "phenomenon", "phenomena" },
	{ "plateau", "plateaux" },
	{ "potato", "potatoes" },
	{ "quiz", "quizzes" },
	{ "scarf", "scarves" },
	{ "self", "selves" },
	{ "shelf", "shelves" },
	{ "spokesperson", "spokespeople" },
	{ "stimulus", "stimuli" },
	{ "stratum", "strata" },
	{ "synthesis", "syntheses" },
	{ "thesis", "theses" },
	{ "thief", "thieves" },
	{ "tomato", "tomatoes" },
	{ "tooth", "teeth" },
	{ "torpedo", "torpedoes" },
	{ "vertebra", "vertebrae" },
	{ "veto", "vetoes" },
	{ "volcano", "volcanoes" },
	{ "wife", "wives" },
	{ "wolf", "wolves" },
	{ "woman", "women" },
	{ "man", "men" },
};

/* The same in both numbers, or without a singular. */
static const char *const invariable[] = { "aircraft", "arms", "barracks", "cattle", "clothes", "corps", "crossroads",
	"data", "deer", "economics", "fish", "gallows", "goods", "headquarters", "means", "media", "news", "offspring",
	"people", "personnel", "police", "politics", "proceeds", "remains", "savings", "series", "sheep", "shrimp",
	"spacecraft", "species", "staff", "swine", "thanks", "troops", "trousers", "trout", "wages", "works", "Swiss",
	/* no number at all */
	"advice", "aid", "behaviour", "compensation", "evidence", "equipment", "health", "information", "legislation", "progress",
	"research", "security", "support", "turnout", "unemployment", "violence", NULL };

/* -man, but no man in it. */
static const char *const no_men[] = { "German", "Roman", "Norman", "Ottoman", "Burman", "human", "shaman", "talisman",
	"caiman", "Turkoman", NULL };

/* Before these the first noun of a phrase is its head: heads *of* state. */
static const char *const prepositions[] = { "of", "for", "in", "to", "at", "on", "by", "with", "from", "under",
	"against", "without", "between", "among", "over", "about", "into", "per", NULL };

/* Adjectives that stand behind their noun: attorneys general. */
static const char *const postposed[] = { "general", "elect", "designate", "martial", "laureate", "apparent", "emeritus",
	"public", "plenipotentiary", NULL };

/* What stands before those adjectives; elsewhere "general" is a noun itself (lieutenant generals). */
static const char *const before_postposed[] = { "attorney", "solicitor", "secretary", "governor", "director",
	"procurator", "advocate", "inspector", "auditor", "consul", "surgeon", "president", "prime minister",
	"minister", "chancellor", "mayor", "chairman", "court", "poet", "heir", "professor", "notary", "minister",
	"ambassador", "king", NULL };

static bool same_word(struct str a, struct str b)
{
	if (a.size != b.size)
		return false;
	for (size_t i = 0; i < a.size; i++)
		if (to_lower((unsigned char)a.data[i]) != to_lower((unsigned char)b.data[i]))
			return false;
	return true;
}

static bool in_list(const char *const *list, struct str word)
{
	for (; *list; list++)
		if (same_word(str_of(*list), word))
			return true;
	return false;
}

static bool ends_with_one(struct str word, const char *const *list)
{
	for (; *list; list++) {
		struct str entry = str_of(*list);

		if (word.size >= entry.size && same_word(str_slice(word, word.size - entry.size, word.size), entry))
			return true;
	}
	return false;
}

static bool is_vowel_letter(char c)
{
	return c && strchr("aeiouAEIOU", c) != NULL;
}

/* Whether what stands before an ending is a word of its own or a part of a compound: nothing, or "-", or letters. */
static const struct irregular *find_irregular(struct str word, size_t *before)
{
	for (size_t i = 0; i < sizeof irregulars / sizeof *irregulars; i++) {
		struct str one = str_of(irregulars[i].one);
		size_t at = word.size - one.size;

		if (word.size < one.size || !same_word(str_slice(word, at, word.size), one))
			continue;
		/* bus and gas end many words that are not them (campus, Vegas); -man and -child and -self make
		 * compounds */
		if (at > 0 && word.data[at - 1] != '-' && one.size < 5 && !same_word(one, STR("man"))
			&& !same_word(one, STR("wife")) && !same_word(one, STR("life")) && !same_word(one, STR("self")))
			continue;
		*before = at;
		return &irregulars[i];
	}
	return NULL;
}

static bool is_upper_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

static void add_plural_ending(struct buf *out, struct str word)
{
	char last = word.size ? word.data[word.size - 1] : 0, before = word.size > 1 ? word.data[word.size - 2] : 0;

	if (is_upper_letter(last) && is_upper_letter(before)) {
		buf_add(out, word); /* MPs, NGOs */
		buf_add_char(out, 's');
	} else if (last == 'y' && !is_vowel_letter(before) && before && !is_upper_letter(word.data[0])) {
		buf_add(out, str_slice(word, 0, word.size - 1));
		buf_add(out, STR("ies"));
	} else if (str_ends(word, STR("ch")) || str_ends(word, STR("sh")) || last == 's' || last == 'x'
		   || last == 'z') {
		buf_add(out, word);
		buf_add(out, str_ends(word, STR("arch")) || str_ends(word, STR("och")) ? STR("s") : STR("es"));
	} else {
		buf_add(out, word);
		buf_add_char(out, 's');
	}
}

/* Appends `with`, with a first capital where `like` has one. */
static void add_like(struct buf *out, struct str with, struct str like)
{
	size_t start = out->size;

	buf_add(out, with);
	if (like.size && is_upper_letter(like.data[0]) && out->size > start)
		out->data[start] = (char)to_upper((unsigned char)out->data[start]);
}

/* talks, emissions, forces, SMEs: a plural already. A singular in -s has a, i, o, s, u or y before it (bus, crisis), but lens. */
static bool is_plural_already(struct str word)
{
	return word.size > 3 && word.data[word.size - 1] == 's' && !strchr("aiosuy", word.data[word.size - 2])
		&& !str_ends(word, STR("lens"));
}

static void add_plural_word(struct buf *out, struct str word)
{
	size_t before;
	const struct irregular *irregular;

	/* Chinese, Japanese; but not cheese */
	if (word.size == 0 || in_list(invariable, word) || is_plural_already(word)
		|| (word.size > 4 && str_ends(word, STR("ese")) && is_upper_letter(word.data[0]))) {
		buf_add(out, word);
		return;
	}
	irregular = ends_with_one(word, no_men) ? NULL : find_irregular(word, &before);
	if (irregular) {
		buf_add(out, str_slice(word, 0, before));
		add_like(out, str_of(irregular->many), str_slice(word, before, word.size));
		return;
	}
	add_plural_ending(out, word);
}

/* Where the head of the phrase ends: before a preposition, a comma, a bracket, or a postposed adjective. */
static size_t head_end(struct str phrase)
{
	size_t previous = 0, at = 0;

	while (at < phrase.size) {
		size_t start = at;
		struct str word;

		while (at < phrase.size && phrase.data[at] != ' ')
			at++;
		word = str_slice(phrase, start, at);
		if (previous > 0 && (in_list(prepositions, word) || word.data[0] == '('))
			return previous;
		if (previous > 0 && at == phrase.size && in_list(postposed, word)
			&& ends_with_one(str_slice(phrase, 0, previous), before_postposed))
			return previous;
		previous = at;
		while (at < phrase.size && phrase.data[at] == ' ')
			at++;
	}
	return previous;
}

/* mother-in-law, passer-by, secretary-general, president-elect: the first part is the head. */
static size_t hyphen_head(struct str word)
{
	static const char *const behind[] = { "-in-law", "-by", "-up", "-general", "-elect", "-designate", "-at-arms",
		"-on", NULL };
	size_t first = str_find(word, STR("-"), 0);

	if (first == STR_NOT_FOUND || first == 0)
		return word.size;
	for (const char *const *ending = behind; *ending; ending++)
		if (same_word(str_slice(word, first, word.size), str_of(*ending)))
			return first;
	return word.size;
}

void add_plural(struct buf *out, struct str phrase)
{
	size_t end = head_end(phrase), start = end, head;

	while (start > 0 && phrase.data[start - 1] != ' ')
		start--;
	head = start + hyphen_head(str_slice(phrase, start, end));
	buf_add(out, str_slice(phrase, 0, start));
	add_plural_word(out, str_slice(phrase, start, head));
	buf_add(out, str_slice(phrase, head, phrase.size));
}

/* Names that are plurals: the Netherlands’, the United States’. */
static const char *const plural_names[] = { "States", "Nations", "Netherlands", "Philippines", "Emirates", "Bahamas",
	"Maldives", "Seychelles", "Islands", "Alps", "Antilles", "Balkans", "Azores", "Hebrides", "Greens", "Tories",
	"Commons", "Lords", NULL };

/* Whether a phrase in -s is a plural, which takes the apostrophe alone: ministers’; but boss’s, campus’s, Paris’s. */
static bool is_plural_in_s(struct str phrase)
{
	struct str last = phrase;

	for (size_t i = phrase.size; i-- > 0;)
		if (phrase.data[i] == ' ') {
			last = str_slice(phrase, i + 1, phrase.size);
			break;
		}
	if (in_list(plural_names, last))
		return true;
	return last.size > 2 && !is_upper_letter(last.data[0]) && !str_ends(last, STR("ss"))
	       && !str_ends(last, STR("us")) && !str_ends(last, STR("is"));
}

void add_genitive(struct buf *out, struct str phrase)
{
	char last = phrase.size ? phrase.data[phrase.size - 1] : 0;

	buf_add(out, phrase);
	if (last == 's' && is_plural_in_s(phrase))
		buf_add(out, STR("’"));
	else
		buf_add(out, STR("’s"));
}

/* Words said "you" and "one": a university, a European, a one-off; and words that only begin like them. */
static const char *const like_you[] = { "uni", "use", "usa", "usu", "uti", "ura", "eu", "ewe", "one", "once", "ubi",
	"uk", "unesco", NULL };
static const char *const not_like_you[] = { "unin", "unim", "uniden", NULL }; /* uninvited, unimportant, unidentified */
static const char *const silent_h[] = { "hour", "honest", "honour", "honor", "heir", NULL };

static const char *const accented[] = { "é", "É", "è", "ê", "à", "á", "ö", "Ö", "ü", NULL };

static bool starts_with_one(struct str word, const char *const *list)
{
	for (; *list; list++)
		if (word.size >= strlen(*list) && same_word(str_slice(word, 0, strlen(*list)), str_of(*list)))
			return true;
	return false;
}

/* FBI, MP and NGO are spelt out, NATO and UNESCO read as words: from four letters, where one is a vowel. */
static bool is_spelt_out(struct str word)
{
	size_t capitals = 0, vowels = 0;

	for (; capitals < word.size && is_upper_letter(word.data[capitals]); capitals++)
		vowels += is_vowel_letter(word.data[capitals]);
	if (capitals == 1) /* X-ray */
		return word.size == 1 || word.data[1] == '-';
	return capitals >= 2 && (capitals < 4 || vowels == 0);
}

/* An eight, an 11th, an 18-year-old. */
static bool is_eight_or_eleven(struct str word)
{
	if (str_starts(word, STR("8")))
		return true;
	return (str_starts(word, STR("11")) || str_starts(word, STR("18")))
	       && (word.size == 2 || word.data[2] < '0' || word.data[2] > '9');
}

const char *article_for(struct str phrase)
{
	size_t end = str_find(phrase, STR(" "), 0);
	struct str word = end == STR_NOT_FOUND ? phrase : str_slice(phrase, 0, end);
	bool vowel;

	if (word.size == 0)
		return "a";
	if (is_spelt_out(word))
		vowel = strchr("AEFHILMNORSX", word.data[0]) != NULL;
	else if (starts_with_one(word, silent_h) || starts_with_one(word, not_like_you))
		vowel = true;
	else if (starts_with_one(word, like_you))
		vowel = false;
	else
		vowel = is_eight_or_eleven(word) || is_vowel_letter(word.data[0]) || starts_with_one(word, accented);
	return vowel ? "an" : "a";
}
