#include "align/views/terminal_cells.hpp"

#include <algorithm>
#include <utility>

#include "align/views/claim_order.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/short_forms.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/text.hpp"

namespace synoptic::views {

std::string_view LabelStyle(Label label) {
  switch (label) {
    case Label::kShared:
      return "\x1B[32m";
    case Label::kPartial:
      return "\x1B[33m";
    case Label::kDiffers:
      return "\x1B[1;35m";
    case Label::kOnly:
      return "\x1B[36m";
  }
  return kPlain;
}

TerminalCells::TerminalCells(const Synopsis& synopsis) : synopsis_(synopsis) {
  for (const auto& entry : synopsis.articles) {
    numbers_.push_back(UnitNumbers(entry.units));
    for (const std::string& number : numbers_.back()) margin_ = std::max(margin_, number.size());
  }
}

TerminalCells::Cell TerminalCells::Make(const Claim& claim, std::size_t article,
                                        std::size_t width) const {
  const ClaimMember* member = FindMember(claim, article);
  const Synopsis::Entry& entry = synopsis_.articles[article];
  Cell cell;
  const auto add = [&](std::string margin, std::string_view text, std::string_view style) {
    for (std::string& line : Wrap(text, width)) {
      cell.push_back({std::exchange(margin, ""), std::move(line), style});
    }
  };
  if (member == nullptr) {
    add("", '(' + std::string(OnlyText(synopsis_, claim)) + ')', kDim);
    return cell;
  }
  for (const std::size_t unit : member->units) {
    add(numbers_[article][unit], Slice(entry.article.text, entry.units[unit].span), kPlain);
  }
  for (const Span part : PartsOfUnits(*member, entry.units)) {
    add("", "= this part: " + std::string(Slice(entry.article.text, part)), kDim);
  }
  // What a claim of another label says more is not asked, so that it would be marked at random.
  const bool has_marks = claim.label == Label::kPartial;
  for (const Span extra : has_marks ? member->extra : std::vector<Span>()) {
    add("", "+ only here: " + std::string(Slice(entry.article.text, extra)),
        LabelStyle(Label::kPartial));
  }
  const auto add_disagreeing = [&](const Difference& difference, const std::string& what,
                                   Label style) {
    for (const Difference::Member& other : difference.members) {
      if (other.article != article) continue;
      add("", what + ": " + std::string(Slice(entry.article.text, other.span)), LabelStyle(style));
    }
  };
  for (const Difference& difference : claim.differences) {
    add_disagreeing(difference, "≠ " + std::string(DifferenceName(difference.type)),
                    Label::kDiffers);
  }
  for (const Difference& update : claim.updates) {
    add_disagreeing(update, "~ another day", Label::kPartial);
  }
  return cell;
}

}  // namespace synoptic::views
