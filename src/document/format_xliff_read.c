/*
 * XLIFF 1.0 to 1.2, read as it comes, whoever wrote it: by namespace, not by prefix; only direct children of a unit, so
 * that nothing of <alt-trans> is ever taken for its translation; segmented units (seg-source, mrk) segment by segment.
 */
#include "document/format_xliff.h"

#include "base/alloc.h"
#include "document/bilingual.h"
#include "document/codes.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* A part of a unit that is segmented by <mrk mtype="seg" mid="...">. */
struct marked {
	struct str mid;
	struct text text;
};

struct marked_list {
	struct marked *items;
	size_t count, room;
};

/* <sdl:seg id="mid" conf="Translated">: Studio keeps the state of a segment beside it. */
struct confirmed {
	struct str mid;
	enum state state;
};

struct phase {
	struct str name, author, date;
};

enum capture { CAPTURE_NOTHING, CAPTURE_SOURCE, CAPTURE_SEGMENTED, CAPTURE_TARGET, CAPTURE_NOTE };

enum { PHASES_MAX = 64, CONFIRMED_MAX = 4096 };

struct xliff_reader {
	const char *path;
	xliff_visitor *visit;
	void *data;
	struct job *job;
	size_t depth;
	bool root;

	/* The <file>: */
	struct arena file_arena;
	struct unit of_file; /* languages, file, date */
	struct phase phases[PHASES_MAX];
	size_t phase_count;
	struct numbering ids; /* those met, of all files */
	uint32_t file_number;

	/* The unit under way: */
	struct arena arenas[2]; /* one for it, one for the entry that waits */
	size_t arena;
	size_t unit_depth; /* 0: not in one */
	struct xliff_entry entry;
	struct str extradata;
	struct codes_reader whole, marked; /* all of a text; what is in a segment of it */
	enum capture capture;
	size_t capture_depth, mark_depth; /* mark_depth 0: not within a segment */
	struct str mid;
	struct text source, target;
	bool has_target;
	struct marked_list sources, targets;
	struct confirmed *confirmed;
	size_t confirmed_count, confirmed_room;
	struct buf note;

	/* An entry waits for its successor, which it is told. */
	struct xliff_entry waiting;
	bool waits;
	size_t waiting_arena;
};

static const struct {
	const char *name;
	enum state state;
} states[] = {
	{ "new", STATE_NEW },
	{ "needs-translation", STATE_NEW },
	{ "translated", STATE_TRANSLATED },
	{ "signed-off", STATE_REVIEWED },
	{ "final", STATE_FINAL },
	/* Trados Studio */
	{ "Draft", STATE_PROPOSED },
	{ "Translated", STATE_TRANSLATED },
	{ "RejectedTranslation", STATE_PROPOSED },
	{ "ApprovedTranslation", STATE_REVIEWED },
	{ "RejectedSignOff", STATE_PROPOSED },
	{ "ApprovedSignOff", STATE_FINAL },
	/* memoQ */
	{ "NotStarted", STATE_NEW },
	{ "ManuallyConfirmed", STATE_TRANSLATED },
	{ "Reviewer1Confirmed", STATE_REVIEWED },
	{ "Proofread", STATE_REVIEWED },
	{ "Reviewer2Confirmed", STATE_FINAL },
};

/* needs-review-translation and its like, and words that no list has, want a look. */
static enum state state_of(struct str name)
{
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (str_equal(name, str_of(states[i].name)))
			return states[i].state;
	return name.size ? STATE_PROPOSED : STATE_TRANSLATED;
}

static struct arena *arena_of(struct xliff_reader *reader)
{
	return &reader->arenas[reader->arena];
}

static struct str kept(struct arena *arena, const struct xml_tag *tag, const char *name)
{
	return arena_str(arena, xml_attribute(tag, name));
}

static bool is_xliff(const struct xml_tag *tag)
{
	return tag->space.size == 0 || str_starts(tag->space, STR("urn:oasis:names:tc:xliff:document:"));
}

static bool check_root(
	struct xliff_reader *reader, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct str version = xml_attribute(tag, "version");

	if (!xml_is(tag, "xliff") || !is_xliff(tag))
		return error_at(
			error, ERROR_INPUT, xml_place(xml), "<%.*s> where <xliff> is expected", STR_ARG(tag->name));
	if (str_starts(version, STR("2")))
		return error_at(error, ERROR_INPUT, xml_place(xml), "XLIFF %.*s where 1.0 to 1.2 is expected",
			STR_ARG(version));
	if (!tag->space.size && !str_equal(version, STR("1.0")))
		job_warn(reader->job, xml_place(xml), "<xliff> without its namespace");
	reader->root = true;
	return true;
}

