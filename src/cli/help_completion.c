/* Completion scripts for bash, zsh and fish, from the tables of settings and commands. */
#include "cli/help.h"

static bool is_option(const struct setting *setting)
{
	return !(setting->flags & SETTING_ONLY_FILE);
}

static bool takes_file(const struct setting *setting)
{
	return setting->kind == SETTING_PATH || setting->kind == SETTING_PATHS;
}

static struct str first_word(const struct command *command)
{
	const char *space = strchr(command->name, ' ');

	return (struct str){ command->name, space ? (size_t)(space - command->name) : strlen(command->name) };
}

/* The distinct first words, or the second words of one first word. */
static void add_words(struct buf *out, struct str group)
{
	struct str last = { 0 };

	for (const struct command *const *command = commands; *command; command++) {
		struct str first = first_word(*command);

		if (group.size) {
			if (str_equal(first, group) && strlen((*command)->name) > group.size)
				buf_printf(out, "%s ", (*command)->name + group.size + 1);
		} else if (!str_equal(first, last)) {
			buf_printf(out, "%.*s ", STR_ARG(first));
		}
		last = first;
	}
}

static void add_options(struct buf *out, const struct setting *settings)
{
	for (const struct setting *setting = settings; setting && setting->name; setting++)
		if (is_option(setting))
			buf_printf(out, "--%s ", setting->name);
}

