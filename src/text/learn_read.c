#include "text/learn_private.h"

#include "base/utf8.h"
#include "text/dutch.h"
#include "text/learn_tokens.h"
#include "text/unicode.h"

enum {
	MOST_WORDS = 512 * 1024, /* kept at a time */
	MOST_FOLLOWERS = 16,     /* kept of a word */
	LONGEST_ABBREVIATION = 16, /* bytes */
	SENTENCE_WORDS = 4,      /* the fewest of a text that begins with a small letter and is a sentence all the same */
};

static const uint32_t NO_WORD = UINT32_MAX;

/* A text under way. */
struct reading {
	struct learner *learner;
	struct str text;
	enum learn_unit unit;
	struct learn_place place;
	bool sentence; /* it is one at least, and no heading or item of a list */
	bool split;    /* a sentence ended in it */
	bool started;  /* a word was read */
	size_t lines, lines_to; /* line ends before the byte lines_to */

	struct learn_token before; /* the token before this one */
	uint32_t word;             /* the word in it; NO_WORD: none that is kept */
	uint32_t undecided;        /* the word before `De`, which begins a sentence or a surname; NO_WORD: none */
	struct learn_token undecided_token;
};

static struct seen_word *seen(const struct reading *reading, uint32_t index)
{
	return index == NO_WORD ? NULL : &reading->learner->words.items[index];
}

/* J.P, D.I, A: single capitals; sentence ends at such are found without a list. */
static bool is_initials(struct str word)
{
	size_t at = 0;

	while (at < word.size && is_upper(utf8_next(word, &at))) {
		if (at == word.size)
			return true;
		if (word.data[at++] != '.')
			return false;
	}
	return false;
}

static uint32_t index_of(struct reading *reading, struct str word)
{
	struct learner *learner = reading->learner;
	uint32_t index;
	bool added;

	if (is_initials(word) || !fold_learn_word(word, &learner->folded))
		return NO_WORD;
	index = seen_word_index(&learner->words, buf_str(&learner->folded), &added);
	if (added)
		learner->words.items[index].classes = learner->known(buf_str(&learner->folded));
	return index;
}

static bool is_line_end(struct str text, size_t at)
{
	return text.data[at] == '\n' || (text.data[at] == '\r' && !(at + 1 < text.size && text.data[at + 1] == '\n'));
}

/* The line of byte `at`, counted on from the place asked for last. */
static size_t line_at(struct reading *reading, size_t at)
{
	for (; reading->lines_to < at; reading->lines_to++)
		reading->lines += is_line_end(reading->text, reading->lines_to);
	for (; reading->lines_to > at; reading->lines_to--)
		reading->lines -= is_line_end(reading->text, reading->lines_to - 1);
	return reading->place.line + reading->lines;
}

static void show(struct reading *reading, struct lesson_example *example, size_t start, size_t end)
{
	struct learn_place place = reading->place;

	if (example->text.size || !place.file)
		return;
	if (place.line)
		place.line = line_at(reading, start);
	keep_example(&reading->learner->words.arena, example, reading->text, (struct span){ start, end }, place);
}

/* What is kept of the word besides counts; NULL where it is hardly an abbreviation. */
static struct seen_stops *stops_of(struct reading *reading, struct seen_word *word, const struct learn_token *token)
{
	struct arena *arena = &reading->learner->words.arena;
	struct str written = str_slice(reading->text, token->start, token->end + 1);

	if (word->plain > word->stopped || word->word.size > LONGEST_ABBREVIATION || word->classes)
		return NULL;
	if (!word->stops) {
		word->stops = arena_calloc(arena, 1, sizeof *word->stops);
		word->stops->written = arena_str(arena, written);
	} else if (is_lower(utf8_peek(written, 0)) && !is_lower(utf8_peek(word->stops->written, 0))) {
		word->stops->written = arena_str(arena, written);
	}
	return word->stops;
}

enum place_kind { PLACE_INSIDE, PLACE_ENDS, PLACE_OPEN };

/* Keeps what shows the full stop of `token`, behind the word with that index. */
static void show_stop(struct reading *reading, uint32_t index, const struct learn_token *token, enum place_kind kind)
{
	struct seen_stops *stops = stops_of(reading, seen(reading, index), token);

	if (!stops)
		return;
	if (kind == PLACE_ENDS)
		show(reading, &stops->end, token->start, token->end + 1);
	else if (kind == PLACE_INSIDE)
		show(reading, &stops->inside[stops->inside[0].text.size > 0], token->start, token->end + 1);
	else
		show(reading, &stops->open[stops->open[0].text.size > 0], token->start, token->end + 1);
}

static void count_follower(struct reading *reading, struct seen_stops *stops, struct str word)
{
	struct arena *arena = &reading->learner->words.arena;
	struct seen_follower *follower;
	uint64_t hash;

	if (!stops || is_initials(word) || !fold_learn_word(word, &reading->learner->folded))
		return;
	hash = str_hash(buf_str(&reading->learner->folded));
	for (follower = stops->followers; follower && follower->hash != hash;)
		follower = follower->next;
	if (!follower) {
		if (stops->follower_count == MOST_FOLLOWERS)
			return;
		follower = arena_calloc(arena, 1, sizeof *follower);
		*follower = (struct seen_follower){ .next = stops->followers, .hash = hash };
		stops->followers = follower;
		stops->follower_count++;
	}
	follower->count++;
}

