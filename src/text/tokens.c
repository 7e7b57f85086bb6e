#include "text/tokens.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* A word longer than this is read through the heap; Dutch knows none. */
enum { WORD_ROOM = 256 };

#define APOSTROPHE 0x2019u

/** The text being read: NFC, and how its bytes lie in the original. */
struct reading {
	struct tokens *tokens;
	struct str s;        /* in NFC */
	const uint32_t *map; /* byte of the original for each byte of `s` and its end; NULL: the same */
	uint32_t base;       /* of `s` in the text's characters */
};

void tokens_fini(struct tokens *tokens)
{
	free(tokens->items);
	*tokens = (struct tokens){ 0 };
}

/* Letters and the numbers that are no digits (², ½): what Python's re takes for [^\W\d_]. */
static bool begins_word(uint32_t c)
{
	if (c < 0x80)
		return is_letter(c);
	return (U_GET_GC_MASK((UChar32)c) & (U_GC_L_MASK | U_GC_NL_MASK | U_GC_NO_MASK)) != 0;
}

static bool continues_word(uint32_t c)
{
	if (c < 0x80)
		return is_letter(c) || is_digit(c);
	return (U_GET_GC_MASK((UChar32)c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

static bool separates_tokens(uint32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
	return u_isUWhiteSpace((UChar32)c);
}

/* Whether the word goes on after the character `c` that was read up to `next`; an apostrophe needs a letter behind it. */
static bool goes_on(struct str s, uint32_t c, size_t next)
{
	if (c != '\'' && c != APOSTROPHE)
		return continues_word(c);
	return next < s.size && begins_word(utf8_next(s, &next));
}

/* --- the class of a word ---------------------------------------------------------------------------------------- */

static bool is_vowel(uint32_t c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static bool ends(const uint32_t *word, size_t size, const char *with)
{
	size_t count = strlen(with);

	if (size < count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (word[size - count + i] != (unsigned char)with[i])
			return false;
	return true;
}

/* Takes one inflectional ending off; returns the new size. The first rule that fits decides. */
static size_t strip_ending(uint32_t *word, size_t n)
{
	if (n > 6 && ends(word, n, "heden")) {
		word[n - 4] = 'e';
		word[n - 3] = 'i';
		word[n - 2] = 'd';
		return n - 1; /* mogelijkheden: mogelijkheid */
	}
	if (n > 5 && ends(word, n, "jes"))
		return n - 3;
	if ((n > 4 && ends(word, n, "je")) || (n > 6 && ends(word, n, "eren"))
	    || (n > 5 && (ends(word, n, "den") || ends(word, n, "ten")))
	    || (n > 4 && (ends(word, n, "en") || ends(word, n, "es"))))
		return n - 2;
	if (n > 4 && (ends(word, n, "e") || (ends(word, n, "s") && !ends(word, n, "ss") && !ends(word, n, "is"))))
		return n - 1;
	return n;
}

/* What is left after the ending is spelled as the dictionary has it: bomen, boom; bommen, bom; huizen, huis. */
static size_t respell(uint32_t *word, size_t n)
{
	if (n > 4 && word[n - 1] == 't' && !is_vowel(word[n - 2]))
		n--;
	else if (n > 5 && word[n - 1] == 'd' && !is_vowel(word[n - 2]) && word[n - 2] != 'r' && word[n - 2] != 'n')
		n--;
	if (n > 3 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]))
		n--;
	if (n > 3 && word[n - 1] == 'v')
		word[n - 1] = 'f';
	else if (n > 3 && word[n - 1] == 'z')
		word[n - 1] = 's';
	if (n > 3 && !is_vowel(word[n - 1]) && word[n - 2] == word[n - 3] && is_vowel(word[n - 2])) {
		word[n - 2] = word[n - 1];
		n--;
	}
	return n;
}

static bool is_any_digit(uint32_t c)
{
	int type;

	if (c < 0x80)
		return is_digit(c);
	type = u_getIntPropertyValue((UChar32)c, UCHAR_NUMERIC_TYPE);
	return type == U_NT_DECIMAL || type == U_NT_DIGIT;
}

static size_t class_of(uint32_t *word, size_t size)
{
	if (size < 4)
		return size;
	for (size_t i = 0; i < size; i++)
		if (is_any_digit(word[i]))
			return size;
	return respell(word, strip_ending(word, size));
}

static size_t put_utf8(char *place, uint32_t c)
{
	if (c < 0x80) {
		place[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		place[0] = (char)(0xC0 | c >> 6);
		place[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		place[0] = (char)(0xE0 | c >> 12);
		place[1] = (char)(0x80 | (c >> 6 & 0x3F));
		place[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	place[0] = (char)(0xF0 | c >> 18);
	place[1] = (char)(0x80 | (c >> 12 & 0x3F));
	place[2] = (char)(0x80 | (c >> 6 & 0x3F));
	place[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

static uint8_t weight_of_word(size_t size)
{
	return (uint8_t)(2 + (size < 12 ? size : 12) / 2);
}

/* Class and weight from the letters of the folded word; `room` has 4 bytes a letter and one more. */
static void set_class(struct token *token, uint32_t *letters, size_t count, char *room)
{
	size_t used = 1;

	count = class_of(letters, count);
	room[0] = '\1'; /* keeps words apart from punctuation and codes */
	for (size_t i = 0; i < count; i++)
		used += put_utf8(room + used, letters[i]);
	token->cls = str_hash((struct str){ room, used });
	token->weight = weight_of_word(count);
}

/* --- words ------------------------------------------------------------------------------------------------------ */

/* Lower-case letters of Latin-1 (U+00C0 to U+00FF) without their diacritics; 0: it has none. */
static const char bare_latin[65] = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0"
				   "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y";

/* Up to U+00FF, and the apostrophe: nearly all of Dutch. No look-up in ICU, and as many bytes folded as written. */
static void read_plain_word(struct token *token, struct str form, uint32_t *letters, char *room)
{
	size_t count = 0, size = 0;
	bool changed = false;

	for (size_t at = 0; at < form.size;) {
		uint32_t c = utf8_next(form, &at), lower = c;

		if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE))
			lower = c + 32;
		changed = changed || lower != c;
		size += put_utf8(room + size, lower);
		if (lower == APOSTROPHE)
			lower = '\'';
		else if (lower >= 0xC0 && bare_latin[lower - 0xC0])
			lower = (unsigned char)bare_latin[lower - 0xC0];
		letters[count++] = lower;
	}
	token->fold = changed ? str_hash((struct str){ room, size }) : token->form;
	set_class(token, letters, count, room);
}

static size_t bare_letters(const UChar *fold, int32_t size, uint32_t *letters, size_t letter_room)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t room = 4 * size + 16;
	UChar *apart = must_alloc((size_t)room * sizeof *apart);
	size_t count = 0;

	size = unorm2_normalize(unorm2_getNFDInstance(&status), fold, size, apart, room, &status);
	for (int32_t at = 0; U_SUCCESS(status) && at < size && count < letter_room;) {
		UChar32 c;

		U16_NEXT(apart, at, size, c);
		if (u_charType(c) != U_NON_SPACING_MARK)
			letters[count++] = c == (UChar32)APOSTROPHE ? '\'' : (uint32_t)c;
	}
	free(apart);
	return count;
}

/* Any other script: full case mapping and decomposition by ICU. */
static void read_other_word(struct token *token, struct str form)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t wide_size = 0, fold_size, bytes = 0;
	size_t room = 4 * form.size + 16, count;
	UChar *wide = must_alloc(room * sizeof *wide), *fold = must_alloc(room * sizeof *fold);
	uint32_t *letters = must_alloc(4 * room * sizeof *letters);
	char *out = must_alloc(16 * room + 1);

	u_strFromUTF8WithSub(wide, (int32_t)room, &wide_size, form.data, (int32_t)form.size, 0xFFFD, NULL, &status);
	fold_size = u_strToLower(fold, (int32_t)room, wide, wide_size, "", &status);
	u_strToUTF8(out, (int32_t)(16 * room), &bytes, fold, fold_size, &status);
	token->fold = U_SUCCESS(status) ? str_hash((struct str){ out, (size_t)bytes }) : token->form;
	count = U_SUCCESS(status) ? bare_letters(fold, fold_size, letters, 4 * room) : 0;
	set_class(token, letters, count, out);
	free(out);
	free(letters);
	free(fold);
	free(wide);
}

static void read_word(struct token *token, struct str form, bool plain)
{
	uint32_t letters[WORD_ROOM];
	char room[4 * WORD_ROOM + 1];

	if (plain && form.size <= WORD_ROOM)
		read_plain_word(token, form, letters, room);
	else
		read_other_word(token, form);
}

/* Finds the end of the word that begins at `at`; `*plain`: nothing in it needs ICU. */
static size_t word_end(struct str s, size_t at, bool *plain)
{
	*plain = true;
	while (at < s.size) {
		size_t next = at;
		uint32_t c = utf8_next(s, &next);

		if (!goes_on(s, c, next))
			break;
		*plain = *plain && (c < 0x100 || c == APOSTROPHE);
		at = next;
	}
	return at;
}

/* --- tokens ----------------------------------------------------------------------------------------------------- */

/* "<b>", "</a>", '<a href="x">': the end of the tag at `at`, or `at`. */
static size_t tag_end(struct str s, size_t at)
{
	size_t end = at + 1;

	if (end >= s.size || !(s.data[end] == '/' || is_letter((unsigned char)s.data[end])))
		return at;
	while (end < s.size && s.data[end] != '<' && s.data[end] != '>')
		end++;
	return end < s.size && s.data[end] == '>' ? end + 1 : at;
}

/* Digits, with one of . , : / - between them. */
static size_t number_end(struct str s, size_t at)
{
	for (;;) {
		while (at < s.size && is_digit((unsigned char)s.data[at]))
			at++;
		if (at + 1 >= s.size || !memchr(".,:/-", s.data[at], 5) || !is_digit((unsigned char)s.data[at + 1]))
			return at;
		at++;
	}
}

static struct token *add_token(struct tokens *tokens)
{
	ARRAY_GROW(tokens->items, tokens->count, tokens->room);
	return &tokens->items[tokens->count++];
}

/* Reads the token that begins at `at` with `c`, which ends at `next`; returns where it ends. */
static size_t read_token(const struct reading *reading, uint32_t c, size_t at, size_t next)
{
	struct token *token = add_token(reading->tokens);
	struct str s = reading->s;
	bool plain = true;
	size_t end = next;

	*token = (struct token){ .kind = TOKEN_PUNCTUATION, .weight = 1 };
	if (begins_word(c)) {
		token->kind = TOKEN_WORD;
		end = word_end(s, at, &plain);
	} else if (is_digit(c)) {
		token->kind = TOKEN_NUMBER;
		end = number_end(s, at);
	} else if (c == '<' && tag_end(s, at) > at) {
		token->kind = TOKEN_CODE;
		end = tag_end(s, at);
	}
	token->form = token->fold = token->cls = str_hash(str_slice(s, at, end));
	if (token->kind == TOKEN_WORD) {
		read_word(token, str_slice(s, at, end), plain);
	} else if (token->kind == TOKEN_NUMBER) {
		token->cls = str_hash(STR("\2"));
		token->weight = 3;
	}
	token->start = reading->base + (reading->map ? reading->map[at] : (uint32_t)at);
	token->end = reading->base + (reading->map ? reading->map[end] : (uint32_t)end);
	reading->tokens->weight += token->weight;
	return end;
}

static void read_normal(const struct reading *reading)
{
	for (size_t at = 0; at < reading->s.size;) {
		size_t next = at;
		uint32_t c = utf8_next(reading->s, &next);

		at = separates_tokens(c) ? next : read_token(reading, c, at, next);
	}
}

/* UAX 15: composed already where each character says so and none is a mark that could stand in the wrong order. */
static bool is_normal(struct str s)
{
	for (size_t at = 0; at < s.size;) {
		uint32_t c = utf8_next(s, &at);

		if (c < 0x300 || (c >= 0x2010 && c < 0x2070))
			continue;
		if (u_getIntPropertyValue((UChar32)c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES
		    || u_getCombiningClass((UChar32)c) != 0)
			return false;
	}
	return true;
}

/* The end of the stretch from `at` that normalises by itself. */
static size_t stretch_end(const UNormalizer2 *nfc, struct str s, size_t at)
{
	size_t next = at;

	utf8_next(s, &next);
	while (next < s.size) {
		size_t end = next;

		if (unorm2_hasBoundaryBefore(nfc, (UChar32)utf8_next(s, &end)))
			break;
		next = end;
	}
	return next;
}

/* Normalises stretch by stretch, remembering where each byte came from. */
static void read_composed(struct reading reading)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	struct buf normal = { 0 };
	struct str s = reading.s;
	uint32_t *map = NULL;
	size_t room = 0;

	for (size_t at = 0, end; at < s.size; at = end) {
		size_t start = normal.size;

		end = stretch_end(nfc, s, at);
		add_nfc(&normal, str_slice(s, at, end));
		while (room < normal.size + 1)
			ARRAY_GROW(map, room, room);
		for (size_t i = start; i < normal.size; i++)
			map[i] = (uint32_t)(i == start ? at : end);
		map[normal.size] = (uint32_t)end;
	}
	reading.s = buf_str(&normal);
	reading.map = map;
	read_normal(&reading);
	free(map);
	buf_fini(&normal);
}

static void read_stretch(struct tokens *tokens, struct str chars, size_t from, size_t to)
{
	struct reading reading = { .tokens = tokens, .s = str_slice(chars, from, to), .base = (uint32_t)from };

	if (is_normal(reading.s))
		read_normal(&reading);
	else
		read_composed(reading);
}

static void read_code(struct tokens *tokens, const struct code *code)
{
	struct token *token = add_token(tokens);
	uint64_t hash = str_hash(code->markup);

	if (code->markup.size == 0) /* a format without markup: kind and number tell codes apart */
		hash = str_hash((struct str){ (char[]){ '\3', (char)('0' + code->kind), (char)(code->id & 0xFF) }, 3 });
	*token = (struct token){ .kind = TOKEN_CODE, .start = (uint32_t)code->offset, .end = (uint32_t)code->offset,
		.form = hash, .fold = hash, .cls = hash, .weight = 1 };
	tokens->weight++;
}

void tokens_read(struct tokens *tokens, struct text text)
{
	size_t at = 0;

	tokens->count = 0;
	tokens->weight = 0;
	for (size_t i = 0; i < text.code_count; i++) {
		const struct code *code = &text.codes[i];

		if (code->offset > at && code->offset <= text.chars.size) {
			read_stretch(tokens, text.chars, at, code->offset);
			at = code->offset;
		}
		read_code(tokens, code);
	}
	if (at < text.chars.size)
		read_stretch(tokens, text.chars, at, text.chars.size);
}
