. "$srcdir/tests/lib.sh"

memory() {
	printf 'De twee leiders ontmoeten elkaar in Wenen.\tThe two leaders will meet in Vienna.\nHet overleg begon om 9.30 uur.\tThe talks began at 9.30 am.\nEr was volgens hem geen sprake van vijandigheid.\tAccording to him, there was no hostility.\n' >m.tsv
	tmx -q --memory m.db memory import m.tsv
	printf 'De twee leiders ontmoeten elkaar in Wenen. Het overleg begon om 14.45 uur.\n\nEr was volgens haar geen sprake van vijandigheid. Xyzzy plugh.\n' >a.txt
}
run() {
	tmx --no-shipped --memory m.db translate "$@"
}

each_origin_is_named() {
	memory
	exits 0 run -f json a.txt
	[ "$(wc -l <out)" = 4 ]
	sed -n 1p out | grep -q '"target":"The two leaders will meet in Vienna.","origin":"exact","score":100'
	sed -n 2p out | grep -q '"target":"The talks began at 2.45 pm.","origin":"substituted","score":99'
	sed -n 2p out | grep -q '"edits":\[{"from":"9.30 am","to":"2.45 pm","by":"[a-z]*"}\]'
	sed -n 3p out | grep -q '"origin":"fuzzy"'
	sed -n 4p out | grep -q '"target":null,"origin":"none","score":null'
}
try 'exact, substituted, fuzzy and none' each_origin_is_named

neighbours_make_context() {
	printf 'Kop\n\nDe premier zweeg. Hij ging weg. Niemand keek op.\n' >a.txt
	exits 0 run a.txt -o a.xlf
	python3 - <<'END'
import re
s = open("a.xlf", encoding="utf-8").read()
english = iter(["Headline", "The prime minister was silent.", "He left.", "Nobody looked up."])
def put(m): return m.group(0) + '\n<target state="final">' + next(english) + "</target>"
s = re.sub(r"<target.*?</target>", "", s, flags=re.S)
s = re.sub(r"</source>(?!.*</alt-trans>)", put, s)
open("a.xlf", "w", encoding="utf-8").write(s)
END
	exits 0 tmx --memory m.db memory import a.xlf
	grep -q 'added  *4' out
	exits 0 run -f json a.txt
	[ "$(grep -c '"origin":"context","score":101' out)" = 4 ]
	printf 'Iets anders. Hij ging weg. Weer iets.\n' >b.txt
	exits 0 run -f json b.txt
	grep -q '"origin":"exact","score":100' out
}
if command -v python3 >/dev/null; then
	try 'identical with identical neighbours is context' neighbours_make_context
fi

another_source_language() {
	memory
	exits 0 run -s en -f json a.txt
	[ "$(grep -c '"origin":"none"' out)" = 4 ] # not the Dutch ones
	printf 'The talks began at 9.30 am.\tLes discussions ont commencé 9.30 am.\n' >e.tsv
	tmx -q --memory e.db -s en -t fr memory import e.tsv
	printf 'The talks began at 10.30 am.\n\nNothing known of Vladimir Poetin.\n' >e.txt
	exits 0 tmx --memory e.db -s en -t fr translate -f json e.txt
	sed -n 1p out | grep -q '"origin":"fuzzy"' # numbers are those of English for Dutch
	sed -n 2p out | grep -q '"origin":"none"'
	lacks out '"warnings"'
}
try 'pairs of another source language are no matches' another_source_language

what_is_easily_missed_is_a_warning() {
	memory
	printf 'Er was volgens haar sprake van vijandigheid.\n' >b.txt
	exits 0 run -f json b.txt
	has out '"warnings":["negation"]'
	exits 0 run b.txt
	has out ' warn   negation: the match says “geen”, your sentence does not'
	has out '1 warning'
}
try 'a negation that only the match has is a warning' what_is_easily_missed_is_a_warning

the_english_document_keeps_its_shape() {
	memory
	printf '\357\273\277De twee leiders ontmoeten elkaar in Wenen.\r\n\r\n  Het overleg begon om 9.30 uur.  Nog iets.\r\n' >a.txt
	exits 0 run a.txt --no-assemble -o a.en.txt
	printf '\357\273\277The two leaders will meet in Vienna.\r\n\r\n  The talks began at 9.30 am.  Nog iets.\r\n' | cmp - a.en.txt
}
try 'the English document keeps mark, line ends and spaces' the_english_document_keeps_its_shape

