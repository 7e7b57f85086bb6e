#include "base/file.h"
#include "text/sentences.h"
#include "text/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct cut {
	struct str paragraph;
	size_t start;
	struct buf out; /* the sentences with " | " between them */
};

static bool take(void *data, const struct candidate *candidate)
{
	struct cut *cut = data;

	assert_true(candidate->end > cut->start);
	assert_true(candidate->next > candidate->end);
	assert_in_range(candidate->confidence, 1, 100);
	if (candidate->breaks) {
		buf_add(&cut->out, str_slice(cut->paragraph, cut->start, candidate->end));
		buf_add(&cut->out, STR(" | "));
		cut->start = candidate->next;
	}
	return true;
}

/* The text is split where `|` stands in `expected`, and nowhere else. */
static void splits(const char *expected)
{
	struct buf plain = { 0 };
	struct cut cut = { 0 };
	struct str rest = str_of(expected);
	size_t bar;

	while ((bar = str_find(rest, STR(" | "), 0)) != STR_NOT_FOUND) {
		buf_add(&plain, str_slice(rest, 0, bar + 1));
		rest = str_slice(rest, bar + 3, rest.size);
	}
	buf_add(&plain, rest);
	cut.paragraph = buf_str(&plain);
	each_candidate(cut.paragraph, NULL, take, &cut);
	buf_add(&cut.out, str_slice(cut.paragraph, cut.start, cut.paragraph.size));
	assert_string_equal(buf_text(&cut.out), expected);
	buf_fini(&cut.out);
	buf_fini(&plain);
}

static void a_full_stop_before_a_capital_ends_a_sentence(void **state)
{
	(void)state;
	splits("");
	splits(".");
	splits("Het klikte.");
	splits("Het klikte. | Rusland zweeg. | Éen land niet.");
	splits("Het duurt tot 31 december. | 2022 wordt een verkiezingsjaar.");
	splits("Het kost veel. | € 5 is te veel.");
	splits("Hij ging.Zij bleef. | Punt");
	splits("Drie landen lagen dwars: Polen en Italië. | De rest stemde in.");
	splits("Of toch niet?! | Jawel.");
}

static void a_small_letter_goes_on(void **state)
{
	(void)state;
	splits("‘Wat bent u van plan?’ vroeg een journaliste. | ‘Niets’, zei Poetin.");
	splits("‘Moordenaar!’ riepen de betogers.");
	splits("De talkshow ‘Wie is bang voor Europa?’ haalde een miljoen kijkers.");
	splits("Zij landden in Genève. - en zwegen.");
}

static void a_small_letter_may_begin_a_name(void **state)
{
	(void)state;
	splits("Apple verkocht minder. | iPhones blijven populair. | eBay ook.");
	splits("De chips komen uit Leuven. | imec werkt daaraan.");
}

static void quotation_marks_belong_to_what_they_enclose(void **state)
{
	(void)state;
	splits("‘Ja.’ | ‘Nee.’ | Meer niet.");
	splits("“We gaan door.” | Zelenski knikte. | “Altijd.”");
	splits("„Dit is onaanvaardbaar”, zei Michel. | „De Unie zal reageren.” | Zo was het.");
	splits("„Wir schaffen das.“ | Merkel zei het.");
	splits("«Het is voorbij.» | «Echt?» | Ja.");
	splits("'Kom.' | 'Waarheen?' | Ze ging.");
	splits("\"Het is voorbij\", zei ze. | \"We gaan naar huis.\" | Ze ging.");
	splits(",,Mijn niveau is goed.'' | ,,Echt waar?'' | Ze ging.");
	splits("‘Daar moeten we ons aan houden. | Ik heb gedaan waarvoor ik gekomen ben.’ | Hij ging.");
	splits("‘Hij zei: “Nooit.”’ | Toen ging hij.");
}

static void a_loose_closing_mark_stays_with_its_sentence(void **state)
{
	(void)state;
	splits(",, Mijn gedachten sprongen alle kanten op. '' | Veertig kilometer verder.");
	splits("Hij schreef: \" Ik ben een Ier. \" | Daarop antwoordde De Morgan.");
	splits("Hij zweeg. | \" Ik ga nu \", zei ze.");
	splits("Zei hij \"nu.\" | \" Ik ga \", zei ze.");
	splits("« Hij is daar! », riep Jan.");
}

