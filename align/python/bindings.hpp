#pragma once

#include <pybind11/pybind11.h>

/// `import synoptic`: the public headers for Python, a file a concept. Each of these functions adds
/// one to the module; they are called in the order in which types need one another.
namespace synoptic::python {

namespace py = pybind11;

void BindErrors(py::module_& m);
void BindSpans(py::module_& m);
void BindArticles(py::module_& m);
void BindUnits(py::module_& m);
void BindEncodings(py::module_& m);
void BindModels(py::module_& m);
void BindWeights(py::module_& m);
void BindClaims(py::module_& m);
void BindLinks(py::module_& m);
void BindSynopsis(py::module_& m);
void BindAlign(py::module_& m);
void BindBatch(py::module_& m);
void BindPair(py::module_& m);
void BindMine(py::module_& m);
void BindScore(py::module_& m);
void BindLearning(py::module_& m);

}  // namespace synoptic::python
