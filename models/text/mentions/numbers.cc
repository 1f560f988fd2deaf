// Figures with their scales and fractions, whatever they are written in.

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "models/text/icu.hpp"
#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
namespace {

constexpr std::int64_t kThousand = 1000;

bool IsCjk(const Reading& reading) {
  return reading.lexicon().lang() == "zh" || reading.lexicon().lang() == "ja";
}

std::optional<Reading::Phrase> FindScale(const Reading& reading, std::size_t i, Company company) {
  if (reading[i].gap == Gap::kBreak) return std::nullopt;
  const auto unit = reading.Find(i, Role::kUnit);
  const auto scale = reading.Find(i, Role::kScale);
  if (scale && unit && unit->end > scale->end) return std::nullopt;  // 兆瓦, 千米
  if (scale) {
    // An abbreviation takes its full stop along, unless that ends the sentence.
    const bool has_stop = reading.IsMark(scale->end, ".") && reading.Touches(scale->end) &&
                          reading[scale->end - 1].form.size() <= 8;
    const Token& next = reading[scale->end + 1];
    const bool goes_on =
        has_stop && scale->end + 1 < reading.size() && next.gap != Gap::kBreak && !next.is_capital;
    const bool is_currency = has_stop && reading.Find(scale->end + 1, Role::kCurrency).has_value();
    return Reading::Phrase{scale->meaning, goes_on || is_currency ? scale->end + 1 : scale->end};
  }
  const auto letter = reading.Find(i, Role::kShortScale);
  if (!letter) return std::nullopt;
  const bool is_money =
      company == Company::kMoney || reading.Find(letter->end, Role::kCurrency).has_value();
  return is_money || reading.Touches(i) ? letter : std::nullopt;
}

// "e mezzo", of what was counted: "un miliardo e mezzo".
void AddHalf(const Reading& reading, std::int64_t scale, Figure& figure) {
  const auto half = FindAndHalf(reading, figure.end);
  if (!half || reading[figure.end].gap == Gap::kBreak) return;
  const auto part = Decimal{5, -1}.Times(scale);
  const auto sum = part ? figure.value.Plus(*part) : std::nullopt;
  if (!sum) return;
  figure.value = *sum;
  figure.end = half->end;
  figure.is_weak = false;
  figure.is_bare = false;
}

void ReadScales(const Reading& reading, Company company, Figure& figure);

// What follows a scale and is smaller: "15億3000万", "5 million 300 thousand".
void ReadRest(const Reading& reading, Company company, std::int64_t scale, Figure& figure) {
  if (scale < kThousand || figure.end >= reading.size()) return;
  std::size_t i = figure.end;
  if (const auto joint = reading.Find(i, Role::kAnd)) i = joint->end;
  if (reading[i].gap == Gap::kBreak) return;
  const bool is_close = IsCjk(reading) && reading.Touches(i);
  const bool is_word = !reading.IsDigits(i);
  std::optional<Figure> rest;
  if (reading.IsDigits(i)) {
    rest = ReadDigits(reading, i).figure;
  } else {
    rest = ReadNumberWords(reading, i);
    if (!rest && is_close) rest = ReadHanNumeral(reading, i);
  }
  if (!rest || rest->denominator != 1) return;
  // Another scale as large would make it another number; the smaller one bounds what follows.
  const auto next_scale = FindScale(reading, rest->end, company);
  const bool is_larger = next_scale && next_scale->meaning->number >= scale;
  if (is_larger) {  // "dos mil quinientos millones": 2500 of them.
    const auto sum = figure.value.Plus(rest->value);
    if (scale != kThousand || !is_word || !sum || !(rest->value < Decimal{1, 3})) return;
    figure.value = *sum;
    figure.end = rest->end;
    ReadScales(reading, company, figure);
    return;
  }
  if (next_scale) ReadScales(reading, company, *rest);
  const Decimal limit = Decimal::Of(scale).value_or(Decimal{});
  const bool is_apart = reading.lexicon().lang() == "tr" && scale == kThousand && rest->is_bare;
  const bool is_rest = rest->has_scale || is_close || is_word || is_apart;  // "15 bin 300"
  if (!is_rest || !(rest->value < limit)) return;
  if (is_word && rest->is_weak && !rest->has_scale) return;
  const auto sum = figure.value.Plus(rest->value);
  if (!sum) return;
  figure.value = *sum;
  figure.end = rest->end;
}

void ReadScales(const Reading& reading, Company company, Figure& figure) {
  std::int64_t last = 0;
  const auto more = reading.Find(figure.end, Role::kBoundAfter);
  if (more && more->meaning->code == ">" && IsCjk(reading) &&
      reading.Find(more->end, Role::kScale)) {
    figure.is_exceeded = true;
    figure.end = more->end;
  }
  while (const auto scale = FindScale(reading, figure.end, company)) {
    const auto product = figure.value.Times(scale->meaning->number);
    if (!product) break;
    figure.value = *product;
    figure.end = scale->end;
    figure.has_scale = true;
    last = scale->meaning->number;
  }
  if (figure.has_scale) {
    figure.is_weak = false;
    figure.is_bare = false;
    AddHalf(reading, last, figure);
    ReadRest(reading, company, last, figure);
  }
}

// "Миллион рублей", "более тысячи": languages without an article leave out the one.
bool CountsBare(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongestBound = 4;
  const auto scale = reading.Find(i, Role::kBareScale);
  if (!scale || scale->meaning->number == 0) return scale.has_value();
  for (std::size_t back = 1; back <= kLongestBound && back <= i; ++back) {
    const auto bound = reading.Find(i - back, Role::kBoundBefore);
    if (bound && bound->end == i) return true;
  }
  return false;
}

Numeral ReadBareScale(const Reading& reading, std::size_t i, Company company) {
  const auto scale = reading.Find(i, Role::kScale);
  if (!scale) return {};
  const std::int64_t value = scale->meaning->number;
  Figure figure{Decimal::Of(value).value_or(Decimal{}), 1, scale->end};
  figure.has_scale = true;
  AddHalf(reading, value, figure);
  ReadRest(reading, company, value, figure);
  return {figure, figure.end};
}

// "Una ventina", also of scales: "une dizaine de millions".
Numeral ReadLone(const Reading& reading, const Reading::Phrase& lone, Company company) {
  Figure figure{Decimal::Of(lone.meaning->number).value_or(Decimal{}), 1, lone.end};
  figure.is_about = lone.meaning->code == "~";
  std::size_t i = lone.end;
  if (const auto link = reading.Find(i, Role::kDateLink)) i = link->end;
  Figure scaled = figure;
  scaled.end = i;
  ReadScales(reading, company, scaled);
  if (scaled.has_scale) figure = scaled;
  return {figure, figure.end};
}

}  // namespace

