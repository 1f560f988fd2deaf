# Read into the build of the workshop: what a shared library defines for its own files changes no
# code here, and without it the compiler's cache knows them from the usual build.
cmake_language(DEFER CALL set_target_properties synoptic PROPERTIES DEFINE_SYMBOL "")