static void an_apostrophe_word_begins_a_sentence(void **state)
{
	(void)state;
	splits("Overdag bleef het rustig. | 's Avonds vielen er schoten. | 't Was een chaos.");
	splits("Overdag bleef het rustig. | ’s Avonds niet. | ‘’t Was mooi.’");
	splits("Zij vertrokken. | 's-Gravenhage staat nog op het zegel.");
	splits("Tolken, enz. 's avonds gaan ze weg.");
	splits("Hij kwam. | ...en dr. 's Gravesande zweeg.");
	splits("De jaren '90 waren chaotisch. | '91 was het dieptepunt.");
}

static void titles_end_no_sentence(void **state)
{
	(void)state;
	splits("De minister ontving dr. Fauci en prof. Van Ranst. | Mr. De Smet bestrijdt dat.");
	splits("Kol. b.d. Roger Housen en lt.-gen. Mart de Kruif spraken.");
	splits("Premier De Croo ontving dhr. De Wever en min.-pres. Jambon.");
	splits("Hij is geen prof. | Maar prof. Devos noemt hem zo.");
	splits("Prof.dr. Jansen en mr.dr.ir. De Vries, generaal b.d. De Kruif.");
}

static void connectives_end_no_sentence(void **state)
{
	(void)state;
	splits("De Unie vroeg o.a. Frankrijk meer te doen, d.w.z. Parijs, i.p.v. Berlijn.");
	splits("M.b.t. De Krim zweeg hij. | N.a.v. de annexatie ook.");
	splits("Zie art. 5 en blz. 12. | Nr. 10 reageerde niet. | Ca. 3.000 betogers kwamen.");
}

static void what_closes_an_enumeration_may_end_a_sentence(void **state)
{
	(void)state;
	splits("Tolken, enz. | Zij landden dinsdag. | Wapens enz. werden aangevoerd.");
	splits("Merkel e.a. | Frankrijk deed mee. | Macron e.a. vertrokken.");
	splits("In 2010 was dat 40 pct. | Sindsdien daalt het. | Dat kost 4 mln. | Rusland betaalt.");
	splits("Hij stierf in 323 v.Chr. | Zijn rijk viel. | In 40 v. Chr. | Zijn rijk viel.");
	splits("Het eindigt om 23.15 u. | Daarna niets.");
}

static void units_end_and_amounts_go_on(void **state)
{
	(void)state;
	splits("De tocht duurt 45 min. | Onderweg is er water. | In de 85e min. | De Boer scoorde. | In 2019 min. Weyts.");
	splits("Ruim 5 mln. Belgen stemden. | Het verlies is 5 mln. | Analisten zuchten. | Dat kost 3 mld. Amerikaanse dollar.");
	splits("Het begint om 20 u. Belgische tijd. | Hij reed 4 u. 23 min. | Wij rusten.");
	splits("De Vries e.a. (2018) weten het. | Caesar stierf in 44 voor Chr. | Rome rouwde.");
}

static void a_word_cut_short_has_an_end_that_no_word_has(void **state)
{
	(void)state;
	splits("De deurw. Jansen en de gouv. Peeters kwamen. | Zie de handb. Latijn.");
	splits("Zie de handb. | Daarna niets.");
}

static void initials_belong_to_names(void **state)
{
	(void)state;
	splits("Oud-premier J.P. Balkenende en G.W. Bush. | George W. Bush erkende het. | E. H. Carr ook.");
	splits("Dat van B. De Wever, L. Van den Brande en J. 't Hooft. | Y. Lapid zweeg.");
	splits("De verdachte is Taghi R. | Hij zweeg. | Mohamed A. sprak wel.");
	splits("Hans G. Kresse en Th.C. Jansen.");
}

static void capitals_are_initials_whatever_the_lists_say(void **state)
{
	(void)state;
	splits("C.S. Lewis en E.A. Poe lezen. | Ch. Michel, IJ. Boxma en J-P. Jansen niet.");
	splits("De top van het I.M.F. | Daarna niets. | N.B. De zaal is dicht.");
	splits("Dat is 60 Hz. | Rusland zweeg. | Naar St.-Jan. | Rusland zweeg.");
}

static void de_before_a_newspaper_is_no_particle(void **state)
{
	(void)state;
	splits("De verdachte is Mohamed A. | De Standaard schreef dat. | Van B. | De EU zwijgt.");
	splits("De verdachte is Mohamed A. | In Brussel zweeg men. | S. In 't Veld en A. DE CROO.");
}

