// When something was written: before an entry of a ticker, or on a line of its own. A line is one
// if nothing is left of it but dates, the words that go with them, and marks.

#include <algorithm>

#include "models/language/traits.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongestStamp = 64;
constexpr std::size_t kLongestLine = 140;

bool IsMark(UChar32 c) {
  constexpr std::u32string_view kMarks = U",.:;|()[]·•/+*~@、，：・（）［］【】،؛";
  return language::IsSpace(c) || language::IsDash(c) ||
         kMarks.find(static_cast<char32_t>(c)) != kMarks.npos;
}

bool HasDigit(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (language::IsDigit(language::NextCharacter(text, i))) return true;
  }
  return false;
}

// "1/14", "21:17": the end of what may be a date or a time, though its language does not write
// such. `i` if it is none.
std::size_t EndOfDigitGroups(std::string_view text, std::size_t i, std::size_t end) {
  constexpr std::size_t kLongestGroup = 4;
  std::size_t groups = 0;
  std::size_t at = i;
  for (;;) {
    const std::size_t begin = at;
    while (at < end && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == begin || at - begin > kLongestGroup) return i;
    ++groups;
    const bool goes_on = at + 1 < end && (text[at] == '/' || text[at] == ':' || text[at] == '.') &&
                         text[at + 1] >= '0' && text[at + 1] <= '9';
    if (!goes_on) break;
    ++at;
  }
  return groups == 2 || groups == 3 ? at : i;
}

std::optional<std::size_t> EndOfPlace(const ApparatusInput& input, std::size_t i, std::size_t end) {
  if (language::IsSmall(CharacterAt(input.text, i))) return std::nullopt;
  const auto city = input.cues.Find(Cue::kCity, input.text, i, end);
  return city ? city : input.cues.Find(Cue::kCountry, input.text, i, end);
}

// The dates of a part of a text, which is short.
class DatesOf {
 public:
  DatesOf(const ApparatusInput& input, Span span) : begin_(span.begin) {
    const std::string_view part = Slice(input.text, span);
    if (!HasDigit(part)) return;
    for (Mention& mention : FindFigures(part, input.lang, {})) {
      if (mention.type == MentionType::kDate) dates_.push_back(std::move(mention));
    }
  }

  // That which begins at byte `i` of the text, and where it ends.
  struct Found {
    Dates dates;
    std::size_t end = 0;
  };
  std::optional<Found> At(std::size_t i) const {
    for (const Mention& mention : dates_) {
      if (begin_ + mention.span.begin != i) continue;
      const Dates* dates = mention.value.dates();
      return Found{dates != nullptr ? *dates : Dates{}, begin_ + mention.span.end};
    }
    return std::nullopt;
  }

 private:
  std::size_t begin_;
  std::vector<Mention> dates_;
};

class TickerStampReader {
 public:
  TickerStampReader(const ApparatusInput& input, Span sentence)
      : text_(input.text),
        cues_(input.cues),
        sentence_(sentence),
        end_(EndWithin(text_, sentence, kLongestStamp)),
        at_(SkipOpening(sentence.begin)),
        input_(input) {}

  std::optional<ApparatusPart> Read(bool is_paragraph) {
    const auto hour = cues_.Find(Cue::kHour, text_, at_, end_);
    if (hour) at_ = SkipSpaces(text_, *hour, end_);
    if (!language::IsDigit(CharacterAt(text_, at_))) return std::nullopt;
    const DatesOf dates(input_, {at_, end_});
    ApparatusPart part;
    bool has_time = false;
    while (const auto found = dates.At(at_)) {
      if (found->dates.last) return std::nullopt;
      has_time = has_time || found->dates.first.hour >= 0;
      if (IsOfYear(found->dates.first)) part.date = found->dates.first.ToString();
      at_ = found->end;
      behind_figure_ = at_;
      SkipWords();
      const UChar32 c = CharacterAt(text_, at_);
      if (!has_time && (c == ',' || c == '|')) at_ = SkipSpaces(text_, at_ + 1, end_);
    }
    if (!has_time && is_paragraph) has_time = ReadPointedTime();
    if (!has_time) return std::nullopt;
    if (CharacterAt(text_, at_) == '.') at_ = SkipSpaces(text_, at_ + 1, end_);  // "18.05 h."
    const bool is_separated = ReadSeparator();
    if (!is_separated && !(is_paragraph && (StandsOff(at_) || StandsOff(behind_figure_)))) {
      return std::nullopt;
    }
    const std::size_t next = SkipSpaces(text_, at_, sentence_.end);
    const std::size_t least_behind = is_separated ? 8 : 20;
    if (sentence_.end - next < least_behind || !BeginsSentence(text_, next, sentence_.end)) {
      return std::nullopt;
    }
    part.span = TrimSpaces(text_, {sentence_.begin, next});
    part.kind = TextKind::kTimestamp;
    return part;
  }

