/* Dates, decades, centuries, ordinals. */
#include "text/numbers_private.h"

#include "text/unicode.h"

static bool set_date(struct expression *e, size_t start, size_t end, const struct date *date, bool figures)
{
	*e = (struct expression){ .start = start, .end = end, .shape = SHAPE_DATE, .kind = NUMBER_DATE, .date = *date,
		.figures = figures };
	return true;
}

/* v.Chr., n.Chr., v. Chr. */
static void read_era(const struct reader *reader, struct date *date, size_t *end)
{
	static const struct { const char *dutch; int era; } eras[] = { { "v.Chr.", -1 }, { "v. Chr.", -1 }, { "n.Chr.", 1 },
		{ "n. Chr.", 1 }, { "voor Christus", -1 }, { "na Christus", 1 }, { "v.C.", -1 }, { "n.C.", 1 } };
	size_t at = skip_spaces(reader->text, *end);

	for (size_t i = 0; i < sizeof eras / sizeof *eras; i++) {
		if (at > *end && str_starts(str_slice(reader->text, at, reader->text.size), str_of(eras[i].dutch))) {
			date->era = eras[i].era;
			*end = at + strlen(eras[i].dutch);
			return;
		}
	}
}

static size_t apostrophe(struct str text, size_t at)
{
	if (byte_at(text, at) == '\'')
		return 1;
	return str_starts(str_slice(text, at, text.size), STR("’")) || str_starts(str_slice(text, at, text.size), STR("‘")) ? 3 : 0;
}

/** 2021, '21. */
bool read_year(const struct reader *reader, size_t at, struct date *date, size_t *end)
{
	struct str text = reader->text;
	size_t mark = at < text.size ? apostrophe(text, at) : 0, last;
	unsigned value;

	last = read_digits(text, at + mark, &value);
	if (last - at - mark != (mark ? 2u : 4u) || !at_word_end(text, last) || (!mark && (value < 1000 || value > 2999)))
		return false;
	if ((byte_at(text, last) == '.' || byte_at(text, last) == ',' || byte_at(text, last) == '-') && stands_digit(text, last + 1)
	    && !mark)
		return false;
	date->year = (int)value;
	date->short_year = mark > 0;
	date->plain_mark = mark == 1;
	*end = last;
	return true;
}

/* The year behind a month, and van before it where `of` allows. */
static void read_year_behind(const struct reader *reader, struct date *date, size_t *end)
{
	size_t at = skip_spaces(reader->text, *end);

	if (at > *end)
		read_year(reader, at, date, end);
}

static bool read_month(const struct reader *reader, size_t at, struct date *date, size_t *end)
{
	struct word word;

	if (!read_word(reader, at, &word) || !word.entry
	    || (word.entry->class != WORD_MONTH && word.entry->class != WORD_MONTH_SHORT))
		return false;
	date->month = word.entry->index;
	date->short_month = word.entry->class == WORD_MONTH_SHORT;
	*end = word.end;
	if (date->short_month && byte_at(reader->text, *end) == '.') {
		date->dot = true;
		++*end;
	}
	return at_word_end(reader->text, *end);
}

/* 17, 1e, 17de: the day of a month. */
static bool read_day(const struct reader *reader, size_t at, uint8_t *day, bool *ordinal, size_t *end)
{
	struct str text = reader->text;
	unsigned value;
	size_t last = read_digits(text, at, &value);
	struct word ending;

	if (last == at || last > at + 2 || value < 1 || value > 31)
		return false;
	*day = (uint8_t)value;
	*ordinal = false;
	if (read_word(reader, last, &ending) && (word_is(&ending, "e") || word_is(&ending, "de") || word_is(&ending, "ste"))) {
		*ordinal = true;
		last = ending.end;
	}
	*end = last;
	return at_word_end(text, last);
}

static enum joint day_joint(const struct reader *reader, size_t at, size_t *end)
{
	static const struct { const char *dutch; enum joint joint; } joints[] = { { "-", JOINT_DASH }, { "–", JOINT_DASH },
		{ " - ", JOINT_DASH }, { " – ", JOINT_DASH }, { " en ", JOINT_AND }, { " tot en met ", JOINT_TO }, { " tot ", JOINT_TO },
		{ " t/m ", JOINT_TO }, { " of ", JOINT_OR } };

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		if (at < reader->text.size && str_starts(str_slice(reader->text, at, reader->text.size), str_of(joints[i].dutch))) {
			*end = at + strlen(joints[i].dutch);
			return joints[i].joint;
		}
	}
	return JOINT_NONE;
}

