#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/open_plan.h"
#include "base/json.h"
#include "translate/import.h"

#include <stdio.h>

static const char *from_name, *state_name_given = "reviewed", *author, *property;
static bool strict, dry_run, lenient;
static const char *const states[] = { "translated", "reviewed", "final", NULL };
static const struct setting settings[] = {
	{ "state", SETTING_TEXT, &state_name_given, "STATE", "XLIFF: take targets from this state up", .flags = SETTING_ONLY_OPTION,
		.choices = states, .group = "What is taken" },
	{ "author", SETTING_TEXT, &author, "NAME", "author of pairs that name none" },
	{ "property", SETTING_TEXT, &property, "NAME=VALUE", "a property for every pair", .flags = SETTING_ONLY_OPTION },
	{ "from", SETTING_TEXT, &from_name, "FORMAT", "what the file is, where its suffix does not say: tmx, xliff, tsv" },
	{ "strict", SETTING_FLAG, &strict, NULL, "the first pair that is refused is an error; nothing is kept" },
	{ "lenient", SETTING_FLAG, &lenient, NULL, "strip characters that XML forbids, and count them" },
	{ "dry-run", SETTING_FLAG, &dry_run, NULL, "say what would be added, keep nothing", .flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a file", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

static void add_json(struct buf *out, const char *path, const struct import_counts *counts)
{
	struct json json = { .out = out };
	const struct {
		const char *key;
		size_t value;
	} numbers[] = { { "read", counts->read }, { "added", counts->added }, { "updated", counts->updated },
		{ "unchanged", counts->unchanged }, { "refused", counts->refused } };

	json_begin_object(&json);
	json_key(&json, "file");
	json_string(&json, str_of(path));
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		json_key(&json, numbers[i].key);
		json_number(&json, (long long)numbers[i].value);
	}
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static bool show(struct memory *memory, const char *path, const struct import_counts *counts, double seconds, struct error *error)
{
	struct import_summary summary = { .file = str_of(path), .memory = str_of(file_name(memory_path(memory))),
		.added = counts->added, .updated = counts->updated, .unchanged = counts->unchanged, .refused = counts->refused,
		.refusals = counts->reasons, .refusal_count = counts->reason_count, .seconds = seconds, .dry_run = dry_run };
	struct memory_stats stats;
	struct arena arena = { 0 };
	struct buf out = { 0 };
	bool done = memory_count(memory, &stats, &arena, error);

	summary.pairs = done ? stats.units : 0;
	if (done && globals.json)
		add_json(&out, path, counts);
	else if (done && !globals.quiet)
		list_import(cli_paint(), &summary, &out);
	cli_print(&out);
	buf_fini(&out);
	arena_fini(&arena);
	return done;
}

static bool import_one(struct memory *memory, const char *path, const struct import_options *options, struct error *error)
{
	struct import_counts counts = { 0 };
	double start = cli_seconds();
	bool done = import_file(memory, path, options, &counts, cli_job(), error)
		&& show(memory, path, &counts, cli_seconds() - start, error);

	import_counts_fini(&counts);
	return done;
}

static int run(int count, char **files)
{
	struct import_options options = { .least = STATE_REVIEWED, .author = author, .property = property, .strict = strict,
		.dry_run = dry_run, .format_options = format_options() };
	struct memory *memory = NULL;
	struct error error = { 0 };
	int code = 0;

	options.format_options.lenient = lenient;
	find_state(str_of(state_name_given), &options.least);
	if ((from_name && !named_format(from_name, TO_IMPORT, &options.format, &error))
	    || !(memory = memory_open(memory_to_write(), MEMORY_CREATE, &error)))
		return say_error(&error);
	for (int i = 0; i < count && error.kind != ERROR_CANCELLED; i++) {
		error = (struct error){ 0 };
		if (!import_one(memory, files[i], &options, &error)) {
			int one = say_error(&error);

			code = one > code ? one : code;
		}
	}
	memory_close(memory);
	return code;
}

static const char *const examples[] = {
	"tmx memory import article.xlf", "what you reviewed in your CAT tool",
	"tmx memory import client.tmx --author \"J. Peeters\"", "a memory somebody sent",
	"tmx memory import article.xlf --state translated", "unreviewed targets too, with a penalty",
	NULL,
};

const struct command memory_import_command = {
	.name = "memory import",
	.group = "A day's work",
	.summary = "remember pairs from TMX, XLIFF, TSV",
	.usage = "[options] FILE...",
	.about = "Pairs from TMX and TSV count as reviewed. From XLIFF come the segments that are marked reviewed, and those whose English\n"
		"was edited since tmx wrote the file. Importing twice adds nothing. A file is taken whole or, where it is malformed or\n"
		"the import is interrupted, not at all.",
	.examples = examples,
	.settings = settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run,
};
