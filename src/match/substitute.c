#include "match/substitute.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/english.h"
#include "text/numbers.h"
#include "text/unicode.h"

#include <stdlib.h>

/** An old number and the new one in its place. Numbers that are equal stand for the English they claim. */
struct exchange {
	struct number from, to;
	bool changed;
	bool bare;  /* an amount whose unit stands elsewhere in the English */
	size_t group; /* index of the first exchange with the same old value */
};

/** Where the English has an old number, and in which style. */
struct place {
	struct span span;
	size_t group;
	int style;
	bool capital;
};

struct work {
	struct str english;
	enum variety variety;
	struct arena *arena;
	struct exchange *exchanges;
	size_t count, room;
	struct place *places; /* first all candidates, then those that hold, by position */
	size_t place_count, place_room;
	struct edit *edits;
	size_t edit_count;
	struct buf target;
};

/* ---- do both sources say the same but for numbers? ---- */

/* What stands between two numbers as a look-up key, codes as signs in it. */
static bool add_gap(struct buf *out, struct text text, size_t start, size_t end, size_t *code)
{
	struct buf gap = { 0 };

	while (*code < text.code_count && text.codes[*code].offset <= end) {
		size_t offset = text.codes[*code].offset;

		if (offset < start) {
			buf_fini(&gap);
			return false; /* inside a number */
		}
		buf_add(&gap, str_slice(text.chars, start, offset));
		buf_add_char(&gap, (char)(1 + text.codes[*code].kind));
		start = offset;
		++*code;
	}
	buf_add(&gap, str_slice(text.chars, start, end));
	add_key(out, buf_str(&gap));
	buf_add_char(out, '\n');
	buf_fini(&gap);
	return true;
}

static bool add_gaps(struct buf *out, struct text text, const struct number *numbers, size_t count)
{
	size_t at = 0, code = 0;

	for (size_t i = 0; i < count; i++) {
		if (!add_gap(out, text, at, numbers[i].start, &code))
			return false;
		at = numbers[i].end;
	}
	return add_gap(out, text, at, text.chars.size, &code);
}

static bool same_but_for_numbers(struct text a, const struct number *a_numbers, struct text b, const struct number *b_numbers,
	size_t count)
{
	struct buf a_gaps = { 0 }, b_gaps = { 0 };
	bool same = add_gaps(&a_gaps, a, a_numbers, count) && add_gaps(&b_gaps, b, b_numbers, count)
		&& str_equal(buf_str(&a_gaps), buf_str(&b_gaps));

	buf_fini(&a_gaps);
	buf_fini(&b_gaps);
	return same;
}

static bool may_replace(const struct number *from, const struct number *to)
{
	if (from->kind == to->kind)
		return true;
	return (from->kind == NUMBER_SCORE && to->kind == NUMBER_RANGE) || (from->kind == NUMBER_RANGE && to->kind == NUMBER_SCORE)
		|| (from->kind == NUMBER_TIME && to->kind == NUMBER_UNIT) || (from->kind == NUMBER_UNIT && to->kind == NUMBER_TIME);
}

static bool add_exchange(struct work *work, struct number from, struct number to, bool bare)
{
	bool changed = !str_equal(from.value, to.value);

	if (changed && !may_replace(&from, &to))
		return false;
	ARRAY_GROW(work->exchanges, work->count, work->room);
	work->exchanges[work->count++] = (struct exchange){ .from = from, .to = to, .changed = changed, .bare = bare,
		.group = SIZE_MAX };
	return true;
}

/* ---- where the English has them ---- */

static uint32_t character_before(struct str text, size_t at)
{
	return at > 0 ? utf8_previous(text, &at) : ' ';
}

static uint32_t character_at(struct str text, size_t at)
{
	return at < text.size ? utf8_next(text, &at) : ' ';
}

static bool is_word_character(uint32_t c)
{
	return is_letter(c) || is_digit(c);
}

