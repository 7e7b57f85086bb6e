/*
 * A glossary in our own format, a line ====, and a text in which its terms are looked for (without one: the glossary's own
 * bytes). It is read or refused with a place; what it and its terms give can be written and read again; the hits are ordered,
 * within the text and between characters, and the same whatever was looked for before.
 */
#include "glossaries.h"

#include "base/utf8.h"

static const char separator[] = "\n====\n";

static bool is_boundary(struct str text, size_t at)
{
	return at == text.size || ((unsigned char)text.data[at] & 0xC0) != 0x80;
}

static void check_span(struct str text, struct span span, bool valid)
{
	fuzz_require(span.start < span.end && span.end <= text.size, "what is found is within the text");
	fuzz_require(!valid || (is_boundary(text, span.start) && is_boundary(text, span.end)), "what is found is whole characters");
}

static void check_parts(const struct hit *hit, struct str text, bool valid)
{
	enum { MOST_PARTS = 5 }; /* verb, particle, three companions */

	fuzz_require(hit->part_count != 1 && hit->part_count <= MOST_PARTS, "it stands together or in parts");
	for (size_t i = 0; i < hit->part_count; i++) {
		check_span(text, hit->parts[i], valid);
		fuzz_require(i == 0 ? hit->parts[i].start == hit->start : hit->parts[i].start >= hit->parts[i - 1].end, "parts ascend");
	}
	fuzz_require(hit->part_count == 0 || hit->parts[hit->part_count - 1].end == hit->end, "parts end where the hit does");
}

static void check_hits(const struct hit *hits, size_t count, struct str text)
{
	size_t wrong;
	bool valid = utf8_valid(text, &wrong);

	for (size_t i = 0; i < count; i++) {
		const struct hit *hit = &hits[i], *before = i ? &hits[i - 1] : NULL;

		check_span(text, (struct span){ hit->start, hit->end }, valid);
		check_parts(hit, text, valid);
		fuzz_require(!before || before->start < hit->start || (before->start == hit->start && before->end >= hit->end),
			"hits come by start, the longest first");
		fuzz_require(hit->term && hit->term->status != TERM_HIDDEN, "a hit has a term to show");
		fuzz_require(hit->english.data && hit->english.size > 0, "a hit has its English");
		fuzz_require(!valid || utf8_valid(hit->english, &wrong), "English is made of characters");
	}
}

static void check_same(const struct hit *a, const struct hit *b)
{
	fuzz_require(a->start == b->start && a->end == b->end && a->term == b->term && a->why == b->why && a->tag == b->tag
			     && a->inside == b->inside && a->part_count == b->part_count && str_equal(a->english, b->english),
		"the same hits whatever was looked for before");
}

static void use_glossary(struct glossary *glossary, struct str text, struct str other)
{
	struct recogniser *recogniser;
	struct arena arena = { 0 };
	struct hit *hits, *again;
	size_t count, again_count;

	glossary_index(glossary);
	recogniser = recogniser_open(glossary, text.size % 2 ? VARIETY_AMERICAN : VARIETY_BRITISH);
	hits = find_terms(recogniser, text, &arena, &count);
	check_hits(hits, count, text);
	again = find_terms(recogniser, other, &arena, &again_count);
	check_hits(again, again_count, other);
	again = find_terms(recogniser, text, &arena, &again_count);
	fuzz_require(again_count == count, "as many hits as before");
	for (size_t i = 0; i < count; i++)
		check_same(&hits[i], &again[i]);
	recogniser_close(recogniser);
	arena_fini(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size }, text = bytes;
	size_t cut = str_find(bytes, str_of(separator), 0);
	struct glossary *glossary;
	struct error error = { 0 };

	if (size > 20000)
		return 0;
	if (cut != STR_NOT_FOUND) {
		text = str_slice(bytes, cut + strlen(separator), size);
		bytes.size = cut + 1;
	}
	fuzz_glossary(&text_glossary_format, data, bytes.size);
	glossary = glossary_open();
	if (text_glossary_format.read(glossary, "fuzz", bytes, LAYER_USER, NULL, &error))
		use_glossary(glossary, text, bytes);
	else
		fuzz_require(error.kind == ERROR_INPUT && (error.line > 0 || strstr(error.message, "binary")), "an error has its place");
	glossary_close(glossary);
	return 0;
}