std::optional<Reading::Phrase> FindAndHalf(const Reading& reading, std::size_t i) {
  if (reading.lexicon().lang() != "ar") return reading.Find(i, Role::kAndHalf);
  if (reading[i].form != "و" || !reading.Touches(i + 1)) return std::nullopt;
  return reading.Find(i + 1, Role::kAndHalf);
}

std::optional<Figure> ReadWords(const Reading& reading, std::size_t i) {
  if (auto figure = ReadNumberWords(reading, i)) return figure;
  if (auto figure = ReadHanNumeral(reading, i)) return figure;
  const auto one = reading.Find(i, Role::kOne);
  if (!one) return std::nullopt;
  Figure figure{Decimal{1, 0}, 1, one->end};
  figure.is_weak = true;
  return figure;
}

Numeral ReadNumber(const Reading& reading, std::size_t i, Company company) {
  if (const auto lone = reading.Find(i, Role::kLoneNumber)) {
    return ReadLone(reading, *lone, company);
  }
  if (auto fraction = ReadFraction(reading, i)) {
    if (fraction->denominator == 1) ReadScales(reading, company, *fraction);
    return {fraction, fraction->end};
  }
  Numeral numeral;
  if (reading.IsDigits(i)) {
    numeral = ReadDigits(reading, i);
  } else {
    numeral.figure = ReadSpokenDecimal(reading, i);
    if (!numeral.figure) numeral.figure = ReadWords(reading, i);
    if (!numeral.figure && CountsBare(reading, i)) return ReadBareScale(reading, i, company);
  }
  if (!numeral.figure) return numeral;
  Figure& figure = *numeral.figure;
  auto vulgar = ReadVulgar(reading, figure.end);  // "5½"
  if (figure.is_bare && reading.IsDigits(figure.end) && reading[figure.end].gap == Gap::kSpace) {
    const auto slashed = ReadDigits(reading, figure.end).figure;  // "5 1/2"
    if (slashed && slashed->denominator > 1) vulgar = slashed;
  }
  if (vulgar && reading[figure.end].gap != Gap::kBreak) {
    const Figure part = Simplified(*vulgar);
    const auto sum = figure.value.Plus(part.value);
    if (part.denominator == 1 && sum) {
      figure.value = *sum;
      figure.end = part.end;
    }
  }
  if (figure.denominator > 1) {
    figure = Simplified(figure);
  } else {
    AddHalf(reading, 1, figure);
    ReadScales(reading, company, figure);
  }
  numeral.end = figure.end;
  return numeral;
}

}  // namespace synoptic::text
