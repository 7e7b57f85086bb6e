/* Amounts with what belongs to them: currency, per cent, unit, "per day", and ranges of them. */
#include "text/numbers_private.h"

#include "text/unicode.h"

bool is_year(const struct amount *amount)
{
	return !amount->words && !amount->grouped && !amount->decimals && !amount->scale && !amount->sign.size
		&& !amount->rest.size && amount->digits >= 1000 && amount->digits <= 2100;
}

bool read_scale(const struct reader *reader, struct amount *amount, size_t *end)
{
	struct word word;

	if (!next_word(reader, *end, &word) || !word.entry || word.entry->class != WORD_SCALE)
		return false;
	amount->scale = word.entry->index;
	*end = word.end;
	if (word.size <= 3 && byte_at(reader->text, *end) == '.' && !at_word_end(reader->text, *end + 1))
		return true;
	if (word.size <= 3 && byte_at(reader->text, *end) == '.' && skip_spaces(reader->text, *end + 1) > *end + 1)
		++*end; /* 2 mln. euro */
	return true;
}

bool read_any_amount(const struct reader *reader, size_t at, struct amount *amount, size_t *end)
{
	struct word word;

	if (read_figures(reader, at, amount, end)) {
		read_scale(reader, amount, end);
		return true;
	}
	if (!read_word(reader, at, &word))
		return false;
	if (!read_word_amount(reader, &word, amount, end))
		return false;
	if (!amount->half || amount->digits > 5)
		read_scale(reader, amount, end);
	return true;
}

static enum measure_id national(enum measure_id measure, const char *nation)
{
	if (measure != M_CROWN || !nation)
		return measure;
	if (strcmp(nation, "Danish") == 0 || strcmp(nation, "Norwegian") == 0)
		return M_KRONE;
	return strcmp(nation, "Swedish") == 0 || strcmp(nation, "Icelandic") == 0 ? M_KRONA : measure;
}

static void read_per(const struct reader *reader, struct expression *e)
{
	struct word per, unit;

	if (next_word(reader, e->end, &per) && word_is(&per, "per") && next_word(reader, per.end, &unit) && unit.entry
	    && unit.entry->class == WORD_MEASURE && unit.entry->index != M_PERCENT) {
		e->per = unit.entry->index;
		e->end = unit.end;
	}
}

static void read_after(const struct reader *reader, struct expression *e)
{
	struct word word;

	if (!next_word(reader, e->end, &word))
		return;
	if (e->measure == M_DEGREE && (word_is(&word, "celsius") || word_is(&word, "fahrenheit")))
		e->after = word_is(&word, "celsius") ? "Celsius" : "Fahrenheit";
	else if (e->measure == M_POUND && word_is(&word, "sterling"))
		e->after = "sterling";
	else if (measures[e->measure].kind == MEASURE_TIME && word.entry && word.entry->class == WORD_TAIL
		 && word.entry->index < 4 && (word.entry->index != 3 || e->measure >= M_DAY))
		e->after = tail_names[word.entry->index];
	else
		return;
	e->end = word.end;
}

/* Nouns of units that are other nouns too: after a bare een they are those. */
static bool is_doubtful_after_een(enum measure_id measure)
{
	return measure == M_BAR || measure == M_FOOT || measure == M_CROWN || measure == M_MARK || measure == M_REAL
		|| measure == M_RAND || measure == M_BARREL || measure == M_KNOT || measure == M_CARAT;
}

static bool read_measure_word(const struct reader *reader, struct expression *e)
{
	struct word word;
	uint8_t power = 0;
	const char *nation = NULL;

	if (!next_word(reader, e->end, &word) || !word.entry)
		return false;
	if (word.entry->class == WORD_POWER || word.entry->class == WORD_NATION) {
		if (word.entry->class == WORD_POWER)
			power = word.entry->index;
		else
			nation = nation_names[word.entry->index];
		if (!next_word(reader, word.end, &word) || !word.entry)
			return false;
	}
	if (word.entry->class == WORD_CODE) {
		e->written = WRITTEN_CODE;
	} else if (word.entry->class != WORD_MEASURE || (byte_at(reader->text, word.end) == '-')
		   || (e->amount.article && is_doubtful_after_een(word.entry->index))) {
		return false;
	}
	e->measure = national(word.entry->index, nation);
	if (nation && measures[e->measure].kind != MEASURE_MONEY) {
		e->measure = M_NONE;
		return false;
	}
	e->nation = nation;
	e->power = power;
	e->end = word.end;
	read_per(reader, e);
	read_after(reader, e);
	return true;
}

