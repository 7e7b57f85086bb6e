# Sourced by try, check and dev: what they need, and how it gets here.

packages_build='gcc make autoconf automake pkg-config libicu-dev libsqlite3-dev libcurl4-openssl-dev libexpat1-dev libjansson-dev uthash-dev'
packages_check='clang libclang-rt-dev libcmocka-dev perl xz-utils python3 libxml2-utils mandoc'
packages_long='valgrind'

say() {
	printf '\n== %s\n' "$*" >&2
}

# Installs the Debian packages named that are missing: as root, or by sudo; else says which they are and ends.
need() {
	missing=
	for package in "$@"; do
		[ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = 'install ok installed' ] || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	if ! command -v apt-get >/dev/null; then
		echo "This needs (names of the Debian packages):$missing" >&2
		echo "apt-get is not here; install them as your system does, then run this again." >&2
		exit 1
	fi
	if [ "$(id -u)" = 0 ]; then
		as_root=
	elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
		as_root=sudo
	else
		echo "Missing:$missing" >&2
		echo "You are not root and sudo is not available; have somebody run: apt-get install$missing" >&2
		exit 1
	fi
	say "installing$missing"
	# A list that is there may be enough; where it is old or absent it is fetched.
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null 2>&1 || {
		$as_root apt-get update -q >&2 &&
			$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
	} || {
		echo "could not install:$missing" >&2
		exit 1
	}
}

jobs() {
	nproc 2>/dev/null || echo 2
}

# build FOLDER CONFIGURE-OPTIONS...: configures (once, or again where the options differ) and makes, quietly unless it fails.
build() {
	folder=$1
	shift
	mkdir -p "$folder"
	[ -x "$top/configure" ] && [ "$top/configure" -nt "$top/configure.ac" ] || {
		say "making configure"
		(cd "$top" && ./autogen.sh) >"$folder/autogen.log" 2>&1 || { cat "$folder/autogen.log" >&2; exit 1; }
	}
	say "building in ${folder#"$top"/} ${CC:+with $CC }$*"
	[ -f "$folder/Makefile" ] && [ "$(cat "$folder/.options" 2>/dev/null)" = "${CC:-} $*" ] || {
		(cd "$folder" && "$top/configure" "$@") >"$folder/configure.log" 2>&1 || { tail -n 40 "$folder/configure.log" >&2; exit 1; }
		printf '%s' "${CC:-} $*" >"$folder/.options"
	}
	make -C "$folder" -j"$(jobs)" >"$folder/make.log" 2>&1 || { tail -n 60 "$folder/make.log" >&2; exit 1; }
}
