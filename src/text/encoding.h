/** From the bytes of a file to UTF-8 (contract, `tmx translate`): a BOM decides; else UTF-8; else Windows-1252 with a warning. */
#ifndef TEXT_ENCODING_H
#define TEXT_ENCODING_H

#include "base/buf.h"
#include "base/job.h"

struct encoding_result {
	bool bom;         /* a byte order mark stood at the front (it is not in the text) */
	const char *name; /* "UTF-8", "UTF-16LE", "windows-1252": what it was read as; ICU's or a literal */
};

/**
 * Decodes `bytes` into `out` (appended).
 *
 * @path      for messages
 * @wanted    the user's --encoding (any name ICU knows), or NULL: guess. A byte order mark is stronger. Wrong bytes are then
 *            an error at their place
 * @return    false with ERROR_INPUT: wrong bytes for the encoding (line and column of the first), or NUL in the text:
 *            "looks like a binary file"; ERROR_USAGE: no such encoding (with what is near as hint)
 */
bool decode_text(struct str bytes, const char *path, const char *wanted, struct buf *out, struct encoding_result *result,
	struct job *job, struct error *error);

/**
 * The same for files that must be UTF-8 (glossary, TSV): UTF-16 by BOM is read too, anything else wrong is an error at its
 * place.
 */
bool decode_utf8(struct str bytes, const char *path, struct buf *out, struct error *error);

#endif
