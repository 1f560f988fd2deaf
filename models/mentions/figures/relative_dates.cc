#include <cstdint>
#include <optional>
#include <string_view>

#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

// The number that stands for "#" in a phrase; 1 if there is none.
std::int64_t Multiplier(const ParserInput& input, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (input.IsDigits(i)) return input[i].form.size() <= 4 ? std::stoll(input[i].form) : -1;
    auto word = input.Find(i, Role::kCardinal);
    if (!word) word = input.Find(i, Role::kWeakCardinal);
    if (word && word->end <= end) return word->meaning->number;
  }
  return 1;
}

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

}  // namespace

Finding ReadRelativeDate(const ParserInput& input, std::size_t i,
                         const std::optional<Date>& today) {
  const auto phrase = input.Find(i, Role::kRelative);
  if (!phrase) return {};
  constexpr std::int64_t kFarthest = 10000;
  const std::int64_t times = Multiplier(input, i, phrase->end);
  const std::int64_t offset = phrase->meaning->number * times;
  if (!today || times < 0 || offset > kFarthest || offset < -kFarthest) {
    return {std::nullopt, phrase->end};
  }
  // Years before the calendar begins are not dates that texts mean.
  if (phrase->meaning->code() == "y" && today->year + offset < 1)
    return {std::nullopt, phrase->end};
  if (phrase->meaning->code() == "m" && today->year + offset / 12 < 2) {
    return {std::nullopt, phrase->end};
  }
  return {Mention{MentionType::kDate, input.SpanOf(i, phrase->end),
                  Value(Dates{Resolve(*today, offset, phrase->meaning->code())})},
          phrase->end};
}

}  // namespace synoptic::mentions
