/** JSON, written as it comes (RFC 8259), UTF-8 in and out. Reading is jansson's. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

struct json {
	struct buf *out;
	bool comma; /* a value stands before the next one */
};

void json_begin_object(struct json *json);
void json_end_object(struct json *json);
void json_begin_array(struct json *json);
void json_end_array(struct json *json);
void json_key(struct json *json, const char *key);
void json_string(struct json *json, struct str value); /* wrong bytes become U+FFFD */
void json_number(struct json *json, long long value);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

/** `"key":"value"`, nothing where the value is empty. */
void json_pair(struct json *json, const char *key, struct str value);

#endif
