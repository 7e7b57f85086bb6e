/*
 * A capital makes no name: De at the head of a sentence, Gentse, the words of a headline have one too. Where it is
 * not sure, the word is taken for Dutch: a name marked as Dutch is a nuisance, Dutch that passes for English a mistake.
 */
#include "match/names.h"

#include "base/utf8.h"
#include "text/dutch.h"
#include "text/unicode.h"
#include "text/words.h"

/* ---- words ---- */

static bool joins_word(struct str text, uint32_t c, size_t next)
{
	size_t at = next;

	return (c == '\'' || c == 0x2019 || c == '-' || c == '/' || c == '.') && at < text.size
		&& (is_letter(utf8_next(text, &at)) || is_digit((unsigned char)text.data[next]));
}

bool is_clipped(struct str text, size_t at)
{
	uint32_t c = utf8_next(text, &at);

	return (c == '\'' || c == 0x2019 || c == 0x2018) && at < text.size && memchr("stn", text.data[at], 3)
		&& (at + 1 == text.size || text.data[at + 1] == ' ' || text.data[at + 1] == '-');
}

size_t word_end(struct str text, size_t at)
{
	if (at < text.size && is_clipped(text, at))
		utf8_next(text, &at);
	while (at < text.size) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);

		if (!is_letter(c) && !is_digit(c) && !is_mark(c) && !joins_word(text, c, next))
			break;
		at = next;
	}
	return at;
}

/* The word behind `end`, where only spaces stand between. */
static bool next_word(struct str text, size_t end, struct span *word)
{
	size_t at = end;

	while (at < text.size && text.data[at] == ' ')
		at++;
	*word = (struct span){ at, word_end(text, at) };
	return at > end && word->end > at;
}

static bool has_lower(struct str word)
{
	for (size_t at = 0; at < word.size;)
		if (is_lower(utf8_next(word, &at)))
			return true;
	return false;
}

bool has_letter(struct str word)
{
	for (size_t at = 0; at < word.size;)
		if (is_letter(utf8_next(word, &at)))
			return true;
	return false;
}

bool has_capital(struct str text, size_t at)
{
	return at < text.size && is_upper(utf8_next(text, &at));
}

/* ’s-Hertogenbosch: its capital stands behind the hyphen. */
static bool is_clipped_name(struct str word)
{
	size_t hyphen = str_find(word, STR("-"), 0);

	return word.size && is_clipped(word, 0) && hyphen != STR_NOT_FOUND && has_capital(word, hyphen + 1);
}

/* NAVO, VRT. */
static bool is_in_capitals(struct str word)
{
	return word.size > 1 && has_letter(word) && !has_lower(word);
}

/* ---- where a sentence begins ---- */

static bool is_opening_quote(uint32_t c)
{
	return c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0x201E || c == 0x201A || c == 0xAB;
}

/* a) b. c): a letter alone before a mark. Capitals with a point are initials. */
static bool is_letter_marker(struct str text, size_t at)
{
	return at >= 2 && at <= 3 && str_trim(str_slice(text, 0, at)).size == 2 && memchr(").", text.data[1], 2)
		&& (text.data[1] == ')' ? is_letter((unsigned char)text.data[0]) : is_lower((unsigned char)text.data[0]));
}

bool begins_sentence(struct str text, size_t at)
{
	size_t before = at;

	if (at > 0 && is_opening_quote(utf8_previous(text, &before)))
		return true; /* an apostrophe before a word that it belongs to is part of it */
	if (is_letter_marker(text, at))
		return true;
	while (at > 0) {
		uint32_t c = utf8_previous(text, &at);

		if (is_letter(c) && at > 0) {
			size_t clip = at;

			utf8_previous(text, &clip);
			if (!is_clipped(text, clip))
				return false;
			at = clip; /* 's Avonds */
			continue;
		}
		if (is_letter(c) || c == ',' || c == ';')
			return false;
		if (c == '!' || c == '?' || c == ':' || c == 0x2026)
			return true;
	}
	return true; /* nothing but signs and figures */
}

