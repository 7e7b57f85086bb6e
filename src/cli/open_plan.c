#include "cli/open_plan.h"

#include "base/paths.h"
#include "base/similar.h"
#include "cli/globals.h"
#include "glossary/glossary_files.h"

#include <string.h>
#include <strings.h>
#include <sys/stat.h>

struct match_settings match_settings = { .threshold = 60, .matches = 5 };
struct rule_settings rule_settings;
struct input_settings input_settings = { .paragraphs = "auto" };
const char *const paragraph_ways[] = { "auto", "blank", "line", NULL }; /* enum paragraphs */

bool input_format(const struct format **from, struct error *error)
{
	*from = NULL;
	return !input_settings.from || named_format(input_settings.from, TO_READ, from, error);
}

static enum paragraphs wanted_paragraphs(void)
{
	int way = 0;

	while (paragraph_ways[way + 1] && strcmp(paragraph_ways[way], input_settings.paragraphs) != 0)
		way++;
	return (enum paragraphs)way;
}

static bool read_exceptions(struct exceptions *exceptions, const char *path, struct error *error)
{
	struct stat info;

	return !path || lstat(path, &info) != 0 || exceptions_read(exceptions, path, cli_job(), error);
}

const char *srx_file(bool *only)
{
	*only = rule_settings.srx_only && (!rule_settings.srx || setting_is_later("srx-only", "srx"));
	return *only ? rule_settings.srx_only : rule_settings.srx;
}

/* One that nobody reads: somebody wrote it in vain. What is no segment.txt at all may have that name. */
static void warn_unread(const char *path)
{
	struct exceptions *exceptions = exceptions_open();
	struct error error;

	if (file_exists(path) && exceptions_read(exceptions, path, NULL, &error) && exceptions_count(exceptions))
		job_warn_hint(cli_job(), (struct place){ .file = path }, "tmx init makes one", "not read: no tmx.ini stands beside it");
	exceptions_close(exceptions);
}

bool open_rules(struct sentence_rules *rules, struct error *error)
{
	struct exceptions *exceptions = exceptions_open();
	const char *srx = srx_file(&rules->srx_only);

	rules->exceptions = exceptions;
	if (!read_exceptions(exceptions, beside_user_settings("segment.txt"), error)
	    || !read_exceptions(exceptions, beside_job_settings("segment.txt"), error))
		return false;
	if (!beside_job_settings("segment.txt"))
		warn_unread("segment.txt");
	if (exceptions_count(exceptions) == 0) {
		exceptions_close(exceptions);
		rules->exceptions = NULL;
	}
	if (srx && !(rules->srx = srx_open(srx, str_of(globals.source_language), cli_job(), error)))
		return false;
	if (rules->srx_only && !srx_breaks(rules->srx))
		job_warn(cli_job(), (struct place){ .file = srx }, "none of its rules for “%s” breaks: paragraphs stay whole",
			globals.source_language);
	return true;
}

void close_rules(struct sentence_rules *rules)
{
	exceptions_close(rules->exceptions);
	if (rules->srx)
		srx_close(rules->srx);
	*rules = (struct sentence_rules){ 0 };
}

const char *memory_to_write(void)
{
	if (!globals.memory)
		globals.memory = path_of_user(XDG_DATA, "memory.db", &setting_origins.arena);
	return globals.memory;
}

static bool is_one_of(const char *path, const struct setting_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *item = list->items[i], *hash = strstr(item, "#penalty=");

		if (hash)
			item = arena_str(&setting_origins.arena, (struct str){ item, (size_t)(hash - item) }).data;
		if (file_is_same(path, item))
			return true;
	}
	return false;
}

bool is_own_glossary(const char *path)
{
	return is_one_of(path, &globals.glossaries);
}

bool glossary_to_write(const char **path, struct error *error)
{
	const struct setting_list *list = &globals.glossaries;

	*path = "glossary.txt";
	for (size_t i = 0; i < list->count; i++) {
		const struct glossary_format *format = find_glossary_format_of_name(list->items[i]);

		if (format && format != &text_glossary_format)
			continue;
		*path = list->items[i];
		if (i < list->level_count)
			return true;
		error_set(error, ERROR_USAGE, "%s is only read, as %s; nothing was written", list->items[0],
			find_glossary_format_of_name(list->items[0])->name);
		return error_hint(error, "without it %s is edited; tmx glossary import %s adds its terms there", *path, list->items[0]);
	}
	return true;
}

bool wants_shipped(const char *kind)
{
	struct str rest, word;

	if (!globals.no_shipped)
		return true;
	if (!globals.no_shipped[0])
		return false;
	rest = str_of(globals.no_shipped);
	while (str_next(&rest, ',', &word))
		if (str_equal(str_trim(word), str_of(kind)))
			return false;
	return true;
}

static bool check_shipped_list(struct error *error)
{
	struct str rest = str_of(globals.no_shipped ? globals.no_shipped : ""), word;

	while (str_next(&rest, ',', &word)) {
		word = str_trim(word);
		if (word.size && !str_equal(word, STR("glossary")) && !str_equal(word, STR("names")) && !str_equal(word, STR("memory")))
			return error_set(error, ERROR_USAGE, "--no-shipped wants glossary, names or memory, found “%.*s”", STR_ARG(word));
	}
	return true;
}

enum variety wanted_variety(void)
{
	return strcasecmp(cli_target_language(), "en-US") == 0 ? VARIETY_AMERICAN : VARIETY_BRITISH;
}

static bool is_dutch(void)
{
	return strncasecmp(globals.source_language, "nl", 2) == 0;
}

/* The shipped terms are Dutch to English: for other languages they would be noise. */
static bool is_dutch_to_english(void)
{
	return is_dutch() && strncasecmp(globals.target_language, "en", 2) == 0;
}

