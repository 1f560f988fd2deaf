#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/mentions/names/name_numbers.hpp"
#include "models/mentions/names/name_tokens.hpp"

namespace synoptic::mentions {

/// How often each word of a text is written small, and with a capital where that says something.
class FormCounts {
 public:
  /// Borrows the tokens.
  FormCounts(const std::vector<NameToken>& tokens, const BearerNumbers& numbers) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const NameToken& token = tokens[i];
      const bool begins = token.begins && numbers.Before(i) == 0;
      if (token.shape == Shape::kSmall) ++counts_[token.form].small;
      if (token.shape == Shape::kCapital && !begins && !token.is_headline) {
        ++counts_[token.form].capital;
      }
    }
  }

  std::size_t SmallOf(std::string_view form) const {
    const auto found = counts_.find(form);
    return found == counts_.end() ? 0 : found->second.small;
  }

  std::size_t CapitalOf(std::string_view form) const {
    const auto found = counts_.find(form);
    return found == counts_.end() ? 0 : found->second.capital;
  }

 private:
  struct Counts {
    std::size_t capital = 0;
    std::size_t small = 0;
  };

  std::unordered_map<std::string_view, Counts> counts_;  // Keys are the tokens' forms.
};

}  // namespace synoptic::mentions
