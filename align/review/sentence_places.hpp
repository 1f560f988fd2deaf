#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/unit.hpp"

namespace synoptic::review {

/// The text of a sentence with every run of white space as one space: lines may be broken
/// otherwise.
std::string WithEvenSpace(std::string_view text);

/// Finds sentences that were read in an article before in what it is now.
class SentencePlaces {
 public:
  /// Of an article as it is now. The text outlives this.
  SentencePlaces(std::string_view text, std::span<const Unit> units);
  SentencePlaces(SentencePlaces&&) = default;  // What it refers to of its own does not move.
  SentencePlaces(const SentencePlaces&) = delete;

  /// How many of the sentences, with even space, are units now.
  std::size_t CountKnown(const std::vector<std::string>& sentences) const;

  struct Found {
    enum class Where {
      kOnce,
      kNowhere,
      kSeveral,   ///< It stands in several places, none of which is more likely than the others.
      kOfSeveral  ///< It stood in several, and what is left may be another of them.
    } where = Where::kNowhere;
    std::vector<std::size_t> units = {};  ///< If once: one, or several of which it is made.
  };
  /// Where a sentence stands, given all of its article as they were, with even space. Where its
  /// text stood or stands several times, it is the unit around which most is as it was, if no other
  /// sentence of that text has more in common with it; if no unit has its text, it is looked for in
  /// the whole text, as the units of which it makes more than half.
  Found Find(const std::vector<std::string>& sentences, std::size_t sentence) const;

 private:
  Found FindOfTwins(const std::vector<std::string>& sentences, std::size_t sentence,
                    const std::vector<std::size_t>& twins,
                    const std::vector<std::size_t>& places) const;
  Found FindInText(const std::string& sentence) const;

  std::span<const Unit> units_;
  std::vector<std::string> texts_;  // Of the units, with even space.
  std::map<std::string_view, std::vector<std::size_t>> units_of_;
  std::string even_text_;
  std::vector<std::size_t> offsets_;  // Of each byte of it, and its end, in the text.
};

}  // namespace synoptic::review
