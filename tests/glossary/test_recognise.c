#include "finding.h"

static void expect_why(struct finding *finding, const char *text, enum hit_why why)
{
	find(finding, text);
	if (finding->count == 0)
		fail_msg("nothing found in “%s”", text);
	assert_int_equal(finding->hits[0].why, why);
}

/* One line of tests/data/nl-cases.tsv: kind, entry, text, what must be found. */
static bool case_holds(struct str line)
{
	struct finding finding = { 0 };
	struct str cell[4];
	struct buf lines = { 0 };
	bool found = false;

	for (size_t i = 0; i < 4; i++)
		assert_true(str_next(&line, '\t', &cell[i]));
	buf_printf(&lines, "%.*s\tX\n", STR_ARG(cell[1]));
	load(&finding, buf_text(&lines), LAYER_USER);
	find_str(&finding, cell[2]);
	if (str_equal(cell[3], STR("-")))
		found = finding.count == 0;
	for (size_t i = 0; i < finding.count && !found; i++) {
		struct buf out = { 0 };

		finding.hits[i].english = STR("");
		add_hit(&out, &finding, &finding.hits[i]);
		found = str_equal(str_slice(buf_str(&out), 0, str_find(buf_str(&out), STR("="), 0)), cell[3]);
		buf_fini(&out);
	}
	if (!found)
		print_error("%.*s: %.*s in “%.*s”\n", STR_ARG(cell[0]), STR_ARG(cell[1]), STR_ARG(cell[2]));
	buf_fini(&lines);
	finish(&finding);
	return found;
}

static void the_hand_made_cases_hold(void **state)
{
	struct buf bytes = { 0 };
	struct error error = { 0 };
	struct str rest, line;
	size_t cases = 0, wrong = 0;

	(void)state;
	assert_true(file_read("tests/data/nl-cases.tsv", &bytes, &error));
	rest = buf_str(&bytes);
	while (str_next(&rest, '\n', &line)) {
		if (line.size == 0 || line.data[0] == '#')
			continue;
		cases++;
		wrong += !case_holds(line);
	}
	assert_true(cases >= 85);
	assert_int_equal(wrong, 0);
	buf_fini(&bytes);
}

static void the_longest_match_is_first_and_marks_what_is_inside(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"Russisch\tRussian\npresident\tpresident\nRussische president\tRussian leader\nminister van "
		"Buitenlandse Zaken\tforeign minister\n"
		"zaak\tcase\n",
		LAYER_USER);
	expect(&f, "de Russische president sprak",
		"Russische president=Russian leader | Russische=Russian* | president=president*");
	expect(&f, "De Russische ambassadeur en de presidenten", "Russische=Russian | presidenten=presidents");
	expect(&f, "de ministers van buitenlandse zaken",
		"ministers van buitenlandse zaken=foreign ministers | zaken=cases*");
	finish(&f);
}

static void overlapping_phrases_go_to_the_longest_then_the_leftmost(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "a b\tAB\nb c d\tBCD\nd e\tDE\n", LAYER_USER);
	expect(&f, "x a b c d e", "a b=AB* | b c d=BCD | d e=DE*");
	expect(&f, "a b c", "a b=AB");
	finish(&f);
}

/* Of n words that are two forms each, 2^n ways would be followed. */
static void words_that_fold_from_two_forms_do_not_multiply_phrases(void **state)
{
	struct finding f = { 0 };
	struct buf line = { 0 }, text = { 0 };

	(void)state;
	buf_add(&line, STR("lid van"));
	buf_add(&text, STR("lid van"));
	for (int i = 0; i < 28; i++) {
		buf_add(&line, STR(" café"));
		buf_add(&text, STR(" cafes"));
	}
	buf_add(&line, STR("\tX\n"));
	load(&f, buf_text(&line), LAYER_USER);
	find_str(&f, buf_str(&text));
	assert_int_equal(f.count, 1);
	buf_fini(&line);
	buf_fini(&text);
	finish(&f);
}

