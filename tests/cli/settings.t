. "$srcdir/tests/lib.sh"

unknown_commands_get_the_nearest_name() {
	exits 2 tmx tranlsate x
	has err 'tmx: error: no command “tranlsate”'
	has err 'tmx: hint: did you mean translate?'
	exits 2 tmx memory imprt x
	has err 'did you mean memory import?'
}
try 'an unknown command gets the nearest name' unknown_commands_get_the_nearest_name

unknown_options_get_the_nearest_name() {
	exits 2 tmx translate --treshold 70 x
	has err 'no option “--treshold”'
	has err 'did you mean --threshold?'
	exits 2 tmx segment --threshold 70 x
	has err 'tmx segment has no option --threshold'
}
try 'an unknown option gets the nearest name' unknown_options_get_the_nearest_name

options_stand_anywhere() {
	printf 'Een zin.\n' >a.txt
	exits 0 tmx -q segment a.txt --json
	has out '"source":"Een zin."'
	exits 0 tmx --no-shipped --memory m.db translate -q a.txt
}
try 'global options may stand anywhere' options_stand_anywhere

values_are_checked() {
	exits 2 tmx translate --threshold many x.txt
	has err '--threshold wants a number from 1 to 100, found “many”'
	exits 2 tmx translate --color=sometimes x.txt
	has err 'auto, always or never'
	exits 2 tmx translate x.txt --threshold
	has err '--threshold wants N after it'
	exits 2 tmx translate
	has err 'tmx translate: nothing to work on'
}
try 'values are checked' values_are_checked

unknown_keys_name_file_and_line() {
	printf 'glossary = g.txt\n\ntreshold = 70\n' >tmx.ini
	exits 2 tmx config list
	has err 'tmx: tmx.ini:3:1: error: unknown key “treshold”'
	has err 'did you mean threshold?'
	printf '[color\n' >tmx.ini
	exits 2 tmx config list
	has err 'tmx.ini:1:1: error: a section ends with “]”'
}
try 'an unknown key is an error with file and line' unknown_keys_name_file_and_line

the_later_hides_the_earlier() {
	mkdir -p "$HOME/.config/tmx" below
	printf 'threshold = 65\nmatches = 3\n' >"$HOME/.config/tmx/config.ini"
	printf '# a job\nthreshold = 70\nno-repair = yes\n[penalties]\nunreviewed = 7\n[color]\nnear = bold cyan\n' >tmx.ini
	cd below
	TMX_THRESHOLD=75 exits 0 tmx --width 160 config list --show-origin
	grep -q '^built in  *threshold = 60' out
	grep -q '^~/.config/tmx/config.ini:1  *threshold = 65  *hides built in' out
	grep -q 'tmx.ini:2  *threshold = 70  *hides ~/.config' out
	grep -q '^TMX_THRESHOLD  *threshold = 75  *hides .*tmx.ini:2' out
	TMX_THRESHOLD=75 exits 0 tmx config list
	grep -qx 'threshold = 75' out
	grep -qx 'matches = 3' out
	grep -qx 'penalties.unreviewed = 7' out
	rm "$HOME/.config/tmx/config.ini"
}
try 'options hide variables hide tmx.ini hide config.ini hide what is built in' the_later_hides_the_earlier

a_found_ini_is_not_trusted() {
	printf 'pager = rm -rf .\nmemory = ../elsewhere.db\nthreshold = 70\n' >tmx.ini
	exits 0 tmx config list
	has err 'tmx.ini:1:1: warning: a tmx.ini may not set pager; the line has no effect'
	has err 'a tmx.ini may not set memory to a place outside its folder'
	lacks out 'elsewhere.db'
	grep -qx 'threshold = 70' out
}
try 'a tmx.ini may not set commands, nor a memory outside its folder' a_found_ini_is_not_trusted

