/* Names: ICU's, above them the files that come along, above those the user's own. */
#include "finding.h"

static struct finding shipped, icu;

/* "Luik=Liège, Wenen=Vienna": each is found alone, with that as its best target. */
static void expect_names(struct finding *finding, const char *pairs)
{
	struct str rest = str_of(pairs), pair, name;

	while (str_next(&rest, ',', &pair)) {
		pair = str_trim(pair);
		assert_true(str_next(&pair, '=', &name));
		find_str(finding, name);
		if (finding->count == 0)
			fail_msg("“%.*s” is not found", STR_ARG(name));
		if (finding->hits[0].start != 0 || finding->hits[0].end != name.size || !str_equal(finding->hits[0].english, pair))
			fail_msg("“%.*s” is “%.*s” at %zu to %zu", STR_ARG(name), STR_ARG(finding->hits[0].english),
				finding->hits[0].start, finding->hits[0].end);
	}
}

static void icu_has_countries_cities_languages_currencies_months_and_days(void **state)
{
	(void)state;
	expect_names(&icu, "Oezbekistan=Uzbekistan, Kirgizië=Kyrgyzstan, Tsjaad=Chad, Kameroen=Cameroon, Guinee=Guinea, Vaticaanstad=Vatican City");
	expect_names(&icu, "Centraal-Afrikaanse Republiek=Central African Republic, Verenigde Staten=United States, VS=US, VK=UK");
	expect_names(&icu, "Trinidad en Tobago=Trinidad and Tobago, Duitslands=Germany’s, Bahama's=Bahamas");
	expect_names(&icu, "Boekarest=Bucharest, Londen=London, Wenen=Vienna, Tasjkent=Tashkent, Mexico-Stad=Mexico City, Parijs'=Paris’s");
	expect_names(&icu, "Estisch=Estonian, Hebreeuwse=Hebrew, Jiddisch=Yiddish, Tibetaans=Tibetan");
	expect_names(&icu, "Amerikaanse dollar=US dollar, Amerikaanse dollars=US dollars, Britse pond=British pound, Japanse yen=Japanese yen");
	expect_names(&icu, "Russische roebels=Russian roubles, Zwitserse frank=Swiss franc, Poolse zloty=Polish zloty");
	expect_names(&icu, "januari=January, mei=May, oktober=October, Maandag=Monday, zondagen=Sundays, april=April");
}

static void what_icu_lacks_or_has_for_maps_is_in_the_files(void **state)
{
	(void)state;
	expect_names(&shipped, "Wit-Rusland=Belarus, Saoedi-Arabië=Saudi Arabia, Ivoorkust=Ivory Coast, Peking=Beijing");
	expect_names(&shipped, "Nederland=the Netherlands, Bosnië=Bosnia, Emiraten=Emirates, Zaporizja=Zaporizhzhia, Tirana=Tirana");
	expect_names(&shipped, "ponden=pounds, roebel=rouble, frank=franc");
	expect(&shipped, "tien euro en dollar", ""); /* the same in English */
	find(&shipped, "Frank Vandenbroucke");
	assert_int_equal(shipped.count, 0);
}

static void peoples_and_their_adjectives_are_known_in_all_forms(void **state)
{
	(void)state;
	expect_names(&shipped, "Turks=Turkish, Turkse=Turkish, Turken=Turks, Zwitserse=Swiss, Poolse=Polish, Canadezen=Canadians");
	expect_names(&shipped, "Argentijnse=Argentine, Australische=Australian, Kosovaren=Kosovans, Macedonische=Macedonian, Bask=Basque");
	expect_names(&shipped, "Oezbeken=Uzbeks, Krim-Tataren=Crimean Tatars, Zuid-Soedanese=South Sudanese, Taiwanezen=Taiwanese");
	expect_names(&shipped, "Siciliaanse=Sicilian, Beierse=Bavarian, Parijse=Paris, Antwerpse=Antwerp, Weense=Viennese, Nieuw-Zeelanders=New Zealanders");
}

