. "$srcdir/tests/lib.sh"

pairs() {
	printf 'De raad komt morgen bijeen.\tThe council meets tomorrow.\nHij wil niet reageren.\tHe declined to comment.\n'
}

importing_twice_adds_nothing() {
	pairs >a.tsv
	exits 0 tmx --memory m.db memory import a.tsv
	has out 'added'
	grep -q 'added  *2' out
	exits 0 tmx --memory m.db memory import a.tsv
	grep -q 'added  *0' out
	grep -q 'unchanged  *2' out
	exits 0 tmx --memory m.db memory export -f tsv
	[ "$(wc -l <out)" = 2 ]
}
try 'importing twice adds nothing' importing_twice_adds_nothing

the_memory_is_made_at_the_default_place() {
	pairs >a.tsv
	printf 'Een zin.\n' >t.txt
	exits 0 tmx translate t.txt
	[ ! -e "$HOME/.local/share/tmx/memory.db" ]
	exits 0 tmx memory import a.tsv
	[ -f "$HOME/.local/share/tmx/memory.db" ]
	[ "$(stat -c %a "$HOME/.local/share/tmx/memory.db")" = 600 ]
	XDG_DATA_HOME="$PWD/data" exits 0 tmx memory add Een One
	[ -f data/tmx/memory.db ]
	rm -r "$HOME/.local"
}
try 'the memory is made by the first command that writes to it' the_memory_is_made_at_the_default_place

several_targets_are_kept() {
	tmx -q --memory m.db memory add 'De top mislukt.' 'The summit fails.'
	exits 0 tmx --memory m.db memory add 'De top mislukt.' 'The summit collapses.'
	has out 'the older translation is kept too'
	printf 'De top mislukt.\n' >a.txt
	exits 0 tmx --no-shipped --memory m.db translate -f json a.txt
	has out '"ambiguous":true'
	has out 'The summit fails.'
	has out 'The summit collapses.'
}
try 'several targets of one source are all kept' several_targets_are_kept

search_finds_words_on_both_sides() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	exits 0 tmx --no-shipped --memory m.db memory search raad
	has out 'De raad komt morgen bijeen.'
	exits 0 tmx --no-shipped --memory m.db memory search --side target comment --json
	has out '"source":"Hij wil niet reageren."'
	exits 1 tmx --no-shipped --memory m.db memory search --side source comment
	exits 1 tmx --no-shipped --memory m.db memory search onvindbaar
}
try 'search finds words on either side; nothing found is exit 1' search_finds_words_on_both_sides

search_says_where() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	printf 'De raad zwijgt.\tThe council is silent.\nDe raad praat.\tThe council talks.\n' >b.tsv
	tmx -q --memory news.db memory import b.tsv
	tmx -q --memory m.db memory delete 1
	tmx -q --memory m.db memory import a.tsv # the pair of the council has another number now
	exits 0 tmx --memory m.db memory list --json
	id=$(sed -n 's/.*"id":\([0-9]*\).*"De raad komt.*/\1/p' out)
	exits 0 tmx --no-shipped --memory m.db --reference news.db memory search raad
	grep -q "^ *$id  .*De raad komt morgen bijeen" out
	grep -q '^ *De raad praat' out # of a reference: no number
	has out '3 pairs with “raad” in m.db, news.db; -v shows whole sentences'
	exits 0 tmx --no-shipped --memory m.db --reference news.db memory search raad --limit 1
	has out '1 pair with “raad” in m.db; -v'
	exits 0 tmx --no-shipped --memory m.db --reference news.db memory search raad --limit 1 --json
	[ "$(wc -l <out)" = 1 ]
	exits 0 tmx --memory m.db memory list --limit 1 --json
	[ "$(wc -l <out)" = 1 ]
	exits 0 tmx --memory m.db memory list --json
	[ "$(wc -l <out)" = 2 ]
}
try 'search says which memories it searched, and numbers only what can be deleted' search_says_where

search_that_finds_nothing() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	exits 1 tmx --no-shipped --memory m.db memory search bijeenkomst vandaag
	[ ! -s out ]
	has err 'tmx: nothing found for “bijeenkomst vandaag”'
	has err 'tmx: hint: --mode prefix finds words that begin with it'
	exits 1 tmx --no-shipped --memory m.db memory search --mode prefix xyzzy
	lacks err hint
	exits 1 tmx -q --no-shipped --memory m.db memory search xyzzy
	[ ! -s err ]
}
try 'a search that finds nothing says so' search_that_finds_nothing