static void a_labelled_letter_ends_a_sentence(void **state)
{
	(void)state;
	splits("Europa heeft geen plan B. | Rusland wel.");
	splits("België zit in groep A. | Kroatië ook. | Dat zijn groep A en B. | Spanje zit in C.");
	splits("Dat deed Leopold I. | Rusland zweeg. | Daniel I. Ross ook. | Koning Karel V. | Rusland.");
}

static void acronyms_end_sentences(void **state)
{
	(void)state;
	splits("Het akkoord is gesloten met de VS. | Rusland was niet uitgenodigd. | TASS meldt dat.");
	splits("Zie vs. Rusland.");
	splits("Een onderzoek naar de V.S. | De Amerikaanse president zweeg. | De V.S. Marine kwam.");
	splits("Shell N.V. en Apple Inc. trokken zich terug. | Apple Inc. | Dat zei men.");
	splits("Vijf landen steunen de V.S. | Frankrijk zwijgt. | Hij werkt bij de V.S. Marine sinds 2010.");
	splits("De koers steeg bij Tesla Inc. | Meta Inc. bleef stabiel. | De president van de V.S. Donald Trump zweeg.");
}

static void words_spelt_like_abbreviations_end_before_a_starter(void **state)
{
	(void)state;
	splits("Dat is niet al. | De rest volgt. | Hij at min. Daan.");
	splits("Dat is niet zo. | Poetin liegt. | Dat zei Jan. | Rusland zweeg. | De Fed. | Biden. | Vr. 3 mei.");
	splits("Het was zaterdag 3 okt. 2021. | Dat duurde tot aug. 1995. | In okt. | Daarna niet.");
}

static void list_markers_belong_to_what_they_mark(void **state)
{
	(void)state;
	splits("1. De wapens zwijgen.");
	splits("2.1. De wapens zwijgen.");
	splits("IV. De wapens zwijgen.");
	splits("a) Het akkoord geldt. | Zo niet, dan vervalt het.");
	splits("iv. Rusland.");
	splits("Artikel 3. De verkoper levert. | Art. 12bis. Elke fout telt. | § 2. De Koning beslist. | Zaal 3. | De deur.");
	splits("Twee regels: 1. Niet roken. | 2. Niet lopen. | Vraag: a. Meer geld; b. Minder werk. | c. Rust.");
	splits("b. Nee.");
	splits("(2. Rusland)");
	splits("Het werd 3. | De rest volgt.");
}

static void ellipses_end_before_a_capital(void **state)
{
	(void)state;
	splits("Hij aarzelde... en zweeg toen. | ‘Misschien…’, zei hij.");
	splits("Iedereen wachtte... | Het kwam niet. | Toch… | Niets. . . | Jawel.");
	splits("De president begon. | ...en weer werd hij onderbroken. | … En weer.");
}

static void marks_in_brackets_end_nothing(void **state)
{
	(void)state;
	splits("‘Wij zullen [...] niet buigen’, aldus de verklaring.");
	splits("Het paleis (!) Paleis weigerde (?) Rusland.");
	splits("Hij is een vernieuwer (...) | We hebben het gezien.");
}

static void a_sentence_in_brackets_is_a_sentence(void **state)
{
	(void)state;
	splits("De top duurde drie uur. | (Er waren er vijf gepland.) | Toch was het goed.");
	splits("De partij (zie kader blz. 4) is verdeeld. | Jan (lib.) (1844-1850) ook.");
	splits("Hij wil in Genève (Zwitserland, red.) Biden zien. | De “dr.” Fauci kwam. | (Foto e.a.) | Rusland.");
}

static void note_markers_belong_to_the_sentence(void **state)
{
	(void)state;
	splits("De cijfers zijn van het SIPRI.[1] | Ze gelden. | Echt waar.² | Nee.");
	splits("Zo was het.[12][3] | Ze gelden.");
	splits("Zo was het.[1234] Ze gelden.");
	splits("Zo was het.(1) | Ze gelden.* | Echt.† | Nee. [5] | Rusland zweeg. [6]");
	splits("[1] Jansen 2003. | [2] Pieters 2004.");
}

static void addresses_and_files_are_one_word(void **state)
{
	(void)state;
	splits("Meer op www.consilium.europa.eu. | Daar staat het. | Mail naar jan.peeters@kuleuven.be of bel.");
	splits("Het bestand verslag.v2.pdf lekte uit via vrt.be. | Rusland zwijgt.");
	splits("De code draaide op .NET en Node.js. | Amazon.com lag plat. | Tel. 02/501.02.11 niet.");
	splits("Yahoo! Rusland sluit. | bol.com ook. | www.vrt.be, meldt dat. | jan@kuleuven.be (Jan).");
}

