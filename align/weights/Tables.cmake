# Puts the tables into a source file, so that the library needs no files at run time.

set(table_files beads.tsv unfamiliar.tsv levels.tsv relatedness.tsv links.tsv corroboration.tsv only.tsv extra.tsv opposites.tsv labels.tsv linking.tsv claims.tsv pairing.tsv mining.tsv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table_files})
set(tables "# weights: synoptic\n")
foreach(table_file IN LISTS table_files)
  file(READ ${table_file} table)
  string(APPEND tables "\n${table}")
endforeach()
configure_file(embedded.cc.in embedded.cc @ONLY)
