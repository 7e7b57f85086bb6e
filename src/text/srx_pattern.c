/* Compiles the rules, and sees to it that none of them takes all the time there is. */
#include "text/srx_private.h"

#include "base/alloc.h"
#include "base/buf.h"

#include <stdlib.h>
#include <unicode/ustring.h>

/* ICU counts in ticks of 10,000 stored states, 0.1 to 0.2 ms each. */
enum {
	TICKS_BEFORE = 50,  /* for one look at 256 characters */
	TICKS_FIND = 400,   /* for one search through the window */
	TICKS_RULE = 500,   /* for one rule, and one more each ... */
	BYTES_A_TICK = 500, /* of text */
	TICKS_FILE = 10000, /* for all rules together, and one more each ... */
	BYTES_A_TICK_OF_ALL = 100,
	STACK_BEFORE = 1 << 20,
	STACK_FIND = 16 << 20,
	EXPRESSION_MAX = 64 * 1024, /* bytes */
};

/* An expression in a message: its beginning. */
static struct str shown(struct str expression)
{
	size_t size = expression.size < 60 ? expression.size : 60;

	while (size < expression.size && size > 0 && ((unsigned char)expression.data[size] & 0xC0) == 0x80)
		size--;
	return str_slice(expression, 0, size);
}

static const char *dots(struct str expression)
{
	return shown(expression).size < expression.size ? "…" : "";
}

static const char *reason_of(UErrorCode status)
{
	switch (status) {
	case U_REGEX_MISMATCHED_PAREN: return "a bracket has no partner";
	case U_REGEX_MISSING_CLOSE_BRACKET: return "a [ has no ]";
	case U_REGEX_LOOK_BEHIND_LIMIT: return "a look-behind has no longest length";
	case U_REGEX_BAD_ESCAPE_SEQUENCE: return "a backslash is followed by what it cannot be followed by";
	case U_REGEX_PROPERTY_SYNTAX: return "a property (\\p) is not known";
	case U_REGEX_BAD_INTERVAL:
	case U_REGEX_MAX_LT_MIN: return "a count in { } is none";
	case U_REGEX_INVALID_RANGE: return "a range in [ ] runs backwards";
	case U_REGEX_INVALID_BACK_REF: return "it refers back to a group that is not there";
	default: return "ICU does not read it as a regular expression";
	}
}

URegularExpression *srx_regex(struct str expression, uint32_t flags, const char **reason)
{
	UErrorCode status = U_ZERO_ERROR;
	UParseError parse_error;
	URegularExpression *regex;
	UChar *units;
	int32_t count = 0;

	if (expression.size > EXPRESSION_MAX) {
		*reason = "it is longer than 64 KB";
		return NULL;
	}
	units = must_alloc((expression.size + 1) * sizeof *units);
	u_strFromUTF8WithSub(units, (int32_t)expression.size + 1, &count, expression.data, (int32_t)expression.size,
		0xFFFD, NULL, &status);
	regex = uregex_open(units, count, flags, &parse_error, &status);
	free(units);
	if (U_SUCCESS(status))
		return regex;
	*reason = reason_of(status);
	return NULL;
}

static bool compiles(struct str expression, const char **reason)
{
	URegularExpression *regex = srx_regex(expression, 0, reason);

	if (regex)
		uregex_close(regex);
	return regex != NULL;
}

/* {n} {n,} {n,m} at `at`: its size, else 0. */
static size_t interval(struct str s, size_t at)
{
	size_t end = at + 1;

	while (end < s.size && ((s.data[end] >= '0' && s.data[end] <= '9') || (s.data[end] == ',' && end > at + 1)))
		end++;
	return end < s.size && s.data[end] == '}' && end > at + 1 ? end + 1 - at : 0;
}

/* A backslash and what belongs to it: \. \p{Lu} \x{41}. */
static size_t escape_size(struct str s, size_t at)
{
	bool braced = at + 2 < s.size && s.data[at + 2] == '{' && strchr("pPxN", s.data[at + 1]) && s.data[at + 1];
	size_t end = braced ? str_find(s, STR("}"), at) : at + 1;

	return (end == STR_NOT_FOUND || end >= s.size ? s.size - 1 : end) + 1 - at;
}

