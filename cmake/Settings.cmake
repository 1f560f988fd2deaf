# What is not exported by name is hidden, and so is all of the libraries that are linked in. Tests
# reach what users do not: a shared library that is built with them shows all.
function(synoptic_hides_symbols target)
  if(BUILD_SHARED_LIBS AND SYNOPTIC_BUILD_TESTS)
    target_compile_definitions(${target} PUBLIC $<BUILD_INTERFACE:SYNOPTIC_SHOW_ALL>)
    return()
  endif()
  set_target_properties(${target} PROPERTIES
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "SHARED_LIBRARY" AND NOT APPLE)
    target_link_options(${target} PRIVATE LINKER:--exclude-libs,ALL)
  endif()
endfunction()

# How every target of this project is compiled. Nothing here reaches the targets of a user.
function(synoptic_settings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 and 14 see overlapping copies in plain std::string concatenation (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # Part of -Wconversion for clang alone: what GCC leaves to -Wsign-compare.
    target_compile_options(${target} PRIVATE -Wno-sign-conversion)
  endif()
  if(SYNOPTIC_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(SYNOPTIC_SANITIZE)
    # Under the sanitizers GCC believes that much of <regex> is used before it is set.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    # Little optimisation: with the checks the compiler takes three times as long otherwise.
    target_compile_options(${target} PRIVATE -O1 -g1
      -fsanitize=${SYNOPTIC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${SYNOPTIC_SANITIZE})
  endif()
  if(SYNOPTIC_BUILD_FUZZERS)
    # Counts the branches taken, for libFuzzer to look for new ones. Harnesses alone link it.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# Adds the source files of kernels to the library, STEM_portable.cc and so on, one an instruction set
# that processors of this kind may have. They are optimised even in a debug build: training and tests
# would crawl otherwise.
function(synoptic_kernels stem)
  set(files ${stem}_portable.cc)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    target_compile_definitions(synoptic PRIVATE SYNOPTIC_X86_KERNELS)
    list(APPEND files ${stem}_avx2.cc ${stem}_avx512.cc)
    set_property(SOURCE ${stem}_avx2.cc TARGET_DIRECTORY synoptic APPEND PROPERTY COMPILE_OPTIONS
      -mavx2 -mfma)
    set_property(SOURCE ${stem}_avx512.cc TARGET_DIRECTORY synoptic APPEND PROPERTY COMPILE_OPTIONS
      -mavx512f -mavx512dq -mavx2 -mfma
      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  endif()
  target_sources(synoptic PRIVATE ${files})
  set_property(SOURCE ${files} TARGET_DIRECTORY synoptic APPEND PROPERTY COMPILE_OPTIONS -O3)
  set_property(SOURCE ${files} TARGET_DIRECTORY synoptic APPEND PROPERTY COMPILE_DEFINITIONS
    EIGEN_DONT_PARALLELIZE)
endfunction()
