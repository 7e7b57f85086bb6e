/* English of what was read: one writer, in a style. */
#include "text/numbers_private.h"

#include <stdio.h>

void add_text(struct buf *out, const char *text)
{
	buf_add(out, str_of(text));
}

bool amount_is_one(const struct amount *amount)
{
	return amount->digits == 1 && !amount->decimals && !amount->scale && !amount->half;
}

static const char *scale_name(unsigned scale)
{
	switch (scale) {
	case 3:
		return " thousand";
	case 6:
		return " million";
	case 9:
		return " billion";
	case 12:
		return " trillion";
	case 15:
		return " quadrillion";
	default:
		return "";
	}
}

static uint64_t power_of_ten(unsigned exponent)
{
	uint64_t power = 1;

	while (exponent--)
		power *= 10;
	return power;
}

/* The scale multiplied out, where it fits; zeros at the end of decimals dropped. */
static struct amount flattened(struct amount amount)
{
	while (amount.scale && amount.digits < UINT64_MAX / 10) {
		if (amount.decimals)
			amount.decimals--;
		else
			amount.digits *= 10;
		amount.scale--;
	}
	while (amount.decimals && amount.digits % 10 == 0) {
		amount.digits /= 10;
		amount.decimals--;
	}
	return amount;
}

static void add_grouped(struct buf *out, uint64_t value, bool commas)
{
	char digits[24];
	int size = snprintf(digits, sizeof digits, "%llu", (unsigned long long)value);

	for (int i = 0; i < size; i++) {
		if (commas && i > 0 && (size - i) % 3 == 0)
			buf_add_char(out, ',');
		buf_add_char(out, digits[i]);
	}
}

static void write_figures(struct buf *out, const struct amount *amount, const struct style *style)
{
	struct amount flat = *amount;
	uint64_t unit;

	if (style->canonical)
		flat = flattened(flat);
	else if (flat.scale == 3)
		flat = flattened(flat);
	unit = power_of_ten(flat.decimals);
	buf_add(out, flat.sign);
	add_grouped(out, flat.digits / unit,
		!style->no_commas && (flat.grouped || flat.words || flat.scale != amount->scale));
	if (flat.decimals)
		buf_printf(out, ".%0*llu", (int)flat.decimals, (unsigned long long)(flat.digits % unit));
	buf_add(out, flat.rest);
	add_text(out, scale_name(flat.scale));
}

static bool fits_words(const struct amount *amount)
{
	return !amount->sign.size && !amount->rest.size && amount->digits < 1000000000000000
		&& (amount->decimals == 0 || (amount->half && amount->scale == 0));
}

void write_amount(struct buf *out, const struct amount *amount, const struct style *style)
{
	bool words = style->digits == DIGITS_WORDS || (style->digits == DIGITS_AS_WRITTEN && amount->words);

	if (!words || !fits_words(amount)) {
		write_figures(out, amount, style);
		return;
	}
	add_cardinal(out, amount->half ? amount->digits / 10 : amount->digits, amount->hundreds, style->variety);
	if (amount->half)
		add_text(out, " and a half");
	add_text(out, scale_name(amount->scale));
}

static const char *measure_name(const struct expression *e, bool one, enum variety variety)
{
	const struct measure *measure = &measures[e->measure];

	if (variety == VARIETY_AMERICAN && measure->american_one)
		return one ? measure->american_one : measure->american_many;
	return one ? measure->one : measure->many;
}

static const char *article_of(const char *name)
{
	return strncmp(name, "hour", 4) == 0 ? "an " : "a ";
}

static void write_measure_name(struct buf *out, const struct expression *e, bool one, const struct style *style)
{
	if (e->power)
		add_text(out, e->power == 1 ? "square " : "cubic ");
	if (e->nation && e->measure == M_POUND && e->after == NULL && strcmp(e->nation, "British") != 0)
		buf_printf(out, "%s ", e->nation);
	else if (e->nation)
		buf_printf(out, "%s ", e->nation);
	add_text(out, measure_name(e, one, style->variety));
}

static void write_per(struct buf *out, const struct expression *e, const struct style *style)
{
	struct expression unit = { .measure = e->per };
	const char *name = measure_name(&unit, true, style->variety);

	if (!e->per)
		return;
	if (measures[e->per].kind == MEASURE_TIME && measures[e->measure].kind != MEASURE_SPACE)
		buf_printf(out, " %s%s", article_of(name), name);
	else
		buf_printf(out, " per %s", name);
}

