# unit tests of src/text
UNIT_TESTS += tests/text/test_encoding tests/text/test_sentences
EXTRA_DIST += tests/data/segmentation
UNIT_TESTS += tests/text/test_numbers
UNIT_TESTS += tests/text/test_tokens
EXTRA_DIST += tests/data/numbers-dev.tsv
UNIT_TESTS += tests/text/test_dutch
UNIT_TESTS += tests/text/test_english
UNIT_TESTS += tests/text/test_exceptions
UNIT_TESTS += tests/text/test_languages
UNIT_TESTS += tests/text/test_sentences_properties
tests/text/test_sentences_properties.$(OBJEXT): src/text/word_table.inc
UNIT_TESTS += tests/text/test_srx tests/text/test_srx_read
EXTRA_DIST += tests/text/srx_rules.h
UNIT_TESTS += tests/text/test_learn
