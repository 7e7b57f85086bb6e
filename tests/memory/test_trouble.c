/* What a memory is when things go wrong: cancelled, killed, locked, not a memory, newer, older, read-only, damaged. */
#include "fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

static void refuses_to_open(const char *path, enum memory_mode mode, enum error_kind kind, const char *message, const char *hint)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(path, mode, &error);

	assert_null(memory);
	assert_int_equal(error.kind, kind);
	if (!strstr(error.message, message))
		fail_msg("“%s” does not say “%s”", error.message, message);
	if (!strstr(error.hint, hint))
		fail_msg("“%s” does not say “%s”", error.hint, hint);
}

/* --- transactions ----------------------------------------------------------------------------------------------- */

static void a_cancelled_transaction_leaves_the_memory_as_it_was(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);

	(void)state;
	begin(memory);
	add_pair(memory, "Ja.", "Yes.");
	commit(memory);
	begin(memory);
	add_pair(memory, "De minister komt.", "The minister is coming.");
	memory_cancel(memory);
	assert_string_equal(all(memory), "Ja.=Yes.\n");
	assert_string_equal(similar(memory, "De minister gaat.", 45), "");
	begin(memory);
	assert_int_equal(add_pair(memory, "De minister komt.", "The minister is coming."), ADDED_NEW);
	commit(memory);
	assert_string_equal(similar(memory, "De minister gaat.", 45), "De minister komt.=The minister is coming.\n");
	memory_close(memory);
}

static void a_killed_writer_leaves_the_memory_as_it_was(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };
	pid_t child;
	int status;

	(void)state;
	begin(memory);
	add_pair(memory, "Ja.", "Yes.");
	commit(memory);
	memory_close(memory);
	child = fork();
	if (child == 0) {
		memory = memory_open(in_folder("m.db"), MEMORY_WRITE, &error);
		if (!memory || !memory_begin(memory, &error))
			_exit(1);
		for (int i = 0; i < 3000; i++) {
			char source[64];
			enum memory_added added;
			struct unit unit;

			snprintf(source, sizeof source, "Zin nummer %d van vele", i);
			unit = pair(source, "x");
			if (!memory_add(memory, &unit, &added, &error))
				_exit(1);
		}
		if (!index_update(memory, &error))
			_exit(1);
		kill(getpid(), SIGKILL);
	}
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status));
	memory = open_memory("m.db", MEMORY_WRITE);
	assert_string_equal(all(memory), "Ja.=Yes.\n");
	assert_true(memory_check(memory, &error));
	begin(memory);
	add_pair(memory, "Nee.", "No.");
	commit(memory);
	memory_close(memory);
}

static int create_and_add(int number)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(in_folder("m.db"), MEMORY_CREATE, &error);
	char source[32];
	struct unit unit;
	enum memory_added added;

	snprintf(source, sizeof source, "Zin %d", number);
	unit = pair(source, "x");
	if (!memory || !memory_begin(memory, &error) || !memory_add(memory, &unit, &added, &error)
	    || !memory_commit(memory, &error)) {
		fprintf(stderr, "%s\n", error.message);
		return 1;
	}
	memory_close(memory);
	return 0;
}

static void several_processes_may_make_one_memory_at_once(void **state)
{
	struct memory *memory;
	struct error error = { 0 };
	struct memory_stats stats;
	struct arena arena = { 0 };
	pid_t children[6];

	(void)state;
	for (int i = 0; i < 6; i++) {
		children[i] = fork();
		if (children[i] == 0)
			_exit(create_and_add(i));
	}
	for (int i = 0; i < 6; i++) {
		int status = -1;

		waitpid(children[i], &status, 0);
		assert_int_equal(status, 0);
	}
	memory = open_memory("m.db", MEMORY_READ);
	assert_true(memory_count(memory, &stats, &arena, &error));
	assert_int_equal(stats.units, 6);
	assert_true(memory_check(memory, &error));
	arena_fini(&arena);
	memory_close(memory);
}

static void what_a_transaction_added_is_found_inside_it(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);

	(void)state;
	begin(memory);
	add_pair(memory, "De minister komt.", "The minister is coming.");
	assert_string_equal(exact(memory, "De minister komt."), "De minister komt.=The minister is coming.\n");
	assert_string_equal(similar(memory, "De minister gaat.", 45), "De minister komt.=The minister is coming.\n");
	assert_string_equal(search(memory, (struct memory_search){ .words = STR("minister") }),
		"De minister komt.=The minister is coming.\n");
	commit(memory);
	memory_close(memory);
}

static void cancelling_the_job_interrupts_a_long_statement(void **state)
{
	static volatile sig_atomic_t cancelled;
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct job job = { .cancelled = &cancelled };
	struct memory_stats stats;
	struct arena arena = { 0 };
	struct error error = { 0 };

	(void)state;
	begin(memory);
	for (int i = 0; i < 5000; i++) {
		char source[64];

		snprintf(source, sizeof source, "Zin nummer %d van vele", i);
		add_pair(memory, source, source);
	}
	commit(memory);
	memory_watch(memory, &job);
	assert_true(memory_count(memory, &stats, &arena, &error));
	cancelled = 1;
	assert_false(memory_count(memory, &stats, &arena, &error));
	assert_int_equal(error.kind, ERROR_CANCELLED);
	memory_watch(memory, NULL);
	assert_true(memory_count(memory, &stats, &arena, &error));
	arena_fini(&arena);
	memory_close(memory);
}

