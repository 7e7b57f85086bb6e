#include "base/utf8.h"
#include "base/xml_reader.h"

static char byte_before(const struct xml_reader *xml)
{
	int offset = 0, size = 0;
	const char *bytes = XML_GetInputContext(xml->parser, &offset, &size);

	return bytes && offset > 0 && offset <= size ? bytes[offset - 1] : '\0';
}

/* A short piece of the file for a message: up to `end`, at most 40 bytes and whole characters. */
static struct str excerpt(const struct xml_reader *xml, const char *ends)
{
	struct str rest = xml_rest(xml);
	size_t size = 0;

	while (size < rest.size && size < 40 && (size == 0 || !strchr(ends, rest.data[size])))
		size++;
	while (size > 0 && size < rest.size && ((unsigned char)rest.data[size] & 0xC0) == 0x80)
		size--;
	return str_slice(rest, 0, size);
}

static struct str innermost(const struct xml_reader *xml)
{
	if (xml->depth == 0)
		return (struct str){ "", 0 };
	return str_slice(buf_str(&xml->open), xml->open_at[xml->depth - 1], xml->open.size);
}

/* The first thing at the place that XML does not take. */
static bool explain_token(struct xml_reader *xml, struct place place)
{
	struct str rest = xml_rest(xml);
	unsigned char c = rest.size ? (unsigned char)rest.data[0] : 0;
	size_t wrong, at = 0;

	if (rest.size && !utf8_valid(str_slice(rest, 0, rest.size < 4 ? rest.size : 4), &wrong) && wrong == 0) {
		error_at(xml->error, ERROR_INPUT, place, "byte 0x%02X is not UTF-8", c);
		return error_hint(xml->error, "save the file as UTF-8, or name its encoding in the first line");
	}
	if (rest.size && !xml_allows(utf8_next(rest, &at))) {
		at = 0;
		error_at(xml->error, ERROR_INPUT, place, "U+%04X is a character that XML does not allow",
			utf8_next(rest, &at));
		return error_hint(xml->error, "--lenient leaves such characters out and counts them");
	}
	if (byte_before(xml) == '&')
		return error_at(xml->error, ERROR_INPUT, place, "“&” where XML wants “&amp;”");
	return error_at(xml->error, ERROR_INPUT, place, "“%.*s” is not well-formed XML", STR_ARG(excerpt(xml, ">\n")));
}

static bool explain_end_of_file(struct xml_reader *xml, struct place place)
{
	if (xml->fed == 0)
		return error_at(xml->error, ERROR_INPUT, place, "the file is empty");
	if (xml->depth > 0)
		return error_at(xml->error, ERROR_INPUT, place, "the file ends inside <%.*s>", STR_ARG(innermost(xml)));
	return error_at(xml->error, ERROR_INPUT, place, "the file ends before the first element");
}

bool xml_explain(struct xml_reader *xml)
{
	enum XML_Error code = XML_GetErrorCode(xml->parser);
	struct place place = xml_place(xml);
	struct str here = excerpt(xml, ">;\n");

	switch (code) {
	case XML_ERROR_NO_ELEMENTS: return explain_end_of_file(xml, place);
	case XML_ERROR_INVALID_TOKEN: return explain_token(xml, place);
	case XML_ERROR_SYNTAX:
		return error_at(
			xml->error, ERROR_INPUT, place, "“%.*s” where XML wants a tag", STR_ARG(excerpt(xml, ">\n")));
	case XML_ERROR_UNCLOSED_TOKEN:
	case XML_ERROR_PARTIAL_CHAR:
	case XML_ERROR_UNCLOSED_CDATA_SECTION:
		return error_at(xml->error, ERROR_INPUT, place, "the file ends in the middle of “%.*s”",
			STR_ARG(excerpt(xml, "\n")));
	case XML_ERROR_TAG_MISMATCH:
		place.column -= place.column > 2 ? 2 : 0; /* expat points at the name */
		return error_at(xml->error, ERROR_INPUT, place, "“</%.*s>” where <%.*s> is open", STR_ARG(here),
			STR_ARG(innermost(xml)));
	case XML_ERROR_DUPLICATE_ATTRIBUTE:
		return error_at(xml->error, ERROR_INPUT, place, "the same attribute twice in “%.*s”",
			STR_ARG(excerpt(xml, " >\n")));
	case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
		return error_at(xml->error, ERROR_INPUT, place, "“%.*s” after the end of the document", STR_ARG(here));
	case XML_ERROR_UNDEFINED_ENTITY:
		return error_at(xml->error, ERROR_INPUT, place, "the entity “%.*s;” is not declared", STR_ARG(here));
	case XML_ERROR_RECURSIVE_ENTITY_REF:
	case XML_ERROR_AMPLIFICATION_LIMIT_BREACH:
		return error_at(xml->error, ERROR_INPUT, place, "entities that unfold to far more than the file holds");
	case XML_ERROR_BAD_CHAR_REF:
		error_at(xml->error, ERROR_INPUT, place, "“%.*s;” stands for a character that XML does not allow",
			STR_ARG(here));
		return error_hint(xml->error, "--lenient leaves such characters out and counts them");
	case XML_ERROR_UNBOUND_PREFIX:
		return error_at(
			xml->error, ERROR_INPUT, place, "“%.*s>” has a prefix without a namespace", STR_ARG(here));
	case XML_ERROR_ATTRIBUTE_EXTERNAL_ENTITY_REF:
		return error_at(
			xml->error, ERROR_INPUT, place, "an entity that stands in another file, in an attribute");
	default: return error_at(xml->error, ERROR_INPUT, place, "not well-formed XML: %s", XML_ErrorString(code));
	}
}