static void english_takes_the_number_and_case_of_the_form(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"ambtgenoot\tcounterpart\nPoetin\tPutin\nstaatshoofd\thead of "
		"state\nhoog\thigh\nwerken\twork\t\tpos=verb\n",
		LAYER_USER);
	expect(&f, "Poetins ambtgenoten", "Poetins=Putin’s | ambtgenoten=counterparts");
	expect(&f, "de staatshoofden", "staatshoofden=heads of state");
	expect(&f, "de hogere werkte", "hogere=high | werkte=work");
	assert_int_equal(f.hits[0].tag, FORM_COMPARATIVE);
	expect(&f, "twee ambtgenootjes", "ambtgenootjes=counterparts");
	expect(&f, "een ambtgenootje", "ambtgenootje=counterpart");
	finish(&f);
}

static void a_given_form_has_the_number_it_looks_like(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "Canadees\tCanadian\t\tpos=adj;forms=Canadezen\nChinees\tChinese\t\tpos=adj;forms=Chinezen\n"
		"pannenkoek\tpancake\t\tforms=pannekoek pannekoeken\nschepen\talderman\t\tpos=noun;match=exact;forms=schepenen\n"
		"Engelsman\tEnglishman\t\tpos=noun;forms=Engelsen\ngoud\tgold\t\tpos=adj;forms=gouden\n"
		"Trump\tTrump\t\tpos=name;forms=Trumps\nopa\tgrandfather\t\tforms=grootvader grootvaders\n", LAYER_USER);
	expect(&f, "Canadese Canadezen en Chinezen", "Canadese=Canadian | Canadezen=Canadians | Chinezen=Chinese");
	expect(&f, "een pannekoek, twee pannekoeken", "pannekoek=pancake | pannekoeken=pancakes");
	expect(&f, "schepen en schepenen", "schepen=alderman | schepenen=aldermen");
	expect(&f, "Engelsen, gouden Engelsman", "Engelsen=Englishmen | gouden=gold | Engelsman=Englishman");
	expect(&f, "Trumps grootvaders, grootvader", "Trumps=Trump’s | grootvaders=grandfathers | grootvader=grandfather");
	finish(&f);
}

static void why_tells_how_it_was_found(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "coördinatie\tco-ordination\nPoetin\tPutin\nambtgenoot\tcounterpart\naangeven\tindicate\nNAVO\tNATO\n",
		LAYER_USER);
	expect_why(&f, "de coördinatie", HIT_EXACT);
	expect_why(&f, "Coördinatie is nodig", HIT_CASE);
	expect_why(&f, "de ambtgenoten", HIT_INFLECTED);
	expect_why(&f, "de coordinatie", HIT_FOLDED);
	expect_why(&f, "de coo\xCC\x88rdinatie", HIT_EXACT);
	expect_why(&f, "de Navo", HIT_FOLDED);
	expect_why(&f, "zijn ambtsgenoot", HIT_VARIANT);
	expect_why(&f, "zijn topambtgenoot", HIT_COMPOUND);
	expect_why(&f, "hij gaf dat aan.", HIT_SEPARABLE);
	finish(&f);
}

static void capitals_of_the_entry_are_needed_in_the_text(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"Maas\tMeuse\nwethouder\talderman\nVS\tUS\t\tmatch=exact;case=sensitive\nGroene Lijn\tGreen "
		"Line\nOekraïne\tUkraine\t\tcase=sensitive\nStaat\tState\nstaat\tcondition\n",
		LAYER_USER);
	expect(&f, "de maas in de wet", "");
	expect(&f, "MAAS EN WETHOUDER", "MAAS=Meuse | WETHOUDER=alderman");
	expect(&f, "vs en Vs en VS", "VS=US");
	expect(&f, "oekraine, Oekraine en OEKRAÏNE", "Oekraine=Ukraine");
	expect(&f, "een groene lijn", "");
	expect(&f, "de GROENE LIJN", "GROENE LIJN=Green Line");
	expect(&f, "in goede staat", "staat=condition");
	expect(&f, "van de Staat", "Staat=State");
	expect(&f, "Staat van dienst", "Staat=State | Staat=condition");
	finish(&f);
}

static void an_entry_hides_other_words_inflected_into_it(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "finale\tfinal\nfinaal\tultimate\nal\talready\nwassen\twash\n", LAYER_USER);
	expect(&f, "de finale", "finale=final");
	expect(&f, "als dat was", "");
	expect(&f, "hij waste al", "waste=wash | al=already");
	finish(&f);
}

