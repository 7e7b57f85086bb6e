#include "glossary/lint_private.h"

#include "base/alloc.h"
#include "base/file.h"
#include "base/utf8.h"
#include "glossary/glossary_files.h"
#include "text/dutch.h"
#include "text/encoding.h"
#include "text/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

const struct lint_check lint_checks[LINT_KINDS] = {
	[LINT_LINE] = { "TMX-G01", "line",
		"a line without a source or without a target: no tab, or spaces where it belongs", NULL },
	[LINT_KEY] = { "TMX-G02", "key", "a key that tmx does not know, or a value that the key does not take", NULL },
	[LINT_COLUMNS] = { "TMX-G03", "columns", "more than four columns", NULL },
	[LINT_HEADER] = { "TMX-G04", "header",
		"a line of column names, as a spreadsheet has it: it is an entry like the others", lint_header },
	[LINT_DUPLICATE] = { "TMX-G05", "duplicate", "the same source and target again", lint_duplicate },
	[LINT_TARGETS] = { "TMX-G06", "targets",
		"a second target with status=preferred, told apart neither by pos, domain or variety nor by notes",
		lint_targets },
	[LINT_CONTRADICTION] = { "TMX-G07", "contradiction",
		"a pair that is proposed in one line and forbidden, deprecated or hidden in another, of this file or one before it",
		lint_contradiction },
	[LINT_ALTERNATIVE] = { "TMX-G08", "alternative",
		"a source that has only forbidden or deprecated targets: what to write instead?", lint_alternative },
	[LINT_PLURAL] = { "TMX-G09", "plural", "a plural, which does not find the singular; the singular finds both",
		lint_plural },
	[LINT_CAPITAL] = { "TMX-G10", "capital",
		"a capital in Dutch where the English has none and it is no name: small letters are not found",
		lint_capital },
	[LINT_COMMON] = { "TMX-G11", "common",
		"one letter, or a function word such as “van”: found in nearly every sentence", lint_common },
	[LINT_SPACES] = { "TMX-G12", "spaces", "a space at the front or end of a column, or two together",
		lint_spaces },
	[LINT_UNSEEN] = { "TMX-G13", "unseen",
		"a character that nobody sees: soft hyphen, zero-width space, control character", lint_unseen },
	[LINT_SAME] = { "TMX-G14", "same", "the source again as target, without a note or key that says what for",
		lint_same },
	[LINT_SEVERAL] = { "TMX-G15", "several",
		"several words in one column, with ; or / or commas or brackets: each wants a line of its own", lint_several },
	[LINT_FORM] = { "TMX-G16", "form",
		"more than the dictionary form: an article before the Dutch, “to” before an English verb", lint_form },
	[LINT_EFFECT] = { "TMX-G17", "effect",
		"a key without effect: forms beside several words, pos=verb and no infinitive", lint_effect },
	[LINT_LOST] = { "TMX-G18", "lost", "an entry that is not found even in its own words", lint_lost },
	[LINT_FREQUENT] = { "TMX-G19", "frequent",
		"found in more than --more-than per cent of the sentences of --against", lint_frequent },
	[LINT_UNUSED] = { "TMX-G20", "unused", "found in no sentence of --against (with --unused)", lint_unused },
};

enum lint_kind find_lint_check(struct str name)
{
	char wanted[32];

	snprintf(wanted, sizeof wanted, "%.*s", STR_ARG(name));
	for (int i = 0; i < LINT_KINDS; i++)
		if (strcasecmp(wanted, lint_checks[i].code) == 0 || strcasecmp(wanted, lint_checks[i].name) == 0
			|| strcasecmp(wanted, lint_checks[i].code + sizeof "TMX-" - 1) == 0)
			return (enum lint_kind)i;
	return LINT_KINDS;
}

/* --- what the checks use ------------------------------------------------------------------------------------- */

struct lint_finding *lint_add(
	struct lint *lint, enum lint_kind kind, const struct lint_line *line, struct str piece, const char *format, ...)
{
	struct buf message = { 0 };
	struct lint_finding *finding;
	va_list arguments;

	va_start(arguments, format);
	buf_vprintf(&message, format, arguments);
	va_end(arguments);
	ARRAY_GROW(lint->findings, lint->finding_count, lint->finding_room);
	finding = &lint->findings[lint->finding_count++];
	*finding = (struct lint_finding){
		.kind = kind,
		.line = line->term->line,
		.column = utf8_count(str_slice(line->text, 0, (size_t)(piece.data - line->text.data))) + 1,
		.message = arena_str(&lint->arena, buf_str(&message)),
	};
	buf_fini(&message);
	return finding;
}

void lint_can_fix(struct lint *lint, struct lint_finding *finding, size_t from, size_t to, struct str with)
{
	if (!lint->same_bytes)
		return;
	finding->fixable = true;
	finding->from = lint->mark + from;
	finding->to = lint->mark + to;
	finding->with = with;
}

