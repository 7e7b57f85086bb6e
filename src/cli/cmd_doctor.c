/* tmx doctor: is everything sound? */
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/open_plan.h"

#include "base/alloc.h"
#include "base/json.h"
#include "base/paths.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

static const struct setting settings[] = {
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a line", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

struct doctor {
	struct doctor_line *lines;
	size_t count, room;
	int warnings, code; /* code: of the first failure */
	const char *subject; /* of warnings */
};

static void say_line(struct doctor *doctor, enum sound sound, const char *subject, const char *name, const char *detail)
{
	struct arena *arena = &setting_origins.arena;

	doctor->warnings += sound == SOUND_WARN;
	ARRAY_GROW(doctor->lines, doctor->count, doctor->room);
	doctor->lines[doctor->count++] = (struct doctor_line){ sound, subject, arena_str(arena, str_of(name)),
		arena_str(arena, str_of(detail)) };
}

static void say_failure(struct doctor *doctor, const char *subject, const char *name, const struct error *error)
{
	struct buf detail = { 0 };

	buf_printf(&detail, "%s%s%s", error->message, error->hint[0] ? "; " : "", error->hint);
	say_line(doctor, SOUND_FAIL, subject, name, buf_text(&detail));
	if (!doctor->code)
		doctor->code = (int)error->kind;
	buf_fini(&detail);
}

static void look_at_memory(struct doctor *doctor, const char *given, bool written)
{
	struct arena *arena = &setting_origins.arena;
	const char *hash = strstr(given, "#penalty="), *path = hash ? arena_str(arena, (struct str){ given, (size_t)(hash - given) }).data : given;
	const char *name = path_for_people(path, arena), *subject = written ? "memory" : "reference";
	struct memory_stats stats;
	struct error error = { 0 };
	struct memory *memory;

	if (written && !file_exists(path)) {
		say_line(doctor, SOUND_NONE, subject, name, "not there yet; the first import makes it");
		return;
	}
	if (!written && !file_exists(path)) {
		error_file(&error, "read", path, ENOENT); /* no import makes it */
		say_failure(doctor, subject, name, &error);
		return;
	}
	memory = memory_open(path, MEMORY_READ, &error);
	if (!memory || !memory_check(memory, &error) || !memory_count(memory, &stats, arena, &error))
		say_failure(doctor, subject, name, &error);
	else
		say_line(doctor, SOUND_OK, subject, name, arena_printf(arena, "%zu pairs, %zu kB, integrity checked", stats.units,
			stats.bytes / 1024).data);
	if (memory)
		memory_close(memory);
}

/* Warnings of loading a glossary and the like become lines here. */
static void take_warning(void *data, const struct warning *warning)
{
	struct arena *arena = &setting_origins.arena;
	struct doctor *doctor = data;

	say_line(doctor, SOUND_WARN, doctor->subject, arena_printf(arena, "%s:%zu", warning->place.file ? warning->place.file : "",
		warning->place.line).data, warning->message);
}

static void look_at_glossary(struct doctor *doctor, const char *path, int layer)
{
	struct glossary *glossary = glossary_open();
	struct job job = { .report = take_warning, .data = doctor };
	struct arena *arena = &setting_origins.arena;
	struct error error = { 0 };
	size_t count;

	const struct glossary_options options = { .source_language = str_of(globals.source_language),
		.target_language = str_of(globals.target_language) };

	glossary_set_options(glossary, &options);
	doctor->subject = "glossary";
	if (glossary_load(glossary, path, layer, &job, &error)) {
		glossary_terms(glossary, &count);
		say_line(doctor, SOUND_OK, "glossary", path_for_people(path, arena), arena_printf(arena, "%zu terms", count).data);
	} else {
		say_failure(doctor, "glossary", path_for_people(path, arena), &error);
	}
	glossary_close(glossary);
}

static void look_at_shipped(struct doctor *doctor)
{
	static const char *const files[] = { "glossary/news.txt", "glossary/verbs.txt", "glossary/names.txt",
		"glossary/nationalities.txt" };

	for (size_t i = 0; wants_shipped("glossary") && i < sizeof files / sizeof *files; i++) {
		const char *path = find_data(files[i], &setting_origins.arena);

		if (path)
			look_at_glossary(doctor, path, LAYER_SHIPPED);
		else
			say_line(doctor, SOUND_WARN, "shipped", files[i], "not found under " PKGDATADIR " or TMX_DATADIR");
	}
	if (!wants_shipped("memory"))
		return;
	if (find_data("tm/news.db", &setting_origins.arena))
		look_at_memory(doctor, find_data("tm/news.db", &setting_origins.arena), false);
	else
		say_line(doctor, SOUND_WARN, "shipped", "tm/news.db", "not found under " PKGDATADIR " or TMX_DATADIR");
}

static void look_at_exceptions(struct doctor *doctor, const char *path)
{
	struct exceptions *exceptions = exceptions_open();
	struct job job = { .report = take_warning, .data = doctor };
	struct error error = { 0 };
	const char *name = path_for_people(path, &setting_origins.arena);

	if (exceptions_read(exceptions, path, &job, &error))
		say_line(doctor, SOUND_OK, "sentences", name, arena_printf(&setting_origins.arena, "%zu exception%s", exceptions_count(exceptions), exceptions_count(exceptions) == 1 ? "" : "s").data);
	else
		say_failure(doctor, "sentences", error.line ? arena_printf(&setting_origins.arena, "%s:%zu", name, error.line).data : name, &error);
	exceptions_close(exceptions);
}

static void look_at_srx(struct doctor *doctor, const char *path)
{
	struct job job = { .report = take_warning, .data = doctor };
	struct error error = { 0 };
	struct srx *srx = srx_open(path, str_of(globals.source_language), &job, &error);

	if (srx)
		say_line(doctor, SOUND_OK, "sentences", path_for_people(path, &setting_origins.arena), "segmentation rules");
	else
		say_failure(doctor, "sentences", path_for_people(path, &setting_origins.arena), &error);
	srx_close(srx);
}

/* Rules for sentence ends: segment.txt of the user and of the job, an SRX file. */
static void look_at_rules(struct doctor *doctor)
{
	const char *user = beside_user_settings("segment.txt"), *job = beside_job_settings("segment.txt");
	bool only;
	const char *srx = srx_file(&only);

	doctor->subject = "sentences";
	if (user && file_exists(user))
		look_at_exceptions(doctor, user);
	if (job && file_exists(job))
		look_at_exceptions(doctor, job);
	if (srx)
		look_at_srx(doctor, srx);
}

static void look_at_settings(struct doctor *doctor)
{
	struct buf names = { 0 };
	const char *last = "";

	for (size_t i = 0; i < setting_origins.count; i++) {
		const char *origin = setting_origins.items[i].origin, *colon = strrchr(origin, ':');
		size_t size = colon ? (size_t)(colon - origin) : 0;

		if (!size || (strlen(last) >= size && strncmp(last, origin, size) == 0 && last[size] == ':'))
			continue;
		buf_printf(&names, "%s%.*s", names.size ? ", " : "", (int)size, origin);
		last = origin;
	}
	say_line(doctor, cli_warnings() ? SOUND_WARN : names.size ? SOUND_OK : SOUND_NONE, "settings", names.size ? buf_text(&names) : "",
		cli_warnings() ? "a line has no effect; the warning above says which" : names.size ? "" : "no config.ini, no tmx.ini; all as built in");
	buf_fini(&names);
}

static void look_at_locale(struct doctor *doctor)
{
	const char *name = setlocale(LC_CTYPE, "");

	if (name && strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0)
		say_line(doctor, SOUND_OK, "locale", name, "");
	else if (cli_paint()->ascii)
		say_line(doctor, SOUND_WARN, "locale", name ? name : "", "not UTF-8: letters such as é are shown as ?");
	else
		say_line(doctor, SOUND_NONE, "locale", "", "none chosen; UTF-8 is taken for granted");
}

static void add_json(struct buf *out, const struct doctor_line *line)
{
	static const char *const words[] = { [SOUND_OK] = "ok", [SOUND_WARN] = "warn", [SOUND_FAIL] = "fail", [SOUND_NONE] = "none" };
	struct json json = { .out = out };

	json_begin_object(&json);
	json_key(&json, "status");
	json_string(&json, str_of(words[line->sound]));
	json_key(&json, "subject");
	json_string(&json, str_of(line->subject));
	json_pair(&json, "name", line->what);
	json_pair(&json, "detail", line->about);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static void show(const struct doctor *doctor)
{
	struct buf out = { 0 };

	for (size_t i = 0; globals.json && i < doctor->count; i++)
		add_json(&out, &doctor->lines[i]);
	if (!globals.json)
		list_doctor(cli_paint(), STR("tmx " VERSION), str_of(cli_libraries()), doctor->lines, doctor->count, &out);
	cli_print(&out);
	buf_fini(&out);
}

static int run(int count, char **operands)
{
	struct doctor doctor = { 0 };

	(void)count;
	(void)operands;
	look_at_settings(&doctor);
	look_at_memory(&doctor, memory_to_write(), true);
	for (size_t i = 0; i < globals.references.count; i++)
		look_at_memory(&doctor, globals.references.items[i], false);
	for (size_t i = 0; i < globals.glossaries.count; i++)
		look_at_glossary(&doctor, globals.glossaries.items[i], LAYER_USER);
	look_at_shipped(&doctor);
	look_at_rules(&doctor);
	look_at_locale(&doctor);
	show(&doctor);
	free(doctor.lines);
	return doctor.code ? doctor.code : doctor.warnings ? ERROR_FOUND : 0;
}

static const char *const examples[] = {
	"tmx doctor", "when something seems odd",
	NULL,
};

const struct command doctor_command = {
	.name = "doctor",
	.group = "Set-up",
	.summary = "is everything sound",
	.usage = "",
	.about = "Looks at the memories (every page is read), the glossaries, the rules for sentence ends, the settings, the locale.",
	.examples = examples,
	.exits = "1 something only warns, the code of the first failure",
	.settings = settings,
	.run = run,
};