 private:
  std::size_t SkipOpening(std::size_t i) {
    while (i < end_) {
      std::size_t next = i;
      const UChar32 c = language::NextCharacter(text_, next);
      const bool opens = c == '[' || c == '(' || c == 0x3010 || c == 0xFF08;
      is_open_ = is_open_ || opens;
      if (!opens && c != '+' && c != '*' && c != 0x2022 && !language::IsSpace(c)) break;
      i = next;
    }
    return i;
  }

  void SkipWords() {
    for (;;) {
      const std::size_t next = SkipSpaces(text_, at_, end_);
      const auto word = cues_.Find(Cue::kStampWord, text_, next, end_);
      if (!word) break;
      at_ = *word;
    }
    at_ = SkipSpaces(text_, at_, end_);
  }

  // "18.05", which may be another figure. Where nouns have capitals, what follows says nothing.
  bool ReadPointedTime() {
    constexpr std::size_t kLength = 5;
    const auto is_digit = [&](std::size_t k, char last) {
      return at_ + k < end_ && text_[at_ + k] >= '0' && text_[at_ + k] <= last;
    };
    const bool is_one = is_digit(0, '2') && is_digit(1, '9') && text_[at_ + 2] == '.' &&
                        is_digit(3, '5') && is_digit(4, '9') &&
                        language::IsSpace(CharacterAt(text_, at_ + kLength));
    if (!is_one || language::TraitsOf(input_.lang).capitalises_nouns) return false;
    behind_figure_ = at_ + kLength;
    at_ = SkipSpaces(text_, behind_figure_, end_);
    return true;
  }

  // "14:20 Trains are running again.": without a mark, hours and minutes, a space, and a sentence.
  // Moves to where it begins.
  bool StandsOff(std::size_t behind_time) {
    behind_time = SkipSpaces(text_, behind_time, sentence_.end);
    const std::string_view time = text_.substr(sentence_.begin, behind_time - sentence_.begin);
    std::size_t digits = 0;
    for (const char c : time) digits += c >= '0' && c <= '9';
    constexpr std::size_t kLeastDigits = 3;
    const UChar32 first = CharacterAt(text_, behind_time);
    const bool is_one =
        digits >= kLeastDigits && language::IsSpace(CharacterBefore(text_, behind_time)) &&
        language::IsLetter(first) && !language::IsSmall(first) && EndsAsSentence(text_, sentence_);
    if (is_one) at_ = behind_time;
    return is_one;
  }

  // A colon, a dash that stands off, a bar, a bracket that closes.
  bool ReadSeparator() {
    bool is_one = false;
    while (at_ < end_) {
      std::size_t next = at_;
      const UChar32 c = language::NextCharacter(text_, next);
      const bool closes = is_open_ && (c == ']' || c == ')' || c == 0x3011 || c == 0xFF09);
      const bool separates =
          c == ':' || c == 0xFF1A || c == '|' || c == '+' || closes ||
          (language::IsDash(c) && (language::IsSpace(CharacterAt(text_, next)) || c != '-'));
      if (!separates && !language::IsSpace(c)) break;
      is_one = is_one || separates;
      at_ = next;
    }
    return is_one;
  }

  std::string_view text_;
  const Cues& cues_;
  Span sentence_;
  std::size_t end_;
  bool is_open_ = false;
  std::size_t at_;
  std::size_t behind_figure_ = 0;
  const ApparatusInput& input_;
};

