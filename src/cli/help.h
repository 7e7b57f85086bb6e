/** Help, manual pages and completions, all from the tables of settings and commands. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/paint.h"
#include "cli/settings.h"

/** One screen: the commands in groups of the day's order. */
void help_overview(const struct paint *paint, struct buf *out);

/** The commands that begin with `group` ("memory"). */
void help_group(const struct paint *paint, struct str group, struct buf *out);

/** The global options. */
void help_options(const struct paint *paint, struct buf *out);

/** Examples, options in groups with their default in brackets, exit status. */
void help_command(const struct paint *paint, const struct command *command, struct buf *out);

/** The manual page in mdoc(7): of a command, or of tmx itself (NULL). `day`: ISO date for .Dd. */
void help_mdoc(const struct command *command, const char *day, struct buf *out);

/** A completion script; `shell` is bash, zsh or fish. False: no such shell. */
bool help_completion(struct str shell, struct buf *out);

#endif
