// The full stops of numbers: ordinals in some languages, and items of a list within a sentence.

#include <algorithm>
#include <string>

#include "models/language/characters.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/full_stops.hpp"
#include "models/language/units/token_shapes.hpp"

namespace synoptic::language {

// The number of an item within a sentence: "you need: 1. a rope, 2. a lamp".
bool FullStops::IsItemNumber(const Stop& stop, std::u32string_view number,
                             std::size_t sentence) const {
  constexpr std::size_t kMaxDigits = 2;
  if (number.size() > kMaxDigits) return false;
  const std::size_t begin = stop.begin - number.size();
  std::size_t before = begin;
  while (before > sentence && IsSpace(reader_.At(before - 1))) --before;
  const UChar32 mark = before > sentence ? reader_.At(before - 1) : 0;
  if (before == begin && mark < 0x80) return false;  // "4:1."
  constexpr std::u32string_view kColons = U":：";
  constexpr std::u32string_view kCommas = U",;，；、،؛";
  const auto is_one_of = [mark](std::u32string_view marks) {
    return mark != 0 && marks.find(static_cast<char32_t>(mark)) != marks.npos;
  };
  const int value = number.size() == 1 ? u_charDigitValue(static_cast<UChar32>(number[0]))
                                       : 10 * u_charDigitValue(static_cast<UChar32>(number[0])) +
                                             u_charDigitValue(static_cast<UChar32>(number[1]));
  constexpr std::size_t kReach = 300;
  if (value == 1) {
    // "Dead: 1. Injured: 20."
    return (is_one_of(kColons) || is_one_of(kCommas)) &&
           reader_.Utf8(stop.begin, std::min(stop.begin + kReach, reader_.size())).find(" 2. ") !=
               std::string::npos;
  }
  if (!is_one_of(kCommas)) return false;
  const std::size_t from = std::max(sentence, stop.begin - std::min(stop.begin, kReach));
  return reader_.Utf8(from, before).find(std::to_string(value - 1) + ". ") != std::string::npos;
}

// A number or a Roman numeral, of `size` characters, before the stop: an ordinal in some languages.
bool FullStops::EndsAfterNumber(const Stop& stop, const Start& start, std::size_t size,
                                std::size_t sentence) const {
  if (!TraitsOf(lang_).writes_ordinals_with_stop) return true;
  const std::size_t begin = stop.begin - size;
  const bool is_roman = !IsDigit(reader_.At(begin));
  if (size > kMaxOrdinalDigits && !is_roman) return true;
  const UChar32 joint = begin > sentence ? reader_.At(begin - 1) : 0;
  if (!is_roman && (joint == ':' || joint == ',')) return true;  // "2:1. Mitte der Woche".
  if (words_.behind_ordinals.Has(start.word)) return false;
  // "18. 3. 2024", but "Nr. 3."
  const bool is_behind_stop = IsSpace(reader_.At(begin - 1)) && reader_.At(begin - 2) == '.';
  if (is_behind_stop && IsDigit(reader_.At(begin - 3))) {
    return start.kind != Start::Kind::kNumber && Begins(start, Preceding::kAbbreviation);
  }
  return (is_behind_stop && !is_roman) || IsCardinal(stop, begin, sentence) ||
         Begins(start, Preceding::kAbbreviation);
}

// Whether what stands before a number says that it counts or names: "4:1", "3,5", "§ 3", "Platz 3".
bool FullStops::IsCardinal(const Stop& stop, std::size_t begin, std::size_t sentence) const {
  const UChar32 joined = reader_.At(begin - 1);
  if (begin > sentence && !IsSpace(joined) && !HasCategory(joined, U_GC_PS_MASK | U_GC_PI_MASK)) {
    const bool is_pair = joined == '/' || IsDash(joined);  // "19./20. Jahrhundert".
    if (!IsQuotationMark(joined)) return !is_pair || reader_.At(begin - 2) != '.';
  }
  std::size_t before = begin;
  while (before > sentence && IsSpace(reader_.At(before - 1))) --before;
  const UChar32 last = before > sentence ? reader_.At(before - 1) : 0;
  if (HasCategory(last, U_GC_S_MASK) || last == 0xA7) return true;
  const Span word = reader_.WordBefore(begin);
  if (word.empty() || word.begin < sentence) return false;
  const std::string small = reader_.LowerCase(word.begin, word.end);
  if (words_.labels.Has(small)) return true;
  const bool is_function_word =
      OftenBeginsSentence(small, Preceding::kAbbreviation, lang_) || words_.openers.Has(small);
  if (is_function_word || !TraitsOf(lang_).capitalises_nouns) return false;
  const bool is_noun = IsCapital(reader_.At(word.begin)) && word.begin > sentence;
  return is_noun || stop.begin - begin == kMaxOrdinalDigits;
}

}  // namespace synoptic::language
