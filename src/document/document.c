#include "document/document.h"

/* Marked-up files, for which there is no format here: as plain text their markup would be translated. */
static void warn_of_markup(const char *path, struct job *job)
{
	static const char *const suffixes[] = { ".html", ".htm", ".xhtml", ".xml", ".md", ".srt", ".vtt", ".po", ".rtf", ".tex" };
	struct str name = str_of(path);

	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (str_ends(name, str_of(suffixes[i])))
			job_warn_hint(job, (struct place){ .file = path }, "--from text says that this is meant",
				"read as plain text, its markup too; tmx knows no %s yet", suffixes[i]);
}

bool document_read(struct document *document, const char *path, const struct format *from, const struct format_options *options,
	struct job *job, struct error *error)
{
	struct buf bytes = { 0 };
	bool done;

	*document = (struct document){ .path = path, .line_end = "\n" };
	document->source_language = options->source_language;
	document->target_language = options->target_language;
	document->format = from ? from : find_format_of_file(path);
	if (!document->format) {
		document->format = find_format(STR("text"));
		warn_of_markup(path, job);
	}
	if (!document->format->read) {
		error_set(error, ERROR_USAGE, "%s: tmx writes %s, but does not translate such files", path, document->format->name);
		return error_hint(error, "tmx memory import takes the pairs in it");
	}
	done = file_read(path, &bytes, error) && document->format->read(document, buf_str(&bytes), options, job, error);
	buf_fini(&bytes);
	return done;
}

void document_fini(struct document *document)
{
	arena_fini(&document->arena);
	*document = (struct document){ 0 };
}
