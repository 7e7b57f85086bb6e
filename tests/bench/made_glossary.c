#include "made_glossary.h"

#include "base/alloc.h"
#include "base/utf8.h"
#include "text/unicode.h"

#include <stdlib.h>

static const char *const onsets[] = { "b", "bl", "br", "d", "dr", "dw", "f", "fl", "fr", "g", "gl", "gr", "h", "j", "k",
	"kl", "kn", "kr", "kw", "l", "m", "n", "p", "pl", "pr", "r", "s", "sch", "schr", "sl", "sm", "sn", "sp", "spr", "st",
	"str", "t", "tr", "v", "vl", "vr", "w", "wr", "z", "zw", "" };
static const char *const closed_vowels[] = { "a", "aa", "e", "ee", "i", "ie", "o", "oo", "u", "uu", "oe", "eu", "ui", "ij",
	"ei", "ou" };
static const char *const open_vowels[] = { "a", "e", "i", "o", "u", "ie", "oe", "eu", "ui", "ij", "ei", "ou" };
static const char *const codas[] = { "k", "l", "m", "n", "p", "r", "s", "t", "f", "g", "ch", "cht", "ft", "kt", "ld", "lk",
	"lm", "lp", "lt", "mp", "nd", "ng", "nk", "ns", "nt", "rd", "rg", "rk", "rm", "rn", "rp", "rs", "rt", "st", "ts" };
static const char *const middles[] = { "b", "d", "g", "k", "l", "m", "n", "p", "r", "t", "v", "z", "kk", "ll", "mm", "nn",
	"pp", "rr", "ss", "tt", "ld", "nd", "rd", "nt", "rt", "st" };
static const char *const noun_endings[] = { "ing", "heid", "schap", "atie", "er", "aar", "ment", "iteit", "isme", "ist",
	"erij", "sel", "nis", "ie", "eur" };
static const char *const adjective_endings[] = { "ig", "lijk", "isch", "baar", "zaam", "loos", "achtig", "eel", "s", "end" };
static const char *const name_endings[] = { "burg", "dam", "land", "stad", "drecht", "ië", "stan", "ov", "ski", "man", "sen" };
static const char *const prefixes[] = { "be", "ver", "ont", "her" };
static const char *const particles[] = { "aan", "af", "bij", "binnen", "door", "in", "mee", "na", "neer", "om", "op", "over",
	"samen", "tegen", "terug", "toe", "uit", "vast", "voor", "vooruit", "weg" };
static const char *const base_verbs[] = { "geven", "nemen", "komen", "gaan", "staan", "zetten", "houden", "leggen",
	"brengen", "trekken", "lopen", "werken", "roepen", "zoeken", "vragen", "sluiten", "stellen", "vallen", "voeren",
	"wijzen", "zien", "slaan", "schrijven", "rijden", "maken", "halen", "drukken", "breken", "blijven", "bieden", "spreken",
	"schuiven", "stemmen", "treden", "varen", "dragen" };
static const char *const joiners[] = { " van ", " van de ", " voor ", " tegen het ", " in de ", " en " };

#define CHOOSE(made, list) list[draw(made) % (sizeof list / sizeof *list)]

void made_fini(struct made_glossary *made)
{
	buf_fini(&made->lines);
	free(made->seen);
	*made = (struct made_glossary){ 0 };
}

/* xorshift64* (Vigna, 2016) */
static uint64_t draw(struct made_glossary *made)
{
	if (!made->random)
		made->random = 54000;
	made->random ^= made->random >> 12;
	made->random ^= made->random << 25;
	made->random ^= made->random >> 27;
	return (made->random * 0x2545F4914F6CDD1D) >> 32;
}

static bool one_in(struct made_glossary *made, uint64_t n)
{
	return draw(made) % n == 0;
}

static size_t slot_of(const struct made_glossary *made, uint64_t hash)
{
	size_t at = hash & (made->seen_room - 1);

	while (made->seen[at] && made->seen[at] != hash)
		at = (at + 1) & (made->seen_room - 1);
	return at;
}

static void grow_seen(struct made_glossary *made)
{
	uint64_t *old = made->seen;
	size_t room = made->seen_room;

	made->seen_room = room ? 2 * room : 1024;
	made->seen = must_calloc(made->seen_room, sizeof *made->seen);
	for (size_t i = 0; i < room; i++)
		if (old[i])
			made->seen[slot_of(made, old[i])] = old[i];
	free(old);
}

static void add_entry(struct made_glossary *made, struct str source, const char *pos)
{
	uint64_t hash = str_hash(source) | 1;
	size_t at;

	if (2 * made->count >= made->seen_room)
		grow_seen(made);
	at = slot_of(made, hash);
	if (made->seen[at])
		return;
	made->seen[at] = hash;
	made->count++;
	buf_printf(&made->lines, "%.*s\tterm number %zu", STR_ARG(source), made->count);
	if (made->count % 2 && *pos)
		buf_printf(&made->lines, "\t\tpos=%s", pos);
	buf_add_char(&made->lines, '\n');
}

static void add(struct buf *word, const char *piece)
{
	buf_add(word, str_of(piece));
}

