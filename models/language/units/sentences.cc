// Sentences, from what stands on both sides of a terminator.
//
// Terminators are what Unicode says they are (Sentence_Break STerm and ATerm), and the ellipsis.
// Behind one come closing marks, which belong to its sentence, then white space, then what would
// begin the next. UAX #29 decides by these alone, and so it ends a sentence after "Prof. " and none
// after "finito.Il". Here the token before a full stop is looked at too (abbreviations.hpp), and a
// missing space is made up for where a small letter and a capital meet. Where a small letter or a
// comma follows, there is no end. One pass; each question looks at a few neighbours only.

#include "models/language/units/sentences.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/abbreviations.hpp"
#include "models/language/units/paragraph_reader.hpp"

namespace synoptic::language {
namespace {

// Thai has no full stops; its clauses end in spaces. A piece is to have this many characters.
constexpr std::size_t kMinThaiPiece = 60;

// Bytes of a paragraph that are read at once; a longer one, which no person wrote, is cut at a
// space.
constexpr std::size_t kMaxPart = std::size_t{1} << 20;

constexpr UChar32 kDegreeSign = 0xB0;

// A token that is given as UTF-8, as characters.
std::u32string Decode(std::string_view token) {
  std::u32string characters;
  for (std::size_t i = 0; i < token.size();) {
    characters.push_back(static_cast<char32_t>(NextCharacter(token, i)));
  }
  return characters;
}

bool IsNumber(std::u32string_view token) {
  return !token.empty() &&
         std::ranges::all_of(token, [](char32_t c) { return IsDigit(static_cast<UChar32>(c)); });
}

bool IsRomanNumeral(std::u32string_view token) {
  return !token.empty() && token.find_first_not_of(U"IVXLC") == std::u32string_view::npos;
}

// "U.S", "a.m", "S.p.A", "J.-C": parts of a few letters.
bool IsPointed(std::u32string_view token) {
  constexpr std::size_t kMaxLetters = 3;
  std::size_t points = 0;
  std::size_t part = 0;
  for (const char32_t c : token) {
    if (c == U'.' || c == U'-') {
      points += c == U'.';
      part = 0;
    } else if (!IsLetter(static_cast<UChar32>(c)) || ++part > kMaxLetters) {
      return false;
    }
  }
  return points > 0;
}

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view paragraph, std::string_view lang)
      : reader_(paragraph), lang_(lang) {}

  std::vector<Span> Split() {
    begin_ = reader_.SkipSpace(0);
    for (std::size_t i = begin_; i < reader_.size();) {
      if (!IsTerminator(reader_.At(i))) {
        ++i;
        continue;
      }
      const Stop stop = reader_.ReadStop(i);
      const bool ends = stop.next < reader_.size() && EndsSentence(stop);
      if (ends) {
        Add(begin_, stop.end);
        begin_ = stop.next;
      }
      i = ends ? stop.next : stop.marks_end;
    }
    Add(begin_, reader_.size());
    return std::move(sentences_);
  }

 private:
  bool EndsSentence(const Stop& stop) const {
    if (reader_.IsEnclosed(stop.begin, begin_)) return false;
    const Start start = reader_.ReadStart(stop.next);
    if (!stop.IsSpaced()) return EndsWithoutSpace(stop, start);
    switch (start.kind) {
      case Start::Kind::kNothing:
      case Start::Kind::kContinuation:
      case Start::Kind::kSmall:
        return false;
      case Start::Kind::kCapital:
      case Start::Kind::kCaseless:
      case Start::Kind::kNumber:
        break;
    }
    switch (stop.kind) {
      case Stop::Kind::kStrong:
        return true;
      case Stop::Kind::kEllipsis:
        return start.kind == Start::Kind::kCapital;
      case Stop::Kind::kFullStop:
        break;
    }
    return !IsNumbering(stop) && !IsDateline(stop) && EndsAfterToken(stop, start);
  }