/* ---- words that are no names ---- */

/* de, volgens, gisteren. */
static bool is_common(struct names *names, struct str word)
{
	names->lower.size = 0;
	add_lower(&names->lower, word);
	return is_function_word(buf_str(&names->lower)) || (word_classes(word) & WORD_STARTER);
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

/* Whether nothing but a name can have this capital. */
static bool can_be_name(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars, word = str_slice(text, at, end);

	return has_capital(text, at) && !is_common(names, word) && !is_place_adjective(word) && !ends_in_common_noun(word)
		&& !has_hit(names, at, end);
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
 * Alexander Van der Bellen, premier De Croo: particles before a word that can be a name are its own. With a capital, behind
 * a name, they make one of any word: Tom Van Grieken.
 */
static bool is_particle_of_name(struct names *names, size_t at, size_t end, bool behind_name)
{
	struct str text = names->segment->source.chars;
	struct span word = { at, end };

	if (!is_particle(str_slice(text, at, end)) || has_hit(names, at, end))
		return false;
	while (next_word(text, word.end, &word))
		if (!is_particle(str_slice(text, word.start, word.end)))
			return can_be_name(names, word.start, word.end)
				|| (behind_name && has_capital(text, at) && has_capital(text, word.start));
	return false;
}

/* The first word of a sentence would have a capital anyway: it is a name if the next has one too. */
static bool begins_with_name(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars;
	struct span next;

	if (is_in_capitals(str_slice(text, at, end)))
		return true;
	return next_word(text, end, &next) && (can_be_name(names, next.start, next.end)
		|| (has_capital(text, next.start) && is_particle_of_name(names, next.start, next.end, true)));
}

static bool continues_capitals(struct names *names, size_t end)
{
	struct span next;

	return next_word(names->segment->source.chars, end, &next) && has_capital(names->segment->source.chars, next.start);
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
	if (!can_be_name(names, at, end))
		return false;
	if (first)
		return begins_with_name(names, at, end);
	return !names->adjective || is_in_capitals(word) || continues_capitals(names, end);
}

/* ---- headlines ---- */

/*
 * Capitals say nothing where most words are in capitals, or where all but a sixth have one (function words do not count,
 * nor the first word, known terms with a capital, Van or De). Two or three words alone in their line may be a name.
 */
static bool is_headline(struct names *names)
{
	struct str text = names->segment->source.chars;
	size_t words = 0, shouted = 0, capital = 0, small = 0;

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
		if (has_capital(text, at))
			capital += words > 1 && !has_hit(names, at, end) && !is_place_adjective(word) && !is_particle(word);
		else
			small += !is_common(names, word);
	}
	return (words > 1 && 2 * shouted > words) || (capital > 2 && 5 * small <= capital);
}

/* ---- the story ---- */

void names_init(struct names *names, const struct segment *segment)
{
	*names = (struct names){ .segment = segment };
	names->headline = is_headline(names);
}

void names_fini(struct names *names)
{
	buf_fini(&names->lower);
}

bool names_word(struct names *names, size_t at, size_t end)
{
	struct str text = names->segment->source.chars, word = str_slice(text, at, end);
	bool named = has_letter(word) && ((names->bound && has_capital(text, at)) || is_name(names, at, end));

	names->bound = named && (names->named || names->bound) && has_capital(text, at) && is_particle(word);
	names->named = named;
	names->adjective = !names->named && ((has_capital(text, at) && is_place_adjective(word))
		|| (names->adjective && has_capital(text, at))); /* Gentse Floraliën Nu: all of it */
	return names->named;
}

void names_known(struct names *names, const struct hit *hit)
{
	names->named = names->bound = false;
	names->adjective = hit && hit->term->pos == POS_ADJECTIVE && has_capital(names->segment->source.chars, hit->start);
}

void names_sign(struct names *names)
{
	names->named = names->bound = names->adjective = false;
}
