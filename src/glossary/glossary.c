#include "glossary/glossary.h"

#include "base/alloc.h"
#include "base/file.h"
#include "glossary/store.h"
#include "text/encoding.h"
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
	phrases_fini(&glossary->phrases);
	form_index_fini(&glossary->forms);
	free(glossary->particles);
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

bool glossary_load(struct glossary *glossary, const char *path, int layer, struct job *job, struct error *error)
{
	struct buf bytes = { 0 }, text = { 0 };
	struct str kept;
	bool done = file_read(path, &bytes, error) && decode_utf8(buf_str(&bytes), path, &text, error);

	buf_fini(&bytes);
	if (done) {
		kept = arena_str(&glossary->arena, buf_str(&text));
		buf_fini(&text);
		done = read_glossary_text(glossary, path, kept, layer, job, error);
	}
	buf_fini(&text);
	return done;
}
