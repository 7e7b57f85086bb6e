. "$srcdir/tests/lib.sh"

findings_are_results() {
	printf '# -*- coding: utf-8 -*-\nstad\tcity\nstad\tcity \nsancties\tsanctions\t\tcolour=red\n' >g.txt
	exits 1 tmx glossary lint g.txt
	[ ! -s err ]
	cat >expected <<-'END'
	g.txt:3:1: TMX-G05 “stad = city” stands in line 2 already
	g.txt:3:10: TMX-G12 the target ends in a space
	g.txt:4:1: TMX-G09 “sancties” is the plural of “sanctie”: give that, it finds both
	g.txt:4:21: TMX-G02 unknown key “colour”, ignored; there is pos, domain, status, case, match, forms, variety
	3 entries, 4 findings: 1 key (TMX-G02), 1 duplicate (TMX-G05), 1 plural (TMX-G09), 1 spaces (TMX-G12); --fix puts 2 right
	END
	cmp out expected || { cat out; return 1; }
	exits 1 tmx -q glossary lint g.txt
	head -n 4 expected | cmp - out
}
try 'findings are results: a line each, by place, then a summary' findings_are_results

a_sound_one() {
	printf 'ambtgenoot\tcounterpart\nwethouder\talderman\n' >glossary.txt
	exits 0 tmx glossary lint
	[ "$(cat out)" = '2 entries, 0 findings' ]
	exits 0 tmx glossary lint -q
	[ ! -s out ]
	exits 0 tmx glossary lint --json
	[ ! -s out ]
	: >empty.txt
	exits 0 tmx glossary lint empty.txt
}
try 'a sound glossary is exit 0; without operands it is glossary.txt' a_sound_one

those_of_the_settings() {
	mkdir job
	printf 'glossary = client.txt\n' >job/tmx.ini
	printf 'stad \tcity\n' >job/client.txt
	printf 'stad\t city\n' >other.txt
	cd job
	exits 1 tmx glossary lint
	has out 'client.txt:1:5: TMX-G12'
	exits 1 tmx glossary lint ../other.txt
	has out '../other.txt:1:6: TMX-G12'
	lacks out client.txt
}
try 'without operands the glossaries of the settings are read' those_of_the_settings

one_object_a_finding() {
	printf 'stad\tcity\nstad\tcity\n“x”\t\n' >g.txt
	exits 1 tmx glossary lint --json g.txt
	[ "$(head -n 1 out)" = '{"file":"g.txt","line":2,"column":1,"code":"TMX-G05","name":"duplicate","message":"“stad = city” stands in line 1 already","fixable":true}' ]
	[ "$(wc -l <out)" = 2 ]
	exits 1 tmx glossary lint --json --fix g.txt
	has out '"name":"duplicate","message":"“stad = city” stands in line 1 already","fixed":true}'
	has out '"line":2,"column":4,"code":"TMX-G01"'
}
try 'with --json an object a finding' one_object_a_finding

fix_to_the_byte() {
	printf '\357\273\277# -*- coding: utf-8 -*-\r\n#  mine \r\n\r\nstad \tcity\t\tpso=noun\r\nb\tB; C\r\nstad\tcity\t\tpos=noun\r\n   \r\nzee\tsea' >g.txt
	printf '\357\273\277# -*- coding: utf-8 -*-\r\n#  mine \r\n\r\nstad\tcity\t\tpos=noun\r\nb\tB; C\r\n   \r\nzee\tsea' >fixed
	cp g.txt before
	exits 1 tmx glossary lint g.txt
	cmp g.txt before
	exits 1 tmx glossary lint --fix g.txt
	cmp g.txt fixed
	has out 'g.txt:4:5: fixed: TMX-G12 the source ends in a space'
	has out 'g.txt:4:13: fixed: TMX-G02 unknown key “pso”'
	has out 'g.txt:5:4: TMX-G15'
	has out ' fixed, '
	exits 1 tmx glossary lint --fix g.txt
	cmp g.txt fixed
	lacks out --fix
}
try '--fix changes what is safe and no other byte, and tells the rest' fix_to_the_byte

fixed_is_done() {
	printf 'stad\tcity\nstad\tcity\n' >g.txt
	exits 0 tmx glossary lint --fix g.txt
	[ "$(cat g.txt)" = 'stad	city' ]
	has out '1 entry, 1 fixed, 0 findings'
}
try 'a glossary that --fix made sound is exit 0' fixed_is_done

codes_of_files() {
	printf 'stad\tcity \n' >g.txt
	printf 'PK\003\004\024\000\000\000\010\000' >book.xlsx
	printf 'caf\351\tcafe\n' >latin.txt
	exits 6 tmx glossary lint missing.txt g.txt
	has err 'missing.txt'
	has out 'g.txt:1:10: TMX-G12'
	exits 3 tmx glossary lint book.xlsx g.txt
	has out 'g.txt:1:10'
	cp latin.txt before.txt
	exits 3 tmx glossary lint --fix latin.txt
	has err 'latin.txt:1:4: error: '
	cmp latin.txt before.txt
	exits 6 tmx glossary lint
	exits 2 tmx glossary lint --fix -
	exits 1 tmx glossary lint - <g.txt
	has out '-:1:10: TMX-G12'
}
try 'of several files each is read, the highest code is returned' codes_of_files

