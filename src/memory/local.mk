libtmx_a_SOURCES += \
	%D%/backend_sqlite.c \
	%D%/memory.h \
	%D%/set.c \
	%D%/set.h \
	%D%/sqlite.h \
	%D%/sqlite_add.c \
	%D%/sqlite_care.c \
	%D%/sqlite_index.c \
	%D%/sqlite_schema.c \
	%D%/sqlite_search.c \
	%D%/sqlite_similar.c \
	%D%/sqlite_trouble.c \
	%D%/sqlite_units.c

EXTRA_DIST += %D%/schema.sql %D%/embed.awk
BUILT_SOURCES += %D%/schema_sql.h
CLEANFILES += %D%/schema_sql.h

%D%/schema_sql.h: %D%/schema.sql %D%/embed.awk
	$(AM_V_at)$(MKDIR_P) $(@D)
	$(AM_V_GEN)$(AWK) -v name=schema_sql -f $(srcdir)/%D%/embed.awk $(srcdir)/%D%/schema.sql >$@.tmp && mv $@.tmp $@
%D%/sqlite_schema.$(OBJEXT): %D%/schema_sql.h
