// Marks of notes, [2] and [citation needed], references of wiki text, and coordinates. Each is
// known by its form: a note by its brackets and what it touches, a coordinate by two angles that
// have minutes or a direction.

#include <algorithm>

#include "models/language/byte_set.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongestNote = 80;
constexpr std::size_t kLongestReference = 600;
constexpr std::size_t kLongestNumber = 12;

class SilentPartFinder {
 public:
  SilentPartFinder(std::string_view text, std::string_view lang) : text_(text), cues_(lang) {}

  std::vector<Span> Find() {
    // Brackets, the first bytes of a degree, and of 纬 and 緯.
    for (std::size_t at = 0; at < text_.size();) {
      static constexpr language::ByteSet kBeginnings("[<\xC2\xE7");
      const std::size_t found = kBeginnings.FindIn(text_, at);
      if (found == text_.size()) break;
      at = found + 1;
      const std::string_view rest = text_.substr(found);
      if (rest.front() == '[') {
        AddNote(found);
      } else if (rest.front() == '<') {
        AddReference(found);
      } else if (rest.starts_with("°")) {
        AddCoordinates(NumberBefore(found));
      } else if (rest.starts_with("纬") || rest.starts_with("緯")) {
        AddCoordinates(found + std::string_view("纬").size());
      }
      if (!parts_.empty()) at = std::max(at, parts_.back().end);
    }
    return std::move(parts_);
  }

 private:
  void AddNote(std::size_t open) {
    const std::size_t end = EndOfNote(open);
    if (end > open) parts_.push_back({open, end});
  }

  // "<ref>Doe 2004, p. 12</ref>", "<ref name="a"/>", of wiki text.
  void AddReference(std::size_t open) {
    constexpr std::string_view kBegin = "<ref";
    constexpr std::string_view kEnd = "</ref>";
    const std::string_view rest = text_.substr(open, kLongestReference);
    if (!rest.starts_with(kBegin) || rest.size() == kBegin.size() ||
        language::IsWordPart(CharacterAt(rest, kBegin.size()))) {
      return;
    }
    const std::size_t tag = rest.find('>');
    const bool is_empty = tag != std::string_view::npos && rest[tag - 1] == '/';
    const std::size_t end = is_empty ? tag + 1 : rest.find(kEnd);
    if (end == std::string_view::npos) return;
    parts_.push_back({open, open + end + (is_empty ? 0 : kEnd.size())});
  }

  // Behind the closing bracket, and a page: "[2]:45"; `open` if it is no note.
  std::size_t EndOfNote(std::size_t open) const {
    const std::size_t close = text_.substr(0, open + kLongestNote).find(']', open);
    if (close == std::string_view::npos) return open;
    const Span inner{open + 1, close};
    const bool has_another = Slice(text_, inner).find_first_of("[\n") != std::string_view::npos;
    if (inner.empty() || has_another) return open;
    const UChar32 before = CharacterBefore(text_, open);
    const UChar32 behind = CharacterAt(text_, close + 1);
    const bool touches = before != 0 && !language::IsSpace(before) &&
                         !language::HasCategory(before, U_GC_PS_MASK | U_GC_PI_MASK);
    const bool is_last = behind == 0 || behind == '[' || language::IsTerminator(behind) ||
                         behind == ',' || behind == ';' || behind == ')';
    const bool is_note = cues_.Find(Cue::kNote, text_, inner.begin, inner.end).has_value();
    const bool is_number = IsNumbers(inner) && (touches || is_last);
    const bool is_behind_end = touches && (language::IsTerminator(before) || before == ']') &&
                               !language::IsWordPart(behind);
    if (!is_note && !is_number && !is_behind_end) return open;
    std::size_t end = close + 1;
    if (behind == ':' && language::IsDigit(CharacterAt(text_, end + 1))) {
      ++end;
      while (language::IsDigit(CharacterAt(text_, end))) language::NextCharacter(text_, end);
    }
    return end;
  }

  // "2", "2, 3", "2–5", "a".
  bool IsNumbers(Span inner) const {
    constexpr std::size_t kMostDigits = 3;
    std::size_t digits = 0;
    bool has_any = false;
    for (std::size_t i = inner.begin; i < inner.end;) {
      const UChar32 c = language::NextCharacter(text_, i);
      if (language::IsDigit(c)) {
        has_any = true;
        if (++digits > kMostDigits) return false;
        continue;
      }
      digits = 0;
      if (language::IsSmall(c) && inner.size() == 1) return true;
      if (c != ',' && c != ' ' && c != 0x3001 && !language::IsDash(c)) return false;
    }
    return has_any;
  }

