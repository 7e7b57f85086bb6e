. "$srcdir/tests/lib.sh"

dutch_tbx() {
	cat <<-'X'
	<?xml version="1.0" encoding="UTF-8"?>
	<martif type="TBX" xml:lang="en"><text><body>
	<termEntry id="c1"><descrip type="subjectField">politics</descrip>
	<langSet xml:lang="nl"><tig><term>ambtgenoot</term></tig></langSet>
	<langSet xml:lang="en"><tig><term>counterpart</term></tig>
	<tig><term>opposite number</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
	</termEntry>
	<termEntry id="c2"><langSet xml:lang="nl"><tig><term>stad</term></tig></langSet></termEntry>
	</body></text></martif>
	X
}

importing_twice_adds_nothing() {
	dutch_tbx >client.tbx
	printf '# mine\nstad\tcity\n' >glossary.txt
	exits 0 tmx glossary import client.tbx
	has err '1 of 2 entries have no term in Dutch (nl) or none in English (en), left out: “c2” (line 8)'
	printf '# mine\nstad\tcity\nambtgenoot\tcounterpart\t\tdomain=politics\nambtgenoot\topposite number\t\tdomain=politics;status=deprecated\n' >expected
	cmp glossary.txt expected
	exits 0 tmx glossary import --json client.tbx
	grep -qx '{"file":"client.tbx","added":0,"changed":0,"unchanged":2,"differ":0,"refused":1}' out
	cmp glossary.txt expected
}
try 'importing twice adds nothing; the glossary stays as it was' importing_twice_adds_nothing

a_new_glossary_is_made_and_named() {
	printf 'Nederlands;Engels\r\nstad;city\r\n' >a.csv
	exits 0 tmx glossary import a.csv
	printf '# -*- coding: utf-8 -*-\nstad\tcity\n' | cmp - glossary.txt
	has out 'it is not used yet'
	rm glossary.txt
	printf 'en,one\n' | exits 0 tmx --glossary mine.txt glossary import --from csv -
	grep -qx 'en	one' mine.txt
	[ ! -e glossary.txt ]
}
try 'a glossary that is not there is made; the first --glossary is the one' a_new_glossary_is_made_and_named

a_dry_run_writes_nothing() {
	dutch_tbx >client.tbx
	exits 0 tmx glossary import --dry-run client.tbx
	has out 'nothing was written'
	[ ! -e glossary.txt ]
}
try '--dry-run writes nothing' a_dry_run_writes_nothing

a_status_is_given() {
	dutch_tbx >client.tbx
	exits 0 tmx -q glossary import --status proposed client.tbx
	grep -qx 'ambtgenoot	counterpart		domain=politics;status=proposed' glossary.txt
	grep -qx 'ambtgenoot	opposite number		domain=politics;status=deprecated' glossary.txt
	exits 2 tmx glossary import --status forbidden client.tbx
}
try '--status is given to what is taken in; what is withdrawn stays so' a_status_is_given

an_unknown_status_recommends_nothing() {
	printf 'nl,en,status\nvis,fish,verboden\nkat,cat,Voorkeur\nhond,dog,verbotten\nstad,town,afgeraden\n' >a.csv
	exits 0 tmx glossary import a.csv
	has err 'unknown status “verbotten”, taken for proposed'
	printf '%s\n' 'vis	fish		status=forbidden' 'kat	cat' 'hond	dog		status=proposed' 'stad	town		status=deprecated' >expected
	sed 1d glossary.txt | cmp - expected
	dutch_tbx | sed 's/deprecatedTerm-admn-sts/verboten/' >a.tbx
	exits 0 tmx --glossary b.txt glossary import a.tbx
	has err 'a.tbx:3: warning: unknown status “verboten”, taken for proposed'
	grep -qx 'ambtgenoot	opposite number		domain=politics;status=proposed' b.txt
	printf 'vis\tfish\t\tstatus=forbiden\n' >c.txt
	printf 'De vis.\n' >a.txt
	exits 0 tmx --no-shipped --glossary c.txt translate a.txt
	has err 'c.txt:1:18: warning: unknown status “forbiden”, taken for proposed'
	lacks out '‹De› fish.'
	exits 0 tmx --glossary d.txt glossary add kleur colour --keys variety=UK
	printf 'kleur\tcolour\t\tvariety=GB\n' >d.csv
	exits 0 tmx --glossary d.txt --json glossary import --from text d.csv
	has out '"unchanged":1'
}
try 'an unknown status is no recommendation; Dutch words are understood' an_unknown_status_recommends_nothing

