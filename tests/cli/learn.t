. "$srcdir/tests/lib.sh"

# Only comments and lines such as the exceptions file has them.
is_exceptions_file() {
	! grep -vE '^(#.*|(never-ends|may-end): [^ ]+\.|starts-lowercase: [^ ]+)$' "$1"
}

no_line_has() { # PATTERN FILE
	! grep -E "$1" "$2"
}

law_text() {
	cat >wet.txt <<'END'
De wet is bekendgemaakt in het Qtb. 2014, 212 en treedt morgen in werking. Dat meldt de krant.

Volgens het Qtb. van 3 mei vervalt de regeling. Er komt geen nieuwe.

Het besluit staat in Qtb. 2015, 7 en verder. De minister tekende het zelf.
END
}

proposals_are_lines_of_an_exceptions_file() {
	law_text
	exits 0 tmx segment --learn wet.txt
	has out 'never-ends: Qtb.'
	has out '# “Qtb.”: 3 times with a full stop, 3 of them inside a sentence; never without'
	has out 'wet.txt:1'
	has out 'wet.txt:3'
	[ "$(grep -c '^never-ends: [^ ]*\.$' out)" = 1 ]
	is_exceptions_file out
	[ ! -s err ]
}
try 'what it prints is an exceptions file, with counts and examples as comments' proposals_are_lines_of_an_exceptions_file

nothing_is_applied() {
	law_text
	tmx segment wet.txt >before
	tmx segment --learn wet.txt >/dev/null
	tmx segment wet.txt >after
	diff before after
	[ "$(echo *)" = 'after before wet.txt' ]
}
try 'nothing is applied, no file is written' nothing_is_applied

nothing_found() {
	printf 'Het is koud. Morgen ook.\n' >kort.txt
	exits 0 tmx segment --learn kort.txt
	[ ! -s out ]
	has err 'nothing to propose, after 5 words'
	exits 0 tmx -q segment --learn kort.txt
	[ ! -s err ]
	: >leeg.txt
	exits 0 tmx segment --learn leeg.txt
	[ ! -s out ]
}
try 'where nothing is found it says so, after how many words' nothing_found

taken_over_they_hold() {
	law_text
	: >tmx.ini
	tmx segment wet.txt >before
	has before '2015, 7 en verder.'
	no_line_has 'Qtb\. 2015' before
	tmx segment --learn wet.txt >>segment.txt
	exits 0 tmx segment wet.txt
	has out 'Het besluit staat in Qtb. 2015, 7 en verder.'
	exits 0 tmx segment --learn wet.txt
	[ ! -s out ]
	has err 'segment.txt has the 1 found already'
}
try 'taken over into segment.txt the lines hold, and are not proposed again' taken_over_they_hold

json_lines() {
	law_text
	exits 0 tmx segment --learn --json wet.txt
	[ "$(wc -l <out)" = 1 ]
	has out '{"word":"Qtb.","kind":"never-ends","with_stop":3,"without_stop":0,"inside":3,'
	has out '"examples":[{"file":"wet.txt","line":1,"text":"De wet is bekendgemaakt in het Qtb. 2014, 212'
}
try '--json: one object a word' json_lines

from_a_memory() {
	printf 'De wet staat in het Qtb. van mei.\tThe act\tnote\nZie het Qtb. 2014.\tSee\nWie het Qtb. leest, weet dit.\tWho\n' >wet.tsv
	exits 0 tmx segment --learn wet.tsv
	has out 'wet.tsv pair 1'
	has out 'never-ends: Qtb.'
	tmx --memory m.db memory import wet.tsv >/dev/null
	tmx --memory m.db memory export --format tmx >wet.tmx
	exits 0 tmx segment --learn --json wet.tmx
	has out '"file":"wet.tmx","pair":1,'
	has out '"word":"Qtb.","kind":"never-ends","with_stop":3,'
	cp wet.tmx wet.xyz
	exits 0 tmx segment --learn --from tmx wet.xyz
	has out 'never-ends: Qtb.'
}
try 'a memory (TMX, TSV) teaches by its Dutch sides' from_a_memory

several_files_teach_together() {
	printf 'De wet staat in het Qtb. van mei.\n' >a.txt
	printf 'Zie het Qtb. 2014, 3 en verder.\n\nWie het Qtb. leest, weet dit.\n' >b.txt
	exits 0 tmx segment --learn a.txt
	[ ! -s out ]
	exits 0 tmx segment --learn a.txt b.txt
	has out 'never-ends: Qtb.'
	exits 6 tmx segment --learn a.txt gone.txt b.txt
	has out 'never-ends: Qtb.'
	has err 'gone.txt: no such file'
	exits 2 tmx segment --learn --from nonsense a.txt
	has err 'no format “nonsense” here'
}
try 'files teach together; one that cannot be read does not hide the others' several_files_teach_together

comments_stay_on_their_line() {
	law_text
	for width in 20 40 60 80 200; do
		COLUMNS=$width tmx segment --learn wet.txt >out
		is_exceptions_file out
		has out 'never-ends: Qtb.'
		grep -q '^# .*Qtb\. 2014' out
	done
	COLUMNS=60 tmx segment --learn wet.txt | grep '^#   ' >lines
	[ -s lines ]
	no_line_has '^.{61}' lines
}
try 'comments are cut, never wrapped' comments_stay_on_their_line

control_characters() {
	printf 'Een \033[31m woord uit het Qtb. van mei.\n\nZie het Qtb. 2014, 3 \033[2J en verder.\n\nWie het Qtb. leest, weet dit.\n' >a.txt
	tmx segment --learn a.txt >out
	has out 'never-ends: Qtb.'
	no_line_has "$(printf '\033')" out
}
try 'no escape byte of the text gets out' control_characters

finish
