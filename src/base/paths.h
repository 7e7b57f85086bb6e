/** Where things are: the XDG folders (XDG Base Directory 0.8) and the program's own data. */
#ifndef BASE_PATHS_H
#define BASE_PATHS_H

#include "base/arena.h"

enum xdg { XDG_CONFIG, XDG_DATA, XDG_CACHE, XDG_STATE };

/** e.g. "$XDG_DATA_HOME/tmx/memory.db", with the standard's default where the variable is unset or relative. Lives in `arena`. */
const char *path_of_user(enum xdg kind, const char *name, struct arena *arena);

/** The first `name` (e.g. "glossary/news.txt") found on TMX_DATADIR (colon-separated) or, unset, in pkgdatadir; NULL: none. */
const char *find_data(const char *name, struct arena *arena);

/** `name` beside `path`'s folder: "dir/tmx.ini", "m.db" gives "dir/m.db"; absolute names and "-" stay. Lives in `arena`. */
const char *path_beside(const char *path, const char *name, struct arena *arena);

/** `path` with a leading home folder written "~", for messages. Lives in `arena`. */
const char *path_for_people(const char *path, struct arena *arena);

#endif
