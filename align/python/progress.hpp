#pragma once

#include <pybind11/pybind11.h>

#include <functional>

namespace synoptic::python {

/// For what runs without the lock of the interpreter: tells Python of progress, if it wants to
/// know, and lets signals end the work.
inline std::function<void(double)> ProgressTo(const pybind11::object& listener) {
  return [listener](double share) {
    const pybind11::gil_scoped_acquire acquire;
    if (PyErr_CheckSignals() != 0) throw pybind11::error_already_set();
    if (!listener.is_none()) listener(share);
  };
}

}  // namespace synoptic::python
