// The module that Python imports as synoptic._synoptic; the package synoptic shows what is in it.

#include "align/python/bindings.hpp"

PYBIND11_MODULE(_synoptic, m) {
  namespace python = synoptic::python;
  // Signatures of Python stand in the docstrings: those of pybind11 are of C++.
  pybind11::options options;
  options.disable_function_signatures();
  m.attr("__version__") = SYNOPTIC_VERSION;
  python::BindErrors(m);
  python::BindSpans(m);
  python::BindArticles(m);
  python::BindUnits(m);
  python::BindEncodings(m);
  python::BindModels(m);
  python::BindWeights(m);
  python::BindClaims(m);
  python::BindLinks(m);
  python::BindSynopsis(m);
  python::BindAlign(m);
  python::BindBatch(m);
  python::BindPair(m);
  python::BindMine(m);
  python::BindScore(m);
  python::BindLearning(m);
}
