#include "cli/globals.h"
#include "cli/open_plan.h"
#include "document/review.h"
#include "translate/translate.h"

#include <stdio.h>
#include <unistd.h>

static const char *output, *output_dir, *format_name;
static bool update, overwrite, copy_source, strict, lenient;

static const struct setting settings[] = {
	{ "output", SETTING_PATH, &output, "FILE", "write FILE; its suffix chooses the format", 'o', .flags = SETTING_ONLY_OPTION,
		.group = "Result" },
	{ "format", SETTING_TEXT, &format_name, "NAME", "review, native (the English document), json, tsv, tmx, xliff", 'f' },
	{ "output-dir", SETTING_PATH, &output_dir, "DIR", "write each result into DIR", .flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "the same as --format json", .flags = SETTING_ONLY_OPTION },
	{ "update", SETTING_FLAG, &update, NULL, "keep the reviewed segments of an older FILE, fill the rest",
		.flags = SETTING_ONLY_OPTION },
	{ "overwrite", SETTING_FLAG, &overwrite, NULL, "replace it; a copy stays as FILE~", .flags = SETTING_ONLY_OPTION },
	{ "copy-source", SETTING_FLAG, &copy_source, NULL, "XLIFF: the Dutch into empty targets, for OmegaT 3" },
	{ "strict", SETTING_FLAG, &strict, NULL, "exit status 1 where a segment is left without a proposal; the English document takes only what was translated for this very sentence" },
	INPUT_SETTINGS,
	{ "lenient", SETTING_FLAG, &lenient, NULL, "strip characters that XML forbids, and count them" },
	RULE_SETTINGS,
	MATCH_SETTINGS,
	{ 0 },
};

/* DIR/article.en.txt, DIR/article.xlf */
static const char *name_in_folder(const char *input, const struct format *to, struct arena *arena)
{
	const char *name = strcmp(input, "-") == 0 ? "standard-input.txt" : file_name(input), *dot = strrchr(name, '.');
	int stem = dot && dot != name ? (int)(dot - name) : (int)strlen(name);

	if (!to)
		return arena_printf(arena, "%s/%.*s.en%s", output_dir, stem, name, dot && dot != name ? dot : "").data;
	return arena_printf(arena, "%s/%.*s%s", output_dir, stem, name, to->suffixes && to->suffixes[0] ? to->suffixes[0] : ".txt").data;
}

/* --format, else the suffix of -o, else the listing to read. NULL in `*to` is native. */
static bool choose_format(const struct format **to, struct error *error)
{
	const char *name = globals.json ? "json" : format_name;

	*to = NULL;
	if (name && strcmp(name, "native") == 0)
		return true;
	if (name)
		return named_format(name, TO_WRITE, to, error);
	if (!output || strcmp(output, "-") == 0) {
		*to = output_dir ? NULL : find_format(STR("review"));
		return true;
	}
	*to = find_format_of_file(output);
	if (*to && (*to)->write)
		return true;
	error_set(error, ERROR_USAGE, "%s: its suffix names no format", output);
	return error_hint(error, "-f native writes the English document, -f xliff a file for CAT tools");
}

/* Two inputs of one name would write one result; a result may not stand where another input or the memory is. */
static bool check_name(int at, char **files, int count, const char *name, const struct format *to, struct error *error)
{
	for (int j = 0; j < count; j++) {
		if (file_is_same(name, files[j])) {
			error_set(error, ERROR_USAGE, "%s is an input; it is not overwritten", name);
			return error_hint(error, "give another folder");
		}
		if (j < at && strcmp(name, name_in_folder(files[j], to, &setting_origins.arena)) == 0) {
			error_set(error, ERROR_USAGE, "%s and %s would both be written to %s; nothing was written", files[j], files[at], name);
			return error_hint(error, "translate them one after the other, each into a folder of its own");
		}
	}
	return may_write_to(name, error);
}

static bool check_names(int count, char **files, const struct format *to, struct error *error)
{
	if (output_dir && !output_dir[0])
		return error_set(error, ERROR_USAGE, "--output-dir wants the name of a folder");
	for (int i = 0; output_dir && i < count; i++)
		if (!check_name(i, files, count, name_in_folder(files[i], to, &setting_origins.arena), to, error))
			return false;
	return may_write_to(output, error);
}