static void add_bash(struct buf *out)
{
	buf_add(out, STR("# bash completion for tmx, made by `tmx help --completion bash`\n_tmx() {\n"
		"\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words= command= i\n"
		"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n\t\tcase ${COMP_WORDS[i]} in -*) ;; *) command+=${command:+ }${COMP_WORDS[i]} ;; esac\n\tdone\n"
		"\tcase $prev in\n"));
	for (const struct command *const *command = commands; *command; command++) {
		for (const struct setting *setting = (*command)->settings; setting && setting->name; setting++) {
			if (!setting->choices || !is_option(setting))
				continue;
			buf_printf(out, "\t--%s) COMPREPLY=($(compgen -W '", setting->name);
			for (const char *const *choice = setting->choices; *choice; choice++)
				buf_printf(out, "%s ", *choice);
			buf_add(out, STR("' -- \"$cur\")); return ;;\n"));
		}
	}
	buf_add(out, STR("\tesac\n\tcase $command in\n\t'') words='"));
	add_words(out, STR(""));
	buf_add(out, STR("' ;;\n"));
	for (const struct command *const *command = commands; *command; command++) {
		struct str first = first_word(*command);

		if (strchr((*command)->name, ' ') && (command == commands || !str_equal(first_word(command[-1]), first))) {
			buf_printf(out, "\t%.*s) words='", STR_ARG(first));
			add_words(out, first);
			buf_add(out, STR("' ;;\n"));
		}
	}
	buf_add(out, STR("\tesac\n\tcase $command in\n"));
	for (const struct command *const *command = commands; *command; command++) {
		buf_printf(out, "\t'%s'*) [[ $cur == -* ]] && words='", (*command)->name);
		add_options(out, (*command)->settings);
		add_options(out, global_settings);
		buf_add(out, STR("' ;;\n"));
	}
	buf_add(out, STR("\tesac\n\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		"\t[[ $cur == -* || -z $command ]] || COMPREPLY+=($(compgen -f -- \"$cur\"))\n}\n"
		"complete -o filenames -F _tmx tmx\n"));
}

/* Text inside single quotes of a shell; zsh also reads [ ] and : in descriptions. */
static void add_quoted(struct buf *out, const char *text, bool zsh)
{
	for (; *text; text++) {
		if (*text == '\'')
			buf_add(out, STR("'\\''"));
		else if (zsh && (*text == '[' || *text == ']' || *text == ':'))
			buf_printf(out, "\\%c", *text);
		else
			buf_add_char(out, *text);
	}
}

static void add_zsh_options(struct buf *out, const struct setting *settings)
{
	for (const struct setting *setting = settings; setting && setting->name; setting++) {
		if (!is_option(setting))
			continue;
		buf_printf(out, " '--%s%s[", setting->name, !setting->argument ? "" : setting->flags & SETTING_OPTIONAL ? "=-" : "=");
		add_quoted(out, setting->about, true);
		buf_add_char(out, ']');
		if (setting->argument) {
			buf_printf(out, ":%s:", setting->argument);
			if (setting->choices) {
				buf_add_char(out, '(');
				for (const char *const *choice = setting->choices; *choice; choice++)
					buf_printf(out, "%s ", *choice);
				buf_add_char(out, ')');
			} else if (takes_file(setting)) {
				buf_add(out, STR("_files"));
			}
		}
		buf_add_char(out, '\'');
	}
}

static void add_zsh(struct buf *out)
{
	buf_add(out, STR("#compdef tmx\n# zsh completion for tmx, made by `tmx help --completion zsh`\n_tmx() {\n"
		"\tlocal -a plain; plain=(${words:#-*}); local first=${plain[2]} second=${plain[3]}\n\tcase \"$first $second\" in\n"));
	for (const struct command *const *command = commands; *command; command++) {
		buf_printf(out, "\t'%s '*) _arguments", (*command)->name);
		add_zsh_options(out, (*command)->settings);
		add_zsh_options(out, global_settings);
		buf_add(out, STR(" '*:file:_files'; return ;;\n"));
	}
	buf_add(out, STR("\tesac\n\tcase $first in\n"));
	for (const struct command *const *command = commands; *command; command++) {
		struct str first = first_word(*command);

		if (strchr((*command)->name, ' ') && (command == commands || !str_equal(first_word(command[-1]), first))) {
			buf_printf(out, "\t%.*s) compadd -- ", STR_ARG(first));
			add_words(out, first);
			buf_add(out, STR("; return ;;\n"));
		}
	}
	buf_add(out, STR("\tesac\n\tcompadd -- "));
	add_words(out, STR(""));
	buf_add(out, STR("\n}\n_tmx \"$@\"\n"));
}

static void add_fish_options(struct buf *out, const struct setting *settings, const char *when)
{
	for (const struct setting *setting = settings; setting && setting->name; setting++) {
		if (!is_option(setting))
			continue;
		buf_printf(out, "complete -c tmx%s -l %s", when, setting->name);
		if (setting->letter)
			buf_printf(out, " -s %c", setting->letter);
		if (setting->argument && !(setting->flags & SETTING_OPTIONAL))
			buf_add(out, takes_file(setting) ? STR(" -r") : STR(" -x"));
		if (setting->choices) {
			buf_add(out, STR(" -a '"));
			for (const char *const *choice = setting->choices; *choice; choice++)
				buf_printf(out, "%s ", *choice);
			buf_add_char(out, '\'');
		}
		buf_add(out, STR(" -d '"));
		add_quoted(out, setting->about, false);
		buf_add(out, STR("'\n"));
	}
}

static void add_fish(struct buf *out)
{
	buf_add(out, STR("# fish completion for tmx, made by `tmx help --completion fish`\n"));
	add_fish_options(out, global_settings, "");
	for (const struct command *const *command = commands; *command; command++) {
		struct str first = first_word(*command);
		bool again = command != commands && str_equal(first_word(command[-1]), first);
		const char *second = strchr((*command)->name, ' ');
		struct buf when = { 0 };

		if (!again) {
			buf_printf(out, "complete -c tmx -n __fish_use_subcommand -a %.*s -d '", STR_ARG(first));
			add_quoted(out, second ? (*command)->group : (*command)->summary, false);
			buf_add(out, STR("'\n"));
		}
		if (second) {
			buf_printf(out, "complete -c tmx -n '__fish_seen_subcommand_from %.*s' -a %s -d '", STR_ARG(first), second + 1);
			add_quoted(out, (*command)->summary, false);
			buf_add(out, STR("'\n"));
		}
		buf_printf(&when, " -n '__fish_seen_subcommand_from %.*s%s%s'", STR_ARG(first),
			second ? "; and __fish_seen_subcommand_from " : "", second ? second + 1 : "");
		add_fish_options(out, (*command)->settings, buf_text(&when));
		buf_fini(&when);
	}
}

bool help_completion(struct str shell, struct buf *out)
{
	if (str_equal(shell, STR("bash")))
		add_bash(out);
	else if (str_equal(shell, STR("zsh")))
		add_zsh(out);
	else if (str_equal(shell, STR("fish")))
		add_fish(out);
	else
		return false;
	return true;
}
