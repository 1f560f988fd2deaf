# Installs the library so that foreign projects find it with find_package(synoptic) or pkg-config, the
# program, the model unless it is embedded, and all pages that these link to. The components become
# packages of their own (Packages.cmake).
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/synoptic)

install(TARGETS synoptic EXPORT synopticTargets COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/synoptic DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT development
  PATTERN internal EXCLUDE
  PATTERN io EXCLUDE)
if(SYNOPTIC_BUILD_IO)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/synoptic/io
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/synoptic COMPONENT development)
endif()
install(EXPORT synopticTargets NAMESPACE synoptic:: DESTINATION ${package_dir}
  COMPONENT development)
if(SYNOPTIC_BUILD_IO)
  install(TARGETS synoptic_io EXPORT synopticIoTargets COMPONENT development)
  install(EXPORT synopticIoTargets NAMESPACE synoptic:: DESTINATION ${package_dir}
    COMPONENT development)
  install(
    FILES
      ${PROJECT_SOURCE_DIR}/cmake/Findxlsxwriter.cmake
      ${PROJECT_SOURCE_DIR}/cmake/Findzstd.cmake
    DESTINATION ${package_dir} COMPONENT development)
endif()
if(SYNOPTIC_BUILD_PROGRAM)
  install(TARGETS synoptic_program COMPONENT program)
  # Man pages and completions, where all was built.
  install(DIRECTORY ${PROJECT_BINARY_DIR}/share/ DESTINATION ${CMAKE_INSTALL_DATADIR}
    COMPONENT program OPTIONAL
    PATTERN synoptic/default.synoptic EXCLUDE
    PATTERN share/synoptic EXCLUDE)
endif()

get_target_property(library_type synoptic TYPE)
if(library_type STREQUAL "STATIC_LIBRARY")
  set(is_static ON)
else()
  set(is_static OFF)
endif()

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/synopticConfig.cmake.in ${PROJECT_BINARY_DIR}/synopticConfig.cmake
  INSTALL_DESTINATION ${package_dir}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/synopticConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(
  FILES
    ${PROJECT_BINARY_DIR}/synopticConfig.cmake
    ${PROJECT_BINARY_DIR}/synopticConfigVersion.cmake
    ${PROJECT_SOURCE_DIR}/cmake/FindfastText.cmake
    ${PROJECT_SOURCE_DIR}/cmake/FindCLD2.cmake
  DESTINATION ${package_dir} COMPONENT development)

# Whoever links a static library links what it needs, with or without `pkg-config --static`.
set(pc_foreign "${fastText_LIBRARY} ${CLD2_LIBRARY} ${ZLIB_LIBRARIES} ${CMAKE_THREAD_LIBS_INIT}")
if(is_static)
  set(pc_visibility "")
else()
  set(pc_visibility ".private")
endif()
file(RELATIVE_PATH pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(
  ${PROJECT_SOURCE_DIR}/cmake/synoptic.pc.in ${PROJECT_BINARY_DIR}/synoptic.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/synoptic.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
  COMPONENT development)
if(SYNOPTIC_BUILD_IO)
  if(is_static)
    set(pc_io_public ", libxml-2.0, xlsxwriter, libzstd, zlib")
  else()
    set(pc_io_private "libxml-2.0, xlsxwriter, libzstd, zlib")
  endif()
  configure_file(
    ${PROJECT_SOURCE_DIR}/cmake/synoptic-io.pc.in ${PROJECT_BINARY_DIR}/synoptic-io.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/synoptic-io.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
    COMPONENT development)
endif()

if(NOT SYNOPTIC_EMBED_MODEL)
  install(FILES ${SYNOPTIC_DEFAULT_MODEL} DESTINATION ${CMAKE_INSTALL_DATADIR}/synoptic
    RENAME default.synoptic COMPONENT model)
endif()

# The pages, as they lie in the source tree, so that they find one another; and a sample to try.
set(pages_of_program README.md CHANGELOG.md CONTRIBUTING.md LICENSE align/weights/README.md
  corpora/recipes/README.md corpora/samples/README.md corpora/samples/gpu-launch/it.txt
  corpora/samples/gpu-launch/id.txt)
set(pages_of_model models/default/CARD.md models/default/COPYING models/default/SOURCES.md)
foreach(component IN ITEMS program model)
  foreach(page IN LISTS pages_of_${component})
    cmake_path(GET page PARENT_PATH folder)
    install(FILES ${PROJECT_SOURCE_DIR}/${page} DESTINATION ${CMAKE_INSTALL_DOCDIR}/${folder}
      COMPONENT ${component})
  endforeach()
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/corpora/engines
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/corpora COMPONENT program USE_SOURCE_PERMISSIONS)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
