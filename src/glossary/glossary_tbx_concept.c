/* What TBX says of a concept, and the lines of a glossary it makes. */
#include "glossary/glossary_tbx.h"

#include <stdlib.h>
#include <strings.h>

enum { JOINED_MAX = 8 * 1024 }; /* bytes to which more is added */

void tbx_concept_fini(struct tbx_concept *concept)
{
	free(concept->terms);
	arena_fini(&concept->arena);
}

bool tbx_join(struct arena *arena, struct str *whole, const char *separator, struct str part)
{
	if (part.size == 0 || str_equal(*whole, part))
		return true;
	if (whole->size == 0)
		*whole = part;
	else if (whole->size < JOINED_MAX)
		*whole = arena_printf(arena, "%.*s%s%.*s", STR_ARG(*whole), separator, STR_ARG(part));
	else
		return false;
	return true;
}

/* --- words ------------------------------------------------------------------------------------------------------------------ */

static bool is_word(struct str value, const char *word)
{
	return value.size == strlen(word) && strncasecmp(value.data, word, value.size) == 0;
}

const char *tbx_status_word(enum term_status status)
{
	static const char *const words[] = { "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
		"deprecatedTerm-admn-sts", NULL, NULL };

	return words[status];
}

/* preferredTerm-admn-sts (administrativeStatus), standardizedTerm (normativeAuthorization), preferred (TBX-Min) ... */
static bool find_status(struct str value, enum term_status *status)
{
	static const struct {
		const char *word;
		enum term_status status;
	} words[] = { { "preferred", TERM_PREFERRED }, { "standardized", TERM_PREFERRED }, { "legal", TERM_PREFERRED },
		{ "regulated", TERM_PREFERRED }, { "admitted", TERM_ADMITTED }, { "deprecated", TERM_DEPRECATED },
		{ "superseded", TERM_DEPRECATED }, { "notRecommended", TERM_DEPRECATED }, { "obsolete", TERM_DEPRECATED },
		{ "forbidden", TERM_FORBIDDEN }, { "proposed", TERM_PROPOSED }, { "unprocessed", TERM_PROPOSED },
		{ "provisionallyProcessed", TERM_PROPOSED } };

	if (str_ends(value, STR("-admn-sts")))
		value.size -= strlen("-admn-sts");
	if (str_ends(value, STR("Term")))
		value.size -= strlen("Term");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (is_word(value, words[i].word)) {
			*status = words[i].status;
			return true;
		}
	}
	return false;
}

const char *tbx_pos_word(enum part_of_speech pos)
{
	static const char *const words[] = { NULL, "noun", "verb", "adjective", "adverb", "noun", "other" };

	return words[pos];
}

static enum part_of_speech find_pos(struct str value)
{
	static const struct {
		const char *word;
		enum part_of_speech pos;
	} words[] = { { "noun", POS_NOUN }, { "verb", POS_VERB }, { "adjective", POS_ADJECTIVE }, { "adj", POS_ADJECTIVE },
		{ "adverb", POS_ADVERB }, { "adv", POS_ADVERB }, { "properNoun", POS_NAME }, { "proper noun", POS_NAME },
		{ "name", POS_NAME }, { "phrase", POS_PHRASE } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (is_word(value, words[i].word))
			return words[i].pos;
	return POS_ANY;
}

/* --- categories -------------------------------------------------------------------------------------------------------------- */

/* What is no status we know may say that the term is not to be used: nobody has decided for it. */
static void take_status(struct tbx_concept *concept, struct tbx_term *term, struct str value, int rank)
{
	enum term_status status = TERM_PROPOSED;

	if (rank <= term->status_rank || (!find_status(value, &status) && rank < 2))
		return;
	if (status == TERM_PROPOSED && !find_status(value, &status) && !concept->unknown_status.size)
		concept->unknown_status = value;
	term->status = status;
	term->status_rank = rank;
}

bool tbx_take_term_note(struct tbx_concept *concept, struct tbx_term *term, struct str category, struct str value)
{
	if (str_equal(category, STR("partOfSpeech"))) {
		if (find_pos(value))
			term->pos = find_pos(value);
	} else if (str_equal(category, STR("termType"))) {
		if (is_word(value, "phrase") && !term->pos)
			term->pos = POS_PHRASE;
		return is_word(value, "phrase") || is_word(value, "fullForm");
	} else if (str_equal(category, STR("administrativeStatus")) || str_equal(category, STR("termStatus"))
		   || str_equal(category, STR("usageStatus"))) {
		take_status(concept, term, value, 2);
	} else if (str_equal(category, STR("normativeAuthorization")) || str_equal(category, STR("processStatus"))) {
		take_status(concept, term, value, 1);
	} else if (str_equal(category, STR("geographicalUsage"))) {
		if (is_word(value, "GB") || is_word(value, "UK") || is_word(value, "en-GB"))
			term->variety = STR("GB");
		else if (is_word(value, "US") || is_word(value, "en-US"))
			term->variety = STR("US");
		else
			return false;
	} else {
		return false;
	}
	return true;
}

bool tbx_take_descrip(struct tbx_concept *concept, enum tbx_side side, struct str category, struct str value)
{
	if (str_equal(category, STR("subjectField")))
		return tbx_join(&concept->arena, &concept->domain, ", ", value);
	if (str_equal(category, STR("definition")))
		return tbx_join(&concept->arena, side ? &concept->side_definitions[side] : &concept->definition, "; ", value);
	return false;
}

/* --- pairs ------------------------------------------------------------------------------------------------------------------- */

/* Preferred before what has no status, before admitted and the rest. */
static int status_order(const struct tbx_term *term)
{
	return term->status_rank == 0 ? 1 : term->status == TERM_PREFERRED ? 0 : 2 + (int)term->status;
}

/* By fit of the region, then status; else as they stand. */
static int compare_terms(const void *a, const void *b)
{
	const struct tbx_term *one = a, *other = b;

	if (one->side != other->side)
		return one->side < other->side ? -1 : 1;
	if (one->fit != other->fit)
		return one->fit > other->fit ? -1 : 1;
	if (status_order(one) != status_order(other))
		return status_order(one) < status_order(other) ? -1 : 1;
	return one->place.line != other->place.line ? (one->place.line < other->place.line ? -1 : 1)
		: one->place.column < other->place.column ? -1 : one->place.column > other->place.column;
}

/* Those without text, and of other regions where the language has better ones, are taken out. */
static void choose_terms(struct tbx_concept *concept)
{
	enum language_fit best[3] = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i < concept->count; i++)
		if (concept->terms[i].text.size && concept->terms[i].fit > best[concept->terms[i].side])
			best[concept->terms[i].side] = concept->terms[i].fit;
	for (size_t i = 0; i < concept->count; i++)
		if (concept->terms[i].text.size && concept->terms[i].fit == best[concept->terms[i].side])
			concept->terms[kept++] = concept->terms[i];
	concept->count = kept;
	if (kept)
		qsort(concept->terms, kept, sizeof *concept->terms, compare_terms);
}

