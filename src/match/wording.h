/** Which targets of a segment's terms a translation has, in which of their forms, and where. */
#ifndef MATCH_WORDING_H
#define MATCH_WORDING_H

#include "base/arena.h"
#include "glossary/shape.h"
#include "model/segment.h"
#include "text/english.h"

#include <uthash.h>

/** A form of a target. */
struct wording_form {
	struct str text;
	unsigned kinds; /* bit n: enum english_form n; put is present, past and participle */
	uint64_t hash;
	size_t words;
};

/** A target that was met, with its forms; those of a segment are known by its number. */
struct wording_target {
	struct str text;
	struct wording_form *forms;
	size_t form_count;
	UT_hash_handle hh;

	size_t usable_in, withdrawn_in; /* the reading that last had it in a usable and in a withdrawn term */
	unsigned usable_kinds, withdrawn_kinds; /* which of its forms those terms ask for */
	size_t uses;              /* on how many stretches of the Dutch it may be used */
	const struct hit *before; /* the last of them */
	size_t sought_in;         /* the reading that last looked for it as usable */
	bool there;               /* and the English has it */
	size_t looked_for;        /* the reading that last looked for it as withdrawn */
	bool written;             /* withdrawn, and the English has it */
};

/** Behind which words the usable targets end that begin at a word, and before it; and what was said to be withdrawn there. */
struct wording_reach {
	size_t here, before, said;
};

/** A word or sign of the English. */
struct wording_word {
	size_t start, end; /* bytes */
	bool joined;       /* a hyphen stands before it: no word of its own, but of a longer one */
	bool capitals;     /* at least two, and no small letter */
	bool small;        /* a small letter */
};

/** Words in a row, where they stand, by hash. */
struct wording_window {
	uint64_t hash;
	uint32_t first, words, next; /* next: in its chain, from 1 */
};

/** A translation cut into words, and all it takes to find phrases in it. */
struct wording_text {
	struct str text;
	struct wording_word *words;
	size_t count, room;
	uint64_t *sums, *powers; /* of the words' hashes: sums[i] of the first i */
	size_t sum_room;
	struct wording_window *windows;
	size_t window_count, window_room;
	uint32_t *chains;
	size_t chain_count, chain_room;
	bool *cut; /* lengths whose windows are there */
	size_t cut_room;
};

/** A thread's own memory for reading translations: the targets it met, and scratch. For withdrawn.c and itself. */
struct wording {
	struct arena arena; /* of the targets */
	struct wording_target *targets;
	struct buf small;

	size_t reading; /* how many were read */
	const struct segment *segment;
	struct wording_target **of_hits; /* the target of each hit */
	size_t hit_room;
	struct wording_text english, form;
	struct wording_reach *reach; /* scratch of withdrawn.c, one a word */
	size_t reach_room;
};

struct wording *wording_open(void); /* the caller closes it with wording_close */
void wording_close(struct wording *wording);

/**
 * Reads the hits of `segment` and `english`, a translation of it; both are borrowed until the next reading. What stands
 * between ‹ and › is Dutch and no part of it. Costs as much as both are long, plus (once a target) its forms.
 */
void wording_read(struct wording *wording, const struct segment *segment, struct str english);

/** Receives the words `first` to `end` (exclusive), and the form that stands there; false: enough. */
typedef bool wording_visitor(void *data, size_t first, size_t end, const struct wording_form *form);

/**
 * Tells of every place where the English has a form of `target` that is among `kinds`, form by form.
 *
 * @strict   in the letters of the target, but for a capital at the start of a sentence or capitals throughout, and as a
 *           word of its own or the first of a hyphenated one (Kiev-based); else in any letters, as any word
 */
void each_wording(struct wording *wording, const struct wording_target *target, unsigned kinds, bool strict,
	wording_visitor *visit, void *data);

/** The form of a target that is the first of its kind, or NULL. */
const struct wording_form *find_wording_form(const struct wording_target *target, enum english_form kind);

#endif
