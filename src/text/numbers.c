/* Finding expressions: one pass over the text; words and signs that begin none are left at once. */
#include "text/numbers_private.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <assert.h>
#include <stdlib.h>

/* ---- at a word ---- */

static bool read_vague(const struct reader *reader, const struct word *word, struct expression *e)
{
	*e = (struct expression){ .start = word->start, .end = word->end, .shape = SHAPE_VAGUE, .kind = NUMBER_PLAIN,
		.english = vague_names[word->entry->index] };
	read_measure(reader, e);
	return true;
}

/* www.site.nl/2021, https://...: to the next space, without the signs that close a sentence. */
static bool read_address(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct str text = reader->text;
	size_t end = word->end;

	if (word->entry && word->entry->class == WORD_ADDRESS && byte_at(text, end) != '.'
	    && !str_starts(str_slice(text, end, text.size), STR("://")))
		return false;
	while (end < text.size && (unsigned char)text.data[end] > ' ')
		end++;
	while (end > word->end && strchr(".,;:!?)]}\"'>", text.data[end - 1]))
		end--;
	*e = (struct expression){ .start = word->start, .end = end, .shape = SHAPE_FIXED, .kind = NUMBER_FIXED,
		.text = str_slice(text, word->start, end) };
	return end > word->end;
}

static bool read_dozen(const struct word *een, const struct word *dozen, struct expression *e)
{
	*e = (struct expression){ .start = een->start, .end = dozen->end, .shape = SHAPE_VAGUE, .kind = NUMBER_PLAIN,
		.english = "a dozen" };
	return true;
}

/* een half miljoen; een halve bladzijde: half a; een half. */
static bool read_half_of(const struct reader *reader, const struct word *een, const struct word *half, struct expression *e)
{
	struct word next;

	if (read_half(reader, half, e)) {
		e->start = een->start;
		return true;
	}
	*e = (struct expression){ .start = een->start, .end = half->end, .shape = SHAPE_VAGUE, .kind = NUMBER_FRACTION,
		.english = next_word(reader, half->end, &next) ? "half a" : "a half" };
	return true;
}

/* een half miljoen, een kwart, een twintigtal, een dozijn, een week; een alone is an article. */
static bool read_een(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct word next;
	struct number_word number;

	if (next_word(reader, word->end, &next)) {
		if (next.entry && next.entry->class == WORD_DOZEN)
			return read_dozen(word, &next, e);
		if (next.entry && next.entry->class == WORD_HALF)
			return read_half_of(reader, word, &next, e);
		if (!next.entry && read_number_word(&next, &number) && number.suffix == SUFFIX_AROUND) {
			*e = (struct expression){ .start = word->start, .end = next.end, .shape = SHAPE_APPROXIMATE,
				.kind = NUMBER_PLAIN, .amount = number.amount };
			return true;
		}
	}
	if (read_clock(reader, word->start, e))
		return true;
	if (!read_range_or_quantity(reader, word->start, e))
		return false;
	return !e->amount.article || e->shape != SHAPE_AMOUNT || e->measure != M_NONE || e->amount.scale;
}

static bool read_helft(const struct word *start, const struct word *word, struct expression *e)
{
	*e = (struct expression){ .start = start->start, .end = word->end, .shape = SHAPE_VAGUE, .kind = NUMBER_FRACTION,
		.english = "half" };
	return true;
}

/* de helft, de jaren zestig, de 19e eeuw, het voorjaar van 2020: the article goes with it. */
static bool read_with_article(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct word next;
	size_t at = skip_spaces(reader->text, word->end);
	bool found = false;

	if (at == word->end)
		return false;
	if (stands_digit(reader->text, at)) {
		found = read_ordinal(reader, at, e) && e->shape == SHAPE_CENTURY;
	} else if (read_word(reader, at, &next)) {
		if (word_is(&next, "jaren"))
			found = read_decade(reader, &next, e);
		else if (next.entry && next.entry->class == WORD_HELFT)
			return read_helft(word, &next, e);
		else if (next.entry && next.entry->class == WORD_SEASON)
			found = read_date_word(reader, &next, e);
		else if (!next.entry)
			found = read_ordinal(reader, at, e) && e->shape == SHAPE_CENTURY;
	}
	found = found && !(e->shape == SHAPE_CENTURY && e->english);
	if (found) {
		e->start = word->start;
		e->the = true;
	}
	return found;
}

