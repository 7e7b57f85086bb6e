/* What SQLite could not do, in words a translator knows. */
#include "memory/sqlite.h"

#include "base/alloc.h"
#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

char *memory_uri(const char *path, const char *more)
{
	struct buf uri = { 0 };
	char *copy;

	/* "//" in front would read as a host name */
	buf_add(&uri, path[0] == '/' ? STR("file://") : STR("file:"));
	for (const char *c = path; *c; c++) {
		if (*c == '%' || *c == '?' || *c == '#')
			buf_printf(&uri, "%%%02X", (unsigned)(unsigned char)*c);
		else
			buf_add_char(&uri, *c);
	}
	if (more[0])
		buf_printf(&uri, "?%s", more);
	copy = must_strdup(buf_text(&uri));
	buf_fini(&uri);
	return copy;
}

/* The process that holds a lock for writing on the file or its "-shm", from /proc/locks; 0: it does not tell. */
static long locking_process(const char *path)
{
	char name[4200], line[256];
	struct stat file = { 0 }, shared = { 0 };
	FILE *locks;
	long found = 0;

	snprintf(name, sizeof name, "%s-shm", path);
	if (stat(path, &file) != 0)
		return 0;
	if (stat(name, &shared) != 0)
		shared = file;
	locks = fopen("/proc/locks", "re");
	if (!locks)
		return 0;
	while (!found && fgets(line, sizeof line, locks)) {
		unsigned major_number, minor_number;
		unsigned long long inode;
		long process;

		if (sscanf(line, "%*d: %*s %*s WRITE %ld %x:%x:%llu", &process, &major_number, &minor_number, &inode) == 4
		    && process > 0 && process != (long)getpid()
		    && (inode == file.st_ino || inode == shared.st_ino)
		    && major_number == major(file.st_dev) && minor_number == minor(file.st_dev))
			found = process;
	}
	fclose(locks);
	return found;
}

/* "another tmx", or the name of the program. */
static void name_process(long process, char *name, size_t room)
{
	char path[64], comm[64] = "";
	FILE *file;

	snprintf(path, sizeof path, "/proc/%ld/comm", process);
	file = fopen(path, "re");
	if (file) {
		if (fgets(comm, sizeof comm, file))
			comm[strcspn(comm, "\n")] = '\0';
		fclose(file);
	}
	snprintf(name, room, "%s", !comm[0] || strcmp(comm, "tmx") == 0 ? "another tmx" : comm);
}

static bool trouble_locked(struct memory *memory, struct error *error)
{
	long process = locking_process(memory->path);
	char name[80];

	name_process(process, name, sizeof name);
	if (process)
		error_set(error, ERROR_MEMORY, "%s is in use by %s (process %ld) and stayed locked for 5 s", memory->path, name,
			process);
	else
		error_set(error, ERROR_MEMORY, "%s is in use by another program and stayed locked for 5 s", memory->path);
	return error_hint(error, "wait for its import to end, or read only with --reference %s", memory->path);
}

static bool trouble_read_only(struct memory *memory, struct error *error)
{
	error_set(error, ERROR_MEMORY, "%s is read-only; nothing was written", memory->path);
	return error_hint(error, "name one that can be written with --memory, and this one with --reference %s", memory->path);
}

static bool trouble_corrupt(struct memory *memory, struct error *error)
{
	error_set(error, ERROR_MEMORY, "%s is damaged (%s)", memory->path, sqlite3_errmsg(memory->db));
	return error_hint(error, "put back a copy made by tmx memory backup, or save what can be read: "
		"sqlite3 %s .recover | sqlite3 rescued.db", memory->path);
}

bool memory_trouble(struct memory *memory, struct error *error)
{
	int code = sqlite3_extended_errcode(memory->db);

	switch (code & 0xFF) {
	case SQLITE_INTERRUPT: return job_cancelled(error);
	case SQLITE_BUSY:
	case SQLITE_LOCKED: return trouble_locked(memory, error);
	case SQLITE_READONLY: return trouble_read_only(memory, error);
	case SQLITE_CORRUPT: return trouble_corrupt(memory, error);
	case SQLITE_NOTADB:
		error_set(error, ERROR_MEMORY, "%s is no memory: it is not an SQLite file", memory->path);
		return error_hint(error, "a TMX, XLIFF or TSV file is taken in with: tmx memory import %s", memory->path);
	case SQLITE_FULL: return error_file(error, "write", memory->path, ENOSPC);
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
	case SQLITE_IOERR: {
		int why = sqlite3_system_errno(memory->db);

		if (why)
			return error_file(error, memory->writing ? "write" : "read", memory->path, why);
		return error_set(error, ERROR_FILE, "cannot read %s: %s", memory->path, sqlite3_errmsg(memory->db));
	}
	default: return error_set(error, ERROR_MEMORY, "%s: %s", memory->path, sqlite3_errmsg(memory->db));
	}
}