static void count_starter(struct reading *reading, uint32_t index, const struct learn_token *token)
{
	struct seen_word *word = seen(reading, index);

	reading->split = reading->split || ends_surely(word);
	if (reading->unit == LEARN_SEGMENT)
		word->inner_starters++;
	else
		word->starters++;
	show_stop(reading, index, token, PLACE_ENDS);
}

static void count_name(struct reading *reading, uint32_t index, const struct learn_token *token, struct str follower)
{
	struct seen_word *word = seen(reading, index);

	word->names++;
	show_stop(reading, index, token, PLACE_OPEN);
	count_follower(reading, word->stops, follower);
}

/* iPhone, bpost, www.vrt.be: a small letter that begins a sentence, or may. */
static bool keeps_small_letter(const struct reading *reading, struct str word)
{
	size_t at = 0;
	uint32_t c;

	for (int i = 0; i < 3 && at < word.size; i++) {
		c = utf8_next(word, &at);
		if (is_upper(c))
			return true;
	}
	return memchr(word.data, '.', word.size) || (reading->learner->known(word) & WORD_LOWER_NAME);
}

/* The word with that index stood before `token`, with a full stop. */
static void count_stop(struct reading *reading, const struct learn_token *token)
{
	struct str follower = str_slice(reading->text, token->start, token->end);
	struct seen_word *word = seen(reading, reading->word);
	uint32_t c = utf8_peek(follower, 0);

	if (reading->before.closed || token->quoted || follower.size == 0)
		return;
	if (is_digit(c) && !token->odd) {
		word->figures++;
		show_stop(reading, reading->word, &reading->before, PLACE_INSIDE);
	} else if (is_lower(c) && !token->odd && !keeps_small_letter(reading, follower)) {
		word->small++;
		show_stop(reading, reading->word, &reading->before, PLACE_INSIDE);
	} else if (is_upper(c) && !token->odd) {
		unsigned classes = reading->learner->known(follower);

		if (classes & WORD_PARTICLE && token->behind == BEHIND_NOTHING) {
			reading->undecided = reading->word;
			reading->undecided_token = reading->before;
		} else if (classes & WORD_STARTER) {
			count_starter(reading, reading->word, &reading->before);
		} else {
			count_name(reading, reading->word, &reading->before, follower);
		}
	}
}

/* Behind `Adv. Van den`: a capital makes a surname of it, a small letter a sentence. */
static void decide(struct reading *reading, const struct learn_token *token)
{
	struct str word = str_slice(reading->text, token->start, token->end);
	unsigned classes = reading->learner->known(word);

	if (classes & WORD_PARTICLE && token->behind == BEHIND_NOTHING)
		return;
	if (is_upper(utf8_peek(word, 0)))
		count_name(reading, reading->undecided, &reading->undecided_token, word);
	else
		count_starter(reading, reading->undecided, &reading->undecided_token);
	reading->undecided = NO_WORD;
}

/* Whether the token begins a sentence: surely (1), surely not (-1), or it cannot be told (0). */
static int begins_sentence(const struct reading *reading, const struct learn_token *token)
{
	const struct learn_token *before = &reading->before;

	if (token->quoted || token->bracketed || token->odd || token->apostrophe)
		return 0;
	if (!reading->started)
		return reading->sentence ? 1 : 0;
	switch (before->behind) {
	case BEHIND_NOTHING: case BEHIND_COMMA: return before->closed || before->start == before->end ? 0 : -1;
	case BEHIND_STOP: return !before->closed && ends_surely(seen(reading, reading->word)) ? 1 : 0;
	default: return 0;
	}
}

static bool is_finite_verb(struct str word)
{
	static const char *const verbs[] = { "is", "was", "werd", "had", "kan", "kon", "zal", "zou", "mag", "wil", "ging", "kwam", "zag",
		"won" };

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (str_equal(word, str_of(verbs[i])))
			return true;
	if (is_function_word(word) || !is_lower(utf8_peek(word, 0)))
		return false;
	if (word.size >= 4 && str_ends(word, STR("t")))
		return true;
	return word.size >= 5 && (str_ends(word, STR("de")) || str_ends(word, STR("te")));
}

/* bpost levert, imec werkte: what ends at `at` is what a sentence is about, not any word written without a capital. */
static bool verb_follows(struct str text, size_t at)
{
	struct learn_token token;

	return next_learn_token(text, &at, &token) && !token.quoted && !token.bracketed && !token.odd
		&& is_finite_verb(str_slice(text, token.start, token.end));
}

