# scripts/check --long: a 5 GB file, a large memory, repeated kills. Uses the program in $TMX_BUILD; prints figures.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
builddir=${TMX_BUILD:?} srcdir=$top
export builddir srcdir
. "$top/tests/lib.sh"

a_file_of_5_gb() {
	free=$(df -Pk . | awk 'NR == 2 { print $4 }')
	[ "$free" -gt 12000000 ] || { echo 'less than 12 GB free'; return 0; }
	{
		printf '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="nl" datatype="plaintext"/><body>\n'
		yes '<tu><tuv xml:lang="nl"><seg>De raad komt morgen in Brussel bijeen om over de begroting te praten.</seg></tuv><tuv xml:lang="en"><seg>The council will meet in Brussels tomorrow to discuss the budget.</seg></tuv></tu>' | head -c 5000000000 | sed '$d'
		printf '</body></tmx>\n'
	} >big.tmx
	exits 0 tmx --memory m.db memory import big.tmx
	rm big.tmx
	cat out
	grep -q 'added  *1$' out || grep -q 'added  *1 ' out
}
try 'a TMX of 5 GB is read as a stream' a_file_of_5_gb

kills() {
	for i in $(seq 40000); do echo "Zin $i van velen die lang duren in $((i % 97)) talen.	Sentence $i of many in $((i % 97)) languages."; done >big.tsv
	tmx -q --memory m.db memory add 'Er was iets.' 'There was something.'
	for i in $(seq 100); do
		tmx --memory m.db memory import big.tsv >/dev/null 2>&1 &
		sleep "0.$((i % 90 + 5))"
		kill -9 $! 2>/dev/null || true
		wait $! 2>/dev/null || true
		lines=$(tmx --memory m.db memory export -f tsv | wc -l)
		[ "$lines" = 1 ] || [ "$lines" = 40001 ] || { echo "$lines pairs after kill $i"; return 1; }
		[ "$lines" = 1 ] || { rm -f m.db*; tmx -q --memory m.db memory add 'Er was iets.' 'There was something.'; }
	done
	exits 1 tmx --no-shipped=glossary,memory --memory m.db doctor || exits 0 tmx --memory m.db doctor
}
try 'a hundred kills leave a sound memory' kills
finish