static bool read_measure_sign(const struct reader *reader, struct expression *e)
{
	struct str text = reader->text;
	size_t at = skip_spaces(text, e->end), size;
	static const struct { const char *sign; enum measure_id measure; } rates[] = { { "%", M_PERCENT }, { "‰", M_PER_MILLE } };

	if (at >= text.size || e->amount.words)
		return false;
	for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
		if (str_starts(str_slice(text, at, text.size), str_of(rates[i].sign))) {
			e->measure = rates[i].measure;
			e->written = WRITTEN_SIGN;
			e->end = at + strlen(rates[i].sign);
			return true;
		}
	}
	size = find_currency_sign(text, at, &e->measure);
	if (!size)
		size = find_sign(text, at, &e->measure, &e->sign);
	if (!size)
		return false;
	e->written = WRITTEN_SIGN;
	e->attached = at == e->end;
	e->end = at + size;
	read_per(reader, e);
	return true;
}

static enum number_kind kind_of(enum measure_id measure)
{
	switch (measures[measure].kind) {
	case MEASURE_MONEY:
		return NUMBER_CURRENCY;
	case MEASURE_PERCENT:
		return NUMBER_PERCENT;
	default:
		return NUMBER_UNIT;
	}
}

bool read_measure(const struct reader *reader, struct expression *e)
{
	if (!read_measure_word(reader, e) && !read_measure_sign(reader, e))
		return false;
	e->kind = kind_of(e->measure);
	e->amount.grouped = true;
	return true;
}

/* 1.250,- and 1.250,-- */
static void skip_dash_cents(const struct reader *reader, struct expression *e)
{
	struct str rest = str_slice(reader->text, e->end, reader->text.size);
	static const char *const endings[] = { ",--", ",-", ",–", ",—", ".-" };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		if (str_starts(rest, str_of(endings[i]))) {
			e->end += strlen(endings[i]);
			return;
		}
	}
}

static bool read_money_before(const struct reader *reader, size_t at, struct expression *e)
{
	struct word code;
	size_t next, size = at < reader->text.size ? find_currency_sign(reader->text, at, &e->measure) : 0;

	if (size) {
		e->written = WRITTEN_SIGN;
		next = at + size;
	} else if (read_word(reader, at, &code) && code.entry && code.entry->class == WORD_CODE && code.capital) {
		e->measure = code.entry->index;
		e->written = WRITTEN_CODE;
		next = code.end;
	} else {
		return false;
	}
	if (!read_figures(reader, skip_spaces(reader->text, next), &e->amount, &e->end))
		return false;
	skip_dash_cents(reader, e);
	read_scale(reader, &e->amount, &e->end);
	e->amount.grouped = true;
	e->kind = NUMBER_CURRENCY;
	return true;
}

/* A noun behind four figures shows that they are no year: 5000 mensen. Behind a name only a plural does: Peugeot 3008 rijdt. */
static bool has_noun_behind(const struct reader *reader, size_t end)
{
	struct word word;
	struct str noun;

	if (!next_word(reader, end, &word) || word.capital)
		return false;
	noun = str_slice(reader->text, word.start, word.end);
	return !reader->after_capital || str_ends(noun, STR("en")) || str_ends(noun, STR("s"));
}

static void settle_commas(const struct reader *reader, struct amount *amount, size_t end)
{
	uint64_t digits = amount->digits;

	for (unsigned i = 0; i < amount->decimals; i++)
		digits /= 10;
	if (amount->words || amount->grouped || digits < 1000)
		return;
	amount->grouped = amount->decimals || amount->scale || digits >= 10000
		|| ((digits > 2100 || reader->close_lead) && has_noun_behind(reader, end));
}

