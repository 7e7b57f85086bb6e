/* What was learned, as the lines of an exceptions file: comments above each say why. */
#include "cli/listing.h"

#include "base/utf8.h"

#include <stdio.h>

enum { INDENT = 4, LEAST_ROOM = 20 };

/* A line, however wide the terminal: what went on in the next would be no comment. */
static void add_comment(const struct paint *paint, struct buf *out, struct str text)
{
	paint_add(paint, out, STYLE_DIM, text);
	buf_add_char(out, '\n');
}

static void add_times(struct buf *out, size_t times)
{
	if (times == 1)
		buf_add(out, STR("once"));
	else if (times == 2)
		buf_add(out, STR("twice"));
	else
		buf_printf(out, "%zu times", times);
}

/* “Stb.”: 14 times with a full stop, 12 of them inside a sentence; never without */
static void add_counts(const struct paint *paint, const struct lesson *lesson, struct buf *out)
{
	struct buf line = { 0 };
	bool stop = lesson->kind != LESSON_STARTS_LOWERCASE;

	buf_printf(&line, "# “%.*s”: ", STR_ARG(lesson->word));
	if (stop) {
		add_times(&line, lesson->with_stop);
		buf_printf(&line, " with a full stop, %zu of them inside a sentence", lesson->inside);
		if (lesson->kind == LESSON_MAY_END)
			buf_printf(&line, ", %zu at the end of one", lesson->ends);
		buf_add(&line, STR("; "));
		if (lesson->without_stop) {
			add_times(&line, lesson->without_stop);
			buf_add(&line, STR(" without"));
		} else {
			buf_add(&line, STR("never without"));
		}
	} else {
		add_times(&line, lesson->with_stop + lesson->without_stop);
		buf_add(&line, STR(", never with a capital; "));
		add_times(&line, lesson->starts);
		buf_add(&line, STR(" it begins a sentence"));
	}
	add_comment(paint, out, buf_str(&line));
	buf_fini(&line);
}

/* The end of the last word that begins within `width` columns from `at`. */
static size_t end_within(const struct paint *paint, struct str text, size_t at, size_t width)
{
	size_t end = at, used = 0;

	while (at < text.size) {
		size_t behind = at;

		utf8_next(text, &behind);
		used += paint_width(paint, str_slice(text, at, behind));
		if (used > width)
			return end;
		if (behind == text.size || text.data[behind] == ' ')
			end = behind;
		at = behind;
	}
	return end;
}

/* The beginning of the first word within `width` columns before `at`. */
static size_t start_within(const struct paint *paint, struct str text, size_t at, size_t width)
{
	size_t start = at, used = 0;

	while (at > 0) {
		size_t before = at;

		utf8_previous(text, &before);
		used += paint_width(paint, str_slice(text, before, at));
		if (used > width)
			return start;
		if (before == 0 || text.data[before - 1] == ' ')
			start = before;
		at = before;
	}
	return start;
}

/* wet.txt:12, memory.tmx pair 12 */
static void add_place(struct buf *out, const struct learn_place *place)
{
	buf_add(out, str_of(place->file));
	if (place->line)
		buf_printf(out, ":%zu", place->line);
	else if (place->pair)
		buf_printf(out, " pair %zu", place->pair);
}

static size_t place_width(const struct paint *paint, const struct learn_place *place)
{
	struct buf text = { 0 };
	size_t width;

	add_place(&text, place);
	width = paint_width(paint, buf_str(&text));
	buf_fini(&text);
	return width;
}

/* Half the room goes to each side of the word; what one does not need the other takes. */
static void add_context(const struct paint *paint, const struct lesson_example *example, size_t room, struct buf *line)
{
	struct str text = example->text;
	size_t before = paint_width(paint, str_slice(text, 0, example->start));
	size_t behind = paint_width(paint, str_slice(text, example->end, text.size));
	size_t start, end, half = room / 2;

	start = start_within(paint, text, example->start, behind < half ? room - behind : half);
	end = end_within(paint, text, example->end, before < half ? room - before : half);
	if (start || example->cut_front)
		buf_add(line, STR("… "));
	buf_add(line, str_slice(text, start, end));
	if (end < text.size || example->cut_back)
		buf_add(line, STR(" …"));
}

/* wet.txt:12   … is bekendgemaakt in het Stb. 2014, 212 en treedt … */
static void add_example(const struct paint *paint, const struct lesson_example *example, size_t column, struct buf *out)
{
	struct buf line = { 0 };
	size_t used, room, ellipses = 2 * paint_width(paint, STR("… "));

	buf_printf(&line, "#%*s", INDENT - 1, "");
	add_place(&line, &example->place);
	buf_printf(&line, "%*s", (int)(column - place_width(paint, &example->place)), "");
	used = paint_width(paint, buf_str(&line)) + ellipses
		+ paint_width(paint, str_slice(example->text, example->start, example->end));
	room = (size_t)paint->width > used + LEAST_ROOM ? (size_t)paint->width - used : LEAST_ROOM;
	add_context(paint, example, paint->width == 0 ? SIZE_MAX : room, &line);
	add_comment(paint, out, buf_str(&line));
	buf_fini(&line);
}

void list_lessons_head(const struct paint *paint, struct buf *out)
{
	add_comment(paint, out, STR("# from tmx segment --learn; segment.txt beside tmx.ini takes the lines you agree with"));
}

void list_lesson(const struct paint *paint, const struct lesson *lesson, struct buf *out)
{
	size_t column = 0;

	add_counts(paint, lesson, out);
	for (size_t i = 0; i < lesson->example_count; i++) {
		size_t width = place_width(paint, &lesson->examples[i].place) + 3;

		column = width > column ? width : column;
	}
	for (size_t i = 0; i < lesson->example_count; i++)
		add_example(paint, &lesson->examples[i], column, out);
	/* as it is, whatever the terminal can show: this line is to be read again; a word holds no control characters */
	buf_printf(out, "%s: %.*s\n", lesson_name(lesson->kind), STR_ARG(lesson->word));
}
