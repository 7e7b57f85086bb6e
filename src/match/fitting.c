#include "match/fitting.h"

#include "match/sentence_words.h"
#include "text/dutch.h"
#include "text/unicode.h"

/* ---- by the term and the form found ---- */

/* Tense and degree would be lost: gaf is not "give", groter not "large". */
static bool loses_meaning(enum form_tag tag)
{
	return tag == FORM_PRESENT || tag == FORM_PAST || tag == FORM_PARTICIPLE || tag == FORM_PRESENT_PARTICIPLE
		|| tag == FORM_INFINITIVE || tag == FORM_COMPARATIVE || tag == FORM_SUPERLATIVE;
}

static struct str last_word(struct str phrase)
{
	size_t start = phrase.size;

	while (start > 0 && phrase.data[start - 1] != ' ')
		start--;
	return str_slice(phrase, start, phrase.size);
}

/* ontslag nemen, van mening zijn: a phrase that ends in an infinitive is a verb, whatever its line says of it. */
static bool is_verb_phrase(const struct term *term)
{
	struct str last = last_word(term->source);

	return last.size < term->source.size && (term->pos == POS_ANY || term->pos == POS_PHRASE)
		&& (is_strong_infinitive(last) || (is_function_word(last) && may_be_infinitive(last)));
}

/* A verb, by its class or, where the line tells none, by its English (to agree) or its Dutch. */
static bool is_verb(const struct term *term)
{
	return term->pos == POS_VERB || (term->pos == POS_ANY && str_starts(term->target, STR("to "))) || is_verb_phrase(term);
}

static bool fits_variety(const struct term *term, enum variety variety)
{
	return !term->variety.size || str_equal(term->variety, variety == VARIETY_AMERICAN ? STR("US") : STR("GB"));
}

/* Another spelling of a noun or name is that noun; with a capital of its own it may as well be a surname (Backer, bakker). */
static bool is_sure(const struct hit *hit, struct str dutch)
{
	if (hit->why == HIT_VARIANT)
		return hit->term->pos == POS_NAME
			|| (hit->term->pos == POS_NOUN && (!has_capital(dutch, hit->start) || begins_sentence(dutch, hit->start)));
	return hit->why < HIT_VARIANT;
}

static bool is_safe(const struct fitting *fitting, const struct hit *hit)
{
	return !hit->inside && hit->english.size && is_sure(hit, fitting->segment->source.chars) && hit->part_count < 2
		&& !is_verb(hit->term) && !loses_meaning(hit->tag) && fits_variety(hit->term, fitting->variety)
		&& term_is_settled(hit->term);
}

/* ---- by its place ---- */

static struct str small_word_at(struct fitting *fitting, struct span word)
{
	fitting->small.size = 0;
	add_lower(&fitting->small, str_slice(fitting->segment->source.chars, word.start, word.end));
	return buf_str(&fitting->small);
}

/* Whether the words go on with a noun, or an adjective and a noun. */
static bool noun_follows(struct fitting *fitting, size_t end)
{
	struct span next;

	return word_behind(fitting->segment->source.chars, end, &next)
		&& may_be_nominal(fitting->naming, small_word_at(fitting, next));
}

/* de, or an adjective in -e: an adjective behind them would end in -e too. */
static bool asks_for_ending(struct fitting *fitting, struct span before)
{
	struct str small = small_word_at(fitting, before);

	if (is_function_word(small))
		return str_equal(small, STR("de")) || str_equal(small, STR("deze")) || str_equal(small, STR("die"));
	return str_ends(small, STR("e")) && may_be_nominal(fitting->naming, small);
}

static bool has_beside(const struct fitting *fitting, const struct hit *hit, enum part_of_speech pos)
{
	const struct segment *segment = fitting->segment;

	for (size_t i = fitting->next; i < segment->hit_count && segment->hits[i].start <= hit->start; i++)
		if (hit_is_beside(&segment->hits[i], hit) && segment->hits[i].term->pos == pos)
			return true;
	return false;
}

/* de Haagse politiek is none: politieke would be. What has a capital (de Belg) is noun and adjective in one. */
static bool is_adjective_here(struct fitting *fitting, const struct hit *hit)
{
	struct str text = fitting->segment->source.chars;
	struct span before;

	if (hit->tag != FORM_BASE || has_capital(hit->term->source, 0) || str_ends(hit->term->source, STR("e"))
	    || str_ends(hit->term->source, STR("en")))
		return true;
	if (word_before(text, hit->start, &before)
	    && (asks_for_ending(fitting, before) || (has_beside(fitting, hit, POS_NOUN) && opens_noun(small_word_at(fitting, before)))))
		return has_beside(fitting, hit, POS_NOUN) && !asks_for_ending(fitting, before) && noun_follows(fitting, hit->end);
	return true;
}

