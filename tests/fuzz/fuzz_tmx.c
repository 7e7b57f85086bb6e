#include "units.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_format(&tmx_format, data, size);
	return 0;
}
