/* TMX 1.4b, written. Markup level 2: codes as <bpt>, <ept>, <it>, <ph> and <hi>. */
#include "document/format_tmx.h"

#include "document/bilingual.h"
#include "document/codes.h"
#include "text/languages.h"

#include <ctype.h>
#include <stdio.h>

static const char *const makers[] = { NULL, "aligned", "machine" };

/* 2021-06-17T09:00:00Z as 20210617T090000Z; empty where it is no such time. */
static struct str tmx_date(struct str iso, char date[static 17])
{
	size_t size = 0;

	for (size_t i = 0; i < iso.size && size < 16; i++)
		if (isdigit((unsigned char)iso.data[i]) || iso.data[i] == 'T' || iso.data[i] == 'Z')
			date[size++] = iso.data[i];
	if (size == 8) /* a day */
		size += (size_t)sprintf(date + size, "T000000Z");
	else if (size == 15 && date[14] != 'Z')
		date[size++] = 'Z';
	return (struct str){ date, size == 16 ? size : 0 };
}

static void add_date(struct buf *out, const char *name, struct str iso)
{
	char date[17];

	xml_add_attribute(out, name, tmx_date(iso, date), NULL);
}

static void add_language_attribute(struct buf *out, const char *name, struct str language, const char *otherwise)
{
	buf_printf(out, " %s=\"", name);
	if (language.size) {
		struct buf cased = { 0 };

		add_language(&cased, language);
		xml_add_value(out, buf_str(&cased), NULL);
		buf_fini(&cased);
	} else {
		buf_add(out, str_of(otherwise));
	}
	buf_add_char(out, '"');
}

static void add_prop(struct buf *out, struct str type, struct str value, struct xml_forbidden *forbidden)
{
	if (value.size == 0)
		return;
	buf_add(out, STR("      <prop"));
	xml_add_attribute(out, "type", type.size ? type : STR("x-unknown"), forbidden);
	buf_add_char(out, '>');
	xml_add_text(out, value, forbidden);
	buf_add(out, STR("</prop>\n"));
}

static void add_kept_attributes(struct buf *out, const struct unit *unit, struct xml_forbidden *forbidden)
{
	static const char *const kept[] = TMX_KEPT_ATTRIBUTES;

	for (size_t i = 0; i < unit->property_count; i++) {
		const struct property *property = &unit->properties[i];

		for (size_t k = 0; k < sizeof kept / sizeof *kept; k++)
			if (str_starts(property->name, STR("@"))
				&& str_equal(str_slice(property->name, 1, property->name.size), str_of(kept[k])))
				xml_add_attribute(out, kept[k], property->value, forbidden);
	}
}

static bool has_property(const struct unit *unit, struct str name)
{
	for (size_t i = 0; i < unit->property_count; i++)
		if (str_equal(unit->properties[i].name, name))
			return true;
	return false;
}

static void add_tu_start(
	struct buf *out, const struct unit *unit, const struct format_options *options, struct xml_forbidden *forbidden)
{
	struct str source = unit->source_language, common = options->source_language;

	buf_add(out, STR("    <tu"));
	xml_add_attribute(out, "tuid", unit->key, forbidden);
	add_date(out, "creationdate", unit->created);
	if (!has_property(unit, STR("@creationid")))
		xml_add_attribute(out, "creationid", unit->author, forbidden);
	add_date(out, "changedate", unit->changed);
	if (unit->changed.size || has_property(unit, STR("@creationid")))
		xml_add_attribute(out, "changeid", unit->author, forbidden);
	add_kept_attributes(out, unit, forbidden);
	if (source.size && common.size && language_fit(source, common) < LANGUAGE_SAME)
		add_language_attribute(out, "srclang", source, "");
	buf_add(out, STR(">\n"));
}

static void add_props(struct buf *out, const struct unit *unit, struct xml_forbidden *forbidden)
{
	if (unit->note.size) {
		buf_add(out, STR("      <note>"));
		xml_add_text(out, unit->note, forbidden);
		buf_add(out, STR("</note>\n"));
	}
	add_prop(out, STR(PROP_BEFORE), unit->before, forbidden);
	add_prop(out, STR(PROP_AFTER), unit->after, forbidden);
	add_prop(out, STR(PROP_FILE), unit->file, forbidden);
	if (unit->state != STATE_REVIEWED)
		add_prop(out, STR(PROP_STATE), str_of(state_name(unit->state)), forbidden);
	add_prop(out, STR(PROP_MAKER), str_of(makers[unit->maker]), forbidden);
	for (size_t i = 0; i < unit->property_count; i++)
		if (!str_starts(unit->properties[i].name, STR("@")))
			add_prop(out, unit->properties[i].name, unit->properties[i].value, forbidden);
}

