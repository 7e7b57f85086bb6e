libtmx_a_SOURCES += \
	%D%/common.c \
	%D%/common.h \
	%D%/dutch.c \
	%D%/dutch.h \
	%D%/dutch_adjective.c \
	%D%/dutch_noun.c \
	%D%/dutch_rules.h \
	%D%/dutch_spelling.c \
	%D%/dutch_verb.c \
	%D%/encoding.c \
	%D%/encoding.h \
	%D%/english.h \
	%D%/english_article.c \
	%D%/english_forms.c \
	%D%/english_plural.c \
	%D%/english_rules.h \
	%D%/english_verb.c \
	%D%/evidence.c \
	%D%/evidence.h \
	%D%/exceptions.c \
	%D%/exceptions.h \
	%D%/exceptions_private.h \
	%D%/exceptions_read.c \
	%D%/inflection.c \
	%D%/inflection.h \
	%D%/languages.c \
	%D%/languages.h \
	%D%/learn.c \
	%D%/learn.h \
	%D%/learn_examples.c \
	%D%/learn_judge.c \
	%D%/learn_private.h \
	%D%/learn_read.c \
	%D%/learn_tokens.c \
	%D%/learn_tokens.h \
	%D%/learn_words.c \
	%D%/learn_words.h \
	%D%/numbers.c \
	%D%/numbers.h \
	%D%/numbers_amounts.c \
	%D%/numbers_dates.c \
	%D%/numbers_figures.c \
	%D%/numbers_lexicon.c \
	%D%/numbers_private.h \
	%D%/numbers_times.c \
	%D%/numbers_words.c \
	%D%/numbers_write.c \
	%D%/numbers_write_dates.c \
	%D%/reason.c \
	%D%/sentence_rules.h \
	%D%/sentences.c \
	%D%/sentences.h \
	%D%/srx.c \
	%D%/srx.h \
	%D%/srx_pattern.c \
	%D%/srx_private.h \
	%D%/srx_read.c \
	%D%/srx_shape.c \
	%D%/srx_window.c \
	%D%/surroundings.c \
	%D%/surroundings.h \
	%D%/tokens.c \
	%D%/tokens.h \
	%D%/unicode.c \
	%D%/unicode.h \
	%D%/variety.h \
	%D%/word_shapes.c \
	%D%/word_shapes.h \
	%D%/words.c \
	%D%/words.h

# Lists of words, made into a hash table.
word_lists = %D%/abbreviations.txt %D%/words.txt
EXTRA_DIST += $(word_lists) %D%/words.awk
BUILT_SOURCES += %D%/word_table.inc
CLEANFILES += %D%/word_table.inc
%D%/word_table.inc: $(word_lists) %D%/words.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && LC_ALL=C $(AWK) -f $(srcdir)/%D%/words.awk $(word_lists:%=$(srcdir)/%) >$@.new && mv $@.new $@
%D%/words.$(OBJEXT): %D%/word_table.inc

# Everyday words, made into a table.
EXTRA_DIST += %D%/common.txt %D%/common.awk
BUILT_SOURCES += %D%/common_table.inc
CLEANFILES += %D%/common_table.inc
%D%/common_table.inc: %D%/common.txt %D%/common.awk
	$(AM_V_GEN)$(MKDIR_P) %D% && LC_ALL=C $(AWK) -f $(srcdir)/%D%/common.awk $(srcdir)/%D%/common.txt >$@.new && mv $@.new $@
%D%/common.$(OBJEXT): %D%/common_table.inc

# The tables of inflection are made where the build is, never beside the source.
nodist_libtmx_a_SOURCES += %D%/dutch_tables.c %D%/english_tables.c
EXTRA_DIST += %D%/inflection.awk %D%/nl-inflection.tsv %D%/en-inflection.tsv
CLEANFILES += %D%/dutch_tables.c %D%/english_tables.c
make_tables = $(AM_V_GEN)$(MKDIR_P) $(@D) && LC_ALL=C $(AWK) -v language=$(1) -f $(srcdir)/%D%/inflection.awk \
	$(srcdir)/%D%/$(1)-inflection.tsv >$@.new && mv $@.new $@
%D%/dutch_tables.c: %D%/nl-inflection.tsv %D%/inflection.awk
	$(call make_tables,nl)
%D%/english_tables.c: %D%/en-inflection.tsv %D%/inflection.awk
	$(call make_tables,en)
