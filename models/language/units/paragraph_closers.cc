// What stands behind a stop and belongs to the sentence that it ends: closing marks, notes, markup
// and emoji.

#include <algorithm>

#include "models/language/characters.hpp"
#include "models/language/units/paragraph_reader.hpp"

namespace synoptic::language {
namespace {

// How far the looks for the end of a note and of markup go.
constexpr std::size_t kMaxNote = 30;
constexpr std::size_t kMaxMarkup = 400;

bool IsGuillemetOrFinalQuote(UChar32 c) { return HasCategory(c, U_GC_PF_MASK) && c != 0x2019; }

}  // namespace

std::size_t ParagraphReader::SkipClosers(std::size_t i) const {
  while (i < size()) {
    std::size_t next = i + (IsCloser(i) ? 1 : 0);
    next = std::max({next, SkipDetachedCloser(i), SkipNote(i), SkipMarkup(i), SkipEmoji(i)});
    if (next == i) break;
    i = next;
  }
  return i;
}

bool ParagraphReader::IsCloser(std::size_t i) const {
  const UChar32 c = At(i);
  const MarkRole role = characters_[i].role;
  if (role != MarkRole::kNone) return role == MarkRole::kCloses;
  if (c == '"' || c == '\'' || c == '*' || c == '_' || HasCategory(c, U_GC_PI_MASK)) {
    return !IsWordPart(At(i + 1));
  }
  return HasCategory(c, U_GC_PE_MASK | U_GC_PF_MASK);
}

// A closing mark behind a space, as French has it: "C'est fini. » Elle".
std::size_t ParagraphReader::SkipDetachedCloser(std::size_t i) const {
  const std::size_t mark = SkipSpace(i);
  if (mark == i || mark >= size()) return i;
  const UChar32 c = At(mark);
  const MarkRole role = characters_[mark].role;
  const bool closes =
      role == MarkRole::kCloses || (role == MarkRole::kNone && IsGuillemetOrFinalQuote(c));
  const bool is_detached = mark + 1 == size() || IsSpace(At(mark + 1)) || At(mark + 1) == ',';
  return closes && is_detached ? mark + 1 : i;
}

// "①関閉": a number in a circle, and an item behind it.
bool ParagraphReader::IsItemNumber(std::size_t i) const {
  const bool is_enclosed =
      (At(i) >= 0x2460 && At(i) <= 0x24FF) || (At(i) >= 0x2776 && At(i) <= 0x2793);
  return is_enclosed && IsWordPart(At(i + 1));
}

// The mark of a footnote: "[12]", " [12]", "[3]:12", "[citation needed]", "²".
std::size_t ParagraphReader::SkipNote(std::size_t i) const {
  if (HasCategory(At(i), U_GC_NO_MASK)) return IsItemNumber(i) ? i : i + 1;
  const bool is_spaced = IsSpace(At(i)) && At(i + 1) == '[';
  if (At(i) != '[' && !is_spaced) return i;
  const std::size_t begin = i + (is_spaced ? 2 : 1);
  std::size_t end = begin;
  bool is_number = true;
  while (end - begin < kMaxNote && (IsWordPart(At(end)) || IsSpace(At(end)))) {
    is_number = is_number && IsDigit(At(end));
    ++end;
  }
  if (end == begin || At(end) != ']' || (is_spaced && !is_number)) return i;
  ++end;
  if (At(end) != ':' || !IsDigit(At(end + 1))) return end;
  do ++end;
  while (end - begin < kMaxNote && (IsDigit(At(end)) || IsDash(At(end))));
  return end;
}

// What markup leaves behind a sentence: "<ref>Doe 2004, p. 12</ref>", "<ref name="a"/>", "</i>",
// "{{sfn|Doe}}".
std::size_t ParagraphReader::SkipMarkup(std::size_t i) const {
  const bool is_template = At(i) == '{' && At(i + 1) == '{';
  if (!is_template && (At(i) != '<' || !(At(i + 1) == '/' || IsSmall(At(i + 1))))) return i;
  const std::string ahead = Utf8(i, std::min(size(), i + kMaxMarkup));
  std::size_t end = ahead.find(is_template ? "}}" : ">");
  if (end == std::string::npos) return i;
  end += is_template ? 2 : 1;
  const bool opens_reference = ahead.starts_with("<ref") && ahead[end - 2] != '/';
  if (opens_reference) {
    constexpr std::string_view kEnd = "</ref>";
    const std::size_t closing = ahead.find(kEnd);
    if (closing == std::string::npos) return i;
    end = closing + kEnd.size();
  } else if (!is_template && !ahead.starts_with("</") && !ahead.starts_with("<br") &&
             !ahead.starts_with("<ref")) {
    return i;
  }
  const auto characters = std::ranges::count_if(
      ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(end),
      [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
  return i + static_cast<std::size_t>(characters);
}

std::size_t ParagraphReader::SkipEmoji(std::size_t i) const {
  const std::size_t emoji = SkipSpace(i);
  if (emoji - i > 1 || !IsEmoji(At(emoji))) return i;
  std::size_t end = emoji;
  while (IsEmoji(At(end))) ++end;
  return end;
}

}  // namespace synoptic::language
