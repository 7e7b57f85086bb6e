#include "match/withdrawn.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "glossary/shape.h"
#include "match/sentence_words.h"
#include "text/english.h"
#include "text/unicode.h"

#include <stdlib.h>

/* The forms of a target; the one that the Dutch asks for first, so that it decides where two are alike. */
enum own_form { AS_ASKED, AS_IT_IS, AS_PLURAL, AS_GENITIVE, AS_PLURAL_GENITIVE, ENGLISH_FORMS };

/** A text cut into words and signs. */
struct words {
	struct str text;
	struct piece *pieces;
	size_t count, room;
};

/** One look at a translation. */
struct search {
	const struct segment *segment;
	struct words english;
	struct words form, longer_form; /* what is looked for */
	struct buf forms[ENGLISH_FORMS], longer[ENGLISH_FORMS];
};

/* Cuts `text` at what next_piece cuts; what stays Dutch in an assembled proposal is left out. */
static void cut(struct words *words, struct str text)
{
	struct word_reader reader = { .text = text };
	struct piece piece;
	bool dutch = false;

	words->text = text;
	words->count = 0;
	while (next_piece(&reader, &piece)) {
		struct str sign = str_slice(text, piece.start, piece.end);

		dutch = (dutch || str_equal(sign, STR("‹"))) && !str_equal(sign, STR("›"));
		if (dutch)
			continue;
		ARRAY_GROW(words->pieces, words->count, words->room);
		words->pieces[words->count++] = piece;
	}
}

static struct str word_of(const struct words *words, size_t number)
{
	return str_slice(words->text, words->pieces[number].start, words->pieces[number].end);
}

static uint32_t plain(uint32_t c)
{
	return c == 0x2019 ? '\'' : c;
}

/* The same characters; `opens`: but for a capital at the front. */
static bool is_word(struct str wanted, struct str found, bool opens)
{
	size_t a = 0, b = 0;

	while (a < wanted.size && b < found.size) {
		bool first = a == 0;
		uint32_t c = plain(utf8_next(wanted, &a)), d = plain(utf8_next(found, &b));

		if (c != d && !(first && opens && is_lower(c) && to_lower(d) == c))
			return false;
	}
	return a == wanted.size && b == found.size;
}

static bool stands_at(const struct words *english, size_t at, const struct words *form)
{
	for (size_t i = 0; i < form->count; i++) {
		size_t start;

		if (at + i == english->count)
			return false;
		start = english->pieces[at + i].start;
		if (!is_word(word_of(form, i), word_of(english, at + i), i == 0 && begins_sentence(english->text, start)))
			return false;
	}
	return form->count > 0;
}

static void make_forms(struct buf *forms, const struct hit *hit)
{
	struct str target = hit->term->target;

	for (int form = 0; form < ENGLISH_FORMS; form++)
		buf_clear(&forms[form]);
	buf_add(&forms[AS_ASKED], hit->english.size ? hit->english : target);
	buf_add(&forms[AS_IT_IS], target);
	add_plural(&forms[AS_PLURAL], target);
	add_genitive(&forms[AS_GENITIVE], target);
	add_genitive(&forms[AS_PLURAL_GENITIVE], buf_str(&forms[AS_PLURAL]));
}

static bool is_new_form(const struct buf *forms, int form)
{
	for (int i = 0; i < form; i++)
		if (str_equal(buf_str(&forms[i]), buf_str(&forms[form])))
			return false;
	return true;
}

static struct span place_of(const struct words *english, size_t at, const struct words *form)
{
	return (struct span){ english->pieces[at].start, english->pieces[at + form->count - 1].end };
}

/* Whether a form of a usable target covers `place` and more: the number of "opposite number" is no number. */
static bool is_part_of(struct search *search, const struct hit *usable, struct span place)
{
	const struct words *english = &search->english;
	struct words *form = &search->longer_form;

	make_forms(search->longer, usable);
	for (int i = 0; i < ENGLISH_FORMS; i++) {
		if (!is_new_form(search->longer, i))
			continue;
		cut(form, buf_str(&search->longer[i]));
		for (size_t at = 0; at < english->count && english->pieces[at].start <= place.start; at++) {
			struct span longer;

			if (!stands_at(english, at, form))
				continue;
			longer = place_of(english, at, form);
			if (longer.end - longer.start > place.end - place.start && longer.end >= place.end)
				return true;
		}
	}
	return false;
}

static bool is_explained(struct search *search, struct span place)
{
	const struct segment *segment = search->segment;

	for (size_t i = 0; i < segment->hit_count; i++)
		if (term_is_usable(segment->hits[i].term) && is_part_of(search, &segment->hits[i], place))
			return true;
	return false;
}