static void match_exact_finds_no_other_form(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"stad\tcity\t\tmatch=exact\nvlo\tflea\t\tforms=vlooien vlootje\nraad van "
		"state\tcouncil\t\tmatch=exact\n",
		LAYER_USER);
	expect(&f, "steden en stad", "stad=city");
	expect(&f, "twee vlooien", "vlooien=fleas");
	expect(&f, "raden van state", "");
	expect(&f, "raad van state", "raad van state=council");
	finish(&f);
}

static void higher_layers_and_better_status_come_first(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "Turkije\tTürkiye\n", LAYER_ICU);
	load(&f, "Turkije\tTurkey\nkamer\tchamber\t\tstatus=admitted\nkamer\troom\n", LAYER_SHIPPED);
	load(&f, "kamer\thouse\n", LAYER_USER);
	expect(&f, "Turkije", "Turkije=Turkey");
	expect(&f, "de kamer", "kamer=house | kamer=room | kamer=chamber");
	finish(&f);
}

static void a_pair_said_twice_is_one_hit(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "stad\tcity\tshipped\n", LAYER_SHIPPED);
	load(&f, "stad\tcity\tmine\nstad\tcity\tagain\n", LAYER_USER);
	expect(&f, "de stad", "stad=city");
	assert_true(str_equal(f.hits[0].term->note, STR("mine")));
	finish(&f);
}

static void withdrawn_targets_come_last(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "stad\ttown\nstad\tcity\ndorp\tvillage\nweg\troad\n", LAYER_SHIPPED);
	load(&f,
		"stad\ttown\tmine\tstatus=forbidden\ndorp\thamlet\t\tstatus=deprecated\nweg\t\t\tstatus=hidden\n"
		"huis\thome\t\tstatus=forbidden\n",
		LAYER_USER);
	expect(&f, "steden en dorp en weg en huizen",
		"steden=cities | steden!=towns | dorp=village | dorp!=hamlet | huizen!=homes");
	assert_true(str_equal(f.hits[1].term->note, STR("mine")));
	finish(&f);
}

static void a_higher_layer_lifts_or_hides_what_is_withdrawn(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"stad\ttown\t\tstatus=forbidden\ndorp\thamlet\t\tstatus=deprecated\nweg\tway\t\tstatus=forbidden\n"
		"huis\thome\tshipped\tstatus=deprecated\n",
		LAYER_SHIPPED);
	load(&f,
		"stad\ttown\ndorp\thamlet\t\tstatus=hidden\nweg\t\t\tstatus=hidden\nhuis\thome\t\tstatus=forbidden\n"
		"boom\ttree\nboom\ttree\t\tstatus=forbidden\nzee\tsea\t\tstatus=deprecated\nzee\tsea\t\tstatus=forbidden\n",
		LAYER_USER);
	expect(&f, "stad, dorp, weg", "stad=town");
	expect(&f, "huis", "huis!=home");
	assert_int_equal(f.hits[0].term->status, TERM_FORBIDDEN);
	expect(&f, "boom", "boom!=tree");
	expect(&f, "zee", "zee!=sea");
	assert_int_equal(f.hits[0].term->status, TERM_FORBIDDEN);
	finish(&f);
}

static void better_known_words_are_no_withdrawn_ones(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"finaal\tfinal\nfinale\tfinale\nambtgenotenoverleg\ttalks\nStaat\tState\nbank van lening\tpawnshop\n"
		"aangeven\tindicate\n",
		LAYER_USER);
	load(&f,
		"finaal\tfinale\t\tstatus=forbidden\nambtgenoot\tcolleague\t\tstatus=forbidden\n"
		"staat\tcondition\t\tstatus=forbidden\nbank\tbench\t\tstatus=forbidden\ngeven\tdonate\t\tstatus=forbidden\n",
		LAYER_USER);
	expect(&f, "De finale in het ambtgenotenoverleg van de Staat",
		"finale=finale | ambtgenotenoverleg=talks | Staat=State");
	expect(&f, "de bank van lening en de bank", "bank van lening=pawnshop | bank!=bench* | bank!=bench");
	expect(&f, "Hij gaf de grens aan", "gaf ... aan=indicate | gaf!=donate*");
	expect(&f, "de ambtsgenoot", "ambtsgenoot!=colleague");
	finish(&f);
}

