#include "document/review_parts.h"

#include "base/utf8.h"
#include "text/unicode.h"

enum { CONTEXT = 2, TABLE_MOST = 4 * 1024 * 1024 };

struct token {
	struct str text;
	bool space; /* before it */
	bool word;
	bool kept;  /* the other sentence has it too */
	bool shown; /* a difference to show */
};

struct tokens_of {
	struct token *items;
	size_t count;
};

static bool is_word_character(uint32_t c)
{
	return is_letter(c) || is_digit(c) || is_mark(c);
}

static bool joins_words(uint32_t c)
{
	return c == '-' || c == '.' || c == ',' || c == '\'' || c == ':' || c == 0x2019;
}

/* Where the word that begins at `at` ends; a mark inside it belongs to it: 0,25 and foto’s and Noord-Brabant. */
static size_t end_of_word(struct str s, size_t at)
{
	size_t end = at;

	while (at < s.size) {
		uint32_t c = utf8_next(s, &at);
		size_t after = at;

		if (is_word_character(c))
			end = at;
		else if (!joins_words(c) || at == s.size || !is_word_character(utf8_next(s, &after)))
			break;
	}
	return end;
}

static struct tokens_of split(struct str s, struct arena *arena)
{
	struct tokens_of tokens = { arena_alloc(arena, (s.size + 1) * sizeof *tokens.items), 0 };
	bool space = false;
	size_t at = 0;

	while (at < s.size) {
		size_t from = at;
		uint32_t c = utf8_next(s, &at);

		if (is_space(c)) {
			space = true;
			continue;
		}
		if (is_word_character(c))
			at = end_of_word(s, from);
		tokens.items[tokens.count++] =
			(struct token){ .text = str_slice(s, from, at), .space = space, .word = is_word_character(c) };
		space = false;
	}
	return tokens;
}

static bool same(const struct token *a, const struct token *b)
{
	return str_equal(a->text, b->text);
}

static void keep(struct token *a, struct token *b)
{
	a->kept = b->kept = true;
}

static uint32_t smallest(uint32_t a, uint32_t b, uint32_t c)
{
	return a < b ? a < c ? a : c : b < c ? b : c;
}

/* Of a word; a mark weighs less, so that the words decide what belongs together. */
static uint32_t weight(const struct token *token)
{
	return token->word ? 3 : 1;
}

/* Dearer than each alone, cheaper than both: words exchanged one for one stay side by side. */
static uint32_t exchange(const struct token *a, const struct token *b)
{
	return weight(a) + weight(b) - 1;
}

/* Between the common ends: marks what both have on the cheapest way from one to the other (Wagner and Fischer 1974). */
static void mark_common(struct tokens_of a, struct tokens_of b, struct arena *arena)
{
	size_t row = b.count + 1, i, j;
	uint32_t *cost; /* of what is left from a[i] and b[j] on, at i * row + j */

	if (!a.count || !b.count || a.count > TABLE_MOST / row)
		return;
	cost = arena_calloc(arena, (a.count + 1) * row, sizeof *cost);
	for (j = b.count; j-- > 0;)
		cost[a.count * row + j] = cost[a.count * row + j + 1] + weight(&b.items[j]);
	for (i = a.count; i-- > 0;) {
		cost[i * row + b.count] = cost[(i + 1) * row + b.count] + weight(&a.items[i]);
		for (j = b.count; j-- > 0;) {
			bool equal = same(&a.items[i], &b.items[j]);

			cost[i * row + j] = smallest(cost[(i + 1) * row + j] + weight(&a.items[i]),
				cost[i * row + j + 1] + weight(&b.items[j]),
				cost[(i + 1) * row + j + 1] + (equal ? 0 : exchange(&a.items[i], &b.items[j])));
		}
	}
	for (i = j = 0; i < a.count && j < b.count;) {
		uint32_t here = cost[i * row + j];

		if (same(&a.items[i], &b.items[j]) && here == cost[(i + 1) * row + j + 1])
			keep(&a.items[i++], &b.items[j++]);
		else if (here == cost[(i + 1) * row + j] + weight(&a.items[i]))
			i++;
		else if (here == cost[i * row + j + 1] + weight(&b.items[j]))
			j++;
		else
			i++, j++;
	}
}

static void compare(struct tokens_of a, struct tokens_of b, struct arena *arena)
{
	size_t start = 0;

	while (start < a.count && start < b.count && same(&a.items[start], &b.items[start])) {
		keep(&a.items[start], &b.items[start]);
		start++;
	}
	while (a.count > start && b.count > start && same(&a.items[a.count - 1], &b.items[b.count - 1]))
		keep(&a.items[--a.count], &b.items[--b.count]);
	mark_common((struct tokens_of){ a.items + start, a.count - start },
		(struct tokens_of){ b.items + start, b.count - start }, arena);
}

/* Shows the words of `what` where they stand among the differing ones of `tokens` from `from` on; true where they were
 * found. */
