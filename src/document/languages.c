#include "document/languages.h"

#include <ctype.h>

static char plain(char c)
{
	return c == '_' ? '-' : (char)tolower((unsigned char)c);
}

int language_fit(struct str language, struct str wanted)
{
	size_t shared = 0;
	bool language_ends, wanted_ends, whole;

	while (shared < language.size && shared < wanted.size
		&& plain(language.data[shared]) == plain(wanted.data[shared]))
		shared++;
	language_ends = shared == language.size;
	wanted_ends = shared == wanted.size;
	if (language.size == 0 || wanted.size == 0)
		return 0;
	if (language_ends && wanted_ends)
		return 3;
	whole = (language_ends && plain(wanted.data[shared]) == '-')
		|| (wanted_ends && plain(language.data[shared]) == '-');
	if (whole)
		return 2;
	for (size_t i = 0; i < shared; i++)
		if (plain(language.data[i]) == '-')
			return 1;
	return 0;
}

void add_language(struct buf *out, struct str language)
{
	size_t from = 0;

	for (size_t at = 0; at <= language.size; at++) {
		size_t size = at - from;

		if (at < language.size && plain(language.data[at]) != '-')
			continue;
		if (from > 0)
			buf_add_char(out, '-');
		for (size_t i = from; i < at; i++) {
			unsigned char c = (unsigned char)plain(language.data[i]);
			bool region = size == 2, script = size == 4 && i == from;

			buf_add_char(out, (char)(from > 0 && (region || script) ? toupper(c) : c));
		}
		from = at + 1;
	}
}