static void line_breaks_count_as_spaces(void **state)
{
	(void)state;
	splits("Dat zei dr.\nFauci. | Hij ging\nen\r\nbleef.");
}

static void wrong_bytes_and_long_runs_do_no_harm(void **state)
{
	struct buf text = { 0 };
	struct cut cut = { 0 };

	(void)state;
	splits("\xFF. | \xE2\x80. | \x80");
	for (int i = 0; i < 200000; i++)
		buf_add(&text, i % 3 ? STR(". \"") : STR(" (a."));
	cut.paragraph = buf_str(&text);
	each_candidate(cut.paragraph, NULL, take, &cut);
	buf_fini(&cut.out);
	buf_fini(&text);
}

struct decision {
	size_t end;
	int evidence; /* -1: no candidate there */
	bool breaks;
};

static bool note_decision(void *data, const struct candidate *candidate)
{
	struct decision *decision = data;

	if (candidate->end == decision->end) {
		decision->evidence = (int)candidate->evidence;
		decision->breaks = candidate->breaks;
	}
	return true;
}

static void every_rule_decides_in_its_example(void **state)
{
	(void)state;
	for (int i = 0; i < EVIDENCE_COUNT; i++) {
		struct str example = str_of(evidence_example(i) ? evidence_example(i) : "");
		struct decision decision = { .end = str_find(example, STR("|"), 0), .evidence = -1 };
		struct sentence_rules rules = { 0 };
		struct error error;
		struct buf plain = { 0 };

		if (!example.size)
			continue;
		rules.exceptions = exceptions_open();
		buf_add(&plain, str_slice(example, 0, decision.end));
		buf_add(&plain, str_slice(example, decision.end + 1, example.size));
		if (evidence_given(i))
			assert_true(exceptions_read_text(rules.exceptions, str_of(evidence_given(i)), "segment.txt", NULL, &error));
		each_candidate(buf_str(&plain), evidence_given(i) ? &rules : NULL, note_decision, &decision);
		if (decision.evidence != i)
			print_message("# %s: %s\n", evidence_name(i), buf_text(&plain));
		assert_int_equal(decision.evidence, i);
		assert_true(strlen(evidence_about(i)) > 10);
		exceptions_close(rules.exceptions);
		buf_fini(&plain);
	}
}

static bool stop_at_once(void *data, const struct candidate *candidate)
{
	(void)candidate;
	++*(int *)data;
	return false;
}

static void a_visitor_may_stop(void **state)
{
	int asked = 0;

	(void)state;
	each_candidate(STR("Een. Twee. Drie."), NULL, stop_at_once, &asked);
	assert_int_equal(asked, 1);
}

static bool refuse_break(void *data, const struct candidate *candidate)
{
	if (candidate->breaks)
		print_message("# broken again by %s: %.*s\n", evidence_name(candidate->evidence), STR_ARG(*(struct str *)data));
	assert_false(candidate->breaks);
	return true;
}

static void segment_again(struct str sentence)
{
	each_candidate(sentence, NULL, refuse_break, &sentence);
}

static bool take_sentence(void *data, const struct candidate *candidate)
{
	struct cut *cut = data;

	if (candidate->breaks) {
		segment_again(str_slice(cut->paragraph, cut->start, candidate->end));
		cut->start = candidate->next;
	}
	return true;
}

/* Random sequences of what the rules look at. */
static void segmenting_a_sentence_again_changes_nothing(void **state)
{
	static const char *const pieces[] = { ".", ".", ".", "!", "?", "…", "...", " ", " ", " ", " ", "\n", "\"", "'", "''", "‘", "’",
		",,", "„", "”", "«", "»", "(", ")", "[", "]", "[1]", "²", "-", "–", "*", "A", "De", "Hij", "Rusland", "een", "dr", "o.a",
		"enz", "v", "Chr", "min", "mln", "geen", "prof", "plan", "3", "12", "'s", "'t", "iPhone", "imec", "VS", "V.S", "vrt.be",
		"x.y", "Yahoo", "\u00A0", ",", "/", "€", "\xFF", "t", "s" };
	uint64_t seed = 20210616;

	(void)state;
	for (int round = 0; round < 100000; round++) {
		struct buf text = { 0 };
		struct cut cut = { 0 };

		for (int i = 0; i < 24; i++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			buf_add(&text, str_of(pieces[(seed >> 33) % (sizeof pieces / sizeof *pieces)]));
		}
		cut.paragraph = str_trim(buf_str(&text));
		each_candidate(cut.paragraph, NULL, take_sentence, &cut);
		segment_again(str_slice(cut.paragraph, cut.start, cut.paragraph.size));
		buf_fini(&text);
	}
}

