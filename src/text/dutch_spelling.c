#include "text/dutch_rules.h"

#include "base/utf8.h"

void word_add(struct word *word, struct str s)
{
	if (s.size > LONGEST_FORM - word->size)
		s.size = LONGEST_FORM - word->size;
	if (s.size)
		memcpy(word->data + word->size, s.data, s.size);
	word->size += s.size;
}

struct word word_join(struct str a, struct str b)
{
	struct word word;

	word.size = 0;
	word_add(&word, a);
	word_add(&word, b);
	return word;
}

bool is_plain_vowel(uint32_t c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool is_vowel(uint32_t c)
{
	if (c < 0x80)
		return is_plain_vowel(c) || c == 'y';
	switch (c) {
	case 0xE0:
	case 0xE1:
	case 0xE2:
	case 0xE4: /* à á â ä */
	case 0xE8:
	case 0xE9:
	case 0xEA:
	case 0xEB: /* è é ê ë */
	case 0xEC:
	case 0xED:
	case 0xEE:
	case 0xEF: /* ì í î ï */
	case 0xF2:
	case 0xF3:
	case 0xF4:
	case 0xF6: /* ò ó ô ö */
	case 0xF9:
	case 0xFA:
	case 0xFB:
	case 0xFC: /* ù ú û ü */ return true;
	default: return false;
	}
}

uint32_t letter_back(struct str word, size_t n)
{
	size_t at = word.size;
	uint32_t c = 0;

	while (n-- > 0) {
		if (at == 0)
			return 0;
		c = utf8_previous(word, &at);
	}
	return c;
}

bool ends_in(struct str word, const char *choices)
{
	struct str rest = str_of(choices), choice;

	while (str_next(&rest, ' ', &choice))
		if (str_ends(word, choice))
			return true;
	return false;
}

bool is_one_of(struct str word, const char *choices)
{
	struct str rest = str_of(choices), choice;

	while (str_next(&rest, ' ', &choice))
		if (str_equal(word, choice))
			return true;
	return false;
}

size_t vowel_groups(struct str word)
{
	size_t count = 0;
	bool inside = false;

	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		if (c == 'j' && inside && at >= 2 && word.data[at - 2] == 'i') {
			inside = false; /* ij is one group, and ends it */
			continue;
		}
		if (is_vowel(c) && !inside)
			count++;
		inside = is_vowel(c);
	}
	return count;
}

static void add_stem(struct stems *stems, struct str start, struct str end)
{
	stems->items[stems->count++] = word_join(start, end);
}

/* boom: bom; officieel: officiël. `c` is the consonant behind the doubled vowel. */
static void shorten(struct stems *stems, struct str word, char c)
{
	struct word base = word_join(without(word, 3), str_slice(word, word.size - 2, word.size));

	if (str_ends(without(word, 1), STR("iee"))) {
		base = word_join(without(word, 3), STR("ë"));
		base = word_join(word_str(&base), (struct str){ &c, 1 });
	}
	if (c == 'f')
		add_stem(stems, without(word_str(&base), 1), STR("v"));
	if (c == 's')
		add_stem(stems, without(word_str(&base), 1), STR("z"));
	add_stem(stems, word_str(&base), STR(""));
}

/* Whether the vowel before the last consonant is short and alone: man, station (io), not boek. */
static bool ends_short(struct str word, uint32_t last, uint32_t vowel)
{
	uint32_t third = letter_back(word, 3);

	return last < 0x80 && strchr("bcdfgklmnprst", (int)last) && is_plain_vowel(vowel)
	       && (!is_plain_vowel(third) || ends_in(without(word, 1), "ua io ia eo iu ue oa uo"));
}

/* Whether the last syllable may be unstressed, so that its consonant stays single: engel, monnik, motor. */
static bool may_stay_single(struct str word, uint32_t last, uint32_t vowel)
{
	if (vowel_groups(word) < 2)
		return false;
	return vowel == 'e' || vowel == 'i' || last == 'd' || strchr("rlnmtk", (int)last) != NULL;
}

static bool ends_long(struct str word)
{
	return ends_in(without(word, 1), "aa ee oo uu") && strchr("bcdfgklmnprstvz", word.data[word.size - 1]);
}

struct stems soften(struct str word)
{
	struct stems stems = { 0 };
	uint32_t last = letter_back(word, 1), vowel = letter_back(word, 2);
	char c = word.size ? word.data[word.size - 1] : 0;

	if (vowel == 0 || is_vowel(last)) {
		add_stem(&stems, word, STR(""));
	} else if (ends_in(word, "ëel ëen ëer ëes ëet")) {
		add_stem(&stems, without(word, 2), (struct str){ &c, 1 });
	} else if (ends_long(word)) {
		shorten(&stems, word, c);
	} else if (ends_short(word, last, vowel)) {
		add_stem(&stems, word, (struct str){ &c, 1 });
		if (may_stay_single(word, last, vowel) || str_ends(word, STR("is")))
			add_stem(&stems, word, STR(""));
	} else {
		if (c == 'f')
			add_stem(&stems, without(word, 1), STR("v"));
		if (c == 's' && !ends_in(word, "ks ps ts"))
			add_stem(&stems, without(word, 1), STR("z"));
		add_stem(&stems, word, STR(""));
	}
	return stems;
}
