#include "units.h"

extern const struct format tsv_format;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_format(&tsv_format, data, size);
	return 0;
}
