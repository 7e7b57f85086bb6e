. "$srcdir/tests/lib.sh"

text='Zie Qtb. De wet geldt. Hij zei: De tijd dringt. Ja.'

the_job_has_its_exceptions() {
	printf '%s\n' "$text" >in.txt
	printf '# eigen\nnever-ends: Qtb.\nsplit: zei: | De tijd\n' >segment.txt
	exits 0 tmx segment in.txt
	has out 'Hij zei: De tijd dringt.'
	has err 'segment.txt: warning: not read: no tmx.ini stands beside it'
	touch tmx.ini
	exits 0 tmx segment in.txt
	printf 'Zie Qtb. De wet geldt.\nHij zei:\nDe tijd dringt.\nJa.\n' | diff - out
	[ ! -s err ]
	mkdir below
	(cd below && tmx segment ../in.txt) | diff out -
	tmx translate -f json in.txt >segments
	[ "$(wc -l <segments)" = 4 ]
	tmx glossary match --json in.txt >segments
	[ "$(wc -l <segments)" = 4 ]
}
try 'segment.txt beside tmx.ini holds for every command that splits' the_job_has_its_exceptions

the_job_overrules_the_user() {
	printf '%s\n' "$text" >in.txt
	mkdir -p config/tmx
	printf 'never-ends: Qtb.\njoin: geldt. | Hij\n' >config/tmx/segment.txt
	export XDG_CONFIG_HOME="$PWD/config"
	tmx segment in.txt >out
	printf 'Zie Qtb. De wet geldt. Hij zei: De tijd dringt.\nJa.\n' | diff - out
	touch tmx.ini
	printf 'may-end: Qtb.\nsplit: geldt. | Hij\n' >segment.txt
	exits 0 tmx segment in.txt
	printf 'Zie Qtb.\nDe wet geldt.\nHij zei: De tijd dringt.\nJa.\n' | diff - out
	[ ! -s err ]
}
try 'the exceptions of the job overrule those of the user' the_job_overrules_the_user

a_mistake_has_its_place() {
	touch tmx.ini
	printf '%s\n' "$text" >in.txt
	printf '# eigen\nnever-end: Qtb.\n' >segment.txt
	exits 3 tmx segment in.txt
	has err 'tmx: segment.txt:2:1: error: unknown “never-end:”'
	has err 'tmx: hint: did you mean never-ends:?'
	[ ! -s out ]
	printf 'join: a | b | c\n' >segment.txt
	exits 3 tmx translate in.txt
	has err 'tmx: segment.txt:1:13: error: a second “|”'
	printf 'never-ends: a\377.\n' >segment.txt
	exits 3 tmx segment in.txt
	has err 'segment.txt:1:14: error:'
}
try 'a mistake in segment.txt is named with its place, exit 3' a_mistake_has_its_place

lines_hold_for_the_next_delivery() {
	touch tmx.ini
	printf 'Inleiding.\n\nHij schreef:\n  De tijd dringt.\n' >in.txt
	printf 'split: Hij schreef: | De tijd\n' >segment.txt
	tmx segment in.txt >out
	printf 'Inleiding.\nHij schreef:\nDe tijd dringt.\n' | diff - out
	printf 'Een nieuwe inleiding! Meer dan ooit.\n\nToen riep hij. Hij schreef: De tijd dringt.\n' >in.txt
	tmx segment in.txt | tail -n 2 >out
	printf 'Hij schreef:\nDe tijd dringt.\n' | diff - out
}
try 'joins and splits are found again where the text moved' lines_hold_for_the_next_delivery

each_verdict_has_its_reason() {
	touch tmx.ini
	printf 'Dat zei dr. Fauci. Ja. Apple Inc. Verkoopt minder.\n\nHij kwam. Zij ging.\n' >in.txt
	printf 'join: kwam. | Zij\n' >segment.txt
	exits 0 tmx segment --explain in.txt
	head -n 1 out | grep -qF '   Dat zei dr. ·Fauci. Ja. Apple Inc. …'
	sed -n 2p out | grep -qF '   no break  in.txt:1:11   '
	has out '▏Ja.'
	has out '   no break  in.txt:3:9   a line of yours joins here (segment.txt:1)'
	has out ' of 5 places '
	exits 0 tmx segment --explain --json in.txt
	[ "$(wc -l <out)" = 5 ]
	has out '"line":1,"column":11,"offset":11,"breaks":false,"doubtful":false,"evidence":"abbreviation-never"'
	exits 6 tmx segment --explain missing.txt
	[ ! -s out ]
	exits 0 tmx segment --doubtful in.txt
	lacks out 'in.txt:1:11'
}
try '--explain names for each candidate the verdict and the evidence; --doubtful only those worth a look' each_verdict_has_its_reason

columns_are_code_points() {
	printf 'Één. Twee.\r\n\r\n😀 drie.  Vier. ’s Avonds.\r\n' >in.txt
	tmx segment --explain --json in.txt >out
	has out '"line":1,"column":4,"offset":4,'
	has out '"line":3,"column":7,"offset":21,'
	has out '"line":3,"column":14,"offset":28,'
}
try 'lines, columns and offsets count code points' columns_are_code_points

