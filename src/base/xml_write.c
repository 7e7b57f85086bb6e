#include "base/utf8.h"
#include "base/xml.h"

/* The production Char of XML 1.0. */
bool xml_allows(uint32_t c)
{
	if (c < 0x20)
		return c == '\t' || c == '\n' || c == '\r';
	return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

static const char *escape_of(unsigned char c, bool value)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '\r': return "&#13;"; /* a plain one is read as a line feed */
	case '"': return value ? "&quot;" : NULL;
	case '\t': return value ? "&#9;" : NULL; /* in a value these are read as spaces */
	case '\n': return value ? "&#10;" : NULL;
	default: return NULL;
	}
}

static void add_code_point(struct buf *out, uint32_t c, struct xml_forbidden *forbidden)
{
	if (xml_allows(c)) {
		buf_add_code_point(out, c);
	} else if (forbidden) {
		if (forbidden->count++ == 0)
			forbidden->first = c;
	}
}

static void add(struct buf *out, struct str s, bool value, struct xml_forbidden *forbidden)
{
	size_t plain = 0, at = 0;

	while (at < s.size) {
		unsigned char c = (unsigned char)s.data[at];
		const char *escape = escape_of(c, value);
		size_t from = at;
		uint32_t code_point;

		if (c >= 0x20 && c < 0x80 && !escape) {
			at++;
			continue;
		}
		buf_add(out, str_slice(s, plain, from));
		code_point = utf8_next(s, &at);
		if (escape)
			buf_add(out, str_of(escape));
		else
			add_code_point(out, code_point, forbidden);
		plain = at;
	}
	buf_add(out, str_slice(s, plain, s.size));
}

void xml_add_text(struct buf *out, struct str s, struct xml_forbidden *forbidden)
{
	add(out, s, false, forbidden);
}

void xml_add_value(struct buf *out, struct str s, struct xml_forbidden *forbidden)
{
	add(out, s, true, forbidden);
}

void xml_add_attribute(struct buf *out, const char *name, struct str value, struct xml_forbidden *forbidden)
{
	if (value.size == 0)
		return;
	buf_add_char(out, ' ');
	buf_add(out, str_of(name));
	buf_add(out, STR("=\""));
	xml_add_value(out, value, forbidden);
	buf_add_char(out, '"');
}
