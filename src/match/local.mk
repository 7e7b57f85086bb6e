libtmx_a_SOURCES += \
	%D%/assemble.c \
	%D%/assemble.h \
	%D%/differences.c \
	%D%/differences.h \
	%D%/fitting.c \
	%D%/fitting.h \
	%D%/match.c \
	%D%/match.h \
	%D%/names.c \
	%D%/names.h \
	%D%/naming.c \
	%D%/naming.h \
	%D%/score.c \
	%D%/score.h \
	%D%/sentence_words.c \
	%D%/sentence_words.h \
	%D%/substitute.c \
	%D%/substitute.h \
	%D%/warn.c \
	%D%/warn.h \
	%D%/withdrawn.c \
	%D%/withdrawn.h \
	%D%/wording.c \
	%D%/wording.h