/* On how many stretches of the Dutch the target may be used. */
static size_t count_uses(const struct segment *segment, struct str target)
{
	const struct hit *before = NULL;
	size_t count = 0;

	for (size_t i = 0; i < segment->hit_count; i++) {
		const struct hit *hit = &segment->hits[i];

		if (!term_is_usable(hit->term) || !str_equal(hit->term->target, target))
			continue;
		count += !before || !hit_is_beside(before, hit);
		before = hit;
	}
	return count;
}

/* Whether the English has the target of `hit` more often than other terms account for; where first, in which form. */
static bool find_target(struct search *search, const struct hit *hit, struct span *place, enum own_form *which)
{
	const struct words *english = &search->english;
	size_t found = 0, allowed = count_uses(search->segment, hit->term->target);

	make_forms(search->forms, hit);
	for (int form = 0; form < ENGLISH_FORMS; form++) {
		if (!is_new_form(search->forms, form))
			continue;
		cut(&search->form, buf_str(&search->forms[form]));
		for (size_t at = 0; at < english->count; at++) {
			struct span here;

			if (!stands_at(english, at, &search->form))
				continue;
			here = place_of(english, at, &search->form);
			if (is_explained(search, here))
				continue;
			if (found++ == 0 || here.start < place->start) {
				*place = here;
				*which = (enum own_form)form;
			}
		}
	}
	return found > allowed;
}

static const struct hit *usable_beside(const struct segment *segment, size_t number)
{
	while (number > 0 && hit_is_beside(&segment->hits[number], &segment->hits[number - 1]))
		number--;
	return term_is_usable(segment->hits[number].term) ? &segment->hits[number] : NULL; /* withdrawn ones come last */
}

static bool is_to_look_for(const struct hit *hit)
{
	return term_is_withdrawn(hit->term) && !hit->inside;
}

/* Whether the term stood in the Dutch before hit `number`. */
static bool is_looked_for(const struct segment *segment, size_t number)
{
	for (size_t i = 0; i < number; i++)
		if (segment->hits[i].term == segment->hits[number].term && is_to_look_for(&segment->hits[i]))
			return true;
	return false;
}

static bool is_said(const struct withdrawal *found, size_t count, struct span place)
{
	for (size_t i = 0; i < count; i++)
		if (found[i].place.start == place.start && found[i].place.end == place.end)
			return true;
	return false;
}

static size_t count_withdrawn(const struct segment *segment)
{
	size_t count = 0;

	for (size_t i = 0; i < segment->hit_count; i++)
		count += is_to_look_for(&segment->hits[i]);
	return count;
}

static struct withdrawal *search_all(struct search *search, struct withdrawal *found, struct arena *arena, size_t *count)
{
	const struct segment *segment = search->segment;

	for (size_t i = 0; i < segment->hit_count; i++) {
		struct withdrawal one = { .hit = &segment->hits[i] };
		enum own_form which = AS_IT_IS;

		if (!is_to_look_for(one.hit) || is_looked_for(segment, i)
			|| !find_target(search, one.hit, &one.place, &which) || is_said(found, *count, one.place))
			continue;
		one.instead = usable_beside(segment, i);
		if (one.instead) {
			make_forms(search->longer, one.instead);
			one.replacement = arena_str(arena, buf_str(&search->longer[which]));
		}
		found[(*count)++] = one;
	}
	return found;
}

struct withdrawal *find_withdrawn_english(
	const struct segment *segment, struct str english, struct arena *arena, size_t *count)
{
	struct search search = { .segment = segment };
	struct withdrawal *found = NULL;
	size_t most = count_withdrawn(segment);

	*count = 0;
	if (most == 0)
		return NULL;
	cut(&search.english, english);
	found = search_all(&search, arena_alloc(arena, most * sizeof *found), arena, count);
	for (int form = 0; form < ENGLISH_FORMS; form++) {
		buf_fini(&search.forms[form]);
		buf_fini(&search.longer[form]);
	}
	free(search.english.pieces);
	free(search.form.pieces);
	free(search.longer_form.pieces);
	return found;
}

struct str withdrawal_text(
	const struct withdrawal *found, const struct segment *segment, struct str english, struct arena *arena)
{
	const struct term *term = found->hit->term, *other = found->instead ? found->instead->term : NULL;
	struct buf out = { 0 };
	struct str text;

	buf_printf(&out, "term: “%.*s” is %s for “%.*s” in %.*s",
		STR_ARG(str_slice(english, found->place.start, found->place.end)), term_status_name(term->status),
		STR_ARG(str_slice(segment->source.chars, found->hit->start, found->hit->end)), STR_ARG(term->glossary));
	if (other && str_equal(other->glossary, term->glossary))
		buf_printf(&out, ", which has “%.*s”", STR_ARG(found->replacement));
	else if (other)
		buf_printf(&out, "; %.*s has “%.*s”", STR_ARG(other->glossary), STR_ARG(found->replacement));
	text = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return text;
}