since_wants_a_date() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	for date in gisteren 24-11-2026 2026-13-01 2026-11 2026-11-24x '2026-+1-01' ''; do
		exits 2 tmx --no-shipped --memory m.db memory search --since "$date" raad
		has err "--since wants a date like 2026-11-24, found “$date”"
	done
	exits 0 tmx --no-shipped --memory m.db memory search --since 2021-01-01 raad
	exits 0 tmx --no-shipped --memory m.db memory search --since 2021-01-01T00:00:00Z raad
	exits 1 tmx --no-shipped --memory m.db memory search --since 2999-01-01 raad
}
try '--since that is no date is exit 2' since_wants_a_date

delete_shows_what_goes() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	exits 0 tmx --memory m.db memory delete --dry-run 1
	has out 'De raad komt morgen bijeen.'
	has out 'The council meets tomorrow.'
	lacks out 'Hij wil niet'
	has out '1 pair would be deleted'
	exits 0 tmx --memory m.db memory delete 2 1
	has out 'De raad komt morgen bijeen.'
	has out 'He declined to comment.'
	has out '2 pairs deleted'
	exits 2 tmx --memory m.db memory delete 1
	[ ! -s out ]
}
try 'delete shows the pairs that go' delete_shows_what_goes

export_wants_a_known_suffix() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	for name in x.xyz x.txt x.json x; do
		exits 2 tmx --memory m.db memory export -o $name
		has err "$name: its suffix names no format for pairs; nothing was written"
		has err '.tmx or .tsv'
		[ ! -e $name ]
	done
	exits 0 tmx --memory m.db memory export -f tsv -o x.txt
	[ "$(wc -l <x.txt)" = 2 ]
	exits 0 tmx --memory m.db memory export x.TMX
	has x.TMX '<tmx version'
	exits 0 tmx --memory m.db memory export
	has out '<tmx version'
}
try 'an export to a name that names no format is exit 2' export_wants_a_known_suffix

a_missing_reference() {
	printf 'Een.\n' >a.txt
	exits 6 tmx --no-shipped --reference missing.db translate a.txt
	has err 'missing.db'
	lacks err hint
	tmx --reference missing.db doctor >out 2>&1 || true
	grep 'reference  *missing.db' out >line
	lacks line import
}
try 'a missing reference is not said to be made by an import' a_missing_reference

what_could_not_come_out_does_not_go_in() {
	exits 2 tmx --memory m.db memory add "$(printf 'a\001b')" c
	has err 'a control character or a wrong byte in it'
	exits 2 tmx --memory m.db memory add "$(printf 'a\377')" c
	printf 'a\001b\tc\nEen.\tOne.\n' >a.tsv
	exits 0 tmx --memory m.db memory import a.tsv
	grep -q 'refused  *1' out
	exits 0 tmx --memory m.db memory export a.tmx
}
try 'what could not be exported again is not taken in' what_could_not_come_out_does_not_go_in

delete_is_all_or_nothing() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	id=$(tmx --memory m.db memory list --json | sed -n '1s/.*"id":\([0-9]*\).*/\1/p')
	exits 2 tmx --memory m.db memory delete "$id" 99999
	has err 'no pair has the number 99999; nothing was deleted'
	exits 0 tmx --memory m.db memory delete --dry-run "$id"
	[ "$(tmx --memory m.db memory export -f tsv | wc -l)" = 2 ]
	exits 0 tmx --memory m.db memory delete "$id"
	[ "$(tmx --memory m.db memory export -f tsv | wc -l)" = 1 ]
}
try 'delete takes all the numbers or none' delete_is_all_or_nothing

a_round_trip_through_tmx() {
	printf 'Tab\\t en \\\\ en\\nregel & <b>\tTab\\t and \\\\ and\\nline & <b>\n' >a.tsv
	pairs >>a.tsv
	tmx -q --memory m.db memory import a.tsv --author 'J. Peeters'
	exits 0 tmx --memory m.db memory export m.tmx
	exits 0 tmx --memory n.db memory import m.tmx
	tmx --memory m.db memory export -f tsv | sort >one
	tmx --memory n.db memory export -f tsv | sort >two
	diff one two
	has one 'J. Peeters'
	! command -v xmllint >/dev/null || xmllint --noout --nonet m.tmx
}
try 'what is exported as TMX is imported the same' a_round_trip_through_tmx

