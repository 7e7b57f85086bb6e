/* From what was found to hits: which lie inside others, in which order they stand, and the English of each. */
#include "base/alloc.h"
#include "glossary/recogniser.h"
#include "text/english.h"
#include "text/unicode.h"

#include <stdlib.h>

struct ranked_hit {
	struct hit hit;
	uint32_t order; /* of its term, by loading */
	uint64_t entry; /* tells entries apart, withdrawn ones too */
	bool foreign;   /* the term is of the other English */
};

static int compare_numbers(size_t a, size_t b)
{
	return a < b ? -1 : a > b;
}

/* Of those that begin at one word: doubles side by side, in the order of finding. */
static int compare_same_length(const void *left, const void *right)
{
	const struct found *a = left, *b = right;
	int order = compare_numbers(a->last, b->last);

	if (order == 0)
		order = compare_numbers(a->entry, b->entry);
	if (order == 0)
		order = compare_numbers(a->start, b->start);
	if (order == 0)
		order = compare_numbers(a->end, b->end);
	return order ? order : compare_numbers(a->number, b->number);
}

static uint32_t first_word(const struct found *found, uint32_t spots)
{
	(void)spots;
	return found->first;
}

static uint32_t words_less(const struct found *found, uint32_t spots)
{
	return spots - found->words;
}

/* One counting sort, which leaves equal ones as they are; `key` is at most the number of spots. */
static void order_found(struct recogniser *recogniser, uint32_t (*key)(const struct found *found, uint32_t spots))
{
	uint32_t spots = (uint32_t)recogniser->spot_count, *starts = recogniser->owners;
	struct found *ordered = recogniser->ordered, *found = recogniser->found;
	size_t room;

	memset(starts, 0, (spots + 2) * sizeof *starts);
	for (size_t i = 0; i < recogniser->found_count; i++)
		starts[key(&found[i], spots) + 1]++;
	for (uint32_t spot = 0; spot < spots; spot++)
		starts[spot + 1] += starts[spot];
	for (size_t i = 0; i < recogniser->found_count; i++)
		ordered[starts[key(&found[i], spots)]++] = found[i];
	room = recogniser->found_room;
	recogniser->found = ordered;
	recogniser->found_room = recogniser->ordered_room;
	recogniser->ordered = found;
	recogniser->ordered_room = room;
}

/* Longest first, then leftmost; in time that grows with their number alone. */
static void order_by_length(struct recogniser *recogniser)
{
	struct found *found;
	size_t count = recogniser->found_count;

	order_found(recogniser, first_word);
	order_found(recogniser, words_less);
	found = recogniser->found;
	for (size_t first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && found[end].words == found[first].words && found[end].first == found[first].first;)
			end++;
		if (end > first + 1)
			qsort(&found[first], end - first, sizeof *found, compare_same_length);
	}
}

/* An entry may be found as a verb and as a noun, or by two forms: the first is enough. */
static void drop_doubles(struct recogniser *recogniser)
{
	struct found *found = recogniser->found;
	size_t kept = 0;

	for (size_t i = 0; i < recogniser->found_count; i++)
		if (kept == 0 || found[kept - 1].entry != found[i].entry || found[kept - 1].start != found[i].start
			|| found[kept - 1].end != found[i].end)
			found[kept++] = found[i];
	recogniser->found_count = kept;
}

/* Marks what shares a word with a longer (or as long, earlier) hit. Hits of the same stretch do not hide each other. */
static void mark_inside(struct recogniser *recogniser)
{
	struct found *found;
	uint32_t *owners;

	order_by_length(recogniser);
	drop_doubles(recogniser);
	found = recogniser->found;
	owners = recogniser->owners;
	memset(owners, 0, recogniser->spot_count * sizeof *owners);
	for (size_t i = 0; i < recogniser->found_count; i++) {
		for (uint32_t word = found[i].first; word <= found[i].last; word = next_word_of(&found[i], word)) {
			const struct found *owner = owners[word] ? &found[owners[word] - 1] : NULL;

			if (owner && (owner->first != found[i].first || owner->last != found[i].last))
				found[i].inside = true;
		}
		for (uint32_t word = found[i].first; word <= found[i].last && !found[i].inside;
			word = next_word_of(&found[i], word))
			if (!owners[word])
				owners[word] = (uint32_t)i + 1;
	}
}

