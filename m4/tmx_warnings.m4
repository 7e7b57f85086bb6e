# TMX_WARNINGS(FLAGS): adds to TMX_CFLAGS those of FLAGS that the compiler knows.
AC_DEFUN([TMX_WARNINGS], [
	tmx_saved_CFLAGS=$CFLAGS
	for tmx_flag in $1; do
		CFLAGS="$tmx_saved_CFLAGS -Werror $tmx_flag"
		AC_MSG_CHECKING([whether $CC knows $tmx_flag])
		AC_COMPILE_IFELSE([AC_LANG_PROGRAM()], [AC_MSG_RESULT([yes]); TMX_CFLAGS="$TMX_CFLAGS $tmx_flag"], [AC_MSG_RESULT([no])])
	done
	CFLAGS=$tmx_saved_CFLAGS
])
