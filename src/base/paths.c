#include "base/paths.h"

#include "base/file.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

static const struct {
	const char *variable, *fallback;
} xdg_folders[] = {
	[XDG_CONFIG] = { "XDG_CONFIG_HOME", ".config" },
	[XDG_DATA] = { "XDG_DATA_HOME", ".local/share" },
	[XDG_CACHE] = { "XDG_CACHE_HOME", ".cache" },
	[XDG_STATE] = { "XDG_STATE_HOME", ".local/state" },
};

/* $HOME; where it is not set (cron, a service) that of the user. */
static const char *home_folder(void)
{
	const char *home = getenv("HOME");
	const struct passwd *user = home && home[0] ? NULL : getpwuid(getuid());

	return home && home[0] ? home : user && user->pw_dir ? user->pw_dir : ".";
}

const char *path_of_user(enum xdg kind, const char *name, struct arena *arena)
{
	const char *folder = getenv(xdg_folders[kind].variable), *home = home_folder();

	if (folder && folder[0] == '/')
		return arena_printf(arena, "%s/tmx/%s", folder, name).data;
	return arena_printf(arena, "%s/%s/tmx/%s", home, xdg_folders[kind].fallback, name).data;
}

const char *find_data(const char *name, struct arena *arena)
{
	const char *search = getenv("TMX_DATADIR");
	struct str rest = str_of(search && search[0] ? search : PKGDATADIR), folder;

	while (str_next(&rest, ':', &folder)) {
		const char *path = arena_printf(arena, "%.*s/%s", STR_ARG(folder), name).data;

		if (file_exists(path))
			return path;
	}
	return NULL;
}

const char *path_beside(const char *path, const char *name, struct arena *arena)
{
	const char *end = file_name(path);

	if (name[0] == '/' || strcmp(name, "-") == 0 || end == path)
		return arena_str(arena, str_of(name)).data;
	return arena_printf(arena, "%.*s%s", (int)(end - path), path, name).data;
}

const char *path_for_people(const char *path, struct arena *arena)
{
	const char *home = getenv("HOME");
	size_t size = home ? strlen(home) : 0;

	if (size > 1 && strncmp(path, home, size) == 0 && path[size] == '/')
		return arena_printf(arena, "~%s", path + size).data;
	return arena_str(arena, str_of(path)).data;
}
