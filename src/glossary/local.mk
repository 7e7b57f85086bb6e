libtmx_a_SOURCES += \
	%D%/edit.c \
	%D%/edit.h \
	%D%/entries.c \
	%D%/form_index.c \
	%D%/form_index.h \
	%D%/glossary.c \
	%D%/glossary.h \
	%D%/glossary_icu.c \
	%D%/glossary_text.c \
	%D%/index.c \
	%D%/phrases.c \
	%D%/phrases.h \
	%D%/recognise.c \
	%D%/recognise_hits.c \
	%D%/recognise_loose.c \
	%D%/recognise_separated.c \
	%D%/recogniser.h \
	%D%/shape.c \
	%D%/shape.h \
	%D%/store.h
