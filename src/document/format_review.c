/* The listing to read (format `review`): Dutch and English are the page, all else is dim and stands in the gutter. */
#include "document/review_parts.h"

#include "text/unicode.h"

enum { GOOD_ENOUGH = 99, ORDINARY_THRESHOLD = 60 };

static void write_header(struct review *review, const struct document *document)
{
	struct page *page = &review->page;
	size_t words = 0;

	for (size_t i = 0; i < document->segment_count; i++)
		words += text_words(document->segments[i].source.chars);
	page_gap(page);
	page_paragraph(page, 4);
	page_add(page, STYLE_FILE, strcmp(document->path, "-") == 0 ? STR("standard input") : str_of(document->path));
	page_printf(page, STYLE_DIM, "  %.*s → %.*s  %.*s, ", STR_ARG(document->source_language),
		STR_ARG(document->target_language),
		STR_ARG(page_count_of(page, document->segment_count, "segment", "segments")));
	page_add(page, STYLE_DIM, page_count_of(page, words, "word", "words"));
	page_row(page);
}

/* Nothing is proposed: what the file holds already, or why there is nothing. */
static void add_none(struct review *review, const struct segment *segment)
{
	struct page *page = &review->page;

	if (segment->target.chars.size) {
		page_block(page, SIDE_RIGHT, STR("file"), STYLE_LABEL, BAR_SOLID, STYLE_DIM);
		add_listed_text(page, segment->target, STYLE_PROPOSAL, NULL, 0);
	} else {
		page_block(page, SIDE_RIGHT, STR("none"), STYLE_DIM, BAR_NONE, STYLE_DIM);
		page_add(page, STYLE_DIM, STR("nothing in the memory"));
		if (review->options->threshold > ORDINARY_THRESHOLD)
			page_printf(page, STYLE_DIM, " from --threshold %d on", review->options->threshold);
		if (!segment->hit_count)
			page_add(page, STYLE_DIM, STR(", no term known"));
	}
	add_terms(review, segment);
}

static void write_segment(struct review *review, const struct segment *segment)
{
	const struct proposal *best = segment_best(segment);
	bool enough = best && best->score >= GOOD_ENOUGH && !review->options->verbose;

	page_gap(&review->page);
	add_source(review, segment);
	if (!best)
		add_none(review, segment);
	for (size_t i = 0; i < segment->proposal_count; i++) {
		if (is_repeated(segment, i))
			continue;
		if (i && enough) {
			review->counts->hidden++;
			continue;
		}
		if (i)
			page_row(&review->page);
		add_proposal(review, segment, i);
		review->counts->warnings += segment->proposals[i].caution_count;
	}
	page_row(&review->page);
	count_segment(review->counts, segment);
	arena_reset(&review->scratch);
}

static bool write_document(
	struct review *review, const struct document *document, struct output *output, struct error *error)
{
	const struct format_options *options = review->options;

	review->counts->documents++;
	if (!options->quiet)
		write_header(review, document);
	for (size_t i = 0; i < document->segment_count; i++) {
		write_segment(review, &document->segments[i]);
		if (!output_flush(output, error)) /* the pager shows the first lines at once */
			return false;
	}
	if (!options->quiet && options->first + 1 >= options->total)
		review_summary(&review->page, review->counts, options);
	return true;
}

static bool review_write(const struct document *document, struct output *output, const struct format_options *options,
	struct error *error)
{
	struct review_counts own = { 0 };
	struct review review = { .counts = options->counts ? options->counts : &own, .options = options };
	bool done;

	page_init(&review.page, options->paint, &output->bytes);
	review.page.started = options->first > 0;
	done = write_document(&review, document, output, error);
	page_fini(&review.page);
	arena_fini(&review.scratch);
	return done;
}

static const char *const suffixes[] = { NULL };

const struct format review_format = {
	.name = "review",
	.about = "a listing to read",
	.suffixes = suffixes,
	.write = review_write,
};
