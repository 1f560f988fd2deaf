# Read into the build of the workshop, behind all targets. The library is compiled as in the usual
# build, so that the compiler's cache knows it; the tests themselves need no optimisation.

function(synoptic_plain_tests folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type MATCHES "EXECUTABLE|OBJECT_LIBRARY")  # The precompiled headers, too.
      target_compile_options(${target} PRIVATE -O0)
    endif()
  endforeach()
  get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(one IN LISTS below)
    synoptic_plain_tests(${one})
  endforeach()
endfunction()

function(synoptic_workshop)
  # What a shared library defines for its own files changes no code here.
  set_target_properties(synoptic PROPERTIES DEFINE_SYMBOL "")
  synoptic_plain_tests(${CMAKE_CURRENT_SOURCE_DIR}/tests)
endfunction()

cmake_language(DEFER CALL synoptic_workshop)
