/* Words, phrases and beginnings of words in source and target, by SQLite's full-text index. */
#include "memory/sqlite.h"

/* A string of FTS5: in quotes, a quote inside doubled. Its tokenizer takes it apart, so that punctuation does no harm. */
static void add_quoted(struct buf *query, struct str word)
{
	buf_add_char(query, '"');
	for (size_t i = 0; i < word.size; i++) {
		if (word.data[i] == '"')
			buf_add_char(query, '"');
		if (word.data[i] != '\0')
			buf_add_char(query, word.data[i]);
	}
	buf_add_char(query, '"');
}

static void add_words(struct buf *query, struct str words, bool prefix)
{
	struct str rest = str_trim(words), word;

	while (str_next(&rest, ' ', &word)) {
		if (word.size == 0)
			continue;
		add_quoted(query, word);
		buf_add(query, prefix ? STR("* ") : STR(" "));
	}
}

static void write_query(struct buf *query, const struct memory_search *search)
{
	buf_clear(query);
	if (search->side == SEARCH_SOURCE)
		buf_add(query, STR("source: ("));
	else if (search->side == SEARCH_TARGET)
		buf_add(query, STR("target: ("));
	if (search->mode == SEARCH_PHRASE)
		add_quoted(query, search->words);
	else
		add_words(query, search->words, search->mode == SEARCH_PREFIX);
	if (search->side != SEARCH_BOTH)
		buf_add_char(query, ')');
}

bool memory_search(struct memory *memory, const struct memory_search *search, unit_visitor *visit, void *data, struct error *error)
{
	sqlite3_stmt *statement = memory_statement(memory, SQL_SEARCH, error);

	if (!statement || (memory->writing && !index_update(memory, error)))
		return false;
	if (str_trim(search->words).size == 0)
		return true;
	write_query(&memory->key, search);
	bind_text(statement, 1, buf_str(&memory->key));
	bind_text(statement, 2, search->since);
	bind_text(statement, 3, search->author);
	sqlite3_bind_int64(statement, 4, search->limit ? (int64_t)search->limit : -1);
	return memory_visit(memory, statement, visit, data, NULL, error);
}
