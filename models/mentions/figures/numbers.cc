// Figures with their scales and fractions, whatever they are written in.

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include "models/language/icu.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kThousand = 1000;

bool IsCjk(const ParserInput& input) { return input.lexicon().traits().is_unspaced; }

std::optional<ParserInput::Phrase> FindScale(const ParserInput& input, std::size_t i,
                                             Company company) {
  if (input[i].gap == Gap::kBreak) return std::nullopt;
  if (input.IsMark(i, "-") && input.Touches(i) && input.Touches(i + 1) && i > 0 &&
      !input.Find(i + 1, Role::kUnit)) {
    ++i;  // "Two-hundred", "Rs 3-crore".
    const auto joined = input.Find(i, Role::kScale);
    return joined;
  }
  const auto unit = input.Find(i, Role::kUnit);
  const auto scale = input.Find(i, Role::kScale);
  if (scale && unit && unit->end > scale->end) return std::nullopt;  // 兆瓦, 千米
  if (scale) {
    // An abbreviation takes its full stop along, unless that ends the sentence.
    const bool has_stop = input.IsMark(scale->end, ".") && input.Touches(scale->end) &&
                          input[scale->end - 1].form.size() <= 8;
    const Token& next = input[scale->end + 1];
    const bool goes_on =
        has_stop && scale->end + 1 < input.size() && next.gap != Gap::kBreak && !next.is_capital;
    const bool is_currency = has_stop && input.Find(scale->end + 1, Role::kCurrency).has_value();
    return ParserInput::Phrase{scale->meaning,
                               goes_on || is_currency ? scale->end + 1 : scale->end};
  }
  const auto letter = input.Find(i, Role::kShortScale);
  if (!letter) return std::nullopt;
  // "9m high", "ran 100m"
  if (unit && IsBeside(input, i - 1, letter->end, "lengths", {.before = 2, .behind = 1})) {
    return std::nullopt;
  }
  const bool is_money =
      company == Company::kMoney || input.Find(letter->end, Role::kCurrency).has_value();
  // "The 1,500m champion": nobody writes thousands of millions so.
  const bool is_grouped = i > 1 && input.IsDigits(i - 1) && input.IsMark(i - 2, ",");
  if (unit && is_grouped && !is_money) return std::nullopt;
  return is_money || input.Touches(i) ? letter : std::nullopt;
}

// "e mezzo", of what was counted: "un miliardo e mezzo".
void AddHalf(const ParserInput& input, std::int64_t scale, NumberRead& figure) {
  const auto half = FindAndHalf(input, figure.end);
  if (!half || input[figure.end].gap == Gap::kBreak) return;
  const auto part = Decimal{5, -1}.Times(scale);
  const auto sum = part ? figure.value.Plus(*part) : std::nullopt;
  if (!sum) return;
  figure.value = *sum;
  figure.end = half->end;
  const auto again = input.Find(half->end, Role::kScale);  // "مليونا ونصف المليون"
  if (again && again->meaning->number == scale && scale >= kThousand) figure.end = again->end;
  figure.is_weak = false;
  figure.is_bare = false;
}

void ReadScales(const ParserInput& input, Company company, NumberRead& figure);