/* half an hour, half a million, an hour and a half: figures where figures are asked for. */
static bool write_half(struct buf *out, const struct expression *e, const struct style *style)
{
	bool alone = e->amount.digits == 5 && e->amount.decimals == 1, one_and = e->amount.digits == 15;
	const char *name = measure_name(e, true, style->variety);

	if (!e->amount.half || style->digits == DIGITS_FIGURES || style->canonical)
		return false;
	if (alone && e->amount.scale) {
		buf_printf(out, "half a%s", scale_name(e->amount.scale));
		if (e->measure) {
			add_text(out, " ");
			write_measure_name(out, e, false, style);
		}
		return true;
	}
	if (alone && e->measure) {
		buf_printf(out, "half %s", e->power ? "a " : article_of(name));
		write_measure_name(out, e, true, style);
		return true;
	}
	if (one_and && !e->amount.scale && measures[e->measure].kind == MEASURE_TIME) {
		buf_printf(out, "%s%s and a half", article_of(name), name);
		return true;
	}
	return false;
}

static bool write_times(struct buf *out, const struct expression *e, const struct style *style)
{
	bool words = style->digits == DIGITS_WORDS || (style->digits == DIGITS_AS_WRITTEN && e->amount.words);

	if (e->measure != M_TIMES || style->canonical || e->amount.decimals || e->amount.scale || style->look == LOOK_WORD)
		return false;
	if (e->amount.digits == 1)
		add_text(out, "once");
	else if (e->amount.digits == 2 && words)
		add_text(out, "twice");
	else
		return false;
	return true;
}

static enum written wanted(const struct expression *e, const struct style *style)
{
	const struct measure *measure = &measures[e->measure];

	if (style->look == LOOK_SIGN && (measure->sign || e->sign))
		return WRITTEN_SIGN;
	if ((style->look == LOOK_WORD || style->canonical) && measure->one[0])
		return WRITTEN_WORD;
	if (style->look == LOOK_OTHER && measure->code)
		return WRITTEN_CODE;
	return e->written;
}

static void write_with_sign(struct buf *out, const struct expression *e, const struct style *style)
{
	const struct measure *measure = &measures[e->measure];
	const char *sign = e->sign ? e->sign : measure->sign ? measure->sign : "";
	struct style figures = *style;
	struct amount amount = e->amount;

	figures.digits = DIGITS_FIGURES;
	if (measure->kind == MEASURE_MONEY) {
		buf_add(out, amount.sign);
		amount.sign = STR("");
		add_text(out, sign);
	}
	write_amount(out, &amount, &figures);
	if (measure->kind == MEASURE_MONEY)
		return;
	if (!e->attached && e->measure != M_PERCENT && e->measure != M_PER_MILLE && strcmp(sign, "°") != 0)
		add_text(out, e->written == WRITTEN_WORD && style->look == LOOK_SIGN && style->no_commas ? "" : " ");
	add_text(out, sign);
}

static void write_with_word(struct buf *out, const struct expression *e, const struct style *style)
{
	if (write_half(out, e, style) || write_times(out, e, style))
		return;
	if (e->measure == M_QUARTER_HOUR && e->amount.article && style->digits == DIGITS_AS_WRITTEN)
		add_text(out, "a");
	else
		write_amount(out, &e->amount, style);
	if (e->measure == M_NONE)
		return;
	add_text(out, " ");
	write_measure_name(out, e, amount_is_one(&e->amount), style);
}

static void write_quantity(struct buf *out, const struct expression *e, const struct style *style)
{
	switch (wanted(e, style)) {
	case WRITTEN_SIGN:
		write_with_sign(out, e, style);
		break;
	case WRITTEN_CODE:
		buf_printf(out, "%s ", measures[e->measure].code ? measures[e->measure].code : "");
		write_amount(out, &e->amount, style);
		break;
	default:
		write_with_word(out, e, style);
		break;
	}
	write_per(out, e, style);
	if (e->after)
		buf_printf(out, " %s", e->after);
}

static void write_ordinal(struct buf *out, const struct expression *e, const struct style *style)
{
	bool words = style->digits == DIGITS_WORDS || (style->digits == DIGITS_AS_WRITTEN && e->amount.words);

	if (words) {
		add_ordinal(out, e->amount.digits, style->variety);
	} else {
		add_grouped(out, e->amount.digits, e->amount.grouped && !style->no_commas);
		add_text(out, ordinal_ending(e->amount.digits));
	}
	add_text(out, e->measure == M_TIMES ? " time" : "");
}

static void write_century(struct buf *out, const struct expression *e, const struct style *style)
{
	write_ordinal(out, e, style);
	if (e->right) {
		add_text(out, " and ");
		write_ordinal(out, e->right, style);
	}
	add_text(out, e->english ? e->english : e->plural ? " centuries" : " century");
	add_text(out, e->date.era < 0 ? " BC" : e->date.era > 0 ? " AD" : "");
}

/* a quarter of a million euros, three quarters of a litre */
static void write_whole(struct buf *out, const struct expression *e, const struct style *style)
{
	if (e->second.scale) {
		buf_printf(out, " of a%s", scale_name(e->second.scale));
		if (e->measure) {
			add_text(out, " ");
			write_measure_name(out, e, false, style);
		}
	} else if (e->measure) {
		buf_printf(out, " of %s", article_of(measure_name(e, true, style->variety)));
		write_measure_name(out, e, true, style);
	}
}

