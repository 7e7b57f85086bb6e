/* What the reader of glossaries warns about is found once, there; here it gets its code and what puts it right. */
#include "glossary/lint_private.h"

#include "base/alloc.h"
#include "base/utf8.h"

/* By the first words of the warning's format; what is new there is something about a line. */
static const struct {
	const char *starts;
	enum lint_kind kind;
} kinds[] = {
	{ "unknown ", LINT_KEY },
	{ "no value ", LINT_KEY },
	{ "more than four columns", LINT_COLUMNS },
	{ "", LINT_LINE },
};

static enum lint_kind kind_of(const struct warning *warning)
{
	size_t i = 0;

	while (!str_starts(str_of(warning->kind), str_of(kinds[i].starts)))
		i++;
	return kinds[i].kind;
}

/* The line of the warning; they come in the order of the lines. */
static struct str find_line(struct lint *lint, size_t number)
{
	struct str line = STR(""), rest;

	for (; lint->reading_line < number && str_next_line(&lint->reading_at, &line); lint->reading_line++)
		;
	rest = lint->reading_at;
	return str_next_line(&rest, &line) ? line : STR("");
}

/* Byte of the column, which counts code points from 1. */
static size_t byte_of_column(struct str line, size_t column)
{
	size_t at = 0;

	while (--column > 0 && at < line.size)
		utf8_next(line, &at);
	return at;
}

/* Where the key=value round byte `at` begins and ends. */
static struct str pair_around(struct str line, size_t at)
{
	size_t start = at, end = at;

	while (start > 0 && line.data[start - 1] != ';' && line.data[start - 1] != '\t')
		start--;
	while (end < line.size && line.data[end] != ';' && line.data[end] != '\t')
		end++;
	return str_trim(str_slice(line, start, end));
}

/* Whether the line has the key of `mended` elsewhere too: two would say two things. */
static bool has_key_elsewhere(struct str line, struct str pair, struct str mended)
{
	struct str key = str_slice(mended, 0, str_find(mended, STR("="), 0));
	size_t at = 0;

	while ((at = str_find(line, key, at)) != STR_NOT_FOUND) {
		struct str other = pair_around(line, at);

		if (other.data != pair.data && str_starts(other, key))
			return true;
		at += key.size;
	}
	return false;
}

static void can_mend_key(struct lint *lint, struct lint_finding *finding, struct str line, size_t at)
{
	struct str pair = pair_around(line, at);
	struct buf tidy = { 0 }, mended = { 0 };
	size_t start = (size_t)(pair.data - lint->text.data);

	lint_tidy(&tidy, pair);
	if (str_find(pair, STR("\\"), 0) == STR_NOT_FOUND && mend_pair(buf_str(&tidy), &mended)
		&& !has_key_elsewhere(line, pair, buf_str(&mended)))
		lint_can_fix(lint, finding, start, start + pair.size, arena_str(&lint->arena, buf_str(&mended)));
	buf_fini(&tidy);
	buf_fini(&mended);
}

void lint_take_warning(void *data, const struct warning *warning)
{
	struct lint *lint = data;
	struct lint_finding *finding;
	struct str line = find_line(lint, warning->place.line);

	ARRAY_GROW(lint->findings, lint->finding_count, lint->finding_room);
	finding = &lint->findings[lint->finding_count++];
	*finding = (struct lint_finding){
		.kind = kind_of(warning),
		.line = warning->place.line,
		.column = warning->place.column,
		.message = arena_printf(
			&lint->arena, "%s%s%s", warning->message, warning->hint[0] ? "; " : "", warning->hint),
	};
	if (finding->kind == LINT_KEY)
		can_mend_key(lint, finding, line, byte_of_column(line, warning->place.column));
}
