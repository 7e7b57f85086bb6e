/*
 * A rule file has hundreds of exceptions and each is asked at every full stop: most can be told from their last
 * characters not to match (\saanh\. ends with "aanh."), and a longest length says how far back to begin.
 */
#include "text/srx_private.h"

#include "base/utf8.h"

enum { UNLIMITED = SRX_REACH, DEPTH_MAX = 32 };

struct scan {
	struct str s;
	size_t at;
	bool lost; /* met what it does not understand */
};

/* What one element matches, before its quantifier. */
struct element {
	int longest;
	bool plain;   /* exactly one code point */
	int32_t code; /* which one, or SRX_ANY */
};

static const struct element nothing = { 0, false, SRX_ANY };
static const struct element any_character = { 2, true, SRX_ANY };

static int sum(int a, int b)
{
	return a + b < UNLIMITED ? a + b : UNLIMITED;
}

static int product(int a, int b)
{
	return a == 0 || b == 0 ? 0 : a > UNLIMITED / b ? UNLIMITED : a * b < UNLIMITED ? a * b : UNLIMITED;
}

static struct element lose(struct scan *scan)
{
	scan->lost = true;
	return nothing;
}

static bool peek(const struct scan *scan, char c)
{
	return scan->at < scan->s.size && scan->s.data[scan->at] == c;
}

static bool take(struct scan *scan, char c)
{
	if (!peek(scan, c))
		return false;
	scan->at++;
	return true;
}

static struct element literal(struct scan *scan, uint32_t c)
{
	if (c == 0xFFFD || (c >= 0xD800 && c < 0xE000))
		return lose(scan);
	return (struct element){ c > 0xFFFF ? 2 : 1, true, (int32_t)c };
}

/* \uXXXX */
static struct element four_digits(struct scan *scan)
{
	uint32_t c = 0;

	for (int i = 0; i < 4; i++, scan->at++) {
		char digit = scan->at < scan->s.size ? scan->s.data[scan->at] : ' ';

		if (digit >= '0' && digit <= '9')
			c = c * 16 + (uint32_t)(digit - '0');
		else if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f')
			c = c * 16 + (uint32_t)((digit | 0x20) - 'a' + 10);
		else
			return lose(scan);
	}
	return literal(scan, c);
}

/* \p{...}, \pL */
static struct element property(struct scan *scan)
{
	size_t end;

	if (!take(scan, '{')) {
		if (scan->at >= scan->s.size || (unsigned char)scan->s.data[scan->at] >= 0x80)
			return lose(scan);
		scan->at++;
		return any_character;
	}
	end = str_find(scan->s, STR("}"), scan->at);
	if (end == STR_NOT_FOUND)
		return lose(scan);
	scan->at = end + 1;
	return any_character;
}

static struct element escape(struct scan *scan)
{
	uint32_t c;

	if (scan->at >= scan->s.size)
		return lose(scan);
	c = utf8_next(scan->s, &scan->at);
	if (c >= 0x80)
		return lose(scan);
	if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9'))
		return literal(scan, c);
	switch (c) {
	case 'u': return four_digits(scan);
	case 'p':
	case 'P': return property(scan);
	case 't': return literal(scan, '\t');
	case 'n': return literal(scan, '\n');
	case 'r': return literal(scan, '\r');
	case 'f': return literal(scan, '\f');
	case 's':
	case 'S':
	case 'd':
	case 'D':
	case 'w':
	case 'W': return any_character;
	case 'b':
	case 'B': return nothing;
	default: return lose(scan);
	}
}

/* [...], whose opening bracket has been taken: only where its end is. */
static struct element set(struct scan *scan)
{
	int depth = 1;

	if (scan->at + 1 < scan->s.size && strchr(".,:;!?/", scan->s.data[scan->at]) && scan->s.data[scan->at]
		&& scan->s.data[scan->at + 1] == ']') { /* [.] is another way to write \. */
		scan->at += 2;
		return literal(scan, (unsigned char)scan->s.data[scan->at - 2]);
	}
	take(scan, '^');
	if (peek(scan, ']'))
		return lose(scan);
	while (depth > 0 && scan->at < scan->s.size) {
		char c = scan->s.data[scan->at++];

		if (c == '\\') {
			struct element inner = escape(scan);

			if (scan->lost || !inner.plain)
				return lose(scan);
		} else if (c == '[') {
			depth++;
			take(scan, '^');
			if (peek(scan, ']'))
				return lose(scan);
		} else if (c == ']') {
			depth--;
		} else if (c == '{') {
			return lose(scan);
		}
	}
	return depth == 0 ? any_character : lose(scan);
}

