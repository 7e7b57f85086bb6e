# Glossaries as they should not be: each is told with its place, and the rest is used.
. "$srcdir/tests/lib.sh"

text() {
	printf 'Twee steden.\n' >a.txt
}

# uses GLOSSARY: it is read, and “stad” of it is found
uses() {
	text
	exits 0 tmx --no-shipped --glossary "$1" glossary match a.txt
	has out 'steden   cities'
}

# refuses GLOSSARY CODE: every command that reads it says so
refuses() {
	text
	exits "$2" tmx --no-shipped --glossary "$1" glossary match a.txt
	exits "$2" tmx --no-shipped --glossary "$1" --memory none.db translate a.txt
	[ ! -s out ]
}

one_column() {
	printf 'minister\npremier\t\n\t\t\tpos=noun\n\tnothing\nstad\tcity\n' >g.txt
	uses g.txt
	has err 'g.txt:1:9: warning: no target after “minister”, line skipped'
	has err 'g.txt:2:8: warning: no target after “premier”, line skipped'
	has err 'g.txt:3:1: warning: no source, line skipped'
	has err 'g.txt:4:1: warning: no source before “nothing”, line skipped'
}
try 'a line without source or target is skipped and named' one_column

too_many_columns() {
	printf 'stad\tcity\tnote\tpos=noun\tfive\tsix\n' >g.txt
	uses g.txt
	has err 'g.txt:1:25: warning: more than four columns, the rest is ignored'
}
try 'a fifth column is ignored and named' too_many_columns

unknown_keys() {
	printf 'dorp\tvillage\t\tpos=noun;colour=blue\nweg\troad\t\tstatus=preferd;case\nstad\tcity\n' >g.txt
	uses g.txt
	has err 'g.txt:1:24: warning: unknown key “colour”, ignored'
	has err 'g.txt:2:18: warning: unknown status “preferd”, taken for proposed'
	has err 'did you mean preferred?'
	has err 'g.txt:2:26: warning: no value after “case”, ignored'
}
try 'unknown keys and values are ignored and named at their column' unknown_keys

long_lines() {
	{
		printf 'stad\tcity\n'
		head -c 1048576 /dev/zero | tr '\0' a
		printf '\n%s\n' "$(head -c 3000 /dev/zero | tr '\0' b)"
	} >g.txt
	uses g.txt
	has err 'g.txt:2:1: warning: a cell of more than 64 kB, line skipped'
	has err 'bbb…”, line skipped'
	[ "$(wc -c <err)" -lt 500 ]
	exits 1 tmx glossary lint g.txt
	[ "$(wc -c <out)" -lt 500 ]
}
try 'a line of a megabyte is skipped, and its message is short' long_lines

wrong_bytes() {
	printf 'stad\tcity\ncaf\351\tcafe\n' >g.txt
	refuses g.txt 3
	has err 'g.txt:2:4: error: byte 0xE9 is not UTF-8'
	has err 'iconv -f windows-1252'
	printf 'stad\tcity\ndo\000rp\tvillage\n' >g.txt
	refuses g.txt 3
	has err 'g.txt: error: looks like a binary file, not text'
}
try 'wrong bytes are exit 3, with their place and what to do' wrong_bytes

any_line_end_and_mark() {
	printf '\357\273\277stad\tcity\r\ndorp\tvillage\r\n' >g.txt
	uses g.txt
	printf 'dorp\tvillage\rstad\tcity\r' >g.txt
	uses g.txt
	printf 'stad\tcity\r\n' | iconv -f UTF-8 -t UTF-16 >g.txt
	uses g.txt
	[ ! -s err ]
}
try 'CRLF, CR, a byte order mark and UTF-16 are read without a word' any_line_end_and_mark

spreadsheets() {
	printf 'PK\003\004\024\000\006\000' >g.txt
	refuses g.txt 3
	has err 'a zip archive (as .xlsx and .ods are), not a glossary'
	exits 3 tmx glossary lint g.txt
	has err 'save it as CSV'
	printf '\320\317\021\340\241\261' >g.txt
	refuses g.txt 3
	has err 'an old Office file (.xls, .doc)'
	printf 'Nederlands;Engels\nstad;city\n' >g.txt
	text
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	has err 'g.txt:2:10: warning: no target after “stad;city”, line skipped'
	has err 'a file with commas or semicolons is CSV and is named .csv'
	mv g.txt g.csv
	uses g.csv
}
try 'a spreadsheet saved as .txt is known for what it is' spreadsheets

broken_tbx() {
	printf '<?xml version="1.0"?>\n<tbx type="TBX-Core" style="dca" xml:lang="nl" xmlns="urn:iso:std:iso:30042:ed-2">\n' >g.tbx
	printf '<text><body>\n<conceptEntry id="c1">\n' >>g.tbx
	cp g.tbx cut.txt
	printf '</body></text></tbx>\n' >>g.tbx
	refuses g.tbx 3
	has err 'g.tbx:5:1: error: “</body>” where <conceptEntry> is open'
	refuses cut.txt 3
	has err 'cut.txt:5:1: error: the file ends inside <conceptEntry>'
	exits 2 tmx glossary lint g.tbx
	has err 'g.tbx: error: a glossary in the format tbx; lint reads only tmx’s own'
	has err 'tmx glossary import g.tbx'
}
try 'broken TBX is exit 3 at its place, whatever its name; lint reads none' broken_tbx

no_file() {
	refuses nowhere.txt 6
	has err 'nowhere.txt: no such file'
	mkdir folder
	refuses folder 6
	has err 'folder: is a folder'
}
try 'a glossary that cannot be read is exit 6' no_file

nothing_in_it() {
	: >g.txt
	text
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	printf '# only\n\n  \n\302\240\n' >g.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	[ ! -s err ]
}
try 'an empty glossary is none the worse' nothing_in_it

odd_entries() {
	{
		printf 'a\tA\n-\tdash\nstad\tcity\nzich uitspreken over\tcomment on\nontslag nemen\tresign\t\tpos=verb\n'
		printf 'lid van de stad en het land %.0s' 1 2 3 4 5
		printf '\tmember\n'
	} >g.txt
	uses g.txt
	printf 'Hij nam gisteren ontslag. Zij sprak zich uit over de zaak, a - b.\n' >a.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	has out 'resign'
	has out 'comment on'
}
try 'one letter, thirty words and phrases of verbs are entries like others' odd_entries

many() {
	awk 'BEGIN { for (i = 0; i < 200000; i++) printf "woord%dheid\tword%d\n", i, i; print "stad\tcity" }' >g.txt
	uses g.txt
	[ ! -s err ]
}
try 'two hundred thousand entries are read' many

finish
