/* A glossary written for a test, and what is found by it. */
#ifndef TESTS_FINDING_H
#define TESTS_FINDING_H

#include "glossary/glossary.h"

#include "base/buf.h"
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

static char finding_path[] = "/tmp/tmx-terms-XXXXXX";

/* A glossary and what it finds. */
struct finding {
	struct glossary *glossary;
	struct recogniser *recogniser;
	struct arena arena;
	struct str text;
	struct hit *hits;
	size_t count;
};

static inline void load(struct finding *finding, const char *lines, int layer)
{
	struct error error = { 0 };

	if (!finding->glossary)
		finding->glossary = glossary_open();
	assert_true(file_write(finding_path, str_of(lines), &error));
	assert_true(glossary_load(finding->glossary, finding_path, layer, NULL, &error));
}

/* The shipped glossaries above ICU's names, as every job has them. */
static inline void load_shipped(struct finding *finding)
{
	static const char *const files[] = { "news", "verbs", "names", "nationalities" };
	struct error error = { 0 };
	struct buf name = { 0 };

	finding->glossary = glossary_open();
	assert_true(glossary_load_names(finding->glossary, VARIETY_BRITISH, &error));
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		buf_clear(&name);
		buf_printf(&name, "glossary/%s.txt", files[i]);
		assert_true(glossary_load(finding->glossary, buf_text(&name), LAYER_SHIPPED, NULL, &error));
	}
	buf_fini(&name);
}

static inline void find_str(struct finding *finding, struct str text)
{
	if (!finding->recogniser) {
		glossary_index(finding->glossary);
		finding->recogniser = recogniser_open(finding->glossary, VARIETY_BRITISH);
	}
	arena_reset(&finding->arena);
	finding->text = text;
	finding->hits = find_terms(finding->recogniser, text, &finding->arena, &finding->count);
}

static inline void find(struct finding *finding, const char *text)
{
	find_str(finding, str_of(text));
}

static inline void finish(struct finding *finding)
{
	recogniser_close(finding->recogniser);
	glossary_close(finding->glossary);
	arena_fini(&finding->arena);
}

/* "gaf ... aan=indicate", "stad!=burgh": what was found, and its English or what it must not be. */
static inline void add_hit(struct buf *out, const struct finding *finding, const struct hit *hit)
{
	if (hit->part_count == 2) {
		buf_add(out, str_slice(finding->text, hit->parts[0].start, hit->parts[0].end));
		buf_add(out, STR(" ... "));
		buf_add(out, str_slice(finding->text, hit->parts[1].start, hit->parts[1].end));
	} else {
		buf_add(out, str_slice(finding->text, hit->start, hit->end));
	}
	buf_printf(out, "%s%.*s%s", term_is_withdrawn(hit->term) ? "!=" : "=", STR_ARG(hit->english), hit->inside ? "*" : "");
}

/* All hits of `text`, in order, separated by " | "; * marks those inside others. */
static inline void expect(struct finding *finding, const char *text, const char *expected)
{
	struct buf out = { 0 };

	find(finding, text);
	for (size_t i = 0; i < finding->count; i++) {
		if (i > 0)
			buf_add(&out, STR(" | "));
		add_hit(&out, finding, &finding->hits[i]);
	}
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

static inline int finding_make_file(void **state)
{
	int descriptor = mkstemp(finding_path);

	(void)state;
	return descriptor < 0 ? -1 : close(descriptor);
}

static inline int finding_remove_file(void **state)
{
	(void)state;
	return unlink(finding_path);
}

#endif
