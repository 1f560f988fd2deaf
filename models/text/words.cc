#include "models/text/words.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <memory>

#include "models/text/icu.hpp"
#include "models/text/variants.hpp"

namespace synoptic::text {
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

bool IsLetterOrDigit(UChar32 c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return u_isdigit(c) || (u_isUAlphabetic(c) && (U_MASK(u_charType(c)) & U_GC_M_MASK) == 0);
}

// What separates words for us, but not for ICU.
bool IsSeparator(UChar32 c) {
  switch (c) {
    case '\'':
    case '@':
    case '_':
    case 0x02BC:  // Modifier letter apostrophe.
    case 0x2018:  // Single quotation marks.
    case 0x2019:
    case 0x202F:  // Narrow no-break space.
    case 0xFF07:  // Fullwidth apostrophe.
      return true;
    default:
      return c >= 0x80 && u_charType(c) == U_CONNECTOR_PUNCTUATION;
  }
}

// The two letters that Turkic languages fold their own way, before the folding that is for all.
std::string FoldTurkicI(std::string_view word) {
  static constexpr std::string_view kDottedCapital = "\u0130";
  static constexpr std::string_view kDotAbove = "\u0307";
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    if (word.substr(i).starts_with(kDottedCapital)) {
      out += 'i';
      i += kDottedCapital.size();
    } else if (word[i] == 'I') {
      ++i;
      const bool is_dotted = word.substr(i).starts_with(kDotAbove);
      out += is_dotted ? "i" : "\u0131";
      if (is_dotted) i += kDotAbove.size();
    } else {
      out += word[i++];
    }
  }
  return out;
}

std::string FoldCase(std::string form) {
  bool is_ascii = true;
  for (char& c : form) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    is_ascii = is_ascii && static_cast<unsigned char>(c) < 0x80;
  }
  if (is_ascii) return form;

  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  CheckIcu(status, "load the folding of case");
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded, static_cast<std::int32_t>(form.size()));
  normalizer->normalizeUTF8(0, form, sink, nullptr, status);
  CheckIcu(status, "fold the case of a word");
  std::erase(folded, ' ');  // A few ligatures stand for a whole phrase.
  return folded;
}

}  // namespace

std::vector<Word> SplitWords(std::string_view text, std::string_view lang) {
  const bool is_turkic = lang == "tr" || lang == "az";
  std::vector<Word> words;
  words.reserve(text.size() / 6);
  const auto add = [&](Span span) {
    const std::string_view word = Slice(text, span);
    std::string form =
        FoldVariants(FoldCase(is_turkic ? FoldTurkicI(word) : std::string(word)), lang);
    if (!form.empty()) words.push_back({span, std::move(form)});
  };

  icu::BreakIterator& breaks = WordBreaks();
  SetText(breaks, text);
  std::size_t i = 0;
  for (std::int32_t next = breaks.next(); next != icu::BreakIterator::DONE; next = breaks.next()) {
    const auto segment_end = static_cast<std::size_t>(next);
    Span part{i, i};
    bool is_word = false;
    while (i < segment_end) {
      const UChar32 c = NextCharacter(text, i);
      if (IsSeparator(c)) {
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
  return words;
}

}  // namespace synoptic::text
