/* English of dates and times. */
#include "text/numbers_private.h"

static void add_padded(struct buf *out, unsigned value, bool padded)
{
	buf_printf(out, padded ? "%02u" : "%u", value);
}

/* 17/06/2021, 06/17/2021; ISO dates do not change */
static void write_all_figures(struct buf *out, const struct date *date, const struct style *style)
{
	if (date->iso) {
		buf_printf(out, "%04d-%02u-%02u", date->year, date->month, date->day);
		return;
	}
	if (style->variety == VARIETY_AMERICAN) {
		add_padded(out, date->month, date->month_padded);
		buf_add_char(out, '/');
		add_padded(out, date->day, date->day_padded);
	} else {
		add_padded(out, date->day, date->day_padded);
		buf_add_char(out, '/');
		add_padded(out, date->month, date->month_padded);
	}
	buf_printf(out, date->short_year ? "/%02d" : "/%d", date->year);
}

static void write_weekday(struct buf *out, const struct date *date, const struct style *style)
{
	bool more = date->day != 0;

	add_text(out, near_names[date->near]);
	add_text(out, weekday_names[date->weekday]);
	if (date->part)
		buf_printf(out, " %s", day_parts[date->part]);
	if (more)
		add_text(out, style->variety == VARIETY_AMERICAN ? ", " : " ");
}

static void write_days(struct buf *out, const struct date *date, const struct style *style)
{
	static const char *const middle[] = { [JOINT_DASH] = "-", [JOINT_AND] = " and ", [JOINT_TO] = " to ", [JOINT_OR] = " or ",
		[JOINT_BETWEEN] = " and ", [JOINT_FROM] = " to " };
	bool ordinal = style->look == LOOK_OTHER && !style->canonical;

	buf_printf(out, "%u%s", date->day, ordinal ? ordinal_ending(date->day) : "");
	if (date->last_day)
		buf_printf(out, "%s%u%s", middle[date->joint], date->last_day, ordinal ? ordinal_ending(date->last_day) : "");
}

static void write_month(struct buf *out, const struct date *date, const struct style *style)
{
	const char *name = month_names[date->month];
	bool is_short = (date->short_month || style->look == LOOK_SIGN) && style->look != LOOK_WORD && !style->canonical;

	if (!is_short || strlen(name) < 4) {
		add_text(out, name);
		return;
	}
	buf_printf(out, "%.*s%s", strcmp(name, "September") == 0 ? 4 : 3, name, date->dot ? "." : "");
}

static void write_year(struct buf *out, const struct date *date)
{
	if (date->short_year)
		buf_printf(out, "%s%02d", date->plain_mark ? "'" : "’", date->year);
	else
		buf_printf(out, "%d", date->year);
	add_text(out, date->era < 0 ? " BC" : date->era > 0 ? " AD" : "");
}

static void write_day_month_year(struct buf *out, const struct date *date, const struct style *style)
{
	bool american = style->variety == VARIETY_AMERICAN;

	if (date->day && !american) {
		write_days(out, date, style);
		add_text(out, " ");
	}
	if (date->month)
		write_month(out, date, style);
	if (date->day && american) {
		add_text(out, " ");
		write_days(out, date, style);
	}
	if (!date->year)
		return;
	if (date->month)
		add_text(out, date->day && american ? ", " : " ");
	write_year(out, date);
}

void write_date(struct buf *out, const struct expression *e, const struct style *style)
{
	const struct date *date = &e->date;

	if (date->all_figures && style->look != LOOK_WORD && !style->canonical) {
		write_all_figures(out, date, style);
		return;
	}
	if (date->day && (date->joint == JOINT_BETWEEN || date->joint == JOINT_FROM))
		add_text(out, date->joint == JOINT_BETWEEN ? "between " : "from ");
	if (date->weekday)
		write_weekday(out, date, style);
	add_text(out, period_names[date->period]);
	if (date->season)
		buf_printf(out, "%s%s", season_name(date->season, style->variety), date->season_of ? " of " : " ");
	if (e->text.size && !style->canonical) /* '98 */
		buf_add(out, e->text);
	else
		write_day_month_year(out, date, style);
}

static void write_part(struct buf *out, const struct clock *clock)
{
	static const char *const parts[] = { "", " in the morning", " in the afternoon", " in the evening", " at night" };

	add_text(out, clock->part == 4 && clock->hour > 0 && clock->hour < 6 ? parts[1] : parts[clock->part]);
}

static void write_hour(struct buf *out, const struct clock *clock, const struct style *style)
{
	bool words = style->digits == DIGITS_WORDS || (style->digits == DIGITS_AS_WRITTEN && clock->words);

	if (words && clock->hour)
		add_cardinal(out, clock->hour, false, style->variety);
	else
		buf_printf(out, "%u", clock->hour);
}

/* 2.30 pm, 2:30 p.m. */
static void write_twelve_hours(struct buf *out, const struct clock *clock, bool tight, const struct style *style)
{
	bool american = style->variety == VARIETY_AMERICAN;
	bool after = (clock->hour >= 12 && clock->hour < 24) || ((clock->part == 2 || clock->part == 3) && clock->hour > 0)
		|| (clock->part == 4 && clock->hour > 6 && clock->hour < 12);
	unsigned hour = clock->hour % 12 ? clock->hour % 12 : 12;

	buf_printf(out, "%u", hour);
	if (clock->minute)
		buf_printf(out, american ? ":%02u" : ".%02u", clock->minute);
	if (!tight)
		add_text(out, " ");
	if (tight || !american)
		add_text(out, after ? "pm" : "am");
	else
		add_text(out, after ? "p.m." : "a.m.");
}

void write_clock(struct buf *out, const struct expression *e, const struct style *style)
{
	const struct clock *clock = &e->clock;

	if ((style->look == LOOK_SIGN || style->canonical) && !clock->words) {
		buf_printf(out, "%u:%02u", clock->hour, clock->minute);
		return;
	}
	if (clock->colon && style->look == LOOK_AS_WRITTEN) {
		buf_add(out, e->text);
	} else if (style->look == LOOK_OTHER && !clock->minute) { /* it was a duration after all */
		write_hour(out, clock, style);
		add_text(out, clock->hour == 1 ? " hour" : " hours");
	} else if (clock->words) {
		write_hour(out, clock, style);
		add_text(out, clock->part ? "" : " o'clock");
		write_part(out, clock);
	} else {
		write_twelve_hours(out, clock, style->look == LOOK_WORD, style);
	}
}

/* half past two, a quarter to five, ten past eight */
void write_spoken(struct buf *out, const struct expression *e, const struct style *style)
{
	const struct clock *clock = &e->clock;
	int minutes = clock->past < 0 ? -clock->past : clock->past;
	const char *past = style->variety == VARIETY_AMERICAN ? " after " : " past ";

	if (minutes == 30)
		add_text(out, "half past ");
	else if (clock->quarter)
		buf_printf(out, "%squarter%s", style->look == LOOK_WORD ? "" : "a ", clock->past < 0 ? " to " : past);
	else {
		add_cardinal(out, (uint64_t)minutes, false, style->variety);
		add_text(out, clock->past < 0 ? " to " : past);
	}
	write_amount(out, &e->amount, style);
	write_part(out, clock);
}
