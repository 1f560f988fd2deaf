// Datelines: a place, a date and an agency in any order, then a dash or whatever else their
// language ends them with. Their pieces are read one by one from the beginning of a paragraph; at
// each mark that may end a dateline the pieces so far say whether they are one. A place alone, as
// in "Paris – Dreimal hat", is one at the beginning of an article only, and if nothing speaks for
// a sentence that begins with its subject.

#include <algorithm>
#include <string>

#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/apparatus/place_alone.hpp"
#include "models/mentions/apparatus/unspaced_datelines.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongest = 160;
constexpr std::size_t kLeastBehind = 15;  // Bytes of the sentence behind.
constexpr std::size_t kMostUnknown = 4;   // Words with a capital that name no known place.

class DatelineReader {
 public:
  DatelineReader(const ApparatusInput& input, Span paragraph, bool is_opening)
      : text_(input.text),
        input_(input),
        paragraph_(paragraph),
        end_(EndWithin(text_, paragraph, kLongest)),
        at_(paragraph.begin),
        place_alone_(input, paragraph, is_opening) {}

  std::optional<ApparatusPart> Read() {
    while (at_ < end_) {
      at_ = SkipSpaces(text_, at_, end_);
      const std::size_t begin = at_;
      if (at_ >= end_ || !ReadPiece()) break;
      if (at_ == begin) break;
    }
    if (found_ == 0) return std::nullopt;
    return ApparatusPart{TrimSpaces(text_, {paragraph_.begin, found_}),
                         TextKind::kDateline,
                         accepted_.date,
                         accepted_.place,
                         accepted_.source,
                         {}};
  }

 private:
  bool ReadPiece() {
    return ReadDash() || ReadDate() || ReadAgency() || ReadPlace() || ReadMark() || ReadWord();
  }

  void Accept() {
    found_ = at_;
    accepted_ = pieces_;
  }

  bool ReadDash() {
    std::size_t after = at_;
    bool is_long = false;
    while (after < end_) {
      std::size_t next = after;
      const UChar32 c = language::NextCharacter(text_, next);
      const bool is_stop = c == '.' && after == at_ && IsSeparator(CharacterAt(text_, next));
      if (!IsSeparator(c) && !is_stop) break;
      is_long = is_long || (c != '-' && !is_stop) || after > at_;
      after = next;
    }
    if (after == at_) return false;
    const UChar32 before = CharacterBefore(text_, at_);
    const UChar32 behind = CharacterAt(text_, after);
    const bool stands_off = language::IsSpace(before) || before == ')' || before == '.' ||
                            before == ']' || before == '/' || before == 0xFF3D;
    const bool is_spaced = language::IsSpace(behind) || before == ')' || before == '.' || is_long;
    if (!stands_off || !is_spaced || at_ == paragraph_.begin) return false;
    const std::size_t dash = at_;
    at_ = SkipSpaces(text_, after, paragraph_.end);
    if (Suffices(dash)) Accept();
    at_ = std::min(at_, end_);
    return true;
  }

  bool Suffices(std::size_t dash) const {
    const bool has_place = pieces_.has_city || pieces_.has_country || pieces_.capitals > 0;
    if (paragraph_.end - std::min(at_, paragraph_.end) < kLeastBehind) return false;
    if (!BeginsSentence(text_, at_, paragraph_.end)) return false;
    if (pieces_.has_agency && pieces_.is_enclosed) return true;
    if (pieces_.unknown > 0) return false;
    if (has_place && (pieces_.has_agency || pieces_.has_date)) return true;
    return place_alone_.IsDateline(pieces_, dash, at_);
  }

