# From the lists of words (WORD CLASS..., # begins a comment) to the rows of a hash table in C, bucket after bucket:
# BUCKET(FIRST) says which row is the first of it. The hash is that of words.c.
# usage: awk -f words.awk abbreviations.txt words.txt >word_table.inc

BEGIN {
	buckets = 2048
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
}

/^[ \t]*(#|$)/ { next }

NF < 2 || $1 ~ /["\\]/ {
	printf "%s:%d: expected a word and its class\n", FILENAME, FNR >"/dev/stderr"
	failed = 1
	exit
}

{
	if (!($1 in classes))
		words[++count] = $1
	for (i = 2; i <= NF; i++) {
		class = "WORD_" toupper($i)
		gsub(/-/, "_", class)
		classes[$1] = classes[$1] (classes[$1] != "" ? " | " : "") class
	}
}

function bucket_of(word,   hash, i) {
	hash = 0
	for (i = 1; i <= length(word); i++)
		hash = (hash * 131 + byte[substr(word, i, 1)]) % buckets
	return hash
}

END {
	if (failed)
		exit 1
	print "/* made by words.awk from the lists beside it */"
	for (i = 1; i <= count; i++) {
		bucket = bucket_of(words[i])
		rows[bucket] = rows[bucket] sprintf("ROW(\"%s\", %s)\n", words[i], classes[words[i]])
		sizes[bucket]++
	}
	for (bucket = 0; bucket < buckets; bucket++) {
		printf "BUCKET(%d)\n%s", first, rows[bucket]
		first += sizes[bucket]
	}
	printf "BUCKET(%d)\n", first
}
