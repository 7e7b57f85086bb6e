# unit tests of src/document
UNIT_TESTS += tests/document/test_review
UNIT_TESTS += tests/document/test_review_properties
EXTRA_DIST += %D%/review_documents.h tests/data/review
UNIT_TESTS += tests/document/test_format_text
tests_document_test_format_text_SOURCES = \
	%D%/test_format_text.c \
	%D%/text_properties.c \
	%D%/text_properties.h
UNIT_TESTS += tests/document/test_json
UNIT_TESTS += tests/document/test_tmx
UNIT_TESTS += tests/document/test_tsv
UNIT_TESTS += tests/document/test_xliff
EXTRA_DIST += %D%/help.h %D%/sample.h