static struct str note_of(struct glossary *glossary, struct tbx_concept *concept, const struct tbx_term *source,
	const struct tbx_term *target)
{
	struct arena *arena = &concept->arena;
	struct str note = target->note, definition = concept->definition;

	tbx_join(arena, &note, "; ", source->note);
	tbx_join(arena, &note, "; ", concept->side_notes[SIDE_TARGET]);
	tbx_join(arena, &note, "; ", concept->side_notes[SIDE_SOURCE]);
	tbx_join(arena, &note, "; ", concept->note);
	tbx_join(arena, &definition, "; ", concept->side_definitions[SIDE_TARGET]);
	tbx_join(arena, &definition, "; ", concept->side_definitions[SIDE_SOURCE]);
	if (definition.size)
		tbx_join(arena, &note, "; ", arena_printf(arena, "%.*s%.*s", STR_ARG(DEFINITION), STR_ARG(definition)));
	if (!str_equal(note, concept->kept_note))
		concept->kept_note = arena_str(&glossary->arena, note);
	return concept->kept_note;
}

static bool same_word(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* What our own note adds; where somebody changed the status or part of speech since, theirs holds. */
static void take_keys(struct glossary *glossary, struct term *term, const struct tbx_term *target, struct job *job)
{
	enum term_status status = term->status;
	enum part_of_speech pos = term->pos;

	if (target->keys.size == 0)
		return;
	read_term_keys(glossary, target->place,
		arena_str(&glossary->arena, str_slice(target->keys, KEYS_NOTE.size, target->keys.size)), term, job);
	if (!same_word(target->status_rank ? tbx_status_word(status) : NULL, tbx_status_word(term->status)))
		term->status = status;
	if (pos && !same_word(tbx_pos_word(pos), tbx_pos_word(term->pos)))
		term->pos = pos;
}

static void add_pair(struct glossary *glossary, struct tbx_concept *concept, const struct tbx_term *source,
	const struct tbx_term *target, const struct term *proto, struct job *job)
{
	struct term term = *proto;

	term.source = arena_str(&glossary->arena, source->text);
	term.target = arena_str(&glossary->arena, target->text);
	term.note = note_of(glossary, concept, source, target);
	term.domain = concept->domain.size ? arena_str(&glossary->arena, concept->domain) : STR("");
	term.pos = source->pos ? source->pos : target->pos;
	term.status = target->status;
	term.variety = target->variety;
	term.line = source->place.line;
	take_keys(glossary, &term, target, job);
	glossary_add_term(glossary, &term);
}

bool tbx_add_pairs(struct glossary *glossary, struct tbx_concept *concept, const struct term *proto, struct job *job)
{
	size_t sources = 0, pairs = 0;

	if (concept->unknown_status.size)
		job_warn(job, (struct place){ proto->path.data, concept->line, 0 }, "unknown status “%.*s”, taken for proposed",
			STR_ARG(concept->unknown_status));
	choose_terms(concept);
	while (sources < concept->count && concept->terms[sources].side == SIDE_SOURCE)
		sources++;
	if (sources == 0 || sources == concept->count)
		return false;
	for (size_t i = 0; i < sources; i++)
		for (size_t k = sources; k < concept->count && pairs < PAIRS_MAX; k++, pairs++)
			add_pair(glossary, concept, &concept->terms[i], &concept->terms[k], proto, job);
	if (pairs < sources * (concept->count - sources))
		job_warn(job, (struct place){ proto->path.data, concept->line, 0 },
			"more than %d pairs in one entry, the others are left out", PAIRS_MAX);
	return true;
}
