#include "cli/globals.h"

#include <stdio.h>

static const char ini[] =
	"# Settings of this job; tmx finds this file from any folder below it. Keys are option names: tmx help options\n"
	"# What is given here holds above your own ~/.config/tmx/config.ini, and below TMX_* variables and options.\n"
	"\n"
	"glossary = glossary.txt\n"
	"\n"
	"# A memory of its own for this job, made by the first command that writes to it:\n"
	"# memory = memory.db\n"
	"# Memories that are only read; the penalty is taken off their scores:\n"
	"# reference = ../client.db#penalty=2\n"
	"# Matches from here up are shown, in per cent:\n"
	"# threshold = 60\n"
	"# Where sentences end is decided by lines of yours in segment.txt beside this file: tmx help segment\n";

static const char glossary[] =
	"# -*- coding: utf-8 -*-\n"
	"# source<tab>target<tab>note<tab>key=value;key=value      (keys: pos, domain, status, case, match, forms, variety)\n"
	"# tmx glossary add ambtgenoot counterpart   adds a line; editing by hand is fine too\n";

static bool write_new(const char *folder, const char *name, const char *text, struct error *error)
{
	char path[4096];

	snprintf(path, sizeof path, "%s%s%s", folder, folder[0] ? "/" : "", name);
	if (file_exists(path)) {
		printf("%s is there already; left as it is\n", path);
		return true;
	}
	if (!file_write(path, str_of(text), error))
		return false;
	printf("%s made\n", path);
	return true;
}

static int run(int count, char **operands)
{
	const char *folder = count ? operands[0] : "";
	struct error error = { 0 };

	if ((folder[0] && !file_make_folder(folder, false, &error)) || !write_new(folder, "tmx.ini", ini, &error)
	    || !write_new(folder, "glossary.txt", glossary, &error))
		return say_error(&error);
	return 0;
}

static const char *const examples[] = {
	"tmx init", "in this folder",
	"tmx init client-x", "in a new one",
	NULL,
};

const struct command init_command = {
	.name = "init",
	.group = "Before the job",
	.summary = "make a job folder: tmx.ini, glossary.txt",
	.usage = "[FOLDER]",
	.about = "Nothing that is there already is changed.",
	.examples = examples,
	.most_operands = 1,
	.run = run,
};
