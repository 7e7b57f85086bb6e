/* TBX, as ISO 30042:2019 has it (DCA and DCT style), the older martif of TBX 2, and TBX-Min. Concepts become lines in
 * glossary_tbx_concept.c. */
#include "glossary/glossary_tbx.h"

#include "base/alloc.h"
#include "base/xml.h"

#include <stdio.h>
#include <stdlib.h>

#define TBX_NAMESPACE "urn:iso:std:iso:30042:ed-2"

enum { NAMED_MAX = 8, DROPPED_MAX = 32 };

struct tbx_reading {
	struct glossary *glossary;
	struct job *job;
	const char *path;
	struct term proto;

	size_t depth;      /* of elements */
	size_t leaf_depth; /* of elements from the one that is collected on; 0: none is */
	size_t groups;     /* descripGrp, transacGrp ... that are open: notes in them are about something else */
	bool in_entry, in_language;
	struct tbx_concept concept;
	enum tbx_side side;
	enum language_fit fit;
	struct str variety;
	struct tbx_term *term;
	char category[64];
	struct place place; /* of the leaf */
	struct buf text;

	size_t entries, skipped;
	struct buf named;     /* ids of the first that were skipped */
	struct buf languages; /* met in the file: "de en " */
	struct dropped {
		char category[64];
		size_t count;
	} dropped[DROPPED_MAX];
	bool source_met, target_met;
};

static bool is_one(struct str name, const char *const *names)
{
	for (; *names; names++)
		if (str_equal(name, str_of(*names)))
			return true;
	return false;
}

static const char *const roots[] = { "tbx", "martif", "TBX", NULL };
static const char *const entries[] = { "conceptEntry", "termEntry", "entry", NULL };
static const char *const languages[] = { "langSec", "langSet", "langGroup", NULL };
static const char *const terms[] = { "termSec", "tig", "ntig", "termGroup", NULL };
static const char *const groups[] = { "descripGrp", "adminGrp", "transacGrp", "termNoteGrp", "noteGrp", "termCompList", NULL };

static bool check_root(const struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	if (is_one(tag->name, roots))
		return true;
	return error_at(error, ERROR_INPUT, xml_place(xml), "the file begins with <%.*s>; TBX has <tbx>, the older one <martif>",
		STR_ARG(tag->name));
}

/* --- languages ------------------------------------------------------------------------------------------------------------- */

static void note_language(struct tbx_reading *reading, struct str language)
{
	struct str rest = buf_str(&reading->languages), known;

	while (str_next(&rest, ' ', &known))
		if (str_equal(known, language))
			return;
	if (reading->languages.size > 200 || language.size > 40)
		return;
	buf_add(&reading->languages, language);
	buf_add_char(&reading->languages, ' ');
}

static void begin_language(struct tbx_reading *reading, const struct xml_tag *tag)
{
	struct str language = xml_attribute(tag, "xml:lang");
	enum language_fit source, target;

	if (!language.data)
		language = xml_attribute(tag, "lang");
	if (!language.data)
		language = STR("");
	reading->in_language = true;
	note_language(reading, language);
	source = term_language_fit(language, source_language_of(reading->glossary));
	target = term_language_fit(language, target_language_of(reading->glossary));
	reading->side = source >= target && source ? SIDE_SOURCE : target ? SIDE_TARGET : SIDE_NONE;
	reading->fit = source >= target ? source : target;
	reading->variety = reading->side == SIDE_TARGET ? english_variety(language) : STR("");
	reading->source_met |= reading->side == SIDE_SOURCE;
	reading->target_met |= reading->side == SIDE_TARGET;
}

/* --- entries --------------------------------------------------------------------------------------------------------------- */

static void begin_entry(struct tbx_reading *reading, const struct xml_reader *xml, const struct xml_tag *tag)
{
	struct tbx_concept *concept = &reading->concept;
	struct arena arena = concept->arena;
	struct str id = xml_attribute(tag, "id");

	arena_reset(&arena);
	*concept = (struct tbx_concept){ .arena = arena, .line = xml_place(xml).line, .terms = concept->terms, .room = concept->room,
		.kept_note = STR("") };
	if (id.data)
		concept->id = arena_str(&concept->arena, id);
	reading->in_entry = true;
	reading->in_language = false;
	reading->groups = 0;
	reading->side = SIDE_NONE;
	reading->entries++;
}

static void name_skipped(struct tbx_reading *reading)
{
	const struct tbx_concept *concept = &reading->concept;

	reading->skipped++;
	reading->glossary->left_out++;
	if (reading->skipped > NAMED_MAX)
		return;
	buf_add(&reading->named, reading->skipped > 1 ? STR(", ") : STR(""));
	if (concept->id.size > 0 && concept->id.size < 40)
		buf_printf(&reading->named, "“%.*s” (line %zu)", STR_ARG(concept->id), concept->line);
	else
		buf_printf(&reading->named, "line %zu", concept->line);
}

