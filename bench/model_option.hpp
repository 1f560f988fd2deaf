#pragma once

#include <string>
#include <vector>

#include "synoptic/model.hpp"

namespace synoptic::bench {

/// The model that leading arguments "--model STORE" name, which are taken out; else the embedded
/// one.
inline Model TakeModel(std::vector<std::string>& arguments) {
  if (arguments.size() < 2 || arguments[0] != "--model") return Model::Default();
  const std::string store = arguments[1];
  arguments.erase(arguments.begin(), arguments.begin() + 2);
  return Model::Open(store);
}

}  // namespace synoptic::bench