/* A random line of a few words with a random status. */
static void add_random_line(struct buf *lines, bool *withdrawn)
{
	static const char *const sources[] = { "finaal", "finale", "ambtgenoot", "Staat", "staat", "minister van staat", "aangeven",
		"geven", "overleg", "ambtgenotenoverleg", "Europese Unie", "Unie", "kop", "koper" };
	static const char *const targets[] = { "one", "two", "three" };
	static const char *const statuses[] = { "preferred", "admitted", "proposed", "deprecated", "forbidden", "hidden" };
	static const char *const others[] = { "", ";pos=noun", ";match=exact", ";case=sensitive" };
	int status = rand() % 6;

	*withdrawn = status == 3 || status == 4;
	buf_printf(lines, "%s\t%s\t\tstatus=%s%s\n", sources[rand() % 14], targets[rand() % 3], statuses[status], others[rand() % 4]);
}

/* The usable hits of a text, and (`!=`) how many there are of the others. */
static size_t add_usable(struct buf *out, struct finding *finding, const char *text)
{
	size_t withdrawn = 0;

	find(finding, text);
	for (size_t i = 0; i < finding->count; i++) {
		const struct hit *hit = &finding->hits[i];

		assert_int_not_equal(hit->term->status, TERM_HIDDEN);
		if (term_is_withdrawn(hit->term)) {
			withdrawn++;
			continue;
		}
		assert_false(i && hit_is_beside(hit - 1, hit) && term_is_withdrawn(hit[-1].term)); /* they come last */
		add_hit(out, finding, hit);
		buf_printf(out, "(%d)", (int)hit->why);
	}
	return withdrawn;
}

/* To withdraw pairs that nothing else has changes nothing of what is found of the others. */
static void withdrawn_terms_change_nothing_of_the_others(void **state)
{
	static const char text[] = "De finale van de Staat: ambtgenoten en ambtsgenoot in ambtgenotenoverleg gaven dat aan; "
				   "de ministers van Staat, Europese Unie, unie, overlegt, koppen, koper, staat, geeft.";
	size_t seen = 0;

	(void)state;
	srand(20210617);
	for (int round = 0; round < 300; round++) {
		struct finding with = { 0 }, without = { 0 };
		struct buf lines = { 0 }, kept = { 0 }, a = { 0 }, b = { 0 };

		for (int i = 0; i < 8; i++) {
			struct buf line = { 0 };
			bool withdrawn;

			add_random_line(&line, &withdrawn);
			buf_add(&lines, buf_str(&line));
			if (withdrawn) /* what remains of such a line: that its pair is gone */
				buf_add(&kept, str_slice(buf_str(&line), 0, str_find(buf_str(&line), STR("status="), 0)));
			buf_add(&kept, withdrawn ? STR("status=hidden\n") : buf_str(&line));
			buf_fini(&line);
		}
		load(&with, buf_text(&lines), LAYER_USER);
		load(&without, buf_text(&kept), LAYER_USER);
		seen += add_usable(&a, &with, text);
		assert_int_equal(add_usable(&b, &without, text), 0);
		assert_string_equal(buf_text(&a), buf_text(&b));
		finish(&with);
		finish(&without);
		buf_fini(&lines);
		buf_fini(&kept);
		buf_fini(&a);
		buf_fini(&b);
	}
	assert_true(seen > 300);
}

static void the_other_english_comes_behind(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "arbeid\tlabor\t\tvariety=US\narbeid\tlabour\t\tvariety=GB\n", LAYER_USER);
	expect(&f, "arbeid", "arbeid=labour | arbeid=labor");
	finish(&f);
}