similar_sentences_are_named() {
	memory
	exits 0 run a.txt -o a.en.txt
	has err 'a.en.txt: warning: 1 of 4 segments are translations of similar sentences, not of yours: 3'
	has a.en.txt 'According to him, there was no hostility.'
	exits 1 run --strict a.txt -o a.en.txt
	lacks err 'warning'
	has a.en.txt 'Er was volgens haar geen sprake van vijandigheid.'
	has a.en.txt 'The talks began at 2.45 pm.'
}
try 'the English document names what is only similar; --strict leaves it in Dutch' similar_sentences_are_named

reviewed_work_is_not_replaced() {
	memory
	exits 0 run a.txt -o a.xlf
	exits 0 run a.txt -o a.xlf
	sed 's/The two leaders will meet in Vienna\./The two leaders meet in Vienna today./' a.xlf >b.xlf
	! cmp -s a.xlf b.xlf
	mv b.xlf a.xlf
	cp a.xlf before.xlf
	exits 2 run a.txt -o a.xlf
	has err 'a.xlf holds 1 reviewed segment; not replaced'
	has err '--update keeps them and fills the rest; --overwrite keeps a copy as a.xlf~'
	cmp a.xlf before.xlf
	exits 0 run a.txt -o a.xlf --update
	has a.xlf 'The two leaders meet in Vienna today.'
	exits 0 run a.txt -o a.xlf --overwrite
	lacks a.xlf 'meet in Vienna today'
	has a.xlf~ 'meet in Vienna today'
}
try 'a file with reviewed segments is not replaced without a word' reviewed_work_is_not_replaced

what_is_in_use_is_not_overwritten() {
	memory
	cp m.db before.db
	exits 2 run a.txt -f native -o m.db
	has err 'm.db is the memory of this run; it is not overwritten'
	exits 2 tmx --memory m.db memory export -f tsv m.db
	ln -s m.db link.tsv
	exits 2 tmx --memory m.db memory export link.tsv
	printf 'een\tone\n' >g.txt
	exits 2 run --glossary g.txt a.txt -o g.txt
	has err 'g.txt is a glossary of this run'
	cmp m.db before.db
	mkdir dd
	cp a.txt dd/a.txt
	printf 'Iets anders.\n' >dd/a.en.txt
	exits 2 run -f native --output-dir dd dd/a.txt dd/a.en.txt
	[ "$(cat dd/a.en.txt)" = 'Iets anders.' ]
	exits 2 run --output-dir '' a.txt
}
try 'neither the memory nor a glossary nor another input is overwritten' what_is_in_use_is_not_overwritten

strict_asks_for_everything() {
	memory
	exits 1 run --strict a.txt
	printf 'De twee leiders ontmoeten elkaar in Wenen.\n' >b.txt
	exits 0 run --strict b.txt
}
try '--strict is exit 1 where a segment is left without a proposal' strict_asks_for_everything

the_listing_fits_its_width() {
	cp "$srcdir/tm/sample.txt" . # a long path would run over
	for width in 40 60 80 120 160; do
		exits 0 tmx --memory m.db --width $width translate sample.txt
		# code points: continuation bytes do not count
		longest=$(LC_ALL=C tr -d '\200-\277' <out | awk '{ if (length($0) > n) n = length($0) } END { print n }')
		[ "$longest" -le "$width" ] || { echo "$longest columns at width $width"; return 1; }
	done
}
try 'no line of the listing is longer than the width' the_listing_fits_its_width

references_have_penalties() {
	memory
	mv m.db r.db
	printf 'De twee leiders ontmoeten elkaar in Wenen.\n' >a.txt
	exits 0 tmx --no-shipped --memory none.db --reference 'r.db#penalty=7' translate -f json a.txt
	has out '"origin":"exact","score":93'
	[ ! -e none.db ]
	exits 6 tmx --no-shipped --reference missing.db translate a.txt
	has err 'missing.db'
}
try 'a reference takes its penalty off the score, not off the origin' references_have_penalties

tsv_and_tmx_are_written() {
	memory
	exits 0 run a.txt -o a.tsv
	grep -q '^1	De twee leiders.*	The two leaders.*	exact	100$' a.tsv
	exits 0 run a.txt -o a.tmx
	exits 0 tmx --memory n.db memory import a.tmx
	exits 2 run a.txt -o a.docx
	has err 'a.docx: its suffix names no format'
}
try 'TSV and TMX by their suffix' tsv_and_tmx_are_written

several_files_go_to_a_folder() {
	memory
	cp a.txt b.txt
	exits 6 run --output-dir out.d -f xliff a.txt missing.txt b.txt
	[ -s out.d/a.xlf ] && [ -s out.d/b.xlf ]
	exits 0 run --output-dir out.d a.txt b.txt
	[ -s out.d/a.en.txt ]
	exits 2 run a.txt b.txt -o c.xlf
	mkdir sub
	cp b.txt sub/a.txt
	exits 2 run --output-dir out.d -f tsv a.txt sub/a.txt
	has err 'a.txt and sub/a.txt would both be written to out.d/a.tsv; nothing was written'
}
try 'several files go to a folder; the highest code is returned' several_files_go_to_a_folder

