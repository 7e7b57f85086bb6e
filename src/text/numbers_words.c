#include "text/numbers_private.h"

static const struct {
	const char *dutch;
	uint8_t value;
} small[] = {
	{ "een", 1 }, { "twee", 2 }, { "drie", 3 }, { "vier", 4 }, { "vijf", 5 }, { "zes", 6 }, { "zeven", 7 }, { "acht", 8 },
	{ "negen", 9 }, { "tien", 10 }, { "elf", 11 }, { "twaalf", 12 }, { "dertien", 13 }, { "veertien", 14 }, { "vijftien", 15 },
	{ "zestien", 16 }, { "zeventien", 17 }, { "achttien", 18 }, { "negentien", 19 }, { "twintig", 20 }, { "dertig", 30 },
	{ "veertig", 40 }, { "vijftig", 50 }, { "zestig", 60 }, { "zeventig", 70 }, { "tachtig", 80 }, { "negentig", 90 },
};

/* The endings of ordinals that are not the number's own word with -de or -ste. */
static const struct {
	const char *dutch;
	uint8_t value;
} odd_ordinals[] = { { "eerste", 1 }, { "derde", 3 }, { "nulde", 0 } };

static const struct {
	const char *dutch, *english;
	bool plural;
} adjectives[] = {
	{ "jarige", "year-old", false }, { "jarigen", "year-old", true }, { "jarig", "year-old", false }, { "daags", "day", false },
	{ "daagse", "day", false }, { "weeks", "week", false }, { "weekse", "week", false }, { "maands", "month", false },
	{ "maandse", "month", false }, { "urig", "hour", false }, { "urige", "hour", false }, { "uurs", "hour", false },
	{ "delig", "part", false }, { "delige", "part", false },
};

const char *find_adjective(const char *folded, size_t size, bool *plural)
{
	for (size_t i = 0; i < sizeof adjectives / sizeof *adjectives; i++) {
		if (strlen(adjectives[i].dutch) == size && memcmp(adjectives[i].dutch, folded, size) == 0) {
			*plural = adjectives[i].plural;
			return adjectives[i].english;
		}
	}
	return NULL;
}

static bool takes(const char **at, const char *piece)
{
	size_t size = strlen(piece);

	if (strncmp(*at, piece, size) != 0)
		return false;
	*at += size;
	return true;
}

/* The longest number under a hundred at `*at`; 0 where there is none. */
static unsigned below_hundred(const char **at)
{
	size_t best = 0, longest = 0;
	unsigned value;

	for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
		size_t size = small[i].dutch[0] == (*at)[0] ? strlen(small[i].dutch) : 0;

		if (size > longest && strncmp(*at, small[i].dutch, size) == 0) {
			longest = size;
			best = i;
		}
	}
	if (!longest)
		return 0;
	*at += longest;
	value = small[best].value;
	if (value < 10 && strncmp(*at, "en", 2) == 0) { /* tweeëntwintig */
		for (size_t i = 19; i < sizeof small / sizeof *small; i++) {
			const char *tens = *at + 2;

			if (takes(&tens, small[i].dutch)) {
				*at = tens;
				return value + small[i].value;
			}
		}
	}
	return value;
}

/* What follows honderd or duizend, with or without en: honderd(en)vijf. */
static unsigned rest_below_hundred(const char **at)
{
	const char *next = *at;
	unsigned value;

	takes(&next, "en");
	value = below_hundred(&next);
	if (value)
		*at = next;
	return value;
}

/* Below ten thousand, hundreds counted up to 99 as in vijftienhonderd. */
static unsigned with_hundreds(const char **at, bool *hundreds)
{
	unsigned value = below_hundred(at);

	if (takes(at, "honderd")) {
		value = value ? value : 1;
		*hundreds = value > 10 && value % 10 != 0;
		value *= 100;
		value += rest_below_hundred(at);
	}
	return value;
}

static uint64_t whole_number(const char **at, bool *hundreds)
{
	uint64_t value = with_hundreds(at, hundreds);

	if (takes(at, "duizend")) {
		const char *rest = *at;
		bool ignored = false;

		value = (value ? value : 1) * 1000;
		*hundreds = false;
		takes(&rest, "en");
		if (*rest) {
			uint64_t more = with_hundreds(&rest, &ignored);

			if (more && more < 1000) {
				value += more;
				*at = rest;
			}
		}
	}
	return value;
}

