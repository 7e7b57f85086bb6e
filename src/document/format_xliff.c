/*
 * XLIFF 1.2, written: a <trans-unit> a segment, as OmegaT and most others show units and nothing smaller, in a <group>
 * a paragraph. What stands between the segments is kept in the skeleton, so that the translated document can be made of
 * the file.
 */
#include "document/format_xliff.h"

#include "base/json.h"
#include "base/utf8.h"
#include "document/bilingual.h"
#include "document/codes.h"
#include "text/languages.h"

#include <stdio.h>

struct xliff_writer {
	const struct document *document;
	const struct format_options *options;
	struct buf *out;
	struct xml_forbidden forbidden;
};

/* OASIS' words where it has one. */
static const char *datatype_of(const struct document *document, char name[static 64])
{
	const char *format = document->format ? document->format->name : "text";

	if (strcmp(format, "text") == 0 || strcmp(format, "lines") == 0)
		return "plaintext";
	if (strcmp(format, "html") == 0)
		return "html";
	snprintf(name, 64, "x-%s", format);
	return name;
}

static void add_language_value(struct buf *out, const char *name, struct str language, const char *otherwise)
{
	struct buf cased = { 0 };

	add_language(&cased, language.size ? language : str_of(otherwise));
	xml_add_attribute(out, name, buf_str(&cased), NULL);
	buf_fini(&cased);
}

/* In JSON a character XML forbids can be written as \uXXXX. */
static void add_json_as_xml(struct buf *out, struct str json)
{
	size_t plain = 0, at = 0;

	while (at < json.size) {
		size_t from = at;
		uint32_t c = utf8_next(json, &at);

		if (xml_allows(c))
			continue;
		xml_add_text(out, str_slice(json, plain, from), NULL);
		buf_printf(out, "\\u%04x", c);
		plain = at;
	}
	xml_add_text(out, str_slice(json, plain, json.size), NULL);
}

static void add_run(struct json *json, const struct document *document, const struct part *part)
{
	json_begin_object(json);
	json_key(json, "paragraph");
	json_number(json, (long long)part->paragraph);
	json_key(json, "segments");
	json_begin_array(json);
	for (size_t i = part->first; i < part->first + part->count; i++) {
		json_begin_array(json);
		json_number(json, (long long)document->segments[i].id);
		json_string(json, document->segments[i].space);
		json_end_array(json);
	}
	json_end_array(json);
	json_end_object(json);
}

/* {"format":"text","bom":false,"line_end":"\n","parts":["raw",{"paragraph":1,"segments":[[1," "],[2,""]]}]} */
static void add_skeleton(struct xliff_writer *writer)
{
	const struct document *document = writer->document;
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_begin_object(&json);
	json_pair(&json, "format", str_of(document->format ? document->format->name : "text"));
	json_key(&json, "bom");
	json_bool(&json, document->bom);
	json_pair(&json, "line_end", str_of(document->line_end));
	json_key(&json, "parts");
	json_begin_array(&json);
	for (size_t i = 0; i < document->part_count; i++) {
		const struct part *part = &document->parts[i];

		if (part->kind == PART_RUN && part->count > 0)
			add_run(&json, document, part);
		else
			json_string(&json, part->text.chars);
	}
	json_end_array(&json);
	json_end_object(&json);
	buf_add(writer->out, STR("      <skl><internal-file form=\"text\">"));
	add_json_as_xml(writer->out, buf_str(&text));
	buf_add(writer->out, STR("</internal-file></skl>\n"));
	buf_fini(&text);
}

static void add_header(struct xliff_writer *writer)
{
	const struct document *document = writer->document;
	const struct format_options *options = writer->options;
	struct str source = document->source_language.size ? document->source_language : options->source_language;
	struct str target = document->target_language.size ? document->target_language : options->target_language;
	struct buf *out = writer->out;
	char name[64];

	buf_add(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" xmlns=\"" XLIFF_NAMESPACE
			 "\">\n  <file"));
	buf_add(out, STR(" original=\""));
	xml_add_value(out, str_of(document->path), &writer->forbidden);
	buf_add_char(out, '"');
	add_language_value(out, "source-language", source, "nl");
	add_language_value(out, "target-language", target, "en");
	xml_add_attribute(out, "datatype", str_of(datatype_of(document, name)), NULL);
	xml_add_attribute(out, "date", options->now, NULL);
	buf_add(out, STR(" tool-id=\"tmx\">\n    <header>\n"));
	add_skeleton(writer);
	buf_add(out, STR("      <tool tool-id=\"tmx\" tool-name=\"tmx\" tool-version=\"" PACKAGE_VERSION
			 "\"/>\n    </header>\n"
			 "    <body>\n"));
}

