/** What the files of `numbers` share: how an expression is kept between reading Dutch and writing English. */
#ifndef TEXT_NUMBERS_PRIVATE_H
#define TEXT_NUMBERS_PRIVATE_H

#include "base/buf.h"
#include "text/numbers.h"

/* ---- words (numbers_lexicon.c) ---- */

enum word_class { WORD_OTHER, WORD_MEASURE, WORD_MONTH, WORD_MONTH_SHORT, WORD_WEEKDAY, WORD_SCALE, WORD_LEAD, WORD_LABEL,
	WORD_DURATION_CUE, WORD_PERIOD, WORD_SEASON, WORD_VAGUE, WORD_NATION, WORD_POWER, WORD_TAIL, WORD_NEAR_DAY,
	WORD_DE, WORD_ADDRESS, WORD_EEN, WORD_HALF, WORD_KWART, WORD_HELFT, WORD_VAN, WORD_TUSSEN, WORD_DOZEN, WORD_CODE };

/** A word the reader knows; `index` into the table of its class. */
struct entry {
	const char *word; /* lower case, without diacritics */
	uint8_t class, index;
};

enum { FOLDED_ROOM = 64 };

/** A Dutch word as it stands in the text. */
struct word {
	size_t start, end;
	char folded[FOLDED_ROOM]; /* lower case without diacritics, NUL after it; empty where it is longer */
	size_t size;
	bool capital, accent;      /* accent: it has an acute (één) */
	const struct entry *entry; /* NULL: not known */
};

enum measure_kind { MEASURE_SIZE, MEASURE_SPACE /* takes "per hour" */, MEASURE_TIME, MEASURE_MONEY, MEASURE_PERCENT,
	MEASURE_COUNT };

enum measure_id { M_NONE, M_KILOMETRE, M_METRE, M_CENTIMETRE, M_MILLIMETRE, M_DECIMETRE, M_MICROMETRE, M_MILE, M_NAUTICAL_MILE,
	M_FOOT, M_INCH, M_YARD, M_LIGHT_YEAR, M_GRAM, M_KILO, M_KILOGRAM, M_MILLIGRAM, M_TONNE, M_KILOTONNE, M_MEGATONNE,
	M_LITRE, M_MILLILITRE, M_CENTILITRE, M_DECILITRE, M_HECTOLITRE, M_BARREL, M_HECTARE, M_DEGREE, M_WATT, M_KILOWATT,
	M_MEGAWATT, M_GIGAWATT, M_TERAWATT, M_KILOWATT_HOUR, M_MEGAWATT_HOUR, M_GIGAWATT_HOUR, M_TERAWATT_HOUR, M_VOLT,
	M_AMPERE, M_HERTZ, M_KILOHERTZ, M_MEGAHERTZ, M_GIGAHERTZ, M_BIT, M_BYTE, M_KILOBYTE, M_MEGABYTE, M_GIGABYTE,
	M_TERABYTE, M_CALORIE, M_KILOCALORIE, M_JOULE, M_HORSEPOWER, M_KNOT, M_DECIBEL, M_BAR, M_PIXEL, M_CARAT,
	M_SECOND, M_MILLISECOND, M_MINUTE, M_QUARTER_HOUR, M_HOUR, M_DAY, M_NIGHT, M_WEEK, M_WEEKEND, M_MONTH, M_QUARTER,
	M_YEAR, M_DECADE, M_CENTURY, M_TIMES, M_PERCENT, M_PERCENTAGE_POINT, M_PER_MILLE, M_EURO, M_CENT, M_DOLLAR, M_POUND,
	M_FRANC, M_YEN, M_YUAN, M_ROUBLE, M_KRONE, M_KRONA, M_CROWN, M_GUILDER, M_MARK, M_LIRA, M_ZLOTY, M_RUPEE, M_RAND,
	M_PESO, M_REAL, M_FORINT, M_HRYVNIA, M_SHEKEL, M_WON, M_DINAR, M_BITCOIN, M_SYMBOL };

struct measure {
	const char *one, *many;                   /* British */
	const char *american_one, *american_many; /* NULL: the same */
	const char *sign;                         /* km, €, %; NULL: none */
	const char *code;                         /* money: EUR; NULL: none */
	enum measure_kind kind;
};

extern const struct measure measures[];
extern const struct entry lexicon[];
extern const size_t lexicon_size;

/** English of a lead by what follows it; NULL: it is not carried over before such. */
struct lead {
	const char *day, *period, *clock, *duration, *amount; /* 5 december; 1998, juni; 9 uur; 3 dagen; 300 */
	const char *ordinal;       /* eerste */
	bool clock_cue, duration_cue; /* what `uur` after it is taken for */
	bool clock_only;           /* om 14.30 is a time without uur too */
	bool close; /* stands next to the number, other leads before it: om ongeveer 9 uur */
};
extern const struct lead leads[];