/* tussen 5 en 10 mei, van 17 tot 20 juni; van maandag tot vrijdag */
static bool read_joined_dates(const struct reader *reader, const struct word *word, struct expression *e)
{
	enum joint outer = word->entry->class == WORD_TUSSEN ? JOINT_BETWEEN : JOINT_FROM;
	size_t at = skip_spaces(reader->text, word->end);
	struct word first;
	bool found;

	if (at == word->end)
		return false;
	found = stands_digit(reader->text, at) ? read_date_figures(reader, at, e)
		: read_word(reader, at, &first) && read_date_word(reader, &first, e);
	if (!found)
		return false;
	if (e->shape == SHAPE_DATE && e->date.last_day && !e->date.weekday
	    && (e->date.joint == JOINT_AND) == (outer == JOINT_BETWEEN))
		e->date.joint = outer;
	else if (e->shape == SHAPE_RANGE && e->joint == JOINT_TO && outer == JOINT_FROM)
		e->joint = outer;
	else
		return false;
	e->start = word->start;
	return true;
}

/* An ordinal with a capital in mid-sentence, or before another, is a name: Tweede Kamer, Eerste en Tweede Wereldoorlog. */
static bool is_ordinal_of_name(const struct reader *reader, const struct word *word, const struct expression *e)
{
	struct word next;

	if (word_is(word, "vierde") && next_word(reader, e->end, &next) && next.entry
	    && (next.entry->class == WORD_DE || next.entry->class == WORD_EEN))
		return true; /* vierde het: celebrated */
	return word->capital && (word->start > 0 || (next_word(reader, e->end, &next) && next.capital))
		&& (!word->start || byte_at(reader->text, word->start - 1) == ' ')
		&& (word->start < 2 || !strchr(".!?:", reader->text.data[word->start - 2]));
}

static bool read_plain_word(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct number_word number;

	if (!read_number_word(word, &number))
		return false;
	if (read_spoken(reader, word, e) || read_clock(reader, word->start, e))
		return true;
	if (number.suffix == SUFFIX_ORDINAL)
		return read_ordinal(reader, word->start, e) && !is_ordinal_of_name(reader, word, e);
	return read_range_or_quantity(reader, word->start, e);
}

static bool read_half_word(const struct reader *reader, const struct word *word, struct expression *e)
{
	return read_date_word(reader, word, e) || read_half(reader, word, e) || read_spoken(reader, word, e);
}

static bool read_at_word(const struct reader *reader, const struct word *word, struct expression *e)
{
	if (!word->entry)
		return read_plain_word(reader, word, e);
	switch (word->entry->class) {
	case WORD_EEN:
		return read_een(reader, word, e);
	case WORD_DE:
		return read_with_article(reader, word, e);
	case WORD_HALF:
		return read_half_word(reader, word, e);
	case WORD_KWART:
		return read_spoken(reader, word, e);
	case WORD_HELFT:
		return read_helft(word, word, e);
	case WORD_VAN:
	case WORD_TUSSEN:
		return read_joined_dates(reader, word, e) || read_joined(reader, word, e);
	case WORD_VAGUE:
		return read_vague(reader, word, e);
	case WORD_CODE:
		return read_range_or_quantity(reader, word->start, e);
	case WORD_SCALE:
		return read_plain_word(reader, word, e);
	case WORD_ADDRESS:
		return read_address(reader, word, e);
	case WORD_MEASURE:
		return word_is(word, "jaren") && read_decade(reader, word, e);
	case WORD_MONTH:
	case WORD_MONTH_SHORT:
	case WORD_WEEKDAY:
	case WORD_PERIOD:
	case WORD_SEASON:
	case WORD_NEAR_DAY:
		return read_date_word(reader, word, e);
	default:
		return false;
	}
}

/* ---- at figures ---- */

static void read_bare_year(struct expression *e)
{
	if (e->shape != SHAPE_AMOUNT || e->measure != M_NONE || !is_year(&e->amount))
		return;
	e->shape = SHAPE_DATE;
	e->kind = NUMBER_DATE;
	e->date = (struct date){ .year = (int)e->amount.digits };
}

static bool read_at_figures(const struct reader *reader, size_t at, struct expression *e)
{
	*e = (struct expression){ 0 };
	if (!reader->label && (read_date_figures(reader, at, e) || read_clock(reader, at, e)))
		return true;
	if (read_fixed(reader, at, e))
		return true;
	if (read_ordinal(reader, at, e))
		return true;
	if (!read_range_or_quantity(reader, at, e))
		return false;
	read_bare_year(e);
	return true;
}

/* ---- the words before ---- */

