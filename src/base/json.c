#include "base/json.h"

#include "base/utf8.h"

static void value_begins(struct json *json)
{
	if (json->comma)
		buf_add_char(json->out, ',');
	json->comma = true;
}

static void open_with(struct json *json, char bracket)
{
	value_begins(json);
	buf_add_char(json->out, bracket);
	json->comma = false;
}

static void close_with(struct json *json, char bracket)
{
	buf_add_char(json->out, bracket);
	json->comma = true;
}

void json_begin_object(struct json *json)
{
	open_with(json, '{');
}

void json_end_object(struct json *json)
{
	close_with(json, '}');
}

void json_begin_array(struct json *json)
{
	open_with(json, '[');
}

void json_end_array(struct json *json)
{
	close_with(json, ']');
}

static void add_quoted(struct buf *out, struct str value)
{
	size_t at = 0, plain = 0;

	buf_add_char(out, '"');
	while (at < value.size) {
		size_t start = at;
		uint32_t c = utf8_next(value, &at);

		if (c >= 0x20 && c != '"' && c != '\\' && !(c == 0xFFFD && at - start == 1))
			continue;
		buf_add(out, str_slice(value, plain, start));
		plain = at;
		switch (c) {
		case '"': buf_add(out, STR("\\\"")); break;
		case '\\': buf_add(out, STR("\\\\")); break;
		case '\n': buf_add(out, STR("\\n")); break;
		case '\r': buf_add(out, STR("\\r")); break;
		case '\t': buf_add(out, STR("\\t")); break;
		case 0xFFFD: buf_add_code_point(out, c); break;
		default: buf_printf(out, "\\u%04x", c);
		}
	}
	buf_add(out, str_slice(value, plain, value.size));
	buf_add_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
	value_begins(json);
	add_quoted(json->out, str_of(key));
	buf_add_char(json->out, ':');
	json->comma = false;
}

void json_string(struct json *json, struct str value)
{
	value_begins(json);
	add_quoted(json->out, value);
}

void json_number(struct json *json, long long value)
{
	value_begins(json);
	buf_printf(json->out, "%lld", value);
}

void json_bool(struct json *json, bool value)
{
	value_begins(json);
	buf_add(json->out, value ? STR("true") : STR("false"));
}

void json_null(struct json *json)
{
	value_begins(json);
	buf_add(json->out, STR("null"));
}

void json_pair(struct json *json, const char *key, struct str value)
{
	if (value.size == 0)
		return;
	json_key(json, key);
	json_string(json, value);
}
