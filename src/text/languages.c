#include "text/languages.h"

#include <ctype.h>
#include <stdio.h>
#include <strings.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

static bool is_letters(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if ((s.data[i] | 0x20) < 'a' || (s.data[i] | 0x20) > 'z')
			return false;
	return s.size > 0;
}

static bool is_digits(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.data[i] < '0' || s.data[i] > '9')
			return false;
	return s.size > 0;
}

static bool same(struct str a, struct str b)
{
	return a.size == b.size && (a.size == 0 || strncasecmp(a.data, b.data, a.size) == 0);
}

/* The subtag before the next hyphen. */
static bool next_subtag(struct str *rest, struct str *subtag)
{
	size_t end = 0;

	if (rest->size == 0)
		return false;
	while (end < rest->size && rest->data[end] != '-' && rest->data[end] != '_')
		end++;
	*subtag = str_slice(*rest, 0, end);
	*rest = str_slice(*rest, end < rest->size ? end + 1 : end, rest->size);
	return true;
}

struct str primary_language(struct str language)
{
	struct str primary = { "", 0 };

	next_subtag(&language, &primary);
	return primary;
}

static bool is_region(struct str subtag)
{
	return (subtag.size == 2 && is_letters(subtag)) || (subtag.size == 3 && is_digits(subtag));
}

static bool is_script(struct str subtag)
{
	return subtag.size == 4 && is_letters(subtag);
}

/* The first subtag behind the language that is one of those; what follows a single letter is an extension. */
static struct str find_subtag(struct str language, bool (*is_it)(struct str subtag))
{
	struct str subtag;

	next_subtag(&language, &subtag);
	while (next_subtag(&language, &subtag) && subtag.size != 1)
		if (is_it(subtag))
			return subtag;
	return (struct str){ "", 0 };
}

static struct str region_of(struct str language)
{
	return find_subtag(language, is_region);
}

static bool is_same_tag(struct str a, struct str b)
{
	struct str one, other;

	while (next_subtag(&a, &one))
		if (!next_subtag(&b, &other) || !same(one, other))
			return false;
	return b.size == 0;
}

/* Whether both name one, and not the same. */
static bool conflict(struct str one, struct str other)
{
	return one.size > 0 && other.size > 0 && !same(one, other);
}

enum language_fit language_fit(struct str language, struct str wanted)
{
	if (language.size == 0 || !same(primary_language(language), primary_language(wanted)))
		return LANGUAGE_OTHER;
	if (is_same_tag(language, wanted))
		return LANGUAGE_SAME;
	return conflict(region_of(language), region_of(wanted))
			|| conflict(find_subtag(language, is_script), find_subtag(wanted, is_script))
		? LANGUAGE_OTHER_REGION : LANGUAGE_FITS;
}

struct str english_variety(struct str language)
{
	struct str region = region_of(language);

	if (!same(primary_language(language), STR("en")))
		return STR("");
	return same(region, STR("GB")) || same(region, STR("UK")) ? STR("GB") : same(region, STR("US")) ? STR("US") : STR("");
}

bool is_language(struct str tag)
{
	struct str primary = primary_language(tag);
	char name[4];

	if (primary.size < 2 || primary.size > 3 || !is_letters(primary) || tag.size > 11)
		return false;
	snprintf(name, sizeof name, "%.*s", STR_ARG(primary));
	return uloc_getISO3Language(name)[0] && (tag.size == primary.size || region_of(tag).size > 0);
}

void add_language_name(struct buf *out, struct str language, const char *in)
{
	struct str primary = primary_language(language);
	char name[12], text[512];
	UChar shown[128];
	UErrorCode status = U_ZERO_ERROR;
	int32_t size = 0;

	snprintf(name, sizeof name, "%.*s", primary.size < 9 ? (int)primary.size : 0, primary.data);
	uloc_getDisplayLanguage(name, in, shown, 128, &status);
	if (!name[0] || U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
		return;
	u_strToUTF8(text, sizeof text, &size, shown, -1, &status);
	if (U_SUCCESS(status))
		buf_add(out, (struct str){ text, (size_t)size });
}

void add_tagged_language(struct buf *out, struct str language)
{
	size_t before = out->size;

	add_language_name(out, language, "en");
	if (out->size > before)
		buf_printf(out, " (%.*s)", STR_ARG(language));
	else
		buf_add(out, language);
}

static char plain(char c)
{
	return c == '_' ? '-' : (char)tolower((unsigned char)c);
}

void add_language(struct buf *out, struct str language)
{
	size_t from = 0;

	for (size_t at = 0; at <= language.size; at++) {
		size_t size = at - from;

		if (at < language.size && plain(language.data[at]) != '-')
			continue;
		if (from > 0)
			buf_add_char(out, '-');
		for (size_t i = from; i < at; i++) {
			unsigned char c = (unsigned char)plain(language.data[i]);
			bool region = size == 2, script = size == 4 && i == from;

			buf_add_char(out, (char)(from > 0 && (region || script) ? toupper(c) : c));
		}
		from = at + 1;
	}
}
