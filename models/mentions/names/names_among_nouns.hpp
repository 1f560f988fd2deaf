#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "models/mentions/names/form_counts.hpp"
#include "models/mentions/names/kind_words.hpp"
#include "models/mentions/names/name_tokens.hpp"
#include "models/mentions/names/name_words.hpp"

namespace synoptic::mentions {

/// Where every noun has a capital, names are learned from what nouns do not do: follow a title or
/// another noun ("die Plattform Twitter", where only the second is a name), stand in front of one
/// as a genitive ("von Obamas Rede"), or speak ("sagte Macron").
class NamesAmongNouns {
 public:
  /// Borrows all.
  NamesAmongNouns(std::string_view text, const std::vector<NameToken>& tokens,
                  const NameWords& words, const KindWords& kinds, const FormCounts& counts)
      : text_(text), tokens_(tokens), words_(words), kinds_(kinds), counts_(counts) {}

  /// From all of the text. `is_taken`: tokens that belong to known names.
  void Learn(const std::vector<char>& is_taken);

  bool Has(std::size_t i) const;

  /// Whether token `i` may be a name with a number behind it: "Ludwig XIV", in all languages.
  bool IsNumberedBearer(std::size_t i, const std::vector<char>& is_taken) const;

 private:
  bool CouldBeOne(std::size_t i, const std::vector<char>& is_taken) const;
  bool CouldBeBearer(std::size_t i, const std::vector<char>& is_taken) const;
  bool FollowsArticle(std::size_t i) const;
  bool HasNumber(std::size_t i) const;
  void LearnForm(const std::string& form);

  std::string_view text_;
  const std::vector<NameToken>& tokens_;
  const NameWords& words_;
  const KindWords& kinds_;
  const FormCounts& counts_;
  std::unordered_set<std::string> learned_;
  std::unordered_set<std::size_t>
      firsts_;  // First words of two in a row: names there, if anywhere.
};

}  // namespace synoptic::mentions