both_exports_imported_add_nothing() {
	printf 'Kop.\nDe raad komt morgen bijeen.\nHij wil niet reageren.\n' >a.txt
	{ printf 'Kop.\tHeadline.\n'; pairs; } >a.tsv
	tmx -q --memory m.db memory import a.tsv
	exits 0 tmx --no-shipped --memory m.db translate a.txt -o new.tmx # with neighbours
	sed '/x-tmx-state\|x-tmx-origin\|x-tmx-score/d' new.tmx >a.tmx
	exits 0 tmx --memory m.db memory export m.tsv
	for order in 'a.tmx m.tsv' 'm.tsv a.tmx'; do
		rm -f n.db
		exits 0 tmx --memory n.db memory import $order
		grep -q 'added  *3' out
		exits 0 tmx --memory n.db memory export n.tmx
		exits 0 tmx --memory n.db memory import --json n.tmx m.tsv
		[ "$(grep -c '"read":3,"added":0,"updated":0,"unchanged":3' out)" = 2 ]
		exits 0 tmx --memory n.db memory stats --json
		has out '"units":3'
	done
	has n.tmx '<prop type="x-tmx-before">Kop.</prop>'
}
try 'what is exported as TMX and as TSV is imported once' both_exports_imported_add_nothing

a_file_that_is_no_memory() {
	printf 'this is not a memory, it is a shopping list of some length to be sure\n' >m.db
	exits 4 tmx --memory m.db memory add Een One
	has err 'm.db'
	[ "$(head -c 4 m.db)" = this ]
	exits 4 tmx --no-shipped --memory m.db memory list
}
try 'a file that is no memory is exit 4 and stays as it is' a_file_that_is_no_memory

a_newer_memory() {
	tmx -q --memory m.db memory add Een One
	python3 -c 'import sqlite3; d = sqlite3.connect("m.db"); d.execute("pragma user_version = 999"); d.commit()'
	exits 4 tmx --memory m.db memory add Twee Two
	has err 'newer'
}
if command -v python3 >/dev/null; then
	try 'a memory of a newer version is exit 4' a_newer_memory
fi

a_read_only_memory() {
	mkdir ro
	tmx -q --memory ro/m.db memory add 'Een zin.' 'A sentence.'
	printf 'Een zin.\n' >a.txt
	chmod 400 ro/m.db
	chmod 500 ro
	if [ "$(id -u)" = 0 ]; then
		# root may write anywhere: drop to nobody where setpriv is
		command -v setpriv >/dev/null || { chmod 700 ro; return 0; }
		chmod 444 ro/m.db
		chmod 555 ro
		chmod 755 "$scratch" "$PWD"
		as='setpriv --reuid 65534 --regid 65534 --clear-groups'
	else
		as=
	fi
	exits 0 $as "$builddir/tmx" --no-shipped --memory "$PWD/ro/m.db" translate -f json "$PWD/a.txt"
	has out '"target":"A sentence."'
	exits 4 $as "$builddir/tmx" --memory "$PWD/ro/m.db" memory add Twee Two
	has err 'read-only'
	chmod 700 ro
}
try 'a read-only memory is read; writing to it is exit 4' a_read_only_memory

a_locked_memory() {
	tmx -q --memory m.db memory add Een One
	python3 -c '
import sqlite3, time
d = sqlite3.connect("m.db", isolation_level=None)
d.execute("begin exclusive")
open("locked", "w").close()
time.sleep(30)' &
	holder=$!
	while [ ! -e locked ]; do sleep 0.1; done
	exits 4 tmx --memory m.db memory add Twee Two
	kill $holder
	has err 'in use'
	exits 0 tmx --memory m.db memory add Twee Two
}
if command -v python3 >/dev/null; then
	try 'a memory locked by another process is exit 4 after a while' a_locked_memory
fi