static void write_fraction(struct buf *out, const struct expression *e, const struct style *style)
{
	uint64_t parts = e->second.digits;
	const char *hyphen = style->variety == VARIETY_AMERICAN && style->look != LOOK_OTHER ? "-" : " ";
	bool one = e->amount.digits == 1;

	if (style->digits == DIGITS_FIGURES) {
		buf_printf(out, "%llu/%llu", (unsigned long long)e->amount.digits, (unsigned long long)parts);
		write_whole(out, e, style);
		return;
	}
	if (one && ((e->second.article && e->amount.article) || style->look == LOOK_WORD)) {
		add_text(out, parts == 8 ? "an " : "a ");
	} else {
		add_cardinal(out, e->amount.digits, false, style->variety);
		add_text(out, hyphen);
	}
	if (parts == 4)
		add_text(out, "quarter");
	else
		add_ordinal(out, parts, style->variety);
	if (!one)
		add_text(out, "s");
	write_whole(out, e, style);
}

static void write_share(struct buf *out, const struct expression *e, const struct style *style)
{
	write_amount(out, &e->amount, style);
	add_text(out, e->english);
	write_amount(out, &e->second, style);
}

static void write_approximate(struct buf *out, const struct expression *e, const struct style *style)
{
	static const char *const words[] = { "around ", "about ", "some ", "around " };
	uint64_t value = e->amount.digits;

	add_text(out, words[style->look]);
	if ((value == 100 || value == 1000) && style->digits == DIGITS_AS_WRITTEN)
		add_text(out, value == 100 ? "a hundred" : "a thousand");
	else
		write_amount(out, &e->amount, style);
}

static void write_vague(struct buf *out, const struct expression *e, const struct style *style)
{
	if (e->amount.digits) { /* two dozen */
		write_amount(out, &e->amount, style);
		add_text(out, " ");
	}
	add_text(out, e->measure == M_YEAR && strcmp(e->english, "dozens") == 0 ? "decades" : e->english);
	if (e->measure && !(e->measure == M_YEAR && strcmp(e->english, "dozens") == 0)) {
		add_text(out, " of ");
		write_measure_name(out, e, false, style);
		write_per(out, e, style);
	}
	if (e->after)
		buf_printf(out, " %s", e->after);
}

static void write_adjective(struct buf *out, const struct expression *e, const struct style *style)
{
	write_amount(out, &e->amount, style);
	buf_printf(out, "-%s%s", e->english, e->plural ? "s" : "");
}

static void write_decade(struct buf *out, const struct expression *e, const struct style *style)
{
	(void)style;
	if (e->date.period)
		add_text(out, period_names[e->date.period]);
	buf_printf(out, "%ds", e->date.year);
	if (e->right)
		buf_printf(out, " and %ds", e->right->date.year);
}

static void write_range(struct buf *out, const struct expression *e, const struct style *style)
{
	static const char *const before[] = { [JOINT_FROM] = "from ", [JOINT_BETWEEN] = "between " };
	static const char *const middle[] = { [JOINT_NONE] = ", ", [JOINT_TO] = " to ", [JOINT_FROM] = " to ", [JOINT_BETWEEN] = " and ",
		[JOINT_OR] = " or ", [JOINT_BY] = " by ", [JOINT_AND] = " and ", [JOINT_SPACE] = " ",
		[JOINT_DASH] = " to " };

	if (e->joint == JOINT_FROM || e->joint == JOINT_BETWEEN)
		add_text(out, before[e->joint]);
	write_expression(out, e->left, style);
	if (e->joint == JOINT_DASH && style->look != LOOK_WORD)
		buf_add(out, style->look == LOOK_OTHER ? STR("–") : e->dash);
	else
		add_text(out, middle[e->joint]);
	write_expression(out, e->right, style);
	if (e->after)
		buf_printf(out, " %s", e->after);
}

void write_expression(struct buf *out, const struct expression *e, const struct style *style)
{
	static void (*const writers[])(struct buf *, const struct expression *, const struct style *) = {
		[SHAPE_AMOUNT] = write_quantity, [SHAPE_ORDINAL] = write_ordinal, [SHAPE_FRACTION] = write_fraction,
		[SHAPE_SHARE] = write_share, [SHAPE_VAGUE] = write_vague, [SHAPE_APPROXIMATE] = write_approximate,
		[SHAPE_ADJECTIVE] = write_adjective, [SHAPE_DATE] = write_date, [SHAPE_DECADE] = write_decade,
		[SHAPE_CENTURY] = write_century, [SHAPE_CLOCK] = write_clock, [SHAPE_SPOKEN] = write_spoken,
		[SHAPE_RANGE] = write_range,
	};

	if (e->the && !style->canonical)
		add_text(out, "the ");
	if (e->shape == SHAPE_FIXED)
		buf_add(out, e->text);
	else
		writers[e->shape](out, e, style);
}
