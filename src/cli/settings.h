/**
 * Settings: one table makes the options, the TMX_* variables, the INI keys, the help, the manual pages and the completions.
 * Lowest to highest: built in, $XDG_CONFIG_HOME/tmx/config.ini, ./tmx.ini (found upwards), environment, options.
 */
#ifndef CLI_SETTINGS_H
#define CLI_SETTINGS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/job.h"

enum setting_kind {
	SETTING_FLAG,   /* bool; --name, and --no-name where it may be on by default */
	SETTING_TEXT,   /* const char *; NULL: not set */
	SETTING_NUMBER, /* int */
	SETTING_LIST,   /* struct setting_list: repeatable */
	SETTING_PATH,   /* const char *; relative ones in an INI file are relative to that file */
	SETTING_PATHS,  /* struct setting_list of paths */
};

/** What a stronger level gives stands before what the weaker ones gave; within a level as it was given. */
struct setting_list {
	const char **items;
	size_t count, room;
	int level;          /* the strongest that gave some */
	size_t level_count; /* so many in front are its own */
};

enum setting_flag {
	SETTING_TRUSTED = 1,      /* a tmx.ini found by walking up may not set it (keys, addresses, commands) */
	SETTING_INSIDE = 2,       /* such a tmx.ini may set it only to a path inside its own folder (the memory that is written) */
	SETTING_ONLY_OPTION = 4,  /* no INI key, no variable (--json, --version, -o) */
	SETTING_ONLY_FILE = 8,    /* no option: section.key, written under [section] in an INI file */
	SETTING_OPTIONAL = 16,    /* the argument may be left out: --no-shipped[=LIST]; the value is then "" */
};

/** One setting. It may stand in the tables of several commands; then name, kind and flags are the same in all. */
struct setting {
	const char *name; /* "no-repair": option --no-repair, variable TMX_NO_REPAIR, key no_repair (no-repair is read too) */
	enum setting_kind kind;
	void *value;          /* where it goes; holds the built-in value before; a number below `least`: not set */
	const char *argument; /* "FILE", "N"; NULL for flags */
	const char *about;    /* for help, small first letter, no full stop */
	char letter;          /* 'o' for -o; 0: none */
	unsigned flags;
	const char *group;           /* heading in help: "Matching"; NULL: the one before */
	const char *const *choices;  /* NULL-ended words allowed; NULL: any */
	int least, most;             /* numbers; both 0: any */
};

/** A table that help and manual page of a command end with. */
struct command_table {
	const char *title, *about;
	bool (*row)(size_t number, struct buf *name, struct buf *text, struct buf *example); /* from 0; false: there are no more */
};

struct command {
	const char *name;     /* "segment", "memory import" */
	const char *group;    /* "A day's work", "Before the job", "Set-up" */
	const char *summary;  /* "one sentence a line" */
	const char *usage;    /* "[options] FILE..." */
	const char *about;    /* a paragraph or more, for man and help; paragraphs separated by an empty line */
	const char *const *examples; /* pairs: command, what it does; NULL-ended */
	const char *exits;           /* what its exit codes mean beyond the common ones; NULL */
	const struct command_table *table; /* NULL: none */
	const struct setting *settings; /* ended by a zeroed one; NULL: none of its own */
	int least_operands, most_operands; /* most -1: any number */
	bool unconfigured;  /* runs without reading any configuration: it works where that is broken, and shows what is built in */
	int (*run)(int count, char **operands); /* returns the exit code */
};

extern const struct command *const commands[]; /* NULL-ended, in the order help shows them */
extern const struct setting global_settings[]; /* ended by a zeroed one */

/** The command of that name, or NULL. */
const struct command *find_command(struct str name);

/** Calls `visit` with each setting of all tables, the global ones first. */
void each_setting(void (*visit)(void *data, const struct command *command, const struct setting *setting), void *data);

/** What was set, where: in ascending order of force. For `config list --show-origin` and for messages. */
struct setting_origin {
	const char *origin; /* "~/.config/tmx/config.ini:4", "TMX_THRESHOLD", "option", "built in" */
	const char *name, *value;
	bool list; /* is added before the weaker ones instead of hiding them */
};
extern struct setting_origins {
	struct setting_origin *items;
	size_t count, room;
	struct arena arena;
} setting_origins;

/** The command line, taken apart. Words are borrowed from main's. */
struct command_line {
	const struct command *command; /* NULL: none was named */
	struct str group;              /* "memory" where only the first of two words was given */
	bool help, version;            /* --help, --version anywhere */
	char **operands;
	int operand_count;
	struct given {
		const struct setting *setting;
		const char *value; /* NULL: flag on; "\1": flag off (--no-...) */
	} *given;
	size_t given_count, given_room;
};

/** Finds the command and the options without applying them. ERROR_USAGE with what is near. */
bool command_line_read(struct command_line *line, int count, char **words, struct error *error);
void command_line_fini(struct command_line *line);

/** Also checks the languages. Built in < config.ini (or `--config FILE`) < tmx.ini (found upwards) < TMX_* < options. Ignored lines of a tmx.ini are warnings. */
bool settings_apply(const struct command_line *line, struct job *job, struct error *error);

/** Of two settings that exclude each other, whether `name` was given with more force, or later, than `other`. */
bool setting_is_later(const char *name, const char *other);

/** `name` beside the user's config.ini; beside the job's tmx.ini. NULL: there is none. */
const char *beside_user_settings(const char *name);
const char *beside_job_settings(const char *name);

/** Frees every value; nothing of the settings may be asked after it. */
void settings_fini(void);

/** Sets one from its text; `origin` for messages is `place` (file NULL: the option or variable `as_written`). */
bool setting_set(const struct setting *setting, const char *text, struct place place, const char *as_written, struct error *error);

/** The value as text, for lists and help; lives in `arena`. NULL: not set. */
const char *setting_text(const struct setting *setting, struct arena *arena);

#endif
