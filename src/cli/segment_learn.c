#include "cli/segment_learn.h"

#include "base/json.h"
#include "cli/globals.h"
#include "cli/listing.h"
#include "cli/open_plan.h"
#include "document/document.h"
#include "text/learn.h"
#include "text/words.h"

/* A file under way. */
struct lecture {
	struct learner *learner;
	const char *path;
	struct job *job;
	size_t pairs;
};

static size_t count_lines(struct str bytes, size_t from, size_t to)
{
	size_t lines = 0;

	for (size_t i = from; i < to; i++)
		lines += bytes.data[i] == '\n' || (bytes.data[i] == '\r' && !(i + 1 < bytes.size && bytes.data[i + 1] == '\n'));
	return lines;
}

static bool learn_from_document(struct lecture *lecture, const struct format *from, const struct format_options *options,
	struct error *error)
{
	struct document document;
	struct learn_place place = { .file = lecture->path, .line = 1 };
	size_t at = 0;
	bool done = document_read(&document, lecture->path, from, options, lecture->job, error);

	for (size_t i = 0; done && i < document.part_count; i++) {
		const struct part *part = &document.parts[i];

		if (part->kind != PART_RUN)
			continue;
		place.line += count_lines(document.bytes, at, part->offset);
		at = part->offset;
		learner_read(lecture->learner, part->text.chars, part->whole ? LEARN_SEGMENT : LEARN_PARAGRAPH, place);
		if (!job_step(lecture->job, "reading", part->offset, document.bytes.size))
			done = job_cancelled(error);
	}
	document_fini(&document);
	return done;
}

static bool take(void *data, const struct unit *unit, struct error *error)
{
	struct lecture *lecture = data;

	(void)error;
	learner_read(lecture->learner, unit->source.chars, LEARN_SEGMENT, (struct learn_place){ lecture->path, 0, ++lecture->pairs });
	return true;
}

/* Without its English a pair is Dutch all the same, but we are not given it. */
static void refuse(void *data, const char *reason)
{
	struct lecture *lecture = data;

	(void)reason;
	lecture->pairs++;
}

static bool learn_from_file(struct learner *learner, const char *path, const struct format *from,
	const struct format_options *options, struct error *error)
{
	struct lecture lecture = { .learner = learner, .path = path, .job = cli_job() };
	struct unit_sink sink = { .take = take, .refuse = refuse, .data = &lecture, .least = STATE_NEW };
	const struct format *format = from ? from : find_format_of_file(path);

	if (format && !format->read && format->read_units)
		return format->read_units(path, options, &sink, lecture.job, error);
	return learn_from_document(&lecture, from, options, error);
}

static void add_example(struct json *json, const struct lesson_example *example)
{
	json_begin_object(json);
	json_key(json, "file");
	json_string(json, str_of(example->place.file));
	if (example->place.line) {
		json_key(json, "line");
		json_number(json, (long long)example->place.line);
	} else {
		json_key(json, "pair");
		json_number(json, (long long)example->place.pair);
	}
	json_key(json, "text");
	json_string(json, example->text);
	json_end_object(json);
}

static void add_json(struct buf *out, const struct lesson *lesson)
{
	struct json json = { .out = out };
	const struct {
		const char *key;
		size_t value;
	} numbers[] = { { "with_stop", lesson->with_stop }, { "without_stop", lesson->without_stop }, { "inside", lesson->inside },
		{ "ends", lesson->ends }, { "starts", lesson->starts } };

	json_begin_object(&json);
	json_key(&json, "word");
	json_string(&json, lesson->word);
	json_key(&json, "kind");
	json_string(&json, str_of(lesson_name(lesson->kind)));
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		json_key(&json, numbers[i].key);
		json_number(&json, (long long)numbers[i].value);
	}
	json_key(&json, "examples");
	json_begin_array(&json);
	for (size_t i = 0; i < lesson->example_count; i++)
		add_example(&json, &lesson->examples[i]);
	json_end_array(&json);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

/* A line of segment.txt says something of the word already. */
static bool is_settled(const struct exceptions *exceptions, const struct lesson *lesson)
{
	if (!exceptions)
		return false;
	if (lesson->kind == LESSON_STARTS_LOWERCASE)
		return find_start_exception(exceptions, lesson->word) != NULL;
	return find_end_exception(exceptions, lesson->word) != NULL;
}

static void say_nothing_found(size_t words, size_t settled)
{
	struct buf message = { 0 };

	buf_printf(&message, "nothing to propose, after %zu word%s", words, words == 1 ? "" : "s");
	if (settled)
		buf_printf(&message, "; segment.txt has the %zu found already", settled);
	say_note(buf_text(&message),
		words < 5000 && !settled ? "the more text, the more there is to learn: earlier articles, a memory (TMX)" : NULL);
	buf_fini(&message);
}

static void show(struct learner *learner, const struct exceptions *exceptions)
{
	struct buf out = { 0 };
	size_t count, settled = 0, words = learner_words(learner);
	const struct lesson *lessons = learner_lessons(learner, &count);

	for (size_t i = 0; i < count; i++) {
		if (is_settled(exceptions, &lessons[i])) {
			settled++;
			continue;
		}
		if (out.size == 0 && !globals.json)
			list_lessons_head(cli_paint(), &out);
		if (globals.json)
			add_json(&out, &lessons[i]);
		else
			list_lesson(cli_paint(), &lessons[i], &out);
	}
	cli_print(&out);
	if (out.size == 0)
		say_nothing_found(words, settled);
	buf_fini(&out);
}

static bool find_source_format(const char *name, const struct format **format, struct error *error)
{
	struct error other = { 0 };

	return !name || named_format(name, TO_READ, format, error) || named_format(name, TO_IMPORT, format, &other);
}

static int learn_from_all(struct learner *learner, int count, char **files, const struct format *from,
	const struct format_options *options)
{
	struct error error = { 0 };
	int code = 0;

	for (int i = 0; i < count && error.kind != ERROR_CANCELLED; i++) {
		error = (struct error){ 0 };
		if (!learn_from_file(learner, files[i], from, options, &error)) {
			int one = say_error(&error);

			code = one > code ? one : code;
		}
	}
	return code;
}

int learn_from_files(int count, char **files)
{
	const struct format_options options = format_options();
	const struct format *from = NULL;
	struct sentence_rules rules = { 0 };
	struct learner *learner = NULL;
	struct error error = { 0 };
	int code;

	if (!find_source_format(input_settings.from, &from, &error) || !open_rules(&rules, &error)) {
		code = say_error(&error);
	} else {
		learner = learner_open(word_classes);
		code = learn_from_all(learner, count, files, from, &options);
		if (code != ERROR_CANCELLED && (code == 0 || learner_words(learner)))
			show(learner, rules.exceptions);
	}
	learner_close(learner);
	close_rules(&rules);
	return code;
}