static void end_entry(struct tbx_reading *reading)
{
	reading->in_entry = false;
	reading->proto.line = reading->concept.line;
	if (!tbx_add_pairs(reading->glossary, &reading->concept, &reading->proto, reading->job))
		name_skipped(reading);
}

static void begin_term(struct tbx_reading *reading)
{
	struct tbx_concept *concept = &reading->concept;

	reading->term = NULL;
	if (reading->side == SIDE_NONE)
		return;
	ARRAY_GROW(concept->terms, concept->count, concept->room);
	reading->term = &concept->terms[concept->count++];
	*reading->term = (struct tbx_term){ .side = reading->side, .fit = reading->fit, .variety = reading->variety };
}

/* --- what is said of a concept or term -------------------------------------------------------------------------------------- */

static void count_dropped(struct tbx_reading *reading)
{
	size_t i = 0;

	while (i < DROPPED_MAX - 1 && reading->dropped[i].count && strcmp(reading->dropped[i].category, reading->category) != 0)
		i++;
	if (!reading->dropped[i].count)
		snprintf(reading->dropped[i].category, sizeof reading->category, "%s", i < DROPPED_MAX - 1 ? reading->category : "other");
	reading->dropped[i].count++;
}

static void take_note(struct tbx_reading *reading, struct str value)
{
	struct tbx_concept *concept = &reading->concept;
	struct tbx_term *term = reading->term;
	struct str *note = term ? &term->note : reading->side ? &concept->side_notes[reading->side] : &concept->note;

	if (term && !reading->groups && str_starts(value, KEYS_NOTE)) {
		struct str before = term->keys;

		term->keys = value;
		value = before; /* the last one holds them, those before are notes */
	}
	if (value.size == 0)
		return;
	if (reading->groups || !tbx_join(&concept->arena, note, "; ", value))
		count_dropped(reading);
}

static void take_leaf(struct tbx_reading *reading)
{
	struct tbx_concept *concept = &reading->concept;
	struct str value = one_line(&concept->arena, buf_str(&reading->text)), category = str_of(reading->category);
	struct tbx_term *term = reading->term;

	if (value.size == 0 || (reading->in_language && !reading->side))
		return;
	if (str_equal(category, STR("term"))) {
		if (term) {
			term->text = value;
			term->place = reading->place;
		}
	} else if (str_equal(category, STR("note"))) {
		take_note(reading, value);
	} else if (!(term && tbx_take_term_note(concept, term, category, value))
		   && !tbx_take_descrip(concept, reading->side, category, value)) {
		count_dropped(reading);
	}
}

static void begin_leaf(struct tbx_reading *reading, const struct xml_reader *xml, const struct xml_tag *tag)
{
	struct str category = xml_attribute(tag, "type");
	bool foreign = tag->space.size && !str_equal(tag->space, STR(TBX_NAMESPACE)); /* DCT: the element names the category */

	if (foreign || !category.data || xml_is(tag, "note") || xml_is(tag, "term"))
		category = tag->name;
	snprintf(reading->category, sizeof reading->category, "%.*s", category.size < 63 ? (int)category.size : 63, category.data);
	reading->place = xml_place(xml);
	reading->leaf_depth = 1;
	buf_clear(&reading->text);
}

/* --- reading ---------------------------------------------------------------------------------------------------------------- */

static bool on_start(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct tbx_reading *reading = data;

	if (reading->depth++ == 0)
		return check_root(xml, tag, error);
	if (reading->leaf_depth)
		reading->leaf_depth++;
	else if (is_one(tag->name, entries))
		begin_entry(reading, xml, tag);
	else if (!reading->in_entry)
		return true;
	else if (is_one(tag->name, languages))
		begin_language(reading, tag);
	else if (is_one(tag->name, terms))
		begin_term(reading);
	else if (is_one(tag->name, groups))
		reading->groups++;
	else if (!xml_is(tag, "termGrp"))
		begin_leaf(reading, xml, tag);
	return true;
}

static bool on_end(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct tbx_reading *reading = data;

	(void)xml, (void)error;
	reading->depth--;
	if (reading->leaf_depth) {
		if (--reading->leaf_depth == 0)
			take_leaf(reading);
	} else if (!reading->in_entry) {
		return true;
	} else if (is_one(tag->name, entries)) {
		end_entry(reading);
	} else if (is_one(tag->name, languages)) {
		reading->side = SIDE_NONE;
		reading->in_language = false;
	} else if (is_one(tag->name, terms)) {
		reading->term = NULL;
	} else if (is_one(tag->name, groups)) {
		reading->groups--;
	}
	return true;
}

