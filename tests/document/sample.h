/* A small document with every kind of proposal. */
#ifndef TESTS_DOCUMENT_SAMPLE_H
#define TESTS_DOCUMENT_SAMPLE_H

#include "help.h"

enum { SAMPLE_SEGMENTS = 6 };

struct sample {
	struct document document;
	struct segment segments[SAMPLE_SEGMENTS];
	struct part parts[5];
	struct proposal proposals[SAMPLE_SEGMENTS + 1];
	struct format format;
	struct term term;
	struct hit hit;
	struct caution caution;
	struct edit edit;
};

static inline void sample_fill(struct sample *sample)
{
	static const char text[] =
		"De minister kwam. Hij \xE2\x82\xAC sprak.\n\nDrie  landen <b>tekenden</b>.\nNiets.\fNiets. Slot.\n";
	static const struct code source_codes[] = { { CODE_OPEN, 1, 13, { "<b>", 3 } },
		{ CODE_CLOSE, 1, 21, { "</b>", 4 } } };
	static const struct code target_codes[] = { { CODE_OPEN, 1, 17, { "<b>", 3 } },
		{ CODE_CLOSE, 1, 23, { "</b>", 4 } } };
	static const char *const sources[] = { "De minister kwam.", "Hij \xE2\x82\xAC sprak.", "Drie  landen tekenden.",
		"Niets.", "Niets.", "Slot." };
	static const size_t starts[] = { 0, 18, 0, 65, 72, 79 }, paragraphs[] = { 1, 1, 2, 3, 4, 4 };

	memset(sample, 0, sizeof *sample);
	sample->format = (struct format){ .name = "text" };
	sample->document = (struct document){
		.path = "article.txt",
		.format = &sample->format,
		.source_language = { "nl", 2 },
		.target_language = { "en-GB", 5 },
		.bytes = { text, sizeof text - 1 },
		.line_end = "\n",
		.segments = sample->segments,
		.segment_count = SAMPLE_SEGMENTS,
		.parts = sample->parts,
		.part_count = 5,
	};
	sample->parts[0] = (struct part){ .kind = PART_RUN, .paragraph = 1, .first = 0, .count = 2 };
	sample->parts[1] = (struct part){ .kind = PART_RAW, .text = text_of("\n\n") };
	sample->parts[2] =
		(struct part){ .kind = PART_RUN, .paragraph = 2, .first = 2, .count = 1, .text = text_of(sources[2]) };
	sample->parts[3] = (struct part){ .kind = PART_RAW, .text = text_of("\f") };
	sample->parts[4] = (struct part){ .kind = PART_RUN, .paragraph = 3, .first = 3, .count = 3 };
	for (size_t i = 0; i < SAMPLE_SEGMENTS; i++)
		sample->segments[i] = (struct segment){ .id = i + 1,
			.paragraph = paragraphs[i],
			.start = starts[i],
			.end = starts[i] + strlen(sources[i]),
			.source = text_of(sources[i]),
			.space = { " ", 1 } };
	sample->segments[2].source.codes = source_codes;
	sample->segments[2].source.code_count = 2;

	sample->term = (struct term){
		.source = { "minister", 8 }, .target = { "minister", 8 }, .glossary = { "news.txt", 8 }
	};
	sample->hit = (struct hit){ .start = 3, .end = 11, .term = &sample->term, .applied = true };
	sample->segments[0].hits = &sample->hit;
	sample->segments[0].hit_count = 1;
	sample->caution = (struct caution){ "negation", { "negation: only one of both has a negation", 41 } };
	sample->edit = (struct edit){ { "Two", 3 }, { "Three", 5 }, EDIT_NUMBER, { 0, 5 } };

	sample->proposals[0] = (struct proposal){ .target = text_of("The minister came."),
		.origin = ORIGIN_EXACT,
		.score = 100,
		.raw = 100,
		.unit = { .source = sample->segments[0].source, .target = text_of("The minister came.") },
		.memory = { "memory.db", 9 } };
	sample->proposals[1] = (struct proposal){ .target = text_of("The minister went."),
		.origin = ORIGIN_FUZZY,
		.score = 72,
		.raw = 72,
		.unit = { .source = text_of("De minister ging."),
			.target = text_of("The minister went."),
			.author = { "Jan", 3 } },
		.memory = { "memory.db", 9 } };
	sample->segments[0].proposals = sample->proposals;
	sample->segments[0].proposal_count = 2;
	sample->segments[0].state = STATE_TRANSLATED;
	sample->proposals[2] = (struct proposal){ .target = { { "Three  countries signed.", 24 }, target_codes, 2 },
		.origin = ORIGIN_REPAIRED,
		.score = 94,
		.raw = 71,
		.edits = &sample->edit,
		.edit_count = 1,
		.cautions = &sample->caution,
		.caution_count = 1,
		.unit = { .source = text_of("Twee landen tekenden."), .target = text_of("Two countries signed.") },
		.memory = { "memory.db", 9 } };
	sample->proposals[3] = (struct proposal){
		.target = text_of("\xE2\x80\xB9Niets\xE2\x80\xBA."), .origin = ORIGIN_ASSEMBLED, .score = -1, .raw = -1
	};
	sample->proposals[4] =
		(struct proposal){ .target = text_of("Nothing."), .origin = ORIGIN_MT, .score = -1, .raw = -1 };
	for (size_t i = 2; i < 5; i++) {
		sample->segments[i].proposals = &sample->proposals[i];
		sample->segments[i].proposal_count = 1;
		sample->segments[i].state = STATE_PROPOSED;
	}
}

#endif