// "24 Jul 2025Health Decoded": where the heading begins that a date touches; the end if none does.
std::size_t EndOfTouchedDate(std::string_view text, Span line) {
  constexpr std::size_t kLongestHeading = 40;
  for (std::size_t i = line.begin + 1; i < line.end; ++i) {
    const bool is_digit = text[i - 1] >= '0' && text[i - 1] <= '9';
    if (!is_digit || !language::IsCapital(CharacterAt(text, i))) continue;
    return line.end - i <= kLongestHeading && !EndsAsSentence(text, line) ? i : line.end;
  }
  return line.end;
}

}  // namespace

std::optional<ApparatusPart> ReadTickerStamp(const ApparatusInput& input, Span sentence,
                                             bool is_paragraph) {
  return TickerStampReader(input, sentence).Read(is_paragraph);
}

std::optional<ApparatusPart> ReadStampLine(const ApparatusInput& input, Span line, bool is_line) {
  if (line.size() > kLongestLine) return std::nullopt;
  const std::string_view text = input.text;
  if (const std::size_t end = EndOfTouchedDate(text, line); is_line && end < line.end) {
    auto date = ReadStampLine(input, {line.begin, end}, true);
    if (date && !date->date.empty()) {
      date->span = line;
      return date;
    }
  }
  const auto cue_at = [&](std::size_t i) {
    return input.cues.Find(Cue::kStamp, text, i, line.end);
  };
  std::size_t at = line.begin;
  while (at < line.end && IsMark(CharacterAt(text, at))) language::NextCharacter(text, at);
  const bool is_announced = cue_at(at).has_value();
  const UChar32 first = CharacterAt(text, line.begin);
  const bool is_enclosed = first == '(' || first == '[' || first == 0xFF08;
  const bool may_be_one = is_line || (is_enclosed && HasDigit(Slice(text, line)));
  if (!is_announced && !may_be_one) return std::nullopt;
  const DatesOf dates(input, line);
  ApparatusPart part{line, TextKind::kTimestamp, {}, {}, {}, {}};
  bool has_day = false;
  bool has_time = false;
  bool has_more = false;  // Words that are no date,
  bool has_span = false;  // and with a number: "3 hours ago".
  while (at < line.end) {
    std::size_t next = at;
    if (IsMark(language::NextCharacter(text, next))) {
      at = next;
    } else if (const auto found = dates.At(at)) {
      if (found->dates.last) return std::nullopt;
      has_day = has_day || found->dates.first.day > 0;
      has_time = has_time || found->dates.first.hour >= 0;
      if (part.date.empty() && found->dates.first.day > 0 && IsOfYear(found->dates.first)) {
        part.date = found->dates.first.ToString();
      }
      at = found->end;
    } else if (const std::size_t group = EndOfDigitGroups(text, at, line.end); group > at) {
      const bool is_time = text.substr(at, group - at).find(':') != std::string_view::npos;
      (is_time ? has_time : has_day) = true;
      at = group;
    } else if (const auto cue = cue_at(at)) {
      at = *cue;
    } else if (const auto word = input.cues.Find(Cue::kStampWord, text, at, line.end)) {
      has_more = true;
      has_span = has_span || HasDigit(text.substr(at, *word - at));
      at = *word;
    } else if (const auto agency = input.cues.Find(Cue::kAgency, text, at, line.end)) {
      part.source = text.substr(at, *agency - at);
      at = *agency;
    } else if (const auto source = input.cues.Find(Cue::kSource, text, at, line.end)) {
      at = *source;
    } else if (const auto place = EndOfPlace(input, at, line.end)) {
      if (part.place.empty()) part.place = text.substr(at, *place - at);
      at = *place;
    } else {
      return std::nullopt;
    }
  }
  const bool is_sent = is_line && !part.place.empty() && !part.source.empty();
  const bool has_any = has_day || has_time || has_span || (is_announced && has_more);
  if (!has_any && !is_sent) return std::nullopt;
  if (!part.place.empty()) part.kind = TextKind::kDateline;
  const bool is_sentence = EndsAsSentence(text, line) && !is_enclosed;
  if (is_sentence && !is_announced && part.date.empty()) return std::nullopt;
  return part;
}

}  // namespace synoptic::mentions
