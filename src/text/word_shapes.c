#include "text/word_shapes.h"

#include "base/utf8.h"
#include "text/unicode.h"
#include "text/words.h"

bool is_one_letter(struct str word)
{
	size_t at = 0;

	return word.size > 0 && is_letter(utf8_next(word, &at)) && at == word.size;
}

/* Ch, Ph, Th: letters that are written as two; IJ. */
static bool is_long_initial(struct str word)
{
	if (word.size != 2)
		return false;
	return (word.data[1] == 'h' && memchr("CKPSTZ", word.data[0], 6)) || str_equal(word, STR("IJ"));
}

/* J-P */
static bool is_pair_of_initials(struct str word)
{
	return word.size == 3 && word.data[1] == '-' && is_upper((unsigned char)word.data[0])
		&& is_upper((unsigned char)word.data[2]);
}

/* Behind the small letters of an initial: Th, Yu, Chr; at the capital's end where they are too many. */
static size_t skip_small_letters(struct str word, size_t at)
{
	size_t behind = at;

	for (; is_lower(utf8_peek(word, behind)); utf8_next(word, &behind))
		if (behind - at == 2)
			return at;
	return behind - at == 2 && strchr("aeiouy", word.data[at]) ? at : behind;
}

bool is_initials(struct str word)
{
	size_t at = 0, parts = 0;

	if (is_one_letter(word))
		return is_upper(utf8_peek(word, 0));
	if (is_long_initial(word) || is_pair_of_initials(word))
		return true;
	while (at < word.size && is_upper(utf8_next(word, &at))) {
		at = skip_small_letters(word, at);
		parts++;
		if (at == word.size)
			return parts > 1;
		if (word.data[at++] != '.')
			return false;
		at += utf8_peek(word, at) == '-';
	}
	return false;
}

bool is_all_capitals(struct str word)
{
	size_t letters = 0;

	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		if (is_lower(c) || c == '.')
			return false;
		letters += is_upper(c);
	}
	return letters > 0 && !is_one_letter(word) && !is_long_initial(word) && !is_pair_of_initials(word);
}

bool is_roman(struct str word)
{
	for (size_t i = 0; i < word.size; i++)
		if (!strchr("ivxIVX", word.data[i]))
			return false;
	return word.size > 0 && word.size <= 5;
}

bool is_short_number(struct str word)
{
	size_t digits = 0;

	for (size_t i = 0; i < word.size; i++) {
		if (is_digit((unsigned char)word.data[i]))
			digits++;
		else if (word.data[i] != '.')
			return false;
	}
	return digits > 0 && digits <= 3;
}

/* Kerkstr, St.-Jacobsstr, Marktpln, Gentsestwg: with a capital too. */
static bool is_street(struct str word)
{
	struct str end = str_slice(word, word.size - 3, word.size);

	return word.size > 4 && (str_equal(end, STR("str")) || str_equal(end, STR("pln")) || str_equal(end, STR("twg")));
}

bool is_cut_short(struct str word)
{
	const char *before;

	if (word.size < 3)
		return false;
	switch (word.data[word.size - 1]) {
	case 'b': before = "dfghklnpsv"; break;
	case 'g': return is_street(word);
	case 'j': case 'w': before = "bcdfgklmnprtv"; break;
	case 'l': before = "bcfgkpv"; break;
	case 'm': before = "bcdknt"; break;
	case 'n': before = "bcdfkltv"; break;
	case 'r': before = "bcdfgklmnptv"; break;
	case 'v': before = "bcdfgklmnprst"; break;
	default: return false;
	}
	if (!strchr(before, word.data[word.size - 2]) || word.data[word.size - 2] == 0)
		return false;
	return is_street(word) || (word.size <= 12 && is_lower(utf8_peek(word, 0)));
}

bool is_dotted(struct str word)
{
	size_t letters = 0, parts = 1;

	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		if (c == '.') {
			if (letters == 0)
				return false;
			parts++;
			letters = 0;
		} else if (!is_letter(c) || ++letters > 3) {
			return false;
		}
	}
	return parts > 1 && letters > 0;
}

bool has_suffix(struct str word)
{
	const char *stop = word.size ? memrchr(word.data, '.', word.size) : NULL;
	size_t at = stop ? (size_t)(stop - word.data) : 0;

	if (at == 0 || ((at == 1 || word.data[at - 2] == '.') && word.size - at <= 3))
		return false;
	return word_classes(str_slice(word, at + 1, word.size)) & WORD_SUFFIX;
}

bool is_item(struct str word)
{
	return is_short_number(word) || is_one_letter(word) || is_roman(word);
}

bool is_list_marker_at(struct str text, size_t at, struct str word)
{
	size_t behind = at + word.size;

	if (word.size > 4 || text.size - behind < 3 || !(is_one_letter(word) || is_roman(word)))
		return false;
	if ((text.data[behind] != '.' && text.data[behind] != ')') || text.data[behind + 1] != ' ')
		return false;
	return is_upper(utf8_peek(text, behind + 2)) && !str_starts(str_slice(text, behind + 2, text.size), STR("Chr"));
}

bool is_address(struct str text, size_t at)
{
	enum { LIMIT = 64 };
	size_t end = at;

	while (end < text.size && end - at < LIMIT && text.data[end] > ' ' && text.data[end] < 0x7F)
		end++;
	while (end > at && !is_letter((unsigned char)text.data[end - 1]))
		end--;
	return has_suffix(str_slice(text, at, end));
}
