/** From the settings to what a run works with: memories, glossaries, languages. */
#ifndef CLI_OPEN_PLAN_H
#define CLI_OPEN_PLAN_H

#include "document/format.h"
#include "translate/plan.h"

/** The settings of matching, shared by the commands that match; put into a table by MATCH_SETTINGS. */
struct match_settings {
	int threshold, matches;
	bool no_repair, no_assemble;
};
extern struct match_settings match_settings;
#define MATCH_SETTINGS \
	{ "threshold", SETTING_NUMBER, &match_settings.threshold, "N", "matches from N per cent up", .least = 1, .most = 100, \
		.group = "Matching" }, \
	{ "matches", SETTING_NUMBER, &match_settings.matches, "N", "at most N a segment", .least = 1, .most = 100 }, \
	{ "no-repair", SETTING_FLAG, &match_settings.no_repair, NULL, "leave the numbers of a match as they are" }, \
	{ "no-assemble", SETTING_FLAG, &match_settings.no_assemble, NULL, "no lines built from terms where there is no match" }

/** The settings of a document to read, shared by the commands that read some; put into a table by INPUT_SETTINGS. */
struct input_settings {
	const char *from, *encoding, *paragraphs;
};
extern struct input_settings input_settings;
extern const char *const paragraph_ways[];
#define INPUT_SETTINGS \
	{ "from", SETTING_TEXT, &input_settings.from, "FORMAT", "what the input is: text, or lines (one segment a line, never split)", \
		.group = "Input" }, \
	{ "encoding", SETTING_TEXT, &input_settings.encoding, "NAME", "its encoding, where it is not UTF-8 and has no mark at its front" }, \
	{ "paragraphs", SETTING_TEXT, &input_settings.paragraphs, "WHERE", \
		"what ends a paragraph of text; auto looks at the text", .choices = paragraph_ways }

/** The format --from names; NULL in `*from`: none was named. ERROR_USAGE. */
bool input_format(const struct format **from, struct error *error);

/** The settings of sentence ends, shared by the commands that split; put into a table by RULE_SETTINGS. */
struct rule_settings {
	const char *srx, *srx_only;
};
extern struct rule_settings rule_settings;
#define RULE_SETTINGS \
	{ "srx", SETTING_PATH, &rule_settings.srx, "FILE", "segmentation rules (SRX) asked before the built-in ones, breaks too", \
		.group = "Sentences" }, \
	{ "srx-only", SETTING_PATH, &rule_settings.srx_only, "FILE", "those instead of the built-in ones; of the two the last one given counts" }

/** The SRX file in force, NULL: none; `*only`: in place of the built-in rules. */
const char *srx_file(bool *only);

/** The exceptions of the user and of the job (segment.txt), and the SRX file. Close them in any case. */
bool open_rules(struct sentence_rules *rules, struct error *error);
void close_rules(struct sentence_rules *rules);

/** The memory that is written: --memory or the default place. Lives as long as the settings. */
const char *memory_to_write(void);

/**
 * The first glossary that is in our own format (others are only read); where none is, glossary.txt in this folder. ERROR_USAGE
 * where that would be one of tmx.ini although options or variables name others.
 */
bool glossary_to_write(const char **path, struct error *error);

/** Whether `path` is one of the glossaries of this run. */
bool is_own_glossary(const char *path);

/** Whether shipped content of that kind (glossary, names, memory) is wanted. */
bool wants_shipped(const char *kind);

/** The memory that is written (it may be missing), the references, the shipped one; each to read. Close the set in any case. */
bool open_memories(struct memory_set *set, struct error *error);

/** Whether a result may go to `path`: not over the memory, a reference or a glossary of this run. ERROR_USAGE. */
bool may_write_to(const char *path, struct error *error);

/** The glossaries of all layers, indexed; the caller closes it. NULL with `error` filled. */
struct glossary *open_glossary(struct error *error);

/** The layers below the user's own, not indexed; the caller closes it. NULL with `error` filled. */
struct glossary *open_shipped_glossary(struct error *error);

/** Rules, memories, then glossaries. Close it in any case. */
bool open_plan(struct plan *plan, struct error *error);
void close_plan(struct plan *plan);

/** What every format is told, the input settings too; the command adds its own. */
struct format_options format_options(void);

/** A format by name with the capability wanted, or ERROR_USAGE with what is near. */
enum format_use { TO_READ, TO_WRITE, TO_IMPORT, TO_EXPORT };
bool named_format(const char *name, enum format_use use, const struct format **format, struct error *error);

/** The English of --target-language. */
enum variety wanted_variety(void);

#endif
