#include "corpora/sentence_end.hpp"

#include <string_view>

#include "synoptic/internal/text_end.hpp"

namespace synoptic::corpora {
namespace {

constexpr char32_t kEllipsis = U'\u2026';

// Those of Khmer, which older versions of Unicode do not call so.
bool EndsKhmer(char32_t mark) { return mark == U'\u17D4' || mark == U'\u17D5'; }

}  // namespace

bool EndsSentence(std::string_view text) {
  if (language::FindTextEnd(text) == language::TextEnd::kSentence) return true;
  const char32_t mark = language::FindLastMark(text);
  return mark == kEllipsis || EndsKhmer(mark);
}

bool EndsWithFullStop(std::string_view text) {
  constexpr std::u32string_view kOthers = U"?!？！؟‽…";
  return EndsSentence(text) && kOthers.find(language::FindLastMark(text)) == kOthers.npos;
}

}  // namespace synoptic::corpora
