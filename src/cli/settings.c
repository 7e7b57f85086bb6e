/* Values and where they come from: built in, INI files, environment, options. */
#include "cli/settings.h"

#include "base/alloc.h"
#include "base/file.h"
#include "base/paint.h"
#include "base/paths.h"
#include "base/similar.h"
#include "cli/globals.h"
#include "cli/ini.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct setting_origins setting_origins;

/* What is being applied, lowest to highest. */
static enum { LEVEL_USER_FILE, LEVEL_JOB_FILE, LEVEL_VARIABLE, LEVEL_OPTION } level;

static void remember(const char *origin, const struct setting *setting, const char *name, const char *value)
{
	struct setting_origins *all = &setting_origins;
	bool list = setting && (setting->kind == SETTING_LIST || setting->kind == SETTING_PATHS);

	ARRAY_GROW(all->items, all->count, all->room);
	all->items[all->count++] = (struct setting_origin){
		.origin = arena_str(&all->arena, str_of(origin)).data,
		.name = arena_str(&all->arena, str_of(name)).data,
		.value = arena_str(&all->arena, str_of(value)).data,
		.list = list,
	};
}

static bool refuse(struct error *error, struct place place, const char *as_written, const char *wanted, const char *found)
{
	return error_at(error, ERROR_USAGE, place, "%s wants %s, found “%s”", as_written, wanted, found);
}

static bool set_number(const struct setting *setting, const char *text, struct place place, const char *as_written,
	struct error *error)
{
	char *end, wanted[64];
	long value;

	errno = 0;
	value = strtol(text, &end, 10);
	if (setting->least || setting->most)
		snprintf(wanted, sizeof wanted, "a number from %d to %d", setting->least, setting->most);
	else
		snprintf(wanted, sizeof wanted, "a number");
	if (end == text || *end || errno || value < INT_MIN || value > INT_MAX
	    || ((setting->least || setting->most) && (value < setting->least || value > setting->most)))
		return refuse(error, place, as_written, wanted, text);
	*(int *)setting->value = (int)value;
	return true;
}

static bool set_flag(const struct setting *setting, const char *text, struct place place, const char *as_written,
	struct error *error)
{
	static const char *const yes[] = { "yes", "true", "on", "1", NULL }, *const no[] = { "no", "false", "off", "0", NULL };

	for (size_t i = 0; yes[i]; i++) {
		if (strcmp(text, yes[i]) == 0 || strcmp(text, no[i]) == 0) {
			*(bool *)setting->value = strcmp(text, yes[i]) == 0;
			return true;
		}
	}
	return refuse(error, place, as_written, "yes or no", text);
}

static bool is_choice(const struct setting *setting, const char *text, struct place place, const char *as_written,
	struct error *error)
{
	struct similar similar;
	struct buf wanted = { 0 };

	for (const char *const *choice = setting->choices; choice && *choice; choice++)
		if (strcmp(*choice, text) == 0)
			return true;
	if (!setting->choices)
		return true;
	similar_init(&similar, str_of(text));
	for (const char *const *choice = setting->choices; *choice; choice++) {
		similar_offer(&similar, str_of(*choice));
		buf_printf(&wanted, "%s%s", choice == setting->choices ? "" : choice[1] ? ", " : " or ", *choice);
	}
	refuse(error, place, as_written, buf_text(&wanted), text);
	buf_fini(&wanted);
	if (similar_text(&similar)[0])
		error_hint(error, "did you mean %s?", similar_text(&similar));
	return false;
}

/* Of several glossaries the first is the best, and the one that is edited: --glossary goes before those of tmx.ini. */
static void add_item(struct setting_list *list, const char *item)
{
	ARRAY_GROW(list->items, list->count, list->room);
	if (list->level != (int)level)
		list->level_count = 0;
	list->level = (int)level;
	memmove(list->items + list->level_count + 1, list->items + list->level_count,
		(list->count - list->level_count) * sizeof *list->items);
	list->items[list->level_count++] = item;
	list->count++;
}