// What follows a scale and is smaller: "15億3000万", "5 million 300 thousand".
void ReadRest(const ParserInput& input, Company company, std::int64_t scale, NumberRead& figure) {
  constexpr std::int64_t kHundred = 100;
  std::size_t i = figure.end;
  const bool is_hyphened = input.IsMark(i, "-") && input.Touches(i) && scale == kHundred;
  if ((scale < kThousand && !is_hyphened) || i >= input.size()) return;
  const auto behind_hyphen = [&](std::size_t j) {
    return input.IsMark(j, "-") && input.Touches(j) && input.Touches(j + 1) ? j + 1 : j;
  };
  if (const auto joint = input.Find(behind_hyphen(i), Role::kAnd)) i = behind_hyphen(joint->end);
  if (input[i].gap == Gap::kBreak) return;
  const bool is_close = IsCjk(input) && input.Touches(i);
  const bool is_word = !input.IsDigits(i);
  std::optional<NumberRead> rest;
  if (input.IsDigits(i)) {
    rest = ReadDigits(input, i).figure;
  } else {
    rest = ReadNumberWords(input, i);
    if (!rest && is_close) rest = ReadHanNumeral(input, i);
  }
  if (!rest || rest->denominator != 1) return;
  // Another scale as large would make it another number; the smaller one bounds what follows.
  const auto next_scale = FindScale(input, rest->end, company);
  const bool is_larger = next_scale && next_scale->meaning->number >= scale;
  if (is_larger) {  // "dos mil quinientos millones", "3 mil 500 millones": 3500 of them.
    constexpr std::size_t kDigitsOfHundreds = 3;
    const bool are_hundreds = rest->is_bare && input[i].form.size() == kDigitsOfHundreds;
    const auto sum = figure.value.Plus(rest->value);
    const bool may_add = scale == kThousand && (is_word || are_hundreds);
    if (!may_add || !sum || !(rest->value < Decimal{1, 3})) return;
    figure.value = *sum;
    figure.end = rest->end;
    ReadScales(input, company, figure);
    return;
  }
  if (next_scale) ReadScales(input, company, *rest);
  const Decimal limit = Decimal::Of(scale).value_or(Decimal{});
  const bool is_apart =
      input.lexicon().traits().thousands_stand_apart && scale == kThousand && rest->is_bare;
  const bool is_rest = rest->has_scale || is_close || is_word || is_apart;  // "15 bin 300"
  if (!is_rest || !(rest->value < limit)) return;
  if (is_word && rest->is_weak && !rest->has_scale) return;
  const auto sum = figure.value.Plus(rest->value);
  if (!sum) return;
  figure.value = *sum;
  figure.end = rest->end;
}

void ReadScales(const ParserInput& input, Company company, NumberRead& figure) {
  std::int64_t last = 0;
  const auto more = input.Find(figure.end, Role::kBoundAfter);
  if (more && more->meaning->code() == ">" && IsCjk(input) && input.Find(more->end, Role::kScale)) {
    figure.is_exceeded = true;
    figure.end = more->end;
  }
  while (const auto scale = FindScale(input, figure.end, company)) {
    const auto product = figure.value.Times(scale->meaning->number);
    if (!product) break;
    figure.value = *product;
    if (figure.upper) figure.upper = figure.upper->Times(scale->meaning->number);
    figure.end = scale->end;
    figure.has_scale = true;
    last = scale->meaning->number;
  }
  if (figure.has_scale) {
    figure.is_weak = false;
    figure.is_bare = false;
    AddHalf(input, last, figure);
    ReadRest(input, company, last, figure);
  }
}

// "Миллион рублей", "более тысячи": languages without an article leave out the one.
bool CountsBare(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongestBound = 4;
  const auto scale = input.Find(i, Role::kBareScale);
  if (!scale || scale->meaning->number == 0) return scale.has_value();
  for (std::size_t back = 1; back <= kLongestBound && back <= i; ++back) {
    const auto bound = input.Find(i - back, Role::kBoundBefore);
    if (bound && bound->end == i) return true;
  }
  return false;
}

// Something that is counted or measured follows.
bool IsCounted(const ParserInput& input, std::size_t i) {
  return input.Find(i, Role::kCounter) || input.Find(i, Role::kUnit) ||
         input.Find(i, Role::kCurrency);
}

Numeral ReadBareScale(const ParserInput& input, std::size_t i, Company company) {
  const auto scale = input.Find(i, Role::kScale);
  if (!scale) return {};
  std::int64_t value = scale->meaning->number;
  NumberRead figure{Decimal::Of(value).value_or(Decimal{}), 1, scale->end};
  figure.has_scale = true;
  while (const auto more = IsCjk(input) ? FindScale(input, figure.end, company) : std::nullopt) {
    const auto product = figure.value.Times(more->meaning->number);  // 百亿
    if (!product) break;
    figure.value = *product;
    figure.end = more->end;
    value = more->meaning->number;
  }
  if (IsCjk(input) && !IsCounted(input, figure.end)) return {};
  AddHalf(input, value, figure);
  ReadRest(input, company, value, figure);
  return {figure, figure.end};
}

// "A quarter of a million", "un cuarto de millón", "un quart d'un million".
void ReadScaleOfPart(const ParserInput& input, NumberRead& part) {
  const auto link = input.Find(part.end, Role::kDateLink);
  if (!link || input[part.end].gap == Gap::kBreak) return;
  std::size_t i = link->end;
  if (IsApostrophe(input[i])) ++i;
  if (const auto one = input.Find(i, Role::kOne)) i = one->end;
  const auto scale = input.Find(i, Role::kScale);
  if (!scale || scale->meaning->number < kThousand) return;
  const auto product = part.value.Times(scale->meaning->number);
  if (!product) return;
  part.value = *product;
  part.end = scale->end;
  part.has_scale = true;
  part.is_weak = false;
}

