/* Why a sentence ends or does not, in words. */
#include "text/sentences.h"

#include "base/utf8.h"
#include "text/unicode.h"

enum { LONGEST = 40 }; /* bytes of a word that is quoted */

static bool belongs_to_word(uint32_t c)
{
	return is_letter(c) || is_digit(c) || c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/* The word that ends at or before `end` with its mark; quotes and brackets round it left off. */
static struct str word_before(struct str text, size_t end)
{
	size_t start = end, at, last = end, first;

	for (at = end; at > 0 && end - at < LONGEST && !is_space(utf8_previous(text, &at));)
		start = at;
	for (at = end; at > start && !belongs_to_word(utf8_previous(text, &at));)
		last = at;
	for (at = first = start; at < last && !is_letter(utf8_next(text, &at)) && !is_digit((unsigned char)text.data[first]);)
		first = at;
	return str_slice(text, first, last);
}

/* The first word at or behind `next`. */
static struct str word_behind(struct str text, size_t next)
{
	size_t start = next, end, at;

	for (at = next; at < text.size && at - next < LONGEST && !belongs_to_word(utf8_next(text, &at));)
		start = at;
	for (at = end = start; at < text.size && at - start < LONGEST && belongs_to_word(utf8_next(text, &at));)
		end = at;
	return str_slice(text, start, end);
}

void add_reason(struct buf *out, struct str paragraph, const struct candidate *candidate)
{
	struct str about = str_of(evidence_about(candidate->evidence));

	for (size_t at = 0; at < about.size;) {
		struct str rest = str_slice(about, at, about.size);

		if (str_starts(rest, STR("{word}"))) {
			buf_printf(out, "“%.*s”", STR_ARG(word_before(paragraph, candidate->end)));
			at += strlen("{word}");
		} else if (str_starts(rest, STR("{next}"))) {
			buf_printf(out, "“%.*s”", STR_ARG(word_behind(paragraph, candidate->next)));
			at += strlen("{next}");
		} else {
			buf_add_char(out, about.data[at++]);
		}
	}
	if (candidate->said.file)
		buf_printf(out, " (%s:%zu)", candidate->said.file, candidate->said.line);
}