/* The file at `path` under the source folder. */
static void read_source(const char *name, struct buf *into)
{
	const char *folder = getenv("srcdir");
	char path[4096];
	struct error error;

	snprintf(path, sizeof path, "%s/%s", folder ? folder : ".", name);
	assert_true(file_read(path, into, &error));
}

/* Cases with a sentence on each line, an empty line between them; the number of sentences. */
static size_t splits_all(const char *name)
{
	struct buf gold = { 0 }, plain = { 0 };
	struct str rest, line;
	size_t lines = 0;

	read_source(name, &gold);
	buf_add(&gold, STR("\n\n"));
	rest = buf_str(&gold);
	while (str_next(&rest, '\n', &line)) {
		if (line.size) {
			buf_add(&plain, plain.size ? STR(" | ") : STR(""));
			buf_add(&plain, line);
			lines++;
		} else if (plain.size) {
			splits(buf_text(&plain));
			buf_clear(&plain);
		}
	}
	buf_fini(&plain);
	buf_fini(&gold);
	return lines;
}

static void the_hard_cases_are_right(void **state)
{
	(void)state;
	assert_int_equal(splits_all("tests/data/segmentation/hard-dev.gold"), 183);
	assert_int_equal(splits_all("tests/data/segmentation/own-a.gold"), 1271);
	assert_int_equal(splits_all("tests/data/segmentation/own-b.gold"), 411);
}

/* Hides the end of a sentence wherever it stands before a full stop in small letters. */
static bool hides_an_end(struct str word)
{
	unsigned classes = word_classes(word);

	return (classes & (WORD_NEVER | WORD_TITLE)) && !(classes & (WORD_DOUBTFUL | WORD_CAPITAL));
}

static void what_hides_an_end_is_no_word_of_the_glossaries(void **state)
{
	static const char *const glossaries[] = { "glossary/names.txt", "glossary/nationalities.txt", "glossary/news.txt", "glossary/verbs.txt" };
	size_t words = 0;

	(void)state;
	for (size_t i = 0; i < sizeof glossaries / sizeof *glossaries; i++) {
		struct buf text = { 0 };
		struct str rest, line;

		read_source(glossaries[i], &text);
		rest = buf_str(&text);
		while (str_next(&rest, '\n', &line)) {
			struct str source, word;

			if (str_starts(line, STR("#")) || !str_next(&line, '\t', &source))
				continue;
			for (; str_next(&source, ' ', &word); words++)
				if (hides_an_end(word) && !str_equal(word, STR("VS"))) /* capitals: all-capitals speaks first */
					fail_msg("%.*s stands in %s", STR_ARG(word), glossaries[i]);
		}
		buf_fini(&text);
	}
	assert_in_range(words, 1000, 100000);
}

