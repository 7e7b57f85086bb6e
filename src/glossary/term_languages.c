#include "glossary/term_languages.h"

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

static struct str region_of(struct str language)
{
	struct str subtag;

	next_subtag(&language, &subtag);
	while (next_subtag(&language, &subtag))
		if ((subtag.size == 2 && is_letters(subtag)) || (subtag.size == 3 && is_digits(subtag)))
			return subtag;
	return (struct str){ "", 0 };
}

enum language_fit term_language_fit(struct str wanted, struct str found)
{
	struct str one = region_of(wanted), other = region_of(found);

	if (found.size == 0 || !same(primary_language(wanted), primary_language(found)))
		return LANGUAGE_OTHER;
	return one.size == 0 || other.size == 0 || same(one, other) ? LANGUAGE_FITS : LANGUAGE_OTHER_REGION;
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
