/* What is taken from an XLIFF 1.2 file into the memory, and what of an older one must not be lost. */
#include "document/format_xliff.h"

#include "base/alloc.h"
#include "text/languages.h"

#include <stdlib.h>

bool xliff_is_kept(const struct xliff_entry *entry)
{
	return entry->unit.target.chars.size && (entry->unit.state >= STATE_REVIEWED || entry->edited);
}

struct importer {
	const struct format_options *options;
	const struct unit_sink *sink;
};

static bool is_machine(const struct xliff_entry *entry)
{
	return strcmp(entry->qualifier, "leveraged-mt") == 0 || strcmp(entry->qualifier, "mt-suggestion") == 0;
}

/* NULL: it is taken. */
static const char *reason_to_refuse(const struct importer *importer, const struct xliff_entry *entry)
{
	const struct unit *unit = &entry->unit;
	struct str source = importer->options->source_language, target = importer->options->target_language;

	if (unit->source_language.size && source.size && !language_fit(unit->source_language, source))
		return "the file is in other languages";
	if (unit->target_language.size && target.size && !language_fit(unit->target_language, target))
		return "the file is in other languages";
	if (entry->locked)
		return "not to be translated";
	if (str_trim(unit->source.chars).size == 0 || str_trim(unit->target.chars).size == 0)
		return "no translation";
	if (xliff_is_kept(entry))
		return NULL;
	if (unit->state == STATE_NEW)
		return "no translation";
	if (is_machine(entry))
		return "from a machine, and nobody has edited it";
	if (strcmp(entry->qualifier, "leveraged-glossary") == 0)
		return "made of terms, and nobody has edited it";
	return importer->sink->least > STATE_TRANSLATED ? "not reviewed; --state translated takes it" : NULL;
}

static bool import(void *data, const struct xliff_entry *entry, struct error *error)
{
	struct importer *importer = data;
	const char *reason = reason_to_refuse(importer, entry);
	struct unit unit = entry->unit;

	if (reason) {
		if (importer->sink->refuse)
			importer->sink->refuse(importer->sink->data, reason);
		return true;
	}
	if (!xliff_is_kept(entry))
		unit.state = STATE_TRANSLATED;
	else if (unit.state < STATE_REVIEWED)
		unit.state = STATE_REVIEWED; /* somebody has edited it */
	if (!unit.source_language.size)
		unit.source_language = importer->options->source_language;
	if (!unit.target_language.size)
		unit.target_language = importer->options->target_language;
	return importer->sink->take(importer->sink->data, &unit, error);
}

bool xliff_read_units(const char *path, const struct format_options *options, const struct unit_sink *sink,
	struct job *job, struct error *error)
{
	struct importer importer = { options, sink };

	return xliff_each(path, options, "nothing was imported", import, &importer, job, error);
}

static bool count(void *data, const struct xliff_entry *entry, struct error *error)
{
	size_t *reviewed = data;

	(void)error;
	*reviewed += xliff_is_kept(entry);
	return true;
}

bool count_kept_segments(const char *path, size_t *reviewed, struct error *error)
{
	const struct format_options options = { 0 };

	*reviewed = 0;
	if (!file_exists(path) || find_format_of_file(path) != find_format(STR("xliff")))
		return true;
	return xliff_each(path, &options, "not replaced", count, reviewed, NULL, error);
}

/* The older file's reviewed targets. */
struct keeper {
	struct arena arena;
	struct xliff_entry *entries;
	bool *used;
	size_t count, room;
	size_t *first, *next; /* entries by the hash of their source, 1 more than the index; 0: none */
	size_t buckets;
};

static struct text copy_text(struct arena *arena, struct text text)
{
	struct code *codes = arena_copy(arena, text.codes, text.code_count, sizeof *codes);

	for (size_t i = 0; i < text.code_count; i++)
		codes[i].markup = arena_str(arena, codes[i].markup);
	return (struct text){ arena_str(arena, text.chars), codes, text.code_count };
}

