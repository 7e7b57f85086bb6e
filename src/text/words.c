#include "text/words.h"

struct row {
	const char *word;
	unsigned char size;
	unsigned short classes;
};

#define ROW(word, classes) { word, sizeof word - 1, classes }
static const struct row rows[] = {
#include "text/word_table.inc"
};
#undef ROW

enum { LONGEST = 16 };

/*
 * The word as the lists have it, into `out`; its size, or 0 where it is longer than any of them. Beyond ASCII only the
 * two-byte capitals À to Þ have small letters 0x20 above: Dutch needs no more.
 */
static size_t fold(struct str word, unsigned char out[LONGEST])
{
	size_t size = 0;

	for (size_t i = 0; i < word.size; i++) {
		unsigned char c = (unsigned char)word.data[i];

		if (size == LONGEST)
			return 0;
		if (c >= 'A' && c <= 'Z') {
			c |= 0x20;
		} else if (c == 0xE2 && str_starts(str_slice(word, i, word.size), STR("\u2019"))) {
			c = '\'';
			i += 2;
		} else if (i > 0 && (unsigned char)word.data[i - 1] == 0xC3 && c >= 0x80 && c <= 0x9E) {
			c |= 0x20;
		}
		out[size++] = c;
	}
	return size;
}

unsigned word_classes(struct str word)
{
	unsigned char folded[LONGEST];
	struct str key = { (const char *)folded, fold(word, folded) };
	size_t low = 0, high = sizeof rows / sizeof *rows;

	while (key.size > 0 && low < high) {
		size_t middle = (low + high) / 2;
		int order = str_compare(key, (struct str){ rows[middle].word, rows[middle].size });

		if (order == 0)
			return rows[middle].classes;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return 0;
}