read_only() {
	mkdir ro
	printf 'stad\tcity \n' >ro/g.txt
	chmod 444 ro/g.txt
	chmod 555 ro
	if [ "$(id -u)" = 0 ]; then
		command -v setpriv >/dev/null || { chmod 755 ro; return 0; }
		chmod 755 "$scratch" "$PWD"
		exits 6 setpriv --reuid=65534 --regid=65534 --clear-groups "$builddir/tmx" glossary lint --fix ro/g.txt
	else
		exits 6 tmx glossary lint --fix ro/g.txt
	fi
	has err 'ro/g.txt'
	chmod 755 ro
	[ "$(cat ro/g.txt)" = 'stad	city ' ]
	exits 1 tmx glossary lint ro/g.txt
}
try 'a file that may not be written stays as it is: exit 6' read_only

fixes_and_edits_at_once() {
	printf 'stad\tcity \n' >glossary.txt
	for i in 1 2 3 4 5 6 7 8; do
		tmx -q glossary add "woord$i" "word$i" &
		tmx -q glossary lint --fix >/dev/null &
	done
	wait
	[ "$(grep -c '^woord' glossary.txt)" = 8 ]
	grep -qx 'stad	city' glossary.txt
}
try '--fix and add at the same time lose nothing' fixes_and_edits_at_once

against_a_corpus() {
	printf 'minister\tminister\tthe same\nstad\tcity\nwet\tact\n' >g.txt
	printf 'De ministers kwamen naar de stad. De minister zweeg. Niets gebeurde.\n' >a.txt
	exits 1 tmx glossary lint --against a.txt --more-than 50 g.txt
	has out 'g.txt:1:1: TMX-G19 “minister” is found in 2 of 3 sentences, 66.6 per cent'
	lacks out TMX-G20
	exits 1 tmx glossary lint --against a.txt --more-than 70 --unused g.txt
	has out 'g.txt:3:1: TMX-G20 “wet” is found in none of 3 sentences'
	lacks out TMX-G19
	printf 'De wet.\nDe minister.\nDe stad.\nZo.\n' >b.txt
	exits 0 tmx glossary lint --against a.txt --against b.txt --more-than 50 --unused g.txt
	exits 2 tmx glossary lint --unused g.txt
	has err '--against'
	exits 6 tmx glossary lint --against missing.txt --unused g.txt
	lacks out TMX-G20
}
try 'against a corpus it names what is everywhere, and what is nowhere' against_a_corpus

checks_may_be_left_out() {
	printf 'stad\tcity\nstad\ttown\t\tstatus=preferred\nsancties\tsanctions\n' >g.txt
	exits 1 tmx glossary lint --without plural g.txt
	has out TMX-G06
	lacks out TMX-G09
	exits 0 tmx glossary lint --without g06,TMX-G09 g.txt
	exits 2 tmx glossary lint --without plurals g.txt
	has err 'did you mean plural?'
}
try 'a check may be left out by code or name' checks_may_be_left_out

what_others_propose() {
	printf 'staatshoofd\tsovereign\t\tstatus=forbidden\n' >g.txt
	exits 0 tmx glossary lint g.txt
	exits 1 tmx --no-shipped glossary lint g.txt
	has out TMX-G08
	printf 'staatshoofd\thead of state\n' >more.txt
	exits 0 tmx --no-shipped glossary lint g.txt more.txt
}
try 'what to write instead may stand in another glossary' what_others_propose

no_escape_gets_out() {
	printf 'st\033[31mad\tcity\t\tpo\033s=noun\n' >g.txt
	exits 1 tmx glossary lint g.txt
	! grep -q "$(printf '\033')" out
}
try 'no escape byte of a glossary reaches the terminal' no_escape_gets_out

the_checks_are_documented() {
	exits 0 tmx help glossary lint
	for code in 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20; do has out "TMX-G$code"; done
}
try 'help has every code' the_checks_are_documented

the_shipped_glossaries() {
	for name in names nationalities news verbs; do
		tmx -q glossary lint "$srcdir/glossary/$name.txt" >>found || [ $? = 1 ]
	done
	[ ! -s found ] || { cat found; return 1; }
}
try 'the shipped glossaries are sound' the_shipped_glossaries

slips_of_a_first_glossary() {
	printf '%s\n' 'kernwapens	nuclear arms' 'raket	missile/rocket' 'tuig	missile (weapon)' 'bond, vakbond	union' 'opleiden	to train' \
		'op gang komen	to get going' 'tank/jeep	tank' 'munitie	ammo, rounds' >g.txt
	exits 1 tmx glossary lint g.txt
	has out 'g.txt:1:1: TMX-G09 “kernwapens” is the plural of “kernwapen”'
	has out 'g.txt:2:14: TMX-G15 “/” in the target'
	has out 'g.txt:3:14: TMX-G15 “(” in the target: it would be written too'
	has out 'g.txt:4:5: TMX-G15 “,” in the source'
	has out 'g.txt:5:10: TMX-G16 “to train”: the English of a verb stands without “to”; pos=verb'
	has out 'g.txt:7:5: TMX-G15 “/” in the source'
	has out 'g.txt:8:13: TMX-G15 “,” in the target'
	printf '%s\n' 'km/u	km/h' 'en/of	and/or' 'eind goed, al goed	all is well, sort of' 'aan stukken	to pieces' 'naar huis	to the house' \
		'TCP/IP-verbinding	TCP/IP link' 'input/output	input/output	of machines' 'staat	state(s)' >g.txt
	exits 0 tmx glossary lint g.txt
}
try 'slips of a first glossary: two words in one column, to before a verb, plurals' slips_of_a_first_glossary

finish
