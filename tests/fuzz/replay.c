/* Where libFuzzer is not built in: every file of the corpus once, as a test. tests/fuzz/fuzz_NAME replays tests/fuzz/corpus/NAME. */
#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int no_hidden_file(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static bool replay(const char *path)
{
	struct buf bytes = { 0 };
	struct error error;
	bool done = file_read(path, &bytes, &error);

	if (done)
		LLVMFuzzerTestOneInput((const uint8_t *)buf_str(&bytes).data, bytes.size);
	else
		printf("# %s\n", error.message);
	buf_fini(&bytes);
	return done;
}

int main(int count, char **words)
{
	const char *source = getenv("srcdir"), *name = strstr(file_name(words[0]), "fuzz_");
	struct buf folder = { 0 }, path = { 0 };
	struct dirent **entries;
	int files, failed = 0;

	(void)count;
	buf_printf(&folder, "%s/tests/fuzz/corpus/%s", source ? source : ".", name ? name + 5 : "");
	files = scandir(buf_text(&folder), &entries, no_hidden_file, alphasort);
	if (files <= 0) {
		printf("Bail out! no corpus in %s\n", buf_text(&folder));
		return 1;
	}
	printf("1..%d\n", files);
	for (int i = 0; i < files; i++) {
		bool done;

		buf_clear(&path);
		buf_printf(&path, "%s/%s", buf_text(&folder), entries[i]->d_name);
		done = replay(buf_text(&path));
		printf("%s %d - %s\n", done ? "ok" : "not ok", i + 1, entries[i]->d_name);
		failed += !done;
		free(entries[i]);
	}
	free(entries);
	buf_fini(&path);
	buf_fini(&folder);
	return failed > 0;
}
