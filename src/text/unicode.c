#include "text/unicode.h"

#include "base/alloc.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

bool is_other_letter(uint32_t c)
{
	return u_isalpha((UChar32)c);
}

bool is_other_upper(uint32_t c)
{
	return u_isupper((UChar32)c) || u_istitle((UChar32)c);
}

bool is_other_lower(uint32_t c)
{
	return u_islower((UChar32)c);
}

bool is_other_space(uint32_t c)
{
	return u_isUWhiteSpace((UChar32)c) || c == 0xFEFF;
}

bool is_mark(uint32_t c)
{
	return c >= 0x300 && (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) != 0;
}

bool is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

uint32_t to_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	return (uint32_t)u_tolower((UChar32)c);
}

uint32_t to_upper(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z' ? c - 32 : c;
	return (uint32_t)u_toupper((UChar32)c);
}

static bool is_ascii(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if ((unsigned char)s.data[i] >= 0x80)
			return false;
	return true;
}

/* Below U+0300 every character is its own NFC (UAX 15: NFC_Quick_Check). */
static bool is_surely_nfc(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if ((unsigned char)s.data[i] >= 0xCC)
			return false;
	return true;
}

static void add_normalized(struct buf *out, struct str s, const UNormalizer2 *form)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t wide_size, room, size;
	UChar *wide = must_alloc((s.size + 1) * sizeof *wide), *normal;

	u_strFromUTF8WithSub(wide, (int32_t)s.size + 1, &wide_size, s.data, (int32_t)s.size, 0xFFFD, NULL, &status);
	room = 4 * wide_size + 16;
	normal = must_alloc((size_t)room * sizeof *normal);
	size = unorm2_normalize(form, wide, wide_size, normal, room, &status);
	if (status == U_BUFFER_OVERFLOW_ERROR) {
		status = U_ZERO_ERROR;
		room = size;
		normal = must_realloc(normal, (size_t)room * sizeof *normal);
		size = unorm2_normalize(form, wide, wide_size, normal, room, &status);
	}
	if (U_SUCCESS(status)) {
		int32_t bytes;
		char *place = buf_reserve(out, 3 * (size_t)size + 1);

		u_strToUTF8(place, 3 * size + 1, &bytes, normal, size, &status);
		if (U_SUCCESS(status))
			out->size += (size_t)bytes;
	} else {
		buf_add(out, s);
	}
	free(normal);
	free(wide);
}

void add_nfc(struct buf *out, struct str s)
{
	UErrorCode status = U_ZERO_ERROR;

	if (is_surely_nfc(s))
		buf_add(out, s);
	else
		add_normalized(out, s, unorm2_getNFCInstance(&status));
}

void add_lower(struct buf *out, struct str s)
{
	if (is_ascii(s)) {
		char *place = buf_reserve(out, s.size);

		for (size_t i = 0; i < s.size; i++)
			place[i] = (char)to_lower((unsigned char)s.data[i]);
		out->size += s.size;
		return;
	}
	for (size_t at = 0; at < s.size;)
		buf_add_code_point(out, to_lower(utf8_next(s, &at)));
}

void add_bare(struct buf *out, struct str s)
{
	struct buf apart = { 0 };
	UErrorCode status = U_ZERO_ERROR;

	if (is_ascii(s)) {
		add_lower(out, s);
		return;
	}
	add_normalized(&apart, s, unorm2_getNFDInstance(&status));
	for (size_t at = 0; at < apart.size;) {
		uint32_t c = utf8_next(buf_str(&apart), &at);

		if (!is_mark(c))
			buf_add_code_point(out, to_lower(c));
	}
	buf_fini(&apart);
}

/* Appends the part of `s` that begins at `at`, up to the next white space; returns where that begins. */
static size_t add_run(struct buf *out, struct str s, size_t at)
{
	size_t from = at, next = at;

	while (at < s.size) {
		unsigned char c = (unsigned char)s.data[at];

		if (c > ' ' && c < 0x80) {
			at++;
			continue;
		}
		next = at;
		if (is_space(utf8_next(s, &next)))
			break;
		at = next;
	}
	buf_add(out, str_slice(s, from, at));
	return at;
}

void add_key(struct buf *out, struct str s)
{
	struct buf normal = { 0 };
	size_t start = out->size;

	if (!is_surely_nfc(s)) {
		add_nfc(&normal, s);
		s = buf_str(&normal);
	}
	for (size_t at = 0, next = 0; at < s.size; at = next) {
		if (is_space(utf8_next(s, &next)))
			continue;
		if (out->size > start)
			buf_add_char(out, ' ');
		next = add_run(out, s, at);
	}
	buf_fini(&normal);
}

size_t text_width(struct str s)
{
	size_t width = 0;

	for (size_t at = 0; at < s.size;)
		width += utf8_columns(utf8_next(s, &at));
	return width;
}

size_t text_words(struct str s)
{
	size_t count = 0;
	bool counted = false;

	for (size_t at = 0; at < s.size;) {
		uint32_t c = utf8_next(s, &at);

		if (is_space(c)) {
			counted = false;
		} else if (!counted && (is_letter(c) || is_digit(c))) {
			counted = true;
			count++;
		}
	}
	return count;
}