/* 17 juni 2021; 17 en 18 juni; 5-10 mei. */
static bool read_day_month(const struct reader *reader, size_t at, struct date *date, size_t *end)
{
	size_t last, next;
	bool ordinal;
	enum joint joint;

	if (!read_day(reader, at, &date->day, &date->day_ordinal, &last))
		return false;
	joint = day_joint(reader, last, &next);
	if (joint != JOINT_NONE && read_day(reader, next, &date->last_day, &ordinal, &last))
		date->joint = joint;
	next = skip_spaces(reader->text, last);
	if (next == last || !read_month(reader, next, date, end))
		return false;
	read_year_behind(reader, date, end);
	return true;
}

/* 17-06-2021, 17/6/2021, 17.06.2021, 2021-06-17. */
static bool read_all_figures(const struct reader *reader, size_t at, struct date *date, size_t *end)
{
	struct str text = reader->text;
	unsigned parts[3];
	size_t sizes[3];
	char separator = 0;

	for (unsigned i = 0; i < 3; i++) {
		size_t last = read_digits(text, at, &parts[i]);

		sizes[i] = last - at;
		if (!sizes[i] || sizes[i] > 4)
			return false;
		at = last;
		if (i == 2)
			break;
		if (i == 1 && byte_at(text, at) != separator)
			return false;
		separator = (char)byte_at(text, at);
		if (separator != '-' && separator != '/' && separator != '.')
			return false;
		at++;
	}
	date->iso = sizes[0] == 4;
	if (!at_word_end(text, at) || (strchr("-/.", (int)byte_at(text, at)) && stands_digit(text, at + 1)))
		return false;
	if (date->iso ? sizes[1] != 2 || sizes[2] != 2 : sizes[0] > 2 || sizes[1] > 2 || !(sizes[2] == 4
	    || (sizes[2] == 2 && separator == '-' && sizes[0] == 2 && sizes[1] == 2)))
		return false;
	date->day = (uint8_t)(date->iso ? parts[2] : parts[0] > 99 ? 99 : parts[0]);
	date->month = (uint8_t)(parts[1] > 99 ? 99 : parts[1]);
	date->year = (int)(date->iso ? parts[0] : parts[2]);
	date->short_year = !date->iso && sizes[2] == 2;
	date->day_padded = sizes[0] == 2 && parts[0] < 10;
	date->month_padded = sizes[1] == 2 && parts[1] < 10;
	date->all_figures = separator;
	*end = at;
	return date->day >= 1 && date->day <= 31 && date->month >= 1 && date->month <= 12;
}

static bool read_full_date(const struct reader *reader, size_t at, struct expression *e);

/* 5 mei tot 10 juni: two dates */
static void read_date_range(const struct reader *reader, struct expression *e)
{
	struct expression right, left = *e;
	size_t at;
	enum joint joint = day_joint(reader, e->end, &at);

	if (joint == JOINT_NONE || joint == JOINT_OR || joint == JOINT_AND || e->date.season || e->date.last_day
	    || !read_full_date(reader, at, &right) || right.shape != SHAPE_DATE || !right.date.day != !left.date.day
	    || !right.date.month != !left.date.month || right.date.season)
		return;
	*e = (struct expression){ .start = left.start, .end = right.end, .shape = SHAPE_RANGE, .kind = NUMBER_DATE, .joint = joint,
		.figures = left.figures || right.figures, .dash = str_slice(reader->text, left.end, at) };
	e->left = arena_copy(reader->arena, &left, 1, sizeof left);
	e->right = arena_copy(reader->arena, &right, 1, sizeof right);
}

static bool read_full_date(const struct reader *reader, size_t at, struct expression *e)
{
	struct date date = { 0 };
	struct word word;
	size_t end;

	if (stands_digit(reader->text, at)) {
		if (read_all_figures(reader, at, &date, &end))
			return set_date(e, at, end, &date, true);
		date = (struct date){ 0 };
		return read_day_month(reader, at, &date, &end) && set_date(e, at, end, &date, true);
	}
	return read_word(reader, at, &word) && read_date_word(reader, &word, e);
}

/** At a digit: any date, a bare year. */
bool read_date_figures(const struct reader *reader, size_t at, struct expression *e)
{
	struct date date = { 0 };
	size_t end;
	unsigned value;

	if (read_full_date(reader, at, e)) {
		read_date_range(reader, e);
		return true;
	}
	end = read_digits(reader->text, at, &value);
	if (end > at && end <= at + 4 && at_word_end(reader->text, end)) {
		size_t after = end;

		read_era(reader, &date, &after);
		date.year = (int)value;
		if (date.era && value)
			return set_date(e, at, after, &date, true);
	}
	if (reader->after_lead && apostrophe(reader->text, at) && read_year(reader, at, &date, &end)) {
		set_date(e, at, end, &date, true);
		e->text = str_slice(reader->text, at, end);
		return true;
	}
	return false;
}