struct pending {
	size_t end;         /* of the last */
	const struct lead *leads[3];
	size_t starts[3];
	unsigned count;
};

static void forget_leads(struct reader *reader)
{
	reader->clock_cue = reader->duration_cue = reader->after_lead = reader->clock_only = reader->close_lead = false;
}

static void forget(struct reader *reader)
{
	forget_leads(reader);
	reader->after_capital = false;
}

/* Returns the end of the lead. */
static size_t add_lead(struct reader *reader, struct pending *pending, const struct word *word)
{
	const struct lead *lead = &leads[word->entry->class == WORD_DE ? LEAD_ARTICLE : word->entry->index];
	struct word next;
	size_t end = word->end;

	if (word_is(word, "meer") || word_is(word, "minder")) {
		if (!next_word(reader, word->end, &next) || !word_is(&next, "dan")) {
			pending->count = 0;
			return word->end;
		}
		end = next.end;
	} else if (word_is(word, "rond") && next_word(reader, word->end, &next) && word_is(&next, "de")) {
		end = next.end;
	} else if (word_is(word, "ca") && byte_at(reader->text, end) == '.') {
		end++;
	}
	if (!pending->count || pending->count == 3 || skip_spaces(reader->text, pending->end) != word->start) {
		*pending = (struct pending){ 0 };
		forget_leads(reader);
	}
	pending->starts[pending->count] = word->start;
	pending->leads[pending->count++] = lead;
	pending->end = end;
	reader->after_lead = !lead->ordinal;
	reader->close_lead = lead->close;
	reader->clock_only = lead->clock_only || (reader->clock_only && lead->close);
	reader->clock_cue = reader->clock_cue || lead->clock_cue;
	reader->duration_cue = !reader->clock_cue && (reader->duration_cue || lead->duration_cue);
	return end;
}

static const char *lead_before_date(const struct lead *lead, const struct date *date)
{
	return date->day || (date->weekday && !date->month) ? lead->day : lead->period;
}

static const char *lead_before(const struct lead *lead, const struct expression *e)
{
	switch (e->shape) {
	case SHAPE_DATE:
		return lead_before_date(lead, &e->date);
	case SHAPE_DECADE:
	case SHAPE_CENTURY:
		return e->english ? NULL : lead->period;
	case SHAPE_CLOCK:
	case SHAPE_SPOKEN:
		return lead->clock;
	case SHAPE_RANGE:
		return e->joint == JOINT_FROM || e->joint == JOINT_BETWEEN ? NULL : lead_before(lead, e->left);
	case SHAPE_ORDINAL:
		return lead->ordinal;
	case SHAPE_AMOUNT:
		return measures[e->measure].kind == MEASURE_TIME && e->measure ? lead->duration : lead->amount;
	case SHAPE_VAGUE:
	case SHAPE_FRACTION:
	case SHAPE_SHARE:
		return lead->close ? lead->amount : NULL;
	default:
		return NULL;
	}
}

/* English of the leads right before `e`; one that does not go with it is left, with all before it. */
static void carry_leads(const struct reader *reader, const struct pending *pending, const struct expression *e,
	struct number *number)
{
	if (!pending->count || skip_spaces(reader->text, pending->end) != e->start || e->start == pending->end)
		return;
	for (unsigned i = pending->count; i-- > 0;) {
		const char *word = lead_before(pending->leads[i], e);

		if (!word)
			return;
		number->lead_start = pending->starts[i];
		number->lead_english = number->lead_english.size
			? arena_printf(reader->arena, "%s %.*s", word, STR_ARG(number->lead_english)) : str_of(word);
	}
}

/* ---- the pass ---- */

static struct str written(const struct expression *e, const struct style *style, struct arena *arena)
{
	struct buf out = { 0 };
	struct str english;

	write_expression(&out, e, style);
	english = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return english;
}

static struct number number_of(const struct expression *e, enum variety variety, struct arena *arena)
{
	static const struct style canonical = { VARIETY_BRITISH, DIGITS_FIGURES, true, LOOK_WORD, true };
	struct style house = { .variety = variety };

	return (struct number){ .start = e->start, .end = e->end, .kind = e->kind, .figures = e->figures, .lead_start = e->start,
		.value = written(e, &canonical, arena), .english = written(e, &house, arena),
		.reading = arena_copy(arena, e, 1, sizeof *e) };
}

struct finder {
	struct reader reader;
	struct pending pending;
	enum variety variety;
	struct number *items;
	size_t count, room;
};

