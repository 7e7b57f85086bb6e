/*
 * What holds of a bilingual file whatever its bytes: it is read or refused with a place, and the pairs that are taken
 * can be written as TMX and read again as they were.
 */
#ifndef TESTS_FUZZ_UNITS_H
#define TESTS_FUZZ_UNITS_H

#include "base/xml.h"
#include "document/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

extern const struct format tmx_format;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct format_options fuzz_options = { .source_language = { "nl", 2 }, .target_language = { "en", 2 } };
static const struct format_options fuzz_lenient = {
	.source_language = { "nl", 2 }, .target_language = { "en", 2 }, .lenient = true
};

struct fuzz_units {
	struct output output;
	uint64_t hash; /* of the characters and codes of all pairs */
	size_t count;
	bool keep; /* write them */
};

static inline void fuzz_require(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "does not hold: %s\n", what);
	abort();
}

/* The characters as far as XML can hold them: TSV can hold others. */
static inline bool fuzz_is_empty(struct str chars, uint64_t *hash)
{
	struct buf kept = { 0 };
	bool empty;

	xml_add_text(&kept, chars, NULL);
	*hash = *hash * 31 + str_hash(buf_str(&kept));
	buf_clear(&kept);
	for (struct str piece; str_next(&chars, '\r', &piece);)
		xml_add_text(&kept, piece, NULL);
	empty = str_trim(buf_str(&kept)).size == 0;
	buf_fini(&kept);
	return empty;
}

static inline uint64_t fuzz_hash(uint64_t hash, const struct text *text)
{
	for (size_t i = 0; i < text->code_count; i++) {
		const struct code *code = &text->codes[i];

		fuzz_require(code->offset <= text->chars.size, "codes stand within the characters");
		fuzz_require(i == 0 || code->offset >= code[-1].offset, "codes stand in order");
		hash = hash * 31 + code->offset * 4 + code->kind;
	}
	return hash;
}

static inline bool fuzz_take(void *data, const struct unit *unit, struct error *error)
{
	struct fuzz_units *units = data;

	uint64_t hash = units->hash;

	if (fuzz_is_empty(unit->source.chars, &hash) || fuzz_is_empty(unit->target.chars, &hash))
		return true;
	units->count++;
	units->hash = fuzz_hash(fuzz_hash(hash, &unit->source), &unit->target);
	if (!units->keep)
		return true;
	struct unit plain = *unit; /* languages only need to be found again */

	plain.source_language = fuzz_options.source_language;
	plain.target_language = fuzz_options.target_language;
	return tmx_format.write_unit(&units->output, &plain, &fuzz_lenient, error);
}

/* Reads `bytes` through a file in memory. */
static inline bool fuzz_read(
	const struct format *format, struct str bytes, struct fuzz_units *units, struct error *error)
{
	struct unit_sink sink = { fuzz_take, NULL, units, STATE_NEW };
	int file = memfd_create("fuzz", MFD_CLOEXEC);
	char path[40];
	bool done;

	fuzz_require(file >= 0 && write(file, bytes.data, bytes.size) == (ssize_t)bytes.size, "a file in memory");
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	done = format->read_units(path, &fuzz_options, &sink, NULL, error);
	close(file);
	return done;
}

static inline void fuzz_format(const struct format *format, const uint8_t *data, size_t size)
{
	struct fuzz_units first = { .output = { .descriptor = -1 }, .keep = true },
			  second = { .output = { .descriptor = -1 } };
	struct error error = { 0 };

	fuzz_require(tmx_format.begin_units(&first.output, &fuzz_options, &error), "TMX begins");
	if (size < 60000 && fuzz_read(format, (struct str){ (const char *)data, size }, &first, &error)) {
		fuzz_require(tmx_format.end_units(&first.output, &fuzz_options, &error), "TMX ends");
		if (!fuzz_read(&tmx_format, buf_str(&first.output.bytes), &second, &error))
			fprintf(stderr, "%zu:%zu %s\n%s\n", error.line, error.column, error.message,
				buf_text(&first.output.bytes));
		fuzz_require(first.count == second.count, "as many pairs come back");
		fuzz_require(first.hash == second.hash, "the pairs come back as they were");
	} else if (size < 60000) {
		fuzz_require(error.kind == ERROR_INPUT && error.message[0] && error.line > 0, "an error has its place");
	}
	buf_fini(&first.output.bytes);
}

#endif
