/* What the tests of bilingual formats share: a file in a scratch folder, the units of a file, a small document. */
#ifndef TESTS_DOCUMENT_HELP_H
#define TESTS_DOCUMENT_HELP_H

#include "base/alloc.h"
#include "document/format.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

enum { UNITS_MAX = 64 };

struct collected {
	struct arena arena;
	struct unit units[UNITS_MAX];
	size_t count, refused, warned;
	char reason[200]; /* of the last refusal */
	char warning[1024];
	struct error error;
	enum state least;
};

static struct text copied(struct arena *arena, struct text text)
{
	struct code *codes = arena_copy(arena, text.codes, text.code_count, sizeof *codes);

	for (size_t i = 0; i < text.code_count; i++)
		codes[i].markup = arena_str(arena, codes[i].markup);
	return (struct text){ arena_str(arena, text.chars), codes, text.code_count };
}

static bool collect_unit(void *data, const struct unit *unit, struct error *error)
{
	struct collected *collected = data;
	struct arena *arena = &collected->arena;
	struct property *properties = arena_copy(arena, unit->properties, unit->property_count, sizeof *properties);
	struct unit *copy = &collected->units[collected->count++];
	struct str *strs[] = { &copy->source_language, &copy->target_language, &copy->before, &copy->after, &copy->key,
		&copy->created, &copy->changed, &copy->author, &copy->file, &copy->note };

	(void)error;
	assert_true(collected->count < UNITS_MAX);
	*copy = *unit;
	copy->source = copied(arena, unit->source);
	copy->target = copied(arena, unit->target);
	for (size_t i = 0; i < sizeof strs / sizeof *strs; i++)
		*strs[i] = arena_str(arena, *strs[i]);
	for (size_t i = 0; i < unit->property_count; i++)
		properties[i] = (struct property){ arena_str(arena, properties[i].name),
			arena_str(arena, properties[i].value) };
	copy->properties = properties;
	return true;
}

static void collect_refusal(void *data, const char *reason)
{
	struct collected *collected = data;

	collected->refused++;
	snprintf(collected->reason, sizeof collected->reason, "%s", reason);
}

static void collect_warning(void *data, const struct warning *warning)
{
	struct collected *collected = data;

	collected->warned++;
	snprintf(collected->warning, sizeof collected->warning, "%s", warning->message);
}

/* A file with those bytes; the same name is used again by the next call. */
static inline const char *file_with(const char *suffix, struct str bytes)
{
	static char path[200];
	const char *folder = getenv("TMPDIR");
	struct error error = { 0 };

	snprintf(path, sizeof path, "%s/tmx-test-%d%s", folder ? folder : "/tmp", (int)getpid(), suffix);
	if (!file_write(path, bytes, &error))
		fail_msg("%s", error.message);
	return path;
}

static inline bool read_file(struct collected *collected, const struct format *format, const char *path,
	const struct format_options *options)
{
	struct unit_sink sink = { collect_unit, collect_refusal, collected,
		collected->least ? collected->least : STATE_REVIEWED };
	struct job job = { .report = collect_warning, .data = collected };

	return format->read_units(path, options, &sink, &job, &collected->error);
}

static const struct format_options dutch_to_english = {
	.source_language = { "nl", 2 }, .target_language = { "en-GB", 5 }, .now = { "2024-05-06T07:08:09Z", 20 }
};

static inline bool read_bytes(
	struct collected *collected, const struct format *format, const char *suffix, struct str bytes)
{
	const char *path = file_with(suffix, bytes);
	bool done = read_file(collected, format, path, &dutch_to_english);

	unlink(path);
	return done;
}

static inline void forget(struct collected *collected)
{
	arena_fini(&collected->arena);
	*collected = (struct collected){ 0 };
}

static inline void assert_str(struct str is, const char *wanted)
{
	char *text = must_alloc(is.size + 1);

	if (is.size)
		memcpy(text, is.data, is.size);
	text[is.size] = '\0';
	assert_string_equal(text, wanted);
	free(text);
}

/* What the document's writer writes, borrowed until the next call. */
static inline struct str written(const struct format *format, const struct document *document,
	const struct format_options *options, struct error *error)
{
	static struct buf kept;
	struct output output = { .descriptor = -1 };
	bool done = format->write(document, &output, options, error);

	buf_fini(&kept);
	kept = output.bytes;
	return done ? buf_str(&kept) : (struct str){ NULL, 0 };
}

static inline struct text text_of(const char *chars)
{
	return (struct text){ .chars = str_of(chars) };
}

#endif
