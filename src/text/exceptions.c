#include "text/exceptions_private.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <stdlib.h>

struct exceptions *exceptions_open(void)
{
	return must_calloc(1, sizeof(struct exceptions));
}

void exceptions_close(struct exceptions *exceptions)
{
	if (!exceptions)
		return;
	HASH_CLEAR(hh, exceptions->ends);
	HASH_CLEAR(hh, exceptions->starts);
	HASH_CLEAR(by_sides, exceptions->by_sides);
	HASH_CLEAR(hh, exceptions->places);
	arena_fini(&exceptions->arena);
	free(exceptions);
}

size_t exceptions_count(const struct exceptions *exceptions)
{
	return exceptions->count;
}

/* --- words ------------------------------------------------------------------------------------------------------------- */

bool fold_word(struct str word, struct folded_word *folded)
{
	folded->count = 0;
	for (size_t at = 0; at < word.size;) {
		uint32_t c = to_lower(utf8_next(word, &at));

		if (folded->count == EXCEPTION_WORD_MAX)
			return false;
		folded->chars[folded->count++] = c == 0x2019 ? '\'' : c;
	}
	return true;
}

static const struct exception *find_word(const struct word_exception *table, struct str word)
{
	struct folded_word folded;
	struct word_exception *found = NULL;

	if (table && fold_word(word, &folded))
		HASH_FIND(hh, table, folded.chars, folded.count * sizeof *folded.chars, found);
	return found ? &found->exception : NULL;
}

const struct exception *find_end_exception(const struct exceptions *exceptions, struct str word)
{
	const struct exception *found = find_word(exceptions->ends, word);
	const char *hyphen = !found && exceptions->ends && word.size ? memrchr(word.data, '-', word.size) : NULL;

	return hyphen ? find_word(exceptions->ends, str_slice(word, (size_t)(hyphen + 1 - word.data), word.size)) : found;
}

const struct exception *find_start_exception(const struct exceptions *exceptions, struct str word)
{
	return find_word(exceptions->starts, word);
}

/* --- places ------------------------------------------------------------------------------------------------------------ */

static bool is_word_character(uint32_t c)
{
	return is_letter(c) || is_digit(c) || is_mark(c);
}

/* White space before `at` passed; `at` where there is none. */
static size_t before_space(struct str text, size_t at)
{
	size_t before = at;

	while (before > 0 && is_space(utf8_previous(text, &before)))
		at = before;
	return at;
}

static size_t behind_space(struct str text, size_t at)
{
	size_t behind = at;

	while (behind < text.size && is_space(utf8_next(text, &behind)))
		at = behind;
	return at;
}

bool make_place_key(struct str text, size_t end, size_t next, struct place_shape shape, struct place_key *key)
{
	size_t count;

	memset(key, 0, sizeof *key);
	key->shape.left_size = shape.left_size;
	key->shape.right_size = shape.right_size;
	key->shape.spaced = shape.spaced;
	for (count = 0; count < shape.left_size && end > 0; count++) {
		size_t before = before_space(text, end);

		key->left[count] = before < end ? ' ' : text.data[end - 1];
		end = before < end ? before : end - 1;
	}
	if (count < shape.left_size)
		return false;
	for (count = 0; count < shape.right_size && next < text.size; count++) {
		size_t behind = behind_space(text, next);

		key->right[count] = behind > next ? ' ' : text.data[next];
		next = behind > next ? behind : next + 1;
	}
	return count == shape.right_size;
}

/* `left` (white space as single spaces) stands before byte `end`, from the beginning of a word. */
static bool stands_before(struct str left, struct str text, size_t end)
{
	size_t at = end, first = 0, before;

	for (size_t i = left.size; i > 0; i--) {
		if (left.data[i - 1] == ' ') {
			before = before_space(text, at);
			if (before == at)
				return false;
			at = before;
		} else if (at == 0 || text.data[--at] != left.data[i - 1]) {
			return false;
		}
	}
	before = at;
	return at == 0 || !is_word_character(utf8_next(left, &first)) || !is_word_character(utf8_previous(text, &before));
}

static bool stands_behind(struct str right, struct str text, size_t next)
{
	size_t at = next, last = right.size, behind;

	for (size_t i = 0; i < right.size; i++) {
		if (right.data[i] == ' ') {
			behind = behind_space(text, at);
			if (behind == at)
				return false;
			at = behind;
		} else if (at == text.size || text.data[at++] != right.data[i]) {
			return false;
		}
	}
	behind = at;
	return at == text.size || !is_word_character(utf8_previous(right, &last)) || !is_word_character(utf8_next(text, &behind));
}

static const struct place_exception *later(const struct place_exception *a, const struct place_exception *b)
{
	return !a || b->order > a->order ? b : a;
}

const struct exception *find_place_exception(const struct exceptions *exceptions, struct str text, size_t end, size_t next)
{
	const struct place_exception *best = NULL;

	for (size_t i = 0; i < exceptions->shape_count; i++) {
		struct place_exception *found;
		struct place_key key;

		if (exceptions->shapes[i].spaced != (next > end) || !make_place_key(text, end, next, exceptions->shapes[i], &key))
			continue;
		HASH_FIND(hh, exceptions->places, &key, sizeof key, found);
		for (; found; found = found->same_key)
			if (stands_before(found->left, text, end) && stands_behind(found->right, text, next))
				best = later(best, found);
	}
	return best ? &best->exception : NULL;
}

static bool is_split(const struct exceptions *exceptions, struct str text, size_t end, size_t next)
{
	const struct exception *found = find_place_exception(exceptions, text, end, next);

	return found && found->kind == EXCEPTION_SPLIT;
}

bool find_split(const struct exceptions *exceptions, struct str text, size_t from, size_t *end, size_t *next)
{
	size_t at = from, behind;

	for (; exceptions->splits && at < text.size; at = behind) {
		behind = behind_space(text, at);
		if (at > from && behind < text.size && (behind > at || exceptions->tight) && is_split(exceptions, text, at, behind)) {
			*end = at;
			*next = behind;
			return true;
		}
		utf8_next(text, &behind);
	}
	return false;
}