static void cities_regions_and_waters_are_known(void **state)
{
	(void)state;
	expect_names(&shipped, "Luik=Liège, Aken=Aachen, Genève=Geneva, Straatsburg=Strasbourg, Sint-Petersburg=Saint Petersburg");
	expect_names(&shipped, "Kopenhagen=Copenhagen, Kaapstad=Cape Town, Napels=Naples, Turijn=Turin, Seoel=Seoul, Kaboel=Kabul");
	expect_names(&shipped, "Krim=Crimea, Wallonië=Wallonia, Beieren=Bavaria, Catalonië=Catalonia, Silezië=Silesia, Bretagne=Brittany");
	expect_names(&shipped, "Elzas=Alsace, Toscane=Tuscany, Siberië=Siberia, Kaukasus=Caucasus, Noordrijn-Westfalen=North Rhine-Westphalia");
	expect_names(&shipped, "Theems=Thames, Moezel=Moselle, Wolga=Volga, Nijl=Nile, Dode Zee=Dead Sea, Indische Oceaan=Indian Ocean");
	expect_names(&shipped, "Zuid-Amerika=South America, West-Europa=Western Europe, Verre Oosten=Far East, Suezkanaal=Suez Canal");
}

static void belgian_and_old_spellings_are_known(void **state)
{
	(void)state;
	expect_names(&shipped, "Rijsel=Lille, Rijssel=Lille, Duinkerke=Dunkirk, Duinkerken=Dunkirk, Atrecht=Arras, Kamerijk=Cambrai");
	expect_names(&shipped, "Elsene=Ixelles, Ukkel=Uccle, Schaarbeek=Schaerbeek, Nijvel=Nivelles, Moeskroen=Mouscron, Aarlen=Arlon");
	expect_names(&shipped, "Waals-Brabant=Walloon Brabant, Oost-Vlaanderen=East Flanders, Samber=Sambre, 's-Gravenbrakel=Braine-le-Comte");
	expect_names(&shipped, "Istanboel=Istanbul, Constantinopel=Constantinople, Lvov=Lviv, Charkov=Kharkiv, Loegansk=Luhansk, Sovjetunie=Soviet Union");
	expect_names(&shipped, "Birma=Burma, Perzië=Persia, Tsjechoslowakije=Czechoslovakia, Danzig=Gdańsk, Djakarta=Jakarta, ’s-Gravenhage=The Hague");
}

static void a_line_of_the_user_overrides_every_name(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load_shipped(&f);
	load(&f, "Oezbekistan\tUzbek Republic\nmaandag\tMon\nEstisch\tEstish\nTurks\tTürk\t\tpos=adj\nLuik\tLuik\nSilezië\tSchlesien\n"
		 "Britse pond\tsterling\nWenen\tWien\nPeking\tPeking\nKirgizië\t\t\tstatus=hidden\n", LAYER_USER);
	expect_names(&f, "Oezbekistan=Uzbek Republic, maandag=Mon, Estische=Estish, Turkse=Türk, Luik=Luik, Silezië=Schlesien");
	expect_names(&f, "Britse pond=sterling, Wenen=Wien, Peking=Peking");
	expect(&f, "Kirgizië", "");
	expect(&f, "Oezbekistan", "Oezbekistan=Uzbek Republic"); /* ICU's is gone, and that of a file: */
	expect(&f, "Silezië", "Silezië=Schlesien | Silezië=Silesia");
	finish(&f);
}

static int open_names(void **state)
{
	struct error error = { 0 };

	load_shipped(&shipped);
	icu.glossary = glossary_open();
	return glossary_load_names(icu.glossary, VARIETY_BRITISH, &error) ? finding_make_file(state) : -1;
}

static int close_names(void **state)
{
	finish(&shipped);
	finish(&icu);
	return finding_remove_file(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(icu_has_countries_cities_languages_currencies_months_and_days),
		cmocka_unit_test(what_icu_lacks_or_has_for_maps_is_in_the_files),
		cmocka_unit_test(peoples_and_their_adjectives_are_known_in_all_forms),
		cmocka_unit_test(cities_regions_and_waters_are_known),
		cmocka_unit_test(belgian_and_old_spellings_are_known),
		cmocka_unit_test(a_line_of_the_user_overrides_every_name),
	};

	return cmocka_run_group_tests_name("names", tests, open_names, close_names);
}