static bool collect(void *data, const struct xliff_entry *entry, struct error *error)
{
	struct keeper *keeper = data;
	struct xliff_entry *copy;

	(void)error;
	if (!xliff_is_kept(entry))
		return true;
	ARRAY_GROW(keeper->entries, keeper->count, keeper->room);
	copy = &keeper->entries[keeper->count++];
	*copy = (struct xliff_entry){ .edited = entry->edited };
	copy->unit.state = entry->unit.state;
	copy->unit.source = copy_text(&keeper->arena, entry->unit.source);
	copy->unit.target = copy_text(&keeper->arena, entry->unit.target);
	copy->unit.before = arena_str(&keeper->arena, entry->unit.before);
	copy->unit.after = arena_str(&keeper->arena, entry->unit.after);
	copy->unit.key = arena_str(&keeper->arena, entry->unit.key);
	return true;
}

static void index_entries(struct keeper *keeper)
{
	keeper->buckets = 2 * keeper->count + 1;
	keeper->first = must_calloc(keeper->buckets, sizeof *keeper->first);
	keeper->next = must_calloc(keeper->count, sizeof *keeper->next);
	keeper->used = must_calloc(keeper->count, sizeof *keeper->used);
	for (size_t i = keeper->count; i-- > 0;) { /* from behind, so that the first in the file comes first */
		size_t bucket = str_hash(keeper->entries[i].unit.source.chars) % keeper->buckets;

		keeper->next[i] = keeper->first[bucket];
		keeper->first[bucket] = i + 1;
	}
}

static int likeness(const struct document *document, size_t index, const struct xliff_entry *entry)
{
	const struct segment *segment = &document->segments[index];
	struct str before = index > 0 ? segment[-1].source.chars : (struct str){ "", 0 };
	struct str after = index + 1 < document->segment_count ? segment[1].source.chars : (struct str){ "", 0 };

	return 4 * (segment->key.size && str_equal(segment->key, entry->unit.key))
	       + str_equal(before, entry->unit.before) + str_equal(after, entry->unit.after);
}

/* The entry for a segment whose neighbours are most alike, the first in the file among equals; unused ones only. */
static struct xliff_entry *find_entry(struct keeper *keeper, const struct document *document, size_t index, int least)
{
	struct str source = document->segments[index].source.chars;
	struct xliff_entry *best = NULL;
	size_t *first = &keeper->first[str_hash(source) % keeper->buckets];
	int best_likeness = least - 1;

	while (*first && keeper->used[*first - 1])
		*first = keeper->next[*first - 1];
	for (size_t at = *first; at; at = keeper->next[at - 1]) {
		struct xliff_entry *entry = &keeper->entries[at - 1];
		int like;

		if (keeper->used[at - 1] || !str_equal(entry->unit.source.chars, source))
			continue;
		like = likeness(document, index, entry);
		if (like > best_likeness) {
			best = entry;
			best_likeness = like;
		}
	}
	if (best)
		keeper->used[best - keeper->entries] = true;
	return best;
}

static void keep(struct document *document, size_t index, const struct xliff_entry *entry)
{
	struct segment *segment = &document->segments[index];

	segment->target = copy_text(&document->arena, entry->unit.target);
	segment->state = entry->unit.state > STATE_NEW ? entry->unit.state : STATE_TRANSLATED;
}

bool keep_reviewed_segments(struct document *document, const char *path, size_t *kept, size_t *vanished,
	struct job *job, struct error *error)
{
	const struct format_options options = { 0 };
	struct keeper keeper = { 0 };
	bool done = xliff_each(path, &options, "not replaced", collect, &keeper, job, error);

	*kept = *vanished = 0;
	if (done)
		index_entries(&keeper);
	/* Those in their old place first, then what has moved. */
	for (int least = 2; done && least >= 0; least -= 2) {
		for (size_t i = 0; i < document->segment_count; i++) {
			const struct xliff_entry *entry = document->segments[i].target.chars.size
								  ? NULL
								  : find_entry(&keeper, document, i, least);

			if (entry)
				keep(document, i, entry);
			*kept += entry != NULL;
		}
	}
	for (size_t i = 0; done && i < keeper.count; i++) {
		if (keeper.used[i])
			continue;
		++*vanished;
		job_warn(job, (struct place){ path, 0, 0 },
			"“%.*s” is no longer in the document; its translation was “%.*s”",
			STR_ARG(keeper.entries[i].unit.source.chars), STR_ARG(keeper.entries[i].unit.target.chars));
	}
	free(keeper.entries);
	free(keeper.used);
	free(keeper.first);
	free(keeper.next);
	arena_fini(&keeper.arena);
	return done;
}
