#include "document/codes.h"

#include "base/alloc.h"

#include <stdlib.h>

void codes_fini(struct codes_reader *reader)
{
	struct buf *const bufs[] = { &reader->chars, &reader->markups, &reader->start, &reader->inside, &reader->native,
		&reader->number, &reader->pair };

	numbering_fini(&reader->numbering);
	free(reader->codes);
	free(reader->spans);
	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_fini(bufs[i]);
	*reader = (struct codes_reader){ 0 };
}

void codes_new_text(struct codes_reader *reader)
{
	numbering_new_text(&reader->numbering);
	buf_clear(&reader->chars);
	buf_clear(&reader->markups);
	reader->code_count = reader->span_count = reader->depth = 0;
}

void codes_new_unit(struct codes_reader *reader)
{
	numbering_new_unit(&reader->numbering);
	codes_new_text(reader);
}

static void add_code(struct codes_reader *reader, enum code_kind kind, uint32_t id, struct str markup)
{
	size_t from = reader->markups.size;

	buf_add(&reader->markups, markup);
	ARRAY_GROW(reader->codes, reader->code_count, reader->code_room);
	reader->codes[reader->code_count++] =
		(struct code_read){ kind, id, reader->chars.size, { from, reader->markups.size } };
}

/* Elements whose content is a code, not text. */
static const struct held_element {
	const char *name;
	enum code_kind kind;
	bool keep; /* never reduced to its content */
} held_elements[] = {
	{ "bpt", CODE_OPEN, false },
	{ "ept", CODE_CLOSE, false },
	{ "ph", CODE_ALONE, false },
	{ "it", CODE_ALONE, false }, /* `pos` tells */
	{ "ut", CODE_ALONE, true },
	{ "x", CODE_ALONE, true },
	{ "bx", CODE_OPEN, true },
	{ "ex", CODE_CLOSE, true },
};

static const struct held_element *find_held(struct str name)
{
	for (size_t i = 0; i < sizeof held_elements / sizeof *held_elements; i++)
		if (str_equal(name, str_of(held_elements[i].name)))
			return &held_elements[i];
	return NULL;
}

static bool is_number_attribute(const char *name)
{
	return strcmp(name, "i") == 0 || strcmp(name, "x") == 0 || strcmp(name, "id") == 0 || strcmp(name, "rid") == 0;
}

/* The tag without its ">": XLIFF's as it stands; of TMX's what is not made anew when it is written. */
static void add_start(struct buf *out, const struct xml_tag *tag)
{
	bool xliff = xml_attribute(tag, "id").data || xml_attribute(tag, "rid").data;
	struct str markup = tag->markup;

	if (xliff || (!find_held(tag->name) && !xml_is(tag, "hi"))) {
		markup.size -= str_ends(markup, STR("/>")) ? 2 : 1;
		buf_add(out, markup);
		return;
	}
	buf_add_char(out, '<');
	buf_add(out, tag->name);
	for (const char *const *at = tag->attributes; *at; at += 2)
		if (strcmp(*at, "type") == 0 || strcmp(*at, "assoc") == 0)
			xml_add_attribute(out, *at, str_of(at[1]), NULL);
}

static void set_number(struct codes_reader *reader, const struct xml_tag *tag)
{
	struct str x = xml_attribute(tag, "x"), id = xml_attribute(tag, "id"), pair = xml_attribute(tag, "rid");
	bool alone = xml_is(tag, "ph") || xml_is(tag, "x") || xml_is(tag, "ut");

	if (!pair.data)
		pair = xml_attribute(tag, "i");
	if (!pair.data)
		pair = id;
	buf_clear(&reader->number);
	buf_clear(&reader->pair);
	buf_add(&reader->pair, pair);
	if (alone && (x.data || id.data)) {
		reader->number_kind = 'a';
		buf_add(&reader->number, x.data ? x : id);
	} else if (x.data) {
		reader->number_kind = 'x';
		buf_add(&reader->number, x);
	} else {
		reader->number_kind = pair.data ? 'p' : 0;
		buf_add(&reader->number, pair);
	}
}

static void begin_held(struct codes_reader *reader, const struct held_element *element, const struct xml_tag *tag)
{
	struct str pos = xml_attribute(tag, "pos");
	bool isolated = xml_is(tag, "it");

	reader->depth = 1;
	reader->plain = !element->keep;
	reader->kind = element->kind;
	if (isolated && (str_equal(pos, STR("begin")) || str_equal(pos, STR("open"))))
		reader->kind = CODE_OPEN;
	if (isolated && (str_equal(pos, STR("end")) || str_equal(pos, STR("close"))))
		reader->kind = CODE_CLOSE;
	for (const char *const *at = tag->attributes; *at; at += 2)
		if (!is_number_attribute(*at) && !(isolated && strcmp(*at, "pos") == 0))
			reader->plain = false;
	buf_clear(&reader->start);
	buf_clear(&reader->inside);
	buf_clear(&reader->native);
	add_start(&reader->start, tag);
	set_number(reader, tag);
}

