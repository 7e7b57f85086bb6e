/* TBX-Basic, by itself that of ISO 30042:2019 in DCA style: a concept for the lines that stand together and agree in source, domain and
 * part of speech. */
#include "base/xml.h"
#include "glossary/glossary_tbx.h"

#include <stdio.h>

/* What TBX-Basic has no place for, but within a note of ours. */
enum { NOTE_KEYS = 1 << KEY_CASE | 1 << KEY_MATCH | 1 << KEY_FORMS };

struct tbx_writing {
	const struct tbx_edition *edition;
	const struct glossary_writing *writing;
	struct buf *out;
	struct xml_forbidden forbidden;
	size_t hidden, concepts;
};

static const struct tbx_edition edition_2019 = {
	.head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n"
		"\t<tbxHeader>\n\t\t<fileDesc>\n\t\t\t<sourceDesc>\n\t\t\t\t<p>glossary written by tmx</p>\n\t\t\t</sourceDesc>\n"
		"\t\t</fileDesc>\n\t</tbxHeader>\n\t<text>\n\t\t<body>\n",
	.tail = "\t\t</body>\n\t</text>\n</tbx>\n",
	.concept = "conceptEntry",
	.language = "langSec",
	.term = "termSec",
};

/* A note is cut where its definition begins. */
static struct str definition_of(struct str note, struct str *plain)
{
	for (size_t at = 0; (at = str_find(note, DEFINITION, at)) != STR_NOT_FOUND; at++) {
		struct str before = str_slice(note, 0, at);

		if (at > 0 && !str_ends(before, STR("; ")))
			continue;
		*plain = at > 0 ? str_slice(before, 0, at - 2) : before;
		return str_trim(str_slice(note, at + DEFINITION.size, note.size));
	}
	*plain = note;
	return STR("");
}

static bool can_be_written(const struct term *term)
{
	return term->status != TERM_HIDDEN && term->source.size > 0 && term->target.size > 0;
}

static bool agree(const struct term *a, const struct term *b)
{
	struct str plain;

	return str_equal(a->source, b->source) && str_equal(a->domain, b->domain) && a->pos == b->pos
	       && str_equal(definition_of(a->note, &plain), definition_of(b->note, &plain));
}

/* How many terms from `from` on make one concept: those of one variety stand together, so that their order stays. */
static size_t concept_size(const struct glossary_writing *writing, size_t from)
{
	const struct term *first = writing->terms[from];
	struct str met[4] = { first->variety };
	size_t size = 1, varieties = 1;

	for (; from + size < writing->count && size < PAIRS_MAX; size++) {
		const struct term *next = writing->terms[from + size];

		if (!can_be_written(next) || !agree(first, next))
			break;
		if (str_equal(next->variety, met[varieties - 1]))
			continue;
		for (size_t i = 0; i < varieties; i++)
			if (str_equal(next->variety, met[i]))
				return size;
		if (varieties == 4)
			break;
		met[varieties++] = next->variety;
	}
	return size;
}

static void add_element(struct tbx_writing *tbx, int depth, const char *name, const char *type, struct str text)
{
	if (text.size == 0)
		return;
	for (int i = 0; i < depth; i++)
		buf_add_char(tbx->out, '\t');
	buf_printf(tbx->out, "<%s", name);
	if (type)
		buf_printf(tbx->out, " type=\"%s\"", type);
	buf_add_char(tbx->out, '>');
	xml_add_text(tbx->out, text, &tbx->forbidden);
	buf_printf(tbx->out, "</%s>\n", name);
}

/* Keys TBX-Basic has no place or no word for. */
static void add_keys(struct tbx_writing *tbx, const struct term *term)
{
	unsigned which = NOTE_KEYS;
	struct buf keys = { 0 };

	if (term->status == TERM_FORBIDDEN || term->status == TERM_PROPOSED)
		which |= 1 << KEY_STATUS;
	if (term->pos == POS_NAME || term->pos == POS_PHRASE)
		which |= 1 << KEY_POS;
	buf_add(&keys, KEYS_NOTE);
	add_term_keys(&keys, term, which);
	if (keys.size == KEYS_NOTE.size && str_starts(term->note, KEYS_NOTE))
		buf_add(&keys, STR("case=insensitive")); /* else the note would be taken for keys */
	if (keys.size > KEYS_NOTE.size)
		add_element(tbx, 6, "note", NULL, buf_str(&keys));
	buf_fini(&keys);
}

