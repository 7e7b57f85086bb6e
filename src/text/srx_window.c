/* A paragraph may have 50 MB, and a rule may run to its end from everywhere: they see it through a window. */
#include "text/srx_private.h"

#include "base/alloc.h"
#include "base/utf8.h"

#include <unicode/utf16.h>

/* UTF-16 units. */
enum {
	CORE = 16 * 1024,
	OVERLAP = 2 * 1024, /* behind the core: room for matches that begin in it */
	AHEAD = 1024,       /* behind that: what they look ahead to */
	ROOM = 2 * SRX_REACH + CORE + OVERLAP + AHEAD + 2,
};

static void add(struct srx_window *window, uint32_t c)
{
	if (c <= 0xFFFF) {
		window->units[window->count++] = (UChar)c;
	} else {
		window->units[window->count++] = U16_LEAD(c);
		window->units[window->count++] = U16_TRAIL(c);
	}
}

void srx_move(struct srx_window *window, struct str paragraph, size_t at)
{
	size_t byte = at;
	int32_t core_size = 0;

	if (!window->units)
		window->units = must_alloc(ROOM * sizeof *window->units);

	for (int back = 0; back < SRX_REACH && byte > 0; back++)
		utf8_previous(paragraph, &byte);
	window->from = window->known_byte = byte;
	window->count = window->known_unit = 0;
	while (byte < at)
		add(window, utf8_next(paragraph, &byte));
	window->core = window->count;
	window->core_byte = at;
	window->core_end = -1;
	while (byte < paragraph.size && core_size < CORE + OVERLAP + AHEAD) {
		if (window->core_end < 0 && core_size >= CORE)
			window->core_end = window->count;
		add(window, utf8_next(paragraph, &byte));
		core_size = window->count - window->core;
	}
	if (byte == paragraph.size || window->core_end < 0)
		window->core_end = window->count;
	window->to = byte;
	window->view++;
}

bool srx_sees(const struct srx_window *window, struct str paragraph, size_t at)
{
	size_t after = AHEAD;

	return window->view > 0 && (window->from == 0 || at >= window->core_byte) && at <= window->to
	       && (window->to == paragraph.size || window->to - at >= after);
}

int32_t srx_region_end(const struct srx_window *window)
{
	return window->count - window->core_end > OVERLAP ? window->core_end + OVERLAP : window->count;
}

/* Back to the start where it lies before the known position. */
static void rewind_to(struct srx_window *window, bool before)
{
	if (!before)
		return;
	window->known_unit = 0;
	window->known_byte = window->from;
}

size_t srx_byte(struct srx_window *window, struct str paragraph, int32_t unit)
{
	rewind_to(window, unit < window->known_unit);
	while (window->known_unit < unit)
		window->known_unit += utf8_next(paragraph, &window->known_byte) > 0xFFFF ? 2 : 1;
	return window->known_byte;
}

int32_t srx_unit(struct srx_window *window, struct str paragraph, size_t byte)
{
	rewind_to(window, byte < window->known_byte);
	while (window->known_byte < byte)
		window->known_unit += utf8_next(paragraph, &window->known_byte) > 0xFFFF ? 2 : 1;
	return window->known_unit;
}