extern const char *const month_names[], *const weekday_names[], *const day_parts[];
extern const char *const period_names[]; /* "early ", "late ", "mid-" */
extern const char *const nation_names[], *const vague_names[], *const tail_names[], *const near_names[];
const char *season_name(int season, enum variety variety);

const struct entry *find_entry(const char *folded, size_t size);

/** The unit sign at `at` ("km/u", "°C"), longest first; `*english` is how English writes it. Returns its bytes, or 0. */
size_t find_sign(struct str text, size_t at, enum measure_id *measure, const char **english);

/** The currency sign at `at` (€, US$); 0 where there is none. */
size_t find_currency_sign(struct str text, size_t at, enum measure_id *measure);

static inline bool word_is(const struct word *word, const char *folded)
{
	return strcmp(word->folded, folded) == 0;
}

/* ---- what was read ---- */

/** A number: digits / 10^decimals * 10^scale. */
struct amount {
	uint64_t digits;
	uint8_t decimals; /* 2 for 12,50 */
	uint8_t scale;    /* 0, 3, 6, 9, 12: the word behind it */
	bool words;       /* written in words */
	bool hundreds;    /* vijftienhonderd */
	bool half;        /* anderhalf, tweeënhalf, half: `digits` and `decimals` have it too */
	bool article;     /* een without accent: a number only before a unit */
	bool grouped;     /* written with thousands points, or what follows shows it is no year */
	struct str sign;  /* "-", "−", "+" or empty */
	struct str rest;  /* "½": written behind the digits as it stands */
};

enum written { WRITTEN_WORD, WRITTEN_SIGN, WRITTEN_CODE };

enum shape { SHAPE_FIXED, SHAPE_AMOUNT, SHAPE_ORDINAL, SHAPE_FRACTION, SHAPE_SHARE, SHAPE_VAGUE, SHAPE_APPROXIMATE, SHAPE_ADJECTIVE,
	SHAPE_DATE, SHAPE_DECADE, SHAPE_CENTURY, SHAPE_CLOCK, SHAPE_SPOKEN, SHAPE_RANGE };

enum joint { JOINT_NONE, JOINT_TO, JOINT_FROM, JOINT_BETWEEN, JOINT_DASH, JOINT_OR, JOINT_BY, JOINT_AND, JOINT_SPACE };

struct date {
	uint8_t weekday, part;         /* from 1; 0: none */
	uint8_t near;                  /* from 1: last, next ... */
	uint8_t day, last_day, month;  /* 0: none; last_day: a range within the month */
	enum joint joint;              /* of day and last_day */
	bool short_month, dot;         /* jun. */
	bool day_ordinal;              /* 1e januari */
	uint8_t period, season;        /* from 1 */
	bool season_of, the;           /* de zomer van 2021 */
	int year;                      /* 0: none */
	bool short_year, plain_mark;   /* '21; plain: with the apostrophe of ASCII */
	int era;                       /* -1 BC, 1 AD, 0 none */
	char all_figures;              /* the separator of 17-06-2021, or 0 */
	bool iso, day_padded, month_padded;
};

struct clock {
	uint8_t hour, minute; /* 24 hours */
	bool colon;           /* 14:30 without uur: stays */
	bool words;           /* vier uur */
	uint8_t part;         /* 's middags, as day_parts; 0: none */
	/* half drie, tien voor vijf: minutes past (or to) the hour */
	int8_t past;          /* negative: to */
	bool quarter;         /* said as kwart */
};

struct expression {
	size_t start, end;
	enum shape shape;
	enum number_kind kind;
	bool figures;
	struct str text;       /* as it stands, for what does not change */
	struct amount amount;
	struct amount second;  /* fraction and share: what it is of */
	enum measure_id measure;
	enum written written;
	const char *sign;      /* as English writes it, where written as a sign */
	bool attached;         /* 5km */
	uint8_t power;         /* 1 square, 2 cubic */
	const char *nation;    /* Swiss, or NULL */
	const char *after;     /* ago, Celsius; or NULL */
	enum measure_id per;
	bool the;              /* de, het before it belongs to it */
	bool plural;           /* 18-jarigen; of de eeuwen */
	const char *english;   /* year-old, dozens */
	enum joint joint;      /* range */
	struct str dash;       /* as it stands */
	const struct expression *left, *right;
	struct date date;
	struct clock clock;
};

/* ---- reading ---- */

struct reader {
	struct str text;
	struct arena *arena;
	bool label;         /* the word before is one like “versie”: the figures after it stay */
	bool clock_cue, duration_cue; /* the words before want a time of day (om), a duration (duurde) */
	bool after_capital; /* the word before is capitalised */
	bool after_lead;    /* a lead stands before */
	bool clock_only, close_lead; /* what kind */
};

