/* Times of day: 14.30 uur, 9 uur, 14u30, half drie, kwart over acht, vier uur 's middags. */
#include "text/numbers_private.h"

#include "text/unicode.h"

/* 's middags behind a time. */
static uint8_t read_part(const struct reader *reader, size_t *end)
{
	static const struct { const char *dutch; uint8_t part; } parts[] = { { "s ochtends", 1 }, { "s morgens", 1 },
		{ "s middags", 2 }, { "s namiddags", 2 }, { "s avonds", 3 }, { "s nachts", 4 }, { "in de ochtend", 1 },
		{ "in de middag", 2 }, { "in de avond", 3 }, { "in de nacht", 4 } };
	struct str text = reader->text;
	size_t at = skip_spaces(text, *end);

	if (at == *end)
		return 0;
	if (byte_at(text, at) == '\'')
		at++;
	else if (str_starts(str_slice(text, at, text.size), STR("’")) || str_starts(str_slice(text, at, text.size), STR("‘")))
		at += 3;
	else if (byte_at(text, at) == 's')
		return 0;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (str_starts(str_slice(text, at, text.size), str_of(parts[i].dutch))
		    && at_word_end(text, at + strlen(parts[i].dutch))) {
			*end = at + strlen(parts[i].dutch);
			return parts[i].part;
		}
	}
	return 0;
}

/* uur or u behind figures. */
static bool read_hour_word(const struct reader *reader, size_t at, size_t *end)
{
	struct word word;
	size_t next = skip_spaces(reader->text, at);

	if (!read_word(reader, next, &word) || !(word_is(&word, "uur") || word_is(&word, "u")))
		return false;
	*end = word.end;
	if (word.size == 1 && byte_at(reader->text, *end) == '.' && skip_spaces(reader->text, *end + 1) > *end + 1)
		++*end;
	return at_word_end(reader->text, *end) && byte_at(reader->text, *end) != '-';
}

/* 14.30, 14:30, 9, 14u30: hours and minutes; `minutes` tells whether they stand there. */
static bool read_hours(const struct reader *reader, size_t at, struct clock *clock, bool *minutes, size_t *end)
{
	struct str text = reader->text;
	unsigned hour, minute = 0;
	size_t last = read_digits(text, at, &hour), next;
	char mark = (char)byte_at(text, last);

	*minutes = false;
	if (last == at || last > at + 2 || hour > 24)
		return false;
	if ((mark == '.' || mark == ':' || mark == 'u' || mark == 'h') && stands_digit(text, last + 1)) {
		next = read_digits(text, last + 1, &minute);
		if (next != last + 3 || minute > 59)
			return false;
		*minutes = true;
		last = next;
		if (byte_at(text, last) == ':' || (byte_at(text, last) == '.' && stands_digit(text, last + 1)))
			return false;
	}
	*clock = (struct clock){ .hour = (uint8_t)hour, .minute = (uint8_t)minute, .colon = mark == ':' };
	*end = last;
	return mark == 'u' || mark == 'h' || at_word_end(text, last) || byte_at(text, last) == 'u';
}

/* What makes a plain "9 uur" a duration: words behind it. */
static bool lasts(const struct reader *reader, size_t end)
{
	static const char *const cues[] = { "per", "lang", "later", "eerder", "geleden", "vertraging", "slaap", "slapen", "wachten",
		"rijden", "vliegen", "varen", "reizen", "lopen", "fietsen", "werk", "werken", "durende", "tijd", "en", "van", "aan",
		"nodig", "bezig", "duren", "zendtijd", "film", "muziek", "video", "college", "voor", "achterstand", "voorsprong",
		"verschil", "oud", "onderweg", "gewacht", "gewerkt", "geslapen", "vast", "vastgezeten", "onderhandelen", "overleg",
		"praten", "gesproken", "vergaderen", "na" };
	struct word word, unit;

	if (!next_word(reader, end, &word))
		return false;
	if (word_is(&word, "en")) {
		struct amount amount;
		size_t at = skip_spaces(reader->text, word.end), last;

		return read_any_amount(reader, at, &amount, &last) && next_word(reader, last, &unit) && unit.entry
			&& unit.entry->class == WORD_MEASURE && measures[unit.entry->index].kind == MEASURE_TIME;
	}
	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
		if (word_is(&word, cues[i]))
			return true;
	return false;
}