what_a_line_cannot_hold_is_refused() {
	printf '#MeToo,#MeToo\na\001,b\nstad,city\n' >a.csv
	exits 0 tmx glossary import --json a.csv
	grep -qx '{"file":"a.csv","added":1,"changed":0,"unchanged":0,"differ":0,"refused":2}' out
	has err 'a.csv:1: warning: “#MeToo” begins with #'
	has err 'a.csv:2: warning: a control character (U+0001)'
}
try 'what a line cannot hold is refused, named and counted' what_a_line_cannot_hold_is_refused

running_text_is_no_glossary() {
	printf 'De vergadering begon.\nZij duurde lang.\n' >a.doc
	exits 3 tmx glossary import a.doc
	has err 'a.doc: error: no terms in it, 2 lines were refused; nothing was imported'
	[ ! -e glossary.txt ]
}
try 'a file without a term is exit 3' running_text_is_no_glossary

encodings_can_be_named() {
	printf 'caf\351\tpub\n' >a.txt
	exits 3 tmx glossary import a.txt
	has err 'a.txt:1:4'
	exits 0 tmx glossary import --encoding windows-1252 a.txt
	printf 'w\0e\0t\0,\0l\0a\0w\0' >a.csv
	exits 3 tmx glossary import a.csv
	exits 0 tmx glossary import --encoding UTF-16LE a.csv
	dutch_tbx | sed 's/UTF-8/UTF-16/' | iconv -t UTF-16 >a.tbx
	exits 0 tmx glossary import a.tbx
	printf '%s\n' 'café	pub' 'wet	law' 'ambtgenoot	counterpart		domain=politics' >expected
	sed -n '2,4p' glossary.txt | cmp - expected
}
try 'encodings are told by a mark, or named' encodings_can_be_named

other_formats_are_used_as_they_are() {
	dutch_tbx >client.tbx
	printf 'nl,en\ntop,summit\n' >a.csv
	mkdir job
	printf 'glossary = ../client.tbx\nglossary = ../a.csv\n' >job/tmx.ini
	cd job
	printf 'Zijn ambtgenoten waren op de top.\n' >a.txt
	exits 0 tmx --no-shipped glossary match --json a.txt
	has out '"source":"ambtgenoot","target":"counterpart"'
	has out '"source":"top","target":"summit"'
	has out '"target":"opposite number","status":"deprecated"'
	exits 0 tmx --no-shipped --glossary ../client.tbx glossary list
	exits 0 tmx glossary add stad city
	grep -qx 'stad	city' glossary.txt
	has out 'it is not used yet'
	dutch_tbx | cmp - ../client.tbx
}
try 'a glossary may be TBX or CSV; add leaves those alone' other_formats_are_used_as_they_are

round_trips_lose_nothing() {
	printf '%s\n' '# -*- coding: utf-8 -*-' \
		'kleur	colour	n; definition: d	pos=noun;domain=a\;b;variety=GB' 'kleur	color		pos=noun;domain=a\;b;variety=US' \
		'-heid	-ness		match=exact' 'Rode Kruis	Red Cross		pos=name;case=sensitive' \
		'vis	"fish", <b>	&	status=proposed;forms=visje visjes' 'vis	wish		status=forbidden' >g.txt
	for suffix in tbx martif csv txt; do
		exits 0 tmx --no-shipped --glossary g.txt glossary export "a.$suffix"
		has out "6 terms written to a.$suffix"
		[ ! -s err ]
		exits 0 tmx --no-shipped --glossary "a.$suffix" glossary export -o "$suffix.txt"
		sort g.txt >expected
		sort "$suffix.txt" | cmp - expected
	done
	cmp a.txt g.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary export
	cmp out g.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary export -f csv -
	cmp out a.csv
}
try 'text to TBX and CSV and back loses nothing' round_trips_lose_nothing

# Each line differs from the others in something; what came twice (the last but one) is written once.
nasty_glossary() {
	printf '%s\n' 'bank	bank	of a river	domain=geography' 'bank	bank	for money	domain=finance' 'bank	bank	for money' \
		'bank	sofa' 'arm	arm		pos=noun' 'arm	arm		pos=verb' 'arm	poor		pos=adj' 'arm	arm		pos=noun;status=admitted' \
		'vis	fish' 'vis	fish		status=forbidden' 'vis	fish		status=deprecated' 'vis	fish		status=proposed' \
		'vis	fish	a note; definition: animal; of water' 'vis	fish	definition: animal; of water' \
		'vis	fish		case=sensitive' 'vis	fish		match=exact' 'vis	fish		forms=visje visjes' 'vis	fish		forms=visje' \
		'kleur	colour		variety=GB' 'kleur	color		variety=US' 'kleur	colour' 'kleur	colour		variety=US' \
		'kleur	colour		pos=name' 'kleur	colour		pos=phrase' 'kleur	colour		pos=adv' 'KLEUR	colour' 'kleur	Colour' \
		'=SOM	=1+1	+note	domain=a\;b\=c' "'s avonds	in the evening	'n note" '"a", b	<b>&amp;</b>	tmx keys: pos=verb' \
		'-heid	-ness	note; other note	domain=a, b' 'x	y	  two  spaces	domain=x' 'x	y	z	domain=x' \
		'hidden	one		status=hidden' 'hidden			status=hidden' 'a;b	c,d	e	pos=noun' 'vis	fish'
}

