#include "text/words.h"

#include <assert.h>

enum { LONGEST = 16, BUCKETS = 2048 };

struct row {
	unsigned char word[LONGEST]; /* filled up with NULs */
	unsigned char size;
	unsigned classes;
};

#define BUCKET(first)
#define ROW(word, classes) { word, sizeof word - 1, classes },
static const struct row rows[] = {
#include "text/word_table.inc"
};
#undef BUCKET
#undef ROW

/* A bucket's rows end where those of the next begin. */
#define BUCKET(first) first,
#define ROW(word, classes)
static const unsigned short first_rows[] = {
#include "text/word_table.inc"
};
#undef BUCKET
#undef ROW

static_assert(sizeof first_rows / sizeof *first_rows == BUCKETS + 1, "words.awk counts on as many buckets");

/* The word as the lists have it; `size` 0: it is longer than any of them. */
struct folded {
	unsigned char word[LONGEST]; /* filled up with NULs */
	size_t size;
	unsigned bucket;
};

/* Beyond ASCII only the two-byte capitals À to Þ have small letters 0x20 above: Dutch needs no more. */
static struct folded fold(struct str word)
{
	struct folded folded = { 0 };
	unsigned hash = 0;

	for (size_t i = 0; i < word.size; i++) {
		unsigned char c = (unsigned char)word.data[i];

		if (folded.size == LONGEST)
			return (struct folded){ 0 };
		if (c >= 'A' && c <= 'Z') {
			c |= 0x20;
		} else if (c >= 0x80) {
			if (str_starts(str_slice(word, i, word.size), STR("\u2019"))) {
				c = '\'';
				i += 2;
			} else if (i > 0 && (unsigned char)word.data[i - 1] == 0xC3 && c <= 0x9E) {
				c |= 0x20;
			}
		}
		folded.word[folded.size++] = c;
		hash = hash * 131 + c;
	}
	folded.bucket = hash % BUCKETS;
	return folded;
}

unsigned word_classes(struct str word)
{
	struct folded folded;

	if (word.size == 0)
		return 0;
	folded = fold(word);
	for (size_t i = first_rows[folded.bucket]; i < first_rows[folded.bucket + 1]; i++)
		if (rows[i].size == folded.size && memcmp(rows[i].word, folded.word, LONGEST) == 0)
			return rows[i].classes;
	return 0;
}