a_link_does_not_lead_out() {
	mkdir job elsewhere
	cd job
	ln -s ../elsewhere link
	printf 'memory = link/m.db\n' >tmx.ini
	exits 0 tmx --config /dev/null --memory own.db memory add Een One
	has err 'a tmx.ini may not set memory to a place outside its folder'
	[ ! -e ../elsewhere/m.db ]
	ln -s ../elsewhere/n.db n.db
	: >../elsewhere/n.db
	printf 'memory = n.db\n' >tmx.ini
	exits 0 tmx config list
	lacks out 'n.db'
	mkdir -p deep
	printf 'memory = deep/new/m.db\n' >tmx.ini
	exits 0 tmx memory add Een One
	[ -f deep/new/m.db ]
}
try 'a tmx.ini does not reach out of its folder through a link' a_link_does_not_lead_out

paths_are_relative_to_their_file() {
	mkdir below
	printf 'memory = m.db\n' >tmx.ini
	cd below
	exits 0 tmx memory add 'Een.' 'One.'
	[ -f ../m.db ]
}
try 'a path in an INI file is relative to that file' paths_are_relative_to_their_file

help_comes_from_the_table() {
	exits 0 tmx help
	has out 'translate'
	exits 0 tmx help translate
	cp out one
	exits 0 tmx translate --help
	diff one out
	has out '--threshold'
	has out '(60)'
	exits 0 tmx help memory
	has out 'memory import'
	exits 0 tmx --help
	printf 'nonsense\n' >tmx.ini
	exits 0 tmx --version
	has out 'tmx 0.1.0'
}
try 'help and --version need no configuration' help_comes_from_the_table

every_command_has_a_page() {
	tmx help --completion fish | sed -n 's/.*seen_subcommand_from \([a-z]*\).* -a \([a-z]*\) .*/\1-\2/p; s/.*use_subcommand -a \([a-z]*\) .*/\1/p' | sort -u >names
	for name in $(cat names); do
		case $name in memory | glossary | config) continue ;; esac
		[ -s "$builddir/man/tmx-$name.1" ] || { echo "no page for $name"; return 1; }
	done
	if command -v mandoc >/dev/null; then
		for page in "$builddir"/man/*.1; do mandoc -T lint -W error "$page"; done
	fi
}
try 'every command has a manual page that mandoc accepts' every_command_has_a_page

completions_are_scripts() {
	tmx help --completion bash >tmx.bash
	bash -n tmx.bash
	bash -c '. ./tmx.bash; COMP_WORDS=(tmx tra); COMP_CWORD=1; _tmx; echo "${COMPREPLY[@]}"' >got
	grep -qx 'translate' got
	bash -c '. ./tmx.bash; COMP_WORDS=(tmx memory im); COMP_CWORD=2; _tmx; echo "${COMPREPLY[@]}"' >got
	grep -qw 'import' got
	bash -c '. ./tmx.bash; COMP_WORDS=(tmx translate --thr); COMP_CWORD=2; _tmx; echo "${COMPREPLY[@]}"' >got
	grep -qx -- '--threshold' got
	for shell in zsh fish; do
		tmx help --completion $shell >script
		! command -v $shell >/dev/null || $shell -n script
	done
}
if command -v bash >/dev/null; then
	try 'completions are made from the table' completions_are_scripts
else
	skip 'completions are made from the table' 'no bash'
fi

init_makes_a_job() {
	exits 0 tmx init job
	cd job
	exits 0 tmx glossary add wethouder alderman
	has glossary.txt 'wethouder	alderman'
	printf 'mine\n' >glossary.txt
	exits 0 tmx init
	has glossary.txt mine
	has out 'left as it is'
}
try 'init makes a job folder and changes nothing that is there' init_makes_a_job

languages_are_tags() {
	printf 'De stad.\n' >a.txt
	for tag in nl-BE de zh-Hant sr-Latn-RS en-GB en-us; do exits 0 tmx -t "$tag" glossary list; done
	exits 2 tmx -t us translate a.txt
	has err 'target-language: “us” is no language'
	has err 'did you mean en-US?'
	exits 2 tmx -t gb translate a.txt
	has err 'did you mean en-GB?'
	exits 2 tmx -t en_US translate a.txt
	has err 'did you mean en-US?'
	exits 2 tmx -s english translate a.txt
	has err 'languages are named by tags'
	exits 2 tmx -t en-XQ translate a.txt
	printf 'target_language = us\n' >tmx.ini
	exits 2 tmx translate a.txt
}
try 'what is no tag of a language is refused, with the one that is meant' languages_are_tags

finish
