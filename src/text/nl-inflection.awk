# Turns nl-inflection.tsv into dutch_tables.c: one sorted table a kind, for binary search. Run with LC_ALL=C.
# A row "kind<TAB>-<TAB>words" is a list of words without forms.
BEGIN {
	FS = "\t"
	kinds = split("strong verb-extra plural adjective particles inseparable adjective-suffix noun-suffix adjective-list " \
		"uninflected-adjective function-word noun-not-verb lengthened-diminutive participle-prefix after-particle " \
		"verb-group conjunction subordinator determiner noun-opener stand-in placeholder carrying-verb compound-ending", order, " ")
	split("strong_verbs extra_verb_forms irregular_plurals irregular_adjectives particles inseparable_prefixes " \
		"adjective_suffixes noun_suffixes adjectives uninflected_adjectives function_words nouns_like_verbs " \
		"lengthened_nouns participle_prefixes words_after_particle verb_group_words conjunctions subordinators determiners " \
		"noun_openers stand_ins placeholders carrying_verbs compound_endings", names, " ")
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
	print "/* Made from nl-inflection.tsv by nl-inflection.awk: change those. */"
	print "#include \"text/dutch_rules.h\""
	for (k = 1; k <= kinds; k++)
		print_table(order[k], names[k])
}
