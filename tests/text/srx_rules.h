/* SRX files for tests, and what their rules make of a paragraph. */
#ifndef TESTS_TEXT_SRX_RULES_H
#define TESTS_TEXT_SRX_RULES_H

#include "base/file.h"
#include "text/srx_private.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#define BREAK(before, after)                                                                                           \
	"<rule break=\"yes\"><beforebreak>" before "</beforebreak><afterbreak>" after "</afterbreak></rule>\n"
#define KEEP(before, after)                                                                                            \
	"<rule break=\"no\"><beforebreak>" before "</beforebreak><afterbreak>" after "</afterbreak></rule>\n"
#define ROOT "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">"
#define HEAD ROOT "<header segmentsubflows=\"yes\" cascade=\"no\"/>"
#define SET(name, rules) "<languagerule languagerulename=\"" name "\">" rules "</languagerule>\n"
#define MAP(pattern, name) "<languagemap languagepattern=\"" pattern "\" languagerulename=\"" name "\"/>\n"
#define WHOLE(head, sets, maps)                                                                                        \
	head "<body><languagerules>\n" sets "</languagerules><maprules>\n" maps "</maprules></body></srx>"
#define STOPS BREAK("[.?!]+", "\\s")

struct told {
	int count;
	size_t line;
	char message[1024]; /* the last */
	volatile sig_atomic_t cancelled;
	struct job job;
};

static inline void on_warning(void *data, const struct warning *warning)
{
	struct told *told = data;

	told->count++;
	told->line = warning->place.line;
	snprintf(told->message, sizeof told->message, "%s", warning->message);
}

static inline struct job *listen(struct told *told)
{
	*told = (struct told){ 0 };
	told->job = (struct job){ .report = on_warning, .data = told, .cancelled = &told->cancelled };
	return &told->job;
}

static inline struct srx *open_file(const char *xml, const char *language, struct told *told)
{
	struct error error = { 0 };
	struct srx *srx = srx_open_bytes(str_of(xml), "rules.srx", str_of(language), listen(told), &error);

	if (!srx)
		print_message("rules.srx:%zu:%zu: %s\n", error.line, error.column, error.message);
	assert_non_null(srx);
	return srx;
}

static inline struct srx *open_rules(const char *rules, struct told *told)
{
	static char xml[200000];

	snprintf(xml, sizeof xml, "%s%s%s", HEAD "<body><languagerules><languagerule languagerulename=\"all\">\n",
		rules, "</languagerule></languagerules><maprules>" MAP(".*", "all") "</maprules></body></srx>");
	return open_file(xml, "nl", told);
}

/* The paragraph with `|` in place of the white space (or of nothing) where it breaks. */
static inline void cut(struct srx *srx, struct str paragraph, struct buf *out)
{
	const struct srx_place *places;
	size_t count, at = 0;

	assert_true(srx_set_paragraph(srx, paragraph, &places, &count));
	for (size_t i = 0; i < count; i++) {
		assert_true(places[i].end > at || (i == 0 && places[i].end > 0));
		assert_true(places[i].next >= places[i].end);
		assert_true(places[i].next < paragraph.size);
		assert_true(places[i].rule->breaks);
		buf_add(out, str_slice(paragraph, at, places[i].end));
		buf_add_char(out, '|');
		at = places[i].next;
	}
	buf_add(out, str_slice(paragraph, at, paragraph.size));
}

static inline void cuts(struct srx *srx, const char *paragraph, const char *expected)
{
	struct buf out = { 0 };

	cut(srx, str_of(paragraph), &out);
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
}

static inline void rules_cut(const char *rules, const char *paragraph, const char *expected)
{
	struct told told;
	struct srx *srx = open_rules(rules, &told);

	cuts(srx, paragraph, expected);
	assert_int_equal(told.count, 0);
	srx_close(srx);
}

#endif
