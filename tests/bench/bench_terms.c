/*
 * Glossaries: how long a large one takes to load and how many bytes it needs, how fast its terms are found in text, and
 * whether the time to find them grows with the text alone: not with the entries, nor with how the text is made.
 * Leaves with 1 where a bound is missed.
 *
 * usage: bench_terms GLOSSARY FILE...   the folder of the shipped glossaries; Dutch texts (of a TSV the first column)
 */
#include "bench.h"
#include "made_glossary.h"

#include "base/alloc.h"
#include "base/file.h"
#include "glossary/glossary.h"
#include "glossary/shape.h"
#include "text/sentences.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	ENTRIES = 54000,
	FEW_ENTRIES = 1000,
	MANY_ENTRIES = 100000,
	MOST_ENTRIES = 200000,
	TEXT_SIZE = MB,
	ROUNDS = 7,
	HOSTILE_SIZE = MB,
};

static const double most_seconds = 1, most_mb = 64, least_tokens = 500e3, most_growth = 1.5;

struct sentences {
	struct buf text;
	struct str *items;
	size_t count, room;
	size_t tokens;
};

static const char *yes_or_no(bool holds)
{
	return holds ? "yes" : "NO";
}

/* Texts. */

/* Appends the lines of a file, of columns the first. */
static void add_file(struct buf *text, const char *path)
{
	struct buf bytes = { 0 };
	struct str rest, line;
	struct error error;

	must(file_read(path, &bytes, &error), path);
	rest = buf_str(&bytes);
	while (str_next(&rest, '\n', &line)) {
		size_t tab = str_find(line, STR("\t"), 0);

		buf_add(text, str_trim(tab == STR_NOT_FOUND ? line : str_slice(line, 0, tab)));
		buf_add_char(text, '\n');
	}
	buf_fini(&bytes);
}

static size_t count_tokens(struct str text)
{
	struct word_reader reader = { .text = text };
	struct piece piece;
	size_t count = 0;

	while (next_piece(&reader, &piece))
		count++;
	return count;
}

static void add_sentence(struct sentences *sentences, struct str sentence)
{
	ARRAY_GROW(sentences->items, sentences->count, sentences->room);
	sentences->items[sentences->count++] = sentence;
	sentences->tokens += count_tokens(sentence);
}

struct cutting {
	struct sentences *sentences;
	struct str paragraph;
	size_t start;
};

static bool cut_sentence(void *data, const struct candidate *candidate)
{
	struct cutting *cutting = data;

	if (candidate->breaks) {
		add_sentence(cutting->sentences, str_slice(cutting->paragraph, cutting->start, candidate->end));
		cutting->start = candidate->next;
	}
	return true;
}

static void cut_sentences(struct sentences *sentences)
{
	struct str rest = buf_str(&sentences->text);
	struct cutting cutting = { .sentences = sentences };

	while (str_next(&rest, '\n', &cutting.paragraph)) {
		if (cutting.paragraph.size == 0)
			continue;
		cutting.start = 0;
		each_candidate(cutting.paragraph, NULL, cut_sentence, &cutting);
		add_sentence(sentences, str_slice(cutting.paragraph, cutting.start, cutting.paragraph.size));
	}
}

/* Glossaries. */

/* Adds `lines` to a glossary that is made where there is none. */
static void load_lines(struct glossary **glossary, struct str lines)
{
	char path[] = "/tmp/tmx-bench-XXXXXX";
	int descriptor = mkstemp(path);
	struct error error;

	must(descriptor >= 0 && close(descriptor) == 0 && file_write(path, lines, &error), path);
	if (!*glossary)
		*glossary = glossary_open();
	must(glossary_load(*glossary, path, LAYER_USER, NULL, &error), error.message);
	unlink(path);
}

static struct glossary *open_lines(struct str lines)
{
	struct glossary *glossary = NULL;

	load_lines(&glossary, lines);
	glossary_index(glossary);
	return glossary;
}

/* Words of the text, then invented ones, up to `count`. */
static struct glossary *open_made(const struct sentences *sentences, size_t count)
{
	struct made_glossary made = { 0 };
	struct glossary *glossary;

