/* Manual pages in mdoc(7), from the same tables as the help. */
#include "cli/help.h"

#include <stdio.h>

/* Text for roff: no line begins with a control character, backslashes stand. */
static void add_text(struct buf *out, const char *text)
{
	bool line_starts = out->size == 0 || out->data[out->size - 1] == '\n';

	for (; *text; text++) {
		if (line_starts && (*text == '.' || *text == '\''))
			buf_add(out, STR("\\&"));
		if (*text == '\\')
			buf_add(out, STR("\\e"));
		else if (*text == '-')
			buf_add(out, STR("\\-"));
		else
			buf_add_char(out, *text);
		line_starts = *text == '\n';
	}
}

static void add_paragraphs(struct buf *out, const char *text)
{
	struct str rest = str_of(text ? text : ""), line;
	bool laid_out = false; /* lines that begin with a space stay as they are */

	while (str_next(&rest, '\n', &line)) {
		char copy[2048];

		snprintf(copy, sizeof copy, "%.*s", STR_ARG(line));
		if ((copy[0] == ' ') != laid_out)
			buf_add(out, laid_out ? STR(".Ed\n") : STR(".Bd -literal\n"));
		laid_out = copy[0] == ' ';
		if (line.size == 0) {
			buf_add(out, STR(".Pp\n"));
			continue;
		}
		add_text(out, copy);
		buf_add_char(out, '\n');
	}
}

static void add_name(struct buf *out, const struct setting *setting)
{
	if (setting->flags & SETTING_ONLY_FILE) {
		const char *dot = strchr(setting->name, '.');

		buf_printf(out, ".It Bo %.*s Bc Cm %s Li = Ar %s\n", (int)(dot - setting->name), setting->name, dot + 1, setting->argument);
		return;
	}
	buf_add(out, STR(".It "));
	if (setting->letter)
		buf_printf(out, "Fl %c , ", setting->letter);
	buf_printf(out, "Fl \\-%s", setting->name);
	if (setting->argument)
		buf_printf(out, setting->flags & SETTING_OPTIONAL ? " Ns Op = Ns Ar %s" : " Ar %s", setting->argument);
	buf_add_char(out, '\n');
}

static void add_settings(struct buf *out, const struct setting *settings)
{
	struct arena arena = { 0 };
	bool open = false;

	for (const struct setting *setting = settings; setting && setting->name; setting++) {
		const char *value = setting->kind == SETTING_FLAG ? NULL : setting_text(setting, &arena);

		if (setting->group || !open) {
			if (open)
				buf_add(out, STR(".El\n"));
			if (setting->group)
				buf_printf(out, ".Ss %s\n", setting->group);
			buf_add(out, STR(".Bl -tag -width Ds\n"));
			open = true;
		}
		add_name(out, setting);
		add_text(out, setting->about);
		for (const char *const *choice = setting->choices; choice && *choice; choice++) {
			add_text(out, choice == setting->choices ? ": " : ", ");
			add_text(out, *choice);
		}
		if (value && value[0]) {
			add_text(out, " (");
			add_text(out, value);
			add_text(out, ")");
		}
		buf_add(out, STR(".\n"));
	}
	if (open)
		buf_add(out, STR(".El\n"));
	arena_fini(&arena);
}

/* `command` NULL: of all commands. */
static void add_exit_status(struct buf *out, const struct command *command)
{
	static const char *const codes[][2] = {
		{ "0", "Done." },
		{ "1", "Done, and it found something." },
		{ "2", "The command line or the configuration is wrong." },
		{ "3", "An input is malformed; nothing of it was kept." },
		{ "4", "The memory cannot be used: locked, read\\-only, damaged, made by a newer version." },
		{ "6", "A file could not be read or written." },
		{ "130, 143", "Interrupted, terminated; the memory is as it was before the unfinished transaction." },
	};

	const char *own = command ? command->exits : NULL;

	buf_add(out, STR(".Sh EXIT STATUS\n"));
	if (own) {
		buf_add(out, STR("Of its own: "));
		add_text(out, own);
		buf_add(out, STR(".\n"));
	}
	buf_add(out, STR(".Bl -tag -width 130,\n"));
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (!command || codes[i][0][0] != '1' || codes[i][0][1])
			buf_printf(out, ".It %s\n%s\n", codes[i][0], codes[i][1]);
	buf_add(out, STR(".El\n.Pp\nOf several files each is processed; the highest code is returned.\n"));
}

static void add_heading(struct buf *out, const char *name, const char *summary, const char *day)
{
	char title[128], page[128];

	snprintf(page, sizeof page, "tmx%s%s", name[0] ? "-" : "", name);
	for (char *c = page; *c; c++)
		*c = *c == ' ' ? '-' : *c;
	snprintf(title, sizeof title, "%s", page);
	for (char *c = title; *c; c++)
		*c = (char)(*c >= 'a' && *c <= 'z' ? *c - 32 : *c);
	buf_printf(out, ".Dd %s\n.Dt %s 1\n.Os\n.Sh NAME\n.Nm %s\n.Nd ", day, title, page);
	add_text(out, summary);
	buf_add_char(out, '\n');
}

