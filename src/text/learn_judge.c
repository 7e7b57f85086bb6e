/*
 * What the counts of a word say. The figures marked K&S are those of Kiss and Strunk (2006); the others were chosen on news, articles
 * of an encyclopedia and manuals so that nothing wrong was learned, not so that nothing was missed.
 */
#include "text/learn_private.h"

#include "base/utf8.h"
#include "text/dutch.h"
#include "text/learn_tokens.h"
#include "text/unicode.h"

#include <math.h>

/* Of the places of a word. */
struct places {
	double inside; /* surely in a sentence */
	double open;     /* a name followed, which tells nothing */
	double repeated; /* of those: one that had followed already */
	double ends;     /* a sentence surely ended */
};

bool segments_are_sentences(const struct learner *learner)
{
	return learner->segments > 0 && 20 * learner->split <= learner->segments;
}

static size_t letters_of(struct str word, size_t *periods)
{
	size_t letters = 0;

	*periods = 0;
	for (size_t at = 0; at < word.size;) {
		if (utf8_next(word, &at) == '.')
			++*periods;
		else
			letters++;
	}
	return letters;
}

/* Of the whole, or of the last part of a compound, as sentence ends are found (surroundings.c). */
static unsigned classes_of(const struct learner *learner, const struct seen_word *seen)
{
	const char *hyphen = memrchr(seen->word.data, '-', seen->word.size);

	if (seen->classes || !hyphen)
		return seen->classes;
	return learner->known(str_slice(seen->word, (size_t)(hyphen + 1 - seen->word.data), seen->word.size));
}

static bool is_vowel(uint32_t c)
{
	return (c < 0x80 && strchr("aeiouy", (int)c)) || (c >= 0xE0 && c <= 0xFF && c != 0xE7 && c != 0xF1 && c != 0xF7);
}

/* Stb, Stcrt, Aanv, Besl: no vowel, or letters at the end in which no Dutch word ends. */
static bool looks_cut(struct str word)
{
	static const char *const endings[] = { "v", "z", "br", "cr", "dr", "fr", "gr", "kr", "pr", "tr", "vr", "schr", "bl", "cl", "fl",
		"gl", "kl", "pl", "sl", "tl", "zl", "dm", "sm", "kn", "gn", "sn", "pn", "dn", "tn", "rr", "nn", "kk", "vs", "gd", "cd", "jt",
		"tb", "rb", "hfd" };
	bool vowel = false;

	for (size_t at = 0; at < word.size && !vowel;)
		vowel = is_vowel(utf8_next(word, &at));
	if (!vowel)
		return true;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_ends(word, str_of(endings[i])))
			return true;
	return str_ends(word, STR("sch")) && !str_ends(word, STR("isch"));
}

/*
 * K&S, section 4.1: Dunning's log-likelihood ratio of “nearly always with a full stop” (0.99) to “as often as words are”, scaled down
 * by the length and by the share without one, up by the full stops inside. Their scale by times without one lets a hundred abbreviations
 * fall for two slips; and their scale by length is halved for what can be no whole word.
 */
static double likeness(const struct learner *learner, const struct seen_word *word)
{
	double p = (double)learner->stops / (double)learner->tokens, with = word->stopped, without = word->plain;
	double chance, abbreviation;
	size_t periods, letters = letters_of(word->word, &periods);
	double length = looks_cut(word->word) ? 2 + ((double)letters - 2) / 2 : (double)letters;

	if (learner->stops == learner->tokens)
		return 0;
	chance = with * log(p) + without * log(1 - p);
	abbreviation = with * log(0.99) + without * log(0.01);
	return 2 * (abbreviation - chance) * exp(-length) * (double)(periods + 1) * pow((double)letters, -5 * without / with);
}

bool ends_surely(const struct seen_word *word)
{
	return word && word->word.size >= 4 && !(word->classes & ABBREVIATIONS) && !memchr(word->word.data, '.', word->word.size)
		&& !looks_cut(word->word);
}

/* Means over words, so that one that is an abbreviation after all has little weight. */
struct habits habits_of(const struct learner *learner)
{
	double small = 0, names = 0, all = 10; /* so that few words say little */

	for (uint32_t i = 0; i < learner->words.count; i++) {
		const struct seen_word *word = &learner->words.items[i];
		double capitals = (double)word->names + word->starters + word->inner_starters;
		double places = capitals + word->small + word->figures;

		if (places == 0 || !ends_surely(word))
			continue;
		small += (places - capitals) / places;
		names += word->names / places;
		all++;
	}
	return (struct habits){ .careless = small / all, .names = (names + 5) / all };
}

/* The word begins sentences in this text: it has a small letter elsewhere, and no capital there. */
static bool begins_sentences(const struct learner *learner, uint64_t hash)
{
	const struct seen_word *word = find_seen_word(&learner->words, hash);

	return word && word->lower > 0 && 4 * word->capital <= word->lower;
}

/*
 * A figure may begin a sentence, and so may a name; but not always: so many different names and nothing else would be a rare chance.
 * Behind what is a name itself, and no cut word, they tell nothing (Gent. 2004, as lists of books have it).
 */
