/** XLIFF 1.2: what its writer and its readers agree on. */
#ifndef DOCUMENT_FORMAT_XLIFF_H
#define DOCUMENT_FORMAT_XLIFF_H

#include "base/xml.h"
#include "document/format.h"

#define XLIFF_NAMESPACE "urn:oasis:names:tc:xliff:document:1.2"

/*
 * The fingerprint of the target that tmx wrote ("" where it wrote none) stands in extradata="tmx:..." of <trans-unit>:
 * the strict schema lets nothing else through, and other tools keep it. "tmx:kept" says that the target is a person's.
 */
#define XLIFF_HASH_PREFIX "tmx:"
#define XLIFF_KEPT "tmx:kept"

/** The fingerprint: characters, where white space is one space and none at the ends, and the kinds of the codes. */
uint64_t xliff_hash(const struct text *target);

/** One pair of a file. */
struct xliff_entry {
	struct unit unit;      /* `key` is the id; file, author, dates, neighbours where known */
	const char *qualifier; /* state-qualifier, or "" */
	bool approved, locked; /* locked: translate="no" */
	bool ours;             /* it carries our fingerprint */
	bool edited;           /* and the target is another than the one we wrote */
};

/** Receives the pairs in file order, borrowed for the call; false: stop, `error` is filled. */
typedef bool xliff_visitor(void *data, const struct xliff_entry *entry, struct error *error);

/**
 * Reads every pair of an XLIFF 1.0 to 1.2 file: units, or where they are segmented (seg-source, mrk) the segments of
 * them.
 *
 * @consequence  for errors: "nothing was imported"
 */
bool xliff_each(const char *path, const struct format_options *options, const char *consequence, xliff_visitor *visit,
	void *data, struct job *job, struct error *error);

/** Whether a person has reviewed or edited it: its target must not be lost. */
bool xliff_is_kept(const struct xliff_entry *entry);

bool xliff_read_units(const char *path, const struct format_options *options, const struct unit_sink *sink,
	struct job *job, struct error *error);

/** Appends a note for each source among the terms that may be written, in the order of the sentence, with its targets. */
void add_term_notes(struct buf *out, const struct segment *segment, struct xml_forbidden *forbidden);

#endif
