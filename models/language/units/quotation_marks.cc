#include "models/language/units/quotation_marks.hpp"

#include <algorithm>

#include "models/language/characters.hpp"

namespace synoptic::language {
namespace {

// Marks of one kind close each other, since they are mixed in every way.
enum class Kind { kDouble, kSingle, kApostrophe, kGuillemet, kSingleGuillemet };

Kind KindOf(UChar32 c) {
  if (c == '\'') return Kind::kApostrophe;
  if (c == 0xAB || c == 0xBB) return Kind::kGuillemet;
  if (c == 0x2039 || c == 0x203A) return Kind::kSingleGuillemet;
  return c >= 0x2018 && c <= 0x201B ? Kind::kSingle : Kind::kDouble;
}

}  // namespace

std::optional<Quotation> QuotationMarkReader::Read(UChar32 c, std::size_t i, UChar32 before,
                                                   UChar32 after) {
  constexpr UChar32 kApostrophe = 0x2019;
  constexpr UChar32 kFinalDouble = 0x201D;
  const bool is_apostrophe =
      (c == kApostrophe || c == '\'') && IsWordPart(before) && IsWordPart(after);
  if (is_apostrophe && !IsIdeographOrKana(before)) return std::nullopt;
  const bool after_edge = MayPrecedeQuotation(before);
  const bool before_edge = !IsWordPart(after);
  const bool is_spaced = after_edge && (after == 0 || IsSpace(after));
  const std::optional<std::size_t> open = FindOpen(c);
  const bool opens = after_edge && !before_edge;
  bool closes = !after_edge && before_edge;
  if (!opens && !closes) {
    // Spaces on both sides: as it is called. On neither: what is open ends.
    const bool is_initial = HasCategory(c, U_GC_PI_MASK) || IsOpeningByName(c);
    closes = is_spaced && c != '"' ? !is_initial : open.has_value();
  }
  if (closes && open) {
    const Quotation quotation{open_[*open].i, i};
    depth_ = *open;
    return quotation;
  }
  const bool is_final = HasCategory(c, U_GC_PF_MASK);
  const bool may_open = !is_final || (c == kFinalDouble && !has_initial_);
  if (c == '\'' && !IsCapital(after)) return std::nullopt;  // "'s Avonds", "the '90s".
  if (opens ? c != kApostrophe : !closes && may_open) Push({c, i});
  return std::nullopt;
}

std::optional<std::size_t> QuotationMarkReader::FindOpen(UChar32 c) const {
  for (std::size_t d = depth_; d > 0; --d) {
    if (KindOf(open_[d - 1].c) == KindOf(c)) return d - 1;
  }
  return std::nullopt;
}

void QuotationMarkReader::Push(Open open) {
  if (depth_ == kMaxDepth) {
    std::shift_left(open_.begin(), open_.end(), 1);
    --depth_;
  }
  open_[depth_++] = open;
}

}  // namespace synoptic::language
