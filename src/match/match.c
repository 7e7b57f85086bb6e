#include "match/match.h"

#include "base/alloc.h"
#include "match/differences.h"
#include "text/unicode.h"

#include <stdlib.h>
#include <strings.h>

/** An English text found, once, with the best unit that has it. */
struct candidate {
	struct unit unit; /* in the matcher's arena */
	uint64_t target;  /* hash of its key, codes included */
	const struct memory_member *member;
	enum origin origin;
	int raw, penalty, score;
	uint32_t distance, weight; /* likeness exactly: distance of weight is not the same */
	size_t uses;
	bool ambiguous;
};

struct matcher {
	struct memory_set *memories;
	struct match_options options;
	struct tokens query, found;
	struct score_scratch scoring;
	struct difference_scratch differing;
	struct arena arena; /* what was found for the segment at hand */
	struct candidate *candidates;
	size_t count, room;

	struct text source; /* the segment at hand */
	struct buf key, before, after, other;
	const struct memory_member *member; /* the memory at hand */

	struct buf last_source; /* of the unit before: one source has several targets */
	int last_score;
	uint32_t last_distance, last_weight;
};

struct matcher *matcher_open(struct memory_set *memories, const struct match_options *options)
{
	struct matcher *matcher = must_calloc(1, sizeof *matcher);

	matcher->memories = memories;
	matcher->options = *options;
	return matcher;
}

void matcher_close(struct matcher *matcher)
{
	if (!matcher)
		return;
	tokens_fini(&matcher->query);
	tokens_fini(&matcher->found);
	score_scratch_fini(&matcher->scoring);
	difference_scratch_fini(&matcher->differing);
	arena_fini(&matcher->arena);
	free(matcher->candidates);
	buf_fini(&matcher->key);
	buf_fini(&matcher->before);
	buf_fini(&matcher->after);
	buf_fini(&matcher->other);
	buf_fini(&matcher->last_source);
	free(matcher);
}

/* --- languages (BCP 47: tags in any case; an empty one fits all) ---------------------------------------------------- */

static bool next_subtag(struct str *rest, struct str *subtag)
{
	size_t end = 0;

	while (end < rest->size && rest->data[end] != '-' && rest->data[end] != '_')
		end++;
	*subtag = str_slice(*rest, 0, end);
	*rest = str_slice(*rest, end + (end < rest->size), rest->size);
	return subtag->size > 0;
}

static bool same_subtag(struct str a, struct str b)
{
	return a.size == b.size && strncasecmp(a.data, b.data, a.size) == 0;
}

/* Two letters or three digits behind the language (and a script of four letters); empty: none. */
static struct str region_of(struct str tag)
{
	struct str subtag;

	next_subtag(&tag, &subtag);
	while (next_subtag(&tag, &subtag)) {
		if (subtag.size == 2 || (subtag.size == 3 && is_digit((unsigned char)subtag.data[0])))
			return subtag;
		if (subtag.size == 1)
			break; /* extensions and private use */
	}
	return STR("");
}

static bool same_language(struct str a, struct str b)
{
	struct str left = STR(""), right = STR("");

	return !next_subtag(&a, &left) || !next_subtag(&b, &right) || same_subtag(left, right);
}

static bool other_region(struct str a, struct str b)
{
	struct str left = region_of(a), right = region_of(b);

	return left.size && right.size && !same_subtag(left, right);
}

/* Units of other languages are no matches; another region is. */
static bool has_languages(const struct matcher *matcher, const struct unit *unit)
{
	return same_language(unit->source_language, matcher->options.source_language)
		&& same_language(unit->target_language, matcher->options.target_language);
}

/* --- penalties -------------------------------------------------------------------------------------------------- */

static size_t count_markup(struct text text, struct str markup)
{
	size_t count = 0;

	for (size_t i = 0; i < text.code_count; i++)
		count += str_equal(text.codes[i].markup, markup);
	return count;
}

