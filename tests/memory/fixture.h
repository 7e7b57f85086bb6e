/* A scratch folder and a memory in it, for the tests of memory/ and match/. */
#ifndef TESTS_MEMORY_FIXTURE_H
#define TESTS_MEMORY_FIXTURE_H

#include "memory/sqlite.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/tmx-test-XXXXXX";

/* A name in the scratch folder; one of four places, so that a few can be held at once. */
static const char *in_folder(const char *name)
{
	static char paths[4][256];
	static size_t next;
	char *path = paths[next++ % 4];

	snprintf(path, sizeof paths[0], "%s/%s", folder, name);
	return path;
}

static int make_folder(void **state)
{
	(void)state;
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static void empty_folder(const char *path)
{
	DIR *open_folder = opendir(path);
	struct dirent *entry;
	char name[1024];

	while (open_folder && (entry = readdir(open_folder)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
		if (entry->d_type == DT_DIR) {
			empty_folder(name);
			rmdir(name);
		} else {
			unlink(name);
		}
	}
	if (open_folder)
		closedir(open_folder);
}

static int remove_folder(void **state)
{
	(void)state;
	chmod(folder, 0700);
	empty_folder(folder);
	return rmdir(folder);
}

static inline void write_file(const char *path, const char *bytes)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(bytes, file);
	fclose(file);
}

static inline struct memory *open_memory(const char *name, enum memory_mode mode)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(in_folder(name), mode, &error);

	if (!memory)
		fail_msg("%s", error.message);
	return memory;
}

static inline void begin(struct memory *memory)
{
	struct error error = { 0 };

	if (!memory_begin(memory, &error))
		fail_msg("%s", error.message);
}

static inline void commit(struct memory *memory)
{
	struct error error = { 0 };

	if (!memory_commit(memory, &error))
		fail_msg("%s", error.message);
}

static inline struct unit pair(const char *source, const char *target)
{
	return (struct unit){
		.source.chars = str_of(source), .target.chars = str_of(target), .source_language = STR("nl"),
		.target_language = STR("en-GB"), .state = STATE_REVIEWED, .changed = STR("2024-01-01T00:00:00Z"),
	};
}

static inline enum memory_added add_unit(struct memory *memory, struct unit unit)
{
	struct error error = { 0 };
	enum memory_added added;

	if (!memory_add(memory, &unit, &added, &error))
		fail_msg("%s", error.message);
	return added;
}

static inline enum memory_added add_pair(struct memory *memory, const char *source, const char *target)
{
	return add_unit(memory, pair(source, target));
}

/* --- what a memory says, as lines "source=target" --------------------------------------------------------------- */

struct listing {
	char text[8192];
	size_t size, units, most;
};

static inline bool list_unit(void *data, const struct unit *unit)
{
	struct listing *listing = data;

	listing->units++;
	if (listing->size + unit->source.chars.size + unit->target.chars.size + 3 < sizeof listing->text)
		listing->size += (size_t)sprintf(listing->text + listing->size, "%.*s=%.*s\n", STR_ARG(unit->source.chars),
			STR_ARG(unit->target.chars));
	return listing->most == 0 || listing->units < listing->most;
}

static inline const char *exact(struct memory *memory, const char *source)
{
	static struct listing listing;
	struct error error = { 0 };

	listing = (struct listing){ 0 };
	assert_true(memory_find_exact(memory, str_of(source), list_unit, &listing, &error));
	return listing.text;
}

static inline const char *all(struct memory *memory)
{
	static struct listing listing;
	struct error error = { 0 };

	listing = (struct listing){ 0 };
	assert_true(memory_each(memory, list_unit, &listing, &error));
	return listing.text;
}

static inline const char *search(struct memory *memory, struct memory_search wanted)
{
	static struct listing listing;
	struct error error = { 0 };

	listing = (struct listing){ 0 };
	if (!memory_search(memory, &wanted, list_unit, &listing, &error))
		fail_msg("%s", error.message);
	return listing.text;
}

static inline bool list_similar(void *data, const struct unit *unit, int bound)
{
	(void)bound;
	return list_unit(data, unit);
}

static inline const char *similar(struct memory *memory, const char *source, int threshold)
{
	static struct listing listing;
	struct tokens tokens = { 0 };
	struct error error = { 0 };

	listing = (struct listing){ 0 };
	tokens_read(&tokens, (struct text){ .chars = str_of(source) });
	assert_true(memory_find_similar(memory, &tokens, threshold, list_similar, &listing, &error));
	tokens_fini(&tokens);
	return listing.text;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

#endif
