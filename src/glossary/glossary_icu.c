/* Names that ICU knows in Dutch and English (CLDR): the lowest layer. Only where the two differ. */
#include "glossary/store.h"
#include "text/unicode.h"

#include <unicode/ucal.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

enum { LONGEST_NAME = 200 };

struct names {
	struct glossary *glossary;
	const char *english; /* the locale: "en_GB" */
	const char *domain;  /* of the names that come */
	enum part_of_speech pos;
	bool acronym; /* they are capitals alone: VS */
	bool same;    /* those that do not differ are wanted instead */
	UErrorCode status;
};

static struct str utf8_of(struct names *names, const UChar *name)
{
	char bytes[3 * LONGEST_NAME];
	int32_t size = 0;
	UErrorCode status = U_ZERO_ERROR;

	u_strToUTF8(bytes, sizeof bytes, &size, name, -1, &status);
	return U_SUCCESS(status) ? arena_str(&names->glossary->arena, (struct str){ bytes, (size_t)size }) : STR("");
}

/* "Antigua & Barbuda" is for maps; in running text it is "and". */
static struct str without_ampersand(struct names *names, struct str english)
{
	size_t at = str_find(english, STR(" & "), 0);

	if (at == STR_NOT_FOUND)
		return english;
	return arena_printf(&names->glossary->arena, "%.*s and %.*s", (int)at, english.data,
		(int)(english.size - at - 3), english.data + at + 3);
}

/* Whether they differ in more than marks: Zürich and Zurich, Congo-Brazzaville and "Congo - Brazzaville" do not. */
static bool really_differ(struct str dutch, struct str english)
{
	struct buf one = { 0 }, other = { 0 };
	bool differ;

	add_bare(&one, dutch);
	add_bare(&other, english);
	differ = !str_equal(buf_str(&one), buf_str(&other)) && str_find(english, STR(" - "), 0) == STR_NOT_FOUND;
	buf_fini(&one);
	buf_fini(&other);
	return differ;
}

static void add_term(struct names *names, struct str dutch, struct str english)
{
	struct term term = {
		.source = dutch,
		.target = english,
		.domain = str_of(names->domain),
		.glossary = STR("ICU"),
		.path = STR("ICU"),
		.layer = LAYER_ICU,
		.pos = names->pos,
		.exact = names->acronym,
		.case_sensitive = names->acronym,
	};

	glossary_add_term(names->glossary, &term);
}

static void add_pair(struct names *names, struct str dutch, struct str english)
{
	size_t in_dutch = str_find(dutch, STR(" ("), 0), in_english = str_find(english, STR(" ("), 0);

	if (in_dutch != STR_NOT_FOUND && in_english != STR_NOT_FOUND) { /* Myanmar (Birma) */
		add_pair(names, str_slice(dutch, 0, in_dutch), str_slice(english, 0, in_english));
		add_pair(names, str_slice(dutch, in_dutch + 2, dutch.size - 1),
			str_slice(english, in_english + 2, english.size - 1));
		return;
	}
	if (dutch.size < 2 || english.size == 0 || in_dutch != STR_NOT_FOUND || in_english != STR_NOT_FOUND
		|| str_find(dutch, STR(","), 0) != STR_NOT_FOUND || really_differ(dutch, english) == names->same)
		return;
	add_term(names, dutch, without_ampersand(names, english));
}

static void add_names(struct names *names, const UChar *dutch, const UChar *english)
{
	if (names->same || u_strcmp(dutch, english) != 0)
		add_pair(names, utf8_of(names, dutch), utf8_of(names, english));
}

/* Countries by one kind of name: long ("Verenigde Staten") or short ("VS"). */
static void add_countries(struct names *names, UDisplayContext length)
{
	ULocaleDisplayNames *dutch = uldn_openForContext("nl", &length, 1, &names->status);
	ULocaleDisplayNames *english = uldn_openForContext(names->english, &length, 1, &names->status);
	UChar nl[LONGEST_NAME], en[LONGEST_NAME];

	names->domain = "country";
	names->pos = POS_NAME;
	for (const char *const *code = uloc_getISOCountries(); *code && U_SUCCESS(names->status); code++) {
		uldn_regionDisplayName(dutch, *code, nl, LONGEST_NAME, &names->status);
		uldn_regionDisplayName(english, *code, en, LONGEST_NAME, &names->status);
		names->acronym = u_strlen(nl) == 2;
		if (!u_strstr(nl, u" SAR ")) /* Hongkong SAR van China: the short name is the one in use */
			add_names(names, nl, en);
	}
	names->acronym = false;
	uldn_close(dutch);
	uldn_close(english);
}

/* Languages with a code of two letters: the rest is rare, and some of their names are other words. */
static void add_languages(struct names *names)
{
	ULocaleDisplayNames *dutch = uldn_open("nl", ULDN_STANDARD_NAMES, &names->status);
	ULocaleDisplayNames *english = uldn_open(names->english, ULDN_STANDARD_NAMES, &names->status);
	UChar nl[LONGEST_NAME], en[LONGEST_NAME];

	names->domain = "language";
	names->pos = POS_ADJECTIVE; /* Engelse, Franse */
	for (const char *const *code = uloc_getISOLanguages(); *code && U_SUCCESS(names->status); code++) {
		if (strlen(*code) > 2)
			continue;
		uldn_languageDisplayName(dutch, *code, nl, LONGEST_NAME, &names->status);
		uldn_languageDisplayName(english, *code, en, LONGEST_NAME, &names->status);
		if (u_strlen(nl) > 2)
			add_names(names, nl, en);
	}
	uldn_close(dutch);
	uldn_close(english);
}

