#include "base/pieces.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unistd.h>

static const struct mark {
	struct str bytes;
	const char *encoding; /* NULL: UTF-8 */
} marks[] = {
	{ { "\xEF\xBB\xBF", 3 }, NULL },
	{ { "\xFF\xFE\0\0", 4 }, "UTF-32LE" },
	{ { "\0\0\xFE\xFF", 4 }, "UTF-32BE" },
	{ { "\xFF\xFE", 2 }, "UTF-16LE" },
	{ { "\xFE\xFF", 2 }, "UTF-16BE" },
};

static bool fill_from_memory(struct pieces *pieces)
{
	size_t left = pieces->memory.size - pieces->done;
	size_t size = left < PIECE_SIZE ? left : PIECE_SIZE;

	buf_add(&pieces->raw, str_slice(pieces->memory, pieces->done, pieces->done + size));
	pieces->done += size;
	pieces->ended = pieces->done == pieces->memory.size;
	return true;
}

/* Reads until `raw` holds a piece or nothing is left. */
static bool fill(struct pieces *pieces, struct error *error)
{
	buf_clear(&pieces->raw);
	pieces->used = 0;
	if (pieces->descriptor < 0)
		return fill_from_memory(pieces);
	while (pieces->raw.size < PIECE_SIZE) {
		char *place = buf_reserve(&pieces->raw, PIECE_SIZE);
		ssize_t got = read(pieces->descriptor, place, PIECE_SIZE - pieces->raw.size);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return error_file(error, "read", pieces->path, errno);
		if (got == 0) {
			pieces->ended = true;
			break;
		}
		pieces->raw.size += (size_t)got;
		pieces->done += (size_t)got;
	}
	return true;
}

static bool begin(struct pieces *pieces, struct error *error)
{
	if (!fill(pieces, error))
		return false;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!str_starts(buf_str(&pieces->raw), marks[i].bytes))
			continue;
		if (marks[i].encoding && !pieces_use(pieces, marks[i].encoding))
			return error_set(error, ERROR_FILE, "ICU knows no %s", marks[i].encoding);
		pieces->used = marks[i].bytes.size;
		pieces->bom = true;
		break;
	}
	return true;
}

bool pieces_open(struct pieces *pieces, const char *path, struct error *error)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat info;

	*pieces = (struct pieces){ .path = standard ? "standard input" : path, .line = 1, .column = 1 };
	pieces->descriptor = standard ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
	if (pieces->descriptor < 0)
		return error_file(error, "read", path, errno);
	if (fstat(pieces->descriptor, &info) == 0 && S_ISDIR(info.st_mode)) {
		pieces_close(pieces);
		return error_file(error, "read", path, EISDIR);
	}
	pieces->total = S_ISREG(info.st_mode) ? (size_t)info.st_size : 0;
	if (begin(pieces, error))
		return true;
	pieces_close(pieces);
	return false;
}

bool pieces_begin(struct pieces *pieces, struct str bytes, const char *name, struct error *error)
{
	*pieces = (struct pieces){
		.path = name,
		.descriptor = -1,
		.memory = bytes,
		.total = bytes.size,
		.line = 1,
		.column = 1,
	};
	return begin(pieces, error);
}

void pieces_close(struct pieces *pieces)
{
	ucnv_close(pieces->converter);
	ucnv_close(pieces->utf8);
	if (pieces->descriptor >= 0)
		close(pieces->descriptor);
	buf_fini(&pieces->raw);
	buf_fini(&pieces->text);
	*pieces = (struct pieces){ .descriptor = -1 };
}

struct str pieces_peek(const struct pieces *pieces)
{
	return str_slice(buf_str(&pieces->raw), pieces->used, pieces->raw.size);
}

bool pieces_use(struct pieces *pieces, const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter;

	if (pieces->bom)
		return true;
	converter = ucnv_open(name, &status);
	if (U_FAILURE(status) || ucnv_getType(converter) == UCNV_UTF7) { /* UTF-7 smuggles markup past filters */
		ucnv_close(converter);
		return false;
	}
	ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
	pieces->converter = converter;
	pieces->utf8 = ucnv_open("UTF-8", &status);
	return true;
}

static void count_lines(struct pieces *pieces)
{
	struct str text = buf_str(&pieces->text);

	for (size_t i = 0; i < text.size; i++) {
		if (text.data[i] == '\n') {
			pieces->line++;
			pieces->column = 1;
		} else if (((unsigned char)text.data[i] & 0xC0) != 0x80) {
			pieces->column++;
		}
	}
}

/* At wrong bytes ICU leaves in the pivot what it has read before them. */
static void count_pivot(struct pieces *pieces, const UChar *from, const UChar *to)
{
	for (; from < to; from++) {
		if (*from == '\n') {
			pieces->line++;
			pieces->column = 1;
		} else if (!U16_IS_TRAIL(*from)) {
			pieces->column++;
		}
	}
}

static bool wrong_bytes(const struct pieces *pieces, UErrorCode status, struct error *error)
{
	UErrorCode ignored = U_ZERO_ERROR;
	const char *name = ucnv_getName(pieces->converter, &ignored);
	struct place place = { pieces->path, pieces->line, pieces->column };

	if (status == U_TRUNCATED_CHAR_FOUND)
		return error_at(error, ERROR_INPUT, place, "the file ends in the middle of a character (%s)", name);
	return error_at(error, ERROR_INPUT, place, "bytes that are not %s", name);
}

static bool convert(struct pieces *pieces, struct error *error)
{
	UErrorCode status;
	const char *from = pieces->raw.data + pieces->used, *end = pieces->raw.data + pieces->raw.size;
	UChar pivot[1024], *pivot_from = pivot, *pivot_to = pivot;

	buf_clear(&pieces->text);
	do {
		char *place = buf_reserve(&pieces->text, PIECE_SIZE), *to = place;

		status = U_ZERO_ERROR;
		ucnv_convertEx(pieces->utf8, pieces->converter, &to, place + PIECE_SIZE, &from, end, pivot, &pivot_from,
			&pivot_to, pivot + 1024, false, pieces->ended, &status);
		pieces->text.size += (size_t)(to - place);
	} while (status == U_BUFFER_OVERFLOW_ERROR);
	pieces->used = pieces->raw.size;
	count_lines(pieces);
	if (U_SUCCESS(status))
		return true;
	count_pivot(pieces, pivot_from, pivot_to);
	return wrong_bytes(pieces, status, error);
}

bool pieces_next(struct pieces *pieces, struct str *piece, struct error *error)
{
	*piece = (struct str){ "", 0 };
	for (;;) {
		if (pieces->used == pieces->raw.size) {
			if (pieces->ended)
				return true;
			if (!fill(pieces, error))
				return false;
			if (pieces->raw.size == 0 && !pieces->converter)
				continue;
		}
		if (!pieces->converter) {
			*piece = pieces_peek(pieces);
			pieces->used = pieces->raw.size;
			return true;
		}
		if (!convert(pieces, error))
			return false;
		*piece = buf_str(&pieces->text);
		if (piece->size)
			return true;
	}
}
