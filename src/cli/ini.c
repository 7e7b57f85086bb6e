#include "cli/ini.h"

#include "base/file.h"
#include "base/utf8.h"

static struct place place_in(const char *path, size_t line, struct str whole, const char *at)
{
	return (struct place){ path, line, 1 + utf8_count((struct str){ whole.data, (size_t)(at - whole.data) }) };
}

static struct str unquoted(struct str value)
{
	if (value.size >= 2 && value.data[0] == '"' && value.data[value.size - 1] == '"')
		return str_slice(value, 1, value.size - 1);
	return value;
}

static bool read_line(const char *path, size_t number, struct str whole, struct str *section, ini_visitor *visit, void *data,
	struct error *error)
{
	struct str line = str_trim(whole), key;
	size_t equals;

	if (line.size == 0 || line.data[0] == '#' || line.data[0] == ';')
		return true;
	if (line.data[0] == '[') {
		if (line.data[line.size - 1] != ']')
			return error_at(error, ERROR_USAGE, place_in(path, number, whole, line.data),
				"a section ends with “]”, found “%.*s”", STR_ARG(line));
		*section = str_trim(str_slice(line, 1, line.size - 1));
		return true;
	}
	equals = str_find(line, STR("="), 0);
	if (equals == STR_NOT_FOUND || equals == 0)
		return error_at(error, ERROR_USAGE, place_in(path, number, whole, line.data), "expected key = value, found “%.*s”",
			STR_ARG(line));
	key = str_trim(str_slice(line, 0, equals));
	return visit(data, *section, key, unquoted(str_trim(str_slice(line, equals + 1, line.size))),
		place_in(path, number, whole, line.data), error);
}

bool ini_read(const char *path, ini_visitor *visit, void *data, struct error *error)
{
	struct buf bytes = { 0 };
	struct str rest, line, section = { 0 };
	size_t number = 0, wrong;
	bool done = file_read(path, &bytes, error);

	rest = buf_str(&bytes);
	if (done && !utf8_valid(rest, &wrong))
		done = error_at(error, ERROR_USAGE, place_of(path, rest.data, rest.size, wrong), "not UTF-8");
	if (done && str_starts(rest, STR("\xEF\xBB\xBF")))
		rest = str_slice(rest, 3, rest.size);
	while (done && str_next(&rest, '\n', &line))
		done = read_line(path, ++number, line, &section, visit, data, error);
	buf_fini(&bytes);
	return done;
}
