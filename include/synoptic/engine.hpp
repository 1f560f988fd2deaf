#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic {

/// What made a synopsis: of the same articles, equal engines make equal synopses.
struct Engine {
  std::string version;  ///< Of Synoptic, "0.1.0".
  std::string model_name;
  std::string model_hash;
  std::size_t model_dimension = 0;
  std::string weights_name;
  std::string weights_hash;
  std::string languages_hash;  ///< Of all that is known of languages (docs/languages.md).
  std::string icu;             ///< IcuVersion().

  struct UsedDictionary {
    std::string name;
    std::string hash;
  };
  std::vector<UsedDictionary> dictionaries = {};  ///< Of AlignOptions.
};

/// The version of ICU, whose rules find sentences and words, "72.1".
SYNOPTIC_EXPORT std::string IcuVersion();

}  // namespace synoptic
