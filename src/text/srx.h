/**
 * Segmentation rules of other programs: SRX 2.0 (LISA OSCAR, 2008), as OmegaT, Okapi and others write them. SRX 1.0 is
 * read with a warning.
 *
 * At each position of a paragraph the first rule in the order of the file whose `beforebreak` ends there and whose
 * `afterbreak` begins there decides; where no rule matches nothing breaks. Rules that break are searched from left to
 * right, each behind its last match, as the other programs do: [.?!]+ does not break within "?!". What a rule looks at
 * before a position are the 256 characters in front of it.
 *
 * SRX asks for the regular expressions of ICU, and ICU reads them. The files in the world are written for Java, which
 * differs: a bare brace (`<0}`), an error in ICU, is read as the character. \w, \d, \s and \b know all of Unicode in
 * ICU (Java: only ASCII if not told, \b up to JDK 18 excepted), so \s takes the no-break space too; an unbounded
 * look-behind and the flag (?U) are refused. A rule refused is named in a warning and left out, never the file. An
 * escape ICU does not know (\y) is the letter.
 *
 * Time is bounded in steps of ICU's, so that the same rules and text give the same sentences on every machine: a rule
 * that takes too many at once, or again and again, is named in a warning and left out from there on.
 *
 * `formathandle` says on which side of a break a format code goes: read and ignored, for our codes never cross a break.
 * `segmentsubflows` likewise: our subflows are paragraphs of their own. Elements of other namespaces (Okapi's
 * okpsrx:options ...) are ignored.
 */
#ifndef TEXT_SRX_H
#define TEXT_SRX_H

#include "base/job.h"
#include "base/str.h"

/** The rules of a file for one language, and the paragraph they look at. Used by one thread at a time. */
struct srx;

struct srx_rule {
	bool breaks;
	const char *path; /* where it stands; like all of it until srx_close() */
	size_t line;
	struct str before, after; /* regular expressions as written; may be empty: they match everywhere */
	struct str set;           /* languagerulename */
};

/** A place where the rules break. */
struct srx_place {
	size_t end;  /* byte behind the last character before it */
	size_t next; /* byte of the first character after it; between them is white space, if anything */
	const struct srx_rule *rule; /* of those that break here the first in the file */
};

/**
 * Reads `path` and picks its rules for `language` ("nl", "nl-BE") by its language maps: the first that matches, or with
 * cascade all that match, in order. Case is ignored in languages (RFC 5646).
 *
 * @job    for warnings, also later ones, and Ctrl-C; borrowed until srx_close(). May be NULL
 * @return NULL with ERROR_INPUT and file:line:column where it is not SRX or breaks its schema, ERROR_FILE,
 * ERROR_CANCELLED. The caller closes it with srx_close().
 */
struct srx *srx_open(const char *path, struct str language, struct job *job, struct error *error);

/** Whether any of its rules for the language breaks. */
bool srx_breaks(const struct srx *srx);

/** NULL is allowed. */
void srx_close(struct srx *srx);

/**
 * Takes up a paragraph and finds the places where the rules break it: in order, one a run of white space, none at the
 * ends of the paragraph.
 *
 * @paragraph  UTF-8 (wrong bytes count as U+FFFD); borrowed, like `places`, until the next paragraph
 * @return     false when the user pressed Ctrl-C
 */
bool srx_set_paragraph(struct srx *srx, struct str paragraph, const struct srx_place **places, size_t *count);

/**
 * What the rules say about a gap somebody else found, from byte `end` to `next` of the paragraph: the rule of a place
 * in it; else the first exception in the file that matches at one of its positions; NULL: they are silent.
 */
const struct srx_rule *srx_verdict(struct srx *srx, size_t end, size_t next);

#endif
