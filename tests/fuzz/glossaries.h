/*
 * What holds of a glossary whatever its bytes: it is read or refused in words, and the terms that are taken can be written in
 * every format and read again as they were.
 */
#ifndef TESTS_FUZZ_GLOSSARIES_H
#define TESTS_FUZZ_GLOSSARIES_H

#include "base/xml.h"
#include "glossary/glossary_files.h"
#include "glossary/store.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void fuzz_require(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "does not hold: %s\n", what);
	abort();
}

/* As XML can hold it: CSV and our own format can hold more. */
static inline struct str fuzz_clean(struct arena *arena, struct str s)
{
	struct xml_forbidden forbidden = { 0 };
	struct buf out = { 0 };
	struct str clean;

	xml_add_text(&out, s, &forbidden);
	if (forbidden.count == 0) {
		buf_fini(&out);
		return s;
	}
	buf_clear(&out);
	for (size_t i = 0; i < s.size; i++)
		buf_add_char(&out, (unsigned char)s.data[i] < 0x20 || (unsigned char)s.data[i] >= 0x7F ? '~' : s.data[i]);
	clean = arena_str(arena, buf_str(&out));
	buf_fini(&out);
	return clean;
}

static inline int fuzz_compare(const void *a, const void *b)
{
	return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* The terms as sorted lines, of which no two are the same. */
static inline void fuzz_lines(struct arena *arena, const struct term *const *terms, size_t count, struct buf *all)
{
	struct str *lines = arena_calloc(arena, count + 1, sizeof *lines);
	struct buf line = { 0 };

	for (size_t i = 0; i < count; i++) {
		buf_clear(&line);
		add_glossary_line(&line, terms[i]);
		lines[i] = arena_str(arena, buf_str(&line));
	}
	qsort(lines, count, sizeof *lines, fuzz_compare);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || !str_equal(lines[i], lines[i - 1]))
			buf_add(all, lines[i]);
	buf_fini(&line);
}

static inline void fuzz_again(const struct glossary_format *format, const struct term *const *terms, size_t count)
{
	size_t left_out = 0;
	const struct glossary_writing writing = { terms, count, STR("nl"), STR("en"), "fuzz", &left_out, NULL };
	struct output output = { .descriptor = -1 };
	struct glossary *glossary = glossary_open();
	struct arena arena = { 0 };
	struct error error = { 0 };
	struct buf before = { 0 }, behind = { 0 };
	const struct term *const *again;
	size_t again_count;

	fuzz_require(format->write(&output, &writing, &error), "what was read can be written");
	fuzz_require(count == 0 || format->read(glossary, "fuzz", buf_str(&output.bytes), LAYER_USER, NULL, &error),
		"what was written can be read");
	again = glossary_terms(glossary, &again_count);
	fuzz_lines(&arena, terms, count, &before);
	fuzz_lines(&arena, again, again_count, &behind);
	if (!str_equal(buf_str(&before), buf_str(&behind)))
		fprintf(stderr, "%s, before:\n%s\nbehind:\n%s\n", format->name, buf_text(&before), buf_text(&behind));
	fuzz_require(str_equal(buf_str(&before), buf_str(&behind)), "the terms come back as they were");
	buf_fini(&before);
	buf_fini(&behind);
	buf_fini(&output.bytes);
	glossary_close(glossary);
	arena_fini(&arena);
}

/* Terms every format can hold. */
static inline size_t fuzz_choose(struct arena *arena, const struct term *const *terms, size_t count, const struct term **chosen)
{
	size_t kept = 0;

	for (size_t i = 0; i < count && kept < 100; i++) {
		struct term *term = arena_copy(arena, terms[i], 1, sizeof *term);

		fuzz_require(term->source.size > 0 && (term->target.size > 0 || term->status == TERM_HIDDEN),
			"a term has source and target");
		fuzz_require(term->path.size > 0 && term->line > 0, "a term has its place");
		term->source = fuzz_clean(arena, term->source);
		term->target = fuzz_clean(arena, term->target);
		term->note = fuzz_clean(arena, term->note);
		term->domain = fuzz_clean(arena, term->domain);
		term->forms = fuzz_clean(arena, term->forms);
		if (term->status == TERM_HIDDEN || term->source.data[0] == '#' || term->source.size + term->target.size > 4000
			|| term->note.size + term->domain.size + term->forms.size > 4000
			|| str_find(term->note, STR("tmx keys:"), 0) != STR_NOT_FOUND
			|| str_find(term->note, STR("definition:"), 0) != STR_NOT_FOUND)
			continue;
		chosen[kept++] = term;
	}
	return kept;
}

static inline void fuzz_glossary(const struct glossary_format *format, const uint8_t *data, size_t size)
{
	struct glossary *glossary = glossary_open();
	struct arena arena = { 0 };
	struct error error = { 0 };
	const struct term *const *terms, **chosen;
	size_t count;

	if (size < 60000 && format->read(glossary, "fuzz", (struct str){ (const char *)data, size }, LAYER_USER, NULL, &error)) {
		terms = glossary_terms(glossary, &count);
		chosen = arena_calloc(&arena, 101, sizeof *chosen);
		count = fuzz_choose(&arena, terms, count, chosen);
		for (const struct glossary_format *const *at = glossary_formats; *at; at++)
			fuzz_again(*at, chosen, count);
	} else if (size < 60000) {
		fuzz_require(error.kind == ERROR_INPUT && error.message[0], "an error has its words");
	}
	glossary_close(glossary);
	arena_fini(&arena);
}

#endif
