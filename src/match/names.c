/*
 * A capital makes no name: De at the head of a sentence, Gentse, the words of a headline have one too. Where it is
 * not sure, the word is taken for Dutch: a name marked as Dutch is a nuisance, Dutch that passes for English a mistake.
 */
#include "match/names.h"

#include "base/utf8.h"
#include "match/sentence_words.h"
#include "text/dutch.h"
#include "text/unicode.h"
#include "text/words.h"

/* ---- words that are no names ---- */

/* In small letters, until the next word is asked for. */
static struct str lower(struct names *names, struct str word)
{
	names->lower.size = 0;
	add_lower(&names->lower, word);
	return buf_str(&names->lower);
}

/* de, volgens, gisteren. */
static bool is_common(struct names *names, struct str word)
{
	return is_function_word(lower(names, word)) || (word_classes(word) & WORD_STARTER);
}

/* Gentse, Antwerpse, Haagsche, Chinese: an inhabitants' adjective. Not Jesse, Louise. */
static bool is_place_adjective(struct str word)
{
	if (word.size < 6 || !has_lower(word))
		return false;
	if (str_ends(word, STR("sche")) || str_ends(word, STR("ese")))
		return true;
	return str_ends(word, STR("se")) && !memchr("aeious", word.data[word.size - 3], 6);
}

/* VN-gezant, Poetin-aanhanger: the word is what stands last. */
static bool ends_in_common_noun(struct str word)
{
	size_t at = word.size;

	while (at > 0 && word.data[at - 1] != '-')
		at--;
	return at > 0 && word.size - at > 2 && !has_capital(word, at) && has_lower(str_slice(word, at, word.size));
}

static bool has_hit(const struct names *names, size_t at, size_t end)
{
	const struct segment *segment = names->segment;

	for (size_t i = 0; i < segment->hit_count && segment->hits[i].start < end; i++)
		if (segment->hits[i].end > at && segment->hits[i].part_count < 2 && term_is_usable(segment->hits[i].term))
			return true;
	return false;
}

/* A capital, and neither the shape nor the place of a Dutch word. */
static bool has_name_shape(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars, word = str_slice(text, at, end);

	return has_capital(text, at) && !is_place_adjective(word) && !ends_in_common_noun(word) && !has_hit(names, at, end)
		&& !has_dutch_ending(lower(names, word));
}

/* Whether nothing but a name can have this capital. */
static bool can_be_name(struct names *names, size_t at, size_t end)
{
	return has_name_shape(names, at, end)
		&& !may_be_dutch(names->naming, lower(names, str_slice(names->segment->source.chars, at, end)));
}

/* Maxine Waters, Global Citizen Festival: behind a name even an everyday word is part of it. */
static bool continues_name(struct names *names, size_t at, size_t end)
{
	return names->named && has_name_shape(names, at, end)
		&& !is_common(names, str_slice(names->segment->source.chars, at, end));
}

/* ---- names of several words ---- */

static bool is_particle(struct str word)
{
	static const char *const particles[] = { "van", "de", "der", "den", "ter", "ten", "von", "di", "del", "la", "le", "el", "al", "bin",
		"Van", "De", "Der", "Den", "Ter", "Ten", "Von", "Di", "Del", "La", "Le", "El", "Al", "Bin" };

	for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
		if (str_equal(word, str_of(particles[i])))
			return true;
	return false;
}

/*
 * Alexander Van der Bellen, premier De Croo: particles before a word that can be a name are its own. With a capital they
 * make one of everyday words (Van der Bellen), and behind a name of any: Tom Van Grieken.
 */
static bool is_particle_of_name(struct names *names, size_t at, size_t end, bool behind_name)
{
	struct str text = names->segment->source.chars;
	struct span word = { at, end }, before;
	bool sure = has_capital(text, at) || (names->named && word_before(text, at, &before)
		&& is_particle(str_slice(text, before.start, before.end)));

	if (!is_particle(str_slice(text, at, end)) || has_hit(names, at, end))
		return false;
	while (word_behind(text, word.end, &word))
		if (!is_particle(str_slice(text, word.start, word.end)))
			return can_be_name(names, word.start, word.end)
				|| (sure && has_name_shape(names, word.start, word.end))
				|| (behind_name && has_capital(text, at) && has_capital(text, word.start));
	return false;
}

/* Facebook, Google en andere; Navalny en Poetin: what it is put beside is a name. */
static bool is_beside_name(struct names *names, size_t end)
{
	struct str text = names->segment->source.chars;
	struct span next;

	if (end + 1 < text.size && text.data[end] == ',')
		return word_behind(text, end + 1, &next) && can_be_name(names, next.start, next.end);
	if (!word_behind(text, end, &next) || !str_equal(str_slice(text, next.start, next.end), STR("en")))
		return false;
	return word_behind(text, next.end, &next) && can_be_name(names, next.start, next.end);
}

