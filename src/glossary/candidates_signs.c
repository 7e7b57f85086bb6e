/* From a segment to its words, and what each may be. */
#include "base/alloc.h"
#include "base/utf8.h"
#include "glossary/candidates_private.h"
#include "glossary/shape.h"
#include "text/dutch.h"
#include "text/unicode.h"
#include "text/word_shapes.h"

static bool ends_in_one(struct str word, const char *endings, size_t before)
{
	struct str rest = str_of(endings), ending;

	while (str_next(&rest, ' ', &ending))
		if (word.size >= ending.size + before && str_ends(word, ending))
			return true;
	return false;
}

bool has_noun_ending(struct str small)
{
	return ends_in_one(small,
		"ing ingen heid heden schap schappen tie ties teit teiten ment menten isme ismen ist isten eur euren aar aars "
		"aren ij ijen sie sies logie logieën graaf grafie nomie uur uren age ages enis enissen theek theken ator atoren "
		"er ers loog logen iek ieken ica ium ia um sel sels sector wet wetten",
		3);
}

bool has_adjective_ending(struct str small)
{
	return ends_in_one(small,
		"isch ische ig ige lijk lijke baar bare zaam zame loos loze achtig achtige eel ele aal ale ief ieve iek ieke air "
		"aire ante ente ende eerde matig matige waardig waardige vrij vrije gericht gerichte eus euze iair iaire iere",
		3);
}

bool has_participle_shape(struct str small)
{
	static const char *const before[] = { "ge", "be", "ver", "ont", "her", "onder", "over", "aange", "afge", "inge", "uitge",
		"opge", "inbe", "toege", "bijge", "doorge", "voorge", "wegge", "meege", "omge", "samenge", "teruge" };

	if (small.size < 6 || has_noun_ending(small) || !ends_in_one(small, "d t de te den ten eerd eerde en aan", 3))
		return false;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (str_starts(small, str_of(before[i])))
			return true;
	return false;
}

bool precedes_noun(struct str small)
{
	static const char *const words[] = { "de", "het", "een", "deze", "die", "dit", "dat", "zijn", "haar", "hun", "onze", "ons",
		"geen", "elke", "elk", "ieder", "iedere", "mijn", "uw", "jouw", "je", "welke", "welk", "alle", "enkele", "dergelijke",
		"beide", "diens", "ten", "ter", "der", "des" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(small, str_of(words[i])))
			return true;
	return false;
}

bool is_title(struct str small)
{
	static const char *const words[] = { "admiraal", "aartsbisschop", "ambassadeur", "ayatollah", "baron", "bisschop", "broeder",
		"burgemeester", "commandant", "commissaris", "dokter", "dominee", "eerwaarde", "gouverneur", "graaf", "generaal", "heer", "hertog",
		"hertogin", "imam", "inspecteur", "kanselier", "kapitein", "kardinaal", "keizer", "kolonel", "koning", "koningin",
		"korporaal", "luitenant", "majoor", "meneer", "mevrouw", "minister", "pastoor", "pater", "paus", "premier", "president",
		"prins", "prinses", "professor", "rechter", "sergeant", "senator", "sjeik", "staatssecretaris", "tsaar", "wethouder",
		"zuster" };
	const char *hyphen = small.size ? memrchr(small.data, '-', small.size) : NULL;

	if (hyphen)
		small = str_slice(small, (size_t)(hyphen + 1 - small.data), small.size);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(small, str_of(words[i])))
			return true;
	return false;
}

bool is_adjective_of_people(struct str small)
{
	return ends_in_one(small, "se sche", 3) && !ends_in_one(small, "ose isse", 0);
}

bool is_name_particle(struct str small)
{
	static const char particles[] = " van de der den ten ter te het 't von zu du da di del della dos la le les bin ibn al el y ";
	char padded[16];

	if (small.size > 8)
		return false;
	padded[0] = ' ';
	memcpy(padded + 1, small.data, small.size);
	memcpy(padded + 1 + small.size, " ", 2);
	return strstr(particles, padded) != NULL;
}

/* Appends the word in small letters, NFC, ’ as '. */
static void add_small(struct buf *out, struct str word)
{
	bool marks = false;
	size_t start = out->size;

	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		marks |= c >= 0x300 && is_mark(c);
		buf_add_code_point(out, c == 0x2019 ? '\'' : to_lower(c));
	}
	if (marks) {
		struct buf normal = { 0 };

		add_nfc(&normal, str_slice(buf_str(out), start, out->size));
		out->size = start;
		buf_add(out, buf_str(&normal));
		buf_fini(&normal);
	}
}