	make_words_of(&made, buf_str(&sentences->text), FEW_ENTRIES);
	make_invented(&made, count);
	glossary = open_lines(buf_str(&made.lines));
	made_fini(&made);
	return glossary;
}

/* As many as there are of the text's words and of what stands side by side in it. */
static struct glossary *open_all_of(const struct sentences *sentences, size_t count)
{
	struct made_glossary made = { 0 };
	struct glossary *glossary;

	make_words_of(&made, buf_str(&sentences->text), count);
	make_phrases_of(&made, buf_str(&sentences->text), count);
	make_invented(&made, count);
	glossary = open_lines(buf_str(&made.lines));
	made_fini(&made);
	return glossary;
}

/* Marks the lines of a glossary that the sentences have. */
static void mark_hits(const struct sentences *sentences, struct str lines, bool *hit)
{
	struct glossary *glossary = open_lines(lines);
	struct recogniser *recogniser = recogniser_open(glossary, VARIETY_BRITISH);
	struct arena arena = { 0 };
	size_t count;

	for (size_t i = 0; i < sentences->count; i++) {
		const struct hit *hits = find_terms(recogniser, sentences->items[i], &arena, &count);

		for (size_t h = 0; h < count; h++)
			hit[hits[h].term->line - 1] = true;
		arena_reset(&arena);
	}
	recogniser_close(recogniser);
	glossary_close(glossary);
	arena_fini(&arena);
}

/* As open_made, but what was invented is in no text. */
static struct glossary *open_unfound(const struct sentences *sentences, size_t count)
{
	struct made_glossary made = { 0 };
	struct glossary *glossary;
	bool *hit;

	make_words_of(&made, buf_str(&sentences->text), FEW_ENTRIES);
	make_invented(&made, count);
	while (true) {
		size_t before;

		hit = must_calloc(made.count, sizeof *hit);
		mark_hits(sentences, buf_str(&made.lines), hit);
		memset(hit, 0, FEW_ENTRIES * sizeof *hit);
		before = made.count;
		made_leave_out(&made, hit);
		free(hit);
		if (made.count == before)
			break;
		make_invented(&made, count);
	}
	glossary = open_lines(buf_str(&made.lines));
	made_fini(&made);
	return glossary;
}

static struct glossary *open_shipped(const char *folder)
{
	static const char *const names[] = { "news.txt", "verbs.txt", "names.txt", "nationalities.txt" };
	struct glossary *glossary = glossary_open();
	struct error error;
	struct buf path = { 0 };

	must(glossary_load_names(glossary, VARIETY_BRITISH, &error), error.message);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		buf_clear(&path);
		buf_printf(&path, "%s/%s", folder, names[i]);
		must(glossary_load(glossary, buf_text(&path), LAYER_SHIPPED, NULL, &error), error.message);
	}
	buf_fini(&path);
	glossary_index(glossary);
	return glossary;
}

/* Loading, each time in a process of its own, whose largest size nothing else has touched. */

struct loading {
	double seconds, mb;
};

static double largest_mb(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double)usage.ru_maxrss / 1024;
}

static void write_invented(const char *path, size_t count)
{
	struct made_glossary made = { 0 };
	struct error error;

	make_invented(&made, count);
	must(file_write(path, buf_str(&made.lines), &error), path);
	made_fini(&made);
}

static struct loading load_file(const char *path)
{
	struct glossary *glossary = glossary_open();
	struct loading loading = { -user_seconds(), -largest_mb() };
	struct error error;

	must(glossary_load(glossary, path, LAYER_USER, NULL, &error), error.message);
	glossary_index(glossary);
	loading.seconds += user_seconds();
	loading.mb += largest_mb();
	glossary_close(glossary);
	return loading;
}

/* Writes a glossary of `count` entries (`path` NULL: loads it) in another process, which tells through a pipe. */
static struct loading in_another_process(const char *path, size_t count)
{
	struct loading loading = { 0 };
	int ends[2], status;
	pid_t child = -1;

