#include "text/encoding.h"

#include "base/similar.h"
#include "base/utf8.h"

#include <stdio.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>

static const char UTF_8[] = "UTF-8", WINDOWS[] = "windows-1252";

/* The encoding a byte order mark at the front announces, and the mark's size; NULL where none stands there. */
static const char *announced(struct str bytes, size_t *size)
{
	static const struct {
		struct str mark;
		const char *name;
	} marks[] = {
		{ { "\xEF\xBB\xBF", 3 }, UTF_8 },
		{ { "\xFF\xFE\0\0", 4 }, "UTF-32LE" }, /* before UTF-16LE, whose mark begins it */
		{ { "\0\0\xFE\xFF", 4 }, "UTF-32BE" },
		{ { "\xFF\xFE", 2 }, "UTF-16LE" },
		{ { "\xFE\xFF", 2 }, "UTF-16BE" },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (str_starts(bytes, marks[i].mark)) {
			*size = marks[i].mark.size;
			return marks[i].name;
		}
	}
	return NULL;
}

/* Bytes below 0x80 from `at` on are skipped, eight at a time: most text is nothing else. */
static size_t skip_ascii(struct str s, size_t at)
{
	uint64_t eight;

	for (; s.size - at >= sizeof eight; at += sizeof eight) {
		memcpy(&eight, s.data + at, sizeof eight);
		if (eight & 0x8080808080808080u)
			break;
	}
	while (at < s.size && (unsigned char)s.data[at] < 0x80)
		at++;
	return at;
}

/* Offset of the first byte that is not UTF-8, or the size. */
static size_t find_wrong(struct str s)
{
	for (size_t at = skip_ascii(s, 0); at < s.size; at = skip_ascii(s, at)) {
		size_t before = at;

		if (utf8_next(s, &at) == 0xFFFD && at - before == 1)
			return before;
	}
	return s.size;
}

static bool refuse_binary(struct str bytes, const char *path, struct error *error)
{
	struct place place = { path, 0, 0 };

	error_at(error, ERROR_INPUT, place, "looks like a binary file, not text");
	if (bytes.size >= 4 && !bytes.data[1] && !bytes.data[3] && bytes.data[0] && bytes.data[2])
		error_hint(error, "--encoding UTF-16LE if it is text from Windows");
	return false;
}

static bool refuse_bytes(struct place place, struct str wrong, const char *name, struct error *error)
{
	char list[8 * 6 + 1] = "";
	size_t used = 0;

	for (size_t i = 0; i < wrong.size && i < 8; i++)
		used += (size_t)snprintf(list + used, sizeof list - used, " 0x%02X", (unsigned char)wrong.data[i]);
	return error_at(error, ERROR_INPUT, place, wrong.size > 1 ? "bytes%s are not %s" : "byte%s is not %s", list,
		name);
}

static bool decode_as_utf8(struct str bytes, const char *path, struct buf *out, struct error *error)
{
	size_t wrong = find_wrong(bytes);

	if (bytes.size && memchr(bytes.data, 0, bytes.size))
		return refuse_binary(bytes, path, error);
	if (wrong < bytes.size) {
		refuse_bytes(place_of(path, bytes.data, bytes.size, wrong), str_slice(bytes, wrong, wrong + 1), UTF_8, error);
		return error_hint(error, "--encoding windows-1252 if it comes from an older Windows program");
	}
	buf_add(out, bytes);
	return true;
}

static bool unknown_encoding(const char *wanted, struct error *error)
{
	struct similar similar;
	const char *near;

	similar_init(&similar, str_of(wanted));
	for (int32_t i = 0; i < ucnv_countAvailable(); i++) {
		UErrorCode status = U_ZERO_ERROR;
		const char *name = ucnv_getAvailableName(i);
		uint16_t count = ucnv_countAliases(name, &status);

		for (uint16_t k = 0; k < count && U_SUCCESS(status); k++)
			similar_offer(&similar, str_of(ucnv_getAlias(name, k, &status)));
	}
	error_set(error, ERROR_USAGE, "unknown encoding “%s”", wanted);
	near = similar_text(&similar);
	return *near ? error_hint(error, "did you mean %s?", near)
		     : error_hint(error, "UTF-8, UTF-16LE, windows-1252, ISO-8859-15 and what else ICU knows");
}

/* The name people know: MIME's, IANA's, or else ICU's. */
static const char *common_name(const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *common = ucnv_getStandardName(name, "MIME", &status);

	if (!common || U_FAILURE(status)) {
		status = U_ZERO_ERROR;
		common = ucnv_getStandardName(name, "IANA", &status);
	}
	return common && U_SUCCESS(status) ? common : name;
}