/* The first word of a sentence would have a capital anyway: the document or its neighbours must show that it is a name. */
static bool begins_with_name(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars;
	struct span next;

	if (is_in_capitals(str_slice(text, at, end)) || is_beside_name(names, end)
	    || is_seen_name(names->naming, lower(names, str_slice(text, at, end)))
	    || (may_be_owner(names->naming, text, end, &names->lower)
		&& is_seen_name(names->naming, lower(names, str_slice(text, at, end - 1)))))
		return true;
	return word_behind(text, end, &next) && (can_be_name(names, next.start, next.end)
		|| (has_capital(text, next.start) && is_particle_of_name(names, next.start, next.end, true)));
}

/* Las Vegas, Long Lartin: a word that heads no name of Dutch nouns (Acteur Ford, Grote Markt). */
static bool is_first_name(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars, word = str_slice(text, at, end);
	struct span next;

	return has_name_shape(names, at, end) && word_behind(text, end, &next)
		&& can_be_name(names, next.start, next.end) && !is_listed_noun(names->naming, lower(names, word));
}

static bool is_name(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars, word = str_slice(text, at, end);
	bool first;

	if (is_clipped_name(word))
		return !is_place_adjective(word);
	if (names->headline || !(has_capital(text, at) || names->named))
		return false;
	first = begins_sentence(text, at);
	if (!first && (names->named || has_capital(text, at)) && is_particle_of_name(names, at, end, names->named))
		return true;
	if (first)
		return can_be_name(names, at, end) && begins_with_name(names, at, end);
	return can_be_name(names, at, end) || continues_name(names, at, end) || is_first_name(names, at, end);
}

/* ---- Bidens woordvoerder ---- */

/*
 * The name without its -s, where the document has it so, is the owner. Where it has neither that nor the word in -s as a
 * name by itself (Jones), nobody knows which it is: `*sure` false.
 */
static bool is_owner(struct names *names, size_t at, size_t end, bool *sure)
{
	struct str word = str_slice(names->segment->source.chars, at, end);

	*sure = true;
	if (!may_be_owner(names->naming, names->segment->source.chars, end, &names->lower) || is_in_capitals(word)
	    || is_seen_name(names->naming, lower(names, word)))
		return false;
	*sure = is_seen_name(names->naming, lower(names, str_slice(word, 0, word.size - 1)));
	return *sure;
}

/* ---- headlines ---- */

/*
 * Capitals say nothing where most words are in capitals, or where all but a third have one (function words do not count,
 * nor the first word, known terms with a capital, Van or De, nor what cannot be Dutch); two of them not right behind a name.
 */
static bool is_headline(struct names *names)
{
	struct str text = names->segment->source.chars;
	size_t words = 0, shouted = 0, capital = 0, behind_name = 0, small = 0;
	bool named = false;

	for (size_t at = 0, end; at < text.size; at = end) {
		struct str word;

		end = word_end(text, at);
		word = str_slice(text, at, end);
		if (end == at)
			utf8_next(text, &end);
		if (!has_letter(word))
			continue;
		words++;
		shouted += is_in_capitals(word);
		if (!has_capital(text, at)) {
			small += !is_common(names, word);
		} else if (words > 1 && !has_hit(names, at, end) && !is_place_adjective(word) && !is_particle(word)
			   && may_be_dutch(names->naming, lower(names, word))) {
			capital++;
			behind_name += named;
		}
		named = can_be_name(names, at, end);
	}
	return (words > 1 && 2 * shouted > words) || (capital > 2 && capital > behind_name + 1 && 2 * small <= capital);
}

/* ---- the story ---- */

void names_init(struct names *names, const struct naming *naming, const struct segment *segment)
{
	*names = (struct names){ .naming = naming, .segment = segment };
	names->headline = is_headline(names);
}

void names_fini(struct names *names)
{
	buf_fini(&names->lower);
}

bool names_word(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars, word = str_slice(text, at, end);
	bool named = has_letter(word) && ((names->bound && has_capital(text, at)) || is_name(names, at, end)), sure = true;

	names->owner = named && is_owner(names, at, end, &sure);
	named = named && sure;
	names->bound = named && (names->named || names->bound) && has_capital(text, at) && is_particle(word);
	names->named = named;
	return names->named;
}

bool name_follows(struct names *names, size_t end)
{
	struct str text = names->segment->source.chars;
	struct span next;

	if (names->headline || !word_behind(text, end, &next) || !has_capital(text, next.start))
		return false;
	for (size_t i = 0; i < names->segment->hit_count; i++)
		if (names->segment->hits[i].start == next.start && names->segment->hits[i].term->pos == POS_NAME)
			return true;
	return can_be_name(names, next.start, next.end) || is_particle_of_name(names, next.start, next.end, false)
		|| is_first_name(names, next.start, next.end);
}

void names_known(struct names *names)
{
	names->named = names->bound = false;
}

void names_sign(struct names *names)
{
	names->named = names->bound = false;
}