static bool flush_waiting(struct xliff_reader *reader, struct error *error)
{
	bool waited = reader->waits;

	reader->waits = false;
	return !waited || reader->visit(reader->data, &reader->waiting, error);
}

static bool begin_file(struct xliff_reader *reader, const struct xml_tag *tag, struct error *error)
{
	struct arena *arena = &reader->file_arena;

	if (!flush_waiting(reader, error))
		return false;
	arena_reset(arena);
	reader->phase_count = 0;
	reader->file_number++;
	reader->of_file = (struct unit){
		.source_language = kept(arena, tag, "source-language"),
		.target_language = kept(arena, tag, "target-language"),
		.file = kept(arena, tag, "original"),
		.created = kept(arena, tag, "date"),
	};
	return true;
}

static void add_phase(struct xliff_reader *reader, const struct xml_tag *tag)
{
	struct arena *arena = &reader->file_arena;
	struct str name = kept(arena, tag, "contact-name");

	if (reader->phase_count == PHASES_MAX)
		return;
	reader->phases[reader->phase_count++] = (struct phase){ kept(arena, tag, "phase-name"),
		name.size ? name : kept(arena, tag, "contact-email"), kept(arena, tag, "date") };
}

static void take_phase(struct xliff_reader *reader, struct str name)
{
	for (size_t i = 0; name.size && i < reader->phase_count; i++) {
		if (!str_equal(reader->phases[i].name, name))
			continue;
		reader->entry.unit.author = reader->phases[i].author;
		reader->entry.unit.changed = reader->phases[i].date;
	}
}

static void check_id(struct xliff_reader *reader, struct xml_reader *xml, struct str id)
{
	struct str key = arena_printf(arena_of(reader), "%u %.*s", reader->file_number, STR_ARG(id));

	if (id.size == 0)
		return;
	if (number_opened(&reader->ids, key))
		job_warn(reader->job, xml_place(xml), "the id “%.*s” stands twice in this file", STR_ARG(id));
	else
		number_open(&reader->ids, key, 1);
}

static struct str memoq_status(const struct xml_tag *tag)
{
	for (const char *const *at = tag->attributes; *at; at += 2) {
		size_t size = strlen(*at);

		if (size > 7 && strcmp(*at + size - 7, "\nstatus") == 0)
			return str_of(at[1]);
	}
	return (struct str){ "", 0 };
}

static void begin_unit(struct xliff_reader *reader, struct xml_reader *xml, const struct xml_tag *tag)
{
	struct arena *arena;
	struct str status = memoq_status(tag), resname, id;

	reader->arena = reader->waits ? 1 - reader->waiting_arena : reader->arena;
	arena = arena_of(reader);
	arena_reset(arena);
	codes_new_unit(&reader->whole);
	codes_new_unit(&reader->marked);
	buf_clear(&reader->note);
	reader->unit_depth = reader->depth;
	reader->capture = CAPTURE_NOTHING;
	reader->source = reader->target = (struct text){ .chars = { "", 0 } };
	reader->has_target = false;
	reader->sources.count = reader->targets.count = reader->confirmed_count = 0;
	reader->extradata = kept(arena, tag, "extradata");
	id = kept(arena, tag, "id");
	resname = kept(arena, tag, "resname");
	check_id(reader, xml, id);
	reader->entry = (struct xliff_entry){
		.unit = reader->of_file,
		.qualifier = "",
		.approved = str_equal(xml_attribute(tag, "approved"), STR("yes")),
		.locked = str_equal(xml_attribute(tag, "translate"), STR("no")),
		.ours = str_starts(reader->extradata, STR(XLIFF_HASH_PREFIX)),
	};
	reader->entry.unit.state = state_of(status);
	/* Our own ids only count the segments: they tell nothing about other files. */
	reader->entry.unit.key = resname.size || reader->entry.ours ? resname : id;
	take_phase(reader, xml_attribute(tag, "phase-name"));
}

static void begin_capture(struct xliff_reader *reader, enum capture capture)
{
	reader->capture = capture;
	reader->capture_depth = reader->depth;
	reader->mark_depth = 0;
	codes_new_text(&reader->whole);
}

