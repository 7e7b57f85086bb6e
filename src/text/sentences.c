#include "text/sentences.h"

#include "text/evidence.h"

/* The places without a mark where the rules may break: splits of the translator, breaks of an SRX file; in order. */
struct places {
	const struct sentence_rules *rules;
	struct str text;
	bool has_split;
	size_t split_end, split_next; /* the next one */
	const struct srx_place *srx;
	size_t srx_count;
};

static void find_next_split(struct places *places, size_t from)
{
	const struct exceptions *exceptions = places->rules->exceptions;

	places->has_split = exceptions && find_split(exceptions, places->text, from, &places->split_end, &places->split_next);
}

static void places_init(struct places *places, struct str text, const struct sentence_rules *rules)
{
	*places = (struct places){ .rules = rules, .text = text };
	if (!rules)
		return;
	if (rules->srx)
		srx_set_paragraph(rules->srx, text, &places->srx, &places->srx_count); /* false: Ctrl-C, which the caller sees too */
	find_next_split(places, 0);
}

/* The first place left whose next sentence begins before byte `before`, taken out. */
static bool next_place(struct places *places, size_t before, size_t *end, size_t *next)
{
	bool srx = places->srx_count && (!places->has_split || places->srx->next < places->split_next);

	if (!srx && !places->has_split)
		return false;
	*end = srx ? places->srx->end : places->split_end;
	*next = srx ? places->srx->next : places->split_next;
	if (*next >= before)
		return false;
	if (places->has_split && places->split_next == *next)
		find_next_split(places, *next);
	if (places->srx_count && places->srx->next == *next) {
		places->srx++;
		places->srx_count--;
	}
	return true;
}

static void leave_places(struct places *places, size_t upto)
{
	size_t end, next;

	while (next_place(places, upto + 1, &end, &next))
		;
}

static struct candidate weigh(const struct surroundings *s)
{
	const struct evidence_rule *rule;
	enum evidence evidence = weigh_evidence(s, &rule);

	return (struct candidate){
		.end = s->end,
		.next = s->next,
		.breaks = rule->breaks,
		.confidence = rule->confidence,
		.evidence = evidence,
		.said = evidence <= EVIDENCE_SPLIT ? s->place_exception->place
			: evidence <= EVIDENCE_MAY_END ? s->end_exception->place
			: evidence <= EVIDENCE_SRX_BREAK ? (struct place){ s->srx->path, s->srx->line, 0 } : (struct place){ 0 },
	};
}

static struct candidate weigh_place(const struct surroundings *at_mark, size_t end, size_t next)
{
	struct surroundings s = { .text = at_mark->text, .rules = at_mark->rules, .start = at_mark->start, .mark = end,
		.after_mark = end, .end = end, .next = next, .word = { at_mark->text.data + end, 0 } };

	ask_rules(&s);
	return weigh(&s);
}

static bool find_candidate(struct surroundings *s, size_t from)
{
	size_t mark = find_mark(s->text, from);

	while (mark < s->text.size && !read_surroundings(s, mark))
		mark = find_mark(s->text, s->after_mark);
	return mark < s->text.size;
}

void each_candidate(struct str paragraph, const struct sentence_rules *rules, candidate_visitor *visit, void *data)
{
	struct surroundings s = { .text = paragraph, .rules = rules };
	struct places places;
	bool found;

	places_init(&places, paragraph, rules);
	found = find_candidate(&s, 0);
	for (;;) {
		size_t end, next;
		bool at_place = next_place(&places, found ? s.next : paragraph.size, &end, &next);
		struct candidate candidate;

		if (!at_place && !found)
			return;
		candidate = at_place ? weigh_place(&s, end, next) : weigh(&s);
		if (!visit(data, &candidate))
			return;
		if (at_place) {
			if (candidate.breaks && !begin_sentence(&s, next) && found)
				found = find_candidate(&s, s.next > next ? s.next : next);
			continue;
		}
		if (candidate.breaks)
			s.start = candidate.next;
		leave_places(&places, s.next);
		found = find_candidate(&s, s.after_mark);
	}
}
