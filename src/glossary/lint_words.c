/* An entry by itself: what stands in its columns. */
#include "glossary/lint_private.h"

#include "base/utf8.h"
#include "text/dutch.h"
#include "text/unicode.h"

static const char *const cell_names[LINT_CELLS] = { "source", "target", "note", "keys" };

enum { LONGEST_NAME = 64 }; /* bytes */

static size_t count_capitals(struct str s)
{
	size_t capitals = 0;

	for (size_t at = 0; at < s.size;)
		capitals += is_upper(utf8_next(s, &at));
	return capitals;
}

static size_t count_letters(struct str s)
{
	size_t letters = 0;

	for (size_t at = 0; at < s.size;) {
		uint32_t c = utf8_next(s, &at);

		letters += is_letter(c) || is_digit(c);
	}
	return letters;
}

static bool begins_with_capital(struct str s)
{
	size_t at = 0;

	return s.size && is_upper(utf8_next(s, &at));
}

static bool is_small_word_of(bool (*is_one)(struct str), struct str word)
{
	struct buf small = { 0 };
	bool one;

	add_lower(&small, word);
	one = is_one(buf_str(&small));
	buf_fini(&small);
	return one;
}

/* --- a line of column names ---------------------------------------------------------------------------------- */

static bool is_column_name(struct str word)
{
	static const char *const names[] = { "source", "target", "source term", "target term", "term", "translation",
		"dutch", "english", "nederlands", "engels", "nl", "en", "nl-nl", "nl-be", "en-gb", "en-us", "bron",
		"doel", "bronterm", "doelterm", "vertaling", NULL };

	for (size_t i = 0; names[i]; i++)
		if (str_equal(str_of(names[i]), word))
			return true;
	return false;
}

void lint_header(struct lint *lint, struct lint_line *line)
{
	if (line == lint->lines && is_small_word_of(is_column_name, line->term->source)
		&& is_small_word_of(is_column_name, line->target))
		lint_add(lint, LINT_HEADER, line, line->cells[0],
			"“%.*s” and “%.*s” look like the names of columns, which a glossary has not",
			STR_ARG(line->term->source), STR_ARG(line->target));
}

/* --- case, and words that are everywhere --------------------------------------------------------------------- */

/* OM, BTW, EU-lid, G7, D-trein: capitals belong to it. KOPPEN in capitals is something else. */
static bool has_acronym(struct str source)
{
	struct word_reader reader = { .text = source };
	struct piece piece;

	while (next_piece(&reader, &piece)) {
		struct str word = str_slice(source, piece.start, piece.end);
		size_t capitals = count_capitals(word), letters = count_letters(word);

		if ((capitals >= 2 && (letters <= 6 || capitals < letters))
			|| (capitals && word.size > 1 && word.data[1] == '-'))
			return true;
	}
	return false;
}

/* Kamerbrief, Engelse sleutel: the capital is that of Kamer and Engels, entries with capitals on both sides. */
static bool has_name_in_front(struct lint *lint, struct str source)
{
	struct word_reader reader = { .text = source };
	struct piece piece;

	while (next_piece(&reader, &piece)) {
		struct str word = str_slice(source, piece.start, piece.end);

		for (size_t end = 3; begins_with_capital(word) && end < word.size && end < LONGEST_NAME; end++) {
			const struct term *name = NULL;

			if (end + 3 <= word.size || str_equal(str_slice(word, end, word.size), STR("e")))
				name = lint_find_proposal(lint, str_slice(word, 0, end));
			if (name && count_capitals(name->target))
				return true;
		}
	}
	return false;
}

void lint_capital(struct lint *lint, struct lint_line *line)
{
	const struct term *term = line->term;

	if (term->pos == POS_NAME || !term_is_usable(term) || !begins_with_capital(term->source)
		|| has_acronym(term->source))
		return;
	if (count_capitals(line->target) || count_letters(line->target) == 0 || has_name_in_front(lint, term->source))
		return;
	lint_add(lint, LINT_CAPITAL, line, line->cells[0],
		"“%.*s” has a capital, “%.*s” has none: in small letters it is not found; pos=name for a name",
		STR_ARG(term->source), STR_ARG(line->target));
}

void lint_common(struct lint *lint, struct lint_line *line)
{
	const struct term *term = line->term;
	struct str word;

	if (!term_is_usable(term) || line->source->first_usable != line || !lint_head_word(term->source, &word))
		return;
	if (count_letters(term->source) == 1 && !term->case_sensitive)
		lint_add(lint, LINT_COMMON, line, line->cells[0],
			"“%.*s” is one letter, which stands in many sentences; case=sensitive narrows it",
			STR_ARG(term->source));
	else if (count_capitals(term->source) < 2 && is_small_word_of(is_function_word, term->source))
		lint_add(lint, LINT_COMMON, line, line->cells[0],
			"“%.*s” is a function word, which stands in nearly every text", STR_ARG(term->source));
}

