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

/** A word that begins a subordinate clause: dat, omdat, terwijl. */
bool begins_subclause(struct str word);

/** An article or what stands in its place: de, een, dit, elke. */
bool is_determiner(struct str word);

/** What no finite verb and no infinitive stands behind, but nouns: de (stemmen), zijn (gebruik); het may be a subject. */
bool opens_noun(struct str word);

/** What stands for a word of a verb's phrase in other sentences: me, je for zich; haar, hun for zijn; geen for een. Separated by
 * spaces; empty: nothing. */
struct str stand_ins_of(struct str word);

/** The same for a preposition or eraan: daarover, waarover ...; daaraan. */
struct str pronominal_adverbs_of(struct str word);

/** er, daar, hier, waar: a preposition further on may belong to it (daar ... tegen). */
bool is_pronominal(struct str word);

/** What a dictionary has for "any object": iemand, iets. */
bool is_placeholder(struct str word);

/** What may stand between a particle and its infinitive: aan *te* geven, mee *kunnen* nemen. */
bool may_stand_before_infinitive(struct str word);

/** An infinitive by its shape: nemen, gaan, zijn. */
bool may_be_infinitive(struct str word);

/** An infinitive beyond doubt: a strong verb, with its prefix or particle or without (nemen, beschrijven, aannemen). */
bool is_strong_infinitive(struct str word);

/** A verb that carries an infinitive: laten (weten), gaan (slapen), komen (te overlijden). */
bool carries_infinitive(struct str word);

/** A first part that makes verbs and no compounds: op-leiding, ver-band, voor-beeld. */
bool is_verb_prefix(struct str word);

/** A last part that is an ending and no word: -heid, -schap, -ers. */
bool is_word_ending(struct str ending);

#endif
