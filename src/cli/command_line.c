/* The command line: `tmx [options] COMMAND [SUBCOMMAND] [options] [FILE...]`, options anywhere, names may be cut short. */
#include "base/alloc.h"
#include "base/similar.h"
#include "cli/settings.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const off = "\1";

const struct command *find_command(struct str name)
{
	for (const struct command *const *command = commands; *command; command++)
		if (str_equal(str_of((*command)->name), name))
			return *command;
	return NULL;
}

void each_setting(void (*visit)(void *data, const struct command *command, const struct setting *setting), void *data)
{
	for (const struct setting *setting = global_settings; setting->name; setting++)
		visit(data, NULL, setting);
	for (const struct command *const *command = commands; *command; command++)
		for (const struct setting *setting = (*command)->settings; setting && setting->name; setting++)
			visit(data, *command, setting);
}

struct search {
	struct str name;
	char letter;
	const struct setting *found;
	bool negated;         /* found as --no-NAME */
	const struct setting *prefixed; /* begins with `name` */
	bool ambiguous;
	struct similar similar;
};

static void consider(void *data, const struct command *command, const struct setting *setting)
{
	struct search *search = data;
	struct str name = str_of(setting->name);

	(void)command;
	if (setting->flags & SETTING_ONLY_FILE)
		return;
	if (search->letter) {
		if (setting->letter == search->letter && !search->found)
			search->found = setting;
		return;
	}
	if (str_equal(name, search->name) && (!search->found || search->negated)) {
		search->found = setting;
		search->negated = false;
	}
	if (!search->found && setting->kind == SETTING_FLAG && str_starts(search->name, STR("no-"))
	    && str_equal(str_slice(search->name, 3, search->name.size), name)) {
		search->found = setting;
		search->negated = true;
	}
	if (str_starts(name, search->name)) {
		if (search->prefixed && strcmp(search->prefixed->name, setting->name) != 0)
			search->ambiguous = true;
		search->prefixed = setting;
	}
	similar_offer(&search->similar, name);
}

static bool unknown_option(struct search *search, const char *word, struct error *error)
{
	const char *near = similar_text(&search->similar);

	error_set(error, ERROR_USAGE, "no option “%.*s”", (int)strcspn(word, "="), word);
	if (near[0])
		error_hint(error, "did you mean --%s?", near);
	return false;
}

static bool add_given(struct command_line *line, const struct setting *setting, const char *value)
{
	ARRAY_GROW(line->given, line->given_count, line->given_room);
	line->given[line->given_count++] = (struct given){ setting, value };
	return true;
}

/* `--name`, `--name=value`, `--name value`, `--no-name`; moves `*at` over a value of its own. */
static bool read_long(struct command_line *line, int count, char **words, int *at, struct error *error)
{
	const char *word = words[*at], *equals = strchr(word, '=');
	struct str name = { word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2) };
	struct search search = { .name = name };

	if (str_equal(name, STR("help")))
		return line->help = true;
	if (str_equal(name, STR("version")))
		return line->version = true;
	similar_init(&search.similar, name);
	each_setting(consider, &search);
	if (!search.found && search.prefixed && !search.ambiguous && name.size >= 2)
		search.found = search.prefixed;
	if (!search.found)
		return unknown_option(&search, word, error);
	if (search.found->kind == SETTING_FLAG) {
		if (equals)
			return error_set(error, ERROR_USAGE, "--%s takes no value, found “%s”", search.found->name, equals + 1);
		return add_given(line, search.found, search.negated ? off : NULL);
	}
	if (equals)
		return add_given(line, search.found, equals + 1);
	if (search.found->flags & SETTING_OPTIONAL)
		return add_given(line, search.found, "");
	if (*at + 1 >= count)
		return error_set(error, ERROR_USAGE, "--%s wants %s after it", search.found->name, search.found->argument);
	return add_given(line, search.found, words[++*at]);
}

/* `-q`, `-qv`, `-oFILE`, `-o FILE` */
static bool read_letters(struct command_line *line, int count, char **words, int *at, struct error *error)
{
	for (const char *letter = words[*at] + 1; *letter; letter++) {
		struct search search = { .letter = *letter };

		if (*letter == 'h') {
			line->help = true;
			continue;
		}
		each_setting(consider, &search);
		if (!search.found)
			return error_set(error, ERROR_USAGE, "no option “-%c”", *letter);
		if (search.found->kind == SETTING_FLAG) {
			add_given(line, search.found, NULL);
			continue;
		}
		if (letter[1])
			return add_given(line, search.found, letter + 1);
		if (*at + 1 >= count)
			return error_set(error, ERROR_USAGE, "-%c wants %s after it", *letter, search.found->argument);
		return add_given(line, search.found, words[++*at]);
	}
	return true;
}

