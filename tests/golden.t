# Golden tests: each folder of tests/golden holds `command` (sh, run in a copy of the folder) and `expected` (its output).
# UPDATE=1 make check T=tests/golden.t rewrites; review the difference.
. "$srcdir/tests/lib.sh"

golden() {
	cp -R "$srcdir/tests/golden/$name/." .
	rm -f expected
	(. ./command) >"$scratch/actual" 2>&1 || true
	if [ -n "${UPDATE:-}" ]; then
		cp "$scratch/actual" "$srcdir/tests/golden/$name/expected"
	fi
	diff -u "$srcdir/tests/golden/$name/expected" "$scratch/actual"
}

for folder in "$srcdir"/tests/golden/*/; do
	name=$(basename "$folder")
	try "golden: $name" golden
done
finish
