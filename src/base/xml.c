#include "base/xml_reader.h"

#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

struct place xml_place(const struct xml_reader *xml)
{
	return (struct place){ xml->pieces.path, XML_GetCurrentLineNumber(xml->parser),
		XML_GetCurrentColumnNumber(xml->parser) + 1 };
}

size_t xml_offset(const struct xml_reader *xml)
{
	return (size_t)XML_GetCurrentByteIndex(xml->parser);
}

struct str xml_attribute(const struct xml_tag *tag, const char *name)
{
	const char *local = strncmp(name, "xml:", 4) == 0 ? name + 4 : NULL;

	for (const char *const *at = tag->attributes; at && *at; at += 2) {
		if (strcmp(*at, name) == 0)
			return str_of(at[1]);
		if (local && strncmp(*at, XML_NAMESPACE "\n", sizeof XML_NAMESPACE) == 0
			&& strcmp(*at + sizeof XML_NAMESPACE, local) == 0)
			return str_of(at[1]);
	}
	return (struct str){ NULL, 0 };
}

static void stop(struct xml_reader *xml)
{
	xml->failed = true;
	XML_StopParser(xml->parser, XML_FALSE);
}

struct str xml_rest(const struct xml_reader *xml)
{
	int offset = 0, size = 0;
	const char *bytes = XML_GetInputContext(xml->parser, &offset, &size);

	if (!bytes || offset < 0 || offset >= size)
		return (struct str){ "", 0 };
	return (struct str){ bytes + offset, (size_t)(size - offset) };
}

static struct str event_bytes(const struct xml_reader *xml)
{
	struct str bytes = xml_rest(xml);
	int count = XML_GetCurrentByteCount(xml->parser);

	bytes.size = count > 0 && (size_t)count < bytes.size ? (size_t)count : count > 0 ? bytes.size : 0;
	return bytes;
}

static struct str local_name(const char *name)
{
	const char *cut = strchr(name, '\n');

	return str_of(cut ? cut + 1 : name);
}

/* Within an entity the file shows only "&name;": then the tag is written anew. */
static struct str make_markup(struct xml_reader *xml, const char *name, const char *const *attributes)
{
	buf_clear(&xml->markup);
	buf_add(&xml->markup, attributes ? STR("<") : STR("</"));
	buf_add(&xml->markup, local_name(name));
	for (; attributes && *attributes; attributes += 2) {
		bool reserved = strncmp(*attributes, XML_NAMESPACE "\n", sizeof XML_NAMESPACE) == 0;

		buf_printf(&xml->markup, " %s%.*s=\"", reserved ? "xml:" : "", STR_ARG(local_name(*attributes)));
		xml_add_value(&xml->markup, str_of(attributes[1]), NULL);
		buf_add_char(&xml->markup, '"');
	}
	buf_add_char(&xml->markup, '>');
	return buf_str(&xml->markup);
}

static struct xml_tag tag_of(struct xml_reader *xml, const char *name, const char *const *attributes)
{
	struct xml_tag tag = { .name = local_name(name), .attributes = attributes, .markup = event_bytes(xml) };

	if (tag.name.data != name)
		tag.space = (struct str){ name, (size_t)(tag.name.data - name) - 1 };
	if (tag.markup.size > 0 && tag.markup.data[0] != '<')
		tag.markup = make_markup(xml, name, attributes);
	return tag;
}

static bool entity_is_known(const struct xml_reader *xml, struct str name)
{
	static const char *const predefined[] = { "amp", "lt", "gt", "quot", "apos" };
	struct str rest = buf_str(&xml->entities), known;

	for (size_t i = 0; i < sizeof predefined / sizeof *predefined; i++)
		if (str_equal(name, str_of(predefined[i])))
			return true;
	while (str_next(&rest, ' ', &known))
		if (str_equal(name, known))
			return true;
	return false;
}

static bool entity_is_missing(struct xml_reader *xml, struct str name)
{
	error_at(xml->error, ERROR_INPUT, xml_place(xml), "the entity “&%.*s;” is not declared in this file",
		STR_ARG(name));
	return error_hint(xml->error, "tmx never opens other files for it; write the characters themselves");
}

/* In attributes expat drops an entity in silence where the DTD was not read: nothing of a text may get lost that way.
 */