  // Whether a single full stop between a token and a word is the end of a sentence.
  bool EndsAfterToken(const Stop& stop, const Start& start) const {
    const std::string token = reader_.TokenBefore(stop.begin);
    const std::u32string characters = Decode(token);
    if (characters.empty()) return true;  // A bracket, a sign of per cent.
    if (IsUnspacedLetter(static_cast<UChar32>(characters.back()))) return false;
    const std::u32string next = Decode(reader_.Utf8(start.begin, start.word_end));
    switch (FindAbbreviation(token, lang_)) {
      case Abbreviation::kTitle:
        return false;
      case Abbreviation::kNumbered:
        return start.kind != Start::Kind::kNumber &&
               (!IsRomanNumeral(next) || Begins(start, Preceding::kAbbreviation));
      case Abbreviation::kInner:
        return Begins(start, Preceding::kAbbreviation);
      case Abbreviation::kFinal:
        return !FollowsTimeOfDay(start.word);
      case Abbreviation::kNone:
        break;
    }
    if (IsPointed(characters)) return Begins(start, Preceding::kAbbreviation);
    const bool is_number = IsNumber(characters);
    if (characters.size() == 1 && !is_number) return EndsAfterLetter(stop, start);
    const bool is_cited = reader_.At(stop.begin - characters.size() - 2) == '.';  // "Nr. 3."
    const bool is_ordinal =
        (is_number && characters.size() <= 2 && !is_cited) || IsRomanNumeral(characters);
    return !is_ordinal || !TraitsOf(lang_).writes_ordinals_with_stop ||
           Begins(start, Preceding::kAbbreviation);
  }

  bool Begins(const Start& start, Preceding preceding) const {
    return start.kind == Start::Kind::kCapital && OftenBeginsSentence(start.word, preceding, lang_);
  }

  // The same after a single letter: an initial, an abbreviation, a unit or a word.
  bool EndsAfterLetter(const Stop& stop, const Start& start) const {
    const UChar32 letter = reader_.At(stop.begin - 1);
    const bool is_spaced = stop.begin > 1 && IsSpace(reader_.At(stop.begin - 2));
    const UChar32 before = reader_.At(stop.begin - (is_spaced ? 3 : 2));
    const bool is_unit = IsDigit(before) || before == kDegreeSign;
    const auto is_one_of = [&](std::u32string_view letters) {
      return letters.find(static_cast<char32_t>(letter)) != std::u32string_view::npos;
    };
    // "J. R. R.", "z. B.", "a. C."
    if (start.word_end == start.begin + 1 && reader_.At(start.word_end) == '.') return false;
    if (IsCapital(letter)) {
      const bool is_word =
          (TraitsOf(lang_).i_is_word && letter == 'I') || (is_unit && is_one_of(U"CFKVW"));
      return is_word || Begins(start, Preceding::kInitial);
    }
    if (IsCaseless(letter)) return IsIdeographOrKana(letter) || IsHangul(letter);
    if (start.kind == Start::Kind::kNumber) return false;  // "c. 12".
    if (!is_one_of(U"bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчш")) return true;
    return (is_unit && is_one_of(U"ghlmstгмлсчт")) || Begins(start, Preceding::kAbbreviation);
  }

  // A full-width terminator needs no space behind it. Behind another one a space may be missing:
  // "finito.Il giorno", but not in "Node.js", "U.S.A" and "example.com".
  bool EndsWithoutSpace(const Stop& stop, const Start& start) const {
    const UChar32 next = reader_.At(stop.next);
    const UChar32 last = reader_.At(stop.marks_end - 1);
    if (IsTerminator(next) || IsDash(next) || start.kind == Start::Kind::kNothing ||
        start.kind == Start::Kind::kContinuation) {
      return false;
    }
    const bool is_spaceless = last >= 0x80 && stop.kind == Stop::Kind::kStrong;
    if (is_spaceless) {
      const bool is_decimal = IsDigit(reader_.At(stop.begin - 1)) && IsDigit(next);
      const bool is_quoted_speech = stop.IsClosed() && IsHiragana(next);  // 「...。」と
      return !is_decimal && !is_quoted_speech;
    }
    if (start.kind == Start::Kind::kCaseless) return EndsBetweenCaseless(stop, start);
    const bool ends = start.kind == Start::Kind::kCapital &&
                      (stop.kind != Stop::Kind::kFullStop || EndsBetweenWords(stop, start));
    return ends && !reader_.IsInLink(stop.begin);
  }

  bool EndsBetweenCaseless(const Stop& stop, const Start& start) const {
    constexpr std::size_t kMinWord = 3;  // Of letters that abbreviations are made of.
    const std::u32string token = Decode(reader_.TokenBefore(stop.begin));
    if (token.empty() || stop.kind == Stop::Kind::kEllipsis) return false;
    const auto last = static_cast<UChar32>(token.back());
    const UChar32 first = reader_.At(start.begin);
    const auto is_syllable = [](UChar32 c) { return IsIdeographOrKana(c) || IsHangul(c); };
    if (is_syllable(last) && is_syllable(first)) return true;
    return token.size() >= kMinWord && IsCaseless(last) && IsCaseless(first);
  }