static bool is_ordinal_ending(const char *rest, uint64_t value)
{
	unsigned last = (unsigned)(value % 100);
	bool de = last > 0 && last < 20 && last != 1 && last != 3 && last != 8;

	return strcmp(rest, de ? "de" : "ste") == 0 && last != 1 && last != 3;
}

static bool read_suffix(const char *rest, struct number_word *number)
{
	uint64_t value = number->amount.digits;

	if (!*rest)
		number->suffix = SUFFIX_NONE;
	else if (is_ordinal_ending(rest, value) || strcmp(rest, "tigste") == 0)
		number->suffix = SUFFIX_ORDINAL;
	else if (strcmp(rest, "enhalf") == 0 || strcmp(rest, "enhalve") == 0)
		number->suffix = SUFFIX_HALF;
	else if (strcmp(rest, "tal") == 0 && value != 11) /* an elftal is a team */
		number->suffix = SUFFIX_AROUND;
	else if (strcmp(rest, "maal") == 0)
		number->suffix = SUFFIX_TIMES;
	else if (strcmp(rest, "kwart") == 0)
		number->suffix = SUFFIX_QUARTER;
	else if ((number->english = find_adjective(rest, strlen(rest), &number->plural)))
		number->suffix = SUFFIX_ADJECTIVE;
	else
		return false;
	return true;
}

/* Words whose last part is eerste or derde: honderdeerste. */
static bool read_odd_ordinal(const struct word *word, struct number_word *number)
{
	for (size_t i = 0; i < sizeof odd_ordinals / sizeof *odd_ordinals; i++) {
		size_t size = strlen(odd_ordinals[i].dutch);
		char head[FOLDED_ROOM];
		const char *at = head;
		bool hundreds = false;
		uint64_t value = 0;

		if (word->size < size || strcmp(word->folded + word->size - size, odd_ordinals[i].dutch) != 0)
			continue;
		memcpy(head, word->folded, word->size - size);
		head[word->size - size] = '\0';
		if (*head)
			value = whole_number(&at, &hundreds);
		if (takes(&at, "en"))
			value = value >= 100 ? value : 1; /* eenentwintigste is regular; this is no number */
		if (*at || (*head && value < 100))
			return false;
		number->amount.digits = value + odd_ordinals[i].value;
		number->suffix = SUFFIX_ORDINAL;
		return true;
	}
	return false;
}

/* Most words of prose leave here: numbers begin with few pairs of letters. */
static bool may_be_number(const struct word *word)
{
	static const char pairs[] = "ee tw dr vi ve ze ac ne nu ti ta el de du ho an mi";

	if (word->size < 3)
		return false;
	for (const char *pair = pairs;; pair += 3) {
		if (pair[0] == word->folded[0] && pair[1] == word->folded[1])
			return true;
		if (!pair[2])
			return false;
	}
}

static bool set_number(struct number_word *number, uint64_t digits, uint8_t decimals, enum suffix suffix)
{
	number->amount.digits = digits;
	number->amount.decimals = decimals;
	number->suffix = suffix;
	number->amount.half = suffix == SUFFIX_HALF;
	return true;
}

bool read_number_word(const struct word *word, struct number_word *number)
{
	const char *at = word->folded;
	bool hundreds = false;
	uint64_t value;

	*number = (struct number_word){ .amount.words = true };
	if (!may_be_number(word))
		return false;
	if (word_is(word, "nul"))
		return set_number(number, 0, 0, SUFFIX_NONE);
	if (word_is(word, "anderhalf") || word_is(word, "anderhalve"))
		return set_number(number, 15, 1, SUFFIX_HALF);
	if (word_is(word, "miljoenste"))
		return set_number(number, 1000000, 0, SUFFIX_ORDINAL);
	if (word->folded[word->size - 1] == 'e' && read_odd_ordinal(word, number))
		return true;
	value = whole_number(&at, &hundreds);
	if (value == 0)
		return false;
	number->amount.article = value == 1 && !*at && !word->accent;
	number->amount.digits = value;
	number->amount.hundreds = hundreds;
	if (!read_suffix(at, number))
		return false;
	if (number->suffix == SUFFIX_HALF)
		return set_number(number, value * 10 + 5, 1, SUFFIX_HALF);
	return true;
}

