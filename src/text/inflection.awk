# Turns a .tsv of inflection into C: one table a kind, sorted, and the slots of its hash. Run with LC_ALL=C.
# A row "kind<TAB>-<TAB>words" is a list of words without forms.
# usage: awk -v language=nl -f inflection.awk nl-inflection.tsv >dutch_tables.c
BEGIN {
	FS = "\t"
	if (language == "nl") {
		header = "text/dutch_rules.h"
		kinds = split("strong verb-extra plural adjective particles inseparable adjective-suffix noun-suffix adjective-list " \
			"uninflected-adjective function-word noun-not-verb lengthened-diminutive participle-prefix after-particle " \
			"verb-group conjunction subordinator determiner noun-opener stand-in pronominal pronominal-adverb placeholder carrying-verb compound-ending", order, " ")
		split("strong_verbs extra_verb_forms irregular_plurals irregular_adjectives particles inseparable_prefixes " \
			"adjective_suffixes noun_suffixes adjectives uninflected_adjectives function_words nouns_like_verbs " \
			"lengthened_nouns participle_prefixes words_after_particle verb_group_words conjunctions " \
			"subordinators determiners noun_openers stand_ins pronominals pronominal_adverbs placeholders carrying_verbs compound_endings", names, " ")
	} else {
		header = "text/english_rules.h"
		kinds = split("plural plural-ending plural-man regular invariable invariable-ending invariable-name singular-in-s " \
			"plural-in-s plural-name hard-ch y-noun y-noun-ending preposition postposed before-postposed whole article " \
			"read-acronym spelt-acronym verb verb-present verb-prefix verb-doubled verb-in-ly degree", order, " ")
		split("english_plurals plural_endings plurals_of_man regular_plurals invariable_nouns invariable_endings " \
			"invariable_names singulars_in_s plurals_in_s plural_names hard_ch_endings nouns_in_y noun_endings_in_y " \
			"prepositions postposed_adjectives nouns_before_postposed unheaded_compounds article_beginnings " \
			"read_acronyms spelt_acronyms irregular_verbs irregular_presents verb_prefixes doubled_verbs verbs_in_ly " \
			"irregular_degrees", names, " ")
	}
	for (i = 1; i <= kinds; i++)
		count[order[i]] = 0
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
	failed = 0
}

/^#/ || NF == 0 { next }

!($1 in count) || NF != 3 {
	print FILENAME ":" FNR ": a kind, a word and its forms were expected" > "/dev/stderr"
	failed = 1
	exit 1
}

$2 == "-" {
	n = split($3, words, " ")
	for (i = 1; i <= n; i++)
		rows[$1, ++count[$1]] = words[i] "\t"
	next
}

{ rows[$1, ++count[$1]] = $2 "\t" $3 }

# The hash of inflection.c, for `slots` slots.
function hash_of(word, slots,   hash, i) {
	hash = 0
	for (i = 1; i <= length(word); i++)
		hash = (hash * 131 + byte[substr(word, i, 1)]) % slots
	return hash
}

# Where each word begins in its table, from 1; 0: none. Linear probing; at most half full.
function print_slots(name, count, words,   slots, taken, at, i) {
	for (slots = 4; slots < 2 * count; slots *= 2)
		;
	for (i = 1; i <= count; i++) {
		if (words[i] == words[i - 1])
			continue
		for (at = hash_of(words[i], slots); at in taken; at = (at + 1) % slots)
			;
		taken[at] = i
	}
	printf "static const unsigned short %s_slots[] = {", name
	for (at = 0; at < slots; at++)
		printf "%s%d,", at % 24 ? " " : "\n\t", taken[at]
	print "\n};"
	print "const struct inflection_table " name " = { " name "_rows, sizeof " name "_rows / sizeof *" name "_rows, " \
		name "_slots, sizeof " name "_slots / sizeof *" name "_slots };"
}

function print_table(kind, name,   n, i, j, row, cell, before, kept, words) {
	n = count[kind]
	for (i = 2; i <= n; i++) {
		row = rows[kind, i]
		for (j = i - 1; j > 0 && rows[kind, j] > row; j--)
			rows[kind, j + 1] = rows[kind, j]
		rows[kind, j + 1] = row
	}
	print "\nstatic const struct inflection " name "_rows[] = {"
	before = ""
	kept = 0
	for (i = 1; i <= n; i++) {
		if (rows[kind, i] == before)
			continue
		before = rows[kind, i]
		split(before, cell, "\t")
		words[++kept] = cell[1]
		print "\t{ \"" cell[1] "\", \"" cell[2] "\" },"
	}
	print "};"
	print_slots(name, kept, words)
}

END {
	if (failed)
		exit 1
	print "/* Made from " language "-inflection.tsv by inflection.awk: change those. */"
	print "#include \"" header "\""
	for (k = 1; k <= kinds; k++)
		print_table(order[k], names[k])
}
