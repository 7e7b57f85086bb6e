# The shipped glossaries, loaded below the user's own.
glossarydir = $(pkgdatadir)/glossary
dist_glossary_DATA = %D%/news.txt %D%/verbs.txt %D%/names.txt %D%/nationalities.txt
EXTRA_DIST += %D%/README
