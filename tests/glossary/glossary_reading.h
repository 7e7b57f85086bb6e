/* For tests that read glossaries of other formats: bytes as a file, and what was warned about. */
#ifndef TESTS_GLOSSARY_READING_H
#define TESTS_GLOSSARY_READING_H

#include "base/buf.h"
#include "base/file.h"
#include "glossary/glossary_files.h"
#include "glossary/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

struct reading {
	struct glossary *glossary;
	const struct term *const *terms;
	size_t count;
	struct buf warnings; /* "line:column: message\n" */
	struct error error;
	bool done;
};

static inline void note_warning(void *data, const struct warning *warning)
{
	buf_printf(data, "%zu:%zu: %s\n", warning->place.line, warning->place.column, warning->message);
}

static inline void read_as(struct reading *reading, const struct glossary_format *format, struct str bytes, const char *source,
	const char *target)
{
	struct job job = { .report = note_warning, .data = &reading->warnings };
	const struct glossary_options options = { str_of(source), str_of(target), NULL, NULL, true };

	*reading = (struct reading){ .glossary = glossary_open() };
	glossary_set_options(reading->glossary, &options);
	reading->done = format->read(reading->glossary, "words.file", bytes, LAYER_USER, &job, &reading->error);
	reading->terms = glossary_terms(reading->glossary, &reading->count);
}

static inline void finish_reading(struct reading *reading)
{
	glossary_close(reading->glossary);
	buf_fini(&reading->warnings);
}

static inline void assert_same(struct str s, const char *expected)
{
	if (!str_equal(s, str_of(expected)))
		fail_msg("“%.*s”, not “%s”", STR_ARG(s), expected);
}

/* The terms as lines of our own format. */
static inline void assert_lines(const struct reading *reading, const char *expected)
{
	struct buf lines = { 0 };

	for (size_t i = 0; i < reading->count; i++)
		add_glossary_line(&lines, reading->terms[i]);
	assert_string_equal(buf_text(&lines), expected);
	buf_fini(&lines);
}

static inline void assert_warnings(struct reading *reading, const char *expected)
{
	assert_string_equal(buf_text(&reading->warnings), expected);
}

/* Exit 3, with its place and words. */
static inline void assert_refused(const struct reading *reading, size_t line, size_t column, const char *words)
{
	assert_false(reading->done);
	assert_int_equal(reading->error.kind, ERROR_INPUT);
	assert_string_equal(reading->error.file, "words.file");
	assert_int_equal(reading->error.line, line);
	assert_int_equal(reading->error.column, column);
	if (!strstr(reading->error.message, words))
		fail_msg("“%s” has no “%s”", reading->error.message, words);
}

/* What the format writes for `terms`; free it with buf_fini. */
static inline void write_as(const struct glossary_format *format, const struct term *const *terms, size_t count,
	struct buf *warnings, struct buf *bytes)
{
	struct job job = { .report = note_warning, .data = warnings };
	size_t left_out = 0;
	const struct glossary_writing writing = { terms, count, STR("nl"), STR("en"), "words.file", &left_out, &job };
	struct output output = { .descriptor = -1 };
	struct error error = { 0 };

	assert_true(format->write(&output, &writing, &error));
	*bytes = output.bytes;
}

/* --- terms made by chance ---------------------------------------------------------------------------------------------------- */

static inline uint64_t next_chance(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

/* A few pieces of text, none of them white space at the ends; the first is a word. */
static inline struct str text_by_chance(struct arena *arena, uint64_t *seed, bool may_be_empty)
{
	static const char *const pieces[] = { "wet", "=1+2", "'", "\"", ",", ";", "&", "<b>", "]]>", "é", "zaak", "-s", "@", "+",
		"€", "#", "\\", "a b", "(x)", "\xF0\x9F\x98\x80", "'=", "1", "’s" };
	size_t count = next_chance(seed) % 4 + !may_be_empty;
	struct str text = { "", 0 };

	for (size_t i = 0; i < count; i++)
		text = arena_printf(arena, "%.*s%s%s", STR_ARG(text), i && next_chance(seed) % 3 == 0 ? " " : "",
			pieces[next_chance(seed) % (sizeof pieces / sizeof *pieces)]);
	return text;
}

static inline struct term term_by_chance(struct arena *arena, uint64_t *seed)
{
	static const char *const varieties[] = { "", "GB", "US" };

	return (struct term){ .source = text_by_chance(arena, seed, false),
		.target = text_by_chance(arena, seed, false),
		.note = text_by_chance(arena, seed, true),
		.domain = text_by_chance(arena, seed, true),
		.forms = text_by_chance(arena, seed, true),
		.status = next_chance(seed) % TERM_HIDDEN,
		.pos = next_chance(seed) % (POS_PHRASE + 1),
		.case_sensitive = next_chance(seed) % 2,
		.exact = next_chance(seed) % 2,
		.variety = str_of(varieties[next_chance(seed) % 3]) };
}

static inline int compare_lines(const void *a, const void *b)
{
	return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* The terms as lines, in order of bytes: the same whatever order they came in. */
static inline struct str sorted_lines(struct arena *arena, const struct term *const *terms, size_t count)
{
	struct str *lines = arena_calloc(arena, count + 1, sizeof *lines), all = { "", 0 };
	struct buf line = { 0 };

	for (size_t i = 0; i < count; i++) {
		buf_clear(&line);
		add_glossary_line(&line, terms[i]);
		lines[i] = arena_str(arena, buf_str(&line));
	}
	qsort(lines, count, sizeof *lines, compare_lines);
	for (size_t i = 0; i < count; i++)
		all = arena_printf(arena, "%.*s%.*s", STR_ARG(all), STR_ARG(lines[i]));
	buf_fini(&line);
	return all;
}

/* Writes terms made by chance, reads them and compares all they say. */
static inline void assert_round_trip(const struct glossary_format *format, uint64_t seed)
{
	struct arena arena = { 0 };
	struct glossary *glossary = glossary_open();
	const struct term *const *terms;
	size_t count = next_chance(&seed) % 12 + 1;
	struct buf bytes, warnings = { 0 };
	struct reading reading;

	for (size_t i = 0; i < count; i++) {
		struct term term = term_by_chance(&glossary->arena, &seed);

		if (i && next_chance(&seed) % 3) { /* a further target of the one before */
			term.source = glossary->terms[i - 1]->source;
			term.domain = glossary->terms[i - 1]->domain;
			term.pos = glossary->terms[i - 1]->pos;
		}
		glossary_add_term(glossary, &term);
	}
	terms = glossary_terms(glossary, &count);
	write_as(format, terms, count, &warnings, &bytes);
	read_as(&reading, format, buf_str(&bytes), "nl", "en");
	assert_string_equal(buf_text(&warnings), "");
	assert_warnings(&reading, "");
	assert_true(reading.done);
	assert_string_equal(sorted_lines(&arena, reading.terms, reading.count).data, sorted_lines(&arena, terms, count).data);
	finish_reading(&reading);
	buf_fini(&bytes);
	buf_fini(&warnings);
	glossary_close(glossary);
	arena_fini(&arena);
}

#endif