/* Java takes a brace that begins no count as the character; ICU wants it escaped. */
static struct str escape_braces(struct srx *srx, struct str s)
{
	struct buf out = { 0 };
	struct str escaped;
	int sets = 0;

	for (size_t at = 0, size; at < s.size; at += size) {
		char c = s.data[at];

		size = c == '\\' ? escape_size(s, at) : c == '{' && sets == 0 ? interval(s, at) : 1;
		if (c == '[')
			sets++;
		else if (c == ']' && sets > 0)
			sets--;
		if (sets == 0 && (size == 0 || c == '}')) {
			buf_add_char(&out, '\\');
			size = 1;
		}
		buf_add(&out, str_slice(s, at, at + size));
	}
	escaped = arena_str(&srx->arena, buf_str(&out));
	buf_fini(&out);
	return escaped;
}

/*
 * Puts brackets round an expression, so that its alternatives and flags stay in it. A comment (?x) or a quotation \Q
 * that is still open at its end has to be ended first.
 */
static bool wrap(struct buf *out, const char *opening, struct str expression, bool understood, const char **reason)
{
	static const char *const endings[] = { "", "\n", "\\E" };
	struct buf wrapped = { 0 };
	bool done = false;

	for (size_t i = 0; !done && i < sizeof endings / sizeof *endings; i++) {
		buf_clear(&wrapped);
		buf_printf(&wrapped, "%s%.*s%s)", opening, STR_ARG(expression), endings[i]);
		done = understood || compiles(buf_str(&wrapped), reason);
	}
	buf_add(out, buf_str(&wrapped));
	buf_fini(&wrapped);
	return done;
}

/* A part of a rule in a form that ICU reads alone; a bracket may not find its partner in the other part. */
static bool prepare(struct srx *srx, struct str *expression, struct srx_shape *shape, const char **reason)
{
	const char *second;

	*shape = srx_shape_of(*expression);
	if (shape->known || compiles(*expression, reason))
		return true;
	*expression = escape_braces(srx, *expression);
	*shape = srx_shape_of(*expression);
	return shape->known || compiles(*expression, &second);
}

static UBool U_CALLCONV on_tick(const void *context, int32_t steps)
{
	struct srx_pattern *pattern = (struct srx_pattern *)context;
	struct srx *srx = pattern->srx;

	(void)steps;
	pattern->ticks++;
	srx->ticks++;
	return pattern->ticks <= TICKS_RULE + (long)(srx->bytes / BYTES_A_TICK)
	       && srx->ticks <= TICKS_FILE + (long)(srx->bytes / BYTES_A_TICK_OF_ALL);
}

static struct srx_pattern *add_pattern(
	struct srx *srx, const struct srx_rule *rule, struct str expression, const char **reason)
{
	URegularExpression *regex = srx_regex(expression, 0, reason);
	UErrorCode status = U_ZERO_ERROR;
	struct srx_pattern *pattern;

	if (!regex)
		return NULL;
	pattern = arena_calloc(&srx->arena, 1, sizeof *pattern);
	pattern->srx = srx;
	pattern->rule = rule;
	pattern->regex = regex;
	pattern->next = srx->patterns;
	srx->patterns = pattern;
	uregex_setMatchCallback(regex, on_tick, pattern, &status);
	uregex_setTimeLimit(regex, rule->breaks ? TICKS_FIND : TICKS_BEFORE, &status);
	uregex_setStackLimit(regex, rule->breaks ? STACK_FIND : STACK_BEFORE, &status);
	uregex_useTransparentBounds(regex, true, &status);
	uregex_useAnchoringBounds(regex, false, &status);
	return pattern;
}

static struct srx_pattern *compile_find(
	struct srx *srx, const struct srx_rule *rule, struct str before, struct str after, const char **reason)
{
	struct buf whole = { 0 };
	struct srx_pattern *pattern = NULL;
	bool simple = srx_shape_of(before).known && srx_shape_of(after).known;

