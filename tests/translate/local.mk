# unit tests of src/translate
UNIT_TESTS += tests/translate/test_judge