static void add_stem(struct made_glossary *made, struct buf *word)
{
	for (uint64_t syllables = draw(made) % 5 / 2; syllables > 0; syllables--) {
		add(word, CHOOSE(made, onsets));
		add(word, CHOOSE(made, open_vowels));
	}
	add(word, CHOOSE(made, onsets));
	add(word, CHOOSE(made, closed_vowels));
	add(word, CHOOSE(made, codas));
}

/* A third are compounds, a third have an ending. */
static void add_noun(struct made_glossary *made, struct buf *word)
{
	add_stem(made, word);
	switch (draw(made) % 3) {
	case 0:
		add(word, one_in(made, 3) ? "s" : one_in(made, 3) ? "en" : "");
		add_stem(made, word);
		break;
	case 1: add(word, CHOOSE(made, noun_endings)); break;
	default: break;
	}
}

static void add_adjective(struct made_glossary *made, struct buf *word)
{
	add_stem(made, word);
	add(word, CHOOSE(made, adjective_endings));
}

static void add_name(struct made_glossary *made, struct buf *word)
{
	size_t start = word->size;

	add_stem(made, word);
	add(word, CHOOSE(made, name_endings));
	word->data[start] = (char)(word->data[start] - 'a' + 'A');
}

static void add_verb(struct made_glossary *made, struct buf *word)
{
	if (one_in(made, 2))
		add(word, CHOOSE(made, particles));
	else if (one_in(made, 3))
		add(word, CHOOSE(made, prefixes));
	if (one_in(made, 4)) {
		add(word, CHOOSE(made, base_verbs));
		return;
	}
	add(word, CHOOSE(made, onsets));
	add(word, CHOOSE(made, open_vowels));
	add(word, CHOOSE(made, middles));
	add(word, "en");
}

static const char *add_phrase(struct made_glossary *made, struct buf *phrase)
{
	switch (draw(made) % 4) {
	case 0:
		add_noun(made, phrase);
		add(phrase, CHOOSE(made, joiners));
		add_noun(made, phrase);
		return "noun";
	case 1:
		add_noun(made, phrase);
		buf_add_char(phrase, ' ');
		add_verb(made, phrase);
		return "verb";
	case 2:
		add_name(made, phrase);
		buf_add_char(phrase, ' ');
		add_name(made, phrase);
		return "name";
	default:
		add_adjective(made, phrase);
		add(phrase, "e ");
		add_noun(made, phrase);
		return "noun";
	}
}

/* Of hundred: 30 phrases, 15 names, 12 adjectives, 12 verbs, 31 nouns. */
static const char *add_source(struct made_glossary *made, struct buf *source)
{
	uint64_t kind = draw(made) % 100;

	if (kind < 30)
		return add_phrase(made, source);
	if (kind < 45) {
		add_name(made, source);
		return "name";
	}
	if (kind < 57) {
		add_adjective(made, source);
		return "adj";
	}
	if (kind < 69) {
		add_verb(made, source);
		return "verb";
	}
	add_noun(made, source);
	return "noun";
}

void make_invented(struct made_glossary *made, size_t count)
{
	struct buf source = { 0 };

	while (made->count < count) {
		const char *pos;

		buf_clear(&source);
		pos = add_source(made, &source);
		add_entry(made, buf_str(&source), pos);
	}
	buf_fini(&source);
}

void made_leave_out(struct made_glossary *made, const bool *hit)
{
	struct str rest = buf_str(&made->lines), line;
	size_t kept = 0;

	made->count = 0;
	for (size_t i = 0; str_next(&rest, '\n', &line); i++) {
		if (hit[i])
			continue;
		memmove(made->lines.data + kept, line.data, line.size);
		kept += line.size;
		made->lines.data[kept++] = '\n';
		made->count++;
	}
	made->lines.size = kept;
}

/* The next run of letters of `text`, in small ones. */
static bool next_word(struct str text, size_t *at, struct buf *word)
{
	buf_clear(word);
	while (*at < text.size) {
		size_t next = *at;
		uint32_t c = utf8_next(text, &next);

		if (!is_letter(c) && word->size > 0)
			return true;
		if (is_letter(c))
			buf_add_code_point(word, to_lower(c));
		*at = next;
	}
	return word->size > 0;
}

void make_words_of(struct made_glossary *made, struct str text, size_t count)
{
	struct buf word = { 0 };
	size_t at = 0;

	while (made->count < count && next_word(text, &at, &word))
		if (word.size >= 4)
			add_entry(made, buf_str(&word), "");
	buf_fini(&word);
}

void make_phrases_of(struct made_glossary *made, struct str text, size_t count)
{
	struct buf words[3] = { 0 }, phrase = { 0 };
	size_t at = 0;

	for (size_t n = 0; made->count + 2 <= count && next_word(text, &at, &words[n % 3]); n++) {
		if (n < 2)
			continue;
		buf_clear(&phrase);
		buf_printf(&phrase, "%s %s", buf_text(&words[(n + 1) % 3]), buf_text(&words[(n + 2) % 3]));
		add_entry(made, buf_str(&phrase), "");
		buf_printf(&phrase, " %s", buf_text(&words[n % 3]));
		add_entry(made, buf_str(&phrase), "");
	}
	for (int i = 0; i < 3; i++)
		buf_fini(&words[i]);
	buf_fini(&phrase);
}
