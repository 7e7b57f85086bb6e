/**
 * Numbers, dates, times, amounts and units: one reader of Dutch, one writer of English. House forms: thousands with a comma,
 * decimals with a point; GB `17 June 2021`, `2.30 pm`, `per cent`; US `June 17, 2021`, `2:30 p.m.`, `percent`; miljard is
 * billion, biljoen trillion; four-digit years never get a comma.
 */
#ifndef TEXT_NUMBERS_H
#define TEXT_NUMBERS_H

#include "base/arena.h"
#include "model/text.h"
#include "text/variety.h"

enum number_kind { NUMBER_PLAIN, NUMBER_ORDINAL, NUMBER_CURRENCY, NUMBER_PERCENT, NUMBER_DATE, NUMBER_TIME, NUMBER_RANGE,
	NUMBER_FRACTION, NUMBER_UNIT, NUMBER_SCORE, NUMBER_FIXED /* versions, addresses, phones: stay as they are */ };

struct expression; /* how it was read */

/** An expression found in Dutch, and how English writes it. */
struct number {
	size_t start, end; /* bytes of the text */
	enum number_kind kind;
	bool figures;      /* written in figures at least in part (3, 2.400); false: words alone (drie, half drie) */
	struct str value;  /* what it says, in one canonical form, equal for "3" and "drie": to compare two of them; in arena */
	struct str english; /* in the variety asked for; in arena */

	/* Words before it whose English depends on it: op (5 december), in (1998), om (half drie), ruim (300). */
	size_t lead_start;       /* where they begin, `start` where there are none */
	struct str lead_english; /* "on", "in", "at", "more than"; empty where there are none */

	const struct expression *reading; /* in arena */
};

/** All expressions of `text`, left to right, longest first, not overlapping. `*count` of them live in `arena`. */
struct number *find_numbers(struct str text, enum variety variety, struct arena *arena, size_t *count);

/** How many styles English texts write numbers in: variety, figures or words, commas, signs or words. Style 0 is the house's. */
enum { NUMBER_STYLES = 2 * 3 * 2 * 4 };

/**
 * `number` in one of those styles (0 to NUMBER_STYLES - 1; 0 is `number->english`); many styles give the same English. Two
 * numbers of one kind written in one style look alike: what the substitution rests on. Lives in `arena`.
 */
struct str number_in_style(const struct number *number, int style, enum variety variety, struct arena *arena);

/**
 * Takes a number apart into those it is made of: both ends of a range, hours and minutes, weekday and date, an amount
 * without its unit.
 *
 * @parts    receives at most two (only `kind`, `figures`, `value`, `english` and `reading` are set)
 * @kept     what holds the parts together (the unit, the kind of range), equal where two numbers are made alike
 * @return   how many, 0 where it is not made of others
 */
size_t number_parts(const struct number *number, enum variety variety, struct arena *arena, struct number parts[2],
	struct str *kept);

/** Whether English nouns after it are singular (1, een, anderhalf is not). */
bool number_is_one(const struct number *number);

#endif
