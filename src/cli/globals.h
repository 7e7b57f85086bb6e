/** The global options, and how a command speaks to the user: errors, warnings, progress, colours, the pager. */
#ifndef CLI_GLOBALS_H
#define CLI_GLOBALS_H

#include "base/file.h"
#include "base/job.h"
#include "base/paint.h"
#include "cli/settings.h"
#include "match/match.h"

struct globals {
	const char *memory;              /* --memory; NULL: the default place */
	struct setting_list references;  /* --reference PATH[#penalty=N] */
	struct setting_list glossaries;  /* --glossary FILE */
	const char *no_shipped;          /* NULL: all shipped content; "" none of it; else "glossary,names,memory" */
	const char *source_language, *target_language; /* "nl", "en" */
	const char *english;             /* `english = US` makes "en" American */
	bool quiet, verbose;
	bool json;
	const char *color, *progress;    /* auto, always, never */
	int width;                       /* 0: the terminal's, else COLUMNS, else 80 */
	bool no_pager;
	const char *pager;
};
extern struct globals globals;

/** What [penalties] says. */
extern struct penalties penalties;

/** Prints `tmx: FILE:LINE:COLUMN: error: ...` and its hint on stderr, once; returns the exit code (its kind). */
int say_error(const struct error *error);

/** Prints `tmx: WHAT` and its hint (NULL: none) on stderr, not with -q: no error, but what the user should know. */
void say_note(const char *message, const char *hint);

/** The job of this run: warnings go to stderr (none with -q; of one kind three, then "and 214 more of this kind; -v shows all"),
 * progress too where stderr is a terminal; Ctrl-C and SIGTERM set its flag. */
struct job *cli_job(void);

/** How many warnings there have been so far. */
size_t cli_warnings(void);

/** After Ctrl-C: 130, after SIGTERM: 143; else `code`. Also prints what warnings were held back. Call it last. */
int cli_finish(int code);

/** Colours, width and characters for standard output, from the options, the environment and the terminal. */
const struct paint *cli_paint(void);

/** The styles that `[color]` changes, before cli_paint is asked. */
struct paint *cli_base_paint(void);

/** Puts `out` on standard output; where that takes nothing cli_finish says so. */
void cli_print(const struct buf *out);

/** Starts the pager where standard output is a terminal (TMX_PAGER, PAGER, less -FRX), with the first line; output to "-" then goes there. */
bool cli_pager(struct error *error);

/** Seconds on a clock that only runs forward. */
double cli_seconds(void);

/** The time of this run, ISO 8601 UTC (SOURCE_DATE_EPOCH fixes it). */
const char *cli_now(void);

/** "ICU 72.1, SQLite 3.40.1, libcurl 7.88.1": what this run uses. */
const char *cli_libraries(void);

/** False with ERROR_USAGE where -s or -t is no tag of a language (us for en-US): its terms would vanish without a word. */
bool check_languages(struct error *error);

/** "en" as this job writes it: "en-GB" or "en-US", or the language as given. */
const char *cli_target_language(void);

#endif
