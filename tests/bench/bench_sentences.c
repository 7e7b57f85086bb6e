/*
 * The speed of the sentence engine beside that of ICU's sentence iterator, and whether its time grows with the text alone.
 * Leaves with 1 where it is not twice as fast, or where a text of 20 MB takes more than half as much again a MB as one of 5.
 *
 * usage: bench_sentences FILE...   texts, repeated up to 20 MB and cut into paragraphs as a document is
 */
#include "bench.h"

#include "base/alloc.h"
#include "base/file.h"
#include "document/format.h"
#include "text/sentences.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

extern const struct format text_format;

enum { SIZE = 20 * MB, ROUNDS = 9, NESTED = 10000 };

static const double least_ratio = 2;

struct wide {
	const UChar *data;
	int32_t size;
};

struct bench {
	struct buf text;
	struct str *paragraphs;
	struct wide *wide; /* the same in UTF-16 */
	struct wide all;   /* all of them, a line each */
	size_t count, bytes;
	UBreakIterator *iterator;
	UText *utext;
};

static bool count_end(void *data, const struct candidate *candidate)
{
	*(size_t *)data += candidate->breaks;
	return true;
}

static size_t split_ours(struct bench *bench)
{
	size_t sentences = bench->count;

	for (size_t i = 0; i < bench->count; i++)
		each_candidate(bench->paragraphs[i], NULL, count_end, &sentences);
	return sentences;
}

static size_t count_icu(struct bench *bench)
{
	size_t sentences = 0;

	while (ubrk_next(bench->iterator) != UBRK_DONE)
		sentences++;
	return sentences;
}

static size_t split_icu_utf8(struct bench *bench)
{
	UErrorCode status = U_ZERO_ERROR;
	size_t sentences = 0;

	for (size_t i = 0; i < bench->count; i++) {
		bench->utext = utext_openUTF8(bench->utext, bench->paragraphs[i].data, (int64_t)bench->paragraphs[i].size, &status);
		ubrk_setUText(bench->iterator, bench->utext, &status);
		sentences += count_icu(bench);
	}
	must(U_SUCCESS(status), u_errorName(status));
	return sentences;
}

static size_t split_icu_utf16(struct bench *bench)
{
	UErrorCode status = U_ZERO_ERROR;
	size_t sentences = 0;

	for (size_t i = 0; i < bench->count; i++) {
		ubrk_setText(bench->iterator, bench->wide[i].data, bench->wide[i].size, &status);
		sentences += count_icu(bench);
	}
	must(U_SUCCESS(status), u_errorName(status));
	return sentences;
}

static size_t split_icu_at_once(struct bench *bench)
{
	UErrorCode status = U_ZERO_ERROR;

	ubrk_setText(bench->iterator, bench->all.data, bench->all.size, &status);
	must(U_SUCCESS(status), u_errorName(status));
	return count_icu(bench);
}

/* The first is ours, the rest are ICU; against the fastest of them ours is measured. */
static struct engine {
	const char *name;
	size_t (*split)(struct bench *bench);
	double seconds[ROUNDS];
	size_t sentences;
} engines[] = {
	{ "tmx", split_ours },
	{ "ICU, UTF-8", split_icu_utf8 },
	{ "ICU, UTF-16", split_icu_utf16 },
	{ "ICU, UTF-16, at once", split_icu_at_once },
};

enum { ENGINES = sizeof engines / sizeof *engines };

static void read_files(struct bench *bench, char **files, int count)
{
	struct buf once = { 0 };
	struct error error;

	for (int i = 0; i < count; i++) {
		must(file_read(files[i], &once, &error), files[i]);
		buf_add(&once, STR("\n\n"));
	}
	repeat(&bench->text, buf_str(&once), SIZE);
	buf_fini(&once);
}

static struct document read_document(struct str text)
{
	struct document document = { .path = "bench", .format = &text_format };
	struct error error;

	must(text_format.read(&document, text, &(struct format_options){ 0 }, NULL, &error), "text expected");
	return document;
}

static void cut_paragraphs(struct bench *bench, const struct document *document)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar *wide = must_alloc((SIZE + document->part_count) * sizeof *wide);

	bench->paragraphs = must_calloc(document->part_count, sizeof *bench->paragraphs);
	bench->wide = must_calloc(document->part_count, sizeof *bench->wide);
	bench->all.data = wide;
	for (size_t i = 0; i < document->part_count; i++) {
		struct str chars = document->parts[i].text.chars;
		int32_t size;

		if (document->parts[i].kind != PART_RUN)
			continue;
		u_strFromUTF8(wide, (int32_t)chars.size, &size, chars.data, (int32_t)chars.size, &status);
		must(U_SUCCESS(status), "UTF-8 expected");
		bench->wide[bench->count] = (struct wide){ wide, size };
		bench->paragraphs[bench->count++] = chars;
		bench->bytes += chars.size;
		wide += size;
		*wide++ = '\n';
	}
	bench->all.size = (int32_t)(wide - bench->all.data);
}

/* The engines take turns, so that a busy moment of the machine meets all of them. */
static bool compare_engines(struct bench *bench)
{
	double speed, best = 0, ratio;

	for (int round = 0; round < ROUNDS; round++)
		for (int i = 0; i < ENGINES; i++) {
			double start = user_seconds();

			engines[i].sentences = engines[i].split(bench);
			engines[i].seconds[round] = user_seconds() - start;
		}
	printf("%-32s %10s %12s\n", "", "MB/s", "sentences");
	for (int i = 0; i < ENGINES; i++) {
		speed = (double)bench->bytes / MB / median(engines[i].seconds, ROUNDS);
		printf("%-32s %10.0f %12zu\n", engines[i].name, speed, engines[i].sentences);
		if (i > 0 && speed > best)
			best = speed;
	}
	ratio = (double)bench->bytes / MB / engines[0].seconds[ROUNDS / 2] / best;
	printf("%-32s %10.2f   at least %.1f: %s\n", "tmx : ICU", ratio, least_ratio, ratio >= least_ratio ? "yes" : "NO");
	return ratio >= least_ratio;
}

