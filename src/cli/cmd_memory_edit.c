/* tmx memory add, delete, backup, export: one thing each to one memory. */
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/open_plan.h"
#include "translate/import.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static const char *author, *output, *format_name;
static bool dry_run, overwrite;

/* --- add ------------------------------------------------------------------------------------------------------------------ */

static const struct setting add_settings[] = {
	{ "author", SETTING_TEXT, &author, "NAME", "who made the translation" },
	{ 0 },
};

static bool add_pair(struct memory *memory, char **operands, enum memory_added *added, struct error *error)
{
	struct unit unit = { .source.chars = str_of(operands[0]), .target.chars = str_of(operands[1]), .state = STATE_REVIEWED,
		.source_language = str_of(globals.source_language), .target_language = str_of(cli_target_language()),
		.created = str_of(cli_now()), .changed = str_of(cli_now()), .author = str_of(author ? author : "") };

	if (!str_trim(unit.source.chars).size || !str_trim(unit.target.chars).size)
		return error_set(error, ERROR_USAGE, "a pair has Dutch and English; one of the two is empty");
	if (unit_objection(&unit))
		return error_set(error, ERROR_USAGE, "the pair is refused: %s", unit_objection(&unit));
	if (!memory_begin(memory, error))
		return false;
	if (!memory_add(memory, &unit, added, error)) {
		memory_cancel(memory);
		return false;
	}
	return memory_commit(memory, error);
}

static int run_add(int count, char **operands)
{
	static const char *const said[] = { [ADDED_NEW] = "added", [ADDED_UPDATED] = "added; the older translation is kept too",
		[ADDED_UNCHANGED] = "was there already" };
	enum memory_added added = ADDED_NEW;
	struct error error = { 0 };
	struct memory *memory = memory_open(memory_to_write(), MEMORY_CREATE, &error);
	bool done = memory && add_pair(memory, operands, &added, &error);

	(void)count;
	if (memory)
		memory_close(memory);
	if (!done)
		return say_error(&error);
	if (!globals.quiet)
		printf("%s\n", said[added]);
	return 0;
}

static const char *const add_examples[] = {
	"tmx memory add 'Het woord is aan u.' 'The floor is yours.'", "a pair you want to find again",
	NULL,
};

const struct command memory_add_command = {
	.name = "memory add",
	.group = "A day's work",
	.summary = "remember one pair",
	.usage = "DUTCH ENGLISH",
	.examples = add_examples,
	.settings = add_settings,
	.least_operands = 2,
	.most_operands = 2,
	.run = run_add,
};

/* --- delete ---------------------------------------------------------------------------------------------------------------- */

