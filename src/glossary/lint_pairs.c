/* Entries beside each other: said twice, contradicted, left without a target. */
#include "glossary/lint_private.h"

/* Into lint->key: the source, and what tells its entries apart for a reader and for the recogniser. */
static void key_of_kind(struct lint *lint, const struct lint_line *line)
{
	const struct term *term = line->term;

	buf_clear(&lint->key);
	buf_printf(&lint->key, "%.*s\t%.*s\t%.*s\t%d%d%d\t", STR_ARG(term->source), STR_ARG(term->domain),
		STR_ARG(term->variety), (int)term->pos, term->exact, term->case_sensitive);
}

static void key_of_pair(struct lint *lint, const struct lint_line *line)
{
	buf_clear(&lint->key);
	buf_printf(&lint->key, "%.*s\t%.*s", STR_ARG(line->term->source), STR_ARG(line->target));
}

/* Whether both lines say the same in every column, spaces aside. */
static bool same_cells(const struct lint_line *a, const struct lint_line *b)
{
	bool same = true;

	for (size_t i = 0; same && i < LINT_CELLS; i++) {
		struct buf one = { 0 }, other = { 0 };

		lint_tidy(&one, i < a->cell_count ? a->cells[i] : STR(""));
		lint_tidy(&other, i < b->cell_count ? b->cells[i] : STR(""));
		same = str_equal(buf_str(&one), buf_str(&other));
		buf_fini(&one);
		buf_fini(&other);
	}
	return same;
}

void lint_duplicate(struct lint *lint, struct lint_line *line)
{
	const struct lint_line *earlier;
	struct lint_finding *finding;
	bool same;

	key_of_kind(lint, line);
	buf_add(&lint->key, line->target);
	earlier = lint_meet(lint, 'd', line);
	if (!earlier || term_is_usable(earlier->term) != term_is_usable(line->term))
		return; /* the second is a contradiction, and that is said */
	same = same_cells(earlier, line);
	finding = lint_add(lint, LINT_DUPLICATE, line, line->cells[0], "“%.*s = %.*s” stands in line %zu already%s",
		STR_ARG(line->term->source), STR_ARG(line->target), earlier->term->line,
		same                                               ? ""
		: earlier->term->status != line->term->status      ? ", with another status"
		: str_equal(earlier->term->note, line->term->note) ? ", with other keys"
								   : ", with another note");
	if (same)
		lint_can_fix(lint, finding, line->start, line->end, STR(""));
}

/* Whether the line itself has the key; without status the order of the lines says which target is best. */
static bool has_key(const struct lint_line *line, struct str name)
{
	struct str rest = line->cell_count > 3 ? line->cells[3] : STR(""), pair;

	while (str_next(&rest, ';', &pair))
		if (str_starts(str_trim(pair), name))
			return true;
	return false;
}

void lint_targets(struct lint *lint, struct lint_line *line)
{
	const struct lint_line *earlier;
	const struct term *term = line->term;

	if (term->status != TERM_PREFERRED)
		return;
	key_of_kind(lint, line);
	earlier = lint_meet(lint, 't', line);
	if (!earlier || str_equal(earlier->target, line->target) || !has_key(line, STR("status")))
		return;
	if (term->note.size && earlier->term->note.size && !str_equal(term->note, earlier->term->note))
		return;
	lint_add(lint, LINT_TARGETS, line, line->cells[1],
		"“%.*s” has two preferred targets, “%.*s” in line %zu and “%.*s”; make one admitted, or give both pos, domain or a note",
		STR_ARG(term->source), STR_ARG(earlier->target), earlier->term->line, STR_ARG(line->target));
}

/* A source hidden as a whole, and something to propose for it. */
static void contradict_hidden(struct lint *lint, const struct lint_line *line)
{
	const struct lint_line *usable = line->source->first_usable;

	if (usable)
		lint_add(lint, LINT_CONTRADICTION, line, line->cells[0],
			"“%.*s” is hidden as a whole, so “%.*s” in line %zu is never proposed",
			STR_ARG(line->term->source), STR_ARG(usable->target), usable->term->line);
}

