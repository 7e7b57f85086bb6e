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

/** The memory that is written: --memory or the default place. Lives as long as the settings. */
const char *memory_to_write(void);

/** Whether shipped content of that kind (glossary, names, memory) is wanted. */
bool wants_shipped(const char *kind);

/** The memory that is written (it may be missing), the references, the shipped one; each to read. Close the set in any case. */
bool open_memories(struct memory_set *set, struct error *error);

/** Whether a result may go to `path`: not over the memory, a reference or a glossary of this run. ERROR_USAGE. */
bool may_write_to(const char *path, struct error *error);

/** The glossaries of all layers, indexed; the caller closes it. NULL with `error` filled. */
struct glossary *open_glossary(struct error *error);

/** Memories, then glossaries. Close it in any case. */
bool open_plan(struct plan *plan, struct error *error);
void close_plan(struct plan *plan);

/** What every format is told; the command adds its own. */
struct format_options format_options(void);

/** A format by name with the capability wanted, or ERROR_USAGE with what is near. */
enum format_use { TO_READ, TO_WRITE, TO_IMPORT, TO_EXPORT };
bool named_format(const char *name, enum format_use use, const struct format **format, struct error *error);

#endif
