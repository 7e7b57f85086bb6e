/** What the writers and readers of bilingual formats share. */
#ifndef DOCUMENT_BILINGUAL_H
#define DOCUMENT_BILINGUAL_H

#include "base/xml.h"
#include "document/format.h"

/** The target a segment is written with: its own, else the best proposal's; NULL: none. `*proposal` is NULL for its
 * own. */
const struct text *segment_target(const struct segment *segment, const struct proposal **proposal);

/**
 * Whether all could be written: false with ERROR_INPUT where characters were left out and nobody asked for that; else
 * they are counted in options->stripped.
 *
 * @what    "segment 3": whose characters they are
 */
bool written_whole(const struct xml_forbidden *forbidden, const char *what, const struct format_options *options,
	struct error *error);

/** For a reader in lenient mode: tells how many characters were left out. */
void warn_stripped(size_t stripped, const char *path, struct job *job);

#endif
