#include "align/sections.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/internal/section_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// The units with which the parts of an article begin.
std::vector<std::size_t> FindBreaks(const Synopsis::Entry& entry) {
  std::vector<std::size_t> begins;
  for (const std::size_t offset : entry.article.breaks) {
    const auto unit = std::ranges::lower_bound(
        entry.units, offset, {}, [](const Unit& candidate) { return candidate.span.begin; });
    begins.push_back(static_cast<std::size_t>(unit - entry.units.begin()));
  }
  return begins;
}

}  // namespace

linking::Breaks PairBreaks(const Synopsis::Entry& a, const Synopsis::Entry& b) {
  const linking::Breaks breaks{FindBreaks(a), FindBreaks(b)};
  if (breaks.a.size() == breaks.b.size()) return breaks;
  throw Error(ErrorCode::kInvalidArgument,
              a.article.id + " has " + std::to_string(breaks.a.size() + 1) + " parts, " +
                  b.article.id + " " + std::to_string(breaks.b.size() + 1) +
                  "; expected as many in both");
}

std::vector<linking::Mark> FindMarks(const Synopsis::Entry& entry) {
  std::vector<linking::Mark> marks;
  const std::string_view text = entry.article.text;
  const auto read = [&](std::size_t unit, std::string_view line) {
    std::optional<mentions::SectionMark> mark = mentions::ReadSectionMark(line, entry.article.lang);
    if (mark) marks.push_back({unit, std::move(mark->kind), mark->number});
  };
  std::size_t at = 0;
  for (std::size_t u = 0; u < entry.units.size(); ++u) {
    const Span span = entry.units[u].span;
    while (at < span.begin) {
      const std::size_t end = std::min(text.find('\n', at), span.begin);
      if (end > at) read(u, text.substr(at, end - at));
      at = end + 1;
    }
    read(u, Slice(text, span));
    at = span.end;
  }
  return marks;
}

}  // namespace synoptic
