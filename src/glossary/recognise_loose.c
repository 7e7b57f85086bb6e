/* The looser tiers: spelling variants (ambtsgenoot, kontakt) and parts of compounds (topambtgenoot). */
#include "base/utf8.h"
#include "glossary/recogniser.h"
#include "text/dutch.h"
#include "text/unicode.h"

enum { VARIANT_FROM = 7, PART_FROM = 5, REST_FROM = 3, AT_HYPHEN_FROM = 2, LONGEST = 60 };

static bool is_plain_vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* Forms that mean the same word; a variant of an -'s or of a rare form would be a guess on a guess. */
static bool may_vary(enum form_tag tag)
{
	return tag == FORM_BASE || tag == FORM_PLURAL || tag == FORM_ADJECTIVE || tag == FORM_PAST
	       || tag == FORM_PRESENT || tag == FORM_PARTICIPLE;
}

static bool accepts_variant(const struct entry *entry, const struct posting *posting, const struct shape *shape)
{
	if (entry->exact || entry->acronym || (entry->case_sensitive && posting->capitals != shape->capitals))
		return false;
	return !entry->capital || shape->first_capital;
}

static void try_variant(struct recogniser *recogniser, uint32_t spot, struct str bare)
{
	const struct glossary *glossary = recogniser->glossary;
	uint64_t key = key_of_bare(bare);
	const struct posting *end, *posting;

	if (bare.size < VARIANT_FROM || !may_have_postings(&glossary->forms, key))
		return;
	posting = find_postings(&glossary->forms, key, &end);
	for (; posting < end; posting++) {
		if (posting->key != key || !may_vary((enum form_tag)posting->tag))
			continue;
		if (posting->kind == POSTING_ENTRY
			&& accepts_variant(
				&glossary->entries[posting->target], posting, &recogniser->spots[spot].shape))
			add_entry_match(recogniser, spot, posting, HIT_VARIANT);
	}
}

/*
 * Whether `letter` between `bare[i - 1]` and `after` may be a linking s (beside a consonant) or n (after e, before a consonant). Behind
 * the prefix of a verb nothing is linked: vertrekken is not verstrekken.
 */
static bool may_link(char letter, struct str bare, size_t i, char after)
{
	char before = bare.data[i - 1];

	if (is_verb_prefix(str_slice(bare, 0, i)))
		return false;
	if (letter == 's')
		return !is_plain_vowel(before) || !is_plain_vowel(after);
	return letter == 'n' && before == 'e' && !is_plain_vowel(after);
}

/* gedachtengang: one linking letter less. */
static void try_without_link(struct recogniser *recogniser, uint32_t spot, struct str bare)
{
	char variant[LONGEST];

	for (size_t i = 3; i + 3 < bare.size; i++) {
		if (!may_link(bare.data[i], bare, i, bare.data[i + 1]))
			continue;
		memcpy(variant, bare.data, i);
		memcpy(variant + i, bare.data + i + 1, bare.size - i - 1);
		try_variant(recogniser, spot, (struct str){ variant, bare.size - 1 });
	}
}

/* pannekoek: one linking letter more. */
static void try_with_link(struct recogniser *recogniser, uint32_t spot, struct str bare)
{
	char variant[LONGEST + 1];

	for (size_t i = 3; i + 2 < bare.size; i++) {
		for (const char *letter = "sn"; *letter; letter++) {
			if (!may_link(*letter, bare, i, bare.data[i]))
				continue;
			memcpy(variant, bare.data, i);
			variant[i] = *letter;
			memcpy(variant + i + 1, bare.data + i, bare.size - i);
			try_variant(recogniser, spot, (struct str){ variant, bare.size + 1 });
		}
	}
}

/* kontakt, produkt; locaal, vacantie: every `from` is `to`, then each alone. */
static void try_exchange(struct recogniser *recogniser, uint32_t spot, struct str bare, char from, char to)
{
	char variant[LONGEST];
	size_t count = 0;

	for (size_t i = 0; i < bare.size; i++) {
		variant[i] = bare.data[i] == from ? to : bare.data[i];
		count += bare.data[i] == from;
	}
	if (count > 0)
		try_variant(recogniser, spot, (struct str){ variant, bare.size });
	for (size_t i = 0; i < bare.size && count > 1; i++) {
		if (bare.data[i] != from)
			continue;
		memcpy(variant, bare.data, bare.size);
		variant[i] = to;
		try_variant(recogniser, spot, (struct str){ variant, bare.size });
	}
}

/* questie: kwestie. */
static void try_qu(struct recogniser *recogniser, uint32_t spot, struct str bare)
{
	size_t at = str_find(bare, STR("qu"), 0);
	char variant[LONGEST];

	if (at == STR_NOT_FOUND)
		return;
	memcpy(variant, bare.data, bare.size);
	memcpy(variant + at, "kw", 2);
	try_variant(recogniser, spot, (struct str){ variant, bare.size });
}

/* Letters that are bytes: what was cut out of them has no place in the text otherwise. */
static bool has_plain_letters(const struct recogniser *recogniser, uint32_t spot)
{
	struct str bare = bare_spot(recogniser, spot);

	return bare.size == recogniser->spots[spot].shape.letters && bare.size <= LONGEST;
}

void find_variants(struct recogniser *recogniser, uint32_t spot)
{
	struct str bare = bare_spot(recogniser, spot);

	if (bare.size + 1 < VARIANT_FROM || !has_plain_letters(recogniser, spot))
		return;
	try_without_link(recogniser, spot, bare);
	try_with_link(recogniser, spot, bare);
	try_exchange(recogniser, spot, bare, 'k', 'c');
	try_exchange(recogniser, spot, bare, 'c', 'k');
	try_qu(recogniser, spot, bare);
}