static bool space_matters(struct str s)
{
	if (s.size && (s.data[0] == ' ' || s.data[s.size - 1] == ' '))
		return true;
	for (size_t i = 0; i < s.size; i++)
		if (strchr("\t\n\r", s.data[i]) || (s.data[i] == ' ' && i + 1 < s.size && s.data[i + 1] == ' '))
			return true;
	return false;
}

uint64_t xliff_hash(const struct text *target)
{
	struct buf bytes = { 0 };
	struct str chars = target->chars;
	bool space = false;
	size_t code = 0;
	uint64_t hash;

	for (size_t i = 0; i <= chars.size; i++) {
		for (; code < target->code_count && (target->codes[code].offset <= i || i == chars.size); code++)
			buf_add_char(&bytes, (char)(1 + target->codes[code].kind));
		if (i == chars.size)
			break;
		if ((unsigned char)chars.data[i] <= ' ') { /* control characters cannot be written */
			space = space || (bytes.size > 0 && strchr(" \t\n\r", chars.data[i]) && chars.data[i]);
			continue;
		}
		if (space)
			buf_add_char(&bytes, ' ');
		space = false;
		buf_add_char(&bytes, chars.data[i]);
	}
	hash = str_hash(buf_str(&bytes));
	buf_fini(&bytes);
	return hash;
}

/* The contract's table: context and exact are translated, every other proposal wants a look. */
static void add_proposal_state(struct buf *out, const struct proposal *proposal)
{
	static const char *const qualifiers[] = { "", "leveraged-glossary", "leveraged-mt", "fuzzy-match",
		"leveraged-tm", "leveraged-tm", "exact-match", "id-match" };
	bool same = proposal->origin >= ORIGIN_EXACT;

	buf_printf(out, " state=\"%s\"", same ? "translated" : "needs-review-translation");
	buf_printf(out, " state-qualifier=\"%s\"", qualifiers[proposal->origin]);
}

static void add_own_state(struct buf *out, enum state state)
{
	static const char *const states[] = { "needs-translation", "needs-review-translation", "translated",
		"signed-off", "final" };

	buf_printf(out, " state=\"%s\"", states[state]);
}

static void add_content(struct xliff_writer *writer, const char *element, const struct text *text)
{
	buf_printf(writer->out, "<%s>", element);
	codes_write(writer->out, text, CODES_XLIFF, &writer->forbidden);
	buf_printf(writer->out, "</%s>", element);
}

static void add_target(struct xliff_writer *writer, const struct segment *segment, const struct text *target,
	const struct proposal *proposal)
{
	buf_add(writer->out, STR("          <target"));
	if (proposal)
		add_proposal_state(writer->out, proposal);
	else if (segment->target.chars.size)
		add_own_state(writer->out, segment->state);
	else
		buf_add(writer->out, STR(" state=\"new\""));
	buf_add_char(writer->out, '>');
	codes_write(writer->out, target, CODES_XLIFF, &writer->forbidden);
	buf_add(writer->out, STR("</target>\n"));
}

static void add_alternative(struct xliff_writer *writer, const struct proposal *proposal)
{
	struct buf *out = writer->out;

	buf_add(out, STR("          <alt-trans"));
	if (proposal->score >= 0)
		buf_printf(out, " match-quality=\"%d%%\"", proposal->score);
	buf_add(out, STR(" origin=\""));
	xml_add_value(out, proposal->memory.size ? proposal->memory : str_of(origin_name(proposal->origin)),
		&writer->forbidden);
	buf_add(out, STR("\">\n            "));
	if (proposal->unit.source.chars.size) {
		add_content(writer, "source", &proposal->unit.source);
		buf_add(out, STR("\n            "));
	}
	add_content(writer, "target", &proposal->target);
	buf_add(out, STR("\n          </alt-trans>\n"));
}

/* The best proposal stands in <target>; where its source is another, the pair is shown too, so that people see what
 * differs. */
