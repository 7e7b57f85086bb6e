#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static const double most_growth = 1.5;

void must(bool done, const char *what)
{
	if (done)
		return;
	fprintf(stderr, "bench: %s\n", what);
	exit(2);
}

double user_seconds(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6;
}

static int by_size(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return (left > right) - (left < right);
}

double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, by_size);
	return values[count / 2];
}

void repeat(struct buf *text, struct str piece, size_t size)
{
	must(piece.size > 0, "no text");
	while (text->size < size)
		buf_add(text, piece.size <= size - text->size ? piece : str_slice(piece, 0, size - text->size));
}

/* CPU seconds for the first part of the text, worked on so often that it makes the whole. */
static double seconds_in_parts(struct str text, size_t parts, text_work *work, void *data)
{
	clock_t start = clock(); /* finer than what getrusage says of the user's share */

	for (size_t i = 0; i < parts; i++)
		work(data, str_slice(text, 0, text.size / parts));
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

void print_growth_heading(const char *what, size_t size)
{
	char sizes[3][16];

	for (int i = 0; i < 3; i++)
		snprintf(sizes[i], sizeof sizes[i], "%.3g MB", (double)(size >> (2 - i)) / MB);
	printf("\n%-32s %10s %10s %10s   %s\n", what, sizes[0], sizes[1], sizes[2], "linear");
}

/* The best of a few rounds, for a busy machine takes longer but nothing takes less. Below 2 ms the rest says nothing. */
bool grows_with_text(const char *name, struct str text, text_work *work, void *data)
{
	double best[3] = { 1e9, 1e9, 1e9 }, size = (double)text.size / MB;
	bool linear;

	for (int round = 0; round < 5 && (round == 0 || best[2] < 5); round++)
		for (int i = 0; i < 3; i++) {
			double seconds = seconds_in_parts(text, (size_t)4 >> i, work, data);

			best[i] = seconds < best[i] ? seconds : best[i];
		}
	linear = best[2] <= most_growth * best[0] || best[2] < 2e-3;
	printf("%-32s %10.3f %10.3f %10.3f   %s\n", name, 1e3 * best[0] / size, 1e3 * best[1] / size, 1e3 * best[2] / size,
		linear ? "yes" : "NO");
	return linear;
}
