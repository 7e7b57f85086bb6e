/* What is set up, and whether it is sound. */
#include "cli/listing.h"

static const struct {
	const char *word;
	enum style style;
} sounds[] = { [SOUND_OK] = { "ok", STYLE_GOOD },
	[SOUND_WARN] = { "warn", STYLE_WARNING },
	[SOUND_FAIL] = { "fail", STYLE_ERROR },
	[SOUND_NONE] = { "–", STYLE_DIM } };

static void add_doctor_line(struct page *page, const struct doctor_line *line)
{
	enum style style = line->sound == SOUND_NONE ? STYLE_DIM : STYLE_SOURCE;

	page_paragraph(page, 19);
	page_stop(page, 1);
	page_add(page, sounds[line->sound].style, str_of(sounds[line->sound].word));
	page_stop(page, 7);
	page_add(page, style, str_of(line->subject));
	page_stop(page, 19);
	page_add(page, style, line->what);
	if (line->what.size && line->about.size)
		page_add(page, STYLE_DIM, STR(" "));
	page_add(page, STYLE_DIM, line->about);
}

static void add_verdict(struct page *page, size_t failures, size_t warnings)
{
	page_paragraph(page, 0);
	if (failures)
		page_add(page, STYLE_ERROR, page_count_of(page, failures, "failure", "failures"));
	if (failures && warnings)
		page_add(page, STYLE_DIM, STR(", "));
	if (warnings)
		page_add(page, STYLE_WARNING, page_count_of(page, warnings, "warning", "warnings"));
	if (!failures && !warnings)
		page_add(page, STYLE_GOOD, STR("all is sound"));
}

void list_doctor(const struct paint *paint, struct str program, struct str libraries, const struct doctor_line *lines,
	size_t count, struct buf *out)
{
	size_t found[4] = { 0 };
	struct page page;

	page_init(&page, paint, out);
	page_paragraph(&page, 4);
	page_add(&page, STYLE_BOLD, program);
	page_printf(&page, STYLE_DIM, "  %.*s", STR_ARG(libraries));
	page_row(&page);
	page_gap(&page);
	for (size_t i = 0; i < count; i++) {
		add_doctor_line(&page, &lines[i]);
		found[lines[i].sound]++;
	}
	page_row(&page);
	page_gap(&page);
	add_verdict(&page, found[SOUND_FAIL], found[SOUND_WARN]);
	page_row(&page);
	page_fini(&page);
}

void list_config(const struct paint *paint, const struct config_line *lines, size_t count, struct buf *out)
{
	struct page page;
	size_t origin = 0, setting = 20;

	page_init(&page, paint, out);
	for (size_t i = 0; i < count; i++) {
		size_t a = paint_width(paint, lines[i].origin);
		size_t b = paint_width(paint, lines[i].key) + 3 + paint_width(paint, lines[i].value);

		origin = a > origin ? a : origin;
		setting = lines[i].hides.size && b > setting ? b : setting;
	}
	origin += origin ? 4 : 0;
	for (size_t i = 0; i < count; i++) {
		const struct config_line *line = &lines[i];

		page_paragraph(&page, origin + 4);
		page_add_whole(&page, line->file ? STYLE_FILE : STYLE_DIM, line->origin);
		page_stop(&page, origin);
		page_printf(&page, STYLE_SOURCE, "%.*s = ", STR_ARG(line->key));
		page_add(&page, STYLE_SOURCE, line->value);
		if (line->hides.size) {
			page_stop(&page, origin + setting + 4);
			page_printf(&page, STYLE_DIM, "hides %.*s", STR_ARG(line->hides));
		}
	}
	page_row(&page);
	page_fini(&page);
}
