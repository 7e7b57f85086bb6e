/** What a run works with: memories, glossaries, languages, options. Opened once, used for every file. */
#ifndef TRANSLATE_PLAN_H
#define TRANSLATE_PLAN_H

#include "glossary/glossary.h"
#include "match/match.h"
#include "memory/set.h"
#include "text/common.h"
#include "text/sentence_rules.h"

struct plan {
	struct sentence_rules rules;
	struct memory_set memories;
	struct glossary *glossary;
	struct common_words *common; /* NULL: nothing is assembled */
	struct match_options match;
	enum variety variety;
	struct str source_language, target_language;
	bool dutch;                /* the source is: its numbers and negations can be read */
	bool substitute, assemble; /* off: --no-repair, --no-assemble */
};

#endif