static bool set_clock(struct expression *e, size_t start, size_t end, const struct clock *clock, bool figures)
{
	*e = (struct expression){ .start = start, .end = end, .shape = SHAPE_CLOCK, .kind = NUMBER_TIME, .figures = figures,
		.clock = *clock };
	return true;
}

static bool measure_follows(const struct reader *reader, size_t end)
{
	struct word word;

	return byte_at(reader->text, end) == '%'
		|| (next_word(reader, end, &word) && word.entry && word.entry->class == WORD_MEASURE);
}

static bool read_clock_figures(const struct reader *reader, size_t at, struct expression *e)
{
	struct clock clock;
	bool minutes;
	size_t end, last;

	if (!read_hours(reader, at, &clock, &minutes, &end))
		return false;
	last = end;
	if (read_hour_word(reader, end, &last)) {
		clock.colon = false;
		clock.part = read_part(reader, &last);
		if (!minutes && !clock.part && !reader->clock_cue
		    && (clock.hour == 24 || reader->duration_cue || lasts(reader, last)))
			return false;
		return set_clock(e, at, last, &clock, true);
	}
	if (minutes && (byte_at(reader->text, at + 1) == 'u' || byte_at(reader->text, at + 2) == 'u')) /* 14u30 */
		return set_clock(e, at, end, &clock, true);
	if (minutes && !clock.colon && reader->clock_only && at_word_end(reader->text, end) && !measure_follows(reader, end))
		return set_clock(e, at, end, &clock, true); /* om 14.30 */
	if (minutes && clock.colon && at_word_end(reader->text, end)) {
		set_clock(e, at, end, &clock, true);
		e->text = str_slice(reader->text, at, end);
		return true;
	}
	return false;
}

/* vier uur 's middags; om vier uur */
static bool read_clock_words(const struct reader *reader, size_t at, struct expression *e)
{
	struct word word, hour;
	struct number_word number;
	struct clock clock = { .words = true };
	size_t end;

	if (!read_word(reader, at, &word) || !read_number_word(&word, &number) || number.suffix != SUFFIX_NONE
	    || number.amount.digits < 1 || number.amount.digits > 12 || !next_word(reader, word.end, &hour)
	    || !word_is(&hour, "uur"))
		return false;
	end = hour.end;
	clock.hour = (uint8_t)number.amount.digits;
	clock.part = read_part(reader, &end);
	if (!clock.part && (!reader->clock_cue || lasts(reader, end)))
		return false;
	return set_clock(e, at, end, &clock, false);
}

bool read_clock(const struct reader *reader, size_t at, struct expression *e)
{
	if (stands_digit(reader->text, at))
		return read_clock_figures(reader, at, e) || read_clock_range(reader, at, JOINT_NONE, e);
	return read_clock_words(reader, at, e);
}

static enum joint clock_joint(const struct reader *reader, size_t at, enum joint outer, size_t *end)
{
	static const struct { const char *dutch; enum joint joint; } joints[] = { { "-", JOINT_DASH }, { "–", JOINT_DASH },
		{ " - ", JOINT_DASH }, { " – ", JOINT_DASH }, { " tot ", JOINT_TO }, { " uur tot ", JOINT_TO }, { " en ", JOINT_AND },
		{ " uur en ", JOINT_AND } };

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		if (at < reader->text.size && str_starts(str_slice(reader->text, at, reader->text.size), str_of(joints[i].dutch))
		    && (joints[i].joint == JOINT_AND) == (outer == JOINT_BETWEEN)) {
			*end = at + strlen(joints[i].dutch);
			return joints[i].joint;
		}
	}
	return JOINT_NONE;
}

static bool read_hour_of_range(const struct reader *reader, size_t at, struct clock *clock, bool *minutes, size_t *end)
{
	struct word word;
	struct number_word number;

	if (stands_digit(reader->text, at))
		return read_hours(reader, at, clock, minutes, end);
	if (!read_word(reader, at, &word) || !read_number_word(&word, &number) || number.suffix != SUFFIX_NONE
	    || number.amount.digits < 1 || number.amount.digits > 12)
		return false;
	*clock = (struct clock){ .hour = (uint8_t)number.amount.digits, .words = true };
	*minutes = false;
	*end = word.end;
	return true;
}

