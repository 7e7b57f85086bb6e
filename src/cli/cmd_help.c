#include "cli/globals.h"
#include "cli/help.h"

#include "base/similar.h"

#include <stdio.h>

static bool mdoc;
static const char *completion;
static const struct setting settings[] = {
	{ "mdoc", SETTING_FLAG, &mdoc, NULL, "print the manual page in mdoc(7)", .flags = SETTING_ONLY_OPTION },
	{ "completion", SETTING_TEXT, &completion, "SHELL", "print a completion script", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

static int unknown(const char *words)
{
	struct similar similar;
	struct error error;

	similar_init(&similar, str_of(words));
	for (const struct command *const *command = commands; *command; command++)
		similar_offer(&similar, str_of((*command)->name));
	error_set(&error, ERROR_USAGE, "no command “%s”", words);
	if (similar_text(&similar)[0])
		error_hint(&error, "did you mean %s?", similar_text(&similar));
	else
		error_hint(&error, "tmx help lists them");
	return say_error(&error);
}

static int no_shell(const char *name)
{
	struct error error;

	error_set(&error, ERROR_USAGE, "completions are made for bash, zsh and fish, not for “%s”", name);
	return say_error(&error);
}

static bool is_group(struct str name)
{
	for (const struct command *const *command = commands; *command; command++)
		if (str_starts(str_of((*command)->name), name) && (*command)->name[name.size] == ' ')
			return true;
	return false;
}

static int run(int count, char **operands)
{
	struct buf out = { 0 }, name = { 0 };
	const struct command *command;
	struct error error;
	int code = 0;

	for (int i = 0; i < count; i++)
		buf_printf(&name, "%s%s", i ? " " : "", operands[i]);
	command = find_command(buf_str(&name));
	if (completion && !help_completion(str_of(completion), &out))
		code = no_shell(completion);
	else if (completion)
		;
	else if (count && !command && strcmp(buf_text(&name), "options") == 0)
		help_options(cli_paint(), &out);
	else if (count && !command && is_group(buf_str(&name)))
		help_group(cli_paint(), buf_str(&name), &out);
	else if (count && !command)
		code = unknown(buf_text(&name));
	else if (mdoc)
		help_mdoc(command, RELEASE_DAY, &out);
	else if (command)
		help_command(cli_paint(), command, &out);
	else
		help_overview(cli_paint(), &out);
	if (code == 0 && !mdoc && !completion && !cli_pager(&error))
		code = say_error(&error);
	cli_print(&out);
	buf_fini(&out);
	buf_fini(&name);
	return code;
}

static const char *const examples[] = {
	"tmx help translate", "what translate does, and its options",
	"tmx help options", "the options of every command",
	"tmx help memory", "the commands of the memory",
	NULL,
};

const struct command help_command_entry = {
	.name = "help",
	.group = "Set-up",
	.summary = "explain a command",
	.usage = "[COMMAND]",
	.about = "Without a command: one screen of all of them. tmx COMMAND --help and man tmx-COMMAND say the same.",
	.examples = examples,
	.settings = settings,
	.most_operands = 3,
	.unconfigured = true,
	.run = run,
};
