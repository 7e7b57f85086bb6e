#include "../memory/fixture.h"

#include "translate/judge.h"

/* A region out of a text in which | is a doubtful break, / a doubtful place that does not break, \ a sure one that does not. */
static struct region region;
static struct buf text;

static void read_region(const char *marked)
{
	buf_clear(&text);
	region.count = 0;
	for (const char *at = marked; *at; at++) {
		if (!strchr("|/\\", *at)) {
			buf_add_char(&text, *at);
			continue;
		}
		region.candidates[region.count++] = (struct candidate){ .end = text.size, .next = text.size + 1, .breaks = *at == '|',
			.confidence = *at == '\\' ? 99 : DOUBTFUL_BELOW - 1 };
		buf_add_char(&text, ' ');
	}
	region.paragraph = buf_str(&text);
	region.start = 0;
	region.end = text.size;
}

static struct buf marked_again(void)
{
	struct buf out = { 0 };
	size_t at = 0;

	for (size_t i = 0; i < region.count; i++) {
		buf_add(&out, str_slice(region.paragraph, at, region.candidates[i].end));
		buf_add_char(&out, region.candidates[i].breaks ? '|' : '/');
		at = region.candidates[i].next;
	}
	buf_add(&out, str_slice(region.paragraph, at, region.end));
	return out;
}

/* With these sentences in the memory (bars between them) the verdicts of `marked` become those of `expected`. */
static void judges(const char *known, const char *marked, const char *expected)
{
	static int number;
	char name[32];
	struct memory_set set = { 0 };
	struct memory *memory;
	struct str rest = str_of(known), sentence;
	struct error error = { 0 };
	struct buf out;

	snprintf(name, sizeof name, "judge%d.db", number++);
	memory = open_memory(name, MEMORY_CREATE);
	begin(memory);
	while (str_next(&rest, '|', &sentence))
		add_unit(memory, (struct unit){ .source.chars = sentence, .target.chars = STR("English"), .source_language = STR("nl"),
			.target_language = STR("en-GB") });
	commit(memory);
	memory_close(memory);
	assert_true(memory_set_add(&set, in_folder(name), false, &error));
	read_region(marked);
	assert_true(judge_region(&region, &set, &error));
	out = marked_again();
	assert_string_equal(buf_text(&out), expected);
	buf_fini(&out);
	memory_set_close(&set);
}

static void what_is_known_as_one_is_joined(void **state)
{
	(void)state;
	judges("Een. Twee.", "Een.|Twee.", "Een./Twee.");
	judges("Een. Twee. Drie.", "Een.|Twee.|Drie.", "Een./Twee./Drie.");
	judges("Twee. Drie.", "Een.|Twee.|Drie.", "Een.|Twee./Drie.");
	judges("Een. Twee.|Een.", "Een.|Twee.", "Een./Twee.");
}

static void what_is_known_as_two_is_split(void **state)
{
	(void)state;
	judges("Een.|Twee.", "Een./Twee.", "Een.|Twee.");
	judges("Een.|Twee. Drie.", "Een./Twee./Drie.", "Een.|Twee./Drie.");
	judges("Een.|Twee. Drie.", "Een./Twee.\\Drie.", "Een.|Twee./Drie.");
}

static void what_is_known_in_half_proves_nothing(void **state)
{
	(void)state;
	judges("Een.", "Een./Twee.", "Een./Twee.");
	judges("Twee.", "Een./Twee.", "Een./Twee.");
	judges("Een. Twee", "Een.|Twee.", "Een.|Twee.");
	judges("Vier.", "Een.|Twee./Drie.", "Een.|Twee./Drie.");
}

static void what_is_known_both_ways_stays(void **state)
{
	(void)state;
	judges("Een. Twee.|Een.|Twee.", "Een.|Twee.", "Een.|Twee.");
	judges("Een. Twee.|Een.|Twee.", "Een./Twee.", "Een./Twee.");
}

static void what_is_sure_stays(void **state)
{
	(void)state;
	judges("Een.|Twee.", "Een.\\Twee.", "Een./Twee.");
}

static void too_many_ways_are_not_weighed(void **state)
{
	(void)state;
	judges("a.|b. c.", "a./b./c./d./e./f./g./h./i./j.", "a./b./c./d./e./f./g./h./i./j.");
}

static int drop_text(void **state)
{
	buf_fini(&text);
	return remove_folder(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_known_as_one_is_joined),
		cmocka_unit_test(what_is_known_as_two_is_split),
		cmocka_unit_test(what_is_known_in_half_proves_nothing),
		cmocka_unit_test(what_is_known_both_ways_stays),
		cmocka_unit_test(what_is_sure_stays),
		cmocka_unit_test(too_many_ways_are_not_weighed),
	};

	return cmocka_run_group_tests(tests, make_folder, drop_text);
}
