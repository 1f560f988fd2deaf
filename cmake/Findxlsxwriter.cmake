# Finds libxlsxwriter and defines the target xlsxwriter::xlsxwriter.
# Distributions ship it without a CMake config and with a pkg-config file that has no real version.
find_path(xlsxwriter_INCLUDE_DIR xlsxwriter.h)
find_library(xlsxwriter_LIBRARY xlsxwriter)
mark_as_advanced(xlsxwriter_INCLUDE_DIR xlsxwriter_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(xlsxwriter
  REQUIRED_VARS xlsxwriter_LIBRARY xlsxwriter_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "install libxlsxwriter-dev, or set xlsxwriter_INCLUDE_DIR and xlsxwriter_LIBRARY")

if(xlsxwriter_FOUND AND NOT TARGET xlsxwriter::xlsxwriter)
  add_library(xlsxwriter::xlsxwriter UNKNOWN IMPORTED)
  set_target_properties(xlsxwriter::xlsxwriter PROPERTIES
    IMPORTED_LOCATION "${xlsxwriter_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${xlsxwriter_INCLUDE_DIR}")
endif()