static bool on_text(void *data, struct xml_reader *xml, struct str chars, struct error *error)
{
	struct tbx_reading *reading = data;

	(void)xml;
	if (!reading->leaf_depth)
		return true;
	buf_add(&reading->text, chars);
	if (reading->text.size <= CELL_MAX)
		return true;
	return error_at(error, ERROR_INPUT, reading->place, "%s of more than %d kB; nothing was read of it", reading->category,
		CELL_MAX / 1024);
}

/* --- what there is to say --------------------------------------------------------------------------------------------------- */

/* No entry has the language at all: most likely the wrong file, or the wrong -s. */
static bool check_languages(const struct tbx_reading *reading, struct error *error)
{
	const struct glossary *glossary = reading->glossary;
	struct buf wanted = { 0 }, found = { 0 };
	struct str rest = buf_str(&reading->languages), language;

	if (reading->entries == 0 || (reading->source_met && reading->target_met))
		return true;
	add_tagged_language(&wanted, reading->source_met ? target_language_of(glossary) : source_language_of(glossary));
	while (str_next(&rest, ' ', &language))
		if (language.size)
			buf_printf(&found, "%s%.*s", found.size ? ", " : "", STR_ARG(language));
	error_at(error, ERROR_INPUT, (struct place){ .file = reading->path }, "no %s in it; its %zu %s in %s",
		buf_text(&wanted), reading->entries, reading->entries == 1 ? "entry is" : "entries are", found.size ? buf_text(&found) : "no language");
	error_hint(error, "%s says which language the %s are in", reading->source_met ? "-t" : "-s",
		reading->source_met ? "targets" : "sources");
	buf_fini(&wanted);
	buf_fini(&found);
	return false;
}

static void warn_skipped(struct tbx_reading *reading)
{
	struct buf source = { 0 }, target = { 0 };

	add_tagged_language(&source, source_language_of(reading->glossary));
	add_tagged_language(&target, target_language_of(reading->glossary));
	job_warn(reading->job, (struct place){ .file = reading->path },
		"%zu of %zu entries have no term in %s or none in %s, left out: %s%s", reading->skipped, reading->entries,
		buf_text(&source), buf_text(&target), buf_text(&reading->named), reading->skipped > NAMED_MAX ? " ..." : "");
	buf_fini(&source);
	buf_fini(&target);
}

static void warn_dropped(struct tbx_reading *reading)
{
	struct buf list = { 0 };

	for (size_t i = 0; i < DROPPED_MAX && reading->dropped[i].count; i++)
		buf_printf(&list, "%s%s (%zu)", i ? ", " : "", reading->dropped[i].category, reading->dropped[i].count);
	job_warn(reading->job, (struct place){ .file = reading->path }, "a glossary has no place for these, left out: %s",
		buf_text(&list));
	buf_fini(&list);
}

bool tbx_read(struct glossary *glossary, const char *path, struct str bytes, int layer, struct job *job, struct error *error)
{
	struct str kept_path = arena_str(&glossary->arena, str_of(path));
	struct tbx_reading reading = { .glossary = glossary, .job = job, .path = path,
		.proto = { .glossary = str_of(file_name(kept_path.data)), .path = kept_path, .layer = layer } };
	const struct xml_handler handler = { on_start, on_end, on_text, &reading };
	const struct xml_options options = { .doing = "reading the glossary", .namespaces = true };
	bool done = xml_read_bytes(bytes, path, &options, &handler, job, NULL, error) && check_languages(&reading, error);

	if (done && reading.skipped)
		warn_skipped(&reading);
	if (done && reading.dropped[0].count && glossary->options.tell_dropped)
		warn_dropped(&reading);
	tbx_concept_fini(&reading.concept);
	buf_fini(&reading.text);
	buf_fini(&reading.named);
	buf_fini(&reading.languages);
	return done;
}

/* Whatever the name: no glossary of ours begins like this. */
static bool looks_so(struct str bytes)
{
	if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		bytes = str_slice(bytes, 3, bytes.size);
	while (bytes.size && strchr(" \t\r\n", bytes.data[0]) && bytes.data[0])
		bytes = str_slice(bytes, 1, bytes.size);
	return str_starts(bytes, STR("<?xml ")) || str_starts(bytes, STR("<martif")) || str_starts(bytes, STR("<tbx"));
}

static const char *const suffixes[] = { ".tbx", ".xml", NULL };

const struct glossary_format tbx_glossary_format = {
	.name = "tbx",
	.about = "TBX-Basic, for termbases and CAT tools",
	.suffixes = suffixes,
	.looks_so = looks_so,
	.read = tbx_read,
	.write = tbx_write,
};
