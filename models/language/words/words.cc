// Words between the boundaries of UAX #29. ICU's rules run a table over every character, and its
// folding of case normalises every word, which together cost more than anything else on the way
// to a sentence vector. Yet in the alphabets from Latin to Arabic the rules come down to a few:
// runs of letters and digits are words, a point may join two letters or two digits, a comma two
// digits. So those characters are split and folded one at a time; whatever stands between two
// spaces with a character of another kind is left to ICU. Linear; about 250 MB/s where all is
// plain, 13 MB/s with dictionaries.

#include "models/language/words/words.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"
#include "models/language/words/plain_characters.hpp"
#include "models/language/words/variants.hpp"

namespace synoptic::language {
namespace {

// The rules of the root locale hold for all: they know every dictionary.
icu::BreakIterator& WordBreaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> it(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    CheckIcu(status, "load the rules of words");
    return it;
  }();
  return *breaks;
}

// Calls `add` with the span of each word, in order.
template <typename Add>
void ForEachWordOfIcu(std::string_view text, const Add& add) {
  icu::BreakIterator& breaks = WordBreaks();
  SetText(breaks, text);
  std::size_t i = 0;
  for (std::int32_t next = breaks.next(); next != icu::BreakIterator::DONE; next = breaks.next()) {
    const auto segment_end = static_cast<std::size_t>(next);
    Span part{i, i};
    bool is_word = false;
    while (i < segment_end) {
      const UChar32 c = NextCharacter(text, i);
      if (IsWordSeparator(c)) {
        if (is_word) add(part);
        part = {i, i};
        is_word = false;
      } else {
        part.end = i;
        is_word = is_word || IsLetterOrDigit(c);
      }
    }
    if (is_word) add(part);
  }
}

PlainCharacters& PlainCharactersOf(Folding folding) {
  thread_local PlainCharacters common(Folding::kCommon);
  thread_local PlainCharacters turkic(Folding::kTurkic);
  return folding == Folding::kTurkic ? turkic : common;
}

inline UChar32 NextOf(std::string_view text, std::size_t& i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte >= 0x80) return NextCharacter(text, i);
  ++i;
  return byte;
}

bool IsAsciiLetter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

bool IsAscii(std::string_view text) {
  unsigned char all = 0;
  for (const char byte : text) all |= static_cast<unsigned char>(byte);
  return all < 0x80;
}

bool HasVariants(const Traits& traits) {
  return traits.spelling_variants != SpellingVariants::kNone;
}

// The FoldCase of a word of plain letters and digits; empty of any other.
std::string FoldPlain(std::string_view word, Folding folding) {
  PlainCharacters& characters = PlainCharactersOf(folding);
  std::string form;
  for (std::size_t i = 0; i < word.size();) {
    const PlainCharacter& character = characters.Of(NextOf(word, i));
    const bool is_plain = character.is == PlainClass::kLetter || character.is == PlainClass::kDigit;
    if (!is_plain) return {};
    form += character.form();
  }
  return form;
}

// Whether a word was hyphenated at the end of a line, so that it goes on with what begins at
// `next`: letters on both sides, small ones behind. "Haus-" before "und" is a word of its own.
bool IsHyphenated(std::string_view text, std::size_t end, std::size_t next,
                  const Table& conjunctions) {
  if (text[end] != '-' || next < end + 2) return false;
  std::size_t i = end + 1;
  if (text[i] == '\r') ++i;
  if (text[i] != '\n') return false;
  const std::size_t begin = text.find_first_not_of(" \t", i + 1);
  if (begin != next || !IsSmall(NextOf(text, i = next))) return false;
  std::size_t before = end - 1;
  while (before > 0 && (text[before] & 0xC0) == 0x80) --before;
  if (!language::IsLetter(NextOf(text, before))) return false;
  if (conjunctions.empty()) return true;
  while (i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 || IsAsciiLetter(text[i])))
    ++i;
  return !conjunctions.Has(text.substr(next, i - next));
}

bool IsLetter(PlainClass c) { return c == PlainClass::kLetter || c == PlainClass::kMark; }

// What a point, comma or colon does between two characters.
PlainClass Between(PlainClass before, PlainClass it, PlainClass behind) {
  const bool letters = IsLetter(before) && behind == PlainClass::kLetter;
  const bool digits = before == PlainClass::kDigit && behind == PlainClass::kDigit;
  if (it == PlainClass::kColon) return letters ? PlainClass::kHard : PlainClass::kSeparator;
  const bool joins = digits || (letters && it == PlainClass::kPoint);
  return joins ? it : PlainClass::kSeparator;
}

}  // namespace

WordFolder::WordFolder(std::string_view lang)
    : folding_(FoldingOf(lang)), traits_(TraitsOf(lang)) {}

std::string WordFolder::Fold(std::string_view word) const {
  std::string form = IsAscii(word) ? std::string() : FoldPlain(word, folding_);
  if (form.empty()) form = FoldCase(word, folding_);
  return HasVariants(traits_) && !IsAscii(form) ? FoldVariants(std::move(form), traits_) : form;
}

std::string FoldWord(std::string_view word, std::string_view lang) {
  return WordFolder(lang).Fold(word);
}

