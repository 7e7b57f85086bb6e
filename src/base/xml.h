/**
 * XML, read as it comes and written piece by piece.
 *
 * Reading is expat's, made safe: nothing outside the file is ever opened, an entity that cannot be unfolded is an error
 * and never a gap, depth and sizes have limits. The file is turned into UTF-8 first, so that every encoding ICU knows
 * is read and positions are those of the UTF-8 text.
 */
#ifndef BASE_XML_H
#define BASE_XML_H

#include "base/buf.h"
#include "base/job.h"

/** An element's start or end; borrowed for the call. */
struct xml_tag {
	struct str space;              /* its namespace; empty: none (or namespaces are not asked for) */
	struct str name;               /* without prefix; as written where namespaces are not asked for */
	const char *const *attributes; /* name, value, name, value, NULL; NULL at the end of an element */
	struct str markup;             /* the tag as it stands in the file, in UTF-8; at the end of <x/> empty */
};

struct xml_reader;

/** What is told, in document order; each may be NULL. False: stop, `error` is filled. Text may come in several pieces.
 */
struct xml_handler {
	bool (*start)(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error);
	bool (*end)(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error);
	bool (*text)(void *data, struct xml_reader *xml, struct str chars, struct error *error);
	void *data;
};

struct xml_options {
	const char *consequence; /* what becomes of the data, added to errors: "nothing was imported"; NULL: not said */
	const char *doing;       /* for progress: "reading news.tmx" */
	bool namespaces;
	bool lenient; /* leave out characters XML forbids, and count them */
};

enum { XML_DEPTH_MAX = 256, XML_TOKEN_MAX = 64 * 1024 * 1024 };

/**
 * Reads all of `path` ("-": standard input).
 *
 * @stripped  characters left out (lenient); may be NULL
 * @return    false with ERROR_INPUT and file:line:column where it is not well-formed (XML 1.0, 5th edition) or over a
 * limit, ERROR_FILE, ERROR_CANCELLED, or what a handler has filled in
 */
bool xml_read(const char *path, const struct xml_options *options, const struct xml_handler *handler, struct job *job,
	size_t *stripped, struct error *error);

/** The same of bytes in memory; `name` stands in messages. */
bool xml_read_bytes(struct str bytes, const char *name, const struct xml_options *options,
	const struct xml_handler *handler, struct job *job, size_t *stripped, struct error *error);

/* Within a handler: */

/** Where the tag or text begins. */
struct place xml_place(const struct xml_reader *xml);

/** The same as a byte of the text in UTF-8, without byte order mark. */
size_t xml_offset(const struct xml_reader *xml);

/** The value of an attribute, or a str with NULL data. `name` is "x", "xml:x", or NAMESPACE "\n" "x". */
struct str xml_attribute(const struct xml_tag *tag, const char *name);

static inline bool xml_is(const struct xml_tag *tag, const char *name)
{
	return str_equal(tag->name, str_of(name));
}

/* Writing. */

/** What XML 1.0 cannot hold, met while writing. */
struct xml_forbidden {
	size_t count;
	uint32_t first; /* code point */
};

bool xml_allows(uint32_t code_point);

/**
 * Append `s` so that a reader gets it back: as content of an element, or within the double quotes of an attribute.
 * Wrong bytes become U+FFFD. Characters XML 1.0 forbids are never written but counted in `forbidden` (may be NULL).
 */
void xml_add_text(struct buf *out, struct str s, struct xml_forbidden *forbidden);
void xml_add_value(struct buf *out, struct str s, struct xml_forbidden *forbidden);

/** ` name="value"`, nothing where the value is empty. */
void xml_add_attribute(struct buf *out, const char *name, struct str value, struct xml_forbidden *forbidden);

#endif
