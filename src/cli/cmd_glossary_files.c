/* tmx glossary import, export: terms out of and into the files of others. */
#include "cli/globals.h"
#include "cli/open_plan.h"

#include "base/alloc.h"
#include "base/json.h"
#include "base/page.h"
#include "base/similar.h"
#include "glossary/edit.h"
#include "glossary/glossary_files.h"

#include <stdio.h>
#include <stdlib.h>

static const char *from_name, *encoding, *status_name, *format_name, *output;
static bool dry_run, all, replace, beside;

static bool named_glossary_format(const char *name, const struct glossary_format **format, struct error *error)
{
	struct similar similar;

	*format = find_glossary_format(str_of(name));
	if (*format)
		return true;
	similar_init(&similar, str_of(name));
	for (const struct glossary_format *const *at = glossary_formats; *at; at++)
		similar_offer(&similar, str_of((*at)->name));
	error_set(error, ERROR_USAGE, "no format “%s” for glossaries", name);
	return similar_text(&similar)[0] ? error_hint(error, "did you mean %s?", similar_text(&similar))
		: error_hint(error, "it may be text, csv, tbx or tbx2");
}

/* --- import ----------------------------------------------------------------------------------------------------------------- */

static const char *const statuses[] = { "preferred", "admitted", "proposed", NULL };
static const enum term_status status_values[] = { TERM_PREFERRED, TERM_ADMITTED, TERM_PROPOSED };

