// What a programme that saved an article has put before it: "date 2024-04", "Source: ANSA", on a
// line of its own or before the first sentence. Without a colon only what has a form of its own is
// read: a date in digits, the name of a host.

#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/name_runs.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongest = 120;

class ExportFieldReader {
 public:
  ExportFieldReader(const ApparatusInput& input, Span paragraph)
      : text_(input.text),
        input_(input),
        paragraph_(paragraph),
        end_(EndWithin(text_, paragraph, kLongest)) {}

  std::optional<ApparatusPart> Read() {
    const std::size_t begin = paragraph_.begin;
    for (const auto& [cue, kind] : {std::pair(Cue::kDateKey, TextKind::kTimestamp),
                                    std::pair(Cue::kSource, TextKind::kCredit),
                                    std::pair(Cue::kPlaceKey, TextKind::kDateline),
                                    std::pair(Cue::kBylineLabel, TextKind::kByline)}) {
      const auto key = input_.cues.Find(cue, text_, begin, end_);
      if (!key) continue;
      part_.kind = kind;
      std::size_t value = SkipSpaces(text_, *key, end_);
      const UChar32 c = CharacterAt(text_, value);
      has_colon_ = value < end_ && (c == ':' || c == '=' || c == 0xFF1A);
      if (has_colon_) {
        language::NextCharacter(text_, value);
        value = SkipSpaces(text_, value, end_);
      }
      is_small_ = language::IsSmall(CharacterAt(text_, begin)) ||
                  language::IsCaseless(CharacterAt(text_, begin));
      if (cue == Cue::kDateKey ? ReadDate(value) : ReadName(value)) return Found();
    }
    part_ = {};
    part_.kind = TextKind::kTimestamp;
    const bool is_day = EndOfIsoDate(begin) >= begin + kFullDate && ReadDate(begin);
    return is_day ? Found() : std::nullopt;
  }

 private:
  static constexpr std::size_t kFullDate = 10;

  std::optional<ApparatusPart> Found() {
    std::size_t next = SkipSpaces(text_, at_, paragraph_.end);
    while (next < paragraph_.end) {
      std::size_t behind = next;
      const UChar32 c = language::NextCharacter(text_, behind);
      if (c != '|' && c != ';' && c != ',' && c != 0xB7 && !language::IsDash(c)) break;
      next = SkipSpaces(text_, behind, paragraph_.end);
      at_ = behind;
    }
    part_.span = {paragraph_.begin, at_};
    return part_;
  }

  // "2024-04", "2024-04-18T10:00:00Z": the end, or `i`.
  std::size_t EndOfIsoDate(std::size_t i) const {
    const auto is_digits = [&](std::size_t from, std::size_t count) {
      for (std::size_t k = from; k < from + count; ++k) {
        if (k >= end_ || text_[k] < '0' || text_[k] > '9') return false;
      }
      return true;
    };
    constexpr std::size_t kMonthAt = 5;
    constexpr std::size_t kDayAt = 8;
    if (!is_digits(i, 4) || i + 4 >= end_ || text_[i + 4] != '-' || !is_digits(i + kMonthAt, 2)) {
      return i;
    }
    std::size_t end = i + kMonthAt + 2;
    const bool has_day = end < end_ && text_[end] == '-' && is_digits(i + kDayAt, 2);
    if (has_day) end = i + kFullDate;
    if (has_day && end + 1 < end_ && (text_[end] == 'T' || text_[end] == ' ') &&
        is_digits(end + 1, 2)) {
      ++end;
      while (end < end_ && (is_digits(end, 1) ||
                            std::string_view(":.+-Z").find(text_[end]) != std::string_view::npos)) {
        ++end;
      }
    }
    const UChar32 behind = CharacterAt(text_, end);
    return end < end_ && language::IsLetterOrDigit(behind) ? i : end;
  }

  bool Follows() const {
    const std::size_t next = SkipSpaces(text_, at_, paragraph_.end);
    return next == paragraph_.end || BeginsSentence(text_, next, paragraph_.end);
  }

  bool ReadDate(std::size_t i) {
    if (const std::size_t end = EndOfIsoDate(i); end > i) {
      const std::size_t size = end - i < kFullDate ? std::string_view("2024-04").size() : kFullDate;
      const auto date = Dates::Parse(text_.substr(i, size));
      if (!date || !IsOfYear(date->first)) return false;
      part_.date = date->first.ToString();
      at_ = end;
      return Follows();
    }
    for (const Mention& mention : FindFigures(text_.substr(i, end_ - i), input_.lang, {})) {
      if (mention.span.begin > 0) break;
      const Dates* dates = mention.value.dates();
      if (dates == nullptr || dates->last || !IsOfYear(dates->first)) return false;
      if (!has_colon_ && (dates->first.day == 0 || !is_small_)) return false;
      part_.date = dates->first.ToString();
      at_ = i + mention.span.end;
      return Follows();
    }
    return false;
  }

  bool ReadName(std::size_t i) {
    std::size_t end = i;
    while (end < end_ && CharacterAt(text_, end) != '|' && CharacterAt(text_, end) != ';') {
      language::NextCharacter(text_, end);
    }
    const Span rest = TrimSpaces(text_, {i, end});
    if (rest.empty() || (end == end_ && end_ < paragraph_.end)) return false;
    const bool is_name = has_colon_ && IsShortNameRun(ReadNameRun(text_, rest, input_.cues));
    if (is_name) {
      at_ = rest.end;
    } else if (has_colon_ || is_small_) {
      at_ = EndOfHost(i);
      if (at_ == i || !Follows()) return false;
    } else {
      return false;
    }
    std::string& value = part_.kind == TextKind::kCredit     ? part_.source
                         : part_.kind == TextKind::kDateline ? part_.place
                                                             : part_.byline;
    value = text_.substr(i, at_ - i);
    return true;
  }

  // "www.ansa.it", "https://…": without white space, and a point in it; else `i`.
  std::size_t EndOfHost(std::size_t i) const {
    std::size_t end = i;
    bool has_point = false;
    while (end<end_&& static_cast<unsigned char>(text_[end])> ' ') {
      has_point = has_point || (text_[end] == '.' && end > i && end + 2 < end_ &&
                                text_[end + 1] >= 'a' && text_[end + 1] <= 'z');
      ++end;
    }
    return has_point ? end : i;
  }

  std::string_view text_;
  const ApparatusInput& input_;
  Span paragraph_;
  std::size_t end_;
  std::size_t at_ = 0;
  bool has_colon_ = false;
  bool is_small_ = false;
  ApparatusPart part_;
};

}  // namespace

std::optional<ApparatusPart> ReadExportField(const ApparatusInput& input, Span paragraph) {
  return ExportFieldReader(input, paragraph).Read();
}

}  // namespace synoptic::mentions
