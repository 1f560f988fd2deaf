// "Yesterday", "vor 3 Tagen": a day where the day of the article is known; without it, how far away
// it is.

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

enum class Count {
  kNone,
  kOne,
  kMany
};  // Of how often a phrase counts what it does: "a week ago".

struct Multiplier {
  std::int64_t times = 1;
  Count count = Count::kNone;
};

// The number that stands for "#" in a phrase.
Multiplier MultiplierOf(const ParserInput& input, std::size_t begin, std::size_t end) {
  bool has_one = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (input.IsDigits(i)) {
      return {input[i].form.size() <= 4 ? std::stoll(input[i].form) : -1, Count::kMany};
    }
    auto word = input.Find(i, Role::kCardinal);
    if (!word) word = input.Find(i, Role::kWeakCardinal);
    if (word && word->end <= end) return {word->meaning->number, Count::kMany};
    const auto numeral = ReadHanNumeral(input, i);
    if (numeral && numeral->end < end && numeral->value.Whole() > 0) {
      return {numeral->value.Whole(), Count::kMany};
    }
    has_one = has_one || input.Find(i, Role::kOne);
  }
  return {1, has_one ? Count::kOne : Count::kNone};
}

// 三年前: a numeral in ideographs, and the phrase that counts by it.
std::optional<ParserInput::Phrase> FindCounted(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  if (input.IsDigits(i) || !IsIdeographic(input[i])) return std::nullopt;
  const auto numeral = ReadHanNumeral(input, i);
  if (!numeral) return std::nullopt;
  std::optional<ParserInput::Phrase> found;
  std::string key = "#";
  for (std::size_t j = numeral->end; j < numeral->end + kLongest && input.Touches(j); ++j) {
    key += input[j].form;
    const Lexicon::Node* const node = input.lexicon().Find(key);
    if (node == nullptr) break;
    for (const Meaning& meaning : node->meanings()) {
      const bool is_past = meaning.role == Role::kRelative && meaning.number < 0;
      if (is_past) found = ParserInput::Phrase{&meaning, j + 1};
    }
  }
  return found;
}

bool IsWeekday(std::string_view unit) { return unit[0] >= '1' && unit[0] <= '7'; }

Date Resolve(const Date& today, std::int64_t offset, std::string_view unit) {
  if (unit == "d") return PlusDays(today, offset);
  if (unit == "w") return WeekOf(PlusDays(today, 7 * offset));
  if (unit == "m") {
    Date month = PlusMonths(today, offset);
    month.day = 0;
    return month;
  }
  if (unit == "y") return Date{.year = today.year + offset};
  // The nearest such weekday before or after today.
  const int weekday = unit[0] - '0';
  int days = (weekday - Weekday(today) + 7) % 7;
  if (days == 0) days = 7;
  return PlusDays(today, offset < 0 ? days == 7 ? -7 : days - 7 : days);
}

// "Am Morgen" is the morning, and "morgen" tomorrow.
bool IsNoun(const ParserInput& input, std::size_t i, const ParserInput::Phrase& phrase) {
  const bool may_be_noun = input.lexicon().traits().capitalises_nouns && phrase.end == i + 1 &&
                           input[i].is_capital && input[i].gap != Gap::kBreak && i > 0;
  return may_be_noun && (input[i - 1].IsWord() || input.IsDigits(i - 1));
}

// What the phrase says of a day that is not known: "last month" is a month away.
Finding ReadDistance(const ParserInput& input, std::size_t i, const ParserInput::Phrase& phrase) {
  constexpr std::int64_t kDay = 86400;
  constexpr std::int64_t kMonths = 12;
  const auto [times, count] = MultiplierOf(input, i, phrase.end);
  const bool begins = input.IsDigits(i) || input.MayBegin(i, Bit(Role::kCardinal)) ||
                      input.MayBegin(i, Bit(Role::kWeakCardinal)) || IsIdeographic(input[i]);
  if (count == Count::kMany) return {std::nullopt, begins ? i : i + 1};
  const std::string_view unit = phrase.meaning->code();
  const Span span = input.SpanOf(i, phrase.end);
  if (IsWeekday(unit)) {
    const Dates weekday{{.weekday = unit[0] - '0'}};
    return {Mention{MentionType::kDate, span, Value(weekday)}, phrase.end};
  }
  const std::int64_t offset = std::abs(phrase.meaning->number * times);
  const std::int64_t each = unit == "d" ? kDay : unit == "w" ? 7 * kDay : unit == "y" ? kMonths : 1;
  const auto amount = Decimal::Of(offset * each);
  if (offset == 0 || !amount) return {std::nullopt, phrase.end};
  const std::string base = unit == "d" || unit == "w" ? "s" : "mo";
  const Figure distance = Figure::Of(Figure::Kind::kExact, {*amount}, base);
  return {Mention{MentionType::kQuantity, span, Value(distance)}, phrase.end};
}

