#include "glossary/glossary_files.h"

#include "base/utf8.h"
#include "text/unicode.h"

#include <strings.h>

const struct glossary_format *const glossary_formats[] = { &text_glossary_format, &csv_glossary_format,
	&tbx_glossary_format, &tbx2_glossary_format, NULL };

const struct glossary_format *find_glossary_format(struct str name)
{
	for (const struct glossary_format *const *at = glossary_formats; *at; at++) {
		if (str_equal(str_of((*at)->name), name))
			return *at;
		for (const char *const *suffix = (*at)->suffixes; *suffix; suffix++)
			if (str_equal(str_of(*suffix + 1), name))
				return *at;
	}
	return NULL;
}

const struct glossary_format *find_glossary_format_of_name(const char *path)
{
	size_t size = strlen(path);

	for (const struct glossary_format *const *at = glossary_formats; *at; at++)
		for (const char *const *suffix = (*at)->suffixes; *suffix; suffix++)
			if (size > strlen(*suffix) && strcasecmp(path + size - strlen(*suffix), *suffix) == 0)
				return *at;
	return NULL;
}

const struct glossary_format *find_glossary_format_of(const char *path, struct str bytes)
{
	const struct glossary_format *format;

	for (const struct glossary_format *const *at = glossary_formats; *at; at++)
		if ((*at)->looks_so && (*at)->looks_so(bytes))
			return *at;
	format = find_glossary_format_of_name(path);
	return format ? format : &text_glossary_format;
}

bool refuse_archive(const char *path, struct str bytes, struct error *error)
{
	bool zip = str_starts(bytes, STR("PK\3\4")), ole = str_starts(bytes, STR("\xD0\xCF\x11\xE0"));

	if (!zip && !ole)
		return true;
	error_at(error, ERROR_INPUT, (struct place){ .file = path }, "%s, not a glossary",
		zip ? "a zip archive (as .xlsx and .ods are)" : "an old Office file (.xls, .doc)");
	return error_hint(error, "open it in the spreadsheet and save it as CSV, UTF-8");
}

struct str trim_cell(struct str s)
{
	size_t start = 0, end = s.size, at;

	for (at = 0; at < end && is_space(utf8_next(s, &at));)
		start = at;
	for (at = end; at > start && is_space(utf8_previous(s, &at));)
		end = at;
	return str_slice(s, start, end);
}

struct str one_line(struct arena *arena, struct str s)
{
	char *copy;
	size_t size = 0;

	s = trim_cell(s);
	copy = arena_alloc(arena, s.size + 1);
	for (size_t at = 0, end; at < s.size; at = end) {
		size_t spaces = 0;
		bool cut = false;

		for (end = at; end < s.size && strchr(" \t\r\n\v\f", s.data[end]) && s.data[end]; end++) {
			cut |= s.data[end] != ' ';
			spaces++;
		}
		if (spaces == 0) {
			copy[size++] = s.data[end++];
			continue;
		}
		memset(copy + size, ' ', cut ? 1 : spaces);
		size += cut ? 1 : spaces;
	}
	copy[size] = '\0';
	return (struct str){ copy, size };
}