/*
 * Under which key a line is met as usable (u), as usable in any English (a), as withdrawn (w). What is withdrawn with a
 * variety is withdrawn from that alone.
 */
static void key_of_variety(struct lint *lint, const struct lint_line *line, struct str variety)
{
	key_of_pair(lint, line);
	buf_add_char(&lint->key, '\t');
	buf_add(&lint->key, variety);
}

void lint_meet_pair(struct lint *lint, const struct lint_line *line)
{
	if (line->target.size == 0)
		return;
	key_of_variety(lint, line, line->term->variety);
	lint_meet(lint, term_is_usable(line->term) ? 'u' : 'w', line);
	key_of_pair(lint, line);
	if (term_is_usable(line->term))
		lint_meet(lint, 'a', line);
}

/* The first line of `file` that says the opposite, or NULL. */
static const struct lint_line *find_opposite(const struct lint *file, struct lint *lint, const struct lint_line *line)
{
	struct str variety = line->term->variety;
	const struct lint_line *opposite;

	if (!term_is_usable(line->term)) {
		if (variety.size)
			key_of_variety(lint, line, variety);
		else
			key_of_pair(lint, line);
		return lint_find_met_in(file, lint, variety.size ? 'u' : 'a');
	}
	key_of_variety(lint, line, STR(""));
	opposite = lint_find_met_in(file, lint, 'w');
	if (opposite || variety.size == 0)
		return opposite;
	key_of_variety(lint, line, variety);
	return lint_find_met_in(file, lint, 'w');
}

static bool is_first_of_its_sort(struct lint *lint, const struct lint_line *line)
{
	key_of_variety(lint, line, line->term->variety);
	return lint_find_met_in(lint, lint, term_is_usable(line->term) ? 'u' : 'w') == line;
}

/* In this file, or in one that was named before it. */
static void contradict(struct lint *lint, const struct lint_line *line, const struct lint *file, const struct lint_line *other)
{
	const char *here = term_status_name(line->term->status), *there = term_status_name(other->term->status);
	const char *winner = term_is_usable(line->term) ? there : here;

	if (file == lint)
		lint_add(lint, LINT_CONTRADICTION, line, line->cells[0],
			"“%.*s = %.*s” is %s here and %s in line %zu; it is not proposed, for %s wins",
			STR_ARG(line->term->source), STR_ARG(line->target), here, there, other->term->line, winner);
	else
		lint_add(lint, LINT_CONTRADICTION, line, line->cells[0],
			"“%.*s = %.*s” is %s here and %s in %s, line %zu; with both it is not proposed, for %s wins",
			STR_ARG(line->term->source), STR_ARG(line->target), here, there, lint_path(file), other->term->line,
			winner);
}

void lint_contradiction(struct lint *lint, struct lint_line *line)
{
	const struct lint_options *options = lint->options;
	const struct lint_line *other;

	if (line->target.size == 0) {
		contradict_hidden(lint, line);
		return;
	}
	if (!is_first_of_its_sort(lint, line))
		return; /* that one says it */
	other = find_opposite(lint, lint, line);
	if (other && other->term->line < line->term->line)
		contradict(lint, line, lint, other);
	for (size_t i = 0; i < options->file_count && options->files[i] != lint; i++)
		if ((other = find_opposite(options->files[i], lint, line)))
			contradict(lint, line, options->files[i], other);
}

void lint_alternative(struct lint *lint, struct lint_line *line)
{
	const struct term *term = line->term;

	if (line->source->first != line || term->status == TERM_HIDDEN || lint_find_proposal(lint, term->source))
		return;
	lint_add(lint, LINT_ALTERNATIVE, line, line->cells[1],
		"“%.*s” has no target but the %s “%.*s”: add the one to write instead", STR_ARG(term->source),
		term_status_name(term->status), STR_ARG(line->target));
}
