. "$srcdir/tests/lib.sh"

# A glossary that forbids, a text, and a memory whose English has what is forbidden.
job() {
	printf 'ambtgenoot\tcounterpart\nambtgenoot\tcolleague\ttoo chummy\tstatus=forbidden\nraad\tcouncil\t\tstatus=deprecated\n' >own.txt
	printf 'De ambtgenoten van de raad lachten.\n' >a.txt
	printf 'De ambtgenoten van de raad lachten.\tThe colleagues of the council laughed.\n' >m.tsv
	exits 0 tmx -q --memory m.db memory import m.tsv
}
own() {
	tmx --no-shipped --width 80 --glossary own.txt --memory "$@"
}

withdrawn_targets_are_shown_struck() {
	job
	exits 0 own none.db glossary match a.txt
	has out 'counterparts'
	has out 'colleagues     forbidden in own.txt; too chummy'
	has out 'council        deprecated in own.txt'
	exits 0 own none.db --color=always glossary match a.txt
	has out "$(printf '\033[9;31mcolleagues')"
	exits 0 own none.db glossary match --json a.txt
	has out '"target":"colleague","status":"forbidden","why":"inflected","glossary":"own.txt","applied":false'
}
try 'forbidden and deprecated targets are shown last, struck, with their file' withdrawn_targets_are_shown_struck

they_are_never_put_in() {
	job
	exits 0 own none.db translate a.txt
	has out 'counterparts'
	has out 'raad: not council (deprecated)'
	has out '1 term, in the proposal'
	lacks out 'colleagues'
	for format in native tmx tsv; do
		exits 0 own none.db translate -f $format a.txt
		lacks out colleague
		lacks out council
	done
	exits 0 own none.db translate -f xliff a.txt
	lacks out colleague
	lacks out council
}
try 'they are put into nothing, and are no term to put in' they_are_never_put_in

forbidden_english_is_warned_about() {
	job
	exits 0 own m.db translate a.txt
	has out '100% │'
	has out 'warn   term: “colleagues” is forbidden for “ambtgenoten” in own.txt, which has'
	has out 'warn   term: “council” is deprecated for “raad” in own.txt'
	has out '2 warnings'
	has out 'terms   ambtgenoten = counterparts (inflected: ambtgenoot), not colleagues'
	has out '1 term, 1 to put in'
	exits 0 own m.db translate --json a.txt
	has out '"warnings":["term","term"]'
	has out '"target":"counterpart","status":"preferred","why":"inflected","glossary":"own.txt","applied":false'
	exits 0 own m.db translate -f xliff a.txt
	has out '<note from="tmx" annotates="target">term: “colleagues” is forbidden for “ambtgenoten” in own.txt, which has “counterparts”</note>'
}
try 'a proposal with forbidden English is warned about, even at 100' forbidden_english_is_warned_about

verbs_are_found_in_all_their_forms() {
	printf 'opstappen\tresign\t\tpos=verb\nopstappen\tquit\t\tpos=verb;status=forbidden\nafleggen\ttake\t\tpos=verb\n' >own.txt
	printf 'Hij legde de eed af.\nZij is opgestapt.\n' >a.txt
	printf 'Hij legde de eed af.\tHe took the oath.\nZij is opgestapt.\tSHE QUIT.\n' >m.tsv
	rm -f m.db
	exits 0 tmx -q --memory m.db memory import m.tsv
	exits 0 own m.db translate a.txt
	has out 'warn   term: “QUIT” is forbidden for “opgestapt” in own.txt, which has'
	has out '“resigned”'
	has out '2 terms, 1 to put in'
	exits 0 own m.db translate --json a.txt
	has out '"target":"take","status":"preferred","why":"separable","glossary":"own.txt","applied":true'
}
try 'verbs are found in all their forms, and in capitals' verbs_are_found_in_all_their_forms

