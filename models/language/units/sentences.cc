// Sentences, from what stands on both sides of a terminator.
//
// Terminators are what Unicode says they are (Sentence_Break STerm and ATerm), and the ellipsis.
// Behind one come closing marks, which belong to its sentence, then white space, then what would
// begin the next. UAX #29 decides by these alone, and so it ends a sentence after "Prof. " and none
// after "finito.Il". Here the token before a full stop is looked at too (abbreviations.hpp), and a
// missing space is made up for where a small letter and a capital meet. Where a small letter or a
// comma follows, there is no end. One pass; each question looks at a few neighbours only.

#include "models/language/units/sentences.hpp"

#include <optional>
#include <string>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/units/abbreviations.hpp"
#include "models/language/units/full_stops.hpp"
#include "models/language/units/paragraph_reader.hpp"
#include "models/language/units/reporting_clauses.hpp"
#include "models/language/units/sentence_words.hpp"
#include "models/language/units/soft_ends.hpp"

namespace synoptic::language {
namespace {

// Thai has no full stops; its clauses end in spaces. A piece is to have this many characters.
constexpr std::size_t kMinThaiPiece = 60;

// Bytes of a paragraph that are read at once; a longer one, which no person wrote, is cut at a
// space.
constexpr std::size_t kMaxPart = std::size_t{1} << 20;

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view paragraph, std::string_view lang)
      : reader_(paragraph),
        words_(SentenceWordsOf(lang)),
        full_stops_(reader_, words_, lang),
        soft_ends_(reader_, words_),
        lang_(lang) {}

  std::vector<Span> Split() {
    begin_ = reader_.SkipSpace(0);
    for (std::size_t i = begin_; i < reader_.size();) {
      const UChar32 c = reader_.At(i);
      if (!IsTerminator(c)) {
        const std::size_t behind = IsItemMark(c) ? ReadItem(i) : ReadUnstopped(i);
        i = behind > i ? behind : i + 1;
        continue;
      }
      Stop stop = reader_.ReadStop(i);
      TakeNote(stop);
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
    if (reader_.IsEnclosed(stop.begin, begin_) && !IsInSpeech(stop)) return false;
    const Start start = reader_.ReadStart(stop.next);
    const bool ends = stop.IsSpaced() ? EndsWithSpace(stop, start) : EndsWithoutSpace(stop, start);
    return ends && !(stop.IsClosed() && GoesOnBehindQuotation(stop, start));
  }

  bool EndsWithSpace(const Stop& stop, const Start& start) const {
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
        return !IsNameWithMark(stop) || full_stops_.Begins(start, Preceding::kAbbreviation);
      case Stop::Kind::kEllipsis:
        return start.kind == Start::Kind::kCapital ||
               soft_ends_.EndsAfterPause(stop, start, begin_);
      case Stop::Kind::kFullStop:
        break;
    }
    return !IsNumbering(stop) && !IsDateline(stop) && full_stops_.Ends(stop, start, begin_);
  }

  // A quotation that a verb of saying follows is speech, however short: '"Gidiyoruz. Geç oldu"
  // dedi'.
  bool IsInSpeech(const Stop& stop) const {
    constexpr std::size_t kMinSentence = 6;
    const std::optional<Quotation> quotation = reader_.QuotationAround(stop.begin);
    if (!quotation || stop.IsClosed() || stop.marks_end >= quotation->close) return false;
    const bool is_short =
        stop.begin - quotation->open <= kMinSentence || quotation->close - stop.next < kMinSentence;
    if (is_short) return false;
    const std::size_t verb = reader_.SkipSpace(quotation->close + 1);
    return verb > quotation->close + 1 &&
           words_.reporting.Has(reader_.LowerCase(verb, reader_.WordEnd(verb)));
  }

  // What ends a sentence without a stop, where that is usual: "そうですよ」", "（笑）", "♪". Cuts
  // there and returns what is behind it, else `i`.
  std::size_t ReadUnstopped(std::size_t i) {
    if (words_.speech_ends.empty() || reader_.At(i) < 0x80) return i;
    const std::size_t end = soft_ends_.EndOfUnstopped(i, begin_);
    if (end == i || end >= reader_.size() || IsTerminator(reader_.At(end))) return i;
    Add(begin_, end);
    begin_ = reader_.SkipSpace(end);
    return begin_;
  }

  // "Yahoo!"
  bool IsNameWithMark(const Stop& stop) const {
    const bool is_exclamation = stop.marks_end == stop.begin + 1 && reader_.At(stop.begin) == '!';
    return is_exclamation && !stop.IsClosed() &&
           FindAbbreviation(reader_.TokenBefore(stop.begin) + "!", lang_) != Abbreviation::kNone;
  }

  bool IsIdeographicStop(const Stop& stop) const {
    const UChar32 c = reader_.At(stop.marks_end - 1);
    return c == 0x3002 || c == 0xFF61;
  }

