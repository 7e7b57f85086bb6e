# unit tests of src/match
UNIT_TESTS += tests/match/test_assemble
UNIT_TESTS += tests/match/test_substitute
UNIT_TESTS += tests/match/test_score
UNIT_TESTS += tests/match/test_match
UNIT_TESTS += tests/match/test_warn
UNIT_TESTS += tests/match/test_withdrawn