static bool check_options(int count, struct error *error)
{
	if (output && output_dir)
		return error_set(error, ERROR_USAGE, "--output and --output-dir exclude each other");
	if (output && strcmp(output, "-") != 0 && count > 1) {
		error_set(error, ERROR_USAGE, "-o names one file, but %d are to be translated", count);
		return error_hint(error, "--output-dir DIR writes one for each");
	}
	if (update && overwrite)
		return error_set(error, ERROR_USAGE, "--update and --overwrite exclude each other");
	return !output_dir || !output_dir[0] || file_make_folder(output_dir, false, error);
}

static int worse(int code, int other)
{
	return other > code ? other : code;
}

/* The summary stands after the last document; where that one could not be read it is still wanted. */
static void write_summary(const struct review_counts *counts, const struct format_options *options)
{
	struct page page;
	struct buf out = { 0 };

	page_init(&page, options->paint, &out);
	review_summary(&page, counts, options);
	page_fini(&page);
	cli_print(&out);
	buf_fini(&out);
}

/* A word to the person at the terminal; scripts have the exit code. */
static void say_written(const char *path, size_t segments, size_t without)
{
	if (!path || strcmp(path, "-") == 0 || globals.quiet || !(globals.verbose || isatty(STDERR_FILENO)))
		return;
	fprintf(stderr, "%s: %zu segment%s, %zu without a proposal\n", path, segments, segments == 1 ? "" : "s", without);
}

static int translate_all(int count, char **files, struct translate_options *options, const struct plan *plan)
{
	struct translate_result result = { 0 };
	struct review_counts counts = { 0 };
	struct error error;
	int code = 0;

	options->format.total = (size_t)count;
	options->format.counts = &counts;
	for (int i = 0; i < count; i++) {
		struct translate_result before = result;

		error = (struct error){ 0 };
		options->format.first = (size_t)i;
		if (output_dir)
			options->output = name_in_folder(files[i], options->to, &setting_origins.arena);
		if (!translate_file(files[i], options, plan, &result, cli_job(), &error))
			code = worse(code, say_error(&error));
		else
			say_written(options->output, result.segments - before.segments, result.without - before.without);
		if (error.kind == ERROR_CANCELLED)
			break;
	}
	if (options->to == &review_format && error.kind != ERROR_NONE && error.kind != ERROR_CANCELLED && counts.documents
	    && !globals.quiet)
		write_summary(&counts, &options->format);
	if (strict && result.without && code == 0)
		code = ERROR_FOUND;
	return code;
}

static int run(int count, char **files)
{
	struct translate_options options = { .output = output, .update = update, .overwrite = overwrite };
	struct plan plan = { 0 };
	struct error error = { 0 };
	int code;

	options.format = format_options();
	options.format.copy_source = copy_source;
	options.format.lenient = lenient;
	options.format.strict = strict;
	if (!check_options(count, &error) || !choose_format(&options.to, &error) || !check_names(count, files, options.to, &error)
	    || !input_format(&options.from, &error) || !open_plan(&plan, &error)
	    || (options.to == find_format(STR("review")) && !output && !cli_pager(&error)))
		code = say_error(&error);
	else
		code = translate_all(count, files, &options, &plan);
	close_plan(&plan);
	return code;
}

static const char *const examples[] = {
	"tmx translate article.txt", "a listing to read",
	"tmx translate article.txt -o article.xlf", "for OmegaT and other CAT tools",
	"tmx translate article.txt -o article.en.txt", "the English document",
	NULL,
};

const struct command translate_command = {
	.name = "translate",
	.group = "A day's work",
	.summary = "propose English for every sentence of a document",
	.usage = "[options] FILE...",
	.about = "Each sentence gets the best English of the memories: context (identical, and so are its neighbours), exact, substituted\n"
		"(numbers, dates, amounts carried over) or fuzzy (similar), with its score and what differs. Where nothing matches, a line\n"
		"is assembled from terms, names and numbers; what stays Dutch stands between ‹ ›.\n\n"
		"The English document (-o article.en.txt) takes the best proposal of every segment. A similar sentence is not a translation of\n"
		"yours: a warning names those segments; --strict leaves them in Dutch. Others name those with English that a glossary forbids\n"
		"and those that are still Dutch.\n\n"
		"A bilingual file that already holds reviewed segments is not replaced unless you say how.",
	.examples = examples,
	.exits = "1 --strict left a segment without a proposal",
	.settings = settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run,
};
