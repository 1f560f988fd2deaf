#pragma once

#include <cstddef>
#include <string>

namespace synoptic {

/// What made a synopsis: of the same articles, equal engines make equal synopses.
struct Engine {
  std::string version;  ///< Of Synoptic, "0.1.0".
  std::string model_name;
  std::string model_hash;
  std::size_t model_dimension = 0;
  std::string weights_name;
  std::string weights_hash;
  std::string icu;  ///< IcuVersion().
};

/// The version of ICU whose rules and data find sentences, words and figures, "72.1".
std::string IcuVersion();

}  // namespace synoptic
