#pragma once

#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic::python {

/// Values that Python names by strings.
template <class T>
using Choices = std::vector<std::pair<std::string, T>>;

/// The value of a name. Throws Error(kInvalidArgument): "order: expected auto, free or monotone,
/// found "x"".
template <class T>
T Choose(const Choices<T>& choices, const std::string& name, const std::string& option) {
  std::string expected;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].first == name) return choices[i].second;
    expected += (i == 0 ? "" : i + 1 < choices.size() ? ", " : " or ") + choices[i].first;
  }
  throw Error(ErrorCode::kInvalidArgument,
              option + ": expected " + expected + ", found \"" + name + '"');
}

}  // namespace synoptic::python
