/*
 * TMX 1.1 to 1.4b, read as it comes: a unit is handed on at its </tu>. The pair is picked by language, never by
 * position, and the header's srclang, which is often wrong, is not asked.
 */
#include "document/format_tmx.h"

#include "base/alloc.h"
#include "document/bilingual.h"
#include "document/codes.h"
#include "text/languages.h"

#include <ctype.h>
#include <stdlib.h>

/* One language of a unit. */
struct variant {
	struct str language;
	struct text text;
	struct str created, changed, author;
	size_t first_property, property_end; /* of the unit's */
	bool has_text;
};

enum gathering { NOTHING, SEGMENT, PROPERTY, NOTE };

struct tmx_reader {
	const struct format_options *options;
	const struct unit_sink *sink;
	struct job *job;
	struct str source_language, target_language; /* wanted */
	bool root, header;
	size_t units;

	/* The unit under way: */
	struct arena arena;
	struct codes_reader codes;
	struct unit unit;
	struct place place;
	struct str change_author;
	struct variant *variants;
	size_t variant_count, variant_room;
	struct property *properties;
	size_t property_count, property_room;
	struct buf notes, text;
	struct str property;
	enum gathering gathering;
	bool in_unit, in_variant;
};

/* 20210617T090000Z as 2021-06-17T09:00:00Z; ISO dates stay, anything else is not known. */
static struct str iso_date(struct str date, struct arena *arena)
{
	char digits[15] = "";
	size_t count = 0;

	for (size_t i = 0; i < date.size; i++) {
		if (isdigit((unsigned char)date.data[i]) && count < 14)
			digits[count++] = date.data[i];
		else if (!strchr("TZ-:", date.data[i]))
			break;
	}
	if (count == 8)
		memcpy(digits + 8, "000000", 6);
	else if (count != 14)
		return (struct str){ "", 0 };
	return arena_printf(arena, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", digits, digits + 4, digits + 6, digits + 8,
		digits + 10, digits + 12);
}

static struct str kept(struct tmx_reader *reader, const struct xml_tag *tag, const char *name)
{
	return arena_str(&reader->arena, xml_attribute(tag, name));
}

static void add_property(struct tmx_reader *reader, struct str name, struct str value)
{
	ARRAY_GROW(reader->properties, reader->property_count, reader->property_room);
	reader->properties[reader->property_count++] = (struct property){ name, value };
}

static void keep_attributes(struct tmx_reader *reader, const struct xml_tag *tag)
{
	static const char *const names[] = TMX_KEPT_ATTRIBUTES;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str value = kept(reader, tag, names[i]);
		bool is_author = strcmp(names[i], "creationid") == 0
				 && (!reader->change_author.size || str_equal(value, reader->change_author));

		if (value.size && !is_author)
			add_property(reader, arena_printf(&reader->arena, "@%s", names[i]), value);
	}
}

static void begin_unit(struct tmx_reader *reader, struct xml_reader *xml, const struct xml_tag *tag)
{
	arena_reset(&reader->arena);
	codes_new_unit(&reader->codes);
	buf_clear(&reader->notes);
	reader->variant_count = reader->property_count = 0;
	reader->in_unit = true;
	reader->in_variant = false;
	reader->gathering = NOTHING;
	reader->place = xml_place(xml);
	reader->change_author = kept(reader, tag, "changeid");
	reader->unit = (struct unit){
		.key = kept(reader, tag, "tuid"),
		.created = iso_date(xml_attribute(tag, "creationdate"), &reader->arena),
		.changed = iso_date(xml_attribute(tag, "changedate"), &reader->arena),
		.author = reader->change_author.size ? reader->change_author : kept(reader, tag, "creationid"),
		.state = STATE_REVIEWED,
	};
	keep_attributes(reader, tag);
}

static void begin_variant(struct tmx_reader *reader, const struct xml_tag *tag)
{
	struct str language = kept(reader, tag, "xml:lang"), changer = kept(reader, tag, "changeid");

	if (!language.size)
		language = kept(reader, tag, "lang");
	reader->in_variant = true;
	ARRAY_GROW(reader->variants, reader->variant_count, reader->variant_room);
	reader->variants[reader->variant_count++] = (struct variant){
		.language = language,
		.created = iso_date(xml_attribute(tag, "creationdate"), &reader->arena),
		.changed = iso_date(xml_attribute(tag, "changedate"), &reader->arena),
		.author = changer.size ? changer : kept(reader, tag, "creationid"),
		.first_property = reader->property_count,
		.property_end = reader->property_count,
	};
}

static void gather(struct tmx_reader *reader, enum gathering gathering)
{
	reader->gathering = gathering;
	buf_clear(&reader->text);
}

static bool check_root(
	struct tmx_reader *reader, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	if (!xml_is(tag, "tmx"))
		return error_at(
			error, ERROR_INPUT, xml_place(xml), "<%.*s> where <tmx> is expected", STR_ARG(tag->name));
	reader->root = true;
	return true;
}