	fflush(stdout);
	must(pipe(ends) == 0 && (child = fork()) >= 0, "another process");
	if (child == 0) {
		if (count > 0)
			write_invented(path, count);
		else
			loading = load_file(path);
		_exit(write(ends[1], &loading, sizeof loading) != sizeof loading);
	}
	must(waitpid(child, &status, 0) == child && status == 0, "another process");
	must(read(ends[0], &loading, sizeof loading) == sizeof loading, "another process");
	close(ends[0]);
	close(ends[1]);
	return loading;
}

/* The best of three: a busy machine takes longer, but nothing takes less. */
static struct loading measure_loading(size_t count)
{
	char path[] = "/tmp/tmx-bench-XXXXXX";
	int descriptor = mkstemp(path);
	struct loading best = { 1e9, 0 };

	must(descriptor >= 0 && close(descriptor) == 0, path);
	in_another_process(path, count);
	for (int round = 0; round < 3; round++) {
		struct loading loading = in_another_process(path, 0);

		best.seconds = loading.seconds < best.seconds ? loading.seconds : best.seconds;
		best.mb = loading.mb > best.mb ? loading.mb : best.mb;
	}
	unlink(path);
	return best;
}

static bool check_loading(void)
{
	struct loading large = measure_loading(ENTRIES), largest = measure_loading(MOST_ENTRIES);
	double growth = largest.seconds / large.seconds / ((double)MOST_ENTRIES / ENTRIES);
	bool fast = large.seconds <= most_seconds, small = large.mb <= most_mb, linear = growth <= most_growth;

	printf("%-32s %10s %10s\n", "a glossary is loaded", "s", "MB more");
	printf("%-32d %10.2f %10.1f   at most %g s, %g MB: %s\n", ENTRIES, large.seconds, large.mb, most_seconds, most_mb,
		yes_or_no(fast && small));
	printf("%-32d %10.2f %10.1f   at most %g times as long an entry: %s\n", MOST_ENTRIES, largest.seconds, largest.mb,
		most_growth, yes_or_no(linear));
	return fast && small && linear;
}

/* Finding. */

struct finding {
	const char *name;
	struct glossary *glossary;
	struct recogniser *recogniser;
	struct arena arena;
	size_t hits;
	double seconds[ROUNDS];
};

static struct finding finding_in(const char *name, struct glossary *glossary)
{
	return (struct finding){ .name = name, .glossary = glossary, .recogniser = recogniser_open(glossary, VARIETY_BRITISH) };
}

static void finding_fini(struct finding *finding)
{
	recogniser_close(finding->recogniser);
	glossary_close(finding->glossary);
	arena_fini(&finding->arena);
}

static void find_in_text(void *data, struct str text)
{
	struct finding *finding = data;
	size_t count;

	arena_reset(&finding->arena);
	find_terms(finding->recogniser, text, &finding->arena, &count);
	finding->hits += count;
}

/* How often the sentences are gone through, so that it takes a time that can be measured. */
static size_t repeats_of(const struct sentences *sentences)
{
	return TEXT_SIZE / (sentences->text.size + 1) + 1;
}

/* The glossaries take turns, so that a busy moment of the machine meets all of them. */
static void find_in_turns(struct finding *findings, size_t count, const struct sentences *sentences)
{
	for (int round = 0; round < ROUNDS; round++)
		for (size_t i = 0; i < count; i++) {
			double start = user_seconds();

			findings[i].hits = 0;
			for (size_t repeat = repeats_of(sentences); repeat > 0; repeat--)
				for (size_t s = 0; s < sentences->count; s++)
					find_in_text(&findings[i], sentences->items[s]);
			findings[i].seconds[round] = user_seconds() - start;
		}
}

/* Prints a line of the glossary, without its end. Returns tokens a second, the median. */
static double print_finding(struct finding *finding, const struct sentences *sentences)
{
	double tokens = (double)(sentences->tokens * repeats_of(sentences));
	double speed = tokens / median(finding->seconds, ROUNDS);

	printf("%-32s %10.0f %10.0f %10.0f", finding->name, speed / 1e3, 1e9 / speed, 1e3 * (double)finding->hits / tokens);
	return speed;
}