/* --- spaces and what is not seen ----------------------------------------------------------------------------- */

static const char *describe_slip(struct str cell, const struct lint_slip *slip)
{
	if (slip->kept)
		return "has two spaces together";
	return slip->from > 0 ? "ends in a space" : slip->to == cell.size ? "is only spaces" : "begins with a space";
}

static void report_slip(struct lint *lint, const struct lint_line *line, size_t number, const struct lint_slip *slip)
{
	struct str cell = line->cells[number];
	size_t start = (size_t)(cell.data - lint->text.data);
	struct buf kept = { 0 };
	struct lint_finding *finding = lint_add(lint, LINT_SPACES, line, str_slice(cell, slip->from, slip->to),
		"the %s %s", number == 3 ? "column of keys" : cell_names[number], describe_slip(cell, slip));

	if (slip->kept)
		buf_add_code_point(&kept, slip->kept);
	lint_can_fix(lint, finding, start + slip->from, start + slip->to, arena_str(&lint->arena, buf_str(&kept)));
	buf_fini(&kept);
}

void lint_spaces(struct lint *lint, struct lint_line *line)
{
	for (size_t i = 0; i < line->cell_count; i++) {
		struct lint_slip slip;

		for (size_t at = 0; lint_next_slip(line->cells[i], &slip, &at);)
			report_slip(lint, line, i, &slip);
	}
}

/* Controls, soft hyphen, zero-width characters and those that turn the direction of writing. */
static bool is_unseen(uint32_t c)
{
	return is_control(c) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
	       || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

void lint_unseen(struct lint *lint, struct lint_line *line)
{
	for (size_t i = 0; i < line->cell_count; i++)
		for (size_t at = 0; at < line->cells[i].size;) {
			size_t from = at;
			uint32_t c = utf8_next(line->cells[i], &at);

			if (!is_unseen(c))
				continue;
			lint_add(lint, LINT_UNSEEN, line, str_slice(line->cells[i], from, at),
				"the %s has U+%04X, which nobody sees%s", cell_names[i], (unsigned)c,
				i == 0 ? " and no text has" : "");
			break;
		}
}

/* --- more than a term, and less ------------------------------------------------------------------------------ */

/* A word that stays as it is may be worth an entry: a note, a key, the status or another target says so. */
void lint_same(struct lint *lint, struct lint_line *line)
{
	const struct term *term = line->term;

	if (line->source->usable + line->source->withdrawn == 1 && str_equal(term->source, line->target)
		&& term->note.size == 0 && term->status == TERM_PREFERRED && term->pos == POS_ANY
		&& term->domain.size == 0 && term->variety.size == 0 && term->forms.size == 0 && !term->case_sensitive
		&& !term->exact)
		lint_add(lint, LINT_SAME, line, line->cells[1],
			"“%.*s” is its own target; a note or a key (pos=name) says what for", STR_ARG(term->source));
}

/* missile/rocket, but not km/u, and/or, TCP/IP. */
static struct str find_slash(struct str cell)
{
	enum { SHORTEST = 3 };

	for (size_t at = 0; (at = str_find(cell, STR("/"), at)) != STR_NOT_FOUND; at++) {
		size_t from = at, to = at + 1, next;

		for (next = from; next > 0 && is_letter(utf8_previous(cell, &next)); from = next)
			;
		for (next = to; next < cell.size && is_letter(utf8_next(cell, &next)); to = next)
			;
		if (count_letters(str_slice(cell, from, at)) >= SHORTEST && count_letters(str_slice(cell, at + 1, to)) >= SHORTEST
			&& count_capitals(str_slice(cell, from, to)) < 3)
			return str_slice(cell, at, at + 1);
	}
	return STR("");
}

/* bond, vakbond: single words in a row; eind goed, al goed is a saying. */
static struct str find_comma(struct str cell)
{
	size_t first = str_find(cell, STR(", "), 0);
	struct str rest = cell, piece;

	if (first == STR_NOT_FOUND)
		return STR("");
	while (str_next(&rest, ',', &piece)) {
		piece = str_trim(piece);
		if (piece.size == 0 || memchr(piece.data, ' ', piece.size) || !count_letters(piece))
			return STR("");
	}
	return str_slice(cell, first, first + 1);
}

/* Signs that part words where an entry should be one. */
static struct str find_separator(const struct term *term, struct str cell)
{
	static const char *const signs[] = { ";", " / ", "|" };
	struct str sign;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t at = str_find(cell, str_of(signs[i]), 0);

		if (at != STR_NOT_FOUND)
			return str_slice(cell, at + (signs[i][0] == ' '), at + 1 + (signs[i][0] == ' '));
	}
	if (term->pos == POS_NAME || term->pos == POS_PHRASE || str_equal(term->source, term->target))
		return STR("");
	sign = find_slash(cell);
	return sign.size ? sign : find_comma(cell);
}

