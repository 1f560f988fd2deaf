#include "models/mentions/figures/ages.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/units.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kOldest = 115;

bool IsAge(const Decimal& value) { return value.Whole() >= 1 && value.Whole() <= kOldest; }

bool IsOneOfPeople(const ParserInput& input, std::size_t i) {
  return input.lexicon().Words("people").Has(input[i].form);
}

bool IsName(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kShortest = 2;
  const Token& token = input[i];
  const bool has_case = !IsIdeographic(token) && token.is_capital;
  return token.IsWord() && (has_case ? token.form.size() >= kShortest : IsIdeographic(token)) &&
         !input.Find(i, Role::kMonth) && !input.Find(i, Role::kWeekday) &&
         !input.Find(i, Role::kUnit);
}

// "The Senate", "in Berlin", but not "Jan de Vries".
bool IsBehindArticle(const ParserInput& input, std::size_t name) {
  const language::Table small = input.lexicon().Words("function_words");
  const auto is_small = [&](std::size_t i) {
    return input.Find(i, Role::kArticle) || input.Find(i, Role::kYearCue) ||
           input.lexicon().Words("day_links").Has(input[i].form) || small.Has(input[i].form);
  };
  const bool is_particle = name > 1 && input[name - 1].gap == Gap::kSpace &&
                           input[name - 2].is_capital && !is_small(name - 2);
  return !is_particle && is_small(name - 1);
}

// "Smith, 34,", "Müller (34)", "さん（34）": between marks, behind a name.
bool IsBetweenMarks(const ParserInput& input, std::size_t begin, std::size_t end, bool is_bare) {
  if (begin < 2 || input[begin].gap == Gap::kBreak) return false;
  const Token& mark = input[begin - 1];
  const bool is_bracket = mark.IsMark("(");
  if (!is_bracket && !mark.IsMark(",") && !mark.IsMark("、")) return false;
  if (is_bare && !input.lexicon().Words("age_marks").Has(mark.form)) return false;
  const Token& next = input[end];
  const bool is_closed = is_bracket ? next.IsMark(")") || (next.IsMark(",") && !is_bare)
                                    : next.IsMark(",") || next.IsMark("、") ||
                                          (!is_bare && (next.IsMark(".") || next.IsMark("。")));
  if (!is_closed || !input.Touches(end)) return false;
  // "Thomas K. (43)": an initial.
  const bool is_initial = is_bracket && begin > 2 && input.IsMark(begin - 2, ".") &&
                          input[begin - 3].is_capital && input[begin - 3].form.size() <= 2;
  if (is_initial || IsOneOfPeople(input, begin - 2)) return true;
  // "Brazil, 12, France, 34", "the Senate, 51, rejected it", "in Berlin, 20, and".
  const bool is_region = std::ranges::any_of(
      input.Regions(), [&](const RegionSeen& region) { return region.at == begin - 2; });
  const bool is_thing = is_bare && begin > 2 && IsBehindArticle(input, begin - 2);
  return !is_region && !is_thing && IsName(input, begin - 2);
}

// "Un homme de 34 ans", "мужчина 34 лет".
bool IsOfPerson(const ParserInput& input, std::size_t begin) {
  if (begin == 0 || input[begin].gap == Gap::kBreak) return false;
  if (begin > 1 && IsApostrophe(input[begin - 1])) --begin;  // "D'une trentaine d'années".
  if (IsOneOfPeople(input, begin - 1)) return true;
  const auto link = input.Find(begin - 1, Role::kDateLink);
  if (!link || link->end != begin || begin < 2) return false;
  if (IsOneOfPeople(input, begin - 2)) return true;
  return input.IsMark(begin - 2, ",") && begin >= 3 &&
         (IsName(input, begin - 3) || IsOneOfPeople(input, begin - 3));
}

// The first of two numbers of which the second begins at token `i`: "of six and (nine) years"; `i`
// if there is none.
std::size_t BeginOfPair(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  if (i < 2 || input[i].gap == Gap::kBreak || !input.Find(i - 1, Role::kAnd)) return i;
  for (std::size_t back = 2; back < 2 + kLongest && back <= i; ++back) {
    const auto number = ReadNumber(input, i - back, Company::kNone).figure;
    if (number && number->end == i - 1) return i - back;
  }
  return i;
}

// "Aged six and nine": whether what says that the number at token `i` is an age stands before it.
bool IsBehindAge(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto before = input.Find(i - back, Role::kUnitBefore);
    if (before && before->end == i && UnitOf(*before)->id == kYearsOfAge) {
      return before->meaning->code().empty();
    }
  }
  return false;
}

// "Zehnjährige Haft", "20-летний юбилей".
bool Lasts(const ParserInput& input, std::size_t end) {
  constexpr std::size_t kFarthest = 2;
  const language::Table stems = input.lexicon().Words("not_aged");
  for (std::size_t i = end; i < end + kFarthest && i < input.size(); ++i) {
    if (input[i].gap == Gap::kBreak || (!input[i].IsWord() && !IsDashMark(input[i]))) return false;
    if (StartsWithOneOf(input[i].form, stems)) return true;
  }
  return false;
}

