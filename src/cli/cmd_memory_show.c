/* tmx memory list, search, stats: look, change nothing. */
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/open_plan.h"

#include "base/json.h"
#include "text/unicode.h"

#include <stdio.h>

static const char *side = "both", *mode = "words", *since, *author;
static int limit = 20, list_limit = -1; /* below 0: not given */
static const char *const sides[] = { "both", "source", "target", NULL };
static const char *const modes[] = { "words", "phrase", "prefix", NULL };

static const struct setting search_settings[] = {
	{ "side", SETTING_TEXT, &side, "SIDE", "where to look", .choices = sides, .flags = SETTING_ONLY_OPTION },
	{ "mode", SETTING_TEXT, &mode, "MODE", "how to look", .choices = modes, .flags = SETTING_ONLY_OPTION },
	{ "limit", SETTING_NUMBER, &limit, "N", "at most N pairs, 0: all", .least = 0, .most = 1000000, .flags = SETTING_ONLY_OPTION },
	{ "since", SETTING_TEXT, &since, "DATE", "changed on or after DATE, as 2026-11-24", .flags = SETTING_ONLY_OPTION },
	{ "author", SETTING_TEXT, &author, "NAME", "by this author" },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a pair", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};
static const struct setting list_settings[] = {
	{ "limit", SETTING_NUMBER, &list_limit, "N", "at most N pairs, 0: all (20; with --json all)", .least = 0, .most = 1000000, .flags = SETTING_ONLY_OPTION },
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object a pair", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};
static const struct setting stats_settings[] = {
	{ "json", SETTING_FLAG, &globals.json, NULL, "one JSON object", .flags = SETTING_ONLY_OPTION },
	{ 0 },
};

struct show {
	struct output output;
	struct error *error;
	const char *memory;
	bool numbered;    /* it is the one that memory delete writes to */
	struct str words; /* in lower case: where they stand is marked */
	size_t count, limit;
	bool failed;
};

static void add_json(struct buf *out, const struct unit *unit, const char *memory)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_key(&json, "id");
	json_number(&json, unit->id);
	json_key(&json, "memory");
	json_string(&json, str_of(memory));
	json_key(&json, "source");
	json_string(&json, unit->source.chars);
	json_key(&json, "target");
	json_string(&json, unit->target.chars);
	json_key(&json, "state");
	json_string(&json, str_of(state_name(unit->state)));
	json_pair(&json, "created", unit->created);
	json_pair(&json, "changed", unit->changed);
	json_pair(&json, "author", unit->author);
	json_pair(&json, "file", unit->file);
	json_pair(&json, "note", unit->note);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

/* Where the words, or the first of them that is there, stand in `text`; nowhere: an empty span. */
static struct span find_hit(struct str text, struct str words)
{
	struct buf lower = { 0 };
	struct str rest = words, word = words;
	struct span hit = { 0 };
	bool more = true;

	add_lower(&lower, text);
	/* Lower case may change the length of a letter: then nothing is marked rather than the wrong place. */
	while (lower.size == text.size && words.size && hit.end == 0 && more) {
		size_t at = str_find(buf_str(&lower), word, 0);

		if (at != STR_NOT_FOUND && word.size)
			hit = (struct span){ at, at + word.size };
		more = str_next(&rest, ' ', &word);
	}
	while (hit.end && hit.end < text.size && ((unsigned char)text.data[hit.end] >= 0x80 || is_letter((unsigned char)text.data[hit.end])))
		hit.end++;
	buf_fini(&lower);
	return hit;
}

static bool show_unit(void *data, const struct unit *unit)
{
	struct show *show = data;
	struct listed_pair pair = { .number = show->numbered ? (size_t)unit->id : 0, .dutch = unit->source.chars, .english = unit->target.chars,
		.memory = str_of(show->memory), .date = unit->changed, .author = unit->author };

	show->count++;
	if (globals.json) {
		add_json(&show->output.bytes, unit, show->memory);
	} else {
		pair.dutch_hit = find_hit(pair.dutch, show->words);
		pair.english_hit = find_hit(pair.english, show->words);
		list_pair(cli_paint(), &pair, globals.verbose, &show->output.bytes);
	}
	show->failed = !output_flush(&show->output, show->error);
	return !show->failed && (!show->limit || show->count < show->limit);
}

/* --- search ----------------------------------------------------------------------------------------------------------------- */

static int index_of(const char *word, const char *const *words)
{
	int at = 0;

	while (strcmp(words[at], word) != 0)
		at++;
	return at;
}

/* 2026-11-24, or a time as --json gives it. */
static bool check_since(struct error *error)
{
	int year, month, day, size = 0;

	if (!since)
		return true;
	if (strspn(since, "0123456789-T:Z") == strlen(since) && sscanf(since, "%4d-%2d-%2d%n", &year, &month, &day, &size) == 3 && size == 10
	    && month >= 1 && month <= 12 && day >= 1 && day <= 31 && (since[10] == '\0' || since[10] == 'T'))
		return true;
	return error_set(error, ERROR_USAGE, "--since wants a date like 2026-11-24, found “%s”", since);
}

/* `names` receives the memories that were searched: the first may have enough. */
static bool search_all(const struct memory_set *set, struct memory_search *search, struct show *show, struct buf *names)
{
	for (size_t i = 0; i < set->count && !show->failed; i++) {
		show->memory = set->members[i].name;
		show->numbered = strcmp(memory_path(set->members[i].memory), memory_to_write()) == 0;
		if (show->limit && show->count >= show->limit)
			break;
		buf_printf(names, "%s%s", i ? ", " : "", show->memory);
		search->limit = show->limit ? show->limit - show->count : 0;
		if (!memory_search(set->members[i].memory, search, show_unit, show, show->error))
			return false;
	}
	return !show->failed;
}

static void say_nothing_found(const char *words)
{
	struct buf message = { 0 };

	buf_printf(&message, "nothing found for “%s”", words);
	say_note(buf_text(&message), strcmp(mode, "prefix") != 0 ? "--mode prefix finds words that begin with it" : NULL);
	buf_fini(&message);
}

/* The pairs found, and the line that counts them. */
static bool show_found(const struct memory_set *set, struct memory_search *search, struct show *show)
{
	struct search_end end = { .words = search->words, .verbose = globals.verbose };
	struct buf names = { 0 };
	bool done = (globals.json || cli_pager(show->error)) && output_open(&show->output, "-", show->error);

	if (!done)
		return false;
	done = search_all(set, search, show, &names);
	end.count = show->count;
	end.memory = buf_str(&names);
	if (done && !globals.json && !globals.quiet && show->count)
		list_search_end(cli_paint(), &end, &show->output.bytes);
	if (done)
		done = output_commit(&show->output, show->error);
	else
		output_cancel(&show->output);
	buf_fini(&names);
	return done;
}

static int run_search(int count, char **operands)
{
	struct error error = { 0 };
	struct show show = { .error = &error, .limit = (size_t)limit };
	struct memory_search search = { .side = index_of(side, sides), .mode = index_of(mode, modes),
		.since = str_of(since ? since : ""), .author = str_of(author ? author : "") };
	struct memory_set set = { 0 };
	struct buf words = { 0 }, lower = { 0 };
	bool done;

	for (int i = 0; i < count; i++)
		buf_printf(&words, "%s%s", i ? " " : "", operands[i]);
	add_lower(&lower, buf_str(&words));
	search.words = str_of(buf_text(&words));
	show.words = buf_str(&lower);
	done = check_since(&error) && open_memories(&set, &error) && show_found(&set, &search, &show);
	if (done && !show.count)
		say_nothing_found(buf_text(&words));
	memory_set_close(&set);
	buf_fini(&words);
	buf_fini(&lower);
	return !done ? say_error(&error) : show.count ? 0 : ERROR_FOUND;
}

static const char *const search_examples[] = {
	"tmx memory search cyberaanval", "how it was translated before",
	"tmx memory search --mode phrase 'op de tafel'", "these words in this order",
	"tmx memory search --mode prefix onderhandel", "words that begin with it",
	NULL,
};

const struct command memory_search_command = {
	.name = "memory search",
	.group = "A day's work",
	.summary = "find words in what was translated before",
	.usage = "[options] WORDS...",
	.about = "Looks in the memory, the references and the shipped memory; a line a side round the hit, whole sentences with -v.\n"
		"The number in front is the one memory delete takes; pairs of references have none.",
	.examples = search_examples,
	.exits = "1 nothing was found",
	.settings = search_settings,
	.least_operands = 1,
	.most_operands = -1,
	.run = run_search,
};

/* --- list -------------------------------------------------------------------------------------------------------------------- */

static int run_list(int count, char **operands)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(memory_to_write(), MEMORY_READ, &error);
	struct show show = { .error = &error, .memory = file_name(memory_to_write()), .numbered = true,
		.limit = list_limit >= 0 ? (size_t)list_limit : globals.json ? 0 : 20 };
	bool done = memory && (globals.json || cli_pager(&error)) && output_open(&show.output, "-", &error);

	(void)count;
	(void)operands;
	if (done) {
		done = memory_each(memory, show_unit, &show, &error) && !show.failed;
		if (done)
			done = output_commit(&show.output, &error);
		else
			output_cancel(&show.output);
	}
	if (memory)
		memory_close(memory);
	return done ? 0 : say_error(&error);
}

static const char *const list_examples[] = {
	"tmx memory list", "the first pairs, oldest first",
	"tmx memory list --json", "all of them, for scripts",
	NULL,
};

const struct command memory_list_command = {
	.name = "memory list",
	.group = "A day's work",
	.summary = "show the pairs, oldest first",
	.usage = "[options]",
	.about = "The number in front is the one memory delete takes. With --json all pairs are listed unless --limit is given.",
	.examples = list_examples,
	.settings = list_settings,
	.run = run_list,
};

/* --- stats -------------------------------------------------------------------------------------------------------------------- */

static void add_stats_json(struct buf *out, const struct memory_stats *stats)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_key(&json, "memory");
	json_string(&json, str_of(file_name(memory_to_write())));
	json_key(&json, "units");
	json_number(&json, (long long)stats->units);
	json_key(&json, "sources");
	json_number(&json, (long long)stats->sources);
	json_key(&json, "source_words");
	json_number(&json, (long long)stats->source_words);
	json_key(&json, "target_words");
	json_number(&json, (long long)stats->target_words);
	json_pair(&json, "oldest", stats->oldest);
	json_pair(&json, "newest", stats->newest);
	json_key(&json, "bytes");
	json_number(&json, (long long)stats->bytes);
	json_key(&json, "states");
	json_begin_object(&json);
	for (int state = STATE_TRANSLATED; state <= STATE_FINAL; state++) {
		json_key(&json, state_name((enum state)state));
		json_number(&json, (long long)stats->by_state[state]);
	}
	json_end_object(&json);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static int run_stats(int count, char **operands)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(memory_to_write(), MEMORY_READ, &error);
	struct memory_stats stats;
	struct arena arena = { 0 };
	struct buf out = { 0 };
	bool done = memory && memory_count(memory, &stats, &arena, &error);

	(void)count;
	(void)operands;
	if (done && globals.json)
		add_stats_json(&out, &stats);
	else if (done)
		list_memory_stats(cli_paint(), str_of(file_name(memory_to_write())), &stats, &out);
	cli_print(&out);
	buf_fini(&out);
	arena_fini(&arena);
	if (memory)
		memory_close(memory);
	return done ? 0 : say_error(&error);
}

static const char *const stats_examples[] = {
	"tmx memory stats", "how large it is, and what is in it",
	NULL,
};

const struct command memory_stats_command = {
	.name = "memory stats",
	.group = "A day's work",
	.summary = "count pairs, words, states",
	.usage = "[--json]",
	.examples = stats_examples,
	.settings = stats_settings,
	.run = run_stats,
};
