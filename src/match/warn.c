#include "match/warn.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "match/withdrawn.h"
#include "text/numbers.h"
#include "text/unicode.h"

#include <stdlib.h>

/** The cautions of one proposal while they are made. */
struct warner {
	struct str match, yours; /* both Dutch sentences */
	enum variety variety;
	struct caution *cautions; /* one of each kind, and one of each term */
	size_t count, room;
	struct arena *arena;  /* what is kept */
	struct arena scratch; /* what is not */
	struct buf match_words, your_words;
};

static void add_caution(struct warner *warner, const char *kind, struct str text)
{
	ARRAY_GROW(warner->cautions, warner->count, warner->room);
	warner->cautions[warner->count++] = (struct caution){ kind, text };
}

/* “geen” and “niet” */
static void add_quoted(struct buf *out, struct str word, size_t at, size_t count)
{
	if (at > 0)
		buf_add(out, at + 1 < count ? STR(", ") : STR(" and "));
	buf_printf(out, "“%.*s”", STR_ARG(word));
}

/* One sentence naming what the match has and what yours has; nothing where neither has anything. */
static void add_contrast(struct warner *warner, const char *kind)
{
	struct str match = buf_str(&warner->match_words), yours = buf_str(&warner->your_words);

	if (match.size && yours.size)
		add_caution(warner, kind, arena_printf(warner->arena, "%s: the match says %.*s, your sentence %.*s", kind,
			STR_ARG(match), STR_ARG(yours)));
	else if (match.size)
		add_caution(warner, kind, arena_printf(warner->arena, "%s: the match says %.*s, your sentence does not", kind,
			STR_ARG(match)));
	else if (yours.size)
		add_caution(warner, kind, arena_printf(warner->arena, "%s: your sentence says %.*s, the match does not", kind,
			STR_ARG(yours)));
	buf_clear(&warner->match_words);
	buf_clear(&warner->your_words);
}

/* --- negations -------------------------------------------------------------------------------------------------- */

/* Without diacritics: stressed ones carry an accent (géén, níét). */
static const char *const negations[] = { "niet", "geen", "nooit", "niets", "niemand", "nergens", "zonder", "evenmin", "noch",
	"niks", "nimmer", "geenszins", "allerminst" };
enum { NEGATIONS = sizeof negations / sizeof *negations };

static bool is_negation(struct str word)
{
	for (size_t i = 0; i < NEGATIONS; i++)
		if (str_equal(word, str_of(negations[i])))
			return true;
	return false;
}

/* The next run of letters, from `*at` on; empty: there is none. */
static struct str word_behind(struct str text, size_t *at)
{
	size_t start = *at, end = *at;

	while (end < text.size) {
		size_t before = end;

		if (!is_letter(utf8_next(text, &end))) {
			if (before > start) {
				*at = end;
				return str_slice(text, start, before);
			}
			start = end;
		}
	}
	*at = text.size;
	return str_slice(text, start, text.size);
}

/* Appends the negations of `sentence` as they are quoted, and counts them. */
static size_t find_negations(struct warner *warner, struct str sentence, struct buf *out)
{
	struct buf bare = { 0 };
	struct str word, found[16]; /* nobody reads more */
	size_t count = 0, at = 0;

	add_bare(&bare, sentence);
	while ((word = word_behind(buf_str(&bare), &at)).size && count < sizeof found / sizeof *found)
		if (is_negation(word))
			found[count++] = arena_str(&warner->scratch, word);
	for (size_t i = 0; i < count; i++)
		add_quoted(out, found[i], i, count);
	buf_fini(&bare);
	return count;
}

static void compare_negations(struct warner *warner)
{
	size_t in_match = find_negations(warner, warner->match, &warner->match_words);
	size_t in_yours = find_negations(warner, warner->yours, &warner->your_words);

	if (in_match == in_yours) {
		buf_clear(&warner->match_words);
		buf_clear(&warner->your_words);
	}
	add_contrast(warner, "negation");
}

/* --- numbers ---------------------------------------------------------------------------------------------------- */

static size_t count_value(const struct number *numbers, size_t count, struct str value)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += str_equal(numbers[i].value, value);
	return found;
}

/* Appends the numbers of `mine` that `others` has not, or has fewer times, as they stand in `sentence`. */
static void find_other_numbers(struct warner *warner, struct str sentence, const struct number *mine, size_t count,
	const struct number *others, size_t other_count, struct buf *out)
{
	const struct number **found = arena_alloc(&warner->scratch, (count + 1) * sizeof *found);
	size_t found_count = 0;

	for (size_t i = 0; i < count; i++)
		if (count_value(mine, i, mine[i].value) >= count_value(others, other_count, mine[i].value))
			found[found_count++] = &mine[i];
	for (size_t i = 0; i < found_count; i++)
		add_quoted(out, str_slice(sentence, found[i]->start, found[i]->end), i, found_count);
}

static void compare_numbers(struct warner *warner)
{
	size_t match_count, your_count;
	const struct number *match = find_numbers(warner->match, warner->variety, &warner->scratch, &match_count);
	const struct number *yours = find_numbers(warner->yours, warner->variety, &warner->scratch, &your_count);

	find_other_numbers(warner, warner->match, match, match_count, yours, your_count, &warner->match_words);
	find_other_numbers(warner, warner->yours, yours, your_count, match, match_count, &warner->your_words);
	add_contrast(warner, "number");
}

/* Below this likeness so much differs that the difference has to be read anyway. */
enum { NUMBERS_FROM = 75 };

static void compare_sentences(struct warner *warner, const struct proposal *proposal)
{
	compare_negations(warner);
	if (proposal->origin == ORIGIN_FUZZY && proposal->raw >= NUMBERS_FROM)
		compare_numbers(warner);
}

static void warn_of_terms(struct warner *warner, const struct proposal *proposal, const struct segment *segment,
	struct wording *wording)
{
	size_t count;
	const struct withdrawal *found
		= find_withdrawn_english(wording, segment, proposal->target.chars, warner->arena, &count);

	for (size_t i = 0; i < count; i++)
		add_caution(warner, "term", withdrawal_text(&found[i], segment, proposal->target.chars, warner->arena));
}

void add_cautions(struct proposal *proposal, const struct segment *segment, bool dutch, enum variety variety,
	struct wording *wording, struct arena *arena)
{
	struct warner warner = { .match = proposal->unit.source.chars, .yours = segment->source.chars, .variety = variety,
		.arena = arena };
	bool remembered = proposal->memory.size > 0;

	if (remembered && dutch && proposal->open_count)
		compare_sentences(&warner, proposal);
	warn_of_terms(&warner, proposal, segment, wording);
	if (remembered && proposal->unit.state < STATE_REVIEWED)
		add_caution(&warner, "unreviewed", STR("unreviewed: nobody has confirmed this translation"));
	if (warner.count)
		proposal->cautions = arena_copy(arena, warner.cautions, warner.count, sizeof *warner.cautions);
	proposal->caution_count = warner.count;
	free(warner.cautions);
	arena_fini(&warner.scratch);
	buf_fini(&warner.match_words);
	buf_fini(&warner.your_words);
}
