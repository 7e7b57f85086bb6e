#include "base/file.h"

#include "base/alloc.h"
#include "base/job.h"
#include "base/similar.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FLUSH_FROM = 64 * 1024 };

const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

bool file_is_same(const char *path, const char *other)
{
	struct stat one, two;

	return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

bool file_exists(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0;
}

/* The folder part of `path`: "." where it has none. */
static void folder_of(const char *path, char *folder, size_t room)
{
	const char *name = file_name(path);

	if (name == path)
		snprintf(folder, room, ".");
	else
		snprintf(folder, room, "%.*s", (int)(name - path - (name - path > 1)), path);
}

/* "this folder has article.txt" */
static void suggest_file(const char *path, struct error *error)
{
	char folder[4096];
	struct similar similar;
	struct dirent *entry;
	DIR *open_folder;

	folder_of(path, folder, sizeof folder);
	open_folder = opendir(folder);
	if (!open_folder)
		return;
	similar_init(&similar, str_of(file_name(path)));
	while ((entry = readdir(open_folder)) != NULL)
		if (entry->d_name[0] != '.')
			similar_offer(&similar, str_of(entry->d_name));
	closedir(open_folder);
	if (similar_text(&similar)[0])
		error_hint(error, "this folder has %s", similar_text(&similar));
}

bool file_read(const char *path, struct buf *into, struct error *error)
{
	bool standard = strcmp(path, "-") == 0, done = false;
	int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat info;

	if (descriptor < 0) {
		int why = errno;

		error_file(error, "read", path, why);
		if (why == ENOENT)
			suggest_file(path, error);
		return false;
	}
	if (fstat(descriptor, &info) == 0) {
		if (S_ISDIR(info.st_mode)) {
			error_file(error, "read", path, EISDIR);
			error_hint(error, "name the files in it: %s%s*", path, path[strlen(path) - 1] == '/' ? "" : "/");
			goto out;
		}
		if (S_ISREG(info.st_mode) && info.st_size > 0)
			buf_reserve(into, (size_t)info.st_size + 1);
	}
	for (;;) {
		char *place = buf_reserve(into, FLUSH_FROM);
		ssize_t got = read(descriptor, place, into->room - into->size);

		if (got == 0)
			break;
		if (got < 0 && errno == EINTR) { /* only Ctrl-C and SIGTERM have handlers here */
			job_cancelled(error);
			goto out;
		}
		if (got < 0) {
			error_file(error, "read", standard ? "standard input" : path, errno);
			goto out;
		}
		into->size += (size_t)got;
	}
	done = true;
out:
	if (!standard)
		close(descriptor);
	return done;
}

bool file_make_folder(const char *path, bool secret, struct error *error)
{
	char *copy = must_strdup(path[0] ? path : ".");
	bool done = true;

	for (char *at = copy + 1; done; at++) {
		if (*at != '/' && *at != '\0')
			continue;
		char kept = *at;

		*at = '\0';
		if (mkdir(copy, secret ? 0700 : 0777) != 0 && errno != EEXIST)
			done = error_file(error, "make the folder", copy, errno);
		*at = kept;
		if (kept == '\0')
			break;
	}
	free(copy);
	return done;
}

/* Symbolic links are followed, so that the file behind them is replaced and the link stays. */
static bool open_beside(struct output *output, mode_t mode, struct error *error)
{
	char *target = realpath(output->path, NULL);
	const char *final = target ? target : output->path;
	size_t room = strlen(final) + sizeof ".tmx-XXXXXX";

	output->temporary = must_alloc(room);
	snprintf(output->temporary, room, "%s.tmx-XXXXXX", final);
	free(target);
	output->descriptor = mkostemp(output->temporary, O_CLOEXEC);
	if (output->descriptor < 0) {
		int why = errno;

		free(output->temporary);
		output->temporary = NULL;
		if (why == ENOENT)
			error_set(error, ERROR_FILE, "cannot write %s: no such folder", output->path);
		else
			error_file(error, "write", output->path, why);
		return false;
	}
	fchmod(output->descriptor, mode);
	return true;
}

bool output_open(struct output *output, const char *path, struct error *error)
{
	struct stat info;
	mode_t mask = umask(0);

	umask(mask);
	*output = (struct output){ .descriptor = -1 };
	if (strcmp(path, "-") == 0) {
		output->path = must_strdup("standard output");
		output->descriptor = STDOUT_FILENO;
		return true;
	}
	output->path = must_strdup(path);
	if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
		error_file(error, "write", path, EISDIR);
	} else if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
		output->descriptor = open(path, O_WRONLY | O_CLOEXEC);
		if (output->descriptor >= 0)
			return true;
		error_file(error, "write", path, errno);
	} else if (stat(path, &info) == 0 && access(path, W_OK) != 0) {
		error_file(error, "write", path, errno);
	} else if (open_beside(output, stat(path, &info) == 0 ? info.st_mode & 0777 : 0666 & ~mask, error)) {
		return true;
	}
	output_cancel(output);
	return false;
}

static bool write_all(struct output *output, struct error *error)
{
	size_t done = 0;

	while (!output->failed && done < output->bytes.size) {
		ssize_t wrote = write(output->descriptor, output->bytes.data + done, output->bytes.size - done);

		if (wrote >= 0) {
			done += (size_t)wrote;
		} else if (errno != EINTR) {
			output->failed = true;
			output->failure = errno;
		}
	}
	output->bytes.size = 0;
	if (!output->failed)
		return true;
	error_file(error, "write", output->path, output->failure);
	if (output->temporary && file_exists(output->path))
		error_hint(error, "nothing was changed; the older %s is still there", output->path);
	return false;
}

bool output_flush(struct output *output, struct error *error)
{
	return output->bytes.size < FLUSH_FROM || write_all(output, error);
}

static void output_free(struct output *output)
{
	if (output->descriptor > STDERR_FILENO)
		close(output->descriptor);
	free(output->temporary);
	free(output->path);
	buf_fini(&output->bytes);
	*output = (struct output){ .descriptor = -1 };
}

bool output_commit(struct output *output, struct error *error)
{
	if (!write_all(output, error)) {
		output_cancel(output);
		return false;
	}
	if (output->temporary) {
		char *target = realpath(output->path, NULL);
		int failure = 0;

		if (fsync(output->descriptor) != 0)
			failure = errno;
		else if (rename(output->temporary, target ? target : output->path) != 0)
			failure = errno;
		free(target);
		if (failure) {
			error_file(error, "write", output->path, failure);
			output_cancel(output);
			return false;
		}
	}
	output_free(output);
	return true;
}

void output_cancel(struct output *output)
{
	if (output->temporary)
		unlink(output->temporary);
	output_free(output);
}

bool file_write(const char *path, struct str bytes, struct error *error)
{
	struct output output;

	if (!output_open(&output, path, error))
		return false;
	buf_add(&output.bytes, bytes);
	return output_commit(&output, error);
}
