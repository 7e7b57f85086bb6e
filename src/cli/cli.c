#include "cli/cli.h"

#include "cli/globals.h"
#include "cli/help.h"

#include <curl/curl.h>
#include <jansson.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unicode/uversion.h>

const char *cli_libraries(void)
{
	static char text[128];
	char icu[U_MAX_VERSION_STRING_LENGTH];
	UVersionInfo number;

	u_getVersion(number);
	u_versionToString(number, icu);
	snprintf(text, sizeof text, "ICU %s, SQLite %s, libcurl %s, jansson %s", icu, sqlite3_libversion(),
		curl_version_info(CURLVERSION_NOW)->version, JANSSON_VERSION);
	return text;
}

static int version(bool verbose)
{
	puts("tmx " VERSION);
	if (verbose)
		printf("libraries  %s\ncompiler   %s\ndata       %s\n", cli_libraries(), BUILT_WITH, PKGDATADIR);
	return 0;
}

/* tmx alone, tmx memory alone, --help, --version: nothing of the configuration is read, so that they always work. */
static int explain(const struct command_line *line, bool verbose)
{
	struct buf out = { 0 };

	if (line->version)
		return version(verbose);
	if (line->command)
		help_command(cli_paint(), line->command, &out);
	else if (line->group.size)
		help_group(cli_paint(), line->group, &out);
	else
		help_overview(cli_paint(), &out);
	cli_print(&out);
	buf_fini(&out);
	return 0;
}

static bool is_given(const struct command_line *line, const char *name)
{
	for (size_t i = 0; i < line->given_count; i++)
		if (strcmp(line->given[i].setting->name, name) == 0)
			return true;
	return false;
}

int cli_main(int count, char **words)
{
	struct command_line line;
	struct error error = { 0 };
	int code;

	if (!command_line_read(&line, count, words, &error)) {
		code = say_error(&error);
	} else if (line.help || line.version || !line.command) {
		bool asked = line.help || line.version || count == 1;

		code = explain(&line, is_given(&line, "verbose"));
		code = code || asked ? code : ERROR_USAGE;
	} else if (!settings_apply(&line, cli_job(), &error)) {
		code = say_error(&error);
	} else {
		code = line.command->run(line.operand_count, line.operands);
	}
	code = cli_finish(code);
	command_line_fini(&line);
	settings_fini();
	return code;
}
