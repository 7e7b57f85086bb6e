/* The genitive, and a or an. */
#include "base/utf8.h"
#include "text/english_rules.h"
#include "text/unicode.h"

/* ---- genitive ---- */

/* Where the apostrophe goes: before a bracket with a remark, else at the end. */
static size_t genitive_place(struct str phrase)
{
	size_t bracket = str_find(phrase, STR(" ("), 0);

	return bracket == STR_NOT_FOUND || bracket == 0 ? phrase.size : bracket;
}

/* Whether a phrase in -s is a plural, which takes the apostrophe alone: ministers’; but boss’s, Paris’s. */
static bool takes_apostrophe_alone(struct str phrase)
{
	size_t start = phrase.size;
	struct str last;
	struct small_word small;

	while (start > 0 && phrase.data[start - 1] != ' ')
		start--;
	last = str_slice(phrase, start, phrase.size);
	small = small_word(last);
	if (in_table(&plural_names, small_str(&small)) || in_table(&plurals_in_s, small_str(&small)))
		return true;
	if (in_table(&invariable_nouns, small_str(&small)))
		return true; /* series’, troops’ */
	if (last.size && is_capital_letter(last.data[0]) && !is_acronym(str_slice(last, 0, last.size - 1)))
		return str_ends(last, STR("ians")) || str_ends(last, STR("cans")); /* Russians’; but Athens’s, Reuters’s */
	return is_plural_in_s(last);
}

void add_genitive(struct buf *out, struct str phrase)
{
	size_t place = genitive_place(phrase);
	struct str owner = str_slice(phrase, 0, place);

	buf_add(out, owner);
	if (!str_ends(owner, STR("’s")) && !str_ends(owner, STR("'s")))
		buf_add(out, str_ends(owner, STR("s")) && takes_apostrophe_alone(owner) ? STR("’") : STR("’s"));
	buf_add(out, str_slice(phrase, place, phrase.size));
}

/* ---- article ---- */

/* Quotation marks, brackets and signs of money are not heard, or heard later: an €8 note. */
static struct str heard(struct str phrase)
{
	size_t at = 0;

	while (at < phrase.size) {
		size_t next = at;
		uint32_t c = utf8_next(phrase, &next);

		if (is_letter(c) || is_digit(c))
			break;
		at = next;
	}
	phrase = str_slice(phrase, at, phrase.size);
	at = str_find(phrase, STR(" "), 0);
	return at == STR_NOT_FOUND ? phrase : str_slice(phrase, 0, at);
}

/* An eight, an 11th, an 18-year-old, 11,000 and 11000; but 110 and 1100. */
static bool is_eight_or_eleven(struct str word)
{
	size_t digits = 0;

	while (digits < word.size && is_digit((unsigned char)word.data[digits]))
		digits++;
	return word.data[0] == '8' || (digits % 3 == 2 && (str_starts(word, STR("11")) || str_starts(word, STR("18"))));
}

static size_t count_capitals(struct str word)
{
	size_t capitals = 0;

	while (capitals < word.size && is_capital_letter(word.data[capitals]))
		capitals++;
	return capitals;
}

/* Whether capitals can be read as a word by how they begin: NATO, SWAT; not LDAP, MRSA, HMRC. */
static bool begins_readably(struct str capitals)
{
	static const char *const pairs = "BL BR CH CL CR DR FL FR GL GR PL PR SC SH SK SL SM SN SP ST SW TH TR TW";
	size_t vowel = 0, pair = capitals.size < 2 ? STR_NOT_FOUND : str_find(str_of(pairs), str_slice(capitals, 0, 2), 0);

	while (vowel < capitals.size && !strchr("AEIOUY", capitals.data[vowel]))
		vowel++;
	return vowel < 2 || (vowel == 2 && vowel < capitals.size && pair != STR_NOT_FOUND && pair % 3 == 0);
}

/*
 * Whether its letters are said one by one: FBI, MP and NGO, X-ray, F16, U.S.; NATO and UNICEF are read as words: from four
 * letters, where they can be.
 */
static bool is_spelt_out(struct str word)
{
	size_t capitals = count_capitals(word);
	struct small_word small = small_word(str_slice(word, 0, capitals));

	if (word.size == 1 || (word.size > 1 && (strchr("-.", word.data[1]) || is_digit((unsigned char)word.data[1]))))
		return true;
	if (capitals < 2 || in_table(&read_acronyms, small_str(&small)))
		return false;
	return capitals < 4 || in_table(&spelt_acronyms, small_str(&small)) || !begins_readably(str_slice(word, 0, capitals));
}

/* What the longest known beginning of a word says: "a", "an" or NULL. */
static const char *article_of_beginning(struct str word)
{
	struct buf lower = { 0 };
	const char *article = NULL;

	add_lower(&lower, word);
	for (size_t size = lower.size < 8 ? lower.size : 8; size > 0 && !article; size--) {
		const struct inflection *row = find_row(&article_beginnings, str_slice(buf_str(&lower), 0, size));

		article = row ? row->forms : NULL;
	}
	buf_fini(&lower);
	return article;
}

const char *article_for(struct str phrase)
{
	struct str word = heard(phrase);
	const char *known;

	if (word.size == 0)
		return "a";
	if (is_digit((unsigned char)word.data[0]))
		return is_eight_or_eleven(word) ? "an" : "a";
	if (is_letter((unsigned char)word.data[0]) && is_spelt_out(word))
		return strchr("AEFHILMNORSX", to_upper((unsigned char)word.data[0]) & 0x7F) ? "an" : "a";
	if (count_capitals(word) > 3 && word.data[0] == 'U')
		return "a"; /* UNHCR, UEFA */
	known = article_of_beginning(word);
	return known ? known : strchr("aeiouAEIOU", word.data[0]) ? "an" : "a";
}
