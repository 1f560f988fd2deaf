#pragma once

#include <pybind11/pybind11.h>

#include <string>

#include "synoptic/align.hpp"

namespace synoptic::python {

/// AlignOptions of keyword arguments, under the names of their members. Throws TypeError for a name
/// or a type that there is not, and Error(kInvalidArgument) for names of values that there are not.
AlignOptions AlignOptionsOf(const pybind11::kwargs& arguments);

/// What every function that takes them says of them, indented as the rest.
extern const char* const kAlignOptionsSignature;
extern const char* const kAlignOptionsText;

}  // namespace synoptic::python
