#include "text/dutch.h"

#include "base/utf8.h"
#include "text/dutch_rules.h"
#include "text/unicode.h"

bool is_function_word(struct str word)
{
	return in_table(&function_words, word);
}

bool may_follow_particle(struct str word)
{
	return in_table(&words_after_particle, word);
}

bool begins_clause(struct str word)
{
	return in_table(&conjunctions, word);
}

bool begins_subclause(struct str word)
{
	return in_table(&subordinators, word);
}

bool is_determiner(struct str word)
{
	return in_table(&determiners, word);
}

bool opens_noun(struct str word)
{
	return in_table(&noun_openers, word);
}

static struct str forms_in(const struct inflection_table *table, struct str word)
{
	const struct inflection *row = find_row(table, word);

	return row ? str_of(row->forms) : STR("");
}

struct str stand_ins_of(struct str word)
{
	return forms_in(&stand_ins, word);
}

struct str pronominal_adverbs_of(struct str word)
{
	return forms_in(&pronominal_adverbs, word);
}

bool is_pronominal(struct str word)
{
	return in_table(&pronominals, word);
}

bool is_placeholder(struct str word)
{
	return in_table(&placeholders, word);
}

bool carries_infinitive(struct str word)
{
	return in_table(&carrying_verbs, word);
}

bool may_stand_before_infinitive(struct str word)
{
	return in_table(&verb_group_words, word);
}

bool is_verb_prefix(struct str word)
{
	return in_table(&particles, word) || in_table(&inseparable_prefixes, word);
}

bool is_word_ending(struct str ending)
{
	return in_table(&compound_endings, ending);
}

/* Whether `form` is new; remembers it. Where the set is full everything is new: the caller only loses time. */
static bool remember(struct forms *forms, struct str form)
{
	enum { SIZE = sizeof forms->seen / sizeof *forms->seen };
	uint64_t hash = str_hash(form) | 1;
	size_t at = hash >> 32 & (SIZE - 1);

	if (forms->particle.size)
		hash = ~hash | 1;
	while (forms->seen[at] && forms->seen[at] != hash)
		at = (at + 1) & (SIZE - 1);
	if (forms->seen[at])
		return false;
	if (forms->count < MOST_FORMS) {
		forms->seen[at] = hash;
		forms->count++;
	}
	return true;
}

/* Appends `word` with `c` in place of its first letter, whose bytes are `first`. */
static void add_with_first(struct word *to, struct str word, size_t first, uint32_t c)
{
	char bytes[8];
	struct buf letter = { .data = bytes, .room = sizeof bytes };

	buf_add_code_point(&letter, c);
	word_add(to, buf_str(&letter));
	word_add(to, str_slice(word, first, word.size));
}

/* Appends the first piece of a form, with the capital of its word. */
static void add_start(const struct forms *forms, struct word *form, struct str piece)
{
	size_t at = 0;

	if (forms->capital && form->size == 0 && piece.size > 0 && to_upper(utf8_next(piece, &at)) == forms->capital)
		add_with_first(form, piece, at, forms->capital);
	else
		word_add(form, piece);
}

void add_form(struct forms *forms, enum form_tag tag, struct str stem, const char *ending)
{
	struct word form;

	form.size = 0;
	add_start(forms, &form, forms->before);
	add_start(forms, &form, stem);
	word_add(&form, str_of(ending));
	word_add(&form, forms->behind);
	if (form.size == 0 || (forms->no_function_words && forms->particle.size && is_function_word(word_str(&form))))
		return;
	if (remember(forms, word_str(&form)))
		forms->visit(forms->data, word_str(&form), tag, forms->particle);
}

/* Fills `small` with the word without a lone first capital (Poetin, not NAVO); false where there is none. */
static bool make_small(struct str word, struct word *small, uint32_t *capital)
{
	size_t at = 0, first;

	*capital = utf8_next(word, &at);
	first = at;
	if (!is_upper(*capital) || at == word.size)
		return false;
	while (at < word.size)
		if (is_upper(utf8_next(word, &at)))
			return false;
	small->size = 0;
	add_with_first(small, word, first, to_lower(*capital));
	return true;
}

void each_dutch_form(struct str word, enum part_of_speech pos, form_visitor *visit, void *data)
{
	struct forms forms = { .visit = visit, .data = data, .word = word };
	struct word small;
	size_t at = 0;

	if (word.size == 0 || word.size > LONGEST_WORD) {
		visit(data, word, FORM_BASE, STR(""));
		return;
	}
	add_form(&forms, FORM_BASE, word, "");
	forms.name = is_upper(utf8_next(word, &at));
	if (make_small(word, &small, &forms.capital))
		forms.word = word_str(&small);
	else
		forms.capital = 0;
	if (pos == POS_NAME)
		add_name_forms(&forms, forms.word);
	if (pos == POS_ANY || pos == POS_NOUN)
		add_noun_forms(&forms, forms.word);
	if (pos == POS_ANY || pos == POS_ADJECTIVE)
		add_adjective_forms(&forms, forms.word, pos == POS_ADJECTIVE);
	if ((pos == POS_ANY || pos == POS_VERB) && !forms.name)
		add_verb_forms(&forms, forms.word);
}