static bool read_season(const struct reader *reader, const struct word *word, struct date *date, size_t *end)
{
	struct word of;
	size_t at;

	date->season = word->entry->index;
	at = skip_spaces(reader->text, word->end);
	if (at > word->end && read_year(reader, at, date, end))
		return true;
	if (!next_word(reader, word->end, &of) || !word_is(&of, "van"))
		return false;
	at = skip_spaces(reader->text, of.end);
	date->season_of = true;
	return at > of.end && read_year(reader, at, date, end);
}

/* begin maart, eind 2020, medio 2019, begin jaren tachtig */
static bool read_period(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct date date = { .period = word->entry->index };
	size_t at = skip_spaces(reader->text, word->end), end;
	struct word next;

	if (at == word->end)
		return false;
	if (read_year(reader, at, &date, &end))
		return set_date(e, word->start, end, &date, true);
	if (!read_word(reader, at, &next) || !next.entry)
		return false;
	if (word_is(&next, "de") && next_word(reader, next.end, &next) && !word_is(&next, "jaren"))
		return false;
	if (word_is(&next, "jaren")) {
		if (!read_decade(reader, &next, e))
			return false;
		e->date.period = word->entry->index;
		e->start = word->start;
		return true;
	}
	if (word_is(&next, "volgend") || !read_month(reader, at, &date, &end))
		return false;
	read_year_behind(reader, &date, &end);
	return set_date(e, word->start, end, &date, date.year != 0);
}

static bool read_weekday(const struct reader *reader, const struct word *word, uint8_t near, struct date *date, size_t *end)
{
	size_t at, last;
	struct date day = { 0 };

	date->near = near;
	date->weekday = word->entry->index % 8;
	date->part = word->entry->index / 8;
	*end = word->end;
	at = word->end + (byte_at(reader->text, word->end) == ',');
	last = skip_spaces(reader->text, at);
	if (last > at && stands_digit(reader->text, last) && read_day_month(reader, last, &day, end)) {
		day.weekday = date->weekday;
		day.part = date->part;
		day.near = near;
		*date = day;
	}
	return true;
}

/* A capital in mid-sentence makes mei and augustus a name; alone or first they are months. */
static bool read_month_word(const struct reader *reader, const struct word *word, struct date *date, size_t *end)
{
	if (!read_month(reader, word->start, date, end))
		return false;
	read_year_behind(reader, date, end);
	return !date->short_month || date->year;
}

/* mei-juni, maandag-vrijdag: of other compounds a date is no part. */
static bool joins_its_like(const struct reader *reader, const struct word *word)
{
	struct word next;

	return read_word(reader, word->end + 1, &next) && next.entry && next.entry->class == word->entry->class;
}

/** At a word: weekday, month, begin/eind/half, season. */
bool read_date_word(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct date date = { 0 };
	struct word next;
	size_t end = word->end;
	bool found = false;

	if (!word->entry || (byte_at(reader->text, word->end) == '-' && !joins_its_like(reader, word)))
		return false;
	switch (word->entry->class) {
	case WORD_WEEKDAY:
		found = read_weekday(reader, word, 0, &date, &end);
		break;
	case WORD_NEAR_DAY:
		found = next_word(reader, word->end, &next) && next.entry && next.entry->class == WORD_WEEKDAY
			&& read_weekday(reader, &next, word->entry->index, &date, &end);
		break;
	case WORD_MONTH:
	case WORD_MONTH_SHORT:
		found = read_month_word(reader, word, &date, &end);
		break;
	case WORD_SEASON:
		found = read_season(reader, word, &date, &end);
		break;
	case WORD_PERIOD:
		return read_period(reader, word, e);
	case WORD_HALF:
		date.period = 3;
		end = skip_spaces(reader->text, word->end);
		found = end > word->end && read_month(reader, end, &date, &end) && !date.short_month;
		if (found)
			read_year_behind(reader, &date, &end);
		break;
	default:
		break;
	}
	if (!found)
		return false;
	set_date(e, word->start, end, &date, date.day || date.year);
	if (date.weekday || date.month)
		read_date_range(reader, e);
	return true;
}

