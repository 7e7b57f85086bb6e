# Manual pages and completions: printed by the program from the tables that make its options, so that they cannot differ.
MAN_PAGES = man/tmx.1 man/tmx-translate.1 man/tmx-segment.1 man/tmx-init.1 man/tmx-config-list.1 man/tmx-doctor.1 man/tmx-help.1 \
	man/tmx-memory-import.1 man/tmx-memory-export.1 man/tmx-memory-add.1 man/tmx-memory-list.1 man/tmx-memory-search.1 \
	man/tmx-memory-stats.1 man/tmx-memory-delete.1 man/tmx-memory-backup.1 \
	man/tmx-glossary-add.1 man/tmx-glossary-remove.1 man/tmx-glossary-list.1 man/tmx-glossary-match.1 man/tmx-glossary-lint.1 \
	man/tmx-glossary-import.1 man/tmx-glossary-export.1 man/tmx-glossary-generate.1
nodist_man1_MANS = $(MAN_PAGES)
CLEANFILES += $(MAN_PAGES)

$(MAN_PAGES): tmx$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) man && command=`echo $(@F) | sed -e 's/^tmx-*//' -e 's/\.1$$//' -e 's/-/ /'` && \
		./tmx$(EXEEXT) help --mdoc $$command >$@.new && mv $@.new $@

nodist_bashcomp_DATA = completions/tmx
nodist_zshcomp_DATA = completions/_tmx
nodist_fishcomp_DATA = completions/tmx.fish
COMPLETIONS = completions/tmx completions/_tmx completions/tmx.fish
CLEANFILES += $(COMPLETIONS)

$(COMPLETIONS): tmx$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) completions && \
		case $(@F) in tmx) shell=bash ;; _tmx) shell=zsh ;; *) shell=fish ;; esac && \
		./tmx$(EXEEXT) help --completion $$shell >$@.new && mv $@.new $@

EXTRA_DIST += %D%/try %D%/check %D%/dev %D%/tmx %D%/setup.sh %D%/picture %D%/picture.svg
EXTRA_DIST += %D%/picture
