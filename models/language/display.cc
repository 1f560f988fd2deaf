// Width and lines on a terminal. A grapheme cluster takes as many columns as the widest of its
// characters, which holds for Hangul in parts as for letters with marks; what an emoji selector or
// a flag makes of narrow characters takes two. Lines are filled greedily between UAX #14's break
// opportunities. O(n).

#include "synoptic/internal/display.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "models/language/icu.hpp"
#include "models/language/trim.hpp"

namespace synoptic::language {
namespace {

using Factory = icu::BreakIterator*(U_EXPORT2*)(const icu::Locale&, UErrorCode&);

std::unique_ptr<icu::BreakIterator> MakeBreaks(Factory create) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(create(icu::Locale::getRoot(), status));
  CheckIcu(status, "load the rules of line breaking");
  return breaks;
}

icu::BreakIterator& ClusterBreaks() {
  thread_local const auto breaks = MakeBreaks(&icu::BreakIterator::createCharacterInstance);
  return *breaks;
}

icu::BreakIterator& LineBreaks() {
  thread_local const auto breaks = MakeBreaks(&icu::BreakIterator::createLineInstance);
  return *breaks;
}

bool IsPrintableAscii(char c) { return c >= ' ' && c <= '~'; }

std::size_t CharacterWidth(UChar32 c) {
  if (c < 0) return 1;  // Not UTF-8: shown as a replacement character.
  if ((U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_CC_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t ClusterWidth(std::string_view cluster) {
  constexpr UChar32 kEmojiSelector = 0xFE0F;
  std::size_t width = 0;
  std::size_t indicators = 0;  // Two are a flag.
  for (std::size_t i = 0; i < cluster.size();) {
    const UChar32 c = NextCharacter(cluster, i);
    indicators += u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
    if (c == kEmojiSelector || indicators == 2) return 2;
    width = std::max(width, CharacterWidth(c));
  }
  return width;
}

// Calls `visit` with the span and the width of each grapheme cluster, until it returns false.
template <typename Visit>
void VisitClusters(std::string_view text, const Visit& visit) {
  icu::BreakIterator& breaks = ClusterBreaks();
  SetText(breaks, text);
  Span cluster;
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    cluster = {cluster.end, static_cast<std::size_t>(end)};
    if (!visit(cluster, ClusterWidth(Slice(text, cluster)))) return;
  }
}

// How much of the text, clusters being whole and one at least, goes into `columns`.
std::size_t FittingPrefix(std::string_view text, std::size_t columns) {
  std::size_t size = 0;
  std::size_t used = 0;
  VisitClusters(text, [&](Span cluster, std::size_t width) {
    used += width;
    if (used > columns && size > 0) return false;
    size = cluster.end;
    return true;
  });
  return size;
}

}  // namespace

std::size_t DisplayWidth(std::string_view text) {
  if (std::ranges::all_of(text, IsPrintableAscii)) return text.size();
  std::size_t width = 0;
  VisitClusters(text, [&](Span, std::size_t cluster_width) {
    width += cluster_width;
    return true;
  });
  return width;
}

std::vector<Span> WrapText(std::string_view text, std::size_t columns) {
  std::vector<Span> lines;
  Span line;             // So far, with the white space that a break here would drop.
  std::size_t used = 0;  // Its columns.
  const auto end_line = [&] {
    lines.push_back(Trim(text, line));
    line.begin = line.end;
    used = 0;
  };
  const auto width = [&](Span span) { return DisplayWidth(Slice(text, span)); };

  icu::BreakIterator& breaks = LineBreaks();
  SetText(breaks, text);
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    const Span segment{line.end, static_cast<std::size_t>(end)};
    Span word = Trim(text, segment);
    if (used > 0 && used + width({segment.begin, word.end}) > columns) end_line();
    for (;;) {
      const std::size_t size = FittingPrefix(Slice(text, word), columns);
      if (size == word.size()) break;
      line.end = word.begin += size;
      end_line();
    }
    used += width({used > 0 ? segment.begin : word.begin, segment.end});
    line.end = segment.end;
    if (breaks.getRuleStatus() >= UBRK_LINE_HARD) {
      end_line();
    } else if (Trim(text, line).empty()) {
      line.begin = line.end;
      used = 0;
    }
  }
  if (!line.empty()) end_line();
  return lines;
}

bool HasRightToLeft(std::string_view text) {
  if (std::ranges::all_of(text, IsPrintableAscii)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 c = NextCharacter(text, i);
    if (c < 0) continue;
    const UCharDirection direction = u_charDirection(c);
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
        direction == U_ARABIC_NUMBER) {
      return true;
    }
  }
  return false;
}

}  // namespace synoptic::language
