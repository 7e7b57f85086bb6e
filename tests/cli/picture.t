. "$srcdir/tests/lib.sh"

the_picture_shows_what_is_printed() {
	python3 "$srcdir/scripts/picture" --text "$srcdir/scripts/picture.svg" | sed 's/ *$//' >shown
	sed "s/$(printf '\033')\[[0-9;]*m//g" "$srcdir/tests/golden/listing-color/expected" | sed 's/ *$//' | diff - shown
}
if command -v python3 >/dev/null; then
	try 'the picture of the README shows what the program prints' the_picture_shows_what_is_printed
else
	skip 'the picture of the README shows what the program prints' 'no python3'
fi
finish