# A shell without job control starts background commands with SIGINT ignored; python does not.
if [ -z "${LAUNCHER:-}" ] && command -v python3 >/dev/null; then
	interrupted_import() {
		for i in $(seq 60000); do echo "Zin $i van velen die lang duren.	Sentence $i of many that take long."; done >big.tsv
		tmx -q --memory m.db memory add 'Er was iets.' 'There was something.'
		exits 0 python3 - "$builddir/tmx" <<'END'
import signal, subprocess, sys, time
for wait in (0.05, 0.15, 0.3):
    p = subprocess.Popen([sys.argv[1], "--memory", "m.db", "memory", "import", "big.tsv"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(wait)
    p.send_signal(signal.SIGINT)
    p.communicate()
    assert p.returncode in (130, 0), p.returncode
    if p.returncode == 130:
        out = subprocess.run([sys.argv[1], "--memory", "m.db", "memory", "export", "-f", "tsv"], capture_output=True).stdout
        assert out.count(b"\n") == 1, out[:200]
END
	}
	try 'Ctrl-C during an import is exit 130 and keeps nothing' interrupted_import
	killed_import() {
		for i in $(seq 60000); do echo "Zin $i van velen die lang duren.	Sentence $i of many that take long."; done >big.tsv
		tmx -q --memory m.db memory add 'Er was iets.' 'There was something.'
		for wait in 0.1 0.2 0.4; do
			tmx --memory m.db memory import big.tsv >/dev/null 2>&1 &
			sleep $wait
			kill -9 $! 2>/dev/null || true
			wait $! 2>/dev/null || true
			exits 0 tmx --memory m.db memory export -f tsv
			lines=$(wc -l <out)
			[ "$lines" = 1 ] || [ "$lines" = 60001 ]
		done
	}
	try 'a killed import leaves the memory as it was' killed_import
fi

a_full_tmpfs() {
	for i in $(seq 20000); do echo "Zin $i van velen die lang duren.	Sentence $i of many that take long."; done >big.tsv
	trap 'cd /; umount "$scratch/$count/disk"' EXIT
	cd disk
	tmx -q --memory m.db memory add 'Er was iets.' 'There was something.'
	code=0
	tmx --memory m.db memory import ../big.tsv 2>../err >../out || code=$?
	[ "$code" = 6 ]
	has ../err 'no space left on the disk'
	[ "$(tmx --memory m.db memory export -f tsv | wc -l)" = 1 ]
	[ "$(tmx --memory m.db doctor --no-shipped | grep -c 'integrity checked')" = 1 ]
}
mkdir "$scratch/probe"
if mount -t tmpfs -o size=10k none "$scratch/probe" 2>/dev/null; then
	umount "$scratch/probe"
	on_tmpfs() {
		mkdir disk
		mount -t tmpfs -o size=600k none disk
		a_full_tmpfs
	}
	try 'an import that fills the disk keeps nothing; the memory stays sound' on_tmpfs
else
	skip 'an import that fills the disk keeps nothing' 'no tmpfs may be mounted here'
fi

backup_is_a_memory() {
	tmx -q --memory m.db memory add Een One
	exits 0 tmx --memory m.db memory backup copy.db
	exits 2 tmx --memory m.db memory backup copy.db
	exits 0 tmx --memory copy.db memory export -f tsv
	has out 'One'
}
try 'a backup is a memory' backup_is_a_memory

stats_count() {
	pairs >a.tsv
	tmx -q --memory m.db memory import a.tsv
	exits 0 tmx --memory m.db memory stats --json
	has out '"units":2'
	exits 0 tmx --memory m.db memory stats
	exits 6 tmx --memory none.db memory stats
	has err 'none.db'
}
try 'stats counts' stats_count

strict_and_dry_run() {
	printf 'Een.\tOne.\nTwee.\t \n' >a.tsv
	exits 0 tmx --memory m.db memory import --dry-run a.tsv
	grep -q 'added  *1' out
	[ "$(tmx --memory m.db memory export -f tsv | wc -l)" = 0 ]
	exits 3 tmx --memory m.db memory import --strict a.tsv
	has err 'nothing was imported'
	exits 0 tmx --memory m.db memory import a.tsv
	grep -q 'refused  *1' out
	has out 'empty'
}
try 'a dry run keeps nothing; --strict makes a refused pair an error' strict_and_dry_run

finish