static bool check_speed(const struct sentences *sentences, const char *folder)
{
	struct finding findings[] = {
		finding_in("54,000 entries", open_made(sentences, ENTRIES)),
		finding_in("the shipped ones and ICU's names", open_shipped(folder)),
	};
	bool fast = true;

	find_in_turns(findings, 2, sentences);
	printf("\n%-32s %10s %10s %10s\n", "terms are found", "1000 tok/s", "ns a token", "hits/1000");
	for (size_t i = 0; i < 2; i++) {
		bool holds = print_finding(&findings[i], sentences) >= least_tokens;

		printf("   at least %g: %s\n", least_tokens / 1e3, yes_or_no(holds));
		finding_fini(&findings[i]);
		fast &= holds;
	}
	return fast;
}

/* What is found in the text costs its time, so only where the further entries are in no text may the time not grow. */
static bool check_growth_with_entries(const struct sentences *sentences)
{
	struct finding findings[] = {
		finding_in("1,000 entries", open_made(sentences, FEW_ENTRIES)),
		finding_in("100,000 entries", open_unfound(sentences, MANY_ENTRIES)),
		finding_in("100,000 that are in the text", open_all_of(sentences, MANY_ENTRIES)),
	};
	double few, many, growth;

	find_in_turns(findings, 3, sentences);
	printf("\n%-32s %10s %10s %10s\n", "time does not grow with entries", "1000 tok/s", "ns a token", "hits/1000");
	few = print_finding(&findings[0], sentences);
	putchar('\n');
	many = print_finding(&findings[1], sentences);
	growth = few / many;
	printf("   %.2f times as long, at most %g: %s\n", growth, most_growth, yes_or_no(growth <= most_growth));
	printf("   %.2f times as long\n", few / print_finding(&findings[2], sentences));
	for (size_t i = 0; i < 3; i++)
		finding_fini(&findings[i]);
	return growth <= most_growth;
}

/* Texts and glossaries that nobody writes: what goes back over what it has seen is found out here. */

/* `piece` over and over, one paragraph, against `lines`. Slow is what takes longer than twenty times a token may. */
static bool stands(const char *name, struct str lines, struct str piece)
{
	struct finding finding = finding_in(name, open_lines(lines));
	struct buf text = { 0 };
	bool linear;

	repeat(&text, piece, HOSTILE_SIZE);
	linear = grows_with_text(name, buf_str(&text), find_in_text, &finding);
	buf_fini(&text);
	finding_fini(&finding);
	return linear;
}

static bool texts_stand(void)
{
	static const char verbs[] = "aangeven\tx\nopgeven\tx\nafgeven\tx\ntoegeven\tx\nuitgeven\tx\nweggeven\tx\nmeegeven\tx\n"
				    "doorgeven\tx\nteruggeven\tx\nvrijgeven\tx\nprijsgeven\tx\nvoorgeven\tx\ningeven\tx\n";
	static const char bits[] = "minister\tminister\nvan\tof\nverband\trelation\ncontact\tcontact\nlid van de raad\tmember\n"
				   "gedachtegang\tthinking\nlid\tmember\nwerking\teffect\nDen Haag\tThe Hague\n";
	static const struct {
		const char *name, *lines, *piece;
	} texts[] = {
		{ "one word", bits, "minister " },
		{ "particles", verbs, "aan op af toe " },
		{ "bases of verbs", verbs, "geeft " },
		{ "bases and particles", verbs, "geeft aan gaf op, " },
		{ "te geven te geven", verbs, "aan te geven " },
		{ "commas", verbs, "geeft , , , , , , , , aan " },
		{ "van van van", bits, "van " },
		{ "lid van de lid van de", bits, "lid van de " },
		{ "a word of 1 MB", bits, "minister" },
		{ "with hyphens", bits, "minister-" },
		{ "with full stops", bits, "a." },
		{ "with apostrophes", bits, "a'" },
		{ "signs", bits, "'" },
		{ "genitives", bits, "verbands' " },
		{ "wrong bytes", bits, "\xE2\x80 \xFF" },
		{ "marks", bits, "e\xCC\x88" },
		{ "words of 60 letters", bits, "kontaktkontaktkontaktkontaktskontaktnenkckckckqukqukckckqkxx " },
		{ "60 letters with hyphens", bits, "ko-tak-kon-ak-ko-ta-tk-nt-kt-ko-ta-ne-ck-kc-kq-kq-ka-ab-ac " },
		{ "60 letters s", bits, "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss " },
		{ "old spelling", bits, "gedachtengang kontakt ministerst " },
	};
	bool stand = true;

	print_growth_heading("texts, ms a MB", HOSTILE_SIZE);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		stand = stands(texts[i].name, str_of(texts[i].lines), str_of(texts[i].piece)) && stand;
	return stand;
}

