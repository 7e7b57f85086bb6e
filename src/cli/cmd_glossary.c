/* tmx glossary add, remove, list, match. */
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/open_plan.h"

#include "base/alloc.h"
#include "base/json.h"
#include "base/paths.h"
#include "document/document.h"
#include "document/format_json.h"
#include "glossary/edit.h"
#include "translate/segment_document.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *keys, *status_name;
static bool all, replace, beside;

/* --- add ------------------------------------------------------------------------------------------------------------------- */

static const struct setting add_settings[] = {
	{ "keys", SETTING_TEXT, &keys, "KEYS", "key=value;key=value: pos, domain, status, case, match, forms, variety",
		.flags = SETTING_ONLY_OPTION },
	{ "replace", SETTING_FLAG, &replace, NULL, "change the line of the pair where it stands; what you do not give stays",
		.flags = SETTING_ONLY_OPTION },
	{ "beside", SETTING_FLAG, &beside, NULL, "a line of its own beside that of the pair: arm the noun, arm the verb",
		.flags = SETTING_ONLY_OPTION },
	{ 0 },
};

/* glossary.txt:7: ambtgenoot = colleague (status=forbidden), changed */
static void say_added(const char *path, char **operands, const char *note, const struct edit_outcome *outcome)
{
	static const char *const became[] = { [EDIT_ADDED] = "", [EDIT_CHANGED] = ", changed", [EDIT_UNCHANGED] = ", was there already" };

	printf("%s", path);
	if (outcome->line)
		printf(":%zu", outcome->line);
	printf(": %s = %s", operands[0], operands[1]);
	if (note || keys)
		printf(" (%s%s%s)", note ? note : "", note && keys ? "; " : "", keys ? keys : "");
	printf("%s\n", became[outcome->result]);
}

static int say_differs(const char *path, char **operands, const struct edit_outcome *outcome)
{
	struct error error = { 0 };
	struct buf names = { 0 };

	add_differences(&names, outcome->differences);
	error_at(&error, ERROR_FOUND, (struct place){ path, outcome->line, 0 },
		"“%s = %s” stands there already, with another %s; the line is as it was", operands[0], operands[1], buf_text(&names));
	error_hint(&error, "--replace changes that line, --beside adds one");
	buf_fini(&names);
	return say_error(&error);
}

static int run_add(int count, char **operands)
{
	struct error error = { 0 };
	struct edit_outcome outcome;
	const char *path, *note = count > 2 ? operands[2] : NULL;

	if (replace && beside) {
		error_set(&error, ERROR_USAGE, "--replace and --beside exclude each other");
		return say_error(&error);
	}
	if (!glossary_to_write(&path, &error) || !glossary_add(path, str_of(operands[0]), str_of(operands[1]), str_of(note), str_of(keys ? keys : ""),
		replace ? EDIT_REPLACE : beside ? EDIT_BESIDE : EDIT_KEEP, &outcome, &error))
		return say_error(&error);
	if (outcome.result == EDIT_DIFFERS)
		return say_differs(path, operands, &outcome);
	if (!globals.quiet)
		say_added(path, operands, note, &outcome);
	if (outcome.result == EDIT_ADDED && !is_own_glossary(path) && !globals.quiet)
		printf("it is not used yet: glossary = glossary.txt in tmx.ini (tmx init) or config.ini, or --glossary %s\n", path);
	return 0;
}

static const char *const add_examples[] = {
	"tmx glossary add ambtgenoot counterpart", "a term",
	"tmx glossary add topoverleg 'summit talks' 'of heads of state' --keys domain=diplomacy", "with a note and keys",
	"tmx glossary add ambtgenoot colleague --keys status=forbidden --replace", "another status in the line that is there",
	NULL,
};

const struct command glossary_add_command = {
	.name = "glossary add",
	.group = "A day's work",
	.summary = "add a term to your glossary",
	.usage = "[options] DUTCH ENGLISH [NOTE]",
	.about = "Give the dictionary form (singular, infinitive, base adjective): tmx finds the inflected ones. A verb with what\n"
		"belongs to it is found apart too, written as in a dictionary: ontslag nemen, in het vooruitzicht stellen, optreden\n"
		"tegen, zich uitspreken over, een beroep doen op; iemand and iets stand for any words; pos=verb makes it certain.\n\n"
		"The glossary is the first --glossary (or glossary in tmx.ini), else glossary.txt in this folder. Its comments, order\n"
		"and blank lines stay.\n\n"
		"Keys: pos (noun, verb, adj, adv, name, phrase); domain; status (preferred, admitted, deprecated, forbidden, proposed,\n"
		"hidden); case=sensitive; match (inflected, exact); forms (extra ones, spaces between); variety (GB, US).",
	.examples = add_examples,
	.exits = "1 the pair stands there already with another note or other keys; nothing was written",
	.settings = add_settings,
	.least_operands = 2,
	.most_operands = 3,
	.run = run_add,
};

