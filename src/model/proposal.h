#ifndef MODEL_PROPOSAL_H
#define MODEL_PROPOSAL_H

#include "model/unit.h"

/** Where a proposal comes from, worst first, so that a greater value is a better origin (contract). */
enum origin { ORIGIN_NONE, ORIGIN_ASSEMBLED, ORIGIN_MT, ORIGIN_FUZZY, ORIGIN_REPAIRED, ORIGIN_SUBSTITUTED, ORIGIN_EXACT,
	ORIGIN_CONTEXT };

/** What an exchange of English words rests on. */
enum edit_by { EDIT_GLOSSARY, EDIT_NAME, EDIT_NUMBER, EDIT_DATE, EDIT_UNIT, EDIT_PRONOUN, EDIT_PHRASE, EDIT_LEARNED };

/** English words exchanged in the target. */
struct edit {
	struct str from, to;
	enum edit_by by;
	struct span place; /* of `to` in the proposal's target */
};

/** A Dutch difference that was not carried over: only in the match, only in yours. */
struct difference {
	struct str from, to;
};

/** What to mind, with one sentence for people that begins with the kind ("negation: ..."). `kind` is the contract's word: negation, number, name ... */
struct caution {
	const char *kind;
	struct str text;
};

struct proposal {
	struct text target;
	enum origin origin;
	int score;   /* after penalties; -1: it has none (assembled, mt) */
	int raw;     /* before substitution and penalties; -1: none */
	int penalty;
	struct unit unit;       /* the memory's entry behind it; unit.target is the target before the exchanges */
	struct str memory;      /* file name of the memory, "" where none is behind it */
	size_t uses;            /* how many units of the memories have this very target */
	bool ambiguous;         /* the source has several targets and none is commonest */
	const struct edit *edits;
	size_t edit_count;
	const struct difference *open;
	size_t open_count;
	const struct caution *cautions;
	size_t caution_count;
	const struct span *rest; /* assembled: what stays Dutch, as bytes of target, the ‹ › included */
	size_t rest_count;
};

/** The contract's words: "context", "exact" ...; "glossary", "name" ... */
const char *origin_name(enum origin origin);
const char *edit_by_name(enum edit_by by);
const char *state_name(enum state state);

/** The state with that name; false where there is none. */
bool find_state(struct str name, enum state *state);

#endif