static bool show(struct tokens_of tokens, struct tokens_of what)
{
	for (size_t i = 0; i + what.count <= tokens.count; i++) {
		size_t j = 0;

		while (j < what.count && !tokens.items[i + j].kept && !tokens.items[i + j].shown
			&& same(&tokens.items[i + j], &what.items[j]))
			j++;
		if (j < what.count || j == 0)
			continue;
		while (j-- > 0)
			tokens.items[i + j].shown = true;
		return true;
	}
	return false;
}

static void show_all(struct tokens_of tokens)
{
	for (size_t i = 0; i < tokens.count; i++)
		tokens.items[i].shown = !tokens.items[i].kept;
}

/* Both sentences in one row. A difference that is not shown is taken as done: yours stands there as common text. */
static struct changes weave(struct tokens_of a, struct tokens_of b, struct arena *arena)
{
	struct changes changes = { arena_alloc(arena, (a.count + b.count + 1) * sizeof *changes.items), 0, false };
	size_t i = 0, j = 0;

	while (i < a.count || j < b.count) {
		const struct token *token;
		enum change_kind kind = CHANGE_NONE;

		if (i < a.count && !a.items[i].kept
			&& (!a.items[i].shown || j == b.count || b.items[j].shown || b.items[j].kept)) {
			token = &a.items[i++];
			if (!token->shown)
				continue;
			kind = CHANGE_REMOVED;
		} else if (j < b.count && !b.items[j].kept) {
			token = &b.items[j++];
			kind = token->shown ? CHANGE_ADDED : CHANGE_NONE;
		} else {
			token = &b.items[j++]; /* kept: both have it */
			i++;
		}
		changes.any |= kind != CHANGE_NONE;
		changes.items[changes.count++] = (struct change){ kind, token->text, token->space };
	}
	return changes;
}

struct changes find_all_changes(struct str old, struct str new, struct arena *arena)
{
	struct tokens_of a = split(old, arena), b = split(new, arena);

	compare(a, b, arena);
	show_all(a);
	show_all(b);
	return weave(a, b, arena);
}

struct changes find_changes(
	struct str old, struct str new, const struct difference *open, size_t open_count, struct arena *arena)
{
	struct tokens_of a = split(old, arena), b = split(new, arena);

	compare(a, b, arena);
	for (size_t i = 0; i < open_count; i++) {
		show(a, split(open[i].from, arena));
		show(b, split(open[i].to, arena));
	}
	return weave(a, b, arena);
}

/* The end of the run of changes of one kind that begins at `at`. */
static size_t end_of_run(const struct changes *changes, size_t at)
{
	enum change_kind kind = changes->items[at].kind;

	while (at < changes->count && changes->items[at].kind == kind)
		at++;
	return at;
}

static void add_words(struct page *page, enum style style, const struct change *items, size_t count, bool space)
{
	for (size_t i = 0; i < count; i++) {
		if (items[i].space && (i || space))
			page_add(page, style, STR(" "));
		page_add(page, style, items[i].text);
	}
}

static void add_common(struct page *page, const struct change *items, size_t count, bool at_start, bool at_end)
{
	size_t head = at_start ? 0 : CONTEXT, tail = at_end ? 0 : CONTEXT;

	if (count <= head + tail + 1) {
		add_words(page, STYLE_DIM, items, count, !at_start);
		return;
	}
	add_words(page, STYLE_DIM, items, head, true);
	page_add(page, STYLE_DIM, at_start ? STR("…") : STR(" …"));
	if (tail) {
		page_add(page, STYLE_DIM, STR(" "));
		add_words(page, STYLE_DIM, items + count - tail, tail, false);
	}
}

static void add_side(struct page *page, const struct change *items, size_t count, const char *open, const char *close)
{
	enum style style = items->kind == CHANGE_REMOVED ? STYLE_REMOVED : STYLE_ADDED;

	if (!page->paint->color)
		page_add(page, style, str_of(open));
	add_words(page, style, items, count, false);
	if (!page->paint->color)
		page_add(page, style, str_of(close));
}

void add_changes(struct page *page, const struct changes *changes)
{
	size_t at = 0;

	while (at < changes->count) {
		size_t end = end_of_run(changes, at);
		const struct change *items = changes->items + at;
		bool added_follows = end < changes->count && changes->items[end].kind == CHANGE_ADDED;

		if (items->kind == CHANGE_NONE) {
			add_common(page, items, end - at, at == 0, end == changes->count);
			at = end;
			continue;
		}
		if (items->space && at && items[-1].kind != CHANGE_REMOVED)
			page_add(page, STYLE_DIM, STR(" "));
		if (items->kind == CHANGE_REMOVED) {
			add_side(page, items, end - at, "[-", "-]");
			if (added_follows && page->paint->color)
				page_add(page, STYLE_DIM, STR(" "));
		} else {
			add_side(page, items, end - at, "{+", "+}");
		}
		at = end;
	}
}