/* Codes of `a` that `b` has not, with multiplicity. */
static size_t missing_codes(struct text a, struct text b)
{
	size_t missing = 0;

	for (size_t i = 0; i < a.code_count; i++) {
		struct str markup = a.codes[i].markup;
		struct text before = { .codes = a.codes, .code_count = i };

		missing += count_markup(before, markup) >= count_markup(b, markup);
	}
	return missing;
}

/* An exchanged code counts once. */
static size_t differing_codes(struct text a, struct text b)
{
	size_t left = missing_codes(a, b), right = missing_codes(b, a);

	return left > right ? left : right;
}

/* In a fuzzy match the codes are in the score already. */
static int penalty_of(const struct matcher *matcher, const struct unit *unit, bool identical)
{
	const struct match_options *options = &matcher->options;
	int penalty = matcher->member->penalty;

	if (unit->state <= STATE_TRANSLATED)
		penalty += options->penalties.unreviewed;
	if (unit->maker == MAKER_ALIGNED)
		penalty += options->penalties.aligned;
	else if (unit->maker == MAKER_MACHINE)
		penalty += options->penalties.machine;
	if (other_region(unit->target_language, options->target_language))
		penalty += options->penalties.variety;
	if (identical)
		penalty += options->penalties.tags * (int)differing_codes(matcher->source, unit->source);
	return penalty;
}

static void set_score(struct candidate *candidate)
{
	candidate->score = candidate->raw > candidate->penalty ? candidate->raw - candidate->penalty : 0;
}

/* --- candidates ------------------------------------------------------------------------------------------------- */

/* Less than 0: `a` is the better one. */
static int compare_likeness(const struct candidate *a, const struct candidate *b)
{
	uint64_t left = (uint64_t)a->distance * b->weight, right = (uint64_t)b->distance * a->weight;

	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return (left > right) - (left < right);
}

/* The order of the members settles what is left: the memory that is written goes before references. */
static int compare_age(const struct candidate *a, const struct candidate *b)
{
	int order = str_compare(b->unit.changed, a->unit.changed);

	if (order != 0)
		return order;
	if (a->member != b->member)
		return a->member < b->member ? -1 : 1;
	return (b->unit.id > a->unit.id) - (b->unit.id < a->unit.id);
}

static int compare_candidates(const void *left, const void *right)
{
	const struct candidate *a = left, *b = right;
	int order = compare_likeness(a, b);

	if (order != 0)
		return order;
	if (a->uses != b->uses)
		return a->uses > b->uses ? -1 : 1;
	return compare_age(a, b);
}

static struct text copy_text(struct arena *arena, struct text text)
{
	struct code *codes = text.code_count ? arena_copy(arena, text.codes, text.code_count, sizeof *codes) : NULL;

	for (size_t i = 0; i < text.code_count; i++)
		codes[i].markup = arena_str(arena, codes[i].markup);
	return (struct text){ arena_str(arena, text.chars), codes, text.code_count };
}

static struct unit copy_unit(struct arena *arena, const struct unit *unit)
{
	struct unit copy = *unit;
	struct str *const strings[] = { &copy.source_language, &copy.target_language, &copy.before, &copy.after, &copy.key,
		&copy.created, &copy.changed, &copy.author, &copy.file, &copy.note };
	struct property *properties = unit->property_count
		? arena_copy(arena, unit->properties, unit->property_count, sizeof *properties) : NULL;

	copy.source = copy_text(arena, unit->source);
	copy.target = copy_text(arena, unit->target);
	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
		*strings[i] = strings[i]->size ? arena_str(arena, *strings[i]) : STR("");
	for (size_t i = 0; i < unit->property_count; i++) {
		properties[i].name = arena_str(arena, properties[i].name);
		properties[i].value = arena_str(arena, properties[i].value);
	}
	copy.properties = properties;
	return copy;
}

/* Texts with the same key and the same codes are the same English. */
static uint64_t hash_target(struct matcher *matcher, struct text target)
{
	struct buf *key = &matcher->other;

	buf_clear(key);
	add_key(key, target.chars);
	for (size_t i = 0; i < target.code_count; i++) {
		buf_add_char(key, '\1');
		buf_add(key, target.codes[i].markup);
	}
	return str_hash(buf_str(key));
}