// "Una ventina", also of scales: "une dizaine de millions".
Numeral ReadLone(const ParserInput& input, const ParserInput::Phrase& lone, Company company) {
  NumberRead figure{Decimal::Of(lone.meaning->number).value_or(Decimal{}), 1, lone.end};
  figure.is_about = lone.meaning->code() == "~";
  figure.is_exceeded = lone.meaning->code() == ">";
  if (lone.meaning->code().starts_with('+')) {
    const std::int64_t more = lone.meaning->code()[1] - '0';
    figure.upper = Decimal::Of(lone.meaning->number + more);
    figure.has_scale = true;
  }
  figure.is_lone = !figure.is_about;
  std::size_t i = lone.end;
  if (const auto link = input.Find(i, Role::kDateLink)) i = link->end;
  NumberRead scaled = figure;
  scaled.end = i;
  ReadScales(input, company, scaled);
  if (scaled.has_scale) figure = scaled;
  return {figure, figure.end};
}

// "مليونين ونصف المليون": the scale in one word with its two, of which a half is told; else 1.
std::int64_t ScaleOfDual(const ParserInput& input, const NumberRead& figure) {
  constexpr std::int64_t kMillion = kThousand * kThousand;
  if (!input.lexicon().traits().has_dual) return 1;
  for (const std::int64_t scale : {kThousand, kMillion, kThousand * kMillion}) {
    if (figure.value == Decimal::Of(2 * scale)) return scale;
  }
  return 1;
}

}  // namespace

std::optional<ParserInput::Phrase> FindAndHalf(const ParserInput& input, std::size_t i) {
  if (!input.lexicon().traits().joins_proclitics) return input.Find(i, Role::kAndHalf);
  if (!input.IsJoinedAnd(i)) return std::nullopt;
  return input.Find(i + 1, Role::kAndHalf);
}

std::optional<NumberRead> ReadWords(const ParserInput& input, std::size_t i) {
  if (auto figure = ReadNumberWords(input, i)) return figure;
  if (auto figure = ReadHanNumeral(input, i)) return figure;
  const auto one = input.Find(i, Role::kOne);
  if (!one) return std::nullopt;
  NumberRead figure{Decimal{1, 0}, 1, one->end};
  figure.is_weak = true;
  return figure;
}

Numeral ReadNumber(const ParserInput& input, std::size_t i, Company company) {
  if (const auto vague = ReadVagueNumber(input, i)) return {vague, vague->end};
  if (const auto lone = input.Find(i, Role::kLoneNumber)) {
    if (lone->meaning->number == 0) return {std::nullopt, lone->end};
    return ReadLone(input, *lone, company);
  }
  if (const auto share = ReadShare(input, i)) return {share, share->end};
  if (auto fraction = ReadFraction(input, i)) {
    if (fraction->denominator == 1) ReadScaleOfPart(input, *fraction);
    if (fraction->denominator == 1) ReadScales(input, company, *fraction);
    return {fraction, fraction->end};
  }
  Numeral numeral;
  if (input.IsDigits(i)) {
    numeral = ReadDigits(input, i);
  } else {
    numeral.figure = ReadSpokenDecimal(input, i);
    if (!numeral.figure) {
      if (const auto few = ReadOneOrNone(input, i)) return {few, few->end};
      numeral.figure = ReadWords(input, i);
    }
    if (!numeral.figure && CountsBare(input, i)) return ReadBareScale(input, i, company);
  }
  if (!numeral.figure) return numeral;
  NumberRead& figure = *numeral.figure;
  auto vulgar = ReadVulgar(input, figure.end);  // "5½"
  if (figure.is_bare && input.IsDigits(figure.end) && input[figure.end].gap == Gap::kSpace) {
    const auto slashed = ReadDigits(input, figure.end).figure;  // "5 1/2"
    if (slashed && slashed->denominator > 1) vulgar = slashed;
  }
  if (vulgar && input[figure.end].gap != Gap::kBreak) {
    const NumberRead part = Simplified(*vulgar);
    const auto sum = figure.value.Plus(part.value);
    if (part.denominator == 1 && sum) {
      figure.value = *sum;
      figure.end = part.end;
    }
  }
  if (figure.denominator > 1) {
    figure = Simplified(figure);
  } else {
    AddHalf(input, ScaleOfDual(input, figure), figure);
    ReadScales(input, company, figure);
  }
  numeral.end = figure.end;
  return numeral;
}

}  // namespace synoptic::mentions