Words SplitWordsByIcu(std::string_view text, std::string_view lang) {
  const Table conjunctions = RecordOf(lang).TableNamed("behind_hyphen");
  std::vector<std::pair<Span, std::string>> found;
  ForEachWordOfIcu(text, [&](Span span) {
    std::string form = FoldWord(Slice(text, span), lang);
    if (form.empty()) return;
    if (!found.empty() && IsHyphenated(text, found.back().first.end, span.begin, conjunctions)) {
      found.back().first.end = span.end;
      found.back().second += form;
      return;
    }
    found.emplace_back(span, std::move(form));
  });
  Words words;
  for (const auto& [span, form] : found) words.Add(span, form);
  return words;
}

Words SplitWords(std::string_view text, std::string_view lang, std::size_t offset) {
  WordSplitter splitter(lang);
  const std::span<const WordView> found = splitter.Split(text);
  Words words;
  words.Reserve(found.size(), text.size());
  for (const WordView& word : found) {
    words.Add({offset + word.span.begin, offset + word.span.end}, word.form);
  }
  return words;
}

std::size_t& WordSplitter::BytesSplit() {
  thread_local std::size_t bytes = 0;
  return bytes;
}

WordSplitter::WordSplitter(std::string_view lang)
    : folding_(FoldingOf(lang)),
      traits_(TraitsOf(lang)),
      conjunctions_(RecordOf(lang).TableNamed("behind_hyphen")) {}

std::span<const WordView> WordSplitter::Split(std::string_view text) {
  BytesSplit() += text.size();
  text_ = text;
  found_.clear();
  forms_.clear();
  for (std::size_t i = 0; i < text.size();) {
    i = SplitPlain(i);
    if (i < text.size()) i = SplitHard(i);
  }
  views_.clear();
  std::size_t begin = 0;
  for (const Found& word : found_) {
    const std::string_view form = std::string_view(forms_).substr(begin, word.form_end - begin);
    begin = word.form_end;
    if (!views_.empty() &&
        IsHyphenated(text, views_.back().span.end, word.span.begin, conjunctions_)) {
      WordView& first = views_.back();
      first.span.end = word.span.end;
      first.form = {first.form.data(), first.form.size() + form.size()};
      continue;
    }
    views_.push_back({word.span, form});
  }
  return views_;
}

void WordSplitter::AddFolded(Span span) {
  const std::size_t begin = found_.empty() ? 0 : found_.back().form_end;
  if (HasVariants(traits_)) {
    const std::string_view form = std::string_view(forms_).substr(begin);
    if (!IsAscii(form))
      forms_.replace(begin, form.size(), FoldVariants(std::string(form), traits_));
  }
  if (forms_.size() > begin) found_.push_back({span, forms_.size()});
}

std::size_t WordSplitter::SplitPlain(std::size_t begin) {
  PlainCharacters& characters = PlainCharactersOf(folding_);
  struct {
    std::size_t begin, words, form_end;
  } chunk{begin, found_.size(), forms_.size()};  // What follows the last space.
  std::size_t word = 0;                          // Where the word before `i` begins.
  PlainClass before = PlainClass::kSeparator;  // The last character of that word, if there is one.
  for (std::size_t i = begin; i < text_.size();) {
    std::size_t next = i;
    const PlainCharacter& character = characters.Of(NextOf(text_, next));
    PlainClass is = character.is;
    const bool may_join =
        is == PlainClass::kPoint || is == PlainClass::kComma || is == PlainClass::kColon;
    if (may_join) {
      std::size_t behind = next;
      is = before == PlainClass::kSeparator || next == text_.size()
               ? PlainClass::kSeparator
               : Between(before, is, characters.Of(NextOf(text_, behind)).is);
    }
    switch (is) {
      case PlainClass::kLetter:
      case PlainClass::kDigit:
        if (before == PlainClass::kSeparator) word = i;
        forms_ += character.form();
        before = is;
        break;
      case PlainClass::kPoint:
      case PlainClass::kComma:
        forms_ += text_[i];
        break;
      case PlainClass::kMark:
        if (before == PlainClass::kLetter) {
          forms_ += character.form();
          before = is;
          break;
        }
        [[fallthrough]];
      case PlainClass::kHard:
        found_.resize(chunk.words);
        forms_.resize(chunk.form_end);
        return chunk.begin;
      default:
        if (before != PlainClass::kSeparator) AddFolded({word, i});
        before = PlainClass::kSeparator;
        if (is == PlainClass::kSpace) chunk = {i, found_.size(), forms_.size()};
    }
    i = next;
  }
  if (before != PlainClass::kSeparator) AddFolded({word, text_.size()});
  return text_.size();
}

std::size_t WordSplitter::SplitHard(std::size_t begin) {
  PlainCharacters& characters = PlainCharactersOf(folding_);
  std::size_t end = begin + 1;
  for (; end < text_.size(); ++end) {
    if (text_[end] != ' ' && text_[end] != '\n') continue;
    std::size_t next = end + 1;
    if (next == text_.size()) break;
    const PlainClass is = characters.Of(NextOf(text_, next)).is;
    if (is != PlainClass::kHard && is != PlainClass::kMark) break;
  }
  ForEachWordOfIcu(text_.substr(begin, end - begin), [&](Span span) {
    span = {begin + span.begin, begin + span.end};
    forms_ += FoldCase(Slice(text_, span), folding_);
    AddFolded(span);
  });
  return end;
}

}  // namespace synoptic::language
