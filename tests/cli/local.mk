# unit tests of src/cli
UNIT_TESTS += tests/cli/test_listing
EXTRA_DIST += tests/data/listing