the_manual_has_the_evidence() {
	tmx help segment >help
	tmx help --mdoc segment >mdoc
	for name in next-lower-case abbreviation-never surname-particle memory-join never-ends srx-break; do
		has help "  $name "
		has mdoc ".It Cm $name"
	done
	has help 'Dat zei dr. ·Fauci gisteren.'
	has mdoc 'Dat zei dr. ·Fauci gisteren.'
}
try 'the table of evidence stands in help and manual, with examples' the_manual_has_the_evidence

srx() { # RULES
	cat <<END
<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="no"/>
<body><languagerules><languagerule languagerulename="Nederlands">
$1
</languagerule></languagerules>
<maprules><languagemap languagepattern="nl.*" languagerulename="Nederlands"/></maprules></body></srx>
END
}
no_break='<rule break="no"><beforebreak>\bQtb\.</beforebreak><afterbreak>\s</afterbreak></rule>'
colon='<rule break="yes"><beforebreak>:</beforebreak><afterbreak>\s</afterbreak></rule>'

srx_adds_or_replaces() {
	printf '%s\n' "$text" >in.txt
	srx "$no_break$colon" >r.srx
	tmx segment --srx r.srx in.txt >out
	printf 'Zie Qtb. De wet geldt.\nHij zei:\nDe tijd dringt.\nJa.\n' | diff - out
	tmx segment --srx-only r.srx in.txt >out
	printf 'Zie Qtb. De wet geldt. Hij zei:\nDe tijd dringt. Ja.\n' | diff - out
	tmx translate --srx-only r.srx -f json in.txt >segments
	[ "$(wc -l <segments)" = 2 ]
	printf 'srx-only = r.srx\n' >tmx.ini
	tmx segment --srx r.srx in.txt >out
	printf 'Zie Qtb. De wet geldt.\nHij zei:\nDe tijd dringt.\nJa.\n' | diff - out
	printf 'srx = r.srx\n' >tmx.ini
	printf 'join: zei: | De\n' >segment.txt
	tmx segment in.txt >out
	printf 'Zie Qtb. De wet geldt.\nHij zei: De tijd dringt.\nJa.\n' | diff - out
	exits 0 tmx segment --explain in.txt
	has out 'an exception of the SRX file (r.srx:5)'
	has out 'a line of yours joins here (segment.txt:1)'
}
try '--srx speaks before the built-in rules, --srx-only in their place, segment.txt before both' srx_adds_or_replaces

srx_trouble() {
	printf '%s\n' "$text" >in.txt
	exits 6 tmx segment --srx missing.srx in.txt
	printf '<srx><body></srx>' >bad.srx
	exits 3 tmx segment --srx bad.srx in.txt
	has err 'bad.srx:1:'
	srx '<rule break="no"><beforebreak>(a</beforebreak><afterbreak/></rule>'"$colon" >odd.srx
	exits 0 tmx segment --srx odd.srx in.txt
	has err 'odd.srx:5:'
	has out 'De tijd dringt.'
	lacks out 'zei: De'
	srx "$colon" >r.srx
	exits 0 tmx segment -s fy --srx r.srx in.txt
	has err 'r.srx'
	srx "$no_break" >r.srx
	exits 0 tmx segment --srx-only r.srx in.txt
	has err 'none of its rules for “nl” breaks'
}
try 'SRX that is not well-formed is exit 3; a rule that ICU refuses, a file without a language are warnings' srx_trouble

the_memory_is_the_judge() {
	printf 'Apple Inc. Verkoopt minder. Ja. Hij at min. Daan ging weg.\n' >in.txt
	tmx segment in.txt >plain
	printf 'Apple Inc. Verkoopt minder.\nJa.\nHij at min. Daan ging weg.\n' | diff - plain
	printf 'Apple Inc.\tApple Inc.\nVerkoopt minder.\tSells less.\n' >m.tsv
	tmx -q --memory m.db memory import m.tsv
	tmx --memory m.db segment in.txt >out
	printf 'Apple Inc.\nVerkoopt minder.\nJa.\nHij at min. Daan ging weg.\n' | diff - out
	exits 0 tmx --memory m.db segment --explain in.txt
	has out 'the memory has each of the two'
	tmx --memory m.db translate -f json in.txt >out
	[ "$(wc -l <out)" = 4 ]
	has out '"target":"Sells less."'
	# one of the two alone proves nothing
	printf 'Apple Inc.\tApple Inc.\n' >n.tsv
	tmx -q --memory n.db memory import n.tsv
	tmx --memory n.db segment in.txt | diff plain -
	# both ways known: the rules decide
	printf 'Apple Inc. Verkoopt minder.\tApple Inc. sells less.\n' >o.tsv
	tmx -q --memory m.db memory import o.tsv
	tmx --memory m.db segment in.txt | diff plain -
}
try 'at a doubtful place the memory decides, where it has the one way and not the other' the_memory_is_the_judge

paragraphs_hold_for_translate() {
	printf 'De raad\nkomt bijeen.\n\nJa.\n' >in.txt
	printf 'paragraphs = line\n' >tmx.ini
	[ "$(tmx translate -f json in.txt | wc -l)" = 3 ]
	[ "$(tmx translate --paragraphs blank -f json in.txt | wc -l)" = 2 ]
	[ "$(tmx glossary match --json --paragraphs blank in.txt | wc -l)" = 2 ]
}
try '--paragraphs holds for every command that reads text' paragraphs_hold_for_translate

finish
