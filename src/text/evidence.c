#include "text/evidence.h"

#include "base/utf8.h"
#include "text/unicode.h"
#include "text/word_shapes.h"
#include "text/words.h"

enum { ABBREVIATION = WORD_NEVER | WORD_TITLE | WORD_DOUBTFUL | WORD_MAY_END | WORD_MAY_END_FIGURES };

static uint32_t last_of(struct str s)
{
	size_t at = s.size;

	return at > 0 ? utf8_previous(s, &at) : 0;
}

/* A starter, and no surname (De Croo) that would belong to the initial or title before it. */
static bool new_sentence_follows(const struct surroundings *s)
{
	return next_is_starter(s) && !next_is_surname(s);
}

static bool place_said(const struct surroundings *s, enum exception_kind kind)
{
	return s->place_exception && s->place_exception->kind == kind;
}

static bool said_join(const struct surroundings *s)
{
	return place_said(s, EXCEPTION_JOIN);
}

static bool said_split(const struct surroundings *s)
{
	return place_said(s, EXCEPTION_SPLIT);
}

static bool said_never_ends(const struct surroundings *s)
{
	return s->end_exception && s->end_exception->kind == EXCEPTION_NEVER_ENDS;
}

static bool said_may_end(const struct surroundings *s)
{
	return s->end_exception && s->end_exception->kind == EXCEPTION_MAY_END && next_is_capital(s);
}

static bool srx_exception(const struct surroundings *s)
{
	return s->srx && !s->srx->breaks;
}

static bool srx_break(const struct surroundings *s)
{
	return s->srx && s->srx->breaks;
}

static bool srx_silent(const struct surroundings *s)
{
	return s->rules && s->rules->srx_only;
}

/* A word cut short, x.y; and a small letter alone, but for a unit (5 p.). */
static bool unknown_abbreviation(const struct surroundings *s)
{
	if (is_cut_short(s->word) || (s->dotted && is_dotted(s->word)))
		return true;
	return is_one_letter(s->word) && is_lower(utf8_peek(s->word, 0)) && !is_digit(last_of(previous_word(s)));
}

static bool next_is_figure(const struct surroundings *s)
{
	return is_digit(s->first);
}

/* (!) (?) [...]; behind other words an ellipsis may stand for whole sentences: (...) We hebben */
static bool mark_in_brackets(const struct surroundings *s)
{
	char before = s->mark > s->start ? s->text.data[s->mark - 1] : 0;

	if (s->kind == MARK_ELLIPSIS && next_is_starter(s) && previous_word(s).size > 0)
		return false;
	return (before == '(' && s->closer == ')') || (before == '[' && s->closer == ']');
}

static bool mark_begins_sentence(const struct surroundings *s)
{
	return s->word.size == 0 && previous_word(s).size == 0 && s->closer == 0 && !s->loose_quote;
}

static bool ellipsis_follows(const struct surroundings *s)
{
	return s->first == 0x2026 || str_starts(str_slice(s->text, s->follower, s->text.size), STR("..."));
}

/* A comma, slash or closing mark: what follows belongs to what stands before. */
static bool sentence_goes_on(const struct surroundings *s)
{
	switch (s->first) {
	case ',': case ';': case ':': case '/': case ')': case ']': case '}': case 0xBB: case 0x203A: return true;
	default: return false;
	}
}

/* starts-lowercase: of the translator's exceptions; up to white space, punctuation behind the word left off. */
static bool said_to_start(const struct surroundings *s)
{
	struct str word = str_slice(s->text, s->follower, s->follower);

	if (!s->rules || !s->rules->exceptions)
		return false;
	for (size_t at = s->follower; at < s->text.size;) {
		uint32_t c = utf8_next(s->text, &at);

		if (is_space(c))
			break;
		if (is_letter(c) || is_digit(c))
			word.size = at - s->follower;
	}
	return find_start_exception(s->rules->exceptions, word);
}

