/* Entries and the sentences they are found in, by the recogniser itself. */
#include "glossary/lint_private.h"

void lint_sentence(struct lint *lint, struct str sentence)
{
	size_t count;
	struct hit *hits = find_terms(lint->recogniser, sentence, &lint->hits, &count);

	lint->sentences++;
	for (size_t i = 0; i < count; i++) {
		struct lint_source *source = lint->lines[lint->of_line[hits[i].term->line] - 1].source;

		if (source->last != lint->sentences)
			source->sentences++;
		source->last = lint->sentences;
	}
	arena_reset(&lint->hits);
}

void lint_lost(struct lint *lint, struct lint_line *line)
{
	struct lint_source *source = line->source;
	size_t count;
	struct hit *hits;

	if (source->first_usable != line || source->withdrawn)
		return; /* what is withdrawn hides others, and that is said */
	hits = find_terms(lint->recogniser, source->text, &lint->hits, &count);
	for (size_t i = 0; i < count && !source->met; i++)
		source->met = str_equal(hits[i].term->source, source->text);
	arena_reset(&lint->hits);
	if (!source->met)
		lint_add(lint, LINT_LOST, line, line->cells[0],
			"“%.*s” is not found even in its own words: it is too long, or has no letters",
			STR_ARG(source->text));
}

void lint_frequent(struct lint *lint, struct lint_line *line)
{
	const struct lint_source *source = line->source;
	size_t more_than = (size_t)lint->options->more_than;

	if (lint->sentences && source->first_usable == line && source->sentences * 100 > more_than * lint->sentences)
		lint_add(lint, LINT_FREQUENT, line, line->cells[0],
			"“%.*s” is found in %zu of %zu sentences, %zu.%zu per cent", STR_ARG(source->text),
			source->sentences, lint->sentences, source->sentences * 100 / lint->sentences,
			source->sentences * 1000 / lint->sentences % 10);
}

void lint_unused(struct lint *lint, struct lint_line *line)
{
	const struct lint_source *source = line->source;

	if (lint->options->unused && lint->sentences && source->first_usable == line && source->sentences == 0)
		lint_add(lint, LINT_UNUSED, line, line->cells[0], "“%.*s” is found in none of %zu sentences",
			STR_ARG(source->text), lint->sentences);
}
