/** How output is shown: colour or not, how wide, which characters. Decided once, by cli/output. */
#ifndef BASE_PAINT_H
#define BASE_PAINT_H

#include "base/buf.h"

/** The styles of `[color] NAME = ...`; only the terminal's own 16 colours, no background. */
enum style { STYLE_SOURCE, STYLE_PROPOSAL, STYLE_NUMBER, STYLE_TERM, STYLE_EXACT, STYLE_NEAR, STYLE_MIDDLE, STYLE_FAR, STYLE_PARTS,
	STYLE_MT, STYLE_REMOVED, STYLE_ADDED, STYLE_EDIT, STYLE_REST, STYLE_LABEL, STYLE_DIM, STYLE_WARNING, STYLE_HIT, STYLE_ERROR,
	STYLE_HINT, STYLE_FILE, STYLE_BOLD, STYLE_GOOD, STYLE_COUNT };

struct paint {
	bool color;
	bool ascii;  /* the terminal is not UTF-8: │ ┊ … → · ‹ › become | : ... -> - < > */
	int width;   /* columns; 0: no wrapping */
	char sgr[STYLE_COUNT][24]; /* "1;32"; "": plain */
	bool *lost;  /* set where a character could not be shown (ascii) and became "?"; NULL: nobody asks */
};

/** Fills the default styles (look.md); no colour, 80 columns. */
void paint_init(struct paint *paint);

extern const char *const style_names[STYLE_COUNT]; /* "source", "proposal" ... */

/** The style with that name; false where there is none. */
bool find_style(struct str name, enum style *style);

/**
 * Sets a style from git's words ("bold red", "dim italic", "brightblue", "normal"; no word: plain). False where a word is
 * unknown or a second colour (a background): it is named in `*wrong`, borrowed from `words`, and the style stays as it was.
 */
bool paint_set(struct paint *paint, enum style style, struct str words, struct str *wrong);

/**
 * Appends `text` in `style`: plain where colour is off. A tab becomes a space, a line break ⏎; other control characters and
 * those that turn the direction of text are made visible (<U+001B>), wrong bytes U+FFFD: no escape byte of an input gets out.
 */
void paint_add(const struct paint *paint, struct buf *out, enum style style, struct str text);

/** Control characters, line and paragraph separator, and what turns the direction of text (UAX 9): they could drive the
 * terminal, or make it show something else than what is there. */
bool paint_is_unsafe(uint32_t c);

/** Columns that `text` takes once paint_add has shown it. */
size_t paint_width(const struct paint *paint, struct str text);

#endif