/* iPhone, eBay, macOS; bpost, imec; addresses; list markers */
static bool next_keeps_small_letter(const struct surroundings *s)
{
	struct str word = letters_at(s->text, s->follower);

	for (size_t at = 0; at < word.size;)
		if (is_upper(utf8_next(word, &at)))
			return true;
	return (word_classes(word) & WORD_LOWER_NAME) || is_list_marker_at(s->text, s->follower, word)
		|| is_address(s->text, s->follower) || said_to_start(s);
}

static bool next_is_lower_case(const struct surroundings *s)
{
	return is_lower(s->first) && !next_keeps_small_letter(s);
}

/* A full stop that nothing explains but the end of a sentence: Aken en Luik. het Cultuurcentrum; Laplasse.” (debat */
static bool stop_is_plain(const struct surroundings *s)
{
	if (s->kind != MARK_STOP || (s->closer && s->text.data[s->next] != '('))
		return false;
	return is_letter(last_of(s->word)) && !(s->classes & ABBREVIATION) && !is_initials(s->word) && !unknown_abbreviation(s);
}

static bool next_is_surely_lower_case(const struct surroundings *s)
{
	return next_is_lower_case(s) && !stop_is_plain(s);
}

/* Yahoo! Rusland; but Yahoo! De koers, Yahoo!. Rusland, and a heading: Yahoo! Yahoo! is ... */
static bool marked_name(const struct surroundings *s)
{
	bool marked = s->kind == MARK_QUESTION && (s->classes & WORD_MARKED_NAME);

	if (!marked || s->closer != 0 || s->after_mark - s->mark > 1)
		return false;
	return !new_sentence_follows(s) && !str_equal(letters_at(s->text, s->follower), s->word);
}

static bool question_or_exclamation(const struct surroundings *s)
{
	return s->kind == MARK_QUESTION;
}

static bool ellipsis_before_starter(const struct surroundings *s)
{
	return s->kind == MARK_ELLIPSIS && next_is_starter(s);
}

static bool ellipsis_before_capital(const struct surroundings *s)
{
	return s->kind == MARK_ELLIPSIS && (next_is_capital(s) || next_is_figure(s));
}

static bool ellipsis(const struct surroundings *s)
{
	return s->kind == MARK_ELLIPSIS;
}

/* Bytes of a list marker, or of the word of a heading. */
enum { LONGEST_MARKER = 16 };

/* 3.  b.  iv.  (2.  N.B. : nothing but the marker stands in the sentence. */
static bool list_marker(const struct surroundings *s)
{
	struct str all = str_slice(s->text, s->start, s->mark);

	if (all.size > LONGEST_MARKER)
		return false;
	if (all.size > 0 && (all.data[0] == '(' || all.data[0] == '['))
		all = str_slice(all, 1, all.size);
	return is_item(all) || is_initials(all);
}

/* Artikel 3.  Art. 12bis.  § 2.  Hoofdstuk IV. : nothing but the heading stands in the sentence. */
static bool numbered_heading(const struct surroundings *s)
{
	struct str heading;

	if (!is_digit(utf8_peek(s->word, 0)) && !is_roman(s->word))
		return false;
	heading = str_slice(s->text, s->start, (size_t)(s->word.data - s->text.data));
	if (heading.size < 2 || heading.size > LONGEST_MARKER)
		return false;
	heading = str_trim(heading);
	if (heading.size > 0 && heading.data[heading.size - 1] == '.')
		heading.size--;
	return str_equal(heading, STR("§")) || (word_classes(heading) & WORD_HEADING);
}

/* Twee regels: 1. Niet roken; 2. Niet lopen: a list in the sentence, the first item behind a colon. */
static bool inner_list_marker(const struct surroundings *s)
{
	size_t at = (size_t)(s->word.data - s->text.data);

	if (at < s->start + 2 || s->word.size == 0 || s->word.size > 4 || s->text.data[at - 1] != ' ')
		return false;
	if (s->text.data[at - 2] == ':')
		return s->word.size == 1 && strchr("1aAiI", s->word.data[0]);
	return s->text.data[at - 2] == ';' && is_item(s->word);
}

