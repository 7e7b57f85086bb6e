# Fuzz targets: a name in FUZZ_NAMES, its two lines below, its source fuzz_x.c, its corpus corpus/x. With --enable-fuzzing
# `make fuzz F=x SECONDS=60` runs libFuzzer; without it `make check` replays the corpus.
FUZZ_NAMES = csv exceptions glossary srx tbx text tmx tsv xliff
EXTRA_DIST += %D%/corpus %D%/glossaries.h %D%/units.h %D%/replay.c

if FUZZING
EXTRA_PROGRAMS += %D%/fuzz_csv %D%/fuzz_exceptions %D%/fuzz_glossary %D%/fuzz_srx %D%/fuzz_tbx %D%/fuzz_text %D%/fuzz_tmx %D%/fuzz_tsv %D%/fuzz_xliff
fuzz_main =
else
check_PROGRAMS += %D%/fuzz_csv %D%/fuzz_exceptions %D%/fuzz_glossary %D%/fuzz_srx %D%/fuzz_tbx %D%/fuzz_text %D%/fuzz_tmx %D%/fuzz_tsv %D%/fuzz_xliff
fuzz_main = %D%/replay.c
endif

%C%_fuzz_csv_SOURCES = %D%/fuzz_csv.c $(fuzz_main)
%C%_fuzz_csv_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_exceptions_SOURCES = %D%/fuzz_exceptions.c $(fuzz_main)
%C%_fuzz_exceptions_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_glossary_SOURCES = %D%/fuzz_glossary.c $(fuzz_main)
%C%_fuzz_glossary_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_srx_SOURCES = %D%/fuzz_srx.c $(fuzz_main)
%C%_fuzz_srx_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_tbx_SOURCES = %D%/fuzz_tbx.c $(fuzz_main)
%C%_fuzz_tbx_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_text_SOURCES = %D%/fuzz_text.c tests/document/text_properties.c $(fuzz_main)
%C%_fuzz_text_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_tmx_SOURCES = %D%/fuzz_tmx.c $(fuzz_main)
%C%_fuzz_tmx_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_tsv_SOURCES = %D%/fuzz_tsv.c $(fuzz_main)
%C%_fuzz_tsv_LDFLAGS = $(FUZZ_LDFLAGS)
%C%_fuzz_xliff_SOURCES = %D%/fuzz_xliff.c $(fuzz_main)
%C%_fuzz_xliff_LDFLAGS = $(FUZZ_LDFLAGS)

# New finds go to the build folder; put the small ones into the corpus.
F = tmx
SECONDS = 60
fuzz: %D%/fuzz_$(F)
	$(MKDIR_P) %D%/found/$(F)
	%D%/fuzz_$(F) -max_total_time=$(SECONDS) -artifact_prefix=%D%/found/ %D%/found/$(F) $(srcdir)/%D%/corpus/$(F)
.PHONY: fuzz
