#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace synoptic {

/// A half-open range of bytes, [begin, end), into the UTF-8 text of an article.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  auto operator<=>(const Span&) const = default;
};

/// The bytes that `span` covers. Requires span.begin <= span.end <= text.size().
inline std::string_view Slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace synoptic
