// Words that go back to one are most alike where they begin, since languages inflect at the end
// (compare Simard, Foster and Isabelle 1992, who take words for cognates that share four letters).
// Here all are written in small Latin letters first, and are as alike as the share of the longer
// one that both begin with. O(words x words that begin alike).

#include "align/linking/ordered/cognates.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "synoptic/internal/normalise_name.hpp"

namespace synoptic::linking {
namespace {

constexpr std::size_t kLeastLetters = 4;
constexpr float kLeastAlike = 0.5F;
// A beginning that more words of the other article have tells nothing ("inter").
constexpr std::size_t kMostAlike = 200;

std::vector<std::string> Normalised(const WordTypes& article) {
  std::vector<std::string> forms;
  for (std::uint32_t type = 0; type < article.type_keys.size(); ++type) {
    const bool is_figure = article.type_is_figure[type] != 0;
    forms.push_back(is_figure ? std::string() : mentions::NormaliseName(article.Form(type)));
  }
  return forms;
}

std::size_t CommonBeginning(std::string_view x, std::string_view y) {
  const std::size_t most = std::min(x.size(), y.size());
  std::size_t length = 0;
  while (length < most && x[length] == y[length]) ++length;
  return length;
}

}  // namespace

std::vector<Translation> FindCognates(const WordTypes& a, const WordTypes& b) {
  const std::vector<std::string> a_forms = Normalised(a);
  const std::vector<std::string> b_forms = Normalised(b);
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> beginning;
  for (std::uint32_t t = 0; t < b_forms.size(); ++t) {
    const std::string_view form = b_forms[t];
    if (form.size() >= kLeastLetters) beginning[form.substr(0, kLeastLetters)].push_back(t);
  }
  std::vector<Translation> pairs;
  for (std::uint32_t s = 0; s < a_forms.size(); ++s) {
    const std::string_view form = a_forms[s];
    if (form.size() < kLeastLetters) continue;
    const auto alike = beginning.find(form.substr(0, kLeastLetters));
    if (alike == beginning.end() || alike->second.size() > kMostAlike) continue;
    for (const std::uint32_t t : alike->second) {
      const auto longer = static_cast<float>(std::max(form.size(), b_forms[t].size()));
      const float similarity = static_cast<float>(CommonBeginning(form, b_forms[t])) / longer;
      if (similarity >= kLeastAlike) pairs.push_back({s, t, similarity});
    }
  }
  return pairs;
}

}  // namespace synoptic::linking