	if (wrap(&whole, "(?:", before, simple, reason) && wrap(&whole, "(?=", after, simple, reason))
		pattern = add_pattern(srx, rule, buf_str(&whole), reason);
	buf_fini(&whole);
	return pattern;
}

/* The end of the region is the end of the text for \z; its beginning is that of the window (so ^ stays what it is). */
static struct srx_pattern *compile_before(struct srx *srx, const struct srx_rule *rule, struct str before,
	const struct srx_shape *shape, const char **reason)
{
	struct buf whole = { 0 };
	struct srx_pattern *pattern = NULL;
	UErrorCode status = U_ZERO_ERROR;

	if (wrap(&whole, "(?:", before, shape->known, reason)) {
		buf_add(&whole, STR("\\z"));
		pattern = add_pattern(srx, rule, buf_str(&whole), reason);
	}
	if (pattern) {
		pattern->shape = *shape;
		uregex_useAnchoringBounds(pattern->regex, true, &status);
	}
	buf_fini(&whole);
	return pattern;
}

static struct srx_pattern *compile_after(
	struct srx *srx, const struct srx_rule *rule, struct str after, const char **reason)
{
	struct srx_pattern *pattern;

	HASH_FIND(hh, srx->afters, after.data, after.size, pattern);
	if (pattern)
		return pattern;
	pattern = add_pattern(srx, rule, after, reason);
	if (!pattern)
		return NULL;
	pattern->shared = true;
	pattern->text = arena_str(&srx->arena, after);
	HASH_ADD_KEYPTR(hh, srx->afters, pattern->text.data, pattern->text.size, pattern);
	return pattern;
}

static bool refuse(struct srx *srx, const struct srx_rule *rule, struct str expression, const char *reason)
{
	job_warn(srx->job, (struct place){ rule->path, rule->line, 0 }, "“%.*s%s”: %s; this rule is left out",
		STR_ARG(shown(expression)), dots(expression), reason);
	return false;
}

bool srx_compile(struct srx *srx, struct srx_entry *entry)
{
	const struct srx_rule *rule = &entry->rule;
	struct str before = rule->before, after = rule->after;
	struct srx_shape shape, after_shape;
	const char *reason;

	if (!prepare(srx, &before, &shape, &reason))
		return refuse(srx, rule, rule->before, reason);
	if (!prepare(srx, &after, &after_shape, &reason))
		return refuse(srx, rule, rule->after, reason);
	if (rule->breaks)
		return (entry->find = compile_find(srx, rule, before, after, &reason))
		       || refuse(srx, rule, rule->before, reason);
	if (before.size > 0 && !(entry->before = compile_before(srx, rule, before, &shape, &reason)))
		return refuse(srx, rule, rule->before, reason);
	if (after.size > 0 && !(entry->after = compile_after(srx, rule, after, &reason)))
		return refuse(srx, rule, rule->after, reason);
	return true;
}

void srx_show(struct srx_pattern *pattern)
{
	const struct srx_window *window = &pattern->srx->window;
	UErrorCode status = U_ZERO_ERROR;

	if (pattern->view == window->view)
		return;
	uregex_setText(pattern->regex, window->units, window->count, &status);
	pattern->view = window->view;
}

bool srx_check(struct srx_pattern *pattern, UErrorCode status)
{
	const struct srx_rule *rule = pattern->rule;
	struct str text = pattern->shared ? rule->after : rule->before;

	if (U_SUCCESS(status))
		return true;
	pattern->dropped = true;
	uregex_close(pattern->regex); /* its stack may have grown to megabytes */
	job_warn(pattern->srx->job, (struct place){ rule->path, rule->line, 0 },
		pattern->shared ? "“%.*s%s” takes too long; rules with it are left out from here on"
				: "“%.*s%s” takes too long; this rule is left out from here on",
		STR_ARG(shown(text)), dots(text));
	return false;
}
