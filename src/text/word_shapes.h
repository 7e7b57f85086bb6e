/** What a word before a full stop looks like, whatever stands round it. Words come without that full stop. */
#ifndef TEXT_WORD_SHAPES_H
#define TEXT_WORD_SHAPES_H

#include "base/str.h"

bool is_one_letter(struct str word);

/** A, Ch, IJ, J.P, Th.C, J.-P, J-P: capitals, each with few small letters. */
bool is_initials(struct str word);

/** VS, AFP, NAVO: two letters or more, no small one, no full stop inside. */
bool is_all_capitals(struct str word);

/** i to xxxix, in small letters or capitals. */
bool is_roman(struct str word);

/** 3, 12, 2.1: at most three digits. */
bool is_short_number(struct str word);

/** gevr, deurw, afl, handb: in small letters, with an end that no word of the dictionary hunspell-nl has; Kerkstr. */
bool is_cut_short(struct str word);

/** x.y, q.e.d: parts of one to three letters. */
bool is_dotted(struct str word);

/** vrt.be, x.y.pdf, c.csv: a suffix behind two characters or more, or a long one (so that m.n.de is none). */
bool has_suffix(struct str word);

/** 3, b, iv: what may mark an item of a list. */
bool is_item(struct str word);

/** `word`, which stands at `at`, marks an item: b. Minder regels; iv) De rest. But not v. Chr. */
bool is_list_marker_at(struct str text, size_t at, struct str word);

/** www.vrt.be, bol.com, jan@kuleuven.be at `at`; what is longer than 64 bytes is none. */
bool is_address(struct str text, size_t at);

#endif
