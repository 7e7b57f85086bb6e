/** The names by which tmx writes into TMX, and reads again, what TMX has no place for. */
#ifndef DOCUMENT_FORMAT_TMX_H
#define DOCUMENT_FORMAT_TMX_H

#include "document/format.h"

#define PROP_BEFORE "x-tmx-before" /* the source segments before and after */
#define PROP_AFTER "x-tmx-after"
#define PROP_STATE "x-tmx-state"   /* the contract's words; absent: reviewed */
#define PROP_MAKER "x-tmx-maker"   /* "aligned", "machine"; absent: a human */
#define PROP_ORIGIN "x-tmx-origin" /* of a proposal */
#define PROP_SCORE "x-tmx-score"
#define PROP_FILE "x-document" /* memoQ's name */

/* Attributes of <tu> that a unit keeps as properties, with an "@" before the name. */
#define TMX_KEPT_ATTRIBUTES                                                                                            \
	{                                                                                                              \
		"creationid", "usagecount", "lastusagedate", "datatype", "segtype", "creationtool",                    \
			"creationtoolversion", "o-tmf", "o-encoding"                                                   \
	}

bool tmx_read_units(const char *path, const struct format_options *options, const struct unit_sink *sink,
	struct job *job, struct error *error);

#endif