static const struct setting import_settings[] = {
	{ "status", SETTING_TEXT, &status_name, "STATUS", "what is taken in gets this status, but for what is withdrawn",
		.flags = SETTING_ONLY_OPTION, .choices = statuses },
	{ "from", SETTING_TEXT, &from_name, "FORMAT", "what the file is, where its suffix does not say: text, csv, tbx, tbx2" },
	{ "encoding", SETTING_TEXT, &encoding, "NAME", "its encoding, where neither UTF-8 nor a mark at its front says it" },
	{ "replace", SETTING_FLAG, &replace, NULL, "a pair you have with another note or other keys: its line becomes that of the file",
		.flags = SETTING_ONLY_OPTION },
	{ "beside", SETTING_FLAG, &beside, NULL, "such a pair gets a line of its own beside yours", .flags = SETTING_ONLY_OPTION },
	{ "dry-run", SETTING_FLAG, &dry_run, NULL, "say what would be added, keep nothing", .flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a file", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

/* What the file gave, and what became of it. */
struct taken {
	const char *file, *glossary;
	struct glossary_counts counts;
	double seconds;
};

static void add_import_json(struct buf *out, const struct taken *taken)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_key(&json, "file");
	json_string(&json, str_of(taken->file));
	json_key(&json, "added");
	json_number(&json, (long long)taken->counts.added);
	json_key(&json, "changed");
	json_number(&json, (long long)taken->counts.changed);
	json_key(&json, "unchanged");
	json_number(&json, (long long)taken->counts.unchanged);
	json_key(&json, "differ");
	json_number(&json, (long long)taken->counts.differ);
	json_key(&json, "refused");
	json_number(&json, (long long)taken->counts.refused);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static void add_count(struct page *page, const char *label, size_t number, enum style style, const char *remark)
{
	struct str text = page_number(page, number);
	size_t end = 20;

	page_paragraph(page, end + 3);
	page_stop(page, 3);
	page_add_whole(page, STYLE_SOURCE, str_of(label));
	page_stop(page, end - paint_width(page->paint, text));
	page_add(page, style, text);
	if (!number || !remark)
		return;
	page_stop(page, end + 3);
	page_add(page, STYLE_DIM, str_of(remark));
}

/* status 2, note 1; --replace takes them */
static void add_differ(struct page *page, const struct glossary_counts *counts)
{
	struct buf remark = { 0 };

	for (unsigned key = 0; key <= TERM_KEYS; key++) {
		struct buf name = { 0 };

		add_differences(&name, 1u << key);
		if (counts->differ_in[key])
			buf_printf(&remark, "%s%s %zu", remark.size ? ", " : "", buf_text(&name), counts->differ_in[key]);
		buf_fini(&name);
	}
	buf_add(&remark, STR("; --replace takes them"));
	add_count(page, "differ", counts->differ, STYLE_WARNING, arena_str(&page->arena, buf_str(&remark)).data);
	buf_fini(&remark);
}

/* As memory import says it. */
static void list_taken(const struct taken *taken, struct buf *out)
{
	const struct glossary_counts *counts = &taken->counts;
	struct page page;

	page_init(&page, cli_paint(), out);
	page_paragraph(&page, 4);
	page_add(&page, STYLE_FILE, str_of(taken->file));
	page_printf(&page, STYLE_DIM, " → %s", taken->glossary);
	add_count(&page, "added", counts->added, counts->added ? STYLE_GOOD : STYLE_SOURCE, NULL);
	if (counts->changed)
		add_count(&page, "changed", counts->changed, STYLE_GOOD, "in the lines where they stand");
	add_count(&page, "unchanged", counts->unchanged, STYLE_SOURCE, "the glossary has them already");
	if (counts->differ)
		add_differ(&page, counts);
	add_count(&page, "refused", counts->refused, counts->refused ? STYLE_WARNING : STYLE_SOURCE, NULL);
	page_paragraph(&page, 4);
	page_printf(&page, STYLE_DIM, "%.*s in %.2f s",
		STR_ARG(page_count_of(&page, counts->added + counts->changed + counts->unchanged + counts->differ + counts->refused, "term", "terms")), taken->seconds);
	if (dry_run)
		page_add(&page, STYLE_DIM, STR("; nothing was written (--dry-run)"));
	page_row(&page);
	page_fini(&page);
}

static void show_taken(const struct taken *taken)
{
	struct buf out = { 0 };

	if (globals.json)
		add_import_json(&out, taken);
	else if (!globals.quiet)
		list_taken(taken, &out);
	cli_print(&out);
	buf_fini(&out);
}

/* Withdrawn pairs stay withdrawn. */
static const struct term *const *with_status(const struct term *const *terms, size_t count, struct arena *arena)
{
	const struct term **changed;
	size_t chosen = 0;

	if (!status_name)
		return terms;
	while (strcmp(statuses[chosen], status_name) != 0)
		chosen++;
	changed = arena_calloc(arena, count + 1, sizeof *changed);
	for (size_t i = 0; i < count; i++) {
		struct term *copy = arena_copy(arena, terms[i], 1, sizeof *copy);

		if (term_is_usable(copy))
			copy->status = status_values[chosen];
		changed[i] = copy;
	}
	return changed;
}

static bool refuse_all(const struct taken *taken, struct error *error)
{
	error_at(error, ERROR_INPUT, (struct place){ .file = taken->file }, "no terms in it, %zu %s refused; nothing was imported",
		taken->counts.refused, taken->counts.refused == 1 ? "line was" : "lines were");
	return error_hint(error, "a line is source and target with a tab between; --from csv or tbx where the suffix does not say so");
}

static bool import_one(const char *path, const char *into, const struct glossary_options *options, struct error *error)
{
	struct taken taken = { .file = path, .glossary = into };
	struct glossary *glossary = glossary_open();
	struct arena arena = { 0 };
	double start = cli_seconds();
	size_t count = 0;
	const struct term *const *terms;
	bool done;

	glossary_set_options(glossary, options);
	done = glossary_load(glossary, path, LAYER_USER, cli_job(), error);
	if (done) {
		terms = glossary_terms(glossary, &count);
		terms = with_status(terms, count, &arena);
		done = glossary_add_terms(into, terms, count, replace ? EDIT_REPLACE : beside ? EDIT_BESIDE : EDIT_KEEP, dry_run,
			&taken.counts, cli_job(), error);
	}
	taken.counts.refused += glossary_left_out(glossary);
	taken.seconds = cli_seconds() - start;
	if (done && taken.counts.refused && !count) /* running text, most often */
		done = refuse_all(&taken, error);
	else if (done)
		show_taken(&taken);
	glossary_close(glossary);
	arena_fini(&arena);
	return done;
}

static bool import_into(const char *path, const char *into, const struct glossary_options *options, struct error *error)
{
	if (strcmp(path, "-") != 0 && file_exists(into) && file_is_same(path, into))
		return error_set(error, ERROR_USAGE, "%s is the glossary that is added to", path);
	return import_one(path, into, options, error);
}

static int run_import(int count, char **files)
{
	struct glossary_options options = { .source_language = str_of(globals.source_language),
		.target_language = str_of(globals.target_language), .encoding = encoding, .tell_dropped = true };
	const char *into;
	struct error error = { 0 };
	int code = 0;

	if ((from_name && !named_glossary_format(from_name, &options.format, &error)) || !glossary_to_write(&into, &error))
		return say_error(&error);
	if (replace && beside) {
		error_set(&error, ERROR_USAGE, "--replace and --beside exclude each other");
		return say_error(&error);
	}
	for (int i = 0; i < count && error.kind != ERROR_CANCELLED; i++) {
		error = (struct error){ 0 };
		if (!import_into(files[i], into, &options, &error)) {
			int one = say_error(&error);

			code = one > code ? one : code;
		}
	}
	if (!dry_run && file_exists(into) && !is_own_glossary(into) && !globals.quiet && !globals.json)
		printf("it is not used yet: glossary = glossary.txt in tmx.ini (tmx init) or config.ini, or --glossary %s\n", into);
	return code;
}

static const char *const import_examples[] = {
	"tmx glossary import client.tbx", "a termbase somebody sent",
	"tmx glossary import terms.csv --status proposed --dry-run", "what would be added, to be looked at first",
	NULL,
};

const struct command glossary_import_command = {
	.name = "glossary import",
	.group = "A day's work",
	.summary = "add the terms of TBX, CSV and other glossaries to yours",
	.usage = "[options] FILE...",
	.about = "TBX is read in all its styles (TBX 3 DCA and DCT, the older martif); of a concept with several terms every pair is a line,\n"
		"preferred ones first. CSV may have commas, semicolons or tabs; a head (source, target, note, nl, en, status ...) says what\n"
		"the columns are, else they are source, target, note. -s and -t choose the languages. Lines the glossary has already\n"
		"are not added again: importing twice adds nothing. A pair it has with another note or other keys is named, and left as\n"
		"it is unless --replace or --beside says otherwise.\n\n"
		"Such files need not be imported: --glossary and glossary in tmx.ini take them as they are.",
	.examples = import_examples,
	.settings = import_settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run_import,
};

/* --- export ----------------------------------------------------------------------------------------------------------------- */

static const struct setting export_settings[] = {
	{ "output", SETTING_PATH, &output, "FILE", "write FILE; its suffix chooses the format", 'o', .flags = SETTING_ONLY_OPTION },
	{ "format", SETTING_TEXT, &format_name, "NAME", "text, csv, tbx, or tbx2 for OmegaT 3", 'f' },
	{ "all", SETTING_FLAG, &all, NULL, "the shipped terms and the names too", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

/* --format, else the suffix, else our own where there is no file. */
static bool choose_export(const char *path, const struct glossary_format **format, struct error *error)
{
	if (format_name)
		return named_glossary_format(format_name, format, error);
	*format = strcmp(path, "-") == 0 ? &text_glossary_format : find_glossary_format_of_name(path);
	if (*format)
		return true;
	error_set(error, ERROR_USAGE, "%s: its suffix names no format for glossaries; nothing was written", path);
	return error_hint(error, "name it .tbx, .csv or .txt, or say -f tbx, -f tbx2, -f csv or -f text");
}

static bool write_terms(const struct glossary_format *format, const char *path, const struct term *const *terms, size_t count,
	struct error *error)
{
	size_t left_out = 0;
	const struct glossary_writing writing = { terms, count, str_of(globals.source_language), str_of(globals.target_language),
		path, &left_out, cli_job() };
	struct output file;

	if (!output_open(&file, path, error))
		return false;
	if (!format->write(&file, &writing, error)) {
		output_cancel(&file);
		return false;
	}
	if (!output_commit(&file, error))
		return false;
	count -= left_out;
	if (!globals.quiet && strcmp(path, "-") != 0)
		printf("%zu term%s written to %s\n", count, count == 1 ? "" : "s", path);
	return true;
}

static bool export_terms(const struct glossary *glossary, const struct glossary_format *format, const char *path,
	struct error *error)
{
	size_t count, chosen = 0;
	const struct term *const *terms = glossary_terms(glossary, &count), **wanted = must_calloc(count + 1, sizeof *wanted);
	bool done;

	/* the user's own first: where the file is read again, what stands first is better */
	for (int layer = LAYER_USER; layer >= (all ? LAYER_ICU : LAYER_USER); layer--)
		for (size_t i = 0; i < count; i++)
			if (terms[i]->layer == layer)
				wanted[chosen++] = terms[i];
	if (chosen == 0 && !all && globals.glossaries.count == 0) {
		error_set(error, ERROR_USAGE, "no glossary of your own; nothing was written");
		done = error_hint(error, "--glossary FILE, or --all for the shipped terms");
	} else {
		done = write_terms(format, path, wanted, chosen, error);
	}
	free(wanted);
	return done;
}

static int run_export(int count, char **operands)
{
	const char *path = output ? output : count ? operands[0] : "-";
	const struct glossary_format *format = NULL;
	struct glossary *glossary = NULL;
	struct error error = { 0 };
	int code = 0;

	if (!choose_export(path, &format, &error) || !may_write_to(path, &error) || !(glossary = open_glossary(&error))
	    || !export_terms(glossary, format, path, &error))
		code = say_error(&error);
	if (glossary)
		glossary_close(glossary);
	return code;
}

static const char *const export_examples[] = {
	"tmx glossary export terms.tbx", "for a termbase or CAT tool",
	"tmx glossary export -f tbx2 terms.tbx", "for OmegaT 3, which reads no newer TBX",
	"tmx glossary export terms.csv", "for a spreadsheet",
	"tmx glossary export --all -f csv", "the shipped terms too, to standard output",
	NULL,
};

const struct command glossary_export_command = {
	.name = "glossary export",
	.group = "A day's work",
	.summary = "write your terms as TBX, CSV or text",
	.usage = "[options] [FILE]",
	.about = "TBX is TBX-Basic 3 in DCA style; keys it has no place for (case, match, forms) stand in notes that begin “tmx keys:”.\n"
		"tbx2 is TBX-Basic of 2008 (root martif), which OmegaT 3 and older tools read; a name in .martif chooses it too.\n"
		"CSV is UTF-8 with a byte order mark and commas, as Excel and LibreOffice open it; what they would take for a formula has ' before it,\n"
		"which import takes off again. text is tmx's own format, which OmegaT reads too.",
	.examples = export_examples,
	.settings = export_settings,
	.most_operands = 1,
	.run = run_export,
};
