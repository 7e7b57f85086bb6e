/* The global options, and what a run says on stderr. */
#include "cli/globals.h"

#include "base/alloc.h"

#include <ctype.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unicode/uloc.h>
#include <unistd.h>

struct globals globals = {
	.source_language = "nl",
	.target_language = "en",
	.english = "GB",
	.color = "auto",
	.progress = "auto",
};

struct penalties penalties = { .substituted = 1, .unreviewed = 5, .aligned = 5, .machine = 10, .variety = 1, .multiple = 1,
	.tags = 1 };

#define PENALTY(name, about) \
	{ "penalties." #name, SETTING_NUMBER, &penalties.name, "N", about, .flags = SETTING_ONLY_FILE, .least = 0, .most = 100 }

static const char *const when[] = { "auto", "always", "never", NULL };
static const char *const englishes[] = { "GB", "US", NULL };
static const char *config_path; /* read by settings_apply from the command line itself */

const struct setting global_settings[] = {
	{ "memory", SETTING_PATH, &globals.memory, "PATH", "the memory that is read first and written", .flags = SETTING_INSIDE,
		.group = "Memory and glossaries" },
	{ "reference", SETTING_PATHS, &globals.references, "PATH",
		"a memory that is only read, again for more; PATH#penalty=N takes N off its scores" },
	{ "glossary", SETTING_PATHS, &globals.glossaries, "FILE", "a glossary of your own, again for more; before those of tmx.ini" },
	{ "no-shipped", SETTING_TEXT, &globals.no_shipped, "LIST",
		"without what tmx brings along: glossary, names, memory (with commas; alone: all three)", .flags = SETTING_OPTIONAL },
	{ "source-language", SETTING_TEXT, &globals.source_language, "LANGUAGE", "language of the documents", 's',
		.group = "Languages" },
	{ "target-language", SETTING_TEXT, &globals.target_language, "LANGUAGE", "language to write, en-GB or en-US", 't' },
	{ "english", SETTING_TEXT, &globals.english, "VARIETY", "what “en” means", .choices = englishes },
	{ "config", SETTING_PATH, &config_path, "FILE", "read FILE instead of ~/.config/tmx/config.ini",
		.flags = SETTING_TRUSTED | SETTING_ONLY_OPTION, .group = "Output" },
	{ "quiet", SETTING_FLAG, &globals.quiet, NULL, "only results: no header, no summary, no warnings", 'q' },
	{ "verbose", SETTING_FLAG, &globals.verbose, NULL, "everything there is to say", 'v' },
	{ "color", SETTING_TEXT, &globals.color, "WHEN", "colours", .choices = when },
	{ "width", SETTING_NUMBER, &globals.width, "N", "columns to fill; 0: those of the terminal, else 80", .least = 0, .most = 1000 },
	{ "progress", SETTING_TEXT, &globals.progress, "WHEN", "how far it is, on stderr", .choices = when },
	{ "pager", SETTING_TEXT, &globals.pager, "COMMAND", "shows listings longer than the terminal", .flags = SETTING_TRUSTED },
	{ "no-pager", SETTING_FLAG, &globals.no_pager, NULL, "print everything at once" },
	{ "penalties.substituted", SETTING_NUMBER, &penalties.substituted, "N", "taken off a score where numbers were carried over",
		.flags = SETTING_ONLY_FILE, .group = "Penalties, in per cent" },
	PENALTY(unreviewed, "where nobody has reviewed the unit"),
	PENALTY(aligned, "where a program aligned the pair"),
	PENALTY(machine, "where the English is a machine’s"),
	PENALTY(variety, "British for American, or the reverse"),
	PENALTY(multiple, "where there are several targets and none is commonest"),
	PENALTY(tags, "for each inline code that differs"),
	{ 0 },
};

/* --- errors and warnings --------------------------------------------------------------------------------------------------- */

static bool color_on(FILE *stream)
{
	const char *term = getenv("TERM"), *force = getenv("CLICOLOR_FORCE"), *none = getenv("NO_COLOR");

	if (strcmp(globals.color, "auto") != 0)
		return strcmp(globals.color, "always") == 0;
	if (none && none[0])
		return false;
	if (force && force[0] && strcmp(force, "0") != 0)
		return true;
	return isatty(fileno(stream)) && !(term && strcmp(term, "dumb") == 0);
}

struct paint *cli_base_paint(void)
{
	static struct paint paint;
	static bool made;

	if (!made)
		paint_init(&paint);
	made = true;
	return &paint;
}

static void progress_clear(void);

/* `tmx: PLACE: error: WHAT`, then the hint. */
static void say(enum style style, const char *severity, const char *file, size_t line, size_t column, const char *message,
	const char *hint)
{
	struct paint paint = *cli_base_paint();
	struct buf out = { 0 };

	paint.color = color_on(stderr);
	progress_clear();
	fflush(stdout);
	buf_add(&out, STR("tmx: "));
	if (file[0])
		paint_add(&paint, &out, STYLE_SOURCE, str_of(file));
	if (file[0] && line)
		buf_printf(&out, ":%zu", line);
	if (file[0] && line && column)
		buf_printf(&out, ":%zu", column);
	if (file[0])
		buf_add(&out, STR(": "));
	paint_add(&paint, &out, style, str_of(severity));
	if (severity[0])
		buf_add_char(&out, ' ');
	paint_add(&paint, &out, STYLE_SOURCE, str_of(message));
	buf_add_char(&out, '\n');
	if (hint && hint[0]) {
		buf_add(&out, STR("tmx: "));
		paint_add(&paint, &out, STYLE_HINT, STR("hint:"));
		buf_add_char(&out, ' ');
		paint_add(&paint, &out, STYLE_SOURCE, str_of(hint));
		buf_add_char(&out, '\n');
	}
	fwrite(out.data, 1, out.size, stderr);
	buf_fini(&out);
}

void say_note(const char *message, const char *hint)
{
	if (!globals.quiet)
		say(STYLE_SOURCE, "", "", 0, 0, message, hint);
}

static int stop_signal; /* SIGINT, SIGTERM or SIGHUP once it came */

int say_error(const struct error *error)
{
	if (error->kind != ERROR_CANCELLED || error->file[0] || strcmp(error->message, "interrupted") != 0)
		say(STYLE_ERROR, "error:", error->file, error->line, error->column, error->message, error->hint);
	return (int)error->kind;
}

/* Warnings of one kind: three are shown, then counted. */
enum { SHOWN_OF_A_KIND = 3, KINDS = 64 };
static struct kind_count {
	const char *kind;
	size_t count;
	char first[160]; /* its message, to be known by */
} kinds[KINDS];

static size_t warnings;

size_t cli_warnings(void)
{
	return warnings;
}

static void report(void *data, const struct warning *warning)
{
	size_t i = 0;

	(void)data;
	warnings++;
	if (globals.quiet)
		return;
	while (i < KINDS - 1 && kinds[i].kind && kinds[i].kind != warning->kind)
		i++;
	if (!kinds[i].kind)
		snprintf(kinds[i].first, sizeof kinds[i].first, "%.150s", warning->message);
	kinds[i].kind = warning->kind;
	kinds[i].count++;
	if (kinds[i].count <= SHOWN_OF_A_KIND || globals.verbose)
		say(STYLE_WARNING, "warning:", warning->place.file ? warning->place.file : "", warning->place.line,
			warning->place.column, warning->message, warning->hint);
}

static void report_held_back(void)
{
	for (size_t i = 0; i < KINDS && kinds[i].kind && !globals.verbose; i++)
		if (kinds[i].count > SHOWN_OF_A_KIND)
			fprintf(stderr, "tmx: and %zu more like “%s”; -v shows all\n", kinds[i].count - SHOWN_OF_A_KIND, kinds[i].first);
}

/* --- progress --------------------------------------------------------------------------------------------------------------- */

static double started;        /* seconds */
static double progress_drawn; /* when last; 0: never */
static bool progress_stands;

double cli_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void progress_clear(void)
{
	if (progress_stands)
		fputs("\r\033[K", stderr);
	progress_stands = false;
}

static bool progress_wanted(void)
{
	const char *ci = getenv("CI");

	if (strcmp(globals.progress, "auto") != 0)
		return strcmp(globals.progress, "always") == 0;
	return !globals.quiet && isatty(STDERR_FILENO) && !(ci && strcmp(ci, "true") == 0);
}

/* One line from half a second on, ten a second at most. */
static void draw_progress(void *data, const char *what, size_t done, size_t total)
{
	double now;

	(void)data;
	if (!progress_wanted())
		return;
	now = cli_seconds();
	if (now - started < 0.5 || now - progress_drawn < 0.1)
		return;
	progress_drawn = now;
	progress_stands = true;
	if (total)
		fprintf(stderr, "\r\033[K%s   %zu%%   %zu of %zu", what, 100 * done / total, done, total);
	else
		fprintf(stderr, "\r\033[K%s   %zu", what, done);
	fflush(stderr);
}

/* --- interruption ------------------------------------------------------------------------------------------------------------- */

static volatile sig_atomic_t cancelled;

static void cancel(int number)
{
	stop_signal = number;
	cancelled = 1;
}

struct job *cli_job(void)
{
	static struct job job = { .report = report, .progress = draw_progress, .cancelled = &cancelled };

	if (started == 0) {
		/* The first asks politely; a second one ends the process at once. */
		struct sigaction action = { .sa_handler = cancel, .sa_flags = (int)SA_RESETHAND };

		sigaction(SIGINT, &action, NULL);
		sigaction(SIGTERM, &action, NULL);
		sigaction(SIGHUP, &action, NULL); /* the terminal was closed */
		signal(SIGXFSZ, SIG_IGN);         /* a file too large is an error of write(2) */
		started = cli_seconds();
	}
	return &job;
}

/* --- output ------------------------------------------------------------------------------------------------------------------- */

/* A locale that was chosen and is not UTF-8. Where none was chosen (a container, cron) UTF-8 is the better guess. */
static bool terminal_is_ascii(void)
{
	const char *chosen[] = { getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG") };

	for (size_t i = 0; i < 3; i++)
		if (chosen[i] && chosen[i][0])
			return setlocale(LC_CTYPE, "") == NULL ? !strcasestr(chosen[i], "utf")
				: strcasecmp(nl_langinfo(CODESET), "UTF-8") != 0;
	return false;
}

static int terminal_width(void)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");

	if (globals.width > 0)
		return globals.width;
	if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return columns && atoi(columns) > 0 ? atoi(columns) : 80;
}

static bool characters_lost; /* some could not be shown and became "?" */

const struct paint *cli_paint(void)
{
	static bool decided;
	struct paint *paint = cli_base_paint();

	if (!decided) {
		paint->color = color_on(stdout);
		paint->width = terminal_width();
		paint->ascii = terminal_is_ascii();
		paint->lost = &characters_lost;
		if (paint->width < 40)
			paint->width = 0;
	}
	decided = true;
	return paint;
}

void cli_print(const struct buf *out)
{
	if (out->size)
		fwrite(out->data, 1, out->size, stdout);
}

static pid_t pager_process;

bool cli_pager(struct error *error)
{
	const char *command = globals.pager && globals.pager[0] ? globals.pager : getenv("PAGER");
	int ends[2];

	cli_paint(); /* while standard output is still the terminal */
	if (globals.no_pager || pager_process || !isatty(STDOUT_FILENO) || (command && strcmp(command, "cat") == 0))
		return true;
	if (!command || !command[0])
		command = "less -FRX";
	if (pipe(ends) != 0)
		return error_set(error, ERROR_FILE, "cannot start the pager");
	pager_process = fork();
	if (pager_process == 0) {
		dup2(ends[0], STDIN_FILENO);
		close(ends[0]);
		close(ends[1]);
		setenv("LESSCHARSET", "utf-8", 0);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	close(ends[0]);
	if (pager_process > 0) {
		signal(SIGPIPE, SIG_IGN);
		dup2(ends[1], STDOUT_FILENO);
	}
	close(ends[1]);
	return true;
}

int cli_finish(int code)
{
	progress_clear();
	if (!globals.quiet) {
		report_held_back();
		if (characters_lost)
			say(STYLE_WARNING, "warning:", "", 0, 0, "this terminal is not UTF-8: characters it cannot show are ?",
				"export LC_ALL=C.UTF-8");
	}
	if (!pager_process && (fflush(stdout) != 0 || ferror(stdout)) && code < ERROR_FILE) {
		struct error error;

		error_file(&error, "write", "standard output", errno);
		code = say_error(&error);
	}
	if (pager_process > 0) {
		fflush(stdout);
		close(STDOUT_FILENO);
		waitpid(pager_process, NULL, 0);
	}
	return stop_signal ? 128 + stop_signal : code;
}

const char *cli_now(void)
{
	static char text[32];
	const char *fixed = getenv("SOURCE_DATE_EPOCH");
	time_t now = fixed && fixed[0] ? (time_t)strtoll(fixed, NULL, 10) : time(NULL);
	struct tm parts;

	if (!text[0] && gmtime_r(&now, &parts))
		strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
	return text;
}

const char *cli_target_language(void)
{
	if (strcasecmp(globals.target_language, "en") == 0)
		return strcmp(globals.english, "US") == 0 ? "en-US" : "en-GB";
	return globals.target_language;
}

/* A language ICU has a code for; subtags of letters and digits behind it (BCP 47), of which it has to know the country. */
static bool is_language_tag(const char *tag)
{
	size_t size = strcspn(tag, "-");
	char name[4], country[8];

	if (size < 2 || size > 3)
		return false;
	snprintf(name, sizeof name, "%.*s", (int)size, tag);
	if (!uloc_getISO3Language(name)[0])
		return false;
	for (tag += size; *tag; tag += size) {
		size = strspn(++tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
		if (size == 0 || size > 8 || (tag[size] && tag[size] != '-'))
			return false;
		snprintf(country, sizeof country, "_%.*s", size == 2 ? 2 : 0, tag);
		if (size == 2 && !uloc_getISO3Country(country)[0])
			return false;
	}
	return true;
}

/* us, gb: a country; en_GB: as locales are written. */
static bool check_language(const char *option, const char *tag, const char *language, struct error *error)
{
	char meant[32];
	size_t size = strlen(tag);

	if (is_language_tag(tag))
		return true;
	if (size == 2)
		snprintf(meant, sizeof meant, "%s-%c%c", language, toupper((unsigned char)tag[0]), toupper((unsigned char)tag[1]));
	else
		snprintf(meant, sizeof meant, "%.20s", tag);
	for (char *c = meant; *c; c++)
		*c = *c == '_' ? '-' : *c;
	error_set(error, ERROR_USAGE, "%s: “%s” is no language", option, tag);
	return is_language_tag(meant) ? error_hint(error, "did you mean %s?", meant)
		: error_hint(error, "languages are named by tags: nl, en-GB, en-US, de");
}

bool check_languages(struct error *error)
{
	return check_language("source-language", globals.source_language, "nl", error)
	       && check_language("target-language", globals.target_language, "en", error);
}
