#include "text/sentences.h"

#include "text/evidence.h"

void each_candidate(struct str paragraph, candidate_visitor *visit, void *data)
{
	struct surroundings s = { .text = paragraph };
	size_t mark = find_mark(paragraph, 0);

	for (; mark < paragraph.size; mark = find_mark(paragraph, s.after_mark)) {
		const struct evidence_rule *rule;
		struct candidate candidate;

		if (!read_surroundings(&s, mark))
			continue;
		candidate.evidence = weigh_evidence(&s, &rule);
		candidate.end = s.end;
		candidate.next = s.next;
		candidate.breaks = rule->breaks;
		candidate.confidence = rule->confidence;
		if (!visit(data, &candidate))
			return;
		if (candidate.breaks)
			s.start = s.next;
	}
}
