/**
 * Glossaries in the formats of others: what a format is to the rest of the room, and how one is chosen. To add one: a file
 * with its struct, and its name in the table of glossary_files.c.
 */
#ifndef GLOSSARY_GLOSSARY_FILES_H
#define GLOSSARY_GLOSSARY_FILES_H

#include "base/file.h"
#include "glossary/glossary.h"
#include "text/languages.h"

/** What is written, and where. */
struct glossary_writing {
	const struct term *const *terms;
	size_t count;
	struct str source_language, target_language; /* "nl", "en" */
	const char *path;                            /* for warnings */
	size_t *left_out;                            /* counts the terms the format cannot hold */
	struct job *job;
};

struct glossary_format {
	const char *name;            /* what -f and --from say */
	const char *about;           /* a few words for help */
	const char *const *suffixes; /* ".csv", NULL-ended */

	/** Whether the bytes of a file can be nothing else; NULL: any may be. */
	bool (*looks_so)(struct str bytes);

	/**
	 * Adds the terms of `bytes` (the raw file, borrowed for the call), in the languages of the glossary's options.
	 * Entries that give none are counted and warned about.
	 *
	 * @return  false with ERROR_INPUT at its place where the file is malformed
	 */
	bool (*read)(struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job,
		struct error *error);

	/** Writes all terms; what the format cannot hold is a warning with its count. */
	bool (*write)(struct output *output, const struct glossary_writing *writing, struct error *error);
};

extern const struct glossary_format *const glossary_formats[]; /* NULL-ended */
extern const struct glossary_format text_glossary_format, csv_glossary_format, tbx_glossary_format,
	tbx2_glossary_format;

/** By name ("csv") or suffix ("txt"), or NULL. */
const struct glossary_format *find_glossary_format(struct str name);

/** By suffix, case ignored, or NULL. */
const struct glossary_format *find_glossary_format_of_name(const char *path);

/** For a term nothing is nearer than what names no region: in "en" and in "en-GB" it serves en-GB alike. */
static inline enum language_fit term_language_fit(struct str language, struct str wanted)
{
	enum language_fit fit = language_fit(language, wanted);

	return fit == LANGUAGE_SAME ? LANGUAGE_FITS : fit;
}

/** What the file is: what it can only be, else what its suffix says, else our own format. */
const struct glossary_format *find_glossary_format_of(const char *path, struct str bytes);

/** False with ERROR_INPUT where the bytes are those of a spreadsheet or another archive. */
bool refuse_archive(const char *path, struct str bytes, struct error *error);

/** Without white space of any kind at both ends: out of a spreadsheet or a word processor comes U+00A0 too. */
struct str trim_cell(struct str s);

/** A copy in `arena` that fits on one line: white space with a tab or line end in it is one space, none at the ends. */
struct str one_line(struct arena *arena, struct str s);

/** A term, or what is said of it, is never longer (bytes); more is a quotation mark or a tag that was forgotten. */
enum { CELL_MAX = 64 * 1024 };

#endif