bool setting_set(const struct setting *setting, const char *text, struct place place, const char *as_written, struct error *error)
{
	const char *kept = arena_str(&setting_origins.arena, str_of(text)).data;
	bool in_file = place.file != NULL;

	if ((setting->kind == SETTING_PATH || setting->kind == SETTING_PATHS) && in_file && kept[0] == '~' && kept[1] == '/')
		kept = arena_printf(&setting_origins.arena, "%s%s", getenv("HOME") ? getenv("HOME") : "", kept + 1).data;
	else if ((setting->kind == SETTING_PATH || setting->kind == SETTING_PATHS) && in_file)
		kept = path_beside(place.file, kept, &setting_origins.arena);
	switch (setting->kind) {
	case SETTING_FLAG:
		return set_flag(setting, text, place, as_written, error);
	case SETTING_NUMBER:
		return set_number(setting, text, place, as_written, error);
	case SETTING_TEXT:
	case SETTING_PATH:
		if (!is_choice(setting, text, place, as_written, error))
			return false;
		*(const char **)setting->value = kept;
		return true;
	case SETTING_LIST:
	case SETTING_PATHS:
		add_item(setting->value, kept);
		return true;
	}
	return true;
}

const char *setting_text(const struct setting *setting, struct arena *arena)
{
	switch (setting->kind) {
	case SETTING_FLAG: return *(bool *)setting->value ? "yes" : "no";
	case SETTING_NUMBER:
		if (setting->least < setting->most && *(int *)setting->value < setting->least)
			return NULL; /* the command has its own idea */
		return arena_printf(arena, "%d", *(int *)setting->value).data;
	case SETTING_TEXT:
	case SETTING_PATH: return *(const char **)setting->value;
	default: return NULL;
	}
}

/* --- INI files ----------------------------------------------------------------------------------------------------------- */

/* A setting of that name: `key` may have _ or - ; "penalties.multiple" for a key under [penalties]. */
static bool same_key(const char *name, struct str key)
{
	size_t size = strlen(name);

	if (size != key.size)
		return false;
	for (size_t i = 0; i < size; i++)
		if (name[i] != (key.data[i] == '_' ? '-' : key.data[i]))
			return false;
	return true;
}

struct ini_use {
	bool found_upwards; /* a tmx.ini: not trusted with everything */
	struct job *job;
	/* of the line at hand */
	struct str key;
	const char *value;
	struct place place;
	struct error *error;
	const struct setting *found;
	bool failed, ignored;
	struct similar similar;
};

/* Whether `path`, as far as it exists, lies below the folder of `file`; links are followed. */
static bool inside_folder(const char *file, const char *path)
{
	struct arena *arena = &setting_origins.arena;
	char *folder = realpath(path_beside(file, "./", arena), NULL), *real = NULL, *slash;
	char *whole = (char *)arena_str(arena, str_of(path_beside(file, path, arena))).data;
	bool inside;

	while (folder && !(real = realpath(whole, NULL)) && (slash = strrchr(whole, '/')) != NULL && slash != whole)
		*slash = '\0';
	inside = folder && path[0] != '/' && path[0] != '~' && strncmp(path, "..", 2) != 0 && !strstr(path, "/..")
		&& (!real || (strncmp(real, folder, strlen(folder)) == 0 && (!real[strlen(folder)] || real[strlen(folder)] == '/')));
	free(folder);
	free(real);
	return inside;
}

/* Every table that has the name gets the value; all tables agree on its kind. */
static void apply_key(void *data, const struct command *command, const struct setting *setting)
{
	struct ini_use *use = data;

	(void)command;
	if (setting->flags & SETTING_ONLY_OPTION || use->failed)
		return;
	similar_offer(&use->similar, str_of(setting->name));
	if (!same_key(setting->name, use->key))
		return;
	if (use->found_upwards
	    && (setting->flags & SETTING_TRUSTED || (setting->flags & SETTING_INSIDE && !inside_folder(use->place.file, use->value)))) {
		if (!use->found)
			job_warn_hint(use->job, use->place, "put it in ~/.config/tmx/config.ini, or give it as an option",
				"a tmx.ini may not set %s%s; the line has no effect", setting->name,
				setting->flags & SETTING_INSIDE ? " to a place outside its folder" : "");
		use->found = setting;
		use->ignored = true;
		return;
	}
	use->failed = !setting_set(setting, use->value, use->place, setting->name, use->error);
	use->found = use->found ? use->found : setting;
}