static bool list_marker_or_heading(const struct surroundings *s)
{
	return list_marker(s) || numbered_heading(s) || inner_list_marker(s);
}

/* A quotation mark opens before the word itself. */
static bool previous_is_opener(const struct surroundings *s)
{
	size_t at = (size_t)(s->word.data - s->text.data);

	return at > s->start && !is_space(last_of(str_slice(s->text, s->start, at)));
}

/* A bracket was opened in this sentence, behind its beginning and not far from here. */
static bool in_bracket(const struct surroundings *s)
{
	struct str before = nearby(s);
	size_t skip = before.size > 0 && before.data == s->text.data + s->start;

	return before.size > skip && memrchr(before.data + skip, s->closer == ')' ? '(' : '[', before.size - skip);
}

/*
 * Behind an abbreviation a closing mark may close no more than it: in Genève (Zwitserland, red.) Biden ontmoeten; (lib.)
 * (1844-1850); de “dr.” Fauci.
 */
static bool closing_mark(const struct surroundings *s)
{
	if (s->closer == 0)
		return false;
	if (!(s->classes & ABBREVIATION) && !is_initials(s->word))
		return true;
	if (s->closer == ')' || s->closer == ']')
		return in_bracket(s) ? new_sentence_follows(s) : next_is_capital(s);
	return !(s->classes & (WORD_NEVER | WORD_TITLE)) || next_is_starter(s) || !previous_is_opener(s);
}

static bool loose_quote(const struct surroundings *s)
{
	return s->loose_quote;
}

/* DR. PEETERS KOMT. NR. 10 ZWIJGT. */
static bool abbreviation_in_capitals(const struct surroundings *s)
{
	struct str before;

	if (!(s->classes & (WORD_TITLE | WORD_NEVER)))
		return false;
	if (!next_is_figure(s) && !((s->classes & WORD_TITLE) && is_all_capitals(letters_at(s->text, s->follower))))
		return false;
	before = previous_word(s);
	return before.size == 0 || is_all_capitals(before) || before.data[before.size - 1] == '.';
}

/* VS, AFP */
static bool all_capitals(const struct surroundings *s)
{
	return is_all_capitals(s->word) && !abbreviation_in_capitals(s);
}

/* C.S. Lewis, E.A. Poe too: with capitals these are no abbreviations. But V.S., Z.K.H., Nr. */
static bool initials(const struct surroundings *s)
{
	if (!is_initials(s->word))
		return false;
	if (is_one_letter(s->word))
		return true;
	return !(s->classes & (s->dotted ? WORD_DOUBTFUL | WORD_TITLE : ABBREVIATION));
}

/* A en B, van A naar B */
static bool closes_pair(const struct surroundings *s, struct str before)
{
	struct surroundings earlier = *s;

	if (before.size == 0 || before.size > 4 || !(word_classes(before) & WORD_STARTER))
		return false;
	earlier.word = before;
	before = previous_word(&earlier);
	return is_one_letter(before) && is_upper(utf8_peek(before, 0));
}

/* 230 V, 16 A, 75 W */
static bool unit_of_figure(struct str word, struct str before)
{
	return memchr("VWACKL", word.data[0], 6) && is_digit(utf8_peek(before, 0)) && is_digit(last_of(before));
}

/* plan B, vitamine C; Karel V, Leopold I; groep A en B; 230 V */
static bool label(const struct surroundings *s)
{
	struct str before;
	unsigned classes;

	if (!is_one_letter(s->word) || !is_upper(utf8_peek(s->word, 0)))
		return false;
	before = previous_word(s);
	classes = word_classes(before);
	return (classes & WORD_LABEL) || unit_of_figure(s->word, before) || ((classes & WORD_RULER) && is_roman(s->word)) || closes_pair(s, before);
}

static bool surname_particle(const struct surroundings *s)
{
	return initials(s) && next_is_surname(s);
}

