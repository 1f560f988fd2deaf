#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/dictionary.hpp"

namespace synoptic {

/// A dictionary as articles in two languages spell its words.
struct FoldedDictionary {
  struct Pair {
    std::uint32_t a;
    std::uint32_t b;
    float weight;
  };
  std::vector<std::string> a;  ///< Forms, each once, ascending.
  std::vector<std::string> b;
  std::vector<Pair> pairs;  ///< By a, then by b; each two words once, by their largest weight.
};

/// Of articles in these languages, in this order, und where one is not known; without words if the
/// dictionary is of others. Computed once for every two languages. O(n log n) in the words of the
/// dictionary.
std::shared_ptr<const FoldedDictionary> FoldDictionary(const Dictionary& dictionary,
                                                       std::string_view a_lang,
                                                       std::string_view b_lang);

}  // namespace synoptic