/* --- files that cannot be used ---------------------------------------------------------------------------------- */

static void a_new_memory_and_its_folder_are_private(void **state)
{
	struct memory *memory = open_memory("new/deep/m.db", MEMORY_CREATE);
	struct stat info;

	(void)state;
	memory_close(memory);
	assert_int_equal(stat(in_folder("new/deep"), &info), 0);
	assert_int_equal(info.st_mode & 0777, 0700);
	assert_int_equal(stat(in_folder("new/deep/m.db"), &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_int_not_equal(stat(in_folder("new/deep/m.db-wal"), &info), 0);
}

static void a_missing_memory_is_named(void **state)
{
	(void)state;
	refuses_to_open(in_folder("none.db"), MEMORY_READ, ERROR_FILE, "none.db: no such file", "");
	refuses_to_open(in_folder("none.db"), MEMORY_WRITE, ERROR_FILE, "none.db: no such file", "");
	refuses_to_open(folder, MEMORY_READ, ERROR_FILE, "is a folder", "");
}

static void a_file_that_is_no_memory_is_refused_and_left_alone(void **state)
{
	struct stat info;
	sqlite3 *db;

	(void)state;
	write_file(in_folder("a.tmx"), "<?xml version=\"1.0\"?><tmx version=\"1.4\"> and so on, longer than a header of SQLite is, "
		"which has a hundred bytes");
	refuses_to_open(in_folder("a.tmx"), MEMORY_READ, ERROR_MEMORY, "is no memory: it is not an SQLite file", "import");
	refuses_to_open(in_folder("a.tmx"), MEMORY_CREATE, ERROR_MEMORY, "is no memory: it is not an SQLite file", "import");
	write_file(in_folder("empty.db"), "");
	refuses_to_open(in_folder("empty.db"), MEMORY_READ, ERROR_MEMORY, "is empty", "");
	assert_int_equal(sqlite3_open(in_folder("other.db"), &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "CREATE TABLE bookmark (url)", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	refuses_to_open(in_folder("other.db"), MEMORY_READ, ERROR_MEMORY, "SQLite file of another program", "--memory");
	refuses_to_open(in_folder("other.db"), MEMORY_CREATE, ERROR_MEMORY, "SQLite file of another program", "--memory");
	assert_int_equal(stat(in_folder("empty.db"), &info), 0);
	assert_int_equal(info.st_size, 0);
}

static void an_odd_name_is_no_uri(void **state)
{
	struct memory *memory = open_memory("100% ü?#m.db", MEMORY_CREATE);

	(void)state;
	memory_close(memory);
	assert_int_equal(access(in_folder("100% ü?#m.db"), F_OK), 0);
}

static void a_newer_memory_is_refused_by_its_version(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };

	(void)state;
	assert_true(memory_execute(memory, "PRAGMA user_version = 99; UPDATE meta SET value = '9.0' WHERE name = 'program'", &error));
	memory_close(memory);
	refuses_to_open(in_folder("m.db"), MEMORY_READ, ERROR_MEMORY, "was made by tmx 9.0; this is tmx " PACKAGE_VERSION,
		"install the newer tmx, or export the memory there as TMX");
	refuses_to_open(in_folder("m.db"), MEMORY_WRITE, ERROR_MEMORY, "was made by tmx 9.0", "");
}

static void an_older_memory_climbs_all_steps_at_once_or_none(void **state)
{
	static const char *const more[] = { "", "CREATE TABLE second (a); INSERT INTO second VALUES (2)",
		"CREATE TABLE third (a); INSERT INTO third SELECT a + 1 FROM second" };
	static const char *const wrong[] = { "", "CREATE TABLE second (a)", "CREATE TABLE third (a", };
	const struct schema newer = { more, 3 }, broken = { wrong, 3 };
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };

	(void)state;
	begin(memory);
	add_pair(memory, "Ja.", "Yes.");
	commit(memory);
	assert_false(memory_settle(memory, &newer, false, false, &error));
	assert_string_equal(error.hint + strlen(error.hint) - 4, "m.db");
	assert_false(memory_settle(memory, &broken, false, true, &error));
	assert_int_equal(error.kind, ERROR_MEMORY);
	assert_false(memory_execute(memory, "SELECT * FROM second", &error));
	assert_true(memory_settle(memory, &newer, false, true, &error));
	assert_true(memory_execute(memory, "SELECT * FROM third", &error));
	assert_string_equal(all(memory), "Ja.=Yes.\n");
	memory_close(memory);
	refuses_to_open(in_folder("m.db"), MEMORY_READ, ERROR_MEMORY, "was made by", "");
}

static void a_locked_memory_names_the_process(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };
	int ready[2], leave[2], status;
	char byte, number[32];
	pid_t child;

	(void)state;
	assert_int_equal(pipe(ready) + pipe(leave), 0);
	child = fork();
	if (child == 0) {
		struct memory *other = memory_open(in_folder("m.db"), MEMORY_WRITE, &error);

		close(leave[1]);
		if (!other || !memory_begin(other, &error) || write(ready[1], "x", 1) != 1)
			_exit(1);
		_exit((int)read(leave[0], &byte, 1));
	}
	close(ready[1]);
	assert_int_equal(read(ready[0], &byte, 1), 1);
	memory_set_patience(memory, 50);
	assert_false(memory_begin(memory, &error));
	assert_int_equal(error.kind, ERROR_MEMORY);
	snprintf(number, sizeof number, "(process %d)", (int)child);
	assert_non_null(strstr(error.message, "is in use by "));
	if (access("/proc/locks", R_OK) == 0)
		assert_non_null(strstr(error.message, number));
	assert_non_null(strstr(error.message, "stayed locked for 5 s"));
	assert_non_null(strstr(error.hint, "wait for its import to end, or read only with --reference"));
	assert_string_equal(all(memory), ""); /* reading goes on */
	assert_int_equal(write(leave[1], "x", 1), 1);
	waitpid(child, &status, 0);
	begin(memory);
	memory_cancel(memory);
	memory_close(memory);
	close(ready[0]);
	close(leave[0]);
	close(leave[1]);
}

/* As root everything can be written: somebody else has to try. */
static int as_nobody(int (*what)(void))
{
	pid_t child = fork();
	int status = -1;

	if (child == 0) {
		if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
			_exit(99);
		_exit(what());
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int read_but_not_write(void)
{
	struct error error = { 0 };
	struct memory *memory = memory_open(in_folder("m.db"), MEMORY_READ, &error);
	struct listing listing = { 0 };

	if (!memory || !memory_find_exact(memory, STR("Ja."), list_unit, &listing, &error) || listing.units != 1)
		return 1;
	memory_close(memory);
	if (memory_open(in_folder("m.db"), MEMORY_WRITE, &error))
		return 2;
	if (error.kind != ERROR_MEMORY || !strstr(error.message, "m.db is read-only") || !strstr(error.hint, "--reference"))
		return 3;
	return 0;
}

static void a_read_only_memory_is_read_and_not_written(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);

	(void)state;
	begin(memory);
	add_pair(memory, "Ja.", "Yes.");
	commit(memory);
	memory_close(memory);
	assert_int_equal(chmod(in_folder("m.db"), 0444), 0);
	assert_int_equal(chmod(folder, 0555), 0);
	assert_int_equal(as_nobody(read_but_not_write), 0);
	assert_int_equal(chmod(folder, 0700), 0);
	assert_int_equal(access(in_folder("m.db-shm"), F_OK), -1);
}

static void a_damaged_page_is_reported(void **state)
{
	struct memory *memory = open_memory("m.db", MEMORY_CREATE);
	struct error error = { 0 };
	struct listing listing = { 0 };
	char noise[4096];
	int file;

	(void)state;
	begin(memory);
	for (int i = 0; i < 3000; i++) {
		char source[64];

		snprintf(source, sizeof source, "Zin nummer %d van vele", i);
		add_pair(memory, source, source);
	}
	commit(memory);
	assert_true(memory_check(memory, &error));
	memory_close(memory);
	file = open(in_folder("m.db"), O_WRONLY);
	memset(noise, 0x5A, sizeof noise);
	for (int page = 20; page < 60; page++)
		assert_int_equal(pwrite(file, noise, sizeof noise, page * 4096), sizeof noise);
	close(file);
	memory = open_memory("m.db", MEMORY_READ);
	assert_false(memory_check(memory, &error));
	assert_int_equal(error.kind, ERROR_MEMORY);
	assert_non_null(strstr(error.message, "is damaged"));
	assert_non_null(strstr(error.hint, "memory backup"));
	assert_false(memory_each(memory, list_unit, &listing, &error));
	assert_non_null(strstr(error.message, "is damaged"));
	memory_close(memory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_cancelled_transaction_leaves_the_memory_as_it_was),
		TEST(a_killed_writer_leaves_the_memory_as_it_was),
		TEST(several_processes_may_make_one_memory_at_once),
		TEST(what_a_transaction_added_is_found_inside_it),
		TEST(cancelling_the_job_interrupts_a_long_statement),
		TEST(a_new_memory_and_its_folder_are_private),
		TEST(a_missing_memory_is_named),
		TEST(a_file_that_is_no_memory_is_refused_and_left_alone),
		TEST(an_odd_name_is_no_uri),
		TEST(a_newer_memory_is_refused_by_its_version),
		TEST(an_older_memory_climbs_all_steps_at_once_or_none),
		TEST(a_locked_memory_names_the_process),
		TEST(a_read_only_memory_is_read_and_not_written),
		TEST(a_damaged_page_is_reported),
	};

	return cmocka_run_group_tests_name("memory trouble", tests, NULL, NULL);
}
