#include "tests/unit/linking/random_forms.hpp"

#include <string>

namespace synoptic::testing {

UnitForms RandomForms(std::size_t units, std::mt19937_64& random) {
  UnitForms forms(units);
  for (auto& unit : forms) {
    for (std::size_t words = 5 + random() % 6; words > 0; --words) {
      unit.push_back("w" + std::to_string(random() % 90));
    }
  }
  return forms;
}

UnitForms Translate(const UnitForms& forms, std::mt19937_64& random) {
  UnitForms out;
  for (const auto& unit : forms) {
    if (random() % 12 == 0) continue;
    auto words = unit;
    words[random() % words.size()] = "w" + std::to_string(random() % 90);
    if (random() % 6 == 0) {
      out.emplace_back(words.begin(), words.begin() + 3);
      words.erase(words.begin(), words.begin() + 3);
    }
    out.push_back(words);
  }
  return out;
}

UnitForms Reword(const UnitForms& forms, unsigned percent, std::mt19937_64& random) {
  UnitForms out = forms;
  for (auto& unit : out) {
    for (std::string& word : unit) {
      if (random() % 100 < percent) word = "w" + std::to_string(random() % 90);
    }
  }
  return out;
}

}  // namespace synoptic::testing