static bool apply_color(struct ini_use *use)
{
	struct str name = str_slice(use->key, strlen("color."), use->key.size), wrong;
	struct similar similar;

	similar_init(&similar, name);
	for (int style = 0; style < STYLE_COUNT; style++) {
		similar_offer(&similar, str_of(style_names[style]));
		if (!same_key(style_names[style], name))
			continue;
		if (paint_set(cli_base_paint(), (enum style)style, str_of(use->value), &wrong))
			return true;
		error_at(use->error, ERROR_USAGE, use->place, "unknown colour “%.*s”", STR_ARG(wrong));
		return error_hint(use->error, "bold, dim, italic, underline, strike, black, red, green, yellow, blue, magenta, cyan, white");
	}
	error_at(use->error, ERROR_USAGE, use->place, "unknown style “%.*s”", STR_ARG(name));
	if (similar_text(&similar)[0])
		error_hint(use->error, "did you mean %s?", similar_text(&similar));
	return false;
}

static bool take_line(void *data, struct str section, struct str key, struct str value, struct place place, struct error *error)
{
	struct ini_use *use = data;
	struct arena *arena = &setting_origins.arena;
	const char *origin = arena_printf(arena, "%s:%zu", path_for_people(place.file, arena), place.line).data;

	use->key = section.size ? arena_printf(arena, "%.*s.%.*s", STR_ARG(section), STR_ARG(key)) : key;
	use->value = arena_str(arena, value).data;
	use->place = place;
	use->error = error;
	use->found = NULL;
	use->ignored = false;
	if (str_equal(section, STR("color"))) {
		if (!apply_color(use))
			return false;
		remember(origin, NULL, arena_str(arena, use->key).data, use->value);
		return true;
	}
	similar_init(&use->similar, use->key);
	each_setting(apply_key, use);
	if (use->failed)
		return false;
	if (use->found) {
		if (!use->ignored)
			remember(origin, use->found, use->found->name, use->value);
		return true;
	}
	error_at(error, ERROR_USAGE, place, "unknown key “%.*s”", STR_ARG(use->key));
	if (similar_text(&use->similar)[0])
		error_hint(error, "did you mean %s?", similar_text(&use->similar));
	return false;
}

/* The nearest tmx.ini in this folder or one above; NULL: none. */
static const char *find_upwards(struct arena *arena)
{
	char folder[PATH_MAX], *slash;

	if (file_exists("tmx.ini"))
		return "tmx.ini";
	if (!getcwd(folder, sizeof folder))
		return NULL;
	while ((slash = strrchr(folder, '/')) != NULL) {
		const char *path;

		*slash = '\0';
		path = arena_printf(arena, "%s/tmx.ini", folder).data;
		if (file_exists(path))
			return path;
	}
	return NULL;
}

/* --- environment and options ---------------------------------------------------------------------------------------------- */

struct variables {
	struct error *error;
	bool failed;
};

static void apply_variable(void *data, const struct command *command, const struct setting *setting)
{
	struct variables *variables = data;
	char name[64] = "TMX_";
	const char *text;
	size_t size = strlen(name);

	(void)command;
	if (variables->failed || setting->flags & SETTING_ONLY_OPTION)
		return;
	for (const char *c = setting->name; *c && size < sizeof name - 1; c++)
		name[size++] = *c == '-' || *c == '.' ? '_' : (char)toupper((unsigned char)*c);
	name[size] = '\0';
	text = getenv(name);
	if (!text || !text[0])
		return;
	if (setting->kind == SETTING_PATHS || setting->kind == SETTING_LIST) {
		struct str rest = str_of(text), piece;

		while (str_next(&rest, ':', &piece) && !variables->failed)
			if (piece.size)
				variables->failed = !setting_set(setting, arena_str(&setting_origins.arena, piece).data,
					(struct place){ 0 }, name, variables->error);
	} else {
		variables->failed = !setting_set(setting, text, (struct place){ 0 }, name, variables->error);
	}
	remember(name, setting, setting->name, text);
}