what_differs_comes_back() {
	nasty_glossary >g.txt
	exits 0 tmx -q glossary import g.txt
	nasty_glossary | sort -u | sed 's/  two  spaces/two  spaces/' | LC_ALL=C sort >expected
	sed 1d glossary.txt | LC_ALL=C sort | cmp - expected
	for suffix in txt csv tbx martif; do
		exits 0 tmx --no-shipped --glossary g.txt glossary export "a.$suffix"
		cp err "err.$suffix"
		cp out "out.$suffix"
		exits 0 tmx --glossary "back.$suffix.txt" glossary import "a.$suffix"
		sed 1d "back.$suffix.txt" | LC_ALL=C sort >found
		case $suffix in
		tbx | martif) has "out.$suffix" '34 terms written' && grep -v hidden expected | diff - found && has "err.$suffix" '2 hidden terms left out' ;;
		*) diff expected found && [ ! -s "err.$suffix" ] ;;
		esac
	done
	for suffix in txt csv tbx; do
		exits 0 tmx --json --glossary all.txt glossary import --dry-run "a.$suffix"
		exits 0 tmx --json glossary import "a.$suffix"
		has out '"added":0,"changed":0'
		has out '"differ":0'
	done
}
try 'what differs in anything comes back from every format as a line of its own' what_differs_comes_back

a_large_concept_is_cut_in_two() {
	awk 'BEGIN { for (i = 0; i < 600; i++) printf "woord\tword %d\n", i }' >g.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary export g.tbx
	exits 0 tmx --json glossary import g.tbx
	has out '"added":600'
	[ ! -s err ]
}
try 'more targets than a concept may have are concepts of their own' a_large_concept_is_cut_in_two

all_shipped_lines_come_back() {
	exits 0 tmx glossary export --all all.txt
	for suffix in tbx martif csv; do
		exits 0 tmx -q glossary export --all "all.$suffix"
		exits 0 tmx -q --glossary "back.$suffix.txt" glossary import "all.$suffix"
		LC_ALL=C sort -u all.txt >expected
		LC_ALL=C sort "back.$suffix.txt" | diff expected -
	done
}
try 'the shipped terms come back by import too' all_shipped_lines_come_back

a_pair_with_other_keys_is_named() {
	printf '# mine\nstad\tcity\tbig\tdomain=a\nzee\tsea\narm\tarm\t\tpos=noun\n' >glossary.txt
	cp glossary.txt before.txt
	printf '%s\n' 'stad	city	big	status=forbidden' 'zee	sea' 'arm	arm		pos=noun' 'arm	arm		pos=verb' 'top	summit' >n.txt
	exits 0 tmx glossary import n.txt
	has err 'n.txt:1: warning: “stad = city” differs from glossary.txt:2 in domain, status; not taken'
	has err 'n.txt:4: warning: “arm = arm” differs from glossary.txt:4 in pos; not taken'
	has out 'pos 1, domain 1, status 1; --replace takes them'
	printf 'top\tsummit\n' | cat before.txt - | cmp - glossary.txt
	exits 0 tmx --json glossary import --replace n.txt
	has out '"added":1,"changed":1,"unchanged":3,"differ":0'
	printf '%s\n' '# mine' 'stad	city	big	status=forbidden' 'zee	sea' 'arm	arm		pos=noun' 'top	summit' 'arm	arm		pos=verb' |
		cmp - glossary.txt
	exits 0 tmx --json glossary import --replace n.txt
	has out '"added":0,"changed":0,"unchanged":5,"differ":0'
	cp before.txt glossary.txt
	exits 0 tmx --json glossary import --beside n.txt
	has out '"added":3,"changed":0,"unchanged":2,"differ":0'
	exits 2 tmx glossary import --beside --replace n.txt
}
try 'a pair with other keys is named and left, replaced, or put beside' a_pair_with_other_keys_is_named

