# unit tests of src/memory
UNIT_TESTS += tests/memory/test_memory
UNIT_TESTS += tests/memory/test_sqlite_similar
UNIT_TESTS += tests/memory/test_trouble
EXTRA_DIST += %D%/fixture.h