bool setting_is_later(const char *name, const char *other)
{
	for (size_t i = setting_origins.count; i > 0; i--)
		if (strcmp(setting_origins.items[i - 1].name, name) == 0 || strcmp(setting_origins.items[i - 1].name, other) == 0)
			return strcmp(setting_origins.items[i - 1].name, name) == 0;
	return false;
}

static void remember_built_in(void *data, const struct command *command, const struct setting *setting)
{
	const char *text = setting->flags & SETTING_ONLY_OPTION ? NULL : setting_text(setting, &setting_origins.arena);

	(void)command;
	(void)data;
	for (size_t i = 0; text && i < setting_origins.count; i++)
		if (strcmp(setting_origins.items[i].name, setting->name) == 0)
			return;
	if (text && text[0])
		remember("built in", setting, setting->name, text);
}

static bool apply_options(const struct command_line *line, struct error *error)
{
	for (size_t i = 0; i < line->given_count; i++) {
		const struct given *given = &line->given[i];
		char written[96];

		snprintf(written, sizeof written, "--%s", given->setting->name);
		if (given->setting->kind == SETTING_FLAG)
			*(bool *)given->setting->value = given->value == NULL;
		else if (!setting_set(given->setting, given->value, (struct place){ 0 }, written, error))
			return false;
		if (!(given->setting->flags & SETTING_ONLY_OPTION))
			remember("option", given->setting, given->setting->name, given->setting->kind != SETTING_FLAG ? given->value
				: given->value ? "no" : "yes");
	}
	return true;
}

/* --config and -q are needed before the files are read. */
static const char *config_of(const struct command_line *line)
{
	const char *path = getenv("TMX_CONFIG");

	for (size_t i = 0; i < line->given_count; i++) {
		if (strcmp(line->given[i].setting->name, "config") == 0)
			path = line->given[i].value;
		if (strcmp(line->given[i].setting->name, "quiet") == 0)
			globals.quiet = true;
	}
	return path && path[0] ? path : NULL;
}

/* The files of settings; job_file NULL: none. */
static const char *user_file, *job_file;

const char *beside_user_settings(const char *name)
{
	return user_file ? path_beside(user_file, name, &setting_origins.arena) : NULL;
}

const char *beside_job_settings(const char *name)
{
	return job_file ? path_beside(job_file, name, &setting_origins.arena) : NULL;
}

static bool apply_files(const struct command_line *line, struct job *job, struct error *error)
{
	struct arena *arena = &setting_origins.arena;
	struct ini_use use = { .job = job };
	const char *named = config_of(line);

	level = LEVEL_USER_FILE;
	user_file = named ? named : path_of_user(XDG_CONFIG, "config.ini", arena);
	if ((named || file_exists(user_file)) && !ini_read(user_file, take_line, &use, error))
		return false;
	level = LEVEL_JOB_FILE;
	job_file = find_upwards(arena);
	use.found_upwards = true;
	return !job_file || ini_read(job_file, take_line, &use, error);
}

bool settings_apply(const struct command_line *line, struct job *job, struct error *error)
{
	struct variables variables = { .error = error };

	each_setting(remember_built_in, NULL);
	if (!line->command->unconfigured) {
		if (!apply_files(line, job, error))
			return false;
		level = LEVEL_VARIABLE;
		each_setting(apply_variable, &variables);
	}
	level = LEVEL_OPTION;
	return !variables.failed && apply_options(line, error) && check_languages(error);
}

static void free_list(void *data, const struct command *command, const struct setting *setting)
{
	struct setting_list *list = setting->value;

	(void)data;
	(void)command;
	if (setting->kind != SETTING_LIST && setting->kind != SETTING_PATHS)
		return;
	free(list->items);
	*list = (struct setting_list){ 0 };
}

void settings_fini(void)
{
	each_setting(free_list, NULL);
	free(setting_origins.items);
	arena_fini(&setting_origins.arena);
	setting_origins = (struct setting_origins){ 0 };
}
