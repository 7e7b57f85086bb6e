#include "base/utf8.h"
#include "text/learn_private.h"
#include "text/unicode.h"

enum { AROUND = 90 }; /* bytes of an example before the word, and behind it */

/* Of a byte: half a character is no space. */
static bool is_ascii_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Where an example begins or ends: at a word, AROUND bytes from `at`. */
static size_t example_start(struct str text, size_t at)
{
	size_t start = at > AROUND ? at - AROUND : 0;

	while (start > 0 && start < at && !is_ascii_space(text.data[start - 1]))
		start++;
	return start;
}

static size_t example_end(struct str text, size_t at)
{
	size_t end = text.size - at > AROUND ? at + AROUND : text.size;

	while (end < text.size && end > at && !is_ascii_space(text.data[end]))
		end--;
	return end;
}

/* Bytes `from` to `to` with every white space one space, into `out`. */
static size_t copy_spaced(char *out, struct str text, size_t from, size_t to)
{
	size_t size = 0;
	bool space = false;

	while (from < to) {
		size_t start = from;

		space = is_space(utf8_next(text, &from));
		if (!space) {
			memcpy(out + size, text.data + start, from - start);
			size += from - start;
		} else if (size == 0 || out[size - 1] != ' ') {
			out[size++] = ' ';
		}
	}
	return size;
}

void keep_example(struct arena *arena, struct lesson_example *example, struct str text, struct span word, struct learn_place place)
{
	size_t from = example_start(text, word.start), to = example_end(text, word.end), size;
	char *copy = arena_alloc(arena, to - from + 1);

	*example = (struct lesson_example){ .place = place, .cut_front = from > 0, .cut_back = to < text.size };
	example->start = copy_spaced(copy, text, from, word.start);
	memcpy(copy + example->start, text.data + word.start, word.end - word.start);
	example->end = example->start + word.end - word.start;
	size = example->end + copy_spaced(copy + example->end, text, word.end, to);
	copy[size] = '\0';
	example->text = (struct str){ copy, size };
}
