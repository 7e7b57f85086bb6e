#include "../document/text_properties.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Plain text, in each way it can be read: decode, parts, segments and back. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size };
	const char *broken = broken_property(bytes, &lines_format, &(struct format_options){ 0 });

	for (int way = PARAGRAPHS_AUTO; !broken && way <= PARAGRAPHS_LINE; way++)
		broken = broken_property(bytes, &text_format, &(struct format_options){ .paragraphs = (enum paragraphs)way });
	if (broken) {
		fprintf(stderr, "not true: %s\n", broken);
		abort();
	}
	return 0;
}
