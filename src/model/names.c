#include "model/proposal.h"
#include "model/term.h"

static const char *const origins[] = { "none", "assembled", "mt", "fuzzy", "repaired", "substituted", "exact", "context" };
static const char *const edits[] = { "glossary", "name", "number", "date", "unit", "pronoun", "phrase", "learned" };
static const char *const states[] = { "new", "proposed", "translated", "reviewed", "final" };

static const char *const statuses[] = { "preferred", "admitted", "deprecated", "forbidden", "proposed", "hidden" };

const char *origin_name(enum origin origin)
{
	return origins[origin];
}

const char *edit_by_name(enum edit_by by)
{
	return edits[by];
}

const char *state_name(enum state state)
{
	return states[state];
}

const char *term_status_name(enum term_status status)
{
	return statuses[status];
}

bool find_state(struct str name, enum state *state)
{
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		if (str_equal(name, str_of(states[i]))) {
			*state = (enum state)i;
			return true;
		}
	}
	return false;
}