static bool initial_before_starter(const struct surroundings *s)
{
	return initials(s) && new_sentence_follows(s);
}

/* George W. Bush, but the sentence may end too: Taghi R. Rusland */
static bool middle_initial(const struct surroundings *s)
{
	struct str before;

	if (!is_one_letter(s->word) || !initials(s))
		return false;
	before = previous_word(s);
	return is_upper(utf8_peek(before, 0)) && is_lower(last_of(before));
}

/* Hij is geen prof. Vandaag ...; een echte prof. Hij ... */
static bool title_as_noun(const struct surroundings *s)
{
	if (!(s->classes & WORD_TITLE) || (s->classes & WORD_DOUBTFUL) || !is_lower(utf8_peek(s->word, 0)))
		return false;
	if (!new_sentence_follows(s))
		return false;
	return (word_classes(letters_at(s->text, s->follower)) & WORD_NO_NAME)
		|| (word_classes(previous_word(s)) & WORD_ARTICLE);
}

/* 323 v. Chr., 14 na Chr. */
static bool era(const struct surroundings *s)
{
	struct str before;

	if (!str_equal(s->word, STR("Chr")))
		return false;
	before = previous_word(s);
	return str_equal(before, STR("v.")) || str_equal(before, STR("n.")) || str_equal(before, STR("na"))
		|| str_equal(before, STR("voor"));
}

static bool abbreviation_never(const struct surroundings *s)
{
	return s->classes & (WORD_NEVER | WORD_TITLE);
}

static bool doubtful_before_starter(const struct surroundings *s)
{
	if (!(s->classes & WORD_DOUBTFUL))
		return false;
	return s->classes & WORD_TITLE ? new_sentence_follows(s) : next_is_starter(s);
}

/* 5 min. Onderweg, in de 5e min. De Boer, 500 gr. Bloem: a unit; not a year (In 2019 min. Weyts), not 323 v. Chr. */
static bool unit(const struct surroundings *s)
{
	struct str before;

	if (!(s->classes & WORD_DOUBTFUL) || s->word.size < 2 || !next_is_capital(s))
		return false;
	before = previous_word(s);
	if (before.size > 2 && before.data[before.size - 1] == 'e')
		before.size--;
	return before.size > 0 && before.size < 4 && is_digit((unsigned char)before.data[0])
		&& is_digit(last_of(before));
}

/*
 * Vijf landen steunen de V.S. Frankrijk houdt: a capital and a small letter, no preposition or conjunction; behind more
 * capitals a second verb: Dat geldt voor Tesla Inc. Meta Inc. bleef. In De V.S. Marine kwam the sentence has hardly begun.
 */
static bool subject_follows(const struct surroundings *s)
{
	unsigned classes = 0;
	size_t at = s->follower;
	int words = 0;

	if (!(s->classes & WORD_DOUBTFUL) || !(s->classes & WORD_MAY_END) || !three_words_before(s))
		return false;
	for (; words < 4 && is_upper(utf8_peek(s->text, at)); words++) {
		at += letters_at(s->text, at).size;
		at += at < s->text.size && s->text.data[at] == '.';
		if (at >= s->text.size || s->text.data[at++] != ' ')
			return false;
	}
	if (words == 0 || !is_lower(utf8_peek(s->text, at)))
		return false;
	classes = word_classes(letters_at(s->text, at));
	if (words == 1)
		return (classes & WORD_VERB) || !(classes & (WORD_STARTER | WORD_PARTICLE));
	return (classes & WORD_VERB) && verb_before(s);
}

static bool doubtful(const struct surroundings *s)
{
	return s->classes & WORD_DOUBTFUL;
}

/* 3 okt. 2021; De Vries e.a. (2018) */
static bool abbreviation_before_figure(const struct surroundings *s)
{
	if (!next_is_figure(s))
		return false;
	return (s->classes & (WORD_MAY_END | WORD_DOUBTFUL)) || ((s->classes & WORD_MAY_END_FIGURES) && s->text.data[s->next] == '(');
}

