/* `tmx help`: text for the terminal. */
#include "cli/help.h"

#include "base/utf8.h"

enum { NAME_COLUMN = 2, ABOUT_COLUMN = 28 };

static void add_line(const struct paint *paint, struct buf *out, enum style style, const char *text)
{
	paint_add(paint, out, style, str_of(text));
	buf_add_char(out, '\n');
}

static void pad(struct buf *out, size_t used, size_t column)
{
	for (; used < column; used++)
		buf_add_char(out, ' ');
}

/* Words of `text`, up to the width, hanging at column `from`; an empty line parts paragraphs. */
static void add_wrapped(const struct paint *paint, struct buf *out, const char *text, size_t from)
{
	size_t width = paint->width > 0 ? (size_t)(paint->width < 100 ? paint->width : 100) : SIZE_MAX, column = from;
	struct str lines = str_of(text), line, word;

	while (str_next(&lines, '\n', &line)) {
		if (line.size == 0) {
			buf_add(out, str_ends(buf_str(out), STR("\n")) ? STR("\n") : STR("\n\n"));
			column = from;
			continue;
		}
		if (line.data[0] == ' ') { /* laid out already */
			buf_add(out, line);
			buf_add_char(out, '\n');
			continue;
		}
		while (str_next(&line, ' ', &word)) {
			size_t size = utf8_count(word);

			if (column > from && column + 1 + size > width) {
				buf_add_char(out, '\n');
				pad(out, 0, from);
				column = from;
			} else if (column > from) {
				buf_add_char(out, ' ');
				column++;
			}
			buf_add(out, word);
			column += size;
		}
	}
	buf_add_char(out, '\n');
}

static void add_commands(const struct paint *paint, struct buf *out, struct str group)
{
	const char *heading = NULL;

	for (const struct command *const *at = commands; *at; at++) {
		const struct command *command = *at;
		const char *space = strchr(command->name, ' ');
		struct str name = { command->name, space ? (size_t)(space - command->name) : strlen(command->name) };

		if (group.size && !(space && str_equal(group, name)))
			continue;
		if (!heading || strcmp(heading, command->group) != 0) {
			if (!group.size) {
				paint_add(paint, out, STYLE_BOLD, str_of(command->group));
				buf_add(out, STR(":\n"));
			}
			heading = command->group;
		}
		pad(out, 0, NAME_COLUMN);
		paint_add(paint, out, STYLE_EDIT, str_of(command->name));
		pad(out, NAME_COLUMN + strlen(command->name), 20);
		add_wrapped(paint, out, command->summary, 20);
	}
}

void help_overview(const struct paint *paint, struct buf *out)
{
	buf_add(out, STR("tmx proposes English for Dutch text from your translation memory and glossaries.\n\n"));
	paint_add(paint, out, STYLE_BOLD, STR("Usage:"));
	buf_add(out, STR(" tmx [options] COMMAND [FILE...]\n\n"));
	add_commands(paint, out, STR(""));
	buf_add_char(out, '\n');
	paint_add(paint, out, STYLE_BOLD, STR("Start here:"));
	buf_add(out, STR("  tmx translate article.txt\n"));
	paint_add(paint, out, STYLE_DIM, STR("More:"));
	buf_add(out, STR("        tmx help COMMAND, man tmx\n"));
}

void help_group(const struct paint *paint, struct str group, struct buf *out)
{
	paint_add(paint, out, STYLE_BOLD, STR("Usage:"));
	buf_printf(out, " tmx %.*s COMMAND ...\n\n", STR_ARG(group));
	add_commands(paint, out, group);
	buf_printf(out, "\nMore: tmx help %.*s COMMAND\n", STR_ARG(group));
}

static void add_setting(const struct paint *paint, struct buf *out, const struct setting *setting, struct arena *arena)
{
	struct buf about = { 0 };
	const char *value = setting->kind == SETTING_FLAG ? NULL : setting_text(setting, arena);
	size_t used = NAME_COLUMN;

	if (setting->flags & SETTING_ONLY_FILE)
		return;
	pad(out, 0, NAME_COLUMN);
	if (setting->letter) {
		const char letter[] = { '-', setting->letter, ',', ' ', '\0' };

		paint_add(paint, out, STYLE_EDIT, str_of(letter));
		used += 4;
	}
	paint_add(paint, out, STYLE_EDIT, STR("--"));
	paint_add(paint, out, STYLE_EDIT, str_of(setting->name));
	used += 2 + strlen(setting->name);
	if (setting->argument) {
		buf_printf(out, setting->flags & SETTING_OPTIONAL ? "[=%s]" : " %s", setting->argument);
		used += strlen(setting->argument) + (setting->flags & SETTING_OPTIONAL ? 3 : 1);
	}
	if (used + 2 > ABOUT_COLUMN) {
		buf_add_char(out, '\n');
		used = 0;
	}
	pad(out, used, ABOUT_COLUMN);
	buf_add(&about, str_of(setting->about));
	for (const char *const *choice = setting->choices; choice && *choice; choice++)
		buf_printf(&about, "%s%s", choice == setting->choices ? ": " : ", ", *choice);
	if (value && value[0])
		buf_printf(&about, " (%s)", value);
	add_wrapped(paint, out, buf_text(&about), ABOUT_COLUMN);
	buf_fini(&about);
}