static void separated_verbs_take_their_words_alone(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "aangeven\tindicate\ngeven\tgive\ngrens\tlimit\naan\ton\noptreden\tact\n", LAYER_USER);
	expect(&f, "Hij gaf de grens aan.", "gaf ... aan=indicate | grens=limit | aan=on*");
	expect(&f, "Hij gaf geld aan hem.", "gaf=give | aan=on");
	expect(&f, "om dat aan te geven", "aan ... geven=indicate | aan=on*");
	expect(&f, "Hij gaf geld. Hij kwam aan.", "gaf=give | aan=on");
	expect(&f, "zij treedt op tegen geweld", "treedt ... op=act");
	finish(&f);
}

static void the_nearest_particle_within_the_clause_has_the_verb(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"terugtrekken\twithdraw\nintrekken\trevoke\nuitwerken\twork out\ntegemoetkomen\tmeet\nopgeven\tgive "
		"up\n",
		LAYER_USER);
	expect(&f, "Hij trekt zich terug en richt iets in.", "trekt ... terug=withdraw");
	expect(&f, "Zij werken, maar het succes blijft uit.", "");
	expect(&f, "Zij werken, zei hij, het plan uit.", "werken ... uit=work out");
	expect(&f, "dat hij tegemoet kwam", "tegemoet ... kwam=meet");
	expect(&f, "wat hij op geeft", ""); /* a preposition right before the verb is one */
	finish(&f);
}

static void words_are_cut_at_signs_but_not_at_their_own(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"auto\tcar\nminister-president\tprime minister\n's-Hertogenbosch\tDen "
		"Bosch\nParijs\tParis\nBush\tBush\nVS\tUS\nhuis\thouse\n",
		LAYER_USER);
	expect(&f, "(auto's), “auto”; auto’s", "auto's=cars | auto=car | auto’s=cars");
	expect(&f, "De minister-president", "minister-president=prime minister");
	expect(&f, "in 's-Hertogenbosch en ’s-Hertogenbosch",
		"'s-Hertogenbosch=Den Bosch | ’s-Hertogenbosch=Den Bosch");
	expect(&f, "Parijs' burgemeester en ‘Parijs’ en Bush’ rede", "Parijs'=Paris’s | Parijs=Paris | Bush’=Bush’s");
	expect(&f, "in de V.S.", "V.S.=US");
	expect(&f, "'het huis'", "huis=house");
	finish(&f);
}

static void parts_of_compounds_are_found_but_no_pseudo_compounds(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f,
		"minister\tminister\nakkoord\tagreement\nPoetin\tPutin\nEU\tEU\t\tcase="
		"sensitive\nring\tring\nleiding\tlead\nbeeld\timage\n"
		"onderzoek\tinquiry\nNederland\tthe Netherlands\nNederlands\tDutch\t\tcase=sensitive\n",
		LAYER_USER);
	expect(&f, "de oud-ministers", "ministers=ministers");
	expect(&f, "het klimaatakkoord", "akkoord=agreement");
	expect(&f, "de Poetin-regering", "Poetin=Putin");
	expect(&f, "EU-leiders en eu-leiders", "EU=EU");
	expect(&f, "oud-Nederlands", "Nederlands=Dutch");
	expect(&f, "de regering, de opleiding en het voorbeeld", "");
	expect(&f, "de onderzoekers", "");
	expect(&f, "de onderzoekscommissie", "onderzoek=inquiry");
	finish(&f);
}

static void icu_knows_names_of_countries_cities_and_days(void **state)
{
	struct finding f = { .glossary = glossary_open() };
	struct error error = { 0 };

	(void)state;
	assert_true(glossary_load_names(f.glossary, VARIETY_BRITISH, &error));
	expect(&f, "Duitslands premier was maandag in Parijs en de VS.",
		"Duitslands=Germany’s | maandag=Monday | Parijs=Paris | VS=US");
	expect(&f, "twee Amerikaanse dollars in december", "Amerikaanse dollars=US dollars | december=December");
	finish(&f);
}

static void nothing_in_nothing(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "", LAYER_USER);
	expect(&f, "", "");
	expect(&f, "De minister sprak.", "");
	finish(&f);
}