/* 4 u. 23 min. */
static bool smaller_unit_follows(const struct surroundings *s)
{
	size_t at = s->follower;

	while (at < s->text.size && is_digit((unsigned char)s->text.data[at]))
		at++;
	return at < s->text.size && s->text.data[at] == ' '
		&& (word_classes(letters_at(s->text, at + 1)) & (WORD_DOUBTFUL | WORD_MAY_END));
}

/*
 * 4 u. 23 min. : the amount goes on; 5 mln. Belgen, 12 mld. Amerikaanse dollar, om 20 u. Belgische tijd: what is counted
 * follows.
 */
static bool amount(const struct surroundings *s)
{
	struct str next;
	size_t at;

	if (!(s->classes & (WORD_MAY_END | WORD_MAY_END_FIGURES)) || s->word.size > 4)
		return false;
	if (!is_digit(last_of(previous_word(s))))
		return false;
	if (next_is_figure(s))
		return s->word.size < 3 && smaller_unit_follows(s);
	if (!next_is_capital(s))
		return false;
	next = letters_at(s->text, s->follower);
	if (word_classes(next) & WORD_COUNTED)
		return true;
	at = s->follower + next.size;
	return at < s->text.size && s->text.data[at] == ' '
		&& (word_classes(letters_at(s->text, at + 1)) & WORD_COUNTED);
}

static bool abbreviation_before_starter(const struct surroundings *s)
{
	return (s->classes & (WORD_MAY_END | WORD_MAY_END_FIGURES)) && (next_is_starter(s) || next_is_figure(s));
}

static bool abbreviation_end(const struct surroundings *s)
{
	return s->classes & (WORD_MAY_END | WORD_MAY_END_FIGURES);
}

static bool file_or_address(const struct surroundings *s)
{
	return has_suffix(s->word);
}

static bool dotted_before_starter(const struct surroundings *s)
{
	return unknown_abbreviation(s) && new_sentence_follows(s);
}

/* Zie (Qtb. 2020, 12) daar: a bracket opened in mid-sentence, and closed before the next mark. */
static bool inside_bracket(const struct surroundings *s)
{
	enum { FAR = 128 };
	struct str before = nearby(s);
	const char *open = before.size > 1 ? memrchr(before.data + 1, '(', before.size - 1) : NULL;
	size_t end = s->text.size - s->next > FAR ? s->next + FAR : s->text.size;

	if (!open || memchr(open, ')', (size_t)(s->text.data + s->mark - open)))
		return false;
	for (size_t at = s->next; at < end; at++)
		if (strchr("().!?\xE2", s->text.data[at]))
			return s->text.data[at] == ')';
	return false;
}

static bool never(const struct surroundings *s)
{
	(void)s;
	return false;
}

static bool always(const struct surroundings *s)
{
	(void)s;
	return true;
}

/* What is seen at a glance; nine places of ten have none of these, and there hardly a rule need be asked. */
enum trait {
	QUESTION = 1 << 0,
	ELLIPSIS = 1 << 1,
	CLOSED = 1 << 2,    /* a closing mark stands behind the mark */
	WORDLESS = 1 << 3,  /* no word stands before it */
	NOT_SMALL = 1 << 4, /* the word does not begin with a small letter */
	DOTTED = 1 << 5,    /* a full stop stands in the word */
	LISTED = 1 << 6,    /* the word has classes */
	NEXT_NO_CAPITAL = 1 << 7,
	UNKNOWN = 1 << 8,   /* the word looks like an abbreviation */
};

static unsigned traits_of(const struct surroundings *s)
{
	unsigned traits = 0;

	if (s->kind != MARK_STOP)
		traits |= s->kind == MARK_QUESTION ? QUESTION : ELLIPSIS;
	if (s->closer)
		traits |= CLOSED;
	if (s->word.size == 0)
		traits |= WORDLESS;
	if (!is_lower(utf8_peek(s->word, 0)))
		traits |= NOT_SMALL;
	if (s->dotted)
		traits |= DOTTED;
	if (s->classes)
		traits |= LISTED;
	if (!next_is_capital(s))
		traits |= NEXT_NO_CAPITAL;
	if (unknown_abbreviation(s))
		traits |= UNKNOWN;
	return traits;
}