const struct lint_line *lint_find_met_in(const struct lint *file, struct lint *lint, char kind)
{
	struct lint_met *met;

	buf_add_char(&lint->key, kind);
	HASH_FIND(hh, file->met, lint->key.data, lint->key.size, met);
	lint->key.size--;
	return met ? met->line : NULL;
}

const struct lint_line *lint_meet(struct lint *lint, char kind, const struct lint_line *line)
{
	const struct lint_line *earlier = lint_find_met_in(lint, lint, kind);
	struct lint_met *met;

	if (earlier)
		return earlier;
	met = arena_calloc(&lint->arena, 1, sizeof *met);
	buf_add_char(&lint->key, kind);
	met->key = arena_str(&lint->arena, buf_str(&lint->key));
	lint->key.size--;
	met->line = line;
	HASH_ADD_KEYPTR(hh, lint->met, met->key.data, met->key.size, met);
	return NULL;
}

struct lint_source *lint_find_source(const struct lint *lint, struct str text)
{
	struct lint_source *source;

	HASH_FIND(hh, lint->sources, text.data, text.size, source);
	return source;
}

bool lint_head_word(struct str source, struct str *word)
{
	struct word_reader reader = { .text = source };
	struct piece piece;
	size_t count = 0;
	bool behind = false; /* a function word or a sign */

	*word = STR("");
	for (; next_piece(&reader, &piece); count++) {
		struct str next = str_slice(source, piece.start, piece.end);

		behind |= count > 0 && (!piece.word || is_function_word(next));
		if (!behind)
			*word = next;
	}
	return count == 1;
}

/* The white space at `*at`; it moves behind it. `*kept` is the one that stands for all: a no-break space where there is
 * one. */
static bool next_spaces(struct str cell, size_t *at, uint32_t *kept)
{
	*kept = 0;
	while (*at < cell.size) {
		size_t next = *at;
		uint32_t c = utf8_next(cell, &next);

		if (!is_space(c))
			break;
		*kept = *kept == 0 || c == 0xA0 ? c : *kept == c || *kept == 0xA0 ? *kept : ' ';
		*at = next;
	}
	return *kept != 0;
}

bool lint_next_slip(struct str cell, struct lint_slip *slip, size_t *at)
{
	while (*at < cell.size) {
		size_t from = *at;
		uint32_t kept;

		if (!next_spaces(cell, at, &kept)) {
			utf8_next(cell, at);
			continue;
		}
		*slip = (struct lint_slip){ .from = from, .to = *at, .kept = from > 0 && *at < cell.size ? kept : 0 };
		if (slip->kept == 0 || utf8_count(str_slice(cell, from, *at)) > 1)
			return true;
	}
	return false;
}

void lint_tidy(struct buf *out, struct str cell)
{
	struct lint_slip slip;
	size_t at = 0, done = 0;

	while (lint_next_slip(cell, &slip, &at)) {
		buf_add(out, str_slice(cell, done, slip.from));
		if (slip.kept)
			buf_add_code_point(out, slip.kept);
		done = slip.to;
	}
	buf_add(out, str_slice(cell, done, cell.size));
}

/* --- reading ------------------------------------------------------------------------------------------------- */

static struct lint_source *source_of(struct lint *lint, struct lint_line *line)
{
	struct lint_source *source = lint_find_source(lint, line->term->source);

	if (source)
		return source;
	source = arena_calloc(&lint->arena, 1, sizeof *source);
	source->text = line->term->source;
	source->first = line;
	HASH_ADD_KEYPTR(hh, lint->sources, source->text.data, source->text.size, source);
	return source;
}

static void fill_line(struct lint *lint, struct lint_line *line)
{
	struct buf key = { 0 };
	struct str rest = line->text;

	while (line->cell_count < LINT_CELLS && str_next(&rest, '\t', &line->cells[line->cell_count]))
		line->cell_count++;
	add_key(&key, line->term->target);
	line->target = str_equal(buf_str(&key), line->term->target) ? line->term->target
								    : arena_str(&lint->arena, buf_str(&key));
	buf_fini(&key);
	line->source = source_of(lint, line);
	if (!term_is_usable(line->term))
		line->source->withdrawn++;
	else if (line->source->usable++ == 0)
		line->source->first_usable = line;
	lint_meet_pair(lint, line);
}

/* Each term finds its line in the text. */
static void gather_lines(struct lint *lint)
{
	struct str rest = lint->text, text;
	size_t number = 0, terms, next = 0;
	const struct term *const *all = glossary_terms(lint->glossary, &terms);

	lint->lines = must_calloc(terms + 1, sizeof *lint->lines);
	while (next < terms && str_next_line(&rest, &text)) {
		struct lint_line *line = &lint->lines[next];
		size_t start = (size_t)(text.data - lint->text.data);

		if (++number != all[next]->line)
			continue;
		*line = (struct lint_line){ .start = start, .end = lint->text.size - rest.size, .term = all[next++] };
		line->text = text;
		fill_line(lint, line);
	}
	lint->line_count = next;
	lint->of_line = must_calloc(number + 1, sizeof *lint->of_line);
	for (size_t i = 0; i < next; i++)
		lint->of_line[lint->lines[i].term->line] = (uint32_t)i + 1;
}