static bool load_shipped(struct glossary *glossary, struct error *error)
{
	static const char *const files[] = { "glossary/news.txt", "glossary/verbs.txt", "glossary/names.txt",
		"glossary/nationalities.txt" };
	size_t found = 0;

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		const char *path = find_data(files[i], &setting_origins.arena);

		found += path != NULL;
		if (path && !glossary_load(glossary, path, LAYER_SHIPPED, cli_job(), error))
			return false;
	}
	if (!found)
		job_warn_hint(cli_job(), (struct place){ 0 }, "tmx doctor says where it looks; --no-shipped does without",
			"the shipped glossaries are not where they were installed");
	return true;
}

bool may_write_to(const char *path, struct error *error)
{
	const char *what = !path || strcmp(path, "-") == 0 ? NULL
		: file_is_same(path, memory_to_write()) ? "the memory"
		: is_one_of(path, &globals.references) ? "a reference"
		: is_one_of(path, &globals.glossaries) ? "a glossary" : NULL;

	if (!what)
		return true;
	error_set(error, ERROR_USAGE, "%s is %s of this run; it is not overwritten", path, what);
	return error_hint(error, "give another name");
}

struct glossary *open_shipped_glossary(struct error *error)
{
	struct glossary *glossary = glossary_open();
	bool done = check_shipped_list(error);
	const struct glossary_options options = { .source_language = str_of(globals.source_language),
		.target_language = str_of(globals.target_language), .variety = wanted_variety() };

	glossary_set_options(glossary, &options);
	if (done && is_dutch_to_english() && wants_shipped("names"))
		done = glossary_load_names(glossary, wanted_variety(), error);
	if (done && is_dutch_to_english() && wants_shipped("glossary"))
		done = load_shipped(glossary, error);
	if (done)
		return glossary;
	glossary_close(glossary);
	return NULL;
}

struct glossary *open_glossary(struct error *error)
{
	struct glossary *glossary = open_shipped_glossary(error);
	bool done = glossary != NULL;

	for (size_t i = 0; done && i < globals.glossaries.count; i++)
		done = glossary_load(glossary, globals.glossaries.items[i], LAYER_USER, cli_job(), error);
	if (done) {
		glossary_index(glossary);
		return glossary;
	}
	glossary_close(glossary);
	return NULL;
}

bool open_memories(struct memory_set *set, struct error *error)
{
	const char *shipped = NULL;

	if (!memory_set_add(set, memory_to_write(), true, error))
		return false;
	for (size_t i = 0; i < globals.references.count; i++)
		if (!memory_set_add(set, globals.references.items[i], false, error))
			return false;
	if (is_dutch_to_english() && wants_shipped("memory"))
		shipped = find_data("tm/news.db", &setting_origins.arena);
	return !shipped || memory_set_add(set, shipped, false, error);
}

bool open_plan(struct plan *plan, struct error *error)
{
	*plan = (struct plan){
		.match.penalties = penalties,
		.variety = wanted_variety(),
		.source_language = str_of(globals.source_language),
		.target_language = str_of(cli_target_language()),
		/* forms, numbers and terms are those of English for Dutch */
		.substitute = is_dutch_to_english() && !match_settings.no_repair,
		.assemble = is_dutch_to_english() && !match_settings.no_assemble,
		.dutch = is_dutch(),
	};
	plan->match.threshold = match_settings.threshold;
	plan->match.most = (size_t)match_settings.matches;
	plan->match.source_language = plan->source_language;
	plan->match.target_language = plan->target_language;
	if (!open_rules(&plan->rules, error) || !open_memories(&plan->memories, error))
		return false;
	if (plan->assemble)
		plan->common = common_words_open();
	plan->glossary = open_glossary(error);
	return plan->glossary != NULL;
}

void close_plan(struct plan *plan)
{
	if (plan->glossary)
		glossary_close(plan->glossary);
	common_words_close(plan->common);
	memory_set_close(&plan->memories);
	close_rules(&plan->rules);
	*plan = (struct plan){ 0 };
}

struct format_options format_options(void)
{
	return (struct format_options){
		.paint = cli_paint(),
		.quiet = globals.quiet,
		.verbose = globals.verbose,
		.source_language = str_of(globals.source_language),
		.target_language = str_of(cli_target_language()),
		.now = str_of(cli_now()),
		.threshold = match_settings.threshold,
		.encoding = input_settings.encoding,
		.paragraphs = wanted_paragraphs(),
	};
}

static bool can(const struct format *format, enum format_use use)
{
	switch (use) {
	case TO_READ: return format->read != NULL;
	case TO_WRITE: return format->write != NULL;
	case TO_IMPORT: return format->read_units != NULL;
	case TO_EXPORT: return format->write_unit != NULL;
	}
	return false;
}

bool named_format(const char *name, enum format_use use, const struct format **format, struct error *error)
{
	struct similar similar;
	struct buf names = { 0 };

	similar_init(&similar, str_of(name));
	for (const struct format *const *at = formats; *at; at++) {
		if (!can(*at, use))
			continue;
		if (strcmp((*at)->name, name) == 0) {
			*format = *at;
			buf_fini(&names);
			return true;
		}
		similar_offer(&similar, str_of((*at)->name));
		buf_printf(&names, "%s%s", names.size ? ", " : "", (*at)->name);
	}
	error_set(error, ERROR_USAGE, "no format “%s” here", name);
	if (similar_text(&similar)[0])
		error_hint(error, "did you mean %s?", similar_text(&similar));
	else
		error_hint(error, "it may be %s", buf_text(&names));
	buf_fini(&names);
	return false;
}
