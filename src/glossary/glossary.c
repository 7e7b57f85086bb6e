#include "glossary/glossary.h"

#include "base/alloc.h"
#include "base/file.h"
#include "glossary/glossary_files.h"
#include "glossary/store.h"
#include "text/unicode.h"

#include <stdlib.h>

struct glossary *glossary_open(void)
{
	return must_calloc(1, sizeof(struct glossary));
}

void glossary_close(struct glossary *glossary)
{
	if (!glossary)
		return;
	glossary_close(glossary->withdrawn);
	phrases_fini(&glossary->phrases);
	phrases_fini(&glossary->verb_phrases);
	form_index_fini(&glossary->forms);
	free(glossary->entries);
	free(glossary->companions);
	free(glossary->verb_particles);
	free(glossary->terms);
	arena_fini(&glossary->arena);
	free(glossary);
}

void glossary_add_term(struct glossary *glossary, const struct term *term)
{
	struct term *copy = arena_copy(&glossary->arena, term, 1, sizeof *term);
	struct buf key = { 0 };

	add_key(&key, term->source);
	if (!str_equal(buf_str(&key), term->source))
		copy->source = arena_str(&glossary->arena, buf_str(&key));
	buf_fini(&key);
	ARRAY_GROW(glossary->terms, glossary->term_count, glossary->term_room);
	glossary->terms[glossary->term_count++] = copy;
}

const struct term *const *glossary_terms(const struct glossary *glossary, size_t *count)
{
	*count = glossary->term_count;
	return glossary->terms;
}

void glossary_set_options(struct glossary *glossary, const struct glossary_options *options)
{
	glossary->options = *options;
}

size_t glossary_left_out(const struct glossary *glossary)
{
	return glossary->left_out;
}

size_t glossary_undecided(const struct glossary *glossary)
{
	return glossary->undecided;
}

bool glossary_load(struct glossary *glossary, const char *path, int layer, struct job *job, struct error *error)
{
	const struct glossary_format *format = glossary->options.format;
	struct buf bytes = { 0 };
	bool done = file_read(path, &bytes, error) && refuse_archive(path, buf_str(&bytes), error);

	if (done && !format)
		format = find_glossary_format_of(path, buf_str(&bytes));
	done = done && format->read(glossary, path, buf_str(&bytes), layer, job, error);
	buf_fini(&bytes);
	return done;
}