static bool on_start(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct tmx_reader *reader = data;

	if (!reader->root)
		return check_root(reader, xml, tag, error);
	if (reader->gathering == SEGMENT)
		codes_start(&reader->codes, tag);
	else if (xml_is(tag, "header"))
		reader->header = true;
	else if (xml_is(tag, "tu"))
		begin_unit(reader, xml, tag);
	else if (!reader->in_unit)
		return true;
	else if (xml_is(tag, "tuv"))
		begin_variant(reader, tag);
	else if (xml_is(tag, "seg") && reader->in_variant) {
		codes_new_text(&reader->codes);
		gather(reader, SEGMENT);
	} else if (xml_is(tag, "note"))
		gather(reader, NOTE);
	else if (xml_is(tag, "prop")) {
		gather(reader, PROPERTY);
		reader->property = kept(reader, tag, "type");
	}
	return true;
}

static bool on_text(void *data, struct xml_reader *xml, struct str chars, struct error *error)
{
	struct tmx_reader *reader = data;

	(void)xml, (void)error;
	if (reader->gathering == SEGMENT)
		codes_chars(&reader->codes, chars);
	else if (reader->gathering != NOTHING)
		buf_add(&reader->text, chars);
	return true;
}

static void end_segment(struct tmx_reader *reader)
{
	struct variant *variant = &reader->variants[reader->variant_count - 1];

	variant->text = codes_text(&reader->codes, &reader->arena);
	variant->has_text = true;
}

static void end_note(struct tmx_reader *reader)
{
	if (reader->notes.size)
		buf_add_char(&reader->notes, '\n');
	buf_add(&reader->notes, str_trim(buf_str(&reader->text)));
}

/* memoQ keeps the neighbour as a whole <seg> in the property. */
static struct str neighbour(struct str value)
{
	if (str_starts(value, STR("<seg>")) && str_ends(value, STR("</seg>")))
		return str_slice(value, 5, value.size - 6);
	return value;
}

static void take_maker(struct unit *unit, struct str value)
{
	if (str_equal(value, STR("aligned")))
		unit->maker = MAKER_ALIGNED;
	else if (str_equal(value, STR("machine")))
		unit->maker = MAKER_MACHINE;
}

/* What a unit has a place for goes there; false: it stays a property. */
static bool take_property(struct unit *unit, struct str name, struct str value)
{
	if (str_equal(name, STR(PROP_BEFORE)) || str_equal(name, STR("x-context-pre")) || str_equal(name, STR("prev")))
		unit->before = neighbour(value);
	else if (str_equal(name, STR(PROP_AFTER)) || str_equal(name, STR("x-context-post"))
		 || str_equal(name, STR("next")))
		unit->after = neighbour(value);
	else if (str_equal(name, STR(PROP_FILE)) || str_equal(name, STR("file")))
		unit->file = value;
	else if (str_equal(name, STR(PROP_MAKER)))
		take_maker(unit, value);
	else if (str_equal(name, STR(PROP_STATE)))
		find_state(value, &unit->state);
	else
		return false;
	return true;
}

static void end_property(struct tmx_reader *reader)
{
	struct str value = arena_str(&reader->arena, buf_str(&reader->text));

	if (take_property(&reader->unit, reader->property, value))
		return;
	add_property(reader, reader->property, value);
	if (reader->in_variant)
		reader->variants[reader->variant_count - 1].property_end = reader->property_count;
}

static void refuse(struct tmx_reader *reader, const char *reason)
{
	if (reader->sink->refuse)
		reader->sink->refuse(reader->sink->data, reason);
}

static enum language_fit best_fit(const struct tmx_reader *reader, struct str wanted, const struct variant *but)
{
	enum language_fit best = LANGUAGE_OTHER;

	for (size_t i = 0; i < reader->variant_count; i++) {
		enum language_fit fit = language_fit(reader->variants[i].language, wanted);

		if (&reader->variants[i] != but && fit > best)
			best = fit;
	}
	return best;
}

static const struct variant *find_source(const struct tmx_reader *reader)
{
	enum language_fit fit = best_fit(reader, reader->source_language, NULL);

	for (size_t i = 0; fit != LANGUAGE_OTHER && i < reader->variant_count; i++)
		if (language_fit(reader->variants[i].language, reader->source_language) == fit)
			return &reader->variants[i];
	return NULL;
}

/* Trados and others write "MT!" or the service's name as author, some a property. */
static bool says_machine(const struct tmx_reader *reader, struct str author)
{
	if (str_starts(author, STR("MT!")) || str_equal(author, STR("MT")))
		return true;
	for (size_t i = 0; i < reader->property_count; i++) {
		const struct property *property = &reader->properties[i];

		if ((str_equal(property->name, STR(PROP_ORIGIN)) || str_equal(property->name, STR("x-origin")))
			&& (str_equal(property->value, STR("mt")) || str_equal(property->value, STR("MT"))))
			return true;
	}
	return false;
}

/* What `translate` proposed and nobody has confirmed is no translation yet; --state translated takes it all the same.
 */
