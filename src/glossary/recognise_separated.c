/* Separated verbs: the base form, and its particle further on in the clause (gaf ... aan) or before it (aan te geven).
 */
#include "base/alloc.h"
#include "glossary/recogniser.h"
#include "text/dutch.h"

enum { FARTHEST = 25, MOST_BETWEEN = 3 };

/* Whether a sign ends the clause; a comma need not (gaf, zei hij, aan), but before a conjunction it does (, maar). */
bool ends_clause(const struct recogniser *recogniser, size_t spot)
{
	const struct piece *piece = &recogniser->spots[spot].piece;
	char sign = recogniser->text.data[piece->start];

	if (piece->word || piece->end - piece->start > 1)
		return false;
	if (sign == ',')
		return spot + 1 < recogniser->spot_count && begins_clause(small_spot(recogniser, spot + 1));
	return strchr(";:.?!()\"", sign) != NULL;
}

/* Whether the sign at `spot` begins something: in ‘Macedonië’, in (Noord-)Ierland. */
static bool opens_quotation(const struct recogniser *recogniser, size_t spot)
{
	const struct piece *piece = &recogniser->spots[spot].piece;

	return !piece->word && spot + 1 < recogniser->spot_count && recogniser->spots[spot + 1].piece.start == piece->end
	       && recogniser->spots[spot - 1].piece.end < piece->start;
}

/* Whether the word at `spot` may be a particle at the end of its clause: what follows is no noun that it belongs to. */
bool may_close(const struct recogniser *recogniser, size_t spot)
{
	if (spot + 1 == recogniser->spot_count)
		return true;
	if (!recogniser->spots[spot + 1].piece.word)
		return !opens_quotation(recogniser, spot + 1);
	return may_follow_particle(small_spot(recogniser, spot + 1));
}

/* Where the clause of the verb at `spot` ends: the spot behind its last word, at most FARTHEST on. */
uint32_t clause_end(const struct recogniser *recogniser, uint32_t spot)
{
	uint32_t end = spot + 1;

	while (end < recogniser->spot_count && end <= spot + FARTHEST && !ends_clause(recogniser, end))
		end++;
	return end;
}

/* The first companion that ends behind `spot`. */
static size_t companions_behind(const struct recogniser *recogniser, uint32_t spot)
{
	return spot + 1 < recogniser->spot_count ? recogniser->spots[spot + 1].companions : recogniser->companion_count;
}

/* The particle behind the verb. */
static bool find_after(struct recogniser *recogniser, uint32_t particle, uint32_t spot, uint32_t clause, uint32_t *at)
{
	for (size_t i = companions_behind(recogniser, spot); i < recogniser->companion_count; i++) {
		const struct companion_place *place = &recogniser->companions[i];

		if (place->words.last >= clause)
			return false;
		if (place->number == particle && may_close(recogniser, place->words.last)) {
			*at = place->words.last;
			return true;
		}
	}
	return false;
}

/* Whether all words between a particle and its infinitive may stand there: te, kunnen, laten ... */
bool only_verbs_between(const struct recogniser *recogniser, uint32_t first, uint32_t verb)
{
	for (uint32_t between = first + 1; between < verb; between++)
		if (!recogniser->spots[between].piece.word
			|| !may_stand_before_infinitive(small_spot(recogniser, between)))
			return false;
	return true;
}

/*
 * The particle before the verb: aan te geven, mee kunnen nemen; or right before it, where people write apart what
 * belongs together (tegemoet kwam), if it is no preposition.
 */
static bool find_before(struct recogniser *recogniser, const struct base *base, uint32_t particle, uint32_t *at)
{
	for (size_t i = companions_behind(recogniser, base->spot); i-- > 0;) {
		const struct companion_place *place = &recogniser->companions[i];

		if (place->words.last + MOST_BETWEEN + 1 < base->spot)
			return false;
		if (place->number != particle || place->words.last >= base->spot)
			continue;
		*at = place->words.last;
		if (*at + 1 == base->spot)
			return !is_function_word(recogniser->glossary->companions[particle].text);
		return base->tag == FORM_INFINITIVE && only_verbs_between(recogniser, *at, base->spot);
	}
	return false;
}

static void add_verb_with_companions(struct recogniser *recogniser, const struct base *base, uint32_t particle)
{
	ARRAY_GROW(recogniser->verbs, recogniser->verb_count, recogniser->verb_room);
	recogniser->verbs[recogniser->verb_count++] = (struct verb_place){
		.number = base->target,
		.spot = base->spot,
		.particle = particle,
		.tag = base->tag,
		.why = HIT_SEPARABLE,
	};
}

static void add_separated(struct recogniser *recogniser, const struct base *base, uint32_t particle)
{
	uint32_t first = base->spot < particle ? base->spot : particle,
		 last = base->spot < particle ? particle : base->spot;
	struct stretch stretches[] = { { first, first }, { last, last } };
	struct found found = {
		.entry = base->target,
		.first = first,
		.last = last,
		.words = 2,
		.stretch_count = 2,
		.start = recogniser->spots[first].piece.start,
		.end = recogniser->spots[last].piece.end,
		.why = HIT_SEPARABLE,
		.tag = base->tag,
	};

	recogniser->spots[base->spot].taken = true;
	if (base->has_companions) {
		add_verb_with_companions(recogniser, base, particle);
		return;
	}
	found.stretches = arena_copy(&recogniser->arena, stretches, 2, sizeof *stretches);
	add_found(recogniser, &found);
}

/* A word that is part of a separated verb has no hits of its own as a verb. */
static void drop_taken(struct recogniser *recogniser)
{
	size_t kept = 0;

	for (size_t i = 0; i < recogniser->found_count; i++) {
		const struct found *found = &recogniser->found[i];

		if (found->stretch_count || found->first != found->last || !recogniser->spots[found->first].taken)
			recogniser->found[kept++] = *found;
	}
	recogniser->found_count = kept;
}

static uint32_t particle_of(const struct glossary *glossary, const struct base *base)
{
	return base->has_companions ? glossary->verb_particles[base->target] : glossary->entries[base->target].particle;
}

/*
 * The verbs that the base forms `first` to `end`, all of one word, make with a particle. Where several are found, the
 * nearest particle has it: trekt zich terug en richtte in ... is terugtrekken, not intrekken.
 */
static void find_at_one_word(struct recogniser *recogniser, size_t first, size_t end)
{
	uint32_t spot = recogniser->bases[first].spot, clause = clause_end(recogniser, spot), nearest = UINT32_MAX,
		 at = 0;

	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = first; i < end; i++) {
			const struct base *base = &recogniser->bases[i];
			uint32_t particle = particle_of(recogniser->glossary, base), distance;

			if (!find_after(recogniser, particle, spot, clause, &at)
				&& !find_before(recogniser, base, particle, &at))
				continue;
			distance = at > spot ? at - spot : spot - at;
			if (pass == 0 && distance < nearest)
				nearest = distance;
			else if (pass == 1 && distance == nearest)
				add_separated(recogniser, base, at);
		}
	}
}

void find_separated(struct recogniser *recogniser)
{
	if (recogniser->companion_count == 0)
		return;
	for (size_t first = 0, end; first < recogniser->base_count; first = end) {
		uint32_t spot = recogniser->bases[first].spot;

		for (end = first + 1; end < recogniser->base_count && recogniser->bases[end].spot == spot;)
			end++;
		find_at_one_word(recogniser, first, end);
	}
	drop_taken(recogniser);
}
