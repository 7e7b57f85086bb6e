# Bad input: a clear message, the right exit code, nothing lost.
. "$srcdir/tests/lib.sh"

a_missing_file() {
	printf 'x\n' >article.txt
	exits 6 tmx translate artikel.txt
	has err 'tmx: error: artikel.txt: no such file'
	has err 'tmx: hint: this folder has article.txt'
}
try 'a missing file is exit 6, with the file it may have been' a_missing_file

a_folder() {
	mkdir folder
	exits 6 tmx translate folder
	has err 'folder: is a folder'
}
try 'a folder is exit 6' a_folder

a_binary_file() {
	printf 'PK\003\004\000\000\000' >a.txt
	exits 3 tmx translate a.txt
	has err 'binary'
	[ ! -s out ]
}
try 'a binary file is exit 3' a_binary_file

wrong_utf8_has_a_place() {
	printf 'goed\nab\377cd\n' >a.txt
	exits 3 tmx translate --encoding UTF-8 a.txt
	has err 'a.txt:2:3: error:'
}
try 'wrong UTF-8 is exit 3 at its place' wrong_utf8_has_a_place

windows_1252() {
	printf 'Caf\351 \223Het\224 is goed.\n' >a.txt
	exits 0 tmx segment a.txt
	has out 'Café “Het” is goed.'
	has err 'a.txt:1:4: warning: not UTF-8, read as Windows-1252'
	has err '--encoding NAME'
	exits 0 tmx -q segment a.txt
	[ ! -s err ]
}
try 'Windows-1252 is converted, with a warning' windows_1252

utf_16() {
	printf '\377\376E\000\351\000n\000.\000\n\000' >a.txt
	exits 0 tmx segment a.txt
	has out 'Eén.'
	has err 'a.txt: warning: UTF-16LE by its mark; what is written is UTF-8'
}
try 'UTF-16 is converted by its mark, with a warning' utf_16

an_unknown_encoding() {
	printf 'x\n' >a.txt
	exits 2 tmx segment --encoding windows-1525 a.txt
	has err 'windows-1525'
}
try 'an unknown encoding is exit 2' an_unknown_encoding

an_empty_file() {
	: >a.txt
	exits 0 tmx translate a.txt
	exits 0 tmx translate a.txt -o a.xlf
	exits 0 tmx translate a.txt -f json
	[ ! -s out ]
	exits 0 tmx translate a.txt -o a.en.txt
	[ -f a.en.txt ] && [ ! -s a.en.txt ]
}
try 'an empty file is no error' an_empty_file

one_long_line() {
	yes 'De minister van Buitenlandse Zaken komt morgen niet' | head -c 50000000 | tr '\n' ' ' >a.txt
	exits 0 tmx segment a.txt
	[ "$(tr -d ' \n' <a.txt | wc -c)" = "$(tr -d ' \n' <out | wc -c)" ]
	exits 0 tmx translate -f native a.txt
	has err 'segment 1 is longer than any sentence (48828 kB); nothing is proposed for it'
	cmp a.txt out
}
try 'a line of 50 MB is segmented, and translated as what it is' one_long_line

a_glossary_line_with_one_column() {
	printf '# -*- coding: utf-8 -*-\nambtgenoot\tcounterpart\nwethouder    alderman\n' >g.txt
	printf 'Zijn ambtgenoten komen.\n' >a.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	has err 'tmx: g.txt:3:'
	has err 'no target after “wethouder'
	has err 'separated by a tab'
	has out 'counterpart'
}
try 'a glossary line with one column is a warning with its place; the rest is used' a_glossary_line_with_one_column

warnings_of_one_kind_are_counted() {
	for i in 1 2 3 4 5 6; do echo "woord$i"; done >g.txt
	printf 'x\n' >a.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	[ "$(grep -c 'warning: no target after' err)" = 3 ]
	has err 'tmx: and 3 more like “no target after “woord1”, line skipped”; -v shows all'
	exits 0 tmx -v --no-shipped --glossary g.txt glossary match a.txt
	[ "$(grep -c 'warning: no target after' err)" = 6 ]
}
try 'of one kind of warning three are shown, then counted' warnings_of_one_kind_are_counted