static size_t take(struct finder *finder, const struct expression *e)
{
	struct reader *reader = &finder->reader;

	ARRAY_GROW(finder->items, finder->count, finder->room);
	finder->items[finder->count] = number_of(e, finder->variety, reader->arena);
	carry_leads(reader, &finder->pending, e, &finder->items[finder->count]);
	finder->count++;
	finder->pending.count = 0;
	reader->label = reader->label && e->shape == SHAPE_FIXED;
	forget(reader);
	return e->end;
}

/* What a word that is no expression means for those behind it. Returns where to go on. */
static size_t pass_word(struct finder *finder, const struct word *word)
{
	struct reader *reader = &finder->reader;
	enum word_class class = word->entry ? word->entry->class : WORD_OTHER;

	reader->label = class == WORD_LABEL;
	reader->after_capital = word->capital && !reader->label;
	if (class == WORD_LEAD || class == WORD_DE)
		return add_lead(reader, &finder->pending, word);
	finder->pending.count = 0;
	forget_leads(reader);
	reader->duration_cue = class == WORD_DURATION_CUE;
	return word->end;
}

/* Behind a word: a hyphen and what hangs on it are one word with it. */
static size_t skip_compound(struct str text, size_t at)
{
	while (byte_at(text, at) == '-' && !at_word_end(text, at + 1)) {
		at++;
		while (!at_word_end(text, at))
			utf8_next(text, &at);
	}
	return at;
}

/* jan@site.nl */
static bool read_mail_address(const struct reader *reader, const struct word *word, struct expression *e)
{
	struct str text = reader->text;
	size_t at = word->end;

	while (at < text.size && (strchr("._-+", text.data[at]) || !at_word_end(text, at)))
		at++;
	return byte_at(text, at) == '@' && !at_word_end(text, at + 1) && read_address(reader, word, e);
}

static size_t step_word(struct finder *finder, size_t at)
{
	struct reader *reader = &finder->reader;
	struct expression e = { 0 };
	struct word word;
	size_t end;

	if (!read_word(reader, at, &word)) {
		utf8_next(reader->text, &at);
		return at;
	}
	if (word.end < reader->text.size && strchr("@._-+", reader->text.data[word.end]) && read_mail_address(reader, &word, &e))
		return take(finder, &e);
	if (stands_digit(reader->text, word.end) || (byte_at(reader->text, word.end) == '-' && stands_digit(reader->text, word.end + 1))) {
		if (read_fixed_word(reader, at, &e))
			return take(finder, &e);
		pass_word(finder, &word);
		return mixed_end(reader->text, at);
	}
	end = skip_compound(reader->text, word.end);
	if (end == word.end && read_at_word(reader, &word, &e) && at_word_end(reader->text, e.end))
		return take(finder, &e);
	if (end > word.end && read_at_word(reader, &word, &e) && e.end >= end && at_word_end(reader->text, e.end))
		return take(finder, &e);
	word.end = end;
	if (end > at + word.size + 8)
		word.entry = NULL;
	return pass_word(finder, &word);
}

static bool is_sign_of_number(struct str text, size_t at, size_t size, bool after_word)
{
	return !after_word && stands_digit(text, at + size);
}

/* 4K, 5G, 3x: figures and capitals, no Dutch word among them. */
static bool is_code(struct str chunk)
{
	size_t letters = 0;

	for (size_t i = 0; i < chunk.size; i++) {
		unsigned char c = (unsigned char)chunk.data[i];

		if (c >= 0x80 || (is_lower(c) && chunk.size - i > 1))
			return false;
		letters += is_letter(c);
	}
	return letters > 0 && chunk.size > letters;
}

static size_t step_figures(struct finder *finder, size_t at)
{
	struct reader *reader = &finder->reader;
	struct expression e = { 0 };
	size_t end;

	if (read_at_figures(reader, at, &e) && e.end > at)
		return take(finder, &e);
	end = mixed_end(reader->text, at);
	if (is_code(str_slice(reader->text, at, end))) {
		e = (struct expression){ .start = at, .end = end, .shape = SHAPE_FIXED, .kind = NUMBER_FIXED, .figures = true,
			.text = str_slice(reader->text, at, end) };
		return take(finder, &e);
	}
	finder->pending.count = 0;
	reader->label = false;
	if (end <= at)
		utf8_next(reader->text, &at);
	return end > at ? end : at;
}

