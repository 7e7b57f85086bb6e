/** Two documents with what a run would have found for them: a follow-up article and the stock market. */
#ifndef TESTS_DOCUMENT_REVIEW_DOCUMENTS_H
#define TESTS_DOCUMENT_REVIEW_DOCUMENTS_H

#include "base/alloc.h"
#include "document/review.h"
#include "match/withdrawn.h"

#include <assert.h>

enum { MOST = 16 };

static struct segment *new_segment(struct document *document, const char *source)
{
	struct segment *segment = &document->segments[document->segment_count++];

	assert(document->segment_count <= MOST);
	*segment = (struct segment){ .id = document->segment_count, .paragraph = document->segment_count };
	segment->source.chars = str_of(source);
	segment->proposals = arena_calloc(&document->arena, MOST, sizeof *segment->proposals);
	segment->hits = arena_calloc(&document->arena, MOST, sizeof *segment->hits);
	return segment;
}

/* A term of the segment, in reading order. */
static struct term *new_hit(struct document *document, struct segment *segment, const char *dutch, const char *english)
{
	struct term *term = arena_calloc(&document->arena, 1, sizeof *term);
	size_t from = segment->hit_count ? segment->hits[segment->hit_count - 1].end : 0;
	size_t start = str_find(segment->source.chars, str_of(dutch), from);

	assert(start != STR_NOT_FOUND && segment->hit_count < MOST);
	*term = (struct term){ .source = str_of(dutch), .target = str_of(english), .glossary = STR("news.txt") };
	segment->hits[segment->hit_count++] =
		(struct hit){ .start = start, .end = start + strlen(dutch), .term = term, .english = str_of(english) };
	return term;
}

/* Terms as "Poetin=Putin|gesprek=talks". */
static void new_hits(struct document *document, struct segment *segment, const char *terms)
{
	struct str rest = str_of(terms), piece;

	while (str_next(&rest, '|', &piece)) {
		size_t middle = str_find(piece, STR("="), 0);

		new_hit(document, segment, arena_str(&document->arena, str_slice(piece, 0, middle)).data,
			arena_str(&document->arena, str_slice(piece, middle + 1, piece.size)).data);
	}
}

/* What the proposals have of the terms, as a run says it. */
static void judge_terms(const struct document *document)
{
	struct wording *wording = wording_open();

	for (size_t i = 0; i < document->segment_count; i++) {
		const struct proposal *best = segment_best(&document->segments[i]);

		mark_terms(wording, &document->segments[i], best ? best->target.chars : document->segments[i].target.chars);
	}
	wording_close(wording);
}

/* Takes the [[ ]] out of `marked`; what stood in them are the places of the edits. */
static struct str without_marks(struct document *document, const char *marked, struct span *places, size_t *count)
{
	struct buf plain = { 0 };
	struct str text;

	*count = 0;
	for (const char *at = marked; *at; at++) {
		if (at[0] == '[' && at[1] == '[')
			places[*count].start = plain.size, at++;
		else if (at[0] == ']' && at[1] == ']')
			places[(*count)++].end = plain.size, at++;
		else
			buf_add_char(&plain, *at);
	}
	text = arena_str(&document->arena, buf_str(&plain));
	buf_fini(&plain);
	return text;
}

static struct proposal *new_proposal(struct document *document, struct segment *segment, enum origin origin, int score,
	const char *target, const char *match, const char *memory)
{
	struct proposal *proposal = &segment->proposals[segment->proposal_count++];
	struct edit *edits = arena_calloc(&document->arena, MOST, sizeof *edits);
	struct span places[MOST];
	size_t count;

	proposal->origin = origin;
	proposal->score = proposal->raw = score;
	proposal->target.chars = without_marks(document, target, places, &count);
	proposal->unit.source.chars = str_of(match);
	proposal->memory = str_of(memory);
	for (size_t i = 0; i < count; i++)
		edits[i].place = places[i];
	proposal->edits = edits;
	return proposal;
}

/* The next edit; its place is the next [[ ]]. */
static void new_edit(struct proposal *proposal, const char *from, const char *to, enum edit_by by)
{
	struct edit *edit = (struct edit *)&proposal->edits[proposal->edit_count++];

	edit->from = str_of(from);
	edit->to = str_of(to);
	edit->by = by;
}

static void confirmed(struct proposal *proposal)
{
	proposal->unit.changed = STR("2021-06-17T09:00:00Z");
	proposal->unit.author = STR("jv");
	proposal->unit.state = STATE_REVIEWED;
}