/* The words that most often end a sentence, and short ones that look like abbreviations. */
static void what_hides_an_end_is_no_frequent_word(void **state)
{
	static const char words[] = "aan aantal af al alle alles als arm auto baan baas bak bal bang bank bar bed been ben bent berg beter bij bijl bil "
		"bloed boek boel boer bom boom bos bot boven brief brood bus buurt cel dag dak dan dank das dat de deel deze dicht die dier dit dode doel doen "
		"dood door dorp draad dus duur echt een eens eerst eeuw effect ei eind el elk en er erg eten fel feit fles fout fris ga gaan gal gas gat geen "
		"geest geld geluk gemak goed grens groot haar had hal ham hand hard heb heeft heg hek hel hem hen her het hier hij hof hoog huis hun ijs ik in "
		"is ja jaar jas jij jong juist kaal kam kan kans kap kar kas kat keer kern kerk kies kin kip klas klok knal kok kol kom kon koor kop kort kost "
		"kracht krant kroon kruis kunst laag laat lach land lang last leed leeg leer lef leger leg les leven lid lied lief lijn lint lip lof log lood "
		"los lot lucht maag maan maar macht man map mark markt mat mate me mee meer men mens met mij min mis mist moet mond mooi moord muur na naam "
		"naar nat nee nek net niet nieuw nog noot nu of om ons oog ook oor op open orde over pan pas past pers pijn pil plan plein plek plus pol pot "
		"prijs punt raad raam raar rang rap rat recht red rek rem rest rij rijk ring rit roem rok rol rond rood rug ruim rust samen schip school serie "
		"slag slim slot snel som soort spel spoor spot staat stad stal stap stat ster stil stof stok stop straf straat stuk taal tak tas team teken "
		"tel temp test tien tijd toch toe toen ton top tot touw trap trein trots tuin twee typ u uit uur vak vader val van vat vee veel ver vers vet "
		"vis vlag vlak vlot vol volk voor vorm vrij vroeg vrouw waar was wat water we weer weet weg wel werd werk west wet wie wij wijk wil wild wind "
		"wit wol wond woord wraak zaak zaal zak zal zat ze zee zeer zei zelf zes zet zicht ziek zien zin zo zon zorg zou zus zwak zwart";
	struct str rest = str_of(words), word;

	(void)state;
	while (str_next(&rest, ' ', &word))
		if (hides_an_end(word))
			fail_msg("%.*s", STR_ARG(word));
}

static void words_are_found_whatever_their_case(void **state)
{
	(void)state;
	assert_true(word_classes(STR("DR")) & WORD_TITLE);
	assert_true(word_classes(STR("O.a")) & WORD_NEVER);
	assert_true(word_classes(STR("’t")) & WORD_PARTICLE);
	assert_true(word_classes(STR("Één")) & WORD_STARTER);
	assert_true(word_classes(STR("de")) & WORD_STARTER && word_classes(STR("de")) & WORD_SUFFIX);
	assert_int_equal(word_classes(STR("")), 0);
	assert_int_equal(word_classes(STR("zwembad")), 0);
	assert_int_equal(word_classes(STR("onwaarschijnlijkste")), 0);
	assert_int_equal(word_classes(STR("\xC3")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_stop_before_a_capital_ends_a_sentence),
		cmocka_unit_test(a_small_letter_goes_on),
		cmocka_unit_test(a_small_letter_may_begin_a_name),
		cmocka_unit_test(quotation_marks_belong_to_what_they_enclose),
		cmocka_unit_test(a_loose_closing_mark_stays_with_its_sentence),
		cmocka_unit_test(an_apostrophe_word_begins_a_sentence),
		cmocka_unit_test(titles_end_no_sentence),
		cmocka_unit_test(connectives_end_no_sentence),
		cmocka_unit_test(what_closes_an_enumeration_may_end_a_sentence),
		cmocka_unit_test(initials_belong_to_names),
		cmocka_unit_test(capitals_are_initials_whatever_the_lists_say),
		cmocka_unit_test(de_before_a_newspaper_is_no_particle),
		cmocka_unit_test(units_end_and_amounts_go_on),
		cmocka_unit_test(a_word_cut_short_has_an_end_that_no_word_has),
		cmocka_unit_test(a_labelled_letter_ends_a_sentence),
		cmocka_unit_test(acronyms_end_sentences),
		cmocka_unit_test(words_spelt_like_abbreviations_end_before_a_starter),
		cmocka_unit_test(list_markers_belong_to_what_they_mark),
		cmocka_unit_test(ellipses_end_before_a_capital),
		cmocka_unit_test(marks_in_brackets_end_nothing),
		cmocka_unit_test(a_sentence_in_brackets_is_a_sentence),
		cmocka_unit_test(note_markers_belong_to_the_sentence),
		cmocka_unit_test(addresses_and_files_are_one_word),
		cmocka_unit_test(line_breaks_count_as_spaces),
		cmocka_unit_test(wrong_bytes_and_long_runs_do_no_harm),
		cmocka_unit_test(every_rule_decides_in_its_example),
		cmocka_unit_test(a_visitor_may_stop),
		cmocka_unit_test(segmenting_a_sentence_again_changes_nothing),
		cmocka_unit_test(the_hard_cases_are_right),
		cmocka_unit_test(what_hides_an_end_is_no_word_of_the_glossaries),
		cmocka_unit_test(what_hides_an_end_is_no_frequent_word),
		cmocka_unit_test(words_are_found_whatever_their_case),
	};

	return cmocka_run_group_tests_name("sentences", tests, NULL, NULL);
}
