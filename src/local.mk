# Each room lists its files; together they are one library, linked by tmx, the unit tests and the fuzz targets.
noinst_LIBRARIES += libtmx.a
libtmx_a_SOURCES =
nodist_libtmx_a_SOURCES =

include %D%/base/local.mk
include %D%/model/local.mk
include %D%/text/local.mk
include %D%/memory/local.mk
include %D%/glossary/local.mk
include %D%/document/local.mk
include %D%/match/local.mk
include %D%/translate/local.mk
include %D%/cli/local.mk

bin_PROGRAMS += tmx
tmx_SOURCES = %D%/main.c
tmx_LDADD = libtmx.a $(LIBRARIES_USED)
