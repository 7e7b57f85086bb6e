#include "sample.h"

#include <jansson.h>

extern const struct format json_format;

static void the_keys_are_those_of_the_contract_in_its_order(void **state)
{
	struct sample sample;
	struct error error;
	struct str json;

	(void)state;
	sample_fill(&sample);
	sample.document.segment_count = 3;
	json = written(&json_format, &sample.document, &dutch_to_english, &error);
	assert_str(json,
		"{\"file\":\"article.txt\",\"id\":1,\"paragraph\":1,\"start\":0,\"end\":17,\"source\":\"De minister "
		"kwam.\","
		"\"target\":\"The minister came.\",\"origin\":\"exact\",\"score\":100,"
		"\"matches\":[{\"source\":\"De minister kwam.\",\"target\":\"The minister "
		"came.\",\"score\":100,\"raw\":100,"
		"\"origin\":\"exact\",\"memory\":\"memory.db\",\"penalty\":0},"
		"{\"source\":\"De minister ging.\",\"target\":\"The minister "
		"went.\",\"score\":72,\"raw\":72,\"origin\":\"fuzzy\","
		"\"memory\":\"memory.db\",\"penalty\":0,\"author\":\"Jan\"}],"
		"\"terms\":[{\"start\":3,\"end\":11,\"text\":\"minister\",\"source\":\"minister\",\"target\":"
		"\"minister\","
		"\"status\":\"preferred\",\"why\":\"exact\",\"glossary\":\"news.txt\",\"applied\":true}],\"state\":"
		"\"translated\"}\n"
		"{\"file\":\"article.txt\",\"id\":2,\"paragraph\":1,\"start\":18,\"end\":30,\"source\":\"Hij "
		"\xE2\x82\xAC sprak.\",\"target\":null,"
		"\"origin\":\"none\",\"score\":null,\"state\":\"new\"}\n"
		"{\"file\":\"article.txt\",\"id\":3,\"paragraph\":2,\"start\":0,\"end\":22,\"source\":\"Drie  landen "
		"tekenden.\","
		"\"target\":\"Three  countries signed.\",\"origin\":\"repaired\",\"score\":94,"
		"\"matches\":[{\"source\":\"Twee landen tekenden.\",\"target\":\"Three  countries "
		"signed.\",\"score\":94,\"raw\":71,"
		"\"origin\":\"repaired\",\"memory\":\"memory.db\",\"penalty\":0,\"original\":\"Two countries signed.\","
		"\"edits\":[{\"from\":\"Two\",\"to\":\"Three\",\"by\":\"number\"}],\"warnings\":[\"negation\"]}],"
		"\"state\":\"proposed\",\"warnings\":[\"negation\"]}\n");
}

static void every_line_is_an_object_and_offsets_find_the_text(void **state)
{
	struct sample sample;
	struct error error;
	struct str json, line;

	(void)state;
	sample_fill(&sample);
	json = written(&json_format, &sample.document, &dutch_to_english, &error);
	for (size_t i = 0; i < SAMPLE_SEGMENTS; i++) {
		json_error_t wrong;
		json_t *object;

		assert_true(str_next(&json, '\n', &line));
		object = json_loadb(line.data, line.size, 0, &wrong);
		assert_non_null(object);
		assert_int_equal(json_integer_value(json_object_get(object, "id")), i + 1);
		json_decref(object);
	}
}

static void a_document_without_segments_is_nothing(void **state)
{
	struct sample sample;
	struct error error;

	(void)state;
	sample_fill(&sample);
	sample.document.segment_count = sample.document.part_count = 0;
	assert_str(written(&json_format, &sample.document, &dutch_to_english, &error), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_keys_are_those_of_the_contract_in_its_order),
		cmocka_unit_test(every_line_is_an_object_and_offsets_find_the_text),
		cmocka_unit_test(a_document_without_segments_is_nothing),
	};

	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
