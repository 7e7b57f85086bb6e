# make check-data DATA=FOLDER: measures on corpora that are not ours to ship; FOLDER/../eval holds the scorers. Prints TAP.
. "$srcdir/tests/lib.sh"

[ -n "${DATA:-}" ] && [ -d "$DATA" ] || {
	echo "1..0 # SKIP no data: make check-data DATA=FOLDER"
	exit 0
}
eval=$DATA/../eval
tmx=$builddir/tmx

# at_least NUMBER LIMIT
at_least() {
	awk -v a="$1" -v b="$2" 'BEGIN { exit !(a >= b) }' || { echo "$1 is below $2"; return 1; }
}

segmentation() { # NAME LIMIT
	"$eval/segments.py" "$tmx" "$DATA/segmentation/$1.txt" "$DATA/segmentation/$1.gold" >score
	echo "$1: $(head -n 1 score)" >>"$scratch/figures"
	at_least "$(sed -n '1s/.*F1 //p' score)" "$2" || { cat score; return 1; }
}
ud() { segmentation ud-dev-fair .9975; }
old() { segmentation ud-lassysmall-oldtrain-fair .9985; }
news() { segmentation ntrex-dev-fair .999; }
hard() { segmentation hard-dev .995; }
try 'sentences of treebanks: F1' ud
try 'sentences of more treebanks: F1' old
try 'sentences of news: F1' news
try 'hard sentences: F1' hard

hard_cases() {
	python3 "$DATA/segmentation/cases.py" "$tmx" "$DATA/segmentation/hard-dev" >cases
	tail -n 1 cases >>"$scratch/figures"
	at_least "$(sed -n '$s/.*(\(.*\) %)/\1/p' cases)" 98 || { cat cases; return 1; }
}
try 'hard cases wholly right' hard_cases

article_sentences() {
	"$eval/segments.py" "$tmx" "$DATA/article/article-clean.txt" "$DATA/article/article.gold" >score
	head -n 1 score >>"$scratch/figures"
	at_least "$(sed -n '1s/.*F1 //p' score)" 1 || { cat score; return 1; }
}
try 'sentences of the article: F1' article_sentences

# What a file says of itself is in its README: not SRX 2.0 are simple-1.0, example1 (1.0) and invalid.
srx_files() {
	for file in "$DATA"/formats/srx/*.srx; do
		case $file in
		*-invalid.srx) expected=3 ;;
		*) expected=0 ;;
		esac
		exits $expected tmx segment --srx-only "$file" "$DATA/article/article-clean.txt"
		grep -q ': error: ' err && [ $expected = 0 ] && return 1
		case $file in
		*-1.0.srx | *-example1.srx) has err 'SRX 1.0' ;;
		esac
	done
}
try 'every SRX 2.0 file is read, 1.0 with a warning, others are exit 3' srx_files

srx_quality() {
	for name in omegat-segmentation okapi-alternate-default; do
		tmx -q segment --srx-only "$DATA/formats/srx/$name.srx" "$DATA/segmentation/ntrex-dev-fair.txt" >out
		echo "$name alone: $(wc -l <out) sentences of news, the gold has $(grep -c . "$DATA/segmentation/ntrex-dev-fair.gold")" >>"$scratch/figures"
		at_least "$(wc -l <out)" 900
	done
}
try 'the rules of other programs split news' srx_quality

article_is_found() {
	tmx -q --memory m.db memory import "$DATA/article/article.gold.tsv"
	tmx --no-shipped --memory m.db translate -f json "$DATA/article/article.txt" >out
	found=$(grep -cE '"origin":"(exact|context)"' out)
	echo "article: $found of $(wc -l <out) segments exact or context" >>"$scratch/figures"
	at_least "$found" 57
	sed -n 1p out | grep -qE '"score":(8[5-9]|9[0-9])'
}
try 'the article, its translation imported: 57 of 58 exact or context, the first close below' article_is_found

article_terms() {
	tmx --memory none.db translate -f json "$DATA/article/article.txt" >out
	tmx --memory none.db glossary match --json "$DATA/article/article.txt" >terms
	python3 - <<'END'
import json
want = {"ambtsgenoot": "counterpart", "ambtgenoot": "counterpart", "Poetin": "Putin", "VS": "US", "Krim": "Crimea", "Genève": "Geneva", "Moskou": "Moscow"}
seen = {k: 0 for k in want}
for l in open("terms", encoding="utf-8"):
    o = json.loads(l)
    for word in want:
        at = o["source"].find(word)
        while at >= 0:
            end = at + len(word)
            if not (o["source"][at - 1:at].isalnum() or o["source"][end:end + 1].isalnum()):
                hits = [t for t in o["terms"] if t["start"] <= at < t["end"]]
                assert any(want[word] in t["target"] for t in hits), (word, o)
                seen[word] += 1
            at = o["source"].find(word, end)
assert all(seen.values()), seen
print(seen)
END
}
try 'every ambtgenoot is counterpart, every Poetin Putin; VS, Krim, Genève, Moskou are English' article_terms

numbers() {
	"$eval/numbers.py" "$tmx" "$DATA/numbers/numbers-dev.tsv" >score
	echo "numbers: $(tail -n 1 score)" >>"$scratch/figures"
	at_least "$(tail -n 1 score | sed 's/ .*//')" 300 || { cat score; return 1; }
}
try 'numbers and dates' numbers