/* numbers_lexicon.c */
bool read_word(const struct reader *reader, size_t at, struct word *word);
bool next_word(const struct reader *reader, size_t at, struct word *word); /* behind one or more spaces */
size_t skip_spaces(struct str text, size_t at); /* spaces that hold words together, none over line ends */
bool at_word_end(struct str text, size_t at);   /* neither letter nor digit begins there */
bool stands_digit(struct str text, size_t at);
unsigned char byte_at(struct str text, size_t at); /* 0 behind the end */

/* numbers_words.c */
enum suffix { SUFFIX_NONE, SUFFIX_ORDINAL, SUFFIX_HALF, SUFFIX_PLURAL, SUFFIX_AROUND, SUFFIX_TIMES, SUFFIX_QUARTER,
	SUFFIX_ADJECTIVE };
struct number_word {
	struct amount amount;
	enum suffix suffix;
	const char *english; /* adjective: "year-old"; plural: "hundreds" */
	bool plural;
};
bool read_number_word(const struct word *word, struct number_word *number);
const char *find_adjective(const char *folded, size_t size, bool *plural); /* jarige: year-old */
bool read_word_amount(const struct reader *reader, const struct word *word, struct amount *amount, size_t *end);
void add_cardinal(struct buf *out, uint64_t value, bool hundreds, enum variety variety);
void add_ordinal(struct buf *out, uint64_t value, enum variety variety);
const char *ordinal_ending(uint64_t value); /* st, nd, rd, th */

/* numbers_figures.c */
bool read_figures(const struct reader *reader, size_t at, struct amount *amount, size_t *end);
bool read_fixed(const struct reader *reader, size_t at, struct expression *e);      /* at a digit, + or ( */
bool read_fixed_word(const struct reader *reader, size_t at, struct expression *e); /* at a letter: A4, IBAN */
size_t mixed_end(struct str text, size_t at); /* end of a chunk of letters, digits and hyphens */
size_t read_digits(struct str text, size_t at, unsigned *value); /* end; value is cut at 10^9 */

/* numbers_amounts.c */
bool read_scale(const struct reader *reader, struct amount *amount, size_t *end);
bool read_any_amount(const struct reader *reader, size_t at, struct amount *amount, size_t *end);
bool read_quantity(const struct reader *reader, size_t at, struct expression *e);
bool read_range_or_quantity(const struct reader *reader, size_t at, struct expression *e);
bool read_joined(const struct reader *reader, const struct word *word, struct expression *e); /* van, tussen */
bool read_half(const struct reader *reader, const struct word *word, struct expression *e);   /* half, halve, een half */
bool read_measure(const struct reader *reader, struct expression *e); /* behind e->amount; moves e->end */

/* numbers_dates.c */
bool read_date_figures(const struct reader *reader, size_t at, struct expression *e); /* at a digit */
bool read_date_word(const struct reader *reader, const struct word *word, struct expression *e);
bool read_decade(const struct reader *reader, const struct word *word, struct expression *e); /* at jaren */
bool read_ordinal(const struct reader *reader, size_t at, struct expression *e); /* eerste, 1e; with eeuw a century */
bool read_year(const struct reader *reader, size_t at, struct date *date, size_t *end);
bool is_year(const struct amount *amount);

/* numbers_times.c */
bool read_clock(const struct reader *reader, size_t at, struct expression *e); /* 14.30 uur, 9 uur, vier uur 's middags */
bool read_clock_range(const struct reader *reader, size_t at, enum joint joint, struct expression *e);
bool read_spoken(const struct reader *reader, const struct word *word, struct expression *e); /* half drie, tien voor vijf */

/* ---- writing (numbers_write.c, numbers_write_dates.c) ---- */

enum digits { DIGITS_AS_WRITTEN, DIGITS_FIGURES, DIGITS_WORDS };
enum look { LOOK_AS_WRITTEN, LOOK_SIGN, LOOK_WORD, LOOK_OTHER };

struct style {
	enum variety variety;
	enum digits digits;
	bool no_commas;
	enum look look;
	bool canonical; /* equal values look equal */
};

void write_expression(struct buf *out, const struct expression *e, const struct style *style);
void write_amount(struct buf *out, const struct amount *amount, const struct style *style);
void write_date(struct buf *out, const struct expression *e, const struct style *style);
void write_clock(struct buf *out, const struct expression *e, const struct style *style);
void write_spoken(struct buf *out, const struct expression *e, const struct style *style);
bool amount_is_one(const struct amount *amount);
enum { LEAD_ARTICLE = 35 }; /* de, het before an ordinal */

void add_text(struct buf *out, const char *text);

#endif
