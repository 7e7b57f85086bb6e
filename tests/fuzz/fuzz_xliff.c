#include "units.h"

extern const struct format xliff_format;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_format(&xliff_format, data, size);
	return 0;
}