static void add_table(struct buf *out, const struct command_table *table)
{
	struct buf name = { 0 }, text = { 0 }, example = { 0 };

	buf_add(out, STR(".Sh "));
	for (const char *c = table->title; *c; c++)
		buf_add_char(out, (char)(*c >= 'a' && *c <= 'z' ? *c - 32 : *c));
	buf_add_char(out, '\n');
	add_paragraphs(out, table->about);
	buf_add(out, STR(".Bl -tag -width Ds\n"));
	for (size_t i = 0; table->row(i, &name, &text, &example); i++) {
		buf_printf(out, ".It Cm %s\n", buf_text(&name));
		add_text(out, buf_text(&text));
		if (!str_ends(buf_str(&text), STR(".")))
			buf_add_char(out, '.');
		if (example.size) {
			buf_add(out, STR("\n.br\n"));
			add_text(out, buf_text(&example));
		}
		buf_add_char(out, '\n');
		buf_clear(&name);
		buf_clear(&text);
		buf_clear(&example);
	}
	buf_add(out, STR(".El\n"));
	buf_fini(&name);
	buf_fini(&text);
	buf_fini(&example);
}

static void add_command_page(struct buf *out, const struct command *command, const char *day)
{
	add_heading(out, command->name, command->summary, day);
	buf_printf(out, ".Sh SYNOPSIS\n.Nm tmx\n.Cm %s\n", command->name);
	add_text(out, command->usage);
	buf_add(out, STR("\n.Sh DESCRIPTION\n"));
	add_paragraphs(out, command->about ? command->about : command->summary);
	if (command->settings && command->settings->name)
		add_settings(out, command->settings);
	if (command->table)
		add_table(out, command->table);
	add_exit_status(out, command);
	if (command->examples && command->examples[0])
		buf_add(out, STR(".Sh EXAMPLES\n.Bl -tag -width Ds\n"));
	for (const char *const *example = command->examples; example && *example; example += 2) {
		buf_add(out, STR(".It Li "));
		add_text(out, example[0]);
		buf_add_char(out, '\n');
		add_text(out, example[1]);
		buf_add_char(out, '\n');
	}
	if (command->examples && command->examples[0])
		buf_add(out, STR(".El\n"));
	buf_add(out, STR(".Sh SEE ALSO\n.Xr tmx 1\n"));
}

static void add_commands(struct buf *out)
{
	const char *group = NULL;

	buf_add(out, STR(".Sh COMMANDS\n"));
	for (const struct command *const *command = commands; *command; command++) {
		if (!group || strcmp(group, (*command)->group) != 0) {
			buf_printf(out, "%s.Ss %s\n.Bl -tag -width Ds\n", group ? ".El\n" : "", (*command)->group);
			group = (*command)->group;
		}
		buf_printf(out, ".It Cm %s\n", (*command)->name);
		add_text(out, (*command)->summary);
		buf_add_char(out, '\n');
	}
	buf_add(out, STR(".El\n"));
}

static void add_main_page(struct buf *out, const char *day)
{
	add_heading(out, "", "translate Dutch to English from your own memory and glossaries", day);
	buf_add(out, STR(".Sh SYNOPSIS\n.Nm\n.Op Ar options\n.Ar command\n.Op Ar\n.Sh DESCRIPTION\nA day's work:\n"
		".Bd -literal -offset indent\n"
		"tmx translate news.txt                read what is proposed\n"
		"tmx translate news.txt -o news.xlf    the same for a CAT tool\n"
		"omegat ...                            correct and confirm\n"
		"tmx memory import news.xlf            remember it: the next article finds it\n"
		".Ed\n.Pp\n"
		"A segmenter splits a document into sentences; for each the translation memory (exact, fuzzy, with numbers carried over)\n"
		"and the glossaries (terms found in any Dutch inflection) propose English.\n"
		"Nothing leaves the machine, and no guess is presented as a translation: every proposal says where it comes from.\n"));
	add_commands(out);
	buf_add(out, STR(".Sh OPTIONS\nThese go with every command and may stand anywhere.\n"));
	add_settings(out, global_settings);
	buf_add(out, STR(".Sh ENVIRONMENT\nEach setting is also a variable: its name in capitals, _ for \\-, behind TMX_.\n"
		".Bl -tag -width Ds\n.It Ev TMX_DATADIR\nfolders (with colons between) that hold glossary/ and tm/\n"
		".It Ev NO_COLOR , CLICOLOR_FORCE\nno colours; colours in pipes too\n"
		".It Ev PAGER\nshows a listing longer than the terminal, where TMX_PAGER is not set\n.El\n"
		".Sh FILES\n.Bl -tag -width Ds\n"
		".It Pa ~/.config/tmx/config.ini\nsettings, key = value; \\&_ stands for \\-\n"
		".It Pa tmx.ini\nthe same for one job or client, found upwards from the working directory\n"
		".It Pa segment.txt\nbeside either of them: where sentences end, see\n.Xr tmx\\-segment 1\n"
		".It Pa ~/.local/share/tmx/memory.db\nthe translation memory, made by the first command that writes to it\n"
		".El\n"));
	add_exit_status(out, NULL);
}

void help_mdoc(const struct command *command, const char *day, struct buf *out)
{
	if (command)
		add_command_page(out, command, day);
	else
		add_main_page(out, day);
}