static const struct setting delete_settings[] = {
	{ "dry-run", SETTING_FLAG, &dry_run, NULL, "say what would go, keep it", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

static bool read_number(const char *text, long long *number, struct error *error)
{
	char *end;

	errno = 0;
	*number = strtoll(text, &end, 10);
	if (*text && !*end && !errno && *number > 0)
		return true;
	error_set(error, ERROR_USAGE, "a number of a pair was expected, found “%s”", text);
	return error_hint(error, "tmx memory list and tmx memory search show the numbers");
}

static bool list_deleted(void *data, const struct unit *unit)
{
	struct listed_pair pair = { .number = (size_t)unit->id, .dutch = unit->source.chars, .english = unit->target.chars,
		.date = unit->changed, .author = unit->author };

	list_pair(cli_paint(), &pair, globals.verbose, data);
	return true;
}

/* The pairs are listed in `out`, so that a wrong number is seen. */
static bool delete_all(struct memory *memory, int count, char **operands, struct buf *out, struct error *error)
{
	for (int i = 0; i < count; i++) {
		long long number;
		bool found;

		if (!read_number(operands[i], &number, error)
		    || !memory_find_unit(memory, number, list_deleted, out, &found, error)
		    || !memory_delete(memory, number, &found, error))
			return false;
		if (!found)
			return error_set(error, ERROR_USAGE, "no pair has the number %lld; nothing was deleted", number);
	}
	return true;
}

static int run_delete(int count, char **operands)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(memory_to_write(), MEMORY_WRITE, &error);
	bool done = memory && memory_begin(memory, &error);
	struct buf out = { 0 };

	if (done) {
		done = delete_all(memory, count, operands, &out, &error);
		if (!done || dry_run)
			memory_cancel(memory);
		else
			done = memory_commit(memory, &error);
	}
	if (memory)
		memory_close(memory);
	buf_printf(&out, "%d pair%s %s\n", count, count == 1 ? "" : "s", dry_run ? "would be deleted" : "deleted");
	if (done && !globals.quiet)
		cli_print(&out);
	buf_fini(&out);
	return done ? 0 : say_error(&error);
}

static const char *const delete_examples[] = {
	"tmx memory search 'verkeerde zin'", "find the number",
	"tmx memory delete 1234", "and forget the pair",
	NULL,
};

const struct command memory_delete_command = {
	.name = "memory delete",
	.group = "A day's work",
	.summary = "forget pairs, by their numbers",
	.usage = "[--dry-run] NUMBER...",
	.about = "All of them or, where one is not there, none. What goes is shown.",
	.examples = delete_examples,
	.settings = delete_settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run_delete,
};

/* --- export ---------------------------------------------------------------------------------------------------------------- */

static const struct setting export_settings[] = {
	{ "output", SETTING_PATH, &output, "FILE", "write FILE; its suffix chooses the format", 'o', .flags = SETTING_ONLY_OPTION },
	{ "format", SETTING_TEXT, &format_name, "NAME", "tmx or tsv", 'f' },
	{ 0 },
};

static bool export_to(struct memory *memory, const struct format *format, const char *path, struct error *error)
{
	struct format_options options = format_options();
	struct output file;
	size_t count;

	if (!output_open(&file, path, error))
		return false;
	if (!export_memory(memory, format, &options, &file, &count, cli_job(), error)) {
		output_cancel(&file);
		return false;
	}
	if (!output_commit(&file, error))
		return false;
	if (!globals.quiet && strcmp(path, "-") != 0)
		printf("%zu pairs written to %s\n", count, path);
	return true;
}

/* --format, else the suffix, else TMX where there is no file. */
static bool choose_export(const char *path, const struct format **format, struct error *error)
{
	if (format_name)
		return named_format(format_name, TO_EXPORT, format, error);
	*format = strcmp(path, "-") == 0 ? find_format(STR("tmx")) : find_format_of_file(path);
	if (*format && (*format)->write_unit)
		return true;
	error_set(error, ERROR_USAGE, "%s: its suffix names no format for pairs; nothing was written", path);
	return error_hint(error, "name it .tmx or .tsv, or say -f tmx or -f tsv");
}

static int run_export(int count, char **operands)
{
	const char *path = output ? output : count ? operands[0] : "-";
	const struct format *format = NULL;
	struct error error = { 0 };
	struct memory *memory = NULL;
	int code = 0;

	if (!choose_export(path, &format, &error) || !may_write_to(path, &error)
	    || !(memory = memory_open(memory_to_write(), MEMORY_READ, &error)) || !export_to(memory, format, path, &error))
		code = say_error(&error);
	if (memory)
		memory_close(memory);
	return code;
}

static const char *const export_examples[] = {
	"tmx memory export memory.tmx", "for other tools",
	"tmx memory export -f tsv", "a pair a line, to standard output",
	NULL,
};

const struct command memory_export_command = {
	.name = "memory export",
	.group = "A day's work",
	.summary = "write all pairs as TMX or TSV",
	.usage = "[options] [FILE]",
	.about = "TMX 1.4 with authors, dates, properties and the neighbours of each segment; TSV with source, target, state, author, date.",
	.examples = export_examples,
	.settings = export_settings,
	.most_operands = 1,
	.run = run_export,
};

/* --- backup ---------------------------------------------------------------------------------------------------------------- */

static const struct setting backup_settings[] = {
	{ "overwrite", SETTING_FLAG, &overwrite, NULL, "replace an older copy", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

static int run_backup(int count, char **operands)
{
	struct error error = { 0 };
	struct memory *memory = NULL;
	int code = 0;

	(void)count;
	if (file_exists(operands[0]) && !overwrite) {
		error_set(&error, ERROR_USAGE, "%s is there already; not replaced", operands[0]);
		error_hint(&error, "give another name, or --overwrite");
		return say_error(&error);
	}
	if (!(memory = memory_open(memory_to_write(), MEMORY_READ, &error))
	    || !memory_backup(memory, operands[0], cli_job(), &error))
		code = say_error(&error);
	else if (!globals.quiet)
		printf("%s copied to %s\n", file_name(memory_path(memory)), operands[0]);
	if (memory)
		memory_close(memory);
	return code;
}

static const char *const backup_examples[] = {
	"tmx memory backup memory-2026-11.db", "also while another tmx is writing",
	NULL,
};

const struct command memory_backup_command = {
	.name = "memory backup",
	.group = "A day's work",
	.summary = "copy the memory safely",
	.usage = "[--overwrite] FILE",
	.about = "A copy made with cp while something is being written may be damaged; this one is not.",
	.examples = backup_examples,
	.settings = backup_settings,
	.least_operands = 1,
	.most_operands = 1,
	.run = run_backup,
};