static void count_start(struct reading *reading, struct seen_word *word, const struct learn_token *token, bool lower)
{
	struct learner *learner = reading->learner;
	struct arena *arena = &learner->words.arena;
	uint64_t before;

	if (!lower) {
		learner->capital_starts++;
		word->first_capital++;
		return;
	}
	learner->lower_starts++;
	if (token->behind != BEHIND_NOTHING || token->closed || !verb_follows(reading->text, token->end))
		return;
	before = reading->started ? seen(reading, reading->word)->hash : 0;
	if (before && before == word->before_first)
		return; /* the same two words again: the first may be an abbreviation (Vert. afstand) */
	word->before_first = before;
	word->first_lower++;
	if (word->classes || word->first_capital || keeps_small_letter(reading, str_slice(reading->text, token->start, token->end)))
		return;
	if (!word->starts)
		word->starts = arena_calloc(arena, 2, sizeof *word->starts);
	show(reading, &word->starts[word->starts[0].text.size > 0], token->start, token->end);
}

static bool has_capital(struct str word)
{
	for (size_t at = 0; at < word.size;)
		if (is_upper(utf8_next(word, &at)))
			return true;
	return false;
}

static bool governs(const struct seen_word *word)
{
	return word && (word->classes & WORD_ARTICLE || str_equal(word->word, STR("het")) || str_equal(word->word, STR("dit"))
		|| str_equal(word->word, STR("deze")) || str_equal(word->word, STR("die")) || str_equal(word->word, STR("dat")));
}

static void count_word(struct reading *reading, uint32_t index, const struct learn_token *token)
{
	struct seen_word *word = seen(reading, index);
	uint32_t c = utf8_peek(reading->text, token->start);
	int begins = begins_sentence(reading, token);

	word->lower += is_lower(c);
	word->capital += is_lower(c) && has_capital(str_slice(reading->text, token->start, token->end));
	if (begins > 0)
		count_start(reading, word, token, is_lower(c));
	else if (begins < 0)
		word->capital += is_upper(c);
	word->governed += begins < 0 && reading->before.behind == BEHIND_NOTHING && governs(seen(reading, reading->word));
	if (token->behind != BEHIND_STOP && token->behind != BEHIND_STOP_COMMA) {
		word->plain++;
		return;
	}
	word->stopped++;
	reading->learner->stops++;
	if (token->behind == BEHIND_STOP_COMMA && !token->closed) {
		word->small++;
		show_stop(reading, index, token, PLACE_INSIDE);
	}
}

/* The last word has been read. */
static void end_text(struct reading *reading)
{
	struct learner *learner = reading->learner;

	if (reading->undecided != NO_WORD)
		count_starter(reading, reading->undecided, &reading->undecided_token);
	if (reading->word != NO_WORD && reading->before.behind == BEHIND_STOP) {
		seen(reading, reading->word)->ends++;
		show_stop(reading, reading->word, &reading->before, PLACE_ENDS);
	}
	if (reading->unit == LEARN_SEGMENT) {
		learner->segments++;
		learner->split += reading->split;
	}
	seen_words_limit(&learner->words, MOST_WORDS);
}

/* Bytes of a paragraph after which words seen once may be forgotten: it may have 50 MB. */
enum { PIECE = 256 * 1024 };

/* What the word before would have told is given up, and with it the indices of words. */
static void forget_pending(struct reading *reading)
{
	reading->word = reading->undecided = NO_WORD;
	seen_words_limit(&reading->learner->words, MOST_WORDS);
}

/* Some words, and a mark at the end: no heading. */
static bool is_sentence(struct str text)
{
	struct learn_token token = { 0 };
	size_t words = 0;

	for (size_t at = 0; words < SENTENCE_WORDS && next_learn_token(text, &at, &token);)
		words++;
	while (text.size && !strchr(".!?", text.data[text.size - 1])) {
		if (!strchr(" \t\r\n", text.data[text.size - 1]))
			return false;
		text.size--;
	}
	return words == SENTENCE_WORDS && text.size;
}

void learner_read(struct learner *learner, struct str text, enum learn_unit unit, struct learn_place place)
{
	struct reading reading = { .learner = learner, .text = text, .unit = unit, .place = place, .word = NO_WORD,
		.undecided = NO_WORD };
	struct learn_token token;
	size_t piece = 0;

	if (!add_seen_text(&learner->texts, text))
		return;
	reading.sentence = is_sentence(text);
	for (size_t at = 0; next_learn_token(text, &at, &token);) {
		uint32_t index;

		if (token.start - piece > PIECE) {
			forget_pending(&reading);
			piece = token.start;
		}
		index = token.start < token.end ? index_of(&reading, str_slice(text, token.start, token.end)) : NO_WORD;

		learner->tokens += token.start < token.end;
		if (reading.undecided != NO_WORD)
			decide(&reading, &token);
		if (reading.word != NO_WORD && reading.before.behind == BEHIND_STOP)
			count_stop(&reading, &token);
		if (index != NO_WORD)
			count_word(&reading, index, &token);
		reading.before = token;
		reading.word = index;
		reading.started = true;
	}
	end_text(&reading);
}
