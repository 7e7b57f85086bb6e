/* The tables of irregular Dutch seen from outside: each form is found from its word, and no other word is. */
#include "finding.h"

#include "text/dutch.h"

/* What a row of these kinds says of its word. */
static const struct kind {
	const char *name, *pos;
	const char *before; /* the first part of a compound, which inflects by its last; of a verb: its particle */
} kinds[] = {
	{ "strong", "verb", "door" },
	{ "verb-extra", "verb", NULL },
	{ "plural", "noun", "hoofd" },
	{ "adjective", "adj", NULL },
};

struct tally {
	size_t rows, forms, missing;
};

/* Whether the entry is found on all of `text`. */
static bool is_found(struct finding *finding, struct str text)
{
	find_str(finding, text);
	for (size_t i = 0; i < finding->count; i++)
		if (finding->hits[i].start == 0 && finding->hits[i].end == text.size && finding->hits[i].why <= HIT_INFLECTED)
			return true;
	return false;
}

/* The word alone in a glossary, so that no better one hides it; with `before` put before it and all its forms. */
static void try_row(const struct kind *kind, const char *before, const char *keys, struct str word, struct str forms,
	struct tally *tally)
{
	struct finding finding = { 0 };
	struct buf text = { 0 };
	struct str form;

	buf_printf(&text, "%s%.*s\tX\t\t%s\n", before, STR_ARG(word), keys);
	load(&finding, buf_text(&text), LAYER_USER);
	tally->rows++;
	while (str_next(&forms, ' ', &form)) {
		if (is_function_word(form) && !is_function_word(word))
			continue; /* was is not wassen */
		buf_clear(&text);
		buf_printf(&text, "%s%.*s", before, STR_ARG(form));
		tally->forms++;
		if (is_found(&finding, buf_str(&text)))
			continue;
		tally->missing++;
		print_error("%s %s%.*s (%s): “%s” is not found\n", kind->name, before, STR_ARG(word), keys, buf_text(&text));
	}
	buf_fini(&text);
	finish(&finding);
}

static void try_kind(const struct kind *kind, struct str word, struct str forms, struct tally *tally)
{
	struct buf keys = { 0 };

	buf_printf(&keys, "pos=%s", kind->pos);
	try_row(kind, "", "", word, forms, tally);
	try_row(kind, "", buf_text(&keys), word, forms, tally);
	if (kind->before && !str_equal(word, STR("zijn"))) /* zijn makes none: weg zijn is two words */
		try_row(kind, kind->before, buf_text(&keys), word, forms, tally);
	buf_fini(&keys);
}

static void every_form_of_the_tables_is_found_from_its_word(void **state)
{
	struct buf bytes = { 0 };
	struct error error = { 0 };
	struct tally tally = { 0 };
	struct str rest, line, kind, word;

	(void)state;
	assert_true(file_read("src/text/nl-inflection.tsv", &bytes, &error));
	rest = buf_str(&bytes);
	while (str_next(&rest, '\n', &line)) {
		if (!str_next(&line, '\t', &kind) || !str_next(&line, '\t', &word) || str_equal(word, STR("-")))
			continue;
		for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
			if (str_equal(kind, str_of(kinds[i].name)))
				try_kind(&kinds[i], word, line, &tally);
	}
	print_message("%zu entries, %zu forms\n", tally.rows, tally.forms);
	assert_int_equal(tally.missing, 0);
	assert_true(tally.rows >= 1200 && tally.forms >= 2600);
	buf_fini(&bytes);
}

/* An entry alone, and a text whose word only looks like it: nothing but what `found` says. */
static void try_trap(const char *line, const char *text, const char *found)
{
	struct finding finding = { 0 };

	load(&finding, line, LAYER_USER);
	expect(&finding, text, found);
	finish(&finding);
}