static void hits_are_ordered_and_within_the_text_whatever_the_bytes(void **state)
{
	static const char *const pieces[] = { "gaf", "aan", " ", " ", " ", "aangeven", "Poetin", "'", "’", "-", ".",
		"VS", "minister", "van", "ambtsgenoten", "contact", "coo\xCC\x88rdinatie", "\xFF", "\xC3", "\xE2\x80",
		"\xCC\x88", "\n", "s", "kwestie", "qu", "op", "ßẞİ", "\xF0\x9F\x98\x80", "oud", "NAVO" };
	struct finding f = { 0 };
	struct buf text = { 0 };
	unsigned seed = 3;

	(void)state;
	load(&f,
		"aangeven\tindicate\ngeven\tgive\nPoetin\tPutin\nminister "
		"van\tx\nambtgenoot\tcounterpart\nkontakt\tcontact\nVS\tUS\n"
		"coördinatie\tco\nNAVO\tNATO\nquestie\tissue\nminister\tminister\n-\tdash\n' '\tquotes\n",
		LAYER_USER);
	for (int round = 0; round < 20000; round++) {
		buf_clear(&text);
		for (int n = rand_r(&seed) % (round % 1000 == 0 ? 3000 : 14); n > 0; n--)
			buf_add(&text, str_of(pieces[(size_t)rand_r(&seed) % (sizeof pieces / sizeof *pieces)]));
		find_str(&f, buf_str(&text));
		for (size_t i = 0; i < f.count; i++) {
			const struct hit *hit = &f.hits[i];

			assert_true(hit->start < hit->end && hit->end <= text.size);
			assert_non_null(hit->term);
			if (i > 0)
				assert_true(f.hits[i - 1].start < hit->start
					    || (f.hits[i - 1].start == hit->start && f.hits[i - 1].end >= hit->end));
			if (hit->part_count == 2)
				assert_true(
					hit->parts[0].end <= hit->parts[1].start && hit->parts[0].start == hit->start);
		}
	}
	buf_fini(&text);
	finish(&f);
}

static void verbs_are_found_apart_from_their_companions(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "ontslag nemen\tresign\t\tpos=verb\n"
		 "akkoord gaan\tagree\n"
		 "iets in het vooruitzicht stellen\tpromise\n"
		 "vooruitzicht\tprospect\n"
		 "de eed afleggen\ttake the oath\t\tpos=verb\n"
		 "optreden tegen\tcrack down on\n"
		 "zich uitspreken over\tcomment on\n"
		 "zijn ontslag indienen\tresign\n"
		 "laten weten\tannounce\t\tpos=verb\n"
		 "eraan toevoegen\tadd\t\tpos=verb\n", LAYER_USER);
	expect(&f, "Hij nam gisteren ontslag.", "nam ... ontslag=resign");
	expect(&f, "Zij ging niet akkoord met hem", "ging ... akkoord=agree");
	expect(&f, "Hij wil ontslag nemen", "ontslag nemen=resign");
	expect(&f, "omdat hij ontslag heeft genomen", "ontslag ... genomen=resign");
	expect(&f, "Hij stelt hulp in het vooruitzicht", "stelt ... in het vooruitzicht=promise | vooruitzicht=prospect*");
	expect(&f, "Hij legde gisteren de eed af", "legde ... de eed af=take the oath");
	expect(&f, "de eed af te leggen", "de eed af ... leggen=take the oath");
	expect(&f, "De politie trad hard op tegen de betogers", "trad ... op tegen=crack down on");
	expect(&f, "De politie moet tegen betogers optreden", "tegen ... optreden=crack down on");
	expect(&f, "Zij sprak zich gisteren uit over de zaak", "sprak zich ... uit over=comment on");
	expect(&f, "Zij dienen hun ontslag in", "dienen hun ontslag in=resign");
	expect(&f, "Het kabinet liet gisteren weten dat", "liet ... weten=announce");
	expect(&f, "voegde hij daaraan toe", "voegde ... daaraan toe=add");
	finish(&f);
}