static bool starts_with_any(struct str text, size_t at, const char *const *words, size_t count)
{
	for (size_t i = 0; at < text.size && i < count; i++)
		if (str_starts(str_slice(text, at, text.size), str_of(words[i]))
		    && !is_word_character(character_at(text, at + strlen(words[i]))))
			return true;
	return false;
}

/* Words that make what stands before them part of a greater number: 3 million, twenty-three, three quarters. */
static bool goes_on(struct str text, size_t at)
{
	static const char *const words[] = { "hundred", "thousand", "million", "billion", "trillion", "quadrillion", "bn", "one", "two",
		"three", "four", "five", "six", "seven", "eight", "nine", "half", "quarter", "quarters", "third", "thirds", "and a half",
		"point", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth" };
	uint32_t c = character_at(text, at);

	return (c == ' ' || c == '-') && starts_with_any(text, at + 1, words, (c == ' ' ? 8 : sizeof words / sizeof *words));
}

static bool begins_word(struct str text, size_t start, uint32_t first)
{
	size_t at = start;
	uint32_t before = character_before(text, start);

	if (is_word_character(before))
		return false;
	if (is_digit(first)) {
		if (before == '$' || before == 0x20AC || before == 0xA3 || before == 0xA5)
			return false;
		if (before == '.' || before == ',' || before == ':' || before == '/' || before == '-' || before == 0x2013) {
			utf8_previous(text, &at);
			return !is_digit(character_before(text, at));
		}
		return true;
	}
	return before != '-' || !is_letter(first); /* twenty-three */
}

static bool ends_word(struct str text, size_t end, uint32_t last)
{
	uint32_t after = character_at(text, end);

	if (is_word_character(after) && is_word_character(last))
		return false;
	if (is_digit(last)) {
		if (after == '%' || after == 0xB0 || after == 0x2030)
			return false;
		if ((after == '.' || after == ',' || after == ':' || after == '/' || after == '-' || after == 0x2013)
		    && is_digit(character_at(text, end + (after == 0x2013 ? 3 : 1))))
			return false;
	}
	return !goes_on(text, end);
}

static bool equals_here(struct str text, size_t at, struct str form, bool *capital)
{
	if (at + form.size > text.size || memcmp(text.data + at + 1, form.data + 1, form.size - 1) != 0)
		return false;
	*capital = false;
	if (text.data[at] == form.data[0])
		return true;
	*capital = is_lower((unsigned char)form.data[0]) && to_lower((unsigned char)text.data[at]) == (unsigned char)form.data[0];
	return *capital;
}

static void find_form(struct work *work, struct str form, size_t group, int style)
{
	struct str english = work->english;
	size_t first = 0, last = form.size;
	uint32_t begin, end;
	bool capital;

	if (!form.size || form.size > english.size)
		return;
	begin = utf8_next(form, &first);
	end = utf8_previous(form, &last);
	for (size_t at = 0; at + form.size <= english.size; at++) {
		if (!equals_here(english, at, form, &capital) || !begins_word(english, at, begin)
		    || !ends_word(english, at + form.size, end))
			continue;
		ARRAY_GROW(work->places, work->place_count, work->place_room);
		work->places[work->place_count++]
			= (struct place){ .span = { at, at + form.size }, .group = group, .style = style, .capital = capital };
	}
}

static bool is_new_form(const struct str *forms, int count)
{
	for (int i = 0; i < count; i++)
		if (str_equal(forms[i], forms[count]))
			return false;
	return true;
}

/* All places of a group's old value, in any form English may have for it; how many. */
static size_t find_group(struct work *work, size_t group)
{
	struct str forms[NUMBER_STYLES];
	size_t before = work->place_count;

	for (int style = 0; style < NUMBER_STYLES; style++) {
		forms[style] = number_in_style(&work->exchanges[group].from, style, work->variety, work->arena);
		if (is_new_form(forms, style))
			find_form(work, forms[style], group, style);
	}
	return work->place_count - before;
}

static int by_start(const void *a, const void *b)
{
	const struct exchange *x = a, *y = b;

	return x->from.start < y->from.start ? -1 : x->from.start > y->from.start;
}

static void group_exchanges(struct work *work)
{
	qsort(work->exchanges, work->count, sizeof *work->exchanges, by_start);
	for (size_t i = 0; i < work->count; i++) {
		struct exchange *exchange = &work->exchanges[i];
		size_t first = 0;

		while (first < i && !(str_equal(work->exchanges[first].from.value, exchange->from.value)
				      && work->exchanges[first].from.kind == exchange->from.kind))
			first++;
		exchange->group = first;
	}
}

static bool group_changed(const struct work *work, size_t group)
{
	for (size_t i = group; i < work->count; i++)
		if (work->exchanges[i].group == group && work->exchanges[i].changed)
			return true;
	return false;
}

/* Takes exchange `at` apart where both numbers are made alike; false where they are not. */
static bool take_apart(struct work *work, size_t at)
{
	struct number from[2], to[2];
	struct str from_kept, to_kept;
	struct exchange whole = work->exchanges[at];
	size_t count = number_parts(&whole.from, work->variety, work->arena, from, &from_kept);

	if (!count || number_parts(&whole.to, work->variety, work->arena, to, &to_kept) != count || !str_equal(from_kept, to_kept))
		return false;
	work->exchanges[at] = work->exchanges[--work->count];
	for (size_t i = 0; i < count; i++)
		if (!add_exchange(work, from[i], to[i], whole.bare || count == 1))
			return false;
	return true;
}

/* Finds candidates for all; what changed and is not found as a whole is taken apart. */
static bool find_places(struct work *work)
{
	size_t group = 0;

	group_exchanges(work);
	work->place_count = 0;
	while (group < work->count) {
		if (work->exchanges[group].group != group || find_group(work, group) || !group_changed(work, group)) {
			group++;
			continue;
		}
		for (size_t i = work->count; i-- > group;)
			if (work->exchanges[i].group == group && !take_apart(work, i))
				return false;
		group_exchanges(work);
		group = 0;
		work->place_count = 0;
	}
	return true;
}

static int longer_first(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	size_t x_size = x->span.end - x->span.start, y_size = y->span.end - y->span.start;

	if (x_size != y_size)
		return x_size > y_size ? -1 : 1;
	if (x->style != y->style)
		return x->style < y->style ? -1 : 1;
	return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

static int by_position(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

static bool is_claimed(const struct work *work, size_t kept, struct span span)
{
	for (size_t i = 0; i < kept; i++)
		if (span.start < work->places[i].span.end && work->places[i].span.start < span.end)
			return true;
	return false;
}

/* A longer form claims its words: the 3 of “3 hours” is not the 3 of a score. */
static void settle_places(struct work *work)
{
	size_t kept = 0;

	qsort(work->places, work->place_count, sizeof *work->places, longer_first);
	for (size_t i = 0; i < work->place_count; i++)
		if (!is_claimed(work, kept, work->places[i].span))
			work->places[kept++] = work->places[i];
	work->place_count = kept;
	qsort(work->places, kept, sizeof *work->places, by_position);
}

static bool counts_agree(const struct work *work)
{
	for (size_t group = 0; group < work->count; group++) {
		size_t wanted = 0, found = 0;

		if (work->exchanges[group].group != group || !group_changed(work, group))
			continue;
		for (size_t i = group; i < work->count; i++)
			wanted += work->exchanges[i].group == group;
		for (size_t i = 0; i < work->place_count; i++)
			found += work->places[i].group == group;
		if (wanted != found)
			return false;
	}
	return true;
}

/* ---- writing ---- */

/* The k-th place of a value belongs to its k-th number; those of a group stand in the order of the source. */
static const struct exchange *exchange_of(const struct work *work, size_t place)
{
	size_t group = work->places[place].group, before = 0;

	for (size_t i = 0; i < place; i++)
		before += work->places[i].group == group;
	for (size_t i = 0; i < work->count; i++)
		if (work->exchanges[i].group == group && before-- == 0)
			return &work->exchanges[i];
	return NULL;
}

static bool verb_follows(struct str english, size_t end)
{
	static const char *const verbs[] = { "is", "was", "has", "are", "were", "have", "does", "do" };

	return character_at(english, end) == ' ' && starts_with_any(english, end + 1, verbs, sizeof verbs / sizeof *verbs);
}

/* One becomes more, or more one: only where the noun is ours to change, and no verb has to follow it. */
static bool agrees(const struct work *work, const struct exchange *exchange, const struct place *place)
{
	size_t end = place->span.end;
	uint32_t after = character_at(work->english, end);

	if (number_is_one(&exchange->from) == number_is_one(&exchange->to))
		return true;
	if (exchange->bare || verb_follows(work->english, end))
		return false;
	if (exchange->from.kind != NUMBER_PLAIN)
		return true;
	return !(after == ' ' && is_letter(character_at(work->english, end + 1))) && after != '-';
}

/* Whether English says "an" before it: an 8, an eight, an hour; but a one. */
static bool wants_an(struct str form)
{
	return strcmp(article_for(form), "an") == 0;
}

/* Moves the start of a place over the article before it, where the new number wants the other. */
static bool take_article(struct str english, struct span *span, struct str from, struct str to, const char **article)
{
	size_t size = wants_an(from) ? 3 : 2, start;

	if (wants_an(from) == wants_an(to) || span->start < size)
		return false;
	start = span->start - size;
	if (start > 0 && is_word_character(character_before(english, start)))
		return false;
	if (!str_equal(str_slice(english, start + 1, span->start), wants_an(from) ? STR("n ") : STR(" "))
	    || (english.data[start] | 0x20) != 'a')
		return false;
	span->start = start;
	*article = english.data[start] == 'A' ? (size == 2 ? "An " : "A ") : (size == 2 ? "an " : "a ");
	return true;
}

/* Words that stay at the end are no part of the edit: 0.9 per cent becomes 1.2 per cent by 0.9 → 1.2. */
static size_t shared_words(struct str from, struct str to)
{
	size_t best = 0;

	for (size_t i = 1; i < from.size && i < to.size; i++) {
		if (from.data[from.size - i] != to.data[to.size - i])
			break;
		if (from.data[from.size - i] == ' ')
			best = i;
	}
	return best;
}

static bool is_only_number(struct str s)
{
	for (size_t at = 0; at < s.size;)
		if (is_letter(utf8_next(s, &at)))
			return false;
	return true;
}

static enum edit_by edit_kind(const struct exchange *exchange, struct str from, struct str to, size_t shared)
{
	switch (exchange->from.kind) {
	case NUMBER_DATE:
	case NUMBER_TIME:
		return EDIT_DATE;
	case NUMBER_CURRENCY:
	case NUMBER_PERCENT:
	case NUMBER_UNIT:
		return shared || (is_only_number(from) && is_only_number(to)) ? EDIT_NUMBER : EDIT_UNIT;
	default:
		return EDIT_NUMBER;
	}
}

static struct str new_form(struct work *work, const struct exchange *exchange, const struct place *place)
{
	struct str form = number_in_style(&exchange->to, place->style, work->variety, work->arena);

	if (!place->capital || !form.size || !is_lower((unsigned char)form.data[0]))
		return form;
	return arena_printf(work->arena, "%c%.*s", (char)to_upper((unsigned char)form.data[0]), (int)form.size - 1, form.data + 1);
}

/* The point of “a.m.” at the end of a sentence is the full stop too. */
static struct str with_one_stop(struct work *work, struct str from, struct str to, size_t end)
{
	if (str_ends(to, STR(".")) && character_at(work->english, end) == '.')
		return str_slice(to, 0, to.size - 1);
	if (str_ends(from, STR(".")) && !str_ends(to, STR(".")) && end == work->english.size)
		return arena_printf(work->arena, "%.*s.", STR_ARG(to));
	return to;
}

static void write_edit(struct work *work, const struct exchange *exchange, const struct place *place, size_t *at)
{
	struct span span = place->span;
	struct str from = str_slice(work->english, span.start, span.end), to = new_form(work, exchange, place);
	const char *article = "";
	size_t shared, start;

	if (take_article(work->english, &span, from, to, &article)) {
		from = str_slice(work->english, span.start, span.end);
		to = arena_printf(work->arena, "%s%.*s", article, STR_ARG(to));
	}
	to = with_one_stop(work, from, to, span.end);
	buf_add(&work->target, str_slice(work->english, *at, span.start));
	start = work->target.size;
	buf_add(&work->target, to);
	*at = span.end;
	shared = exchange->from.kind == NUMBER_DATE ? 0 : shared_words(from, to);
	work->edits[work->edit_count++] = (struct edit){ .from = str_slice(from, 0, from.size - shared),
		.to = str_slice(to, 0, to.size - shared), .by = edit_kind(exchange, from, to, shared),
		.place = { start, start + to.size - shared } };
}

/* Codes of the target move with the words; one inside an exchanged number has no place any more. */
static bool move_codes(const struct work *work, struct text old, struct text *target)
{
	struct code *codes = arena_copy(work->arena, old.codes, old.code_count, sizeof *codes);
	size_t place = 0;
	ptrdiff_t moved = 0;

	for (size_t i = 0; i < old.code_count; i++) {
		size_t offset = old.codes[i].offset;

		for (; place < work->edit_count; place++) {
			const struct edit *edit = &work->edits[place];
			size_t old_start = (size_t)((ptrdiff_t)edit->place.start - moved), old_end = old_start + edit->from.size;

			if (offset <= old_start)
				break;
			if (offset < old_end)
				return false;
			moved += (ptrdiff_t)edit->to.size - (ptrdiff_t)edit->from.size;
		}
		codes[i].offset = (size_t)((ptrdiff_t)offset + moved);
	}
	target->codes = codes;
	target->code_count = old.code_count;
	return true;
}

static bool write_target(struct work *work, struct text old, struct text *target)
{
	size_t at = 0;

	work->edits = arena_calloc(work->arena, work->place_count + 1, sizeof *work->edits);
	for (size_t i = 0; i < work->place_count; i++) {
		const struct exchange *exchange = exchange_of(work, i);

		if (!exchange || !exchange->changed)
			continue;
		if (!agrees(work, exchange, &work->places[i]))
			return false;
		write_edit(work, exchange, &work->places[i], &at);
	}
	buf_add(&work->target, str_slice(work->english, at, work->english.size));
	target->chars = arena_str(work->arena, buf_str(&work->target));
	return move_codes(work, old, target);
}

/* ---- the story ---- */

static bool exchange_all(struct work *work, struct text old_source, struct text source)
{
	size_t old_count, count;
	struct number *old = find_numbers(old_source.chars, work->variety, work->arena, &old_count);
	struct number *new = find_numbers(source.chars, work->variety, work->arena, &count);

	if (count == 0 || count != old_count || str_equal(old_source.chars, source.chars)
	    || !same_but_for_numbers(old_source, old, source, new, count))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!add_exchange(work, old[i], new[i], false))
			return false;
	if (!find_places(work))
		return false;
	settle_places(work);
	return counts_agree(work);
}

bool substitute_numbers(struct proposal *proposal, struct text source, enum variety variety, int penalty, struct arena *arena)
{
	struct work work = { .english = proposal->unit.target.chars, .variety = variety, .arena = arena };
	struct text target = { 0 };
	bool done = exchange_all(&work, proposal->unit.source, source) && write_target(&work, proposal->unit.target, &target);

	if (done) {
		proposal->target = target;
		proposal->origin = ORIGIN_SUBSTITUTED;
		proposal->score = 100 - penalty - proposal->penalty;
		proposal->edits = work.edits;
		proposal->edit_count = work.edit_count;
		proposal->open = NULL;
		proposal->open_count = 0;
	}
	buf_fini(&work.target);
	free(work.exchanges);
	free(work.places);
	return done;
}
