/* Forms of every entry, made once when the glossary is loaded. */
#include "base/alloc.h"
#include "base/utf8.h"
#include "glossary/indexing.h"
#include "text/dutch.h"
#include "text/unicode.h"

#include <uthash.h>

enum { MOST_WORDS = 32 }; /* of a phrase; a longer one is found as nothing: it is a sentence */

struct numbered {
	struct str text;
	uint32_t number;
	UT_hash_handle hh;
};

static bool has_capital(struct str word)
{
	size_t at = 0;

	return word.size && is_upper(utf8_next(word, &at));
}

uint32_t numbered_text(
	struct indexing *indexing, struct numbered **all, uint32_t count, char sort, struct str text, bool *fresh)
{
	struct str key = arena_printf(&indexing->arena, "%c%.*s", sort, STR_ARG(text));
	struct numbered *found;

	HASH_FIND(hh, *all, key.data, key.size, found);
	*fresh = !found;
	if (found)
		return found->number;
	found = arena_calloc(&indexing->arena, 1, sizeof *found);
	found->text = key;
	found->number = count + 1;
	HASH_ADD_KEYPTR(hh, *all, found->text.data, found->text.size, found);
	return found->number;
}

void add_posting(struct indexing *indexing, struct str form, enum posting_kind kind, uint32_t target, enum form_tag tag,
	bool itself)
{
	struct shape shape = shape_of(&indexing->shaper, form);

	form_index_add(&indexing->glossary->forms, &shape, kind, target, tag, itself);
}

/* A form with a `particle` is that of the base of a separable verb: geven of aangeven. */
static void visit_form(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct indexing *indexing = data;
	struct glossary *glossary = indexing->glossary;
	bool itself = indexing->first;

	indexing->first = false;
	if (particle.size == 0) {
		add_posting(indexing, form, indexing->kind, indexing->target, tag, itself);
	} else if (indexing->kind == POSTING_ENTRY) {
		glossary->entries[indexing->target].particle =
			companion_number(indexing, particle, COMPANION_PARTICLE);
		add_posting(indexing, form, POSTING_BASE, indexing->target, tag, false);
	} else if (indexing->kind == POSTING_VERB) {
		glossary->verb_particles[indexing->target] =
			companion_number(indexing, particle, COMPANION_PARTICLE);
		add_posting(indexing, form, POSTING_VERB_BASE, indexing->target, tag, false);
	}
}

void add_word_forms(struct indexing *indexing, enum posting_kind kind, uint32_t target, struct str word, bool inflects,
	enum part_of_speech pos)
{
	indexing->kind = kind;
	indexing->target = target;
	indexing->first = true;
	if (inflects)
		each_dutch_form(word, pos, visit_form, indexing);
	else
		visit_form(indexing, word, FORM_BASE, STR(""));
}

/* A form that is looked for among those of a noun, and what it is there. */
struct given_form {
	struct str form;
	enum form_tag tag;
};

static void compare_given(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct given_form *given = data;

	if (particle.size == 0 && str_equal(form, given->form) && (tag == FORM_PLURAL || tag == FORM_GENITIVE))
		given->tag = tag;
}

/* Canadezen is a plural of Canadees, pannekoeken of pannekoek, which is given too; Engelsen by its look. */
static enum form_tag tag_of_given(const struct term *term, struct str form)
{
	struct given_form given = { form, FORM_BASE };
	struct str singulars = term->forms, singular;
	bool noun = term->pos == POS_NOUN || term->pos == POS_NAME || term->pos == POS_ANY;

	if (!noun && !(term->pos == POS_ADJECTIVE && has_capital(term->source)))
		return FORM_BASE;
	each_dutch_form(term->source, POS_NOUN, compare_given, &given);
	while (given.tag == FORM_BASE && str_next(&singulars, ' ', &singular))
		if (singular.size && singular.size < form.size)
			each_dutch_form(singular, POS_NOUN, compare_given, &given);
	if (given.tag == FORM_BASE && str_ends(form, STR("en")) && !str_ends(term->source, STR("en")))
		given.tag = FORM_PLURAL;
	return given.tag;
}

/* forms=... of the entry; before the forms made by rule, since of equal ones the first counts. */
static void add_given_forms(struct indexing *indexing, uint32_t target, const struct term *term)
{
	struct str forms = term->forms, form;

	while (str_next(&forms, ' ', &form))
		if (form.size && !str_equal(form, term->source))
			add_posting(indexing, form, POSTING_ENTRY, target, tag_of_given(term, form), false);
}

static void add_entry(struct indexing *indexing, uint32_t number)
{
	struct entry *entry = &indexing->glossary->entries[number];
	struct word_reader reader = { .text = entry->source };
	struct piece pieces[MOST_WORDS];
	enum part_of_speech pos;
	size_t count = 0;

	while (count < MOST_WORDS && next_piece(&reader, &pieces[count]))
		count++;
	if (count == 1) {
		add_given_forms(indexing, number, entry->terms[0]);
		add_word_forms(indexing, POSTING_ENTRY, number, entry->source, !entry->exact, entry->terms[0]->pos);
	} else if (count > 1 && count < MOST_WORDS) { /* of no word at all: a stray no-break space */
		entry->phrase = true;
		pos = entry->terms[0]->pos;
		if (!add_verb_phrase(indexing, number, pieces, count))
			add_phrase(indexing, number, pos, pieces, count);
		else if (pos == POS_ANY)
			add_phrase(indexing, number, POS_NOUN, pieces, count); /* militair ingrijpen */
	}
}

void glossary_index(struct glossary *glossary)
{
	struct indexing indexing = { .glossary = glossary };

	make_entries(glossary);
	for (size_t i = 1; i <= glossary->entry_count && i < MOST_TARGETS; i++)
		add_entry(&indexing, (uint32_t)i);
	form_index_finish(&glossary->forms);
	HASH_CLEAR(hh, indexing.words);
	HASH_CLEAR(hh, indexing.companions);
	HASH_CLEAR(hh, indexing.verbs);
	arena_fini(&indexing.arena);
	shaper_fini(&indexing.shaper);
}
