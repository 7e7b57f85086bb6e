# From common.txt to the rows of a table in C.
# usage: awk -f common.awk common.txt >common_table.inc

BEGIN {
	split("function number adverb verb adjective noun", names, " ")
	for (i in names)
		known[names[i]] = 1
	print "/* made by common.awk from the list beside it */"
}

/^[ \t]*(#|$)/ { next }

!($1 in known) || $2 !~ /^[123]$/ || NF < 3 || /["\\]/ {
	printf "%s:%d: expected a part of speech, a rank from 1 to 3 and words\n", FILENAME, FNR >"/dev/stderr"
	exit 1
}

{
	for (i = 3; i <= NF; i++) {
		if (($1, $i) in seen) {
			printf "%s:%d: %s stands there twice\n", FILENAME, FNR, $i >"/dev/stderr"
			exit 1
		}
		seen[$1, $i] = 1
		printf "ROW(\"%s\", COMMON_%s, %d)\n", $i, toupper($1), $2
	}
}
