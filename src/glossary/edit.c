#include "glossary/edit_private.h"

#include "base/file.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

size_t edit_lines_start(struct str bytes)
{
	return str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0;
}

bool edit_next_line(struct str bytes, size_t *at, struct edit_line *line)
{
	struct str following = str_slice(bytes, *at, bytes.size), rest, cell;
	size_t start = *at;

	if (*at >= bytes.size)
		return false;
	str_next_line(&following, &rest);
	*at = following.data ? bytes.size - following.size : bytes.size;
	*line = (struct edit_line){ .all = str_slice(bytes, start, *at) };
	if (str_starts(rest, STR("#")) || !str_next(&rest, '\t', &cell))
		return true;
	line->source = str_trim(cell);
	if (str_next(&rest, '\t', &cell))
		line->target = str_trim(cell);
	return true;
}

bool same_words(struct str a, struct str b)
{
	struct buf one = { 0 }, other = { 0 };
	bool same;

	if (str_equal(a, b))
		return true;
	add_key(&one, a);
	add_key(&other, b);
	same = str_equal(buf_str(&one), buf_str(&other));
	buf_fini(&one);
	buf_fini(&other);
	return same;
}

bool edit_read(const char *path, struct buf *bytes, struct error *error)
{
	size_t wrong;

	if (!file_read(path, bytes, error))
		return false;
	if (!utf8_valid(buf_str(bytes), &wrong))
		return error_at(error, ERROR_INPUT, place_of(path, bytes->data, bytes->size, wrong),
			"wrong byte 0x%02X, a glossary is UTF-8", (unsigned)(unsigned char)bytes->data[wrong]);
	return true;
}

/*
 * One edit at a time: two that read the same file would lose the line of the one that writes first. The lock is on the folder,
 * for the file itself is replaced; where it cannot be had (some network file systems) the edit goes on without. close() frees it.
 */
int glossary_lock(const char *path)
{
	struct arena arena = { 0 };
	int folder = open(path_beside(path, ".", &arena), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	arena_fini(&arena);
	while (folder >= 0 && flock(folder, LOCK_EX) != 0 && errno == EINTR)
		;
	return folder;
}

static bool remove_from_file(const char *path, struct str source, struct str target, size_t *removed, struct error *error)
{
	struct buf bytes = { 0 }, kept = { 0 };
	struct edit_line line;
	size_t at;
	bool done = false;

	*removed = 0;
	if (!edit_read(path, &bytes, error))
		goto out;
	at = edit_lines_start(buf_str(&bytes));
	buf_add(&kept, str_slice(buf_str(&bytes), 0, at));
	while (edit_next_line(buf_str(&bytes), &at, &line)) {
		if (line.source.size && same_words(line.source, source)
			&& (target.size == 0 || same_words(line.target, target)))
			++*removed;
		else
			buf_add(&kept, line.all);
	}
	done = *removed == 0 || file_write(path, buf_str(&kept), error);
out:
	buf_fini(&bytes);
	buf_fini(&kept);
	return done;
}

bool glossary_remove(const char *path, struct str source, struct str target, size_t *removed, struct error *error)
{
	int lock = glossary_lock(path);
	bool done = remove_from_file(path, source, target, removed, error);

	if (lock >= 0)
		close(lock);
	return done;
}
