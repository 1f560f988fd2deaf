#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

namespace synoptic::python {

/// The exception of Python (synoptic/errors.py) for an error code as ErrorCodeName writes it; the
/// base, synoptic.Error, for other codes ("out_of_memory", "internal").
pybind11::object MakeError(std::string_view code, const std::string& message);

}  // namespace synoptic::python