  // Figures are read only where a date may stand, as they take more time than the rest.
  bool ReadDate() {
    const UChar32 first = CharacterAt(text_, at_);
    const bool has_begun = pieces_.has_city || pieces_.has_country || pieces_.has_agency ||
                           pieces_.capitals > 0 || pieces_.unknown > 0;
    const bool may_be_month = has_begun && language::IsLetter(first) && !language::IsSmall(first);
    if (!language::IsDigit(first) && !may_be_month) return false;
    if (!dates_) {
      dates_.emplace();
      const std::string_view head = text_.substr(paragraph_.begin, end_ - paragraph_.begin);
      if (std::ranges::any_of(head, [](char c) { return c >= '0' && c <= '9'; })) {
        for (Mention& mention : FindFigures(head, input_.lang, {})) {
          if (mention.type == MentionType::kDate) dates_->push_back(std::move(mention));
        }
      }
    }
    if (has_begun && ReadDay()) return true;
    for (const Mention& date : *dates_) {
      if (paragraph_.begin + date.span.begin != at_) continue;
      const Dates* dates = date.value.dates();
      if (dates != nullptr && (dates->last || !IsDay(dates->first))) return false;
      at_ = paragraph_.begin + date.span.end;
      pieces_.has_date = true;
      if (dates != nullptr && IsOfYear(dates->first)) pieces_.date = dates->first.ToString();
      return true;
    }
    return false;
  }

  // "MADRID, 4 (EUROPA PRESS)": the day alone.
  bool ReadDay() {
    constexpr std::size_t kMostDigits = 2;
    std::size_t end = at_;
    while (end < end_ && text_[end] >= '0' && text_[end] <= '9') ++end;
    if (end == at_ || end - at_ > kMostDigits || text_.substr(end, 2) != " (") return false;
    at_ = end;
    return true;
  }

  static bool IsDay(const Date& date) { return date.day > 0 || date.hour >= 0; }

  bool ReadAgency() {
    auto end = input_.cues.Find(Cue::kAgency, text_, at_, end_);
    if (!end) end = EndOfHost();
    if (!end) return false;
    const UChar32 before = CharacterBefore(text_, at_);
    const UChar32 behind = CharacterAt(text_, *end);
    const bool is_in_slashes = before == '/' && behind == '/';
    const bool is_beside_bracket = before == '(' || before == '[' || behind == ')' || behind == ']';
    pieces_.is_enclosed = pieces_.is_enclosed || is_in_slashes || (is_open_ && is_beside_bracket);
    pieces_.has_agency = true;
    pieces_.source = text_.substr(at_, *end - at_);
    at_ = *end;
    return true;
  }

  // "KOMPAS.com", "TEMPO.CO".
  std::optional<std::size_t> EndOfHost() const {
    std::size_t i = at_;
    std::size_t point = 0;
    const auto is_part = [](char c) {
      return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    };
    while (i < end_ && (is_part(text_[i]) ||
                        (text_[i] == '.' && i > at_ && i + 1 < end_ && is_part(text_[i + 1])))) {
      if (text_[i] == '.') point = i;
      ++i;
    }
    constexpr std::size_t kLongestDomain = 4;
    const bool is_host = point > at_ + 2 && i - point > 2 && i - point <= kLongestDomain + 1;
    return is_host ? std::optional(i) : std::nullopt;
  }

  bool ReadPlace() {
    const UChar32 first = CharacterAt(text_, at_);
    if (language::IsSmall(first)) return false;
    std::optional<std::size_t> end;
    bool is_city = false;
    for (const Cue cue : {Cue::kCity, Cue::kCountry}) {
      const auto found = input_.cues.Find(cue, text_, at_, end_);
      if (found && (!end || *found > *end)) {
        end = found;
        is_city = cue == Cue::kCity;
      }
    }
    if (!end) return false;
    (is_city ? pieces_.has_city : pieces_.has_country) = true;
    AddPlace({at_, *end});
    return true;
  }

  void AddPlace(Span place) {
    if (pieces_.place.empty()) pieces_.place = Slice(text_, place);
    at_ = place.end;
  }

