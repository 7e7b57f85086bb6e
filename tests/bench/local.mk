# make bench [DATA=FOLDER]: the speed of the sentence engine beside ICU's, on the sample articles or the sets in DATA.
EXTRA_PROGRAMS += %D%/bench_sentences
%C%_bench_sentences_SOURCES = %D%/bench_sentences.c
CLEANFILES += %D%/bench_sentences$(EXEEXT)

bench_texts = $(if $(data_folder), \
	$(wildcard $(data_folder)/segmentation/*-dev-raw.txt $(data_folder)/segmentation/*-dev-par.txt), \
	$(srcdir)/tm/sample.txt $(srcdir)/tm/sample-followup.txt)
bench: %D%/bench_sentences$(EXEEXT)
	@%D%/bench_sentences$(EXEEXT) $(bench_texts)
.PHONY: bench
