#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "align/linking/thresholds.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::linking {

/// What two units mention both. Each value counts by how rare it is within the pair of articles,
/// one that stands in these two units alone as 1; each sum is cut at 1, so that no number of
/// mentions in common makes a link by itself.
struct SharedMentions {
  float values = 0;  ///< Figures, dates, quotations and addresses.
  float names = 0;

  float both() const { return values + names < 1 ? values + names : 1; }
};

/// The values of the mentions of two articles, and which of them can be one: equal, rounded,
/// bounded or told more coarsely, names also across scripts (synoptic/internal/name_match.hpp).
/// Each value is looked at once, however often it is mentioned.
class MentionIndex {
 public:
  /// Articles of which either may be without mentions. O(k l) comparisons for k and l different
  /// values; of more than kMostComparisons, only equal ones are found, in O(k + l).
  MentionIndex(std::span<const Unit> a, std::span<const Unit> b,
               const MentionThresholds& thresholds);

  /// O(k l) for k and l mentions in the two units.
  SharedMentions Compare(std::size_t a_unit, std::size_t b_unit) const;

  /// Calls `visit` with each unit of b that has anything in common with this one, in their order.
  /// O(mentions that match, times the units that they stand in).
  void ForEachShared(
      std::size_t a_unit,
      const std::function<void(std::size_t b_unit, const SharedMentions&)>& visit) const;

  /// The same for several units of each, a mention being shared by any two of them.
  SharedMentions Compare(std::span<const std::size_t> a_units,
                         std::span<const std::size_t> b_units) const;

  static constexpr std::size_t kMostComparisons = 100'000;

  using Matches = std::vector<std::pair<std::uint32_t, float>>;  // Value there, strength.

  /// What one article mentions. Values are numbered in the order of their first mention.
  struct Side {
    std::vector<std::vector<std::uint32_t>> of_mention;  ///< A unit: the value of each mention.
    std::vector<std::vector<std::uint32_t>> of_unit;     ///< Different values, ascending.
    std::vector<std::vector<std::size_t>> units;  ///< For each value, where it stands; ascending.
    std::vector<MentionType> types;               ///< Of each value at its first mention,
    std::vector<float> telling;                   ///< and how much it tells there.
    std::vector<Matches> matches;                 ///< For each value, ascending.
    std::vector<std::vector<std::uint32_t>> differing;  ///< Values there that cannot be true, too.
    std::vector<float> rarity;                          ///< For each value, 0 without a match.

    bool IsName(std::uint32_t value) const { return types[value] == MentionType::kName; }
  };
  const Side& a() const { return a_; }
  const Side& b() const { return b_; }

 private:
  void AddMatch(std::size_t a_value, std::size_t b_value, float strength);
  static void WeighByRarity(Side& of, const Side& with);

  Side a_;
  Side b_;
};

}  // namespace synoptic::linking