static uint32_t number_held(struct codes_reader *reader, struct str markup)
{
	struct str pair = buf_str(&reader->pair);
	uint32_t number = 0;

	if (reader->kind == CODE_CLOSE && pair.size)
		number = number_opened(&reader->numbering, pair);
	if (number == 0 && reader->number_kind)
		number = number_of(&reader->numbering, reader->number_kind, buf_str(&reader->number));
	if (number == 0)
		number = number_by_content(&reader->numbering, markup);
	if (reader->kind == CODE_OPEN && pair.size)
		number_open(&reader->numbering, pair, number);
	return number;
}

static void end_held(struct codes_reader *reader)
{
	struct buf *whole = &reader->start;
	struct str markup;

	if (reader->plain && reader->native.size) {
		markup = buf_str(&reader->native);
	} else {
		if (reader->inside.size) {
			buf_add_char(whole, '>');
			buf_add(whole, buf_str(&reader->inside));
			buf_add(whole, STR("</"));
			/* the name with its prefix, as the start tag has it */
			for (size_t i = 1; i < whole->size && !strchr(" \t\r\n/>", whole->data[i]); i++)
				buf_add_char(whole, whole->data[i]);
			buf_add_char(whole, '>');
		} else {
			buf_add(whole, STR("/>"));
		}
		markup = buf_str(whole);
	}
	add_code(reader, reader->kind, number_held(reader, markup), markup);
}

/* An element with text in it: <g>, <hi>, <mrk>, and those nobody knows. */
static void begin_span(struct codes_reader *reader, const struct xml_tag *tag)
{
	struct str x = xml_attribute(tag, "x"), id = xml_attribute(tag, "id"), markup;
	bool empty = str_ends(tag->markup, STR("/>"));
	uint32_t number;

	buf_clear(&reader->start);
	add_start(&reader->start, tag);
	buf_add(&reader->start, empty ? STR("/>") : STR(">"));
	markup = buf_str(&reader->start);
	if (x.data)
		number = number_of(&reader->numbering, 'x', x);
	else if (id.data)
		number = number_of(&reader->numbering, 'p', id);
	else
		number = number_by_content(&reader->numbering, markup);
	add_code(reader, empty ? CODE_ALONE : CODE_OPEN, number, markup);
	if (empty)
		return;
	ARRAY_GROW(reader->spans, reader->span_count, reader->span_room);
	reader->spans[reader->span_count++] = number;
}

void codes_start(struct codes_reader *reader, const struct xml_tag *tag)
{
	const struct held_element *held = find_held(tag->name);

	if (reader->depth > 0) {
		reader->depth++;
		reader->plain = false;
		buf_add(&reader->inside, tag->markup);
	} else if (held) {
		begin_held(reader, held, tag);
	} else {
		begin_span(reader, tag);
	}
}

void codes_end(struct codes_reader *reader, const struct xml_tag *tag)
{
	if (reader->depth > 1) {
		reader->depth--;
		buf_add(&reader->inside, tag->markup); /* nothing for <x/> */
	} else if (reader->depth == 1) {
		reader->depth = 0;
		end_held(reader);
	} else if (reader->span_count > 0 && tag->markup.size) {
		add_code(reader, CODE_CLOSE, reader->spans[--reader->span_count], tag->markup);
	}
}

void codes_chars(struct codes_reader *reader, struct str chars)
{
	if (reader->depth == 0) {
		buf_add(&reader->chars, chars);
		return;
	}
	xml_add_text(&reader->inside, chars, NULL);
	buf_add(&reader->native, chars);
}

struct text codes_text(const struct codes_reader *reader, struct arena *arena)
{
	struct str markups = arena_str(arena, buf_str(&reader->markups));
	struct code *codes = arena_alloc(arena, reader->code_count * sizeof *codes);

	for (size_t i = 0; i < reader->code_count; i++) {
		const struct code_read *read = &reader->codes[i];

		codes[i] = (struct code){ read->kind, read->id, read->offset,
			str_slice(markups, read->markup.start, read->markup.end) };
	}
	return (struct text){ arena_str(arena, buf_str(&reader->chars)), codes, reader->code_count };
}