/* 1 op de 5; 9 van de 10 */
static bool read_share(const struct reader *reader, struct expression *e)
{
	struct word of, the;
	struct amount second;
	size_t end;

	if (!next_word(reader, e->end, &of) || !(word_is(&of, "op") || word_is(&of, "van"))
	    || !next_word(reader, of.end, &the) || !word_is(&the, "de")
	    || !read_any_amount(reader, skip_spaces(reader->text, the.end), &second, &end) || second.article
	    || second.digits < e->amount.digits || (e->amount.article && word_is(&of, "van")))
		return false;
	e->shape = SHAPE_SHARE;
	e->kind = NUMBER_FRACTION;
	e->second = second;
	e->english = word_is(&of, "op") ? " in " : " out of ";
	e->end = end;
	return true;
}

static bool set_fraction(const struct reader *reader, struct expression *e)
{
	struct expression whole = *e;

	read_scale(reader, &e->second, &e->end);
	whole.end = e->end;
	if (read_measure(reader, &whole) && measures[whole.measure].kind != MEASURE_COUNT) {
		e->end = whole.end;
		e->measure = whole.measure;
		e->power = whole.power;
		e->nation = whole.nation;
	}
	e->shape = SHAPE_FRACTION;
	e->kind = NUMBER_FRACTION;
	return true;
}

/* twee derde, drie vierde, een vijfde, drie kwart */
static bool read_fraction(const struct reader *reader, struct expression *e)
{
	struct word word;
	struct number_word part;

	if (!e->amount.words || e->amount.half || e->amount.decimals || e->amount.digits > 20
	    || !next_word(reader, e->end, &word))
		return false;
	if (word.entry && word.entry->class == WORD_DOZEN) {
		e->shape = SHAPE_VAGUE;
		e->english = "dozen";
		e->end = word.end;
		return true;
	}
	if (word.entry && word.entry->class == WORD_KWART)
		e->second = (struct amount){ .digits = 4, .article = true };
	else if (read_number_word(&word, &part) && part.suffix == SUFFIX_ORDINAL && part.amount.digits > 2
		 && part.amount.digits <= 1000)
		e->second = part.amount;
	else
		return false;
	e->end = word.end;
	return set_fraction(reader, e);
}

/* Words made of a number: tweemaal, driekwart, twintigtal, 40-jarige. */
static bool read_made_word(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct number_word made;

	if (!read_number_word(word, &made))
		return false;
	e->amount = made.amount;
	e->end = word->end;
	switch (made.suffix) {
	case SUFFIX_TIMES:
		e->measure = M_TIMES;
		e->kind = NUMBER_UNIT;
		read_per(reader, e);
		return true;
	case SUFFIX_QUARTER:
		e->second = (struct amount){ .digits = 4, .article = true };
		return set_fraction(reader, e);
	case SUFFIX_ADJECTIVE:
		e->shape = SHAPE_ADJECTIVE;
		e->kind = NUMBER_UNIT;
		e->english = made.english;
		e->plural = made.plural;
		return true;
	default:
		return false;
	}
}

/* Figures with letters behind a hyphen: 40-jarige, 24-uurs. */
static bool read_figure_adjective(const struct reader *reader, struct expression *e)
{
	struct word word;
	const char *english;

	if (e->amount.words || byte_at(reader->text, e->end) != '-' || !read_word(reader, e->end + 1, &word)
	    || !(english = find_adjective(word.folded, word.size, &e->plural)))
		return false;
	e->shape = SHAPE_ADJECTIVE;
	e->kind = NUMBER_UNIT;
	e->english = english;
	e->end = word.end;
	return true;
}