/* Where each bare letter stands in the text, and what is known there. */
struct letters {
	struct str bare;
	size_t places[LONGEST + 1]; /* bytes of the text; the last one: the end of the word */
	bool hyphens[LONGEST + 1];  /* a hyphen stands before it */
	bool capitals[LONGEST];
};

static bool read_letters(const struct recogniser *recogniser, uint32_t spot, struct letters *letters)
{
	const struct piece *piece = &recogniser->spots[spot].piece;
	size_t count = 0, next;
	bool hyphen = false;

	letters->bare = bare_spot(recogniser, spot);
	for (size_t at = piece->start; at < piece->end; at = next) {
		uint32_t c;

		next = at;
		c = utf8_next(recogniser->text, &next);
		if (!is_letter(c) && !is_digit(c)) {
			hyphen = c == '-';
			continue;
		}
		if (count == letters->bare.size)
			return false;
		letters->places[count] = at;
		letters->hyphens[count] = hyphen;
		letters->capitals[count++] = is_upper(c);
		hyphen = false;
	}
	letters->places[count] = piece->end;
	letters->hyphens[count] = false;
	return count == letters->bare.size;
}

static bool has_vowel(struct str bare)
{
	for (size_t i = 0; i < bare.size; i++)
		if (is_plain_vowel(bare.data[i]) || bare.data[i] == 'y')
			return true;
	return false;
}

/* A part of a compound is a noun or name; at a hyphen an adjective too (Noord-Amerikaanse). */
static bool accepts_part(const struct entry *entry, const struct posting *posting, const struct letters *letters,
	size_t from, size_t to, bool at_hyphen)
{
	uint16_t capitals = 0;

	if (entry->exact || entry->verb || entry->function_word || (entry->capital && !letters->capitals[from]))
		return false;
	for (size_t i = from; i < to; i++)
		capitals |= (uint16_t)(letters->capitals[i] << (i - from) % 16);
	if ((entry->acronym || entry->case_sensitive) && capitals != posting->capitals)
		return false;
	if (!at_hyphen && entry->source.size < PART_FROM)
		return false;
	switch ((enum form_tag)posting->tag) {
	case FORM_BASE:
	case FORM_PLURAL:
	case FORM_GENITIVE:
	case FORM_DIMINUTIVE: return true;
	case FORM_ADJECTIVE: return at_hyphen;
	default: return false;
	}
}

/* Adds the entries that letters `from` to `to` are a form of; with `only_itself`, only those that are the very word. */
static bool try_part(struct recogniser *recogniser, uint32_t spot, const struct letters *letters, size_t from,
	size_t to, bool at_hyphen, bool only_itself)
{
	const struct glossary *glossary = recogniser->glossary;
	uint64_t key = key_of_bare(str_slice(letters->bare, from, to));
	const struct posting *end, *posting;
	size_t before = recogniser->found_count;
	bool last = to == letters->bare.size;
	struct found found = {
		.first = spot,
		.last = spot,
		.words = 1,
		.start = letters->places[from],
		.end = letters->places[to] - letters->hyphens[to],
		.why = HIT_COMPOUND,
	};

	if (!may_have_postings(&glossary->forms, key))
		return false;
	posting = find_postings(&glossary->forms, key, &end);
	for (; posting < end; posting++) {
		if (posting->key != key || posting->kind != POSTING_ENTRY || (only_itself && !posting->itself)
			|| !accepts_part(&glossary->entries[posting->target], posting, letters, from, to, at_hyphen))
			continue;
		found.entry = posting->target;
		found.tag = last ? (enum form_tag)posting->tag : FORM_BASE;
		add_found(recogniser, &found);
	}
	return recogniser->found_count > before;
}

/* top-ambtgenoot: the longest last part that is a term, as the glossary has it if possible. */
static void find_last_part(struct recogniser *recogniser, uint32_t spot, const struct letters *letters)
{
	size_t size = letters->bare.size;

	for (size_t at = 1; at + AT_HYPHEN_FROM <= size; at++) {
		struct str rest = str_slice(letters->bare, 0, at);
		bool hyphen = letters->hyphens[at];
		bool fits = at >= REST_FROM && size - at >= PART_FROM && has_vowel(rest) && !is_verb_prefix(rest);

		if ((fits || hyphen)
			&& (try_part(recogniser, spot, letters, at, size, hyphen, true)
				|| try_part(recogniser, spot, letters, at, size, hyphen, false)))
			return;
	}
}

/* ambtgenoten-overleg: the longest first part that is a term, as the glossary has it if possible. */
static void find_first_part(struct recogniser *recogniser, uint32_t spot, const struct letters *letters)
{
	size_t size = letters->bare.size;

	for (int only_itself = 1; only_itself >= 0; only_itself--) {
		for (size_t at = size - 1; at >= AT_HYPHEN_FROM; at--) {
			struct str rest = str_slice(letters->bare, at, size);
			bool hyphen = letters->hyphens[at];
			bool fits =
				at >= PART_FROM && rest.size >= REST_FROM && has_vowel(rest) && !is_word_ending(rest);

			if ((fits || hyphen) && try_part(recogniser, spot, letters, 0, at, hyphen, only_itself))
				return;
		}
	}
}

void find_compounds(struct recogniser *recogniser, uint32_t spot)
{
	struct letters letters;

	if (bare_spot(recogniser, spot).size < 2 * AT_HYPHEN_FROM || !has_plain_letters(recogniser, spot)
		|| !read_letters(recogniser, spot, &letters))
		return;
	find_last_part(recogniser, spot, &letters);
	find_first_part(recogniser, spot, &letters);
}