/* The first operand names the command, the first two where it has a second word ("memory import"). */
static bool take_command(struct command_line *line, struct error *error)
{
	struct similar similar;
	char name[128];
	bool group = false;

	if (line->operand_count == 0)
		return true;
	similar_init(&similar, str_of(line->operands[0]));
	snprintf(name, sizeof name, "%s %s", line->operands[0], line->operand_count > 1 ? line->operands[1] : "");
	for (const struct command *const *command = commands; *command; command++) {
		const char *space = strchr((*command)->name, ' ');
		size_t first = space ? (size_t)(space - (*command)->name) : strlen((*command)->name);
		struct str word = { (*command)->name, first };

		if (str_equal(word, str_of(line->operands[0])) && space && !group) {
			group = true;
			similar_init(&similar, str_of(line->operand_count > 1 ? line->operands[1] : ""));
		}
		if (strcmp((*command)->name, space ? name : line->operands[0]) == 0) {
			line->command = *command;
			line->operands += space ? 2 : 1;
			line->operand_count -= space ? 2 : 1;
			return true;
		}
		if (group && str_equal(word, str_of(line->operands[0])))
			similar_offer(&similar, str_of(space + 1));
		else if (!group)
			similar_offer(&similar, word);
	}
	if (group && line->operand_count == 1) {
		line->group = str_of(line->operands[0]);
		return true;
	}
	error_set(error, ERROR_USAGE, "no command “%s%s%s”", line->operands[0], group ? " " : "", group ? line->operands[1] : "");
	if (similar_text(&similar)[0])
		error_hint(error, "did you mean %s%s%s?", group ? line->operands[0] : "", group ? " " : "", similar_text(&similar));
	else
		error_hint(error, "tmx help lists them");
	return false;
}

/* The same name in the table of the command at hand, or in the global one. */
static const struct setting *own_setting(const struct command *command, const char *name)
{
	for (const struct setting *setting = command ? command->settings : NULL; setting && setting->name; setting++)
		if (strcmp(setting->name, name) == 0)
			return setting;
	for (const struct setting *setting = global_settings; setting->name; setting++)
		if (strcmp(setting->name, name) == 0)
			return setting;
	return NULL;
}

static bool options_belong(struct command_line *line, struct error *error)
{
	for (size_t i = 0; line->command && i < line->given_count; i++) {
		const struct setting *own = own_setting(line->command, line->given[i].setting->name);

		if (!own) {
			error_set(error, ERROR_USAGE, "tmx %s has no option --%s", line->command->name, line->given[i].setting->name);
			return error_hint(error, "tmx help %s lists those it has", line->command->name);
		}
		line->given[i].setting = own;
	}
	return true;
}

/* What the usage calls operand `number`, from 0: "DUTCH ENGLISH [NOTE]". */
static struct str operand_name(const struct command *command, int number)
{
	struct str rest = str_of(command->usage), word;

	while (str_next(&rest, ' ', &word))
		if (!str_starts(word, STR("[")) && number-- == 0)
			return word;
	return STR("a word");
}

static bool operands_fit(const struct command_line *line, struct error *error)
{
	const struct command *command = line->command;

	if (!command || line->help || line->version)
		return true;
	if (line->operand_count < command->least_operands && line->operand_count)
		error_set(error, ERROR_USAGE, "tmx %s: %.*s is missing behind “%s”", command->name,
			STR_ARG(operand_name(command, line->operand_count)), line->operands[line->operand_count - 1]);
	else if (line->operand_count < command->least_operands)
		error_set(error, ERROR_USAGE, "tmx %s: nothing to work on", command->name);
	else if (command->most_operands >= 0 && line->operand_count > command->most_operands)
		error_set(error, ERROR_USAGE, "tmx %s: one word too many: “%s”", command->name,
			line->operands[command->most_operands]);
	else
		return true;
	return error_hint(error, "tmx %s %s", command->name, command->usage);
}

bool command_line_read(struct command_line *line, int count, char **words, struct error *error)
{
	bool only_operands = false;

	*line = (struct command_line){ .operands = words + 1 };
	for (int i = 1; i < count; i++) {
		if (only_operands || words[i][0] != '-' || words[i][1] == '\0')
			words[1 + line->operand_count++] = words[i];
		else if (strcmp(words[i], "--") == 0)
			only_operands = true;
		else if (words[i][1] == '-' ? !read_long(line, count, words, &i, error)
			: !read_letters(line, count, words, &i, error))
			return false;
	}
	return take_command(line, error) && options_belong(line, error) && operands_fit(line, error);
}

void command_line_fini(struct command_line *line)
{
	free(line->given);
	*line = (struct command_line){ 0 };
}
