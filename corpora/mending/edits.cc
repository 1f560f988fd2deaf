#include "corpora/mending/edits.hpp"

#include <algorithm>
#include <cstddef>

namespace synoptic::corpora::mending {

Mended Apply(std::string_view text, Edits edits) {
  std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
  Mended mended;
  const auto add = [&](std::string_view part, Span source) {
    if (part.empty()) return;
    const std::size_t begin = mended.text.size();
    mended.text += part;
    mended.runs.push_back({{begin, mended.text.size()}, source});
  };
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.span.begin < at) continue;
    add(text.substr(at, edit.span.begin - at), {at, edit.span.begin});
    add(edit.replacement, edit.span);
    at = edit.span.end;
  }
  add(text.substr(at), {at, text.size()});
  return mended;
}

}  // namespace synoptic::corpora::mending
