#include "text/dutch.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/dutch_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

/* What a word gave: all forms, and how often one is among them. */
struct collected {
	struct arena arena;
	struct str forms[600], particles[600];
	enum form_tag tags[600];
	size_t count;
};

static void collect(void *data, struct str form, enum form_tag tag, struct str particle)
{
	struct collected *all = data;

	assert_true(all->count < 600);
	all->forms[all->count] = arena_str(&all->arena, form);
	all->particles[all->count] = arena_str(&all->arena, particle);
	all->tags[all->count++] = tag;
}

static void forms_of(struct collected *all, const char *word, enum part_of_speech pos)
{
	arena_reset(&all->arena);
	all->count = 0;
	each_dutch_form(str_of(word), pos, collect, all);
}

static bool has(const struct collected *all, struct str form, const char *particle)
{
	for (size_t i = 0; i < all->count; i++)
		if (str_equal(all->forms[i], form) && str_equal(all->particles[i], str_of(particle)))
			return true;
	return false;
}

static enum form_tag tag_of(const struct collected *all, const char *form)
{
	for (size_t i = 0; i < all->count; i++)
		if (str_equal(all->forms[i], str_of(form)) && all->particles[i].size == 0)
			return all->tags[i];
	fail_msg("no form %s", form);
	return FORM_BASE;
}

/* All space-separated `forms` are forms of `word`. */
static void must_have(const char *word, enum part_of_speech pos, const char *forms)
{
	static struct collected all;
	struct str rest = str_of(forms), form;

	forms_of(&all, word, pos);
	while (str_next(&rest, ' ', &form))
		if (form.size && !has(&all, form, ""))
			fail_msg("%s has no form %.*s", word, STR_ARG(form));
	arena_fini(&all.arena);
}

static void must_not_have(const char *word, enum part_of_speech pos, const char *forms)
{
	static struct collected all;
	struct str rest = str_of(forms), form;

	forms_of(&all, word, pos);
	while (str_next(&rest, ' ', &form))
		if (form.size && has(&all, form, ""))
			fail_msg("%s has the form %.*s", word, STR_ARG(form));
	arena_fini(&all.arena);
}

static void check_table(const struct inflection_table *table, enum part_of_speech pos)
{
	assert_true(table->count > 5);
	for (size_t i = 0; i < table->count; i++)
		must_have(table->rows[i].word, pos, table->rows[i].forms);
}

static void every_form_of_the_tables_is_found_from_its_word(void **state)
{
	(void)state;
	check_table(&strong_verbs, POS_VERB);
	check_table(&extra_verb_forms, POS_VERB);
	check_table(&irregular_plurals, POS_NOUN);
	check_table(&irregular_adjectives, POS_ADJECTIVE);
	check_table(&irregular_plurals, POS_ANY);
}

static void the_tables_are_sorted(void **state)
{
	const struct inflection_table *const tables[] = { &strong_verbs, &extra_verb_forms, &irregular_plurals,
		&irregular_adjectives, &particles, &inseparable_prefixes, &adjective_suffixes, &noun_suffixes,
		&adjectives, &uninflected_adjectives, &function_words, &nouns_like_verbs, &lengthened_nouns,
		&participle_prefixes, &words_after_particle, &verb_group_words, &conjunctions, &compound_endings };

	(void)state;
	for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
		assert_true(tables[t]->count > 0);
		for (size_t i = 1; i < tables[t]->count; i++)
			assert_true(strcmp(tables[t]->rows[i - 1].word, tables[t]->rows[i].word) <= 0);
	}
}

static void the_word_comes_first_and_no_form_twice(void **state)
{
	static struct collected all;
	static const char *const words[] = { "ambtgenoot", "aangeven", "Poetin", "NAVO", "hoog", "overleggen",
		"Saint-Barthélemy", "a" };

	(void)state;
	for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
		forms_of(&all, words[w], POS_ANY);
		assert_true(str_equal(all.forms[0], str_of(words[w])));
		assert_int_equal(all.tags[0], FORM_BASE);
		for (size_t i = 0; i < all.count; i++)
			for (size_t j = 0; j < i; j++)
				assert_false(str_equal(all.forms[i], all.forms[j])
					     && (all.particles[i].size > 0) == (all.particles[j].size > 0));
	}
	arena_fini(&all.arena);
}