static void add_term(struct tbx_writing *tbx, const struct term *term, bool target)
{
	struct str note;

	definition_of(term->note, &note);
	buf_printf(tbx->out, "\t\t\t\t\t<%s>\n", tbx->edition->term);
	add_element(tbx, 6, "term", NULL, target ? term->target : term->source);
	add_element(tbx, 6, "termNote", "partOfSpeech", str_of(tbx_pos_word(term->pos)));
	if (target) {
		add_element(tbx, 6, "termNote", "administrativeStatus", str_of(tbx_status_word(term->status)));
		add_element(tbx, 6, "note", NULL, note);
		add_keys(tbx, term);
	}
	buf_printf(tbx->out, "\t\t\t\t\t</%s>\n", tbx->edition->term);
}

static void open_language(struct tbx_writing *tbx, struct str language, struct str variety)
{
	if (english_variety(language).size || variety.size)
		language = primary_language(language); /* "en" says nothing of the variety */
	buf_printf(tbx->out, "\t\t\t\t<%s xml:lang=\"", tbx->edition->language);
	xml_add_value(tbx->out, language, &tbx->forbidden);
	if (variety.size)
		buf_printf(tbx->out, "-%.*s", STR_ARG(variety));
	buf_add(tbx->out, STR("\">\n"));
}

static void close_language(struct tbx_writing *tbx)
{
	buf_printf(tbx->out, "\t\t\t\t</%s>\n", tbx->edition->language);
}

static void add_concept(struct tbx_writing *tbx, const struct term *const *terms, size_t count)
{
	struct str plain, definition = definition_of(terms[0]->note, &plain);

	buf_printf(tbx->out, "\t\t\t<%s id=\"c%zu\">\n", tbx->edition->concept, ++tbx->concepts);
	add_element(tbx, 4, "descrip", "subjectField", terms[0]->domain);
	add_element(tbx, 4, "descrip", "definition", definition);
	open_language(tbx, tbx->writing->source_language, STR(""));
	add_term(tbx, terms[0], false);
	close_language(tbx);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || !str_equal(terms[i]->variety, terms[i - 1]->variety)) {
			if (i > 0)
				close_language(tbx);
			open_language(tbx, tbx->writing->target_language, terms[i]->variety);
		}
		add_term(tbx, terms[i], true);
	}
	close_language(tbx);
	buf_printf(tbx->out, "\t\t\t</%s>\n", tbx->edition->concept);
}

static void warn_lost(const struct tbx_writing *tbx)
{
	struct place place = { .file = tbx->writing->path };

	if (tbx->hidden)
		job_warn(tbx->writing->job, place, "%zu hidden term%s left out: TBX has no place for them", tbx->hidden,
			tbx->hidden == 1 ? "" : "s");
	if (tbx->forbidden.count)
		job_warn(tbx->writing->job, place, "%zu character%s left out that XML cannot hold, the first U+%04X",
			tbx->forbidden.count, tbx->forbidden.count == 1 ? "" : "s", (unsigned)tbx->forbidden.first);
}

bool tbx_write_edition(const struct tbx_edition *edition, struct output *output, const struct glossary_writing *writing,
	struct error *error)
{
	struct tbx_writing tbx = { .edition = edition, .writing = writing, .out = &output->bytes };

	buf_add(tbx.out, str_of(edition->head));
	for (size_t i = 0, size; i < writing->count; i += size) {
		size = 1;
		if (!job_step(writing->job, "writing the glossary", i, writing->count))
			return job_cancelled(error);
		if (can_be_written(writing->terms[i])) {
			size = concept_size(writing, i);
			add_concept(&tbx, writing->terms + i, size);
		} else {
			tbx.hidden++;
		}
		if (!output_flush(output, error))
			return false;
	}
	buf_add(tbx.out, str_of(edition->tail));
	warn_lost(&tbx);
	*writing->left_out += tbx.hidden;
	return true;
}

bool tbx_write(struct output *output, const struct glossary_writing *writing, struct error *error)
{
	return tbx_write_edition(&edition_2019, output, writing, error);
}
