#include "translate/import.h"

#include "base/utf8.h"

struct import {
	struct memory *memory;
	const struct import_options *options;
	struct import_counts *counts;
	struct property property;
	const char *path;
	struct job *job;
};

static void refuse(void *data, const char *reason)
{
	struct import *import = data;
	struct import_counts *counts = import->counts;
	size_t i = 0;

	counts->read++;
	counts->refused++;
	while (i < counts->reason_count && strcmp(counts->reasons[i].reason, reason) != 0)
		i++;
	if (i == sizeof counts->reasons / sizeof *counts->reasons)
		return;
	if (i == counts->reason_count) {
		counts->reasons[i].reason = arena_str(&counts->arena, str_of(reason)).data;
		counts->reason_count++;
	}
	counts->reasons[i].count++;
}

/* Characters that neither XML nor a terminal takes: such a unit could never be exported again. */
static bool has_forbidden(struct str text)
{
	size_t wrong;

	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.data[i] < 0x20 && text.data[i] != '\t' && text.data[i] != '\n' && text.data[i] != '\r')
			return true;
	return !utf8_valid(text, &wrong);
}

const char *unit_objection(const struct unit *unit)
{
	if (has_forbidden(unit->source.chars) || has_forbidden(unit->target.chars) || has_forbidden(unit->author))
		return "a control character or a wrong byte in it";
	if (str_trim(unit->source.chars).size == 0)
		return "no Dutch in it";
	if (str_trim(unit->target.chars).size == 0)
		return "no English in it";
	if (str_find(unit->target.chars, STR("\xE2\x80\xB9"), 0) != STR_NOT_FOUND
	    && str_find(unit->source.chars, STR("\xE2\x80\xB9"), 0) == STR_NOT_FOUND)
		return "Dutch left between ‹ ›";
	return NULL;
}

static bool take(void *data, const struct unit *given, struct error *error)
{
	struct import *import = data;
	struct import_counts *counts = import->counts;
	struct unit unit = *given;
	enum memory_added added;
	const char *reason = unit_objection(&unit);

	if (!job_step(import->job, "reading", counts->read, 0))
		return job_cancelled(error);
	if (reason) {
		refuse(import, reason);
		if (import->options->strict)
			return error_at(error, ERROR_INPUT, (struct place){ .file = import->path }, "unit %zu is refused (%s); nothing was imported",
				counts->read, reason);
		return true;
	}
	if (!unit.author.size && import->options->author)
		unit.author = str_of(import->options->author);
	if (!unit.created.size)
		unit.created = import->options->format_options.now;
	if (!unit.changed.size)
		unit.changed = unit.created;
	if (!unit.file.size)
		unit.file = str_of(file_name(import->path));
	if (import->property.name.size && unit.property_count == 0) {
		unit.properties = &import->property;
		unit.property_count = 1;
	}
	if (!memory_add(import->memory, &unit, &added, error))
		return false;
	counts->read++;
	counts->added += added == ADDED_NEW;
	counts->updated += added == ADDED_UPDATED;
	counts->unchanged += added == ADDED_UNCHANGED;
	return true;
}

static bool find_reader(const char *path, const struct format **format, struct error *error)
{
	if (!*format)
		*format = find_format_of_file(path);
	if (*format && (*format)->read_units)
		return true;
	error_set(error, ERROR_USAGE, "%s: no file with pairs; its name ends in none of those known", path);
	return error_hint(error, "--from tmx, xliff or tsv says what it is");
}

static bool read_property(const char *text, struct property *property, struct error *error)
{
	struct str whole = str_of(text);
	size_t equals = str_find(whole, STR("="), 0);

	if (equals == STR_NOT_FOUND || equals == 0)
		return error_set(error, ERROR_USAGE, "--property wants NAME=VALUE, found “%s”", text);
	property->name = str_slice(whole, 0, equals);
	property->value = str_slice(whole, equals + 1, whole.size);
	return true;
}

bool import_file(struct memory *memory, const char *path, const struct import_options *options, struct import_counts *counts,
	struct job *job, struct error *error)
{
	struct import import = { .memory = memory, .options = options, .counts = counts, .path = path, .job = job };
	struct unit_sink sink = { .take = take, .refuse = refuse, .data = &import, .least = options->least };
	const struct format *format = options->format;

	if (!find_reader(path, &format, error) || (options->property && !read_property(options->property, &import.property, error))
	    || !memory_begin(memory, error))
		return false;
	memory_watch(memory, job);
	if (!format->read_units(path, &options->format_options, &sink, job, error)) {
		memory_cancel(memory);
		return false;
	}
	if (options->strict && counts->refused) {
		memory_cancel(memory);
		return error_at(error, ERROR_INPUT, (struct place){ .file = path }, "%zu units are refused (%s); nothing was imported",
			counts->refused, counts->reasons[0].reason);
	}
	if (options->dry_run) {
		memory_cancel(memory);
		return true;
	}
	return memory_commit(memory, error);
}

void import_counts_fini(struct import_counts *counts)
{
	arena_fini(&counts->arena);
	*counts = (struct import_counts){ 0 };
}

struct export {
	const struct format *format;
	const struct format_options *options;
	struct output *output;
	struct job *job;
	struct error *error;
	size_t count;
	bool failed;
};

static bool put(void *data, const struct unit *unit)
{
	struct export *export = data;

	if (!job_step(export->job, "writing", export->count, 0))
		export->failed = !job_cancelled(export->error);
	else if (!export->format->write_unit(export->output, unit, export->options, export->error)
		|| !output_flush(export->output, export->error))
		export->failed = true;
	export->count++;
	return !export->failed;
}

bool export_memory(struct memory *memory, const struct format *format, const struct format_options *options,
	struct output *output, size_t *count, struct job *job, struct error *error)
{
	struct export export = { .format = format, .options = options, .output = output, .job = job, .error = error };

	if ((format->begin_units && !format->begin_units(output, options, error)) || !memory_each(memory, put, &export, error)
	    || export.failed || (format->end_units && !format->end_units(output, options, error)))
		return false;
	*count = export.count;
	return true;
}
