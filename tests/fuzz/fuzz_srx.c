/*
 * Segmentation rules and a text: the bytes up to the first NUL are an SRX file, or where they begin with R its rules
 * one a line (+ or -, before, tab, after); what follows is a paragraph. It is read or refused with a place, the places
 * stand in order between characters, and what is left out for speed changes nothing.
 */
#include "base/utf8.h"
#include "base/xml.h"
#include "text/srx_private.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "does not hold: %s\n", what);
	abort();
}

static void count_slow(void *data, const struct warning *warning)
{
	int *slow = data;

	*slow += strstr(warning->message, "too long") != NULL;
}

static void add_rule(struct buf *xml, struct str line)
{
	struct str before = line;

	buf_printf(xml, "<rule break=\"%s\"><beforebreak>", str_starts(line, STR("+")) ? "yes" : "no");
	before = str_slice(line, line.size > 0, line.size);
	str_next(&before, '\t', &line);
	xml_add_text(xml, line, NULL);
	buf_add(xml, STR("</beforebreak><afterbreak>"));
	xml_add_text(xml, before, NULL);
	buf_add(xml, STR("</afterbreak></rule>\n"));
}

static void add_file(struct buf *xml, struct str head)
{
	struct str rest = head, line;

	if (!str_starts(head, STR("R"))) {
		buf_add(xml, head);
		return;
	}
	buf_add(xml, STR("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><header segmentsubflows=\"yes\" "
			 "cascade=\"no\"/>"
			 "<body><languagerules><languagerule languagerulename=\"a\">"));
	rest = str_slice(rest, 1, rest.size);
	for (int count = 0; count < 20 && str_next(&rest, '\n', &line); count++)
		add_rule(xml, line);
	buf_add(xml, STR("</languagerule></languagerules><maprules><languagemap languagepattern=\".*\" "
			 "languagerulename=\"a\"/>"
			 "</maprules></body></srx>"));
}

static bool is_boundary(struct str text, size_t at)
{
	return at == text.size || ((unsigned char)text.data[at] & 0xC0) != 0x80;
}

/* All that the rules say about the text. */
static void add_answers(struct srx *srx, struct str text, bool valid, struct buf *out)
{
	const struct srx_place *places;
	size_t count, behind = 0;

	require(srx_set_paragraph(srx, text, &places, &count), "nobody stopped it");
	for (size_t i = 0; i < count; i++) {
		require(places[i].end > behind || i == 0, "places come in order, one a gap");
		require(places[i].end > 0 && places[i].end <= places[i].next && places[i].next < text.size,
			"places are not at the ends");
		require(!valid || (is_boundary(text, places[i].end) && is_boundary(text, places[i].next)),
			"places are between characters");
		require(places[i].rule->breaks, "rules that break");
		require(srx_verdict(srx, places[i].end, places[i].next) == places[i].rule, "the verdict is the place");
		behind = places[i].next;
		buf_printf(out, "%zu %zu %zu ", places[i].end, places[i].next, places[i].rule->line);
	}
	for (size_t at = 0; at < text.size; at += text.size / 50 + 1) {
		const struct srx_rule *rule = is_boundary(text, at) ? srx_verdict(srx, at, at) : NULL;

		buf_printf(out, "%zu ", rule ? rule->line : 0);
	}
}

static void use_rules(struct srx *srx, struct str text, const int *slow)
{
	struct buf quick = { 0 }, plain = { 0 };
	size_t wrong;
	bool valid = utf8_valid(text, &wrong);

	add_answers(srx, text, valid, &quick);
	srx->unfiltered = true;
	if (text.size < 2000)
		add_answers(srx, text, valid, &plain);
	require(text.size >= 2000 || *slow > 0 || !valid || str_equal(buf_str(&quick), buf_str(&plain)),
		"what is left out for speed changes nothing");
	buf_fini(&quick);
	buf_fini(&plain);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str head = { (const char *)data, size }, text = STR("Een dr. Jansen. Hij zei: \"Wat?\" 1. a.b.");
	const char *cut = size > 0 ? memchr(data, 0, size) : NULL;
	struct error error = { 0 };
	struct buf xml = { 0 };
	int slow = 0;
	struct job job = { .report = count_slow, .data = &slow };
	struct srx *srx;

	if (size > 60000)
		return 0;
	if (cut) {
		head.size = (size_t)(cut - head.data);
		text = (struct str){ cut + 1, size - head.size - 1 };
	}
	add_file(&xml, head);
	srx = srx_open_bytes(buf_str(&xml), "fuzz.srx", STR("nl"), &job, &error);
	if (srx)
		use_rules(srx, text, &slow);
	else
		require(error.kind == ERROR_INPUT && error.message[0] && error.line > 0, "an error has its place");
	srx_close(srx);
	buf_fini(&xml);
	return 0;
}