/* --- remove ---------------------------------------------------------------------------------------------------------------- */

static int run_remove(int count, char **operands)
{
	struct error error = { 0 };
	const char *path;
	size_t removed;

	if (!glossary_to_write(&path, &error) || !glossary_remove(path, str_of(operands[0]), str_of(count > 1 ? operands[1] : ""), &removed, &error))
		return say_error(&error);
	if (removed == 0) {
		error_set(&error, ERROR_FOUND, "%s has no “%s%s%s”; nothing was changed", path, operands[0], count > 1 ? " = " : "",
			count > 1 ? operands[1] : "");
		return say_error(&error);
	}
	if (!globals.quiet)
		printf("%s: %zu line%s removed\n", path, removed, removed == 1 ? "" : "s");
	return 0;
}

static const char *const remove_examples[] = {
	"tmx glossary remove ambtgenoot", "with all its targets",
	"tmx glossary remove ambtgenoot 'opposite number'", "only one of them",
	NULL,
};

const struct command glossary_remove_command = {
	.name = "glossary remove",
	.group = "A day's work",
	.summary = "take a term out of your glossary",
	.usage = "DUTCH [ENGLISH]",
	.examples = remove_examples,
	.exits = "1 there was no such term",
	.least_operands = 1,
	.most_operands = 2,
	.run = run_remove,
};

/* --- list ------------------------------------------------------------------------------------------------------------------- */

static const char *const status_names[] = { "preferred", "admitted", "deprecated", "forbidden", "proposed", "hidden", NULL };

static const struct setting list_settings[] = {
	{ "status", SETTING_TEXT, &status_name, "STATUS", "only the terms with that status", .flags = SETTING_ONLY_OPTION,
		.choices = status_names },
	{ "all", SETTING_FLAG, &all, NULL, "the shipped terms and the names too", .flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a term", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

static const char *const layers[] = { [LAYER_ICU] = "names", [LAYER_SHIPPED] = "shipped", [LAYER_USER] = "user" };

static void add_term_json(struct buf *out, const struct term *term)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_key(&json, "source");
	json_string(&json, term->source);
	json_key(&json, "target");
	json_string(&json, term->target);
	json_pair(&json, "note", term->note);
	for (enum term_key key = 0; key < TERM_KEYS; key++)
		json_pair(&json, term_key_names[key],
			key == KEY_STATUS ? str_of(term_status_name(term->status)) : term_key(term, key));
	json_key(&json, "glossary");
	json_string(&json, term->glossary);
	json_pair(&json, "layer", str_of(layers[term->layer]));
	if (term->line) {
		json_key(&json, "line");
		json_number(&json, (long long)term->line);
	}
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static bool is_wanted(const struct term *term, int count, char **operands)
{
	if ((!all && term->layer != LAYER_USER && count == 0)
		|| (status_name && strcmp(term_status_name(term->status), status_name) != 0))
		return false;
	for (int i = 0; i < count; i++)
		if (str_find(term->source, str_of(operands[i]), 0) != STR_NOT_FOUND
		    || str_find(term->target, str_of(operands[i]), 0) != STR_NOT_FOUND)
			return true;
	return count == 0;
}

/* The terms of one glossary stand together, as they were loaded. */
static void list_by_glossary(const struct term *const *terms, size_t count, struct buf *out)
{
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from; to < count && str_equal(terms[to]->glossary, terms[from]->glossary);)
			to++;
		list_glossary(cli_paint(), terms[from]->glossary, to - from, terms + from, to - from, !isatty(STDOUT_FILENO), out);
	}
}

static int say_none(int count, char **operands)
{
	if (!globals.quiet)
		fprintf(stderr, "tmx: no %s%sterm%s%s%s\n", status_name ? status_name : "", status_name ? " " : "",
			count ? " has “" : " of your own", count ? operands[0] : "", count ? "”" : "");
	return ERROR_FOUND;
}

static int list_terms(const struct glossary *glossary, int count, char **operands, struct error *error)
{
	size_t terms, wanted = 0, undecided = glossary_undecided(glossary);
	const struct term *const *every = glossary_terms(glossary, &terms), **chosen = must_calloc(terms + 1, sizeof *chosen);
	struct buf out = { 0 };
	int code = 0;

	for (int layer = LAYER_USER; layer >= LAYER_ICU; layer--) /* one's own first */
		for (size_t i = 0; i < terms; i++)
			if (every[i]->layer == layer && is_wanted(every[i], count, operands))
				chosen[wanted++] = every[i];
	if (globals.json) {
		for (size_t i = 0; i < wanted; i++)
			add_term_json(&out, chosen[i]);
	} else if (wanted) {
		list_by_glossary(chosen, wanted, &out);
	}
	if (wanted == 0 && (count || status_name))
		code = say_none(count, operands);
	else if (wanted == 0 && !globals.json && !globals.quiet)
		buf_printf(&out, "%s; tmx glossary list --all shows the shipped ones\n",
			globals.glossaries.count ? "no terms of your own yet" : "no glossary of your own");
	if (undecided && count == 0 && !status_name && !globals.json && !globals.quiet)
		buf_printf(&out, "%zu %s no English yet\n", undecided, wanted ? undecided == 1 ? "more has" : "more have"
			: undecided == 1 ? "candidate has" : "candidates have");
	if (cli_pager(error))
		cli_print(&out);
	buf_fini(&out);
	free(chosen);
	return code;
}

