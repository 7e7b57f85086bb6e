# The shipped memory, made from the pairs by the program itself; a read-only reference.
tmdir = $(pkgdatadir)/tm
nodist_tm_DATA = %D%/news.db
dist_tm_DATA = %D%/news.tsv %D%/sample.txt %D%/sample.tsv %D%/sample-followup.txt
EXTRA_DIST += %D%/README
CLEANFILES += %D%/news.db

%D%/news.db: %D%/news.tsv tmx$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D% && rm -f $@ $@-wal $@-shm $@.new && \
		SOURCE_DATE_EPOCH=$(SHIPPED_EPOCH) ./tmx$(EXEEXT) --no-shipped --quiet --memory $@.new memory import --author tmx \
			$(srcdir)/tm/news.tsv >/dev/null && \
		./tmx$(EXEEXT) --memory $@.new memory backup $@ >/dev/null && rm -f $@.new $@.new-wal $@.new-shm