/* zestig, 60, '60, 1960 behind jaren */
static bool read_decade_year(const struct reader *reader, size_t at, int *year, bool *figures, size_t *end)
{
	struct word word;
	struct number_word number;
	unsigned value;
	size_t mark = at < reader->text.size ? apostrophe(reader->text, at) : 0;

	*end = read_digits(reader->text, at + mark, &value);
	*figures = *end > at + mark;
	if (*figures) {
		if (value < 100 && *end == at + mark + 2)
			value += 1900;
		*year = (int)value;
		return value % 10 == 0 && value >= 1000 && value <= 2100 && at_word_end(reader->text, *end);
	}
	if (!read_word(reader, at, &word) || !read_number_word(&word, &number) || number.suffix != SUFFIX_NONE)
		return false;
	*year = number.amount.digits ? 1900 + (int)number.amount.digits : 2000;
	*end = word.end;
	return number.amount.digits % 10 == 0 && number.amount.digits < 100;
}

/* jaren 30 van de 19e eeuw: the 1830s */
static void read_century_of_decade(const struct reader *reader, struct expression *e)
{
	struct expression century;
	struct word of, the;

	if (e->date.year >= 1900 && next_word(reader, e->end, &of) && word_is(&of, "van") && next_word(reader, of.end, &the)
	    && word_is(&the, "de") && read_ordinal(reader, skip_spaces(reader->text, the.end), &century)
	    && century.shape == SHAPE_CENTURY && !century.right && !century.date.era && century.amount.digits <= 21) {
		e->date.year = e->date.year % 100 + 100 * ((int)century.amount.digits - 1);
		e->end = century.end;
	}
}

/** jaren zestig, jaren '70, jaren 1980, jaren zestig en zeventig. */
bool read_decade(const struct reader *reader, const struct word *word, struct expression *e)
{
	size_t at = skip_spaces(reader->text, word->end), end;
	struct expression second = { 0 };
	struct word and;
	bool figures;

	*e = (struct expression){ .start = word->start, .shape = SHAPE_DECADE, .kind = NUMBER_DATE };
	if (at == word->end || !read_decade_year(reader, at, &e->date.year, &e->figures, &e->end))
		return false;
	read_century_of_decade(reader, e);
	if (next_word(reader, e->end, &and) && word_is(&and, "en")
	    && read_decade_year(reader, skip_spaces(reader->text, and.end), &second.date.year, &figures, &end)) {
		second.shape = SHAPE_DECADE;
		e->right = arena_copy(reader->arena, &second, 1, sizeof second);
		e->end = end;
	}
	return true;
}

static bool read_ordinal_number(const struct reader *reader, size_t at, struct expression *e)
{
	struct word word;
	struct number_word number;

	*e = (struct expression){ .start = at, .shape = SHAPE_ORDINAL, .kind = NUMBER_ORDINAL };
	if (stands_digit(reader->text, at)) {
		if (!read_figures(reader, at, &e->amount, &e->end) || e->amount.decimals || !read_word(reader, e->end, &word)
		    || !(word_is(&word, "e") || word_is(&word, "de") || word_is(&word, "ste")))
			return false;
		e->figures = true;
		e->amount.grouped = e->amount.grouped || e->amount.digits >= 10000;
	} else {
		if (!read_word(reader, at, &word) || !read_number_word(&word, &number) || number.suffix != SUFFIX_ORDINAL)
			return false;
		e->amount = number.amount;
	}
	e->end = word.end;
	return true;
}

/** 19e, negentiende; with eeuw behind it a century: 19e eeuw v.Chr., 18de en 19de eeuw. */
bool read_ordinal(const struct reader *reader, size_t at, struct expression *e)
{
	struct expression second;
	struct word word;

	if (!read_ordinal_number(reader, at, e))
		return false;
	if (byte_at(reader->text, e->end) == '-' && read_word(reader, e->end + 1, &word)) {
		if (strncmp(word.folded, "eeuws", 5) != 0 || word.size > 6)
			return false;
		e->shape = SHAPE_CENTURY;
		e->english = "-century";
		e->end = word.end;
		return true;
	}
	if (!next_word(reader, e->end, &word))
		return true;
	if (word_is(&word, "keer") || word_is(&word, "maal")) {
		e->measure = M_TIMES;
		e->end = word.end;
		return true;
	}
	if (word_is(&word, "en") && read_ordinal_number(reader, skip_spaces(reader->text, word.end), &second)
	    && next_word(reader, second.end, &word) && word_is(&word, "eeuw")) {
		e->right = arena_copy(reader->arena, &second, 1, sizeof second);
		e->plural = true;
	}
	if (word_is(&word, "eeuw") && byte_at(reader->text, word.end) != '-') {
		e->shape = SHAPE_CENTURY;
		e->kind = NUMBER_DATE;
		e->end = word.end;
		read_era(reader, &e->date, &e->end);
	}
	return true;
}