static bool check_entities(struct xml_reader *xml, struct str markup)
{
	for (size_t at = 0; (at = str_find(markup, STR("&"), at)) != STR_NOT_FOUND; at++) {
		size_t end = str_find(markup, STR(";"), at);
		struct str name;

		if (end == STR_NOT_FOUND)
			break;
		name = str_slice(markup, at + 1, end);
		if (!str_starts(name, STR("#")) && !entity_is_known(xml, name))
			return entity_is_missing(xml, name);
	}
	return true;
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct xml_reader *xml = data;
	struct xml_tag tag;

	if (xml->failed)
		return;
	tag = tag_of(xml, name, (const char *const *)attributes);
	if (xml->depth == XML_DEPTH_MAX) {
		error_at(xml->error, ERROR_INPUT, xml_place(xml), "elements nested deeper than %d", XML_DEPTH_MAX);
		stop(xml);
		return;
	}
	xml->open_at[xml->depth++] = xml->open.size;
	buf_add(&xml->open, tag.name);
	if ((xml->outside && !check_entities(xml, tag.markup))
		|| (xml->handler->start && !xml->handler->start(xml->handler->data, xml, &tag, xml->error)))
		stop(xml);
}

static void on_end(void *data, const XML_Char *name)
{
	struct xml_reader *xml = data;
	struct xml_tag tag;

	if (xml->failed)
		return;
	tag = tag_of(xml, name, NULL);
	if (xml->handler->end && !xml->handler->end(xml->handler->data, xml, &tag, xml->error))
		stop(xml);
	if (xml->depth > 0)
		xml->open.size = xml->open_at[--xml->depth];
}

static void on_text(void *data, const XML_Char *chars, int size)
{
	struct xml_reader *xml = data;
	struct str text = { chars, (size_t)size };

	if (!xml->failed && xml->handler->text && !xml->handler->text(xml->handler->data, xml, text, xml->error))
		stop(xml);
}

static void on_skipped(void *data, const XML_Char *name, int is_parameter)
{
	struct xml_reader *xml = data;

	if (xml->failed || is_parameter)
		return;
	entity_is_missing(xml, str_of(name));
	stop(xml);
}

static int on_external(XML_Parser parser, const XML_Char *context, const XML_Char *base, const XML_Char *system,
	const XML_Char *public)
{
	struct xml_reader *xml = XML_GetUserData(parser);

	(void)context, (void)base, (void)public;
	if (!xml->failed) {
		error_at(xml->error, ERROR_INPUT, xml_place(xml), "an entity that stands in another file (“%s”)",
			system ? system : "");
		error_hint(xml->error, "tmx never opens other files for it; write the text itself");
		stop(xml);
	}
	return XML_STATUS_ERROR;
}

static void on_doctype(
	void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int has_internal)
{
	struct xml_reader *xml = data;

	(void)name;
	xml->outside = system || public || has_internal;
}

static void on_entity(void *data, const XML_Char *name, int is_parameter, const XML_Char *value, int size,
	const XML_Char *base, const XML_Char *system, const XML_Char *public, const XML_Char *notation)
{
	struct xml_reader *xml = data;

	(void)size, (void)base, (void)system, (void)public, (void)notation;
	if (is_parameter || !value)
		return;
	buf_add(&xml->entities, str_of(name));
	buf_add_char(&xml->entities, ' ');
}

/* The encoding the XML declaration names, in `name`; false: it names none. */
static bool declared_encoding(struct str head, char *name, size_t room)
{
	size_t end = str_find(head, STR("?>"), 0), at, from;

	if (!str_starts(head, STR("<?xml")) || end == STR_NOT_FOUND)
		return false;
	head.size = end;
	at = str_find(head, STR("encoding"), 0);
	while (at != STR_NOT_FOUND && at < head.size && head.data[at] != '"' && head.data[at] != '\'')
		at++;
	if (at == STR_NOT_FOUND || at >= head.size)
		return false;
	from = at + 1;
	at = str_find(head, str_slice(head, at, at + 1), from);
	if (at == STR_NOT_FOUND || at - from >= room)
		return false;
	snprintf(name, room, "%.*s", (int)(at - from), head.data + from);
	return true;
}

/* Without a byte order mark: UTF-16 shows by its NUL bytes, the rest by the declaration. UTF-8 is left to expat, which
 * checks it. */
