. "$srcdir/tests/lib.sh"

article() {
	printf '%s\n\n' 'Zij spraken over een moddermonster.' 'Het moddermonster van Guy Parmelin is oud.' \
		'Moddermonsters zijn er al lang, zegt Guy Parmelin.' >"$1"
}

from_text_to_glossary() {
	article a.txt
	exits 0 tmx glossary generate a.txt -o terms.txt
	[ ! -s out ]
	has err 'tmx: 2 candidates: 1 term, 1 name'
	[ "$(head -n 1 terms.txt)" = '# -*- coding: utf-8 -*-' ]
	[ "$(cut -f 1,2,4 terms.txt | sed 1d)" = "$(printf 'moddermonster\t\tpos=noun;status=proposed\nGuy Parmelin\t\tpos=name;status=proposed')" ]
	has terms.txt '3×; “Zij spraken over een moddermonster.”'

	# nobody has decided yet: it is a glossary all the same, and a silent one
	exits 0 tmx --no-shipped --glossary terms.txt translate a.txt
	[ ! -s err ]
	lacks out 'terms '
	exits 0 tmx glossary lint terms.txt
	exits 0 tmx glossary generate --glossary terms.txt a.txt
	has out moddermonster

	# one is decided, one not wanted
	sed -i -e '/Parmelin/d' -e 's/^moddermonster\t/&mud monster/' -e 's/;status=proposed//' terms.txt
	exits 0 tmx glossary lint terms.txt
	exits 0 tmx --no-shipped --glossary terms.txt translate a.txt
	has out '‹Zij spraken over een› mud monster.'
	exits 0 tmx glossary generate --glossary terms.txt a.txt
	! grep -q '^moddermonster' out
	has out 'Guy Parmelin'
}
try 'generate, edit, use as a glossary' from_text_to_glossary

what_the_memory_says() {
	article a.txt
	printf 'moddermonster\tmud monster\nZij ziet een moddermonster uit Gent.\tShe sees a mud monster from Ghent.\n' >m.tsv
	exits 0 tmx --memory m.db memory import m.tsv
	exits 0 tmx --memory m.db glossary generate a.txt
	grep -q '^moddermonster	mud monster	3×; ' out
	has err '1 with English from the memory'
	exits 0 tmx --memory m.db glossary generate --from-memory
	grep -q '^moddermonster	mud monster	2×; ' out
	exits 0 tmx --memory m.db glossary generate m.tsv
	grep -q '^moddermonster	mud monster	2×; ' out
}
try 'a rendering stands where a pair of the memory is just that' what_the_memory_says

as_json() {
	article a.txt
	printf 'Een moddermonster slaapt.\n' >b.txt
	exits 0 tmx glossary generate --json a.txt b.txt
	[ "$(head -n 1 out)" = '{"source":"moddermonster","status":"proposed","pos":"noun","count":4,"files":["a.txt","b.txt"],"example":"Zij spraken over een moddermonster."}' ] || { cat out; return 1; }
	[ "$(wc -l <out)" = 2 ]
}
try 'with --json an object a candidate' as_json

how_many() {
	article a.txt
	exits 0 tmx glossary generate --most 1 a.txt
	[ "$(wc -l <out)" = 2 ]
	exits 0 tmx glossary generate --min-count 3 a.txt
	[ "$(sed 1d out | cut -f 1)" = moddermonster ]
	exits 0 tmx glossary generate -q a.txt
	[ ! -s err ]
	exits 2 tmx glossary generate --min-count 0 a.txt
}
try '--most and --min-count say how many' how_many

nothing_is_lost() {
	article a.txt
	echo mine >terms.txt
	exits 2 tmx glossary generate a.txt -o terms.txt
	has err 'terms.txt is there already'
	[ "$(cat terms.txt)" = mine ]
	exits 2 tmx glossary generate
	has err 'nothing to read'
	exits 2 tmx glossary generate -s de a.txt
}
try 'a file that is there is not replaced' nothing_is_lost

no_candidates() {
	: >empty.txt
	exits 0 tmx glossary generate empty.txt -o terms.txt
	has err 'tmx: no candidates, after 0 words'
	[ ! -e terms.txt ]
	echo 'Hij gaat naar huis.' >a.txt
	exits 0 tmx glossary generate a.txt
	[ ! -s out ]
	has err 'after 4 words'
}
try 'where there are no candidates it says so' no_candidates

odd_files() {
	article a.txt
	printf 'PK\003\004\000\000' >binary.txt
	exits 3 tmx glossary generate binary.txt a.txt
	grep -q '^moddermonster	' out
	exits 6 tmx glossary generate missing.txt
	[ ! -s out ]
	printf 'Een caf\351terras en een caf\351terras, Fran\347ois.\n' >latin.txt
	exits 0 tmx glossary generate latin.txt
	has err 'read as Windows-1252'
	exits 3 tmx glossary generate --encoding UTF-8 latin.txt
	awk 'BEGIN { for (i = 0; i < 200000; i++) printf "een moddermonster en " }' >long.txt
	exits 0 timeout 60 "$builddir/tmx" glossary generate long.txt
	has out moddermonster
}
try 'a file that cannot be read spoils nothing' odd_files

