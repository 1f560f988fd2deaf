// synoptic::Error becomes one of the exceptions of synoptic/errors.py.

#include "align/python/errors.hpp"

#include <exception>

#include "align/python/bindings.hpp"
#include "synoptic/batch.hpp"
#include "synoptic/error.hpp"

namespace synoptic::python {

py::object MakeError(std::string_view code, const std::string& message) {
  const py::module_ errors = py::module_::import("synoptic.errors");
  // Names of files need not be UTF-8.
  const auto text = py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(message.data(), static_cast<py::ssize_t>(message.size()), "replace"));
  return errors.attr("of_code")(py::str(code.data(), code.size()), text);
}

void BindErrors(py::module_& /*m*/) {
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const Error& error) {
      const py::object made = MakeError(ErrorCodeName(error.code()), error.what());
      PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(made.ptr())), made.ptr());
    } catch (const py::cast_error&) {
      PyErr_SetString(PyExc_TypeError, "an argument, or a part of one, is of the wrong type");
    }
  });
}

}  // namespace synoptic::python
