#ifndef CLI_CLI_H
#define CLI_CLI_H

/** Runs the command line `words` (main's); returns the exit code. */
int cli_main(int count, char **words);

#endif