cases() {
	"$eval/nlcases.py" "$tmx" "$DATA/terms/nl-cases.tsv" >score
	echo "term cases: $(tail -n 1 score)" >>"$scratch/figures"
	at_least "$(tail -n 1 score | sed 's/ .*//')" 82 || { cat score; return 1; }
}
try 'hand-made cases of terms' cases

terms() {
	for bank in alpino lassysmall; do
		"$eval/terms.py" "$tmx" "$DATA/terms/$bank-dev.conllu" >score
		echo "terms, $bank: $(grep -m 1 F1 score)" >>"$scratch/figures"
		at_least "$(grep -m 1 -o 'F1 [0-9.]*' score | sed 's/F1 //')" .98 || { cat score; return 1; }
	done
}
try 'terms in treebanks: F1 of nouns, adjectives, names' terms

news_terms() {
	"$srcdir/tests/data/news_terms.py" "$tmx" "$srcdir/glossary" "$DATA/parallel/ntrex-dev.tsv" >score
	echo "terms in news, their English in the reference: $(tail -n 1 score)" >>"$scratch/figures"
	at_least "$(sed -n '$s/.*any //p' score)" .845 || { cat score; return 1; }
	at_least "$(sed -n '$s/.*first \([0-9.]*\),.*/\1/p' score)" .74
	at_least "$(sed -n '$s/.*sentence \([0-9.]*\),.*/\1/p' score)" 2.1
}
try 'terms of news: 85 in 100 stand in the reference, two a sentence' news_terms

files_are_valid() {
	tmx -q --memory m.db memory import "$DATA/article/article.gold.tsv"
	tmx --memory m.db translate "$DATA/article/article.txt" -o a.xlf
	tmx --memory m.db translate "$DATA/article/article.txt" -o a.tmx
	tmx --memory m.db memory export m.tmx
	schemas=$DATA/formats/schemas
	export XML_CATALOG_FILES="$schemas/catalog.xml"
	xmllint --noout --nonet --schema "$schemas/xliff12/xliff-core-1.2-strict.xsd" a.xlf
	xmllint --noout --nonet --dtdvalid "$schemas/tmx/tmx14.dtd" a.tmx
	xmllint --noout --nonet --dtdvalid "$schemas/tmx/tmx14.dtd" m.tmx
}
if command -v xmllint >/dev/null; then
	try 'XLIFF and TMX validate against their schemas' files_are_valid
else
	skip 'XLIFF and TMX validate against their schemas' 'no xmllint'
fi

large_memory() {
	for name in gettext mozilla; do zcat "$DATA/parallel/debian-$name.tsv.gz"; done | cut -f 1,2 | head -n 300000 >big.tsv
	tmx -q --memory big.db memory import big.tsv
	zcat "$DATA/parallel/debian-lohelp.tsv.gz" | cut -f 1 | head -n 2000 >queries.txt
	start=$(date +%s.%N)
	tmx --no-shipped --memory big.db translate --from lines -f json queries.txt >out
	seconds=$(awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { print b - a }')
	echo "2,000 sentences against 300,000 pairs: $seconds s" >>"$scratch/figures"
	at_least 10 "$seconds"
}
try '2,000 sentences against 300,000 pairs in seconds' large_memory

sed 's/^/# /' "$scratch/figures"
finish