static void add_likely(const struct learner *learner, const struct seen_word *word, struct places *places)
{
	bool cut = looks_cut(word->word) || memchr(word->word.data, '.', word->word.size);
	double chance = pow(learner->habits.names, places->open - places->repeated);
	size_t at = 0;

	if (!cut && is_upper(utf8_next(word->stops->written, &at)))
		return;
	places->inside += word->figures;
	if (chance < (cut ? 0.01 : 0.001) && 10 * places->ends <= places->open)
		places->inside += places->open;
}

static struct places weigh_places(const struct learner *learner, const struct seen_word *word)
{
	struct places places = { .inside = word->small, .open = word->names, .ends = word->starters + word->ends };

	if (segments_are_sentences(learner))
		places.inside += word->inner_starters;
	else
		places.ends += word->inner_starters;
	for (const struct seen_follower *follower = word->stops->followers; follower; follower = follower->next) {
		if (begins_sentences(learner, follower->hash)) {
			places.open -= follower->count;
			places.ends += follower->count;
		} else {
			places.repeated += follower->count - 1;
		}
	}
	add_likely(learner, word, &places);
	return places;
}

/* What marks items of lists: a letter, a Roman number. */
static bool is_marker(struct str word)
{
	size_t at = 0;

	utf8_next(word, &at);
	if (at == word.size)
		return true;
	for (at = 0; at < word.size; at++)
		if (!strchr("ivx", word.data[at]))
			return false;
	return true;
}

static bool is_abbreviation(const struct learner *learner, const struct seen_word *word, struct places *places)
{
	size_t periods;

	if (!word->stops || word->stopped < 3 || classes_of(learner, word) || is_function_word(word->word) || is_marker(word->word))
		return false;
	letters_of(word->word, &periods);
	*places = weigh_places(learner, word);
	if (word->plain * (places->inside >= 5 && 8 * places->ends <= places->inside ? 2 : 5) > word->stopped)
		return false;
	if (likeness(learner, word) < 0.3 /* K&S */)
		return false;
	return places->inside >= (periods || looks_cut(word->word) ? 2 : 3)
		&& places->inside >= 1.5 + 3 * learner->habits.careless * word->stopped;
}

static void add_example(struct lesson *lesson, const struct lesson_example *example)
{
	if (example->text.size && lesson->example_count < 2)
		lesson->examples[lesson->example_count++] = *example;
}

/* Places inside, of names where there are no others; one at the end of a sentence where that is what is said. */
static void fill_lesson(struct lesson *lesson, enum lesson_kind kind, const struct seen_word *word, const struct places *places)
{
	const struct seen_stops *stops = word->stops;

	*lesson = (struct lesson){ .kind = kind, .word = stops->written, .with_stop = word->stopped, .without_stop = word->plain,
		.inside = (size_t)places->inside, .ends = (size_t)places->ends };
	add_example(lesson, &stops->inside[0]);
	if (kind == LESSON_MAY_END)
		add_example(lesson, &stops->end);
	add_example(lesson, &stops->inside[1]);
	add_example(lesson, &stops->open[0]);
	add_example(lesson, &stops->open[1]);
}

/* Whether other forms of the word were seen: then it inflects, and is no name. */
struct forms {
	const struct learner *learner;
	struct str word;
	struct buf folded;
	bool seen;
};

static void visit_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct forms *forms = data;

	(void)tag, (void)particle;
	if (!forms->seen && !str_equal(form, forms->word) && fold_learn_word(form, &forms->folded))
		forms->seen = find_seen_word(&forms->learner->words, str_hash(buf_str(&forms->folded))) != NULL;
}

static bool inflects(const struct learner *learner, struct str word)
{
	struct forms forms = { .learner = learner, .word = word };

	each_dutch_form(word, POS_ANY, visit_form, &forms);
	buf_fini(&forms.folded);
	return forms.seen;
}

/*
 * A name such as bpost: it began sentences, never had a capital, stands elsewhere too, never behind an article, has no other forms. A
 * writer who uses no capitals at all makes it no name: from a text in which sentences often begin without one nothing of the kind is
 * learned.
 */
static bool starts_lowercase(const struct learner *learner, const struct seen_word *word)
{
	if (20 * (learner->lower_starts - word->first_lower) > learner->lower_starts + learner->capital_starts)
		return false;
	if (!word->starts || word->first_lower < 2 || word->lower < word->first_lower + 2)
		return false;
	if (word->first_capital || word->capital || word->governed)
		return false;
	if (word->classes || word->word.size < 2 || is_function_word(word->word) || memchr(word->word.data, '.', word->word.size))
		return false;
	return !inflects(learner, word->word);
}

bool judge_word(const struct learner *learner, const struct seen_word *word, struct lesson *lesson)
{
	struct places places;

	if (is_abbreviation(learner, word, &places)) {
		bool never = 8 * places.ends <= places.inside;

		fill_lesson(lesson, never ? LESSON_NEVER_ENDS : LESSON_MAY_END, word, &places);
		return never || (places.inside >= 3 && places.ends <= 4 * places.inside);
	}
	if (!starts_lowercase(learner, word))
		return false;
	*lesson = (struct lesson){ .kind = LESSON_STARTS_LOWERCASE, .word = word->word, .with_stop = word->stopped,
		.without_stop = word->plain, .starts = word->first_lower };
	add_example(lesson, &word->starts[0]);
	add_example(lesson, &word->starts[1]);
	return true;
}