// "Возраст участников — от 7 до 45 лет", "к 30 годам" where nobody is sentenced to them.
bool IsOfAges(const ParserInput& input, std::size_t begin, const Amount& amount) {
  const Decimal& oldest = amount.second ? amount.second->value : amount.first.value;
  if (!IsAge(oldest) || amount.first.denominator != 1 || Lasts(input, amount.end)) return false;
  const Reach reach{.before = amount.second ? 8U : 3U, .behind = 0};
  if (IsBeside(input, begin, amount.end, "ages", reach)) return true;
  // "Warga di atas 65 tahun", but not "men for about 60 years".
  const bool has_limit = !amount.bound.empty() && amount.bound != "~";
  const Reach of_people{.before = amount.second ? 4U : 3U, .behind = 0};
  const bool is_of_people =
      (amount.second || has_limit) && IsBeside(input, begin, amount.end, "people", of_people);
  if (is_of_people) return true;
  const bool is_by = begin > 0 && input[begin].gap != Gap::kBreak &&
                     input.lexicon().Words("age_cues").Has(input[begin - 1].form);
  return is_by && !IsBeside(input, begin, amount.end, "not_aged", {.before = 5, .behind = 0});
}

// "Ha 30 anni di servizio", "tem 20 anos para pagar": who has them has not lived them.
bool IsHadForThing(const ParserInput& input, std::size_t begin, std::size_t end) {
  constexpr std::size_t kFarthest = 2;
  if (input[end].gap == Gap::kBreak) return false;
  if (!input.lexicon().Words("behind_having").Has(input[end].form)) return false;
  const language::Table having = input.lexicon().Words("having");
  for (std::size_t back = 1; back <= kFarthest && back <= begin; ++back) {
    if (having.Has(input[begin - back].form)) return true;
  }
  return false;
}

// "Danni maggiori di 5": what also says of people that they are older.
bool IsMoreOfThings(const ParserInput& input, std::size_t begin) {
  const std::size_t word = begin - std::min<std::size_t>(begin, 2);
  if (!input.lexicon().Words("older_or_more").Has(input[word].form)) return false;
  if (word == 0 || input[word].gap == Gap::kBreak || !input[word - 1].IsWord()) return false;
  return !input.lexicon().Words("before_older").Has(input[word - 1].form) &&
         !IsBeside(input, word, word, "people", {.before = 4, .behind = 0});
}

}  // namespace

Finding ReadAgeByOrdinal(const ParserInput& input, std::size_t i) {
  if (!input.MayBegin(i, Bit(Role::kOrdinal) | Bit(Role::kOrdinalUnit) | Bit(Role::kCardinal))) {
    return {};
  }
  const Finding ordinal = ReadOrdinal(input, i);
  if (!ordinal.mention || input[ordinal.end].gap == Gap::kBreak) return {};
  const auto of_life = input.Find(ordinal.end, Role::kUnitBefore);
  const Decimal& year = ordinal.mention->value.figure()->first.numerator;
  const bool is_age = of_life && of_life->meaning->code() != "?" && IsAge(year) &&
                      UnitOf(*of_life)->id == kYearsOfAge &&
                      input.lexicon().Words("of_life").Has(input[ordinal.end].form);
  if (!is_age) return {};
  return {Mention{MentionType::kAge, input.SpanOf(i, of_life->end),
                  Value(Figure::Of(Figure::Kind::kExact, {year}))},
          of_life->end};
}

void SettleAge(const ParserInput& input, std::size_t number_begin, Amount& amount) {
  const bool is_plain = (amount.bound.empty() || amount.bound == "~") && !amount.second &&
                        amount.first.denominator == 1;
  const UnitInfo* const unit = amount.measure.unit;
  if (unit != nullptr && unit->id == kYearsOfAge) {
    // "Mit zwei Jahren Verspätung".
    const bool is_of_noun = amount.is_said_when && input.lexicon().traits().capitalises_nouns &&
                            input[amount.end].is_capital && input[amount.end].gap != Gap::kBreak;
    const bool is_too_old = amount.first.value.Whole() > kOldest;  // "A 150-year-old chapel".
    const bool is_had = amount.is_said_when && IsHadForThing(input, number_begin, amount.end);
    if (is_of_noun || is_too_old || is_had || Lasts(input, amount.end)) {
      amount.measure.unit = UnitNamed("year");
    }
    return;
  }
  if (amount.is_bound_of_age && !amount.second && IsAge(amount.first.value) &&
      !amount.first.has_scale && (unit == nullptr || unit->id == "year") &&
      amount.measure.currency.empty() &&
      (unit != nullptr || !IsMoreOfThings(input, number_begin))) {
    amount.measure.unit = UnitNamed(kYearsOfAge);
    return;
  }
  if (unit != nullptr && unit->id == "year" && IsOfAges(input, number_begin, amount)) {
    amount.measure.unit = UnitNamed(kYearsOfAge);
    return;
  }
  if (!is_plain || !IsAge(amount.first.value) || amount.first.has_scale) return;
  if (amount.measure.IsNone()) {
    constexpr std::int64_t kYoungest = 5;
    const bool is_bare = amount.first.is_bare && input.IsDigits(number_begin) &&
                         amount.end == number_begin + 1 && amount.first.value.Whole() >= kYoungest;
    const std::size_t pair = BeginOfPair(input, number_begin);
    const bool is_of_pair = pair < number_begin && IsBehindAge(input, pair);
    if (is_of_pair || (is_bare && IsBetweenMarks(input, number_begin, amount.end, true))) {
      amount.measure.unit = UnitNamed(kYearsOfAge);
    }
    return;
  }
  if (unit == nullptr || unit->id != "year" || Lasts(input, amount.end)) return;
  const std::size_t pair = BeginOfPair(input, number_begin);
  if (IsBetweenMarks(input, number_begin, amount.end, false) || IsOfPerson(input, pair) ||
      IsBehindAge(input, pair)) {
    amount.measure.unit = UnitNamed(kYearsOfAge);
  }
}

}  // namespace synoptic::mentions