/** van 9 tot 17 uur, tussen 8.30 en 10 uur; without van or tussen only where an end cannot be a duration (9-17 uur). */
bool read_clock_range(const struct reader *reader, size_t at, enum joint outer, struct expression *e)
{
	struct expression left, right;
	struct clock from, to;
	bool minutes, more;
	size_t end, next;
	enum joint joint;

	if (!read_hour_of_range(reader, at, &from, &minutes, &end))
		return false;
	joint = clock_joint(reader, end, outer, &next);
	if (joint == JOINT_NONE)
		return false;
	set_clock(&left, at, end, &from, !from.words);
	if (!read_hour_of_range(reader, next, &to, &more, &end) || !read_hour_word(reader, end, &end))
		return false;
	if (outer == JOINT_NONE && (from.words || (!minutes && !more && to.hour <= 12)))
		return false;
	from.colon = to.colon = false;
	left.clock = from;
	to.part = read_part(reader, &end);
	set_clock(&right, next, end, &to, !to.words);
	*e = (struct expression){ .start = at, .end = end, .shape = SHAPE_RANGE, .kind = NUMBER_RANGE,
		.figures = !from.words || !to.words, .joint = outer != JOINT_NONE ? outer : joint };
	e->dash = STR("-");
	e->left = arena_copy(reader->arena, &left, 1, sizeof left);
	e->right = arena_copy(reader->arena, &right, 1, sizeof right);
	return true;
}

static bool set_spoken(const struct reader *reader, const struct word *word, const struct amount *hour, size_t end, int past,
	bool quarter, struct expression *e)
{
	struct word uur;

	if (hour->digits < 1 || hour->digits > 12 || hour->decimals || hour->scale || hour->sign.size || past < -30 || past > 30)
		return false;
	if (next_word(reader, end, &uur) && uur.entry && uur.entry->class == WORD_MEASURE) {
		if (!word_is(&uur, "uur"))
			return false; /* tien voor vijf euro */
		end = uur.end;
	}
	*e = (struct expression){ .start = word->start, .end = end, .shape = SHAPE_SPOKEN, .kind = NUMBER_TIME,
		.figures = !hour->words, .amount = *hour };
	e->clock = (struct clock){ .hour = (uint8_t)hour->digits, .past = (int8_t)past, .quarter = quarter, .words = hour->words };
	e->clock.part = read_part(reader, &e->end);
	return true;
}

static bool read_hour(const struct reader *reader, size_t from, struct amount *hour, size_t *end)
{
	size_t at = skip_spaces(reader->text, from);
	struct word word;

	if (at == from)
		return false;
	if (stands_digit(reader->text, at))
		return read_figures(reader, at, hour, end) && at_word_end(reader->text, *end) && byte_at(reader->text, *end) != '-';
	return read_word(reader, at, &word) && read_word_amount(reader, &word, hour, end) && !hour->half
		&& byte_at(reader->text, *end) != '-';
}

static void hour_before(struct amount *hour)
{
	hour->article = false;
	hour->digits = hour->digits <= 1 ? 12 : hour->digits - 1;
}

/* half drie is half past two */
static bool read_half_hour(const struct reader *reader, const struct word *start, const struct word *half, int minutes,
	struct expression *e)
{
	struct amount hour;
	size_t end;

	if (!read_hour(reader, half->end, &hour, &end) || hour.digits > 12)
		return false;
	if (minutes <= 0)
		hour_before(&hour);
	return set_spoken(reader, start, &hour, end, minutes > 0 ? minutes - 30 : minutes + 30, false, e);
}

/** half drie, kwart voor vijf, tien over acht, vijf voor half drie. */
bool read_spoken(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct word relation, half;
	struct number_word number;
	struct amount hour;
	size_t end;
	bool quarter = word->entry && word->entry->class == WORD_KWART;
	int minutes = 15, direction;

	if (word->entry && word->entry->class == WORD_HALF)
		return read_half_hour(reader, word, word, 0, e);
	if (!quarter) {
		if (!read_number_word(word, &number) || number.suffix != SUFFIX_NONE || number.amount.article
		    || number.amount.digits > 29)
			return false;
		minutes = (int)number.amount.digits;
	}
	if (!next_word(reader, word->end, &relation) || !(word_is(&relation, "voor") || word_is(&relation, "over")))
		return false;
	direction = word_is(&relation, "voor") ? -1 : 1;
	if (next_word(reader, relation.end, &half) && word_is(&half, "half"))
		return read_half_hour(reader, word, &half, direction * minutes, e);
	if (!read_hour(reader, relation.end, &hour, &end) || (!quarter && !hour.words))
		return false;
	hour.article = false;
	return set_spoken(reader, word, &hour, end, direction * minutes, quarter, e);
}
