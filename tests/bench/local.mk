# make bench [DATA=FOLDER]: the speed of the sentence engine beside ICU's, and of glossaries, on the sample articles or the sets in DATA.
EXTRA_PROGRAMS += %D%/bench_sentences %D%/bench_terms
%C%_bench_sentences_SOURCES = %D%/bench_sentences.c %D%/bench.c %D%/bench.h
%C%_bench_terms_SOURCES = %D%/bench_terms.c %D%/bench.c %D%/bench.h %D%/made_glossary.c %D%/made_glossary.h
CLEANFILES += %D%/bench_sentences$(EXEEXT) %D%/bench_terms$(EXEEXT)

bench_texts = $(if $(data_folder), \
	$(wildcard $(data_folder)/segmentation/*-dev-raw.txt $(data_folder)/segmentation/*-dev-par.txt), \
	$(srcdir)/tm/sample.txt $(srcdir)/tm/sample-followup.txt)
bench_term_texts = $(if $(data_folder), \
	$(wildcard $(data_folder)/parallel/ntrex-dev.tsv $(data_folder)/segmentation/*-dev-raw.txt $(data_folder)/article/article-clean.txt), \
	$(srcdir)/tm/sample.txt $(srcdir)/tm/sample-followup.txt $(srcdir)/tm/news.tsv)

bench: bench-sentences bench-terms
bench-sentences: %D%/bench_sentences$(EXEEXT)
	@%D%/bench_sentences$(EXEEXT) $(bench_texts)
bench-terms: %D%/bench_terms$(EXEEXT)
	@%D%/bench_terms$(EXEEXT) $(srcdir)/glossary $(bench_term_texts)
.PHONY: bench bench-sentences bench-terms