/** An amount alone or with its unit, a share, a fraction. */
bool read_quantity(const struct reader *reader, size_t at, struct expression *e)
{
	struct word word;

	*e = (struct expression){ .start = at, .shape = SHAPE_AMOUNT, .kind = NUMBER_PLAIN };
	if (read_money_before(reader, at, e)) {
		e->figures = true;
		read_per(reader, e);
		return true;
	}
	if (!read_any_amount(reader, at, &e->amount, &e->end)) {
		return read_word(reader, at, &word) && !word.entry && read_made_word(reader, &word, e);
	}
	e->figures = !e->amount.words;
	skip_dash_cents(reader, e);
	if (read_figure_adjective(reader, e) || read_share(reader, e) || read_fraction(reader, e))
		return true;
	if (!read_measure(reader, e))
		settle_commas(reader, &e->amount, e->end);
	return at_word_end(reader->text, e->end) || (e->written == WRITTEN_SIGN && !e->attached);
}

/* ---- ranges ---- */

static bool read_dash(struct str text, size_t at, struct str *dash, size_t *end)
{
	static const char *const dashes[] = { "-", "–", "—" };
	size_t from = skip_spaces(text, at), size = 0;

	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (str_starts(str_slice(text, from, text.size), str_of(dashes[i])))
			size = strlen(dashes[i]);
	if (!size)
		return false;
	*end = skip_spaces(text, from + size);
	if ((from > at) != (*end > from + size))
		return false; /* 3 -5 */
	*dash = str_slice(text, at, *end);
	return true;
}

/* What stands between both ends of a range, and where the second begins. */
static enum joint read_joint(const struct reader *reader, size_t at, struct str *dash, size_t *end)
{
	struct word word, with;
	enum joint joint = JOINT_NONE;

	if (read_dash(reader->text, at, dash, end))
		return JOINT_DASH;
	if (str_starts(str_slice(reader->text, skip_spaces(reader->text, at), reader->text.size), STR("t/m "))) {
		*end = skip_spaces(reader->text, at) + 4;
		return JOINT_TO;
	}
	if (!next_word(reader, at, &word))
		return JOINT_NONE;
	if (word_is(&word, "a") || word_is(&word, "tot"))
		joint = JOINT_TO;
	else if (word_is(&word, "of"))
		joint = JOINT_OR;
	else if (word_is(&word, "bij"))
		joint = JOINT_BY;
	else if (word_is(&word, "en"))
		joint = JOINT_AND;
	else
		return JOINT_NONE;
	*end = skip_spaces(reader->text, word.end);
	if (word_is(&word, "tot") && next_word(reader, word.end, &with) && word_is(&with, "en")
	    && next_word(reader, with.end, &with) && word_is(&with, "met"))
		*end = skip_spaces(reader->text, with.end);
	return joint;
}

static const struct expression *keep(const struct reader *reader, const struct expression *e)
{
	return arena_copy(reader->arena, e, 1, sizeof *e);
}

static bool is_hours(const struct expression *e)
{
	return e->measure == M_HOUR && e->written == WRITTEN_WORD && !e->after && !e->per;
}

/* 2 uur en 45 minuten; 3 uur, 21 minuten en 5 seconden; 1 meter 85 is left alone. */
static bool read_smaller(const struct reader *reader, struct expression *e)
{
	struct expression next, left = *e;
	enum joint joint;
	struct str dash;
	size_t at;

	if (measures[e->measure].kind != MEASURE_TIME || e->after || e->per)
		return false;
	joint = read_joint(reader, e->end, &dash, &at);
	if (joint != JOINT_AND) {
		at = skip_spaces(reader->text, e->end + (byte_at(reader->text, e->end) == ','));
		joint = byte_at(reader->text, e->end) == ',' ? JOINT_NONE : JOINT_SPACE;
	}
	if (at <= e->end || !read_quantity(reader, at, &next) || next.shape != SHAPE_AMOUNT
	    || measures[next.measure].kind != MEASURE_TIME || next.measure >= e->measure)
		return false;
	*e = (struct expression){ .start = left.start, .end = next.end, .shape = SHAPE_RANGE, .kind = NUMBER_TIME,
		.figures = left.figures || next.figures, .joint = joint, .measure = next.measure };
	e->after = next.after;
	next.after = NULL;
	e->left = keep(reader, &left);
	e->right = keep(reader, &next);
	return true;
}

