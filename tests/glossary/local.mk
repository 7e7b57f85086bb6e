# unit tests of src/glossary
UNIT_TESTS += tests/glossary/test_edit
UNIT_TESTS += tests/glossary/test_glossary_text
UNIT_TESTS += tests/glossary/test_recognise
EXTRA_DIST += tests/data/nl-cases.tsv