/* One candidate an English text: of several units the best stays, and all are counted. */
static void add_candidate(struct matcher *matcher, struct candidate candidate, const struct unit *unit)
{
	struct candidate *known = NULL;

	candidate.member = matcher->member;
	candidate.target = hash_target(matcher, unit->target);
	candidate.unit = *unit;
	candidate.uses = 1;
	set_score(&candidate);
	for (size_t i = 0; i < matcher->count && !known; i++)
		if (matcher->candidates[i].target == candidate.target)
			known = &matcher->candidates[i];
	if (known) {
		int order = compare_likeness(&candidate, known);

		candidate.uses = ++known->uses;
		if (order > 0 || (order == 0 && compare_age(&candidate, known) >= 0))
			return;
	} else {
		ARRAY_GROW(matcher->candidates, matcher->count, matcher->room);
		known = &matcher->candidates[matcher->count++];
	}
	candidate.unit = copy_unit(&matcher->arena, unit);
	*known = candidate;
}

/* --- identical sources ------------------------------------------------------------------------------------------ */

static bool has_key(struct matcher *matcher, struct str s, const struct buf *key)
{
	buf_clear(&matcher->other);
	add_key(&matcher->other, s);
	return str_equal(buf_str(&matcher->other), buf_str(key));
}

/* Both neighbours are the same; a unit without neighbours has none to compare. */
static bool has_context(struct matcher *matcher, const struct unit *unit)
{
	return (unit->before.size || unit->after.size) && has_key(matcher, unit->before, &matcher->before)
		&& has_key(matcher, unit->after, &matcher->after);
}

static bool take_identical(void *data, const struct unit *unit)
{
	struct matcher *matcher = data;
	struct candidate candidate = { .weight = 1 };

	if (!has_languages(matcher, unit) || !has_key(matcher, unit->source.chars, &matcher->key))
		return true;
	candidate.origin = has_context(matcher, unit) ? ORIGIN_CONTEXT : ORIGIN_EXACT;
	candidate.raw = candidate.origin == ORIGIN_CONTEXT ? 101 : 100;
	candidate.penalty = penalty_of(matcher, unit, true);
	add_candidate(matcher, candidate, unit);
	return true;
}

/* Of several targets with the same claim the commonest is the one; where none is, all are in doubt. */
static void settle_targets(struct matcher *matcher, enum origin origin)
{
	size_t targets = 0, most = 0, with_most = 0;

	for (size_t i = 0; i < matcher->count; i++) {
		const struct candidate *candidate = &matcher->candidates[i];

		if (candidate->origin != origin)
			continue;
		targets++;
		if (candidate->uses > most) {
			most = candidate->uses;
			with_most = 0;
		}
		with_most += candidate->uses == most;
	}
	for (size_t i = 0; targets > 1 && with_most > 1 && i < matcher->count; i++) {
		struct candidate *candidate = &matcher->candidates[i];

		if (candidate->origin == origin) {
			candidate->ambiguous = true;
			candidate->penalty += matcher->options.penalties.multiple;
			set_score(candidate);
		}
	}
}

static bool find_identical(struct matcher *matcher, struct error *error)
{
	for (size_t i = 0; i < matcher->memories->count; i++) {
		matcher->member = &matcher->memories->members[i];
		if (!memory_find_exact(matcher->member->memory, matcher->source.chars, take_identical, matcher, error))
			return false;
	}
	settle_targets(matcher, ORIGIN_CONTEXT);
	settle_targets(matcher, ORIGIN_EXACT);
	return true;
}

/* --- similar sources -------------------------------------------------------------------------------------------- */

/* Whether so many better ones are there that a unit of at most `bound` percent would not be shown. */
static bool has_enough(const struct matcher *matcher, int bound)
{
	size_t better = 0;

	for (size_t i = 0; i < matcher->count && better < matcher->options.most; i++)
		better += matcher->candidates[i].score > bound;
	return better >= matcher->options.most;
}