the_english_document_is_warned_about() {
	job
	printf 'De ambtgenoten van de raad lachten.\nDe ambtgenoten sliepen.\nNiets.\n2021\n' >a.txt
	exits 0 own m.db translate a.txt -o b.txt
	has err 'b.txt: warning: 1 of 4 segments have English that a glossary forbids or deprecates: 1'
	has err 'b.txt: warning: 2 of 4 segments are still Dutch, wholly or between ‹ ›: 2, 3'
	exits 0 own m.db -q translate a.txt -o b.txt
	[ ! -s err ]
	exits 0 own m.db translate a.txt -o b.xlf
	lacks err warning
	exits 0 own m.db translate a.txt
	lacks err warning
	printf 'De ambtgenoten van de raad lachten.\n' >a.txt
	printf 'De ambtgenoten van de raad lachten.\tThe counterparts laughed.\n' >m.tsv
	rm m.db
	exits 0 tmx -q --memory m.db memory import m.tsv
	exits 0 own m.db translate a.txt -f native
	lacks err warning
}
try 'the English document has no notes: what is forbidden or Dutch in it is said on stderr' the_english_document_is_warned_about

a_users_file_forbids_what_is_shipped() {
	printf 'Genève\tGeneva\t\tstatus=forbidden\n' >own.txt
	printf 'Hij was in Genève.\n' >a.txt
	exits 0 tmx --glossary own.txt --memory none.db glossary match a.txt
	has out 'Geneva   forbidden in own.txt'
	printf 'Kiev\tKiev\n' >own.txt
	printf 'Hij was in Kiev.\n' >a.txt
	exits 0 tmx --glossary own.txt --memory none.db glossary match a.txt
	lacks out deprecated
}
try 'the own file forbids a shipped pair, and lifts what the shipped one forbids' a_users_file_forbids_what_is_shipped

one_english_forbids_for_itself() {
	printf 'kleur\tcolour\t\tvariety=GB\nkleur\tcolor\t\tvariety=US\nkleur\tcolor\t\tstatus=forbidden;variety=GB\nkleur\thue\t\tstatus=deprecated;variety=US\n' >own.txt
	printf 'De kleur lachte.\n' >a.txt
	printf 'De kleur lachte.\tThe color laughed.\n' >m.tsv
	rm -f m.db
	exits 0 tmx -q --memory m.db memory import m.tsv
	exits 0 own m.db translate a.txt
	has out 'term: “color” is forbidden for “kleur” in own.txt, which has “colour”'
	exits 0 own m.db -t en-US translate a.txt
	lacks out 'forbidden'
	has out '1 term, in the proposal'
	exits 0 own m.db -t en-US glossary match a.txt
	has out 'hue      deprecated in own.txt'
	lacks out 'color    forbidden'
	exits 0 own m.db glossary match a.txt
	lacks out 'deprecated'
	exits 0 own m.db -t en-US translate --json a.txt
	has out '"target":"color","status":"preferred","why":"exact","glossary":"own.txt","applied":true'
}
try 'what is forbidden in one English is not in the other' one_english_forbids_for_itself

files_that_disagree_are_named() {
	job
	printf 'ambtgenoot\tcolleague\n' >client.txt
	exits 0 own m.db --glossary client.txt translate a.txt -f xliff
	has out 'term: “colleagues” is forbidden for “ambtgenoten” in own.txt; client.txt prefers it; own.txt has “counterparts”'
	exits 1 tmx glossary lint client.txt own.txt
	has out 'own.txt:2:1: TMX-G07 “ambtgenoot = colleague” is forbidden here and preferred in client.txt, line 1; with both it is not proposed, for forbidden wins'
	exits 1 tmx glossary lint own.txt client.txt
	has out 'client.txt:1:1: TMX-G07 “ambtgenoot = colleague” is preferred here and forbidden in own.txt, line 2; with both it is not proposed, for forbidden wins'
	[ "$(grep -c 'G07 “' out)" = 1 ]
	printf 'kleur\tcolor\t\tvariety=US\nkleur\tcolour\n' >client.txt
	printf 'kleur\tcolor\t\tstatus=forbidden;variety=GB\nkleur\tcolour\t\tvariety=GB\n' >own.txt
	tmx glossary lint client.txt own.txt >out || :
	lacks out G07
}
try 'files that disagree about a pair are named, by translate and lint' files_that_disagree_are_named

every_key_is_listed() {
	printf 'stad\tcity\tn\tpos=noun;domain=d;status=forbidden;case=sensitive;match=exact;forms=steden;variety=GB\n' >own.txt
	exits 0 tmx --no-shipped --glossary own.txt glossary list --json
	[ "$(cat out)" = '{"source":"stad","target":"city","note":"n","pos":"noun","domain":"d","status":"forbidden","case":"sensitive","match":"exact","forms":"steden","variety":"GB","glossary":"own.txt","layer":"user","line":1}' ]
}
try 'list --json has every key of a term' every_key_is_listed
finish
