// A figure or a name that two sentences of different languages share, and nothing else shares, is
// strong evidence where words fail: it is the one part of a retelling that is not put differently.
// What stands all over both articles tells nothing, so a value is weighted as words are in
// retrieval, by the log of the number of units that do not have it (inverse document frequency,
// Sparck Jones 1972), over the pair of articles.

#include "align/linking/free/mention_index.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

#include "synoptic/internal/compare_values.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::linking {
namespace {

using mentions::SoundedName;

using Key = std::pair<bool, std::string_view>;  // Whether it is a name, and the value.

Key KeyOf(const Mention& mention) {
  return {mention.type == MentionType::kName, mention.value.text()};
}

// The different values of an article, each with its first mention.
struct Values {
  std::map<Key, std::uint32_t> index;
  std::vector<const Mention*> first;
};

mentions::Agreement AgreementOf(const Mention& a, const Mention& b) {
  // Also a year that one side takes for a number.
  if (KeyOf(a) == KeyOf(b)) return mentions::Agreement::kEqual;
  return mentions::CompareValues(a, b).agreement;
}

float StrengthOf(mentions::Agreement agreement, const MentionThresholds& thresholds) {
  if (agreement == mentions::Agreement::kEqual) return 1;
  return agreement == mentions::Agreement::kAgree ? thresholds.agreeing : 0.0F;
}

// Of the values that are names.
std::vector<std::optional<SoundedName>> NamesOf(const Values& values) {
  std::vector<std::optional<SoundedName>> names;
  for (const Mention* const mention : values.first) {
    names.emplace_back();
    if (mention->type == MentionType::kName) names.back().emplace(mention->value.text());
  }
  return names;
}

float Strength(const std::vector<std::pair<std::uint32_t, float>>& matches, std::uint32_t value) {
  const auto match = std::ranges::lower_bound(
      matches, value, {}, [](const std::pair<std::uint32_t, float>& one) { return one.first; });
  return match != matches.end() && match->first == value ? match->second : 0.0F;
}

std::vector<std::uint32_t> ValuesOf(const std::vector<std::vector<std::uint32_t>>& of_unit,
                                    std::span<const std::size_t> units) {
  std::vector<std::uint32_t> values;
  for (const std::size_t unit : units) {
    values.insert(values.end(), of_unit[unit].begin(), of_unit[unit].end());
  }
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

MentionIndex::MentionIndex(std::span<const Unit> a, std::span<const Unit> b,
                           const MentionThresholds& thresholds) {
  const auto collect = [](std::span<const Unit> units, Side& side) {
    Values values;
    for (std::size_t u = 0; u < units.size(); ++u) {
      std::vector<std::uint32_t>& of_mention = side.of_mention.emplace_back();
      for (const Mention& mention : units[u].mentions) {
        const auto next = static_cast<std::uint32_t>(values.first.size());
        const auto [entry, is_new] = values.index.try_emplace(KeyOf(mention), next);
        if (is_new) {
          values.first.push_back(&mention);
          side.units.emplace_back();
          side.types.push_back(mention.type);
          side.telling.push_back(mention.telling);
        }
        of_mention.push_back(entry->second);
      }
      std::vector<std::uint32_t>& of_unit = side.of_unit.emplace_back(of_mention);
      std::ranges::sort(of_unit);
      of_unit.erase(std::unique(of_unit.begin(), of_unit.end()), of_unit.end());
      for (const std::uint32_t value : of_unit) side.units[value].push_back(u);
    }
    side.matches.resize(values.first.size());
    side.differing.resize(values.first.size());
    return values;
  };
  const Values a_values = collect(a, a_);
  const Values b_values = collect(b, b_);
  if (a_values.first.size() * b_values.first.size() <= kMostComparisons) {
    const std::vector<std::optional<SoundedName>> a_names = NamesOf(a_values);
    const std::vector<std::optional<SoundedName>> b_names = NamesOf(b_values);
    for (std::size_t x = 0; x < a_names.size(); ++x) {
      for (std::size_t y = 0; y < b_names.size(); ++y) {
        if (a_names[x].has_value() != b_names[y].has_value()) continue;
        if (!a_names[x]) {
          const mentions::Agreement agreement = AgreementOf(*a_values.first[x], *b_values.first[y]);
          AddMatch(x, y, StrengthOf(agreement, thresholds));
          if (agreement == mentions::Agreement::kDiffer && a_.types[x] == b_.types[y]) {
            a_.differing[x].push_back(static_cast<std::uint32_t>(y));
            b_.differing[y].push_back(static_cast<std::uint32_t>(x));
          }
        } else if (AreOneName(*a_names[x], *b_names[y], thresholds.same_name)) {
          AddMatch(x, y, 1);
        }
      }
    }
  } else {
    for (const auto& [key, x] : a_values.index) {
      const auto y = b_values.index.find(key);
      if (y != b_values.index.end()) AddMatch(x, y->second, 1);
    }
  }
  WeighByRarity(a_, b_);
  WeighByRarity(b_, a_);
}

void MentionIndex::AddMatch(std::size_t a_value, std::size_t b_value, float strength) {
  if (strength <= 0) return;
  a_.matches[a_value].emplace_back(b_value, strength);
  b_.matches[b_value].emplace_back(a_value, strength);
}

// A value stands in the units here that have any value of its kind, "huang" or "jensen huang", and
// in the units there that have what it matches.
void MentionIndex::WeighByRarity(Side& of, const Side& with) {
  constexpr float kBoth = 2;  // As rare as what two units share can be.
  const auto units = static_cast<float>(of.of_unit.size() + with.of_unit.size());
  const auto rarity_in = [&](float found) { return std::log((units + 1) / (found + 0.5F)); };
  for (const Matches& matches : of.matches) {
    float there = 0;
    std::vector<std::uint32_t> alike;
    for (const auto& [value, strength] : matches) {
      there += static_cast<float>(with.units[value].size());
      for (const auto& [back, also] : with.matches[value]) alike.push_back(back);
    }
    std::ranges::sort(alike);
    alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
    float here = 0;
    for (const std::uint32_t value : alike) here += static_cast<float>(of.units[value].size());
    const float found = std::clamp(here + there, kBoth, std::max(kBoth, units));
    of.rarity.push_back(matches.empty() ? 0 : rarity_in(found) / rarity_in(kBoth));
  }
}

SharedMentions MentionIndex::Compare(std::size_t a_unit, std::size_t b_unit) const {
  return Compare(std::span(&a_unit, 1), std::span(&b_unit, 1));
}

void MentionIndex::ForEachShared(
    std::size_t a_unit,
    const std::function<void(std::size_t b_unit, const SharedMentions&)>& visit) const {
  std::vector<std::size_t> b_units;
  for (const std::uint32_t value : a_.of_unit[a_unit]) {
    for (const auto& [other, strength] : a_.matches[value]) {
      b_units.insert(b_units.end(), b_.units[other].begin(), b_.units[other].end());
    }
  }
  std::ranges::sort(b_units);
  const auto end = std::unique(b_units.begin(), b_units.end());
  for (auto unit = b_units.begin(); unit != end; ++unit) visit(*unit, Compare(a_unit, *unit));
}

SharedMentions MentionIndex::Compare(std::span<const std::size_t> a_units,
                                     std::span<const std::size_t> b_units) const {
  SharedMentions shared;
  const auto add = [&](const Side& from, const std::vector<std::uint32_t>& values,
                       const std::vector<std::uint32_t>& others) {
    for (const std::uint32_t value : values) {
      const Matches& matches = from.matches[value];
      if (matches.empty()) continue;
      float strongest = 0;
      for (const std::uint32_t other : others) {
        strongest = std::max(strongest, Strength(matches, other));
      }
      (from.IsName(value) ? shared.names : shared.values) += strongest * from.rarity[value] / 2;
    }
  };
  const std::vector<std::uint32_t> a_values = ValuesOf(a_.of_unit, a_units);
  if (a_values.empty()) return shared;
  const std::vector<std::uint32_t> b_values = ValuesOf(b_.of_unit, b_units);
  add(a_, a_values, b_values);
  add(b_, b_values, a_values);
  return {std::min(shared.values, 1.0F), std::min(shared.names, 1.0F)};
}

}  // namespace synoptic::linking