static void add_tuv(struct buf *out, struct str language, const char *otherwise, const struct text *text,
	struct xml_forbidden *forbidden)
{
	buf_add(out, STR("      <tuv"));
	add_language_attribute(out, "xml:lang", language, otherwise);
	buf_add(out, STR("><seg>"));
	codes_write(out, text, CODES_TMX, forbidden);
	buf_add(out, STR("</seg></tuv>\n"));
}

static bool write_tu(struct output *output, const struct unit *unit, const char *what,
	const struct format_options *options, struct error *error)
{
	struct buf *out = &output->bytes;
	struct xml_forbidden forbidden = { 0 };
	struct str source = unit->source_language.size ? unit->source_language : options->source_language;
	struct str target = unit->target_language.size ? unit->target_language : options->target_language;

	add_tu_start(out, unit, options, &forbidden);
	add_props(out, unit, &forbidden);
	add_tuv(out, source, "nl", &unit->source, &forbidden);
	add_tuv(out, target, "en", &unit->target, &forbidden);
	buf_add(out, STR("    </tu>\n"));
	return written_whole(&forbidden, what, options, error) && output_flush(output, error);
}

static bool write_unit(
	struct output *output, const struct unit *unit, const struct format_options *options, struct error *error)
{
	return write_tu(output, unit, "a unit", options, error);
}

static bool begin_units(struct output *output, const struct format_options *options, struct error *error)
{
	struct buf *out = &output->bytes;

	(void)error;
	buf_add(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx "
			 "version=\"1.4\">\n"
			 "  <header creationtool=\"tmx\" creationtoolversion=\"" PACKAGE_VERSION
			 "\" segtype=\"sentence\" o-tmf=\"tmx\" "
			 "adminlang=\"en\""));
	add_language_attribute(out, "srclang", options->source_language, "nl");
	buf_add(out, STR(" datatype=\"plaintext\""));
	add_date(out, "creationdate", options->now);
	buf_add(out, STR("/>\n  <body>\n"));
	return true;
}

static bool end_units(struct output *output, const struct format_options *options, struct error *error)
{
	(void)options;
	buf_add(&output->bytes, STR("  </body>\n</tmx>\n"));
	return output_flush(output, error);
}

/* The pair of a segment as a unit; false: it has none that is worth keeping. */
static bool unit_of(const struct document *document, size_t index, struct unit *unit, struct property props[static 2],
	char score[static 16])
{
	const struct segment *segment = &document->segments[index];
	const struct proposal *proposal;
	const struct text *target = segment_target(segment, &proposal);

	if (!target || (proposal && proposal->origin <= ORIGIN_ASSEMBLED))
		return false;
	*unit = (struct unit){
		.source = segment->source,
		.target = *target,
		.source_language = document->source_language,
		.target_language = document->target_language,
		.before = index > 0 ? document->segments[index - 1].source.chars : (struct str){ "", 0 },
		.after = index + 1 < document->segment_count ? document->segments[index + 1].source.chars
							     : (struct str){ "", 0 },
		.key = segment->key,
		.state = proposal && segment->state == STATE_NEW ? STATE_PROPOSED : segment->state,
		.maker = proposal && proposal->origin == ORIGIN_MT ? MAKER_MACHINE : MAKER_HUMAN,
		.file = str_of(document->path),
		.note = segment->note,
		.properties = props,
	};
	if (!proposal)
		return true;
	props[unit->property_count++] = (struct property){ STR(PROP_ORIGIN), str_of(origin_name(proposal->origin)) };
	if (proposal->score >= 0) {
		snprintf(score, 16, "%d", proposal->score);
		props[unit->property_count++] = (struct property){ STR(PROP_SCORE), str_of(score) };
	}
	return true;
}

static bool write_document(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error)
{
	struct format_options own = *options;

	own.source_language = document->source_language.size ? document->source_language : options->source_language;
	own.target_language = document->target_language.size ? document->target_language : options->target_language;
	if (!begin_units(output, &own, error))
		return false;
	for (size_t i = 0; i < document->segment_count; i++) {
		struct property props[2];
		struct unit unit;
		char score[16], what[40];

		snprintf(what, sizeof what, "segment %zu", document->segments[i].id);
		if (unit_of(document, i, &unit, props, score) && !write_tu(output, &unit, what, &own, error))
			return false;
	}
	return end_units(output, &own, error);
}

static const char *const suffixes[] = { ".tmx", NULL };

const struct format tmx_format = {
	.name = "tmx",
	.about = "TMX 1.4, the pairs",
	.suffixes = suffixes,
	.bilingual = true,
	.write = write_document,
	.read_units = tmx_read_units,
	.begin_units = begin_units,
	.write_unit = write_unit,
	.end_units = end_units,
};
