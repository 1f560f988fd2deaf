#pragma once

#include <cstddef>
#include <string>

#include "models/language/characters.hpp"
#include "models/mentions/apparatus/parts.hpp"

namespace synoptic::mentions {

/// What was read of a dateline so far.
struct DatelinePieces {
  std::string place;
  std::string source;
  std::string date;
  bool has_date = false;
  bool has_agency = false;
  bool is_enclosed = false;  ///< An agency stands between brackets or slashes.
  bool has_city = false;
  bool has_country = false;
  std::size_t capitals = 0;  ///< Words in capitals that name no known place.
  Span capital_words;        ///< Of the former, first to last.
  std::size_t unknown = 0;   ///< Other words with a capital, or without case.
};

/// Dashes that separate; a hyphen does where spaces or another mark stand beside it.
inline bool IsSeparator(UChar32 c) { return language::IsDash(c) || c == '|' || c == 0x2212; }

/// Tells datelines that are a place and a dash, "PARIS —", "GRINDAVIK, Iceland —", from sentences
/// that begin with a place.
class PlaceAlone {
 public:
  static constexpr std::size_t kLeastBehind = 45;  ///< Bytes of the sentence behind.

  /// Borrows the input.
  PlaceAlone(const ApparatusInput& input, Span paragraph, bool is_opening)
      : text_(input.text), input_(input), paragraph_(paragraph), is_opening_(is_opening) {}

  /// Whether the pieces before a dash are one, if the sentence begins at byte `behind`.
  bool IsDateline(const DatelinePieces& pieces, std::size_t dash, std::size_t behind) const;

 private:
  bool IsInCapitals(std::size_t dash) const;
  std::size_t EndOfFirstSentence(std::size_t behind) const;
  bool BeginsWithPlace(Span span) const;
  bool HasDash(Span span) const;
  bool IsWrittenSmallBelow(Span word, std::size_t behind) const;

  std::string_view text_;
  const ApparatusInput& input_;
  Span paragraph_;
  bool is_opening_;
};

}  // namespace synoptic::mentions
