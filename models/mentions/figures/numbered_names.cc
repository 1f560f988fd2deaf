// Names that numbers belong to: "Flight 370", "Boeing 737", "der B 27", "le 49.3", streets and
// bridges that are named by a day ("улица 8 Марта", "15 Temmuz Şehitler Köprüsü"), lines and craft
// (3号线, 神舟十七号), numbers that somebody calls ("call 112"), and idioms ("в два счёта").

#include "models/mentions/figures/numbered_names.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kGroup = 3;  // Digits of a thousand.

// Whether what stands at token `i` is measured or counted by the number before it.
bool IsCounted(const ParserInput& input, std::size_t i) {
  return input[i].gap != Gap::kBreak &&
         (input.Find(i, Role::kUnit) || input.Find(i, Role::kScale) ||
          input.Find(i, Role::kCurrency) || input.Find(i, Role::kCounter));
}

// "iPhone", "Boeing", but no "ice".
bool HasCapital(const ParserInput& input, std::size_t i) {
  return std::ranges::any_of(Slice(input.text(), input[i].span),
                             [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Der B 27", "l'A 7": a letter and a number name a road, behind a small word, so that neither the
// first word of a sentence nor a label is taken for one.
std::size_t EndOfRoad(const ParserInput& input, std::size_t i, std::size_t end) {
  const Token& letter = input[i - 1];
  const bool is_letter = letter.is_capital && letter.form.size() == 1 && i > 1 &&
                         letter.gap != Gap::kBreak && input[i].gap == Gap::kSpace;
  const bool is_behind_word =
      is_letter && (IsApostrophe(input[i - 2]) || input.IsMark(i - 2, "&") ||
                    (input[i - 2].IsWord() && !input[i - 2].is_capital));
  const bool is_word = letter.form == "i" && input.lexicon().traits().i_is_word;
  return is_behind_word && !is_word && end == i + 1 ? end : i;
}

// Not of "Magnitudo 5.2" and "Los 2.5"; where nouns have capitals, only one that is known ("Der
// Wert 2.5").
bool IsDottedBehindName(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 2;  // Bytes, of what may begin a sentence.
  const Token& name = input[i - 1];
  if (!name.is_capital || i < 2 || name.gap != Gap::kSpace || name.form.size() <= kLongest) {
    return false;
  }
  if (input.Find(i - 1, Role::kArticle) || input.lexicon().Words("function_words").Has(name.form) ||
      StartsWithOneOf(name.form, input.lexicon().Words("magnitudes"))) {
    return false;
  }
  return !input.lexicon().traits().capitalises_nouns ||
         input.lexicon().SharedWords("makes").Has(name.form);
}

// "Le 49.3", "le Gol 1.0": where a comma begins decimals, a stop does so in names, behind one or
// behind an article that numbers have, if it counts nothing.
bool IsDottedName(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kMostDecimals = 2;
  if (!input.lexicon().traits().decimal_comma || input.lexicon().traits().is_unspaced) return false;
  const bool is_dotted = input.IsMark(i + 1, ".") && input.Touches(i + 1) &&
                         input.IsDigits(i + 2) && input.Touches(i + 2) &&
                         input[i + 2].form.size() <= kMostDecimals &&
                         input[i].form.size() <= kMostDecimals;
  if (!is_dotted || input.Touches(i) || input.IsMark(i + 3, "%")) return false;
  const std::size_t end = i + 3;
  if (IsDashMark(input[end]) || input.Find(end, Role::kUnit) || input.Find(end, Role::kTimeAfter) ||
      input.Find(end, Role::kScale) || input.Find(end, Role::kCurrency) ||
      input.Find(end, Role::kHour) || input.Find(end, Role::kMonth) ||
      input.Find(end, Role::kRangeJoin) || input.Find(i - 1, Role::kTimeBefore)) {
    return false;
  }
  const bool is_article = input.lexicon().traits().articles_before_numbers &&
                          input[i].form.size() == kMostDecimals &&
                          (input.Find(i - 1, Role::kArticle) ||
                           input.lexicon().Words("day_links").Has(input[i - 1].form)) &&
                          !input.Find(i - 1, Role::kBoundBefore);
  return (is_article || IsDottedBehindName(input, i)) && !ReadTime(input, i).mention;
}

// "Canale 5", "La 1", "France 2": a channel, which no score follows ("France 2-1 Italie"). A short
// word is none where it begins a sentence.
bool IsChannel(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kShort = 2;
  const Token& name = input[i - 1];
  const bool is_name = name.is_capital && input[i].gap == Gap::kSpace &&
                       input.lexicon().Words("channels").Has(name.form);
  if (!is_name || input[i].form.size() > 1 || input[i].form == "0") return false;
  if (name.form.size() <= kShort && (i < 2 || name.gap == Gap::kBreak)) return false;
  const bool is_score =
      (IsDashMark(input[i + 1]) || input.IsMark(i + 1, ":") ||
       input.lexicon().Words("score_joints").Has(input[i + 1].form) || input[i + 1].is_capital) &&
      (input.IsDigits(i + 2));
  return !is_score;
}

// "Школа № 5".
bool IsBehindNumberSign(const ParserInput& input, std::size_t i) {
  const language::Table stems = input.lexicon().Words("numbered_by_sign");
  return i > 1 && input.IsMark(i - 1, "№") && input[i - 1].gap != Gap::kBreak &&
         StartsWithOneOf(input[i - 2].form, stems);
}

// "Flight 370", "Flug LH 400", "Route 66", "Boeing 737", "version 2.3": the number is a name. Where
// that ends; `i` if it is none, as of "Boeing 1,200 workers" and "Boeing 2023 deliveries".
std::size_t EndOfNameInDigits(const ParserInput& input, std::size_t i) {
  if (i == 0 || !input.IsDigits(i) || input[i].gap == Gap::kBreak) return i;
  if (IsDottedName(input, i)) return i + 3;
  const Numeral number = ReadDigits(input, i);
  const bool is_whole = number.end == i + 1;
  const bool is_version = !is_whole && number.end == i + 3 && input.IsMark(i + 1, ".") &&
                          input[i + 2].form.size() < kGroup;
  if ((!is_whole && !is_version) || IsCounted(input, number.end)) return i;
  if (HasCapital(input, i - 1) && input.lexicon().SharedWords("makes").Has(input[i - 1].form)) {
    return is_whole && !ReadYearNumber(input, i) ? number.end : i;
  }
  if (is_whole && (IsChannel(input, i) || IsBehindNumberSign(input, i))) return number.end;
  if (const std::size_t end = EndOfRoad(input, i, number.end); end > i) return end;
  const language::Table names = input.lexicon().Words("named_by_number");
  if (names.empty()) return i;
  if (names.Has(input[i - 1].form)) return number.end;
  constexpr std::size_t kLongestCode = 3;
  const bool has_code = i > 1 && input[i - 1].is_capital &&
                        input[i - 1].form.size() <= kLongestCode &&
                        input[i - 1].gap != Gap::kBreak && names.Has(input[i - 2].form);
  return has_code ? number.end : i;
}

// "Call 112", "wählen Sie die 112", "112'yi arayın", 110番: a number of three digits or more that
// somebody calls and that counts nothing. Where it ends, or `i`.
std::size_t EndOfNumberCalled(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 6;
  constexpr std::size_t kReach = 6;
  if (!input.IsDigits(i) || i == 0) return i;
  const std::size_t digits = input[i].form.size();
  if (digits < kFewest || digits > kMost || ReadDigits(input, i).end != i + 1) return i;
  std::size_t behind = IsApostrophe(input[i + 1]) && input.Touches(i + 1) ? i + 2 : i + 1;
  if (behind > i + 1 && input[behind].IsWord() && input.Touches(behind)) ++behind;
  const auto has_word = [&](std::string_view list, std::size_t j) {
    return input[j].gap != Gap::kBreak && input.lexicon().Words(list).Has(input[j].form);
  };
  if (has_word("called_behind", behind) && !ReadOrdinal(input, i).mention) return i + 1;
  const bool is_unspaced = input.lexicon().traits().is_unspaced;
  const bool is_closed = is_unspaced ? !IsCounted(input, i + 1)
                                     : EndsPhrase(input, i + 1) || has_word("calls", i + 1) ||
                                           has_word("called_numbers", i + 1);
  const bool is_year =
      !is_unspaced && ReadYearNumber(input, i) && !has_word("called_numbers", i - 1);
  if (!is_closed || is_year) return i;
  for (std::size_t j = i; j > i - std::min(i, kReach) && input[j].gap != Gap::kBreak; --j) {
    if (input.lexicon().Words("calls").Has(input[j - 1].form)) return i + 1;
    const bool is_between =
        has_word("called_numbers", j - 1) || (!is_unspaced && has_word("function_words", j - 1));
    if (!is_between) return i;
  }
  return i;
}

// "The under 21s", "England Over 35s": teams and others by their age, and no seconds.
std::size_t EndOfAgeGroup(const ParserInput& input, std::size_t i) {
  if (i == 0 || !input.lexicon().Words("age_groups").Has(input[i].form)) return i;
  const Token& before = input[i - 1];
  const bool is_of_some =
      input[i].gap != Gap::kBreak &&
      (before.is_capital || input.lexicon().Words("function_words").Has(before.form));
  const bool is_group = input.IsDigits(i + 1) && input[i + 1].form.size() == 2 &&
                        input[i + 2].form == "s" && input.Touches(i + 2);
  return is_of_some && is_group ? i + 3 : i;
}

// "Улица", "rue du": whether a word for what is named by days stands before token `i`. An article
// makes another thing of it ("المدينة").
bool IsBehindPlace(const ParserInput& input, std::size_t i) {
  const language::Table stems = input.lexicon().Words("places_before");
  if (stems.empty() || i == 0 || input[i].gap == Gap::kBreak) return false;
  std::size_t at = i - 1;
  while (at > 0 && (IsApostrophe(input[at]) || input.IsMark(at, "«") || input.IsMark(at, "\"") ||
                    input.Find(at, Role::kDateLink))) {
    if (input[at].gap == Gap::kBreak) return false;
    --at;
  }
  if (!input[at].IsWord() || !StartsWithOneOf(input[at].form, stems)) return false;
  constexpr std::string_view kArticle = "ال";
  return !Slice(input.text(), input[at].span).starts_with(kArticle);
}

// Behind "Şehitler Köprüsü", words with capitals of which one is such a word; else `i`.
std::size_t BehindPlace(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  const language::Table stems = input.lexicon().Words("places_behind");
  if (stems.empty()) return i;
  for (std::size_t j = i; j < i + kLongest && j < input.size(); ++j) {
    if (input[j].gap == Gap::kBreak || !input[j].IsWord()) return i;
    if (!input[j].is_capital) return i;
    if (StartsWithOneOf(input[j].form, stems)) return j + 1;
  }
  return i;
}

// A day of a month that names a place. Where months are written small, that has a capital.
std::size_t EndOfPlaceNamedByDay(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() > 2) return i;
  const bool is_behind = IsBehindPlace(input, i);
  if (!is_behind && input.lexicon().Words("places_behind").empty()) return i;
  const auto day = ReadDayMonth(input, i);
  if (!day || day->date.month == 0) return i;
  const std::size_t at = BehindLink(input, BehindOrdinal(input, i + 1));
  const auto month = input.Find(at, Role::kMonth);
  const bool has_case = month && month->meaning->code() != "A" && month->meaning->code() != "*" &&
                        !input.lexicon().traits().joins_proclitics;
  if (!month || (has_case && !input[at].is_capital)) return i;
  const std::size_t behind = BehindPlace(input, day->end);
  return is_behind ? std::max(day->end, behind) : behind > day->end ? behind : i;
}

// 波音787: three digits right behind the name, which count nothing and are no year.
bool IsOfMake(const ParserInput& input, std::size_t i, const language::Table& makes) {
  constexpr std::size_t kLongestName = 24;  // Bytes.
  if (i == 0 || !input.IsDigits(i) || input[i].form.size() != kGroup || !input.Touches(i)) {
    return false;
  }
  const bool is_counted =
      input.Touches(i + 1) &&
      (input.Find(i + 1, Role::kUnit) || input.Find(i + 1, Role::kScale) ||
       input.Find(i + 1, Role::kCurrency) || input.Find(i + 1, Role::kCounter) ||
       input.IsMark(i + 1, "%") || input.IsMark(i + 1, ",") || input.IsMark(i + 1, "."));
  const std::size_t begin = input[i].span.begin;
  const std::size_t from = begin - std::min(begin, kLongestName);
  return !is_counted && language::EndsInOneOf(Slice(input.text(), {from, begin}), makes);
}

// 神舟十七号, 3号线, 101大楼: numbers in Chinese and Japanese that a sign beside them makes a name.
std::size_t EndOfNumberedThing(const ParserInput& input, std::size_t i) {
  if (!input.lexicon().traits().is_unspaced) return i;
  std::size_t end = i + 1;
  if (!input.IsDigits(i)) {
    const auto numeral = ReadHanNumeral(input, i);
    if (!numeral) return i;
    end = numeral->end;
  }
  const language::Table makes = input.lexicon().Words("numbered_makes");
  if (!makes.empty() && IsOfMake(input, i, makes)) return end;
  const language::Table signs = input.lexicon().Words("numbering_signs");
  const bool is_behind_name =
      i > 0 && input.Touches(i) && input.lexicon().Words("numbered_before").Has(input[i - 1].form);
  const bool has_sign = input.Touches(end) && signs.Has(input[end].form);
  if (is_behind_name && has_sign) return end + 1;
  const std::size_t behind = has_sign ? end + 1 : end;
  const bool is_name =
      input.Touches(behind) && input.lexicon()
                                   .Words(has_sign ? "numbered_behind_sign" : "numbered_behind")
                                   .Has(input[behind].form);
  return is_name ? behind : i;
}

}  // namespace

std::size_t EndOfNumberedName(const ParserInput& input, std::size_t i) {
  const auto idiom = input.Find(i, Role::kLoneNumber);
  if (idiom && idiom->meaning->number == 0) return idiom->end;
  if (const std::size_t end = EndOfPlaceNamedByDay(input, i); end > i) return end;
  if (const std::size_t end = EndOfNumberedThing(input, i); end > i) return end;
  if (const std::size_t end = EndOfNumberCalled(input, i); end > i) return end;
  if (const std::size_t end = EndOfAgeGroup(input, i); end > i) return end;
  return EndOfNameInDigits(input, i);
}

}  // namespace synoptic::mentions
