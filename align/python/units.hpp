#pragma once

#include <memory>
#include <string>
#include <vector>

#include "align/python/spans.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::python {

/// A unit of an article, and where it stands among them.
struct UnitHandle {
  ArticleHandle text;
  std::shared_ptr<const Unit> unit;
  std::size_t index = 0;
};

/// All units of an article; `units` is what they are kept alive by.
pybind11::list UnitsOf(const ArticleHandle& text,
                       const std::shared_ptr<const std::vector<Unit>>& units);

/// "sentence" or "clause". Throws Error(kInvalidArgument).
UnitKind UnitKindOf(const std::string& name);

}  // namespace synoptic::python