static bool choose_encoding(struct xml_reader *xml)
{
	struct str head = pieces_peek(&xml->pieces);
	struct place place = { xml->pieces.path, 1, 1 };
	char name[64];

	if (str_starts(head, (struct str){ "<\0", 2 }))
		return pieces_use(&xml->pieces, "UTF-16LE");
	if (str_starts(head, (struct str){ "\0<", 2 }))
		return pieces_use(&xml->pieces, "UTF-16BE");
	if (!declared_encoding(head, name, sizeof name) || strcasecmp(name, "UTF-8") == 0)
		return true;
	if (strncasecmp(name, "UTF-16", 6) == 0)
		return error_at(xml->error, ERROR_INPUT, place, "the declaration says %s, but the bytes are not", name);
	if (pieces_use(&xml->pieces, name))
		return true;
	error_at(xml->error, ERROR_INPUT, place, "the encoding “%s” is not known", name);
	return error_hint(xml->error, "convert the file to UTF-8");
}

static bool feed(struct xml_reader *xml, struct str piece, bool final)
{
	if (xml->options->lenient)
		piece = xml_without_forbidden(xml, piece, final);
	xml->fed += piece.size;
	if (XML_Parse(xml->parser, piece.data, (int)piece.size, final) != XML_STATUS_OK)
		return xml->failed ? false : xml_explain(xml);
	if (xml->fed - xml_offset(xml) > XML_TOKEN_MAX && !final)
		return error_at(xml->error, ERROR_INPUT, xml_place(xml), "one tag or comment of more than %d MB",
			XML_TOKEN_MAX >> 20);
	return true;
}

static bool read_pieces(struct xml_reader *xml, struct job *job)
{
	struct str piece;
	bool final;

	if (!choose_encoding(xml))
		return false;
	do {
		if (!job_step(job, xml->options->doing, xml->pieces.done, xml->pieces.total))
			return job_cancelled(xml->error);
		if (!pieces_next(&xml->pieces, &piece, xml->error))
			return false;
		final = piece.size == 0;
		if (!feed(xml, piece, final))
			return false;
	} while (!final);
	return true;
}

static void set_handlers(struct xml_reader *xml)
{
	unsigned long salt = 0;

	if (getrandom(&salt, sizeof salt, 0) == (ssize_t)sizeof salt)
		XML_SetHashSalt(xml->parser, salt);
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml->parser, on_text);
	XML_SetSkippedEntityHandler(xml->parser, on_skipped);
	XML_SetExternalEntityRefHandler(xml->parser, on_external);
	XML_SetStartDoctypeDeclHandler(xml->parser, on_doctype);
	XML_SetEntityDeclHandler(xml->parser, on_entity);
	XML_SetParamEntityParsing(xml->parser, XML_PARAM_ENTITY_PARSING_NEVER);
}

/* "...; nothing was imported" */
static void add_consequence(struct error *error, const char *consequence)
{
	size_t size = strlen(error->message);

	if (consequence && error->kind == ERROR_INPUT)
		snprintf(error->message + size, sizeof error->message - size, "; %s", consequence);
}

static bool read_and_close(struct xml_reader *xml, struct job *job, size_t *stripped)
{
	static const XML_Memory_Handling_Suite memory = { must_alloc, must_realloc, free };
	bool done;

	/* Everything is UTF-8 when it comes here, whatever the declaration says. */
	xml->parser = XML_ParserCreate_MM("UTF-8", &memory, xml->options->namespaces ? "\n" : NULL);
	set_handlers(xml);
	done = read_pieces(xml, job);
	if (!done)
		add_consequence(xml->error, xml->options->consequence);
	if (stripped)
		*stripped = xml->stripped;
	XML_ParserFree(xml->parser);
	pieces_close(&xml->pieces);
	buf_fini(&xml->open);
	buf_fini(&xml->entities);
	buf_fini(&xml->markup);
	buf_fini(&xml->clean);
	buf_fini(&xml->held);
	return done;
}

bool xml_read(const char *path, const struct xml_options *options, const struct xml_handler *handler, struct job *job,
	size_t *stripped, struct error *error)
{
	struct xml_reader xml = { .options = options, .handler = handler, .error = error };

	return pieces_open(&xml.pieces, path, error) && read_and_close(&xml, job, stripped);
}

bool xml_read_bytes(struct str bytes, const char *name, const struct xml_options *options,
	const struct xml_handler *handler, struct job *job, size_t *stripped, struct error *error)
{
	struct xml_reader xml = { .options = options, .handler = handler, .error = error };

	return pieces_begin(&xml.pieces, bytes, name, error) && read_and_close(&xml, job, stripped);
}
