#include "models/mentions/apparatus/name_runs.hpp"

#include "models/language/characters.hpp"
#include "models/language/domains.hpp"
#include "models/language/icu.hpp"

namespace synoptic::mentions {
namespace {

// Behind longer words a full stop ends a sentence; behind shorter ones it may shorten a name.
constexpr std::size_t kLongestAbbreviation = 4;

bool IsInnerMark(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011 || c == '.' ||
         c == 0x30FB;
}

// Between names: "Jane Doe/AP", "Müller | dpa", "王小明、李雷", "A. Rossi (ANSA)".
bool IsJoint(UChar32 c) {
  constexpr std::u32string_view kJoints = U"/,&|·()-–—+@©、／，・＝=（）[]";
  return language::IsSpace(c) || kJoints.find(static_cast<char32_t>(c)) != kJoints.npos;
}

class NameRunReader {
 public:
  NameRunReader(std::string_view text, Span span, const Cues& cues)
      : text_(text), at_(span.begin), end_(span.end), cues_(cues) {}

  NameRun Read() {
    while (at_ < end_) {
      if (!ReadJoint() && !ReadKnown() && !ReadWord()) return run_;
    }
    run_.is_one = true;
    return run_;
  }

 private:
  UChar32 Peek() const {
    std::size_t i = at_;
    return language::NextCharacter(text_.substr(0, end_), i);
  }

  bool ReadJoint() {
    const UChar32 c = Peek();
    const bool is_last_stop = c == '.' && at_ + 1 == end_;
    if (!IsJoint(c) && !is_last_stop) return false;
    run_.has_slash = run_.has_slash || c == '/' || c == 0xFF0F;
    language::NextCharacter(text_, at_);
    return true;
  }

  bool ReadKnown() {
    if (const auto agency = cues_.Find(Cue::kAgency, text_, at_, end_)) {
      run_.has_agency = true;
      at_ = *agency;
      return true;
    }
    if (const auto word = cues_.Find(Cue::kNameWord, text_, at_, end_)) {
      at_ = *word;
      return true;
    }
    for (const Cue cue : {Cue::kCity, Cue::kCountry}) {
      const auto place = cues_.Find(cue, text_, at_, end_);
      if (!place) continue;
      ++run_.places;
      ++run_.names;
      at_ = *place;
      return true;
    }
    return false;
  }

  bool ReadWord() {
    const UChar32 first = Peek();
    if (!language::IsWordPart(first) || language::IsSmall(first))
      return IsElision() || IsHost() || IsCode();
    std::size_t characters = 0;
    std::size_t digits = 0;
    while (at_ < end_) {
      std::size_t next = at_;
      const UChar32 c = language::NextCharacter(text_, next);
      if (!language::IsWordPart(c) && !(characters > 0 && IsInnerMark(c))) break;
      if (c == '.' && next < end_ && characters > kLongestAbbreviation &&
          !language::IsCapital(CharacterAt(next))) {
        return false;
      }
      run_.unspaced += language::IsIdeographOrKana(c);
      digits += language::IsDigit(c);
      ++characters;
      at_ = next;
    }
    if (digits == characters) return digits == kYear;
    ++run_.names;
    return true;
  }

  UChar32 CharacterAt(std::size_t i) const { return language::NextCharacter(text_, i); }

  // "Département de l'Eure".
  bool IsElision() {
    const std::string_view rest = text_.substr(at_, std::min<std::size_t>(end_ - at_, 5));
    for (const std::string_view mark : {"'", "’"}) {
      const std::size_t at = rest.find(mark);
      if (at != 1 || rest.size() <= at + mark.size()) continue;
      if (!language::IsCapital(CharacterAt(at_ + at + mark.size()))) continue;
      at_ += at + mark.size();
      return true;
    }
    return false;
  }

  // "ntv.de".
  bool IsHost() {
    std::size_t i = at_;
    std::size_t point = 0;
    while (i < end_ && ((text_[i] >= 'a' && text_[i] <= 'z') || text_[i] == '-' ||
                        (text_[i] >= '0' && text_[i] <= '9') || (text_[i] == '.' && i > at_))) {
      if (text_[i] == '.') point = i;
      ++i;
    }
    if (point == 0 || !language::IsTopLevelDomain(text_.substr(point + 1, i - point - 1)))
      return false;
    run_.has_agency = true;
    at_ = i;
    return true;
  }

  // "kna/mw": who wrote it in a few small letters, beside a slash.
  bool IsCode() {
    constexpr std::size_t kLongest = 5;
    std::size_t i = at_;
    while (i < end_ && text_[i] >= 'a' && text_[i] <= 'z') ++i;
    const std::size_t length = i - at_;
    const bool is_beside_slash =
        (i < end_ && text_[i] == '/') || (at_ > 0 && text_[at_ - 1] == '/');
    if (length == 0 || length > kLongest || !is_beside_slash) return false;
    at_ = i;
    return true;
  }

  static constexpr std::size_t kYear = 4;

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  const Cues& cues_;
  NameRun run_;
};

}  // namespace

NameRun ReadNameRun(std::string_view text, Span span, const Cues& cues) {
  return NameRunReader(text, span, cues).Read();
}

bool IsShortNameRun(const NameRun& run) {
  constexpr std::size_t kMostNames = 8;
  constexpr std::size_t kMostUnspaced = 20;
  return run.is_one && run.names <= kMostNames && run.unspaced <= kMostUnspaced &&
         (run.names > 0 || run.has_agency);
}

}  // namespace synoptic::mentions