/* A converter that stops at wrong bytes; NULL: ICU knows none of that name. */
static UConverter *open_strict(const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = *name ? ucnv_open(name, &status) : NULL;

	if (U_FAILURE(status))
		return NULL;
	if (converter)
		ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
	return converter;
}

/* Through ICU, piece by piece; on failure `out` holds all that came before the wrong bytes. */
static UErrorCode convert(UConverter *from, UConverter *to, struct str bytes, struct buf *out)
{
	enum { PIECE = 64 * 1024 };
	UChar pivot[4096], *pivot_source = pivot, *pivot_target = pivot;
	const char *source = bytes.data, *end = bytes.data + bytes.size;
	UErrorCode status;

	do {
		char *place = buf_reserve(out, PIECE), *target = place;

		status = U_ZERO_ERROR;
		ucnv_convertEx(to, from, &target, place + PIECE, &source, end, pivot, &pivot_source, &pivot_target,
			pivot + sizeof pivot / sizeof *pivot, false, true, &status);
		out->size += (size_t)(target - place);
	} while (status == U_BUFFER_OVERFLOW_ERROR);
	if (U_FAILURE(status)) {
		UErrorCode ignored = U_ZERO_ERROR;
		int32_t size = 0, units = (int32_t)(pivot_target - pivot_source);
		char *place = buf_reserve(out, 3 * (size_t)units + 1);

		u_strToUTF8WithSub(place, 3 * units + 1, &size, pivot_source, units, 0xFFFD, NULL, &ignored);
		out->size += (size_t)size;
	}
	return status;
}

static bool decode_by_icu(UConverter *from, const char *name, struct str bytes, const char *path, struct buf *out,
	struct error *error)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *to = ucnv_open(UTF_8, &status);
	size_t start = out->size;
	struct str text;
	char wrong[16];
	int8_t count = sizeof wrong;

	if (U_SUCCESS(status))
		status = convert(from, to, bytes, out);
	ucnv_close(to);
	text = str_slice(buf_str(out), start, out->size);
	if (U_FAILURE(status)) {
		UErrorCode ignored = U_ZERO_ERROR;

		ucnv_getInvalidChars(from, wrong, &count, &ignored);
		return refuse_bytes(place_of(path, text.data, text.size, text.size),
			(struct str){ wrong, U_SUCCESS(ignored) ? (size_t)count : 0 }, name, error);
	}
	if (text.size && memchr(text.data, 0, text.size))
		return refuse_binary((struct str){ "", 0 }, path, error);
	return true;
}

static bool decode_as(const char *wanted, struct str bytes, const char *path, struct buf *out,
	struct encoding_result *result, struct error *error)
{
	UConverter *converter = open_strict(wanted);
	bool done;

	if (!converter)
		return unknown_encoding(wanted, error);
	result->name = common_name(wanted);
	if (ucnv_getType(converter) == UCNV_UTF8)
		done = decode_as_utf8(bytes, path, out, error);
	else
		done = decode_by_icu(converter, result->name, bytes, path, out, error);
	ucnv_close(converter);
	return done;
}

/* No mark, no wish: UTF-8, or else Windows-1252. */
static bool guess(struct str bytes, const char *path, struct buf *out, struct encoding_result *result, struct job *job,
	struct error *error)
{
	size_t wrong = find_wrong(bytes);

	if (bytes.size && memchr(bytes.data, 0, bytes.size))
		return refuse_binary(bytes, path, error);
	result->name = UTF_8;
	if (wrong == bytes.size) {
		buf_add(out, bytes);
		return true;
	}
	job_warn_hint(job, place_of(path, bytes.data, bytes.size, wrong), "--encoding NAME if é, ë or ’ look wrong",
		"not UTF-8, read as Windows-1252");
	return decode_as(WINDOWS, bytes, path, out, result, error);
}

bool decode_text(struct str bytes, const char *path, const char *wanted, struct buf *out, struct encoding_result *result,
	struct job *job, struct error *error)
{
	size_t mark = 0;
	const char *name = announced(bytes, &mark);

	*result = (struct encoding_result){ .bom = name != NULL };
	if (name && strcmp(name, UTF_8) != 0)
		job_warn(job, (struct place){ .file = path }, "%s by its mark; what is written is UTF-8", name);
	if (name)
		return decode_as(name, str_slice(bytes, mark, bytes.size), path, out, result, error);
	if (wanted)
		return decode_as(wanted, bytes, path, out, result, error);
	return guess(bytes, path, out, result, job, error);
}

bool decode_utf8(struct str bytes, const char *path, struct buf *out, struct error *error)
{
	struct encoding_result result;

	if (decode_text(bytes, path, UTF_8, out, &result, NULL, error))
		return true;
	return error->line ? error_hint(error, "iconv -f windows-1252 -t UTF-8 %s, if it comes from an older Windows program", path) : false;
}
