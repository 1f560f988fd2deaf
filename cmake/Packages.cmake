# Packages of Debian: `cpack -G DEB` in a build that was configured for the prefix /usr, without an
# embedded model (.ci/release packages). The program, the model, which has another licence, and what
# one compiles against.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME synoptic)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The authors of Synoptic <synoptic@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program model development)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME synoptic)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "synoptic-model (>= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Articles in different languages side by side, claim by claim
 Lays articles in different languages side by side and shows which claims
 each of them contains, in the terminal, as a web page or as data. Works
 offline.")

set(CPACK_DEBIAN_MODEL_PACKAGE_NAME synoptic-model)
set(CPACK_DEBIAN_MODEL_PACKAGE_SECTION text)
set(CPACK_DEBIAN_MODEL_PACKAGE_ARCHITECTURE all)
set(CPACK_COMPONENT_MODEL_DESCRIPTION "Word vectors of thirteen languages for synoptic
 Vectors of words of Italian, Indonesian, English, German, French, Spanish,
 Portuguese, Dutch, Russian, Turkish, Arabic, Chinese and Japanese in one
 space. Under the GNU General Public License, version 3 or later.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libsynoptic-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libicu-dev, libfasttext-dev, libcld2-dev, zlib1g-dev, libxml2-dev, libxlsxwriter-dev, libzstd-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS "synoptic-model")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Articles side by side: static library and headers
 What is needed to build programs that lay articles in different languages
 side by side, with files for CMake and pkg-config.")

foreach(pair IN ITEMS program/synoptic/Apache-2.0 model/synoptic-model/GPL-3 development/libsynoptic-dev/Apache-2.0)
  string(REPLACE "/" ";" pair ${pair})
  list(GET pair 0 component)
  list(GET pair 1 package)
  list(GET pair 2 licence)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/copyright.in
    ${PROJECT_BINARY_DIR}/debian/${package}/copyright @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/debian/${package}/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endforeach()
include(CPack)