/* Those of others are as their programs made them: what is to be mended is what import makes of them. */
static bool check_format(const char *path, struct str bytes, struct error *error)
{
	const struct glossary_format *format = find_glossary_format_of(path, bytes);

	if (format == &text_glossary_format)
		return true;
	error_at(error, ERROR_USAGE, (struct place){ .file = path }, "a glossary in the format %s; lint reads only tmx’s own",
		format->name);
	return error_hint(error, "tmx glossary import %s, then lint what it was added to", path);
}

struct lint *lint_open(const char *path, struct job *job, struct error *error)
{
	struct lint *lint = must_calloc(1, sizeof *lint);
	struct job reading = { .report = lint_take_warning, .data = lint, .cancelled = job ? job->cancelled : NULL };
	struct buf bytes = { 0 }, text = { 0 };
	bool done = file_read(path, &bytes, error) && refuse_archive(path, buf_str(&bytes), error)
		&& check_format(path, buf_str(&bytes), error) && decode_utf8(buf_str(&bytes), path, &text, error);

	lint->glossary = glossary_open();
	lint->path = arena_str(&lint->arena, str_of(path));
	if (done) {
		lint->bytes = arena_str(&lint->arena, buf_str(&bytes));
		lint->text = arena_str(&lint->arena, buf_str(&text));
		lint->same_bytes = str_ends(lint->bytes, lint->text);
		lint->mark = lint->bytes.size - lint->text.size;
		lint->reading_at = lint->text;
		lint->reading_line = 1;
	}
	buf_fini(&bytes);
	buf_fini(&text);
	if (done && read_glossary_text(lint->glossary, lint->path.data, lint->text, LAYER_USER, &reading, error)) {
		gather_lines(lint);
		glossary_index(lint->glossary);
		lint->recogniser = recogniser_open(lint->glossary, VARIETY_BRITISH);
		return lint;
	}
	lint_close(lint);
	return NULL;
}

void lint_close(struct lint *lint)
{
	if (!lint)
		return;
	HASH_CLEAR(hh, lint->sources);
	HASH_CLEAR(hh, lint->met);
	if (lint->recogniser)
		recogniser_close(lint->recogniser);
	glossary_close(lint->glossary);
	buf_fini(&lint->key);
	free(lint->lines);
	free(lint->of_line);
	free(lint->findings);
	arena_fini(&lint->hits);
	arena_fini(&lint->arena);
	free(lint);
}

const char *lint_path(const struct lint *lint)
{
	return lint->path.data;
}

size_t lint_entries(const struct lint *lint)
{
	return lint->line_count;
}

size_t lint_undecided(const struct lint *lint)
{
	return glossary_undecided(lint->glossary);
}

const struct term *lint_proposal(const struct lint *lint, struct str text)
{
	const struct lint_source *source = lint_find_source(lint, text);

	return source && source->first_usable ? source->first_usable->term : NULL;
}

const struct term *lint_find_proposal(const struct lint *lint, struct str text)
{
	const struct term *own = lint_proposal(lint, text);

	return own || !lint->options->find_other ? own : lint->options->find_other(lint->options->data, text);
}

/* --- looking ------------------------------------------------------------------------------------------------- */

static int compare_findings(const void *left, const void *right)
{
	const struct lint_finding *a = left, *b = right;

	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	return (int)a->kind - (int)b->kind;
}

/* What the reader reported before it was known which checks are wanted. */
static void drop_unwanted(struct lint *lint)
{
	size_t kept = 0;

	for (size_t i = 0; i < lint->finding_count; i++)
		if (!lint->options->off[lint->findings[i].kind])
			lint->findings[kept++] = lint->findings[i];
	lint->finding_count = kept;
}

bool lint_run(struct lint *lint, const struct lint_options *options, struct job *job, struct error *error)
{
	lint->options = options;
	drop_unwanted(lint);
	for (size_t i = 0; i < lint->line_count; i++) {
		if (i % 4096 == 0 && !job_step(job, "looking at the glossary", i, lint->line_count))
			return job_cancelled(error);
		for (int kind = 0; kind < LINT_KINDS; kind++)
			if (lint_checks[kind].look && !options->off[kind])
				lint_checks[kind].look(lint, &lint->lines[i]);
	}
	if (lint->finding_count)
		qsort(lint->findings, lint->finding_count, sizeof *lint->findings, compare_findings);
	return true;
}

const struct lint_finding *lint_findings(const struct lint *lint, size_t *count)
{
	*count = lint->finding_count;
	return lint->findings;
}