static void new_document(struct document *document, const char *path)
{
	*document = (struct document){ .path = path, .source_language = STR("nl"), .target_language = STR("en") };
	document->segments = arena_calloc(&document->arena, MOST, sizeof *document->segments);
}

static void first_segments(struct document *document)
{
	static const struct difference was_is[] = { { { "was", 3 }, { "is", 2 } } };
	struct segment *segment;
	struct proposal *proposal;

	segment = new_segment(document,
		"De Russische president Vladimir Poetin noemde het gesprek met zijn Chinese ambtgenoot "
		"Xi Jinping ‘constructief’, maar zei ook dat het ‘moeilijk te zeggen is’ of de relaties nu zullen "
		"verbeteren.");
	new_hits(document, segment,
		"Russische president=Russian president|Poetin=Putin|gesprek=talks|Chinese=Chinese"
		"|ambtgenoot=counterpart");
	proposal = new_proposal(document, segment, ORIGIN_REPAIRED, 81,
		"Russian President Vladimir Putin called the talks with "
		"his [[Chinese]] counterpart [[Xi Jinping]] ‘constructive’, but also said it was ‘hard to say’ whether "
		"relations "
		"would now improve.",
		"De Russische president Vladimir Poetin noemde het gesprek met zijn Amerikaanse ambtsgenoot "
		"Joe Biden ‘constructief’, maar zei ook dat het ‘moeilijk te zeggen was’ of de relaties nu zullen "
		"verbeteren.",
		"memory.db");
	new_edit(proposal, "American", "Chinese", EDIT_GLOSSARY);
	new_edit(proposal, "Joe Biden", "Xi Jinping", EDIT_NAME);
	proposal->open = was_is;
	proposal->open_count = 1;
	confirmed(proposal);

	segment = new_segment(document,
		"De ontmoeting tussen het Chinese staatshoofd Xi Jinping en zijn Russische ambtgenoot "
		"Vladimir Poetin in Peking is vrijdag in de vooravond beëindigd.");
	new_hits(document, segment,
		"ontmoeting=meeting|Chinese=Chinese|staatshoofd=head of state|Russische=Russian"
		"|ambtgenoot=counterpart|Poetin=Putin|Peking=Beijing");
	proposal = new_proposal(document, segment, ORIGIN_REPAIRED, 74,
		"The meeting between [[Chinese]] head of state "
		"[[Xi Jinping]] and his Russian counterpart Vladimir Putin in [[Beijing]] ended early on [[Friday]] "
		"evening.",
		"De ontmoeting tussen het Amerikaanse staatshoofd Joe Biden en zijn Russische ambtgenoot Vladimir "
		"Poetin in Genève "
		"is woensdag in de vooravond beëindigd.",
		"memory.db");
	new_edit(proposal, "US", "Chinese", EDIT_LEARNED);
	new_edit(proposal, "Joe Biden", "Xi Jinping", EDIT_NAME);
	new_edit(proposal, "Geneva", "Beijing", EDIT_GLOSSARY);
	new_edit(proposal, "Wednesday", "Friday", EDIT_DATE);
	confirmed(proposal);
}

static void middle_segments(struct document *document)
{
	struct segment *segment;
	struct proposal *proposal;
	struct span *rest = arena_calloc(&document->arena, 4, sizeof *rest);
	struct term *term;

	segment = new_segment(
		document, "De Chinese delegatie bevestigt dat het gesprek uiteindelijk 2 uur en 45 minuten duurde.");
	new_hits(document, segment, "Chinese=Chinese|delegatie=delegation");
	term = new_hit(document, segment, "bevestigt", "confirm");
	term->pos = POS_VERB;
	segment->hits[2].why = HIT_INFLECTED;
	segment->hits[2].tag = FORM_PRESENT;
	new_hits(document, segment, "gesprek=talks");
	proposal = new_proposal(document, segment, ORIGIN_ASSEMBLED, -1,
		"‹De› Chinese delegation ‹bevestigt dat het› talks "
		"‹uiteindelijk› 2 hours and 45 minutes ‹duurde›.",
		"", "");
	for (size_t at = 0; (at = str_find(proposal->target.chars, STR("‹"), at)) != STR_NOT_FOUND; at++) {
		rest[proposal->rest_count].start = at;
		rest[proposal->rest_count++].end = str_find(proposal->target.chars, STR("›"), at) + strlen("›");
	}
	proposal->rest = rest;

	segment = new_segment(
		document, "Na afloop van de topontmoeting gaven Poetin en Xi elk apart een persconferentie.");
	new_hits(document, segment, "topontmoeting=summit|Poetin=Putin|persconferentie=press conference");
	proposal = new_proposal(document, segment, ORIGIN_REPAIRED, 66,
		"After the [[summit]], [[Putin]] and [[Xi]] each gave a "
		"separate press conference.",
		"Na afloop van de ontmoeting gaven Biden en Poetin elk apart een persconferentie.", "memory.db");
	new_edit(proposal, "meeting", "summit", EDIT_GLOSSARY);
	new_edit(proposal, "Biden", "Putin", EDIT_GLOSSARY);
	new_edit(proposal, "Putin", "Xi", EDIT_NAME);
	confirmed(proposal);
}

