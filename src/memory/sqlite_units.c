/* Units as they are read, one by one or all. */
#include "memory/sqlite.h"

#include "text/unicode.h"

/* A stored code: kind 1 byte, number, offset and size of the markup 4 each, the markup. */
enum { CODE_HEAD = 13 };

void pack_codes(struct buf *out, struct text text)
{
	for (size_t i = 0; i < text.code_count; i++) {
		const struct code *code = &text.codes[i];
		char *place = buf_reserve(out, CODE_HEAD);

		place[0] = (char)code->kind;
		put_number(place + 1, code->id, 4);
		put_number(place + 5, code->offset, 4);
		put_number(place + 9, code->markup.size, 4);
		out->size += CODE_HEAD;
		buf_add(out, code->markup);
	}
}

/* Bytes that are no codes (a damaged file) end the list. */
static bool next_code(struct str *rest, struct code *code, size_t text_size)
{
	size_t size;

	if (rest->size < CODE_HEAD)
		return false;
	size = get_number(rest->data + 9, 4);
	code->kind = (enum code_kind)(unsigned char)rest->data[0];
	code->id = (uint32_t)get_number(rest->data + 1, 4);
	code->offset = get_number(rest->data + 5, 4);
	if (size > rest->size - CODE_HEAD || code->kind > CODE_ALONE || code->offset > text_size)
		return false;
	code->markup = str_slice(*rest, CODE_HEAD, CODE_HEAD + size);
	*rest = str_slice(*rest, CODE_HEAD + size, rest->size);
	return true;
}

void unpack_codes(struct str blob, struct arena *arena, struct text *text)
{
	struct str rest = blob;
	struct code code, *codes;
	size_t count = 0;

	while (next_code(&rest, &code, text->chars.size))
		count++;
	codes = count ? arena_alloc(arena, count * sizeof *codes) : NULL;
	rest = blob;
	for (size_t i = 0; i < count; i++)
		next_code(&rest, &codes[i], text->chars.size);
	text->codes = codes;
	text->code_count = count;
}

static bool read_properties(struct memory *memory, size_t count, struct arena *arena, struct unit *unit, struct error *error)
{
	sqlite3_stmt *statement;
	struct property *properties;
	bool row = true;

	if (count == 0)
		return true;
	statement = memory_statement(memory, SQL_GET_PROPERTIES, error);
	if (!statement)
		return false;
	properties = arena_alloc(arena, count * sizeof *properties);
	sqlite3_bind_int64(statement, 1, unit->id);
	for (unit->property_count = 0; unit->property_count < count; unit->property_count++) {
		if (!memory_step(memory, statement, &row, error))
			return false;
		if (!row)
			break;
		properties[unit->property_count].name = arena_str(arena, column_str(statement, 0));
		properties[unit->property_count].value = arena_str(arena, column_str(statement, 1));
	}
	sqlite3_reset(statement);
	unit->properties = properties;
	return true;
}

static int in_range(int value, int last)
{
	return value < 0 ? 0 : value > last ? last : value;
}

bool read_unit(struct memory *memory, sqlite3_stmt *statement, struct arena *arena, struct unit *unit, struct error *error)
{
	*unit = (struct unit){
		.id = sqlite3_column_int64(statement, 0),
		.source.chars = column_str(statement, 1),
		.target.chars = column_str(statement, 3),
		.source_language = column_str(statement, 5),
		.target_language = column_str(statement, 6),
		.before = column_str(statement, 7),
		.after = column_str(statement, 8),
		.key = column_str(statement, 9),
		.state = (enum state)in_range(sqlite3_column_int(statement, 10), STATE_FINAL),
		.maker = (enum maker)in_range(sqlite3_column_int(statement, 11), MAKER_MACHINE),
		.created = column_str(statement, 12),
		.changed = column_str(statement, 13),
		.author = column_str(statement, 14),
		.file = column_str(statement, 15),
		.note = column_str(statement, 16),
	};
	unpack_codes(column_str(statement, 2), arena, &unit->source);
	unpack_codes(column_str(statement, 4), arena, &unit->target);
	return read_properties(memory, (size_t)sqlite3_column_int(statement, 17), arena, unit, error);
}

bool memory_visit(struct memory *memory, sqlite3_stmt *statement, unit_visitor *visit, void *data, bool *stopped,
	struct error *error)
{
	struct arena arena = { 0 };
	struct unit unit;
	bool row = true, done = true, more = true;

	while (more && (done = memory_step(memory, statement, &row, error)) && row) {
		done = read_unit(memory, statement, &arena, &unit, error);
		more = done && visit(data, &unit);
		arena_reset(&arena);
	}
	sqlite3_reset(statement);
	arena_fini(&arena);
	if (stopped)
		*stopped = !more;
	return done;
}

bool memory_find_exact(struct memory *memory, struct str source, unit_visitor *visit, void *data, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_FIND_EXACT, error);

	if (!statement)
		return false;
	buf_clear(&memory->key);
	add_key(&memory->key, source);
	sqlite3_bind_int64(statement, 1, memory_hash(buf_str(&memory->key)));
	return memory_visit(memory, statement, visit, data, NULL, error);
}

struct finding {
	unit_visitor *visit;
	void *data;
	bool found;
};

static bool visit_found(void *data, const struct unit *unit)
{
	struct finding *finding = data;

	finding->found = true;
	return finding->visit(finding->data, unit);
}

bool memory_find_unit(struct memory *memory, int64_t id, unit_visitor *visit, void *data, bool *found, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_FIND_UNIT, error);
	struct finding finding = { visit, data, false };
	bool done;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, id);
	done = memory_visit(memory, statement, visit_found, &finding, NULL, error);
	*found = finding.found;
	return done;
}

bool memory_each(struct memory *memory, unit_visitor *visit, void *data, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_EACH, error);

	return statement && memory_visit(memory, statement, visit, data, NULL, error);
}
