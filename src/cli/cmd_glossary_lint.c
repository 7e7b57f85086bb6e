/* tmx glossary lint. */
#include "cli/globals.h"
#include "cli/open_plan.h"

#include "base/alloc.h"
#include "base/json.h"
#include "base/similar.h"
#include "document/document.h"
#include "glossary/lint.h"
#include "translate/segment_document.h"

#include <stdio.h>
#include <stdlib.h>

static bool fix, unused;
static int more_than = 10;
static struct setting_list corpus;
static const char *without, *from_name, *encoding;

static const struct setting settings[] = {
	{ "fix", SETTING_FLAG, &fix, NULL,
		"put right what is safe: spaces, lines that stand there twice, keys with one near name",
		.flags = SETTING_ONLY_OPTION },
	{ "without", SETTING_TEXT, &without, "CODES", "leave out checks, by code or name, with commas: G06,plural",
		.flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a finding", .flags = SETTING_ONLY_OPTION },
	{ "against", SETTING_PATHS, &corpus, "FILE",
		"a document of your field, again for more: which terms does it have, how often",
		.flags = SETTING_ONLY_OPTION, .group = "Against a corpus" },
	{ "more-than", SETTING_NUMBER, &more_than, "N", "name the terms in more than N per cent of its sentences",
		.flags = SETTING_ONLY_OPTION, .least = 0, .most = 100 },
	{ "unused", SETTING_FLAG, &unused, NULL, "name the terms in none of them", .flags = SETTING_ONLY_OPTION },
	{ "from", SETTING_TEXT, &from_name, "FORMAT", "what the input is: text, or lines (never split)" },
	{ "encoding", SETTING_TEXT, &encoding, "NAME",
		"its encoding, where neither UTF-8 nor a mark at its front says it" },
	RULE_SETTINGS,
	{ 0 },
};

/* A run over some glossaries. */
struct linting {
	struct lint_options options;
	struct lint **lints;
	size_t count;
	struct glossary *shipped;     /* opened when it is first asked */
	const struct term **proposed; /* its terms that are proposed, by source */
	size_t proposed_count;
	size_t found[LINT_KINDS], entries, undecided, fixable, fixed;
	int code;
};

static void note_error(struct linting *linting, const struct error *error)
{
	int one = say_error(error);

	linting->code = one > linting->code ? one : linting->code;
}

/* --- what other glossaries propose --------------------------------------------------------------------------- */

static int compare_sources(const void *left, const void *right)
{
	const struct term *a = *(const struct term *const *)left, *b = *(const struct term *const *)right;

	return str_compare(a->source, b->source);
}

static void open_proposed(struct linting *linting)
{
	struct error error = { 0 };
	size_t count = 0;
	const struct term *const *terms;

	linting->shipped = open_shipped_glossary(&error);
	if (!linting->shipped) {
		note_error(linting, &error);
		linting->shipped = glossary_open();
	}
	terms = glossary_terms(linting->shipped, &count);
	linting->proposed = must_alloc((count + 1) * sizeof *linting->proposed);
	for (size_t i = 0; i < count; i++)
		if (term_is_settled(terms[i]))
			linting->proposed[linting->proposed_count++] = terms[i];
	qsort(linting->proposed, linting->proposed_count, sizeof *linting->proposed, compare_sources);
}

static const struct term *find_other(void *data, struct str source)
{
	struct linting *linting = data;
	const struct term wanted = { .source = source }, *key = &wanted, *proposal = NULL, **found;

	for (size_t i = 0; i < linting->count && !proposal; i++)
		proposal = lint_proposal(linting->lints[i], source);
	if (proposal)
		return proposal;
	if (!linting->shipped)
		open_proposed(linting);
	found = bsearch(&key, linting->proposed, linting->proposed_count, sizeof *linting->proposed, compare_sources);
	return found ? *found : NULL;
}

/* --- what is shown ------------------------------------------------------------------------------------------- */

static void add_json(struct buf *out, const char *path, const struct lint_finding *finding, bool done)
{
	const struct lint_check *check = &lint_checks[finding->kind];
	struct json json = { .out = out };

	json_begin_object(&json);
	json_pair(&json, "file", str_of(path));
	json_key(&json, "line");
	json_number(&json, (long long)finding->line);
	json_key(&json, "column");
	json_number(&json, (long long)finding->column);
	json_pair(&json, "code", str_of(check->code));
	json_pair(&json, "name", str_of(check->name));
	json_pair(&json, "message", finding->message);
	json_key(&json, done ? "fixed" : "fixable");
	json_bool(&json, done || finding->fixable);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

/* glossary.txt:12:9: TMX-G12 the target ends in a space */
static void add_line(struct buf *out, const char *path, const struct lint_finding *finding, bool done)
{
	const struct paint *paint = cli_paint();
	struct buf place = { 0 };

	buf_printf(&place, "%s:%zu:%zu:", path, finding->line, finding->column);
	paint_add(paint, out, STYLE_DIM, buf_str(&place));
	buf_add_char(out, ' ');
	if (done) {
		paint_add(paint, out, STYLE_GOOD, STR("fixed:"));
		buf_add_char(out, ' ');
	}
	paint_add(paint, out, STYLE_WARNING, str_of(lint_checks[finding->kind].code));
	buf_add_char(out, ' ');
	paint_add(paint, out, STYLE_SOURCE, finding->message);
	buf_add_char(out, '\n');
	buf_fini(&place);
}

static void show(const struct lint *lint, const struct lint_finding *finding, bool done, struct buf *out)
{
	if (globals.json)
		add_json(out, lint_path(lint), finding, done);
	else
		add_line(out, lint_path(lint), finding, done);
}

static void add_count(struct buf *out, size_t count, const char *one, const char *several)
{
	buf_printf(out, "%zu %s", count, count == 1 ? one : several);
}

/* 775 entries, 3 findings: 1 duplicate (TMX-G05), 2 spaces (TMX-G12); --fix puts 3 right */
static void show_summary(const struct linting *linting)
{
	struct buf out = { 0 };
	size_t all = 0, kinds = 0;

	for (size_t i = 0; i < LINT_KINDS; i++)
		all += linting->found[i];
	add_count(&out, linting->entries, "entry, ", "entries, ");
	if (linting->undecided)
		buf_printf(&out, "%zu more without English, ", linting->undecided);
	if (linting->fixed)
		buf_printf(&out, "%zu fixed, ", linting->fixed);
	add_count(&out, all, "finding", "findings");
	for (size_t i = 0; i < LINT_KINDS; i++)
		if (linting->found[i])
			buf_printf(&out, "%s%zu %s (%s)", kinds++ ? ", " : ": ", linting->found[i], lint_checks[i].name,
				lint_checks[i].code);
	if (linting->fixable)
		buf_printf(&out, "; --fix puts %zu right", linting->fixable);
	buf_add_char(&out, '\n');
	cli_print(&out);
	buf_fini(&out);
}

/* --- the files ----------------------------------------------------------------------------------------------- */

/* Shows what was put right, with the places before; whether a key was among it. */
static bool show_fixed(struct linting *linting, const struct lint *lint)
{
	struct buf out = { 0 };
	size_t count;
	const struct lint_finding *findings = lint_findings(lint, &count);
	bool key = false;

	for (size_t i = 0; i < count; i++)
		if (findings[i].fixable) {
			show(lint, &findings[i], true, &out);
			linting->fixed++;
			key |= findings[i].kind == LINT_KEY;
		}
	cli_print(&out);
	buf_fini(&out);
	return key;
}

static bool fix_file(struct linting *linting, const char *path, struct error *error)
{
	bool again = true;

	if (strcmp(path, "-") == 0) {
		error_set(error, ERROR_USAGE, "--fix changes files; standard input is none");
		return error_hint(error, "give the name of the file");
	}
	while (again) {
		struct lint *lint = lint_fix(path, &linting->options, cli_job(), error);

		if (!lint)
			return false;
		again = show_fixed(linting, lint);
		lint_close(lint);
	}
	return true;
}

static void open_files(struct linting *linting, size_t count, const char *const *files)
{
	for (size_t i = 0; i < count; i++) {
		struct error error = { 0 };
		struct lint *lint = NULL;

		if (!fix || fix_file(linting, files[i], &error))
			lint = lint_open(files[i], cli_job(), &error);
		if (lint)
			linting->lints[linting->count++] = lint;
		else
			note_error(linting, &error);
	}
}

static bool read_document(struct linting *linting, const char *path, const struct format *from,
	const struct segmentation *how, struct error *error)
{
	struct format_options options = format_options();
	struct document document = { 0 };
	bool done;

	options.encoding = encoding;
	done = document_read(&document, path, from, &options, cli_job(), error)
	       && segment_document(&document, how, cli_job(), error);
	for (size_t i = 0; done && i < document.segment_count; i++) {
		if (i % 1024 == 0 && !job_step(cli_job(), "looking for the terms", i, document.segment_count))
			done = job_cancelled(error);
		for (size_t j = 0; done && j < linting->count; j++)
			lint_sentence(linting->lints[j], document.segments[i].source.chars);
	}
	document_fini(&document);
	return done;
}

/* All of it or nothing: an entry is not unused because a file could not be read. */
static void read_corpus(struct linting *linting)
{
	const struct format *from = NULL;
	struct sentence_rules rules = { 0 };
	struct segmentation how = { .rules = &rules };
	struct error error = { 0 };
	bool done = (!from_name || named_format(from_name, TO_READ, &from, &error)) && open_rules(&rules, &error);

	for (size_t i = 0; done && i < corpus.count; i++)
		done = read_document(linting, corpus.items[i], from, &how, &error);
	if (!done) {
		linting->options.off[LINT_FREQUENT] = linting->options.off[LINT_UNUSED] = true;
		note_error(linting, &error);
	}
	close_rules(&rules);
}

static void show_findings(struct linting *linting)
{
	for (size_t i = 0; i < linting->count; i++) {
		struct error error = { 0 };
		struct buf out = { 0 };
		size_t count;
		const struct lint_finding *findings;

		if (!lint_run(linting->lints[i], &linting->options, cli_job(), &error)) {
			note_error(linting, &error);
			return;
		}
		findings = lint_findings(linting->lints[i], &count);
		for (size_t j = 0; j < count; j++) {
			show(linting->lints[i], &findings[j], false, &out);
			linting->found[findings[j].kind]++;
			linting->fixable += findings[j].fixable;
		}
		linting->entries += lint_entries(linting->lints[i]);
		linting->undecided += lint_undecided(linting->lints[i]);
		if (count && linting->code == 0)
			linting->code = ERROR_FOUND;
		cli_print(&out);
		buf_fini(&out);
	}
	if (linting->count && !globals.json && !globals.quiet)
		show_summary(linting);
}

/* --- the command --------------------------------------------------------------------------------------------- */

static bool read_without(struct lint_options *options, struct error *error)
{
	struct str rest = str_of(without), name;
	struct similar similar;

	while (str_next(&rest, ',', &name)) {
		enum lint_kind kind = find_lint_check(str_trim(name));

		if (kind != LINT_KINDS) {
			options->off[kind] = true;
			continue;
		}
		similar_init(&similar, str_trim(name));
		for (size_t i = 0; i < LINT_KINDS; i++)
			similar_offer(&similar, str_of(lint_checks[i].name));
		error_set(error, ERROR_USAGE, "no check “%.*s”", STR_ARG(str_trim(name)));
		if (similar_text(&similar)[0])
			return error_hint(error, "did you mean %s?", similar_text(&similar));
		return error_hint(error, "tmx help glossary lint has them all");
	}
	return true;
}

static bool check_options(struct linting *linting, struct error *error)
{
	if (unused && corpus.count == 0) {
		error_set(error, ERROR_USAGE, "--unused wants a corpus");
		return error_hint(error, "--against FILE, again for more");
	}
	return read_without(&linting->options, error) && cli_pager(error);
}

static void close_all(struct linting *linting)
{
	for (size_t i = 0; i < linting->count; i++)
		lint_close(linting->lints[i]);
	free(linting->lints);
	free(linting->proposed);
	if (linting->shipped)
		glossary_close(linting->shipped);
}

static int run(int count, char **operands)
{
	static const char *const here = "glossary.txt";
	const struct setting_list *own = &globals.glossaries;
	const char *const *files = count ? (const char *const *)operands : own->count ? own->items : &here;
	size_t file_count = count ? (size_t)count : own->count ? own->count : 1;
	struct linting linting = { .options = { .more_than = more_than, .unused = unused, .find_other = find_other } };
	struct error error = { 0 };

	linting.options.data = &linting;
	if (!check_options(&linting, &error))
		return say_error(&error);
	linting.lints = must_calloc(file_count, sizeof(struct lint *));
	open_files(&linting, file_count, files);
	linting.options.files = linting.lints;
	linting.options.file_count = linting.count;
	if (corpus.count)
		read_corpus(&linting);
	show_findings(&linting);
	close_all(&linting);
	return linting.code;
}

static bool check_row(size_t number, struct buf *name, struct buf *text, struct buf *example)
{
	(void)example;
	if (number >= LINT_KINDS)
		return false;
	buf_printf(name, "%s %s", lint_checks[number].code, lint_checks[number].name);
	buf_add(text, str_of(lint_checks[number].about));
	return true;
}

static const struct command_table check_table = {
	.title = "Checks",
	.about = "Each finding has a code, so that scripts and --without can name it.",
	.row = check_row,
};

static const char *const examples[] = {
	"tmx glossary lint", "your own glossaries, or glossary.txt in this folder",
	"tmx glossary lint --fix client.txt", "put right what is safe, show the rest",
	"tmx glossary lint --against archive.txt --unused client.txt", "terms that are everywhere or nowhere in your texts",
	NULL,
};

const struct command glossary_lint_command = {
	.name = "glossary lint",
	.group = "A day's work",
	.summary = "find slips in a glossary",
	.usage = "[options] [FILE...]",
	.about = "Reads glossary files (none given: --glossary or glossary in tmx.ini, else glossary.txt in this folder), each by\n"
		"itself but for pairs that an earlier one contradicts, and shows a line for each finding: FILE:LINE:COLUMN: CODE\n"
		"what is wrong. Nothing is changed without --fix, and with it only what needs no judgement; every other byte of the\n"
		"file stays.",
	.examples = examples,
	.exits = "1 something was found",
	.table = &check_table,
	.settings = settings,
	.most_operands = -1,
	.run = run,
};
