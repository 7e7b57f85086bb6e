#include "document/review_parts.h"

#include <stdlib.h>

static int by_start(const void *a, const void *b)
{
	const struct stretch *left = a, *right = b;

	return left->start < right->start ? -1 : left->start > right->start;
}

static void add_code(struct page *page, const struct code *code)
{
	static const char *const forms[] = { [CODE_OPEN] = "<%u>", [CODE_CLOSE] = "</%u>", [CODE_ALONE] = "<%u/>" };

	page_printf(page, STYLE_DIM, forms[code->kind], (unsigned)code->id);
}

void add_listed_text(struct page *page, struct text text, enum style style, struct stretch *stretches, size_t count)
{
	size_t at = 0, code = 0, next = 0;

	if (count)
		qsort(stretches, count, sizeof *stretches, by_start);
	while (at < text.chars.size || code < text.code_count) {
		size_t end = text.chars.size;
		enum style now = style;

		if (code < text.code_count && text.codes[code].offset <= at) {
			add_code(page, &text.codes[code++]);
			continue;
		}
		if (at == text.chars.size)
			break; /* a code behind the end */
		while (next < count && stretches[next].end <= at)
			next++;
		if (next < count && stretches[next].start <= at) {
			now = stretches[next].style;
			end = stretches[next].end < end ? stretches[next].end : end;
		} else if (next < count && stretches[next].start < end) {
			end = stretches[next].start;
		}
		if (code < text.code_count && text.codes[code].offset < end)
			end = text.codes[code].offset;
		page_add(page, now, str_slice(text.chars, at, end));
		at = end;
	}
}
