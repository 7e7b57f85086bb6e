libtmx_a_SOURCES += \
	%D%/document.h \
	%D%/names.c \
	%D%/proposal.h \
	%D%/segment.h \
	%D%/term.h \
	%D%/text.h \
	%D%/unit.h
