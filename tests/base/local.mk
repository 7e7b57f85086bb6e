UNIT_TESTS += tests/base/test_similar
UNIT_TESTS += tests/base/test_page
UNIT_TESTS += tests/base/test_paint
UNIT_TESTS += tests/base/test_xml