static void add_alternatives(struct xliff_writer *writer, const struct segment *segment, bool best_is_target)
{
	for (size_t i = 0; i < segment->proposal_count; i++) {
		const struct proposal *proposal = &segment->proposals[i];
		bool same = !proposal->unit.source.chars.size
			    || str_equal(proposal->unit.source.chars, segment->source.chars);

		if (proposal->target.chars.size && !(i == 0 && best_is_target && same))
			add_alternative(writer, proposal);
	}
}

static void add_notes(struct xliff_writer *writer, const struct segment *segment)
{
	struct buf *out = writer->out;
	const struct proposal *best = segment_best(segment);

	if (segment->note.size) {
		buf_add(out, STR("          <note>"));
		xml_add_text(out, segment->note, &writer->forbidden);
		buf_add(out, STR("</note>\n"));
	}
	add_term_notes(out, segment, &writer->forbidden);
	for (size_t i = 0; best && i < best->caution_count; i++) {
		buf_add(out, STR("          <note from=\"tmx\" annotates=\"target\">"));
		xml_add_text(out, best->cautions[i].text, &writer->forbidden);
		buf_add(out, STR("</note>\n"));
	}
}

static void add_unit_start(
	struct xliff_writer *writer, const struct segment *segment, const struct text *target, bool own)
{
	static const struct text nothing = { .chars = { "", 0 } };
	struct buf *out = writer->out;

	buf_printf(out, "        <trans-unit id=\"%zu\"", segment->id);
	xml_add_attribute(out, "resname", segment->key, &writer->forbidden);
	if (own && segment->state >= STATE_REVIEWED)
		buf_add(out, STR(" approved=\"yes\""));
	if (own)
		buf_add(out, STR(" extradata=\"" XLIFF_KEPT "\""));
	else
		buf_printf(out, " extradata=\"" XLIFF_HASH_PREFIX "%016llx\"",
			(unsigned long long)xliff_hash(target ? target : &nothing));
	if (space_matters(segment->source.chars) || (target && space_matters(target->chars)))
		buf_add(out, STR(" xml:space=\"preserve\""));
	buf_add(out, STR(">\n          "));
}

static bool add_unit(struct xliff_writer *writer, const struct segment *segment, struct error *error)
{
	const struct proposal *proposal;
	const struct text *target = segment_target(segment, &proposal);
	bool own = segment->target.chars.size > 0;
	char what[40];

	if (!target && writer->options->copy_source)
		target = &segment->source;
	add_unit_start(writer, segment, target, own);
	add_content(writer, "source", &segment->source);
	buf_add_char(writer->out, '\n');
	if (target)
		add_target(writer, segment, target, proposal);
	add_notes(writer, segment);
	add_alternatives(writer, segment, proposal != NULL);
	buf_add(writer->out, STR("        </trans-unit>\n"));
	snprintf(what, sizeof what, "segment %zu", segment->id);
	return written_whole(&writer->forbidden, what, writer->options, error);
}

static bool add_units(struct xliff_writer *writer, struct output *output, struct error *error)
{
	const struct document *document = writer->document;
	size_t paragraph = 0;

	for (size_t i = 0; i < document->segment_count; i++) {
		const struct segment *segment = &document->segments[i];

		if (i == 0 || segment->paragraph != paragraph) {
			buf_add(writer->out, i == 0 ? STR("") : STR("      </group>\n"));
			buf_printf(
				writer->out, "      <group id=\"p%zu\" restype=\"x-paragraph\">\n", segment->paragraph);
		}
		paragraph = segment->paragraph;
		writer->forbidden = (struct xml_forbidden){ 0 };
		if (!add_unit(writer, segment, error) || !output_flush(output, error))
			return false;
	}
	buf_add(writer->out, document->segment_count ? STR("      </group>\n") : STR(""));
	return true;
}

static bool write_document(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error)
{
	struct xliff_writer writer = { .document = document, .options = options, .out = &output->bytes };

	add_header(&writer);
	if (!written_whole(&writer.forbidden, "the file name", options, error) || !add_units(&writer, output, error))
		return false;
	buf_add(writer.out, STR("    </body>\n  </file>\n</xliff>\n"));
	return output_flush(output, error);
}

static const char *const suffixes[] = { ".xlf", ".xliff", ".sdlxliff", ".mqxliff", NULL };

const struct format xliff_format = {
	.name = "xliff",
	.about = "XLIFF 1.2, for OmegaT and other CAT tools",
	.suffixes = suffixes,
	.bilingual = true,
	.write = write_document,
	.read_units = xliff_read_units,
};