/* In a source anywhere: zon(ne)bril; in a target behind a space, for state(s) may be meant. */
static struct str find_bracket(struct str cell, bool source)
{
	for (size_t at = 0; at < cell.size; at++)
		if (strchr("([", cell.data[at]) && cell.data[at] && (source || (at > 0 && cell.data[at - 1] == ' ')))
			return str_slice(cell, at, at + 1);
	return STR("");
}

void lint_several(struct lint *lint, struct lint_line *line)
{
	static const char *const ends[] = { "source: found only in text that has it too; give each word a line",
		"target: give each target a line, the best first" };

	for (size_t i = 0; i < 2 && i < line->cell_count; i++) {
		struct str sign = find_separator(line->term, line->cells[i]), bracket = find_bracket(line->cells[i], i == 0);

		if (sign.size || (i == 0 && bracket.size))
			lint_add(lint, LINT_SEVERAL, line, sign.size ? sign : bracket, "“%.*s” in the %s",
				STR_ARG(sign.size ? sign : bracket), ends[i]);
		else if (bracket.size)
			lint_add(lint, LINT_SEVERAL, line, bracket,
				"“%.*s” in the target: it would be written too; what explains stands in the note", STR_ARG(bracket));
	}
}

/* Behind an article, without pos: burgemeester, but not zijne, doen, eed afleggen. */
static bool looks_like_noun(struct str rest)
{
	return str_find(rest, STR(" "), 0) == STR_NOT_FOUND && !str_ends(rest, STR("e")) && !str_ends(rest, STR("en"));
}

/* de wethouder, but not de facto, het Hof; as a fixed phrase it may be meant. */
static bool has_loose_article(const struct lint_line *line)
{
	static const char *const articles[] = { "de ", "het ", "'t ", "’t " };
	const struct term *term = line->term;

	if ((term->pos != POS_ANY && term->pos != POS_NOUN && term->pos != POS_ADJECTIVE) || term->exact)
		return false;
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
		struct str article = str_of(articles[i]), rest;

		if (!str_starts(term->source, article) || str_starts(line->target, article))
			continue;
		rest = str_slice(term->source, article.size, term->source.size);
		return !begins_with_capital(rest)
		       && (term->pos != POS_ANY || str_starts(line->target, STR("the ")) || looks_like_noun(rest));
	}
	return false;
}

static void count_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	(void)form, (void)tag, (void)particle;
	++*(size_t *)data;
}

static bool has_verb_forms(struct str word)
{
	size_t forms = 0;

	each_dutch_form(word, POS_VERB, count_form, &forms);
	return forms > 1;
}

/* trainen, op gang komen; but aan stukken: to pieces. */
static bool ends_in_infinitive(const struct term *term)
{
	struct word_reader reader = { .text = term->source };
	struct piece piece;
	struct str word = STR("");
	bool function_word = false;

	for (size_t i = 0; next_piece(&reader, &piece); i++) {
		word = str_slice(term->source, piece.start, piece.end);
		function_word |= i == 0 && is_small_word_of(is_function_word, word);
	}
	return !function_word && word.size > 3 && str_ends(word, STR("n")) && !begins_with_capital(word) && has_verb_forms(word);
}

void lint_form(struct lint *lint, struct lint_line *line)
{
	const struct term *term = line->term;

	if (has_loose_article(line))
		lint_add(lint, LINT_FORM, line, line->cells[0],
			"“%.*s” begins with an article: without one it is not found", STR_ARG(term->source));
	if (!str_starts(line->target, STR("to ")))
		return;
	if (term->pos == POS_VERB)
		lint_add(lint, LINT_FORM, line, line->cells[1], "“%.*s”: the English of a verb stands without “to”",
			STR_ARG(line->target));
	else if (term->pos == POS_ANY && ends_in_infinitive(term))
		lint_add(lint, LINT_FORM, line, line->cells[1],
			"“%.*s”: the English of a verb stands without “to”; pos=verb says that it is one", STR_ARG(line->target));
}

void lint_effect(struct lint *lint, struct lint_line *line)
{
	const struct term *term = line->term;
	struct str word, keys = line->cell_count > 3 ? line->cells[3] : STR("");
	bool single = lint_head_word(term->source, &word);

	if (term->forms.size && !single)
		lint_add(lint, LINT_EFFECT, line, keys,
			"forms has no effect for several words; give “%.*s” an entry of its own", STR_ARG(term->forms));
	if (term->pos != POS_VERB || !single || term->exact || term->forms.size)
		return;
	if (!has_verb_forms(term->source))
		lint_add(lint, LINT_EFFECT, line, keys, "pos=verb has no effect: “%.*s” is no infinitive",
			STR_ARG(term->source));
}