static void begin_target(struct xliff_reader *reader, const struct xml_tag *tag)
{
	struct str state = xml_attribute(tag, "state");

	begin_capture(reader, CAPTURE_TARGET);
	reader->has_target = true;
	if (state.size)
		reader->entry.unit.state = state_of(state);
	reader->entry.qualifier = kept(arena_of(reader), tag, "state-qualifier").data;
	take_phase(reader, xml_attribute(tag, "phase-name"));
}

static void add_confirmed(struct xliff_reader *reader, const struct xml_tag *tag)
{
	struct str state = xml_attribute(tag, "conf");

	if (reader->confirmed_count == CONFIRMED_MAX)
		return;
	ARRAY_GROW(reader->confirmed, reader->confirmed_count, reader->confirmed_room);
	reader->confirmed[reader->confirmed_count++] =
		(struct confirmed){ kept(arena_of(reader), tag, "id"), state.size ? state_of(state) : STATE_NEW };
}

static void start_child(struct xliff_reader *reader, const struct xml_tag *tag)
{
	bool direct = reader->depth == reader->unit_depth + 1 && is_xliff(tag);

	if (!direct) {
		if (xml_is(tag, "seg") && !is_xliff(tag))
			add_confirmed(reader, tag);
	} else if (xml_is(tag, "source")) {
		begin_capture(reader, CAPTURE_SOURCE);
	} else if (xml_is(tag, "seg-source")) {
		begin_capture(reader, CAPTURE_SEGMENTED);
	} else if (xml_is(tag, "target")) {
		begin_target(reader, tag);
	} else if (xml_is(tag, "note") && !str_equal(xml_attribute(tag, "from"), STR("tmx"))) {
		begin_capture(reader, CAPTURE_NOTE);
	}
}

static void start_inside(struct xliff_reader *reader, const struct xml_tag *tag)
{
	if (xml_is(tag, "mrk") && str_equal(xml_attribute(tag, "mtype"), STR("seg")) && reader->mark_depth == 0) {
		reader->mark_depth = reader->depth;
		reader->mid = kept(arena_of(reader), tag, "mid");
		codes_new_text(&reader->marked);
		return;
	}
	codes_start(&reader->whole, tag);
	if (reader->mark_depth)
		codes_start(&reader->marked, tag);
}

static bool on_start(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct xliff_reader *reader = data;

	reader->depth++;
	if (!reader->root)
		return check_root(reader, xml, tag, error);
	if (reader->capture)
		start_inside(reader, tag);
	else if (reader->unit_depth)
		start_child(reader, tag);
	else if (!is_xliff(tag))
		return true;
	else if (xml_is(tag, "trans-unit"))
		begin_unit(reader, xml, tag);
	else if (xml_is(tag, "file"))
		return begin_file(reader, tag, error);
	else if (xml_is(tag, "phase"))
		add_phase(reader, tag);
	return true;
}

static bool on_text(void *data, struct xml_reader *xml, struct str chars, struct error *error)
{
	struct xliff_reader *reader = data;

	(void)xml, (void)error;
	if (reader->capture)
		codes_chars(&reader->whole, chars);
	if (reader->capture && reader->mark_depth)
		codes_chars(&reader->marked, chars);
	return true;
}

static void end_mark(struct xliff_reader *reader)
{
	struct marked_list *list = reader->capture == CAPTURE_TARGET ? &reader->targets : &reader->sources;

	reader->mark_depth = 0;
	if (reader->capture != CAPTURE_TARGET && reader->capture != CAPTURE_SEGMENTED)
		return;
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] = (struct marked){ reader->mid, codes_text(&reader->marked, arena_of(reader)) };
}

static void end_capture(struct xliff_reader *reader)
{
	struct arena *arena = arena_of(reader);

	if (reader->capture == CAPTURE_SOURCE)
		reader->source = codes_text(&reader->whole, arena);
	else if (reader->capture == CAPTURE_TARGET)
		reader->target = codes_text(&reader->whole, arena);
	else if (reader->capture == CAPTURE_NOTE) {
		if (reader->note.size)
			buf_add_char(&reader->note, '\n');
		buf_add(&reader->note, str_trim(buf_str(&reader->whole.chars)));
	}
	reader->capture = CAPTURE_NOTHING;
}

/* Whether the target is another than the one tmx wrote. An empty one that was filled with the source is not translated
 * by that. */
