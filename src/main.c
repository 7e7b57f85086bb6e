/*
 * tmx: English for Dutch text, from a translation memory and glossaries.
 *
 * The rooms under src/, from the ground up; a room uses those above it in this list, not those beside or below:
 *
 *   base/       nothing about translation: strings, arenas, errors, files, JSON, XML, paths, pages of text
 *   model/      the nouns: text, segment, document, unit, term, proposal
 *   text/       language: encodings, characters, sentences, tokens, numbers, Dutch and English forms
 *   memory/     translation memories in SQLite files, and the index for fuzzy search in them
 *   glossary/   files of terms, and the terms of a segment
 *   document/   file formats, one file each, registered in formats.c
 *   match/      score, matches, substituted numbers, assembled lines
 *   translate/  the pass over a document; import and export of memories
 *   cli/        one cmd_*.c a command, registered in commands.c; settings, help, what is said to the user
 */
#include "cli/cli.h"

int main(int count, char **words)
{
	return cli_main(count, words);
}
