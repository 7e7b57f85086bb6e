/** What the benchmarks share: time, texts, and whether time grows with the text alone. */
#ifndef TESTS_BENCH_BENCH_H
#define TESTS_BENCH_BENCH_H

#include "base/buf.h"

enum { MB = 1000 * 1000 };

/** Leaves with 2 and says `what` where it was not done. */
void must(bool done, const char *what);

/** Of the CPU, so far. */
double user_seconds(void);

/** The middle of `values`, which are sorted. */
double median(double *values, size_t count);

/** Appends `piece` until `text` has `size` bytes; the last one is cut. */
void repeat(struct buf *text, struct str piece, size_t size);

/** What is done to a text. */
typedef void text_work(void *data, struct str text);

/** The heading of what grows_with_text prints of texts of `size` bytes. */
void print_growth_heading(const char *what, size_t size);

/**
 * Does the work on a text in quarters, in halves and whole, and prints the ms a MB of each.
 *
 * @return   whether the whole takes no more than half as much again a MB as the quarters
 */
bool grows_with_text(const char *name, struct str text, text_work *work, void *data);

#endif