/* The units of one source come together: it is scored once. Codes count, so that a source with codes is always scored. */
static int score_unit(struct matcher *matcher, const struct unit *unit)
{
	if (unit->source.code_count == 0 && str_equal(buf_str(&matcher->last_source), unit->source.chars))
		return matcher->last_score;
	buf_clear(&matcher->last_source);
	if (unit->source.code_count == 0)
		buf_add(&matcher->last_source, unit->source.chars);
	if (has_key(matcher, unit->source.chars, &matcher->key)) {
		matcher->last_score = -1; /* identical, and found before */
	} else {
		tokens_read(&matcher->found, unit->source);
		matcher->last_score = score_tokens(&matcher->query, &matcher->found, matcher->options.threshold,
			&matcher->scoring, &matcher->last_distance, &matcher->last_weight);
	}
	return matcher->last_score;
}

static bool take_similar(void *data, const struct unit *unit, int bound)
{
	struct matcher *matcher = data;
	struct candidate candidate;

	if (has_enough(matcher, bound))
		return false;
	if (!has_languages(matcher, unit) || score_unit(matcher, unit) < 0)
		return true;
	candidate = (struct candidate){
		/* only white space between the words differs */
		.origin = matcher->last_distance == 0 ? ORIGIN_EXACT : ORIGIN_FUZZY,
		.raw = matcher->last_score,
		.penalty = penalty_of(matcher, unit, false),
		.distance = matcher->last_distance,
		.weight = matcher->last_weight,
	};
	add_candidate(matcher, candidate, unit);
	return true;
}

static bool find_fuzzy(struct matcher *matcher, struct error *error)
{
	tokens_read(&matcher->query, matcher->source);
	buf_clear(&matcher->last_source);
	matcher->last_score = -1;
	for (size_t i = 0; i < matcher->memories->count; i++) {
		matcher->member = &matcher->memories->members[i];
		if (!memory_find_similar(matcher->member->memory, &matcher->query, matcher->options.threshold, take_similar,
			    matcher, error))
			return false;
	}
	return true;
}

/* --- proposals -------------------------------------------------------------------------------------------------- */

static void make_proposal(struct matcher *matcher, const struct candidate *candidate, struct arena *arena,
	struct proposal *proposal)
{
	*proposal = (struct proposal){
		.origin = candidate->origin,
		.score = candidate->score,
		.raw = candidate->raw,
		.penalty = candidate->penalty,
		.unit = copy_unit(arena, &candidate->unit),
		.memory = str_of(candidate->member->name),
		.uses = candidate->uses,
		.ambiguous = candidate->ambiguous,
	};
	proposal->target = proposal->unit.target;
	if (candidate->origin != ORIGIN_FUZZY)
		return;
	tokens_read(&matcher->found, proposal->unit.source);
	proposal->open = find_differences(arena_str(arena, matcher->source.chars), &matcher->query, proposal->unit.source.chars,
		&matcher->found, &matcher->scoring, &matcher->differing, arena, &proposal->open_count);
}

static void read_segment(struct matcher *matcher, struct text source, struct str before, struct str after)
{
	arena_reset(&matcher->arena);
	matcher->count = 0;
	matcher->source = source;
	buf_clear(&matcher->key);
	buf_clear(&matcher->before);
	buf_clear(&matcher->after);
	add_key(&matcher->key, source.chars);
	add_key(&matcher->before, before);
	add_key(&matcher->after, after);
}

bool find_matches(struct matcher *matcher, struct text source, struct str before, struct str after, struct arena *arena,
	struct proposal **proposals, size_t *count, struct error *error)
{
	*proposals = NULL;
	*count = 0;
	read_segment(matcher, source, before, after);
	if (matcher->key.size == 0)
		return true;
	if (!find_identical(matcher, error) || !find_fuzzy(matcher, error))
		return false;
	if (matcher->count)
		qsort(matcher->candidates, matcher->count, sizeof *matcher->candidates, compare_candidates);
	*count = matcher->count < matcher->options.most ? matcher->count : matcher->options.most;
	*proposals = arena_calloc(arena, *count, sizeof **proposals);
	for (size_t i = 0; i < *count; i++)
		make_proposal(matcher, &matcher->candidates[i], arena, &(*proposals)[i]);
	return true;
}
