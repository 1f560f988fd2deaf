// What is left of an encoding without vectors: the words, and how much each tells. That is taken
// from the article itself, as a / (a + p) of the share p that a form has of its words (Arora, Liang
// and Ma 2017): of a text of hundreds of words, "the" tells a tenth of what one does that stands
// there once.

#include "synoptic/no_vectors.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/language/words/words.hpp"

namespace synoptic {
namespace {

// Share of the words of a text of a form that tells half of what it could.
constexpr float kHalfTold = 0.01F;

}  // namespace

NoVectors::NoVectors() : name_("none"), hash_("none") {}

const std::string& NoVectors::name() const { return name_; }
const std::string& NoVectors::hash() const { return hash_; }
std::size_t NoVectors::dimension() const { return 0; }
bool NoVectors::Knows(std::string_view /*lang*/) const { return false; }

Encoding NoVectors::Encode(const Article& article, std::span<const Unit> units,
                           const Words& words) const {
  Encoding encoding;
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<std::size_t> counts;
  std::size_t all = 0;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const language::PartOfWords part(article.text, units[u].span, words, article.lang);
    all += part.size();
    for (std::size_t w = 0; w < part.size() && w < kMostTokensOfUnit; ++w) {
      const auto next = static_cast<std::uint32_t>(encoding.types.size());
      const auto [known, is_new] = numbers.try_emplace(std::string(part.form(w)), next);
      if (is_new) {
        encoding.types.push_back({known->first, 0});
        counts.push_back(0);
      }
      ++counts[known->second];
      encoding.tokens.push_back({part.span(w), u, known->second});
    }
  }
  for (std::size_t t = 0; t < counts.size(); ++t) {
    const float share = static_cast<float>(counts[t]) / static_cast<float>(all);
    encoding.types[t].weight = kHalfTold / (kHalfTold + share);
  }
  encoding.type_vectors = Matrix(encoding.types.size(), 0);
  encoding.unit_vectors = Matrix(units.size(), 0);
  encoding.hubness.resize(units.size());
  return encoding;
}

}  // namespace synoptic
