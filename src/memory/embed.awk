# Makes a C string of a text file: awk -v name=schema_sql -f embed.awk FILE
# Comment lines and empty ones are left out: SQLite would keep those inside a CREATE in every memory.
BEGIN {
	print "/* made by embed.awk */"
	printf "static const char %s[] =", name
}
/^[ \t]*--/ || /^[ \t]*$/ { next }
{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	gsub(/\t/, "\\t")
	printf "\n\t\"%s\\n\"", $0
}
END { print ";" }
