libtmx_a_SOURCES += \
	%D%/import.c \
	%D%/import.h \
	%D%/judge.c \
	%D%/judge.h \
	%D%/plan.h \
	%D%/propose.c \
	%D%/propose.h \
	%D%/segment_document.c \
	%D%/segment_document.h \
	%D%/translate.c \
	%D%/translate.h \
	%D%/unfinished.c \
	%D%/unfinished.h