static void plurals_follow_the_end_of_the_noun(void **state)
{
	(void)state;
	must_have("boom", POS_NOUN, "bomen");
	must_have("man", POS_NOUN, "mannen");
	must_have("brief", POS_NOUN, "brieven");
	must_have("huis", POS_NOUN, "huizen");
	must_have("golf", POS_NOUN, "golven");
	must_have("engel", POS_NOUN, "engelen engels");
	must_have("monnik", POS_NOUN, "monniken");
	must_have("mogelijkheid", POS_NOUN, "mogelijkheden");
	must_have("zakenman", POS_NOUN, "zakenmannen zakenlieden zakenlui");
	must_have("zee", POS_NOUN, "zeeën");
	must_have("industrie", POS_NOUN, "industrieën industries");
	must_have("bacterie", POS_NOUN, "bacteriën bacteries");
	must_have("gemeente", POS_NOUN, "gemeenten gemeentes");
	must_have("auto", POS_NOUN, "auto's");
	must_have("partij", POS_NOUN, "partijen");
	must_have("museum", POS_NOUN, "musea");
	must_have("modus", POS_NOUN, "modi");
	must_not_have("Rus", POS_NOUN, "Ri");
	must_not_have("bus", POS_NOUN, "bi");
	must_have("politicus", POS_NOUN, "politici");
	must_have("index", POS_NOUN, "indices indexen");
	must_have("Kamerlid", POS_NOUN, "Kamerleden");
	must_have("ambtgenoot", POS_NOUN, "ambtgenoten ambtgenote");
	must_have("secretaris-generaal", POS_NOUN, "secretarissen-generaal");
	must_have("minister-president", POS_NOUN, "ministers-president minister-presidenten");
	must_have("NGO", POS_NOUN, "NGO's");
}

static void diminutives_follow_the_end_of_the_noun(void **state)
{
	(void)state;
	must_have("huis", POS_NOUN, "huisje huisjes");
	must_have("boom", POS_NOUN, "boompje");
	must_have("ring", POS_NOUN, "ringetje");
	must_have("koning", POS_NOUN, "koninkje");
	must_have("man", POS_NOUN, "mannetje mannetjes");
	must_have("auto", POS_NOUN, "autootje");
	must_have("baby", POS_NOUN, "baby'tje");
	must_have("glas", POS_NOUN, "glaasje");
	must_have("schip", POS_NOUN, "scheepje");
	must_have("café", POS_NOUN, "cafeetje");
}

static void a_name_in_s_is_a_genitive_but_an_inhabitant_a_plural(void **state)
{
	static struct collected all;

	(void)state;
	forms_of(&all, "Poetin", POS_ANY);
	assert_int_equal(tag_of(&all, "Poetins"), FORM_GENITIVE);
	forms_of(&all, "Obama", POS_NAME);
	assert_int_equal(tag_of(&all, "Obama's"), FORM_GENITIVE);
	forms_of(&all, "Parijs", POS_NAME);
	assert_int_equal(tag_of(&all, "Parijs'"), FORM_GENITIVE);
	forms_of(&all, "Bush", POS_NAME);
	assert_int_equal(tag_of(&all, "Bush'"), FORM_GENITIVE);
	forms_of(&all, "Nederlander", POS_ANY);
	assert_int_equal(tag_of(&all, "Nederlanders"), FORM_PLURAL);
	forms_of(&all, "minister", POS_NOUN);
	assert_int_equal(tag_of(&all, "ministers"), FORM_PLURAL);
	arena_fini(&all.arena);
}