static void words_within_words_are_no_terms(void **state)
{
	(void)state;
	try_trap("ster\tstar\n", "de minister en de ministers", "");
	try_trap("ring\tring\n", "de regering en regeringen", "");
	try_trap("ding\tthing\n", "zijn verwonding, de verwondingen", "");
	try_trap("zicht\tview\n", "het gezicht", "");
	try_trap("leiding\tlead\n", "de opleiding", "");
	try_trap("band\ttie\n", "in verband", "");
	try_trap("beeld\timage\n", "een voorbeeld", "");
	try_trap("hart\theart\n", "het gehart, verhard", "");
	try_trap("port\tport\n", "transport", "");
	try_trap("steun\tsupport\n", "ondersteuning", "");
	try_trap("kraan\ttap\n", "Oekraine en de kranen", "kranen=taps");
}

static void words_of_one_syllable_keep_their_vowel_in_the_plural(void **state)
{
	(void)state;
	try_trap("bom\tbomb\n", "bomen, bommen", "bommen=bombs");
	try_trap("boom\ttree\n", "bommen, bomen", "bomen=trees");
	try_trap("man\tman\n", "de manen, mannen", "mannen=men");
	try_trap("maan\tmoon\n", "de mannen, manen en maanden", "manen=moons");
	try_trap("steen\tstone\n", "de steden en stenen", "stenen=stones");
	try_trap("bal\tball\n", "de balen, ballen", "ballen=balls");
	try_trap("les\tlesson\n", "lezen, lessen", "lessen=lessons");
	try_trap("pot\tpot\n", "poten, potten", "potten=pots");
	try_trap("rok\tskirt\n", "roken, rokken", "rokken=skirts");
	try_trap("reden\treason\n", "wij rijden om redenen", "redenen=reasons");
}

static void endings_that_make_other_words_are_no_inflections(void **state)
{
	(void)state;
	try_trap("onderzoek\tinquiry\n", "de onderzoeker en onderzoekers, twee onderzoeken",
		"onderzoeken=inquiries");
	try_trap("Nederland\tthe Netherlands\n", "de Nederlander en Nederlanders in Nederland", "Nederland=the Netherlands");
	try_trap("eer\thonour\n", "eerder, eerdere", "");
	try_trap("recht\tright\t\tpos=noun\n", "de rechter en rechters", "");
	try_trap("spreek\tspeak\n", "de spreker", "");
	try_trap("partij\tparty\n", "onpartijdig, partijdigheid", "");
	try_trap("premier\tprime minister\n", "de première en premières", "");
	try_trap("Rusland\tRussia\n", "Ruslander, Russen", "");
}

static void function_words_are_forms_of_no_entry(void **state)
{
	(void)state;
	try_trap("al\talready\n", "als het kan", "");
	try_trap("wassen\twash\n", "dat was zo, hij waste", "waste=wash");
	try_trap("zin\tsentence\n", "zij zijn er", "");
	try_trap("hebben\thave\n", "zij had het", "had=have");
	try_trap("als\tif\n", "als het kan", "als=if");
	try_trap("wezen\torphan\t\tpos=verb\n", "dat was zo", "");
	try_trap("ding\tthing\n", "dingen", "dingen=things");
	try_trap("om\tround\n", "omdat", "");
}

static void acronyms_that_are_words_need_their_capitals(void **state)
{
	(void)state;
	try_trap("WHO\tWHO\t\tcase=sensitive;match=exact\n", "Wie is who? who, Who, de WHO", "WHO=WHO");
	try_trap("VS\tUS\t\tcase=sensitive;match=exact\n", "vs, Vs, de VS, V.S.", "VS=US");
	try_trap("WIE\tWIE\t\tcase=sensitive;match=exact\n", "Wie is wie", "");
	try_trap("EU\tEU\t\tcase=sensitive;match=exact\n", "eu, EU", "EU=EU");
	try_trap("Maas\tMeuse\n", "door de mazen en de maas", "");
}

