# Turns a .tsv of inflection into C: one sorted table a kind, for binary search. Run with LC_ALL=C.
# A row "kind<TAB>-<TAB>words" is a list of words without forms.
# usage: awk -v language=nl -f inflection.awk nl-inflection.tsv >dutch_tables.c
BEGIN {
	FS = "\t"
	if (language == "nl") {
		header = "text/dutch_rules.h"
		kinds = split("strong verb-extra plural adjective particles inseparable adjective-suffix noun-suffix adjective-list " \
			"uninflected-adjective function-word noun-not-verb lengthened-diminutive participle-prefix after-particle " \
			"verb-group conjunction subordinator determiner noun-opener stand-in placeholder carrying-verb compound-ending", order, " ")
		split("strong_verbs extra_verb_forms irregular_plurals irregular_adjectives particles inseparable_prefixes " \
			"adjective_suffixes noun_suffixes adjectives uninflected_adjectives function_words nouns_like_verbs " \
			"lengthened_nouns participle_prefixes words_after_particle verb_group_words conjunctions " \
			"subordinators determiners noun_openers stand_ins placeholders carrying_verbs compound_endings", names, " ")
	} else {
		header = "text/english_rules.h"
		kinds = split("plural plural-ending plural-man regular invariable invariable-ending invariable-name singular-in-s " \
			"plural-in-s plural-name hard-ch y-noun y-noun-ending preposition postposed before-postposed whole article " \
			"read-acronym spelt-acronym", order, " ")
		split("english_plurals plural_endings plurals_of_man regular_plurals invariable_nouns invariable_endings " \
			"invariable_names singulars_in_s plurals_in_s plural_names hard_ch_endings nouns_in_y noun_endings_in_y " \
			"prepositions postposed_adjectives nouns_before_postposed unheaded_compounds article_beginnings " \
			"read_acronyms spelt_acronyms", names, " ")
	}
	for (i = 1; i <= kinds; i++)
		count[order[i]] = 0
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

function print_table(kind, name, n, i, j, row, cell, before) {
	n = count[kind]
	for (i = 2; i <= n; i++) {
		row = rows[kind, i]
		for (j = i - 1; j > 0 && rows[kind, j] > row; j--)
			rows[kind, j + 1] = rows[kind, j]
		rows[kind, j + 1] = row
	}
	print "\nstatic const struct inflection " name "_rows[] = {"
	before = ""
	for (i = 1; i <= n; i++) {
		if (rows[kind, i] == before)
			continue
		before = rows[kind, i]
		split(before, cell, "\t")
		print "\t{ \"" cell[1] "\", \"" cell[2] "\" },"
	}
	print "};"
	print "const struct inflection_table " name " = { " name "_rows, sizeof " name "_rows / sizeof *" name "_rows };"
}

END {
	if (failed)
		exit 1
	print "/* Made from " language "-inflection.tsv by inflection.awk: change those. */"
	print "#include \"" header "\""
	for (k = 1; k <= kinds; k++)
		print_table(order[k], names[k])
}