ones_own_stand_first() {
	printf 'staatshoofd\tsovereign\n' >g.txt
	exits 0 tmx --glossary g.txt glossary export --all all.txt
	[ "$(sed -n 2p all.txt)" = 'staatshoofd	sovereign' ]
}
try "with --all the user's own terms stand first" ones_own_stand_first

the_shipped_terms_round_trip() {
	exits 0 tmx glossary export --all -o all.txt
	for suffix in tbx martif csv; do
		exits 0 tmx glossary export --all "all.$suffix"
		exits 0 tmx --no-shipped --glossary "all.$suffix" glossary export back.txt
		cmp all.txt back.txt
	done
	exits 2 tmx glossary export
	has err 'no glossary of your own'
}
try 'the shipped terms come back from TBX and CSV byte for byte' the_shipped_terms_round_trip

the_schema_is_kept() {
	exits 0 tmx glossary export --all all.tbx
	xmllint --noout --nonet --relaxng "$TBX_SCHEMAS/TBXcoreStructV03.rng" all.tbx
	exits 0 tmx glossary export --all -f tbx2 old.tbx
	xmllint --noout --nonet --dtdvalid "$TBX_SCHEMAS/TBXcoreStructV02.dtd" old.tbx
	if command -v jing >/dev/null; then
		jing "$TBX_SCHEMAS/TBX-Basic_DCA.sch" all.tbx
	fi
}
if [ -n "${TBX_SCHEMAS:-}" ] && command -v xmllint >/dev/null; then
	try 'what is written is TBX-Basic by its schemas' the_schema_is_kept
else
	skip 'what is written is TBX-Basic by its schemas' 'no TBX_SCHEMAS (a folder with TBXcoreStructV03.rng and TBXcoreStructV02.dtd), or no xmllint'
fi

# OmegaT's own readers, called without its window.
omegat_reads_it() {
	cat >Reader.java <<-'X'
	import java.io.File;
	import org.omegat.gui.glossary.*;

	class Reader {
		public static void main(String[] files) throws Exception {
			for (String name : files) {
				File file = new File(name);
				for (GlossaryEntry entry : name.endsWith(".csv") ? GlossaryReaderCSV.read(file, false) : GlossaryReaderTSV.read(file, false))
					System.out.println(entry.getSrcText() + "\t" + entry.getLocText() + "\t" + entry.getCommentText());
			}
		}
	}
	X
	printf '%s\n' 'kleur	colour	"n", m; definition: d	pos=noun' 'vis	"fish", <b>	&	forms=visje' "'s avonds	in the evening	" >g.txt
	for suffix in txt csv; do
		exits 0 tmx --glossary g.txt glossary export --all "all.$suffix"
		java -Dfile.encoding=UTF-8 -cp "$OMEGAT" Reader.java "all.$suffix" >"omegat.$suffix"
	done
	sed 1d all.txt | awk -F '\t' '{ print $1 "\t" $2 "\t" $3 }' >expected
	cmp omegat.txt expected
	sed 1d omegat.csv | cmp - expected
}

# It wants to know a project's languages; of TBX it tells the pairs, and what else there is as one comment.
omegat_reads_tbx2() {
	cat >Reader.java <<-'X'
	import java.io.File;
	import org.omegat.core.Core;
	import org.omegat.core.data.*;
	import org.omegat.gui.glossary.*;

	class Reader {
		public static void main(String[] files) throws Exception {
			ProjectProperties job = new ProjectProperties(new File("."));
			job.setSourceLanguage("nl");
			job.setTargetLanguage("en-GB");
			Core.setProject(new NotLoadedProject() {
				public ProjectProperties getProjectProperties() { return job; }
			});
			for (GlossaryEntry entry : GlossaryReaderTBX.read(new File(files[0]), false))
				System.out.println("pair\t" + entry.getSrcText() + "\t" + entry.getLocText());
		}
	}
	X
	printf '%s\n' 'kleur	colour		pos=noun;variety=GB' 'kleur	color		pos=noun;variety=US' 'vis	"fish", <b>	&	forms=visje' >g.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary export -f tbx2 g.tbx
	java -Duser.home="$PWD" -Dfile.encoding=UTF-8 -cp "$OMEGAT" Reader.java g.tbx | grep '^pair' >found
	printf 'pair\t%s\n' 'kleur	colour' 'kleur	color' 'vis	"fish", <b>' | cmp - found
}
OMEGAT=${OMEGAT:-/usr/share/omegat/OmegaT.jar}
if [ -f "$OMEGAT" ] && java --list-modules 2>/dev/null | grep -q '^jdk.compiler'; then
	try "OmegaT's readers find the same in our text and CSV" omegat_reads_it
	try 'OmegaT 3 reads our TBX of 2008' omegat_reads_tbx2