  std::size_t NumberBefore(std::size_t i) const {
    const std::size_t least = i - std::min(i, kLongestNumber);
    std::size_t begin = i;
    while (begin > least) {
      const char c = text_[begin - 1];
      if ((c < '0' || c > '9') && c != '.' && c != ',' && c != ' ') break;
      if (c == ' ' && begin != i) break;
      --begin;
    }
    while (begin < i && (text_[begin] < '0' || text_[begin] > '9')) ++begin;
    return begin;
  }

  bool ReadNumber(std::size_t& i) const {
    const std::size_t begin = i;
    while (i < text_.size() && i - begin < kLongestNumber &&
           ((text_[i] >= '0' && text_[i] <= '9') ||
            ((text_[i] == '.' || text_[i] == ',') && i + 1 < text_.size() && i > begin &&
             text_[i + 1] >= '0' && text_[i + 1] <= '9'))) {
      ++i;
    }
    return i > begin;
  }

  bool ReadOneOf(std::u32string_view signs, std::size_t& i) const {
    const std::size_t sign = SkipSpaces(text_, i, std::min(text_.size(), i + 1));
    if (sign >= text_.size()) return false;
    if (signs.find(static_cast<char32_t>(CharacterAt(text_, sign))) == signs.npos) return false;
    i = sign;
    language::NextCharacter(text_, i);
    return true;
  }

  // "43°20′14″N", "43.33° N", 北纬43度20分. Moves behind it.
  bool ReadAngle(std::size_t& i) const {
    bool is_told = false;  // By minutes or a direction.
    if (const auto before = cues_.Find(Cue::kDirection, text_, i, text_.size())) {
      is_told = true;
      i = SkipSpaces(text_, *before, text_.size());
    } else if (const UChar32 sign = CharacterBefore(text_, i); sign == 0x7EAC || sign == 0x7DEF) {
      is_told = true;
    }
    if (!ReadNumber(i) || !ReadOneOf(U"°度", i)) return false;
    for (const std::u32string_view signs : {U"′'’分", U"″\"”秒"}) {
      std::size_t number = SkipSpaces(text_, i, text_.size());
      if (!ReadNumber(number) || !ReadOneOf(signs, number)) break;
      if (number < text_.size() && text_[number] == '\'') ++number;  // Two for seconds.
      is_told = true;
      i = number;
    }
    const std::size_t behind = SkipSpaces(text_, i, text_.size());
    if (const auto direction = cues_.Find(Cue::kDirection, text_, behind, text_.size())) {
      is_told = true;
      i = *direction;
    }
    return is_told;
  }

  void AddCoordinates(std::size_t begin) {
    const auto skip_joint = [&](std::size_t i) {
      const std::size_t end = std::min(text_.size(), i + kJoint);
      while (i < end) {
        std::size_t next = i;
        const UChar32 c = language::NextCharacter(text_, next);
        if (c != ',' && c != ';' && c != '/' && c != 0xFF0C && c != 0x3001 &&
            !language::IsSpace(c)) {
          break;
        }
        i = next;
      }
      return i;
    };
    std::size_t end = begin;
    if (begin >= text_.size() || !ReadAngle(end)) return;
    std::size_t second = skip_joint(end);
    if (!ReadAngle(second)) return;
    end = second;
    // "/ 43.33728; 17.81503"
    std::size_t decimal = skip_joint(end);
    if (decimal > end && ReadNumber(decimal) && decimal < text_.size() && text_[decimal] == ';') {
      std::size_t other = skip_joint(decimal);
      if (ReadNumber(other)) end = other;
    }
    if (parts_.empty() || parts_.back().end <= begin) parts_.push_back({begin, end});
  }

  static constexpr std::size_t kJoint = 8;

  std::string_view text_;
  Cues cues_;
  std::vector<Span> parts_;
};

}  // namespace

std::vector<Span> FindSilentParts(std::string_view text, std::string_view lang) {
  return SilentPartFinder(text, lang).Find();
}

}  // namespace synoptic::mentions
