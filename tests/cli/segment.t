. "$srcdir/tests/lib.sh"

abbreviations_do_not_end_a_sentence() {
	printf 'Mr. De Vries komt. Hij blijft.\n' >in.txt
	tmx segment in.txt >out
	printf 'Mr. De Vries komt.\nHij blijft.\n' | diff - out
}
try 'abbreviations do not end a sentence' abbreviations_do_not_end_a_sentence

the_text_can_be_rebuilt() {
	printf '  Kop\n\nEén zin.  ‘Twee’, zei hij.\r\n\tDrie 😀 hier. Vier.\n\n\n' >in.txt
	tmx segment --json in.txt >out
	python3 - <<'END'
import json
text = open("in.txt", encoding="utf-8", newline="").read()
end = 0
rebuilt = ""
for line in open("out", encoding="utf-8"):
    o = json.loads(line)
    assert text[o["start"]:o["end"]] == o["source"], o
    assert text[end:o["start"]].strip() == "", o
    rebuilt += o.get("before", "") + o["source"] + o["space"]
    end = o["end"]
assert rebuilt == text, rebuilt
END
}
if command -v python3 >/dev/null; then
	try 'offsets are code points of the input; only white space stands between' the_text_can_be_rebuilt
else
	skip 'offsets are code points of the input' 'no python3'
fi

lines_are_never_split() {
	printf 'Een. Twee.\n\nDrie.\n' >in.txt
	exits 0 tmx segment --from lines in.txt
	printf 'Een. Twee.\nDrie.\n' | diff - out
}
try 'with --from lines a line is a segment' lines_are_never_split

hard_cases() {
	tmx segment "$srcdir/tests/data/segmentation/hard-dev.txt" >got
	grep -v '^$' "$srcdir/tests/data/segmentation/hard-dev.gold" | diff - got
}
if [ -f "$srcdir/tests/data/segmentation/hard-dev.txt" ]; then
	try 'the hard cases come out as people split them' hard_cases
fi

several_files() {
	printf 'Een.\n' >a.txt
	exits 6 tmx segment missing.txt a.txt
	has out 'Een.'
	has err 'missing.txt: no such file'
}
try 'of several files each is processed; the highest code is returned' several_files

finish
