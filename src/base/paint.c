#include "base/paint.h"

#include "base/utf8.h"

#include <stdio.h>

const char *const style_names[STYLE_COUNT] = { "source", "proposal", "number", "term", "exact", "near", "middle", "far",
	"parts", "mt", "removed", "added", "edit", "rest", "label", "dim", "warning", "hit", "error", "hint", "file",
	"bold", "good" };

static const char *const defaults[STYLE_COUNT] = {
	[STYLE_SOURCE] = "",
	[STYLE_PROPOSAL] = "",
	[STYLE_NUMBER] = "bold",
	[STYLE_TERM] = "underline",
	[STYLE_EXACT] = "bold green",
	[STYLE_NEAR] = "green",
	[STYLE_MIDDLE] = "yellow",
	[STYLE_FAR] = "dim",
	[STYLE_PARTS] = "dim",
	[STYLE_MT] = "magenta",
	[STYLE_REMOVED] = "red strike",
	[STYLE_ADDED] = "green",
	[STYLE_EDIT] = "cyan",
	[STYLE_REST] = "dim italic",
	[STYLE_LABEL] = "dim",
	[STYLE_DIM] = "dim",
	[STYLE_WARNING] = "bold yellow",
	[STYLE_HIT] = "bold yellow",
	[STYLE_ERROR] = "bold red",
	[STYLE_HINT] = "cyan",
	[STYLE_FILE] = "bold",
	[STYLE_BOLD] = "bold",
	[STYLE_GOOD] = "green",
};

/* Select Graphic Rendition (ECMA-48, 8.3.117). */
static const struct {
	const char *name;
	int sgr;
} attributes[] = { { "bold", 1 }, { "dim", 2 }, { "italic", 3 }, { "underline", 4 }, { "ul", 4 }, { "strike", 9 } };

static const char *const colors[] = { "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white" };

void paint_init(struct paint *paint)
{
	struct str wrong;

	*paint = (struct paint){ .width = 80 };
	for (int style = 0; style < STYLE_COUNT; style++)
		paint_set(paint, (enum style)style, str_of(defaults[style]), &wrong);
}

bool find_style(struct str name, enum style *style)
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		if (str_equal(name, str_of(style_names[i]))) {
			*style = (enum style)i;
			return true;
		}
	}
	return false;
}

static int find_attribute(struct str word)
{
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (str_equal(word, str_of(attributes[i].name)))
			return attributes[i].sgr;
	return 0;
}

/* 30 to 37, 90 to 97 for the bright ones, 39 for the terminal's own, 0 where it is no colour. */
static int find_color(struct str word)
{
	bool bright = str_starts(word, STR("bright"));

	if (str_equal(word, STR("normal")) || str_equal(word, STR("default")))
		return 39;
	if (bright)
		word = str_slice(word, 6, word.size);
	for (int i = 0; i < 8; i++)
		if (str_equal(word, str_of(colors[i])))
			return (bright ? 90 : 30) + i;
	return 0;
}

bool paint_set(struct paint *paint, enum style style, struct str words, struct str *wrong)
{
	struct str word;
	unsigned set = 0;
	int color = 0;
	char sgr[sizeof paint->sgr[0]] = "";
	int size = 0;

	while (str_next(&words, ' ', &word)) {
		int attribute = find_attribute(word);

		if (word.size == 0)
			continue;
		if (attribute) {
			set |= 1u << attribute;
		} else if (!color && find_color(word)) {
			color = find_color(word);
		} else {
			*wrong = word;
			return false;
		}
	}
	for (int attribute = 1; attribute < 10; attribute++)
		if (set & 1u << attribute)
			size += snprintf(sgr + size, sizeof sgr - (size_t)size, "%s%d", size ? ";" : "", attribute);
	if (color && color != 39)
		snprintf(sgr + size, sizeof sgr - (size_t)size, "%s%d", size ? ";" : "", color);
	memcpy(paint->sgr[style], sgr, sizeof sgr);
	return true;
}

/* What a terminal without UTF-8 gets for the characters we draw with, and for quotes and dashes. */
static const struct {
	uint32_t character;
	const char *ascii;
} stand_ins[] = {
	{ 0xA0, " " },
	{ 0xB7, "-" },
	{ 0x2013, "-" },
	{ 0x2014, "-" },
	{ 0x2018, "'" },
	{ 0x2019, "'" },
	{ 0x201C, "\"" },
	{ 0x201D, "\"" },
	{ 0x201E, "\"" },
	{ 0x2026, "..." },
	{ 0x2039, "<" },
	{ 0x203A, ">" },
	{ 0x2192, "->" },
	{ 0x23CE, "\\n" },
	{ 0x2501, "=" },
	{ 0x2502, "|" },
	{ 0x250A, ":" },
	{ 0x2588, "#" },
	{ 0x258F, "|" },
	{ 0x2595, "|" },
};

static const char *stand_in(const struct paint *paint, uint32_t c)
{
	if (utf8_columns(c) == 0)
		return ""; /* its letter has become "?" or stands well without it */
	for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
		if (stand_ins[i].character == c)
			return stand_ins[i].ascii;
	if (paint->lost)
		*paint->lost = true;
	return "?";
}

bool paint_is_unsafe(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E)
	       || (c >= 0x2066 && c <= 0x2069) || c == 0x61C;
}

/* What is shown in place of `c` (in `room` where it has to be made up); NULL: itself. */
static const char *shown(const struct paint *paint, uint32_t c, char room[16])
{
	if (c >= 0x20 && c < 0x7F)
		return NULL;
	if (c == '\t')
		return " ";
	if (c == '\n')
		return paint->ascii ? stand_in(paint, 0x23CE) : "⏎";
	if (paint_is_unsafe(c)) {
		snprintf(room, 16, "<U+%04X>", (unsigned)c);
		return room;
	}
	if (paint->ascii)
		return stand_in(paint, c);
	return c == 0xFFFD ? "\xEF\xBF\xBD" : NULL; /* perhaps a wrong byte */
}

/* The next character of `text`; a CR before LF is part of that line break. */
static uint32_t next(struct str text, size_t *at)
{
	uint32_t c = utf8_next(text, at);

	return c == '\r' && *at < text.size && text.data[*at] == '\n' ? utf8_next(text, at) : c;
}

static void add_shown(const struct paint *paint, struct buf *out, struct str text)
{
	size_t at = 0, kept = 0; /* bytes before `kept` are out */
	char room[16];

	while (at < text.size) {
		size_t from = at;
		const char *instead = shown(paint, next(text, &at), room);

		if (!instead)
			continue;
		buf_add(out, str_slice(text, kept, from));
		buf_add(out, str_of(instead));
		kept = at;
	}
	buf_add(out, str_slice(text, kept, text.size));
}

void paint_add(const struct paint *paint, struct buf *out, enum style style, struct str text)
{
	const char *sgr = paint->sgr[style];

	if (!paint->color || !*sgr || text.size == 0) {
		add_shown(paint, out, text);
		return;
	}
	buf_printf(out, "\033[%sm", sgr);
	add_shown(paint, out, text);
	buf_add(out, STR("\033[0m"));
}

size_t paint_width(const struct paint *paint, struct str text)
{
	size_t width = 0, at = 0;
	char room[16];

	while (at < text.size) {
		uint32_t c = next(text, &at);
		const char *instead = shown(paint, c, room);

		width += instead ? utf8_count(str_of(instead)) : utf8_columns(c);
	}
	return width;
}