/* Whether an expression may begin with the sign at `at`: €, -, +, an apostrophe of '98, ( of a phone. */
static bool begins_number(struct str text, size_t at, bool after_word)
{
	enum measure_id measure;
	size_t size;

	switch (byte_at(text, at)) {
	case '$': case 0xE2: case 0xC2:
		size = find_currency_sign(text, at, &measure);
		if (size)
			return stands_digit(text, skip_spaces(text, at + size));
		if (str_starts(str_slice(text, at, text.size), STR("−")))
			return is_sign_of_number(text, at, 3, after_word);
		return str_starts(str_slice(text, at, text.size), STR("’")) && is_sign_of_number(text, at, 3, after_word);
	case '-': case '+': case '\'':
		return is_sign_of_number(text, at, 1, after_word);
	default:
		return false;
	}
}

/* Labels, leads and cues reach over spaces and a point of abbreviation, not over other signs. */
static void pass_sign(struct finder *finder, uint32_t c)
{
	if (is_space(c) || c == '.')
		return;
	finder->pending.count = 0;
	finder->reader.label = finder->reader.label && (c == '#' || c == ':');
	forget(&finder->reader);
}

struct number *find_numbers(struct str text, enum variety variety, struct arena *arena, size_t *count)
{
	struct finder finder = { .reader = { .text = text, .arena = arena }, .variety = variety };
	struct number *numbers;
	bool after_word = false;

	for (size_t at = 0; at < text.size;) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);

		if (is_digit(c) || begins_number(text, at, after_word)) {
			next = step_figures(&finder, at);
			after_word = true;
		} else if (is_letter(c)) {
			next = step_word(&finder, at);
			after_word = true;
		} else {
			pass_sign(&finder, c);
			after_word = false;
		}
		assert(next > at);
		at = next;
	}
	*count = finder.count;
	numbers = arena_copy(arena, finder.items, finder.count, sizeof *numbers);
	free(finder.items);
	return numbers;
}

/* ---- for the substitution ---- */

static struct style style_of(int style, enum variety variety)
{
	bool other = style % 2;

	style /= 2;
	return (struct style){ .variety = other == (variety == VARIETY_BRITISH) ? VARIETY_AMERICAN : VARIETY_BRITISH,
		.digits = (enum digits)(style % 3), .no_commas = style / 3 % 2, .look = (enum look)(style / 6 % 4) };
}

struct str number_in_style(const struct number *number, int style, enum variety variety, struct arena *arena)
{
	struct style wanted = style_of(style, variety);

	return written(number->reading, &wanted, arena);
}

static size_t date_parts(const struct expression *e, enum variety variety, struct arena *arena, struct number parts[2])
{
	struct expression weekday = { .start = e->start, .shape = SHAPE_DATE, .kind = NUMBER_DATE }, rest = *e;

	if (!e->date.weekday || !e->date.month || e->date.near)
		return 0;
	weekday.date = (struct date){ .weekday = e->date.weekday, .part = e->date.part };
	rest.date.weekday = rest.date.part = 0;
	rest.start++; /* behind it */
	parts[0] = number_of(&weekday, variety, arena);
	parts[1] = number_of(&rest, variety, arena);
	return 2;
}

static size_t amount_parts(const struct expression *e, enum variety variety, struct arena *arena, struct number parts[2],
	struct str *kept)
{
	struct expression amount = { .start = e->start, .shape = SHAPE_AMOUNT, .kind = NUMBER_PLAIN, .figures = e->figures,
		.amount = e->amount };

	if (e->measure == M_NONE || e->amount.half)
		return 0;
	*kept = arena_printf(arena, "%d %d %d %s %s", (int)e->measure, e->power, (int)e->per, e->nation ? e->nation : "",
		e->sign ? e->sign : "");
	parts[0] = number_of(&amount, variety, arena);
	return 1;
}

size_t number_parts(const struct number *number, enum variety variety, struct arena *arena, struct number parts[2],
	struct str *kept)
{
	const struct expression *e = number->reading;

	*kept = STR("");
	switch (e->shape) {
	case SHAPE_RANGE:
		*kept = arena_printf(arena, "%d %s", (int)e->joint, e->after ? e->after : "");
		parts[0] = number_of(e->left, variety, arena);
		parts[1] = number_of(e->right, variety, arena);
		return 2;
	case SHAPE_DATE:
		return date_parts(e, variety, arena, parts);
	case SHAPE_AMOUNT:
		return amount_parts(e, variety, arena, parts, kept);
	default:
		return 0;
	}
}

bool number_is_one(const struct number *number)
{
	return number->reading->shape == SHAPE_AMOUNT && amount_is_one(&number->reading->amount);
}
