#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

namespace synoptic::weights {

/// A number of a struct, and its name in a table of weights. A struct lists its own as `kFields`.
template <typename Struct>
struct Field {
  std::string_view name;
  std::variant<float Struct::*, double Struct::*, std::size_t Struct::*> member;
};

}  // namespace synoptic::weights
