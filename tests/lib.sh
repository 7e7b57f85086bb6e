# Sourced by the tests in sh: a scratch folder, tmx(), try, finish. Prints TAP.
# A test is a function; it fails with the first command that does. What it prints is shown only where it fails.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
cd "$scratch" || exit 1
# Nothing of the user's own settings; a time that stands still; UTF-8.
export HOME="$scratch/home" SOURCE_DATE_EPOCH=1623913200 LC_ALL=C.UTF-8 TMX_DATADIR="$builddir:$srcdir"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME NO_COLOR CLICOLOR_FORCE COLUMNS PAGER LANG LC_CTYPE
for variable in $(env | sed -n 's/^\(TMX_[A-Z_]*\)=.*/\1/p'); do
	[ "$variable" = TMX_DATADIR ] || unset "$variable"
done
mkdir -p "$HOME"
count=0

tmx() {
	${LAUNCHER:-} "$builddir/tmx" "$@"
}

# exits CODE COMMAND...: the command ends with that code; its streams go to out and err.
exits() {
	expected=$1
	shift
	got=0
	"$@" >out 2>err || got=$?
	[ "$got" = "$expected" ] || {
		echo "exit code $got, expected $expected: $*"
		cat err
		return 1
	}
}

# has FILE TEXT: the text stands in the file.
has() {
	grep -qF -- "$2" "$1" || {
		echo "$1 has no “$2”:"
		head -n 40 "$1"
		return 1
	}
}

lacks() {
	! grep -qF -- "$2" "$1" || {
		echo "$1 has “$2”"
		return 1
	}
}

# try 'the rule that holds' function: each in a clean folder of its own
try() {
	count=$((count + 1))
	mkdir "$scratch/$count"
	(
		cd "$scratch/$count" || exit 1
		set -e
		"$2"
	) >"$scratch/$count.log" 2>&1
	if [ $? = 0 ]; then
		echo "ok $count - $1"
	else
		echo "not ok $count - $1"
		sed 's/^/# /' "$scratch/$count.log"
	fi
	chmod -R u+w "$scratch/$count" 2>/dev/null
}

skip() { # 'the rule' 'why'
	count=$((count + 1))
	echo "ok $count - $1 # SKIP $2"
}

finish() {
	echo "1..$count"
}
