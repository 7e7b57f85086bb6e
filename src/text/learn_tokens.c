#include "text/learn_tokens.h"

#include "base/utf8.h"
#include "text/learn_words.h"
#include "text/unicode.h"

static uint32_t next_character(struct str text, size_t *at)
{
	return (unsigned char)text.data[*at] < 0x80 ? (unsigned char)text.data[(*at)++] : utf8_next(text, at);
}

static bool is_quote(uint32_t c)
{
	return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

static bool is_bracket(uint32_t c)
{
	return c == '(' || c == ')' || c == '[' || c == ']';
}

static bool is_word_character(uint32_t c)
{
	return is_letter(c) || is_digit(c) || is_mark(c);
}

static enum behind kind_behind(uint32_t c, uint32_t next)
{
	switch (c) {
	case '.': return next == '.' ? BEHIND_END : BEHIND_STOP;
	case '!': case '?': case 0x2026: return BEHIND_END;
	case ',': case ';': return BEHIND_COMMA;
	default: return BEHIND_OTHER;
	}
}

/* `.`  `.,`  `.’`  `).` : the first character behind the word decides, a bracket before it says that the word ends there. */
static void read_behind(struct learn_token *token, struct str tail)
{
	token->behind = BEHIND_NOTHING;
	for (size_t at = 0; at < tail.size;) {
		uint32_t c = next_character(tail, &at);
		bool closes = is_quote(c) || is_bracket(c);

		token->closed = token->closed || closes;
		if (token->behind == BEHIND_STOP && (c == ',' || c == ';' || c == ':'))
			token->behind = BEHIND_STOP_COMMA;
		else if (token->behind == BEHIND_NOTHING && !closes)
			token->behind = kind_behind(c, utf8_peek(tail, at));
		if (token->closed && token->behind == BEHIND_STOP && c == '.')
			token->behind = BEHIND_END; /* the stop is the sentence's, not the word's */
	}
}

/* The end of the stretch without white space that begins at `at`. */
static size_t end_of_stretch(struct str text, size_t at)
{
	for (size_t behind = at; behind < text.size && !is_space(next_character(text, &behind));)
		at = behind;
	return at;
}

static void read_front(struct str text, size_t end, struct learn_token *token)
{
	while (token->start < end) {
		size_t behind = token->start;
		uint32_t c = next_character(text, &behind);

		if (is_word_character(c))
			break;
		token->apostrophe = c == '\'' || c == 0x2019 || c == 0x2018;
		token->quoted = token->quoted || is_quote(c);
		token->bracketed = token->bracketed || is_bracket(c);
		token->odd = token->odd || !(is_quote(c) || is_bracket(c));
		token->start = behind;
	}
}

bool next_learn_token(struct str text, size_t *at, struct learn_token *token)
{
	size_t end;

	*token = (struct learn_token){ .start = *at };
	for (size_t behind = *at; behind < text.size && is_space(next_character(text, &behind));)
		token->start = behind;
	if (token->start == text.size)
		return false;
	*at = end = end_of_stretch(text, token->start);
	read_front(text, end, token);
	for (token->end = end; token->end > token->start;) {
		size_t before = token->end;

		if (is_word_character(utf8_previous(text, &before)))
			break;
		token->end = before;
	}
	token->apostrophe = token->apostrophe && token->end - token->start == 1;
	read_behind(token, str_slice(text, token->end, end));
	return true;
}

bool fold_learn_word(struct str word, struct buf *folded)
{
	if (word.size > LONGEST_SEEN)
		return false;
	buf_clear(folded);
	for (size_t at = 0; at < word.size;) {
		uint32_t c = next_character(word, &at);

		if (c < 0x80 ? !is_letter(c) && (c == 0 || !strchr(".-/'", (int)c)) : !is_letter(c) && !is_mark(c) && c != 0x2019)
			return false;
		if (c < 0x80)
			buf_add_char(folded, (char)to_lower(c));
		else
			buf_add_code_point(folded, c == 0x2019 ? '\'' : to_lower(c));
	}
	return folded->size > 0 && folded->size <= LONGEST_SEEN;
}
