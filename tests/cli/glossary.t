. "$srcdir/tests/lib.sh"

add_and_remove_keep_the_file() {
	printf '# -*- coding: utf-8 -*-\n# mine\n\nwethouder\talderman\n# the end\n' >glossary.txt
	cp glossary.txt before.txt
	exits 0 tmx glossary add ambtgenoot counterpart 'of ministers' --keys 'domain=function;pos=noun'
	grep -qx 'ambtgenoot	counterpart	of ministers	domain=function;pos=noun' glossary.txt
	exits 0 tmx glossary add ambtgenoot counterpart
	has out 'was there already'
	exits 0 tmx glossary remove ambtgenoot
	cmp glossary.txt before.txt
	exits 1 tmx glossary remove ambtgenoot
	has err 'nothing was changed'
}
try 'add and remove keep comments, order and blank lines' add_and_remove_keep_the_file

edits_at_once_lose_nothing() {
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do tmx -q glossary add "woord$i" "word$i" & done
	wait
	[ "$(grep -c '^woord' glossary.txt)" = 12 ]
}
try 'edits at the same time lose nothing' edits_at_once_lose_nothing

keys_are_checked() {
	exits 2 tmx glossary add een one --keys status=preferd
	has err 'preferd'
	exits 2 tmx glossary add een one --keys colour=red
	exits 2 tmx glossary add '' one
	exits 2 tmx glossary add woord "$(printf '\377')"
	exits 2 tmx glossary add "$(printf 'a\001')" one
	exits 2 tmx glossary add 'a	b' one
	[ ! -e glossary.txt ]
}
try 'what the reader would warn about is not written' keys_are_checked

a_term_without_a_word_is_harmless() {
	printf '\302\240\ty\n' >g.txt
	printf 'Een zin.\n' >a.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
}
try 'a term that is only a no-break space does no harm' a_term_without_a_word_is_harmless

inflected_terms_are_found() {
	printf 'ambtgenoot\tcounterpart\t\t\nambtgenoot\topposite number\t\tstatus=admitted\naangeven\tindicate\t\tpos=verb\n' >g.txt
	printf 'Hij gaf dat aan zijn ambtgenoten aan.\n' >a.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match --json a.txt
	has out '"text":"ambtgenoten","source":"ambtgenoot","target":"counterpart","status":"preferred","why":"inflected","glossary":"g.txt"'
	has out '"why":"separable"'
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	has out 'counterparts'
	has out 'opposite number'
}
try 'inflected and separated terms are found, best target first' inflected_terms_are_found

the_shipped_glossaries_are_sound() {
	exits 0 tmx -v --memory none.db glossary list --all --json
	[ ! -s err ] || { head -5 err; return 1; }
	[ "$(grep -c '"glossary":"\(news\|verbs\|names\|nationalities\).txt"' out)" -ge 1000 ]
}
try 'the shipped glossaries load without a warning' the_shipped_glossaries_are_sound

the_users_own_comes_first() {
	printf 'staatshoofd\tsovereign\n' >g.txt
	printf 'Het staatshoofd sprak.\n' >a.txt
	exits 0 tmx --glossary g.txt glossary match --json a.txt
	grep -q '"target":"sovereign".*"target":"head of state"' out
}
try "the user's own terms stand above the shipped ones" the_users_own_comes_first

the_target_language_chooses_the_spelling() {
	printf 'De arbeidsmarkt groeit.\n' >a.txt
	exits 0 tmx -t en-US glossary match --json a.txt
	grep -q '"target":"labor market".*"target":"labour market"' out
	exits 0 tmx -t en-GB glossary match --json a.txt
	grep -q '"target":"labour market".*"target":"labor market"' out
	exits 0 tmx -t en-US --memory none.db translate -f tsv a.txt
	has out '‹De› labor market ‹groeit›.'
	lacks out 'labour'
}
try 'the target language chooses between British and American terms' the_target_language_chooses_the_spelling