static void adjectives_inflect_and_compare(void **state)
{
	(void)state;
	must_have("Europees", POS_ANY, "Europese Europeser");
	must_have("financieel", POS_ANY, "financiële");
	must_have("individueel", POS_ANY, "individuele");
	must_have("reëel", POS_ANY, "reële");
	must_have("grijs", POS_ANY, "grijze grijzer grijst");
	must_have("hoog", POS_ANY, "hoge hoger hogere hoogst hoogste allerhoogste");
	must_have("duur", POS_ANY, "dure duurder duurst");
	must_have("goed", POS_ANY, "goede beter beste");
	must_have("Russisch", POS_ANY, "Russische");
	must_not_have("gouden", POS_ADJECTIVE, "goudene goudener");
}

static void degrees_of_an_adjective_are_told_from_its_inflection(void **state)
{
	static struct collected all;

	(void)state;
	forms_of(&all, "groot", POS_ADJECTIVE);
	assert_int_equal(tag_of(&all, "grote"), FORM_ADJECTIVE);
	assert_int_equal(tag_of(&all, "groter"), FORM_COMPARATIVE);
	assert_int_equal(tag_of(&all, "grotere"), FORM_COMPARATIVE);
	assert_int_equal(tag_of(&all, "grootste"), FORM_SUPERLATIVE);
	forms_of(&all, "goed", POS_ANY);
	assert_int_equal(tag_of(&all, "goede"), FORM_ADJECTIVE);
	assert_int_equal(tag_of(&all, "betere"), FORM_COMPARATIVE);
	assert_int_equal(tag_of(&all, "best"), FORM_SUPERLATIVE);
	forms_of(&all, "duur", POS_ADJECTIVE);
	assert_int_equal(tag_of(&all, "duurder"), FORM_COMPARATIVE);
	arena_fini(&all.arena);
}

static void endings_that_make_other_words_need_an_adjective(void **state)
{
	(void)state;
	must_not_have("onderzoek", POS_ANY, "onderzoeker onderzoekers onderzoekst");
	must_not_have("Nederland", POS_ANY, "Nederlander Nederlandst");
	must_not_have("regering", POS_ANY, "regeringe regeringer");
	must_not_have("recht", POS_NOUN, "rechter");
	must_not_have("bom", POS_ANY, "bomen");
	must_not_have("steen", POS_ANY, "steden");
	must_not_have("premier", POS_ANY, "première");
	must_not_have("maan", POS_ANY, "maanden");
}

static void verbs_have_present_past_and_participles(void **state)
{
	(void)state;
	must_have("leven", POS_VERB, "leef leeft leefde leefden geleefd levend levende");
	must_have("reizen", POS_VERB, "reis reist reisde gereisd");
	must_have("werken", POS_VERB, "werk werkt werkte werkten gewerkt");
	must_have("bellen", POS_VERB, "bel belt belde gebeld");
	must_have("wandelen", POS_VERB, "wandel wandelt wandelde gewandeld");
	must_have("organiseren", POS_VERB, "organiseer organiseert organiseerde georganiseerd georganiseerde");
	must_have("variëren", POS_VERB, "varieer varieerde gevarieerd");
	must_have("creëren", POS_VERB, "creëer creëert gecreëerd gecreëerde");
	must_have("eisen", POS_VERB, "eis eist eiste geëist geëiste");
	must_have("redden", POS_VERB, "red redde gered geredde");
	must_have("faxen", POS_VERB, "fax faxt faxte gefaxt");
	must_have("vinden", POS_VERB, "vond vonden gevonden gevondene");
	must_have("rijden", POS_VERB, "rij rijd rijdt reed");
	must_have("zijn", POS_VERB, "ben bent is was waren geweest");
}

static void prefixed_verbs_follow_their_base(void **state)
{
	(void)state;
	must_have("beschrijven", POS_VERB, "beschreef beschreven beschreef beschrijft");
	must_have("verbieden", POS_VERB, "verbood verboden verbiedt");
	must_have("onderhandelen", POS_VERB, "onderhandelde onderhandelden onderhandeld");
	must_have("verbreden", POS_VERB, "verbreed verbrede verbreedde");
	must_have("openen", POS_VERB, "open opent opende geopend geopende");
	must_not_have("verbieden", POS_VERB, "geverboden");
}

