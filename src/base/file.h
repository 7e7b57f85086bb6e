/** Whole files: read at once, written beside their final name, synced and renamed. Never half a file. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buf.h"
#include "base/error.h"

/** All of `path` ("-": standard input) added to `into`. ERROR_FILE with a hint ("this folder has article.txt"). */
bool file_read(const char *path, struct buf *into, struct error *error);

/** Whether something stands at `path`. */
bool file_exists(const char *path);

/** Whether both names lead to one file (through links too). */
bool file_is_same(const char *path, const char *other);

/** The name without its folders; borrowed from `path`. */
const char *file_name(const char *path);

/** Makes the folder `path` and those above it; `secret`: mode 0700 (other people's texts), else as the umask says. */
bool file_make_folder(const char *path, bool secret, struct error *error);

/**
 * A result under way. Write into `bytes` and call output_flush now and then (it writes what is more than 64 KiB);
 * output_commit makes the file appear under its name, output_cancel leaves everything as it was.
 * "-" is standard output; devices and pipes are written directly.
 */
struct output {
	struct buf bytes;
	char *path;      /* as the user gave it */
	char *temporary; /* where it is written until the commit; NULL: directly */
	int descriptor;
	bool failed;     /* a flush failed: commit will say so */
	int failure;     /* its errno */
};

bool output_open(struct output *output, const char *path, struct error *error);
bool output_flush(struct output *output, struct error *error);
bool output_commit(struct output *output, struct error *error); /* also frees */
void output_cancel(struct output *output);                      /* also frees; harmless after a commit */

/** Replaces `path` with `bytes` in one step (output_open, add, output_commit). */
bool file_write(const char *path, struct str bytes, struct error *error);

#endif
