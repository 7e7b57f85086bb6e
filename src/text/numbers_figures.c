/* Figures: what is a number, and what only looks like one (versions, addresses, phones, codes). */
#include "text/numbers_private.h"

#include "base/utf8.h"
#include "text/unicode.h"

size_t read_digits(struct str text, size_t at, unsigned *value)
{
	*value = 0;
	while (stands_digit(text, at)) {
		if (*value < 100000000)
			*value = *value * 10 + (byte_at(text, at) - '0');
		at++;
	}
	return at;
}

static size_t digits_end(struct str text, size_t at)
{
	while (stands_digit(text, at))
		at++;
	return at;
}

static bool is_letter_at(struct str text, size_t at)
{
	return at < text.size && is_letter(utf8_next(text, &at));
}

/* End of three digits behind a thousands mark (point, thin or no-break space) at `at`; 0 where there are none. */
static size_t group_end(struct str text, size_t at, bool points)
{
	size_t next = at, end;

	if (at >= text.size)
		return 0;
	if (points) {
		if (byte_at(text, at) != '.')
			return 0;
		next++;
	} else {
		next = skip_spaces(text, at);
		if (next == at || next > at + 3)
			return 0;
	}
	end = digits_end(text, next);
	return end == next + 3 ? end : 0;
}

/* Plain spaces between groups: only where it cannot be two numbers (12 000, 1 234 567). */
static bool spaced_groups_hold(struct str text, size_t at, size_t end, unsigned groups)
{
	return byte_at(text, at) != ' ' || groups > 1 || memcmp(text.data + end - 3, "000", 3) == 0;
}

static void add_digits(struct amount *amount, struct str text, size_t from, size_t to, size_t *count)
{
	for (; from < to; from++) {
		if (!stands_digit(text, from))
			continue;
		if (*count < 19)
			amount->digits = amount->digits * 10 + (byte_at(text, from) - '0');
		if (*count || byte_at(text, from) != '0')
			++*count;
	}
}

static size_t read_groups(struct str text, size_t at, size_t end, bool *grouped)
{
	bool points = byte_at(text, end) == '.';
	unsigned groups = 0;
	size_t last = end, next;

	if (end - at > 3 || byte_at(text, at) == '0')
		return end;
	while ((next = group_end(text, last, points))) {
		last = next;
		groups++;
	}
	if (!groups || (!points && !spaced_groups_hold(text, end, last, groups)))
		return end;
	*grouped = true;
	return last;
}

static size_t read_sign(struct str text, size_t at, struct amount *amount)
{
	size_t size = 0;

	if (byte_at(text, at) == '-' || byte_at(text, at) == '+')
		size = 1;
	else if (str_starts(str_slice(text, at, text.size), STR("−")))
		size = strlen("−");
	amount->sign = str_slice(text, at, at + size);
	return at + size;
}

/* ½ and its like behind a number stay. */
static size_t read_vulgar(struct str text, size_t at, struct amount *amount)
{
	static const char *const vulgar[] = { "½", "¼", "¾", "⅓", "⅔" };

	for (size_t i = 0; i < sizeof vulgar / sizeof *vulgar; i++) {
		if (str_starts(str_slice(text, at, text.size), str_of(vulgar[i]))) {
			amount->rest = str_of(vulgar[i]);
			return at + strlen(vulgar[i]);
		}
	}
	return at;
}

/** A number in figures by Dutch rules: groups of three, decimal comma. */
bool read_figures(const struct reader *reader, size_t at, struct amount *amount, size_t *end)
{
	struct str text = reader->text;
	size_t whole, last, count = 0;

	*amount = (struct amount){ 0 };
	at = read_sign(text, at, amount);
	if (!stands_digit(text, at))
		return false;
	whole = digits_end(text, at);
	last = read_groups(text, at, whole, &amount->grouped);
	add_digits(amount, text, at, last, &count);
	if (byte_at(text, last) == ',' && stands_digit(text, last + 1)) {
		size_t decimals = digits_end(text, last + 1);

		if (decimals - last - 1 > 15)
			return false;
		add_digits(amount, text, last + 1, decimals, &count);
		amount->decimals = (uint8_t)(decimals - last - 1);
		last = decimals;
	} else if (last == whole && byte_at(text, last) == '.' && stands_digit(text, last + 1)) {
		return false; /* 14.30, 2.4.1 */
	}
	if (count > 18 || (whole - at > 1 && byte_at(text, at) == '0'))
		return false;
	*end = read_vulgar(text, last, amount);
	return true;
}

/* ---- what stays as it is ---- */

size_t mixed_end(struct str text, size_t at)
{
	while (at < text.size) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);

		if (!is_letter(c) && !is_digit(c) && !is_mark(c)
		    && !((c == '-' || c == '/' || c == '.' || c == ':' || c == ',') && !at_word_end(text, next)))
			break;
		at = next;
	}
	return at;
}

static bool set_fixed(struct expression *e, struct str text, size_t at, size_t end)
{
	e->shape = SHAPE_FIXED;
	e->kind = NUMBER_FIXED;
	e->figures = true;
	e->start = at;
	e->end = end;
	e->text = str_slice(text, at, end);
	return true;
}