/* een politiek akkoord: where the word is both, the noun behind it decides. */
static bool is_noun_here(struct fitting *fitting, const struct hit *hit)
{
	struct span before;

	if (hit->tag != FORM_BASE || !has_beside(fitting, hit, POS_ADJECTIVE))
		return true;
	return !noun_follows(fitting, hit->end)
		|| (word_before(fitting->segment->source.chars, hit->start, &before) && asks_for_ending(fitting, before));
}

static bool is_known(const struct fitting *fitting, struct span word)
{
	const struct segment *segment = fitting->segment;

	for (size_t i = 0; i < segment->hit_count && segment->hits[i].start < word.end; i++)
		if (segment->hits[i].end > word.start && is_safe(fitting, &segment->hits[i]))
			return true;
	return false;
}

static bool is_dutch_part(struct fitting *fitting, struct span word)
{
	struct str text = fitting->segment->source.chars, small;

	struct span next;

	if (!has_capital(text, word.start) || is_known(fitting, word)
	    || (word_behind(text, word.end, &next) && has_capital(text, next.start)
		&& !may_be_dutch(fitting->naming, small_word_at(fitting, next))))
		return false; /* Minister Lieve Coppens */
	small = small_word_at(fitting, word);
	return !is_function_word(small) && may_be_dutch(fitting->naming, small) && (!begins_sentence(text, word.start)
		|| may_be_nominal(fitting->naming, small) || str_ends(small, STR("e")));
}

/* Verenigde Vergadering, Buitenlandse Zaken: an everyday word with a capital beside another that stays Dutch is part of a name. */
static bool is_part_of_name(struct fitting *fitting, const struct hit *hit)
{
	struct str text = fitting->segment->source.chars;
	struct span word;

	if (fitting->headline || hit->term->pos == POS_NAME || has_capital(hit->term->source, 0) || !has_capital(text, hit->start)
	    || memchr(text.data + hit->start, ' ', hit->end - hit->start))
		return false;
	if (word_behind(text, hit->end, &word) && is_dutch_part(fitting, word))
		return true;
	return !begins_sentence(text, hit->start) && word_before(text, hit->start, &word) && is_dutch_part(fitting, word);
}

static bool fits(struct fitting *fitting, const struct hit *hit)
{
	if (!is_safe(fitting, hit) || is_part_of_name(fitting, hit))
		return false;
	if (hit->term->pos == POS_ADJECTIVE)
		return is_adjective_here(fitting, hit);
	return hit->term->pos != POS_NOUN || is_noun_here(fitting, hit);
}

/* ---- the story ---- */

void fitting_init(struct fitting *fitting, const struct naming *naming, const struct segment *segment, enum variety variety,
	bool headline)
{
	*fitting = (struct fitting){ .segment = segment, .naming = naming, .variety = variety, .headline = headline };
}

void fitting_fini(struct fitting *fitting)
{
	buf_fini(&fitting->small);
}

/* The hits of one stretch stand together, best target first, longer stretches first. */
const struct hit *fitting_find(struct fitting *fitting, size_t at)
{
	const struct segment *segment = fitting->segment;

	while (fitting->next < segment->hit_count && segment->hits[fitting->next].start < at)
		fitting->next++;
	for (size_t i = fitting->next; i < segment->hit_count && segment->hits[i].start == at; i++)
		if (fits(fitting, &segment->hits[i]))
			return &segment->hits[i];
	return NULL;
}

bool fitting_begins_in(struct fitting *fitting, size_t start, size_t end)
{
	const struct segment *segment = fitting->segment;

	for (size_t i = fitting->next; i < segment->hit_count && segment->hits[i].start < end; i++)
		if (segment->hits[i].start >= start && is_safe(fitting, &segment->hits[i]))
			return true;
	return false;
}

/* de eerste minister is no first */
bool fitting_reaches_beyond(struct fitting *fitting, size_t start, size_t end)
{
	const struct segment *segment = fitting->segment;

	for (size_t i = fitting->next; i < segment->hit_count && segment->hits[i].start < end; i++)
		if (segment->hits[i].start >= start && segment->hits[i].end > end && is_safe(fitting, &segment->hits[i]))
			return true;
	return false;
}
