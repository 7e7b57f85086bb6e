#include "cli/globals.h"

#include "base/alloc.h"
#include "base/json.h"
#include "cli/listing.h"

#include <stdio.h>
#include <stdlib.h>

static bool show_origin;
static const struct setting settings[] = {
	{ "show-origin", SETTING_FLAG, &show_origin, NULL, "where each value comes from, in ascending order of force",
		.flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a line", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

/* A later line for the same name hides this one, unless it is a list. */
static bool is_hidden(size_t at)
{
	for (size_t i = at + 1; i < setting_origins.count; i++)
		if (!setting_origins.items[at].list && strcmp(setting_origins.items[i].name, setting_origins.items[at].name) == 0)
			return true;
	return false;
}

static const char *hides(size_t at)
{
	for (size_t i = at; i-- > 0;)
		if (!setting_origins.items[at].list && strcmp(setting_origins.items[i].name, setting_origins.items[at].name) == 0)
			return setting_origins.items[i].origin;
	return NULL;
}

static void add_json(struct buf *out, const struct setting_origin *line)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_key(&json, "key");
	json_string(&json, str_of(line->name));
	json_key(&json, "value");
	json_string(&json, str_of(line->value));
	json_key(&json, "origin");
	json_string(&json, str_of(line->origin));
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static struct config_line shown(size_t at)
{
	const struct setting_origin *line = &setting_origins.items[at];

	return (struct config_line){
		.origin = str_of(show_origin ? line->origin : ""),
		.file = strstr(line->origin, "tmx.ini:") != NULL,
		.key = str_of(line->name),
		.value = str_of(line->value),
		.hides = str_of(show_origin && hides(at) ? hides(at) : ""),
	};
}

static int run(int count, char **operands)
{
	struct config_line *lines = must_calloc(setting_origins.count, sizeof *lines);
	struct buf out = { 0 };
	size_t wanted = 0;

	(void)count;
	(void)operands;
	for (size_t i = 0; i < setting_origins.count; i++) {
		if (!show_origin && is_hidden(i))
			continue;
		if (globals.json)
			add_json(&out, &setting_origins.items[i]);
		else
			lines[wanted++] = shown(i);
	}
	if (!globals.json)
		list_config(cli_paint(), lines, wanted, &out);
	cli_print(&out);
	buf_fini(&out);
	free(lines);
	return 0;
}

static const char *const examples[] = {
	"tmx config list", "what is in force",
	"tmx config list --show-origin", "and from where",
	NULL,
};

const struct command config_list_command = {
	.name = "config list",
	.group = "Set-up",
	.summary = "what is in force, and from where",
	.usage = "[--show-origin]",
	.about = "Lowest to highest: built in, ~/.config/tmx/config.ini, tmx.ini (found upwards from the working directory),\n"
		"TMX_* variables, options. A later line for the same key hides an earlier one; lists add up.",
	.examples = examples,
	.settings = settings,
	.run = run,
};
