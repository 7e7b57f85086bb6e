#include "document/format.h"

#include <strings.h>

extern const struct format text_format, lines_format, review_format, json_format, tsv_format, tmx_format, xliff_format;

const struct format *const formats[] = { &text_format, &lines_format, &review_format, &json_format, &tsv_format, &tmx_format,
	&xliff_format, NULL };

const struct format *find_format(struct str name)
{
	for (size_t i = 0; formats[i]; i++)
		if (str_equal(name, str_of(formats[i]->name)))
			return formats[i];
	return NULL;
}

const struct format *find_format_of_file(const char *path)
{
	size_t size = strlen(path);

	for (size_t i = 0; formats[i]; i++) {
		for (const char *const *suffix = formats[i]->suffixes; suffix && *suffix; suffix++) {
			size_t length = strlen(*suffix);

			if (size > length && strcasecmp(path + size - length, *suffix) == 0)
				return formats[i];
		}
	}
	return NULL;
}