static bool same_measure(const struct expression *left, const struct expression *right)
{
	return left->measure == M_NONE || (left->measure == right->measure && left->power == right->power);
}

static bool may_join(const struct expression *left, const struct expression *right, enum joint joint)
{
	if (right->shape != SHAPE_AMOUNT || right->amount.article || !same_measure(left, right))
		return false;
	if (joint == JOINT_OR || joint == JOINT_BY)
		return right->amount.words == left->amount.words && (joint == JOINT_BY || left->amount.words);
	if (joint == JOINT_DASH)
		return !right->amount.words && !left->amount.words && !right->amount.sign.size;
	return true;
}

static bool is_score(const struct expression *left, const struct expression *right)
{
	return right->measure == M_NONE && !left->amount.decimals && !right->amount.decimals && left->amount.digits < 10
		&& right->amount.digits < 10;
}

static bool read_range(const struct reader *reader, enum joint outer, struct expression *e)
{
	struct expression right = { 0 }, left = *e;
	struct str dash = { 0 };
	size_t at;
	enum joint joint = read_joint(reader, e->end, &dash, &at);

	if (joint == JOINT_NONE || (joint == JOINT_AND && outer != JOINT_BETWEEN) || (outer == JOINT_FROM && joint != JOINT_TO)
	    || (outer == JOINT_BETWEEN && joint != JOINT_AND) || !read_quantity(reader, at, &right)
	    || !may_join(&left, &right, joint))
		return false;
	if (is_year(&left.amount) && is_year(&right.amount) && right.measure == M_NONE)
		left.amount.grouped = right.amount.grouped = false;
	else if (right.measure != M_NONE)
		left.amount.grouped = true;
	*e = (struct expression){ .start = left.start, .end = right.end, .shape = SHAPE_RANGE, .kind = NUMBER_RANGE,
		.figures = left.figures || right.figures, .dash = dash, .measure = right.measure };
	e->joint = outer != JOINT_NONE ? outer : joint;
	if (joint == JOINT_DASH && is_score(&left, &right))
		e->kind = NUMBER_SCORE;
	e->left = keep(reader, &left);
	e->right = keep(reader, &right);
	return true;
}

bool read_range_or_quantity(const struct reader *reader, size_t at, struct expression *e)
{
	if (!read_quantity(reader, at, e))
		return false;
	if (e->shape == SHAPE_AMOUNT && !read_smaller(reader, e) && !is_hours(e))
		read_range(reader, JOINT_NONE, e);
	return true;
}

/** van 10 tot 15, tussen 5 en 10 procent. */
bool read_joined(const struct reader *reader, const struct word *word, struct expression *e)
{
	size_t at = skip_spaces(reader->text, word->end);
	enum joint joint = word->entry->class == WORD_TUSSEN ? JOINT_BETWEEN : JOINT_FROM;
	struct word the;

	if (at == word->end)
		return false;
	if (joint == JOINT_BETWEEN && read_word(reader, at, &the) && word_is(&the, "de"))
		at = skip_spaces(reader->text, the.end); /* tussen de 50 en 60 procent */
	if (read_clock_range(reader, at, joint, e)) {
		e->start = word->start;
		return true;
	}
	if (!read_quantity(reader, at, e) || e->shape != SHAPE_AMOUNT || e->amount.article || !read_range(reader, joint, e)
	    || e->kind == NUMBER_SCORE)
		return false;
	e->start = word->start;
	return true;
}

/** half miljoen, een halve liter; half before an hour or a month is read elsewhere. */
bool read_half(const struct reader *reader, const struct word *word, struct expression *e)
{
	*e = (struct expression){ .start = word->start, .end = word->end, .shape = SHAPE_AMOUNT, .kind = NUMBER_PLAIN,
		.amount = { .digits = 5, .decimals = 1, .words = true, .half = true } };
	read_scale(reader, &e->amount, &e->end);
	return read_measure(reader, e) || e->amount.scale;
}