static int run_list(int count, char **operands)
{
	struct error error = { 0 };
	struct glossary *glossary = open_glossary(&error);
	int code;

	if (!glossary)
		return say_error(&error);
	code = list_terms(glossary, count, operands, &error);
	glossary_close(glossary);
	return code;
}

static const char *const list_examples[] = {
	"tmx glossary list", "your own terms, by domain",
	"tmx glossary list minister", "all terms, the shipped ones too, with that in them",
	"tmx glossary list --status forbidden", "what is not to be written",
	NULL,
};

const struct command glossary_list_command = {
	.name = "glossary list",
	.group = "A day's work",
	.summary = "show terms, by domain",
	.usage = "[options] [TEXT...]",
	.about = "With TEXT: the terms that have it in their Dutch or English, the shipped ones too; of several TEXTs one is enough.\n"
		"Your own glossaries come first. On a terminal notes are cut to the line; a pipe gets them whole.",
	.examples = list_examples,
	.exits = "1 no term has TEXT, or that status",
	.settings = list_settings,
	.most_operands = -1,
	.run = run_list,
};

/* --- match ------------------------------------------------------------------------------------------------------------------- */

static const struct setting match_settings_here[] = {
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a segment", .flags = SETTING_ONLY_OPTION },
	INPUT_SETTINGS,
	RULE_SETTINGS,
	{ 0 },
};

static void add_match_json(struct buf *out, const struct document *document, const struct segment *segment,
	struct json_counter *counter)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_place(&json, segment, document->path, false, counter);
	json_terms(&json, segment);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static void match_segments(struct document *document, struct recogniser *recogniser, struct buf *out)
{
	struct json_counter counter = { .text = document->bytes };

	for (size_t i = 0; i < document->segment_count; i++) {
		struct segment *segment = &document->segments[i];

		segment->hits = find_terms(recogniser, segment->source.chars, &document->arena, &segment->hit_count);
		if (globals.json)
			add_match_json(out, document, segment, &counter);
		else if (segment->hit_count || globals.verbose)
			list_match(cli_paint(), segment, out);
	}
}

static bool match_file(const char *path, const struct format *from, const struct segmentation *how, struct recogniser *recogniser,
	struct error *error)
{
	struct format_options options = format_options();
	struct document document = { 0 };
	struct buf out = { 0 };
	bool done;

	done = document_read(&document, path, from, &options, cli_job(), error) && segment_document(&document, how, cli_job(), error);
	if (done) {
		match_segments(&document, recogniser, &out);
		cli_print(&out);
	}
	buf_fini(&out);
	document_fini(&document);
	return done;
}

static int match_files(int count, char **files, const struct format *from, const struct segmentation *how,
	const struct glossary *glossary)
{
	struct recogniser *recogniser = recogniser_open(glossary, wanted_variety());
	int code = 0;

	for (int i = 0; i < count; i++) {
		struct error error = { 0 };

		if (!match_file(files[i], from, how, recogniser, &error)) {
			int one = say_error(&error);

			code = one > code ? one : code;
		}
	}
	recogniser_close(recogniser);
	return code;
}

static int run_match(int count, char **files)
{
	const struct format *from = NULL;
	struct sentence_rules rules = { 0 };
	struct segmentation how = { .rules = &rules };
	struct glossary *glossary = NULL;
	struct error error = { 0 };
	int code;

	if (!input_format(&from, &error) || !open_rules(&rules, &error)
	    || !(glossary = open_glossary(&error)))
		code = say_error(&error);
	else
		code = match_files(count, files, from, &how, glossary);
	if (glossary)
		glossary_close(glossary);
	close_rules(&rules);
	return code;
}

static const char *const match_examples[] = {
	"tmx glossary match article.txt", "the terms of each sentence, with their English",
	NULL,
};

const struct command glossary_match_command = {
	.name = "glossary match",
	.group = "A day's work",
	.summary = "find the terms in a document",
	.usage = "[options] FILE...",
	.about = "Inflected forms, compounds, spelling variants and separated verbs are found too; the reason stands beside each.",
	.examples = match_examples,
	.settings = match_settings_here,
	.least_operands = 1,
	.most_operands = -1,
	.run = run_match,
};