static void last_segments(struct document *document)
{
	static const struct caution negation[] = { { "negation",
		{ "negation: the match says “geen”, your sentence does not",
			sizeof "negation: the match says “geen”, your sentence does not" - 1 } } };
	struct segment *segment;
	struct proposal *proposal;

	segment = new_segment(document, "Er was volgens hem sprake van vijandigheid.");
	proposal = new_proposal(document, segment, ORIGIN_FUZZY, 90, "According to him, there was no hostility.",
		"Er was volgens hem geen sprake van vijandigheid.", "memory.db");
	proposal->cautions = negation;
	proposal->caution_count = 1;
	confirmed(proposal);
	segment = new_segment(document, "Wanneer dat precies zal gebeuren, is niet duidelijk.");
	confirmed(new_proposal(document, segment, ORIGIN_EXACT, 100, "It is not clear exactly when that will happen.",
		"Wanneer dat precies zal gebeuren, is niet duidelijk.", "memory.db"));
}

static void review_document(struct document *document)
{
	new_document(document, "vervolg.txt");
	first_segments(document);
	middle_segments(document);
	last_segments(document);
}

static void many_document(struct document *document)
{
	struct segment *segment;
	struct proposal *proposal;

	new_document(document, "beurs.txt");
	segment = new_segment(document, "De beurs in Brussel sloot donderdag 1,2 procent hoger.");
	new_hits(document, segment, "beurs=stock exchange|Brussel=Brussels");
	proposal = new_proposal(document, segment, ORIGIN_REPAIRED, 84,
		"The [[Brussels]] stock exchange closed [[1.2]] per cent "
		"higher on Thursday.",
		"De beurs in Parijs sloot donderdag 0,9 procent hoger.", "beurs.tmx");
	new_edit(proposal, "Paris", "Brussels", EDIT_GLOSSARY);
	new_edit(proposal, "0.9", "1.2", EDIT_NUMBER);
	new_proposal(document, segment, ORIGIN_FUZZY, 73,
		"The London stock exchange opened 0.2 per cent higher on Thursday.",
		"De beurs in Londen opende donderdag 0,2 procent hoger.", "beurs.tmx");
	new_proposal(document, segment, ORIGIN_FUZZY, 71,
		"The Brussels stock exchange closed 0.4 per cent lower on Friday.",
		"De beurs in Brussel sloot vrijdag 0,4 procent lager.", "beurs.tmx");
	new_proposal(document, segment, ORIGIN_FUZZY, 65,
		"The Amsterdam stock exchange closed 1.1 per cent higher on Monday.",
		"De beurs in Amsterdam sloot maandag 1,1 procent hoger.", "beurs.tmx");
	new_proposal(document, segment, ORIGIN_FUZZY, 60,
		"The Brussels stock exchange opened 0.3 per cent lower on Tuesday.",
		"De beurs in Brussel opende dinsdag 0,3 procent lager.", "beurs.tmx");

	segment = new_segment(document, "De rente steeg met 0,25 procentpunt.");
	new_hits(document, segment, "rente=interest rate");
	proposal = new_proposal(document, segment, ORIGIN_SUBSTITUTED, 99,
		"The interest rate rose by [[0.25]] percentage points.", "De rente steeg met 0,50 procentpunt.",
		"beurs.tmx");
	new_edit(proposal, "0.50", "0.25", EDIT_NUMBER);
	proposal->penalty = 1;
	new_segment(document, "Beleggers halen opgelucht adem.");
}

#endif
