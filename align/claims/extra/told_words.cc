// Vectors know few figures and names: a length in feet has no word near it where the other side has
// metres, and a name in another script may have none. Whether two mentions are one is read from
// their values (synoptic/internal/compare_values.hpp, name_match.hpp).

#include "align/claims/extra/told_words.hpp"

#include <algorithm>
#include <cstddef>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/internal/compare_values.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

// Pairs of mentions; more are tables, or no text.
constexpr std::size_t kMostPairs = 10'000;

std::size_t CountMentions(const std::vector<const Unit*>& units) {
  std::size_t count = 0;
  for (const Unit* unit : units) count += unit->mentions.size();
  return count;
}

bool IsOne(const Mention& a, const Mention& b) {
  const bool is_name = a.type == MentionType::kName;
  if (is_name != (b.type == MentionType::kName)) return false;
  if (is_name)
    return mentions::NameSimilarity(a.value.text(), b.value.text()) >= mentions::kOneName;
  const mentions::Agreement agreement = mentions::CompareValues(a, b).agreement;
  return agreement == mentions::Agreement::kEqual || agreement == mentions::Agreement::kAgree;
}

}  // namespace

std::vector<bool> ToldWords(const linking::TextWords& text, const std::vector<const Unit*>& units,
                            const std::vector<const Unit*>& other) {
  std::vector<bool> told(text.size());
  for (std::size_t t = 0; t < told.size(); ++t) {
    told[t] = linking::HasDigit(text.type(t).form);
  }
  const bool are_few = CountMentions(units) * CountMentions(other) <= kMostPairs;
  for (std::size_t u = 0; u < units.size(); ++u) {
    for (const Mention& mention : units[u]->mentions) {
      if (mention.type == MentionType::kQuotation) continue;
      const bool is_told = are_few && std::ranges::any_of(other, [&](const Unit* unit) {
                             return std::ranges::any_of(unit->mentions, [&](const Mention& there) {
                               return IsOne(mention, there);
                             });
                           });
      for (std::size_t t = 0; t < told.size(); ++t) {
        const Token& token = text.token(t);
        const bool is_in = token.span.begin < mention.span.end &&
                           mention.span.begin < token.span.end && token.unit == u;
        if (is_in) told[t] = is_told;
      }
    }
  }
  return told;
}

std::vector<const Unit*> PointersTo(const std::vector<Unit>& units) {
  std::vector<const Unit*> pointers;
  for (const Unit& unit : units) pointers.push_back(&unit);
  return pointers;
}

std::vector<const Unit*> PointersTo(const std::vector<Unit>& units,
                                    const std::vector<std::size_t>& chosen) {
  std::vector<const Unit*> pointers;
  for (const std::size_t unit : chosen) pointers.push_back(&units[unit]);
  return pointers;
}

}  // namespace synoptic::claims