  // Who spoke, or the rest of the sentence that a title with a mark stands in: "the play 'Who Was
  // That?' Albert Dunn wrote".
  bool GoesOnBehindQuotation(const Stop& stop, const Start& start) const {
    const bool is_strong = stop.kind == Stop::Kind::kStrong && !IsIdeographicStop(stop);
    if (is_strong && soft_ends_.GoesOn(stop.end)) return true;
    const bool often_begins = full_stops_.Begins(start, Preceding::kAbbreviation);
    if (IsReportingClause(reader_, stop, start, words_, often_begins)) return true;
    const std::optional<Quotation> quotation = reader_.QuotationWithinSentence(stop);
    if (!quotation || quotation->open < begin_ || often_begins) return false;
    constexpr std::size_t kMaxTitle = 60;
    const std::size_t length = quotation->close - quotation->open;
    if (length <= kMaxTitle && IsNamedAsQuotation(*quotation)) return true;
    const Span verb = reader_.WordBefore(quotation->open);
    const std::string word = reader_.LowerCase(verb.begin, verb.end);
    const bool is_spoken = IsIdeographOrKana(reader_.At(verb.begin))
                               ? EndsInOneOf(word, words_.reporting)
                               : words_.reporting.Has(word);
    return is_strong && start.begin == stop.next && !is_spoken && length <= kMaxTitle;
  }

  // 他那句“活着就好。”让: a word for what is quoted stands before it, and more goes on behind.
  bool IsNamedAsQuotation(const Quotation& quotation) const {
    if (words_.before_quotations.empty()) return false;
    const Span before = reader_.WordBefore(quotation.open);
    return EndsInOneOf(reader_.Utf8(before.begin, before.end), words_.before_quotations);
  }

  // The number of a footnote that has lost its height: "It is old.12 Its walls".
  void TakeNote(Stop& stop) const {
    constexpr std::size_t kMaxDigits = 3;
    constexpr std::size_t kMinWord = 3;
    if (stop.IsClosed() || stop.IsSpaced() || stop.kind != Stop::Kind::kFullStop) return;
    std::size_t end = stop.end;
    while (end - stop.end <= kMaxDigits && IsDigit(reader_.At(end))) ++end;
    if (end == stop.end || end - stop.end > kMaxDigits || !IsSpace(reader_.At(end))) return;
    for (std::size_t i = 1; i <= kMinWord; ++i) {
      if (stop.begin < begin_ + i || !IsSmall(reader_.At(stop.begin - i))) return;
    }
    const std::string token = reader_.TokenBefore(stop.begin);
    const bool is_number_of = token.find('.') != std::string::npos ||
                              FindAbbreviation(token, lang_) != Abbreviation::kNone;
    if (is_number_of) return;
    stop.end = end;
    stop.next = reader_.SkipSpace(end);
  }

  // Marks of list items and of the entries of a ticker that stand in a line.
  static bool IsItemMark(UChar32 c) {
    return c == '+' || c == 0x2022 || c == 0x2023 || c == 0x25E6 || c == 0x25AA || c == 0x25A0 ||
           c == 0x25CF || c == 0x25BA || c == 0x25B6;
  }

  // Cuts before an item and returns what is behind its mark.
  std::size_t ReadItem(std::size_t i) {
    std::size_t end = i + 1;
    while (reader_.At(end) == '+') ++end;
    constexpr std::size_t kPlusSigns = 3;
    if (reader_.At(i) == '+' && end - i < kPlusSigns) return end;
    const bool is_first_a_mark = reader_.At(i) == reader_.At(begin_) || IsSpace(reader_.At(i - 1));
    const std::size_t next = reader_.SkipSpace(end);
    if (!is_first_a_mark || next == reader_.size() || i == begin_) return end;
    Add(begin_, i);
    begin_ = i;
    return end;
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
    if (stop.kind == Stop::Kind::kEllipsis && soft_ends_.EndsAfterPause(stop, start, begin_))
      return true;
    const bool is_spaceless = last >= 0x80 && stop.kind == Stop::Kind::kStrong;
    if (is_spaceless) {
      const bool is_decimal =
          IsDigit(reader_.At(stop.begin - 1)) && IsDigit(next) && !IsIdeographicStop(stop);
      const bool is_quoted_speech = stop.IsClosed() && IsHiragana(next);  // 「...。」と
      return !is_decimal && !is_quoted_speech &&
             (stop.IsClosed() || !IsHiragana(next) || !soft_ends_.GoesOn(stop.end));
    }
    if (start.kind == Start::Kind::kCaseless) return soft_ends_.EndsBetweenCaseless(stop, start);
    const bool ends =
        start.kind == Start::Kind::kCapital &&
        (stop.kind != Stop::Kind::kFullStop || full_stops_.EndsBetweenWords(stop, start));
    return ends && !reader_.IsInLink(stop.begin);
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
    const std::string year = reader_.TokenBefore(stop.begin);
    if (year.size() != kYear || year.find_first_not_of("0123456789") != year.npos) return false;
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
  SentenceWords words_;
  FullStops full_stops_;
  SoftEnds soft_ends_;
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
