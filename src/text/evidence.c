#include "text/evidence.h"

#include "base/utf8.h"
#include "text/unicode.h"
#include "text/words.h"

static uint32_t peek(struct str s, size_t at)
{
	return at < s.size ? utf8_next(s, &at) : 0;
}

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

static bool next_is_figure(const struct surroundings *s)
{
	return is_digit(s->first);
}

/* (!) (?) [...]; an ellipsis may stand for whole sentences: (...) We hebben */
static bool mark_in_brackets(const struct surroundings *s)
{
	char before = s->mark > s->start ? s->text.data[s->mark - 1] : 0;

	if (s->kind == MARK_ELLIPSIS && next_is_starter(s))
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

/* A suffix behind two characters or more: vrt.be, x.y.pdf (so that m.n.de is none). */
static bool has_suffix(struct str word)
{
	const char *stop = word.size ? memrchr(word.data, '.', word.size) : NULL;
	size_t at = stop ? (size_t)(stop - word.data) : 0;

	return at > 1 && word.data[at - 2] != '.' && (word_classes(str_slice(word, at + 1, word.size)) & WORD_SUFFIX);
}

/* www.vrt.be, bol.com, jan@kuleuven.be at `at`; addresses longer than this are none. */
static bool is_address(struct str text, size_t at)
{
	enum { LIMIT = 64 };
	size_t end = at;

	while (end < text.size && end - at < LIMIT && text.data[end] > ' ' && text.data[end] < 0x7F)
		end++;
	while (end > at && !is_letter((unsigned char)text.data[end - 1]))
		end--;
	return has_suffix(str_slice(text, at, end));
}

/* iPhone, eBay; bpost, imec; addresses */
static bool next_keeps_small_letter(const struct surroundings *s)
{
	struct str word = letters_at(s->text, s->follower);
	size_t at = 0;
	uint32_t second = (utf8_next(word, &at), peek(word, at));

	if (is_upper(second))
		return true;
	if (at < word.size)
		utf8_next(word, &at);
	return is_upper(peek(word, at)) || (word_classes(word) & WORD_LOWER_NAME) || is_address(s->text, s->follower);
}

static bool next_is_lower_case(const struct surroundings *s)
{
	return is_lower(s->first) && !next_keeps_small_letter(s);
}

static bool marked_name(const struct surroundings *s)
{
	return s->kind == MARK_QUESTION && (s->classes & WORD_MARKED_NAME);
}

static bool question_or_exclamation(const struct surroundings *s)
{
	return s->kind == MARK_QUESTION;
}

static bool ellipsis_before_capital(const struct surroundings *s)
{
	return s->kind == MARK_ELLIPSIS && (next_is_capital(s) || next_is_figure(s));
}

static bool ellipsis(const struct surroundings *s)
{
	return s->kind == MARK_ELLIPSIS;
}

static bool is_roman(struct str word)
{
	for (size_t i = 0; i < word.size; i++)
		if (!strchr("ivxIVX", word.data[i]))
			return false;
	return word.size > 0 && word.size <= 5;
}

/* 3, 12, 2.1 */
static bool is_short_number(struct str word)
{
	size_t digits = 0;

	for (size_t i = 0; i < word.size; i++) {
		if (is_digit((unsigned char)word.data[i]))
			digits++;
		else if (word.data[i] != '.')
			return false;
	}
	return digits > 0 && digits <= 3;
}

static bool is_one_letter(struct str word)
{
	size_t at = 0;

	return word.size > 0 && is_letter(utf8_next(word, &at)) && at == word.size;
}

/* 3.  b.  iv.  (2. : nothing but the marker stands in the sentence. */
static bool list_marker(const struct surroundings *s)
{
	struct str all = str_slice(s->text, s->start, s->mark);

	if (all.size > 0 && (all.data[0] == '(' || all.data[0] == '['))
		all = str_slice(all, 1, all.size);
	return is_short_number(all) || is_one_letter(all) || is_roman(all);
}

/* Not (lib.) (1844-1850): the bracket may close behind an abbreviation, and then only a capital shows the end. */
static bool closing_mark(const struct surroundings *s)
{
	if (s->closer == ')' && s->classes & (WORD_NEVER | WORD_TITLE | WORD_DOUBTFUL))
		return next_is_capital(s);
	return s->closer != 0;
}

static bool loose_quote(const struct surroundings *s)
{
	return s->loose_quote;
}

/* VS, AFP: two letters or more, no small one, no full stop inside. */
static bool all_capitals(const struct surroundings *s)
{
	size_t letters = 0;

	for (size_t at = 0; at < s->word.size;) {
		uint32_t c = utf8_next(s->word, &at);

		if (is_lower(c) || c == '.')
			return false;
		letters += is_upper(c);
	}
	return letters > 0 && !is_one_letter(s->word);
}

/* A, J.P, Th.C, J.-P: capitals, each with at most two small letters (one capital alone has none). */
static bool is_initials(struct str word)
{
	size_t at = 0, parts = 0;

	if (is_one_letter(word))
		return is_upper(peek(word, 0));
	while (at < word.size && is_upper(utf8_next(word, &at))) {
		for (int small = 0; small < 2 && is_lower(peek(word, at)); small++)
			utf8_next(word, &at);
		parts++;
		if (at == word.size)
			return parts > 1;
		if (word.data[at++] != '.')
			return false;
		at += peek(word, at) == '-';
	}
	return false;
}

static bool initials(const struct surroundings *s)
{
	return is_initials(s->word)
		&& (is_one_letter(s->word) || !(s->classes & (WORD_DOUBTFUL | WORD_MAY_END | WORD_MAY_END_FIGURES)));
}

static bool label(const struct surroundings *s)
{
	return is_one_letter(s->word) && is_upper(peek(s->word, 0)) && (word_classes(previous_word(s)) & WORD_LABEL);
}

static bool surname_particle(const struct surroundings *s)
{
	return initials(s) && next_is_surname(s);
}

static bool initial_before_starter(const struct surroundings *s)
{
	return initials(s) && new_sentence_follows(s);
}

/* Hij is geen prof. Maar ... */
static bool title_as_noun(const struct surroundings *s)
{
	return (s->classes & WORD_TITLE) && is_lower(peek(s->word, 0)) && (word_classes(previous_word(s)) & WORD_ARTICLE)
		&& new_sentence_follows(s);
}

/* 323 v. Chr. */
static bool era(const struct surroundings *s)
{
	struct str before;

	if (!str_equal(s->word, STR("Chr")))
		return false;
	before = previous_word(s);
	return str_equal(before, STR("v.")) || str_equal(before, STR("n."));
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

static bool doubtful(const struct surroundings *s)
{
	return s->classes & WORD_DOUBTFUL;
}

static bool abbreviation_before_figure(const struct surroundings *s)
{
	return (s->classes & WORD_MAY_END) && next_is_figure(s);
}

static bool abbreviation_end(const struct surroundings *s)
{
	return s->classes & (WORD_MAY_END | WORD_MAY_END_FIGURES);
}

/* x.y, q.e.d: parts of one to three letters. A small letter alone is one too, but for a unit (5 p.). */
static bool is_dotted(const struct surroundings *s)
{
	struct str word = s->word;
	size_t letters = 0, parts = 1;

	for (size_t at = 0; at < word.size;) {
		uint32_t c = utf8_next(word, &at);

		if (c == '.') {
			if (letters == 0)
				return false;
			parts++;
			letters = 0;
		} else if (!is_letter(c) || ++letters > 3) {
			return false;
		}
	}
	if (parts > 1)
		return letters > 0;
	return letters == 1 && is_lower(peek(word, 0)) && !is_digit(last_of(previous_word(s)));
}

static bool file_or_address(const struct surroundings *s)
{
	return has_suffix(s->word);
}

static bool dotted_before_starter(const struct surroundings *s)
{
	return is_dotted(s) && new_sentence_follows(s);
}

static bool always(const struct surroundings *s)
{
	(void)s;
	return true;
}

/* Each `|` in an example marks the candidate at which the rule decides. */
static const struct evidence_rule rules[EVIDENCE_COUNT] = {
	[EVIDENCE_BRACKETED_MARK] = { "bracketed-mark", "nothing but the mark stands in its brackets",
		"Het paleis (!)| Laken zweeg.", false, 99, mark_in_brackets },
	[EVIDENCE_OPENING_MARK] = { "opening-mark", "the sentence begins with the mark",
		"…| En weer werd hij onderbroken.", false, 70, mark_begins_sentence },
	[EVIDENCE_NEXT_ELLIPSIS] = { "next-ellipsis", "an ellipsis opens the next sentence",
		"Hij begon.| ...en zweeg.", true, 90, ellipsis_follows },
	[EVIDENCE_NEXT_LOWER_CASE] = { "next-lower-case", "the next word has a small letter",
		"‘Wat nu?’| vroeg hij.", false, 98, next_is_lower_case },
	[EVIDENCE_NEXT_GOES_ON] = { "next-goes-on", "a comma, slash or closing mark follows",
		"« Hij is daar!| », riep Jan.", false, 90, sentence_goes_on },
	[EVIDENCE_MARKED_NAME] = { "marked-name", "the exclamation mark belongs to a name",
		"Yahoo!| China sluit.", false, 90, marked_name },
	[EVIDENCE_QUESTION] = { "question", "a question or exclamation mark",
		"Wie volgt hem op?| En wanneer?", true, 98, question_or_exclamation },
	[EVIDENCE_ELLIPSIS_END] = { "ellipsis-end", "an ellipsis before a capital or a figure",
		"Hij wachtte...| Het kwam niet.", true, 90, ellipsis_before_capital },
	[EVIDENCE_ELLIPSIS] = { "ellipsis", "an ellipsis, and the sentence goes on",
		"Het kost...| € 5.", false, 70, ellipsis },
	[EVIDENCE_LIST_MARKER] = { "list-marker", "a list marker belongs to what it marks",
		"3.| De wapens zwijgen.", false, 95, list_marker },
	[EVIDENCE_CLOSING_MARK] = { "closing-mark", "a quotation mark or bracket closes the sentence",
		"‘Ja.’| Meer zei hij niet.", true, 99, closing_mark },
	[EVIDENCE_LOOSE_QUOTE] = { "loose-quote", "a quotation mark stands apart between two sentences",
		"\" Kom morgen terug. \"| Ze gingen.", true, 90, loose_quote },
	[EVIDENCE_ALL_CAPITALS] = { "all-capitals", "a word of capitals alone is no abbreviation with a full stop",
		"Akkoord met de VS.| Rusland zwijgt.", true, 98, all_capitals },
	[EVIDENCE_LABEL] = { "label", "a capital that names a plan, group or the like",
		"Er is geen plan B.| Rusland zwijgt.", true, 90, label },
	[EVIDENCE_SURNAME_PARTICLE] = { "surname-particle", "an initial, and a surname with a particle",
		"Premier A.| De Croo zwijgt.", false, 98, surname_particle },
	[EVIDENCE_INITIAL_END] = { "initial-end", "an initial, and a word that begins sentences",
		"Dat zei Taghi R.| Hij lachte.", true, 90, initial_before_starter },
	[EVIDENCE_INITIAL] = { "initial", "an initial before a name",
		"George W.| Bush zwijgt.", false, 98, initials },
	[EVIDENCE_TITLE_END] = { "title-end", "a title used as a noun, and a word that begins sentences",
		"Hij is geen prof.| Maar hij weet veel.", true, 80, title_as_noun },
	[EVIDENCE_ERA] = { "era", "v. Chr. or n. Chr.",
		"In 323 v. Chr.| Zijn rijk viel.", true, 95, era },
	[EVIDENCE_ABBREVIATION_STARTER] = { "abbreviation-starter", "an abbreviation or a word spelt like one, and a word that begins sentences",
		"Dat kost te veel min.| Daarna volgt meer.", true, 90, doubtful_before_starter },
	[EVIDENCE_ABBREVIATION_DOUBTFUL] = { "abbreviation-doubtful", "an abbreviation, and no word that begins sentences",
		"Apple Inc.| Verkoopt minder.", false, 85, doubtful },
	[EVIDENCE_ABBREVIATION_NEVER] = { "abbreviation-never", "an abbreviation that ends no sentence",
		"Dat zei dr.| Fauci gisteren.", false, 99, abbreviation_never },
	[EVIDENCE_ABBREVIATION_FIGURE] = { "abbreviation-figure", "an abbreviation before a figure",
		"Ruim 5 mln.| 300 man.", false, 80, abbreviation_before_figure },
	[EVIDENCE_ABBREVIATION_END] = { "abbreviation-end", "an abbreviation that may end a sentence",
		"Tolken, enz.| Zij landden.", true, 95, abbreviation_end },
	[EVIDENCE_FILE_OR_ADDRESS] = { "file-or-address", "an internet address or file name",
		"Zie vrt.be.| Rusland zwijgt.", true, 95, file_or_address },
	[EVIDENCE_DOTTED_STARTER] = { "dotted-starter", "an unknown abbreviation, and a word that begins sentences",
		"Dat is q.e.f.| Daarna niets.", true, 75, dotted_before_starter },
	[EVIDENCE_DOTTED] = { "dotted", "an unknown abbreviation",
		"De q.e.f.| Rusland.", false, 75, is_dotted },
	[EVIDENCE_NEXT_CAPITAL] = { "next-capital", "a full stop before a capital",
		"Het is voorbij.| Rusland zwijgt.", true, 99, next_is_capital },
	[EVIDENCE_NEXT_FIGURE] = { "next-figure", "a full stop before a figure",
		"Het duurt nog.| 2022 wordt anders.", true, 95, next_is_figure },
	[EVIDENCE_NEXT_OTHER] = { "next-other", "a full stop before something that is no small letter",
		"Dat kost veel.| € 5.", true, 90, always },
};

enum evidence weigh_evidence(const struct surroundings *s, const struct evidence_rule **rule)
{
	size_t i = 0;

	while (!rules[i].speaks(s))
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

const char *evidence_example(enum evidence evidence)
{
	return rules[evidence].example;
}
