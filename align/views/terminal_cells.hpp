#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::views {

// Colours of text; nothing for that of the terminal.
inline constexpr std::string_view kPlain{};
inline constexpr std::string_view kDim = "\x1B[2m";
inline constexpr std::string_view kBold = "\x1B[1m";
std::string_view LabelStyle(Label label);

/// What the table of claims says in its cells. Refers to the synopsis.
class TerminalCells {
 public:
  /// What stands in the margin, and what stands beside it.
  struct Line {
    std::string margin;
    std::string text;
    std::string_view style;  ///< Of the text.
  };
  using Cell = std::vector<Line>;

  explicit TerminalCells(const Synopsis& synopsis);

  /// Columns of the widest margin, at least one.
  std::size_t margin() const { return margin_; }

  /// Number and text of each unit of one article, and what is to say about them, in lines of so
  /// many columns.
  Cell Make(const Claim& claim, std::size_t article, std::size_t width) const;

 private:
  const Synopsis& synopsis_;
  std::vector<std::vector<std::string>> numbers_;
  std::size_t margin_ = 1;
};

}  // namespace synoptic::views