static void what_stands_in_a_verbs_phrase_may_vary(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "akkoord gaan\tagree\n"
		 "een beroep doen op\tappeal to\n"
		 "onder druk zetten\tpressure\n"
		 "optreden tegen\tcrack down on\n"
		 "zich uitspreken over\tcomment on\n"
		 "rekening houden met\tallow for\t\tpos=verb\n", LAYER_USER);
	expect(&f, "Zij gaat met dat plan niet akkoord", "gaat ... akkoord=agree");
	expect(&f, "Zij ging toen akkoord", "ging ... akkoord=agree");
	expect(&f, "Hij doet een nieuw beroep op ons", "doet een nieuw beroep op=appeal to");
	expect(&f, "Daar kan ik geen beroep op doen", "geen beroep op doen=appeal to");
	expect(&f, "De EU zet het land onder zware druk.", "zet ... onder zware druk=pressure");
	expect(&f, "Daartegen treedt niemand op", "Daartegen treedt ... op=crack down on");
	expect(&f, "Er wordt niet tegen opgetreden", "tegen opgetreden=crack down on");
	expect(&f, "Wij spreken ons daarover niet uit", "spreken ons daarover ... uit=comment on");
	expect(&f, "Daar moet u rekening mee houden", "rekening mee houden=allow for");
	expect(&f, "Hij houdt rekening, maar neemt hem mee", "");
	finish(&f);
}

static void what_only_looks_like_a_verb_apart_is_not_found(void **state)
{
	struct finding f = { 0 };

	(void)state;
	load(&f, "ontslag nemen\tresign\t\tpos=verb\n"
		 "aannemen\taccept\n"
		 "instemmen\tagree\n"
		 "zorgen voor\tprovide\n", LAYER_USER);
	expect(&f, "Hij nam het ontslag van de minister", "");
	expect(&f, "Op het ontslag nam hij een voorschot", "");
	expect(&f, "Hij nam ontslag aan", "nam ... aan=accept");
	expect(&f, "Hij neemt de trein; ontslag volgt", "");
	expect(&f, "Hij zegt dat hij neemt, maar ontslag", "");
	expect(&f, "de stemmen gingen in", "");
	expect(&f, "Zondag stemmen kiezers in ‘Macedonië’", "");
	expect(&f, "de zorgen van de man voor een kind", "");
	finish(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_hand_made_cases_hold),
		cmocka_unit_test(the_longest_match_is_first_and_marks_what_is_inside),
		cmocka_unit_test(overlapping_phrases_go_to_the_longest_then_the_leftmost),
		cmocka_unit_test(words_that_fold_from_two_forms_do_not_multiply_phrases),
		cmocka_unit_test(english_takes_the_number_and_case_of_the_form),
		cmocka_unit_test(a_given_form_has_the_number_it_looks_like),
		cmocka_unit_test(why_tells_how_it_was_found),
		cmocka_unit_test(capitals_of_the_entry_are_needed_in_the_text),
		cmocka_unit_test(an_entry_hides_other_words_inflected_into_it),
		cmocka_unit_test(match_exact_finds_no_other_form),
		cmocka_unit_test(higher_layers_and_better_status_come_first),
		cmocka_unit_test(a_pair_said_twice_is_one_hit),
		cmocka_unit_test(withdrawn_targets_come_last),
		cmocka_unit_test(a_higher_layer_lifts_or_hides_what_is_withdrawn),
		cmocka_unit_test(better_known_words_are_no_withdrawn_ones),
		cmocka_unit_test(withdrawn_terms_change_nothing_of_the_others),
		cmocka_unit_test(the_other_english_comes_behind),
		cmocka_unit_test(separated_verbs_take_their_words_alone),
		cmocka_unit_test(the_nearest_particle_within_the_clause_has_the_verb),
		cmocka_unit_test(verbs_are_found_apart_from_their_companions),
		cmocka_unit_test(what_stands_in_a_verbs_phrase_may_vary),
		cmocka_unit_test(what_only_looks_like_a_verb_apart_is_not_found),
		cmocka_unit_test(words_are_cut_at_signs_but_not_at_their_own),
		cmocka_unit_test(parts_of_compounds_are_found_but_no_pseudo_compounds),
		cmocka_unit_test(icu_knows_names_of_countries_cities_and_days),
		cmocka_unit_test(nothing_in_nothing),
		cmocka_unit_test(hits_are_ordered_and_within_the_text_whatever_the_bytes),
	};

	return cmocka_run_group_tests_name("recognise", tests, finding_make_file, finding_remove_file);
}
