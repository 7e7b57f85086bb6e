/** Dutch word forms, by generation from the dictionary form (rules of spelling and four small tables). */
#ifndef TEXT_DUTCH_H
#define TEXT_DUTCH_H

#include "model/term.h"

/** Receives a form (borrowed for the call) and what it is. `particle` is empty, or the particle of a separable verb whose base form this is. */
typedef void form_visitor(void *data, struct str form, enum form_tag tag, struct str particle);

/**
 * Every form of a word, the word itself first, none twice. Apostrophes are U+0027 (auto's).
 *
 * @word   UTF-8, NFC, in its own case; over 96 bytes it has no other forms
 * @pos    POS_ANY: all classes, under the restrictions that keep them apart; otherwise only its own
 */
void each_dutch_form(struct str word, enum part_of_speech pos, form_visitor *visit, void *data);

/* Closed classes; `word` in small letters. */

/** A function word (als, was, met ...): it matches only an entry that is that word. */
bool is_function_word(struct str word);

/** What may follow the particle of a separated verb within a clause: op *tegen*, aan *dat*. */
bool may_follow_particle(struct str word);

/** A conjunction that begins a new main clause behind a comma: en, maar, want. */
bool begins_clause(struct str word);

/** What may stand between a particle and its infinitive: aan *te* geven, mee *kunnen* nemen. */
bool may_stand_before_infinitive(struct str word);

/** A first part that makes verbs and no compounds: op-leiding, ver-band, voor-beeld. */
bool is_verb_prefix(struct str word);

/** A last part that is an ending and no word: -heid, -schap, -ers. */
bool is_word_ending(struct str ending);

#endif