/* `count` times `piece`, with `behind` (%d: its number) and a target on each line. */
static void add_lines(struct buf *lines, int from, int count, const char *piece, int pieces)
{
	for (int i = from; i < from + count; i++) {
		for (int n = 0; n < pieces; n++)
			buf_add(lines, str_of(piece));
		buf_printf(lines, "w%d\tx\n", i);
	}
}

static bool glossaries_stand(void)
{
	struct buf prefixes = { 0 }, steps = { 0 }, folded = { 0 }, forms = { 0 }, targets = { 0 }, verbs = { 0 };
	bool stand = true;

	add_lines(&prefixes, 0, 20000, "lid van de ", 2);
	for (int n = 1; n < 31; n++) {
		for (int i = 0; i < n; i++)
			buf_add(&steps, STR("van "));
		buf_add(&steps, STR("van\tx\n"));
	}
	buf_add(&folded, STR("lid van"));
	for (int n = 0; n < 28; n++)
		buf_add(&folded, STR(" café"));
	buf_add(&folded, STR("\tx\n"));
	for (int i = 0; i < 100; i++) {
		buf_printf(&forms, "w%d\tx\t\tforms=stad steden stads\n", i);
		buf_printf(&targets, "stad\tcity %d\n", i);
	}
	buf_printf(&verbs, "aangeven\tx\t\tforms=geeft\n");

	print_growth_heading("glossaries, ms a MB", HOSTILE_SIZE / 10);
	stand = stands("20,000 with the same beginning", buf_str(&prefixes), STR("lid van de ")) && stand;
	stand = stands("van, van van, van van van ...", buf_str(&steps), STR("van ")) && stand;
	stand = stands("a phrase of 30 folded words", buf_str(&folded), STR("lid van cafes cafes cafes cafes cafes cafes cafes cafes cafes "
		"cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes cafes ")) && stand;
	stand = stands("100 entries of one form", buf_str(&forms), STR("stad . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . ")) && stand;
	stand = stands("100 targets of one word", buf_str(&targets), STR("stad . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . ")) && stand;
	buf_fini(&prefixes);
	buf_fini(&steps);
	buf_fini(&folded);
	buf_fini(&forms);
	buf_fini(&targets);
	buf_fini(&verbs);
	return stand;
}

int main(int count, char **arguments)
{
	struct sentences sentences = { 0 };
	bool loads = check_loading(), fast, linear;

	must(count > 2, "usage: bench_terms GLOSSARY FILE...");
	for (int i = 2; i < count; i++)
		add_file(&sentences.text, arguments[i]);
	cut_sentences(&sentences);
	printf("\n%zu tokens in %zu sentences, %zu times; user CPU seconds, the median of %d rounds\n", sentences.tokens,
		sentences.count, repeats_of(&sentences), ROUNDS);
	fast = check_speed(&sentences, arguments[1]);
	linear = check_growth_with_entries(&sentences);
	linear = texts_stand() && linear;
	linear = glossaries_stand() && linear;

	free(sentences.items);
	buf_fini(&sentences.text);
	return loads && fast && linear ? 0 : 1;
}
