/** What a file format is to the rest of the program: one const struct, registered in document/formats.c. */
#ifndef DOCUMENT_FORMAT_H
#define DOCUMENT_FORMAT_H

#include "base/file.h"
#include "base/job.h"
#include "base/paint.h"
#include "model/document.h"
#include "model/unit.h"

/**
 * Where a paragraph of plain text ends (contract, --paragraphs): at blank lines, at every line, or as the text looks:
 * a blank line ends a paragraph always. A line ends it too, unless the text was wrapped at a width and the next word no
 * longer fitted, or a sentence goes on with a small letter in such a passage. Items of a list, headings, quotes (>), rows
 * of a table and indented lines begin a paragraph. A line of more than 120 characters is one. In doubt each line is one,
 * as in verse, addresses, subtitles and lists of words.
 */
enum paragraphs { PARAGRAPHS_AUTO, PARAGRAPHS_BLANK, PARAGRAPHS_LINE };

struct format_options {
	const struct paint *paint;      /* review: colours, width, characters */
	bool quiet, verbose;            /* review: -q, -v */
	bool copy_source;               /* XLIFF: the Dutch into empty targets */
	bool strict;                    /* documents of the input's own format: only targets of this very sentence; the rest stays Dutch */
	bool lenient;                   /* strip characters XML forbids, and count them */
	size_t *stripped;               /* lenient writing: grows by the characters left out; NULL: nobody asks */
	const char *encoding;           /* reading: --encoding, or NULL */
	enum paragraphs paragraphs;     /* text: --paragraphs */
	struct str source_language, target_language; /* "nl", "en-GB" */
	struct str now;                 /* ISO 8601, UTC; tests fix it by SOURCE_DATE_EPOCH */
	double seconds;                 /* review: time taken so far */
	size_t first, total;            /* review: of several documents, this one's number from 0, and how many */
	int threshold;                  /* review: for the words of `none` */
	struct review_counts *counts;   /* review: added up over the documents of a run (document/review.h); NULL: each for itself */
};

/** Receives units in order, borrowed for the call; false: stop, `error` is filled. */
struct unit_sink {
	bool (*take)(void *data, const struct unit *unit, struct error *error);
	/** A unit that is not taken, with the reason for people: "not reviewed; --state translated takes it". */
	void (*refuse)(void *data, const char *reason);
	void *data;
	enum state least; /* XLIFF: targets below this state and unedited since tmx wrote them are refused */
};

struct format {
	const char *name;            /* what --format and --from say: "text", "xliff" */
	const char *about;           /* a few words for help */
	const char *const *suffixes; /* ".txt", NULL-ended */
	bool bilingual;              /* holds targets: never overwritten where reviewed */

	/* Each may be NULL: then the format has not that side. */

	/** Bytes to parts. `bytes` is the raw file (copied or decoded into the document's arena). */
	bool (*read)(struct document *document, struct str bytes, const struct format_options *options, struct job *job,
		struct error *error);

	/** The document with its proposals, in this format. */
	bool (*write)(const struct document *document, struct output *output, const struct format_options *options,
		struct error *error);

	/** Pairs of a bilingual file, for `memory import`. Streams: a memory of any size. Nothing is kept on failure (the sink's transaction). */
	bool (*read_units)(const char *path, const struct format_options *options, const struct unit_sink *sink, struct job *job,
		struct error *error);

	/** Pairs of a memory, for `memory export`: begin, each unit, end. */
	bool (*begin_units)(struct output *output, const struct format_options *options, struct error *error);
	bool (*write_unit)(struct output *output, const struct unit *unit, const struct format_options *options, struct error *error);
	bool (*end_units)(struct output *output, const struct format_options *options, struct error *error);
};

extern const struct format *const formats[]; /* NULL-ended */

const struct format *find_format(struct str name);             /* by name, or NULL */
const struct format *find_format_of_file(const char *path);    /* by suffix, case ignored, or NULL */

/**
 * What a bilingual file holds that must not be lost: segments reviewed, or changed since tmx wrote them (XLIFF).
 * 0 where the file is missing or is not ours.
 */
bool count_kept_segments(const char *path, size_t *reviewed, struct error *error);

/** --update: puts the reviewed and edited targets of the older file into `document` (matched by source and neighbours); `vanished`
 * counts and names those whose source is no longer there (as warnings through `job`). */
bool keep_reviewed_segments(struct document *document, const char *path, size_t *kept, size_t *vanished, struct job *job,
	struct error *error);

#endif
