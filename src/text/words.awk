# From the lists of words (WORD CLASS..., # begins a comment) to the rows of a C table in byte order.
# usage: awk -f words.awk abbreviations.txt words.txt >word_table.inc

/^[ \t]*(#|$)/ { next }

NF < 2 || $1 ~ /["\\]/ {
	printf "%s:%d: expected a word and its class\n", FILENAME, FNR >"/dev/stderr"
	failed = 1
	exit
}

{
	for (i = 2; i <= NF; i++) {
		class = "WORD_" toupper($i)
		gsub(/-/, "_", class)
		classes[$1] = classes[$1] (($1 in classes) && classes[$1] != "" ? " | " : "") class
	}
}

END {
	if (failed)
		exit 1
	print "/* made by words.awk from the lists beside it */"
	fflush()
	for (word in classes)
		printf "ROW(\"%s\", %s),\n", word, classes[word] | "LC_ALL=C sort"
	if (close("LC_ALL=C sort") != 0)
		exit 1
}