else
	skip 'OmegaT 3 reads our TBX of 2008' "no JDK, or no $OMEGAT (OMEGAT names it)"
	skip "OmegaT's readers find the same in our text and CSV" "no JDK, or no $OMEGAT (OMEGAT names it)"
fi

nothing_of_the_run_is_overwritten() {
	printf 'stad\tcity\n' >g.txt
	printf 'zee,sea\n' >g.csv
	exits 2 tmx --glossary g.txt glossary export g.txt
	exits 2 tmx --glossary g.txt --glossary g.csv glossary export ./g.csv
	exits 2 tmx --glossary g.txt glossary export out.xlsx
	has err 'names no format'
	exits 2 tmx --glossary g.txt glossary export -f tbxx out
	has err 'did you mean tbx'
	exits 2 tmx --glossary g.txt glossary import g.txt
	exits 6 tmx --glossary g.txt glossary export none/out.tbx
	printf 'stad\tcity\n' | cmp - g.txt
	printf 'zee,sea\n' | cmp - g.csv
}
try 'neither a glossary of the run nor another kind of file is written over' nothing_of_the_run_is_overwritten

broken_files_are_exit_3() {
	printf '<martif>\n<text></martif>' >a.tbx
	printf 'a,b\nc,"d\n' >b.csv
	printf 'PK\003\004xyz' >c.csv
	cp c.csv c.txt
	: >d.csv
	printf 'a,\000b\n' >e.csv
	dutch_tbx | sed 's/"nl"/"de"/' >f.tbx
	printf '\320\317\021\340xyz' >g.csv
	exits 3 tmx glossary import a.tbx
	has err 'a.tbx:2:7: error'
	exits 3 tmx glossary import b.csv
	has err 'b.csv:2:3: error: the quotation mark that begins here is not closed'
	exits 3 tmx glossary import c.csv
	has err 'zip archive (as .xlsx and .ods are)'
	exits 3 tmx glossary import c.txt
	has err 'save it as CSV'
	exits 3 tmx glossary import d.csv
	has err 'd.csv: error: the file is empty'
	exits 3 tmx glossary import e.csv
	exits 3 tmx glossary import f.tbx
	has err 'no Dutch (nl) in it; its 2 entries are in de, en'
	exits 3 tmx glossary import g.csv
	exits 6 tmx glossary import none.csv
	[ ! -e glossary.txt ]
	printf 'stad,city\n' >h.csv
	exits 3 tmx glossary import a.tbx h.csv
	grep -qx 'stad	city' glossary.txt
	printf 'Een zin.\n' >a.txt
	exits 3 tmx --no-shipped --glossary a.tbx translate a.txt
}
try 'a broken file is exit 3 with its place; the others are taken' broken_files_are_exit_3

imports_at_once_lose_nothing() {
	for i in 1 2 3 4 5 6 7 8; do printf 'woord%s,word%s\nb%s,c\n' $i $i $i >"$i.csv"; done
	for i in 1 2 3 4 5 6 7 8; do tmx -q glossary import "$i.csv" & done
	for i in 1 2 3 4; do tmx -q glossary add "los$i" loose & done
	wait
	[ "$(grep -c '	' glossary.txt)" = 20 ]
}
try 'imports and edits at the same time lose nothing' imports_at_once_lose_nothing

a_large_file_is_taken_in_time() {
	awk 'BEGIN { for (i = 0; i < 60000; i++) printf "woord%d,word%d,note %d\n", i, i, i }' >big.csv
	exits 0 timeout 60 ${LAUNCHER:-} "$builddir/tmx" --json glossary import big.csv
	has out '"added":60000'
	exits 0 timeout 60 ${LAUNCHER:-} "$builddir/tmx" --json glossary import big.csv
	has out '"unchanged":60000'
	awk 'BEGIN { for (i = 0; i < 60000; i++) printf "woord,word,note %d\n", i }' >same.csv
	exits 0 timeout 60 ${LAUNCHER:-} "$builddir/tmx" --json --glossary same.txt glossary import same.csv
	has out '"added":60000'
	sed 's/note/other/' same.csv >other.csv
	exits 0 timeout 60 ${LAUNCHER:-} "$builddir/tmx" --json --glossary same.txt glossary import other.csv
	has out '"differ":60000'
}
try '60,000 terms are taken in, and found again' a_large_file_is_taken_in_time

finish
