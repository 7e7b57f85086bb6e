#include "glossaries.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_glossary(&tbx_glossary_format, data, size);
	return 0;
}
