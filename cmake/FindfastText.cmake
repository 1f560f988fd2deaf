# Finds the fastText library and defines the target fastText::fastText.
# Distributions ship it without a CMake config and with a pkg-config file that has no version.
find_path(fastText_INCLUDE_DIR fasttext/fasttext.h)
find_library(fastText_LIBRARY fasttext)
mark_as_advanced(fastText_INCLUDE_DIR fastText_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(fastText
  REQUIRED_VARS fastText_LIBRARY fastText_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "install libfasttext-dev, or set fastText_INCLUDE_DIR and fastText_LIBRARY")

if(fastText_FOUND AND NOT TARGET fastText::fastText)
  add_library(fastText::fastText UNKNOWN IMPORTED)
  set_target_properties(fastText::fastText PROPERTIES
    IMPORTED_LOCATION "${fastText_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${fastText_INCLUDE_DIR}")
endif()