static bool was_edited(const struct xliff_reader *reader, const struct xliff_entry *entry)
{
	const struct text nothing = { .chars = { "", 0 } };
	struct str written = str_slice(reader->extradata, sizeof XLIFF_HASH_PREFIX - 1, reader->extradata.size);
	char now[17], empty[17];

	if (str_equal(reader->extradata, STR(XLIFF_KEPT)))
		return true;
	snprintf(now, sizeof now, "%016" PRIx64, xliff_hash(&entry->unit.target));
	snprintf(empty, sizeof empty, "%016" PRIx64, xliff_hash(&nothing));
	if (str_equal(written, str_of(empty)) && str_equal(entry->unit.source.chars, entry->unit.target.chars))
		return false;
	return !str_equal(written, str_of(now));
}

static bool emit(
	struct xliff_reader *reader, struct text source, struct text target, enum state state, struct error *error)
{
	struct xliff_entry entry = reader->entry;

	entry.unit.source = source;
	entry.unit.target = target;
	entry.unit.state = state;
	if (target.chars.size == 0)
		entry.unit.state = STATE_NEW;
	else if (entry.approved && state < STATE_REVIEWED)
		entry.unit.state = STATE_REVIEWED;
	entry.unit.note = arena_str(arena_of(reader), buf_str(&reader->note));
	entry.edited = entry.ours && was_edited(reader, &entry);
	if (reader->waits) {
		entry.unit.before = arena_str(arena_of(reader), reader->waiting.unit.source.chars);
		reader->waiting.unit.after = source.chars;
	}
	if (!flush_waiting(reader, error))
		return false;
	reader->waiting = entry;
	reader->waiting_arena = reader->arena;
	reader->waits = true;
	return true;
}

static struct text marked_text(const struct marked_list *list, struct str mid, size_t guess)
{
	if (guess < list->count && str_equal(list->items[guess].mid, mid))
		return list->items[guess].text;
	for (size_t i = 0; i < list->count && list->count <= CONFIRMED_MAX; i++)
		if (str_equal(list->items[i].mid, mid))
			return list->items[i].text;
	return (struct text){ .chars = { "", 0 } };
}

static enum state marked_state(const struct xliff_reader *reader, struct str mid, size_t guess)
{
	if (guess < reader->confirmed_count && str_equal(reader->confirmed[guess].mid, mid))
		return reader->confirmed[guess].state;
	for (size_t i = 0; i < reader->confirmed_count; i++)
		if (str_equal(reader->confirmed[i].mid, mid))
			return reader->confirmed[i].state;
	return reader->entry.unit.state;
}

static bool end_unit(struct xliff_reader *reader, struct error *error)
{
	const struct marked_list *sources = &reader->sources;

	reader->unit_depth = 0;
	if (sources->count == 0 || (reader->targets.count == 0 && reader->target.chars.size))
		return emit(reader, reader->source, reader->target, reader->entry.unit.state, error);
	for (size_t i = 0; i < sources->count; i++) {
		struct str mid = sources->items[i].mid;

		if (!emit(reader, sources->items[i].text, marked_text(&reader->targets, mid, i),
			    marked_state(reader, mid, i), error))
			return false;
	}
	return true;
}

static bool on_end(void *data, struct xml_reader *xml, const struct xml_tag *tag, struct error *error)
{
	struct xliff_reader *reader = data;
	size_t depth = reader->depth--;

	(void)xml;
	if (reader->capture && depth > reader->capture_depth) {
		if (depth == reader->mark_depth) {
			end_mark(reader);
			return true;
		}
		codes_end(&reader->whole, tag);
		if (reader->mark_depth)
			codes_end(&reader->marked, tag);
	} else if (reader->capture) {
		end_capture(reader);
	} else if (reader->unit_depth && depth == reader->unit_depth) {
		return end_unit(reader, error);
	}
	return true;
}

static void free_reader(struct xliff_reader *reader)
{
	codes_fini(&reader->whole);
	codes_fini(&reader->marked);
	numbering_fini(&reader->ids);
	arena_fini(&reader->file_arena);
	arena_fini(&reader->arenas[0]);
	arena_fini(&reader->arenas[1]);
	free(reader->sources.items);
	free(reader->targets.items);
	free(reader->confirmed);
	buf_fini(&reader->note);
}

bool xliff_each(const char *path, const struct format_options *options, const char *consequence, xliff_visitor *visit,
	void *data, struct job *job, struct error *error)
{
	const struct xml_options how = { consequence, "reading", true, options->lenient };
	struct xliff_reader reader = { .path = path, .visit = visit, .data = data, .job = job };
	const struct xml_handler handler = { on_start, on_end, on_text, &reader };
	size_t stripped = 0;
	bool done = xml_read(path, &how, &handler, job, &stripped, error) && flush_waiting(&reader, error);

	warn_stripped(stripped, path, job);
	free_reader(&reader);
	return done;
}