/* Number words behind one another: tweeduizend vijfhonderd, honderd duizend; twee en een half. */
static void read_more_words(const struct reader *reader, struct amount *amount, size_t *end)
{
	struct word next;
	struct number_word more;

	while (next_word(reader, *end, &next) && (!next.entry || next.entry->class == WORD_SCALE)) {
		if (word_is(&next, "duizend") && amount->digits < 1000 && !amount->half) {
			amount->digits *= 1000;
		} else if (read_number_word(&next, &more) && more.suffix == SUFFIX_NONE && !more.amount.article
			   && ((amount->digits % 1000 == 0 && more.amount.digits < 1000)
			       || (amount->digits % 100 == 0 && more.amount.digits < 100))) {
			amount->digits += more.amount.digits;
			amount->hundreds = false;
		} else {
			return;
		}
		*end = next.end;
	}
}

static void read_and_a_half(const struct reader *reader, struct amount *amount, size_t *end)
{
	struct word and, half;

	if (amount->half || amount->article || !next_word(reader, *end, &and) || !word_is(&and, "en")
	    || !next_word(reader, and.end, &half))
		return;
	if (word_is(&half, "een") && !next_word(reader, half.end, &half))
		return;
	if (half.entry && half.entry->class == WORD_HALF) {
		amount->digits = amount->digits * 10 + 5;
		amount->decimals = 1;
		amount->half = true;
		*end = half.end;
	}
}

bool read_word_amount(const struct reader *reader, const struct word *word, struct amount *amount, size_t *end)
{
	struct number_word number;

	if (!read_number_word(word, &number) || (number.suffix != SUFFIX_NONE && number.suffix != SUFFIX_HALF))
		return false;
	*amount = number.amount;
	*end = word->end;
	if (!amount->article && !amount->half)
		read_more_words(reader, amount, end);
	read_and_a_half(reader, amount, end);
	return true;
}

/* ---- English ---- */

static const char *const english_small[] = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
	"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
static const char *const english_tens[] = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

static void add_below_hundred(struct buf *out, unsigned value)
{
	if (value < 20) {
		add_text(out, english_small[value]);
		return;
	}
	add_text(out, english_tens[value / 10]);
	if (value % 10) {
		add_text(out, "-");
		add_text(out, english_small[value % 10]);
	}
}

static void add_below_thousand(struct buf *out, unsigned value, bool after, enum variety variety)
{
	if (value >= 100) {
		add_below_hundred(out, value / 100);
		add_text(out, " hundred");
		after = true;
		value %= 100;
		if (value == 0)
			return;
		add_text(out, " ");
	}
	if (after && variety == VARIETY_BRITISH)
		add_text(out, "and ");
	add_below_hundred(out, value);
}

void add_cardinal(struct buf *out, uint64_t value, bool hundreds, enum variety variety)
{
	static const struct {
		uint64_t size;
		const char *name;
	} steps[] = { { 1000000000000, " trillion" }, { 1000000000, " billion" }, { 1000000, " million" }, { 1000, " thousand" } };
	bool after = false;

	if (hundreds && value < 10000) {
		add_below_hundred(out, (unsigned)(value / 100));
		add_text(out, " hundred");
		after = true;
		value %= 100;
	}
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		if (value < steps[i].size)
			continue;
		if (after)
			add_text(out, " ");
		add_cardinal(out, value / steps[i].size, false, variety);
		add_text(out, steps[i].name);
		after = true;
		value %= steps[i].size;
	}
	if (value == 0 && after)
		return;
	if (after)
		add_text(out, " ");
	add_below_thousand(out, (unsigned)value, after, variety);
}

const char *ordinal_ending(uint64_t value)
{
	unsigned last = (unsigned)(value % 10), two = (unsigned)(value % 100);

	if (two >= 11 && two <= 13)
		return "th";
	return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
}

void add_ordinal(struct buf *out, uint64_t value, enum variety variety)
{
	static const struct {
		const char *cardinal, *ordinal;
	} odd[] = { { "one", "first" }, { "two", "second" }, { "three", "third" }, { "five", "fifth" }, { "eight", "eighth" },
		{ "nine", "ninth" }, { "twelve", "twelfth" } };
	size_t start = out->size;
	struct str words;

	if (value == 100 || value == 1000 || value == 1000000) {
		add_text(out, value == 100 ? "hundredth" : value == 1000 ? "thousandth" : "millionth");
		return;
	}
	add_cardinal(out, value, false, variety);
	words = str_slice(buf_str(out), start, out->size);
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		if (str_ends(words, str_of(odd[i].cardinal))) {
			out->size -= strlen(odd[i].cardinal);
			add_text(out, odd[i].ordinal);
			return;
		}
	}
	if (words.data[words.size - 1] == 'y') {
		out->size--;
		add_text(out, "ieth");
		return;
	}
	add_text(out, "th");
}