static int compare_hits(const void *left, const void *right)
{
	const struct ranked_hit *a = left, *b = right;
	const struct term *x = a->hit.term, *y = b->hit.term;

	if (a->hit.start != b->hit.start)
		return a->hit.start < b->hit.start ? -1 : 1;
	if (a->hit.end != b->hit.end)
		return a->hit.end > b->hit.end ? -1 : 1;
	if (a->hit.part_count != b->hit.part_count)
		return a->hit.part_count < b->hit.part_count ? -1 : 1;
	if (term_is_withdrawn(x) != term_is_withdrawn(y))
		return term_is_withdrawn(x) ? 1 : -1;
	if (a->hit.why != b->hit.why)
		return (int)a->hit.why - (int)b->hit.why;
	if (x->layer != y->layer)
		return y->layer - x->layer;
	if (a->foreign != b->foreign)
		return a->foreign ? 1 : -1;
	if (x->status != y->status)
		return (int)x->status - (int)y->status;
	return a->order < b->order ? -1 : a->order > b->order;
}

/* topman's: no plural has an apostrophe behind a consonant, so it is the English genitive. */
static bool has_english_genitive(struct str text, const struct found *found)
{
	struct str word = str_slice(text, found->start, found->end), owner;

	if (str_ends(word, STR("'s")))
		owner = str_slice(word, 0, word.size - 2);
	else if (str_ends(word, STR("’s")))
		owner = str_slice(word, 0, word.size - strlen("’s"));
	else
		return false;
	return owner.size && !strchr("aeiouy", owner.data[owner.size - 1]) && (unsigned char)owner.data[owner.size - 1] < 0x80;
}

