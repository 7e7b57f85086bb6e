#ifndef CLI_SEGMENT_EXPLAIN_H
#define CLI_SEGMENT_EXPLAIN_H

#include "cli/settings.h"
#include "document/document.h"
#include "translate/segment_document.h"

/** What is shown of all files, and was. */
struct explanation {
	bool doubtful;             /* only those worth a look */
	size_t seen, found, shown; /* candidates, the doubtful ones among them, those in the listing */
};

/** Splits the document and shows the candidates instead of the segments; with --json one object a line. */
bool explain_document(struct document *document, const struct segmentation *how, struct explanation *explanation,
	struct output *output, struct error *error);

/** The last line of the listing: how many are doubtful, and what to do about them. */
void show_explanation_end(const struct explanation *explanation);

/** The table of evidence for sentence ends, in the order it is asked, each with an example. */
extern const struct command_table evidence_table;

#endif
