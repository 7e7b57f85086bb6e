/* tmx glossary generate: which terms and names of a text are to be decided about. */
#include "cli/globals.h"
#include "cli/open_plan.h"

#include "base/alloc.h"
#include "base/json.h"
#include "base/utf8.h"
#include "document/document.h"
#include "glossary/candidates.h"
#include "glossary/glossary_files.h"
#include "glossary/store.h"
#include "translate/segment_document.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>

static int min_count, most = 100;
static bool from_memory;
static const char *output;

static const struct setting settings[] = {
	{ "output", SETTING_PATH, &output, "FILE", "write FILE, which must not be there yet; its suffix .json chooses JSON", 'o', .flags = SETTING_ONLY_OPTION },
	{ "most", SETTING_NUMBER, &most, "N", "at most N candidates, the best; 0: all", .flags = SETTING_ONLY_OPTION, .least = 0, .most = 1000000 },
	{ "min-count", SETTING_NUMBER, &min_count, "N", "what occurs N times and more; else words from 2 times, compounds and names from 1",
		.flags = SETTING_ONLY_OPTION, .least = 1, .most = 1000000 },
	{ "from-memory", SETTING_FLAG, &from_memory, NULL, "read the Dutch of the memory and the references too", .flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a candidate", .flags = SETTING_ONLY_OPTION },
	INPUT_SETTINGS,
	RULE_SETTINGS,
	{ 0 },
};

/* A run: what is read, and what is known already. */
struct generating {
	struct candidates *candidates;
	struct glossary *glossary;
	struct recogniser *recogniser;
	struct glossary *same; /* names that are the same in English; NULL: not wanted */
	struct recogniser *same_recogniser;
	struct memory_set memories; /* for renderings */
	struct sentence_rules rules;
	const struct format *from;
	const char **names; /* of the files and memories read */
	size_t name_count, segments;
	int code;
};

/* A candidate that is shown. */
struct chosen {
	const struct term_candidate *candidate;
	struct str target; /* empty: the memory does not know it */
};

static void note_error(struct generating *generating, const struct error *error)
{
	int one = say_error(error);

	generating->code = one > generating->code ? one : generating->code;
}

/* --- reading ---------------------------------------------------------------------------------------------------- */

static bool read_segments(struct generating *generating, const struct document *document, struct error *error)
{
	for (size_t i = 0; i < document->segment_count; i++) {
		if (i % 1024 == 0 && !job_step(cli_job(), "counting words", i, document->segment_count))
			return job_cancelled(error);
		candidates_read(generating->candidates, document->segments[i].source.chars, generating->name_count);
		generating->segments++;
	}
	return true;
}

static bool read_document(struct generating *generating, const char *path, const struct format_options *options,
	struct error *error)
{
	const struct segmentation how = { .rules = &generating->rules };
	struct document document = { 0 };
	bool done = document_read(&document, path, generating->from, options, cli_job(), error)
		    && segment_document(&document, &how, cli_job(), error)
		    && read_segments(generating, &document, error);

	document_fini(&document);
	return done;
}

/* The Dutch of a bilingual file: nothing of it is counted before it has been read to its end. */
struct unit_sources {
	struct buf text;
	size_t *ends, count, room;
};

static bool take_unit(void *data, const struct unit *unit, struct error *error)
{
	struct unit_sources *sources = data;

	buf_add(&sources->text, unit->source.chars);
	ARRAY_GROW(sources->ends, sources->count, sources->room);
	sources->ends[sources->count++] = sources->text.size;
	return sources->count % 1024 != 0 || job_step(cli_job(), "reading", sources->count, 0) || job_cancelled(error);
}

static bool count_source(struct generating *generating, struct str source)
{
	candidates_read(generating->candidates, source, generating->name_count);
	return ++generating->segments % 1024 != 0 || job_step(cli_job(), "counting words", generating->segments, 0);
}

static bool count_sources(struct generating *generating, const struct unit_sources *sources, struct error *error)
{
	size_t from = 0;

	for (size_t i = 0; i < sources->count; from = sources->ends[i++])
		if (!count_source(generating, str_slice(buf_str(&sources->text), from, sources->ends[i])))
			return job_cancelled(error);
	return true;
}

/* Without its English a pair is Dutch all the same, but we are not given it. */
static void refuse_unit(void *data, const char *reason)
{
	(void)data;
	(void)reason;
}

/* The readers of units speak to those who import. */
static void say_of_reading(struct error *error)
{
	static const char imported[] = "nothing was imported", counted[] = "nothing of it was counted";
	char *at = strstr(error->message, imported);

	if (at && (size_t)(at - error->message) + sizeof counted <= sizeof error->message)
		snprintf(at, sizeof error->message - (size_t)(at - error->message), "%s", counted);
}

static bool read_units(struct generating *generating, const char *path, const struct format *format,
	const struct format_options *options, struct error *error)
{
	struct unit_sources sources = { 0 };
	struct unit_sink sink = { .take = take_unit, .refuse = refuse_unit, .data = &sources, .least = STATE_NEW };
	bool done = format->read_units(path, options, &sink, cli_job(), error);

	if (!done)
		say_of_reading(error);
	done = done && count_sources(generating, &sources, error);
	buf_fini(&sources.text);
	free(sources.ends);
	return done;
}

static bool read_file(struct generating *generating, const char *path, struct error *error)
{
	const struct format_options options = format_options();
	const struct format *format = generating->from ? generating->from : find_format_of_file(path);

	if (format && !format->read && format->read_units)
		return read_units(generating, path, format, &options, error);
	return read_document(generating, path, &options, error);
}

static bool visit_unit(void *data, const struct unit *unit)
{
	return count_source(data, unit->source.chars);
}

static bool read_memories(struct generating *generating, struct error *error)
{
	struct memory_set set = { 0 };
	bool done = memory_set_add(&set, memory_to_write(), globals.references.count > 0, error);

	if (!done && error->kind == ERROR_FILE && !error->hint[0])
		error_hint(error, "tmx memory import FILE makes one; --reference PATH reads another");

	for (size_t i = 0; done && i < globals.references.count; i++)
		done = memory_set_add(&set, globals.references.items[i], false, error);
	for (size_t i = 0; done && i < set.count; i++) {
		memory_watch(set.members[i].memory, cli_job());
		done = memory_each(set.members[i].memory, visit_unit, generating, error);
		if (done && !job_step(cli_job(), "counting words", generating->segments, 0))
			done = job_cancelled(error);
		generating->names[generating->name_count++] = arena_str(&setting_origins.arena, str_of(set.members[i].name)).data;
	}
	memory_set_close(&set);
	return done;
}

static void read_all(struct generating *generating, int count, char **files)
{
	struct error error = { 0 };

	for (int i = 0; i < count && error.kind != ERROR_CANCELLED; i++) {
		error = (struct error){ 0 };
		generating->names[generating->name_count] = files[i];
		if (!read_file(generating, files[i], &error))
			note_error(generating, &error);
		generating->name_count++;
	}
	if (from_memory && error.kind != ERROR_CANCELLED) {
		error = (struct error){ 0 };
		if (!read_memories(generating, &error))
			note_error(generating, &error);
	}
}

/* --- what is known ---------------------------------------------------------------------------------------------- */

/* The glossaries have a target for it, or, of a name, for each of its words. */
static bool knows(struct recogniser *recogniser, const struct term_candidate *candidate)
{
	struct arena arena = { 0 };
	size_t count, at = 0;
	const struct hit *hits = find_terms(recogniser, candidate->source, &arena, &count);

	for (size_t i = 0; i < count; i++)
		if (hits[i].start <= at && hits[i].end > at && hits[i].part_count < 2 && hits[i].why != HIT_COMPOUND
			&& (candidate->pos == POS_NAME || hits[i].end == candidate->source.size)) {
			at = hits[i].end;
			while (at < candidate->source.size && candidate->source.data[at] == ' ')
				at++;
		}
	arena_fini(&arena);
	return at >= candidate->source.size;
}

static bool is_known(const struct generating *generating, const struct term_candidate *candidate)
{
	return knows(generating->recogniser, candidate)
	       || (generating->same_recogniser && candidate->pos == POS_NAME && knows(generating->same_recogniser, candidate));
}

struct rendering {
	struct arena *arena;
	struct str target;
};

static bool take_rendering(void *data, const struct unit *unit)
{
	struct rendering *rendering = data;

	if (rendering->target.size == 0 && unit->source.code_count == 0 && unit->target.code_count == 0)
		rendering->target = one_line(rendering->arena, unit->target.chars);
	return rendering->target.size == 0;
}

/* The English of a pair whose whole Dutch is the candidate. */
static bool find_rendering(struct generating *generating, struct chosen *chosen, struct arena *arena, struct error *error)
{
	struct rendering rendering = { .arena = arena };

	for (size_t i = 0; i < generating->memories.count && rendering.target.size == 0; i++)
		if (!memory_find_exact(generating->memories.members[i].memory, chosen->candidate->source, take_rendering, &rendering,
			    error))
			return false;
	chosen->target = rendering.target;
	return true;
}

/* Terms stand first, names (from `room` on) behind them: many a name is the same in English, and should not push out terms. Names
 * get half of the room, and what terms leave. */
static size_t share_room(struct chosen *chosen, size_t room, size_t terms, size_t names)
{
	size_t half = room / 2, left = terms < room - half ? room - terms : half;

	names = names < left ? names : left;
	terms = terms < room - names ? terms : room - names;
	memmove(chosen + terms, chosen + room, names * sizeof *chosen);
	return terms + names;
}

/* The best ones that are not known, with their English; lives in `arena`. NULL: cancelled, or a memory failed. */
static struct chosen *choose(struct generating *generating, struct arena *arena, size_t *count, struct error *error)
{
	const struct candidate_options options = { .words = min_count ? (size_t)min_count : 2,
		.compounds = min_count ? (size_t)min_count : 1, .names = min_count ? (size_t)min_count : 1 };
	size_t found;
	const struct term_candidate *candidates = candidates_judge(generating->candidates, &options, &found);
	size_t room = most && (size_t)most < found ? (size_t)most : found, terms = 0, names = 0;
	struct chosen *chosen = arena_calloc(arena, 2 * room + 1, sizeof *chosen);

	for (size_t i = 0; i < found && (terms < room || names < room); i++) {
		bool name = candidates[i].pos == POS_NAME;

		if (!job_step(cli_job(), "looking them up", i, found)) {
			job_cancelled(error);
			return NULL;
		}
		if ((name ? names : terms) == room || is_known(generating, &candidates[i]))
			continue;
		chosen[name ? room + names++ : terms++].candidate = &candidates[i];
	}
	*count = share_room(chosen, room, terms, names);
	for (size_t i = 0; i < *count; i++)
		if (!find_rendering(generating, &chosen[i], arena, error))
			return NULL;
	return chosen;
}

/* --- what is shown ---------------------------------------------------------------------------------------------- */

static void add_json(struct buf *out, const struct generating *generating, const struct chosen *chosen)
{
	const struct term_candidate *candidate = chosen->candidate;
	struct json json = { .out = out };

	json_begin_object(&json);
	json_pair(&json, "source", candidate->source);
	json_pair(&json, "target", chosen->target);
	json_pair(&json, "status", STR("proposed"));
	json_pair(&json, "pos", str_of(candidate->pos == POS_NAME ? "name" : candidate->pos == POS_NOUN ? "noun" : ""));
	json_key(&json, "count");
	json_number(&json, (long long)candidate->count);
	json_key(&json, "files");
	json_begin_array(&json);
	for (size_t i = 0; i < generating->name_count; i++)
		if (candidate->files >> (i < 63 ? i : 63) & 1 && i < 63)
			json_string(&json, str_of(generating->names[i]));
	json_end_array(&json);
	json_pair(&json, "example", candidate->example);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static void add_line(struct buf *out, const struct chosen *chosen, struct arena *arena)
{
	const struct term_candidate *candidate = chosen->candidate;
	struct term term = { .source = candidate->source, .target = chosen->target, .status = TERM_PROPOSED };

	term.pos = candidate->pos == POS_NOUN && memchr(candidate->source.data, ' ', candidate->source.size) ? POS_ANY
		: candidate->pos;
	term.note = arena_printf(arena, "%zu×; “%.*s”", candidate->count, STR_ARG(candidate->example));
	add_glossary_line(out, &term);
}

static void say_what_was_found(const struct chosen *chosen, size_t count)
{
	struct buf message = { 0 };
	size_t names = 0, known = 0;

	for (size_t i = 0; i < count; i++) {
		names += chosen[i].candidate->pos == POS_NAME;
		known += chosen[i].target.size > 0;
	}
	buf_printf(&message, "%zu candidate%s: %zu term%s, %zu name%s", count, count == 1 ? "" : "s", count - names,
		count - names == 1 ? "" : "s", names, names == 1 ? "" : "s");
	if (known)
		buf_printf(&message, "; %zu with English from the memory", known);
	say_note(buf_text(&message), NULL);
	buf_fini(&message);
}

static void say_nothing_found(const struct generating *generating)
{
	struct buf message = { 0 };
	size_t words = candidates_words(generating->candidates);

	buf_printf(&message, "no candidates, after %zu word%s", words, words == 1 ? "" : "s");
	say_note(buf_text(&message), words > 200 ? "--min-count 1 takes what occurs once too" : NULL);
	buf_fini(&message);
}

static bool write_chosen(const struct generating *generating, const struct chosen *chosen, size_t count, struct arena *arena,
	struct error *error)
{
	struct output file;

	if (!output_open(&file, output ? output : "-", error))
		return false;
	if (!globals.json && count) {
		buf_add(&file.bytes, GLOSSARY_FIRST_LINE);
		buf_add_char(&file.bytes, '\n');
	}
	for (size_t i = 0; i < count; i++) {
		if (globals.json)
			add_json(&file.bytes, generating, &chosen[i]);
		else
			add_line(&file.bytes, &chosen[i], arena);
		if (!output_flush(&file, error)) {
			output_cancel(&file);
			return false;
		}
	}
	return output_commit(&file, error);
}

static void show(struct generating *generating)
{
	struct arena arena = { 0 };
	struct error error = { 0 };
	size_t count;
	const struct chosen *chosen = choose(generating, &arena, &count, &error);

	if (!chosen || ((count || !output) && !write_chosen(generating, chosen, count, &arena, &error)))
		note_error(generating, &error);
	else if (count)
		say_what_was_found(chosen, count);
	else
		say_nothing_found(generating);
	arena_fini(&arena);
}

/* --- the command ------------------------------------------------------------------------------------------------ */

/* Devices and pipes are written to; of all else that is there nothing is lost. */
static bool may_be_made(const char *path, struct error *error)
{
	struct stat info;

	if (lstat(path, &info) != 0 || (stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)))
		return true;
	if (S_ISDIR(info.st_mode))
		return error_file(error, "write", path, EISDIR);
	if (S_ISLNK(info.st_mode))
		error_set(error, ERROR_USAGE, "%s is a link to something that is not there; not replaced", path);
	else
		error_set(error, ERROR_USAGE, "%s is there already, perhaps with your decisions; not replaced", path);
	return error_hint(error, "give another name");
}

/* FILE.json says --json; of a glossary only our own format has room for what nobody has decided about. */
static bool check_output(struct error *error)
{
	const struct glossary_format *format;
	size_t size;

	if (output && strcmp(output, "/dev/stdout") == 0)
		output = "-"; /* its link leads to the file that the shell opened */
	if (!output || strcmp(output, "-") == 0)
		return true;
	size = strlen(output);
	globals.json |= (size > 5 && strcasecmp(output + size - 5, ".json") == 0)
			|| (size > 6 && strcasecmp(output + size - 6, ".jsonl") == 0);
	format = find_glossary_format_of_name(output);
	if (format && format != &text_glossary_format) {
		error_set(error, ERROR_USAGE, "%s: candidates are written as text or JSON, not as %s", output, format->name);
		return error_hint(error, "name it .txt; tmx glossary export makes the rest of it, once you have decided");
	}
	return may_be_made(output, error);
}

static bool check_options(int count, struct error *error)
{
	if (count == 0 && !from_memory) {
		error_set(error, ERROR_USAGE, "nothing to read: a file, or --from-memory");
		return error_hint(error, "tmx help glossary generate");
	}
	if (strncmp(globals.source_language, "nl", 2) != 0) {
		error_set(error, ERROR_USAGE, "candidates are found in Dutch only; the source language is “%s”", globals.source_language);
		return error_hint(error, "-s nl");
	}
	return check_output(error) && may_write_to(output, error);
}

/* A bilingual format too, for its Dutch. */
static bool find_source_format(const struct format **format, struct error *error)
{
	struct error other = { 0 };

	return !input_settings.from || named_format(input_settings.from, TO_READ, format, error)
	       || named_format(input_settings.from, TO_IMPORT, format, &other);
}

static bool open_all(struct generating *generating, int count, struct error *error)
{
	if (!check_options(count, error) || !find_source_format(&generating->from, error)
	    || !open_rules(&generating->rules, error) || !open_memories(&generating->memories, error))
		return false;
	generating->glossary = open_glossary(error);
	if (generating->glossary && wants_shipped("names") && strncmp(globals.target_language, "en", 2) == 0) {
		generating->same = glossary_open();
		if (!glossary_load_same_names(generating->same, VARIETY_BRITISH, error))
			return false;
		glossary_index(generating->same);
	}
	return generating->glossary != NULL;
}

static int run(int count, char **files)
{
	struct generating generating = { 0 };
	struct error error = { 0 };

	if (open_all(&generating, count, &error)) {
		generating.recogniser = recogniser_open(generating.glossary, VARIETY_BRITISH);
		if (generating.same)
			generating.same_recogniser = recogniser_open(generating.same, VARIETY_BRITISH);
		generating.candidates = candidates_open();
		generating.names = must_calloc((size_t)count + globals.references.count + 2, sizeof *generating.names);
		read_all(&generating, count, files);
		if (generating.code != ERROR_CANCELLED && (generating.code == 0 || candidates_words(generating.candidates)))
			show(&generating);
		recogniser_close(generating.recogniser);
		if (generating.same_recogniser)
			recogniser_close(generating.same_recogniser);
	} else {
		note_error(&generating, &error);
	}
	candidates_close(generating.candidates);
	if (generating.glossary)
		glossary_close(generating.glossary);
	if (generating.same)
		glossary_close(generating.same);
	memory_set_close(&generating.memories);
	close_rules(&generating.rules);
	free(generating.names);
	return generating.code;
}

static const char *const examples[] = {
	"tmx glossary generate article.txt -o terms.txt", "what to decide about before the job begins",
	"tmx glossary generate --from-memory", "what your memory has again and again, with its English where a pair says it",
	NULL,
};

const struct command glossary_generate_command = {
	.name = "glossary generate",
	.group = "Before the job",
	.summary = "propose terms and names for a glossary",
	.usage = "[options] [FILE...]",
	.about = "Words, phrases and names of the text that the glossaries in use do not know, best first, names behind the rest, as lines of a glossary with\n"
		"status=proposed: the Dutch, its English where a pair of the memory is just that, how often it occurs and where. Fill in the\n"
		"English, delete what you do not need, take status=proposed out of what is decided, and use the file with --glossary.\n\n"
		"Files may be bilingual too (TMX, TSV, XLIFF): their Dutch is read. Forms of a word are one candidate. Everyday words, figures\n"
		"and dates are none; what stands only within a longer candidate is not there by itself.",
	.examples = examples,
	.settings = settings,
	.most_operands = -1,
	.run = run,
};