/*
 * The confidences: (right + 1) / (seen + 2) on the dev sets of UD_Dutch-Alpino, UD_Dutch-LassySmall, NTREX-128 and on hard
 * cases of our own as they came out at first sight, where a rule decided twenty times or more; else an estimate.
 * Each `|` in an example marks the candidate at which the rule decides.
 */
static const struct evidence_rule rules[EVIDENCE_COUNT] = {
	[EVIDENCE_JOIN] = { "join", "a line of yours joins here",
		"Hij kwam.| Wij gingen.", false, 100, said_join, .given = "join: Hij kwam. | Wij" },
	[EVIDENCE_SPLIT] = { "split", "a line of yours splits here",
		"Hij zei:| De tijd dringt.", true, 100, said_split, .given = "split: zei: | De tijd" },
	[EVIDENCE_NEVER_ENDS] = { "never-ends", "you say that {word} ends no sentence",
		"Zie Stb.| De wet.", false, 100, said_never_ends, .given = "never-ends: Stb." },
	[EVIDENCE_MAY_END] = { "may-end", "you say that {word} may end a sentence",
		"Dat vroeg de dir.| Rusland zweeg.", true, 100, said_may_end, .given = "may-end: dir." },
	[EVIDENCE_SRX_EXCEPTION] = { "srx-exception", "an exception of the SRX file", NULL, false, 100, srx_exception },
	[EVIDENCE_SRX_BREAK] = { "srx-break", "a break rule of the SRX file", NULL, true, 100, srx_break },
	[EVIDENCE_SRX_SILENT] = { "srx-silent", "no rule of the SRX file breaks here", NULL, false, 100, srx_silent },
	[EVIDENCE_BRACKETED_MARK] = { "bracketed-mark", "nothing but the mark stands in its brackets",
		"Het paleis (!)| Laken zweeg.", false, 97, mark_in_brackets, .needs = CLOSED },
	[EVIDENCE_OPENING_MARK] = { "opening-mark", "the sentence begins with the mark",
		"…| En weer werd hij onderbroken.", false, 60, mark_begins_sentence, .needs = WORDLESS },
	[EVIDENCE_NEXT_ELLIPSIS] = { "next-ellipsis", "an ellipsis opens the next sentence",
		"Hij begon.| ...en zweeg.", true, 90, ellipsis_follows, .needs = NEXT_NO_CAPITAL },
	[EVIDENCE_NEXT_LOWER_CASE] = { "next-lower-case", "{next} has a small letter",
		"‘Wat nu?’| vroeg hij.", false, 99, next_is_surely_lower_case, .needs = NEXT_NO_CAPITAL },
	[EVIDENCE_LOWER_CASE_AFTER_STOP] = { "lower-case-after-stop", "{next} has a small letter, but {word} is no abbreviation",
		"Zij kwamen uit Aken en Luik.| het regende.", false, 65, next_is_lower_case, .needs = NEXT_NO_CAPITAL },
	[EVIDENCE_NEXT_GOES_ON] = { "next-goes-on", "a comma, slash or closing mark follows",
		"« Hij is daar!| », riep Jan.", false, 90, sentence_goes_on, .needs = NEXT_NO_CAPITAL },
	[EVIDENCE_MARKED_NAME] = { "marked-name", "the mark belongs to the name {word}",
		"Yahoo!| China sluit.", false, 85, marked_name, .needs = QUESTION | LISTED },
	[EVIDENCE_QUESTION] = { "question", "a question or exclamation mark",
		"Wie volgt hem op?| En wanneer?", true, 98, question_or_exclamation, .needs = QUESTION },
	[EVIDENCE_ELLIPSIS_STARTER] = { "ellipsis-starter", "an ellipsis, and {next} begins sentences",
		"Hij wachtte...| Het kwam niet.", true, 96, ellipsis_before_starter, .needs = ELLIPSIS },
	[EVIDENCE_ELLIPSIS_END] = { "ellipsis-end", "an ellipsis before a capital or a figure",
		"Hij wachtte...| Rusland zweeg.", true, 85, ellipsis_before_capital, .needs = ELLIPSIS },
	[EVIDENCE_ELLIPSIS] = { "ellipsis", "an ellipsis, and the sentence goes on",
		"Het kost...| € 5.", false, 70, ellipsis, .needs = ELLIPSIS },
	[EVIDENCE_LIST_MARKER] = { "list-marker", "{word} marks what follows",
		"3.| De wapens zwijgen.", false, 98, list_marker_or_heading },
	[EVIDENCE_CLOSING_MARK] = { "closing-mark", "a quotation mark or bracket closes the sentence",
		"‘Ja.’| Meer zei hij niet.", true, 99, closing_mark, .needs = CLOSED },
	[EVIDENCE_LOOSE_QUOTE] = { "loose-quote", "a quotation mark stands apart between two sentences",
		"\" Kom morgen terug. \"| Ze gingen.", true, 90, loose_quote },
	[EVIDENCE_ALL_CAPITALS] = { "all-capitals", "{word}, all capitals, takes no full stop of its own",
		"Akkoord met de VS.| Rusland zwijgt.", true, 98, all_capitals, .needs = NOT_SMALL },
	[EVIDENCE_LABEL] = { "label", "{word} names a plan, a group, a ruler or the like",
		"Er is geen plan B.| Rusland zwijgt.", true, 93, label, .needs = NOT_SMALL },
	[EVIDENCE_SURNAME_PARTICLE] = { "surname-particle", "{word} is an initial, {next} opens a surname",
		"Premier A.| De Croo zwijgt.", false, 96, surname_particle, .needs = NOT_SMALL },
	[EVIDENCE_INITIAL_END] = { "initial-end", "{word} is an initial, but {next} begins sentences",
		"Dat zei Taghi R.| Hij lachte.", true, 92, initial_before_starter, .needs = NOT_SMALL },
	[EVIDENCE_MIDDLE_INITIAL] = { "middle-initial", "{word} is an initial in a name",
		"George W.| Bush zwijgt.", false, 92, middle_initial, .needs = NOT_SMALL },
	[EVIDENCE_INITIAL] = { "initial", "{word} is an initial before a name",
		"Dat schreef J.P.| Balkenende.", false, 96, initials, .needs = NOT_SMALL },
	[EVIDENCE_TITLE_END] = { "title-end", "{word} is a title, but {next} begins sentences",
		"Hij is geen prof.| Maar hij weet veel.", true, 88, title_as_noun, .needs = LISTED },
	[EVIDENCE_ERA] = { "era", "{word} closes a year",
		"In 323 v. Chr.| Zijn rijk viel.", true, 95, era, .needs = NOT_SMALL },
	[EVIDENCE_ABBREVIATION_STARTER] = { "abbreviation-starter", "{word} is an abbreviation, but {next} begins sentences",
		"Dat kost te veel min.| Daarna volgt meer.", true, 93, doubtful_before_starter, .needs = LISTED },
	[EVIDENCE_UNIT] = { "unit", "{word} is a unit behind a number",
		"De tocht duurt 45 min.| Rusland zwijgt.", true, 88, unit, .needs = LISTED },
	[EVIDENCE_ABBREVIATION_SUBJECT] = { "abbreviation-subject", "{next} is the subject of a new sentence",
		"Vijf landen steunen de V.S.| Frankrijk zwijgt.", true, 80, subject_follows, .needs = LISTED },
	[EVIDENCE_ABBREVIATION_FIGURE] = { "abbreviation-figure", "{word} is an abbreviation before a figure",
		"Ruim 5 mln.| 300 man.", false, 98, abbreviation_before_figure, .needs = LISTED },
	[EVIDENCE_ABBREVIATION_DOUBTFUL] = { "abbreviation-doubtful", "{word} is an abbreviation, {next} seldom begins sentences",
		"Bij Apple Inc.| Europe daalt de winst.", false, 87, doubtful, .needs = LISTED },
	[EVIDENCE_ABBREVIATION_NEVER] = { "abbreviation-never", "{word} is an abbreviation that ends no sentence",
		"Dat zei dr.| Fauci gisteren.", false, 99, abbreviation_never, .needs = LISTED },
	[EVIDENCE_AMOUNT] = { "amount", "{next} belongs to the amount before it",
		"Ruim 5 mln.| Belgen stemden.", false, 80, amount, .needs = LISTED },
	[EVIDENCE_ABBREVIATION_END_STARTER] = { "abbreviation-end-starter", "{word} may end a sentence, and {next} begins sentences",
		"Tolken, enz.| Zij landden.", true, 96, abbreviation_before_starter, .needs = LISTED },
	[EVIDENCE_ABBREVIATION_END] = { "abbreviation-end", "{word} is an abbreviation that may end a sentence",
		"Tolken, enz.| Rusland zwijgt.", true, 94, abbreviation_end, .needs = LISTED },
	[EVIDENCE_FILE_OR_ADDRESS] = { "file-or-address", "{word} is an internet address or a file name",
		"Zie vrt.be.| Rusland zwijgt.", true, 95, file_or_address, .needs = DOTTED },
	[EVIDENCE_DOTTED_STARTER] = { "dotted-starter", "{word} looks cut short, but {next} begins sentences",
		"Dat is q.e.f.| Daarna niets.", true, 75, dotted_before_starter, .needs = UNKNOWN },
	[EVIDENCE_DOTTED] = { "dotted", "{word} looks like an abbreviation",
		"De q.e.f.| Rusland.", false, 75, unknown_abbreviation, .needs = UNKNOWN },
	[EVIDENCE_INSIDE_BRACKET] = { "inside-bracket", "a bracket opened in the sentence is still open",
		"Doelpunten van Vos (46.| Kuiper).", false, 80, inside_bracket },
	[EVIDENCE_NEXT_CAPITAL] = { "next-capital", "a full stop before a capital",
		"Het is voorbij.| Rusland zwijgt.", true, 99, next_is_capital },
	[EVIDENCE_NEXT_FIGURE] = { "next-figure", "a full stop before a figure",
		"Het duurt nog.| 2022 wordt anders.", true, 97, next_is_figure },
	[EVIDENCE_NEXT_OTHER] = { "next-other", "a full stop, and no small letter behind it",
		"Dat kost veel.| € 5.", true, 90, always },
	[EVIDENCE_MEMORY_JOIN] = { "memory-join", "the memory has the two as one sentence", NULL, false, 99, never },
	[EVIDENCE_MEMORY_SPLIT] = { "memory-split", "the memory has each of the two", NULL, true, 99, never },
};

const struct evidence_rule *evidence_rule(enum evidence evidence)
{
	return &rules[evidence];
}

enum evidence weigh_evidence(const struct surroundings *s, const struct evidence_rule **rule)
{
	unsigned missing = ~traits_of(s);
	size_t i = s->rules ? 0 : EVIDENCE_BRACKETED_MARK; /* those before it are what rules say */

	while ((rules[i].needs & missing) || !rules[i].speaks(s))
		i++;
	*rule = &rules[i];
	return (enum evidence)i;
}

const char *evidence_name(enum evidence evidence)
{
	return rules[evidence].name;
}

const char *evidence_about(enum evidence evidence)
{
	return rules[evidence].about;
}

bool evidence_breaks(enum evidence evidence)
{
	return rules[evidence].breaks;
}

const char *evidence_example(enum evidence evidence)
{
	return rules[evidence].example;
}

const char *evidence_given(enum evidence evidence)
{
	return rules[evidence].given;
}