static bool is_proposal(const struct tmx_reader *reader)
{
	for (size_t i = 0; i < reader->property_count; i++)
		if (str_equal(reader->properties[i].name, STR(PROP_ORIGIN)))
			return true;
	return false;
}

static struct str first_known(struct str a, struct str b)
{
	return a.size ? a : b;
}

/* Without the properties of the other languages. */
static void set_properties(
	struct tmx_reader *reader, struct unit *unit, const struct variant *source, const struct variant *target)
{
	struct property *properties = arena_alloc(&reader->arena, reader->property_count * sizeof *properties);

	for (size_t i = 0; i < reader->property_count; i++) {
		bool other = false;

		for (size_t v = 0; v < reader->variant_count; v++) {
			const struct variant *variant = &reader->variants[v];

			if (variant != source && variant != target && i >= variant->first_property
				&& i < variant->property_end)
				other = true;
		}
		if (!other)
			properties[unit->property_count++] = reader->properties[i];
	}
	unit->properties = properties;
}

static bool take_pair(
	struct tmx_reader *reader, const struct variant *source, const struct variant *target, struct error *error)
{
	struct unit unit = reader->unit;

	unit.source = source->text;
	unit.target = target->text;
	unit.source_language = source->language;
	unit.target_language = target->language;
	unit.created = first_known(target->created, unit.created);
	unit.changed = first_known(target->changed, unit.changed);
	unit.author = first_known(target->author, unit.author);
	unit.note = buf_str(&reader->notes);
	if (says_machine(reader, unit.author))
		unit.maker = MAKER_MACHINE;
	set_properties(reader, &unit, source, target);
	if (!target->has_text || str_trim(unit.target.chars).size == 0) {
		refuse(reader, "no translation");
	} else if (is_proposal(reader) && reader->sink->least > STATE_TRANSLATED) {
		refuse(reader, "not reviewed; --state translated takes it");
	} else {
		return reader->sink->take(reader->sink->data, &unit, error);
	}
	return true;
}

/* A single bad unit in a good file is no reason to refuse the file. */
static const char *what_is_wrong(const struct tmx_reader *reader)
{
	if (reader->variant_count == 0)
		return "<tu> without <tuv>";
	for (size_t i = 0; i < reader->variant_count; i++) {
		if (!reader->variants[i].language.size)
			return "<tuv> without xml:lang";
		if (!reader->variants[i].has_text)
			return "<tuv> without <seg>";
	}
	return NULL;
}

static bool end_unit(struct tmx_reader *reader, struct error *error)
{
	const struct variant *source = find_source(reader);
	const char *wrong = what_is_wrong(reader);
	enum language_fit fit = best_fit(reader, reader->target_language, source);

	reader->in_unit = false;
	reader->units++;
	if (wrong) {
		job_warn(reader->job, reader->place, "%s, unit skipped", wrong);
		refuse(reader, "not a whole unit");
		return true;
	}
	if (!source || fit == LANGUAGE_OTHER) {
		refuse(reader, "not in both languages");
		return true;
	}
	if (str_trim(source->text.chars).size == 0) {
		refuse(reader, "no source");
		return true;
	}
	for (size_t i = 0; i < reader->variant_count; i++) {
		const struct variant *target = &reader->variants[i];

		if (target != source && language_fit(target->language, reader->target_language) == fit
			&& !take_pair(reader, source, target, error))
			return false;
	}
	return true;
}

static bool on_end(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct tmx_reader *reader = data;
	enum gathering gathering = reader->gathering;

	(void)xml;
	if (gathering == SEGMENT && !xml_is(tag, "seg")) {
		codes_end(&reader->codes, tag);
		return true;
	}
	if (!reader->in_unit)
		return true;
	if (gathering == SEGMENT)
		end_segment(reader);
	else if (gathering == NOTE)
		end_note(reader);
	else if (gathering == PROPERTY)
		end_property(reader);
	else if (xml_is(tag, "tuv"))
		reader->in_variant = false;
	else if (xml_is(tag, "tu"))
		return end_unit(reader, error);
	reader->gathering = NOTHING;
	return true;
}

bool tmx_read_units(const char *path, const struct format_options *options, const struct unit_sink *sink,
	struct job *job, struct error *error)
{
	const struct xml_options how = { "nothing was imported", "reading", false, options->lenient };
	struct tmx_reader reader = {
		.options = options,
		.sink = sink,
		.job = job,
		.source_language = options->source_language.size ? options->source_language : STR("nl"),
		.target_language = options->target_language.size ? options->target_language : STR("en-GB"),
	};
	const struct xml_handler handler = { on_start, on_end, on_text, &reader };
	size_t stripped = 0;
	bool done = xml_read(path, &how, &handler, job, &stripped, error);

	if (done && !reader.header)
		job_warn(job, (struct place){ path, 0, 0 }, "no <header>");
	warn_stripped(stripped, path, job);
	codes_fini(&reader.codes);
	arena_fini(&reader.arena);
	free(reader.variants);
	free(reader.properties);
	buf_fini(&reader.notes);
	buf_fini(&reader.text);
	return done;
}