  bool ReadMark() {
    const UChar32 c = CharacterAt(text_, at_);
    constexpr std::u32string_view kMarks = U",./()·（）[]［］";
    if (c == ':' || c == 0xFF1A) return ReadColon();
    if (kMarks.find(static_cast<char32_t>(c)) == kMarks.npos) return false;
    if (c == '(' || c == '[' || c == 0xFF08) is_open_ = true;
    if (c == ')' || c == ']' || c == 0xFF09) is_open_ = false;
    language::NextCharacter(text_, at_);
    const std::size_t next = SkipSpaces(text_, at_, paragraph_.end);
    // "МОСКВА, 5 марта /ТАСС/.", "5 мар - РИА Новости.", "Roma, 12 marzo 2024."
    const bool has_place = pieces_.has_city || pieces_.has_country || pieces_.capitals > 0;
    const bool has_enough = has_place && (pieces_.has_date || pieces_.is_enclosed) &&
                            (pieces_.has_agency || pieces_.date.size() == kFullDate);
    // "Bad Elster (epd). Der See"
    const bool is_behind_agency = pieces_.is_enclosed && CharacterBefore(text_, at_ - 1) == ')';
    if (c == '.' && (is_behind_agency || (has_enough && pieces_.unknown == 0)) && next > at_ &&
        paragraph_.end - next >= kLeastBehind && BeginsSentence(text_, next, paragraph_.end)) {
      const std::size_t stop = at_;
      at_ = next;
      Accept();
      at_ = stop;
    }
    // "MADRID, 4 (EUROPA PRESS) El alcalde": without a dash.
    const bool is_closed = (c == ')' || c == 0xFF09) && has_place && pieces_.is_enclosed;
    if (is_closed && pieces_.unknown == 0 && next > at_ &&
        paragraph_.end - next >= PlaceAlone::kLeastBehind &&
        BeginsSentence(text_, next, paragraph_.end) &&
        language::IsLetter(CharacterAt(text_, next))) {
      const std::size_t close = at_;
      at_ = next;
      Accept();
      at_ = close;
    }
    return true;
  }

  // "القاهرة - أ ف ب:".
  bool ReadColon() {
    const bool has_place = pieces_.has_city || pieces_.has_country || pieces_.capitals > 0;
    language::NextCharacter(text_, at_);
    const std::size_t next = SkipSpaces(text_, at_, paragraph_.end);
    if (!pieces_.has_agency || !(has_place || pieces_.is_enclosed) ||
        paragraph_.end - next < kLeastBehind) {
      return false;
    }
    at_ = next;
    Accept();
    return false;
  }

  bool ReadWord() {
    const auto particle = input_.cues.Find(Cue::kNameWord, text_, at_, end_);
    if (particle && language::IsSmall(CharacterAt(text_, at_))) {
      if (pieces_.place.empty() && pieces_.unknown == 0) return false;
      at_ = *particle;
      return true;
    }
    const std::size_t begin = at_;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool is_first_small = false;
    while (at_ < end_) {
      std::size_t next = at_;
      const UChar32 c = language::NextCharacter(text_, next);
      const bool is_joint = (c == '\'' || c == 0x2019 || c == '-') && letters > 0 &&
                            language::IsLetter(CharacterAt(text_, next));
      if (!is_joint && !language::HasCategory(c, U_GC_L_MASK | U_GC_M_MASK)) break;
      if (letters == 0 && !is_joint) is_first_small = language::IsSmall(c);
      letters += language::IsLetter(c);
      capitals += language::IsCapital(c);
      at_ = next;
    }
    constexpr std::size_t kLongestCode = 5;  // "(dpa/lby)"
    if (is_first_small && is_open_ && pieces_.is_enclosed && letters <= kLongestCode) return true;
    if (letters == 0 || is_first_small || language::IsIdeographOrKana(CharacterAt(text_, begin))) {
      return false;
    }
    if (letters > 1 && capitals == letters) {
      ++pieces_.capitals;
      if (pieces_.capital_words.empty()) pieces_.capital_words.begin = begin;
      pieces_.capital_words.end = at_;
      AddPlace({begin, at_});
      return true;
    }
    return ++pieces_.unknown <= kMostUnknown;
  }

  static constexpr std::size_t kFullDate = 10;

  std::string_view text_;
  const ApparatusInput& input_;
  Span paragraph_;
  std::size_t end_;
  std::size_t at_;
  PlaceAlone place_alone_;
  std::size_t found_ = 0;
  DatelinePieces pieces_;
  DatelinePieces accepted_;
  bool is_open_ = false;
  std::optional<std::vector<Mention>> dates_;
};

}  // namespace

std::optional<ApparatusPart> ReadDateline(const ApparatusInput& input, Span paragraph,
                                          bool is_opening) {
  if (auto part = ReadUnspacedDateline(input, paragraph)) return part;
  return DatelineReader(input, paragraph, is_opening).Read();
}

}  // namespace synoptic::mentions
