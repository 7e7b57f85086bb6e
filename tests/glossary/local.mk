# unit tests of src/glossary
UNIT_TESTS += tests/glossary/test_candidates
UNIT_TESTS += tests/glossary/test_edit
UNIT_TESTS += tests/glossary/test_glossary_csv
UNIT_TESTS += tests/glossary/test_glossary_tbx
UNIT_TESTS += tests/glossary/test_glossary_text
EXTRA_DIST += %D%/glossary_reading.h %D%/finding.h
UNIT_TESTS += tests/glossary/test_inflection
UNIT_TESTS += tests/glossary/test_lint
UNIT_TESTS += tests/glossary/test_names
UNIT_TESTS += tests/glossary/test_recognise
EXTRA_DIST += tests/data/nl-cases.tsv