standard_input_works() {
	memory
	printf 'De twee leiders ontmoeten elkaar in Wenen.' | tmx --no-shipped --memory m.db translate -f native - >got
	[ "$(cat got)" = 'The two leaders will meet in Vienna.' ]
}
try '- is standard input' standard_input_works

the_loop_closes() {
	exits 0 tmx --memory m.db memory import "$srcdir/tm/sample.tsv"
	exits 0 tmx --memory m.db translate -f json "$srcdir/tm/sample.txt"
	[ "$(grep -vc '"origin":"\(exact\|context\)"' out)" = 0 ]
	exits 0 tmx --memory m.db translate -f json "$srcdir/tm/sample-followup.txt"
	grep -q '"origin":"\(exact\|context\)"' out
	grep -q '"origin":"substituted"' out
}
try 'what was reviewed is found in the next article' the_loop_closes

# One sentence and its line from the terms, by turns.
english_takes_the_grammar_of_the_dutch() {
	printf '%s\n' 'groot	large		pos=adj' 'ambtgenoot	counterpart		pos=noun' 'bondgenoot	ally		pos=noun' 'goed	good		pos=adj' \
		'partij	party		pos=noun' 'redden	rescue		pos=verb' 'inlichting	information		pos=noun' 'advies	advice		pos=noun' \
		'staatshoofd	head of state		pos=noun' 'pannenkoek	pancake		pos=noun;forms=pannekoek pannekoeken' >g.txt
	cat >turns <<-'X'
	Ambtgenoten van Poetin komen morgen.
	Counterparts ‹van› Putin ‹komen morgen›.
	De grotere partijen winnen.
	‹De grotere› parties ‹winnen›.
	De grote partijen winnen.
	‹De› large parties ‹winnen›.
	Het beste advies en betere inlichtingen.
	‹Het beste› advice ‹en betere› information.
	De geredde staatshoofden spraken met de bondgenoten.
	‹De geredde› heads of state ‹spraken met de› allies.
	Poetins bondgenoot eet pannekoeken.
	Putin’s ally ‹eet› pancakes.
	Een bondgenoot van Nederland.
	‹Een› ally ‹van› the Netherlands.
	Nederland en de Verenigde Staten.
	The Netherlands ‹en de› United States.
	Staatshoofden en bondgenoten: partijen.
	Heads of state ‹en› allies: parties.
	Twee partijtjes.
	Two parties.
	Daar wonen Fransen, Engelsen, Nederlanders, Canadezen, Portugezen, Zwitsers, Britten en Russen.
	‹Daar wonen› French, English, Dutch, Canadians, Portuguese, Swiss, Britons ‹en› Russians.
	X
	sed -n 'p;n' turns >a.txt
	sed -n 'n;p' turns >expected
	exits 0 tmx --memory none.db --no-shipped=memory --glossary g.txt translate --from lines -f tsv a.txt
	cut -f 3 out | diff expected -
}
try 'English takes the number, the case and the capital of the Dutch, and no degree or tense' english_takes_the_grammar_of_the_dutch

# The document as a whole: names and what only looks like one; the shipped glossary.
dutch_stands_between_its_marks() {
	cat >turns <<-'X'
	De president zei dat Biden komt.
	‹De› president ‹zei dat› Biden ‹komt›.
	Bidens woordvoerder zei niets.
	Biden’s spokesperson ‹zei niets›.
	De burgemeester en de Raad.
	‹De› mayor ‹en de Raad›.
	Gisteren kwam president Erdogan.
	‹Gisteren kwam› President Erdoğan.
	Er waren twee Françaises en honderden demonstranten.
	‹Er waren› two Frenchwomen ‹en› hundreds of protesters.
	De Hoge Raad der Nederlanden wacht in Kaboel.
	‹De› Supreme Court of the Netherlands ‹wacht in› Kabul.
	De Koning sprak met de Verenigde Vergadering.
	‹De› king ‹sprak met de Verenigde Vergadering›.
	X
	sed -n 'p;n' turns >a.txt
	sed -n 'n;p' turns >expected
	exits 0 tmx --memory none.db --no-shipped=memory translate --from lines -f tsv a.txt
	cut -f 3 out | diff expected -
}
try 'what may be Dutch stands between ‹ ›, what the document shows to be a name does not' dutch_stands_between_its_marks

finish