/* 020 123 45 67, +31 20 123 4567, 06-12345678, 0477/12.34.56, (020) 123 45 67. */
static size_t phone_end(struct str text, size_t at)
{
	size_t end = at, digits = 0, from = at;
	bool international = byte_at(text, at) == '+';

	if (!international && byte_at(text, at) != '0')
		return 0;
	at += international;
	while (stands_digit(text, at)) {
		size_t next = digits_end(text, at);

		digits += next - at;
		end = at = next;
		if (byte_at(text, at) == ')')
			at++;
		if (byte_at(text, at) == ' ' || byte_at(text, at) == '-' || byte_at(text, at) == '/' || byte_at(text, at) == '.')
			at++;
		if (byte_at(text, at) == '(')
			at++;
		else if (skip_spaces(text, at) > at && at == end)
			at = skip_spaces(text, at);
	}
	return digits >= (international || byte_at(text, from) == '0' ? 8u : 9u) && digits <= 15 ? end : 0;
}

/* 1012 AB: unless the letters are a unit (1500 MB). */
static size_t postcode_end(struct str text, size_t at)
{
	size_t end = digits_end(text, at), letters = end;
	enum measure_id measure;
	const char *english;

	if (end - at != 4 || byte_at(text, at) == '0')
		return 0;
	letters = skip_spaces(text, end);
	if (letters > end + 2)
		return 0;
	for (size_t i = letters; i < letters + 2; i++)
		if (byte_at(text, i) < 'A' || byte_at(text, i) > 'Z')
			return 0;
	if (!at_word_end(text, letters + 2) || find_sign(text, letters, &measure, &english))
		return 0;
	return letters + 2;
}

static bool is_address(struct str chunk)
{
	unsigned groups = 0, value;
	size_t at = 0, end;

	for (;;) {
		end = read_digits(chunk, at, &value);
		if (end == at || end - at > 3 || value > 255)
			return false;
		groups++;
		if (end == chunk.size)
			return groups == 4;
		if (byte_at(chunk, end) != '.')
			return false;
		at = end + 1;
	}
}

/* Digits and points, dashes, slashes, colons, commas in a row. */
static size_t chunk_end(struct str text, size_t at, unsigned marks[5])
{
	static const char kinds[] = ".-/:,";

	while (at < text.size) {
		const char *mark = strchr(kinds, text.data[at]);

		if (mark && *mark && stands_digit(text, at + 1))
			marks[mark - kinds]++;
		else if (!stands_digit(text, at))
			break;
		at++;
	}
	return at;
}

/* Whether a chunk of digits and marks is no number by its shape alone. */
static bool is_odd_chunk(const struct reader *reader, size_t at, size_t end, const unsigned marks[5])
{
	struct str chunk = str_slice(reader->text, at, end);
	struct amount amount;
	size_t number_end;

	if (reader->label || is_address(chunk) || marks[1] > 2 || marks[2] > 0 || marks[3] > 0 || marks[4] > 1)
		return true;
	if (marks[1])
		return false; /* a range or score, read as such */
	return !read_figures(reader, at, &amount, &number_end) || number_end < end
		|| (marks[0] + marks[4] == 0 && chunk.size > 6); /* a number of seven figures and more has points: a code */
}

bool read_fixed(const struct reader *reader, size_t at, struct expression *e)
{
	struct str text = reader->text;
	unsigned marks[5] = { 0 };
	size_t end = phone_end(text, at);

	if (end && at_word_end(text, end))
		return set_fixed(e, text, at, end);
	if (!stands_digit(text, at))
		return false;
	end = postcode_end(text, at);
	if (end)
		return set_fixed(e, text, at, end);
	end = chunk_end(text, at, marks);
	if (is_odd_chunk(reader, at, end, marks))
		return set_fixed(e, text, at, at_word_end(text, end) ? end : mixed_end(text, at));
	return false;
}

/* NL91 ABNA 0417 1643 00 */
static size_t iban_end(struct str text, size_t at)
{
	size_t from = at, count = 0, end = at;

	for (unsigned i = 0; i < 2; i++)
		if (byte_at(text, at + i) < 'A' || byte_at(text, at + i) > 'Z' || !stands_digit(text, at + 2 + i))
			return 0;
	while (at < text.size) {
		unsigned char c = byte_at(text, at);

		if (stands_digit(text, at) || (c >= 'A' && c <= 'Z')) {
			count++;
			at++;
			continue;
		}
		if (at - from > 4 && !at_word_end(text, at))
			break;
		end = at;
		if (c != ' ' || count % 4 != 0)
			break;
		at++;
	}
	if (at >= text.size)
		end = at;
	return count >= 15 && count <= 34 && end > from && at_word_end(text, end) ? end : 0;
}

/* A4, IPv4, Covid-19, H1N1: letters, then figures, and no Dutch word behind them. */
bool read_fixed_word(const struct reader *reader, size_t at, struct expression *e)
{
	struct str text = reader->text;
	size_t end = iban_end(text, at), last = at, letters;

	if (end)
		return set_fixed(e, text, at, end);
	end = mixed_end(text, at);
	for (size_t i = at; i < end; i++)
		if (stands_digit(text, i))
			last = i + 1;
	if (last == at)
		return false;
	for (letters = last; letters < end && is_letter_at(text, letters);)
		utf8_next(text, &letters);
	if (letters < end || letters > last + 2)
		return false;
	return set_fixed(e, text, at, end);
}