static void add_currencies(struct names *names)
{
	UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &names->status);
	const UChar *code, *dutch, *english;
	UBool is_choice;
	int32_t size;

	names->domain = "currency";
	names->pos = POS_NOUN;
	while ((code = uenum_unext(codes, &size, &names->status)) && U_SUCCESS(names->status)) {
		dutch = ucurr_getPluralName(code, "nl", &is_choice, "one", &size, &names->status);
		english = ucurr_getPluralName(code, names->english, &is_choice, "one", &size, &names->status);
		if (U_SUCCESS(names->status) && u_strcmp(dutch, code) != 0) /* SLE: it has no Dutch name yet */
			add_names(names, dutch, english);
	}
	uenum_close(codes);
}

/* Symbols `from` to `to` of a calendar. */
static void add_symbols(struct names *names, const UDateFormat *dutch, const UDateFormat *english,
	UDateFormatSymbolType type, int32_t from, int32_t to)
{
	UChar nl[LONGEST_NAME], en[LONGEST_NAME];

	for (int32_t i = from; i <= to && U_SUCCESS(names->status); i++) {
		udat_getSymbols(dutch, type, i, nl, LONGEST_NAME, &names->status);
		udat_getSymbols(english, type, i, en, LONGEST_NAME, &names->status);
		if (U_SUCCESS(names->status)) /* april, April: no other word, but another capital */
			add_term(names, utf8_of(names, nl), utf8_of(names, en));
	}
}

static void add_dates(struct names *names)
{
	UDateFormat *dutch = udat_open(UDAT_NONE, UDAT_FULL, "nl", u"UTC", -1, NULL, 0, &names->status);
	UDateFormat *english = udat_open(UDAT_NONE, UDAT_FULL, names->english, u"UTC", -1, NULL, 0, &names->status);

	names->domain = "date";
	names->pos = POS_NOUN;
	if (U_SUCCESS(names->status)) {
		add_symbols(names, dutch, english, UDAT_STANDALONE_MONTHS, 0, 11);
		add_symbols(names, dutch, english, UDAT_STANDALONE_WEEKDAYS, 1, 7);
	}
	udat_close(dutch);
	udat_close(english);
}

/* Zones that stand for no city have other names in English: "Paaseiland" is "Easter". */
static bool is_city(const UChar *zone)
{
	return !u_strstr(zone, u"eiland") && !u_strstr(zone, u"Eiland") && !u_strstr(zone, u"archipel")
	       && !u_strstr(zone, u"Vaticaan");
}

/* Cities by the time zones they stand for ("VVV" of UTS 35). */
static void add_cities(struct names *names)
{
	UDateFormat *dutch = udat_open(UDAT_PATTERN, UDAT_PATTERN, "nl", u"UTC", -1, u"VVV", -1, &names->status);
	UDateFormat *english =
		udat_open(UDAT_PATTERN, UDAT_PATTERN, names->english, u"UTC", -1, u"VVV", -1, &names->status);
	UCalendar *calendar = ucal_open(u"UTC", -1, "nl", UCAL_GREGORIAN, &names->status);
	UEnumeration *zones =
		ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &names->status);
	UChar nl[LONGEST_NAME], en[LONGEST_NAME];
	const UChar *zone;
	int32_t size;

	names->domain = "city";
	names->pos = POS_NAME;
	while (U_SUCCESS(names->status) && (zone = uenum_unext(zones, &size, &names->status))) {
		ucal_setTimeZone(calendar, zone, size, &names->status);
		udat_formatCalendar(dutch, calendar, nl, LONGEST_NAME, NULL, &names->status);
		udat_formatCalendar(english, calendar, en, LONGEST_NAME, NULL, &names->status);
		if (U_SUCCESS(names->status) && is_city(nl))
			add_names(names, nl, en);
	}
	uenum_close(zones);
	ucal_close(calendar);
	udat_close(dutch);
	udat_close(english);
}

bool glossary_load_names(struct glossary *glossary, enum variety variety, struct error *error)
{
	struct names names = { .glossary = glossary, .english = variety == VARIETY_AMERICAN ? "en_US" : "en_GB" };

	add_countries(&names, UDISPCTX_LENGTH_FULL);
	add_countries(&names, UDISPCTX_LENGTH_SHORT);
	add_languages(&names);
	add_cities(&names);
	add_currencies(&names);
	add_dates(&names);
	if (U_FAILURE(names.status))
		return error_set(error, ERROR_FILE, "ICU has no Dutch names: %s", u_errorName(names.status));
	return true;
}

bool glossary_load_same_names(struct glossary *glossary, enum variety variety, struct error *error)
{
	struct names names = { .glossary = glossary, .english = variety == VARIETY_AMERICAN ? "en_US" : "en_GB", .same = true };

	add_countries(&names, UDISPCTX_LENGTH_FULL);
	add_countries(&names, UDISPCTX_LENGTH_SHORT);
	add_cities(&names);
	if (U_FAILURE(names.status))
		return error_set(error, ERROR_FILE, "ICU has no Dutch names: %s", u_errorName(names.status));
	return true;
}