a_glossary_that_is_not_utf8() {
	printf 'caf\351\tcaf\351\n' >g.txt
	printf 'x\n' >a.txt
	exits 3 tmx --no-shipped --glossary g.txt glossary match a.txt
	has err 'g.txt:1:4: error:'
}
try 'a glossary that is not UTF-8 is exit 3 at the place' a_glossary_that_is_not_utf8

broken_tmx_keeps_nothing() {
	printf '<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="nl"/><body>\n<tu><tuv xml:lang="nl"><seg>Een.</seg></tuv><tuv xml:lang="en"><seg>One.</seg></tuv></tu>\n<tu><tuv xml:lang="nl"><seg>Twee</tuv></tu></body></tmx>\n' >bad.tmx
	tmx -q --memory m.db memory add 'Er was al iets.' 'Something was there.'
	exits 3 tmx --memory m.db memory import bad.tmx
	has err 'bad.tmx:4:'
	has err 'nothing was imported'
	tmx --memory m.db memory export -f tsv >got
	[ "$(wc -l <got)" = 1 ]
}
try 'a broken TMX is exit 3 and nothing of it is kept' broken_tmx_keeps_nothing

a_full_disk() {
	printf 'Een zin.\n' >a.txt
	[ -e /dev/full ]
	exits 6 tmx -q --no-shipped --memory m.db translate a.txt -o /dev/full -f native
	has err 'no space left on the disk'
	printf 'older\n' >a.en.txt
	yes 'Nog een lange zin over de politiek.' | head -n 2000 >long.txt
	(
		ulimit -f 8
		trap '' XFSZ
		exits 6 tmx -q --no-shipped --memory m.db translate long.txt -o a.en.txt
	)
	has err 'larger than this system allows'
	has err 'nothing was changed; the older a.en.txt is still there'
	[ "$(cat a.en.txt)" = older ]
	[ "$(ls | grep -c 'tmx-')" = 0 ]
}
try 'a full disk leaves the older file and no rest' a_full_disk

standard_output_that_is_full() {
	printf 'Een zin.\n' >a.txt
	for command in 'help' '--version' 'translate a.txt' 'segment a.txt' 'config list' 'glossary list minister'; do
		code=0
		tmx $command >/dev/full 2>err || code=$?
		[ "$code" = 6 ] || { echo "exit code $code: $command"; return 1; }
		has err 'cannot write standard output: no space left on the disk'
	done
}
try 'a standard output that takes nothing is exit 6' standard_output_that_is_full

a_memory_that_is_a_pipe() {
	mkfifo pipe
	printf 'Een zin.\n' >a.txt
	exits 4 timeout 10 "$builddir/tmx" --memory pipe translate a.txt
	has err 'pipe is no memory: it is not a file on a disk'
}
try 'a pipe is no memory and is not waited for' a_memory_that_is_a_pipe

the_input_is_not_overwritten() {
	printf 'Een zin.\n' >a.txt
	ln a.txt b.txt
	exits 2 tmx translate a.txt -o b.txt
	has err 'b.txt is the input; it is not overwritten'
	[ "$(cat a.txt)" = 'Een zin.' ]
}
try 'the input is never overwritten' the_input_is_not_overwritten

control_characters_do_not_reach_the_terminal() {
	printf 'Een \033[31mrode\033[0m zin met \033]0;titel\007.\n' >a.txt
	printf '%s\t%s\n' "$(cat a.txt)" "$(printf 'A \033[2J sentence')" >m.tsv
	tmx -q --memory m.db memory import m.tsv
	exits 0 tmx --no-shipped --memory m.db --color=never translate a.txt
	! grep -q "$(printf '\033')" out
	has out '<U+001B>'
}
try 'no escape byte of an input reaches the terminal' control_characters_do_not_reach_the_terminal

finish
