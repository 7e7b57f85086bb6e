# A test is anything that prints TAP. Unit tests: one program a source file, named in UNIT_TESTS (its source is that name with .c);
# *.t are found by name.
UNIT_TESTS =
include %D%/base/local.mk
include %D%/text/local.mk
include %D%/glossary/local.mk
include %D%/memory/local.mk
include %D%/match/local.mk
include %D%/translate/local.mk
include %D%/document/local.mk
include %D%/cli/local.mk
include %D%/fuzz/local.mk
include %D%/bench/local.mk

if CMOCKA
check_PROGRAMS += $(UNIT_TESTS)
endif
LDADD = libtmx.a $(LIBRARIES_USED) $(CMOCKA_LIBS)

# by name, not as a folder: object files of a build stand there too
EXTRA_DIST += %D%/lib.sh %D%/golden.t %D%/golden $(patsubst $(srcdir)/%,%,$(wildcard $(srcdir)/tests/cli/*.t))

# make check [T="tests/cli/segment.t"] [LAUNCHER="valgrind -q --error-exitcode=99"] [UPDATE=1]
T =
LAUNCHER =
check-programs: $(check_PROGRAMS)
check-local: $(check_PROGRAMS) tmx
	@cd $(srcdir) && builddir="$(abs_builddir)" srcdir="$(abs_srcdir)" LAUNCHER="$(LAUNCHER)" UPDATE="$(UPDATE)" \
		CMOCKA_MESSAGE_OUTPUT=TAP \
		$(PROVE) --timer --exec '$(abs_srcdir)/tests/run' $(if $(T),$(T),$(check_PROGRAMS:%=$(abs_builddir)/%) tests/golden.t tests/cli/*.t)
EXTRA_DIST += %D%/run

# automake has a DATA of its own: only one of the command line counts
data_folder = $(if $(findstring command,$(origin DATA)),$(abspath $(DATA)))
# make check-data DATA=FOLDER: figures on corpora that are not ours to ship
check-data: tmx$(EXEEXT)
	@cd $(srcdir) && builddir="$(abs_builddir)" srcdir="$(abs_srcdir)" DATA="$(data_folder)" \
		$(PROVE) -v --exec '$(abs_srcdir)/tests/run' tests/data.sh
EXTRA_DIST += %D%/data.sh %D%/data %D%/long.sh
