#include "translate/unfinished.h"

#include "match/sentence_words.h"

/* So many segments are named; the rest is counted. */
enum { NAMED = 12 };

/** Segments of one kind. */
struct named {
	struct buf list;
	size_t count;
};

bool is_plain_document(const struct format *format)
{
	return format->read && format->write && !format->bilingual;
}

/* What stands in the document: the best proposal, `strict` only of this very sentence; NULL: the Dutch, or what the file held. */
static const struct proposal *written_proposal(const struct segment *segment, bool strict)
{
	const struct proposal *best = segment->target.chars.size ? NULL : segment_best(segment);

	return best && strict && best->origin < ORIGIN_SUBSTITUTED ? NULL : best;
}

static bool is_similar(const struct segment *segment, bool strict)
{
	const struct proposal *written = written_proposal(segment, strict);

	return written && (written->origin == ORIGIN_FUZZY || written->origin == ORIGIN_REPAIRED);
}

static bool has_withdrawn(const struct segment *segment, bool strict)
{
	if (!segment->target.chars.size && !written_proposal(segment, strict))
		return false;
	for (size_t i = 0; i < segment->hit_count; i++)
		if (segment->hits[i].written)
			return true;
	return false;
}

static bool is_dutch(const struct segment *segment, bool strict)
{
	const struct proposal *written = written_proposal(segment, strict);

	if (segment->target.chars.size)
		return false;
	return written ? written->rest_count > 0 : has_letter(segment->source.chars);
}

static struct named name(const struct document *document, bool (*is_named)(const struct segment *, bool), bool strict)
{
	struct named named = { 0 };

	for (size_t i = 0; i < document->segment_count; i++) {
		if (!is_named(&document->segments[i], strict))
			continue;
		if (named.count++ < NAMED)
			buf_printf(&named.list, "%s%zu", named.count == 1 ? "" : ", ", document->segments[i].id);
	}
	if (named.count > NAMED)
		buf_add(&named.list, STR(" ..."));
	return named;
}

void name_unfinished(const struct document *document, const struct translate_options *options, const struct format *to,
	struct job *job)
{
	struct place place = { .file = options->output ? options->output : document->path };
	bool strict = options->format.strict, plain = is_plain_document(to);
	struct named similar = name(document, is_similar, strict);
	struct named withdrawn = name(document, has_withdrawn, strict), dutch = name(document, is_dutch, strict);

	if (similar.count)
		job_warn_hint(job, place, "-o FILE.xlf marks them; --strict leaves them in Dutch",
			"%zu of %zu segments are translations of similar sentences, not of yours: %s", similar.count,
			document->segment_count, buf_text(&similar.list));
	if (plain && withdrawn.count)
		job_warn_hint(job, place, "-o FILE.xlf has a note with each; the listing says which words",
			"%zu of %zu segments have English that a glossary forbids or deprecates: %s", withdrawn.count,
			document->segment_count, buf_text(&withdrawn.list));
	if (plain && dutch.count && !strict) /* who is strict wants the Dutch, and has the exit status */
		job_warn(job, place, "%zu of %zu segments are still Dutch, wholly or between ‹ ›: %s", dutch.count,
			document->segment_count, buf_text(&dutch.list));
	buf_fini(&similar.list);
	buf_fini(&withdrawn.list);
	buf_fini(&dutch.list);
}