  bool EndsBetweenWords(const Stop& stop, const Start& start) const {
    const std::string token = reader_.TokenBefore(stop.begin);
    const std::u32string characters = Decode(token);
    if (characters.size() < 2 && !stop.IsClosed()) return false;
    const bool is_abbreviation =
        IsPointed(characters) || FindAbbreviation(token, lang_) != Abbreviation::kNone;
    if (is_abbreviation) return false;
    const UChar32 after = reader_.At(start.word_end);
    const bool is_path = after == '.' && IsWordPart(reader_.At(start.word_end + 1));
    const bool is_pointed = after == '.' && start.word_end == start.begin + 1;  // "Ph.D."
    if (is_path || is_pointed || IsCapital(reader_.At(start.begin + 1))) return false;
    for (const std::string_view domain : {"com", "org", "net", "gov", "edu", "info"}) {
      if (start.word == domain) return false;
    }
    const bool is_word =
        stop.IsClosed() || IsSmall(static_cast<UChar32>(characters.back())) || IsNumber(characters);
    return is_word || OftenBeginsSentence(start.word, Preceding::kAbbreviation, lang_);
  }

  // "1.", "2.3.", "(IV.", "b." is all there is of the sentence.
  bool IsNumbering(const Stop& stop) const {
    constexpr std::size_t kMaxLength = 12;
    constexpr std::size_t kMaxRoman = 5;
    constexpr std::size_t kYear = 4;
    std::size_t begin = begin_;
    while (begin < stop.begin && !IsWordPart(reader_.At(begin))) ++begin;
    if (stop.begin - begin > kMaxLength) return false;
    const std::string label = reader_.Utf8(begin, stop.begin);
    const auto consists_of = [&](std::string_view characters) {
      return label.find_first_not_of(characters) == std::string::npos;
    };
    if (label.size() == 1) return true;
    if (consists_of("IVX")) return label.size() <= kMaxRoman;
    return consists_of("0123456789.") && (label.size() < kYear || label.find('.') < kYear);
  }

  // A date is no sentence: "12 marzo 2024.", "Roma, 12 marzo 2024.", "March 12, 2024."
  bool IsDateline(const Stop& stop) const {
    constexpr std::size_t kMaxLength = 40;
    constexpr std::size_t kYear = 4;
    if (begin_ != reader_.SkipSpace(0) || stop.begin - begin_ > kMaxLength) return false;
    const std::u32string year = Decode(reader_.TokenBefore(stop.begin));
    if (year.size() != kYear || !IsNumber(year)) return false;
    const std::string text = reader_.Utf8(begin_, stop.begin);
    const std::size_t day = text.find_first_of("0123456789");
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return day == 0;
    return day == 0 || comma + 2 == day || (comma > day && text.find(' ') + 1 == day);
  }

  // Adds the sentence of the characters [begin, end).
  void Add(std::size_t begin, std::size_t end) {
    while (end > begin && IsSpace(reader_.At(end - 1))) --end;
    if (begin == end) return;
    for (std::size_t i = begin + kMinThaiPiece; i + kMinThaiPiece < end; ++i) {
      const bool is_thai_gap = IsSpace(reader_.At(i)) && IsThaiOrLao(reader_.At(i - 1)) &&
                               IsThaiOrLao(reader_.At(i + 1));
      if (!is_thai_gap) continue;
      sentences_.push_back(reader_.ToBytes(begin, i));
      begin = i + 1;
      i = begin + kMinThaiPiece - 1;
    }
    sentences_.push_back(reader_.ToBytes(begin, end));
  }

  ParagraphReader reader_;
  std::string_view lang_;
  std::size_t begin_ = 0;  // Of the sentence that is being read.
  std::vector<Span> sentences_;
};

// The end of the part that begins at `begin` and is small enough to be read at once.
std::size_t EndOfPart(std::string_view paragraph, std::size_t begin) {
  if (paragraph.size() - begin <= kMaxPart) return paragraph.size();
  const std::size_t space = paragraph.find_last_of(" \t\n", begin + kMaxPart);
  if (space != std::string_view::npos && space > begin) return space;
  std::size_t end = begin + kMaxPart;
  while ((paragraph[end] & 0xC0) == 0x80) --end;
  return end;
}

}  // namespace

std::vector<Span> SplitSentences(std::string_view paragraph, std::string_view lang) {
  std::vector<Span> sentences;
  for (std::size_t begin = 0, end = 0; begin < paragraph.size(); begin = end) {
    end = EndOfPart(paragraph, begin);
    for (const Span span : SentenceSplitter(Slice(paragraph, {begin, end}), lang).Split()) {
      sentences.push_back({begin + span.begin, begin + span.end});
    }
  }
  return sentences;
}

}  // namespace synoptic::language
