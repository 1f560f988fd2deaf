// A figure that two sentences share and nothing else shares is the one part of a retelling that is
// not put differently; one that both sides have and tell otherwise, or tell elsewhere, speaks
// against the pair. So evidence adds up, both ways, by how much each value tells.

#include "align/linking/free/mention_evidence.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace synoptic::linking {
namespace {

constexpr float kTellsLittle = 0.2F;  // Of what one side has and the other does not, at least this.
constexpr float kAlone = 0.999F;      // The rarity of what only two units share, but for rounding.
constexpr float kMostDiffering = 3;
constexpr float kTellingFigure = 0.4F;

using Side = MentionIndex::Side;

constexpr std::size_t kFigureTypes = 8;

// Types of figures from 0; kFigureTypes for what is none.
std::size_t FigureType(MentionType type) {
  switch (type) {
    case MentionType::kNumber:
      return 0;
    case MentionType::kQuantity:
      return 1;
    case MentionType::kMoney:
      return 2;
    case MentionType::kDate:
      return 3;
    case MentionType::kAge:
      return 4;
    case MentionType::kScore:
      return 5;
    case MentionType::kRank:
      return 6;
    case MentionType::kMinute:
      return 7;
    default:
      return kFigureTypes;
  }
}

// What a unit of one side says of a unit of the other.
struct Half {
  MentionEvidence sums;
  std::array<float, kFigureTypes> unmatched{};  // By type.
};

float StrongestMatch(const Side& from, std::uint32_t value,
                     const std::vector<std::uint32_t>& others) {
  float strongest = 0;
  for (const auto& [other, strength] : from.matches[value]) {
    if (strength > strongest && std::ranges::binary_search(others, other)) strongest = strength;
  }
  return strongest;
}

Half WeighHalf(const Side& from, const std::vector<std::uint32_t>& values,
               const std::vector<std::uint32_t>& others) {
  Half half;
  MentionEvidence& sums = half.sums;
  for (const std::uint32_t value : values) {
    const float weight = from.rarity[value] * from.telling[value];
    const float strength = StrongestMatch(from, value, others);
    const bool is_name = from.IsName(value);
    if (strength > 0) {
      const float counts = weight * strength;
      const float alone = from.rarity[value] >= kAlone ? from.telling[value] * strength : 0;
      (is_name ? sums.names : sums.values) += counts;
      float& most = is_name ? sums.names_most : sums.values_most;
      most = std::max(most, counts);
      float& most_alone = is_name ? sums.names_alone : sums.values_alone;
      most_alone = std::max(most_alone, alone);
      if (!is_name) ++sums.values_count;
      continue;
    }
    (is_name ? sums.names_elsewhere : sums.values_elsewhere) += weight;
    if (is_name && from.telling[value] >= kTellingName) ++sums.names_unmatched;
    const std::size_t type = FigureType(from.types[value]);
    if (type < kFigureTypes) half.unmatched[type] += std::max(from.telling[value], kTellsLittle);
  }
  return half;
}

// How much two units tell apart: pairs of values that match nothing on the other side and differ.
float Differing(const MentionIndex& index, const std::vector<std::uint32_t>& a_values,
                const std::vector<std::uint32_t>& b_values) {
  const Side& a = index.a();
  const Side& b = index.b();
  float sum = 0;
  for (const std::uint32_t x : a_values) {
    if (a.differing[x].empty() || StrongestMatch(a, x, b_values) > 0) continue;
    for (const std::uint32_t y : a.differing[x]) {
      if (!std::ranges::binary_search(b_values, y) || StrongestMatch(b, y, a_values) > 0) continue;
      sum += std::min(a.telling[x], b.telling[y]);
    }
  }
  return std::min(sum, kMostDiffering);
}

}  // namespace

MentionWeigher::MentionWeigher(const MentionIndex& index) : index_(index) {}

MentionEvidence MentionWeigher::Weigh(std::size_t a_unit, std::size_t b_unit) const {
  const std::vector<std::uint32_t>& a_values = index_.a().of_unit[a_unit];
  const std::vector<std::uint32_t>& b_values = index_.b().of_unit[b_unit];
  if (a_values.empty() && b_values.empty()) return {};
  const Half a = WeighHalf(index_.a(), a_values, b_values);
  const Half b = WeighHalf(index_.b(), b_values, a_values);
  const auto mean = [&](float MentionEvidence::*sum) { return (a.sums.*sum + b.sums.*sum) / 2; };
  const auto lesser = [&](float MentionEvidence::*sum) {
    return std::min(a.sums.*sum, b.sums.*sum);
  };
  MentionEvidence evidence;
  evidence.values = mean(&MentionEvidence::values);
  evidence.values_most = mean(&MentionEvidence::values_most);
  evidence.values_alone = mean(&MentionEvidence::values_alone);
  evidence.values_count = lesser(&MentionEvidence::values_count);
  evidence.names = mean(&MentionEvidence::names);
  evidence.names_most = mean(&MentionEvidence::names_most);
  evidence.names_alone = mean(&MentionEvidence::names_alone);
  for (std::size_t type = 0; type < kFigureTypes; ++type) {
    evidence.values_unmatched += std::min(a.unmatched[type], b.unmatched[type]);
  }
  evidence.values_differ = Differing(index_, a_values, b_values);
  evidence.names_unmatched = lesser(&MentionEvidence::names_unmatched);
  evidence.values_elsewhere = a.sums.values_elsewhere + b.sums.values_elsewhere;
  evidence.names_elsewhere = a.sums.names_elsewhere + b.sums.names_elsewhere;
  return evidence;
}

float MentionWeigher::SharedFigures() const {
  constexpr float kFew = 0.5F;  // Of an article that tells less, little can be said.
  struct Told {
    float all = 0;
    float matched = 0;
  };
  const auto sum_up = [](const Side& side) {
    Told told;
    for (std::uint32_t value = 0; value < side.types.size(); ++value) {
      const std::size_t type = FigureType(side.types[value]);
      if (type == kFigureTypes || side.types[value] == MentionType::kDate) continue;
      if (side.telling[value] < kTellingFigure) continue;
      told.all += side.telling[value];
      if (!side.matches[value].empty()) told.matched += side.telling[value];
    }
    return told;
  };
  const Told a = sum_up(index_.a());
  const Told b = sum_up(index_.b());
  return std::min(a.matched, b.matched) / std::max(std::min(a.all, b.all), kFew);
}

}  // namespace synoptic::linking