/* de Françaises, twee Françaises: behind an article or a count the -s is no owner's; but mijn vaders huis. */
static bool is_counted(struct recogniser *recogniser, const struct found *found)
{
	static const char *const counts[] = { "de", "deze", "die", "alle", "beide", "enkele", "sommige", "vele", "veel", "meer", "weinig",
		"twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "twintig", "honderd", "duizend" };
	struct str before;

	if (found->first == 0)
		return false;
	before = small_spot(recogniser, found->first - 1);
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		if (str_equal(before, str_of(counts[i])))
			return true;
	return before.size && is_digit((unsigned char)before.data[0]) && !str_equal(before, STR("1"));
}

/* Number and case as the Dutch form has them; degree and tense are left to the translator. */
static struct str english_for(
	struct recogniser *recogniser, const struct term *term, const struct found *found, struct arena *arena)
{
	/* gesprekjes: the one ending of a diminutive is that of the plural */
	bool several = found->tag == FORM_PLURAL
		       || (found->tag == FORM_DIMINUTIVE && recogniser->text.data[found->end - 1] == 's');

	if (!several && found->tag != FORM_GENITIVE)
		return term->target;
	if (has_english_genitive(recogniser->text, found))
		several = false;
	else if (found->tag == FORM_GENITIVE && is_counted(recogniser, found))
		several = true;
	buf_clear(&recogniser->english);
	if (several)
		add_plural(&recogniser->english, term->target);
	else
		add_genitive(&recogniser->english, term->target);
	return arena_str(arena, buf_str(&recogniser->english));
}

static bool is_foreign(const struct recogniser *recogniser, const struct term *term)
{
	return term->variety.size > 0
	       && str_equal(term->variety, STR("US")) != (recogniser->variety == VARIETY_AMERICAN);
}

static struct hit hit_of(
	struct recogniser *recogniser, const struct found *found, const struct term *term, struct arena *arena)
{
	struct hit hit = {
		.start = found->start,
		.end = found->end,
		.term = term,
		.why = found->why,
		.tag = found->tag,
		.english = english_for(recogniser, term, found, arena),
		.inside = found->inside,
	};
	struct span *parts;

	if (found->stretch_count == 0)
		return hit;
	parts = arena_alloc(arena, found->stretch_count * sizeof *parts);
	for (uint32_t i = 0; i < found->stretch_count; i++)
		parts[i] = (struct span){ recogniser->spots[found->stretches[i].first].piece.start,
			recogniser->spots[found->stretches[i].last].piece.end };
	hit.parts = parts;
	hit.part_count = found->stretch_count;
	return hit;
}

static void add_hits_of(struct recogniser *recogniser, const struct found *found, struct arena *arena)
{
	const struct glossary *glossary = found->withdrawn ? recogniser->glossary->withdrawn : recogniser->glossary;
	const struct entry *entry = &glossary->entries[found->entry];

	for (uint32_t t = 0; t < entry->count; t++) {
		if (found->why == HIT_COMPOUND && term_is_withdrawn(entry->terms[t]))
			continue; /* part of a compound: never demanded, so never forbidden */
		ARRAY_GROW(recogniser->hits, recogniser->hit_count, recogniser->hit_room);
		recogniser->hits[recogniser->hit_count++] =
			(struct ranked_hit){ .hit = hit_of(recogniser, found, entry->terms[t], arena),
				.order = entry->orders[t],
				.entry = (uint64_t)found->entry << 1 | found->withdrawn,
				.foreign = is_foreign(recogniser, entry->terms[t]) };
	}
}

/* Whether a better line, of another entry, has the pair of `hits[at]` already; its stretch begins at `stretch`. */
static bool is_repeated(const struct ranked_hit *hits, size_t stretch, size_t at)
{
	for (size_t i = stretch; i < at; i++)
		if (hits[i].entry != hits[at].entry && str_equal(hits[i].hit.term->target, hits[at].hit.term->target)
			&& str_equal(hits[i].hit.term->source, hits[at].hit.term->source))
			return true;
	return false;
}

/* Copies the hits without what is repeated; the lines of one entry, however many, differ. */
static size_t copy_hits(const struct ranked_hit *ranked, size_t count, struct hit *hits)
{
	size_t kept = 0, stretch = 0;
	bool mixed = false;

	for (size_t i = 0; i < count; i++) {
		if (i > 0 && !hit_is_beside(&ranked[i - 1].hit, &ranked[i].hit)) {
			stretch = i;
			mixed = false;
		}
		mixed |= i > stretch && ranked[i].entry != ranked[i - 1].entry;
		if (!mixed || !is_repeated(ranked, stretch, i))
			hits[kept++] = ranked[i].hit;
	}
	return kept;
}

/* Room for as many as there are; the withdrawn ones come later. */
static void make_room(struct recogniser *recogniser)
{
	if (recogniser->owner_room < recogniser->spot_count + 2) {
		recogniser->owner_room = recogniser->spot_count + 2;
		recogniser->owners =
			must_realloc(recogniser->owners, recogniser->owner_room * sizeof *recogniser->owners);
	}
	if (recogniser->ordered_room < recogniser->found_room) {
		recogniser->ordered_room = recogniser->found_room;
		recogniser->ordered =
			must_realloc(recogniser->ordered, recogniser->ordered_room * sizeof *recogniser->ordered);
	}
}

/* The hits of what is found, by their first words; only those of one word need to be compared. */
static void add_all_hits(struct recogniser *recogniser, struct arena *arena)
{
	recogniser->hit_count = 0;
	for (size_t first = 0, end; first < recogniser->found_count; first = end) {
		size_t before = recogniser->hit_count;

		for (end = first; end < recogniser->found_count && recogniser->found[end].first == recogniser->found[first].first; end++)
			add_hits_of(recogniser, &recogniser->found[end], arena);
		qsort(&recogniser->hits[before], recogniser->hit_count - before, sizeof *recogniser->hits, compare_hits);
	}
}

struct hit *make_hits(struct recogniser *recogniser, struct arena *arena, size_t *count)
{
	struct hit *hits;

	*count = 0;
	if (recogniser->spot_count == 0)
		return NULL;
	make_room(recogniser);
	mark_inside(recogniser);
	if (recogniser->glossary->all_withdrawn)
		return NULL; /* whoever asked takes them as they are found */
	find_withdrawn(recogniser);
	if (recogniser->found_count == 0)
		return NULL;
	make_room(recogniser);
	order_found(recogniser, first_word);
	add_all_hits(recogniser, arena);
	hits = arena_alloc(arena, recogniser->hit_count * sizeof *hits);
	*count = copy_hits(recogniser->hits, recogniser->hit_count, hits);
	return hits;
}