/* Letters with hyphens, apostrophes and dots (of V.S.) between; figures only behind a capital: G7, MH17, COVID-19. */
static bool is_plain_word(struct str word, bool *acronym)
{
	size_t letters = 0, capitals = 0, figures = 0, dots = 0;

	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		letters += is_letter(c);
		capitals += is_upper(c);
		figures += is_digit(c);
		dots += c == '.' || c == '&';
	}
	*acronym = letters >= 2 && capitals == letters;
	if (figures && (capitals == 0 || is_digit((unsigned char)word.data[0])))
		return false;
	return letters > 0 && word.size <= LONGEST_ITEM / 2 && (dots == 0 || *acronym);
}

static bool is_quote_sign(uint32_t c)
{
	return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039
	       || c == 0x203A;
}

/* A sign that touches a word and is no punctuation: /usr, foo_bar, --option, a=b. */
static bool is_code_sign(uint32_t c)
{
	return c < 0x80 && c && strchr("/\\_@=<>{}$%#+*~^|&-", (int)c) != NULL;
}

/* Behind these a capital may be that of a sentence. */
static bool opens_behind(uint32_t c)
{
	return is_quote_sign(c) || (c && c < 0x80 ? strchr(".!?:;*-|>[", (int)c) != NULL : c == 0x2026 || c == 0x2022 || c == 0x2013 || c == 0x2014);
}

/* The sign right before and behind the word at start..end, 0 where a space or nothing stands there. */
static bool touches_code(struct str text, size_t start, size_t end)
{
	size_t before = start;
	uint32_t left = start ? utf8_previous(text, &before) : 0, right = utf8_peek(text, end);
	size_t behind = end;

	if (is_code_sign(left) || is_code_sign(right))
		return true;
	/* index.html( ) and key: value are not prose, but "x." and "x:" before a space are */
	if (right == '.' || right == ':' || right == '(') {
		utf8_next(text, &behind);
		return is_letter(utf8_peek(text, behind)) || (right != '(' && is_code_sign(utf8_peek(text, behind)));
	}
	return false;
}

static bool is_only_space(struct str gap)
{
	bool lines = false;

	for (size_t at = 0; at < gap.size;) {
		uint32_t c = utf8_next(gap, &at);

		if (c == '\t' || !is_space(c) || (c == '\n' && lines))
			return false;
		lines |= c == '\n';
	}
	return gap.size > 0;
}

static void judge_word(const struct candidates *candidates, struct sign *sign, const struct sign *before)
{
	struct str small = small_of(candidates, sign);
	const struct common_word *common = &sign->common;
	bool other = common->classes & (COMMON_FUNCTION | COMMON_NUMBER | COMMON_ADVERB | COMMON_VERB);

	if (common->classes) {
		sign->adjective = common->adjective_rank && !(common->classes & (COMMON_FUNCTION | COMMON_NUMBER));
		sign->noun = common->noun_rank && !(common->classes & (COMMON_FUNCTION | COMMON_NUMBER));
		sign->noun = sign->noun && !(other && common->noun_rank < 3 && sign->adjective);
		return;
	}
	sign->adjective = has_adjective_ending(small);
	if (before && str_ends(small, STR("e")) && precedes_noun(small_of(candidates, before)))
		sign->adjective = true; /* de ballistische ...: with an article before it and a noun behind */
	sign->noun = (!has_adjective_ending(small) || has_noun_ending(small)) && !has_participle_shape(small);
}

static void add_word(struct candidates *candidates, struct sign *sign, const struct sign *before)
{
	struct str word = str_slice(candidates->text, sign->start, sign->end);
	size_t at = 0;

	sign->word = is_plain_word(word, &sign->acronym) && !touches_code(candidates->text, sign->start, sign->end);
	candidates->words++;
	if (!sign->word)
		return;
	sign->capital = is_upper(utf8_next(word, &at));
	sign->small = (uint32_t)candidates->small.size;
	add_small(&candidates->small, word);
	sign->small_size = (uint32_t)candidates->small.size - sign->small;
	sign->common = find_common_word(candidates->common, small_of(candidates, sign));
	judge_word(candidates, sign, before);
}

void read_signs(struct candidates *candidates)
{
	struct word_reader reader = { .text = candidates->text };
	struct piece piece;
	bool opens = true, after_word = false;
	size_t end = 0;

	candidates->sign_count = 0;
	buf_clear(&candidates->small);
	while (next_piece(&reader, &piece)) {
		struct sign sign = { .start = (uint32_t)piece.start, .end = (uint32_t)piece.end, .opens = opens };

		if (piece.word) {
			sign.joined = after_word && is_only_space(str_slice(candidates->text, end, piece.start));
			add_word(candidates, &sign, sign.joined ? &candidates->signs[candidates->sign_count - 1] : NULL);
			opens = false;
		} else {
			opens = opens || opens_behind(utf8_peek(candidates->text, piece.start));
		}
		ARRAY_GROW(candidates->signs, candidates->sign_count, candidates->sign_room);
		candidates->signs[candidates->sign_count++] = sign;
		after_word = sign.word;
		end = piece.end;
	}
}