static void add_settings(const struct paint *paint, struct buf *out, const struct setting *settings, const char *heading)
{
	struct arena arena = { 0 };

	for (const struct setting *setting = settings; setting && setting->name; setting++) {
		if (setting->group && !(setting->flags & SETTING_ONLY_FILE))
			heading = setting->group;
		if (heading && !(setting->flags & SETTING_ONLY_FILE)) {
			add_line(paint, out, STYLE_BOLD, heading);
			heading = NULL;
		}
		add_setting(paint, out, setting, &arena);
	}
	arena_fini(&arena);
}

/* Command and meaning side by side where all of them fit, else one below the other. */
static void add_examples(const struct paint *paint, struct buf *out, const char *const *examples)
{
	size_t command = 0, both = 0;

	for (const char *const *example = examples; example && *example; example += 2)
		command = strlen(example[0]) > command ? strlen(example[0]) : command;
	for (const char *const *example = examples; example && *example; example += 2)
		both = command + 5 + utf8_count(str_of(example[1])) > both ? command + 5 + utf8_count(str_of(example[1])) : both;
	for (const char *const *example = examples; example && *example; example += 2) {
		bool beside = paint->width == 0 || both <= (size_t)paint->width;

		buf_printf(out, beside ? "  %-*s   " : "  %-*s", beside ? (int)command : 0, example[0]);
		if (!beside)
			buf_add(out, STR("\n      "));
		add_line(paint, out, STYLE_DIM, example[1]);
	}
}

static void add_table(const struct paint *paint, struct buf *out, const struct command_table *table)
{
	struct buf name = { 0 }, text = { 0 }, example = { 0 };

	add_line(paint, out, STYLE_BOLD, table->title);
	add_wrapped(paint, out, table->about, 0);
	for (size_t i = 0; table->row(i, &name, &text, &example); i++) {
		pad(out, 0, NAME_COLUMN);
		paint_add(paint, out, STYLE_EDIT, buf_str(&name));
		pad(out, NAME_COLUMN + name.size, ABOUT_COLUMN);
		add_wrapped(paint, out, buf_text(&text), ABOUT_COLUMN);
		if (example.size) {
			pad(out, 0, ABOUT_COLUMN);
			add_line(paint, out, STYLE_DIM, buf_text(&example));
		}
		buf_clear(&name);
		buf_clear(&text);
		buf_clear(&example);
	}
	buf_add_char(out, '\n');
	buf_fini(&name);
	buf_fini(&text);
	buf_fini(&example);
}

void help_command(const struct paint *paint, const struct command *command, struct buf *out)
{
	buf_add_char(out, (char)(command->summary[0] >= 'a' && command->summary[0] <= 'z' ? command->summary[0] - 32
		: command->summary[0]));
	buf_printf(out, "%s.\n\n", command->summary + 1);
	paint_add(paint, out, STYLE_BOLD, STR("Usage:"));
	buf_printf(out, " tmx %s %s\n\n", command->name, command->usage);
	add_examples(paint, out, command->examples);
	if (command->examples && command->examples[0])
		buf_add_char(out, '\n');
	if (command->about) {
		add_wrapped(paint, out, command->about, 0);
		buf_add_char(out, '\n');
	}
	add_settings(paint, out, command->settings, "Options");
	if (command->settings && command->settings->name)
		buf_add_char(out, '\n');
	if (command->table)
		add_table(paint, out, command->table);
	paint_add(paint, out, STYLE_DIM, STR("Options of every command: "));
	buf_add(out, STR("tmx help options\n"));
	paint_add(paint, out, STYLE_DIM, STR("Exit status: "));
	buf_printf(out, "0 done%s%s; 2, 3, 4, 6: man tmx\n", command->exits ? ", " : "", command->exits ? command->exits : "");
}

void help_options(const struct paint *paint, struct buf *out)
{
	buf_add(out, STR("Options of every command; they may stand anywhere.\n\n"));
	add_settings(paint, out, global_settings, NULL);
	buf_add_char(out, '\n');
	add_wrapped(paint, out, "Each is also a key in config.ini and tmx.ini (_ for -) and a variable TMX_NAME, but for those that only "
		"make sense once. Lowest to highest: built in, ~/.config/tmx/config.ini, tmx.ini, TMX_*, options.", 0);
}