# Names (Labour Party), a language's proper ministry, and what is advised against stay as they are.
british_spelling_is_marked() {
	cat "$srcdir"/glossary/*.txt | grep -v '^#' | grep -v 'variety=\|Labour Party\|	Labour	\|Ministry of Defence\|status=deprecated' | cut -f 2 \
		| grep -iE '(lab|fav|behavi|neighb|hon|harb|col|rum)our|(def|off|lic)ence\b|\bcent(re|res)\b|theatre|isation|(critic|emphas|recogn|organ)is(e|ing|er)' >unmarked || :
	[ ! -s unmarked ] || { cat unmarked; return 1; }
}
try 'a shipped term in British spelling is marked and has an American twin' british_spelling_is_marked

the_option_is_stronger_than_the_file() {
	printf 'glossary = job.txt\n' >tmx.ini
	printf 'stad\ttown\n' >job.txt
	cp job.txt before.txt
	exits 0 tmx --glossary mine.txt glossary add stad city
	exits 0 env TMX_GLOSSARY=theirs.txt "$builddir/tmx" glossary add zee sea
	printf 'top,summit\n' >a.csv
	exits 0 tmx --glossary mine.txt glossary import a.csv
	cmp job.txt before.txt
	grep -qx 'stad	city' mine.txt
	grep -qx 'top	summit' mine.txt
	grep -qx 'zee	sea' theirs.txt
	exits 0 env TMX_GLOSSARY=theirs.txt "$builddir/tmx" --no-shipped --glossary mine.txt --glossary job.txt glossary export
	[ "$(sed -n 2,5p out | cut -f 2 | tr '\n' ' ')" = 'city summit town sea ' ]
	printf 'De stad.\n' >a.txt
	exits 0 tmx --no-shipped --glossary mine.txt glossary match a.txt
	[ "$(grep -n city out | cut -d : -f 1)" -lt "$(grep -n town out | cut -d : -f 1)" ]
	exits 2 tmx --glossary a.csv glossary add berg mountain
	has err 'a.csv is only read, as csv; nothing was written'
	cmp job.txt before.txt
	exits 0 tmx --glossary mine.txt glossary remove stad
	cmp job.txt before.txt
	! grep -q stad mine.txt
}
try 'glossaries of options go before those of variables, those before tmx.ini: to be edited, and in rank' the_option_is_stronger_than_the_file

adding_again_says_how_to_change() {
	printf '# mine\nambtgenoot\tcolleague\told\tdomain=a\n' >glossary.txt
	cp glossary.txt before.txt
	exits 0 tmx glossary add ambtgenoot colleague
	has out 'glossary.txt:2: ambtgenoot = colleague, was there already'
	exits 1 tmx glossary add ambtgenoot colleague --keys status=forbidden
	has err 'glossary.txt:2: error: “ambtgenoot = colleague” stands there already, with another domain, status, note; the line is as it was'
	has err 'hint: --replace changes that line, --beside adds one'
	cmp glossary.txt before.txt
	exits 0 tmx glossary add ambtgenoot colleague --keys status=forbidden --replace
	has out 'glossary.txt:2: ambtgenoot = colleague (status=forbidden), changed'
	printf '# mine\nambtgenoot\tcolleague\told\tdomain=a;status=forbidden\n' | cmp - glossary.txt
	exits 0 tmx glossary add ambtgenoot opponent 'not here' --keys status=forbidden
	has out 'glossary.txt: ambtgenoot = opponent (not here; status=forbidden)'
	exits 0 tmx glossary add een two --keys 'pos=noun; Status=Verboden'
	grep -qx 'een	two		pos=noun;status=forbidden' glossary.txt
	exits 2 tmx glossary add een one --keys status=forbiden
	has err 'unknown status “forbiden”; nothing was written'
}
try 'a pair that stands there with other keys is told, changed with --replace' adding_again_says_how_to_change

a_missing_word_is_named() {
	exits 2 tmx glossary add topoverleg
	has err 'tmx glossary add: ENGLISH is missing behind “topoverleg”'
	exits 2 tmx glossary add
	has err 'nothing to work on'
	exits 2 tmx memory add 'Een zin.'
	has err 'is missing behind “Een zin.”'
}
try 'an operand that is missing is named' a_missing_word_is_named

a_list_says_all_there_is() {
	printf '%s\n' 'kleur	colour		variety=GB' 'kleur	color		variety=US' 'arm	arm		pos=noun' 'arm	arm		pos=verb' \
		'staatshoofd	sovereign	a note that is much longer than the line has room for, and so goes on and on until the end' \
		'vis	fish		status=forbidden' 'moddermonster			status=proposed' 'Guy Parmelin			status=proposed' >g.txt
	exits 0 tmx --glossary g.txt glossary list
	grep -q 'colour  *GB$' out
	grep -q 'color  *US$' out
	grep -q 'arm  *noun$' out
	has out 'the end'
	has out '2 more have no English yet'
	exits 0 tmx --glossary g.txt glossary list --status forbidden
	has out 'vis'
	lacks out kleur
	exits 1 tmx --glossary g.txt glossary list --status hidden
	has err 'no hidden term of your own'
	exits 0 tmx --glossary g.txt glossary list staatshoofd vis
	[ "$(head -n 1 out | cut -c 1-5)" = g.txt ]
	has out 'head of state'
	exits 0 tmx --glossary g.txt glossary list --json --status forbidden
	[ "$(wc -l <out)" = 1 ]
	grep proposed g.txt >p.txt
	exits 0 tmx --glossary p.txt glossary list
	has out '2 candidates have no English yet'
	exits 0 tmx glossary lint p.txt
	[ "$(cat out)" = '0 entries, 2 more without English, 0 findings' ]
}
try 'glossary list: pos, variety, whole notes in a pipe, own terms first, --status, what waits for its English' a_list_says_all_there_is

columns_stay_apart() {
	printf 'in het vooruitzicht stellen\thold out the prospect of a longer one\ta note\tpos=verb\n' >g.txt
	printf 'kleur\tcolour\t\tvariety=GB\nkleur\tcolor\t\tvariety=US\nmuur\twall\t3×; “de muur”\tstatus=proposed\n' >>g.txt
	printf 'De minister stelde een regeling in het vooruitzicht. De kleur is rood. Een muur.\n' >a.txt
	exits 0 tmx --no-shipped --glossary g.txt glossary match a.txt
	grep -q 'stelde … in het vooruitzicht  *hold' out && ! grep -q 'vooruitzicht hold' out
	grep -q 'colour  *GB' out
	grep -q 'color  *US' out
	lacks out '3×'
	exits 0 tmx --no-shipped --glossary g.txt translate a.txt
	lacks out '3×'
}
try 'columns stay two spaces apart, varieties are told, where a candidate was met is not' columns_stay_apart

finish
