/** What edit.c and edit_add.c share; for them only. */
#ifndef GLOSSARY_EDIT_PRIVATE_H
#define GLOSSARY_EDIT_PRIVATE_H

#include "glossary/edit.h"
#include "glossary/store.h"

/** A line of the file. */
struct edit_line {
	struct str all;            /* with its line end */
	struct str source, target; /* empty for comments and blank lines */
};

/** Where the lines begin: behind the byte order mark, if there is one. */
size_t edit_lines_start(struct str bytes);

bool edit_next_line(struct str bytes, size_t *at, struct edit_line *line);

/** The file whole; ERROR_INPUT where it is not UTF-8. */
bool edit_read(const char *path, struct buf *bytes, struct error *error);

/** Equal as the glossary reads them: NFC, single spaces. */
bool same_words(struct str a, struct str b);

#endif