static void the_word_that_is_an_entry_hides_what_is_only_inflected_into_it(void **state)
{
	(void)state;
	try_trap("Staat\tState\nstaat\tcondition\n", "De staat van de Staat", "staat=condition | Staat=State");
	try_trap("finaal\tfinal\nfinale\tfinale\n", "de finale", "finale=finale");
	try_trap("finaal\tfinal\n", "de finale", "finale=final");
	try_trap("regering\tgovernment\nregeringen\tadministrations\n", "regeringen", "regeringen=administrations");
	try_trap("wonen\tlive\nwoning\thome\n", "woningen", "woningen=homes");
}

static bool is_place_or_person(struct str domain)
{
	static const char *const domains[] = { "country", "place", "city", "person", "demonym", "language" };

	for (size_t i = 0; i < sizeof domains / sizeof *domains; i++)
		if (str_equal(domain, str_of(domains[i])))
			return true;
	return false;
}

/* A sentence of everyday words, the first with its capital: none of them is a place, a people or a language. */
static void try_no_name(struct finding *finding, const char *sentence)
{
	find(finding, sentence);
	for (size_t i = 0; i < finding->count; i++)
		if (is_place_or_person(finding->hits[i].term->domain))
			fail_msg("“%s” has %.*s", sentence, STR_ARG(finding->hits[i].english));
}

static void common_words_that_begin_a_sentence_are_no_names(void **state)
{
	static const char *const sentences[] = { "Zijn broer kwam.", "Zijn er nog vragen?", "Meer mensen werken.", "Mijn huis is groot.",
		"Mijnen liggen er nog.", "Bergen afval lagen er.", "Echt niet.", "Echte vrienden helpen.", "Namen worden niet genoemd.",
		"Namens de regering sprak hij.", "Let op de prijs.", "Ons land groeit.", "Vaten lopen leeg.", "Nu is het tijd.",
		"Golf van geweld.", "As blijft achter.", "Man gewond.", "Rand van de stad.", "Kust en kroon en pond." };
	struct finding finding = { 0 };

	(void)state;
	load_shipped(&finding);
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
		try_no_name(&finding, sentences[i]);
	expect(&finding, "Er is brand in Bergen en in Namen.", "in Bergen=in Mons | in Namen=in Namur");
	expect(&finding, "In bergen en in namen", "");
	finish(&finding);
}

/* ICU tells "Mexico (stad)" from the country: no text has that. */
static void no_name_of_icu_has_brackets(void **state)
{
	struct finding finding = { .glossary = glossary_open() };
	struct error error = { 0 };
	const struct term *const *terms;
	size_t count;

	(void)state;
	assert_true(glossary_load_names(finding.glossary, VARIETY_BRITISH, &error));
	assert_true(glossary_load_same_names(finding.glossary, VARIETY_BRITISH, &error));
	terms = glossary_terms(finding.glossary, &count);
	assert_true(count > 300);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(str_find(terms[i]->source, STR("("), 0), STR_NOT_FOUND);
		assert_int_equal(str_find(terms[i]->target, STR("("), 0), STR_NOT_FOUND);
	}
	expect(&finding, "Van Mexico-Stad naar Mexico", "Mexico-Stad=Mexico City | Mexico=Mexico");
	finish(&finding);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_of_the_tables_is_found_from_its_word),
		cmocka_unit_test(words_within_words_are_no_terms),
		cmocka_unit_test(words_of_one_syllable_keep_their_vowel_in_the_plural),
		cmocka_unit_test(endings_that_make_other_words_are_no_inflections),
		cmocka_unit_test(function_words_are_forms_of_no_entry),
		cmocka_unit_test(acronyms_that_are_words_need_their_capitals),
		cmocka_unit_test(the_word_that_is_an_entry_hides_what_is_only_inflected_into_it),
		cmocka_unit_test(common_words_that_begin_a_sentence_are_no_names),
		cmocka_unit_test(no_name_of_icu_has_brackets),
	};

	return cmocka_run_group_tests_name("inflection", tests, finding_make_file, finding_remove_file);
}