static void separable_verbs_keep_together_or_come_apart(void **state)
{
	static struct collected all;

	(void)state;
	must_have("aangeven", POS_VERB, "aangeeft aangaf aangegeven aantegeven");
	must_have("opschrijven", POS_VERB, "opschreef opgeschreven");
	must_have("ondertekenen", POS_VERB, "ondertekende ondertekend");
	must_have("aanbevelen", POS_VERB, "aanbeval aanbevolen");
	forms_of(&all, "aangeven", POS_VERB);
	assert_true(has(&all, STR("gaf"), "aan"));
	assert_true(has(&all, STR("geven"), "aan"));
	assert_false(has(&all, STR("gegeven"), "aan"));
	forms_of(&all, "openen", POS_VERB); /* not op-enen */
	assert_false(has(&all, STR("een"), "op"));
	arena_fini(&all.arena);
}

static void nouns_in_en_are_no_verbs(void **state)
{
	(void)state;
	must_not_have("wapen", POS_ANY, "waap wapende gewapend");
	must_not_have("teken", POS_ANY, "teekt getekend");
	must_not_have("been", POS_ANY, "gebe");
}

static void the_part_of_speech_bounds_the_forms(void **state)
{
	(void)state;
	must_not_have("werken", POS_NOUN, "werkte gewerkt");
	must_not_have("Brugge", POS_NAME, "Bruggen Brugges' Bruggetje");
	must_not_have("hoog", POS_NOUN, "hogere hoogste");
	must_not_have("minister", POS_ADJECTIVE, "ministers'");
	must_not_have("gisteren", POS_ADVERB, "gisterens");
}

static void function_words_are_known(void **state)
{
	(void)state;
	assert_true(is_function_word(STR("als")));
	assert_true(is_function_word(STR("zult")));
	assert_false(is_function_word(STR("minister")));
	assert_false(is_function_word(STR("")));
}

static void any_bytes_are_survived(void **state)
{
	static struct collected all;
	char word[200];
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		static const char letters[] = "aeioubdfgknrstvzjwy'-\xC3\xAB\xAF\xFF\xE2\x80"
					      "AB enheid";
		size_t size = (size_t)(rand_r(&seed) % 30);

		if (round % 500 == 0)
			size = 60 + (size_t)(rand_r(&seed) % 130);
		for (size_t i = 0; i < size; i++)
			word[i] = letters[(size_t)rand_r(&seed) % (sizeof letters - 1)];
		arena_reset(&all.arena);
		all.count = 0;
		each_dutch_form((struct str){ word, size }, (enum part_of_speech)(round % 7), collect, &all);
		assert_true(all.count >= (size > 0));
		if (size > 0)
			assert_true(str_equal(all.forms[0], (struct str){ word, size }));
	}
	arena_fini(&all.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_of_the_tables_is_found_from_its_word),
		cmocka_unit_test(the_tables_are_sorted),
		cmocka_unit_test(the_word_comes_first_and_no_form_twice),
		cmocka_unit_test(plurals_follow_the_end_of_the_noun),
		cmocka_unit_test(diminutives_follow_the_end_of_the_noun),
		cmocka_unit_test(a_name_in_s_is_a_genitive_but_an_inhabitant_a_plural),
		cmocka_unit_test(adjectives_inflect_and_compare),
		cmocka_unit_test(degrees_of_an_adjective_are_told_from_its_inflection),
		cmocka_unit_test(endings_that_make_other_words_need_an_adjective),
		cmocka_unit_test(verbs_have_present_past_and_participles),
		cmocka_unit_test(prefixed_verbs_follow_their_base),
		cmocka_unit_test(separable_verbs_keep_together_or_come_apart),
		cmocka_unit_test(nouns_in_en_are_no_verbs),
		cmocka_unit_test(the_part_of_speech_bounds_the_forms),
		cmocka_unit_test(function_words_are_known),
		cmocka_unit_test(any_bytes_are_survived),
	};

	return cmocka_run_group_tests_name("dutch", tests, NULL, NULL);
}