static int alternatives(struct scan *scan, int depth, struct srx_shape *shape);

/* (...), whose opening bracket has been taken. */
static struct element group(struct scan *scan, int depth)
{
	bool looks_around = false;
	struct element element = nothing;
	struct srx_shape inner = { 0 };

	if (depth == DEPTH_MAX)
		return lose(scan);
	if (take(scan, '?')) {
		if (take(scan, '=') || take(scan, '!'))
			looks_around = true;
		else if (take(scan, '<')) {
			looks_around = true;
			if (!take(scan, '=') && !take(scan, '!'))
				return lose(scan);
		} else if (!take(scan, ':') && !take(scan, '>'))
			return lose(scan);
	}
	element.longest = alternatives(scan, depth + 1, &inner);
	if (!take(scan, ')'))
		return lose(scan);
	if (looks_around)
		return nothing;
	return element;
}

static struct element read_element(struct scan *scan, int depth, bool *zero_width)
{
	uint32_t c = utf8_next(scan->s, &scan->at);
	struct element element;

	*zero_width = false;
	switch (c) {
	case '\\': element = escape(scan); break;
	case '[': element = set(scan); break;
	case '(': element = group(scan, depth); break;
	case '.': return any_character;
	case '^':
	case '$': *zero_width = true; return nothing;
	case '*':
	case '+':
	case '?':
	case '{':
	case '}':
	case ')': return lose(scan);
	default: return literal(scan, c);
	}
	*zero_width = element.longest == 0;
	return element;
}

/* {n} {n,} {n,m}, whose brace has been taken: the most. */
static int most(struct scan *scan)
{
	int least = 0, limit = 0;

	if (scan->at >= scan->s.size || scan->s.data[scan->at] < '0' || scan->s.data[scan->at] > '9')
		return lose(scan).longest;
	while (scan->at < scan->s.size && scan->s.data[scan->at] >= '0' && scan->s.data[scan->at] <= '9')
		least = sum(least * 10, scan->s.data[scan->at++] - '0');
	if (take(scan, '}'))
		return least;
	if (!take(scan, ','))
		return lose(scan).longest;
	if (take(scan, '}'))
		return UNLIMITED;
	while (scan->at < scan->s.size && scan->s.data[scan->at] >= '0' && scan->s.data[scan->at] <= '9')
		limit = sum(limit * 10, scan->s.data[scan->at++] - '0');
	return take(scan, '}') ? limit : lose(scan).longest;
}

/* How often the element before may come; *there: a quantifier stands here. */
static int quantifier(struct scan *scan, bool *there)
{
	int limit = 1;

	*there = true;
	if (take(scan, '*') || take(scan, '+'))
		limit = UNLIMITED;
	else if (take(scan, '{'))
		limit = most(scan);
	else if (!take(scan, '?'))
		*there = false;
	if (*there && !take(scan, '?'))
		take(scan, '+');
	return limit;
}

static void push(struct srx_shape *shape, int32_t code)
{
	memmove(shape->tail + 1, shape->tail, (SRX_TAIL - 1) * sizeof *shape->tail);
	shape->tail[0] = code;
	if (shape->tail_count < SRX_TAIL)
		shape->tail_count++;
}

/* Up to `|`, `)` or the end; its longest match. */
static int sequence(struct scan *scan, int depth, struct srx_shape *shape)
{
	int longest = 0;

	shape->tail_count = 0;
	while (!scan->lost && scan->at < scan->s.size && !peek(scan, '|') && !peek(scan, ')')) {
		bool zero_width, quantified;
		struct element element = read_element(scan, depth, &zero_width);
		int times = quantifier(scan, &quantified);

		longest = sum(longest, product(element.longest, times));
		if (zero_width)
			continue;
		if (element.plain && !quantified)
			push(shape, element.code);
		else
			shape->tail_count = 0;
	}
	return longest;
}

static int alternatives(struct scan *scan, int depth, struct srx_shape *shape)
{
	int longest = sequence(scan, depth, shape);

	while (!scan->lost && take(scan, '|')) {
		int other = sequence(scan, depth, shape);

		longest = other > longest ? other : longest;
		shape->tail_count = 0;
	}
	return longest;
}

struct srx_shape srx_shape_of(struct str expression)
{
	struct scan scan = { .s = expression };
	struct srx_shape shape = { 0 };

	shape.longest = alternatives(&scan, 0, &shape);
	if (scan.lost || scan.at < scan.s.size)
		return (struct srx_shape){ .longest = SRX_REACH };
	shape.known = true;
	return shape;
}