// 本月5日, 先週の金曜日, 去年3月: what stands behind and is within.
std::optional<DateRead> ReadWithin(const ParserInput& input, std::size_t end, std::int64_t offset,
                                   std::string_view unit) {
  constexpr std::int64_t kWeek = 7;
  if (end >= input.size() || input[end].gap == Gap::kBreak) return std::nullopt;
  const Date& today = *input.today();
  if (unit == "y") return ReadWithinYear(input, end, today.year + offset);
  if (unit == "m" && offset != 0) {  // "El pasado mes de mayo".
    auto month = ReadMonthFirst(input, BehindLink(input, end));
    if (month && month->date.year == 0 && month->date.day == 0) {
      const bool is_this_year =
          offset < 0 ? month->date.month < today.month : month->date.month > today.month;
      month->date.year = today.year + (is_this_year ? 0 : offset < 0 ? -1 : 1);
      return month;
    }
  }
  if (unit == "m") {  // 上月底
    DateRead month{Resolve(today, offset, unit), end};
    AddPartBehind(input, month);
    if (month.end > end) return month;
  }
  const bool is_linked =
      input.Touches(end) && input.lexicon().Words("year_particles").Has(input[end].form);
  const std::size_t j = is_linked ? end + 1 : end;
  const bool is_unspaced = input.lexicon().traits().is_unspaced;
  if (unit == "m" && is_unspaced) {
    auto day = ReadIdeographicDate(input, j);
    if (!day || day->date.day == 0 || day->date.month != 0) return std::nullopt;
    const Date month = Resolve(today, offset, unit);
    day->date.year = month.year;
    day->date.month = month.month;
    return day;
  }
  auto weekday = unit == "w" ? FindWeekday(input, j) : std::nullopt;
  if (!weekday && unit == "w" && is_unspaced) weekday = FindWeekday(input, end - 1);  // 本周日
  if (!weekday) return std::nullopt;
  const std::int64_t from_today = weekday->meaning->number - Weekday(today) + kWeek * offset;
  return DateRead{PlusDays(today, from_today), weekday->end};
}

}  // namespace

Finding ReadRelativeDate(const ParserInput& input, std::size_t i) {
  auto phrase = input.Find(i, Role::kRelative);
  if (!phrase) phrase = FindCounted(input, i);
  if (!phrase || IsNoun(input, i, *phrase)) return {};
  if (!input.today()) return ReadDistance(input, i, *phrase);
  constexpr std::int64_t kFarthest = 10000;
  constexpr std::int64_t kFarthestYear = 300;  // What is longer ago is nobody's date.
  const std::string_view unit = phrase->meaning->code();
  const auto [times, count] = MultiplierOf(input, i, phrase->end);
  const std::int64_t offset = phrase->meaning->number * times;
  const Date& today = *input.today();
  if (times < 0 || offset > kFarthest || offset < -kFarthest) {
    return {std::nullopt, input.IsDigits(i) ? i : phrase->end};
  }
  // "3000 years ago" is how long.
  const bool is_too_far = (unit == "y" && std::abs(offset) > kFarthestYear) ||
                          (unit == "m" && std::abs(offset) > 12 * kFarthestYear) ||
                          today.year <= kFarthestYear;
  if (is_too_far) return count == Count::kMany ? Finding{} : Finding{std::nullopt, phrase->end};
  DateRead read{Resolve(today, offset, unit), phrase->end};
  const bool is_adverb = IsWeekday(unit) && input.Touches(phrase->end) &&
                         input.lexicon().Words("behind_weekdays").Has(input[phrase->end].form);
  if (is_adverb) {  // 上周一度: once in the last week.
    read = {Resolve(today, offset, "w"), phrase->end - 1};
    return {Mention{MentionType::kDate, input.SpanOf(i, read.end), Value(Dates{read.date})},
            read.end};
  }
  // 今年1至2月
  const bool may_be_range = unit == "y" && input.lexicon().traits().is_unspaced;
  if (const auto range = may_be_range ? ReadDateRange(input, i) : std::nullopt) {
    return FoundDate(input, i, range->end, range->dates);
  }
  const bool is_named = count == Count::kNone;  // "Last year", but not "two years ago".
  if (is_named || input.lexicon().traits().is_unspaced) {
    if (const auto within = ReadWithin(input, phrase->end, offset, unit)) read = *within;
  }
  return {Mention{MentionType::kDate, input.SpanOf(i, read.end), Value(Dates{read.date})},
          read.end};
}

}  // namespace synoptic::mentions