/* Without the white space that no paragraph has at its end. */
static void split_paragraph(void *data, struct str text)
{
	size_t sentences = 0;

	(void)data;
	each_candidate(str_trim(text), NULL, count_end, &sentences);
}

static void split_document(void *data, struct str text)
{
	struct document document = read_document(text);

	for (size_t i = 0; i < document.part_count; i++)
		if (document.parts[i].kind == PART_RUN)
			split_paragraph(data, document.parts[i].text.chars);
	arena_fini(&document.arena);
}

/* `front` once, then `piece` up to `size`. */
static bool repeated_grows_with_text(const char *name, struct str front, struct str piece, size_t size)
{
	struct buf text = { 0 };
	bool linear;

	buf_add(&text, front);
	repeat(&text, piece, size);
	linear = grows_with_text(name, buf_str(&text), split_paragraph, NULL);
	buf_fini(&text);
	return linear;
}

static bool nested_grows_with_text(void)
{
	struct buf piece = { 0 };
	bool linear;

	repeat(&piece, STR("("), NESTED);
	buf_add(&piece, STR("Ja."));
	repeat(&piece, STR(")"), piece.size + NESTED);
	buf_add_char(&piece, ' ');
	linear = repeated_grows_with_text("nested brackets", STR(""), buf_str(&piece), SIZE);
	buf_fini(&piece);
	return linear;
}

static void replace(struct str text, const char *these, char by)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] && strchr(these, text.data[i]))
			((char *)text.data)[i] = by;
}

/* Sentences that never end, full of places where one might: what looks back to the beginning at each is seen here. */
static bool endless_sentences_grow_with_text(void)
{
	static const struct { const char *front, *piece; } endless[] = {
		{ "", "dr. Jansen " }, { "", "dr.\nJansen\n" }, { "", "V.S.\nMarine\n" }, { "", "A. De " }, { "A. ", "De " }, { "", "1. " },
		{ "", "\"" }, { "", "\" " }, { "", "dr. \" " }, { "\"", "dr. \"Jansen " }, { "", "dr. '' " }, { "", "'s " }, { "", "dr. 's " },
		{ "Zie [a ", "Dr.] " }, { "Zie (a ", "Dr.) " }, { "Zie [a ", "A.] " }, { "", "dr. (((" }, { "dr. ", "(" }, { "", "dr. ,, " },
		{ "", "[1]" }, { "", "dr. [1] " }, { "a. ", " " }, { "dr. ", "- " }, { "", "x.y" }, { "", "Yahoo! Jansen " }, { "", ". . ." }, { "", "... a " },
		{ "", "(...) " }, { "", "\xE2\x80" }, { "", "’" },
	};
	bool linear = true;

	for (size_t i = 0; i < sizeof endless / sizeof *endless; i++) {
		char name[32];

		snprintf(name, sizeof name, "%s%s%s", endless[i].front, *endless[i].front ? "+ " : "", endless[i].piece);
		replace((struct str){ name, strlen(name) }, "\n", '/');
		replace((struct str){ name, strlen(name) }, "\xE2\x80\x99", '?');
		linear = repeated_grows_with_text(name, str_of(endless[i].front), str_of(endless[i].piece), SIZE / 10) && linear;
	}
	return linear;
}

static bool check_growth(struct str text)
{
	bool linear;

	print_growth_heading("ms a MB", SIZE);
	linear = grows_with_text("read as a document", text, split_document, NULL);
	replace(text, "\n", ' ');
	linear = grows_with_text("one paragraph", text, split_paragraph, NULL) && linear;
	replace(text, ".!?\xE2", ',');
	linear = grows_with_text("no full stop", text, split_paragraph, NULL) && linear;
	linear = repeated_grows_with_text("full stops", STR(""), STR("."), SIZE) && linear;
	linear = repeated_grows_with_text("spaced full stops", STR(""), STR(". "), SIZE) && linear;
	linear = nested_grows_with_text() && linear;
	print_growth_heading("the same, over and over", SIZE / 10);
	return endless_sentences_grow_with_text() && linear;
}

int main(int count, char **arguments)
{
	struct bench bench = { 0 };
	struct document document;
	UErrorCode status = U_ZERO_ERROR;
	bool fast, linear;

	read_files(&bench, arguments + 1, count - 1);
	document = read_document(buf_str(&bench.text));
	cut_paragraphs(&bench, &document);
	bench.iterator = ubrk_open(UBRK_SENTENCE, "nl", NULL, 0, &status);
	must(U_SUCCESS(status), u_errorName(status));
	printf("%.1f MB in %zu paragraphs; user CPU seconds, the median of %d rounds\n\n", (double)bench.bytes / MB, bench.count, ROUNDS);
	fast = compare_engines(&bench);
	linear = check_growth(buf_str(&bench.text));

	ubrk_close(bench.iterator);
	utext_close(bench.utext);
	arena_fini(&document.arena);
	free(bench.paragraphs);
	free(bench.wide);
	free((void *)bench.all.data);
	buf_fini(&bench.text);
	return fast && linear ? 0 : 1;
}
