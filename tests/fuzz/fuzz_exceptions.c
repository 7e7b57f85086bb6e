#include "text/exceptions.h"
#include "text/sentences.h"
#include "text/unicode.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct walk {
	struct str text;
	size_t next;
	bool broke;
};

static void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "not true: %s\n", what);
	abort();
}

static bool check_candidate(void *data, const struct candidate *candidate)
{
	struct walk *walk = data;

	must(candidate->end > walk->next || (candidate->end == walk->next && !walk->broke), "candidates ascend");
	must(candidate->next >= candidate->end && candidate->next < walk->text.size, "text follows");
	for (size_t at = candidate->end; at < candidate->next;)
		must(is_space(utf8_next(walk->text, &at)), "only white space stands between sentences");
	walk->next = candidate->next;
	walk->broke = candidate->breaks;
	return true;
}

/* Lines of segment.txt, a line ====, then the paragraph they are for. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size };
	size_t line = str_find(bytes, STR("\n====\n"), 0);
	struct exceptions *exceptions = exceptions_open();
	struct sentence_rules rules = { .exceptions = exceptions };
	struct walk walk = { 0 };
	struct error error;

	if (line != STR_NOT_FOUND && exceptions_read_text(exceptions, str_slice(bytes, 0, line), "segment.txt", NULL, &error)) {
		walk.text = str_trim(str_slice(bytes, line + strlen("\n====\n"), size));
		each_candidate(walk.text, &rules, check_candidate, &walk);
	}
	exceptions_close(exceptions);
	return 0;
}
