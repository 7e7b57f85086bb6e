#include "base/alloc.h"
#include "document/codes.h"

#include <stdlib.h>

/* An element whose content is a code: <ph type="b">...</ph>. */
struct element {
	struct str name, attributes, inside; /* attributes with a space before each; inside as XML */
	bool xliff;                          /* numbered by id: its attributes are not TMX's */
};

static bool well_formed(struct str markup)
{
	const struct xml_options options = { 0 };
	const struct xml_handler nobody = { 0 };
	struct error ignored;
	struct buf whole = { 0 };
	bool good;

	buf_add(&whole, STR("<seg>"));
	buf_add(&whole, markup);
	buf_add(&whole, STR("</seg>"));
	good = xml_read_bytes(buf_str(&whole), "", &options, &nobody, NULL, NULL, &ignored);
	buf_fini(&whole);
	return good;
}

/* Where the start tag at the front of `markup` ends: after its ">"; 0: it does not. */
static size_t tag_end(struct str markup)
{
	char quote = '\0';

	for (size_t i = 0; i < markup.size; i++) {
		char c = markup.data[i];

		if (quote)
			quote = c == quote ? '\0' : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '>')
			return i + 1;
	}
	return 0;
}

static bool read_element(struct str markup, struct element *element)
{
	static const char *const names[] = { "bpt", "ept", "ph", "it", "ut" };
	size_t end = tag_end(markup), name_end = 1, close;

	if (end == 0 || markup.data[0] != '<')
		return false;
	while (name_end < end && !strchr(" \t\r\n/>", markup.data[name_end]))
		name_end++;
	element->name = str_slice(markup, 1, name_end);
	for (size_t i = 0; !str_equal(element->name, str_of(names[i]));)
		if (++i == sizeof names / sizeof *names)
			return false;
	element->inside = STR("");
	element->attributes = str_slice(markup, name_end, end - 1);
	if (str_ends(element->attributes, STR("/"))) {
		element->attributes.size--;
		if (end != markup.size)
			return false;
	} else {
		close = markup.size;
		while (close > end && markup.data[close - 1] != '<')
			close--;
		if (close <= end)
			return false;
		element->inside = str_slice(markup, end, close - 1);
	}
	element->xliff = str_find(element->attributes, STR(" id="), 0) != STR_NOT_FOUND
			 || str_find(element->attributes, STR(" rid="), 0) != STR_NOT_FOUND;
	return well_formed(markup);
}

static bool is_hi(const struct code *code)
{
	struct buf whole = { 0 };
	bool good;

	if (code->kind == CODE_CLOSE)
		return str_equal(code->markup, STR("</hi>"));
	if (code->kind != CODE_OPEN || !(str_equal(code->markup, STR("<hi>")) || str_starts(code->markup, STR("<hi "))))
		return false;
	buf_add(&whole, code->markup);
	buf_add(&whole, STR("</hi>"));
	good = well_formed(buf_str(&whole));
	buf_fini(&whole);
	return good;
}

enum { NESTED_MAX = 64 }; /* readers have limits, ours too */

/*
 * What each code is written as: 0 it stands without its partner; n > 0 the nth pair of the text; for <hi>, which has
 * text in it, -1 it nests and may be written as it is.
 */
static void find_pairs(const struct text *text, int *pairs)
{
	struct numbering open = { 0 };
	size_t stack[NESTED_MAX], depth = 0;
	int pair = 0;

	numbering_new_text(&open);
	for (size_t i = 0; i < text->code_count; i++) {
		const struct code *code = &text->codes[i];
		struct str name = { (const char *)&code->id, sizeof code->id };
		uint32_t opened = code->kind == CODE_CLOSE ? number_opened(&open, name) : 0;

		if (code->kind == CODE_OPEN) {
			number_open(&open, name, (uint32_t)i + 1);
			if (depth < NESTED_MAX && is_hi(code))
				stack[depth++] = i;
		}
		if (opened == 0)
			continue;
		number_open(&open, name, 0);
		if (is_hi(code) && depth > 0 && stack[depth - 1] == opened - 1) {
			depth--;
			pairs[i] = pairs[opened - 1] = -1;
		} else {
			pairs[i] = pairs[opened - 1] = ++pair;
		}
	}
	numbering_fini(&open);
}

/* The element for a code in the dialect, with what numbers it. */
static const char *begin_element(
	struct buf *out, const struct code *code, int pair, enum codes_dialect dialect, const struct element *old)
{
	bool tmx = dialect == CODES_TMX;
	const char *name = "ph";

	if (code->kind == CODE_OPEN)
		name = pair ? "bpt" : "it";
	else if (code->kind == CODE_CLOSE)
		name = pair ? "ept" : "it";
	else if (tmx && old && str_equal(old->name, STR("ut")))
		name = "ut";
	buf_printf(out, "<%s", name);
	if (tmx && name[0] != 'p' && name[0] != 'i' && name[0] != 'u')
		buf_printf(out, " i=\"%d\"", pair);
	if (!tmx)
		buf_printf(out, " id=\"%u\"", code->id);
	if (strcmp(name, "it") == 0)
		buf_printf(out, " pos=\"%s\"",
			code->kind == CODE_OPEN ? tmx ? "begin" : "open"
			: tmx                   ? "end"
						: "close");
	if (tmx && strcmp(name, "ept") != 0)
		buf_printf(out, " x=\"%u\"", code->id);
	if (tmx && old && !old->xliff && str_equal(old->name, str_of(name)))
		buf_add(out, old->attributes);
	return name;
}

static void write_code(
	struct buf *out, const struct code *code, int pair, enum codes_dialect dialect, struct xml_forbidden *forbidden)
{
	bool tmx = dialect == CODES_TMX;
	struct element element;
	bool old = read_element(code->markup, &element);
	bool nested = old && str_find(element.inside, STR("<"), 0) != STR_NOT_FOUND;
	const char *name;

	if (tmx && pair < 0) {
		if (code->kind == CODE_OPEN)
			buf_printf(out, "<hi x=\"%u\"%.*s", code->id,
				STR_ARG(str_slice(code->markup, 3, code->markup.size)));
		else
			buf_add(out, code->markup);
		return;
	}
	name = begin_element(out, code, pair, dialect, old ? &element : NULL);
	if (old && element.inside.size == 0) {
		buf_add(out, STR("/>"));
		return;
	}
	buf_add_char(out, '>');
	if (old && (!nested || (tmx && !element.xliff)))
		buf_add(out, element.inside);
	else
		xml_add_text(out, code->markup, forbidden);
	buf_printf(out, "</%s>", name);
}

void codes_write(struct buf *out, const struct text *text, enum codes_dialect dialect, struct xml_forbidden *forbidden)
{
	size_t done = 0;
	int *pairs;

	if (text->code_count == 0) {
		xml_add_text(out, text->chars, forbidden);
		return;
	}
	pairs = must_calloc(text->code_count, sizeof *pairs);
	find_pairs(text, pairs);
	for (size_t i = 0; i < text->code_count; i++) {
		size_t offset = text->codes[i].offset;

		if (offset > done && offset <= text->chars.size) {
			xml_add_text(out, str_slice(text->chars, done, offset), forbidden);
			done = offset;
		}
		write_code(out, &text->codes[i], pairs[i], dialect, forbidden);
	}
	xml_add_text(out, str_slice(text->chars, done, text->chars.size), forbidden);
	free(pairs);
}