nothing_is_kept_of_a_broken_file() {
	printf 'Een moddermonster.\tA mud monster.\nalleen Nederlands\n' >part.tsv
	exits 3 tmx glossary generate part.tsv -o terms.txt
	[ ! -e terms.txt ]
	has err 'part.tsv:2'
	has err 'nothing of it was counted'
	printf '<tmx version="1.4"><header/><body><tu><tuv xml:lang="nl"><seg>Een moddermonster.</seg></tuv><tuv xml:lang="en"><seg>A.</seg></tuv></tu>' >part.tmx
	exits 3 tmx glossary generate part.tmx
	[ ! -s out ]
	lacks err imported
	printf '<xliff version="1.2"><file original="a" source-language="nl" target-language="en" datatype="x"><body><trans-unit id="1"><source>Een moddermonster.</source></trans-unit>' >part.xlf
	exits 3 tmx glossary generate part.xlf
	[ ! -s out ]
	lacks err imported
	article a.txt
	exits 3 tmx glossary generate part.tsv a.txt
	grep -q '^moddermonster	.*3×' out
}
try 'of a file with an error in its middle nothing is kept' nothing_is_kept_of_a_broken_file

where_it_is_written() {
	article a.txt
	exits 0 tmx glossary generate a.txt -o /dev/null
	exits 0 tmx glossary generate a.txt -o /dev/stdout
	has out moddermonster
	mkdir folder
	exits 6 tmx glossary generate a.txt -o folder
	lacks err decisions
	ln -s nowhere link.txt
	exits 2 tmx glossary generate a.txt -o link.txt
	has err 'link.txt is a link to something that is not there; not replaced'
	[ -h link.txt ]
	exits 0 tmx glossary generate a.txt -o a.json
	has a.json '{"source":"moddermonster"'
	exits 2 tmx glossary generate a.txt -o a.csv
	has err 'not as csv'
	[ ! -e a.csv ]
}
try 'devices are written to, folders and links are not replaced, .json is JSON' where_it_is_written

no_hidden_signs() {
	printf 'Een \342\200\256moddermonster\342\200\254 en \033[31meen moddermonster\342\201\251.\n' >a.txt
	exits 0 tmx glossary generate a.txt
	has out '“Een moddermonster en'
	! grep -q "$(printf '\342\200\256')" out
}
try 'what turns the direction of text is not in examples' no_hidden_signs

terms_before_names() {
	printf 'Gisteren sprak %s over de %s.\n' Zorbel moddermonster Quintel slijkbeest Wazzik slijkmonster Fermop modderbeest >a.txt
	exits 0 tmx glossary generate a.txt
	[ "$(cut -f 4 out | sed 1d | grep -c .)" = 8 ]
	[ "$(sed 1d out | tail -n 4 | grep -c pos=name)" = 4 ]
	exits 0 tmx glossary generate --most 4 a.txt
	[ "$(grep -c pos=name out)" = 2 ]
	exits 0 tmx glossary generate --most 6 a.txt
	[ "$(grep -c pos=name out)" = 3 ]
}
try 'terms stand before names, which get half of the room' terms_before_names

names_by_themselves() {
	printf '%s\n\n' 'In de film Quantum zag men Olga Kurylenko’s rol.' 'Toen won de Spaanse Jon Rahmel het toernooi.' \
		"Volgens Luitenant-kolonel Vannick begon het." 'De Europese Commissie zweeg over de evacuatiecentra in de stad.' \
		'De evacuatiecentra liepen vol.' 'Dat zei de Chileense president.' >a.txt
	exits 0 tmx --no-shipped glossary generate a.txt
	cut -f 1 out >names
	! grep -q Chileense names
	grep -qx 'Olga Kurylenko' names
	grep -qx 'Jon Rahmel' names
	grep -qx 'Vannick' names
	grep -qx 'Europese Commissie' names
	grep -qx 'evacuatiecentrum' names
	printf 'De supermarkt heeft humor. De parade toont talent. Een talent in de supermarkt. Humor en een parade.\n' >a.txt
	exits 0 tmx glossary generate a.txt
	[ ! -s out ]
}
try 'names without genitive, title or people; everyday words are none' names_by_themselves

no_memory() {
	exits 6 tmx --memory none.db glossary generate --from-memory
	has err 'hint: tmx memory import FILE makes one; --reference PATH reads another'
	article a.txt
	printf 'moddermonster\tmud monster\n' >m.tsv
	exits 0 tmx --memory m.db memory import m.tsv
	exits 0 tmx --memory none.db --reference m.db glossary generate --from-memory
	has out moddermonster
}
try 'where there is no memory it says how to get one' no_memory

cancelled() {
	awk 'BEGIN { for (i = 0; i < 400000; i++) printf "Een moddermonster nummer %d slaapt hier.\n\n", i }' >long.txt
	python3 - "$builddir/tmx" <<-'END'
	import signal, subprocess, sys, time
	p = subprocess.Popen([sys.argv[1], "glossary", "generate", "long.txt", "-o", "terms.txt"], stderr=subprocess.DEVNULL)
	time.sleep(.3)
	p.send_signal(signal.SIGINT)
	sys.exit(p.wait() != 130)
	END
	[ ! -e terms.txt ]
}
try 'Ctrl-C ends it and writes nothing' cancelled
finish
